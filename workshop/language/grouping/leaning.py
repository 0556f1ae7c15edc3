"""Words that no theme lists but that mean nearly the same as some it does: „Spinat“ leans towards the food."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from ..meaning import vectors
from ..reading import fold_lemma, lemma_of
from ..themes import Lexicon
from .numbers import Floats

NEAREST_SEEDS = 3
"""So many seeds of a theme must be near, for one alone may be an accident."""
NEAR = 0.65
COUNTS = 0.5
"""What a word weighs that means the same as seeds, beside a word that is one."""


class Leaning:
    """The seeds of a lexicon as directions."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._directions = [
            vectors(sorted({fold_lemma(lemma_of(word)) for word in theme.words})) for theme in lexicon.themes
        ]
        self._known: dict[str, Floats] = {}

    def of(self, term: str) -> Floats:
        """How much a folded lemma leans towards each theme."""
        found = self._known.get(term)
        if found is None:
            found = self._known[term] = self._measured(term)
        return found

    def _measured(self, term: str) -> Floats:
        direction = vectors([term])[0]
        if not direction.any():
            return np.zeros(len(self._directions), dtype=np.float32)
        near = [np.sort(seeds @ direction)[-NEAREST_SEEDS:].mean() for seeds in self._directions]
        leaning: Floats = np.maximum(np.array(near, dtype=np.float32) - NEAR, 0) * (COUNTS / (1 - NEAR))
        return leaning


@lru_cache(maxsize=8)
def leaning(lexicon: Lexicon) -> Leaning:
    """One for each lexicon."""
    return Leaning(lexicon)
