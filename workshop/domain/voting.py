"""Rounds of voting: opened, secret while they run, closed, revealed; and votes by dots and by rating."""

from __future__ import annotations

from . import commands as ask
from . import events as did
from .cause import Cause
from .clustering import shown, standing
from .errors import Rejected
from .evening import change_step, must_go_on
from .fates import top_of
from .ids import must_be_new
from .model import MODES, RATINGS, Ballot, Workshop

MOST_DOTS = 10


def open_ballot(workshop: Workshop, command: ask.OpenBallot, cause: Cause) -> list[did.Event]:
    """One ballot at a time; opening one leads everybody to the step of voting."""
    must_go_on(workshop)
    must_be_new(command.ballot_id, workshop.ballots)
    if workshop.open_ballot:
        raise Rejected("ballot_open")
    if command.mode not in MODES:
        raise Rejected("unknown_mode")
    if not 1 <= command.dots_each <= MOST_DOTS:
        raise Rejected("dots_out_of_range", most=MOST_DOTS)
    if command.subject_kind not in ("cluster", "statement"):
        raise Rejected("unknown_subject_kind")
    subjects = tuple(dict.fromkeys(_named(workshop, command.subject_kind, one) for one in command.subjects))
    if len(subjects) < 2:
        raise Rejected("too_few_choices")
    for subject in subjects:
        (standing if command.subject_kind == "cluster" else shown)(workshop, subject)
    dots_each = min(command.dots_each, len(subjects))  # one dot a choice: more could never be placed
    opened = did.BallotOpened(command.ballot_id, command.subject_kind, subjects, dots_each, command.mode)
    return [*change_step(workshop, ask.ChangeStep("vote"), cause), opened]


def _named(workshop: Workshop, kind: str, subject: str) -> str:
    """What lies on one stack is one choice, so that nobody votes for the same twice."""
    statement = workshop.statements.get(subject) if kind == "statement" else None
    return top_of(workshop, statement).id if statement and statement.is_shown else subject


def cast(workshop: Workshop, command: ask.CastVote, cause: Cause) -> list[did.Event]:
    """One dot per participant and choice, and no more in all than the ballot allows."""
    ballot = running(workshop, command.ballot_id, "dots")
    _must_be_there(workshop, ballot, command.choice)
    given = ballot.choices_of(cause.id)
    if command.choice in given:
        return []
    if len(given) >= ballot.dots_each:
        raise Rejected("no_dots_left", allowed=ballot.dots_each)
    return [did.VoteCast(ballot.id, cause.id, command.choice)]


def retract(workshop: Workshop, command: ask.RetractVote, cause: Cause) -> list[did.Event]:
    ballot = running(workshop, command.ballot_id, "dots")
    if command.choice not in ballot.choices_of(cause.id):
        return []
    return [did.VoteRetracted(ballot.id, cause.id, command.choice)]


def rate(workshop: Workshop, command: ask.RateChoice, cause: Cause) -> list[did.Event]:
    """One rating per participant and choice; another one replaces it."""
    ballot = running(workshop, command.ballot_id, "rating")
    _must_be_there(workshop, ballot, command.choice)
    if command.rating not in RATINGS:
        raise Rejected("unknown_rating")
    if ballot.ratings_of(cause.id).get(command.choice) == command.rating:
        return []
    return [did.ChoiceRated(ballot.id, cause.id, command.choice, command.rating)]


def retract_rating(workshop: Workshop, command: ask.RetractRating, cause: Cause) -> list[did.Event]:
    ballot = running(workshop, command.ballot_id, "rating")
    if command.choice not in ballot.ratings_of(cause.id):
        return []
    return [did.RatingRetracted(ballot.id, cause.id, command.choice)]


def pass_ballot(workshop: Workshop, command: ask.PassBallot, cause: Cause) -> list[did.Event]:
    """„Heute nicht“ is an answer. What somebody has already given counts all the same."""
    ballot = running(workshop, command.ballot_id)
    if cause.id in ballot.passed or ballot.has_voted(cause.id):
        return []
    return [did.BallotPassed(ballot.id, cause.id)]


def _must_be_there(workshop: Workshop, ballot: Ballot, choice: str) -> None:
    if choice not in ballot.subjects or not still_hangs(workshop, ballot, choice):
        raise Rejected("unknown_choice")


def still_hangs(workshop: Workshop, ballot: Ballot, choice: str) -> bool:
    return ballot.subject_kind == "cluster" or workshop.statements[choice].is_shown


def running(workshop: Workshop, ballot_id: str, mode: str = "") -> Ballot:
    """The ballot, if one can vote in it now, in this way."""
    must_go_on(workshop)
    ballot = known(workshop, ballot_id)
    if ballot.status != "open" or workshop.step != "vote":
        raise Rejected("ballot_closed")
    if mode and ballot.mode != mode:
        raise Rejected("other_mode")
    return ballot


def known(workshop: Workshop, ballot_id: str) -> Ballot:
    if ballot_id not in workshop.ballots:
        raise Rejected("unknown_ballot")
    return workshop.ballots[ballot_id]


def close_ballot(workshop: Workshop, command: ask.CloseBallot, cause: Cause) -> list[did.Event]:
    ballot = known(workshop, command.ballot_id)
    return [did.BallotClosed(ballot.id)] if ballot.status == "open" else []


def reveal(workshop: Workshop, command: ask.RevealBallot, cause: Cause) -> list[did.Event]:
    """What was revealed once stays revealed."""
    ballot = known(workshop, command.ballot_id)
    if ballot.status == "revealed":
        return []
    return [*close_ballot(workshop, ask.CloseBallot(ballot.id), cause), did.BallotRevealed(ballot.id)]
