"""An evening in which everybody does something at random: mostly what makes sense at that moment, sometimes not.

The same seed gives the same evening, and fewer steps of it are its beginning, so a failing one gets shorter by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from tests.decided_at_random import decided_at_random
from tests.people import ALMA, BODO, DISTRESS, MIRA, NAMED, Past, given_evening, given_mission
from tests.said_at_random import said_at_random
from tests.voted_at_random import counted, voted
from workshop.audiences.view import Scene
from workshop.domain import commands as ask
from workshop.domain import events as did
from workshop.domain.cause import SYSTEM, Cause
from workshop.domain.commands import Command
from workshop.domain.commands import mission as write
from workshop.domain.fates import of_mission, open_statements
from workshop.domain.model import (
    CLASSES,
    FEEDBACK_ANSWERS,
    FEEDBACK_QUESTIONS,
    MODES,
    PERSPECTIVES,
    SHELF,
    STEPS,
    UNSORTED,
    VERDICTS,
    Evidence,
)

FACILITATORS = (ALMA, BODO)
PACE = (ask.PauseTablets(), ask.ResumeTablets(), ask.StartTimer(300), ask.StopTimer())
WRITERS = (ALMA, BODO, MIRA)


@dataclass(frozen=True)
class Step:
    """One accepted command: in which stream, by whom, and what came of it."""

    stream: str
    command: Command
    cause: Cause
    events: list[did.Event]
    before: Scene
    after: Scene


class RandomEvening:
    """A workshop and its mission statement, and how many commands were accepted so far."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.ends_well = seed % 2 == 0
        self.workshop: Past = given_evening(did.StepChanged("collect"), did.PromptOpened("q1"))
        self.mission: Past = given_mission()
        self.texts: dict[str, str] = {"t-title": "Werkstatt", "t-q1": "Frage eins", "t-q2": "Frage zwei"}
        self.accepted = self.refused = self.made = 0

    @property
    def scene(self) -> Scene:
        return Scene(self.workshop.state, self.mission.state, self.texts)

    def steps(self, count: int) -> Iterator[Step]:
        """What happens in so many tries; refused commands cause nothing."""
        for _ in range(count):
            stream, command, who = self._something()
            step = self._try(stream, command, replace(who, command_id=self._new("do")))
            if step is None:
                self.refused += 1
                continue
            self.accepted += 1
            yield step
            if stream == "mission" or self.random.random() < 0.5:
                yield from self._bring_fates_home()

    def _bring_fates_home(self) -> Iterator[Step]:
        told = of_mission(self.mission.state, self.workshop.state)
        step = self._try("workshop", ask.RecordFates(tuple(told)), SYSTEM) if told else None
        if step:
            yield step

    def _try(self, stream: str, command: Command, who: Cause) -> Step | None:
        before = self.scene
        past: Past = getattr(self, stream)
        after = Past(past.state).when(command, by=who)
        if after.reason:
            return None
        setattr(self, stream, Past(after.state))
        return Step(stream, command, who, after.events, before, self.scene)

    # ---- who does what ----

    def _something(self) -> tuple[str, Command, Cause]:
        if self.random.random() < 0.12:
            return "workshop", *self._nonsense()
        doers: list[tuple[int, str, Callable[[], Any]]] = [
            (30, "workshop", self._speak),
            (12, "workshop", self._look_at_cards),
            (26, "workshop", self._sort),
            (16, "workshop", self._vote),
            (8, "workshop", self._lead),
            (16, "mission", self._write),
            (80 if self.ends_well and self.accepted > 80 else 2, "workshop", self._tidy_up),
        ]
        weights = [weight for weight, _, _ in doers]
        _, stream, doer = self.random.choices(doers, weights)[0]
        made = doer()
        return stream, *(made if isinstance(made, tuple) else (made, self._facilitator()))

    def _facilitator(self) -> Cause:
        return self.random.choice(FACILITATORS)

    def _child(self) -> Cause:
        return Cause("participant", self._any(self.workshop.state.participants, "fox"))

    def _speak(self) -> tuple[Command, Cause]:
        who = self._child()
        own = [one.id for one in self.workshop.state.spoken_by(who.id)]
        flags = self.random.choices([(), NAMED, DISTRESS], [8, 1, 1])[0]
        new = ask.SendStatement(
            self._new("s"),
            self._prompt(),
            taken_down=self.random.random() < 0.1,
            flags=flags,
            **said_at_random(self.random, self._text, self.texts),
        )
        if not own or self.random.random() < 0.55:
            return (new, who) if self.random.random() < 0.9 else (new, self._facilitator())
        mine = self.random.choice(own)
        return self.random.choice(
            [
                (self._reword(mine, flags), who),
                (ask.WithdrawStatement(mine), who),
                (ask.RestoreStatement(mine), who),
                (ask.AnswerPrompt(self._prompt(), self.random.choice(["dont_know", "not_today"])), who),
                (
                    ask.GiveFeedback(
                        self.random.choice(FEEDBACK_QUESTIONS), self.random.choice(FEEDBACK_ANSWERS)
                    ),
                    who,
                ),
                self._join(),
            ]
        )

    def _reword(self, statement_id: str, flags: tuple[Any, ...]) -> Command:
        said = said_at_random(
            self.random, self._text, self.texts, self.workshop.state.statements[statement_id].way
        )
        return ask.RewordStatement(statement_id, flags=flags, **said)

    def _join(self) -> tuple[Command, Cause]:
        newcomer = self._new("p")
        return ask.JoinWorkshop(newcomer, self.random.choice(PERSPECTIVES)), Cause("participant", newcomer)

    def _look_at_cards(self) -> Command:
        return decided_at_random(
            self.random, self.workshop.state, self._text, self._shown(), self._statement()
        )

    def _sort(self) -> Command:
        some = tuple(self._shown() for _ in range(self.random.randint(1, 3)))
        cluster = self._cluster()
        return self.random.choice(
            [
                ask.CreateCluster(self._new("c"), self._text(), "sun", some),
                ask.CreateCluster(self._new("c")),
                ask.NameCluster(cluster, self._text()),
                ask.PictureCluster(cluster, self.random.choice(["sun", "pizza", ""])),
                ask.MoveCluster(cluster, self.random.randint(-9, 17_000), self.random.randint(-9, 9_999)),
                ask.JoinClusters(cluster, self._cluster(), self._known_ballots()),
                ask.SplitCluster(
                    cluster, self._some_in(cluster), self._new("c"), ballots=self._known_ballots()
                ),
                ask.TakeClusterApart(cluster),
                ask.MoveStatements(some, self._place(), self._shown()),
                ask.MoveStatements(some, self._place()),
                ask.StackStatements(some, self._shown(), self._known_ballots()),
                ask.UnstackStatements(some),
                ask.ParkStatement(some[0], self._text()),
                ask.UnparkStatement(self._statement()),
                ask.NoteNeed(some[0], self._text()),
                ask.TakeLiterally(some[0], self._text()),
                ask.Undo(),
                ask.Undo(),
                ask.Redo(),
            ]
        )

    def _vote(self) -> tuple[Command, Cause]:
        state = self.workshop.state
        running = state.open_ballot
        if not running and self.random.random() < 0.3:
            return self._open_ballot(), self._facilitator()
        ballot = state.ballots.get(running or self._any(state.ballots, ""))
        if ballot is None:
            return self._open_ballot(), self._facilitator()
        return self.random.choices(
            [
                voted(self.random, ballot, self._child),
                (ask.PassBallot(ballot.id), self._child()),
                (counted(self.random, ballot), self._facilitator()),
                (ask.CloseBallot(ballot.id), self._facilitator()),
                (ask.RevealBallot(ballot.id), self._facilitator()),
            ],
            [15, 1, 2, 1, 1],
        )[0]

    def _open_ballot(self) -> Command:
        kind = self.random.choice(["cluster", "statement"])
        pick = self._cluster if kind == "cluster" else self._shown
        return ask.OpenBallot(
            self._new("b"),
            kind,
            tuple(pick() for _ in range(4)),
            self.random.randint(1, 4),
            self.random.choice(MODES),
        )

    def _lead(self) -> Command:
        return self.random.choices(
            [
                ask.ChangeStep(self.random.choice(STEPS)),
                ask.ChangeStep(self.random.choice(["collect", "sort", "translate"])),
                ask.SetLookFirst(self.random.random() < 0.5),
                self.random.choice(PACE),
                ask.SetSuggestions(self.random.random() < 0.8, self.random.choice([(), ("ogs",)])),
                ask.AddPrompt(self._new("q"), "open", self._text(), "sun"),
                ask.EditPrompt(self._prompt(), "dream", self._text(), "moon"),
                ask.RemovePrompt(self._prompt()),
                ask.OpenPrompt(self._prompt()),
                ask.ClosePrompt(self._prompt()),
                ask.RenameWorkshop(self._text()),
                ask.SetContact(self._text()),
                ask.EndEvening() if self.random.random() < 0.1 else ask.SetLookFirst(True),
                ask.CloseWorkshop(),
                ask.SetClasses(self.random.choice(CLASSES)),
                ask.SetStartCard(self._text(), self._text(), self._text()),
            ],
            [3, 8, 1, 1, 1, 1, 1, 1, 4, 1, 1, 1, 1, 1, 1, 1],
        )[0]

    def _tidy_up(self) -> Command:
        """What leads to a workshop that can be closed."""
        cards = self.workshop.state.statements.values()
        uncared = next((one.id for one in cards if one.is_distress and not one.care_note), "")
        if uncared:
            return ask.RecordCare(uncared, self._text())
        left = open_statements(self.workshop.state)
        if left and left[0].is_shown:
            return ask.ParkStatement(left[0].id, self._text())
        unheard = next((one.id for one in left if one.is_unheard), "")
        if unheard:
            return ask.TranscribeStatement(unheard, self._text())
        if left:
            return ask.ReleaseStatements(tuple(one.id for one in left if not one.is_shown))
        reported = "report_back" in self.workshop.state.steps_seen
        return ask.CloseWorkshop() if reported else ask.ChangeStep("report_back")

    def _write(self) -> tuple[Command, Cause]:
        state = self.mission.state
        principle = self._any(state.principles, "p0")
        commitments = state.principles[principle].commitments if principle in state.principles else {}
        commitment, wish = self._any(commitments, "k0"), self._any(state.wishes, "wish0")
        new = (write.NewCommitment(self._new("k"), self._text(), (self._evidence(),)),)
        by_when = self.random.choice(["2027-05-01", ""])
        asked = self.random.choices(
            [
                write.AddPrinciple(self._new("p"), self._text(), self._text(), new, (self._evidence(),)),
                write.RetitlePrinciple(principle, self._text(), self._text()),
                write.MovePrinciple(principle, self._any(state.principles, "")),
                write.RemovePrinciple(principle),
                write.RestorePrinciple(principle),
                write.AddCommitment(principle, self._new("k"), self._text()),
                write.RewordCommitment(principle, commitment, self._text()),
                write.RemoveCommitment(principle, commitment),
                write.AttachEvidence(principle, self._evidence(), self.random.choice(["", commitment])),
                write.DetachEvidence(principle, self._evidence(), self.random.choice(["", commitment])),
                write.MarkWish(
                    self._new("wish"),
                    "w1",
                    (self._statement(), self._shown()),
                    self.random.choice(["", self._text()]),
                ),
                write.UnmarkWish(wish),
                write.AnswerWish(wish, self.random.choice(VERDICTS), self._text(), self._text(), by_when),
                write.RenameMissionStatement(self._text()),
                ask.Undo(),
                ask.Redo(),
            ],
            [4, 1, 1, 1, 1, 1, 1, 1, 3, 1, 3, 1, 3, 1, 2, 1],
        )[0]
        return asked, self.random.choice(WRITERS)

    def _nonsense(self) -> tuple[Command, Cause]:
        """Things that are not there, by somebody who may not."""
        somebody = self.random.choice(
            [self._child(), self._facilitator(), MIRA, Cause("participant", "nobody")]
        )
        return self.random.choice(
            [
                ask.MoveStatements(("s0",), self._place()),
                ask.ReleaseStatements((self._statement(),)),
                ask.CastVote(self._any(self.workshop.state.ballots, "b0"), "c0"),
                ask.SendStatement(self._statement(), "q0", self._text()),
                ask.RewordStatement(self._statement(), self._text()),
                ask.WithdrawStatement(self._statement()),
                ask.JoinClusters(self._cluster(), "c0"),
                ask.OpenPrompt("q0"),
                ask.ChangeStep("dance"),
                ask.StackStatements((self._statement(),), self._statement()),
            ]
        ), somebody

    # ---- things to do it with ----

    def _new(self, kind: str) -> str:
        self.made += 1
        return f"{kind}-{self.made}"

    def _text(self) -> str:
        text_id = self._new("t")
        self.texts[text_id] = f"Wort {self.made}."
        return text_id

    def _any(self, of: Any, otherwise: str) -> str:
        known = list(of)
        return self.random.choice(known) if known else otherwise

    def _prompt(self) -> str:
        state = self.workshop.state
        return (
            state.open_prompt
            if state.open_prompt and self.random.random() < 0.7
            else self._any(state.prompts, "q0")
        )

    def _statement(self) -> str:
        return self._any(self.workshop.state.statements, "s0")

    def _shown(self) -> str:
        return self._any([one.id for one in self.workshop.state.statements.values() if one.is_shown], "s0")

    def _cluster(self) -> str:
        return self._any([one.id for one in self.workshop.state.clusters_on_board()], "c0")

    def _some_in(self, cluster_id: str) -> tuple[str, ...]:
        lying = [one.id for one in self.workshop.state.lying_in(cluster_id)]
        return tuple(lying[: self.random.randint(1, 3)])

    def _known_ballots(self) -> tuple[str, ...]:
        """Whoever joins mostly was told of all votes, and sometimes of none."""
        return tuple(self.workshop.state.ballots) if self.random.random() < 0.8 else ()

    def _place(self) -> str:
        return self.random.choice([UNSORTED, SHELF, self._cluster(), self._cluster()])

    def _evidence(self) -> Evidence:
        kind = self.random.choice(["cluster", "statement"])
        return Evidence("w1", kind, self._cluster() if kind == "cluster" else self._statement())
