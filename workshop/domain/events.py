"""What can have happened. Recorded shapes are for ever: a new field gets a default, a new meaning a new event.

Fields of type `Words` hold the id of a text, never the text.
"""

from __future__ import annotations

from dataclasses import dataclass

from .model import AnswerGiven, CarriedBy, Counted, Evidence, Flag, Pair
from .words import MISSING, Words


class Event:
    """Something that has happened; the log keeps it under its class name."""

    __slots__ = ()


# ---- the evening ----


@dataclass(frozen=True, slots=True)
class WorkshopCreated(Event):
    """A workshop exists. An invented one is marked wherever it is shown; `source` says where its words come from."""

    workshop_id: str
    mission_id: str
    title: Words
    invented: bool = False
    source: Words = MISSING


@dataclass(frozen=True, slots=True)
class WorkshopRenamed(Event):
    """Its title changed."""

    title: Words


@dataclass(frozen=True, slots=True)
class ContactSet(Event):
    """Whom an adult calls about a sign of distress."""

    contact: Words


@dataclass(frozen=True, slots=True)
class StepChanged(Event):
    """All are at another step, further on or further back."""

    step: str


@dataclass(frozen=True, slots=True)
class LookFirstSet(Event):
    """Whether an adult sees every card before the wall does."""

    on: bool


@dataclass(frozen=True, slots=True)
class SuggestionsSet(Event):
    """Whether the machine suggests places for cards, and by which theme sets; none named stands for the usual one."""

    on: bool
    set_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StartCardSet(Event):
    """What children of this town are told at the start; empty is said in the house's own words."""

    listens: Words = MISSING
    decides: Words = MISSING
    hear_back: Words = MISSING


@dataclass(frozen=True, slots=True)
class ClassesSet(Event):
    """How old the children are: `young` (classes 1 and 2), `mixed` or `old` (3 and 4)."""

    classes: str


@dataclass(frozen=True, slots=True)
class ParticipantJoined(Event):
    """Somebody is in, as an animal and a colour."""

    participant_id: str
    perspective: str
    animal: str
    colour: str


@dataclass(frozen=True, slots=True)
class PromptAdded(Event):
    """A question that statements can be collected for."""

    prompt_id: str
    kind: str
    text: Words
    pictogram: str


@dataclass(frozen=True, slots=True)
class PromptEdited(Event):
    """A question is worded or pictured differently."""

    prompt_id: str
    kind: str
    text: Words
    pictogram: str


@dataclass(frozen=True, slots=True)
class PromptRemoved(Event):
    """A question that nobody answered is gone."""

    prompt_id: str


@dataclass(frozen=True, slots=True)
class PromptOpened(Event):
    """This question is the one that tablets show."""

    prompt_id: str


@dataclass(frozen=True, slots=True)
class PromptClosed(Event):
    """No question is shown."""

    prompt_id: str


@dataclass(frozen=True, slots=True)
class PromptAnswered(Event):
    """Somebody answered without a statement: `dont_know` or `not_today`. It counts as an answer."""

    prompt_id: str
    participant_id: str
    answer: str


@dataclass(frozen=True, slots=True)
class FeedbackGiven(Event):
    """Somebody judged the afternoon: `yes`, `a_bit` or `no` to `may_speak`, `was_heard` or `again`. The last answer counts."""

    participant_id: str
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class EveningEnded(Event):
    """The evening is over: no new cards or votes; withdrawn texts and earlier wordings are erased."""


@dataclass(frozen=True, slots=True)
class WorkshopClosed(Event):
    """Every statement has a fate and was reported back; device tokens and held-back texts are erased."""


# ---- statements ----


@dataclass(frozen=True, slots=True)
class StatementSent(Event):
    """Somebody said something. `participant_id` is empty when a facilitator took it down without a device."""

    statement_id: str
    participant_id: str
    perspective: str
    prompt_id: str
    text: Words
    rank: str
    flags: tuple[Flag, ...] = ()
    late: bool = False
    taken_down: bool = False
    way: str = "text"
    pictograms: tuple[str, ...] = ()
    drawing: Words = MISSING
    recording: Words = MISSING


@dataclass(frozen=True, slots=True)
class StatementReworded(Event):
    """Its author says it differently; the earlier wording is kept until the evening is over."""

    statement_id: str
    text: Words
    flags: tuple[Flag, ...] = ()
    pictograms: tuple[str, ...] = ()
    drawing: Words = MISSING


@dataclass(frozen=True, slots=True)
class StatementWrittenDown(Event):
    """An adult wrote down what its recording says, or what its child says about its drawing. The recording is erased."""

    statement_id: str
    text: Words
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True)
class StatementReleased(Event):
    """An adult saw it, or nobody had to: it may be shown."""

    statement_id: str


@dataclass(frozen=True, slots=True)
class StatementSentBack(Event):
    """A shown statement was reworded and waits for an adult again."""

    statement_id: str


@dataclass(frozen=True, slots=True)
class StatementHeld(Event):
    """An adult keeps it off the wall, with a reason. Nobody but facilitators reads it."""

    statement_id: str
    reason: Words


@dataclass(frozen=True, slots=True)
class FlagsCleared(Event):
    """An adult found that the screening was wrong about it."""

    statement_id: str


@dataclass(frozen=True, slots=True)
class CareRecorded(Event):
    """An adult wrote down what was done about a sign of distress."""

    statement_id: str
    note: Words


@dataclass(frozen=True, slots=True)
class StatementWithdrawn(Event):
    """Its author took it back."""

    statement_id: str


@dataclass(frozen=True, slots=True)
class StatementRestored(Event):
    """Its author wants it after all."""

    statement_id: str


@dataclass(frozen=True, slots=True)
class StatementParked(Event):
    """It is kept in sight without a principle or an answer, with a reason."""

    statement_id: str
    reason: Words


@dataclass(frozen=True, slots=True)
class StatementUnparked(Event):
    """It is owed a decision again."""

    statement_id: str


@dataclass(frozen=True, slots=True)
class FatesRecorded(Event):
    """What the mission statement makes of a statement, brought back from there."""

    statement_id: str
    carried: tuple[CarriedBy, ...] = ()
    answers: tuple[AnswerGiven, ...] = ()


# ---- sorting ----


@dataclass(frozen=True, slots=True)
class ClusterCreated(Event):
    """An empty cluster lies on the board, at board units (16,000 × 9,000)."""

    cluster_id: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class ClusterRemoved(Event):
    """An empty cluster is taken off the board; `into` names the cluster that took over its cards, if one did."""

    cluster_id: str
    into: str = ""


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
    """It says the same as another and lies under it; an empty `onto` takes it off again."""

    statement_id: str
    onto: str


@dataclass(frozen=True, slots=True)
class StepUndone(Event):
    """A facilitator or member took back an own step; what follows in the same command compensates it."""

    command_id: str


@dataclass(frozen=True, slots=True)
class StepRedone(Event):
    """A step that was taken back is done again."""

    command_id: str


# ---- voting ----


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


# ---- the mission statement ----


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
