"""The form a word stands under in a dictionary, for nouns too that a child wrote small."""

from __future__ import annotations

from functools import lru_cache

from ..tables import words_of
from .compounds import particle_verb, split
from .vocabulary import NOUN, SMALL, folded, vocabulary

NOUN_UNLESS_RARER = 0.3
VERB_UNLESS_RARER = 0.7


def fold_lemma(lemma: str) -> str:
    """Lower case, ß as ss: the key under which words are the same."""
    return folded(lemma)


def lemma_of(word: str) -> str:
    """The dictionary form of a rightly written word; the word itself where there is none."""
    return _lemma(word, False)


def lemma_of_noun(word: str) -> str:
    """The same, where a noun is meant for sure: „eine rutsche“."""
    return _lemma(word, True)


@lru_cache(maxsize=20_000)
def _lemma(word: str, noun: bool) -> str:
    known = vocabulary()
    form = folded(word)
    number = known.numbers.get(form)
    if number is None:
        return _of_compound(word, form)
    as_noun, as_plain = int(known.noun[number]), int(known.plain[number])
    if as_noun < 0 or not int(known.case[number]) & NOUN:
        return _small(as_plain, word)
    if as_plain < 0 or not int(known.case[number]) & SMALL:
        return _capital(as_noun)
    if noun or word[:1].isupper() or _is_noun_rather(form, as_noun, as_plain):
        return _capital(as_noun)
    return _small(as_plain, word)


def _is_noun_rather(form: str, noun: int, plain: int) -> bool:
    known = vocabulary()
    if _is_adjective_as_noun(noun, plain):
        return False
    if form in domain_nouns():
        return noun != plain or not form.endswith("n")
    if noun == plain:
        return False
    often_noun, often_plain = int(known.zipf[noun]) / 20, int(known.zipf[plain]) / 20
    if known.words[noun] == form:
        return often_plain < often_noun - VERB_UNLESS_RARER
    if known.words[plain] == form:
        return often_noun >= often_plain + NOUN_UNLESS_RARER
    return often_noun + NOUN_UNLESS_RARER >= often_plain


def _is_adjective_as_noun(noun: int, plain: int) -> bool:
    """„die Großen“ are big, but „die Jungen“ are boys."""
    one, other = vocabulary().words[noun], vocabulary().words[plain]
    return one.startswith(other) and 0 < len(one) - len(other) <= 2 and one not in domain_nouns()


@lru_cache(maxsize=1)
def domain_nouns() -> frozenset[str]:
    """Nouns of an afternoon at school, whatever else they may be: „rutsche“, „schaukel“."""
    pairs = (pair for words in words_of("nouns").values() for pair in words)
    return frozenset(folded(pair.partition("/")[0]) for pair in pairs)


def _capital(number: int) -> str:
    text = vocabulary().display(vocabulary().words[number])
    return text[:1].upper() + text[1:]


def _small(number: int, word: str) -> str:
    if number < 0:
        return vocabulary().display(folded(word), word.lower())
    text = vocabulary().display(vocabulary().words[number])
    return text[:1].lower() + text[1:]


def _of_compound(word: str, form: str) -> str:
    """„Klettergerüste“: what stands before stays, the last part gets its lemma."""
    parts = split(form)
    if not parts:
        particle, rest = particle_verb(form)
        return particle + _lemma(rest, False).lower() if particle else word
    head = form[: len(form) - len(parts[-1])]
    return (head + folded(_lemma(parts[-1], True))).capitalize()
