"""The log: rows are added, never changed. `(stream_id, seq)` is the key, so two writers can't both win."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from ..domain.cause import Cause
from ..domain.events import Event
from . import tables
from .codec import decode, encode


@dataclass(frozen=True, slots=True)
class Recorded:
    """One event of the log: its place, its cause, and itself."""

    seq: int
    cause: Cause
    event: Event


@dataclass(slots=True)
class Batch:
    """All that one transaction writes."""

    events: list[tuple[str, Recorded]] = field(default_factory=list)
    receipts: list[tuple[str, str, str]] = field(default_factory=list)
    contents: list[tuple[str, str, str]] = field(default_factory=list)
    devices: list[dict[str, Any]] = field(default_factory=list)
    erased: set[str] = field(default_factory=set)
    closed_workshops: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Stored:
    """What a stream left in the database."""

    events: list[Recorded]
    texts: dict[str, str]
    receipts: set[tuple[str, str]]


def write(connection: sa.Connection, batch: Batch) -> None:
    """Add everything, then erase what may no longer be kept. Raises IntegrityError when another writer was first."""
    if batch.events:
        connection.execute(tables.events.insert(), [_row(stream_id, one) for stream_id, one in batch.events])
    if batch.contents:
        names = ("text_id", "stream_id", "body")
        connection.execute(
            tables.contents.insert(), [dict(zip(names, row, strict=True)) for row in batch.contents]
        )
    if batch.receipts:
        names = ("stream_id", "actor", "command_id")
        connection.execute(
            tables.receipts.insert(), [dict(zip(names, row, strict=True)) for row in batch.receipts]
        )
    if batch.devices:
        connection.execute(tables.devices.insert(), batch.devices)
    erase(connection, batch.erased)
    if batch.closed_workshops:
        for table in (tables.devices, tables.card_secrets):
            connection.execute(table.delete().where(table.c.workshop_id.in_(batch.closed_workshops)))


def erase(connection: sa.Connection, text_ids: Iterable[str]) -> None:
    """Delete texts for good, and remember which, so that no restore or import brings them back."""
    wanted = set(text_ids)
    if not wanted:
        return
    known = set(connection.scalars(sa.select(tables.tombstones.c.text_id)))
    for text_id in sorted(wanted - known):
        connection.execute(tables.contents.delete().where(tables.contents.c.text_id == text_id))
        connection.execute(tables.tombstones.insert().values(text_id=text_id, at=time.time()))


def apply_tombstones(connection: sa.Connection) -> None:
    """Delete every text that was erased before; to be called after a restore or import."""
    gone = sa.select(tables.tombstones.c.text_id)
    connection.execute(tables.contents.delete().where(tables.contents.c.text_id.in_(gone)))


def read(connection: sa.Connection, stream_id: str) -> Stored:
    """A whole stream. Raises UnknownEvent."""
    rows = connection.execute(
        sa.select(tables.events).where(tables.events.c.stream_id == stream_id).order_by(tables.events.c.seq)
    )
    events = [recorded(row) for row in rows.mappings()]
    texts = connection.execute(
        sa.select(tables.contents.c.text_id, tables.contents.c.body).where(
            tables.contents.c.stream_id == stream_id
        )
    )
    receipts = connection.execute(
        sa.select(tables.receipts.c.actor, tables.receipts.c.command_id).where(
            tables.receipts.c.stream_id == stream_id
        )
    )
    return Stored(events, {row[0]: row[1] for row in texts}, {(row[0], row[1]) for row in receipts})


def rows(connection: sa.Connection, stream_id: str) -> list[dict[str, Any]]:
    """The plain rows of a stream, as archives carry them: `by` is role and id in one word."""
    found = connection.execute(
        sa.select(tables.events).where(tables.events.c.stream_id == stream_id).order_by(tables.events.c.seq)
    )
    return [
        {
            "seq": row["seq"],
            "at": row["at"],
            "by": f"{row['role']}:{row['actor_id']}",
            "command_id": row["command_id"],
            "name": row["name"],
            "data": row["data"],
        }
        for row in found.mappings()
    ]


def named(connection: sa.Connection, stream_id: str, names: Collection[str]) -> list[Recorded]:
    """Only the events of these names, in their order: quick where the rest of a long log says nothing."""
    wanted = sa.select(tables.events).where(
        tables.events.c.stream_id == stream_id, tables.events.c.name.in_(names)
    )
    return [recorded(row) for row in connection.execute(wanted.order_by(tables.events.c.seq)).mappings()]


def recorded(row: Any) -> Recorded:
    """An event from a row of the table, or from a mapping of the same shape."""
    cause = Cause(row["role"], row["actor_id"], row["command_id"], row["at"])
    return Recorded(row["seq"], cause, decode(row["name"], row["data"]))


def _row(stream_id: str, one: Recorded) -> dict[str, Any]:
    name, data = encode(one.event)
    return {
        "stream_id": stream_id,
        "seq": one.seq,
        "at": one.cause.at,
        "role": one.cause.role,
        "actor_id": one.cause.id,
        "command_id": one.cause.command_id,
        "name": name,
        "data": data,
    }
