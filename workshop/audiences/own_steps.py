"""What one facilitator or member can take back or do again, and what each step is called.

A step is named by what it did and to which things, by id: the words are looked up where they are shown, so that a card
that its child takes back is not quoted on.
"""

from __future__ import annotations

from ..domain.steps_taken import Change, StepsTaken, TakenStep
from .view import Record, Records

MOST_NAMED = 50
"""Of so many things the ids are told; a step of more is named by their number."""


def hand(steps: StepsTaken, actor: str, *, with_names: bool = True) -> Records:
    undo, redo = steps.last_done(actor), steps.first_undone(actor)
    record: Record = {"can_undo": undo is not None, "can_redo": redo is not None}
    if undo is not None and with_names:
        record["undo"] = named(undo)
    if redo is not None and with_names:
        record["redo"] = named(redo)
    return {"hand": record}


def named(step: TakenStep) -> Record:
    """`what` the step did, `ids` of what it did it to, and `n`, how many those are."""
    what, changes = _what(step)
    ids = list(dict.fromkeys(change.slot[1] for change in changes if len(change.slot) > 1))
    return {"what": what, "ids": ids[:MOST_NAMED], "n": len(ids)}


def _what(step: TakenStep) -> tuple[str, list[Change]]:
    """By the slot that says most about it; the others only went along."""
    by_slot: dict[str, list[Change]] = {}
    for change in step.changes:
        by_slot.setdefault(change.slot[0], []).append(change)
    if "covered" in by_slot:
        covered = by_slot["covered"]
        return ("covered" if _field(covered[0].after, 1) else "uncovered"), covered
    if "status" in by_slot:
        return _decided(by_slot["status"])
    if "flags" in by_slot:
        return "cleared", by_slot["flags"]
    if "cluster" in by_slot:
        return _clustered(by_slot["cluster"])
    for slot, what in _PLAIN.items():
        if slot in by_slot:
            return what, by_slot[slot]
    if "onto" in by_slot:
        stacked = any(_field(one.after, 0) for one in by_slot["onto"])
        return ("stacked" if stacked else "unstacked"), by_slot["onto"]
    if "place" in by_slot:
        return "moved", by_slot["place"]
    if "parked" in by_slot:
        return ("parked" if by_slot["parked"][0].after else "unparked"), by_slot["parked"]
    if "literal" in by_slot:
        return "literal", by_slot["literal"]
    return "other", list(step.changes)


_PLAIN = {"title": "named", "pictogram": "pictured", "position": "cluster_moved", "need": "need"}


def _decided(changes: list[Change]) -> tuple[str, list[Change]]:
    before, after = _field(changes[0].before, 0), _field(changes[0].after, 0)
    if after == "released":
        return "shown", changes
    if after == "held":
        return ("taken_down" if before == "released" else "held"), changes
    return "sent_back", changes


def _clustered(clusters: list[Change]) -> tuple[str, list[Change]]:
    gone = [one for one in clusters if not _field(one.after, 0)]
    if not gone:
        return ("split" if _field(clusters[0].after, 1) else "gathered"), clusters
    return ("joined" if any(_field(one.after, 1) for one in gone) else "taken_apart"), gone


def _field(value: object, index: int) -> object:
    return value[index] if isinstance(value, tuple) and len(value) > index else ""
