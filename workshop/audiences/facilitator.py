"""What the desk sees: the board, what waits for an adult, the secret count of a ballot, and what stands open."""

from __future__ import annotations

from ..domain import feedback as judged
from ..domain.fates import count, fates_of
from ..domain.model import Statement
from ..domain.results import passed_by_perspective, voters_by_perspective
from . import board, outcome, shared
from .view import Kind, Record, Scene, View


def statement(scene: Scene, statement_id: str) -> Record | None:
    found = scene.workshop.statements.get(statement_id)
    if found is None or not found.is_shown:
        return None
    return {
        **board.card(scene, found),
        "late": found.late,
        "fates": list(fates_of(scene.workshop, found)),
        "parked": scene.text(found.parked),
        "need": scene.text(found.need),
        "literal": scene.text(found.literal),
        "text_id": found.wording,
        "turn": found.turn,
        **covered(scene, found),
        "wishes": [wish.id for wish in scene.mission.wishes_about(scene.workshop.id, found.id)],
    }


def covered(scene: Scene, found: Statement) -> Record:
    """The original of a card of which pieces are covered, and which; only the desk has both."""
    if not found.own_words:
        return {}
    pieces = [{"start": one.start, "end": one.end} for one in found.covered]
    return {"own_words": scene.text(found.own_words), "covered": pieces}


def waiting(scene: Scene, statement_id: str) -> Record | None:
    """A card that an adult must look at, or that one held back. Its author is named only for a sign of distress."""
    found = scene.workshop.statements.get(statement_id)
    if found is None or not _is_at_the_desk(found):
        return None
    record: Record = {
        **shared.said(scene, found),
        "text_id": found.wording,
        "turn": found.turn,
        **covered(scene, found),
        "status": found.status,
        "perspective": found.perspective,
        "prompt_id": found.prompt_id,
        "flags": [{"kind": one.kind, "start": one.start, "end": one.end} for one in found.flags],
        "late": found.late,
        "taken_down": found.taken_down,
        "held_reason": scene.text(found.held_reason),
        "care_note": "\n".join(scene.text(note) for note in (*found.earlier_care, found.care_note) if note),
        "number": found.number,
        "since": round(found.waits_since),
    }
    if found.is_distress and found.participant_id:
        participant = scene.workshop.participants[found.participant_id]
        record |= {"animal": participant.animal, "colour": participant.colour}
    return record


def _is_at_the_desk(found: Statement) -> bool:
    withdrawn_distress = found.status == "withdrawn" and found.is_distress and not found.care_note
    return found.status in ("waiting", "held") or withdrawn_distress


def voting(scene: Scene) -> Record:
    """How many have voted so far, and never for what; beside it what adults counted and entered themselves."""
    now = scene.workshop
    if not now.ballots:
        return {"voters": {}, "passed": {}, "entered": []}
    newest = list(now.ballots.values())[-1]
    return {
        "voters": voters_by_perspective(now, newest),
        "passed": passed_by_perspective(now, newest),
        "entered": outcome.entered(newest),
    }


def suggesting(scene: Scene) -> Record:
    """Whether the machine suggests, and by which theme sets. What it suggests is asked for and in no view."""
    return {"on": scene.workshop.suggests, "set_ids": list(scene.workshop.theme_sets)}


def contact(scene: Scene) -> Record:
    return {"text": scene.text(scene.workshop.contact)}


def ledger(scene: Scene) -> Record:
    return {"total": len(scene.workshop.statements), **count(scene.workshop)}


def feedback(scene: Scene) -> Record:
    """How many found the afternoon how, children beside adults; who said what is nowhere."""
    return dict(judged.counts(scene.workshop))


def prompt(scene: Scene, prompt_id: str) -> Record | None:
    record = shared.prompt(scene, prompt_id)
    if record is None:
        return None
    answers = list(scene.workshop.prompts[prompt_id].answers.values())
    return {**record, "dont_know": answers.count("dont_know"), "not_today": answers.count("not_today")}


def wish(scene: Scene, wish_id: str) -> Record | None:
    """A request with its answer; without words of its own it is called by the first of its cards that hangs."""
    found = scene.mission.wishes.get(wish_id)
    if found is None:
        return None
    cards = (scene.workshop.statements.get(statement_id) for statement_id in found.statement_ids)
    first = next((one for one in cards if one is not None and one.is_shown), None)
    answer = found.answer
    return {
        "workshop_id": found.workshop_id,
        "statement_ids": list(found.statement_ids),
        "text": scene.text(found.text) or (scene.text(first.text) if first else ""),
        "verdict": answer.verdict if answer else "",
        "reason": scene.text(answer.reason) if answer else "",
        "who": scene.text(answer.who) if answer else "",
        "by_when": answer.by_when if answer else "",
    }


def _statements_of(scene: Scene, wish_id: str) -> tuple[str, ...]:
    found = scene.mission.wishes.get(wish_id)
    return found.statement_ids if found else ()


def _wishes_about(scene: Scene, statement_id: str) -> list[str]:
    return [one.id for one in scene.mission.wishes_about(scene.workshop.id, statement_id)]


DESK = View(
    "desk",
    {
        "workshop": shared.workshop,
        "counts": shared.counts,
        "done": shared.done,
        "timer": shared.timer,
        "ballot": shared.ballot,
        "voting": voting,
        "contact": contact,
        "start_card": shared.start_card,
        "suggesting": suggesting,
        "feedback": feedback,
        "ledger": ledger,
    },
    {
        "prompt": Kind("prompt", lambda scene: scene.workshop.prompts, prompt),
        "participant": board.PARTICIPANTS,
        "statement": Kind(
            "statement",
            lambda scene: scene.workshop.statements,
            statement,
            {"statement": board.under, "wish": _statements_of},
        ),
        "waiting": Kind("statement", lambda scene: scene.workshop.statements, waiting),
        "cluster": board.CLUSTERS,
        "principle": board.PRINCIPLES,
        "wish": Kind("wish", lambda scene: scene.mission.wishes, wish, {"statement": _wishes_about}),
    },
)
