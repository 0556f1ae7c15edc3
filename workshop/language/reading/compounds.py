"""Compounds by their parts, after Koehn and Knight (2003): the split whose parts people use most, and only real words."""

from __future__ import annotations

from functools import lru_cache

from ..tables import words_of
from .roles import is_infinitive
from .vocabulary import NOUN, SMALL, at_hand, folded, vocabulary

LINKS = ("", "s", "n", "en", "es", "er", "e")
SHORTEST = 6
SHORTEST_USUAL = 7
SHORTEST_PART = 3
LONGEST = 60
LEAST_FREQUENCY = 2.4
LEAST_FREQUENCY_SHORT = 3.6
LEAST_FREQUENCY_REST = 1.6
AT_HAND_RARER = 0.6
LEAST_FREQUENCY_BESIDE = 3.0
LONG = 6


@lru_cache(maxsize=1)
def _no_parts() -> frozenset[str]:
    return words_of("no_parts")["endings and prefixes"]


@lru_cache(maxsize=1)
def particles() -> frozenset[str]:
    return words_of("no_parts")["particles"]


@lru_cache(maxsize=1)
def _parts_too() -> frozenset[str]:
    return words_of("no_parts")["particles that are parts too"]


@lru_cache(maxsize=1)
def _wholes() -> frozenset[str]:
    return words_of("no_parts")["whole words"]


def is_part(word: str, *, last: bool, beside: int = 0) -> bool:
    """Whether a word may be a part; short ones must be frequent, unless what is `beside` them is long."""
    if len(word) < SHORTEST_PART or word in _no_parts() or word in particles() - _parts_too():
        return False
    number = vocabulary().numbers.get(word)
    if number is None:
        return False
    if last and not vocabulary().case[number] & NOUN:
        return False
    least = LEAST_FREQUENCY_SHORT if len(word) < 5 else LEAST_FREQUENCY
    if len(word) == 4 and beside >= LONG:
        least = LEAST_FREQUENCY_BESIDE
    return vocabulary().frequency(word) >= least - (AT_HAND_RARER if at_hand()[number] else 0)


@lru_cache(maxsize=20_000)
def split(form: str) -> tuple[str, ...]:
    """The parts of a folded word, linking letters gone; empty where it is no compound. The last part is a noun."""
    shortest = SHORTEST if vocabulary().frequency(form) < LEAST_FREQUENCY else SHORTEST_USUAL
    if not shortest <= len(form) <= LONGEST or form in _wholes():
        return ()
    best: tuple[float, tuple[str, ...]] = (0.0, ())
    for cut in range(SHORTEST_PART, len(form) - SHORTEST_PART + 1):
        tail = form[cut:]
        ends = (tail,) if is_part(tail, last=True, beside=cut) else ()
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
    if len(head) > 3 and _is_only_noun(head + "e"):
        found.append((head + "e",))
    found += [(verb,) for verb in verbs_of(head)]
    if not found and len(head) >= SHORTEST_USUAL:
        inner = split(head)
        if inner:
            found.append(inner)
    return found


def _is_only_noun(form: str) -> bool:
    """„pfanne“ for the „pfann“ of „Pfannkuchen“."""
    number = vocabulary().numbers.get(form)
    return number is not None and int(vocabulary().case[number]) == NOUN and is_part(form, last=False)


def verbs_of(stem: str) -> list[str]:
    """„kletter“ as „klettern“, „näh“ as „nähen“: what one does at a wall, with a machine."""
    known = vocabulary()
    number = known.numbers.get(stem)
    if stem in _no_parts() or stem in particles() or (number is not None and int(known.case[number]) == NOUN):
        return []
    endings = ("n",) if stem.endswith(("el", "er")) else ("en",)
    least = LEAST_FREQUENCY if len(stem) > 3 else LEAST_FREQUENCY_SHORT
    if len(stem) > 4:
        least = LEAST_FREQUENCY_REST
    return [
        verb
        for verb in (stem + ending for ending in endings)
        if is_infinitive(verb) and known.frequency(verb) >= least
    ]


@lru_cache(maxsize=20_000)
def particle_verb(form: str) -> tuple[str, str]:
    """„runtergerollt“ as (runter, gerollt), which no dictionary lists; empty where it is none."""
    for cut in range(2, min(10, len(form) - 3)):
        rest = form[cut:]
        if form[:cut] in particles() and rest not in _no_parts():
            number = vocabulary().numbers.get(rest)
            if number is not None and int(vocabulary().case[number]) & SMALL and _is_used(rest):
                return form[:cut], rest
    return "", ""


def _is_used(rest: str) -> bool:
    return vocabulary().frequency(rest) >= (LEAST_FREQUENCY_SHORT if len(rest) < 5 else LEAST_FREQUENCY_REST)


def is_compound(word: str) -> bool:
    return bool(split(folded(word)))
