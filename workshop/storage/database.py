"""The one connection to the database, used from one native thread of its own.

SQLite blocks the thread that waits for the disk, and under gevent that thread would be everybody's. So each piece of
work is handed over whole, as a function of the connection, and runs in one transaction.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol, TypeVar

import sqlalchemy as sa

from . import tables, upgrades

Result = TypeVar("Result")
Work = Callable[[sa.Connection], Result]


class TooNew(Exception):
    """The data folder was written by a newer version of the program."""

    def __init__(self, found: int, known: int) -> None:
        super().__init__(f"schema {found}, this program knows {known}")
        self.found, self.known = found, known


class NotOurs(Exception):
    """The file is a database, but not one of this program's, or it is damaged."""


class Runner(Protocol):
    """Where work on the database runs."""

    def __call__(self, work: Callable[[], Result]) -> Result: ...


class Inline:
    """Runs it here and now, one at a time; for the command line and for tests."""

    def __init__(self) -> None:
        self._lock = threading.RLock()

    def __call__(self, work: Callable[[], Result]) -> Result:
        with self._lock:
            return work()


class Database:
    """A database that is open, checked, up to date and has all its tables."""

    def __init__(self, url: str, runner: Runner | None = None) -> None:
        self.url = url
        self.runner: Runner = runner or Inline()
        self.engine = sa.create_engine(url, poolclass=sa.pool.StaticPool, connect_args=_connect_args(url))
        self.is_sqlite = self.engine.dialect.name == "sqlite"
        if self.is_sqlite:
            sa.event.listen(self.engine, "connect", _set_pragmas)
        try:
            self.run(self._prepare)
        except sa.exc.DatabaseError as error:
            raise NotOurs(str(error.orig)) from error

    def run(self, work: Work[Result]) -> Result:
        """The work's result; its transaction is on disk by then. Raises what the work raises, and keeps nothing."""

        def transaction() -> Result:
            with self.engine.begin() as connection:
                return work(connection)

        return self.runner(transaction)

    def forget_erased(self) -> None:
        """Take erased texts out of the write-ahead log too."""
        if not self.is_sqlite:
            return

        def checkpoint() -> None:
            with self.engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

        self.runner(checkpoint)

    def close(self) -> None:
        self.runner(self.engine.dispose)

    def _prepare(self, connection: sa.Connection) -> None:
        if self._found(connection) == tables.SCHEMA_VERSION:
            return
        if self.is_sqlite:
            connection.exec_driver_sql(
                "BEGIN IMMEDIATE"
            )  # else SQLite keeps each change of a table by itself
        found = self._found(connection)  # another process may have been at it meanwhile
        if found == 0:
            tables.metadata.create_all(connection)
            connection.execute(tables.about.insert().values(key="schema", value=str(tables.SCHEMA_VERSION)))
        elif found < tables.SCHEMA_VERSION:
            upgrades.copy_beside(connection, found)
            upgrades.upgrade(connection, found)

    def _found(self, connection: sa.Connection) -> int:
        """The version of the tables that are there; 0 for none. Raises TooNew and NotOurs."""
        known = sa.inspect(connection).get_table_names()
        if known and "about" not in known:
            raise NotOurs("no table `about`")
        if not known:
            return 0
        found = int(
            connection.scalar(sa.select(tables.about.c.value).where(tables.about.c.key == "schema")) or 0
        )
        if found < 1:
            raise NotOurs("no version")
        if found > tables.SCHEMA_VERSION:
            raise TooNew(found, tables.SCHEMA_VERSION)
        return found


def sqlite_url(folder: Path) -> str:
    """The address of the database file in a data folder."""
    return f"sqlite:///{folder / 'leitbildwerkstatt.sqlite'}"


def _connect_args(url: str) -> dict[str, Any]:
    return {"check_same_thread": False, "timeout": 10} if url.startswith("sqlite") else {}


def _set_pragmas(connection: Any, _record: object) -> None:
    """FULL: what is acknowledged survives a power cut. secure_delete: what is erased is overwritten."""
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")
