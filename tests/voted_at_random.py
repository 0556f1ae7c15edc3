"""What somebody gives in a ballot at random, and what adults count."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from workshop.domain import commands as ask
from workshop.domain.cause import Cause
from workshop.domain.commands import Command
from workshop.domain.model import PERSPECTIVES, RATINGS, SOURCES, Ballot, Counted


def voted(random: Random, ballot: Ballot, child: Callable[[], Cause]) -> tuple[Command, Cause]:
    """One vote in the way of the ballot, or one taken back."""
    choice = random.choice(ballot.subjects)
    if ballot.mode == "dots":
        placed = [(pid, one) for pid, choices in ballot.votes.items() for one in choices]
        voter, dot = random.choice(placed) if placed else ("fox", choice)
        if random.random() < 0.2:
            return ask.RetractVote(ballot.id, dot), Cause("participant", voter)
        return ask.CastVote(ballot.id, choice), child()
    if ballot.mode == "rating":
        if random.random() < 0.2:
            return ask.RetractRating(ballot.id, choice), child()
        return ask.RateChoice(ballot.id, choice, random.choice(RATINGS)), child()
    if not ballot.pairs or random.random() < 0.3:
        return ask.TakePairs(ballot.id), child()
    who = random.choice(sorted(ballot.pairs))
    pair = random.choice(ballot.pairs[who])
    winner = random.choice([pair.first, pair.second, "equal", "unsure"])
    return ask.JudgePair(ballot.id, pair.first, pair.second, winner), Cause("participant", who)


def counted(random: Random, ballot: Ballot) -> Command:
    voters = random.choice([0, 5, 20])
    shape = {"yes": 3, "no": 1} if ballot.mode == "rating" else {"count": random.randint(0, 5)}
    counts = tuple(Counted(choice, **shape) for choice in ballot.subjects[:2] if voters)
    return ask.EnterVotes(ballot.id, random.choice(SOURCES), random.choice(PERSPECTIVES), voters, counts)
