"""What can have happened to a statement."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import AnswerGiven, CarriedBy, Flag, Piece
from ..words import MISSING, Words
from .base import Event


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
    """It waits for an adult again: it was reworded, or an adult took back a decision about it."""

    statement_id: str


@dataclass(frozen=True, slots=True)
class StatementHeld(Event):
    """An adult keeps it off the wall, with a reason. Nobody but facilitators reads it."""

    statement_id: str
    reason: Words


@dataclass(frozen=True, slots=True)
class WordsCovered(Event):
    """An adult covered pieces of it, such as a name: `text` is what all others read from now on."""

    statement_id: str
    text: Words
    pieces: tuple[Piece, ...]
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True)
class WordsUncovered(Event):
    """It says again what its author said."""

    statement_id: str
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True)
class FlagsCleared(Event):
    """An adult found that the screening was wrong about it."""

    statement_id: str


@dataclass(frozen=True, slots=True)
class FlagsPutBack(Event):
    """An adult took it back that the screening was wrong about it: what was found is marked again."""

    statement_id: str
    flags: tuple[Flag, ...]


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
class NeedNoted(Event):
    """What adults, with its child, found to be behind it; it stands beside the child's words. Empty takes it away."""

    statement_id: str
    need: Words = MISSING


@dataclass(frozen=True, slots=True)
class TakenLiterally(Event):
    """What stands alone is meant as it says, and is to be answered as it is: the reason. Empty takes that back."""

    statement_id: str
    reason: Words = MISSING


@dataclass(frozen=True, slots=True)
class FatesRecorded(Event):
    """What the mission statement makes of a statement, brought back from there."""

    statement_id: str
    carried: tuple[CarriedBy, ...] = ()
    answers: tuple[AnswerGiven, ...] = ()
