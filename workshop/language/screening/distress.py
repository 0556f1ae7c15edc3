"""Signs that a child may be in need, found by patterns of words that sound like those in `data/distress.txt`.

How this works: a pattern is a chain of word sets. A text matches where a word of the first set is followed by one of
the second, directly or after at most four others, and so on to the end, within one sentence. A full stop in a pattern
stands for the end of the sentence. Longer words fit with a letter left out or two swapped.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from ..folding import blur, fold
from ..reading import frequency
from ..tables import lines
from ..tokens import Token
from .nearness import OFTEN_WRITTEN, Near

WIDEST_GAP = 4
SHORTEST_WITH_A_SLIP = 5
_NONE: frozenset[str] = frozenset()


class Heard(NamedTuple):
    """A word of the text; `slips` are the sounds that it may be despite one slip, unless it is right as it stands."""

    sound: str
    folded: str
    slips: Set[str]


@dataclass(frozen=True)
class Link:
    """One place in a chain: the words that fit, by sound or by how they begin, and how many may come before."""

    sounds: frozenset[str]
    written: frozenset[str]
    beginnings: tuple[str, ...]
    gap: int

    def fits(self, word: Heard) -> bool:
        if word.sound in self.sounds or (bool(self.beginnings) and word.folded.startswith(self.beginnings)):
            return True
        return not self.sounds.isdisjoint(word.slips)


@dataclass(frozen=True)
class Chain:
    """A pattern; `unless` holds words that make it harmless, and `ends` asks that the sentence ends with it."""

    links: tuple[Link, ...]
    unless: frozenset[str]
    ends: bool


def _read() -> list[Chain]:
    sets: dict[str, list[str]] = {}
    chains = []
    for line in lines("distress"):
        name, equals, words = line.partition(" = ")
        if equals:
            sets[name] = _words(words.split(), sets)
        else:
            chains.append(_chain(line, sets))
    return chains


def _words(written: list[str], sets: dict[str, list[str]]) -> list[str]:
    return [word for one in written for word in (sets[one[1:-1]] if one.startswith("{") else [one])]


def _chain(line: str, sets: dict[str, list[str]]) -> Chain:
    pattern, _, unless = line.partition(" ! ")
    links = []
    gap = 0
    places = pattern.split()
    ends = places[-1] == "."
    for place in places[:-1] if ends else places:
        if place == "…":
            gap = WIDEST_GAP
            continue
        words = _words(place.split("|"), sets)
        whole = frozenset(blur(word) for word in words if not word.endswith("*"))
        beginnings = tuple(fold(word[:-1]) for word in words if word.endswith("*"))
        written = frozenset(fold(word) for word in words)
        links.append(Link(whole, written, beginnings, gap))
        gap = 0
    return Chain(tuple(links), frozenset(blur(word) for word in unless.split()), ends)


class _Table:
    """The patterns as they are looked up; read at the first text, not when the workshop starts."""

    def __init__(self) -> None:
        chains = _read()
        sounds = {one for chain in chains for link in chain.links for one in link.sounds}
        self._written = {word for chain in chains for link in chain.links for word in link.written}
        self._near = Near(sounds, blur, SHORTEST_WITH_A_SLIP)
        self.starting_with: dict[str, list[Chain]] = {}
        for chain in chains:
            for heard in chain.links[0].sounds:
                self.starting_with.setdefault(heard, []).append(chain)
        self.by_beginning = [chain for chain in chains if chain.links[0].beginnings]

    def hear(self, word: str) -> Heard:
        """By sound, unless the word is one that people often write: „Baby“ is no „Papi“."""
        sound, folded = blur(word), fold(word)
        if frequency(word) >= OFTEN_WRITTEN:
            return Heard(sound if folded in self._written else "", folded, _NONE)
        return Heard(sound, folded, self._near.of(sound))


@cache
def _table() -> _Table:
    return _Table()


def signs(words: list[Token]) -> Iterator[tuple[int, int]]:
    """Where signs of distress stand, from the first character to behind the last."""
    table = _table()
    heard = [table.hear(token.word) for token in words]
    for index, first in enumerate(heard):
        chains = [
            *(one for sound in (first.sound, *first.slips) for one in table.starting_with.get(sound, ())),
            *(one for one in table.by_beginning if first.folded.startswith(one.links[0].beginnings)),
        ]
        for chain in chains:
            last = _end(chain.links[1:], index, words, heard)
            if last is None or (chain.ends and not _ends_sentence(last, words)):
                continue
            if not _is_harmless(chain, words[index].sentence, words):
                yield words[index].start, words[last].end


def _end(links: tuple[Link, ...], index: int, words: list[Token], heard: list[Heard]) -> int | None:
    """The index of the word that ends the chain, if all links are found after `index`."""
    if not links:
        return index
    for following in range(index + 1, min(index + 2 + links[0].gap, len(words))):
        if words[following].sentence != words[index].sentence:
            return None
        if links[0].fits(heard[following]):
            end = _end(links[1:], following, words, heard)
            if end is not None:
                return end
    return None


def _ends_sentence(index: int, words: list[Token]) -> bool:
    return index + 1 == len(words) or words[index + 1].sentence != words[index].sentence


def _is_harmless(chain: Chain, sentence: int, words: list[Token]) -> bool:
    return any(blur(token.word) in chain.unless for token in words if token.sentence == sentence)
