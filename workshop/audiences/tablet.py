"""What a tablet sees: a view that all tablets of a workshop share, and a private one for each device."""

from __future__ import annotations

from collections.abc import Iterable

from ..domain.fates import fates_of, literal_reason, need_behind, parked_reason, top_of
from ..domain.feedback import given_by
from ..domain.model import SHELF, UNSORTED, Statement, Workshop
from . import shared
from .view import Record, Records, Scene, View

_ON_TABLETS = ("title", "step", "paused", "over", "closed", "invented", "open_prompt", "last_prompt")


def _workshop(scene: Scene) -> Record:
    record = shared.workshop(scene)
    return {key: record[key] for key in _ON_TABLETS}


TABLET = View(
    "tablet",
    {"workshop": _workshop, "start_card": shared.start_card, "ballot": shared.ballot},
    {"prompt": shared.PROMPTS},
)

CHILD_STATUS = {"waiting": "waiting", "released": "shown", "held": "kept", "withdrawn": "withdrawn"}


def mine(scene: Scene, participant_ids: Iterable[str]) -> Records:
    """What belongs to the participants of one device: their animals, cards, votes and answers."""
    records: Records = {}
    for number, participant_id in enumerate(participant_ids, 1):
        participant = scene.workshop.participants.get(participant_id)
        if participant is None:
            continue
        records[f"participant:{participant_id}"] = {
            "animal": participant.animal,
            "colour": participant.colour,
            "perspective": participant.perspective,
            "number": number,
        }
        records[f"votes:{participant_id}"] = _votes(scene, participant_id)
        records[f"answers:{participant_id}"] = _answers(scene, participant_id)
        records[f"feedback:{participant_id}"] = dict(given_by(scene.workshop, participant_id))
        for statement in scene.workshop.spoken_by(participant_id):
            records[f"statement:{statement.id}"] = own(scene, statement) | _as_it_was_said(scene, statement)
    return records


def _votes(scene: Scene, participant_id: str) -> Record:
    """What one participant gave in the newest ballot, in the shape of its mode."""
    now = scene.workshop
    if not now.ballots:
        return {"ballot_id": "", "choices": []}
    newest = list(now.ballots.values())[-1]
    record: Record = {
        "ballot_id": newest.id,
        "choices": list(newest.choices_of(participant_id)),
        "passed": participant_id in newest.passed,
    }
    if newest.mode == "rating":
        record["ratings"] = newest.ratings_of(participant_id)
    if newest.mode == "pairs" and participant_id in newest.pairs:
        judged = newest.judged_by(participant_id)
        record["pairs"] = [
            {"first": pair.first, "second": pair.second, "winner": judged.get(pair, "")}
            for pair in newest.pairs[participant_id]
        ]
    return record


def _answers(scene: Scene, participant_id: str) -> Record:
    """„Weiß nicht“ and „heute nicht“, by question."""
    prompts = scene.workshop.prompts.values()
    return {one.id: one.answers[participant_id] for one in prompts if participant_id in one.answers}


def is_told(workshop: Workshop) -> bool:
    """Whether children hear now what became of their cards."""
    return workshop.step == "report_back" or workshop.closed


def own(scene: Scene, statement: Statement) -> Record:
    """A card as its child sees it."""
    record: Record = {
        "participant_id": statement.participant_id,
        "prompt_id": statement.prompt_id,
        **shared.said(scene, statement),
        "status": CHILD_STATUS[statement.status],
        "late": statement.late,
        "taken_down": statement.taken_down,
        "number": statement.number,
    }
    if is_told(scene.workshop):
        record["fate"] = fate(scene, statement)
    return record


def _as_it_was_said(scene: Scene, statement: Statement) -> Record:
    """What is covered for all others stands on its child's own tablet as the child said it, until it is erased."""
    original = scene.text(statement.own_words)
    return {"text": original} if original else {}


def fate(scene: Scene, statement: Statement) -> Record:
    """What became of a card: where it lies, which principles it carries, what was answered, why it is parked."""
    now = scene.workshop
    top = top_of(now, statement)
    cluster = None if top.place in (UNSORTED, SHELF) else now.clusters.get(top.place)
    return {
        "fates": list(fates_of(now, statement)),
        "cluster": scene.text(cluster.title) if cluster else "",
        "pictogram": cluster.pictogram if cluster else "",
        "principles": [
            {
                "first": scene.text(one.first),
                "second": scene.text(one.second),
                "commitment": scene.text(one.commitment),
            }
            for one in statement.carried
        ],
        "answers": [
            {
                "verdict": one.verdict,
                "reason": scene.text(one.reason),
                "who": scene.text(one.who),
                "by_when": one.by_when,
            }
            for one in statement.answers
        ],
        "parked": scene.text(parked_reason(now, statement)),
        "need": scene.text(need_behind(now, statement)) if statement.is_shown else "",
        "literal": scene.text(literal_reason(now, statement)) if statement.is_shown else "",
    }
