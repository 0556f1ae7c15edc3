"""What each facilitator or member did, as far as it can be undone.

A *slot* is one thing that a step can set: where a statement lies, what a cluster is called. A step is what one
command set, slot by slot, with the value before and after. Undoing it sets each slot back that still holds what the
step left there, so that nobody's later work is torn up.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

Slot = tuple[str, ...]
KEPT = 200


@dataclass(frozen=True, slots=True)
class Change:
    """One slot that a step set."""

    slot: Slot
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class TakenStep:
    """What one command set, and whether it was taken back."""

    command_id: str
    changes: tuple[Change, ...]
    undone: bool = False


Among = Callable[[TakenStep], bool]
"""Which steps are meant."""


def any_step(_step: TakenStep) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class StepsTaken:
    """The steps by actor, oldest first; undone ones are at the end, what was undone last before the others, until a new
    step drops them."""

    by_actor: dict[str, tuple[TakenStep, ...]] = field(default_factory=dict)
    compensating: str = ""

    def last_done(self, actor: str, among: Among = any_step) -> TakenStep | None:
        """What undo would take back."""
        steps = reversed(self.by_actor.get(actor, ()))
        return next((step for step in steps if not step.undone and among(step)), None)

    def first_undone(self, actor: str, among: Among = any_step) -> TakenStep | None:
        """What was taken back last."""
        return next((step for step in self.by_actor.get(actor, ()) if step.undone and among(step)), None)

    def noting(self, actor: str, command_id: str, change: Change) -> StepsTaken:
        """The same with one more change; it joins the step of the same command, else opens a new one."""
        if command_id and command_id == self.compensating:
            return self
        steps = tuple(step for step in self.by_actor.get(actor, ()) if not step.undone)
        if steps and steps[-1].command_id == command_id:
            steps = (*steps[:-1], replace(steps[-1], changes=(*steps[-1].changes, change)))
        else:
            steps = (*steps, TakenStep(command_id, (change,)))[-KEPT:]
        return replace(self, by_actor={**self.by_actor, actor: steps})

    def marking(self, actor: str, command_id: str, undone: bool, by_command: str) -> StepsTaken:
        """The same with one step marked as taken back or done again; `by_command` compensates and is not noted."""
        steps = self.by_actor.get(actor, ())
        marked = tuple(replace(one, undone=undone) for one in steps if one.command_id == command_id)
        others = [one for one in steps if one.command_id != command_id]
        done = tuple(one for one in others if not one.undone)
        steps = (*done, *marked, *(one for one in others if one.undone))
        return replace(self, by_actor={**self.by_actor, actor: steps}, compensating=by_command)
