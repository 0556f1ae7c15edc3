"""The word cloud of a wall. Counted and laid out elsewhere, handed on as it is."""

from __future__ import annotations

import json

from flask import Blueprint, Response, request

from ..audiences import words
from ..audiences.view import Scene
from ..domain.mission import MissionStatement
from ..domain.model import PERSPECTIVES
from ..messages import say
from ..streams import workshop_stream
from ..work.jobs import CloudJob, JobFailed
from .current import house, lang, led_workshop

blueprint = Blueprint("words", __name__)

PATIENCE = 30.0
"""Seconds that a wall waits for its cloud."""
NARROWEST, WIDEST = 200, 8_000
"""What a paper may measure, in units of the wall."""
TOGETHER = {"all": [list(PERSPECTIVES)], "beside": [["children"], ["staff"]]}
"""Whose words are in which cloud; else one perspective alone."""


@blueprint.get("/werkstatt/<workshop_id>/wortwolke")
def cloud(workshop_id: str) -> Response:
    """The words of what hangs now, of one prompt or all, of one perspective, of all, or of two beside each other."""
    entry = led_workshop(workshop_id)
    now = house().workshop(entry.id)
    prompt_id = request.args.get("prompt", "")
    groups = _groups(request.args.get("who", "all"))
    width, height = (request.args.get(name, 0, type=int) for name in ("width", "height"))
    if not groups or not _is_paper(width, height) or (prompt_id and prompt_id not in now.prompts):
        return _refused("malformed", 400)
    scene = Scene(now, MissionStatement(), house().texts(workshop_stream(entry.id)))
    said = words.voices(scene, prompt_id)
    if not said:
        return _answer(json.dumps(_nothing(len(groups))), 200)
    try:
        found = house().workers.run(CloudJob(said, groups, width, height), PATIENCE)
    except JobFailed as failed:
        return _refused(failed.reason, 503)
    return _answer(found, 200)


def _nothing(clouds: int) -> dict[str, object]:
    """What a worker would find where nothing hangs."""
    return {
        "clouds": [{"statements": 0, "words": [], "left_out": 0} for _ in range(clouds)],
        "table": [],
        "more": 0,
    }


def _groups(who: str) -> list[list[str]]:
    return TOGETHER.get(who) or ([[who]] if who in PERSPECTIVES else [])


def _is_paper(*sides: int) -> bool:
    return all(NARROWEST <= side <= WIDEST for side in sides)


def _refused(reason: str, status: int) -> Response:
    message = say(lang(), f"words.failed.{reason}")
    return _answer(json.dumps({"ok": False, "reason": reason, "message": message}), status)


def _answer(body: bytes | str, status: int) -> Response:
    return Response(body, status, mimetype="application/json", headers={"Cache-Control": "no-store"})
