"""Which theme set speaks for a set of texts, and how loudly."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..themes import Lexicon, lexicon, theme_sets
from .pieces import Piece

SHARE_TO_SPEAK = 0.4
SHARE_TO_BE_SURE = 0.6
"""Share of texts that must name a theme plainly: up to the first the themes are silent, from the second on they lead."""
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
    shares = [_share(asked, one) for one in offered]
    if not shares:
        return Voice(None, 0.0)
    best = max(range(len(offered)), key=lambda at: (shares[at], -at))
    trust = (shares[best] - SHARE_TO_SPEAK) / (SHARE_TO_BE_SURE - SHARE_TO_SPEAK)
    return Voice(offered[best], min(1.0, trust)) if trust > 0 else Voice(None, 0.0)


def lexicon_for(pieces: Sequence[Piece], wanted: Lexicon | None) -> Lexicon:
    """The wanted one, else the one that is heard; one without themes if none is, the default if too few could say."""
    heard = wanted or voice_for(pieces, None).lexicon
    return heard or (lexicon() if len(pieces) < ENOUGH_TO_TELL else NO_THEMES)


def _share(pieces: Sequence[Piece], lexicon: Lexicon) -> float:
    return sum(_names_plainly(piece, lexicon) for piece in pieces) / len(pieces) if pieces else 0.0


def _names_plainly(piece: Piece, lexicon: Lexicon) -> bool:
    weights: dict[str, float] = {}
    for theme, _, weight in lexicon.hits(piece.words):
        weights[theme.id] = weights.get(theme.id, 0.0) + weight
    return max(weights.values(), default=0.0) >= PLAINLY


def spread(length: int, most: int) -> list[int]:
    """The numbers up to a length, or of too many so many, evenly spread."""
    size = min(length, most)
    return [at * length // size for at in range(size)]
