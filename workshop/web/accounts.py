"""Accounts: made by a link, opened by a password. No mail is sent anywhere."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template_string, request, url_for
from werkzeug.wrappers import Response

from .current import house
from .visitors import sign_in as begin_session
from .visitors import sign_out as end_session

blueprint = Blueprint("accounts", __name__)

_FORM = """<!doctype html><html lang="de"><title>Anmelden</title><form method="post">
<input type="hidden" name="csrf_token" value="{{ csrf_token() }}">
<input name="sign_in_name" aria-label="Name"><input name="password" type="password" aria-label="Passwort"><button>OK</button></form>"""


@blueprint.get("/einrichten/<token>")
def set_up(token: str) -> str:
    house().directory.link(token, "set_up")
    return render_template_string(_FORM)


@blueprint.post("/einrichten/<token>")
def make_first(token: str) -> Response:
    name = request.form["sign_in_name"]
    place = house().directory.add_municipality(request.form.get("municipality", "Musterstadt"))
    house().directory.add_school(place.id, request.form.get("school", "OGS"), request.form.get("contact", "Frau Brandt, 02307 0000"))
    made = house().directory.add_account(name, name, house().hash_password(request.form["password"]), token, place.id)
    begin_session(made)
    return redirect(url_for("workshops.home"))


@blueprint.route("/anmelden", methods=["GET", "POST"])
def sign_in() -> Response | str:
    if request.method == "GET":
        return render_template_string(_FORM)
    found = house().directory.account_by_sign_in_name(request.form["sign_in_name"])
    if found is None or not house().verify_password(found.password_hash, request.form["password"]):
        return render_template_string(_FORM)
    begin_session(found)
    return redirect(request.args.get("next") or url_for("workshops.home"))


@blueprint.post("/abmelden")
def sign_out() -> Response:
    end_session()
    return redirect(url_for("join.front_door"))
