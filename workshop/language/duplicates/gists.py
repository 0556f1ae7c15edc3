"""The gist of a statement: the words that carry a subject with their weight, and all that turns a wish round."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from ..emoji import words_for
from ..reading import Word, fold_lemma, frequency, read
from ..reading.sounds import blurred, heard
from ..tables import lines, sections
from .roles import Named, Roles, roles_of

LIGHT = 0.12
LIGHTEST, HEAVIEST = 0.4, 1.0
SHARE_OF_A_PART = 0.7
COMMON, COMMON_SHORT, SHORT = 3.0, 4.5, 4
"""From which frequency on a word is trusted to be meant as it is written; short ones are misread more easily."""
LONGEST_SMALL = 6
SHORTEST_PART = SHORTEST_STEM = 3
COMMON_PART = 2.5
NOT, AWAY, MORE, LESS, INSTEAD = "not", "away", "more", "less", "instead"
KEPT = "kept"
"""„Nicht abschaffen“ is neither „abschaffen“ nor silent about it."""
TOO, TOO_MUCH = "zu", 1.5
"""„Zu hoch“ is a complaint, and so weighs more than „hoch“."""
COUNTED = ["zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"]
NUMBERS = {
    **{word: str(number) for number, word in enumerate(COUNTED, 2)},
    **{f"{word}mal": f"{number}x" for number, word in enumerate(COUNTED, 2)},
    "zwanzig": "20",
    "dreissig": "30",
    "fünfzig": "50",
    "hundert": "100",
    "tausend": "1000",
    "halb": "½",
    "erste": "1.",
    "zweite": "2.",
    "dritte": "3.",
    "vierte": "4.",
}
VOWELS = frozenset("aeiouäöüy")
PLAIN_VOWELS = str.maketrans("äöü", "aou")
ENDINGS = ("", "e", "en", "er", "es", "em", "s", "ere", "eren", "erer", "eres", "ste", "sten")
COMPARED = ("er", "ere", "eren", "erer", "eres")
GONE = frozenset({"weg", "schluss"})
WOULD_BE = frozenset({"wäre", "wären", "wär", "währe"})
SHALL = frozenset({"soll", "sollen", "sollte", "muss", "müssen", "bitte"})
MAY = frozenset({"dürfen", "darf", "dürft", "durfte"})
WANT = frozenset({"wollen", "will", "woll", "möchten", "möchte", "mögen", "mag"})
ALLOWED, MOOD, TOO_SIDES = -1, -2, 10_000
IS_SO = frozenset({"ist", "sind", "bin", "sei", "war", "waren", "geworden", "mag", "kann", "gefällt", "isst"})
WISHED = frozenset(
    {
        "soll",
        "sollen",
        "sollte",
        "sollten",
        "will",
        "wollen",
        "möchte",
        "möchten",
        "wäre",
        "wären",
        "wünschen",
        "mehr",
    }
)
CLASSES = "abcdef"

Side = tuple[int, int]
"""A pair of opposites by its number, and which of the two."""


class Said(NamedTuple):
    """A word that carries a subject; a compound has a key for each part, and a weight for each key."""

    keys: tuple[str, ...]
    weights: tuple[float, ...]
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
    """How all of it sounds, in one."""
    turns: frozenset[str]
    numbers: frozenset[str]
    sides: frozenset[Side]
    other_sides: frozenset[Side]
    """What a statement of the opposite would have."""
    roles: Roles


class _Heard(NamedTuple):
    form: str
    sound: str
    said: Said | None
    sides: frozenset[Side]
    is_noun: bool
    is_capital: bool
    is_more: bool
    """Whether it is a comparative: „länger“."""


class _Alike(NamedTuple):
    same: dict[str, str]
    opposite: dict[str, frozenset[Side]]
    turns: dict[str, str]
    light: frozenset[str]
    speaks: frozenset[str]
    people: frozenset[str]
    praise: frozenset[str]


@lru_cache(maxsize=20_000)
def gist(text: str) -> Gist:
    words = _as_meant_here([_heard(word._replace(start=0, end=0)) for word in read(text)])
    forms = [word.form for word in words]
    said = tuple(dict.fromkeys(word.said for word in words if word.said))
    weights: dict[str, float] = {}
    for one in said:
        for key, weight in zip(one.keys, one.weights, strict=True):
            weights[key] = max(weights.get(key, 0.0), weight)
    for first, second in pairwise(words):
        if first.form == TOO and second.said:
            weights.update((key, min(HEAVIEST, weights[key] * TOO_MUCH)) for key in second.said.keys)
    for name in map(fold_lemma, words_for(text)):
        weights.setdefault(key_of(name), weight_of(name))
    turns = _turns(forms)
    sides = frozenset(side for word in words for side in word.sides) | _allowed(forms, turns) | _mood(words)
    return Gist(
        weights=weights,
        total=sum(weights.values()),
        words=said,
        loose=any(word.loose for word in said),
        line="".join(word.sound for word in words),
        turns=turns,
        numbers=frozenset(filter(None, (_number(word.form) for word in words))),
        sides=sides,
        other_sides=frozenset((number, 1 - side) for number, side in sides) - sides,
        roles=roles_of([_named(word) for word in words]),
    )


@lru_cache(maxsize=50_000)
def _heard(word: Word) -> _Heard:
    loose = _may_be_misspelt(word)
    sound = sound_of(fold_lemma(word.written))
    form = _form(word, sound, loose)
    said = None
    if not _is_small(word, form):
        parts = word.parts if _is_compound(word) else (form,)
        share = SHARE_OF_A_PART if len(parts) > 1 else 1.0
        shares = {key_of(part): share * weight_of(part) for part in parts}
        said = Said(tuple(shares), tuple(shares.values()), sound, loose)
    is_more = _is_more(word)
    return _Heard(
        form, sound, said, _sides(word, form), word.lemma[:1].isupper(), word.written[:1].isupper(), is_more
    )


def _is_more(word: Word) -> bool:
    meant = fold_lemma(word.meant)
    return meant.endswith(COMPARED) and meant not in _table().opposite


def _form(word: Word, sound: str, loose: bool) -> str:
    """The folded lemma; of a word that nobody knows, the small word that it sounds like."""
    meant = fold_lemma(word.meant)
    lemma = meant if meant in _table().turns else fold_lemma(word.lemma)
    if not loose or word.stops or len(word.written) > LONGEST_SMALL:
        return lemma
    is_noun = word.lemma[:1].isupper() and fold_lemma(word.written) == meant
    return lemma if word.known and is_noun else _small_sounds().get(sound, lemma)


def _sides(word: Word, form: str) -> frozenset[Side]:
    """Also those of „kürzere“ and „die Großen“."""
    inflected = _inflected()
    for name in (form, fold_lemma(word.meant)):
        found = inflected.get(name) or inflected.get(name.translate(PLAIN_VOWELS))
        if found:
            return found
    return frozenset()


@lru_cache(maxsize=1)
def _inflected() -> dict[str, frozenset[Side]]:
    found: dict[str, frozenset[Side]] = {}
    for ending in ENDINGS:
        for word, sides in _table().opposite.items():
            found.setdefault(word + ending, sides)
    return found


def _as_meant_here(words: list[_Heard]) -> list[_Heard]:
    """„Hausaufgaben weg“ and „Weg mit den Hausaufgaben“ want them gone; „ein neuer Weg“ is one to walk on.

    „Ein Hund wäre schön“ is a wish, and says nothing of a dog that is beautiful.
    """
    forms = [word.form for word in words]
    for place, word in enumerate(words):
        if place and forms[place - 1] in WOULD_BE and word.form in _table().praise:
            words[place] = word._replace(said=None, sides=frozenset())
        if word.form not in GONE:
            continue
        with_it = forms[place + 1 : place + 2] == ["mit"]
        last = word.form == "weg" and place == len(words) - 1 and place > 0
        if with_it or (last and (words[place - 1].is_noun or forms[place - 1] in SHALL)):
            words[place] = word._replace(form="verbot", said=None)
            if with_it:
                words[place + 1] = words[place + 1]._replace(sides=frozenset())
    return words


def _named(word: _Heard) -> Named:
    keys = word.said.keys if word.said else ()
    sure = word.said is not None and not word.said.loose
    return Named(word.form, keys, word.form in _table().people, word.is_noun or word.is_capital, sure)


def _mood(words: list[_Heard]) -> frozenset[Side]:
    """„Die Lehrer sind nett“ is no wish, and „zu lang“ none for anything longer."""
    forms = {word.form for word in words}
    is_so, wished = not IS_SO.isdisjoint(forms), not WISHED.isdisjoint(forms)
    found = {(MOOD, int(wished))} if is_so != wished else set()
    for place, word in enumerate(words):
        too = place > 0 and words[place - 1].form == TOO
        if too or word.is_more or wished:
            found |= {(TOO_SIDES + 2 * number + side, int(too)) for number, side in word.sides if number >= 0}
    return frozenset(found)


def _allowed(forms: list[str], turns: frozenset[str]) -> frozenset[Side]:
    """What I may is not what I want; what all may is."""
    if "ich" not in forms and NOT not in turns:
        return frozenset()
    may, want = not MAY.isdisjoint(forms), not WANT.isdisjoint(forms)
    return frozenset({(ALLOWED, int(want))}) if may != want else frozenset()


def _may_be_misspelt(word: Word) -> bool:
    if not word.known or fold_lemma(word.written) != fold_lemma(word.meant):
        return True
    return frequency(word.meant) < (COMMON_SHORT if len(word.written) <= SHORT else COMMON)


def _is_small(word: Word, form: str) -> bool:
    table = _table()
    if form in table.turns or _number(form):
        return True
    return (word.stops or form in _small_words()) and form not in table.speaks


def _is_compound(word: Word) -> bool:
    """A noun of words that people use by themselves; „schlagen“ is no „Lage“."""
    return len(word.parts) > 1 and word.lemma[:1].isupper() and all(map(_stands_alone, word.parts))


def _stands_alone(part: str) -> bool:
    return len(part) >= SHORTEST_PART and frequency(part) >= COMMON_PART and not VOWELS.isdisjoint(part)


def _number(form: str) -> str:
    """„3a“ is a number, too: that of a class."""
    return form if form.rstrip(CLASSES).isdecimal() else NUMBERS.get(form, "")


def _turns(forms: list[str]) -> frozenset[str]:
    """What the small words do to the wish; „zu viel“ and „nicht so viel“ are „weniger“, „nicht mehr“ is „nicht“."""
    turns = _table().turns
    found = {turns[form] for form in forms if form in turns}
    if AWAY in found:
        found = found - {AWAY, NOT} | {KEPT if NOT in found else NOT}
    much = any(form.startswith(("viel", "zuviel")) for form in forms)
    if much and (NOT in found or "zuviel" in forms or _follow(forms, TOO, "viel")):
        return frozenset(found - {NOT, MORE} | {LESS})
    if "zuwenig" in forms or _follow(forms, TOO, "wenig"):
        return frozenset(found - {LESS} | {MORE})
    return frozenset(found - {MORE} if NOT in found else found)


def _follow(forms: list[str], first: str, second: str) -> bool:
    return any(one == first and other.startswith(second) for one, other in pairwise(forms))


@lru_cache(maxsize=20_000)
def sound_of(word: str) -> str:
    return blurred(heard(word))


@lru_cache(maxsize=20_000)
def key_of(lemma: str) -> str:
    """One form for words that are the same in another form or are called the same."""
    same = _table().same
    if lemma in same:
        return same[lemma]
    stem = lemma.removesuffix("in") if lemma.endswith("erin") else lemma
    for ending in ("e", "ung", "en", "n"):
        if stem.endswith(ending) and len(stem) - len(ending) >= SHORTEST_STEM:
            stem = stem.removesuffix(ending)
    return same.get(stem, stem)


@lru_cache(maxsize=20_000)
def weight_of(lemma: str) -> float:
    """Rare words say more than common ones, and „machen“ hardly anything."""
    if lemma in _table().light:
        return LIGHT
    return min(HEAVIEST, max(LIGHTEST, (7.5 - frequency(lemma)) / 3.5))


@lru_cache(maxsize=1)
def _small_words() -> frozenset[str]:
    return frozenset(fold_lemma(word) for word in _split(lines("stop_words")))


@lru_cache(maxsize=1)
def _small_sounds() -> dict[str, str]:
    """Small words by their sound; of those that sound alike, the commonest."""
    words = sorted(_small_words() | _table().turns.keys(), key=lambda word: (frequency(word), word))
    return {sound_of(word): word for word in words}


@lru_cache(maxsize=1)
def _table() -> _Alike:
    found = sections("alike")
    opposite: defaultdict[str, set[Side]] = defaultdict(set)
    for number, line in enumerate(found["opposite"]):
        for side, words in enumerate(line.split("|")):
            for word in words.split():
                opposite[word].add((number, side))
    return _Alike(
        same={word: line.split()[0] for line in found["the same"] for word in line.split()},
        opposite={word: frozenset(sides) for word, sides in opposite.items()},
        turns={word: turn for turn in (NOT, AWAY, MORE, LESS, INSTEAD) for word in _split(found[turn])},
        light=frozenset(_split(found["light"])),
        speaks=frozenset(_split(found["speaks all the same"])),
        people=frozenset(_split(found["people"])) | frozenset(map(fold_lemma, _split(lines("names")))),
        praise=frozenset(_split(found["praise"])),
    )


def _split(listed: Iterable[str]) -> list[str]:
    return [word for line in listed for word in line.split()]
