"""Who stands behind a principle, in whose words, with how many dots: what several parts of the paper ask."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from ..audiences.steering import statements_behind, votes_behind
from ..audiences.view import Scene
from ..domain.drawing import drawn
from ..domain.fates import top_of
from ..domain.mission import Commitment, MissionStatement, Principle
from ..domain.model import PERSPECTIVES, SHELF, UNSORTED, Evidence, Statement, Workshop
from .document import Cell, Quote, Said, Sketch

Sentence = Callable[..., str]
Voice = tuple[Scene, Statement]
"""A statement and the workshop that it was said in."""


def key_of(voice: Voice) -> tuple[str, str]:
    """What tells one statement from all others, over all workshops."""
    scene, statement = voice
    return scene.workshop.id, statement.id


@dataclass(frozen=True, slots=True)
class Voices:
    """All workshops of one mission statement with their texts."""

    mission: MissionStatement
    workshops: tuple[Workshop, ...]
    texts: Mapping[str, str]
    sentence: Sentence
    scenes: dict[str, Scene] = field(init=False)

    def __post_init__(self) -> None:
        scenes = {one.id: Scene(one, self.mission, self.texts) for one in self.workshops}
        object.__setattr__(self, "scenes", scenes)

    def text(self, text_id: str) -> str:
        return self.texts.get(text_id, "")

    def all(self) -> list[Voice]:
        """Every statement there is, workshop by workshop, as they came."""
        return [
            (scene, statement)
            for scene in self.scenes.values()
            for statement in sorted(scene.workshop.statements.values(), key=lambda one: one.number)
        ]

    def behind(self, evidence: Iterable[Evidence]) -> list[Voice]:
        """The shown statements that stand behind something, each once."""
        keys = dict.fromkeys(key for item in evidence for key in statements_behind(self.scenes, item))
        parts = (key.split("/", 1) for key in keys)
        return [(self.scenes[wid], self.scenes[wid].workshop.statements[sid]) for wid, sid in parts]

    def behind_principle(self, principle: Principle) -> list[Voice]:
        """What its commitments rest on, in their order, and then what only the principle itself rests on."""
        commitments = principle.standing_commitments()
        return self.behind([*(item for one in commitments for item in one.evidence), *principle.evidence])

    def behind_commitment(self, commitment: Commitment) -> list[Voice]:
        return self.behind(commitment.evidence)

    def quotes(self, voices: Iterable[Voice]) -> tuple[Quote, ...]:
        """Word for word, children first and everybody apart; the same words twice are one quote with its number."""
        texts: dict[str, Counter[str]] = {}
        for scene, statement in voices:
            if not scene.text(statement.text):
                continue  # a drawing without words speaks for itself
            texts.setdefault(statement.perspective, Counter())[scene.text(statement.text)] += 1
        return tuple(
            Quote(self.sentence(f"exports.say.{who}"), who, tuple(Said(*one) for one in texts[who].items()))
            for who in PERSPECTIVES
            if who in texts
        )

    def words(self, scene: Scene, statement: Statement) -> Cell:
        """What was said, word for word; a drawing without words is named."""
        text = scene.text(statement.text)
        return Cell(text, "quoted") if text else Cell(self.sentence("exports.drawing"), "silent")

    def sketches(self, voices: Iterable[Voice]) -> tuple[Sketch, ...]:
        """What was drawn, with the words that belong to it."""
        found = []
        for scene, statement in voices:
            drawing = drawn(scene.text(statement.drawing))
            if drawing is None:
                continue
            who, text = self.sentence(f"exports.drawn_by.{statement.perspective}"), scene.text(statement.text)
            key = "exports.sketch_with_words" if text else "exports.sketch"
            caption = self.sentence(key, n=statement.number, text=text)
            found.append(Sketch(drawing, statement.perspective, f"{who}. {text}".strip(), caption))
        return tuple(found)

    def mark_of(self, voices: Iterable[Voice]) -> str:
        """„nur Erwachsene“ where adults speak and no child does."""
        speakers = {statement.perspective for _, statement in voices}
        return self.sentence("exports.adults_only") if speakers and "children" not in speakers else ""

    def speaker(self, statement: Statement) -> str:
        """„Kind“, „Kind, aufgeschrieben“, „Personal“."""
        who = self.sentence(f"common.speaker.{statement.perspective}")
        return self.sentence("exports.taken_down", who=who) if statement.taken_down else who

    def are_mostly_taken_down(self) -> bool:
        """So many that the column of speakers needs the room."""
        taken_down = [statement.taken_down for _, statement in self.all()]
        return 2 * sum(taken_down) > len(taken_down)

    def place(self, scene: Scene, statement: Statement) -> str:
        """The group that it lies in, by its title, or what it lies in instead."""
        place = top_of(scene.workshop, statement).place
        if place in (UNSORTED, SHELF):
            return self.sentence(f"exports.place.{place}")
        return self.cluster_title(scene.workshop.id, place)

    def cluster_title(self, workshop_id: str, cluster_id: str) -> str:
        """What a group is called; one that nobody named goes by its number."""
        scene = self.scenes[workshop_id]
        cluster = scene.workshop.clusters[cluster_id]
        return scene.text(cluster.title) or self.sentence("exports.place.untitled", n=cluster.number)

    def clusters_named_by(self, principle: Principle) -> list[Evidence]:
        """The groups that dots for this principle lie on, in order, each once."""
        commitments = principle.standing_commitments()
        items = [*principle.evidence, *(item for one in commitments for item in one.evidence)]
        return [one for one in dict.fromkeys(items) if one.kind == "cluster" and self._has(one)]

    def _has(self, item: Evidence) -> bool:
        return item.workshop_id in self.scenes and item.id in self.scenes[item.workshop_id].workshop.clusters

    def dots(self, principle: Principle) -> dict[str, int]:
        """Revealed dots on the groups behind a principle, by perspective, each group once."""
        total: Counter[str] = Counter()
        named = self.clusters_named_by(principle)
        for workshop in self.workshops:
            total += votes_behind(workshop, (one.id for one in named if one.workshop_id == workshop.id))
        return {who: total[who] for who in PERSPECTIVES if total[who]}

    def voters(self) -> dict[str, int]:
        """How many participants gave at least one dot in a revealed ballot, by perspective."""
        found: Counter[str] = Counter()
        for workshop in self.workshops:
            revealed = [one for one in workshop.ballots.values() if one.status == "revealed"]
            voted = {pid for ballot in revealed for pid, choices in ballot.votes.items() if choices}
            found.update(workshop.participants[pid].perspective for pid in voted)
        return {who: found[who] for who in PERSPECTIVES if found[who]}

    def have_spoken(self, workshop: Workshop) -> Counter[str]:
        """How many participants said, answered or chose something, by perspective; who only scanned a code did not."""
        spoken = {one.participant_id for one in workshop.statements.values()}
        spoken |= {pid for prompt in workshop.prompts.values() for pid in prompt.answers}
        spoken |= {pid for ballot in workshop.ballots.values() for pid in (*ballot.voters, *ballot.passed)}
        return Counter(one.perspective for one in workshop.participants.values() if one.id in spoken)
