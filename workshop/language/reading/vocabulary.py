"""The words that there are: how they are written, how frequent they are, how they sound, what they are forms of."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..tables import FOLDER, lines, words_of
from . import store

NOUN, SMALL = 2, 1
_BUILT = FOLDER / "built" / store.FILE


@lru_cache(maxsize=20_000)
def folded(word: str) -> str:
    """Lower case and ß as ss: how words are looked up."""
    return word.lower().replace("ß", "ss")


class Lines:
    """Many short strings kept as one, which takes a tenth of the memory."""

    def __init__(self, text: str) -> None:
        self._text = text
        signs = np.frombuffer(text.encode("latin-1"), dtype=np.uint8)
        self._ends = np.append(np.flatnonzero(signs == ord("\n")), len(text)).astype(np.int32)

    def pick(self, numbers: NDArray[np.intp]) -> list[str]:
        starts = np.where(numbers > 0, self._ends[numbers - 1] + 1, 0).tolist()
        ends = self._ends[numbers].tolist()
        return [self._text[start:end] for start, end in zip(starts, ends, strict=True)]


class Vocabulary:
    """Loaded once. Words are numbered by how they open and by length, so that what may be alike lies together."""

    def __init__(self, path: Path = _BUILT) -> None:
        texts, arrays = store.load(path)
        self.words = texts["words"].split("\n")
        self.numbers = dict(zip(self.words, range(len(self.words)), strict=True))
        self.blurred = Lines(texts["blurred"])
        self.sound = Lines(texts["sound"])
        self.spelt = Lines(texts["spelt"])
        self.outlines = Lines(texts["outlines"])
        self.zipf = arrays["zipf"]
        self.case = arrays["case"]
        self.noun = arrays["noun"]
        self.plain = arrays["plain"]
        self.rare = arrays["known"]
        self.sounds = arrays["sounds"]
        self.letters = arrays["letters"]
        self.length = arrays["length"]
        self.sharp: dict[str, list[str]] = {}
        for line in texts["sharp"].split("\n"):
            form, _, writings = line.partition(" ")
            self.sharp[form] = writings.split("|")
        self.unlisted = frozenset(texts["unlisted"].split("\n"))
        self.foreign = frozenset(texts["foreign"].split("\n"))
        self._begins: dict[tuple[int, int], int] = {}
        opening = arrays["opening"].astype(np.int32)
        steps = np.flatnonzero(np.diff(opening * 64 + self.length, prepend=-1))
        for start in steps.tolist():
            self._begins[int(opening[start]), int(self.length[start])] = start
        self._ends = dict(zip(self._begins, [*steps.tolist()[1:], len(self.words)], strict=True))

    def alike(self, opening: int, shortest: int, longest: int) -> slice:
        """The numbers of all words that open so and are so long."""
        lengths = [length for length in range(shortest, longest + 1) if (opening, length) in self._begins]
        if not lengths:
            return slice(0, 0)
        return slice(self._begins[opening, lengths[0]], self._ends[opening, lengths[-1]])

    def is_listed(self, form: str) -> bool:
        return form in self.numbers

    def is_rare(self, form: str) -> bool:
        """Dictionaries have it, but hardly anybody writes it."""
        digest = store.digest(form)
        place = int(np.searchsorted(self.rare, np.uint32(digest)))
        return place < len(self.rare) and int(self.rare[place]) == digest

    def frequency(self, form: str) -> float:
        number = self.numbers.get(form)
        return 0.0 if number is None else int(self.zipf[number]) / 20

    def display(self, form: str, written: str = "") -> str:
        """The form as it is rightly written, near to how it was written: with its ß, and a noun's capital."""
        if form in abbreviations():
            return abbreviations()[form][0]
        number = self.numbers.get(form)
        if number is None:
            return written or form
        text = form
        if form in self.sharp:
            small = written.lower()
            text = small if small in self.sharp[form] else self.sharp[form][0]
        case = int(self.case[number])
        shouted = len(written) > 1 and written.isupper()
        if case == NOUN or (case == NOUN | SMALL and written[:1].isupper() and not shouted):
            return text[:1].upper() + text[1:]
        return text


@lru_cache(maxsize=1)
def abbreviations() -> dict[str, tuple[str, str]]:
    """For each folded short form, how it and its singular are written."""
    found: dict[str, tuple[str, str]] = {}
    for line in lines("abbreviations"):
        for pair in line.split():
            singular = pair.partition("/")[0]
            found |= {folded(written): (written, singular) for written in pair.split("/")}
    return found


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    return Vocabulary()


@lru_cache(maxsize=1)
def at_hand() -> NDArray[np.bool_]:
    """For each word, whether it is a form of what children at school write about; meant sooner than others."""
    known = vocabulary()
    pairs = (
        pair
        for name in ("first_words", "children_words", "nouns", "adjectives")
        for line in lines(name)
        for pair in line.split()
    )
    words = {folded(word) for pair in pairs for word in pair.split("/")}
    numbers = np.array(sorted(known.numbers[word] for word in words if word in known.numbers), dtype=np.int32)
    found = np.isin(known.noun, numbers) | np.isin(known.plain, numbers)
    found[numbers] = True
    return found


@lru_cache(maxsize=1)
def domain_nouns() -> frozenset[str]:
    """Nouns of an afternoon at school, whatever else they may be: „rutsche“, „schaukel“."""
    pairs = (pair for words in words_of("nouns").values() for pair in words)
    return frozenset(folded(pair.partition("/")[0]) for pair in pairs)
