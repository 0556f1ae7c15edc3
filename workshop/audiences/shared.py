"""Records that several audiences have in common."""

from __future__ import annotations

from collections import Counter

from ..domain.done import have_answered
from ..domain.drawing import drawn
from ..domain.model import Ballot, Statement, Workshop
from . import outcome
from .view import Kind, Record, Scene


def workshop(scene: Scene) -> Record:
    now = scene.workshop
    return {
        "id": now.id,
        "title": scene.text(now.title),
        "step": now.step,
        "paused": now.paused,
        "over": now.over,
        "closed": now.closed,
        "invented": now.invented,
        "source": scene.text(now.source),
        "open_prompt": now.open_prompt,
        "last_prompt": now.last_prompt,
        "look_first": now.look_first,
        "mission_id": now.mission_id,
        "classes": now.classes,
    }


def timer(scene: Scene) -> Record | None:
    """How much time there is, where somebody has set a timer; a screen tells it by the server's clock, see `now` in `me`."""
    now = scene.workshop.timer
    return None if now is None else {"seconds": now.seconds, "ends_at": now.ends_at, "left": now.left}


def start_card(scene: Scene) -> Record:
    """What children are told at the start, where the town has words of its own."""
    found = scene.workshop.start_card
    return {
        "listens": scene.text(found.listens),
        "decides": scene.text(found.decides),
        "hear_back": scene.text(found.hear_back),
    }


def said(scene: Scene, statement: Statement) -> Record:
    """What a card says, in the way in which it was said. A recording is in no view, nor how long it is."""
    record: Record = {"text": scene.text(statement.text)}
    if statement.way != "text":
        record["way"] = statement.way
    if statement.pictograms:
        record["pictograms"] = list(statement.pictograms)
    drawing = drawn(scene.text(statement.drawing))
    if drawing is not None:
        record["drawing"] = drawing
    return record


def counts(scene: Scene) -> Record:
    """How many are here, and how many cards hang or are on their way. A held card is on its way to nobody."""
    now = scene.workshop
    people = Counter("children" if one.is_child else "adults" for one in now.participants.values())
    status = Counter(one.status for one in now.statements.values() if not one.is_distress)
    return {
        "children": people["children"],
        "adults": people["adults"],
        "shown": status["released"],
        "on_their_way": status["waiting"],
    }


def done(scene: Scene) -> Record | None:
    """How many have answered what is asked now: a number, never who and never what."""
    now = scene.workshop
    about = "prompt" if now.open_prompt else "ballot" if now.open_ballot else ""
    if not about:
        return None
    who = have_answered(now, now.open_prompt) if about == "prompt" else now.ballots[now.open_ballot].done
    people = Counter("children" if now.participants[one].is_child else "adults" for one in who)
    return {"about": about, "children": people["children"], "adults": people["adults"]}


def prompt(scene: Scene, prompt_id: str) -> Record | None:
    found = scene.workshop.prompts.get(prompt_id)
    if found is None:
        return None
    number = list(scene.workshop.prompts).index(prompt_id) + 1
    return {
        "kind": found.kind,
        "text": scene.text(found.text),
        "pictogram": found.pictogram,
        "number": number,
    }


PROMPTS = Kind("prompt", lambda scene: scene.workshop.prompts, prompt)


def ballot(scene: Scene) -> Record | None:
    """The newest ballot. What was chosen, and by how many, is in it only once it is revealed."""
    now = scene.workshop
    if not now.ballots:
        return None
    newest = list(now.ballots.values())[-1]
    record: Record = {
        "id": newest.id,
        "mode": newest.mode,
        "subject_kind": newest.subject_kind,
        "status": newest.status,
        "dots_each": newest.dots_each,
        "choices": [_choice(scene, newest, subject) for subject in newest.subjects],
    }
    if newest.status == "revealed":
        record |= outcome.revealed(now, newest)
    return record


def _choice(scene: Scene, newest: Ballot, subject: str) -> Record:
    if newest.subject_kind == "cluster":
        cluster = scene.workshop.clusters[subject]
        name = scene.text(cluster.title) or first_words(scene, subject)
        named: Record = {
            "id": subject,
            "title": name,
            "pictogram": picture_of(scene.workshop, subject),
            "perspective": "",
        }
        return named if name else named | _first_drawing(scene, subject)
    statement = scene.workshop.statements[subject]
    shown = said(scene, statement) if statement.is_shown else {"text": ""}
    title = shown.pop("text")
    return {"id": subject, "title": title, "pictogram": "", "perspective": statement.perspective, **shown}


def picture_of(now: Workshop, cluster_id: str) -> str:
    """The pictogram of a cluster, else the one that most of its cards bring along, the first of equals: who can't read yet
    tells clusters apart by it. "" where there is none."""
    own = now.clusters[cluster_id].pictogram
    brought = Counter(one for card in now.lying_in(cluster_id) for one in card.pictograms)
    return own or next((one for one, _ in brought.most_common(1)), "")


def _first_drawing(scene: Scene, cluster_id: str) -> Record:
    """What stands for a cluster without any words: its first card, as it was drawn."""
    drawn_first = next((one for one in scene.workshop.lying_in(cluster_id) if one.drawing), None)
    if drawn_first is None:
        return {}
    shown = said(scene, drawn_first)
    del shown["text"]
    return {"perspective": drawn_first.perspective, **shown}


def first_words(scene: Scene, cluster_id: str) -> str:
    """What stands for a cluster without a title: the words of its first card that has any."""
    words = (scene.text(one.text) for one in scene.workshop.lying_in(cluster_id))
    return next((text for text in words if text), "")
