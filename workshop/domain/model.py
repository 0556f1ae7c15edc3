"""What is so in a workshop: frozen records, changed only by `evolve`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from .steps_taken import StepsTaken
from .words import MISSING, Words

STEPS = ("arrive", "collect", "sort", "vote", "translate", "report_back")
PERSPECTIVES = ("children", "staff", "parents", "leadership", "partners")
PROMPT_KINDS = ("complaint", "dream", "first_step", "praise", "open")
WAYS = ("text", "pictograms", "drawing", "recording")
VERDICTS = ("yes", "partly", "no")
FEEDBACK_QUESTIONS = ("may_speak", "was_heard", "again")
FEEDBACK_ANSWERS = ("yes", "a_bit", "no")
CLASSES = ("young", "mixed", "old")
MODES = ("pairs", "rating", "dots")
RATINGS = ("yes", "perhaps", "no")
SOURCES = ("hands", "paper")
UNSORTED = "unsorted"
SHELF = "shelf"
BOARD_WIDTH, BOARD_HEIGHT = 16_000, 9_000


@dataclass(frozen=True, slots=True)
class Flag:
    """Why the screening wants an adult to look: its kind and where in the text, as character positions."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text, as character positions."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """A `cluster` or a `statement` of a workshop that stands behind a principle or commitment."""

    workshop_id: str
    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class CarriedBy:
    """A principle that a statement stands behind, with the ids of its title's halves as they read now."""

    principle_id: str
    first: Words
    second: Words
    commitment: Words = MISSING


@dataclass(frozen=True, slots=True)
class AnswerGiven:
    """What adults said to a wish made of a statement."""

    wish_id: str
    verdict: str
    reason: Words = MISSING
    who: Words = MISSING
    by_when: str = ""


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who speaks, as an animal and a colour; never a name."""

    id: str
    perspective: str
    animal: str
    colour: str

    @property
    def is_child(self) -> bool:
        return self.perspective == "children"


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question; `answers` holds who said `dont_know` or `not_today`."""

    id: str
    kind: str
    text: Words
    pictogram: str
    answers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Statement:
    """What one participant said. `status` is waiting, released, held or withdrawn.

    `text` is empty for a recording that nobody has written down yet, and for a drawing without words. Where pieces of it are
    covered, `text` is the wording with strips, `own_words` is the original, and `covered` says where in the original.
    """

    id: str
    participant_id: str
    perspective: str
    prompt_id: str
    text: Words
    number: int
    flags: tuple[Flag, ...] = ()
    late: bool = False
    taken_down: bool = False
    status: str = "waiting"
    before_withdrawal: str = ""
    earlier_texts: tuple[Words, ...] = ()
    held_reason: Words = MISSING
    care_note: Words = MISSING
    place: str = UNSORTED
    rank: str = "V"
    onto: str = ""
    ballots_left: tuple[str, ...] = ()
    """Those whose votes stayed where they lay when it was last stacked or taken off."""
    parked: Words = MISSING
    need: Words = MISSING
    literal: Words = MISSING
    carried: tuple[CarriedBy, ...] = ()
    answers: tuple[AnswerGiven, ...] = ()
    way: str = "text"
    pictograms: tuple[str, ...] = ()
    drawing: Words = MISSING
    recording: Words = MISSING
    own_words: Words = MISSING
    covered: tuple[Piece, ...] = ()
    waits_since: float = 0.0
    """When it came to the desk, in seconds since 1970 in UTC; 0 where nobody noted the time."""
    earlier_care: tuple[Words, ...] = ()
    """What was noted about the same sign of distress before `care_note`, oldest first."""
    turn: int = 0
    """How often adults have decided about it: another number whenever one of them did."""
    decided_as: str = ""
    decided_by: str = ""
    """What the last of them decided, and the id of the facilitator."""

    @property
    def wording(self) -> Words:
        """The id of what it says now: another one whenever it says something else."""
        return self.text or self.drawing or self.recording

    @property
    def is_unheard(self) -> bool:
        """A recording that nobody has written down yet: only facilitators may hear it."""
        return self.way == "recording" and not self.text

    @property
    def is_distress(self) -> bool:
        """A sign of distress: it stays with the facilitators and never reaches a wall."""
        return any(flag.kind == "distress" for flag in self.flags)

    @property
    def is_shown(self) -> bool:
        return self.status == "released"


@dataclass(frozen=True, slots=True)
class Cluster:
    """Statements that belong together; a removed one is kept for undo, lineage and evidence."""

    id: str
    x: int
    y: int
    number: int
    title: Words = MISSING
    pictogram: str = ""
    removed: bool = False
    into: str = ""
    ballots_left: tuple[str, ...] = ()
    """Those whose votes stayed where they lay when it was joined into another."""
    out_of: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two choices that somebody is asked to compare; `first` stands on the left or above."""

    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Counted:
    """What adults counted for one choice: dots or hands in `count`, or how many said yes, perhaps, no."""

    choice: str
    count: int = 0
    yes: int = 0
    perhaps: int = 0
    no: int = 0


@dataclass(frozen=True, slots=True)
class Entered:
    """Votes of one source and perspective that came without tablets."""

    source: str
    perspective: str
    voters: int
    counts: tuple[Counted, ...] = ()


@dataclass(frozen=True, slots=True)
class Ballot:
    """A round of voting; `status` is open, closed or revealed. What was given stands by participant."""

    id: str
    mode: str
    subject_kind: str
    subjects: tuple[str, ...]
    dots_each: int
    status: str = "open"
    votes: dict[str, tuple[str, ...]] = field(default_factory=dict)
    ratings: dict[str, dict[str, str]] = field(default_factory=dict)
    pairs: dict[str, tuple[Pair, ...]] = field(default_factory=dict)
    judged: dict[str, dict[Pair, str]] = field(default_factory=dict)
    passed: frozenset[str] = frozenset()
    entered: dict[tuple[str, str], Entered] = field(default_factory=dict)

    def choices_of(self, participant_id: str) -> tuple[str, ...]:
        return self.votes.get(participant_id, ())

    def ratings_of(self, participant_id: str) -> dict[str, str]:
        return self.ratings.get(participant_id, {})

    def judged_by(self, participant_id: str) -> dict[Pair, str]:
        return self.judged.get(participant_id, {})

    def has_voted(self, participant_id: str) -> bool:
        """„Weiß nicht“ to a pair counts: somebody looked and answered."""
        given = (
            self.choices_of(participant_id),
            self.ratings_of(participant_id),
            self.judged_by(participant_id),
        )
        return any(given)

    @property
    def voters(self) -> set[str]:
        """Who gave something that stands."""
        asked = {*self.votes, *self.ratings, *self.judged}
        return {one for one in asked if self.has_voted(one)}

    @property
    def done(self) -> set[str]:
        """Who has given all that can be given, or said „heute nicht“."""
        return {one for one in self.voters if self._has_all_of(one)} | self.passed

    def _has_all_of(self, participant_id: str) -> bool:
        match self.mode:
            case "rating":
                return len(self.ratings_of(participant_id)) >= len(self.subjects)
            case "pairs":
                return len(self.judged_by(participant_id)) >= len(self.pairs.get(participant_id, ()))
        return len(self.choices_of(participant_id)) >= self.dots_each

    def speaks_of(self, choice: str) -> bool:
        """Whether a vote lies on this choice. Until the reveal that may be so of each: nobody learns it by asking."""
        if choice not in self.subjects:
            return False
        if self.status != "revealed":
            return True
        return (
            any(choice in choices for choices in self.votes.values())
            or any(choice in ratings for ratings in self.ratings.values())
            or any(choice in (pair.first, pair.second) for judged in self.judged.values() for pair in judged)
            or any(counted.choice == choice for one in self.entered.values() for counted in one.counts)
        )


@dataclass(frozen=True, slots=True)
class Timer:
    """How much time there is: `seconds` in all, until `ends_at` (since 1970 in UTC), or `left` while it rests."""

    seconds: int
    ends_at: int
    left: int | None = None


@dataclass(frozen=True, slots=True)
class StartCard:
    """What the town promises its children at the start, where it has words of its own."""

    listens: Words = MISSING
    decides: Words = MISSING
    hear_back: Words = MISSING


@dataclass(frozen=True, slots=True)
class Workshop:
    """One event with one group, as it stands after everything that has happened."""

    id: str = ""
    mission_id: str = ""
    title: Words = MISSING
    source: Words = MISSING
    contact: Words = MISSING
    invented: bool = False
    step: str = "arrive"
    steps_seen: frozenset[str] = frozenset({"arrive"})
    look_first: bool = True
    suggests: bool = True
    theme_sets: tuple[str, ...] = ()
    classes: str = "mixed"
    start_card: StartCard = StartCard()
    paused: bool = False
    timer: Timer | None = None
    over: bool = False
    closed: bool = False
    open_prompt: str = ""
    last_prompt: str = ""
    open_ballot: str = ""
    participants: dict[str, Participant] = field(default_factory=dict)
    prompts: dict[str, Prompt] = field(default_factory=dict)
    statements: dict[str, Statement] = field(default_factory=dict)
    clusters: dict[str, Cluster] = field(default_factory=dict)
    ballots: dict[str, Ballot] = field(default_factory=dict)
    spoken: dict[str, tuple[str, ...]] = field(default_factory=dict)
    feedback: dict[str, dict[str, str]] = field(default_factory=dict)
    """What participants say of the afternoon: answers by question and participant."""
    steps_taken: StepsTaken = StepsTaken()

    def with_statement(self, statement: Statement) -> Workshop:
        return replace(self, statements={**self.statements, statement.id: statement})

    def with_cluster(self, cluster: Cluster) -> Workshop:
        return replace(self, clusters={**self.clusters, cluster.id: cluster})

    def with_prompt(self, prompt: Prompt) -> Workshop:
        return replace(self, prompts={**self.prompts, prompt.id: prompt})

    def with_ballot(self, ballot: Ballot) -> Workshop:
        return replace(self, ballots={**self.ballots, ballot.id: ballot})

    def clusters_on_board(self) -> Iterator[Cluster]:
        return (cluster for cluster in self.clusters.values() if not cluster.removed)

    def lying_in(self, place: str) -> list[Statement]:
        """The shown statements of a place in the order of their ranks, stacked ones included."""
        found = [one for one in self.statements.values() if one.place == place and one.is_shown]
        return sorted(found, key=lambda one: (one.rank, one.number))

    def spoken_by(self, participant_id: str) -> list[Statement]:
        """What one participant said, in the order of saying it."""
        return [self.statements[sid] for sid in self.spoken.get(participant_id, ())]

    def under(self, top_id: str) -> list[Statement]:
        """The statements that lie in a stack under this one."""
        return [one for one in self.statements.values() if one.onto == top_id]

    def ballots_about(self, kind: str, *things: str) -> tuple[str, ...]:
        """The ballots of which votes lie, or may lie, on these of kind `cluster` or `statement`."""
        return tuple(
            one.id
            for one in self.ballots.values()
            if one.subject_kind == kind and any(map(one.speaks_of, things))
        )

    def heir_of(self, cluster_id: str) -> str:
        """The cluster that took over what this one was joined into; itself while it is on the board."""
        passed: set[str] = set()
        while (found := self.clusters.get(cluster_id)) and found.removed and found.into not in ("", *passed):
            passed.add(cluster_id)
            cluster_id = found.into
        return cluster_id
