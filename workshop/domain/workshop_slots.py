"""What of a workshop can be undone.

| slot | undone by | until |
|---|---|---|
| where a statement lies, what it lies under | who moved or stacked it | the evening is over, and not while a ballot runs |
| a cluster, its title, its pictogram, its place | who made, named, pictured, moved, joined or took it apart | the same |
| that a statement is parked, what is behind it, that it is taken literally | who decided it | the workshop is closed |
| that a card is shown or held back, what of it is covered, what was found fine | who decided it | the workshop is closed, a vote lies on it, it was worked on, or an adult noted what was done about a sign of distress |
"""

from __future__ import annotations

from typing import Any

from . import events as did
from .model import SHELF, UNSORTED, Cluster, Workshop
from .moderation_slots import MODERATION_SLOTS, moderated, read_decision, restored_decision
from .steps_taken import Slot, TakenStep
from .undo import SlotBook

BOARD_SLOTS = ("place", "onto", "cluster", "title", "pictogram", "position")


def is_on_board(step: TakenStep) -> bool:
    """Whether all that the step set lies on the board."""
    return all(change.slot[0] in BOARD_SLOTS for change in step.changes)


def _of(event: did.Event) -> tuple[Slot, ...]:
    match event:
        case did.StatementMoved(statement_id=sid):
            return (("place", sid),)
        case did.StatementStacked(statement_id=sid):
            return (("onto", sid),)
        case did.StatementParked(statement_id=sid) | did.StatementUnparked(statement_id=sid):
            return (("parked", sid),)
        case did.NeedNoted(statement_id=sid):
            return (("need", sid),)
        case did.TakenLiterally(statement_id=sid):
            return (("literal", sid),)
        case (
            did.ClusterCreated(cluster_id=cid)
            | did.ClusterRemoved(cluster_id=cid)
            | did.ClusterRestored(cluster_id=cid)
        ):
            return (("cluster", cid),)
        case did.ClusterNamed(cluster_id=cid):
            return (("title", cid),)
        case did.ClusterPictured(cluster_id=cid):
            return (("pictogram", cid),)
        case did.ClusterMoved(cluster_id=cid):
            return (("position", cid),)
    return moderated(event)


def _read(workshop: Workshop, slot: Slot) -> object:
    name, thing = slot
    if name in MODERATION_SLOTS:
        return read_decision(workshop.statements[thing], name)
    if name in ("place", "onto", "parked", "need", "literal"):
        statement = workshop.statements[thing]
        if name == "onto":
            return statement.onto, statement.ballots_left if statement.onto else ()
        return (statement.place, statement.rank) if name == "place" else getattr(statement, name)
    cluster = workshop.clusters.get(thing)
    if name == "cluster":
        return _standing(cluster)
    if cluster is None:
        return None
    return (cluster.x, cluster.y) if name == "position" else getattr(cluster, name)


def _standing(cluster: Cluster | None) -> tuple[bool, str, tuple[str, ...]]:
    """Whether it is on the board, and what it was split off; else what it was joined into and whose votes stayed with it."""
    if cluster is None:
        return False, "", ()
    return (False, cluster.into, cluster.ballots_left) if cluster.removed else (True, cluster.out_of, ())


def _restore(workshop: Workshop, slot: Slot, value: Any) -> did.Event | None:
    name, thing = slot
    if name in MODERATION_SLOTS:
        return restored_decision(workshop, workshop.statements[thing], name, value)
    if name in ("title", "pictogram", "position") and workshop.clusters[thing].removed:
        return None
    match name:
        case "place":
            place, rank = value
            return did.StatementMoved(thing, place, rank) if _can_lie_in(workshop, place) else None
        case "onto":
            return _restacked(workshop, thing, *value)
        case "parked":
            return did.StatementParked(thing, value) if value else did.StatementUnparked(thing)
        case "need":
            return did.NeedNoted(thing, value)
        case "literal":
            return did.TakenLiterally(thing, value)
        case "cluster":
            return _restored_cluster(workshop, thing, *value)
        case "title":
            return did.ClusterNamed(thing, value)
        case "pictogram":
            return did.ClusterPictured(thing, value)
        case "position":
            return did.ClusterMoved(thing, *value) if value else None
    return None


def _can_lie_in(workshop: Workshop, place: str) -> bool:
    cluster = workshop.clusters.get(place)
    return place in (UNSORTED, SHELF) or (cluster is not None and not cluster.removed)


def _fits_under(workshop: Workshop, statement_id: str, top_id: str) -> bool:
    """A stack has one top: not under a card that lies under another, nor with cards of its own below."""
    top = workshop.statements[top_id]
    return top.is_shown and not top.onto and not workshop.under(statement_id)


def _restacked(workshop: Workshop, statement_id: str, onto: str, told: tuple[str, ...]) -> did.Event | None:
    """Never under another when a vote has come to lie on either since: that is said before, and this is not."""
    statement = workshop.statements[statement_id]
    if not onto:
        left = workshop.ballots_about("statement", statement_id, statement.onto)
        return did.StatementStacked(statement_id, "", left)
    known = {*told, *statement.ballots_left}
    all_known = set(workshop.ballots_about("statement", statement_id, onto)) <= known
    fits = all_known and _fits_under(workshop, statement_id, onto)
    return did.StatementStacked(statement_id, onto, told) if fits else None


def _restored_cluster(
    workshop: Workshop, cluster_id: str, on_board: bool, into: str, ballots: tuple[str, ...]
) -> did.Event | None:
    """It never goes with cards in it, nor with votes of which nobody was told that they stay behind."""
    if on_board:
        return did.ClusterRestored(cluster_id)
    in_use = any(one.place == cluster_id for one in workshop.statements.values())
    told = set(workshop.ballots_about("cluster", cluster_id, into)) <= set(ballots)
    return did.ClusterRemoved(cluster_id, into, ballots) if told and not in_use else None


WORKSHOP_SLOTS: SlotBook[Workshop] = SlotBook(_of, _read, _restore)
