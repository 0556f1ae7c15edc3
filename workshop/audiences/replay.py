"""How the groups grew: an evening once more, told with nothing but what hangs on the wall today.

The log is followed from its beginning, and each moment says where the cards and clusters lay that hung then *and* still
hang now. No word is in it: whoever shows a moment takes the words from the wall as it is, so that a card says what it
says today, with its strips, and no earlier wording, title or picture comes back. What was held back, taken back, erased
or joined away stays so, in every moment. Nobody's name, animal or vote is in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from ..domain import events as did
from ..domain.cause import Cause
from ..domain.evolve import alone
from ..domain.model import Cluster, Statement, Workshop
from .view import Record, Records

Happened = tuple[did.Event, Cause]
Thing = Statement | Cluster


@dataclass(frozen=True, slots=True)
class Moment:
    """What one command changed on the board, when, and in which step of the evening."""

    at: float
    step: str
    put: Records
    remove: list[str]


def moments(log: Iterable[Happened]) -> list[Moment]:
    """All that showed, in order; the first puts onto an empty board. What shows nothing is left out."""
    past = _Past()
    turns = [past.follow(together) for together in _by_command(log)]
    board = _Board(past)
    return [one for one in (board.moment(turn) for turn in turns) if one.put or one.remove]


def _by_command(log: Iterable[Happened]) -> Iterator[list[Happened]]:
    for _, together in groupby(log, key=lambda one: (one[1].actor, one[1].command_id)):
        yield list(together)


@dataclass(frozen=True, slots=True)
class _Turn:
    """What was so after one command, of the cards and clusters that it was about."""

    at: float
    step: str
    things: dict[str, Thing]


@dataclass(slots=True)
class _Past:
    """Every card and cluster by itself as the log goes on; in the end, as it is today.

    A card's story needs no other card, so an event costs the same on a board of ten and of a thousand.
    """

    step: str = Workshop().step
    things: dict[str, Thing] = field(default_factory=dict)
    clusters: int = 0

    def follow(self, together: list[Happened]) -> _Turn:
        things: dict[str, Thing] = {}
        for event, _ in together:
            self.step = getattr(event, "step", self.step)
            self.clusters += isinstance(event, did.ClusterCreated)
            key = _about(event)
            now = alone(event, self.things.get(key), self.clusters) if key else None
            if now is not None:
                things[key] = self.things[key] = now
        return _Turn(together[-1][1].at, self.step, things)

    def hangs(self, statement_id: str) -> bool:
        found = self.things.get(f"statement:{statement_id}")
        return isinstance(found, Statement) and found.is_shown

    def stands(self, cluster_id: str) -> Cluster | None:
        found = self.things[f"cluster:{cluster_id}"]
        return found if isinstance(found, Cluster) and not found.removed else None


def _about(event: did.Event) -> str:
    """The key of the card or cluster that an event tells of."""
    for kind in ("statement", "cluster"):
        thing = getattr(event, f"{kind}_id", "")
        if thing:
            return f"{kind}:{thing}"
    return ""


@dataclass(slots=True)
class _Board:
    """The board of another moment, as far as today's wall would show it."""

    today: _Past
    then: dict[str, Thing] = field(default_factory=dict)
    records: Records = field(default_factory=dict)
    beneath: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """What has ever lain under a card: it lies by itself when that card goes."""

    def moment(self, turn: _Turn) -> Moment:
        """What is there now and was not, or otherwise, and what has gone."""
        self.then |= turn.things
        made = Moment(turn.at, turn.step, {}, [])
        for key in dict.fromkeys(one for thing in turn.things for one in self._touched(thing)):
            record = self._record(key)
            if record is None:
                if self.records.pop(key, None) is not None:
                    made.remove.append(key)
            elif self.records.get(key) != record:
                made.put[key] = self.records[key] = record
        return made

    def _touched(self, key: str) -> Iterator[str]:
        yield key
        found = self.then[key]
        if isinstance(found, Statement):
            if found.onto:
                self.beneath[found.onto].add(key)
            yield from sorted(self.beneath.get(found.id, ()))

    def _record(self, key: str) -> Record | None:
        found = self.then[key]
        return self._lying(found) if isinstance(found, Statement) else self._cluster(found)

    def _lying(self, found: Statement) -> Record | None:
        if not self._hung(found.id):
            return None
        return {
            "place": found.place,
            "rank": found.rank,
            "onto": found.onto if self._hung(found.onto) else "",
        }

    def _hung(self, statement_id: str) -> bool:
        found = self.then.get(f"statement:{statement_id}")
        return isinstance(found, Statement) and found.is_shown and self.today.hangs(statement_id)

    def _cluster(self, found: Cluster) -> Record | None:
        """Where it lay, and whether it had the title and the picture that it has today."""
        if found.removed:
            return None
        now = self.today.stands(found.id)
        return {
            "x": found.x,
            "y": found.y,
            "number": found.number,
            "named": bool(now and found.title and now.title == found.title),
            "pictured": bool(now and found.pictogram and now.pictogram == found.pictogram),
        }
