"""What is in hands, as it travels: a hand that takes something, one that comes too late, and one that lets go."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .holds import Hand, Holds

Emit = Callable[[dict[str, object], str, str], None]
"""Sends a signal into a room, past one connection."""


class InHand:
    """Tells each screen of a room what the others hold, and the one that reaches for it that it is held."""

    def __init__(self, holds: Holds, emit: Emit, place_of: Callable[[str, str], str]) -> None:
        self.holds = holds
        self.emit = emit
        self.place_of = place_of
        """Where a card of a workshop lies."""

    def hear(self, workshop_id: str, screen: str, line: str, name: str, signal: dict[str, Any]) -> None:
        """A hand that holds something, or that lets go."""
        if signal["kind"] == "drop":
            self._tell_dropped(workshop_id, self.holds.drop(workshop_id, screen, signal["ids"]))
            return
        place = {axis: signal[axis] for axis in ("x", "y") if axis in signal}
        hand = Hand(screen, line, name, tuple(dict.fromkeys(signal["ids"])), place)
        grasp = self.holds.hold(workshop_id, hand, lambda thing: self.place_of(workshop_id, thing))
        for owner, ids in grasp.taken.items():
            self.emit({"kind": "taken", "ids": list(ids), "name": owner}, line, "")
        if grasp.held is not None:
            self.emit(grasp.held.told(), _room(workshop_id), line)

    def tell_newcomer(self, workshop_id: str, screen: str, line: str) -> None:
        """What others hold, for a screen that opens in the middle of it."""
        for hand in self.holds.now(workshop_id):
            if hand.screen != screen:
                self.emit(hand.told(), line, "")

    def gone(self, workshop_id: str, line: str) -> None:
        """A connection is over, or looks at something else."""
        self._tell_dropped(workshop_id, self.holds.gone(workshop_id, line))

    def _tell_dropped(self, workshop_id: str, hands: list[Hand]) -> None:
        for hand in hands:
            self.emit(hand.told("drop"), _room(workshop_id), hand.line)


def _room(workshop_id: str) -> str:
    return f"signals:{workshop_id}"
