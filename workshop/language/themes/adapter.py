"""Words as the themes need them, by their stems alone."""

from __future__ import annotations

from typing import NamedTuple

from ..tokens import tokens
from ..words import stem


class Word(NamedTuple):
    written: str
    start: int
    end: int
    meant: str
    lemma: str
    parts: tuple[str, ...]
    known: bool = True
    stops: bool = False
    polarity: bool = False


def read(text: str) -> tuple[Word, ...]:
    return tuple(
        Word(one.word, one.start, one.end, one.word, lemma_of(one.word), (fold_lemma(one.word),))
        for one in tokens(text)
    )


def lemma_of(word: str) -> str:
    return stem(word)


def fold_lemma(lemma: str) -> str:
    return lemma.lower().replace("ß", "ss")
