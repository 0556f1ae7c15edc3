"""Compounds by their parts, after Koehn and Knight (2003): the split whose parts people use most, and only real words."""

from __future__ import annotations

from functools import lru_cache

from ..tables import words_of
from .sounds import heard
from .spelling import alike_in_sound
from .vocabulary import NOUN, SMALL, folded, vocabulary

LINKS = ("", "s", "n", "en", "es", "er", "e")
SHORTEST = 7
SHORTEST_PART = 3
SHORTEST_BY_PARTS = 9
LONGEST = 60
LEAST_FREQUENCY = 2.4
LEAST_FREQUENCY_SHORT = 3.6
LEAST_FREQUENCY_REST = 1.6


@lru_cache(maxsize=1)
def _no_parts() -> frozenset[str]:
    return words_of("no_parts")["endings and prefixes"]


@lru_cache(maxsize=1)
def _particles() -> frozenset[str]:
    return words_of("no_parts")["particles"]


def is_part(word: str, *, last: bool) -> bool:
    if len(word) < SHORTEST_PART or word in _no_parts() or word in _particles():
        return False
    number = vocabulary().numbers.get(word)
    if number is None:
        return False
    if last and not vocabulary().case[number] & NOUN:
        return False
    least = LEAST_FREQUENCY_SHORT if len(word) < 5 else LEAST_FREQUENCY
    return vocabulary().frequency(word) >= least


@lru_cache(maxsize=20_000)
def split(form: str) -> tuple[str, ...]:
    """The parts of a folded word, linking letters gone; empty where it is no compound. The last part is a noun."""
    if not SHORTEST <= len(form) <= LONGEST:
        return ()
    best: tuple[float, tuple[str, ...]] = (0.0, ())
    for cut in range(SHORTEST_PART, len(form) - SHORTEST_PART + 1):
        tail = form[cut:]
        ends = (tail,) if is_part(tail, last=True) else ()
        if not ends:
            continue
        for parts in _heads(form[:cut]):
            whole = (*parts, *ends)
            worth = sum(vocabulary().frequency(part) for part in whole) / len(whole) - 0.8 * len(whole)
            if worth + 10 > best[0]:
                best = (worth + 10, whole)
    return best[1]


def _heads(head: str) -> list[tuple[str, ...]]:
    """„hausaufgaben“ as (hausaufgabe), „haus“ as (haus)."""
    found: list[tuple[str, ...]] = []
    for link in LINKS:
        if head.endswith(link):
            bare = head[: len(head) - len(link)] if link else head
            if is_part(bare, last=False):
                found.append((bare,))
    if is_part(head + "en", last=False) and len(head) >= 4:
        found.append((head + "en",))
    if not found and len(head) >= SHORTEST:
        inner = split(head)
        if inner:
            found.append(inner)
    return found


@lru_cache(maxsize=5_000)
def by_parts(word: str) -> tuple[str, ...]:
    """Misspelt compounds that no dictionary has, rightly written: both parts sound like words. At most two."""
    found: list[tuple[float, str]] = []
    for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        tail = _sounds_like(heard(word[cut:]), last=True)
        head = _sounds_like(heard(word[:cut]), last=False) if tail else ""
        if head and tail:
            often = vocabulary().frequency(head) + vocabulary().frequency(tail)
            found.append((often, (head + tail).capitalize()))
    return tuple(text for _, text in sorted(found, reverse=True)[:2])


def _sounds_like(sounds: str, *, last: bool) -> str:
    for number in alike_in_sound(sounds)[:3]:
        word = vocabulary().words[number]
        if is_part(word, last=last) or (not last and bool(split(word))):
            return word
    return ""


@lru_cache(maxsize=20_000)
def particle_verb(form: str) -> tuple[str, str]:
    """„runtergerollt“ as (runter, gerollt), which no dictionary lists; empty where it is none."""
    for cut in range(2, min(10, len(form) - 3)):
        rest = form[cut:]
        if form[:cut] in _particles() and rest not in _no_parts():
            number = vocabulary().numbers.get(rest)
            if number is not None and int(vocabulary().case[number]) & SMALL and _is_used(rest):
                return form[:cut], rest
    return "", ""


def _is_used(rest: str) -> bool:
    return vocabulary().frequency(rest) >= (LEAST_FREQUENCY_SHORT if len(rest) < 5 else LEAST_FREQUENCY_REST)


def is_compound(word: str) -> bool:
    return bool(split(folded(word)))
