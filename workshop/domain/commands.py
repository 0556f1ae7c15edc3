"""What can be asked. A command is a wish of somebody; whether it happens is decided by the rules.

Fields of type `Words` hold what a person wrote when the command comes in, and the id of that text when it is decided.
"""

from __future__ import annotations

from dataclasses import dataclass

from .model import AnswerGiven, CarriedBy, Counted, Flag
from .words import MISSING, Words


class Command:
    """Something that somebody asks for."""

    __slots__ = ()


# ---- the evening ----


@dataclass(frozen=True, slots=True)
class CreateWorkshop(Command):
    """Begin a workshop with the default prompts that are given."""

    workshop_id: str
    mission_id: str
    title: Words
    contact: Words = MISSING
    prompts: tuple[AddPrompt, ...] = ()
    invented: bool = False
    source: Words = MISSING


@dataclass(frozen=True, slots=True)
class RenameWorkshop(Command):
    """Give it another title."""

    title: Words


@dataclass(frozen=True, slots=True)
class SetContact(Command):
    """Say whom an adult calls about a sign of distress."""

    contact: Words


@dataclass(frozen=True, slots=True)
class ChangeStep(Command):
    """Lead all to another step."""

    step: str


@dataclass(frozen=True, slots=True)
class SetLookFirst(Command):
    """Let every card wait at the desk first, or only the flagged ones."""

    on: bool


@dataclass(frozen=True, slots=True)
class SetSuggestions(Command):
    """Let the machine suggest or not, and choose the theme sets that it goes by."""

    on: bool
    set_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SetStartCard(Command):
    """Word for this town who listens, what children decide, when they hear back; what is empty is said in our words."""

    listens: Words = MISSING
    decides: Words = MISSING
    hear_back: Words = MISSING


@dataclass(frozen=True, slots=True)
class SetClasses(Command):
    """Say how old the children are; it chooses how a ballot is held unless somebody chooses otherwise."""

    classes: str


@dataclass(frozen=True, slots=True)
class JoinWorkshop(Command):
    """Take part, as the next animal; the perspective comes from the code that was scanned."""

    participant_id: str
    perspective: str


@dataclass(frozen=True, slots=True)
class AddPrompt(Command):
    """Add a question."""

    prompt_id: str
    kind: str
    text: Words
    pictogram: str


@dataclass(frozen=True, slots=True)
class EditPrompt(Command):
    """Word or picture a question differently."""

    prompt_id: str
    kind: str
    text: Words
    pictogram: str


@dataclass(frozen=True, slots=True)
class RemovePrompt(Command):
    """Take a question away that nobody has answered."""

    prompt_id: str


@dataclass(frozen=True, slots=True)
class OpenPrompt(Command):
    """Let the tablets show this question, and only this one."""

    prompt_id: str


@dataclass(frozen=True, slots=True)
class ClosePrompt(Command):
    """Let the tablets show no question."""

    prompt_id: str


@dataclass(frozen=True, slots=True)
class AnswerPrompt(Command):
    """Answer a question without a statement: `dont_know` or `not_today`."""

    prompt_id: str
    answer: str


@dataclass(frozen=True, slots=True)
class GiveFeedback(Command):
    """Say what the afternoon was like: `question` is may_speak, was_heard or again, `answer` yes, a_bit or no."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class EndEvening(Command):
    """Take no more cards and votes, and erase what was withdrawn. Can't be undone."""


@dataclass(frozen=True, slots=True)
class CloseWorkshop(Command):
    """Finish a workshop in which every statement has a fate. Can't be undone."""


# ---- statements ----


@dataclass(frozen=True, slots=True)
class SendStatement(Command):
    """Say something in one of four ways. `flags` are the screening's and the text of pictograms their names, both put
    in by the server; `taken_down`: an adult types for a child. `drawing.py` says what a drawing is; a recording comes
    in base64."""

    statement_id: str
    prompt_id: str
    text: Words = MISSING
    taken_down: bool = False
    flags: tuple[Flag, ...] = ()
    way: str = "text"
    pictograms: tuple[str, ...] = ()
    drawing: Words = MISSING
    recording: Words = MISSING


@dataclass(frozen=True, slots=True)
class RewordStatement(Command):
    """Say an own statement differently, in the way in which it was said."""

    statement_id: str
    text: Words = MISSING
    flags: tuple[Flag, ...] = ()
    pictograms: tuple[str, ...] = ()
    drawing: Words = MISSING


@dataclass(frozen=True, slots=True)
class TranscribeStatement(Command):
    """Write down what a recording says, or under a drawing what its child says about it: word for word."""

    statement_id: str
    text: Words
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True)
class WithdrawStatement(Command):
    """Take an own statement back."""

    statement_id: str


@dataclass(frozen=True, slots=True)
class RestoreStatement(Command):
    """Bring an own withdrawn statement again."""

    statement_id: str


@dataclass(frozen=True, slots=True)
class ReleaseStatements(Command):
    """Let these waiting statements be shown; `texts` are the ids of the wordings that the facilitator saw."""

    statement_ids: tuple[str, ...]
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HoldStatement(Command):
    """Keep a statement off the wall, with a reason."""

    statement_id: str
    reason: Words


@dataclass(frozen=True, slots=True)
class ClearFlags(Command):
    """Say that the screening was wrong about a statement."""

    statement_id: str


@dataclass(frozen=True, slots=True)
class RecordCare(Command):
    """Write down what was done about a sign of distress."""

    statement_id: str
    note: Words


@dataclass(frozen=True, slots=True)
class ParkStatement(Command):
    """Keep a statement without a principle or an answer, with a reason."""

    statement_id: str
    reason: Words


@dataclass(frozen=True, slots=True)
class UnparkStatement(Command):
    """Owe it a decision again."""

    statement_id: str


@dataclass(frozen=True, slots=True)
class StatementFates:
    """What the mission statement makes of one statement."""

    statement_id: str
    carried: tuple[CarriedBy, ...] = ()
    answers: tuple[AnswerGiven, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordFates(Command):
    """Bring fates back from the mission statement; only what is new is recorded."""

    fates: tuple[StatementFates, ...]


# ---- sorting ----


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
    """Put all cards of one cluster into another and take the first off the board."""

    cluster_id: str
    into: str


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
    """Lay cards that say the same under another."""

    statement_ids: tuple[str, ...]
    onto: str


@dataclass(frozen=True, slots=True)
class UnstackStatements(Command):
    """Take a stack apart, or only these cards of it."""

    statement_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Undo(Command):
    """Take back the own step before."""


@dataclass(frozen=True, slots=True)
class Redo(Command):
    """Do again what was taken back last."""


# ---- voting ----


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
