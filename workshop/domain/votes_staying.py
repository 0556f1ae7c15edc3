"""What is said of votes before what they lie on is joined or split: they stay, and how many are there as far as all may know."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .model import Ballot, Counted, Workshop
from .results import dots_by_perspective, ratings_by_perspective


def votes_staying(workshop: Workshop, kind: str, things: Iterable[str]) -> list[dict[str, Any]]:
    """For each thing and each ballot that speaks of it: `id`, `ballot`, `mode`, `revealed`; once that is so also `given` by
    perspective (not for pairs, where a number of votes says nothing) and `entered`, as adults counted hands and paper."""
    return [
        _told(workshop, workshop.ballots[ballot_id], thing)
        for thing in dict.fromkeys(things)
        for ballot_id in workshop.ballots_about(kind, thing)
    ]


def _told(workshop: Workshop, ballot: Ballot, thing: str) -> dict[str, Any]:
    told: dict[str, Any] = {
        "id": thing,
        "ballot": ballot.id,
        "mode": ballot.mode,
        "revealed": ballot.status == "revealed",
    }
    if ballot.status != "revealed":
        return told
    if ballot.mode != "pairs":
        by_choice = dots_by_perspective if ballot.mode == "dots" else ratings_by_perspective
        told["given"] = by_choice(workshop, ballot)[thing]
    told["entered"] = [
        {"source": one.source, "perspective": one.perspective, "counted": _counted(ballot, counted)}
        for one in ballot.entered.values()
        for counted in one.counts
        if counted.choice == thing
    ]
    return told


def _counted(ballot: Ballot, counted: Counted) -> object:
    if ballot.mode == "rating":
        return {"yes": counted.yes, "perhaps": counted.perhaps, "no": counted.no}
    return counted.count
