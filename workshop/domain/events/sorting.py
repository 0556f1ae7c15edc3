"""What can have happened on the board."""

from __future__ import annotations

from dataclasses import dataclass

from ..words import Words
from .base import Event


@dataclass(frozen=True, slots=True)
class ClusterCreated(Event):
    """An empty cluster lies on the board, at board units (16,000 × 9,000); `out_of` names the one it was split off, if any."""

    cluster_id: str
    x: int
    y: int
    out_of: str = ""


@dataclass(frozen=True, slots=True)
class ClusterRemoved(Event):
    """An empty cluster is taken off the board; `into` names the cluster that took over its cards, if one did, and `ballots`
    those whose votes stay with it, as was said before."""

    cluster_id: str
    into: str = ""
    ballots: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClusterRestored(Event):
    """A removed cluster lies on the board again."""

    cluster_id: str


@dataclass(frozen=True, slots=True)
class ClusterNamed(Event):
    """Its title is another."""

    cluster_id: str
    title: Words


@dataclass(frozen=True, slots=True)
class ClusterPictured(Event):
    """Its pictogram is another."""

    cluster_id: str
    pictogram: str


@dataclass(frozen=True, slots=True)
class ClusterMoved(Event):
    """It lies elsewhere on the board."""

    cluster_id: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class StatementMoved(Event):
    """It lies in a cluster, among the unsorted or on the one-off shelf, at this rank."""

    statement_id: str
    place: str
    rank: str


@dataclass(frozen=True, slots=True)
class StatementStacked(Event):
    """It says the same as another and lies under it; an empty `onto` takes it off again. `ballots` are those whose votes stay
    where they lie all the same."""

    statement_id: str
    onto: str
    ballots: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StepUndone(Event):
    """A facilitator or member took back an own step; what follows in the same command compensates it."""

    command_id: str


@dataclass(frozen=True, slots=True)
class StepRedone(Event):
    """A step that was taken back is done again."""

    command_id: str
