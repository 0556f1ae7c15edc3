"""The people of all tests, and how a test of the rules reads: given what has happened, when somebody asks, then …"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from workshop.domain import events as did
from workshop.domain.cause import SYSTEM, Cause
from workshop.domain.commands import Command
from workshop.domain.decide import decide, decide_mission
from workshop.domain.errors import Rejected
from workshop.domain.evolve import evolve
from workshop.domain.evolve_mission import evolve_mission
from workshop.domain.mission import MissionStatement
from workshop.domain.model import Evidence, Flag, Workshop

FOX = Cause("participant", "fox")
OWL = Cause("participant", "owl")
BADGER = Cause("participant", "badger")
"""A grown-up of the staff."""
STRANGER = Cause("participant", "stranger")
ALMA = Cause("facilitator", "alma")
BODO = Cause("facilitator", "bodo")
MIRA = Cause("member", "mira")

DISTRESS = (Flag("distress", 0, 8),)
NAMED = (Flag("name", 0, 3),)

AN_EVENING: tuple[did.Event, ...] = (
    did.WorkshopCreated("w1", "m1", "t-title"),
    did.PromptAdded("q1", "dream", "t-q1", "icon-dream"),
    did.PromptAdded("q2", "complaint", "t-q2", "icon-complaint"),
    did.ParticipantJoined("fox", "children", "fox", "blue"),
    did.ParticipantJoined("owl", "children", "owl", "green"),
    did.ParticipantJoined("badger", "staff", "badger", "blue"),
)
A_MISSION: tuple[did.Event, ...] = (did.MissionStatementCreated("m1", "t-title"), did.WorkshopLinked("w1"))

_numbers = count(1)


def sent(statement_id: str, by: str = "fox", **more: Any) -> did.StatementSent:
    """A statement that waits for an adult."""
    perspective = {"fox": "children", "owl": "children", "badger": "staff", "": "children"}[by]
    shape = {"prompt_id": "q1", "text": f"t-{statement_id}", "rank": f"V{next(_numbers):06}"}
    return did.StatementSent(statement_id, by, perspective, **{**shape, **more})


def shown(*statement_ids: str, by: str = "fox") -> list[did.Event]:
    """Statements that hang on the wall, in this order."""
    return [event for sid in statement_ids for event in (sent(sid, by), did.StatementReleased(sid))]


def cluster(cluster_id: str, *statement_ids: str) -> list[did.Event]:
    """A cluster with cards in this order."""
    cards = [did.StatementMoved(sid, cluster_id, f"V{number}") for number, sid in enumerate(statement_ids, 1)]
    return [did.ClusterCreated(cluster_id, 2000, 1500), *cards]


def voice(statement_id: str) -> Evidence:
    return Evidence("w1", "statement", statement_id)


@dataclass(frozen=True)
class Past:
    """What is so after what has happened, and how to ask for more."""

    state: Any
    events: list[did.Event] = field(default_factory=list)
    reason: str = ""
    details: dict[str, object] = field(default_factory=dict)

    @property
    def is_mission(self) -> bool:
        return isinstance(self.state, MissionStatement)

    def after(self, *events: did.Event, by: Cause = SYSTEM) -> Past:
        """The same, and these have happened too."""
        state = self.state
        for event in events:
            state = (evolve_mission if self.is_mission else evolve)(state, event, by)
        return Past(state)

    def when(self, command: Command, by: Cause = ALMA) -> Past:
        """What comes of a command: events and the state after them, or the reason why not."""
        assert not self.reason, f"refused before: {self.reason}"
        cause = replace(by, command_id=f"c{next(_numbers)}")
        try:
            events = (decide_mission if self.is_mission else decide)(self.state, command, cause)
        except Rejected as refused:
            return Past(self.state, [], refused.reason, refused.details)
        return Past(self.after(*events, by=cause).state, events)


def given_evening(*events: did.Event) -> Past:
    """A workshop with two questions, two children and one of the staff, and what has happened since."""
    return Past(Workshop()).after(*AN_EVENING, *events)


def given_mission(*events: did.Event) -> Past:
    """A mission statement to which the workshop belongs, and what has happened since."""
    return Past(MissionStatement()).after(*A_MISSION, *events)
