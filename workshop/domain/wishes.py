"""Wishes: concrete requests of children, and what the adults answer."""

from __future__ import annotations

from datetime import date

from . import events as did
from .cause import Cause
from .commands import mission as ask
from .errors import Rejected
from .ids import must_be_new
from .mission import MissionStatement
from .model import VERDICTS


def mark(mission: MissionStatement, command: ask.MarkWish, cause: Cause) -> list[did.Event]:
    must_be_new(command.wish_id, mission.wishes)
    if command.workshop_id not in mission.workshop_ids:
        raise Rejected("unknown_workshop")
    if not command.statement_ids:
        raise Rejected("unknown_statement")
    statement_ids = tuple(dict.fromkeys(command.statement_ids))
    return [did.WishMarked(command.wish_id, command.workshop_id, statement_ids, command.text)]


def unmark(mission: MissionStatement, command: ask.UnmarkWish, cause: Cause) -> list[did.Event]:
    """An answered wish stays: a child may have read the answer."""
    wish = mission.wishes.get(command.wish_id)
    if wish is None:
        return []
    if wish.answer:
        raise Rejected("wish_answered")
    return [did.WishUnmarked(wish.id)]


def answer(mission: MissionStatement, command: ask.AnswerWish, cause: Cause) -> list[did.Event]:
    """A no needs its reason, a promise needs who keeps it and by when."""
    if command.wish_id not in mission.wishes:
        raise Rejected("unknown_wish")
    if command.verdict not in VERDICTS:
        raise Rejected("unknown_verdict")
    if command.verdict != "yes" and not command.reason:
        raise Rejected("reason_missing")
    if command.verdict != "no" and not command.who:
        raise Rejected("who_missing")
    if command.verdict != "no" and not command.by_when:
        raise Rejected("date_missing")
    if command.by_when and not _is_date(command.by_when):
        raise Rejected("date_unreadable")
    return [did.WishAnswered(command.wish_id, command.verdict, command.reason, command.who, command.by_when)]


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
