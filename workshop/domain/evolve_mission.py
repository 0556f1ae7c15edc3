"""The next state of a mission statement after an event."""

from __future__ import annotations

from dataclasses import replace

from . import events as did
from .cause import Cause
from .mission import Answer, Commitment, MissionStatement, Principle, Wish
from .mission_slots import MISSION_SLOTS
from .undo import noting_steps


def evolve_mission(mission: MissionStatement, event: did.Event, cause: Cause) -> MissionStatement:
    """The mission statement after an event, its writers' undo steps included."""
    return noting_steps(MISSION_SLOTS, mission, event, cause, _next)


def _next(mission: MissionStatement, event: did.Event) -> MissionStatement:
    match event:
        case did.MissionStatementCreated(mission_id=mission_id, title=title):
            return replace(mission, id=mission_id, title=title)
        case did.MissionStatementRenamed(title=title):
            return replace(mission, title=title)
        case did.WorkshopLinked(workshop_id=workshop_id):
            return replace(mission, workshop_ids=(*mission.workshop_ids, workshop_id))
        case did.PrincipleAdded(principle_id=pid, first=first, second=second, rank=rank):
            return mission.with_principle(Principle(pid, first, second, rank))
        case did.WishMarked(wish_id=wid):
            wish = Wish(wid, event.workshop_id, event.statement_ids, event.text)
            return replace(mission, wishes={**mission.wishes, wid: wish})
        case did.WishUnmarked(wish_id=wid):
            return replace(mission, wishes={k: v for k, v in mission.wishes.items() if k != wid})
        case did.WishAnswered(wish_id=wid):
            answer = Answer(event.verdict, event.reason, event.who, event.by_when)
            answered = replace(mission.wishes[wid], answer=answer)
            return replace(mission, wishes={**mission.wishes, wid: answered})
    principle = mission.principles.get(getattr(event, "principle_id", ""))
    return mission if principle is None else mission.with_principle(_next_principle(principle, event))


def _next_principle(principle: Principle, event: did.Event) -> Principle:
    match event:
        case did.PrincipleRetitled(first=first, second=second):
            return replace(principle, first=first, second=second)
        case did.PrincipleMoved(rank=rank):
            return replace(principle, rank=rank)
        case did.PrincipleRemoved():
            return replace(principle, removed=True)
        case did.PrincipleRestored():
            return replace(principle, removed=False)
        case did.CommitmentAdded(commitment_id=cid, text=text, rank=rank):
            return principle.with_commitment(Commitment(cid, text, rank))
        case did.EvidenceAttached(commitment_id="", evidence=item):
            return replace(principle, evidence=(*principle.evidence, item))
        case did.EvidenceDetached(commitment_id="", evidence=item):
            return replace(principle, evidence=tuple(one for one in principle.evidence if one != item))
    commitment = principle.commitments.get(getattr(event, "commitment_id", ""))
    return principle if commitment is None else principle.with_commitment(_next_commitment(commitment, event))


def _next_commitment(commitment: Commitment, event: did.Event) -> Commitment:
    match event:
        case did.CommitmentReworded(text=text):
            return replace(commitment, text=text)
        case did.CommitmentRemoved():
            return replace(commitment, removed=True)
        case did.CommitmentRestored():
            return replace(commitment, removed=False)
        case did.EvidenceAttached(evidence=item):
            return replace(commitment, evidence=(*commitment.evidence, item))
        case did.EvidenceDetached(evidence=item):
            return replace(commitment, evidence=tuple(one for one in commitment.evidence if one != item))
    return commitment
