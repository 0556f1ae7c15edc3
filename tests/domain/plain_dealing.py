"""Dealing as plainly as `workshop/domain/dealing.py` describes it: every pair is looked at again for each that is taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import blake2b

from workshop.domain.model import Pair
from workshop.domain.ranking import quick, tally


def deal_plainly(
    choices: Sequence[str],
    dealt: Mapping[str, Sequence[Pair]],
    judged: Mapping[str, Mapping[Pair, str]],
    seed: str,
    each: int,
) -> tuple[Pair, ...]:
    there = range(len(choices))
    known = [pair for hand in dealt.values() for pair in hand if {pair.first, pair.second} <= set(choices)]
    seen = Counter(one for pair in known for one in (pair.first, pair.second))
    together = Counter(frozenset((pair.first, pair.second)) for pair in known)
    left = Counter(pair.first for pair in known)
    left.subtract(pair.second for pair in known)
    said = [(pair.first, pair.second, winner) for one in judged.values() for pair, winner in one.items()]
    wins = tally(choices, said)
    ability = quick([[wins[i][j] + wins[j][i] for j in there] for i in there], [sum(row) for row in wins])
    order = sorted(choices, key=lambda one: blake2b(f"{seed}/{one}".encode(), digest_size=8).digest())
    turn = [order.index(one) + 1 for one in choices]
    hand: list[tuple[int, int]] = []

    def in_hand(i: int) -> int:
        return sum(i in pair for pair in hand)

    def worth(pair: tuple[int, int]) -> tuple[float, int]:
        i, j = pair
        p = ability[i] / (ability[i] + ability[j])
        unknown = 1 / (1 + seen[choices[i]] + in_hand(i)) + 1 / (1 + seen[choices[j]] + in_hand(j))
        often = together[frozenset((choices[i], choices[j]))]
        return round(p * (1 - p) * unknown / (1 + often), 9), turn[i] * turn[j] % 1009

    pairs = [(i, j) for i in there for j in range(i)]
    most = -(-2 * min(each, len(pairs)) // max(len(choices), 1))
    while len(hand) < min(each, len(pairs)):
        fitting = [one for one in pairs if one not in hand and max(map(in_hand, one)) < most]
        if fitting:
            hand.append(max(fitting, key=worth))
        else:
            most += 1
    found = []
    for i, j in hand:
        if (left[choices[i]], turn[i]) > (left[choices[j]], turn[j]):
            i, j = j, i
        left[choices[i]] += 1
        left[choices[j]] -= 1
        found.append(Pair(choices[i], choices[j]))
    return tuple(found)
