"""`/ton/<language>/<name>.mp3`: a person's recording where there is one, else ours."""

from __future__ import annotations

from flask import Blueprint, Response, abort, request

from .. import sounds
from ..messages import LANGUAGES
from .assets import FOR_A_YEAR
from .current import house

blueprint = Blueprint("sounds", __name__)


@blueprint.get("/ton/<lang>/<name>.mp3")
def sound(lang: str, name: str) -> Response:
    if lang not in LANGUAGES or not sounds.NAME.fullmatch(name):
        abort(404)
    voices = house().config.voices
    path = sounds.recordings(voices, lang).get(name) or sounds.made_folder() / lang / f"{name}.mp3"
    if not path.is_file():
        abort(404)
    content = path.read_bytes()
    response = Response(content, mimetype="audio/mpeg")
    response.headers["Cache-Control"] = (
        FOR_A_YEAR if request.args.get("v") == sounds.version(voices) else "no-cache"
    )
    response.add_etag()
    return response.make_conditional(
        request, accept_ranges=True, complete_length=len(content)
    )  # Safari asks for ranges
