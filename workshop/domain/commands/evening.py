"""What can be asked about an evening as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from ..words import MISSING, Words
from .base import Command


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
class PauseTablets(Command):
    """All eyes to the front: let every tablet rest."""


@dataclass(frozen=True, slots=True)
class ResumeTablets(Command):
    """Let the tablets go on; it takes a pause back."""


@dataclass(frozen=True, slots=True)
class StartTimer(Command):
    """Say how many seconds there are from now on; instead of the timer that runs, if one does."""

    seconds: int


@dataclass(frozen=True, slots=True)
class StopTimer(Command):
    """Take the timer away."""


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
