"""What only the neighbours can tell: „isst“ from „ist“, „haus aufgabn“ as one word, and a text in another language."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ..tables import lines, words_of
from ..tokens import Token
from .compounds import is_compound
from .compounds import particles as all_particles
from .roles import is_infinitive, is_verb
from .sounds import blurred, heard
from .spelling import bare, ranked
from .vocabulary import NOUN, SMALL, folded, vocabulary

LONGEST_STATEMENT = 120
"""Words; a longer list is no running text, and its neighbours say nothing."""
FREQUENT_JOINED = 2.3
SURE_JOINED = 3.0
RARER_AS_ONE = 1.9
RARE_ALONE = 2.5
FREQUENT_HERE = 3.5
SURE_HERE = 4.5


@lru_cache(maxsize=1)
def _alike() -> dict[str, list[tuple[str, bool, frozenset[str]]]]:
    """For each written word: what is meant, whether its neighbour stands before it, and which neighbours."""
    found: dict[str, list[tuple[str, bool, frozenset[str]]]] = {}
    for line in lines("neighbours"):
        written, meant, where, *neighbours = line.split()
        rule = (meant, where == "after", frozenset(map(folded, neighbours)))
        found.setdefault(written, []).append(rule)
    return found


def told_apart(meant: Sequence[str]) -> list[str]:
    """The same words, with those that only sound right set right by their neighbours."""
    if len(meant) > LONGEST_STATEMENT:
        return list(meant)
    told = list(meant)
    for place, word in enumerate(meant):
        for right, after, neighbours in _alike().get(folded(word), ()):
            beside = place - 1 if after else place + 1
            if 0 <= beside < len(meant) and folded(told[beside]) in neighbours:
                told[place] = right.capitalize() if word[:1].isupper() else right
                break
    return told


@lru_cache(maxsize=1)
def particles() -> frozenset[str]:
    return all_particles() - {"zu"}


@lru_cache(maxsize=1)
def _prepositions() -> frozenset[str]:
    return words_of("word_order")["before verbs and nouns"]


def joined(first: Token, second: Token, between: str, stops: frozenset[str]) -> str | None:
    """One word for two pieces, rightly written; None where they are two."""
    if between not in (" ", "-", "- ") or not (first.word.isalpha() and second.word.isalpha()):
        return None
    one, other = folded(bare(first.word)), folded(bare(second.word))
    whole = one + other
    if not 4 <= len(whole) <= 34:
        return None
    known = vocabulary()
    if between != " ":
        return _broken(first.word + second.word.lower(), one, other)
    if len(other) < 3 or len(one) < 2 or ((one in stops or other in stops) and one not in particles()):
        return None
    number = known.numbers.get(whole)
    needed = SMALL if one in particles() else NOUN
    if number is not None and known.frequency(whole) >= FREQUENT_JOINED:
        if int(known.case[number]) & needed and not _stand_apart(one, other, whole, second.is_capitalised):
            return known.display(whole, first.word)
        return None
    if known.frequency(other) >= RARE_ALONE or len(whole) < 7:
        return None
    if one in particles():
        whole = one + _verb_meant(other)
        if known.frequency(whole) >= FREQUENT_JOINED:
            return known.display(whole, first.word)
    best = ranked(whole, first.word[:1].isupper())
    if not best or best[0][0] < SURE_JOINED:
        return None
    word = known.words[best[0][1]]
    if not word.startswith(one) or blurred(heard(word)) != blurred(heard(whole)):
        return None
    return known.display(word, first.word) if int(known.case[best[0][1]]) & needed else None


def _verb_meant(other: str) -> str:
    """„genomen“ as „genommen“; as it is where it sounds like no verb."""
    verbs = (vocabulary().words[number] for _, number in ranked(other)[:2])
    return next((verb for verb in verbs if is_verb(verb) and heard(verb) == heard(other)), other)


def _stand_apart(one: str, other: str, whole: str, capital: bool) -> bool:
    """Two words that make sense as two: „Tisch decken“, „mit Spielen“, „nach Hause“; „mit machen“ is one."""
    if one in particles():
        known = vocabulary()
        rare = one in _prepositions() and known.frequency(whole) < known.frequency(other) - RARER_AS_ONE
        return capital or rare or not is_verb(other)
    return is_infinitive(other) and not capital


def _broken(whole: str, one: str, other: str) -> str | None:
    """„Ku-chen“, „Fenster-bank“: one word, unless its pieces are words and the whole is none."""
    known = vocabulary()
    form = folded(whole)
    if known.is_listed(form) or is_compound(form):
        return known.display(form, whole)
    if known.is_listed(one) and known.is_listed(other):
        return None
    best = ranked(bare(whole), whole[:1].isupper())
    return known.display(known.words[best[0][1]], whole) if best and best[0][0] > SURE_JOINED - 2 else None


def is_foreign(words: Sequence[str], stops: frozenset[str]) -> bool:
    """Whether a text is in another language: more of its words are at home there than here."""
    known = vocabulary()
    here = there = 0
    for word in words[:LONGEST_STATEMENT]:
        form = folded(word)
        if form in stops or (known.frequency(form) >= FREQUENT_HERE and form not in known.foreign):
            here += 1
        elif form in known.foreign:
            there += 1
        elif not known.is_listed(form):
            best = ranked(bare(word))
            here += bool(best and best[0][0] > SURE_HERE)
    return there >= 2 and there > here
