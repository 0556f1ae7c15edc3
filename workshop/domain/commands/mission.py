"""What can be asked of a mission statement."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Evidence
from ..words import MISSING, Words
from .base import Command


@dataclass(frozen=True, slots=True)
class CreateMissionStatement(Command):
    """Begin one."""

    mission_id: str
    title: Words


@dataclass(frozen=True, slots=True)
class RenameMissionStatement(Command):
    """Give it another title."""

    title: Words


@dataclass(frozen=True, slots=True)
class LinkWorkshop(Command):
    """Let this workshop's voices belong to it."""

    workshop_id: str


@dataclass(frozen=True, slots=True)
class NewCommitment:
    """A commitment that comes with a new principle."""

    commitment_id: str
    text: Words
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class AddPrinciple(Command):
    """Add a principle, with commitments and evidence if there are any."""

    principle_id: str
    first: Words
    second: Words
    commitments: tuple[NewCommitment, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftPrinciple(Command):
    """Ask for a draft from clusters of a workshop; the server words it and adds it as a principle."""

    principle_id: str
    workshop_id: str
    cluster_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RetitlePrinciple(Command):
    """Word the title's halves; `base` holds the ids of the halves that the writer saw, so that no one's work is lost."""

    principle_id: str
    first: Words
    second: Words
    base: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MovePrinciple(Command):
    """Put it before another one, or at the end."""

    principle_id: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class RemovePrinciple(Command):
    """Take it out of the mission statement."""

    principle_id: str


@dataclass(frozen=True, slots=True)
class RestorePrinciple(Command):
    """Put a removed one back."""

    principle_id: str


@dataclass(frozen=True, slots=True)
class AddCommitment(Command):
    """Add a sentence under a principle."""

    principle_id: str
    commitment_id: str
    text: Words


@dataclass(frozen=True, slots=True)
class RewordCommitment(Command):
    """Word a sentence differently; `base` is the id of the text that the writer saw."""

    principle_id: str
    commitment_id: str
    text: Words
    base: str = ""


@dataclass(frozen=True, slots=True)
class RemoveCommitment(Command):
    """Take a sentence away."""

    principle_id: str
    commitment_id: str


@dataclass(frozen=True, slots=True)
class AttachEvidence(Command):
    """Put a cluster or statement behind a principle or one of its commitments."""

    principle_id: str
    evidence: Evidence
    commitment_id: str = ""


@dataclass(frozen=True, slots=True)
class DetachEvidence(Command):
    """Take it away from there."""

    principle_id: str
    evidence: Evidence
    commitment_id: str = ""


@dataclass(frozen=True, slots=True)
class MarkWish(Command):
    """Take a concrete request from statements."""

    wish_id: str
    workshop_id: str
    statement_ids: tuple[str, ...]
    text: Words = MISSING


@dataclass(frozen=True, slots=True)
class UnmarkWish(Command):
    """It was no request."""

    wish_id: str


@dataclass(frozen=True, slots=True)
class AnswerWish(Command):
    """Say yes, partly or no, why, who does it and by when (an ISO date)."""

    wish_id: str
    verdict: str
    reason: Words = MISSING
    who: Words = MISSING
    by_when: str = ""
