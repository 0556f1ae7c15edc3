"""From an older database to this one: new tables as `tables.py` has them, then numbered steps, in one transaction.

Whoever adds a table adds it to `tables.py` and is done. Whoever adds a column, or fills one, adds a step here under the
version that it leads to, and raises `SCHEMA_VERSION` where no released version has that number yet.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path

import sqlalchemy as sa

from ..ids import new_door
from . import tables

Step = Callable[[sa.Connection], None]


def give_doors(connection: sa.Connection) -> None:
    """A door of pictures for every workshop whose evening is not over."""
    connection.exec_driver_sql("ALTER TABLE workshops ADD COLUMN door VARCHAR")
    ended = sa.select(tables.events.c.stream_id).where(tables.events.c.name == "EveningEnded")
    over = set(connection.scalars(ended))
    taken: set[str] = set()
    for workshop_id in list(connection.scalars(sa.select(tables.workshops.c.id))):
        if f"workshop:{workshop_id}" in over:
            continue
        door = new_door(taken)
        if door is not None:
            taken.add(door)
        of_this = tables.workshops.c.id == workshop_id
        connection.execute(tables.workshops.update().where(of_this).values(door=door))
    tables.one_door.create(connection)


STEPS: dict[int, tuple[Step, ...]] = {2: (give_doors,)}
"""What leads to each version from the one before it."""


def upgrade(connection: sa.Connection, found: int, steps: Mapping[int, Sequence[Step]] = STEPS) -> None:
    """Bring the tables of version `found` up to date. The caller's transaction holds all of it, or nothing."""
    tables.metadata.create_all(connection)
    for version in range(found + 1, tables.SCHEMA_VERSION + 1):
        for step in steps.get(version, ()):
            step(connection)
    of_schema = tables.about.c.key == "schema"
    connection.execute(tables.about.update().where(of_schema).values(value=str(tables.SCHEMA_VERSION)))


def copy_beside(connection: sa.Connection, found: int) -> Path | None:
    """The database file as it stands, under a name with its version and the time, for its owner alone."""
    name = connection.engine.url.database
    if connection.dialect.name != "sqlite" or not name or name == ":memory:":
        return None
    here = Path(name)
    stamp = time.strftime("%Y%m%d-%H%M%S")
    copy = here.with_name(f"{here.stem}-version-{found}-{stamp}{here.suffix}")
    os.close(os.open(copy, os.O_WRONLY | os.O_CREAT, 0o600))
    with closing(sqlite3.connect(here)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)  # a connection of its own: one that holds a write lock would wait for itself
    return copy
