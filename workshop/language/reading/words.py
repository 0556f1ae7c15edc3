"""A text as words that are meant: rightly written, with lemma and parts, in their places."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ..tables import lines, words_of
from ..tokens import Token, tokens
from .compounds import is_compound, split
from .lemmas import fold_lemma, lemma_of, lemma_of_noun
from .spelling import LONGEST, bare, ranked
from .vocabulary import folded, vocabulary

LEAST_SCORE = -1.0
RARE_ZIPF = 2.0
RARE_MARGIN = 1.0


class Word(NamedTuple):
    """A word as the child wrote it, with its place in the text, and what is meant by it."""

    written: str
    start: int
    end: int
    meant: str
    lemma: str
    parts: tuple[str, ...]
    known: bool
    stops: bool
    polarity: bool


@lru_cache(maxsize=1)
def stop_words() -> frozenset[str]:
    listed = [word for line in lines("stop_words") for word in line.split()]
    return frozenset(map(folded, listed)) | frozenset(map(folded, words_of("function_words")["small"]))


@lru_cache(maxsize=1)
def polarity_words() -> frozenset[str]:
    return words_of("polarity")["words"]


def candidates(words: Sequence[str], most: int = 5) -> list[list[str]]:
    """What may be meant by each word of a running text, best first; a known word is itself."""
    return [list(_candidates(word)[:most]) for word in words]


@lru_cache(maxsize=50_000)
def _candidates(word: str) -> tuple[str, ...]:
    known = vocabulary()
    letters = bare(word)
    form = folded(letters)
    others = [] if len(word) > 3 * LONGEST else ranked(letters)
    offered = [known.display(known.words[number], word) for _, number in others]
    if not letters or len(letters) != sum(map(str.isalpha, word)) or len(letters) < 2:
        return (word,)
    own = _own_score(word, form)
    if own is not None and (not others or others[0][0] <= own):
        offered.insert(0, known.display(form, word) if known.is_listed(form) else word)
    return tuple(dict.fromkeys(offered)) or (word,)


def _own_score(word: str, form: str) -> float | None:
    """How likely a word is meant as it is written; None where it can't be."""
    known = vocabulary()
    if known.is_listed(form):
        often = known.frequency(form)
        return 99.0 if often >= RARE_ZIPF else often + RARE_MARGIN
    if form in known.unlisted or form in known.foreign:
        return 99.0
    if known.is_rare(form):
        return RARE_MARGIN
    if is_compound(form):
        return 99.0
    return None


@lru_cache(maxsize=20_000)
def read(text: str) -> tuple[Word, ...]:
    """The words of a text as they are meant."""
    return tuple(_word(token) for token in tokens(text[:LONGEST_TEXT]))


LONGEST_TEXT = 20_000


def _word(token: Token) -> Word:
    meant = _candidates(token.word)[0]
    form = folded(meant)
    known = vocabulary().is_listed(form) or is_compound(form)
    if not known:
        return Word(token.word, token.start, token.end, token.word, token.word, (form,), False, False, False)
    if form in stop_words():
        return Word(
            token.word, token.start, token.end, meant, meant, (form,), True, True, form in polarity_words()
        )
    lemma = lemma_of(meant)
    if lemma[:1].isupper():
        meant = meant[:1].upper() + meant[1:]
    parts = split(form)
    lemmas = tuple(fold_lemma(lemma_of_noun(part)) for part in parts) or (fold_lemma(lemma),)
    return Word(token.word, token.start, token.end, meant, lemma, lemmas, True, False, False)


def frequency(word: str) -> float:
    """How often people write a word, from 0 (never) to 8 (one word in ten)."""
    return vocabulary().frequency(folded(word))
