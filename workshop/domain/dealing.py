"""Which pairs somebody compares: few for each, and such that all together learn most. The same input deals the same.

How this works. Comparing i with j tells p(1 − p) about the difference of their abilities (Fisher information of one
comparison, p being how likely i is preferred by what is known so far); what is not yet known about the two is about
1/(1 + m_i) + 1/(1 + m_j), where m counts all comparisons of a choice, those that were dealt and not yet judged included.
A pair's worth is the product, divided by how often this very pair was dealt before. Pairs are taken greedily by worth;
within one hand no choice comes up more often than it must. Where worth is equal, a hash of the ids decides: different
for everybody, without chance. Who was seldom on the left stands on the left.

A hand is dealt beside the sockets, so it must cost little with many choices and people: what is known is counted into one
matrix each, and since a pair's worth only falls while a hand fills, a heap of the best finds the same pairs as looking
at all of them again would.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from heapq import heapify, heappop, heappush
from operator import add

from .model import Pair
from .ranking import quick

PAIRS_EACH = 6
FIRST_LOOK = 150
"""So many of the best pairs are looked at closely; the others only if what is left of these is worth less."""
ALIKE = 1e-9

_Entry = tuple[float, int, int, int]
"""Worth and hash, negated, so that the best comes first; then the two choices."""


def deal(
    choices: Sequence[str],
    dealt: Mapping[str, Sequence[Pair]],
    judged: Mapping[str, Mapping[Pair, str]],
    seed: str,
    each: int = PAIRS_EACH,
) -> tuple[Pair, ...]:
    """Pairs for one more person, no pair twice; fewer where there are not so many."""
    place = {choice: index for index, choice in enumerate(choices)}
    lefts = _dealt(place, dealt)
    turns = _shuffled(choices, seed)
    lean = [sum(row) - sum(column) for row, column in zip(lefts, zip(*lefts, strict=True), strict=True)]
    hand: list[Pair] = []
    for i, j in _Worth(lefts, _wins(place, judged), turns).best(each):
        left, right = (j, i) if (lean[i], turns[i]) > (lean[j], turns[j]) else (i, j)
        lean[left] += 1
        lean[right] -= 1
        hand.append(Pair(choices[left], choices[right]))
    return tuple(hand)


def _shuffled(choices: Sequence[str], seed: str) -> list[int]:
    """For each choice its turn in an order that differs with the seed, counted from one."""
    keys = {choice: blake2b(f"{seed}/{choice}".encode(), digest_size=8).digest() for choice in choices}
    turn = {choice: number for number, choice in enumerate(sorted(choices, key=keys.__getitem__), 1)}
    return [turn[choice] for choice in choices]


def _dealt(place: Mapping[str, int], dealt: Mapping[str, Sequence[Pair]]) -> list[list[int]]:
    """lefts[i][j]: how often i was dealt on the left of j."""
    lefts = [[0] * len(place) for _ in place]
    where = place.get
    for hand in dealt.values():
        for pair in hand:
            i, j = where(pair.first), where(pair.second)
            if i is not None and j is not None:
                lefts[i][j] += 1
    return lefts


def _wins(place: Mapping[str, int], judged: Mapping[str, Mapping[Pair, str]]) -> list[list[float]]:
    """wins[i][j]: how often i was preferred to j; „beides gleich“ counts half for each, „weiß nicht“ nothing."""
    wins = [[0.0] * len(place) for _ in place]
    where = place.get
    for answers in judged.values():
        for pair, winner in answers.items():
            i, j = where(pair.first), where(pair.second)
            if i is None or j is None or winner == "unsure":
                continue
            if winner == pair.first:
                wins[i][j] += 1
            elif winner == pair.second:
                wins[j][i] += 1
            else:
                wins[i][j] += 0.5
                wins[j][i] += 0.5
    return wins


class _Worth:
    """What each pair is worth to a hand, by the places of the choices; falls as the hand fills."""

    def __init__(self, lefts: list[list[int]], wins: list[list[float]], turns: Sequence[int]) -> None:
        rights = zip(*lefts, strict=True)
        losses = zip(*wins, strict=True)
        played = [list(map(add, won, lost)) for won, lost in zip(wins, losses, strict=True)]
        self.together = [list(map(add, *sides)) for sides in zip(lefts, rights, strict=True)]
        self.seen = list(map(sum, self.together))
        self.ability = quick(played, list(map(sum, wins)))
        self.turns = turns
        self.in_hand = [0] * len(turns)

    def best(self, each: int) -> Iterator[tuple[int, int]]:
        """The pairs of one hand, best first."""
        worth = self._all()
        count = len(worth)
        most = -(-2 * min(each, count) // max(len(self.turns), 1))
        bound = sorted(worth.values())[max(0, count - FIRST_LOOK)] if worth else 0.0
        heap = [self._entry(*pair) for pair, value in worth.items() if value >= bound - ALIKE]
        later = [pair for pair, value in worth.items() if value < bound - ALIKE]
        heapify(heap)
        resting: list[_Entry] = []
        found = 0
        while found < each and found < count:
            if later and (not heap or -heap[0][0] < bound):
                heap += [self._entry(*pair) for pair in later]
                later = []
                heapify(heap)
            if not heap:
                most += 1  # the last two free ones were dealt together already
                heap, resting = resting, []
                heapify(heap)
            entry = heappop(heap)
            _, _, i, j = entry
            if self.in_hand[i] >= most or self.in_hand[j] >= most:
                resting.append(entry)
            elif (now := self._entry(i, j)) != entry:
                heappush(heap, now)
            else:
                self.in_hand[i] += 1
                self.in_hand[j] += 1
                found += 1
                yield i, j

    def _all(self) -> dict[tuple[int, int], float]:
        """Roughly what all pairs are worth before anything is in the hand."""
        unknown = [1 / (1 + seen) for seen in self.seen]
        rows = zip(self.ability, unknown, self.together, strict=True)
        return {
            (i, j): mine * other / (mine + other) ** 2 * (new + known) / (1 + together)
            for i, (mine, new, row) in enumerate(rows)
            for j, other, known, together in zip(
                range(i), self.ability, unknown, row, strict=False
            )  # up to i
        }

    def _entry(self, i: int, j: int) -> _Entry:
        p = self.ability[i] / (self.ability[i] + self.ability[j])
        unknown = 1 / (1 + self.seen[i] + self.in_hand[i]) + 1 / (1 + self.seen[j] + self.in_hand[j])
        worth = p * (1 - p) * unknown / (1 + self.together[i][j])
        return -round(worth, 9), -(self.turns[i] * self.turns[j] % 1009), i, j
