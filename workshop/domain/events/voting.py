"""What can have happened in a ballot."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Counted, Pair
from .base import Event


@dataclass(frozen=True, slots=True)
class BallotOpened(Event):
    """Participants can vote on these clusters or statements."""

    ballot_id: str
    subject_kind: str
    subjects: tuple[str, ...]
    dots_each: int
    mode: str = "dots"


@dataclass(frozen=True, slots=True)
class VoteCast(Event):
    """One dot lies on a choice."""

    ballot_id: str
    participant_id: str
    choice: str


@dataclass(frozen=True, slots=True)
class VoteRetracted(Event):
    """One dot was taken back."""

    ballot_id: str
    participant_id: str
    choice: str


@dataclass(frozen=True, slots=True)
class ChoiceRated(Event):
    """Somebody said `yes`, `perhaps` or `no` to a choice; a later one replaces it."""

    ballot_id: str
    participant_id: str
    choice: str
    rating: str


@dataclass(frozen=True, slots=True)
class RatingRetracted(Event):
    """Somebody says nothing about a choice after all."""

    ballot_id: str
    participant_id: str
    choice: str


@dataclass(frozen=True, slots=True)
class PairsDealt(Event):
    """Somebody has pairs to compare, in this order."""

    ballot_id: str
    participant_id: str
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class PairJudged(Event):
    """Of two choices somebody prefers `winner`, or finds them `equal`, or is `unsure`; a later one replaces it."""

    ballot_id: str
    participant_id: str
    first: str
    second: str
    winner: str


@dataclass(frozen=True, slots=True)
class BallotPassed(Event):
    """Somebody said „heute nicht“: an answer. It ends with the first vote."""

    ballot_id: str
    participant_id: str


@dataclass(frozen=True, slots=True)
class VotesEntered(Event):
    """Adults counted raised `hands` or `paper`; the newest count of a source and perspective replaces the former."""

    ballot_id: str
    source: str
    perspective: str
    voters: int
    counts: tuple[Counted, ...] = ()


@dataclass(frozen=True, slots=True)
class BallotClosed(Event):
    """No vote changes any more."""

    ballot_id: str


@dataclass(frozen=True, slots=True)
class BallotRevealed(Event):
    """All see what was chosen. This can't be undone."""

    ballot_id: str
