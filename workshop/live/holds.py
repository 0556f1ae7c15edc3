"""Who holds what: a card or cluster is in one hand at a time, and that of whoever took it first.

A hold is a lease. It ends when its hand lets go, when its connection goes, and after five seconds without a sign of life,
so that nothing stays out of reach because a laptop fell asleep. It is in memory only, and right with several processes
too, since every workshop is at home in one. It binds hands and nothing else: a command is never refused because of it, for
a command that is sent again after its receipt was lost must be acknowledged whoever holds the card meanwhile. Of two
who lay the same card, the later one lays it last, and each can take back the own step.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

FORGOTTEN_AFTER = 5.0
MOST_HANDS = 20
"""Ten fingers, a mouse, a pen, and some that are forgotten soon."""


@dataclass(frozen=True, slots=True)
class Hand:
    """What one hand of one screen holds, and where. `screen` stays the same when a screen comes back over a new line."""

    screen: str
    line: str
    name: str
    ids: tuple[str, ...]
    place: dict[str, float] = field(default_factory=dict)
    until: float = 0.0

    def told(self, kind: str = "hold") -> dict[str, object]:
        """As the other screens hear it."""
        place = self.place if kind == "hold" else {}
        return {"kind": kind, "ids": list(self.ids), "from": self.line, "name": self.name, **place}


@dataclass(frozen=True, slots=True)
class Grasp:
    """What came of a hand that reached for things: what it holds now, if anything, and what others hold of it."""

    held: Hand | None
    taken: dict[str, tuple[str, ...]] = field(default_factory=dict)


class Holds:
    """The hands of all rooms."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self.rooms: dict[str, list[Hand]] = {}

    def hold(self, room: str, hand: Hand, lies_in: Callable[[str], str]) -> Grasp:
        """Take, or go on holding. Whatever another holds stays there, and so does what lies in a cluster another holds."""
        others = [one for one in self.now(room) if one.screen != hand.screen]
        owners = {thing: one.name for one in others for thing in one.ids}
        taken: dict[str, list[str]] = {}
        for thing in hand.ids:
            owner = owners.get(thing) or owners.get(lies_in(thing))
            if owner is not None:
                taken.setdefault(owner, []).append(thing)
        lost = {thing for things in taken.values() for thing in things}
        free = tuple(thing for thing in hand.ids if thing not in lost)
        mine = [one for one in self._own(room, hand.screen) if not set(one.ids) & set(hand.ids)]
        held = None
        if free and len(mine) < MOST_HANDS:
            held = replace(hand, ids=free, until=self.clock() + FORGOTTEN_AFTER)
            mine.append(held)
        self._keep(room, [*others, *mine])
        return Grasp(held, {name: tuple(things) for name, things in taken.items()})

    def drop(self, room: str, screen: str, ids: Iterable[str]) -> list[Hand]:
        """Let go; the hands that held something and hold it no more."""
        things = set(ids)
        return self._end(room, lambda one: one.screen == screen and bool(things & set(one.ids)))

    def gone(self, room: str, line: str) -> list[Hand]:
        """A connection is over. What its screen holds by a newer one stays in its hands."""
        return self._end(room, lambda one: one.line == line)

    def now(self, room: str) -> list[Hand]:
        """What is in somebody's hand at this moment."""
        moment = self.clock()
        self._keep(room, [one for one in self.rooms.get(room, []) if one.until > moment])
        return self.rooms.get(room, [])

    def _own(self, room: str, screen: str) -> list[Hand]:
        return [one for one in self.rooms.get(room, []) if one.screen == screen]

    def _end(self, room: str, ends: Callable[[Hand], bool]) -> list[Hand]:
        held = self.now(room)
        ended = [one for one in held if ends(one)]
        self._keep(room, [one for one in held if one not in ended])
        return ended

    def _keep(self, room: str, hands: list[Hand]) -> None:
        if hands:
            self.rooms[room] = hands
        else:
            self.rooms.pop(room, None)
