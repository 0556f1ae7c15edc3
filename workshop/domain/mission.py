"""What is so in a mission statement: its principles with their evidence, and the wishes with their answers."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from .model import Evidence
from .steps_taken import StepsTaken
from .words import MISSING, Words


@dataclass(frozen=True, slots=True)
class Commitment:
    """One „Wir …“ sentence under a principle, with its own evidence."""

    id: str
    text: Words
    rank: str
    evidence: tuple[Evidence, ...] = ()
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Principle:
    """A title in two halves, what children get and what adults do for it, with commitments and evidence."""

    id: str
    first: Words
    second: Words
    rank: str
    evidence: tuple[Evidence, ...] = ()
    commitments: dict[str, Commitment] = field(default_factory=dict)
    removed: bool = False

    def with_commitment(self, commitment: Commitment) -> Principle:
        return replace(self, commitments={**self.commitments, commitment.id: commitment})

    def standing_commitments(self) -> list[Commitment]:
        """Those that were not removed, in order."""
        standing = [one for one in self.commitments.values() if not one.removed]
        return sorted(standing, key=lambda one: (one.rank, one.id))

    def all_evidence(self) -> set[Evidence]:
        """Its own evidence and that of its commitments."""
        return {*self.evidence, *(item for one in self.standing_commitments() for item in one.evidence)}


@dataclass(frozen=True, slots=True)
class Answer:
    """What the adults say to a wish."""

    verdict: str
    reason: Words
    who: Words
    by_when: str


@dataclass(frozen=True, slots=True)
class Wish:
    """A concrete request taken from statements of one workshop."""

    id: str
    workshop_id: str
    statement_ids: tuple[str, ...]
    text: Words
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class MissionStatement:
    """The principles of a municipality, or of a lone workshop, as they stand now."""

    id: str = ""
    title: Words = MISSING
    workshop_ids: tuple[str, ...] = ()
    principles: dict[str, Principle] = field(default_factory=dict)
    wishes: dict[str, Wish] = field(default_factory=dict)
    steps_taken: StepsTaken = StepsTaken()

    def with_principle(self, principle: Principle) -> MissionStatement:
        return replace(self, principles={**self.principles, principle.id: principle})

    def standing_principles(self) -> list[Principle]:
        """Those that were not removed, in order."""
        standing = [one for one in self.principles.values() if not one.removed]
        return sorted(standing, key=lambda one: (one.rank, one.id))

    def wishes_about(self, workshop_id: str, statement_id: str) -> list[Wish]:
        """The wishes that were taken from this statement."""
        return [
            wish
            for wish in self.wishes.values()
            if wish.workshop_id == workshop_id and statement_id in wish.statement_ids
        ]
