"""What a revealed ballot says, in the same words for tablets, wall, desk, steering and exports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..domain.model import Ballot, Counted, Entered, Workshop
from ..domain.ranking import Standing, level
from ..domain.results import (
    dots_by_perspective,
    passed_by_perspective,
    ratings_by_perspective,
    standings_by_perspective,
    voters_by_perspective,
)
from .view import Record


def revealed(workshop: Workshop, ballot: Ballot) -> Record:
    """Results by choice and perspective, and beside them how many voted and what was counted without tablets."""
    record: Record = {
        "results": results(workshop, ballot),
        "voters": voters_by_perspective(workshop, ballot),
        "passed": passed_by_perspective(workshop, ballot),
        "entered": entered(ballot),
        "mood": is_mood(workshop, ballot),
    }
    if ballot.mode == "pairs":
        standings = standings_by_perspective(workshop, ballot)
        record["level"] = {who: level(found) for who, found in standings.items()}
    return record


def results(workshop: Workshop, ballot: Ballot) -> dict[str, dict[str, object]]:
    """Choice → perspective → what was given: dots, yes/perhaps/no, or where the choice stands among pairs."""
    found: dict[str, dict[str, object]] = {choice: {} for choice in ballot.subjects}
    if ballot.mode == "pairs":
        for who, standings in standings_by_perspective(workshop, ballot).items():
            for choice, standing in standings.items():
                found[choice][who] = _standing(standing)
        return found
    given = (ratings_by_perspective if ballot.mode == "rating" else dots_by_perspective)(workshop, ballot)
    return {choice: dict(by_perspective) for choice, by_perspective in given.items()}


def _standing(standing: Standing) -> Record:
    return {
        "share": round(standing.share, 4),
        "error": round(standing.error, 4),
        "wins": standing.wins,
        "comparisons": standing.comparisons,
    }


def is_mood(workshop: Workshop, ballot: Ballot) -> bool:
    """Six- and seven-year-olds mostly say the best of a scale: their yes tells a mood and no order."""
    return ballot.mode == "rating" and workshop.classes == "young"


def entered(ballot: Ballot) -> list[Record]:
    """Raised hands and paper, each source and perspective by itself."""
    return [
        {
            "source": one.source,
            "perspective": one.perspective,
            "voters": one.voters,
            "counts": {counted.choice: _counted(ballot, counted) for counted in one.counts},
        }
        for one in _in_order(ballot.entered.values())
    ]


def _in_order(votes: Iterable[Entered]) -> list[Entered]:
    return sorted(votes, key=lambda one: (one.source, one.perspective))


def _counted(ballot: Ballot, counted: Counted) -> object:
    if ballot.mode == "rating":
        return {"yes": counted.yes, "perhaps": counted.perhaps, "no": counted.no}
    return counted.count


def about(workshop: Workshop, outcomes: Mapping[str, Record], subject: str) -> list[Record]:
    """What revealed ballots other than dots, and counted votes of all, say about one choice; newest last."""
    said: list[Record] = []
    for ballot_id, found in outcomes.items():
        ballot = workshop.ballots[ballot_id]
        if subject not in ballot.subjects:
            continue
        counted = [
            {
                "source": one.source,
                "perspective": one.perspective,
                "voters": one.voters,
                "counted": _counted(ballot, counted),
            }
            for one in _in_order(ballot.entered.values())
            for counted in one.counts
            if counted.choice == subject
        ]
        given = {} if ballot.mode == "dots" else results_of(found)[subject]
        if given or counted:
            said.append(
                {
                    "mode": ballot.mode,
                    "voters": found["voters"],
                    "mood": found["mood"],
                    "given": given,
                    "entered": counted,
                }
            )
    return said


def results_of(found: Record) -> dict[str, dict[str, object]]:
    given = found["results"]
    assert isinstance(given, dict)
    return given
