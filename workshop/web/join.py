"""The front door: a code that is typed or tapped, and the tablet behind it."""

from __future__ import annotations

from functools import partial
from typing import Any

from flask import (
    Blueprint,
    Response,
    abort,
    current_app,
    make_response,
    redirect,
    render_template,
    request,
    url_for,
)
from werkzeug.wrappers import Response as AnyResponse

from .. import sounds
from ..audiences.tablet import TABLET, mine
from ..domain.symbols import DOOR_SYMBOLS
from ..ids import tidy_code
from ..live.publish import Publisher
from ..messages import LANGUAGES, areas, children, direction, say
from .assets import packed
from .current import account, house, lang
from .languages import about, first_sentences, later_address, tablet_data
from .visitors import give_device, visitor

blueprint = Blueprint("join", __name__)
BESIDE = ("tablet.read_aloud", "tablet.no_network", "tablet_card.find_title")
"""What the door says beside its own room."""


@blueprint.get("/")
def front_door() -> AnyResponse | str:
    """Children find the code keys here; whoever is signed in is led on."""
    if account() is not None and "code" not in request.args:
        return redirect(url_for("workshops.home"))
    return _door()


def _door(error: str = "", typed: str = "", status: int = 200) -> Response:
    """In the language of whoever stands before it; what is meant for adults is German, as the house is."""
    spoken = _spoken_here()
    page = {
        "lang": spoken,
        "messages": areas(spoken, "join", "languages") | {key: children(spoken)[key] for key in BESIDE},
        "languages": [about(one) for one in LANGUAGES],
        "symbols": [{"id": one, "name": say(spoken, f"pictograms.{one}")} for one in DOOR_SYMBOLS],
        "sounds": sounds.version(house().config.voices),
        "error": error,
        "typed": typed,
    }
    made = render_template(
        "join/code.html",
        page=page,
        error=error,
        typed=typed,
        lang=spoken,
        dir=direction(spoken),
        c=partial(say, spoken),
    )
    answer = make_response(made, status)
    answer.vary.update(("Accept-Language", "Cookie"))
    return answer


def _spoken_here() -> str:
    """What was chosen at the door, else the first of the browser's languages that we speak, else German."""
    chosen = request.args.get("sprache", "")
    if chosen in LANGUAGES:
        return chosen
    wanted = [one.partition("-")[0].lower() for one in request.accept_languages.values()]
    return next((one for one in wanted if one in LANGUAGES), LANGUAGES[0])


@blueprint.get("/k")
def typed_code() -> AnyResponse:
    """A code from the form, without scripts."""
    return redirect(url_for("join.tablet", code=tidy_code(request.args.get("code", "")) or "-"))


@blueprint.get("/k/<code>")
def tablet(code: str) -> AnyResponse:
    """The tablet; its device gets a token here. A wrong code leads back to the door with a kind sentence."""
    tidy = tidy_code(code)
    if tidy != code:
        return redirect(url_for("join.tablet", code=tidy or "-"))
    found = house().directory.workshop_by_code(tidy)
    if found is None:
        if not house().code_tries.allows("codes"):
            abort(429)
        return _door(error="unknown_code", typed=tidy, status=404)
    entry, perspective = found
    views = _views_now(entry.id)
    page = tablet_data(code=tidy, perspective=perspective, views=views)
    page |= {"messages": first_sentences(lang()), "later_messages": later_address()}
    made = render_template("tablet/tablet.html", page=page, animals=_animals_in(views["mine"]))
    answer = give_device(house(), make_response(made))
    return packed(answer)


def _views_now(workshop_id: str) -> dict[str, Any]:
    """What the tablet will be shown when it has opened its views, so that its first screen need not wait for that."""
    publisher: Publisher = current_app.extensions["publisher"]
    scene = publisher.scene(workshop_id)
    device_id = visitor(house()).device_id
    participants = house().participants_on(device_id, workshop_id) if device_id else []
    return {"tablet": TABLET.full(scene), "mine": mine(scene, participants)}


def _animals_in(records: dict[str, Any]) -> list[str]:
    """Each once: a picture that stands in the page twice would have its name twice."""
    found = (one.get("animal", "") for key, one in records.items() if key.startswith("participant:"))
    return sorted({animal for animal in found if animal})


@blueprint.get("/bilder/<tapped>")
def pictures(tapped: str) -> tuple[dict[str, object], int]:
    """The code behind four pictures, joined by dots. There are few doors, so after many wrong tries this one rests for all;
    codes go on."""
    tries = house().door_tries
    if not tries.has_room("doors"):
        return {"ok": False, "reason": "too_many"}, 429
    found = house().workshop_by_door(tapped.split("."))
    if found is None:
        tries.allows("doors")
        return {"ok": False, "reason": "unknown_door"}, 404
    return {"ok": True, "code": found.children_code}, 200


@blueprint.get("/gesund")
def healthy() -> dict[str, bool]:
    """For whoever watches the server."""
    return {"ok": True}
