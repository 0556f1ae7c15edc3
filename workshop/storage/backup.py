"""A data folder as one file, and back. What was erased since a backup stays erased after it is put back."""

from __future__ import annotations

import sqlite3
import tempfile
import time
import zipfile
from contextlib import closing
from pathlib import Path

import sqlalchemy as sa

from . import tables
from .database import Database
from .event_log import apply_tombstones
from .lock import lock

DATABASE, KEY = "leitbildwerkstatt.sqlite", "secret.key"


class NoBackup(Exception):
    """The file is not a backup of ours, or it is damaged."""


def back_up(folder: Path, file: Path) -> None:
    """Copy the database as it stands at one moment, with the key that signs device tokens, into a zip file."""
    with tempfile.TemporaryDirectory() as inside:
        copy = Path(inside) / DATABASE
        with closing(sqlite3.connect(folder / DATABASE)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_name(file.name + ".part")
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as packed:
            packed.write(copy, DATABASE)
            if (folder / KEY).exists():
                packed.write(folder / KEY, KEY)
        part.replace(file)


def put_back(file: Path, folder: Path) -> Path | None:
    """Put a backup into a folder; where something was in it before, that database is kept under the returned name.

    Raises NoBackup, Locked, TooNew and NotOurs; the folder is then as it was.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with closing(lock(folder)), tempfile.TemporaryDirectory(dir=folder) as inside:
        fresh = _unpacked(file, Path(inside))
        here = folder / DATABASE
        if here.exists():
            _hand_over_tombstones(here, fresh)
        Database(f"sqlite:///{fresh}").close()
        aside = None
        if here.exists():
            _fold_in_the_log(here)
            aside = here.with_name(f"{here.stem}-{time.strftime('%Y%m%d-%H%M%S')}.sqlite")
            here.rename(aside)
        fresh.rename(here)
        key = Path(inside) / KEY
        if key.exists():
            key.replace(folder / KEY)
        return aside


def _unpacked(file: Path, inside: Path) -> Path:
    try:
        with zipfile.ZipFile(file) as packed:
            for name in (DATABASE, KEY):
                if name in packed.namelist():
                    packed.extract(name, inside)
    except (OSError, zipfile.BadZipFile) as error:
        raise NoBackup(str(file)) from error
    if not (inside / DATABASE).exists():
        raise NoBackup(str(file))
    return inside / DATABASE


def _hand_over_tombstones(here: Path, fresh: Path) -> None:
    old = Database(f"sqlite:///{here}")
    gone = old.run(
        lambda connection: [dict(row) for row in connection.execute(sa.select(tables.tombstones)).mappings()]
    )
    old.close()
    new = Database(f"sqlite:///{fresh}")

    def erase_again(connection: sa.Connection) -> None:
        known = set(connection.scalars(sa.select(tables.tombstones.c.text_id)))
        missing = [row for row in gone if row["text_id"] not in known]
        if missing:
            connection.execute(tables.tombstones.insert(), missing)
        apply_tombstones(connection)

    new.run(erase_again)
    _close_wal(new)


def _fold_in_the_log(path: Path) -> None:
    _close_wal(Database(f"sqlite:///{path}"))


def _close_wal(database: Database) -> None:
    database.forget_erased()
    database.close()
