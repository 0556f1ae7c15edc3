"""How much comparing a few pairs each tells about the whole: our dealing beside pairs drawn by lot, in the same run.

    python bench/pairs.py [--evenings 200]

Invented children with a common order of liking and a taste of their own compare six pairs each; Kendall's tau says how
well the order that comes out agrees with the one that was put in (1: the same, 0: none). „at once“: all get their pairs
before anybody has answered, as when a ballot opens; „in turn“: each gets them after those before have answered.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from itertools import combinations
from math import exp
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.domain.plain_dealing import deal_plainly
from workshop.domain.dealing import PAIRS_EACH, deal
from workshop.domain.model import Pair
from workshop.domain.ranking import rank

SPREAD, OWN_TASTE, TIE = 1.0, 0.5, 0.1
"""Standard deviations of liking and of a child's own taste, in logits; how often „beides gleich“ is said."""

Hands = dict[str, tuple[Pair, ...]]
Answers = dict[str, dict[Pair, str]]


class Children:
    """What they like: the same answers are given whichever way the pairs are dealt, as far as they are the same pairs."""

    def __init__(self, seed: int, children: int, choices: int) -> None:
        self.seed = seed
        chance = Random(seed)
        self.choices = tuple(f"c{number:02}" for number in range(choices))
        self.liking = {choice: chance.gauss(0, SPREAD) for choice in self.choices}
        self.names = [f"k{number}" for number in range(children)]
        self.own = {
            who: {choice: self.liking[choice] + chance.gauss(0, OWN_TASTE) for choice in self.choices}
            for who in self.names
        }

    def answer(self, who: str, pair: Pair) -> str:
        low, high = sorted((pair.first, pair.second))
        chance = Random(f"{self.seed}/{who}/{low}/{high}")
        if chance.random() < TIE:
            return "equal"
        difference = self.own[who][low] - self.own[who][high]
        return low if chance.random() < 1 / (1 + exp(-difference)) else high

    def answers(self, who: str, hand: tuple[Pair, ...]) -> dict[Pair, str]:
        return {pair: self.answer(who, pair) for pair in hand}


def by_lot(who: str, children: Children, each: int) -> tuple[Pair, ...]:
    pairs = list(combinations(children.choices, 2))
    return tuple(
        Pair(*pair) for pair in Random(f"{children.seed}/lot/{who}").sample(pairs, min(each, len(pairs)))
    )


def evening(children: Children, way: str, each: int) -> tuple[float, int]:
    """Tau of one evening, and how often the choice that was compared least was compared."""
    hands: Hands = {}
    judged: Answers = {}
    for who in children.names:
        if way == "by lot":
            hands[who] = by_lot(who, children, each)
        else:
            known = judged if way == "in turn" else {}
            hands[who] = deal(children.choices, hands, known, f"b{children.seed}/{who}", each)
        judged[who] = children.answers(who, hands[who])
    said = [(pair.first, pair.second, winner) for one in judged.values() for pair, winner in one.items()]
    found = rank(children.choices, said)
    agreement = tau(children.liking, {choice: one.share for choice, one in found.items()})
    return agreement, min(one.comparisons for one in found.values())


def tau(one: dict[str, float], other: dict[str, float]) -> float:
    """Kendall's tau-b against an order without ties: two that are found equal count as half right."""

    def sign(of: dict[str, float], a: str, b: str) -> int:
        return (of[a] > of[b]) - (of[a] < of[b])

    pairs = list(combinations(one, 2))
    agree = sum(sign(one, a, b) * sign(other, a, b) for a, b in pairs)
    told_apart = sum(other[a] != other[b] for a, b in pairs)
    return agree / (len(pairs) * told_apart) ** 0.5 if told_apart else 0.0


def compare(evenings: int, choices: int, children: int, each: int) -> dict[str, list[tuple[float, int]]]:
    ways: dict[str, list[tuple[float, int]]] = {"by lot": [], "at once": [], "in turn": []}
    for seed in range(evenings):
        for way, found in ways.items():
            found.append(evening(Children(seed, children, choices), way, each))
    return ways


def mean_tau(found: list[tuple[float, int]]) -> float:
    return statistics.mean(agreement for agreement, _ in found)


def cost() -> None:
    """The dearest case, in seconds of this process: 40 choices, 300 children."""
    children = Children(1, 300, 40)
    hands: Hands = {}
    judged: Answers = {}
    for who in children.names[:-1]:
        hands[who] = by_lot(who, children, PAIRS_EACH)
        judged[who] = children.answers(who, hands[who])
    plainly, ours = [], []
    for number in range(9):
        dealt_to = (children.choices, hands, judged, f"b/{number}", PAIRS_EACH)
        plainly.append(_seconds(lambda: deal_plainly(*dealt_to)))
        ours.append(_seconds(lambda: deal(*dealt_to)))
    dealt = time.process_time()
    said = [(pair.first, pair.second, winner) for one in judged.values() for pair, winner in one.items()]
    rank(children.choices, said)
    ranked = time.process_time()
    rank(children.choices, said)
    again = time.process_time()
    print(
        f"40 choices, 300 children: dealing {1000 * statistics.median(ours):.1f} ms (at most {1000 * max(ours):.1f};"
        f" looking at every pair again {1000 * statistics.median(plainly):.1f}), the model {1000 * (ranked - dealt):.1f} ms"
        f" the first time and {1000 * (again - ranked):.1f} ms after that"
    )


def _seconds(act: Callable[[], object]) -> float:
    began = time.process_time()
    act()
    return time.process_time() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--evenings", type=int, default=200)
    evenings = parser.parse_args().evenings
    print(
        f"mean tau of {evenings} evenings, 30 children, {PAIRS_EACH} pairs each (± standard error of the gain)"
    )
    for choices in (8, 10, 12, 14):
        ways = compare(evenings, choices, 30, PAIRS_EACH)
        said = [
            f"{way} {mean_tau(found):.3f} (least compared {statistics.mean(least for _, least in found):.0f}×)"
            for way, found in ways.items()
        ]
        gains = [ours - lot for (ours, _), (lot, _) in zip(ways["in turn"], ways["by lot"], strict=True)]
        error = statistics.stdev(gains) / len(gains) ** 0.5
        print(f"{choices:>3} choices: {', '.join(said)}; gain {statistics.mean(gains):+.3f} ± {error:.3f}")
    print("how many comparisons it takes, 12 choices, 30 children, in turn:")
    for each in (2, 3, 4, 6, 9, 12):
        ways = compare(evenings // 2, 12, 30, each)
        print(
            f"{30 * each:>4} comparisons: {mean_tau(ways['in turn']):.3f} (by lot {mean_tau(ways['by lot']):.3f})"
        )
    cost()


if __name__ == "__main__":
    main()
