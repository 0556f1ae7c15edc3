"""Voting with dots: a budget, one dot per choice, secret until it is revealed."""

from __future__ import annotations

from . import commands as ask
from . import events as did
from .cause import Cause
from .clustering import shown, standing
from .errors import Rejected
from .evening import change_step, must_go_on
from .ids import must_be_new
from .model import Ballot, Workshop

MOST_DOTS = 10


def open_ballot(workshop: Workshop, command: ask.OpenBallot, cause: Cause) -> list[did.Event]:
    """One ballot at a time; opening one leads everybody to the step of voting."""
    must_go_on(workshop)
    must_be_new(command.ballot_id, workshop.ballots)
    if workshop.open_ballot:
        raise Rejected("ballot_open")
    if not 1 <= command.dots_each <= MOST_DOTS:
        raise Rejected("dots_out_of_range", most=MOST_DOTS)
    if command.subject_kind not in ("cluster", "statement"):
        raise Rejected("unknown_subject_kind")
    subjects = tuple(dict.fromkeys(command.subjects))
    if len(subjects) < 2:
        raise Rejected("too_few_choices")
    for subject in subjects:
        (standing if command.subject_kind == "cluster" else shown)(workshop, subject)
    dots_each = min(command.dots_each, len(subjects))  # one dot a choice: more could never be placed
    opened = did.BallotOpened(command.ballot_id, command.subject_kind, subjects, dots_each)
    return [*change_step(workshop, ask.ChangeStep("vote"), cause), opened]


def cast(workshop: Workshop, command: ask.CastVote, cause: Cause) -> list[did.Event]:
    """One dot per participant and choice, and no more in all than the ballot allows."""
    ballot = _running(workshop, command.ballot_id)
    if command.choice not in ballot.subjects or not _still_hangs(workshop, ballot, command.choice):
        raise Rejected("unknown_choice")
    given = ballot.choices_of(cause.id)
    if command.choice in given:
        return []
    if len(given) >= ballot.dots_each:
        raise Rejected("no_dots_left", allowed=ballot.dots_each)
    return [did.VoteCast(ballot.id, cause.id, command.choice)]


def _still_hangs(workshop: Workshop, ballot: Ballot, choice: str) -> bool:
    return ballot.subject_kind == "cluster" or workshop.statements[choice].is_shown


def retract(workshop: Workshop, command: ask.RetractVote, cause: Cause) -> list[did.Event]:
    ballot = _running(workshop, command.ballot_id)
    if command.choice not in ballot.choices_of(cause.id):
        return []
    return [did.VoteRetracted(ballot.id, cause.id, command.choice)]


def _running(workshop: Workshop, ballot_id: str) -> Ballot:
    must_go_on(workshop)
    ballot = _known(workshop, ballot_id)
    if ballot.status != "open" or workshop.step != "vote":
        raise Rejected("ballot_closed")
    return ballot


def _known(workshop: Workshop, ballot_id: str) -> Ballot:
    if ballot_id not in workshop.ballots:
        raise Rejected("unknown_ballot")
    return workshop.ballots[ballot_id]


def close_ballot(workshop: Workshop, command: ask.CloseBallot, cause: Cause) -> list[did.Event]:
    ballot = _known(workshop, command.ballot_id)
    return [did.BallotClosed(ballot.id)] if ballot.status == "open" else []


def reveal(workshop: Workshop, command: ask.RevealBallot, cause: Cause) -> list[did.Event]:
    """What was revealed once stays revealed."""
    ballot = _known(workshop, command.ballot_id)
    if ballot.status == "revealed":
        return []
    return [*close_ballot(workshop, ask.CloseBallot(ballot.id), cause), did.BallotRevealed(ballot.id)]


def dots_by_perspective(workshop: Workshop, ballot: Ballot) -> dict[str, dict[str, int]]:
    """Dots by choice and perspective; a choice without dots has an empty count."""
    counts: dict[str, dict[str, int]] = {subject: {} for subject in ballot.subjects}
    for participant_id, choices in ballot.votes.items():
        perspective = workshop.participants[participant_id].perspective
        for choice in choices:
            counts[choice][perspective] = counts[choice].get(perspective, 0) + 1
    return counts


def voters_by_perspective(workshop: Workshop, ballot: Ballot) -> dict[str, int]:
    """How many participants have at least one dot on the ballot."""
    counts: dict[str, int] = {}
    for participant_id, choices in ballot.votes.items():
        if choices:
            perspective = workshop.participants[participant_id].perspective
            counts[perspective] = counts.get(perspective, 0) + 1
    return counts
