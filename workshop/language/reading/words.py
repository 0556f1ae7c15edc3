"""A text as words that are meant: rightly written, with lemma and parts, in their places."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ..tables import lines, words_of
from ..tokens import Token, tokens
from .compounds import SHORTEST_BY_PARTS, by_parts, is_compound, particle_verb, split
from .lemmas import fold_lemma, lemma_of, lemma_of_noun
from .neighbours import is_foreign, joined, told_apart
from .spelling import AT_HAND, BLURRED_SAME, LONGEST, PER_ZIPF, SOUNDS_SAME, bare, child_spellings, ranked
from .vocabulary import at_hand, folded, vocabulary

FREQUENT = 4.0
"""Zipf; a word that people write so often is meant wherever it is written."""
AS_WRITTEN = 1.2
"""How much sooner a rare word is meant than another one that it may be a slip for."""
RARE = 1.2
PARTICLE_VERB = 3.4
UNLISTED = 4.2
"""Scores of what is in a dictionary only, or is a compound; of „runtergerollt“; of what people write that no dictionary has."""
CERTAIN = 100.0
LEAST = -3.0
LEAST_FOR_NAMES = 0.0
"""A text takes no word that scores less; a strange word with a capital is rather a name."""
SURE = 1.0
SURE_LEAD = 0.4
"""How good the best word must be, and how far before the next, for a draft to use it."""
POOR = 1.0
"""Below this a long word is looked up by its parts."""
LONGEST_TEXT = 20_000
MOST_OFFERED = 12
_BEFORE_NOUNS = frozenset(
    [
        "ein",
        "eine",
        "einen",
        "einem",
        "einer",
        "kein",
        "keine",
        "keinen",
        "keiner",
        "der",
        "den",
        "dem",
        "im",
        "am",
        "zum",
        "zur",
        "beim",
    ]
)
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
    offered = [_candidates(word) for word in words]
    told = told_apart([choices[0] for choices in offered])
    return [
        list(dict.fromkeys((first, *choices)))[: max(1, most)]
        for first, choices in zip(told, offered, strict=True)
    ]


@lru_cache(maxsize=50_000)
def _candidates(word: str) -> tuple[str, ...]:
    known = vocabulary()
    letters = bare(word) if len(word) < 3 * LONGEST else ""
    form = folded(letters)
    if len(letters) < 2 or any(sign.isalpha() and folded(sign) not in LATIN for sign in word):
        return (word,)
    others = ranked(letters, word[:1].isupper())
    own = _own_score(form)
    offered = [
        (score, known.display(known.words[number], word))
        for score, number in others[:MOST_OFFERED]
        if known.words[number] != form
    ]
    if own is not None:
        offered.append((own, _as_known(word, letters)))
    elif len(form) >= SHORTEST_BY_PARTS and (not others or others[0][0] < POOR):
        offered += [(POOR, text) for text in by_parts(letters)]
    if form in child_spellings() and own != CERTAIN:
        offered.append((CERTAIN, child_spellings()[form]))
    offered.sort(key=lambda pair: -pair[0])
    return tuple(dict.fromkeys(text for _, text in offered)) or (word,)


def _as_known(word: str, letters: str) -> str:
    """A known word in its right form: „guuut“ as „gut“, „KLO“ as „Klo“."""
    known = vocabulary()
    if not known.is_listed(folded(letters)):
        return word
    return known.display(folded(letters), word if letters == word.lower() else letters)


def _own_score(form: str) -> float | None:
    """How likely a word is meant as it is written; None where it can't be."""
    known = vocabulary()
    number = known.numbers.get(form)
    if number is not None:
        often = known.frequency(form)
        if often >= FREQUENT:
            return CERTAIN
        return PER_ZIPF * often + SOUNDS_SAME + BLURRED_SAME + AT_HAND * bool(at_hand()[number]) + AS_WRITTEN
    if form in known.unlisted or form in known.foreign or form in first_names():
        return UNLISTED
    if particle_verb(form)[0]:
        return PARTICLE_VERB
    if known.is_rare(form) or is_compound(form):
        return RARE
    return None


@lru_cache(maxsize=20_000)
def read(text: str) -> tuple[Word, ...]:
    """The words of a text as they are meant; beyond `LONGEST_TEXT` nothing is read."""
    found = tokens(text[:LONGEST_TEXT])
    if is_foreign([token.word for token in found], stop_words()):
        return tuple(_unread(token) for token in found)
    pieces: list[tuple[Token, str]] = []
    place = 0
    while place < len(found):
        token = found[place]
        after = found[place + 1] if place + 1 < len(found) else None
        whole = joined(token, after, text[token.end : after.start], stop_words()) if after else None
        if whole and after:
            token = Token(text[token.start : after.end], token.start, after.end, token.sentence)
            place += 1
        pieces.append((token, whole or _meant(token.word)))
        place += 1
    told = told_apart([meant for _, meant in pieces])
    return tuple(
        _word(token, meant, told[place - 1] if place else "")
        for place, ((token, _), meant) in enumerate(zip(pieces, told, strict=True))
    )


def _meant(word: str) -> str:
    """The best candidate, unless it is too far from what was written; strange words with a capital may be names."""
    letters = bare(word)
    if len(letters) == len(word) > 1 and _own_score(folded(letters)) == CERTAIN:
        return _as_known(word, letters)
    best = _candidates(word)[0]
    if folded(best) == folded(letters):
        return best
    ranks = ranked(letters, word[:1].isupper())
    least = LEAST_FOR_NAMES if word[:1].isupper() and not word.isupper() else LEAST
    if (ranks and ranks[0][0] >= least) or best in by_parts(letters) or folded(letters) in child_spellings():
        return best
    return word


def surely_meant(word: str) -> str | None:
    """What a misspelt word means, where nothing else comes near; None where we would have to guess."""
    letters = bare(word)
    ranks = ranked(letters, word[:1].isupper())
    if ranks and ranks[0][0] >= SURE and (len(ranks) == 1 or ranks[0][0] - ranks[1][0] >= SURE_LEAD):
        return vocabulary().display(vocabulary().words[ranks[0][1]], word)
    parts = by_parts(letters) if len(letters) >= SHORTEST_BY_PARTS else ()
    return parts[0] if len(parts) == 1 else None


def _unread(token: Token) -> Word:
    word = token.word
    return Word(word, token.start, token.end, word, word, (folded(word),), False, False, False)


def _word(token: Token, meant: str, before: str) -> Word:
    form = folded(meant)
    known = vocabulary()
    parts = split(form)
    if not known.is_listed(form) and not parts and not particle_verb(form)[0]:
        return _unread(token)
    if form in stop_words():
        polar = form in polarity_words()
        return Word(token.word, token.start, token.end, meant, meant, (form,), True, True, polar)
    lemma = lemma_of_noun(meant) if folded(before) in _BEFORE_NOUNS else lemma_of(meant)
    if lemma[:1].isupper():
        meant = meant[:1].upper() + meant[1:]
    if not lemma[:1].isupper():
        parts = ()
    lemmas = tuple(fold_lemma(lemma_of_noun(part)) for part in parts) or (fold_lemma(lemma),)
    return Word(token.word, token.start, token.end, meant, lemma, lemmas, True, False, False)


def frequency(word: str) -> float:
    """How often people write a word, from 0 (never) to 8 (one word in ten)."""
    return vocabulary().frequency(folded(word))
