"""How much each choice is liked, from comparisons of two at a time.

How this works. Bradley and Terry (Biometrika 39, 1952): choice i has an ability a_i > 0 and is preferred to j with
probability a_i / (a_i + a_j). „Beides gleich“ counts half a win for each, the middle of what Davidson's model of ties
(JASA 65, 1970) says of two that are alike; „weiß nicht“ counts nothing. Each choice also has `PRIOR` virtual comparisons,
half of them won, against an opponent of ability 1: so every estimate is finite, even for a choice that won always, was
never shown, or has no comparison in common with the others.

With t_i = ln a_i the penalised log-likelihood is concave and has one maximum. Hunter's MM steps (Annals of Statistics 32,
2004) lead there, but need about a thousand where a choice won always; Newton's steps lead to the same place in a handful,
and their matrix, the observed information, is what the standard errors come from. `quick` uses a few MM steps, for
dealing, where a rough estimate will do.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp, log, sqrt
from operator import mul

PRIOR = 1.0
"""Virtual comparisons a choice: enough to be finite, too few to outweigh what one child says."""

CLEAR = 1.64
"""Standard errors of a difference that leave one in twenty on the other side."""

_CLOSE_ENOUGH = 1e-10
_MOST_STEPS = 60
_LONGEST = 2.0  # of one step in t

Comparison = tuple[str, str, str]
"""Two choices and the winner: one of them or `equal`."""
Wins = tuple[tuple[float, ...], ...]
"""wins[i][j]: how often i was preferred to j."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a choice stands.

    `share`: the expected share of wins against an average other choice, between 0 and 1; one half is the middle.
    `error`: its standard error. `wins`: how often it was preferred, a tie counting one half; `comparisons`: out of how many.
    """

    share: float
    error: float
    wins: float
    comparisons: int


def rank(choices: Sequence[str], comparisons: Iterable[Comparison]) -> dict[str, Standing]:
    """The standing of every choice, in the order in which they came. What order the comparisons come in is irrelevant."""
    return dict(zip(choices, _standings(tally(choices, comparisons)), strict=True))


def tally(choices: Sequence[str], comparisons: Iterable[Comparison]) -> Wins:
    """Who was preferred to whom how often; what is about other choices is passed over."""
    place = {choice: index for index, choice in enumerate(choices)}
    wins = [[0.0] * len(choices) for _ in choices]
    for first, second, winner in comparisons:
        if first not in place or second not in place or first == second:
            continue
        one, other = place[first], place[second]
        if winner == "equal":
            wins[one][other] += 0.5
            wins[other][one] += 0.5
        elif winner == first:
            wins[one][other] += 1
        elif winner == second:
            wins[other][one] += 1
    return tuple(map(tuple, wins))


def level(standings: Mapping[str, Standing]) -> list[list[str]]:
    """Runs of neighbours, best first, that are too close to tell apart.

    Two neighbours are, when their shares differ by less than `CLEAR` times their joint error √(e₁² + e₂²): if as many
    people were asked again, the two would stand the other way round in more than about one of twenty evenings.
    """
    order = sorted(standings, key=lambda choice: -standings[choice].share)
    runs: list[list[str]] = []
    for choice in order:
        if runs and _too_close(standings[runs[-1][-1]], standings[choice]):
            runs[-1].append(choice)
        else:
            runs.append([choice])
    return [run for run in runs if len(run) > 1]


def _too_close(one: Standing, other: Standing) -> bool:
    return abs(one.share - other.share) < CLEAR * sqrt(one.error**2 + other.error**2)


def quick(played: Sequence[Sequence[float]], won: Sequence[float], steps: int = 3) -> list[float]:
    """Rough abilities by a few MM steps: `played[i][j]` comparisons of i with j, of which i won `won[i]` in all.

    From the plain shares of wins three steps lead nearer to the maximum than eight do from the middle.
    """
    ability = [
        (wins + PRIOR / 2) / (sum(row) - wins + PRIOR / 2) for wins, row in zip(won, played, strict=True)
    ]
    for _ in range(steps):
        ability = [
            (wins + PRIOR / 2)
            / (PRIOR / (mine + 1) + sum([n / (mine + other) for n, other in zip(row, ability, strict=True)]))
            for wins, mine, row in zip(won, ability, played, strict=True)
        ]
    return ability


@lru_cache(maxsize=64)
def _standings(wins: Wins) -> tuple[Standing, ...]:
    """Asked again and again while a revealed ballot is shown; computed once."""
    count = len(wins)
    if count < 2:
        return tuple(Standing(0.5, 0.0, 0.0, 0) for _ in wins)
    played = [[wins[i][j] + wins[j][i] for j in range(count)] for i in range(count)]
    abilities, lower = _climb(wins, played)
    return tuple(_standing(i, abilities, lower, wins, played) for i in range(count))


def _climb(wins: Wins, played: list[list[float]]) -> tuple[list[float], list[list[float]]]:
    """The maximum t, and the Cholesky factor of the observed information there."""
    won = [sum(row) + PRIOR / 2 for row in wins]
    at = [log(w / (sum(row) + PRIOR - w)) for w, row in zip(won, played, strict=True)]
    height, uphill, lower = _slope(at, won, played)
    for _ in range(_MOST_STEPS):
        step = _solve(lower, uphill)
        longest = max(map(abs, step))
        if longest < _CLOSE_ENOUGH:
            break
        scale = min(1.0, _LONGEST / longest)
        while True:
            tried = [t + scale * s for t, s in zip(at, step, strict=True)]
            found = _slope(tried, won, played)
            if found[0] >= height - 1e-12 * abs(height) or scale < 1e-6:
                break
            scale /= 2
        at = tried
        height, uphill, lower = found
    return at, lower


def _slope(
    at: list[float], won: list[float], played: list[list[float]]
) -> tuple[float, list[float], list[list[float]]]:
    """The penalised log-likelihood at t, its gradient, and the Cholesky factor of minus its second derivative."""
    count = len(at)
    ability = [exp(t) for t in at]
    height = 0.0
    uphill = list(won)
    information = [[0.0] * count for _ in at]
    for i in range(count):
        height += won[i] * at[i] - PRIOR * log(ability[i] + 1)
        p = ability[i] / (ability[i] + 1)
        uphill[i] -= PRIOR * p
        information[i][i] += PRIOR * p * (1 - p)
        row = played[i]
        for j in range(i):
            n = row[j]
            if n:
                both = ability[i] + ability[j]
                p = ability[i] / both
                height -= n * log(both)
                uphill[i] -= n * p
                uphill[j] -= n * (1 - p)
                weight = n * p * (1 - p)
                information[i][i] += weight
                information[j][j] += weight
                information[i][j] = -weight
    return height, uphill, _cholesky(information)


def _cholesky(matrix: list[list[float]]) -> list[list[float]]:
    """The lower L with L·Lᵀ = matrix; only the lower half of it is read."""
    lower: list[list[float]] = []
    for i, given in enumerate(matrix):
        row: list[float] = []
        for j in range(i):
            above = lower[j]
            row.append((given[j] - sum(map(mul, row, above))) / above[j])
        row.append(sqrt(given[i] - sum(map(mul, row, row))))
        lower.append(row)
    return lower


def _forward(lower: list[list[float]], right: Sequence[float]) -> list[float]:
    found: list[float] = []
    for row, value in zip(lower, right, strict=True):
        found.append((value - sum(map(mul, row, found))) / row[len(found)])
    return found


def _solve(lower: list[list[float]], right: Sequence[float]) -> list[float]:
    """x with L·Lᵀ·x = right."""
    found = _forward(lower, right)
    for i in range(len(found) - 1, -1, -1):
        found[i] /= lower[i][i]
        for j, value in enumerate(lower[i][:i]):
            found[j] -= value * found[i]
    return found


def _standing(
    i: int, at: list[float], lower: list[list[float]], wins: Wins, played: list[list[float]]
) -> Standing:
    """The share, and its error by the delta method: √(gᵀ·I⁻¹·g) with g the gradient of the share."""
    others = len(at) - 1
    shares = [0.0 if j == i else 1 / (1 + exp(t - at[i])) for j, t in enumerate(at)]
    gradient = [-p * (1 - p) / others for p in shares]
    gradient[i] = -sum(gradient)
    error = sqrt(sum(value * value for value in _forward(lower, gradient)))
    return Standing(sum(shares) / others, error, sum(wins[i]), round(sum(played[i])))
