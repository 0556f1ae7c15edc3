"""How well two ways to sort the same things agree: three measures with one answer each, 1.0 where they are equal.

- V-measure: Rosenberg and Hirschberg, EMNLP-CoNLL 2007; harmonic mean of homogeneity and completeness.
- AMI: adjusted mutual information, Vinh, Epps and Bailey, JMLR 11 (2010), with the exact expected mutual information
  of the permutation model and the mean of both entropies as the bound. 0 is what chance reaches.
- B-cubed F1: Amigó, Gonzalo, Artiles and Verdejo, Information Retrieval 12 (2009); asked from the side of each thing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from math import exp, lgamma, log

Labels = Sequence[Hashable]


def alone_where_none(labels: Sequence[Hashable | None]) -> list[Hashable]:
    """What was put nowhere stands in a group of its own: leaving things out must not look like success."""
    return [("alone", place) if label is None else label for place, label in enumerate(labels)]


def v_measure(true: Labels, found: Labels) -> float:
    """Harmonic mean of homogeneity (a found group holds one kind) and completeness (a kind lies in one group)."""
    shared = _mutual_information(true, found)
    homogeneity = _share(shared, _entropy(true))
    completeness = _share(shared, _entropy(found))
    return _harmonic(homogeneity, completeness)


def adjusted_mutual_information(true: Labels, found: Labels) -> float:
    """Mutual information beyond chance, as a share of what was to be had beyond chance."""
    if _same_partition(true, found):
        return 1.0
    shared, by_chance = _mutual_information(true, found), _expected_mutual_information(true, found)
    bound = (_entropy(true) + _entropy(found)) / 2
    room = bound - by_chance
    return (shared - by_chance) / room if abs(room) > 1e-15 else 0.0


def b_cubed_f1(true: Labels, found: Labels) -> float:
    """Harmonic mean of B-cubed precision and recall."""
    _check(true, found)
    if not true:
        return 1.0
    both, kinds, groups = Counter(zip(true, found, strict=True)), Counter(true), Counter(found)
    precision = sum(count * count / groups[group] for (_, group), count in both.items()) / len(true)
    recall = sum(count * count / kinds[kind] for (kind, _), count in both.items()) / len(true)
    return _harmonic(precision, recall)


def _check(true: Labels, found: Labels) -> None:
    if len(true) != len(found):
        raise ValueError(f"{len(true)} true labels, but {len(found)} found ones")


def _same_partition(true: Labels, found: Labels) -> bool:
    _check(true, found)
    return len(set(zip(true, found, strict=True))) == len(set(true)) == len(set(found))


def _entropy(labels: Labels) -> float:
    return -sum(count / len(labels) * log(count / len(labels)) for count in Counter(labels).values())


def _mutual_information(true: Labels, found: Labels) -> float:
    _check(true, found)
    both, kinds, groups = Counter(zip(true, found, strict=True)), Counter(true), Counter(found)
    n = len(true)
    return sum(
        count / n * log(n * count / (kinds[kind] * groups[group])) for (kind, group), count in both.items()
    )


def _expected_mutual_information(true: Labels, found: Labels) -> float:
    """Over all permutations with these group sizes; sizes that occur often are worked out once."""
    n = len(true)
    sizes, others = Counter(Counter(true).values()), Counter(Counter(found).values())
    return sum(
        often * times * _expected_cell(size, other, n)
        for size, often in sizes.items()
        for other, times in others.items()
    )


def _expected_cell(a: int, b: int, n: int) -> float:
    """What one pair of groups of sizes `a` and `b` adds: the hypergeometric mean of its term."""
    fixed = lgamma(a + 1) + lgamma(b + 1) + lgamma(n - a + 1) + lgamma(n - b + 1) - lgamma(n + 1)
    total = 0.0
    for k in range(max(1, a + b - n), min(a, b) + 1):
        chance = fixed - lgamma(k + 1) - lgamma(a - k + 1) - lgamma(b - k + 1) - lgamma(n - a - b + k + 1)
        total += k / n * log(n * k / (a * b)) * exp(chance)
    return total


def _share(part: float, whole: float) -> float:
    return part / whole if whole > 1e-15 else 1.0


def _harmonic(one: float, other: float) -> float:
    return 2 * one * other / (one + other) if one + other > 0 else 0.0
