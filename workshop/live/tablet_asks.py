"""What a tablet may ask: answered once, to the device that asked, and part of no view."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..card_prints import prints
from ..domain.errors import Rejected
from ..house import House
from .asks import ASKS

Answer = dict[str, Any]


def _cards(house: House, workshop_id: str, participants: list[str]) -> Answer:
    """The animal cards of the device's own, from reporting back on: earlier nobody needs one."""
    state = house.workshop(workshop_id)
    if not state.over and "report_back" not in state.steps_seen:
        raise Rejected("too_early")
    entry = house.directory.workshop(workshop_id)
    return {"cards": prints(house, entry, participants) if entry else {}}


TABLET_ASKS: dict[str, Callable[[House, str, list[str]], Answer]] = {"cards": _cards}


def answer(house: House, workshop_id: str, participants: list[str], message: object) -> Answer:
    """The answer to a question. Raises Rejected: `not_yours` for what only desks may ask, `malformed`."""
    about = message.get("ask") if isinstance(message, dict) else None
    if isinstance(about, str) and about in ASKS:
        raise Rejected("not_yours")
    if not isinstance(about, str) or about not in TABLET_ASKS:
        raise Rejected("malformed")
    return {"ok": True, **TABLET_ASKS[about](house, workshop_id, participants)}
