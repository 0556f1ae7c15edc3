"""Texts as rows of numbers: words, letters, meanings and themes, each a block of its own with its weight.

A block has length one before it is weighted, or is all zeros where it has nothing to say; then the whole row gets
length one. Letters are not counted n-gram by n-gram but thrown into few columns by a fixed hash (feature hashing), so
that a row stays short whatever the vocabulary is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..meaning import DIMENSIONS, vectors
from ..reading import frequency
from ..themes import Lexicon
from .pieces import Piece

Floats = NDArray[np.float32]

LETTER_COLUMNS = 256
LONGEST_WORD = 40
MOST_COMMON_IN_GERMAN = 7.5
"""Zipf value at which a word says nothing more about the subject, however rare it is among the texts."""


CLEARLY_NAMED = 0.4
"""Weight of hits from which a text is about a theme."""


class Weights(NamedTuple):
    """How much each block counts; similarity goes by the squares."""

    words: float = 0.8
    letters: float = 0.5
    meanings: float = 0.8
    themes: float = 1.2


class Row(NamedTuple):
    """`words` are terms with weights, for there are too many of them for columns; `columns` is all the rest."""

    words: dict[str, float]
    columns: Floats


class Space:
    """What is known of a set of texts, so that any text can be written as a row beside them."""

    def __init__(self, pieces: Sequence[Piece], lexicon: Lexicon | None, weights: Weights) -> None:
        self.weights = weights
        self.lexicon = lexicon
        self._count = len(pieces)
        self._texts_with = Counter(term for piece in pieces for term, _ in piece.terms)
        self._columns = {theme.id: at for at, theme in enumerate(lexicon.themes)} if lexicon else {}
        self._meanings = DIMENSIONS if weights.meanings else 0
        self.width = LETTER_COLUMNS + self._meanings + len(self._columns)

    def rarity(self, term: str) -> float:
        """How much a term says: more if few of the texts have it, and if it is rare in German."""
        here = np.log((1 + self._count) / (1 + self._texts_with[term])) + 1
        return float(here * rarity_in_german(term))

    def row(self, piece: Piece) -> Row:
        """A text beside the others; of length one, all blocks together."""
        blocks = self._blocks(piece)
        weighted = {term: weight * self.rarity(term) for term, weight in piece.terms}
        own = sum(weight * weight for weight in weighted.values()) ** 0.5
        squares = sum(float(block @ block) for block in blocks) + (self.weights.words**2 if own else 0.0)
        length = squares**0.5 or 1.0
        scale = self.weights.words / (own * length) if own else 0.0
        return Row(
            {term: weight * scale for term, weight in weighted.items()}, np.concatenate(blocks) / length
        )

    def themes(self, piece: Piece) -> Floats:
        """How much of a text belongs to each theme, not weighted."""
        found = np.zeros(len(self._columns), dtype=np.float32)
        if self.lexicon:
            for hit in self.lexicon.hits(piece.words):
                found[self._columns[hit.theme.id]] += hit.weight
        return found

    def leading(self, piece: Piece) -> int | None:
        """The theme that a text clearly names more than any other."""
        found = self.themes(piece)
        if not len(found) or found.max() < CLEARLY_NAMED:
            return None
        best = int(found.argmax())
        return best if (found == found[best]).sum() == 1 else None

    def words_for_theme(self, piece: Piece, theme: int | None) -> tuple[str, ...]:
        """The words as written that point to a theme, the strongest first."""
        if self.lexicon is None or theme is None:
            return ()
        wanted = self.lexicon.themes[theme].id
        hits = [hit for hit in self.lexicon.hits(piece.words) if hit.theme.id == wanted]
        return tuple(dict.fromkeys(hit.word.written for hit in sorted(hits, key=lambda hit: -hit.weight)))

    def _blocks(self, piece: Piece) -> list[Floats]:
        letters = np.zeros(LETTER_COLUMNS, dtype=np.float32)
        for lemma, spelling in piece.letters:
            letters += letters_of(spelling) * self.rarity(lemma)
        blocks = [_scaled(letters, self.weights.letters)]
        if self._meanings:
            terms = [term for term, _ in piece.terms]
            rarities = np.array([w * self.rarity(t) for t, w in piece.terms], dtype=np.float32)
            blocks.append(_scaled(rarities @ vectors(terms), self.weights.meanings))
        if self._columns:
            blocks.append(_scaled(self.themes(piece), self.weights.themes))
        return blocks


@lru_cache(maxsize=50_000)
def rarity_in_german(term: str) -> float:
    """Between 0.3 for words that everybody always says and 1 for those of every tenth page."""
    return min(1.0, max(0.3, (MOST_COMMON_IN_GERMAN - frequency(term)) / 4))


@lru_cache(maxsize=20_000)
def letters_of(spelling: str) -> Floats:
    """The three to five letters in a row that a word has, thrown into columns, of length one."""
    codes = np.array([ord(letter) for letter in f"<{spelling[:LONGEST_WORD]}>"], dtype=np.uint64)
    found = np.zeros(LETTER_COLUMNS, dtype=np.float32)
    for long in (3, 4, 5):
        if len(codes) < long:
            break
        hashed = np.zeros(len(codes) - long + 1, dtype=np.uint64)
        for at in range(long):
            hashed = hashed * _MIX + codes[at : at + len(hashed)]
        hashed = (hashed + np.uint64(long)) * _SPREAD
        signs = np.where(hashed >> np.uint64(63), 1.0, -1.0)
        np.add.at(found, ((hashed >> np.uint64(40)) % np.uint64(LETTER_COLUMNS)).astype(np.intp), signs)
    return _scaled(found, 1.0)


_MIX = np.uint64(1_000_003)
_SPREAD = np.uint64(0x9E3779B97F4A7C15)


def _scaled(block: Any, weight: float) -> Floats:
    length = float(np.sqrt(block @ block))
    scaled: Floats = (block * (weight / length) if length else block).astype(np.float32)
    return scaled
