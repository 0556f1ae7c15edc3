"""What a desk may ask: answered once, to whoever asked, and part of no view. Who may ask is checked where a desk is opened."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..domain.errors import Rejected
from ..messages import say
from ..suggesting.suggester import Suggester
from ..work.jobs import JobFailed
from .parse import ID

MOST_AT_ONCE = 300
"""So many cards in one question."""

Answer = dict[str, Any]


def _places(suggester: Suggester, workshop_id: str, message: Answer) -> Answer:
    return {"places": suggester.places(workshop_id, _ids(message, "statement_ids"))}


def _readings(suggester: Suggester, workshop_id: str, message: Answer) -> Answer:
    return {"readings": suggester.readings(workshop_id, _ids(message, "statement_ids"))}


def _names(suggester: Suggester, workshop_id: str, message: Answer) -> Answer:
    return {"names": suggester.names(workshop_id, _ids(message, "cluster_ids"))}


def _rearrange(suggester: Suggester, workshop_id: str, _message: Answer) -> Answer:
    return {"proposals": suggester.rearrange(workshop_id)}


def _stacks(suggester: Suggester, workshop_id: str, _message: Answer) -> Answer:
    return {"proposals": suggester.stacks(workshop_id)}


def _sets(suggester: Suggester, _workshop_id: str, _message: Answer) -> Answer:
    return suggester.sets()


ASKS: dict[str, Callable[[Suggester, str, Answer], Answer]] = {
    "sets": _sets,
    "places": _places,
    "readings": _readings,
    "names": _names,
    "rearrange": _rearrange,
    "stacks": _stacks,
}


def answer(suggester: Suggester, workshop_id: str, message: object) -> Answer:
    """The answer to a question. Raises Rejected: `malformed`, `suggestions_off`."""
    about = message.get("ask") if isinstance(message, dict) else None
    if not isinstance(message, dict) or not isinstance(about, str) or about not in ASKS:
        raise Rejected("malformed")
    if about != "sets" and not suggester.is_on(workshop_id):
        raise Rejected("suggestions_off")
    try:
        return {"ok": True, **ASKS[about](suggester, workshop_id, message)}
    except JobFailed as failed:
        sentence = say("de", f"suggestions.failed.{failed.reason}")
        return {"ok": False, "reason": failed.reason, "message": sentence, "details": {}}


def _ids(message: Answer, field: str) -> list[str]:
    ids = message.get(field)
    if not isinstance(ids, list) or len(ids) > MOST_AT_ONCE:
        raise Rejected("malformed")
    if not all(isinstance(one, str) and ID.fullmatch(one) for one in ids):
        raise Rejected("malformed")
    return ids
