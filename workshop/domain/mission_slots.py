"""What of a mission statement can be undone: every wording, every order, every thread, by who did it, at any time."""

from __future__ import annotations

from typing import Any

from . import events as did
from .mission import MissionStatement, Principle
from .model import Evidence
from .steps_taken import Slot
from .undo import SlotBook


def _of(event: did.Event) -> tuple[Slot, ...]:
    match event:
        case did.MissionStatementRenamed():
            return (("name",),)
        case (
            did.PrincipleAdded(principle_id=pid)
            | did.PrincipleRemoved(principle_id=pid)
            | did.PrincipleRestored(principle_id=pid)
        ):
            return (("principle", pid),)
        case did.PrincipleRetitled(principle_id=pid):
            return (("title", pid),)
        case did.PrincipleMoved(principle_id=pid):
            return (("order", pid),)
        case (
            did.CommitmentAdded(principle_id=pid, commitment_id=cid)
            | did.CommitmentRemoved(principle_id=pid, commitment_id=cid)
            | did.CommitmentRestored(principle_id=pid, commitment_id=cid)
        ):
            return (("commitment", pid, cid),)
        case did.CommitmentReworded(principle_id=pid, commitment_id=cid):
            return (("text", pid, cid),)
        case did.EvidenceAttached() | did.EvidenceDetached():
            item = event.evidence
            return (
                ("evidence", event.principle_id, event.commitment_id, item.workshop_id, item.kind, item.id),
            )
    return ()


def _read(mission: MissionStatement, slot: Slot) -> object:
    if slot[0] == "name":
        return mission.title
    principle = mission.principles.get(slot[1])
    if principle is None:
        return False if slot[0] == "principle" else None
    return _read_principle(principle, slot)


def _read_principle(principle: Principle, slot: Slot) -> object:
    match slot:
        case ("principle", _):
            return not principle.removed
        case ("title", _):
            return principle.first, principle.second
        case ("order", _):
            return principle.rank
        case ("commitment", _, cid):
            return cid in principle.commitments and not principle.commitments[cid].removed
        case ("text", _, cid):
            return principle.commitments[cid].text
        case ("evidence", _, cid, *item):
            behind = principle.commitments[cid].evidence if cid else principle.evidence
            return Evidence(*item) in behind
    return None


def _restore(mission: MissionStatement, slot: Slot, value: Any) -> did.Event | None:
    match slot:
        case ("name",):
            return did.MissionStatementRenamed(value)
        case ("principle", pid):
            return did.PrincipleRestored(pid) if value else did.PrincipleRemoved(pid)
        case ("title", pid):
            return did.PrincipleRetitled(pid, *value)
        case ("order", pid):
            return did.PrincipleMoved(pid, value)
        case ("commitment", pid, cid):
            return did.CommitmentRestored(pid, cid) if value else did.CommitmentRemoved(pid, cid)
        case ("text", pid, cid):
            return did.CommitmentReworded(pid, cid, value)
        case ("evidence", pid, cid, *item):
            kind = did.EvidenceAttached if value else did.EvidenceDetached
            return kind(pid, Evidence(*item), cid)
    return None


MISSION_SLOTS: SlotBook[MissionStatement] = SlotBook(_of, _read, _restore)
