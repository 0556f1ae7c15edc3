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
    count = len(choices)
    table = _Known(choices, dealt, judged)
    ability = quick(table.played, table.won)
    turns = _shuffled(choices, seed)
    open_pairs = [(i, j) for i in range(count) for j in range(i)]
    most = -(-2 * min(each, len(open_pairs)) // max(count, 1))
    in_hand = [0] * count
    hand: list[Pair] = []

    def worth(pair: tuple[int, int]) -> float:
        i, j = pair
        p = ability[i] / (ability[i] + ability[j])
        unknown = 1 / (1 + table.seen[i] + in_hand[i]) + 1 / (1 + table.seen[j] + in_hand[j])
        return p * (1 - p) * unknown / (1 + table.together[i].get(j, 0))

    while open_pairs and len(hand) < each:
        fitting = [pair for pair in open_pairs if in_hand[pair[0]] < most and in_hand[pair[1]] < most]
        if not fitting:
            most += 1  # the last two free ones were dealt together already
            continue
        i, j = max(fitting, key=lambda pair: (round(worth(pair), 9), turns[pair[0]] * turns[pair[1]] % 1009))
        open_pairs.remove((i, j))
        in_hand[i] += 1
        in_hand[j] += 1
        lean = table.left[i] - table.left[j]
        i_is_first = lean < 0 or (lean == 0 and turns[i] < turns[j])
        table.left[i] += 1 if i_is_first else -1
        table.left[j] -= 1 if i_is_first else -1
        hand.append(Pair(choices[i], choices[j]) if i_is_first else Pair(choices[j], choices[i]))
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

    def _note_judged(self, first: int, second: int, winner: int | None) -> None:
        self.played[first][second] += 1
        self.played[second][first] += 1
        for one in (first, second):
            self.won[one] += 0.5 if winner is None else float(one == winner)
