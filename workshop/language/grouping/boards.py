"""What lies on a board, and what may be said about it."""

from __future__ import annotations

from typing import NamedTuple

from ..themes import Theme


class Card(NamedTuple):
    """`by_hand`: a person put it where it lies."""

    id: str
    text: str
    by_hand: bool = False


class Pile(NamedTuple):
    id: str
    title: str
    cards: tuple[Card, ...]


class Board(NamedTuple):
    """`loose`: cards that lie in no pile yet."""

    piles: tuple[Pile, ...]
    loose: tuple[Card, ...] = ()


class Place(NamedTuple):
    """Where a text belongs; no pile: still open. `reasons` are words as they were written."""

    theme: Theme | None
    pile: str | None
    reasons: tuple[str, ...]


class Name(NamedTuple):
    """`heart` is the number of the text that stands for the others."""

    title: str
    pictogram: str | None
    heart: int


class Join(NamedTuple):
    """Lay these piles together; the first keeps its title."""

    piles: tuple[str, ...]
    reasons: tuple[str, ...]


class Split(NamedTuple):
    """Take these cards out of the pile and make a pile of their own of them."""

    pile: str
    cards: tuple[str, ...]
    name: Name
    reasons: tuple[str, ...]


class Move(NamedTuple):
    """Lay these cards, loose ones or of other piles, onto a pile. `why`: the reasons of each by itself."""

    cards: tuple[str, ...]
    to: str
    reasons: tuple[str, ...]
    why: tuple[tuple[str, ...], ...]


class Gather(NamedTuple):
    """Make a pile of loose cards."""

    cards: tuple[str, ...]
    name: Name
    reasons: tuple[str, ...]


Proposal = Join | Split | Move | Gather
