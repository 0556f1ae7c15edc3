"""The animal card: adults print it, and whoever holds one finds on any device what became of that animal's cards."""

from __future__ import annotations

import re
from typing import Any

from flask import Blueprint, Response, make_response, render_template, request

from ..audiences.animal_card import became
from ..card_prints import prints
from ..domain.animal_cards import could_be_on_a_card
from ..domain.model import PERSPECTIVES
from ..domain.symbols import CARD_SYMBOLS
from ..ids import tidy_code
from ..messages import areas
from .current import account, house, lang, led_workshop, page_data
from .languages import tablet_data
from .steering import scene_of

blueprint = Blueprint("animal_cards", __name__)
TOKEN = re.compile(r"[A-Za-z0-9_-]{22}")
UNKNOWN, TOO_MANY, UNFINISHED = "unknown", "too_many", "unfinished"
STATUS = {UNKNOWN: 404, TOO_MANY: 429, UNFINISHED: 400}


# ---- printing ----


@blueprint.get("/werkstatt/<workshop_id>/tierkarten")
def sheet(workshop_id: str) -> str:
    """All cards of a workshop, eight to a page, to be cut apart. No name stands on them."""
    entry = led_workshop(workshop_id)
    state = house().workshop(entry.id)
    people = sorted(state.participants.values(), key=lambda one: PERSPECTIVES.index(one.perspective))
    made = prints(house(), entry, [one.id for one in people])
    cards = [
        {"animal": one.animal, "colour": one.colour, "perspective": one.perspective, **made[one.id]}
        for one in people
        if one.id in made
    ]
    page = page_data(
        "tablet_card", "tablet_symbols", "animal_sheet", "animals", cards=cards, address=house().public_url
    )
    who = account()
    return render_template(
        "animal_card/sheet.html",
        page=page,
        entry=entry,
        closed=state.closed,
        missing=len(people) - len(cards),
        may_set=bool(who and who.owner) and not house().config.public_url,
    )


# ---- looking up ----


@blueprint.get("/tierkarte")
def door() -> Response:
    """A code, then four pictures."""
    return _door(code=tidy_code(request.args.get("code", "")))


@blueprint.post("/tierkarte")
def look_up() -> Response:
    """What became of it, or one kind sentence that says nothing about which part was wrong."""
    code = tidy_code(request.form.get("code", ""))
    symbols = tuple(request.form.get("symbols", "")[:200].split(","))
    if not code or not could_be_on_a_card(symbols):
        return _door(UNFINISHED, code)
    found = _found(code, symbols)
    return _door(found, code) if isinstance(found, str) else _told(*found)


def _found(code: str, symbols: tuple[str, ...]) -> tuple[str, str] | str:
    """The workshop and the participant, or why not. A code that leads nowhere is counted like one that leads somewhere."""
    workshops = house().cards.workshops_with(code)
    keys = workshops or [f"code:{code}"]
    tries = house().card_tries
    began = [(key, tries.begin(key)) for key in keys]
    if any(at is None for _, at in began):
        for key, at in began:
            if at is not None:
                tries.was_right(key, at)
        return TOO_MANY
    holders = [(one, house().cards.by_symbols(one, symbols)) for one in workshops]
    found = [(workshop_id, participant) for workshop_id, participant in holders if participant]
    if len(found) != 1:
        return UNKNOWN
    for key, at in began:
        if at is not None:
            tries.was_right(key, at)
    return found[0]


@blueprint.get("/t/<token>")
def by_qr(token: str) -> Response:
    """The QR code of a printed card. 128 bits are not guessed, so only what leads nowhere is limited."""
    found = house().cards.by_token(token) if TOKEN.fullmatch(token) else None
    if found is not None:
        return _told(*found)
    return _door(UNKNOWN if house().token_tries.allows("tokens") else TOO_MANY)


# ---- answers ----


def _told(workshop_id: str, participant_id: str) -> Response:
    entry = house().directory.workshop(workshop_id)
    record = became(scene_of(entry), participant_id) if entry else None
    if record is None:
        return _door(UNKNOWN)
    page = tablet_data(became=record)
    return _unseen(render_template("animal_card/became.html", page=page))


def _door(trouble: str = "", code: str = "") -> Response:
    page = tablet_data(symbols=list(CARD_SYMBOLS), code=code, trouble=trouble)
    page["messages"] |= areas(lang(), "join")
    made = render_template("animal_card/door.html", page=page, trouble=trouble, code=code)
    return _unseen(made, STATUS.get(trouble, 200))


def _unseen(page: Any, status: int = 200) -> Response:
    """For this visitor alone: kept by no browser, listed by no search engine."""
    response = make_response(page, status)
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response
