"""What a child means by what it wrote: words as they are rightly written, their lemmas and parts."""

from .lemmas import fold_lemma, lemma_of
from .words import Word, candidates, frequency, read, surely_meant

__all__ = ["Word", "candidates", "fold_lemma", "frequency", "lemma_of", "read", "surely_meant"]
