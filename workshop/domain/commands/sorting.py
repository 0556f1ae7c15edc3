"""What can be asked on the board."""

from __future__ import annotations

from dataclasses import dataclass

from ..words import MISSING, Words
from .base import Command


@dataclass(frozen=True, slots=True)
class CreateCluster(Command):
    """Make a cluster, with a title and cards if there are any."""

    cluster_id: str
    title: Words = MISSING
    pictogram: str = ""
    statement_ids: tuple[str, ...] = ()
    x: int | None = None
    y: int | None = None


@dataclass(frozen=True, slots=True)
class NameCluster(Command):
    """Give a cluster a title; an empty one takes it away."""

    cluster_id: str
    title: Words


@dataclass(frozen=True, slots=True)
class PictureCluster(Command):
    """Give a cluster a pictogram; an empty one takes it away."""

    cluster_id: str
    pictogram: str


@dataclass(frozen=True, slots=True)
class MoveCluster(Command):
    """Lay a cluster elsewhere on the board."""

    cluster_id: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class JoinClusters(Command):
    """Put all cards of one cluster into another and take the first off the board; `ballots` are those whose votes who asks
    knows to stay where they lie."""

    cluster_id: str
    into: str
    ballots: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SplitCluster(Command):
    """Put some cards of a cluster into a new one beside it; `ballots` as for JoinClusters."""

    cluster_id: str
    statement_ids: tuple[str, ...]
    into: str
    title: Words = MISSING
    pictogram: str = ""
    x: int | None = None
    y: int | None = None
    ballots: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TakeClusterApart(Command):
    """Put all its cards among the unsorted and take it off the board."""

    cluster_id: str


@dataclass(frozen=True, slots=True)
class MoveStatements(Command):
    """Lay cards into a cluster, among the unsorted or on the shelf, before a card or at the end."""

    statement_ids: tuple[str, ...]
    place: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class StackStatements(Command):
    """Lay cards that say the same under another; `ballots` as for JoinClusters."""

    statement_ids: tuple[str, ...]
    onto: str
    ballots: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UnstackStatements(Command):
    """Take a stack apart, or only these cards of it."""

    statement_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Undo(Command):
    """Take back the own step before. `board`: only of steps on the board, as at the wall nobody sees what was decided
    at the desk."""

    board: bool = False


@dataclass(frozen=True, slots=True)
class Redo(Command):
    """Do again what was taken back last. `board` as for Undo."""

    board: bool = False
