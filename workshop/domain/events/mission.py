"""What can have happened to a mission statement."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Evidence
from ..words import Words
from .base import Event


@dataclass(frozen=True, slots=True)
class MissionStatementCreated(Event):
    """A municipality's, or a lone workshop's, mission statement exists."""

    mission_id: str
    title: Words


@dataclass(frozen=True, slots=True)
class MissionStatementRenamed(Event):
    """Its title is another."""

    title: Words


@dataclass(frozen=True, slots=True)
class WorkshopLinked(Event):
    """What this workshop said belongs to this mission statement."""

    workshop_id: str


@dataclass(frozen=True, slots=True)
class PrincipleAdded(Event):
    """A principle, its title in two halves."""

    principle_id: str
    first: Words
    second: Words
    rank: str


@dataclass(frozen=True, slots=True)
class PrincipleRetitled(Event):
    """One or both halves of its title read differently."""

    principle_id: str
    first: Words
    second: Words


@dataclass(frozen=True, slots=True)
class PrincipleMoved(Event):
    """It stands elsewhere in the order."""

    principle_id: str
    rank: str


@dataclass(frozen=True, slots=True)
class PrincipleRemoved(Event):
    """It is no longer part of the mission statement; it can be restored."""

    principle_id: str


@dataclass(frozen=True, slots=True)
class PrincipleRestored(Event):
    """A removed principle stands again."""

    principle_id: str


@dataclass(frozen=True, slots=True)
class CommitmentAdded(Event):
    """One „Wir …“ sentence under a principle."""

    principle_id: str
    commitment_id: str
    text: Words
    rank: str


@dataclass(frozen=True, slots=True)
class CommitmentReworded(Event):
    """The sentence reads differently."""

    principle_id: str
    commitment_id: str
    text: Words


@dataclass(frozen=True, slots=True)
class CommitmentRemoved(Event):
    """The sentence is gone; it can be restored."""

    principle_id: str
    commitment_id: str


@dataclass(frozen=True, slots=True)
class CommitmentRestored(Event):
    """A removed sentence stands again."""

    principle_id: str
    commitment_id: str


@dataclass(frozen=True, slots=True)
class EvidenceAttached(Event):
    """A cluster or statement stands behind a principle, or behind one commitment if that is named."""

    principle_id: str
    evidence: Evidence
    commitment_id: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceDetached(Event):
    """It no longer stands behind it."""

    principle_id: str
    evidence: Evidence
    commitment_id: str = ""


@dataclass(frozen=True, slots=True)
class WishMarked(Event):
    """A concrete request, taken from statements, that adults will check."""

    wish_id: str
    workshop_id: str
    statement_ids: tuple[str, ...]
    text: Words


@dataclass(frozen=True, slots=True)
class WishUnmarked(Event):
    """It was no request after all."""

    wish_id: str


@dataclass(frozen=True, slots=True)
class WishAnswered(Event):
    """What the adults say to it: `yes`, `partly` or `no`; `by_when` is an ISO date or empty."""

    wish_id: str
    verdict: str
    reason: Words
    who: Words
    by_when: str
