"""A text as words that are meant: rightly written, with lemma and parts, in their places."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ..tables import lines, words_of
from ..tokens import Token, tokens
from .compounds import is_compound, split
from .lemmas import fold_lemma, lemma_of, lemma_of_noun
from .spelling import BLURRED_SAME, LONGEST, PER_ZIPF, SOUNDS_SAME, bare, ranked
from .vocabulary import folded, vocabulary

FREQUENT = 4.0
"""Zipf; a word that people write so often is meant wherever it is written."""
AS_WRITTEN = 0.9
"""How much sooner a rare word is meant than another one that it may be a slip for."""
RARE = 2.6
UNLISTED = 4.6
"""Of what is in the dictionary only, or is a compound; and of what people write that no dictionary knows."""
CERTAIN = 100.0
LATIN = frozenset("abcdefghijklmnopqrstuvwxyzäöüßéèêáàâçñ") | {"ss"}


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


@lru_cache(maxsize=1)
def first_names() -> frozenset[str]:
    return frozenset(folded(name) for line in lines("names") for name in line.split())


def candidates(words: Sequence[str], most: int = 5) -> list[list[str]]:
    """What may be meant by each word of a running text, best first; a known word is itself."""
    return [list(_candidates(word)[:most]) for word in words]


@lru_cache(maxsize=50_000)
def _candidates(word: str) -> tuple[str, ...]:
    known = vocabulary()
    letters = bare(word) if len(word) < 3 * LONGEST else ""
    form = folded(letters)
    if len(letters) < 2 or any(sign.isalpha() and folded(sign) not in LATIN for sign in word):
        return (word,)
    others = ranked(letters, word[:1].isupper())
    own = _own_score(form)
    itself = (
        known.display(form, letters if letters != word.lower() else word) if known.is_listed(form) else word
    )
    offered = [
        (score, known.display(known.words[number], word))
        for score, number in others
        if known.words[number] != form
    ]
    if own is not None:
        offered.append((own, itself))
    offered.sort(key=lambda pair: -pair[0])
    return tuple(dict.fromkeys(text for _, text in offered)) or (word,)


def _own_score(form: str) -> float | None:
    """How likely a word is meant as it is written; None where it can't be."""
    known = vocabulary()
    if known.is_listed(form):
        often = known.frequency(form)
        return CERTAIN if often >= FREQUENT else PER_ZIPF * often + SOUNDS_SAME + BLURRED_SAME + AS_WRITTEN
    if form in known.unlisted or form in known.foreign or form in first_names():
        return UNLISTED
    if known.is_rare(form) or is_compound(form):
        return RARE
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
        return Word(
            token.word,
            token.start,
            token.end,
            token.word,
            token.word,
            (form,),
            False,
            False,
            False,
        )
    if form in stop_words():
        return Word(
            token.word,
            token.start,
            token.end,
            meant,
            meant,
            (form,),
            True,
            True,
            form in polarity_words(),
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
