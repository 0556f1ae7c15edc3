"""Which pairs somebody compares: few for each, and such that all together learn most. The same input deals the same.

How this works. Comparing i with j tells p(1 − p) about the difference of their abilities (Fisher information of one
comparison, p being how likely i is preferred by what is known so far); what is not yet known about the two is about
1/(1 + m_i) + 1/(1 + m_j), where m counts all comparisons of a choice, those that were dealt and not yet judged included.
A pair's worth is the product, divided by how often this very pair was dealt before. Pairs are taken greedily by worth;
within one hand no choice comes up more often than it must. Where worth is equal, a hash of the ids decides: different
for everybody, without chance. Who was seldom on the left stands on the left.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import blake2b

from .model import Pair
from .ranking import quick

PAIRS_EACH = 6


def deal(
    choices: Sequence[str],
    dealt: Mapping[str, Sequence[Pair]],
    judged: Mapping[str, Mapping[Pair, str]],
    seed: str,
    each: int = PAIRS_EACH,
) -> tuple[Pair, ...]:
    """Pairs for one more person, no pair twice; fewer where there are not so many."""
    known = _Known(choices, dealt, judged)
    ability = quick(known.played, known.won)
    turns = _shuffled(choices, seed)
    in_hand = [0] * len(choices)

    def worth(i: int, j: int) -> tuple[float, int]:
        p = ability[i] / (ability[i] + ability[j])
        unknown = 1 / (1 + known.seen[i] + in_hand[i]) + 1 / (1 + known.seen[j] + in_hand[j])
        return round(p * (1 - p) * unknown / (1 + known.together[i].get(j, 0)), 9), turns[i] * turns[j] % 1009

    left = {(i, j): worth(i, j) for i in range(len(choices)) for j in range(i)}
    most = -(-2 * min(each, len(left)) // max(len(choices), 1))
    hand: list[Pair] = []
    while left and len(hand) < each:
        fitting = [pair for pair in left if in_hand[pair[0]] < most and in_hand[pair[1]] < most]
        if not fitting:
            most += 1  # the last two free ones were dealt together already
            continue
        i, j = max(fitting, key=left.__getitem__)
        del left[i, j]
        in_hand[i] += 1
        in_hand[j] += 1
        for pair in left:
            if i in pair or j in pair:
                left[pair] = worth(*pair)
        hand.append(known.placed(choices, i, j, turns))
    return tuple(hand)


def _shuffled(choices: Sequence[str], seed: str) -> list[int]:
    """For each choice its turn in an order that differs with the seed, counted from one."""
    keys = {choice: blake2b(f"{seed}/{choice}".encode(), digest_size=8).digest() for choice in choices}
    turn = {choice: number for number, choice in enumerate(sorted(choices, key=keys.__getitem__), 1)}
    return [turn[choice] for choice in choices]


class _Known:
    """What was dealt and judged so far, by the places of the choices."""

    def __init__(
        self,
        choices: Sequence[str],
        dealt: Mapping[str, Sequence[Pair]],
        judged: Mapping[str, Mapping[Pair, str]],
    ) -> None:
        place = {choice: index for index, choice in enumerate(choices)}
        self.seen = [0] * len(choices)
        self.left = [0] * len(choices)
        self.together: list[Counter[int]] = [Counter() for _ in choices]
        self.played: list[Counter[int]] = [Counter() for _ in choices]
        self.won = [0.0] * len(choices)
        for hand in dealt.values():
            for pair in hand:
                if pair.first in place and pair.second in place:
                    self._note_dealt(place[pair.first], place[pair.second])
        for answers in judged.values():
            for pair, winner in answers.items():
                if winner != "unsure" and pair.first in place and pair.second in place:
                    self._note_judged(place[pair.first], place[pair.second], place.get(winner))

    def _note_dealt(self, first: int, second: int) -> None:
        self.seen[first] += 1
        self.seen[second] += 1
        self.left[first] += 1
        self.left[second] -= 1
        self.together[first][second] += 1
        self.together[second][first] += 1

    def placed(self, choices: Sequence[str], i: int, j: int, turns: Sequence[int]) -> Pair:
        """The two as a pair: who was seldom on the left stands there."""
        if (self.left[i], turns[i]) > (self.left[j], turns[j]):
            i, j = j, i
        self.left[i] += 1
        self.left[j] -= 1
        return Pair(choices[i], choices[j])

    def _note_judged(self, first: int, second: int, winner: int | None) -> None:
        self.played[first][second] += 1
        self.played[second][first] += 1
        for one in (first, second):
            self.won[one] += 0.5 if winner is None else float(one == winner)
