"""Figures and places that have the name of a person and are none: „Bibi und Tina“, „Anne-Frank-Schule“."""

from __future__ import annotations

import re
from functools import cache

from ..folding import fold
from ..tables import lines
from ..tokens import Token
from .name_keys import name_key

_SEEN_OR_READ = frozenset(
    fold(word)
    for word in [
        "gucken",
        "guken",
        "schauen",
        "lesen",
        "hören",
        "film",
        "filme",
        "buch",
        "bücher",
        "comic",
        "comics",
        "serie",
        "folge",
        "folgen",
        "hörspiel",
        "hörspiele",
        "kostüm",
        "kostüme",
        "lied",
        "lieder",
        "cd",
        "cds",
        "heft",
        "hefte",
        "figuren",
        "puppe",
        "puppen",
        "sticker",
        "poster",
    ]
)
_WORD = re.compile(r"[^\W\d_]+")
_WITH = frozenset(
    fold(word) for word in ["mit", "neben", "bei", "für", "von", "ohne", "gegen", "und", "wie", "dass", "das"]
)
_PLACES = frozenset(
    fold(word) for word in ("schule", "straße", "platz", "weg", "haus", "halle", "kita", "gymnasium", "park")
)


def let_through(text: str, words: list[Token], folded: list[str], keys: list[str]) -> set[int]:
    """The words that no flag may begin or end with."""
    return _figures(keys, folded) | _figures(folded, folded) | _in_names_of_places(text, words, folded)


@cache
def _known_figures() -> tuple[dict[str, list[tuple[str, ...]]], dict[tuple[str, ...], frozenset[str]]]:
    """By their first word, and the friends that some have. By sound, but a single word by its letters: „Tonie“ is no „Toni“."""
    found: dict[str, list[tuple[str, ...]]] = {}
    friends: dict[tuple[str, ...], frozenset[str]] = {}
    for line in lines("figures"):
        name, _, named = line.partition(": ")
        words = _WORD.findall(name)
        figure = tuple(name_key(word) for word in words) if len(words) > 1 else (fold(name),)
        found.setdefault(figure[0], []).append(figure)
        friends[figure] = friends.get(figure, frozenset()) | {fold(word) for word in named.split()}
    return found, friends


def _figures(heard: list[str], folded: list[str]) -> set[int]:
    """Words of figures, and their friends wherever they stand."""
    known, friends = _known_figures()
    found: set[int] = set()
    for index, word in enumerate(heard):
        for figure in known.get(word, ()):
            if tuple(heard[index : index + len(figure)]) == figure:
                found.update(range(index, index + len(figure)))
                found.update(place for place, name in enumerate(folded) if name in friends[figure])
    return found


def seen_or_read(words: list[str]) -> set[int]:
    """First names that are figures here, though no list has them: „Ben und Holly gucken“, „Jakob der Rabe“ by itself."""
    if len(words) == 3 and words[1] in ("der", "die"):
        return {0}
    found: set[int] = set()
    for index in range(1, len(words)):
        if words[index] not in _SEEN_OR_READ:
            continue
        first = index - 3 if index > 2 and words[index - 2] == "und" else index - 1
        if first == 0 or words[first - 1] not in _WITH:
            found.update(range(first, index))
    return found


def _in_names_of_places(text: str, words: list[Token], folded: list[str]) -> set[int]:
    """The words of „Anne-Frank-Schule“: joined by hyphens up to a word for a place."""
    found: set[int] = set()
    chain: list[int] = []
    for index, token in enumerate(words):
        joined = bool(chain) and text[words[chain[-1]].end : token.start] == "-"
        chain = [*chain, index] if joined else [index]
        if len(chain) > 1 and folded[index] in _PLACES:
            found.update(chain)
    return found
