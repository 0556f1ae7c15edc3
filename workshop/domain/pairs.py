"""„Das oder das?“: everybody compares a few pairs, dealt once, and can change each answer until the ballot closes."""

from __future__ import annotations

from . import commands as ask
from . import events as did
from .cause import Cause
from .dealing import deal
from .errors import Rejected
from .model import Ballot, Pair, Workshop
from .voting import running, still_hangs

WITHOUT_WINNER = ("equal", "unsure")


def take(workshop: Workshop, command: ask.TakePairs, cause: Cause) -> list[did.Event]:
    """Dealt once: who asks again keeps what is in the hand. Nothing is dealt while fewer than two choices hang."""
    ballot = running(workshop, command.ballot_id, "pairs")
    if cause.id in ballot.pairs:
        return []
    choices = tuple(one for one in ballot.subjects if still_hangs(workshop, ballot, one))
    hand = deal(choices, ballot.pairs, ballot.judged, seed=f"{ballot.id}/{cause.id}")
    return [did.PairsDealt(ballot.id, cause.id, hand)] if hand else []


def judge(workshop: Workshop, command: ask.JudgePair, cause: Cause) -> list[did.Event]:
    """One answer a pair, and only about pairs that were dealt to who answers."""
    ballot = running(workshop, command.ballot_id, "pairs")
    pair = Pair(command.first, command.second)
    if pair not in ballot.pairs.get(cause.id, ()):
        raise Rejected("unknown_pair")
    if not _both_hang(workshop, ballot, pair):
        raise Rejected("unknown_choice")
    if command.winner not in (pair.first, pair.second, *WITHOUT_WINNER):
        raise Rejected("unknown_winner")
    if ballot.judged_by(cause.id).get(pair) == command.winner:
        return []
    return [did.PairJudged(ballot.id, cause.id, pair.first, pair.second, command.winner)]


def _both_hang(workshop: Workshop, ballot: Ballot, pair: Pair) -> bool:
    return still_hangs(workshop, ballot, pair.first) and still_hangs(workshop, ballot, pair.second)
