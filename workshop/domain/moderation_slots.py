"""What of a decision about a card can be undone: whether it hangs, what of it is covered, what the screening marked.

A slot's value holds all that the decision rested on, the wording and where the card lies too. So whatever others have done
with the card since makes the step one that was overtaken, and it stays as it is.
"""

from __future__ import annotations

from typing import Any

from . import events as did
from .model import Statement, Workshop
from .steps_taken import Slot

MODERATION_SLOTS = ("status", "covered", "flags")
_CARED_FOR = ("cared_for",)


def moderated(event: did.Event) -> tuple[Slot, ...]:
    """The slots that a decision sets."""
    match event:
        case (
            did.StatementReleased(statement_id=sid)
            | did.StatementHeld(statement_id=sid)
            | did.StatementSentBack(statement_id=sid)
        ):
            return (("status", sid),)
        case did.WordsCovered(statement_id=sid) | did.WordsUncovered(statement_id=sid):
            return (("covered", sid),)
        case did.FlagsCleared(statement_id=sid) | did.FlagsPutBack(statement_id=sid):
            return (("flags", sid),)
    return ()


def read_decision(statement: Statement, name: str) -> object:
    """What was noted about a sign of distress can't be taken back, and neither can what hangs on it."""
    if statement.is_distress and statement.care_note:
        return _CARED_FOR
    match name:
        case "status":
            lies = statement.place, statement.onto
            return statement.status, statement.held_reason, statement.wording, *lies
        case "covered":
            return statement.text, statement.own_words, statement.covered, statement.flags
    return statement.flags


def restored_decision(workshop: Workshop, statement: Statement, name: str, value: Any) -> did.Event | None:
    """The event that decides it as before; None where that would show what nobody looked at, or tear up later work."""
    if value == _CARED_FOR or statement.status == "withdrawn":
        return None
    match name:
        case "status":
            return _restored_status(workshop, statement, value)
        case "covered":
            return _restored_strips(workshop, statement, value)
    if statement.is_shown and value:
        return None
    return did.FlagsPutBack(statement.id, value) if value else did.FlagsCleared(statement.id)


def _restored_status(workshop: Workshop, statement: Statement, value: Any) -> did.Event | None:
    status, reason = value[:2]
    if status == "released" and not statement.is_unheard and not statement.flags:
        return did.StatementReleased(statement.id)
    if status == "released":  # what was marked is looked at again first
        return did.StatementSentBack(statement.id) if statement.status == "held" else None
    if statement.is_shown and _is_worked_on(workshop, statement):
        return None
    if status == "held":
        return did.StatementHeld(statement.id, reason)
    return did.StatementSentBack(statement.id) if status == "waiting" else None


def _is_worked_on(workshop: Workshop, statement: Statement) -> bool:
    """Something rests on it that would be torn up if it left the wall by an undo; holding it back still takes it down."""
    used = statement.carried or statement.answers or statement.parked or statement.need or statement.literal
    return bool(used or workshop.under(statement.id) or workshop.ballots_about("statement", statement.id))


def _restored_strips(workshop: Workshop, statement: Statement, value: Any) -> did.Event | None:
    text, own_words, pieces, flags = value
    if not own_words:
        return did.WordsUncovered(statement.id, flags)
    if workshop.over and text in statement.earlier_texts:
        return None  # that wording is erased
    return did.WordsCovered(statement.id, text, pieces, flags)
