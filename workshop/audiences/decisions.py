"""What adults decided about cards: when, who, what. For the desk's own page and in no view.

A card is called by its number and, where it still says something, by what others read of it: under a strip the log is silent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from ..domain import events as did
from ..domain.cause import Cause
from ..domain.model import Workshop
from .view import Scene

KINDS: dict[type[did.Event], str] = {
    did.StatementReleased: "shown",
    did.StatementHeld: "held",
    did.WordsCovered: "covered",
    did.WordsUncovered: "uncovered",
    did.FlagsCleared: "cleared",
    did.CareRecorded: "care",
    did.StatementWrittenDown: "written_down",
    did.LookFirstSet: "look_first",
}
_ONLY_FOLLOWED = (did.StatementSentBack, did.StatementWithdrawn, did.StatementRestored)
FOLLOWED = [*(kind.__name__ for kind in KINDS), *(kind.__name__ for kind in _ONLY_FOLLOWED)]
"""The names of the events that the log of decisions is made of."""
TOLD = 12
"""Of how many cards of one press the words stand in the log; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One press of one facilitator; of several cards if it let them all through."""

    at: float
    who: str
    what: str
    cards: tuple[tuple[int, str], ...] = ()
    """Number and words of each; a card without words has none here."""
    reason: str = ""
    key: tuple[str, str, str] = ("", "", "")

    @property
    def more(self) -> int:
        return max(0, len(self.cards) - TOLD)


def decisions(
    scene: Scene, log: Iterable[tuple[did.Event, Cause]], names: Mapping[str, str]
) -> list[Decision]:
    """All of them, newest first. `names` of accounts by id."""
    made: list[Decision] = []
    hanging: set[str] = set()
    for event, cause in log:
        was_hanging = getattr(event, "statement_id", "") in hanging
        _follow(hanging, event)
        what = KINDS.get(type(event), "")
        if cause.role != "facilitator" or not what or _goes_with_care(made, event, cause):
            continue
        if what == "held" and was_hanging:
            what = "taken_down"
        if isinstance(event, did.LookFirstSet):
            what = "look_first_on" if event.on else "look_first_off"
        reason = scene.text(getattr(event, "reason", "") or getattr(event, "note", ""))
        key = cause.actor, cause.command_id, what
        cards = _card(scene.workshop, scene, getattr(event, "statement_id", ""))
        if made and cause.command_id and made[-1].key == key:
            made[-1] = replace(made[-1], cards=made[-1].cards + cards)
        else:
            made.append(Decision(cause.at, names.get(cause.id, ""), what, cards, reason, key))
    return made[::-1]


def _goes_with_care(made: list[Decision], event: did.Event, cause: Cause) -> bool:
    """Noting what was done about a sign of distress holds the card back by itself: one decision, not two."""
    return (
        isinstance(event, did.StatementHeld)
        and bool(made)
        and made[-1].key == (cause.actor, cause.command_id, "care")
    )


def _follow(hanging: set[str], event: did.Event) -> None:
    if isinstance(event, did.StatementReleased):
        hanging.add(event.statement_id)
    elif isinstance(event, (did.StatementHeld, did.StatementSentBack, did.StatementWithdrawn)):
        hanging.discard(event.statement_id)


def _card(workshop: Workshop, scene: Scene, statement_id: str) -> tuple[tuple[int, str], ...]:
    found = workshop.statements.get(statement_id)
    if found is None:
        return ()
    return ((found.number, "" if found.status == "withdrawn" else scene.text(found.text)),)
