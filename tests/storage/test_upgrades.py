"""A data folder of an older version opens, keeps everything, and is never left half upgraded."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from workshop.audiences.ledger import ledger_rows
from workshop.audiences.view import Scene
from workshop.config import Config
from workshop.domain.cause import Cause
from workshop.domain.commands import EndEvening
from workshop.domain.symbols import DOOR_SYMBOLS
from workshop.house import House, open_house
from workshop.storage import tables, upgrades
from workshop.storage.backup import put_back
from workshop.storage.database import Database, TooNew

FILE = "leitbildwerkstatt.sqlite"
OLD = Path(__file__).parent / "golden" / "0.1.0-schema.sql"
RUNNING, OVER = "ZZG67", "HEF93"


def _made_old(folder: Path) -> Path:
    """A database as version 0.1.0 wrote it: one evening that goes on, one that is over, an account, a device."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / FILE
    with closing(sqlite3.connect(file)) as made:
        made.executescript(OLD.read_text(encoding="utf-8"))
        made.execute("PRAGMA journal_mode=WAL")
    return file


def _dump(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as database:
        return list(database.iterdump())


def _shape(file: Path) -> dict[str, list[tuple[str, str, int, int]]]:
    """Of every table, its columns: name, type, whether it may be empty, place in the key."""
    with closing(sqlite3.connect(file)) as database:
        names = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: [(r[1], r[2], r[3], r[5]) for r in database.execute(f"PRAGMA table_info({name})")]
            for name in names
        }


def _ledger(house: House, workshop_id: str) -> list[tuple[int, str, str, tuple[str, ...]]]:
    workshop = house.workshop(workshop_id)
    texts = house.texts(f"mission:{workshop.mission_id}") | house.texts(f"workshop:{workshop_id}")
    rows = ledger_rows(Scene(workshop, house.mission(workshop.mission_id), texts))
    return [(row.number, row.text, row.cluster, row.fates) for row in rows]


def test_a_folder_of_version_1_opens_keeps_everything_and_is_up_to_date(tmp_path: Path) -> None:
    file = _made_old(tmp_path)
    before = _dump(file)
    house = open_house(Config(tmp_path))
    by_code = {entry.children_code: entry for entry in house.directory.workshops()}
    running = house.directory.workshop_by_code(RUNNING)
    assert running is not None
    assert _ledger(house, running[0].id) == [
        (1, "", "", ("withdrawn",)),
        (2, "Es isst zu laud", "Ruhe", ("open",)),
    ]
    assert house.participants_on("device-1", running[0].id) == ["fox"]
    assert [one.sign_in_name for one in house.directory.accounts()] == ["anna"]
    assert set(by_code) == {RUNNING, OVER}
    house.database.close()
    after = _dump(file)
    changed = ("workshops", "about")
    kept = [
        row for row in before if row.startswith("INSERT") and not any(f'"{one}"' in row for one in changed)
    ]
    assert set(kept) <= set(after)
    assert f"INSERT INTO \"about\" VALUES('schema','{tables.SCHEMA_VERSION}');" in after


def test_an_upgraded_database_has_the_columns_of_a_new_one(tmp_path: Path) -> None:
    open_house(Config(tmp_path / "new")).database.close()
    _made_old(tmp_path / "old")
    open_house(Config(tmp_path / "old")).database.close()
    assert _shape(tmp_path / "old" / FILE) == _shape(tmp_path / "new" / FILE)


def test_the_second_opening_changes_nothing(tmp_path: Path) -> None:
    file = _made_old(tmp_path)
    open_house(Config(tmp_path)).database.close()
    once = _dump(file)
    open_house(Config(tmp_path)).database.close()
    assert _dump(file) == once
    assert len(list(tmp_path.glob("leitbildwerkstatt-version-*"))) == 1


def test_what_was_there_is_kept_beside_as_it_was_for_its_owner_alone(tmp_path: Path) -> None:
    before = _dump(_made_old(tmp_path))
    open_house(Config(tmp_path)).database.close()
    (copy,) = tmp_path.glob("leitbildwerkstatt-version-1-*.sqlite")
    assert _dump(copy) == before
    if os.name != "nt":
        assert copy.stat().st_mode & 0o077 == 0


def test_an_upgrade_that_breaks_off_leaves_the_old_database(tmp_path: Path) -> None:
    file = _made_old(tmp_path)
    before = _dump(file)

    def breaks(connection: sa.Connection) -> None:
        connection.exec_driver_sql("CREATE TABLE half_done (id)")
        raise RuntimeError("in the middle")

    engine = sa.create_engine(f"sqlite:///{file}")

    def upgraded() -> None:
        with engine.begin() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            upgrades.upgrade(connection, 1, {2: (*upgrades.STEPS[2], breaks)})

    with pytest.raises(RuntimeError):
        upgraded()
    engine.dispose()
    assert _dump(file) == before


def test_a_power_cut_in_the_middle_leaves_the_old_database_and_the_next_start_upgrades_it(
    tmp_path: Path,
) -> None:
    file = _made_old(tmp_path)
    before = _dump(file)
    program = (
        "import os, sys\n"
        "from workshop.storage import upgrades\n"
        "from workshop.storage.database import Database\n"
        "upgrades.STEPS[2] += (lambda connection: os._exit(9),)\n"
        "Database(sys.argv[1])\n"
    )
    died = subprocess.run([sys.executable, "-c", program, f"sqlite:///{file}"], check=False)
    assert died.returncode == 9
    assert _dump(file) == before
    Database(f"sqlite:///{file}").close()
    assert _dump(file) != before


def test_a_database_that_is_too_new_is_refused_before_anything_is_copied(tmp_path: Path) -> None:
    file = _made_old(tmp_path)
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("UPDATE about SET value = ?", (str(tables.SCHEMA_VERSION + 1),))
    before = _dump(file)
    with pytest.raises(TooNew):
        open_house(Config(tmp_path))
    assert _dump(file) == before
    assert not list(tmp_path.glob("leitbildwerkstatt-version-*"))


def test_an_old_backup_is_put_back_and_brought_up_to_date(tmp_path: Path) -> None:
    old = _made_old(tmp_path / "old")
    with closing(sqlite3.connect(old)) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with zipfile.ZipFile(tmp_path / "backup.zip", "w") as packed:
        packed.write(old, FILE)
    house = open_house(Config(tmp_path / "here"))
    house.database.close()
    put_back(tmp_path / "backup.zip", tmp_path / "here")
    again = open_house(Config(tmp_path / "here"))
    assert {entry.children_code for entry in again.directory.workshops()} == {RUNNING, OVER}
    again.database.close()


def test_every_evening_that_goes_on_gets_a_door_of_four_pictures_and_one_that_is_over_none(
    tmp_path: Path,
) -> None:
    _made_old(tmp_path)
    house = open_house(Config(tmp_path))
    doors = {entry.children_code: entry.door for entry in house.directory.workshops()}
    assert doors[OVER] is None
    assert doors[RUNNING] is not None
    assert len(set(doors[RUNNING].split()) & set(DOOR_SYMBOLS)) == 4
    house.database.close()


def test_pictures_lead_in_in_any_order_and_nowhere_once_the_evening_is_over(tmp_path: Path) -> None:
    house = open_house(Config(tmp_path))
    place = house.directory.add_municipality("Musterstadt")
    made = house.create_workshop(place.id, "OGS am Park", contact="Frau Brandt")
    assert made.door is not None
    backwards = list(reversed(made.door.split()))
    found = house.workshop_by_door(backwards)
    assert found is not None
    assert found.id == made.id
    assert house.workshop_by_door(backwards[:3]) is None
    house.service.handle(f"workshop:{made.id}", EndEvening(), Cause("facilitator", "anna", "end-it-now"))
    assert house.workshop_by_door(backwards) is None
    ended = house.directory.workshop(made.id)
    assert ended is not None
    assert ended.door is None
    house.database.close()


def test_no_two_open_workshops_share_their_pictures(tmp_path: Path) -> None:
    house = open_house(Config(tmp_path))
    place = house.directory.add_municipality("Musterstadt")
    doors = [house.directory.add_workshop(place.id, f"mission-{n}").door for n in range(60)]
    assert None not in doors
    assert len(set(doors)) == 60
    house.database.close()
