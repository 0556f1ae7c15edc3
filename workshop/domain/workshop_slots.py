"""What of a workshop can be undone.

| slot | undone by | until |
|---|---|---|
| where a statement lies, what it lies under | who moved or stacked it | the evening is over, and not while a ballot runs |
| a cluster, its title, its pictogram, its place | who made, named, pictured, moved, joined or took it apart | the same |
| that a statement is parked, what is behind it | who parked it, who wrote it down | the workshop is closed |
"""

from __future__ import annotations

from typing import Any

from . import events as did
from .model import SHELF, UNSORTED, Workshop
from .steps_taken import Slot
from .undo import SlotBook

BOARD_SLOTS = ("place", "onto", "cluster", "title", "pictogram", "position")


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
    return ()


def _read(workshop: Workshop, slot: Slot) -> object:
    name, thing = slot
    if name in ("place", "onto", "parked", "need"):
        statement = workshop.statements[thing]
        return (statement.place, statement.rank) if name == "place" else getattr(statement, name)
    cluster = workshop.clusters.get(thing)
    if name == "cluster":
        return cluster is not None and not cluster.removed
    if cluster is None:
        return None
    return (cluster.x, cluster.y) if name == "position" else getattr(cluster, name)


def _restore(workshop: Workshop, slot: Slot, value: Any) -> did.Event | None:
    name, thing = slot
    if name in ("title", "pictogram", "position") and workshop.clusters[thing].removed:
        return None
    match name:
        case "place":
            place, rank = value
            return did.StatementMoved(thing, place, rank) if _can_lie_in(workshop, place) else None
        case "onto":
            return (
                did.StatementStacked(thing, value)
                if not value or _fits_under(workshop, thing, value)
                else None
            )
        case "parked":
            return did.StatementParked(thing, value) if value else did.StatementUnparked(thing)
        case "need":
            return did.NeedNoted(thing, value)
        case "cluster":
            return _restored_cluster(workshop, thing, bool(value))
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


def _restored_cluster(workshop: Workshop, cluster_id: str, on_board: bool) -> did.Event | None:
    if on_board:
        return did.ClusterRestored(cluster_id)
    in_use = any(one.place == cluster_id for one in workshop.statements.values())
    return None if in_use or workshop.carries_votes(cluster_id) else did.ClusterRemoved(cluster_id)


WORKSHOP_SLOTS: SlotBook[Workshop] = SlotBook(_of, _read, _restore)
