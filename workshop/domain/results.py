"""What came of a ballot, by perspective: children's and adults' votes are never added up, nor are tablets' and counted ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from .model import PERSPECTIVES, RATINGS, Ballot, Pair, Workshop
from .ranking import Comparison, Standing, rank

ByPerspective = dict[str, int]


def dots_by_perspective(workshop: Workshop, ballot: Ballot) -> dict[str, ByPerspective]:
    """Dots by choice and perspective; a choice without dots has an empty count."""
    counts: dict[str, ByPerspective] = {subject: {} for subject in ballot.subjects}
    for participant_id, choices in ballot.votes.items():
        perspective = workshop.participants[participant_id].perspective
        for choice in choices:
            counts[choice][perspective] = counts[choice].get(perspective, 0) + 1
    return counts


def ratings_by_perspective(workshop: Workshop, ballot: Ballot) -> dict[str, dict[str, ByPerspective]]:
    """How many said yes, perhaps and no, by choice and perspective; never an average."""
    counts: dict[str, dict[str, ByPerspective]] = {subject: {} for subject in ballot.subjects}
    for participant_id, ratings in ballot.ratings.items():
        perspective = workshop.participants[participant_id].perspective
        for choice, rating in ratings.items():
            found = counts[choice].setdefault(perspective, dict.fromkeys(RATINGS, 0))
            found[rating] += 1
    return counts


def standings_by_perspective(workshop: Workshop, ballot: Ballot) -> dict[str, dict[str, Standing]]:
    """Perspective → choice → where it stands, for the perspectives that compared at all; each by a model of its own."""
    by_perspective: dict[str, list[Comparison]] = {}
    for participant_id, answers in ballot.judged.items():
        perspective = workshop.participants[participant_id].perspective
        by_perspective.setdefault(perspective, []).extend(_comparisons(answers.items()))
    return {
        who: rank(ballot.subjects, by_perspective[who]) for who in PERSPECTIVES if by_perspective.get(who)
    }


def _comparisons(answers: Iterable[tuple[Pair, str]]) -> Iterator[Comparison]:
    for pair, winner in answers:
        if winner != "unsure":
            yield pair.first, pair.second, winner


def voters_by_perspective(workshop: Workshop, ballot: Ballot) -> ByPerspective:
    """How many participants gave something on their tablets that stands."""
    return _people(workshop, ballot.voters)


def passed_by_perspective(workshop: Workshop, ballot: Ballot) -> ByPerspective:
    """How many said „heute nicht“."""
    return _people(workshop, ballot.passed)


def _people(workshop: Workshop, participant_ids: Iterable[str]) -> ByPerspective:
    found = Counter(workshop.participants[one].perspective for one in participant_ids)
    return {who: found[who] for who in PERSPECTIVES if found[who]}
