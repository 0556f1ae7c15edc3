"""Three facilitators at one board at random: they move, join, split, stack, undo and redo, and in between all vote.

The same seed gives the same afternoon, and fewer steps of it are its beginning, so a failing one gets shorter by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from tests.people import ALMA, BADGER, BODO, FOX, OWL, Past, given_evening, shown
from workshop.domain import commands as ask
from workshop.domain import events as did
from workshop.domain.cause import Cause
from workshop.domain.commands import Command
from workshop.domain.model import SHELF, UNSORTED, Workshop
from workshop.domain.steps_taken import Slot, TakenStep
from workshop.domain.workshop_slots import WORKSHOP_SLOTS

CARLO = Cause("facilitator", "carlo")
FACILITATORS = (ALMA, BODO, CARLO)
CARDS = tuple(f"s{number}" for number in range(1, 13))
BOARD_SLOTS = {"statement": ("place", "onto"), "cluster": ("cluster", "title", "position")}


@dataclass(frozen=True)
class Move:
    """One accepted command: by whom, and the board before and after."""

    command: Command
    who: Cause
    events: list[did.Event]
    before: Workshop
    after: Workshop


class RandomSorting:
    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        said = (*shown(*CARDS[:5]), *shown(*CARDS[5:9], by="owl"), *shown(*CARDS[9:], by="badger"))
        self.past: Past = given_evening(*said, did.StepChanged("sort"))
        self.made = self.accepted = self.refused = 0

    @property
    def state(self) -> Workshop:
        state: Workshop = self.past.state
        return state

    def moves(self, count: int) -> Iterator[Move]:
        for _ in range(count):
            some = self._vote() if self.random.random() < 0.04 else [self._sort()]
            for who, command in some:
                move = self.take(command, who)
                if move:
                    yield move

    def take(self, command: Command, who: Cause) -> Move | None:
        before = self.state
        after = Past(before).when(command, by=who)
        if after.reason:
            self.refused += 1
            return None
        self.accepted += 1
        self.past = Past(after.state)
        return Move(command, who, after.events, before, self.state)

    def _sort(self) -> tuple[Cause, Command]:
        some = tuple(self.random.sample(CARDS, self.random.randint(1, 3)))
        one, other = self._cluster(), self._cluster()
        known = tuple(self.state.ballots) if self.random.random() < 0.8 else ()
        inside = tuple(card.id for card in self.state.lying_in(one))
        weighed: list[tuple[int, Command]] = [
            (4, ask.CreateCluster(self._new("c"), statement_ids=some)),
            (2, ask.NameCluster(one, f"t-{self._new('t')}")),
            (1, ask.MoveCluster(one, self.random.randint(0, 16_000), self.random.randint(0, 9_000))),
            (4, ask.JoinClusters(one, other, known)),
            (4, ask.SplitCluster(one, inside[: self.random.randint(1, 2)], self._new("c"), ballots=known)),
            (1, ask.TakeClusterApart(one)),
            (6, ask.MoveStatements(some, self.random.choice([UNSORTED, SHELF, one, other, one]))),
            (4, ask.StackStatements(some[1:], some[0], known)),
            (2, ask.UnstackStatements(some)),
            (7, ask.Undo()),
            (4, ask.Redo()),
        ]
        (command,) = self.random.choices([one for _, one in weighed], [weight for weight, _ in weighed])
        return self.random.choice(FACILITATORS), command

    def _vote(self) -> list[tuple[Cause, Command]]:
        """All vote, and the cards lie still meanwhile."""
        kind = self.random.choice(["cluster", "statement"])
        standing = [one.id for one in self.state.clusters_on_board()]
        subjects = tuple(standing[:4] if kind == "cluster" else self.random.sample(CARDS, 4))
        ballot = self._new("b")
        votes: list[tuple[Cause, Command]] = [
            (who, ask.CastVote(ballot, subject))
            for who in (FOX, OWL, BADGER)
            for subject in subjects
            if self.random.random() < 0.5
        ]
        ended = ask.RevealBallot(ballot) if self.random.random() < 0.7 else ask.CloseBallot(ballot)
        return [
            (ALMA, ask.OpenBallot(ballot, kind, subjects, 2)),
            *votes,
            (BODO, ended),
            (ALMA, ask.ChangeStep("sort")),
        ]

    def _cluster(self) -> str:
        standing = [one.id for one in self.state.clusters_on_board()]
        return self.random.choice(standing) if standing else "c0"

    def _new(self, kind: str) -> str:
        self.made += 1
        return f"{kind}-{self.made}"


def slots_of(state: Workshop) -> dict[Slot, object]:
    """Everything on the board that somebody could take back, as it is."""
    things = {"statement": state.statements, "cluster": state.clusters}
    every = ((name, thing) for kind, names in BOARD_SLOTS.items() for name in names for thing in things[kind])
    return {slot: WORKSHOP_SLOTS.read(state, slot) for slot in every}


def things_in(step: TakenStep) -> set[str]:
    """The cards and clusters that a step was about: what it set, and where that lay or came to lie."""
    found: set[str] = set()
    for change in step.changes:
        found.add(change.slot[1])
        for value in (change.before, change.after):
            if change.slot[0] in ("place", "onto", "cluster") and isinstance(value, tuple):
                found |= {one for one in value[:2] if isinstance(one, str)}
    return found - {UNSORTED, SHELF, ""}


def as_taken(step: TakenStep) -> TakenStep:
    """The step as it is remembered while it stands."""
    return replace(step, undone=False)
