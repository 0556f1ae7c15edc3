"""What adults decided about cards: when, who, what. For the desk's own page and in no view.

A card is called by its number and, where it still says something, by what others read of it: under a strip the log is silent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from ..domain import events as did
from ..domain.cause import Cause
from ..domain.model import Workshop
from .view import Scene

KINDS: dict[type[did.Event], str] = {
    did.CareRecorded: "care",
    did.WordsCovered: "covered",
    did.WordsUncovered: "uncovered",
    did.StatementWrittenDown: "written_down",
    did.StatementReleased: "shown",
    did.StatementHeld: "held",
    did.StatementSentBack: "sent_back",
    did.FlagsPutBack: "flagged",
    did.FlagsCleared: "cleared",
    did.TakenLiterally: "literal",
    did.NeedNoted: "need",
    did.StatementParked: "parked",
    did.StatementUnparked: "unparked",
}
"""What a decision is called; of several events about a card by one press the first of these, the others went along."""
_ONLY_FOLLOWED = (did.LookFirstSet, did.StatementWithdrawn, did.StatementRestored)
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

    @property
    def more(self) -> int:
        return max(0, len(self.cards) - TOLD)


def decisions(
    scene: Scene, log: Iterable[tuple[did.Event, Cause]], names: Mapping[str, str]
) -> list[Decision]:
    """All of them, newest first. `names` of accounts by id."""
    made: list[Decision] = []
    hanging: set[str] = set()
    numbered = enumerate(log)
    for _, press in groupby(numbered, lambda entry: (entry[1][1].actor, entry[1][1].command_id or entry[0])):
        entries = [entry for _, entry in press]
        by, events = entries[0][1], [event for event, _ in entries]
        if by.role == "facilitator":
            who = names.get(by.id, "")
            made += [Decision(by.at, who, *one) for one in _decided(scene, events, hanging)]
        for event in events:
            _follow(hanging, event)
    return made[::-1]


Told = tuple[str, tuple[tuple[int, str], ...], str]
"""What was decided, about which cards, and why."""


def _decided(scene: Scene, events: list[did.Event], hanging: set[str]) -> Iterator[Told]:
    """What one press decided: cards that it treats alike are one decision."""
    about: dict[str, list[did.Event]] = {}
    for event in events:
        if isinstance(event, did.LookFirstSet):
            yield ("look_first_on" if event.on else "look_first_off"), (), ""
        elif type(event) in KINDS:
            about.setdefault(getattr(event, "statement_id", ""), []).append(event)
    alike: dict[tuple[str, str], tuple[tuple[int, str], ...]] = {}
    for statement_id, its in about.items():
        key = _what(its, statement_id in hanging), _why(scene, its)
        alike[key] = alike.get(key, ()) + _card(scene.workshop, scene, statement_id)
    for (what, reason), cards in alike.items():
        yield what, cards, reason


def _what(its: list[did.Event], was_hanging: bool) -> str:
    """About one card."""
    kinds = {type(event) for event in its}
    what = next(name for kind, name in KINDS.items() if kind in kinds)
    if what == "held" and was_hanging:
        return "taken_down"
    if what in ("literal", "need") and not any(_said(event) for event in its):
        return f"{what}_back"
    return "shown_fine" if what == "shown" and did.FlagsCleared in kinds else what


def _why(scene: Scene, its: list[did.Event]) -> str:
    """What was found behind a card is as silent as the card itself once its child has taken it back."""
    needs = [event.statement_id for event in its if isinstance(event, did.NeedNoted)]
    if any(scene.workshop.statements[one].status == "withdrawn" for one in needs):
        return ""
    return scene.text(next((said for said in map(_said, its) if said), ""))


def _said(event: did.Event) -> str:
    """The id of what somebody wrote with a decision."""
    return next((said for name in ("reason", "note", "need") if (said := getattr(event, name, ""))), "")


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
