"""Misspelt words that no dictionary has as a whole, rightly written piece by piece: „Sprinkseile“, „rumkomandiren“."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from .compounds import SHORTEST_PART, is_part, particles, split, verbs_of
from .roles import is_verb
from .small_words import stop_words
from .sounds import blurred, heard, outline
from .spelling import alike_in_sound, ranked
from .vocabulary import NOUN, vocabulary

SHORTEST_PIECED = 9
SHORTEST_MISSPELT = 4
SURE_PIECE = 1.0
PER_LETTER = 1.5
MOST_ALIKE = 5
FARTHEST = 1 / 3


@lru_cache(maxsize=20_000)
def is_far(written: str, meant: str) -> bool:
    """More than a third away, in sounds and in letters: who reads that makes it up."""
    if len(written) < SHORTEST_MISSPELT:
        return False
    return _away(blurred(heard(written)), blurred(heard(meant))) and _away(outline(written), outline(meant))


def _away(one: str, other: str) -> bool:
    return OSA.distance(one, other) > max(1.0, FARTHEST * max(len(one), len(other)))


@lru_cache(maxsize=5_000)
def by_pieces(word: str, guess: bool) -> tuple[str, ...]:
    """At most two readings of bare letters, the likelier first; with `guess`, one piece need not sound the same."""
    found: list[tuple[float, str]] = []
    for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        found += _two_that_sound_so(word[:cut], word[cut:])
    if not found and guess:
        for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            found += _one_misspelt(word[:cut], word[cut:])
    if not found and guess:
        found += _misspelt_verb(word)
    texts = dict.fromkeys(text for _, text in sorted(found, reverse=True) if not is_far(word, text.lower()))
    return tuple(texts)[:2]


def _two_that_sound_so(head: str, tail: str) -> list[tuple[float, str]]:
    last = _sounds_like(tail, last=True)
    first = _sounds_like(head, last=False) if last else ""
    if not first or not last:
        return []
    often = vocabulary().frequency(first) + vocabulary().frequency(last)
    return [(often - PER_LETTER * OSA.distance(head + tail, first + last), (first + last).capitalize())]


def _sounds_like(piece: str, *, last: bool) -> str:
    """Of the most frequent words that sound so the one that is nearest in letters."""
    found = (vocabulary().words[number] for number in alike_in_sound(heard(piece))[:MOST_ALIKE])
    real = [word for word in found if _is_real(word, last=last) and not is_far(piece, word)]
    return min(real, key=lambda word: OSA.distance(piece, word), default="")


def _is_real(word: str, *, last: bool) -> bool:
    if word in stop_words():
        return False
    return is_part(word, last=last) or (not last and bool(split(word) or verbs_of(word)))


def _one_misspelt(head: str, tail: str) -> list[tuple[float, str]]:
    """One piece stands in the dictionary, the other is nearly there."""
    if len(tail) >= SHORTEST_MISSPELT and is_part(tail, last=True):
        first = _nearest(head, last=False)
        return [(vocabulary().frequency(first), (first + tail).capitalize())] if first else []
    if len(head) >= SHORTEST_MISSPELT and is_part(head, last=False):
        last = _nearest(tail, last=True)
        return [(vocabulary().frequency(last), (head + last).capitalize())] if last else []
    return []


def _nearest(piece: str, *, last: bool) -> str:
    if len(piece) <= SHORTEST_MISSPELT:
        return ""
    for score, number in ranked(piece)[:2]:
        word = vocabulary().words[number]
        near = OSA.distance(blurred(heard(piece)), blurred(heard(word))) <= 1
        if score >= SURE_PIECE and near and is_part(word, last=last) and word not in stop_words():
            return word if not last or int(vocabulary().case[number]) & NOUN else ""
    return ""


def _misspelt_verb(word: str) -> list[tuple[float, str]]:
    """„rumkomandiren“: a particle, and behind it a verb."""
    for cut in range(min(9, len(word) - SHORTEST_MISSPELT), 2, -1):
        if word[:cut] not in particles():
            continue
        for score, number in ranked(word[cut:])[:1]:
            verb = vocabulary().words[number]
            if score >= SURE_PIECE and is_verb(verb) and not is_far(word[cut:], verb):
                return [(score, word[:cut] + vocabulary().display(verb, verb))]
    return []
