"""Statements that say the same, to be suggested as a stack; nobody merges them but a person.

How this works: a statement becomes its gist, the words that carry a subject, each with a weight (rare words say more).
Two gists are as alike as the weight they share. A word that was rightly written only equals itself, its other forms and
what `data/alike.txt` calls the same; a misspelt one also equals what sounds nearly like it. Whatever turns a wish round
(„kein“, „mehr“, „weniger“, opposites, other numbers) keeps two apart, however alike the rest.

Only statements that share one of their rarest words are compared at all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations, pairwise
from typing import NamedTuple

from rapidfuzz.distance import Indel

from .emoji import words_for
from .reading import Word, fold_lemma, frequency, read
from .reading.sounds import blurred, heard, skeleton
from .tables import lines, sections

LEAST = 0.75
LEAST_SOUND = 0.78
"""How alike a misspelt word must sound to be another."""
LEAST_LINE = 0.9
"""How alike two whole statements must sound, where their words were read differently."""
MOST_ALIKE = 100
"""In a crowd that says the very same, all beyond this many are paired with its first only."""
LIGHT = 0.12
SHARE_OF_A_PART = 0.7
COMMON, COMMON_SHORT, SHORT = 3.0, 4.5, 4
"""From which frequency on a word is trusted to be meant as it is written; short ones are misread more easily."""
LONGEST_SMALL = 6
LEAST_ROUGHLY = 0.5
"""How much of their weight two must be able to share before they are compared at all."""
LINE_BEGINS = 8
NOT, MORE, LESS = "not", "more", "less"
SHORTEST_LINE = 6


class Pair(NamedTuple):
    """Two places in the texts, `first` before `second`, and how alike they are, from 0 to 1."""

    first: int
    second: int
    score: float


class Said(NamedTuple):
    """A word that carries a subject; compounds have a key for each part."""

    keys: tuple[str, ...]
    sound: str
    loose: bool
    """Whether it may be misspelt, and so be another word than it was read as."""


class Gist(NamedTuple):
    """What a statement says, in a form that can be compared."""

    weights: dict[str, float]
    total: float
    words: tuple[Said, ...]
    loose: bool
    line: str
    turns: frozenset[str]
    numbers: frozenset[str]
    sides: frozenset[tuple[int, int]]


class _Alike(NamedTuple):
    same: dict[str, str]
    opposite: dict[str, frozenset[tuple[int, int]]]
    turns: dict[str, str]
    light: frozenset[str]
    speaks: frozenset[str]


def pairs(texts: Sequence[str]) -> list[Pair]:
    """What would be suggested, best first."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        places[text].append(place)
    crowds = list(places.values())
    gists = [gist(text) for text in places]
    found = [pair for crowd in crowds for pair in _all_of(crowd)]
    for one, other, score in _alike(gists):
        found += (
            Pair(min(first, second), max(first, second), round(score, 3))
            for first in crowds[one][:MOST_ALIKE]
            for second in crowds[other][:MOST_ALIKE]
        )
    return sorted(found, key=lambda pair: (-pair.score, pair.first, pair.second))


def stacks(texts: Sequence[str]) -> list[tuple[int, ...]]:
    """The same as stacks: in each, every statement says the same as every other. Largest first."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        places[text].append(place)
    crowds = list(places.values())
    stack_of = {number: [number] for number in range(len(crowds))}
    edges = sorted(_alike([gist(text) for text in places]), key=lambda edge: (-edge[2], edge[0], edge[1]))
    linked = {(one, other) for one, other, _ in edges}
    for one, other, _ in edges:
        mine, theirs = stack_of[one], stack_of[other]
        if mine is not theirs and all((min(a, b), max(a, b)) in linked for a in mine for b in theirs):
            mine += theirs
            stack_of.update(dict.fromkeys(theirs, mine))
    groups = {id(stack): stack for stack in stack_of.values()}.values()
    made = [tuple(sorted(place for number in stack for place in crowds[number])) for stack in groups]
    return sorted((stack for stack in made if len(stack) > 1), key=lambda stack: (-len(stack), stack))


def likeness(one: Gist, other: Gist) -> float:
    """How much two statements say the same, from 0 to 1; 0 where they must not be taken for one another."""
    if one.turns != other.turns or one.numbers != other.numbers or _opposed(one, other):
        return 0.0
    if not one.weights or not other.weights:
        return _by_sound(one, other) if one.weights == other.weights else 0.0
    shared = sum(
        min(weight, other.weights[key]) for key, weight in one.weights.items() if key in other.weights
    )
    score = 2 * shared / (one.total + other.total)
    if score < LEAST and (one.loose or other.loose):
        shared += _heard_alike(one, other)
        return max(2 * shared / (one.total + other.total), _by_sound(one, other))
    return score


def _opposed(one: Gist, other: Gist) -> bool:
    if not one.sides or not other.sides:
        return False
    turned = {(number, 1 - side) for number, side in one.sides}
    return not (turned - one.sides).isdisjoint(other.sides - one.sides)


def _heard_alike(one: Gist, other: Gist) -> float:
    """The weight of misspelt words that sound like one of the other side; each is matched once."""
    theirs = [word for word in other.words if not one.weights.keys() >= set(word.keys)]
    shared = 0.0
    for word in one.words:
        missing = [key for key in word.keys if key not in other.weights]
        if not missing or not theirs:
            continue
        heard = [(_sounds_like(word, their), place) for place, their in enumerate(theirs)]
        best, place = max(heard)
        if best >= LEAST_SOUND:
            their = theirs.pop(place)
            lacking = sum(other.weights[key] for key in their.keys if key not in one.weights)
            shared += best * min(sum(one.weights[key] for key in missing), lacking)
    return shared


def _sounds_like(one: Said, other: Said) -> float:
    return Indel.normalized_similarity(one.sound, other.sound) if one.loose or other.loose else 0.0


@lru_cache(maxsize=20_000)
def _said(word: str) -> str:
    return blurred(heard(word))


def _by_sound(one: Gist, other: Gist) -> float:
    if min(len(one.line), len(other.line)) < SHORTEST_LINE:
        return float(one.line == other.line and one.line != "")
    likeness = Indel.normalized_similarity(one.line, other.line)
    return likeness if likeness >= LEAST_LINE else 0.0


@lru_cache(maxsize=20_000)
def gist(text: str) -> Gist:
    weights: dict[str, float] = {}
    said: list[Said] = []
    words = read(text)
    forms = [_form(word) for word in words]
    for word, form in zip(words, forms, strict=True):
        if not _is_small(word, form):
            keys = (
                tuple(dict.fromkeys(_key(part) for part in word.parts))
                if len(word.parts) > 1
                else (_key(form),)
            )
            said.append(Said(keys, _said(fold_lemma(word.written)), _may_be_misspelt(word)))
            for key, part in zip(keys, word.parts, strict=False):
                share = weight_of(part) * SHARE_OF_A_PART if len(keys) > 1 else weight_of(form)
                weights[key] = max(weights.get(key, 0), share)
    for name in words_for(text):
        weights.setdefault(_key(fold_lemma(name)), weight_of(fold_lemma(name)))
    opposite = _table().opposite
    return Gist(
        weights,
        sum(weights.values()),
        tuple(said),
        any(word.loose for word in said),
        "".join(_said(fold_lemma(word.written)) for word in words),
        _turns(forms),
        _numbers(text),
        frozenset(side for form in forms for side in opposite.get(form, ())),
    )


def _form(word: Word) -> str:
    """The folded lemma; of a word that nobody knows, the small word that it sounds like."""
    meant = fold_lemma(word.meant)
    lemma = meant if meant in _table().turns else fold_lemma(word.lemma)
    if not _may_be_misspelt(word) or len(word.written) > LONGEST_SMALL:
        return lemma
    return _small_sounds().get(_said(fold_lemma(word.written)), lemma)


def _may_be_misspelt(word: Word) -> bool:
    if not word.known or fold_lemma(word.written) != fold_lemma(word.meant):
        return True
    return frequency(word.meant) < (COMMON_SHORT if len(word.written) <= SHORT else COMMON)


def _is_small(word: Word, form: str) -> bool:
    table = _table()
    if form in table.turns:
        return True
    return (word.stops or form in _small_words()) and form not in table.speaks


@lru_cache(maxsize=1)
def _small_words() -> frozenset[str]:
    return frozenset(fold_lemma(word) for line in lines("stop_words") for word in line.split())


@lru_cache(maxsize=1)
def _small_sounds() -> dict[str, str]:
    """Small words by their sound; of those that sound alike, the commonest."""
    words = sorted(_small_words() | _table().turns.keys(), key=lambda word: (frequency(word), word))
    return {_said(word): word for word in words}


def _turns(forms: list[str]) -> frozenset[str]:
    """What the small words do to the wish; „zu viel“ and „nicht so viel“ are „weniger“, „nicht mehr“ is „nicht“."""
    turns = _table().turns
    found = {turns[form] for form in forms if form in turns}
    much = any(form.startswith(("viel", "zuviel")) for form in forms)
    if much and (NOT in found or _follow(forms, "zu", "viel") or "zuviel" in forms):
        return frozenset(found - {NOT, MORE} | {LESS})
    if _follow(forms, "zu", "wenig") or "zuwenig" in forms:
        return frozenset(found - {LESS} | {MORE})
    return frozenset(found - {MORE} if NOT in found else found)


def _follow(forms: list[str], first: str, second: str) -> bool:
    return any(one == first and other.startswith(second) for one, other in pairwise(forms))


def _numbers(text: str) -> frozenset[str]:
    return frozenset(filter(str.isdecimal, text.split()))


@lru_cache(maxsize=20_000)
def _key(lemma: str) -> str:
    """One form for words that are the same in another form or are called the same."""
    same = _table().same
    if lemma in same:
        return same[lemma]
    for ending in ("ung", "in", "en", "n", "e"):
        if lemma.endswith(ending) and len(lemma) - len(ending) > 3:
            stem = lemma.removesuffix(ending)
            return same.get(stem, stem)
    return lemma


@lru_cache(maxsize=20_000)
def weight_of(lemma: str) -> float:
    if lemma in _table().light:
        return LIGHT
    return min(1.0, max(0.4, (7.5 - frequency(lemma)) / 3.5))


@lru_cache(maxsize=1)
def _table() -> _Alike:
    found = sections("alike")
    opposite: defaultdict[str, set[tuple[int, int]]] = defaultdict(set)
    for number, line in enumerate(found["opposite"]):
        for side, words in enumerate(line.split("|")):
            for word in words.split():
                opposite[word].add((number, side))
    listed = {name: [word for line in rows for word in line.split()] for name, rows in found.items()}
    turns = {word: turn for turn in (NOT, MORE, LESS) for word in listed[turn]}
    return _Alike(
        {word: line.split()[0] for line in found["the same"] for word in line.split()},
        {word: frozenset(sides) for word, sides in opposite.items()},
        turns,
        frozenset(listed["light"]),
        frozenset(listed["speaks all the same"]),
    )


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
            yield one, other, min(1.0, score)


def _candidates(gists: list[Gist]) -> Iterator[tuple[int, int]]:
    """Places of statements that share one of those words without which they could not be alike enough."""
    common = Counter(key for one in gists for key in one.weights)
    heard = Counter(bones for one in gists for bones in {skeleton(word.sound) for word in one.words})
    blocks: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    loose: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for place, one in enumerate(gists):
        near: set[int] = set()
        for name in _names(one, common):
            near.update(blocks[one.turns, one.numbers, name])
            blocks[one.turns, one.numbers, name].append(place)
        for name in _names_by_sound(one, heard):
            near.update((blocks if one.loose else loose)[one.turns, one.numbers, name, "heard"])
            blocks[one.turns, one.numbers, name, "heard"].append(place)
            if one.loose:
                loose[one.turns, one.numbers, name, "heard"].append(place)
        for other in near:
            if 2 * min(one.total, gists[other].total) >= LEAST_ROUGHLY * (one.total + gists[other].total):
                yield other, place


def _names(one: Gist, common: Counter[str]) -> list[str]:
    """The rarest words, as many as a statement alike must share one of."""
    return _first_of(one.weights, one.total, common)


def _names_by_sound(one: Gist, heard: Counter[str]) -> list[str]:
    weights: dict[str, float] = {}
    for word in one.words:
        bones = skeleton(word.sound)
        weights[bones] = weights.get(bones, 0) + sum(one.weights[key] for key in word.keys)
    whole = [one.line[:LINE_BEGINS]] if one.loose or not one.weights else []
    return [*_first_of(weights, sum(weights.values()), heard), *whole]


def _first_of(weights: dict[str, float], total: float, common: Counter[str]) -> list[str]:
    left, needed = total, LEAST / (2 - LEAST) * total
    names = []
    for name in sorted(weights, key=lambda name: (common[name], name)):
        if left < needed:
            break
        names.append(name)
        left -= weights[name]
    return names
