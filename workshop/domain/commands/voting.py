"""What can be asked about a ballot."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Counted
from .base import Command


@dataclass(frozen=True, slots=True)
class OpenBallot(Command):
    """Let all vote on these clusters or statements: by `dots` (so many each), by `rating` or in `pairs`."""

    ballot_id: str
    subject_kind: str
    subjects: tuple[str, ...]
    dots_each: int = 3
    mode: str = "dots"


@dataclass(frozen=True, slots=True)
class CastVote(Command):
    """Put a dot on a choice."""

    ballot_id: str
    choice: str


@dataclass(frozen=True, slots=True)
class RetractVote(Command):
    """Take a dot back."""

    ballot_id: str
    choice: str


@dataclass(frozen=True, slots=True)
class RateChoice(Command):
    """Say `yes`, `perhaps` or `no` to a choice."""

    ballot_id: str
    choice: str
    rating: str


@dataclass(frozen=True, slots=True)
class RetractRating(Command):
    """Say nothing about a choice after all."""

    ballot_id: str
    choice: str


@dataclass(frozen=True, slots=True)
class TakePairs(Command):
    """Ask for the own pairs, once."""

    ballot_id: str


@dataclass(frozen=True, slots=True)
class JudgePair(Command):
    """Say of an own pair which one is better, or that they are `equal`, or `unsure`."""

    ballot_id: str
    first: str
    second: str
    winner: str


@dataclass(frozen=True, slots=True)
class PassBallot(Command):
    """Say „heute nicht“ to a ballot."""

    ballot_id: str


@dataclass(frozen=True, slots=True)
class EnterVotes(Command):
    """Enter counted `hands` or `paper`, in place of what was entered for them before; no voters takes it back."""

    ballot_id: str
    source: str
    perspective: str
    voters: int
    counts: tuple[Counted, ...] = ()


@dataclass(frozen=True, slots=True)
class CloseBallot(Command):
    """Let no vote change any more."""

    ballot_id: str


@dataclass(frozen=True, slots=True)
class RevealBallot(Command):
    """Show all what was chosen; an open ballot is closed first."""

    ballot_id: str
