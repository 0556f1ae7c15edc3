"""What an event touches, so that only those records are computed again."""

from __future__ import annotations

from ..domain import events as did
from ..domain.model import Workshop
from .view import Source

EVERYTHING = None
"""Stands for: compute the view from scratch."""

_WHOLE = (
    did.WorkshopCreated,
    did.StepChanged,
    did.EveningEnded,
    did.WorkshopClosed,
    did.PromptRemoved,
    did.WishUnmarked,
    did.MissionStatementCreated,
    did.WorkshopLinked,
)
_FIELDS = {
    "statement_id": "statement",
    "cluster_id": "cluster",
    "prompt_id": "prompt",
    "participant_id": "participant",
    "principle_id": "principle",
    "wish_id": "wish",
}


def touched(event: did.Event) -> set[Source] | None:
    """The sources whose records may look different after the event; EVERYTHING where that is hard to say."""
    if isinstance(event, _WHOLE):
        return EVERYTHING
    return {(source, value) for field, source in _FIELDS.items() if (value := getattr(event, field, ""))}


def participants_touched(workshop: Workshop, event: did.Event) -> set[str] | None:
    """Whose private view may look different; EVERYTHING for all."""
    if isinstance(event, (*_WHOLE, did.BallotOpened, did.ClusterNamed, did.ClusterPictured)):
        return EVERYTHING
    found = {getattr(event, "participant_id", "")}
    for field in ("statement_id", "onto"):
        statement = workshop.statements.get(getattr(event, field, ""))
        if statement is not None:
            found.add(statement.participant_id)
            found |= {one.participant_id for one in workshop.under(statement.id)}
    return found - {""}
