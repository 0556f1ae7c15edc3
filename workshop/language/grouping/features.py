"""Texts as rows of numbers: words, letters, meanings and themes, each a block of its own with its weight.

A block has length one before it is weighted, or is all zeros where it has nothing to say; then the whole row gets
length one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import log
from typing import NamedTuple

import numpy as np

from ..meaning import DIMENSIONS, vectors
from ..reading import frequency
from ..themes import Lexicon
from .leaning import leaning
from .letters import COLUMNS, letters_of
from .numbers import Floats, Remembered, scaled, summed
from .pieces import Piece

MOST_COMMON_IN_GERMAN = 7.5
"""Zipf value at which a word says nothing more about the subject, however rare it is among the texts."""
CLEARLY_NAMED = 0.4
"""Weight of hits from which a text is about a theme."""


class Weights(NamedTuple):
    """How much each block counts; similarity goes by the squares."""

    words: float = 1.0
    letters: float = 0.3
    meanings: float = 0.4
    themes: float = 1.2


class Row(NamedTuple):
    """`words` are terms with weights, for there are too many of them for columns; `columns` is all the rest."""

    words: dict[str, float]
    columns: Floats


class Space:
    """What is known of a set of texts, so that any text can be written as a row beside them."""

    def __init__(
        self, pieces: Sequence[Piece], lexicon: Lexicon | None, weights: Weights | None = None
    ) -> None:
        self.weights = weights or Weights()
        self.lexicon = lexicon
        self._count = len(pieces)
        self._texts_with = Counter(term for piece in pieces for term, _ in piece.terms)
        self._columns = {theme.id: at for at, theme in enumerate(lexicon.themes)} if lexicon else {}

    @property
    def width(self) -> int:
        """Columns of a row."""
        return COLUMNS + DIMENSIONS + len(self._columns)

    def rarity(self, term: str) -> float:
        """How much a term says: more if few of the texts have it, and if it is rare in German."""
        here = log((1 + self._count) / (1 + self._texts_with[term])) + 1
        return here * rarity_in_german(term)

    def row(self, piece: Piece) -> Row:
        """A text beside the others; of length one, all blocks together. The same as `rows`, faster for one."""
        words = self._words(piece)
        letters = np.zeros(COLUMNS, dtype=np.float32)
        spellings = _LETTERS.of([spelling for _, spelling in piece.letters])
        for (lemma, _), spelling in zip(piece.letters, spellings, strict=True):
            letters += spelling * np.float32(self.rarity(lemma))
        meanings = np.zeros(DIMENSIONS, dtype=np.float32)
        for direction, weight in zip(_MEANINGS.of(list(words)), words.values(), strict=True):
            meanings += direction * np.float32(weight)
        blocks = [_scaled(letters, self.weights.letters), _scaled(meanings, self.weights.meanings)]
        if self._columns:
            themes = self.themes(piece)
            if self.lexicon and piece.terms and themes.max() < CLEARLY_NAMED:
                leanings = leaning(self.lexicon).of([term for term, _ in piece.terms])
                themes += sum(weight * lean for (_, weight), lean in zip(piece.terms, leanings, strict=True))
            blocks.append(_scaled(themes, self.weights.themes))
        columns = np.concatenate(blocks)
        return self._joined(words, columns, _square(columns))

    def rows(self, pieces: Sequence[Piece]) -> list[Row]:
        words = [self._words(piece) for piece in pieces]
        blocks = [self._letters(pieces), self._meanings(words)]
        if self._columns:
            blocks.append(scaled(self._themes(pieces), self.weights.themes))
        columns = np.concatenate(blocks, axis=1)
        squares = np.einsum("ij,ij->i", columns, columns)
        return [self._joined(*parts) for parts in zip(words, columns, squares.tolist(), strict=True)]

    def themes(self, piece: Piece) -> Floats:
        """How much of a text belongs to each theme, not weighted."""
        found = np.zeros(len(self._columns), dtype=np.float32)
        if self.lexicon:
            for theme, _, weight in self.lexicon.hits(piece.words):
                found[self._columns[theme.id]] += weight
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

    def _words(self, piece: Piece) -> dict[str, float]:
        return {term: weight * self.rarity(term) for term, weight in piece.terms}

    def _letters(self, pieces: Sequence[Piece]) -> Floats:
        places = _numbered(spelling for piece in pieces for _, spelling in piece.letters)
        members = [[places[spelling] for _, spelling in piece.letters] for piece in pieces]
        weights = [[self.rarity(lemma) for lemma, _ in piece.letters] for piece in pieces]
        return scaled(summed(letters_of(list(places)), members, weights), self.weights.letters)

    def _meanings(self, words: Sequence[dict[str, float]]) -> Floats:
        places = _numbered(term for one in words for term in one)
        members = [[places[term] for term in one] for one in words]
        weights = [list(one.values()) for one in words]
        return scaled(summed(vectors(places), members, weights), self.weights.meanings)

    def _themes(self, pieces: Sequence[Piece]) -> Floats:
        """Where no word names a theme, it counts what the words of a text lean towards."""
        found = np.stack([self.themes(piece) for piece in pieces])
        vague = [at for at, row in enumerate(found) if row.max() < CLEARLY_NAMED and pieces[at].terms]
        if self.lexicon and vague:
            places = _numbered(term for at in vague for term, _ in pieces[at].terms)
            members = [[places[term] for term, _ in pieces[at].terms] for at in vague]
            weights = [[weight for _, weight in pieces[at].terms] for at in vague]
            found[vague] += summed(leaning(self.lexicon).of(list(places)), members, weights)
        return found

    def _joined(self, words: dict[str, float], columns: Floats, square: float) -> Row:
        own = sum(weight * weight for weight in words.values()) ** 0.5
        length = (square + (self.weights.words**2 if own else 0.0)) ** 0.5 or 1.0
        scale = self.weights.words / (own * length) if own else 0.0
        return Row({term: weight * scale for term, weight in words.items()}, columns / np.float32(length))


_LETTERS = Remembered(letters_of, 4_000)
_MEANINGS = Remembered(vectors, 4_000)


def _square(row: Floats) -> float:
    return float(np.einsum("i,i->", row, row))  # no BLAS, see products in numbers.py


def _scaled(row: Floats, length: float) -> Floats:
    own = _square(row) ** 0.5
    return row * np.float32(length / own) if own else row


@lru_cache(maxsize=50_000)
def rarity_in_german(term: str) -> float:
    """Between 0.3 for words that everybody always says and 1 for those of every tenth page."""
    return min(1.0, max(0.3, (MOST_COMMON_IN_GERMAN - frequency(term)) / 4))


def _numbered(names: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for name in names:
        found.setdefault(name, len(found))
    return found
