"""Votes without tablets: raised hands and paper, counted by adults and kept apart from what tablets bring."""

from __future__ import annotations

from . import commands as ask
from . import events as did
from .cause import Cause
from .errors import Rejected
from .model import PERSPECTIVES, SOURCES, Ballot, Counted, Workshop
from .voting import known

MOST_VOTERS = 2_000


def enter(workshop: Workshop, command: ask.EnterVotes, cause: Cause) -> list[did.Event]:
    """Also after the evening, since paper takes counting; not any more once the ballot was revealed."""
    ballot = known(workshop, command.ballot_id)
    if workshop.closed:
        raise Rejected("workshop_closed")
    if ballot.status == "revealed":
        raise Rejected("ballot_revealed")
    if command.source not in SOURCES:
        raise Rejected("unknown_source")
    if command.perspective not in PERSPECTIVES:
        raise Rejected("unknown_perspective")
    if not 0 <= command.voters <= MOST_VOTERS:
        raise Rejected("voters_out_of_range", most=MOST_VOTERS)
    counts = tuple(one for one in command.counts if _checked(ballot, one, command.voters))
    if len({one.choice for one in command.counts}) < len(command.counts):
        raise Rejected("malformed")
    if ballot.mode == "dots" and sum(one.count for one in counts) > command.voters * ballot.dots_each:
        raise Rejected("more_votes_than_voters")
    before = ballot.entered.get((command.source, command.perspective))
    if (before.voters, before.counts) == (command.voters, counts) if before else not command.voters:
        return []
    return [did.VotesEntered(ballot.id, command.source, command.perspective, command.voters, counts)]


def _checked(ballot: Ballot, one: Counted, voters: int) -> bool:
    """Whether anything was counted for a choice. Nobody can raise two hands for it."""
    if one.choice not in ballot.subjects:
        raise Rejected("unknown_choice")
    rated = one.yes, one.perhaps, one.no
    given, foreign = (rated, (one.count,)) if ballot.mode == "rating" else ((one.count,), rated)
    if any(foreign):
        raise Rejected("malformed")
    if min(given) < 0:
        raise Rejected("votes_negative")
    if sum(given) > voters:
        raise Rejected("more_votes_than_voters")
    return any(given)
