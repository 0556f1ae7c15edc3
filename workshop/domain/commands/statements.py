"""What can be asked about statements."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import AnswerGiven, CarriedBy, Flag, Piece
from ..words import MISSING, Words
from .base import Command


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
    turn: int = -1


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
    """Let these waiting statements be shown; `texts` are the ids of the wordings that the facilitator saw, `turns` their
    turns (see HoldStatement). `found_fine`: what the screening marked is in order."""

    statement_ids: tuple[str, ...]
    texts: tuple[str, ...] = ()
    turns: tuple[int, ...] = ()
    found_fine: bool = False


@dataclass(frozen=True, slots=True)
class HoldStatement(Command):
    """Keep a statement off the wall, with a reason. `turn` is the statement's as the facilitator saw it, so that nobody
    decides over what another has decided a moment ago; without it that is not asked."""

    statement_id: str
    reason: Words
    turn: int = -1


@dataclass(frozen=True, slots=True)
class CoverWords(Command):
    """Cover pieces of the original: all that is to be covered. `seen` is the wording that the facilitator saw; the covered
    wording and its flags are put in by the server."""

    statement_id: str
    seen: str
    pieces: tuple[Piece, ...] = ()
    covered: Words = MISSING
    flags: tuple[Flag, ...] = ()
    turn: int = -1


@dataclass(frozen=True, slots=True)
class UncoverWords(Command):
    """Let the original be read again; its flags are the screening's."""

    statement_id: str
    flags: tuple[Flag, ...] = ()
    turn: int = -1


@dataclass(frozen=True, slots=True)
class ClearFlags(Command):
    """Say that the screening was wrong about a statement."""

    statement_id: str
    turn: int = -1


@dataclass(frozen=True, slots=True)
class RecordCare(Command):
    """Write down what was done about a sign of distress; what was noted before stays."""

    statement_id: str
    note: Words
    turn: int = -1


@dataclass(frozen=True, slots=True)
class ParkStatement(Command):
    """Keep a statement without a principle or an answer, with a reason."""

    statement_id: str
    reason: Words


@dataclass(frozen=True, slots=True)
class NoteNeed(Command):
    """Write down what is behind a card, beside its own words; nothing takes it away again."""

    statement_id: str
    need: Words = MISSING


@dataclass(frozen=True, slots=True)
class TakeLiterally(Command):
    """Take a card as it says, with a reason; without one, take that back."""

    statement_id: str
    reason: Words = MISSING


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
