"""Decide, record, tell: where the core and its edges meet.

A command is decided on the pending state at once; everything that waits, of all streams, is written in one transaction;
only then is it confirmed, shown and acknowledged, boards first. If the write fails, nothing of it happened and clients
send again.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from .domain import events as did
from .domain.cause import Cause
from .domain.commands import Command
from .domain.erasure import erasable
from .storage import event_log
from .storage.database import Database
from .storage.event_log import Batch, Recorded
from .stowing import stow
from .streams import Stream, from_log

log = logging.getLogger(__name__)
ENDINGS = {
    did.EveningEnded,
    did.WorkshopClosed,
    did.CareRecorded,
    did.FlagsCleared,
    did.StatementWrittenDown,
}
"""What makes texts erasable: the end of an evening, closing, an answer to a sign of distress, a voice written down."""


class NotSaved(Exception):
    """The write failed. Nothing was promised; the same command may be sent again."""


class Ticket(Protocol):
    """What a command waits with until it is on disk."""

    def set(self, error: Exception | None) -> None: ...
    def wait(self) -> None: ...


@dataclass(slots=True)
class InlineTicket:
    """A ticket where the write happens before anybody waits."""

    error: Exception | None = None

    def set(self, error: Exception | None) -> None:
        self.error = error

    def wait(self) -> None:
        if self.error is not None:
            raise self.error


@dataclass(slots=True)
class Entry:
    """One decided command that waits to be written."""

    stream: Stream
    recorded: list[Recorded]
    texts: dict[str, str]
    cause: Cause
    state: Any
    seq: int
    ticket: Ticket
    device: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What one flush changed in one stream."""

    stream: Stream
    recorded: list[Recorded]


Listener = Callable[[list[Told]], None]


@dataclass(slots=True)
class Edges:
    """How the service meets its surroundings; the defaults suit a command line."""

    new_id: Callable[[], str]
    now: Callable[[], float] = time.time
    ticket: Callable[[], Ticket] = InlineTicket
    wake: Callable[[], None] | None = None
    """Called when something waits; by default it is written at once."""


@dataclass(slots=True)
class Service:
    """All streams of a data folder."""

    database: Database
    edges: Edges
    streams: dict[str, Stream] = field(default_factory=dict)
    listeners: list[Listener] = field(default_factory=list)
    waiting: list[Entry] = field(default_factory=list)
    pending_receipts: dict[tuple[str, str, str], Ticket] = field(default_factory=dict)

    def stream(self, stream_id: str) -> Stream:
        """The stream, read from the log the first time. An unknown one is empty."""
        if stream_id not in self.streams:
            stored = self.database.run(lambda connection: event_log.read(connection, stream_id))
            self.streams.setdefault(stream_id, from_log(stream_id, stored))
        return self.streams[stream_id]

    def handle(
        self, stream_id: str, command: Command, cause: Cause, device: dict[str, Any] | None = None
    ) -> int:
        """Have a command its effect, once per actor and command id; returns when that is on disk.

        Returns the number of events that the stream holds then. Raises Rejected, and NotSaved when the disk refused.
        `device` is a row that ties a new participant to its device, written in the same transaction.
        """
        stream = self.stream(stream_id)
        if not cause.at:
            cause = Cause(cause.role, cause.id, cause.command_id or self.edges.new_id(), self.edges.now())
        key = (stream_id, cause.actor, cause.command_id)
        if (cause.actor, cause.command_id) in stream.receipts:
            return stream.confirmed_seq
        ticket = self.pending_receipts.get(key)
        if ticket is None:
            ticket = self._decide(stream, command, cause, device)
            self.pending_receipts[key] = ticket
            (self.edges.wake or self.flush)()
        ticket.wait()
        return stream.confirmed_seq

    def _decide(
        self, stream: Stream, command: Command, cause: Cause, device: dict[str, Any] | None
    ) -> Ticket:
        stowed, texts = stow(command, self.edges.new_id)
        recorded = stream.decide(stowed, cause)
        used = texts if recorded else {}
        stream.texts.update(used)
        ticket = self.edges.ticket()
        entry = Entry(
            stream, recorded, used, cause, stream.pending, stream.seq, ticket, device if recorded else None
        )
        self.waiting.append(entry)
        return ticket

    def flush(self) -> None:
        """One transaction for everything that waits; then views, then receipts."""
        entries, self.waiting = self.waiting, []
        if not entries:
            return
        batch = _batch(entries)
        try:
            self.database.run(lambda connection: event_log.write(connection, batch))
        except Exception:
            log.exception("a write failed; %d commands are sent back", len(entries))
            self._drop(entries)
            return
        told = _confirm(entries)
        if batch.erased or batch.closed_workshops:
            self._forget(batch, entries)
        for listener in self.listeners:
            self._tell(listener, told)
        for entry in entries:
            entry.stream.receipts.add((entry.cause.actor, entry.cause.command_id))
            self._finish(entry, None)

    def _tell(self, listener: Listener, told: list[Told]) -> None:
        try:
            listener(told)
        except Exception:
            log.exception("telling failed; nothing is lost, screens catch up when they open again")

    def _finish(self, entry: Entry, error: Exception | None) -> None:
        self.pending_receipts.pop((entry.stream.id, entry.cause.actor, entry.cause.command_id), None)
        entry.ticket.set(error)

    def _drop(self, entries: list[Entry]) -> None:
        """What was decided on top of the failed write goes with it; its streams are read again from the disk."""
        failed, self.waiting = [*entries, *self.waiting], []
        for entry in failed:
            self.streams.pop(entry.stream.id, None)
            self._finish(entry, NotSaved())

    def _forget(self, batch: Batch, entries: list[Entry]) -> None:
        for stream in {id(entry.stream): entry.stream for entry in entries}.values():
            for text_id in batch.erased:
                stream.texts.pop(text_id, None)
        self.database.forget_erased()


def _batch(entries: list[Entry]) -> Batch:
    batch = Batch()
    for entry in entries:
        stream_id = entry.stream.id
        batch.events += [(stream_id, one) for one in entry.recorded]
        batch.receipts.append((stream_id, entry.cause.actor, entry.cause.command_id))
        batch.contents += [(text_id, stream_id, body) for text_id, body in entry.texts.items()]
        if entry.device:
            batch.devices.append(entry.device)
        _note_endings(batch, entry)
    return batch


def _note_endings(batch: Batch, entry: Entry) -> None:
    names = {type(one.event) for one in entry.recorded}
    if names & ENDINGS:
        batch.erased |= erasable(entry.state)
    if did.WorkshopClosed in names:
        batch.closed_workshops.append(entry.state.id)


def _confirm(entries: list[Entry]) -> list[Told]:
    told: dict[str, Told] = {}
    for entry in entries:
        entry.stream.confirm(entry.state, entry.seq)
        told.setdefault(entry.stream.id, Told(entry.stream, [])).recorded.extend(entry.recorded)
    return [one for one in told.values() if one.recorded]
