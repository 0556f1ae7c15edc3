"""Passing signals: what is in a hand, half typed or looked at. Passed on to those whom it concerns, never kept."""

from __future__ import annotations

from typing import Any

from .parse import ID

MOST_IN_A_HAND = 50
OF_DESKS = ("looking",)
"""What a facilitator looks at of all that waits is for other desks only: no wall and no steering group hears of it."""
REPLAY_SPEEDS = (0.5, 1, 2, 4)
LAST_SECOND = 1e11
"""No evening is that late; NaN and infinity are no time at all."""


def rooms(view: str, stream: str) -> list[str]:
    """Where a screen hears signals; a tablet hears none."""
    if view == "tablet":
        return []
    return [f"signals:{stream}", *([f"desks:{stream}"] if view == "desk" else [])]


def room_for(kind: str, view: str, stream: str) -> str:
    """Where a signal goes; nowhere when this screen has no business sending it."""
    if kind in OF_DESKS:
        return f"desks:{stream}" if view == "desk" else ""
    return f"signals:{stream}"


def tidy(message: dict[str, Any]) -> dict[str, Any] | None:
    """The signal with nothing in it that is none of it; None where it is of no known shape."""
    kind = message.get("kind")
    if kind in ("hold", "drop"):
        ids = message.get("ids")
        if not isinstance(ids, list) or not 0 < len(ids) <= MOST_IN_A_HAND or not all(map(_is_id, ids)):
            return None
        place = {axis: message[axis] for axis in ("x", "y") if type(message.get(axis)) in (int, float)}
        return {"kind": kind, "ids": ids, **place}
    if kind == "writing" and isinstance(message.get("field"), str):
        return {"kind": kind, "field": message["field"][:200]}
    if kind == "look" and message.get("what") in ("", "words", "replay"):
        return {"kind": kind, "what": message["what"]}
    if kind == "looking" and _is_id(message.get("id")):
        return {"kind": kind, "id": message["id"], "deciding": message.get("deciding") is True}
    return _replay(message) if kind == "replay" else None


def _replay(message: dict[str, Any]) -> dict[str, Any] | None:
    """What a desk wants to see of the evening, or what a wall shows of it: from which moment, whether it runs, how fast."""
    act, at, playing, speed = (message.get(name) for name in ("act", "at", "playing", "speed"))
    if act == "ended":
        return {"kind": "replay", "act": act}
    if act not in ("show", "shown") or type(playing) is not bool:
        return None
    if type(speed) not in (int, float) or speed not in REPLAY_SPEEDS:
        return None
    if at is not None and (type(at) not in (int, float) or not 0 <= at < LAST_SECOND):
        return None
    return {"kind": "replay", "act": act, "at": at, "playing": playing, "speed": speed}


def _is_id(one: object) -> bool:
    return isinstance(one, str) and bool(ID.fullmatch(one))
