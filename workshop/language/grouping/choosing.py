"""Which theme set speaks for a set of texts, and how loudly."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..themes import Lexicon, lexicon, theme_sets
from .pieces import Piece

SHARE_TO_SPEAK = 0.3
SHARE_TO_BE_SURE = 0.6
"""Share of texts that themes must find something in: below the first they are silent, from the second on they lead."""


class Voice(NamedTuple):
    """A lexicon and how much it is trusted, 0 to 1."""

    lexicon: Lexicon | None
    trust: float


def voice_for(pieces: Sequence[Piece], wanted: Lexicon | None) -> Voice:
    """The wanted lexicon, else the shipped one that finds something in most texts; silent off its domain."""
    offered = [wanted] if wanted else [lexicon(name) for name in theme_sets()]
    shares = [_share(pieces, one) for one in offered]
    if not shares or max(shares) < SHARE_TO_SPEAK:
        return Voice(None, 0.0)
    best = max(range(len(offered)), key=lambda at: (shares[at], -at))
    return Voice(offered[best], min(1.0, shares[best] / SHARE_TO_BE_SURE))


def _share(pieces: Sequence[Piece], lexicon: Lexicon) -> float:
    return sum(bool(lexicon.hits(piece.words)) for piece in pieces) / len(pieces) if pieces else 0.0
