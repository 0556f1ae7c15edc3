"""Signs of distress told in whatever order: who does what to whom, from `data/frames.txt`.

How this works: a frame is a few places, each a set of words that sound alike to a child. A text fits if each place has
a word of its own within a stretch as long as a statement, and none of the words that make the frame harmless is there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ..folding import blur, fold
from ..reading import frequency
from ..tables import lines
from ..tokens import Token
from .nearness import OFTEN_WRITTEN, Near

LONGEST_STRETCH = 40
SHORTEST_WITH_A_SLIP = 5
_NONE: frozenset[int] = frozenset()
_WEAK_ENDINGS = ("", "e", "t", "st", "en", "te", "ten")


@dataclass(frozen=True)
class Frame:
    """Places and what makes them harmless, as numbers of word sets; the first is looked for first."""

    places: tuple[int, ...]
    unless: tuple[int, ...]


class _Table:
    """The frames as they are looked up; read at the first text, not when the workshop starts."""

    def __init__(self) -> None:
        self._numbers: dict[frozenset[str], int] = {}
        self._sets: dict[str, list[str]] = {}
        self.frames: dict[int, list[Frame]] = defaultdict(list)
        for line in lines("frames"):
            name, equals, words = line.partition(" = ")
            if equals:
                self._sets[name] = self._words(words.split())
                continue
            places, _, unless = line.partition(" ! ")
            frame = Frame(self._numbered(places), self._numbered(unless))
            self.frames[frame.places[0]].append(frame)
        self._index()

    def _words(self, written: list[str]) -> list[str]:
        return [
            form
            for one in written
            for form in (self._sets[one[1:-1]] if one.startswith("{") else inflected(one))
        ]

    def _numbered(self, places: str) -> tuple[int, ...]:
        sets = (frozenset(self._words(place.split("|"))) for place in places.split())
        return tuple(self._numbers.setdefault(words, len(self._numbers)) for words in sets)

    def _index(self) -> None:
        sounds: dict[str, set[int]] = defaultdict(set)
        written: dict[str, set[int]] = defaultdict(set)
        for words, number in self._numbers.items():
            for word in words:
                sounds[" ".join(blur(one) for one in word.split("_"))].add(number)
                written[fold(word)].add(number)
        self._sounds = {heard: frozenset(numbers) for heard, numbers in sounds.items()}
        self._written = {folded: frozenset(numbers) for folded, numbers in written.items()}
        self._near = Near((one for one in sounds if " " not in one), blur, SHORTEST_WITH_A_SLIP)

    def places_of(self, word: str) -> frozenset[int]:
        """The numbers of the word sets that a word belongs to, as it sounds or despite one slip.

        A word that people often write is meant as it stands: „spät“ is no misspelt „sperrt“.
        """
        if frequency(word) >= OFTEN_WRITTEN:
            return self._written.get(fold(word), _NONE)
        found = self._sounds.get(blur(word))
        if found is not None:
            return found
        return _NONE.union(*(self._sounds[meant] for meant in self._near.of(blur(word))))

    def places_of_two(self, first: str, second: str) -> frozenset[int]:
        """The same for two words side by side: „zu hause“."""
        return self._sounds.get(f"{blur(first)} {blur(second)}", _NONE)


def inflected(word: str) -> list[str]:
    """The forms of a weak verb written as „kratz~“ or „auf~kratz“; any other word as it stands."""
    before, wave, stem = word.partition("~")
    if not wave:
        return [word]
    if not stem:
        before, stem = "", before
    present = [before + stem + ending for ending in _WEAK_ENDINGS]
    return [*present, f"{before}ge{stem}t", f"{before}zu{stem}en"] if before else [*present, f"ge{stem}t"]


@cache
def _table() -> _Table:
    return _Table()


def told(words: list[Token]) -> Iterator[tuple[int, int]]:
    """Where a frame's words stand, from the first character to behind the last."""
    for start in range(0, max(1, len(words) - LONGEST_STRETCH // 2), LONGEST_STRETCH // 2):
        yield from _told_within(words[start : start + LONGEST_STRETCH])


def _told_within(words: list[Token]) -> Iterator[tuple[int, int]]:
    table = _table()
    where: dict[int, list[int]] = defaultdict(list)
    for index, token in enumerate(words):
        numbers = table.places_of(token.word)
        if index + 1 < len(words):
            numbers |= table.places_of_two(token.word, words[index + 1].word)
        for number in numbers:
            where[number].append(index)
    for number in list(where):
        for frame in table.frames.get(number, ()):
            if any(one in where for one in frame.unless) or not all(one in where for one in frame.places):
                continue
            found = _one_each(frame.places, where)
            if found:
                yield words[min(found)].start, words[max(found)].end


def _one_each(
    places: tuple[int, ...], where: dict[int, list[int]], taken: tuple[int, ...] = ()
) -> tuple[int, ...]:
    """A word for each place, no word for two; empty if some place stays without."""
    if not places:
        return taken
    for index in where.get(places[0], ()):
        if index not in taken:
            found = _one_each(places[1:], where, (*taken, index))
            if found:
                return found
    return ()
