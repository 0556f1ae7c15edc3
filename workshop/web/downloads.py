"""Exports as downloads. Making one takes seconds, in a process beside the server."""

from __future__ import annotations

from flask import Blueprint, Response, abort

from ..exports.formats import FORMATS, file_name
from ..streams import mission_stream
from ..work.jobs import JobFailed
from .current import house, role_in_mission

blueprint = Blueprint("downloads", __name__)

WITH_EVERYTHING = "archive"
"""It holds held-back cards too, and contacts: for facilitators only."""


def formats_for(role: str) -> list[str]:
    """The formats that somebody of a role may take home."""
    return [name for name in FORMATS if role == "facilitator" or name != WITH_EVERYTHING]


@blueprint.get("/leitbild/<mission_id>/ausgabe/<format>")
def export(mission_id: str, format: str) -> Response:
    role = role_in_mission(mission_id)
    if format not in FORMATS:
        abort(404)
    if format not in formats_for(role):
        abort(403)
    try:
        made = house().export(mission_id, format)
    except JobFailed:
        abort(503)
    title = house().texts(mission_stream(mission_id)).get(house().mission(mission_id).title, "")
    answer = Response(made, mimetype=FORMATS[format].mimetype)
    answer.headers.set("Content-Disposition", "attachment", filename=file_name(title, format))
    answer.headers["Cache-Control"] = "no-store"
    return answer
