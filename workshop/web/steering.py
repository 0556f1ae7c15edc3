"""What the steering group reads and writes: the mission statement, and the voice ledger behind it."""

from __future__ import annotations

from collections import ChainMap, Counter

from flask import Blueprint, render_template, request

from ..audiences.ledger import LedgerRow, ledger_rows
from ..audiences.view import Scene
from ..domain.fates import FATES
from ..domain.model import Workshop
from ..messages import say
from ..storage.directory import WorkshopEntry
from ..streams import mission_stream, workshop_stream
from .current import account, house, lang, page_data, role_in_mission, seen_workshop
from .downloads import formats_for

blueprint = Blueprint("steering", __name__)

ROWS_A_PAGE = 300
"""A thousand rows at once would stop everybody's screens for the time of making them."""


@blueprint.get("/leitbild/<mission_id>")
def mission(mission_id: str) -> str:
    role = role_in_mission(mission_id)
    who = account()
    place = house().directory.municipality(house().municipality_of_mission(mission_id))
    home = "steering.home" if role == "facilitator" else "steering.home_member"
    return render_template(
        "steering/mission.html",
        page=page_data("steering", mission_id=mission_id, name=who.name if who else ""),
        title=house().texts(mission_stream(mission_id)).get(house().mission(mission_id).title, ""),
        municipality=place.name if place else "",
        invented=all(one.invented for one in _workshops_of(mission_id)),
        formats=formats_for(role),
        home=say(lang(), home),
    )


def _workshops_of(mission_id: str) -> list[Workshop]:
    return [house().workshop(one) for one in house().mission(mission_id).workshop_ids]


@blueprint.get("/werkstatt/<workshop_id>/stimmenbuch")
def ledger(workshop_id: str) -> str:
    entry = seen_workshop(workshop_id)
    rows = ledger_rows(scene_of(entry))
    counts = Counter(fate for row in rows for fate in row.fates)
    chosen = request.args.get("fate", "")
    chosen = chosen if chosen in FATES else ""
    found = _with(rows, chosen)
    pages = max(1, -(-len(found) // ROWS_A_PAGE))
    number = min(max(request.args.get("seite", 1, type=int), 1), pages)
    state = house().workshop(workshop_id)
    return render_template(
        "steering/ledger.html",
        workshop_id=workshop_id,
        mission_id=entry.mission_id,
        title=house().texts(workshop_stream(workshop_id)).get(state.title, ""),
        invented=state.invented,
        fates=FATES,
        counts={fate: counts[fate] for fate in FATES},
        total=len(rows),
        both=counts.total() - len(rows),
        chosen=chosen,
        found=len(found),
        rows=found[(number - 1) * ROWS_A_PAGE : number * ROWS_A_PAGE],
        number=number,
        pages=pages,
    )


def _with(rows: list[LedgerRow], fate: str) -> list[LedgerRow]:
    return [row for row in rows if not fate or fate in row.fates]


def scene_of(entry: WorkshopEntry) -> Scene:
    """A workshop with its mission statement and the texts of both."""
    texts = ChainMap(
        house().texts(workshop_stream(entry.id)), house().texts(mission_stream(entry.mission_id))
    )
    return Scene(house().workshop(entry.id), house().mission(entry.mission_id), texts)
