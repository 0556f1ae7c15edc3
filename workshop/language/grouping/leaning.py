"""Words that no theme lists but that mean nearly the same as some it does: „Spinat“ leans towards the food."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np

from ..meaning import DIMENSIONS, vectors
from ..reading import fold_lemma, lemma_of
from ..themes import Lexicon
from .numbers import Floats, Remembered, products

NEAREST_SEEDS = 3
"""So many seeds of a theme must be near, for one alone may be an accident."""
NEAR = 0.5
MOST_REMEMBERED = 20_000
COUNTS = 0.5
"""What a word weighs that means the same as seeds, beside a word that is one."""


class Leaning:
    """The seeds of a lexicon as directions."""

    def __init__(self, lexicon: Lexicon) -> None:
        seeds = [
            vectors(sorted({fold_lemma(lemma_of(word)) for word in theme.words})) for theme in lexicon.themes
        ]
        self._directions = np.concatenate(seeds) if seeds else np.zeros((0, DIMENSIONS), dtype=np.float32)
        self._ends = np.cumsum([len(one) for one in seeds]).tolist()
        self._known = Remembered(self._measured, MOST_REMEMBERED)

    def of(self, terms: Sequence[str]) -> Floats:
        """How much folded lemmas lean towards each theme: a row for each."""
        return np.stack(self._known.of(terms))

    def _measured(self, terms: Sequence[str]) -> Floats:
        near = products(vectors(terms), self._directions)
        found = np.zeros((len(terms), len(self._ends)), dtype=np.float32)
        for theme, (start, end) in enumerate(pairwise([0, *self._ends])):
            few = min(NEAREST_SEEDS, end - start)
            if few:
                found[:, theme] = np.partition(near[:, start:end], end - start - few, axis=1)[:, -few:].mean(
                    axis=1
                )
        leaning: Floats = np.maximum(found - NEAR, 0) * np.float32(COUNTS / (1 - NEAR))
        return leaning


@lru_cache(maxsize=8)
def leaning(lexicon: Lexicon) -> Leaning:
    """One for each lexicon."""
    return Leaning(lexicon)
