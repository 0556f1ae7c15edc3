"""The two windows of a facilitator: the desk and the wall; and the QR codes that hang there."""

from __future__ import annotations

import io
import json

import segno
from flask import Blueprint, Response, abort, render_template, request

from .. import recording as recordings
from ..audiences.decisions import FOLLOWED, TOLD, decisions
from ..audiences.view import Scene
from ..domain.mission import MissionStatement
from ..domain.symbols import DOOR_SYMBOLS
from ..messages import Sentence, catalogue, say
from ..storage import event_log
from ..streams import workshop_stream
from ..work.jobs import JobFailed
from .current import account, house, lang, led_workshop, page_data

blueprint = Blueprint("board", __name__)


@blueprint.get("/werkstatt/<workshop_id>/tisch")
def desk(workshop_id: str) -> str:
    entry = led_workshop(workshop_id)
    page = page_data(
        "desk",
        "timer",
        "board",
        "one_offs",
        "search",
        "suggestions",
        "replay",
        "prompts",
        "animals",
        "tablet_start",
        workshop_id=entry.id,
        mission_id=entry.mission_id,
        name=_name(),
    )
    page["messages"] |= _door_names()
    return render_template("board/desk.html", page=page, title=_title(entry.id))


@blueprint.get("/werkstatt/<workshop_id>/wand")
def wall(workshop_id: str) -> str:
    entry = led_workshop(workshop_id)
    page = page_data(
        "wall",
        "board",
        "one_offs",
        "search",
        "replay",
        "timer",
        "words",
        "prompts",
        "animals",
        workshop_id=entry.id,
        name=_name(),
    )
    page["messages"] |= _door_names()
    return render_template("board/wall.html", page=page, title=_title(entry.id))


def _door_names() -> dict[str, Sentence]:
    """How the pictures of a door are called, for whom they are read to."""
    return {key: catalogue(lang())[key] for key in (f"pictograms.{one}" for one in DOOR_SYMBOLS)}


@blueprint.get("/werkstatt/<workshop_id>/aufnahme/<statement_id>")
def recording(workshop_id: str, statement_id: str) -> Response:
    """A voice, for those who lead this workshop, until somebody has written it down; kept nowhere on the way."""
    entry = led_workshop(workshop_id)
    found = house().workshop(entry.id).statements.get(statement_id)
    if found is None or not found.is_unheard or found.status == "withdrawn":
        abort(404)
    text = house().texts(f"workshop:{entry.id}").get(found.recording, "")
    voice = recordings.bytes_of(text)
    kind = recordings.kind_of(voice)
    if not kind:
        abort(404)
    return Response(voice, mimetype=kind, headers={"Cache-Control": "no-store"})


@blueprint.get("/werkstatt/<workshop_id>/entscheidungen")
def log_of_decisions(workshop_id: str) -> Response:
    """Who decided what about which card, for those who lead the workshop; to read and to print."""
    entry = led_workshop(workshop_id)
    stream_id = workshop_stream(entry.id)
    found = house().database.run(lambda connection: event_log.named(connection, stream_id, FOLLOWED))
    scene = Scene(house().workshop(entry.id), MissionStatement(), house().texts(stream_id))
    names = {one.id: one.name for one in house().directory.accounts()}
    written = render_template(
        "board/decisions.html",
        workshop_id=entry.id,
        title=_title(entry.id),
        rows=decisions(scene, [(one.event, one.cause) for one in found], names),
        told=TOLD,
    )
    return Response(written, headers={"Cache-Control": "no-store"})


@blueprint.get("/werkstatt/<workshop_id>/verlauf")
def replay(workshop_id: str) -> Response:
    """The evening once more, with nothing but what hangs on the wall today. Made elsewhere, handed on as it is."""
    entry = led_workshop(workshop_id)
    headers = {"Cache-Control": "no-store"}
    try:
        told = house().replay(entry.id)
    except JobFailed as failed:
        message = say(lang(), f"replay.failed.{failed.reason}")
        refused = json.dumps({"ok": False, "reason": failed.reason, "message": message})
        return Response(refused, status=503, mimetype="application/json", headers=headers)
    return Response(told, mimetype="application/json", headers=headers)


def _name() -> str:
    who = account()
    return who.name if who else ""


def _title(workshop_id: str) -> str:
    state = house().workshop(workshop_id)
    return house().texts(f"workshop:{workshop_id}").get(state.title, "")


@blueprint.get("/qr/<code>.svg")
def qr(code: str) -> Response:
    """The QR code of a join address; only for addresses that this machine has."""
    found = house().directory.workshop_by_code(code)
    if found is None or house().role_in(account(), found[0].municipality_id) != "facilitator":
        abort(404)
    urls = house().join_urls(code)
    wanted = request.args.get("address", urls[0])
    if wanted not in urls:
        abort(404)
    picture = io.BytesIO()
    segno.make(wanted, error="m", micro=False).save(
        picture,
        kind="svg",
        scale=1,
        border=2,
        dark="#141a30",
        light="#ffffff",
        xmldecl=False,
        svgclass=None,
        lineclass=None,
        omitsize=True,
    )
    return Response(
        picture.getvalue(), mimetype="image/svg+xml", headers={"Cache-Control": "private, max-age=600"}
    )
