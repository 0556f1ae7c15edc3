"""Statements that say the same, to be suggested as a stack; nobody merges them but a person.

How this works: two gists (see gists.py) are as alike as the weight they share. A word that was rightly written only
equals itself, its other forms and what `data/alike.txt` calls the same; a misspelt one also equals what sounds nearly
like it. Whatever turns a wish round („kein“, „mehr“, „weniger“, opposites, other numbers) keeps two apart, however
alike the rest. Only statements that share one of their rarest words are compared at all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

import regex
from rapidfuzz.distance import Indel

from ..reading.sounds import skeleton
from .gists import Gist, Said, gist
from .roles import swapped

LEAST = 0.72
LEAST_SOUND = 0.78
"""How alike a misspelt word must sound to be another."""
SHORT_SOUND = 3
"""Shorter ones must be the same: „Eis“ and „Reis“, „Hund“ and „Hand“."""
LEAST_LINE = 0.9
"""How alike two whole statements must sound, where their words were read differently."""
SHORTEST_LINE = 6
LINE_BEGINS = 8
LEAST_ROUGHLY = 0.5
"""How much of their weight two must be able to share before they are compared at all."""
MOST_NEAR = 300
"""Of those that share a word, so many are compared at most, the last ones: ten thousand that all say „Pommes“ end, too."""
TELLING = 0.25
APART = 0.85
"""Where each has a telling word that the other has not, they rather wish for different things."""
SAYS_MORE = 0.95
"""Where only one has: „Ein Spielplatz“, „Ein Spielplatz mit Wasser“."""
SAYS_ANYTHING = regex.compile(r"[\p{L}\p{N}\p{So}]")
MOST_ALIKE = 100
"""In a crowd that says the very same, all beyond this many are paired with its first only."""


class Pair(NamedTuple):
    """Two places in the texts, `first` before `second`, and how alike they are, from 0 to 1."""

    first: int
    second: int
    score: float


def pairs(texts: Sequence[str]) -> list[Pair]:
    """What would be suggested, best first."""
    gists, places = _crowds(texts, [None] * len(texts))
    found = [pair for crowd in places for pair in _all_of(crowd)]
    for one, other, score in _alike(gists):
        found += (
            Pair(min(first, second), max(first, second), round(score, 3))
            for first in places[one][:MOST_ALIKE]
            for second in places[other][:MOST_ALIKE]
        )
    return sorted(found, key=lambda pair: (-pair.score, pair.first, pair.second))


def stacks(texts: Sequence[str], lying: Sequence[str | None] | None = None) -> list[tuple[int, ...]]:
    """The pairs as stacks: in each, every statement says the same as every other. Largest first.

    `lying`: in which place each lies. What people have sorted into two places is in no stack together; None may go
    anywhere.
    """
    lying = lying or [None] * len(texts)
    gists, places = _crowds(texts, lying)
    at = [lying[crowd[0]] for crowd in places]
    links = [link for link in _alike(gists) if _may_meet(at[link[0]], at[link[1]])]
    links.sort(key=lambda link: (-link[2], link[0], link[1]))
    linked = {(one, other) for one, other, _ in links}
    stack_of = {number: [number] for number in range(len(gists))}
    for one, other, _ in links:
        mine, theirs = stack_of[one], stack_of[other]
        if mine is not theirs and all((min(a, b), max(a, b)) in linked for a in mine for b in theirs):
            mine += theirs
            stack_of.update(dict.fromkeys(theirs, mine))
    joined = {id(stack): stack for stack in stack_of.values()}.values()
    made = [tuple(sorted(place for number in stack for place in places[number])) for stack in joined]
    return sorted((stack for stack in made if len(stack) > 1), key=lambda stack: (-len(stack), stack))


def _may_meet(place: str | None, other: str | None) -> bool:
    return place is None or other is None or place == other


def likeness(one: Gist, other: Gist) -> float:
    """How much two statements say the same, from 0 to 1; 0 where they must not be taken for one another."""
    if one.turns != other.turns or one.numbers != other.numbers or _opposed(one, other):
        return 0.0
    if swapped(one.roles, other.roles):
        return 0.0
    if not one.words and not other.words and (one.weights or other.weights):
        return float(one.weights == other.weights)
    if not one.weights or not other.weights:
        return _by_sound(one, other) if one.weights == other.weights else 0.0
    shared = sum(
        min(weight, other.weights[key]) for key, weight in one.weights.items() if key in other.weights
    )
    score = 2 * shared / (one.total + other.total)
    if score < LEAST and not one.loose and not other.loose:
        return score
    more, less = _has_more(one, other), _has_more(other, one)
    differ = more and less
    if score < LEAST:
        score = 2 * (shared + _heard_alike(one, other)) / (one.total + other.total)
        score = score if differ else max(score, _by_sound(one, other))
    return min(1.0, score * (APART if differ else SAYS_MORE if more or less else 1.0))


def _opposed(one: Gist, other: Gist) -> bool:
    return not (one.other_sides.isdisjoint(other.sides) or other.other_sides.isdisjoint(one.sides))


def _heard_alike(one: Gist, other: Gist) -> float:
    """The weight of misspelt words that sound like one of the other side; each is matched once."""
    theirs = [word for word in other.words if not one.weights.keys() >= set(word.keys)]
    shared = 0.0
    for word in one.words:
        missing = sum(one.weights[key] for key in word.keys if key not in other.weights)
        if not missing or not theirs:
            continue
        best, place = max((_sounds_like(word, their), place) for place, their in enumerate(theirs))
        if best >= LEAST_SOUND:
            their = theirs.pop(place)
            lacking = sum(other.weights[key] for key in their.keys if key not in one.weights)
            shared += best * min(missing, lacking)
    return shared


def _has_more(one: Gist, other: Gist) -> bool:
    """Whether a word, or half of one, that was rightly written is missing in the other: „Sportplatz“, „Spielplatz“."""
    return any(
        weight >= TELLING and key not in other.weights
        for word in one.words
        if not word.loose
        for key, weight in zip(word.keys, word.weights, strict=True)
    )


def _sounds_like(one: Said, other: Said) -> float:
    if not one.loose and not other.loose:
        return 0.0
    if min(len(one.sound), len(other.sound)) <= SHORT_SOUND:
        return float(one.sound == other.sound)
    return Indel.normalized_similarity(one.sound, other.sound)


def _by_sound(one: Gist, other: Gist) -> float:
    if min(len(one.line), len(other.line)) < SHORTEST_LINE:
        return float(one.line == other.line and one.line != "")
    return Indel.normalized_similarity(one.line, other.line, score_cutoff=LEAST_LINE)


def _crowds(texts: Sequence[str], lying: Sequence[str | None]) -> tuple[list[Gist], list[list[int]]]:
    """Gists that differ or lie apart, and the places of each: what says the very same is compared once."""
    crowds: dict[Hashable, tuple[Gist, list[int]]] = {}
    for place, text in enumerate(texts):
        if not SAYS_ANYTHING.search(text):
            continue
        one = gist(text)
        sure = one.weights and not one.loose
        said = (frozenset(one.weights.items()), one.turns, one.numbers, one.sides, one.roles)
        name = (said if sure else text), lying[place]
        crowds.setdefault(name, (one, []))[1].append(place)
    return [one for one, _ in crowds.values()], [places for _, places in crowds.values()]


def _all_of(crowd: list[int]) -> Iterator[Pair]:
    for first, second in combinations(crowd[:MOST_ALIKE], 2):
        yield Pair(first, second, 1.0)
    for place in crowd[MOST_ALIKE:]:
        yield Pair(crowd[0], place, 1.0)


def _alike(gists: list[Gist]) -> Iterator[tuple[int, int, float]]:
    """Places and score of all that are alike enough, the smaller place first."""
    for one, other in _candidates(gists):
        score = likeness(gists[one], gists[other])
        if score >= LEAST:
            yield one, other, score


def _candidates(gists: list[Gist]) -> Iterator[tuple[int, int]]:
    """Places of statements that share one of those words without which they could not be alike enough."""
    common = Counter(key for one in gists for key in one.weights)
    heard = Counter(bones for one in gists for bones in {skeleton(word.sound) for word in one.words})
    blocks: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    loose: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for place, one in enumerate(gists):
        near: set[int] = set()
        for name in _rarest(one.weights, common):
            block = blocks[one.turns, one.numbers, name]
            near.update(block[-MOST_NEAR:])
            block.append(place)
        for name in _names_by_sound(one, heard):
            by_sound = (one.turns, one.numbers, name, "heard")
            near.update((blocks if one.loose else loose)[by_sound][-MOST_NEAR:])
            blocks[by_sound].append(place)
            if one.loose:
                loose[by_sound].append(place)
        for other in near - {place}:
            if 2 * min(one.total, gists[other].total) >= LEAST_ROUGHLY * (one.total + gists[other].total):
                yield other, place


def _names_by_sound(one: Gist, heard: Counter[str]) -> list[str]:
    """The consonants of the rarest words; a statement that may be misspelt also goes by how it begins."""
    weights: defaultdict[str, float] = defaultdict(float)
    for word in one.words:
        weights[skeleton(word.sound)] += sum(word.weights)
    begins = [one.line[:LINE_BEGINS]] if one.loose or not one.weights else []
    return _rarest(weights, heard) + begins


def _rarest(weights: dict[str, float], common: Counter[str]) -> list[str]:
    """As many as statements that are alike enough must share one of."""
    left = sum(weights.values())
    needed = LEAST / (2 - LEAST) * left
    names = []
    for name in sorted(weights, key=lambda name: (common[name], name)):
        if left < needed:
            break
        names.append(name)
        left -= weights[name]
    return names
