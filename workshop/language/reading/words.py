"""A text as words that are meant: rightly written, with lemma and parts, in their places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from rapidfuzz.distance import OSA

from ..folding import fold
from ..tables import lines, words_of
from ..tokens import Token, tokens
from .compounds import is_compound, particle_verb, split
from .lemmas import fold_lemma, lemma_of, lemma_where, lemmas_of_parts
from .neighbours import LONGEST_STATEMENT, is_foreign, joined, told_apart
from .piecing import SHORTEST_PIECED, by_pieces, is_far
from .roles import Role, is_adjective, is_infinitive, is_verb, roles
from .small_words import polarity_words, stop_words
from .sounds import blurred, heard
from .spelling import AT_HAND, BLURRED_SAME, LONGEST, PER_ZIPF, SOUNDS_SAME, bare, child_spellings, ranked
from .twists import twisted
from .vocabulary import NOUN, SMALL, abbreviations, at_hand, folded, vocabulary

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
TWISTED_KNOWN = 1.0
"""How much less a word is taken for a twisted one where it is a word itself."""
POOR = 1.0
"""Below this a long word is looked up by its parts."""
LONGEST_TEXT = 20_000
MOST_OFFERED = 12
LONGEST_ABBREVIATION = 3
FREQUENT_AS_WORD = 3.8
FREQUENT_AS_WRITTEN = 2.8
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
def _names_of_people() -> frozenset[str]:
    """First names that are no words, and more of them than `first_names`: left alone where they have a capital."""
    listed = words_of("built/names")
    return listed["plain"] | listed["short"]


@lru_cache(maxsize=1)
def first_names() -> frozenset[str]:
    return frozenset(folded(name) for line in lines("names") for name in line.split())


def candidates(words: Sequence[str], most: int = 5) -> list[list[str]]:
    """What may be meant by each word of a running text, best first; a known word is itself."""
    offered = [_candidates(word) for word in words]
    told = told_apart([choices[0] for choices in offered])
    found = []
    for word, first, choices in zip(words, told, offered, strict=True):
        shown = dict.fromkeys(_in_its_case(text, word) for text in (first, *choices))
        found.append(list(shown)[: max(1, most)])
    return found


def _in_its_case(text: str, written: str) -> str:
    """A noun with its capital, if it is one rather than anything else; what was written so stays so."""
    if folded(text) == folded(written) or not text[:1].islower():
        return text
    return text[:1].upper() + text[1:] if lemma_of(text)[:1].isupper() else text


@lru_cache(maxsize=50_000)
def _candidates(word: str) -> tuple[str, ...]:
    known = vocabulary()
    letters = bare(word) if len(word) < 3 * LONGEST else ""
    form = folded(letters)
    if len(letters) < 2 or any(sign.isalpha() and folded(sign) not in LATIN for sign in word):
        return (word,)
    if len(letters) < len(word) and _is_no_slip(word):
        return (word,)
    others = ranked(letters, word[:1].isupper())
    own = _own_score(form)
    offered = [
        (score, known.display(known.words[number], word))
        for score, number in others[:MOST_OFFERED]
        if known.words[number] != form
    ]
    offered += [
        (score - (TWISTED_KNOWN if own is not None else 0.0), known.display(known.words[number], word))
        for score, number in (twisted(form) if own != CERTAIN else ())
        if known.words[number] != form
    ]
    if own is not None:
        offered.append((own, _as_known(word, letters)))
    elif len(form) >= SHORTEST_PIECED and _is_poor(form, others):
        guess = not others or others[0][0] < LEAST or is_far(letters, known.words[others[0][1]])
        offered += [(POOR, text) for text in by_pieces(letters, guess)]
    if form in child_spellings() and own != CERTAIN:
        offered.append((CERTAIN, child_spellings()[form]))
    offered.sort(key=lambda pair: -pair[0])
    return tuple(dict.fromkeys(text for _, text in offered)) or (word,)


def _is_no_slip(word: str) -> bool:
    """„T-Shirt“, „10000-mal“: its signs belong to it; in „Ku-chen“ they do not."""
    return any(map(str.isdigit, word)) or (word[0].isupper() and word[1:2] == "-" and len(word) > 3)


def _is_poor(form: str, others: Sequence[tuple[float, int]]) -> bool:
    """Whether no whole word comes near enough to be meant."""
    if not others or others[0][0] >= POOR:
        return not others
    best = vocabulary().words[others[0][1]]
    sounds_so = vocabulary().blurred.pick(np.array([others[0][1]]))[0] == blurred(heard(form))
    return OSA.distance(form, best) > 1 and not sounds_so


def _as_known(word: str, letters: str) -> str:
    """A known word in its right form: „guuut“ as „gut“, „KLO“ as „Klo“."""
    known = vocabulary()
    if not known.is_listed(folded(letters)) and folded(letters) not in abbreviations():
        return word
    return known.display(folded(letters), word if letters == word.lower() else letters)


def _own_score(form: str) -> float | None:
    """How likely a word is meant as it is written; None where it can't be."""
    known = vocabulary()
    if form in abbreviations():
        return CERTAIN
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
    if known.is_rare(form) or is_compound(form) or _is_rare_adjective(form):
        return RARE
    return None


def _is_rare_adjective(form: str) -> bool:
    """„genossenschaftliches“, of which dictionaries have no more than „genossenschaftlich“."""
    known = vocabulary()
    stems = (form.removesuffix(ending) for ending in ("e", "en", "er", "es", "em") if form.endswith(ending))
    usual = (stem for stem in stems if stem.endswith(("ig", "lich", "isch", "bar", "sam", "los")))
    return any(known.is_listed(stem) or known.is_rare(stem) for stem in usual)


@lru_cache(maxsize=20_000)
def read(text: str) -> tuple[Word, ...]:
    """The words of a text as they are meant; beyond `LONGEST_TEXT` nothing is read."""
    found = tokens(text[:LONGEST_TEXT])
    if is_foreign([token.word for token in found], stop_words()):
        return tuple(_unread(token) for token in found)
    shouted = sum(map(str.isupper, text)) > sum(map(str.islower, text))
    pieces: list[tuple[Token, str]] = []
    place = 0
    while place < len(found):
        token = found[place]
        after = found[place + 1] if place + 1 < len(found) else None
        whole = _as_one(token, after, text[token.end : after.start]) if after else None
        if whole and after:
            token = Token(text[token.start : after.end], token.start, after.end, token.sentence)
            place += 1
        pieces.append((token, whole or _meant_in(token.word, shouted)))
        place += 1
    return tuple(_words([token for token, _ in pieces], [meant for _, meant in pieces]))


def _as_one(token: Token, after: Token, between: str) -> str | None:
    both = token.word + after.word
    if not between and folded(both) in abbreviations():
        return abbreviations()[folded(both)][0]
    return joined(token, after, between, stop_words())


def _meant_in(word: str, shouted: bool) -> str:
    """Among small letters a short word in capitals is an abbreviation, and one with some inside a name."""
    short = not shouted and word.isupper() and 1 < len(word) <= LONGEST_ABBREVIATION
    if short and vocabulary().frequency(folded(word)) < FREQUENT_AS_WORD:
        return abbreviations().get(folded(word), (word, word))[0]
    return _meant(word)


def _words(found: Sequence[Token], meant: Sequence[str]) -> Iterator[Word]:
    told = told_apart(meant)
    sentences = [token.sentence for token in found]
    first = [not place or sentences[place - 1] != here for place, here in enumerate(sentences)]
    capital = [
        token.is_capitalised and not (at_first or token.word.isupper())
        for token, at_first in zip(found, first, strict=True)
    ]
    stand_for = [Role.OPEN] * len(told)
    if len(told) <= LONGEST_STATEMENT:
        stand_for = roles([folded(word) for word in told], sentences, capital)
    for token, word, role, at_first in zip(found, told, stand_for, first, strict=True):
        yield _word(token, word, role, at_first)


def _meant(word: str) -> str:
    """The best candidate, unless it is too far from what was written; strange words with a capital may be names."""
    letters = bare(word)
    if len(letters) == len(word) > 1 and _own_score(folded(letters)) == CERTAIN:
        return _as_known(word, letters)
    best = _candidates(word)[0]
    if folded(best) == folded(letters):
        return best
    if word.istitle() and fold(word) in _names_of_people():
        return word
    if any(vocabulary().words[number] == folded(best) for _, number in twisted(folded(letters))):
        return best
    if best in by_pieces(letters, True) or folded(letters) in child_spellings():
        return best
    ranks = ranked(letters, word[:1].isupper())
    least = LEAST_FOR_NAMES if word[:1].isupper() and not word.isupper() else LEAST
    return best if ranks and ranks[0][0] >= least and not is_far(letters, best.lower()) else word


def surely_meant(word: str) -> str | None:
    """What a misspelt word means, where nothing else comes near; None where we would have to guess."""
    letters = bare(word)
    ranks = ranked(letters, word[:1].isupper())
    if ranks and ranks[0][0] >= SURE and (len(ranks) == 1 or ranks[0][0] - ranks[1][0] >= SURE_LEAD):
        return vocabulary().display(vocabulary().words[ranks[0][1]], word)
    parts = by_pieces(letters, False) if len(letters) >= SHORTEST_PIECED else ()
    return parts[0] if len(parts) == 1 else None


def _unread(token: Token) -> Word:
    word = token.word
    return Word(word, token.start, token.end, word, word, (folded(word),), False, False, False)


def _word(token: Token, meant: str, role: Role, first: bool) -> Word:
    form = folded(meant)
    if form in abbreviations():
        return _content(token, meant, lemma_where(meant, role), ())
    if not vocabulary().is_listed(form) and not _parts(form) and not particle_verb(form)[0]:
        return _unread(token)
    if any(sign.isupper() for sign in meant[1:]) and not meant.isupper():
        return _content(token, meant, meant, ())
    if form not in stop_words():
        meant = _fitting(token.word, meant, role)
        form = folded(meant)
    lemma = lemma_where(meant, role, first)
    if form in stop_words() or (lemma in stop_words() and is_verb(form)):
        polar = form in polarity_words()
        return Word(token.word, token.start, token.end, meant, meant, (form,), True, True, polar)
    is_noun = lemma[:1].isupper()
    capital = is_noun or (first and token.word.istitle())
    meant = (meant[:1].upper() if capital else meant[:1].lower()) + meant[1:]
    return _content(token, meant, lemma, lemmas_of_parts(_parts(form)) if is_noun else ())


def _content(token: Token, meant: str, lemma: str, parts: Sequence[str]) -> Word:
    lemmas = tuple(parts) or (fold_lemma(lemma),)
    return Word(token.word, token.start, token.end, meant, lemma, lemmas, True, False, False)


def _parts(form: str) -> tuple[str, ...]:
    return () if is_infinitive(form) else split(form)


@lru_cache(maxsize=4_000)
def _fitting(written: str, meant: str, role: Role) -> str:
    """Another word that sounds the same where the one that is written can't stand: „ich hase“, „aus wate“."""
    wanted = {Role.VERB: SMALL, Role.NOUN: NOUN}.get(role, NOUN | SMALL)
    known = vocabulary()
    form = folded(meant)
    number = known.numbers.get(form)
    if number is None or int(known.case[number]) & wanted or (role is Role.VERB and written[:1].isupper()):
        return meant
    often = folded(written) == form and known.frequency(form) >= FREQUENT_AS_WRITTEN
    if role is Role.NOUN and (often or is_adjective(form)):
        return meant
    for other in _candidates(written)[1:]:
        rival = known.numbers.get(folded(other))
        if rival is not None and int(known.case[rival]) & wanted and _sound_same(written, other):
            return other
    return meant


def _sound_same(one: str, other: str) -> bool:
    return blurred(heard(bare(one))) == blurred(heard(folded(other)))


def frequency(word: str) -> float:
    """How often people write a word, from 0 (never) to 8 (one word in ten)."""
    return vocabulary().frequency(folded(word))
