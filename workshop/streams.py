"""A stream in memory: its confirmed state, the state with what is still being written, and its texts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from .domain.cause import Cause
from .domain.commands import Command
from .domain.decide import decide, decide_mission
from .domain.errors import Rejected
from .domain.events import Event
from .domain.evolve import evolve
from .domain.evolve_mission import evolve_mission
from .domain.mission import MissionStatement
from .domain.model import Workshop
from .storage.event_log import Recorded, Stored

StreamKind = Literal["workshop", "mission"]


@dataclass(slots=True)
class Stream:
    """A workshop or a mission statement, from its log. `state` is confirmed; `pending` is decided on."""

    id: str
    kind: StreamKind
    state: Any
    pending: Any
    seq: int = 0
    confirmed_seq: int = 0
    texts: dict[str, str] = field(default_factory=dict)
    receipts: set[tuple[str, str]] = field(default_factory=set)

    @property
    def exists(self) -> bool:
        return bool(self.state.id)

    def decide(self, command: Command, cause: Cause) -> list[Recorded]:
        """What the command causes, already part of the pending state. Raises Rejected and changes nothing."""
        rule = decide if self.kind == "workshop" else decide_mission
        events = rule(self.pending, command, cause)
        for event in events:
            self.pending = following(self.kind, self.pending, event, cause)
        first = self.seq + 1
        self.seq += len(events)
        return [Recorded(first + index, cause, event) for index, event in enumerate(events)]

    def confirm(self, state: Any, seq: int) -> None:
        """This much is on disk."""
        self.state, self.confirmed_seq = state, seq


def following(kind: StreamKind, state: Any, event: Event, cause: Cause) -> Any:
    """The next state of a stream of that kind."""
    return evolve(state, event, cause) if kind == "workshop" else evolve_mission(state, event, cause)


def from_log(stream_id: str, stored: Stored) -> Stream:
    """The stream as its events add up. Its kind is in its id: `workshop:…` or `mission:…`."""
    kind = kind_of(stream_id)
    state: Any = Workshop() if kind == "workshop" else MissionStatement()
    for recorded in stored.events:
        state = following(kind, state, recorded.event, recorded.cause)
    last = stored.events[-1].seq if stored.events else 0
    return Stream(stream_id, kind, state, state, last, last, stored.texts, stored.receipts)


def kind_of(stream_id: str) -> StreamKind:
    prefix = stream_id.partition(":")[0]
    if prefix == "workshop":
        return "workshop"
    if prefix == "mission":
        return "mission"
    raise Rejected("unknown_stream")


def workshop_stream(workshop_id: str) -> str:
    return f"workshop:{workshop_id}"


def mission_stream(mission_id: str) -> str:
    return f"mission:{mission_id}"
