"""What can have happened to an evening as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from ..words import MISSING, Words
from .base import Event


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
class TabletsPaused(Event):
    """All tablets rest, so that everybody looks up; what was begun on them stays."""


@dataclass(frozen=True, slots=True)
class TabletsResumed(Event):
    """The tablets go on where they were."""


@dataclass(frozen=True, slots=True)
class TimerStarted(Event):
    """There are `seconds` for what is being done, until `ends_at` (seconds since 1970 in UTC); then nobody is cut off."""

    seconds: int
    ends_at: int


@dataclass(frozen=True, slots=True)
class TimerHeld(Event):
    """The timer rests with so many seconds left, as long as the tablets do."""

    left: int


@dataclass(frozen=True, slots=True)
class TimerStopped(Event):
    """There is no timer any more."""


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
