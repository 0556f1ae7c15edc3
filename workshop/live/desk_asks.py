"""What only a desk may ask and no machine has to think about: who decided last about a card."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..domain.errors import Rejected
from ..house import House
from ..messages import say

Answer = dict[str, Any]


def told(house: House, what: object = "", who: object = "") -> Answer:
    """A decision in a sentence, by the name of who made it; for a desk, the only place where a facilitator's name goes."""
    account = house.directory.account(str(who))
    name = account.name if account else say("de", "decided.somebody")
    return {"what": what, "who": name, "told": say("de", f"decided.{what}", who=name)}


def _decided(house: House, workshop_id: str, message: Answer) -> Answer:
    statement = house.workshop(workshop_id).statements.get(str(message.get("statement_id")))
    if statement is None:
        raise Rejected("unknown_statement")
    decided = told(house, statement.decided_as, statement.decided_by) if statement.decided_as else {}
    return {"decided": {"turn": statement.turn, **decided}}


DESK_ASKS: dict[str, Callable[[House, str, Answer], Answer]] = {"decided": _decided}


def answer(house: House, workshop_id: str, message: Answer) -> Answer:
    """The answer to a desk's question. Raises Rejected."""
    return {"ok": True, **DESK_ASKS[message["ask"]](house, workshop_id, message)}
