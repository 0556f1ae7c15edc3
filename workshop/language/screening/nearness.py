"""Known words in which a child left out one letter or swapped two neighbours.

Exchanged letters do not count: „schläft“ is no misspelt „schlägt“, and „gebaut“ no „gehaut“.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..tables import lines

OFTEN_WRITTEN = 3.0
"""Zipf frequency from which a word is meant as it stands."""
_ORDINARY_TABLES = ("nouns", "verbs", "adjectives", "function_words")


class Near:
    """The known words, as `form` hears them, by what they become when one slip happens to them."""

    def __init__(self, known: Iterable[str], form: Callable[[str], str], shortest: int) -> None:
        known = set(known)
        meant = known | {form(word) for word in _ordinary()}
        self._meant_by: dict[str, set[str]] = {}
        for word in known:
            if len(word) >= shortest:
                for slip in _slips(word) - meant:
                    self._meant_by.setdefault(slip, set()).add(word)

    def of(self, written: str) -> set[str] | frozenset[str]:
        """The known words that this may be; none for a word that is right as it stands."""
        return self._meant_by.get(written, frozenset())


def _ordinary() -> Iterable[str]:
    """Words that children mean as they write them: „Hase“ is no misspelt „Hause“."""
    for table in _ORDINARY_TABLES:
        for line in lines(table):
            yield from line.replace("|", "").replace("/", " ").split()


def _slips(word: str) -> set[str]:
    left_out = {word[:place] + word[place + 1 :] for place in range(len(word))}
    swapped = {
        word[:place] + word[place + 1] + word[place] + word[place + 2 :] for place in range(len(word) - 1)
    }
    return left_out | swapped
