"""What a file asks for: ordinary commands in order, or streams that were decided elsewhere.

`whole()` plays the commands through in memory first. So an import can do no more than a person can, and what comes
out is written in one piece or not at all.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import msgspec

from ..domain.cause import Cause
from ..domain.commands import Command, RecordFates
from ..domain.decide import decide, decide_mission
from ..domain.erasure import erasable
from ..domain.errors import Rejected
from ..domain.evolve import evolve
from ..domain.evolve_mission import evolve_mission
from ..domain.fates import of_mission
from ..domain.mission import MissionStatement
from ..domain.model import Workshop
from ..exports.snapshot import Names, Row, Snapshot
from ..storage.codec import encode
from ..stowing import stow
from .errors import ImportRefused


@dataclass(frozen=True, slots=True)
class Step:
    """One command, with its texts still in it, and the stream (`workshop:ID` or `mission:ID`) that it is for."""

    stream: str
    command: Command
    cause: Cause


@dataclass(frozen=True, slots=True)
class Plan:
    """`shape` is what was recognised: `archive`, `evening` (as in kamen.json) or `table` (CSV)."""

    shape: str
    mission_id: str
    names: Names
    steps: tuple[Step, ...] = ()
    streams: Snapshot | None = None

    def whole(self, new_id: Callable[[], str]) -> Snapshot:
        """The streams and texts that come of it. Raises ImportRefused where a rule refuses a step."""
        if self.streams is not None:
            return self.streams
        rehearsal = _Rehearsal(new_id)
        for step in self.steps:
            rehearsal.play(step)
        return rehearsal.snapshot(self)


@dataclass(slots=True)
class _Rehearsal:
    new_id: Callable[[], str]
    states: dict[str, Any] = field(default_factory=dict)
    rows: dict[str, list[Row]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    last: float = 0.0

    def play(self, step: Step) -> None:
        stowed, texts = stow(step.command, self.new_id)
        of_workshop = step.stream.startswith("workshop:")
        state = self.states.setdefault(step.stream, Workshop() if of_workshop else MissionStatement())
        try:
            events = (decide if of_workshop else decide_mission)(state, stowed, step.cause)
        except Rejected as refusal:
            raise ImportRefused(
                "rule", rule=refusal.reason, details=refusal.details, command=type(step.command).__name__
            ) from refusal
        rows = self.rows.setdefault(step.stream.partition(":")[2], [])
        for event in events:
            state = (evolve if of_workshop else evolve_mission)(state, event, step.cause)
            rows.append(_row(len(rows) + 1, step.cause, *encode(event)))
        self.states[step.stream] = state
        self.texts |= texts if events else {}
        self.last = max(self.last, step.cause.at)

    def snapshot(self, plan: Plan) -> Snapshot:
        mission = self.states[f"mission:{plan.mission_id}"]
        for workshop_id in mission.workshop_ids:
            self._bring_fates_back(mission, f"workshop:{workshop_id}")
        for state in self.states.values():
            if isinstance(state, Workshop):
                self.texts = {k: v for k, v in self.texts.items() if k not in erasable(state)}
        return Snapshot(plan.mission_id, self.rows, self.texts, plan.names)

    def _bring_fates_back(self, mission: MissionStatement, stream: str) -> None:
        fates = tuple(of_mission(mission, self.states[stream]))
        self.play(Step(stream, RecordFates(fates), Cause("system", "house", self.new_id(), self.last)))


def _row(seq: int, cause: Cause, name: str, data: dict[str, Any]) -> Row:
    return {
        "seq": seq,
        "at": cause.at,
        "by": cause.actor,
        "command_id": cause.command_id,
        "name": name,
        "data": msgspec.json.decode(msgspec.json.encode(data)),  # lists, as rows have them, and no tuples
    }
