"""Undo and redo of one's own steps, the same for workshops and mission statements.

Undoing decides ordinary compensating events, and only for what still is as the step left it. What can be undone is
what has a slot (see workshop_slots.py and mission_slots.py); what has none, such as a reveal, a note, the end of
the evening or an erasure, can't.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Generic, Protocol, TypeVar

from . import events as did
from .cause import Cause
from .errors import Rejected
from .steps_taken import Among, Change, Slot, StepsTaken, TakenStep, any_step


class HasSteps(Protocol):
    """A state that remembers its steps."""

    @property
    def steps_taken(self) -> StepsTaken: ...


State = TypeVar("State", bound=Any)


@dataclass(frozen=True)
class SlotBook(Generic[State]):
    """How one kind of state is taken apart into slots, and put back."""

    of: Callable[[did.Event], tuple[Slot, ...]]
    """The slots that an event sets."""
    read: Callable[[State, Slot], object]
    """What a slot holds now."""
    restore: Callable[[State, Slot, Any], did.Event | None]
    """The event that sets it to a value; None where that would tear up what has come since."""


def noting_steps(
    book: SlotBook[State],
    state: State,
    event: did.Event,
    cause: Cause,
    following: Callable[[State, did.Event], State],
) -> State:
    """The state after the event, with the actor's undo steps kept along."""
    if isinstance(event, (did.StepUndone, did.StepRedone)):
        undone = isinstance(event, did.StepUndone)
        steps = state.steps_taken.marking(cause.actor, event.command_id, undone, cause.command_id)
        return replace(state, steps_taken=steps)
    after = following(state, event)
    if cause.role not in ("facilitator", "member"):
        return after
    steps = after.steps_taken
    for slot in book.of(event):
        change = Change(slot, book.read(state, slot), book.read(after, slot))
        if change.before != change.after:
            steps = steps.noting(cause.actor, cause.command_id, change)
    return after if steps is after.steps_taken else replace(after, steps_taken=steps)


Evolve = Callable[[State, did.Event, Cause], State]
MustBeFree = Callable[[State, TakenStep], None]
"""Refuses a step that touches what now lies still."""


def undo(
    book: SlotBook[State],
    state: State,
    cause: Cause,
    evolve: Evolve[State],
    must_be_free: MustBeFree[State],
    among: Among = any_step,
) -> list[did.Event]:
    """Take back the actor's last step that can still be taken back; steps that others overtook are passed over."""
    made: list[did.Event] = []
    if state.steps_taken.last_done(cause.actor, among) is None:
        raise Rejected("nothing_to_undo")
    while step := state.steps_taken.last_done(cause.actor, among):
        must_be_free(state, step)
        marked = did.StepUndone(step.command_id)
        state = evolve(state, marked, cause)
        back = _compensating(book, state, step, cause, evolve, backwards=True)
        made += [marked, *back]
        if back:
            return made
    raise Rejected("undo_overtaken")


def redo(
    book: SlotBook[State],
    state: State,
    cause: Cause,
    evolve: Evolve[State],
    must_be_free: MustBeFree[State],
    among: Among = any_step,
) -> list[did.Event]:
    """Do again the step that was taken back last, as far as nobody has changed the same since."""
    step = state.steps_taken.first_undone(cause.actor, among)
    if step is None:
        raise Rejected("nothing_to_redo")
    must_be_free(state, step)
    marked = did.StepRedone(step.command_id)
    again = _compensating(book, evolve(state, marked, cause), step, cause, evolve, backwards=False)
    if not again:
        raise Rejected("undo_overtaken")
    return [marked, *again]


def _compensating(
    book: SlotBook[State],
    state: State,
    step: TakenStep,
    cause: Cause,
    evolve: Evolve[State],
    *,
    backwards: bool,
) -> list[did.Event]:
    """Slot by slot; what fits only once another is back, such as a card under one that lay under another itself, is tried
    again after that."""
    made: list[did.Event] = []
    waiting = [*reversed(step.changes)] if backwards else [*step.changes]
    tries = 0
    while len(waiting) != tries:
        tries, blocked = len(waiting), []
        for change in waiting:
            now, wanted = (change.after, change.before) if backwards else (change.before, change.after)
            if book.read(state, change.slot) != now:
                continue
            event = book.restore(state, change.slot, wanted)
            if event is None:
                blocked.append(change)
                continue
            state = evolve(state, event, cause)
            made.append(event)
        waiting = blocked
    return made
