"""What a pile of texts is called, and the text at its heart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ..reading import Word, fold_lemma
from ..screening import screen
from ..themes import Lexicon, Theme
from .boards import Name
from .choosing import lexicon_for, spread
from .features import Space, rarity_in_german
from .nearest import Index, middle_of
from .pieces import Piece, piece

LONGEST_TITLE = 40
COVERS = 0.5
"""Of the texts in a pile that name a theme so many must name the same one to give the pile its title …"""
OF_ALL = 0.3
"""… and so many of all its texts."""
NOUNS_COUNT = 1.5
NEARLY_AS_GOOD = 0.6
MOST_WORDS = 3
MOST_ASKED_FOR_PEOPLE = 5
"""So many texts with a word tell whether somebody is called by it."""
MOST_COMPARED = 40
"""Texts of a pile that are compared for its heart."""


def name(texts: Sequence[str], lexicon: Lexicon | None = None) -> Name:
    """The theme's title where most texts are about it, else the words that stand out from German as it is spoken."""
    return names([texts], lexicon)[0]


def names(piles: Sequence[Sequence[str]], lexicon: Lexicon | None = None) -> list[Name]:
    """A name for each pile, set apart from the others: no title comes twice if there are words to tell them apart."""
    pieces = [[piece(text) for text in texts] for texts in piles]
    space = Space((), lexicon_for([one for pile in pieces for one in pile], lexicon))
    counts = [_counts(pile) for pile in pieces]
    everywhere = Counter[str]()
    for count in counts:
        everywhere.update(count.texts_with)
    size = sum(count.size for count in counts)
    taken: set[str] = set()
    found: dict[int, Name] = {}
    for at in sorted(range(len(piles)), key=lambda at: (-len(piles[at]), sorted(piles[at]))):
        words = _standing_out(pieces[at], counts[at], _Counts(size, everywhere))
        theme = _covering(space, pieces[at])
        title = _title(theme, words, piles[at], taken)
        taken.add(title)
        found[at] = Name(title, theme.pictogram if theme else None, _heart(space, pieces[at]))
    return [found[at] for at in range(len(piles))]


def _title(theme: Theme | None, words: Sequence[str], texts: Sequence[str], taken: set[str]) -> str:
    if theme and theme.title not in taken and len(theme.title) <= LONGEST_TITLE:
        return theme.title
    words = _without_people(words, texts)
    listed = [_listed(words[:most]) for most in range(1, len(words) + 1)]
    harmless = [text for text in texts[:MOST_ASKED_FOR_PEOPLE] if not screen(text)]
    own = [text.strip() for text in harmless if len(texts) == 1 and len(text.strip()) <= LONGEST_TITLE]
    themed = [theme.title, *(f"{theme.title}: {word}" for word in words)] if theme else []
    offered = [*themed, *own, *_best_list(listed), *listed, *_shortened(harmless)]
    fitting = [title for title in offered if title and len(title) <= LONGEST_TITLE]
    return next((title for title in fitting if title not in taken), fitting[0] if fitting else "")


def _without_people(words: Sequence[str], texts: Sequence[str]) -> list[str]:
    """The words that nobody is called by: a person is no title."""
    return [word for word in words if not _is_called(word.lower(), texts)]


def _is_called(word: str, texts: Sequence[str]) -> bool:
    speaking = [text for text in texts if word in text.lower()][:MOST_ASKED_FOR_PEOPLE]
    called = (
        text[flag.start : flag.end] for text in speaking for flag in screen(text) if flag.kind == "name"
    )
    return any(word in name.lower() for name in called)


def _best_list(listed: Sequence[str]) -> list[str]:
    """The longest list of words that fits."""
    return [title for title in listed if len(title) <= LONGEST_TITLE][-1:]


def _listed(words: Sequence[str]) -> str:
    joined = ", ".join(words)
    return joined[:1].upper() + joined[1:]


def _shortened(texts: Sequence[str]) -> list[str]:
    """The beginning of the first text, cut where a word ends; inside the word if it has no end."""
    for text in texts:
        if text.strip():
            head = text.strip()[: LONGEST_TITLE - 1]
            return [(head.rsplit(" ", 1)[0] if " " in head else head) + "…"]
    return []


def _covering(space: Space, pieces: Sequence[Piece]) -> Theme | None:
    themes = Counter(theme for one in pieces if (theme := space.leading(one)) is not None)
    if not themes or space.lexicon is None:
        return None
    best, count = max(themes.items(), key=lambda item: (item[1], -item[0]))
    covers = count > COVERS * themes.total() and count >= OF_ALL * len(pieces)
    return space.lexicon.themes[best] if covers else None


class _Counts(NamedTuple):
    size: int
    texts_with: Counter[str]


def _counts(pieces: Sequence[Piece]) -> _Counts:
    return _Counts(len(pieces), Counter(term for one in pieces for term, _ in one.terms))


def _standing_out(pieces: Sequence[Piece], own: _Counts, everywhere: _Counts) -> list[str]:
    """Words in their commonest correct form that many texts here have and few elsewhere, best first."""
    written: defaultdict[str, Counter[str]] = defaultdict(Counter)
    nouns = set()
    for one in pieces:
        for term, word in _carriers(one):
            written[term][_shown(word)] += 1
            if word.lemma[:1].isupper():
                nouns.add(term)
    if not written:
        return []
    elsewhere = max(1, everywhere.size - own.size)
    worth = {
        term: (
            own.texts_with[term] / own.size - (everywhere.texts_with[term] - own.texts_with[term]) / elsewhere
        )
        * rarity_in_german(term)
        * (NOUNS_COUNT if term in nouns else 1.0)
        for term in written
    }
    ranked = sorted(written, key=lambda term: (-worth[term], term))
    ranked = [term for term in ranked if own.texts_with[term] > 1] or ranked[:1]
    kept = [term for term in ranked if worth[term] >= NEARLY_AS_GOOD * worth[ranked[0]]][:MOST_WORDS]
    shown = (
        max(written[term].items(), key=lambda item: (item[1], -len(item[0]), item[0]))[0] for term in kept
    )
    return list(dict.fromkeys(shown))


def _carriers(one: Piece) -> list[tuple[str, Word]]:
    return [(fold_lemma(word.lemma), word) for word in one.words if not word.stops and not word.polarity]


def _shown(word: Word) -> str:
    """Nouns as they were meant; verbs and adjectives in their plain form, for a title says „Spielen“ and not „spielte“."""
    return word.meant if word.lemma[:1].isupper() else word.lemma


def _heart(space: Space, pieces: Sequence[Piece]) -> int:
    """The text nearest to the middle of all; of equals the first, of many one of a spread sample."""
    compared = [at for at in spread(len(pieces), MOST_COMPARED) if not pieces[at].is_empty]
    if not compared:
        return 0
    rows = space.rows([pieces[at] for at in compared])
    likeness = Index([middle_of(rows)]).similarities(rows)[:, 0]
    return compared[int(np.argmax(np.round(likeness, 4)))]
