"""Statements that belong together: found, placed one by one, arranged anew, and named."""

from .boards import Board, Card, Gather, Join, Move, Name, Pile, Place, Proposal, Split
from .groups import group, keep_and_place
from .naming import name, names
from .placing import Placer
from .rearranging import rearrange

__all__ = [
    "Board",
    "Card",
    "Gather",
    "Join",
    "Move",
    "Name",
    "Pile",
    "Place",
    "Placer",
    "Proposal",
    "Split",
    "group",
    "keep_and_place",
    "name",
    "names",
    "rearrange",
]
