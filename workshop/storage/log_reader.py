"""A log read by a process that needs nothing else of the database: without SQLAlchemy, which takes longer to load than that."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec

from ..domain.cause import Cause
from ..domain.events import Event
from .codec import decode

SQLITE = "sqlite:///"


def happened(database_url: str, stream_id: str) -> list[tuple[Event, Cause]]:
    """The events of a stream in their order, each with its cause. Raises UnknownEvent."""
    return [
        (decode(name, msgspec.json.decode(data)), Cause(role, actor_id, command_id, at))
        for at, role, actor_id, command_id, name, data in _rows(database_url, stream_id)
    ]


def _rows(database_url: str, stream_id: str) -> list[tuple[float, str, str, str, str, str]]:
    asked = "SELECT at, role, actor_id, command_id, name, data FROM events WHERE stream_id = {} ORDER BY seq"
    if not database_url.startswith(SQLITE) or "?" in database_url:
        import sqlalchemy as sa

        engine = sa.create_engine(database_url)
        with engine.connect() as connection:
            found = connection.execute(sa.text(asked.format(":stream")), {"stream": stream_id})
            rows = [
                (*row[:5], row[5] if isinstance(row[5], str) else msgspec.json.encode(row[5]))
                for row in found
            ]
        engine.dispose()
        return rows
    file = Path(database_url.removeprefix(SQLITE))
    with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=10)) as connection:
        return connection.execute(asked.format("?"), (stream_id,)).fetchall()
