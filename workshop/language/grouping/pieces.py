"""What of a text can be compared with other texts."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from ..emoji import words_for
from ..folding import sound
from ..reading import Word, fold_lemma, lemma_of, read

PART_OF_A_COMPOUND = 0.6
LONGEST_TEXT = 4_000
"""Characters of a text that are looked at: whoever pastes a book is not waited for."""


class Piece(NamedTuple):
    """A text as it is compared; `terms` are folded lemmas with their weights, `letters` how its words sound."""

    words: tuple[Word, ...]
    terms: tuple[tuple[str, float], ...]
    letters: tuple[tuple[str, str], ...]

    @property
    def is_empty(self) -> bool:
        return not self.terms


@lru_cache(maxsize=12_000)
def piece(text: str) -> Piece:
    """Read once: the words that carry a subject, the parts of compounds, and what pictograms show."""
    text = text[:LONGEST_TEXT]
    words = read(text)
    shown = tuple(fold_lemma(lemma_of(word)) for word in words_for(text))
    carriers = [word for word in words if not word.stops and not word.polarity]
    spoken = carriers or ([] if shown else list(words))
    return Piece(words, _terms(spoken, shown), tuple(dict.fromkeys(_letters(spoken))))


def _terms(words: Iterable[Word], shown: Iterable[str]) -> tuple[tuple[str, float], ...]:
    weights: dict[str, float] = dict.fromkeys(shown, 1.0)
    for word in words:
        weights[fold_lemma(word.lemma)] = 1.0
        if len(word.parts) > 1:
            for part in word.parts:
                weights[part] = max(weights.get(part, 0.0), PART_OF_A_COMPOUND)
    return tuple(sorted(weights.items()))


def _letters(words: Iterable[Word]) -> Iterable[tuple[str, str]]:
    """(the lemma that says how rare the word is, a spelling whose letters count): as read, and as it sounds."""
    for word in words:
        lemma = fold_lemma(word.lemma)
        yield lemma, fold_lemma(word.meant)
        yield lemma, sound(word.written)
