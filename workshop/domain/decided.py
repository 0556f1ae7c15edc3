"""Who decided last about a card and what, so that two facilitators never decide over each other unawares."""

from __future__ import annotations

from dataclasses import replace

from . import events as did
from .cause import Cause
from .errors import Rejected
from .model import Statement, Workshop

DECISIONS: dict[type[did.Event], str] = {
    did.StatementReleased: "shown",
    did.StatementHeld: "held",
    did.StatementSentBack: "sent_back",
    did.WordsCovered: "covered",
    did.WordsUncovered: "uncovered",
    did.FlagsCleared: "cleared",
    did.FlagsPutBack: "flagged",
    did.CareRecorded: "care",
    did.StatementWrittenDown: "written_down",
}


def noting_decision(workshop: Workshop, event: did.Event, cause: Cause) -> Workshop:
    """The same after an adult's decision about a card; its turn is another one, so that whoever has not seen it is told."""
    decided_as = DECISIONS.get(type(event), "")
    statement = workshop.statements.get(getattr(event, "statement_id", ""))
    if not decided_as or statement is None or cause.role != "facilitator":
        return workshop
    if isinstance(event, did.StatementHeld) and statement.is_distress and statement.care_note:
        decided_as = "care"  # noting what was done holds the card back by itself
    decided = replace(statement, turn=statement.turn + 1, decided_as=decided_as, decided_by=cause.id)
    return workshop.with_statement(decided)


def is_as_seen(statement: Statement, turn: int, cause: Cause) -> bool:
    """Whether nobody else has decided since the facilitator saw it; what one decided oneself is known."""
    return turn < 0 or turn == statement.turn or statement.decided_by == cause.id


def must_be_as_seen(statement: Statement, turn: int, cause: Cause) -> None:
    if not is_as_seen(statement, turn, cause):
        raise Rejected("decided_meanwhile", what=statement.decided_as, who=statement.decided_by)
