"""What every page needs: the house, the visitor, and the language."""

from __future__ import annotations

from typing import Any, cast

from flask import abort, current_app, g, redirect, request, url_for
from werkzeug.wrappers import Response

from ..house import House
from ..messages import areas
from ..storage.directory import Account, WorkshopEntry
from .visitors import signed_in


def house() -> House:
    return cast(House, current_app.extensions["house"])


def lang() -> str:
    return "de"


def account() -> Account | None:
    """Who is signed in; looked up once a request."""
    if "account" not in g:
        g.account = signed_in(house())
    return cast("Account | None", g.account)


def page_data(*rooms: str, **data: Any) -> dict[str, Any]:
    """The JSON block of a page: its sentences and its data."""
    return {"lang": lang(), "messages": areas(lang(), "common", *rooms), **data}


def to_sign_in() -> Response:
    """The way to the door, and back to this page."""
    return redirect(url_for("accounts.sign_in", next=request.full_path.rstrip("?")))


def led_workshop(workshop_id: str) -> WorkshopEntry:
    """The workshop, if the visitor leads it; looked up through the visitor. Ends the request otherwise."""
    entry = house().directory.workshop(workshop_id)
    if account() is None:
        abort(to_sign_in())
    if entry is None or house().role_in(account(), entry.municipality_id) != "facilitator":
        abort(404)
    return entry


def seen_workshop(workshop_id: str) -> WorkshopEntry:
    """The workshop, if the visitor leads it or belongs to its steering group."""
    entry = house().directory.workshop(workshop_id)
    if account() is None:
        abort(to_sign_in())
    if entry is None or not house().role_in(account(), entry.municipality_id):
        abort(404)
    return entry


def role_in_mission(mission_id: str) -> str:
    """The visitor's role in a mission statement. Ends the request when there is none."""
    if account() is None:
        abort(to_sign_in())
    role = house().role_in(account(), house().municipality_of_mission(mission_id))
    if not role:
        abort(404)
    return role
