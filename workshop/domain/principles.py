"""Principles and commitments: what people write together, with the threads to the children's own words."""

from __future__ import annotations

from . import events as did
from .cause import Cause
from .commands import mission as ask
from .errors import Rejected
from .ids import must_be_new
from .mission import Commitment, MissionStatement, Principle
from .model import Evidence
from .ranks import between


def create(mission: MissionStatement, command: ask.CreateMissionStatement, cause: Cause) -> list[did.Event]:
    return [] if mission.id else [did.MissionStatementCreated(command.mission_id, command.title)]


def rename(mission: MissionStatement, command: ask.RenameMissionStatement, cause: Cause) -> list[did.Event]:
    if not command.title:
        raise Rejected("text_missing")
    return [did.MissionStatementRenamed(command.title)]


def link_workshop(mission: MissionStatement, command: ask.LinkWorkshop, cause: Cause) -> list[did.Event]:
    linked = command.workshop_id in mission.workshop_ids
    return [] if linked else [did.WorkshopLinked(command.workshop_id)]


def add(mission: MissionStatement, command: ask.AddPrinciple, cause: Cause) -> list[did.Event]:
    must_be_new(command.principle_id, mission.principles)
    if not command.first or not all(new.text for new in command.commitments):
        raise Rejected("text_missing")
    ids = [new.commitment_id for new in command.commitments]
    for index, commitment_id in enumerate(ids):
        must_be_new(commitment_id, ids[:index])
    for item in (*command.evidence, *(item for new in command.commitments for item in new.evidence)):
        _must_be_of_a_workshop(mission, item)
    ranks = [one.rank for one in mission.principles.values()]
    rank = between(max(ranks) if ranks else None, None)
    made: list[did.Event] = [did.PrincipleAdded(command.principle_id, command.first, command.second, rank)]
    made += [did.EvidenceAttached(command.principle_id, item) for item in dict.fromkeys(command.evidence)]
    rank = ""
    for new in command.commitments:
        rank = between(rank or None, None)
        made.append(did.CommitmentAdded(command.principle_id, new.commitment_id, new.text, rank))
        for item in dict.fromkeys(new.evidence):
            made.append(did.EvidenceAttached(command.principle_id, item, new.commitment_id))
    return made


def standing(mission: MissionStatement, principle_id: str) -> Principle:
    principle = mission.principles.get(principle_id)
    if principle is None or principle.removed:
        raise Rejected("unknown_principle")
    return principle


def standing_commitment(principle: Principle, commitment_id: str) -> Commitment:
    commitment = principle.commitments.get(commitment_id)
    if commitment is None or commitment.removed:
        raise Rejected("unknown_commitment")
    return commitment


def retitle(mission: MissionStatement, command: ask.RetitlePrinciple, cause: Cause) -> list[did.Event]:
    """Refused when somebody else has worded it since the writer looked: nothing is overwritten unseen."""
    principle = standing(mission, command.principle_id)
    if not command.first:
        raise Rejected("text_missing")
    if command.base and command.base != (principle.first, principle.second):
        raise Rejected("changed_meanwhile")
    return [did.PrincipleRetitled(principle.id, command.first, command.second)]


def move(mission: MissionStatement, command: ask.MovePrinciple, cause: Cause) -> list[did.Event]:
    principle = standing(mission, command.principle_id)
    others = [one for one in mission.standing_principles() if one.id != principle.id]
    index = next((i for i, one in enumerate(others) if one.id == command.before), len(others))
    low = others[index - 1].rank if index else None
    high = others[index].rank if index < len(others) else None
    if (low is None or low < principle.rank) and (high is None or principle.rank < high):
        return []
    return [did.PrincipleMoved(principle.id, between(low, high))]


def remove(mission: MissionStatement, command: ask.RemovePrinciple, cause: Cause) -> list[did.Event]:
    principle = mission.principles.get(command.principle_id)
    if principle is not None and principle.removed:
        return []
    return [did.PrincipleRemoved(standing(mission, command.principle_id).id)]


def restore(mission: MissionStatement, command: ask.RestorePrinciple, cause: Cause) -> list[did.Event]:
    if command.principle_id not in mission.principles:
        raise Rejected("unknown_principle")
    removed = mission.principles[command.principle_id].removed
    return [did.PrincipleRestored(command.principle_id)] if removed else []


def add_commitment(mission: MissionStatement, command: ask.AddCommitment, cause: Cause) -> list[did.Event]:
    principle = standing(mission, command.principle_id)
    must_be_new(command.commitment_id, principle.commitments)
    if not command.text:
        raise Rejected("text_missing")
    ranks = [one.rank for one in principle.commitments.values()]
    rank = between(max(ranks) if ranks else None, None)
    return [did.CommitmentAdded(principle.id, command.commitment_id, command.text, rank)]


def reword_commitment(
    mission: MissionStatement, command: ask.RewordCommitment, cause: Cause
) -> list[did.Event]:
    commitment = standing_commitment(standing(mission, command.principle_id), command.commitment_id)
    if not command.text:
        raise Rejected("text_missing")
    if command.base and command.base != commitment.text:
        raise Rejected("changed_meanwhile")
    return [did.CommitmentReworded(command.principle_id, commitment.id, command.text)]


def remove_commitment(
    mission: MissionStatement, command: ask.RemoveCommitment, cause: Cause
) -> list[did.Event]:
    principle = standing(mission, command.principle_id)
    known = principle.commitments.get(command.commitment_id)
    if known is not None and known.removed:
        return []
    standing_commitment(principle, command.commitment_id)
    return [did.CommitmentRemoved(principle.id, command.commitment_id)]


def attach(mission: MissionStatement, command: ask.AttachEvidence, cause: Cause) -> list[did.Event]:
    behind = _evidence_of(mission, command)
    _must_be_of_a_workshop(mission, command.evidence)
    if command.evidence in behind:
        return []
    return [did.EvidenceAttached(command.principle_id, command.evidence, command.commitment_id)]


def _must_be_of_a_workshop(mission: MissionStatement, item: Evidence) -> None:
    if item.kind not in ("cluster", "statement"):
        raise Rejected("malformed")
    if item.workshop_id not in mission.workshop_ids:
        raise Rejected("unknown_workshop")


def detach(mission: MissionStatement, command: ask.DetachEvidence, cause: Cause) -> list[did.Event]:
    if command.evidence not in _evidence_of(mission, command):
        return []
    return [did.EvidenceDetached(command.principle_id, command.evidence, command.commitment_id)]


def _evidence_of(
    mission: MissionStatement, command: ask.AttachEvidence | ask.DetachEvidence
) -> tuple[object, ...]:
    principle = standing(mission, command.principle_id)
    if not command.commitment_id:
        return principle.evidence
    return standing_commitment(principle, command.commitment_id).evidence
