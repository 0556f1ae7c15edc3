"""A data folder as one file, and back. What was erased since a backup stays erased after it is put back."""

from __future__ import annotations

import os
import sqlite3
import tempfile
import time
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from . import tables
from .database import Database, NotOurs, TooNew
from .event_log import apply_tombstones
from .lock import lock

DATABASE, KEY = "leitbildwerkstatt.sqlite", "secret.key"


class NoBackup(Exception):
    """The file is not a backup of ours, or it is damaged."""


def back_up(folder: Path, file: Path) -> None:
    """Copy the database as it stands at one moment, with the key that signs device tokens, into a new zip file.

    The file holds all that the folder holds: only its owner may read it. Raises FileExistsError.
    """
    with tempfile.TemporaryDirectory() as inside:
        copy = Path(inside) / DATABASE
        with closing(sqlite3.connect(folder / DATABASE)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
        file.parent.mkdir(parents=True, exist_ok=True)
        private = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(private, "wb") as out, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
            packed.write(copy, DATABASE)
            if (folder / KEY).exists():
                packed.write(folder / KEY, KEY)


def put_back(file: Path, folder: Path) -> list[Path]:
    """Put a backup into a folder. What was in it, even a damaged database, is kept under the returned names.

    Raises NoBackup, Locked, TooNew and NotOurs (about the backup); the folder is then as it was.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with closing(lock(folder)), tempfile.TemporaryDirectory(dir=folder) as inside:
        fresh = _unpacked(file, Path(inside))
        here = folder / DATABASE
        if here.exists():
            _hand_over_tombstones(here, fresh)
        Database(f"sqlite:///{fresh}").close()
        stamp = time.strftime("%Y%m%d-%H%M%S")
        aside = _set_aside(here, stamp)
        fresh.rename(here)
        key = Path(inside) / KEY
        if key.exists():
            aside += _put_key(key, folder / KEY, stamp)
        return aside


def _set_aside(here: Path, stamp: str) -> list[Path]:
    """The database with what belongs to it, under names with the time."""
    kept = []
    for suffix in ("", "-wal", "-shm"):
        part = here.with_name(here.name + suffix)
        if part.exists():
            kept.append(part.rename(here.with_name(f"{here.stem}-{stamp}.sqlite{suffix}")))
    return kept


def _put_key(key: Path, place: Path, stamp: str) -> list[Path]:
    """The backup's key, readable for its owner alone; another one that was there is kept."""
    kept = []
    if place.exists() and place.read_bytes() != key.read_bytes():
        kept.append(place.rename(place.with_name(f"secret-{stamp}.key")))
    key.chmod(0o600)
    key.replace(place)
    return kept


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
    """What was erased here stays erased; a damaged database has nothing to say."""
    try:
        old = Database(f"sqlite:///{here}")
        gone = old.run(_tombstones)
    except (NotOurs, TooNew, sa.exc.DatabaseError):
        return
    _close_whole(old)
    new = Database(f"sqlite:///{fresh}")

    def erase_again(connection: sa.Connection) -> None:
        known = {row["text_id"] for row in _tombstones(connection)}
        missing = [row for row in gone if row["text_id"] not in known]
        if missing:
            connection.execute(tables.tombstones.insert(), missing)
        apply_tombstones(connection)

    new.run(erase_again)
    _close_whole(new)


def _tombstones(connection: sa.Connection) -> list[dict[str, Any]]:
    return [dict(row) for row in connection.execute(sa.select(tables.tombstones)).mappings()]


def _close_whole(database: Database) -> None:
    """With nothing left in a write-ahead log beside the file."""
    database.forget_erased()
    database.close()
