"""Which theme set speaks for a set of texts, and how loudly."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

from ..themes import Lexicon, lexicon, theme_sets
from .pieces import Piece

SILENT = 0.35
SURE = 0.45
"""How well themes fit a set of texts: up to the first they are silent, from the second on they lead."""
PLAINLY = 0.9
"""Weight of hits that one whole word reaches which points to one theme only."""
MOST_ASKED = 1_000
ENOUGH_TO_TELL = 10
NO_THEMES = Lexicon(())


class Voice(NamedTuple):
    """A lexicon and how much it is trusted, 0 to 1."""

    lexicon: Lexicon | None
    trust: float


def voice_for(pieces: Sequence[Piece], wanted: Lexicon | None) -> Voice:
    """The wanted lexicon, else the shipped one that finds something in most texts; silent off its domain."""
    offered = [wanted] if wanted else [lexicon(name) for name in theme_sets()]
    asked = [pieces[at] for at in spread(len(pieces), MOST_ASKED)]
    fits = [_fit(asked, one) for one in offered]
    if not fits:
        return Voice(None, 0.0)
    best = max(range(len(offered)), key=lambda at: (fits[at], -at))
    trust = (fits[best] - SILENT) / (SURE - SILENT)
    return Voice(offered[best], min(1.0, trust)) if trust > 0 else Voice(None, 0.0)


def lexicon_for(pieces: Sequence[Piece], wanted: Lexicon | None) -> Lexicon:
    """The wanted one, else the one that is heard; one without themes if none is, the default if too few could say."""
    heard = wanted or voice_for(pieces, None).lexicon
    return heard or (lexicon() if len(pieces) < ENOUGH_TO_TELL else NO_THEMES)


def _fit(pieces: Sequence[Piece], lexicon: Lexicon) -> float:
    """Between the share of texts that name a theme plainly and the share of words that do.

    Texts alone would not tell: a story of six words has one that some theme claims as well.
    """
    naming = spoken = pointing = 0
    for one in pieces:
        weights: dict[str, float] = {}
        plain = set()
        for theme, word, weight in lexicon.hits(one.words):
            weights[theme.id] = weights.get(theme.id, 0.0) + weight
            if weight >= PLAINLY:
                plain.add(word.start)
        naming += max(weights.values(), default=0.0) >= PLAINLY
        pointing += len(plain)
        spoken += sum(not word.stops and not word.polarity for word in one.words)
    return sqrt((naming / len(pieces)) * min(1.0, pointing / spoken)) if spoken else 0.0


def spread(length: int, most: int) -> list[int]:
    """The numbers up to a length, or of too many so many, evenly spread."""
    size = min(length, most)
    return [at * length // size for at in range(size)]
