"""The front page of everybody with an account: workshops for facilitators, mission statements for members."""

from __future__ import annotations

from urllib.parse import urlsplit

import segno
from flask import Blueprint, abort, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response

from ..addresses import addresses
from ..messages import say
from ..public_address import BadAddress, tidy_address
from ..storage.directory import Account, Municipality, School, WorkshopEntry
from .current import account, house, lang, to_sign_in
from .days import day_of
from .forms import LONG, Form
from .listing import listed, missions_for, people_of

blueprint = Blueprint("workshops", __name__)

Answer = Response | str | tuple[str, int]


# ---- the list ----


@blueprint.get("/werkstaetten")
def home() -> Answer:
    who = account()
    if who is None:
        return to_sign_in()
    return _home(who, Form(), Form())


def _home(
    who: Account, form: Form, invite_form: Form, status: int = 200, address_form: Form | None = None
) -> Answer:
    if not (who.owner or _roles(who) & {"facilitator"}):
        return render_template("home/missions.html", missions=missions_for(who)), status
    places = _led_places(who)
    led = [
        one
        for one in house().directory.workshops()
        if house().role_in(who, one.municipality_id) == "facilitator"
    ]
    demos = {one.id for one in house().directory.municipalities() if one.demo}
    schools = [one for place in places for one in house().directory.schools(place.id)]
    page = render_template(
        "home/list.html",
        form=form,
        invite_form=invite_form,
        places=places,
        known=_last_used(schools, led),
        school_names=[one.name for one in schools],
        workshops=[listed(one) for one in led if one.municipality_id not in demos],
        demos=[listed(one) for one in led if one.municipality_id in demos],
        people=[(place, people_of(place)) for place in places],
        invitation=_fresh_invitation(),
        address_form=address_form or Form(public_url=house().public_url),
        address_said=session.pop("address_said", ""),
        fixed_address=house().config.public_url,
    )
    return page, status


def _roles(who: Account) -> set[str]:
    return {one.role for one in house().directory.memberships(who.id)}


def _led_places(who: Account) -> list[Municipality]:
    """Where somebody makes workshops and invites others, their own towns first; the demo is for looking."""
    own = {one.municipality_id for one in house().directory.memberships(who.id)}
    places = [one for one in house().directory.municipalities() if not one.demo]
    led = [one for one in places if house().role_in(who, one.id) == "facilitator"]
    return sorted(led, key=lambda one: one.id not in own)


def _last_used(schools: list[School], newest_first: list[WorkshopEntry]) -> School | None:
    """The school for the next workshop: the one that had the last, as long as it has a contact."""
    ready = {one.id: one for one in schools if one.contact}
    used = [ready[one.school_id] for one in newest_first if one.school_id in ready]
    return next(iter(used or ready.values()), None)


# ---- a new workshop ----


@blueprint.post("/werkstaetten")
def make() -> Answer:
    """One press for a school that is known with its contact; otherwise the form says what is missing."""
    who = account()
    if who is None:
        return to_sign_in()
    if not (who.owner or "facilitator" in _roles(who)):
        abort(403)
    form = Form(request.form)
    known = _known_school(who, request.form.get("school_id", ""))
    if known is not None and known.contact:
        return _to_desk(known, "")
    place = _place_from(who, form)
    school_name = form.text("school", missing="account.trouble.school_missing")
    title = form.text("title", most=LONG)
    contact = form.text("contact", most=LONG)
    school = next((one for one in _schools_of(place) if one.name.casefold() == school_name.casefold()), None)
    if not contact and not (school and school.contact):
        form.complain("contact", "account.trouble.contact_missing")
    if not form.is_fine:
        return _home(who, form, Form(), 400)
    place = place or house().directory.add_municipality(form.values["municipality"])
    school = school or house().directory.add_school(place.id, school_name, contact)
    if contact and contact != school.contact:
        house().directory.set_contact(school.id, contact)
    return _to_desk(School(school.id, place.id, school.name, contact or school.contact), title)


def _known_school(who: Account, school_id: str) -> School | None:
    found = next((one for one in house().directory.schools() if one.id == school_id), None)
    if found is None or found.municipality_id not in {one.id for one in _led_places(who)}:
        return None
    return found


def _place_from(who: Account, form: Form) -> Municipality | None:
    """The municipality that was chosen; None where the first one is still to be made by its name."""
    places = _led_places(who)
    wanted = request.form.get("municipality_id", "")
    form.values["municipality_id"] = wanted
    if places:
        return next((one for one in places if one.id == wanted), places[0])
    if not who.owner:
        abort(403)
    form.text("municipality", missing="account.trouble.municipality_missing")
    return None


def _schools_of(place: Municipality | None) -> list[School]:
    return house().directory.schools(place.id) if place else []


def _to_desk(school: School, title: str) -> Response:
    today = day_of()
    entry = house().create_workshop(
        school.municipality_id,
        title or say(lang(), "home.default_title", school=school.name, date=today),
        contact=school.contact,
        school_id=school.id,
        mission_title=title or say(lang(), "home.mission_title", school=school.name),
    )
    return redirect(url_for("board.desk", workshop_id=entry.id))


# ---- the public address ----


@blueprint.post("/adresse")
def set_address() -> Answer:
    """Where children find this house from home; only its owner says so, and not against how it was started."""
    who = account()
    if who is None:
        return to_sign_in()
    if not who.owner or house().config.public_url:
        abort(403)
    typed = request.form.get("public_url", "")
    form = Form(request.form, public_url=typed[:LONG])
    try:
        address = tidy_address(typed)
    except BadAddress as bad:
        form.complain("public_url", f"home.address.trouble.{bad.reason}")
        return _home(who, Form(), Form(), 400, form)
    house().directory.set_setting("public_url", address)
    session["address_said"] = "home.address.saved" if address else "home.address.removed"
    return redirect(url_for("workshops.home") + "#adresse")


# ---- invitations ----


@blueprint.post("/einladungen")
def invite() -> Answer:
    """A link that works once. It is shown on the next page and never again: only its hash is kept."""
    who = account()
    if who is None:
        return to_sign_in()
    places = _led_places(who)
    if not places:
        abort(403)
    wanted = request.form.get("municipality_id", "")
    role = "member" if request.form.get("role") == "member" else "facilitator"
    form = Form(request.form, role=role, municipality_id=wanted)
    function = form.text("function", missing="home.invite_function_missing") if role == "member" else ""
    if not form.is_fine:
        return _home(who, Form(), form, 400)
    place = next((one for one in places if one.id == wanted), places[0])
    token = house().directory.add_link("invitation", municipality_id=place.id, role=role, function=function)
    link = _base() + url_for("accounts.invitation", token=token)
    session["invitation"] = {"link": link, "role": role, "function": function}
    return redirect(url_for("workshops.home") + "#einladung")


def _fresh_invitation() -> dict[str, str] | None:
    made: dict[str, str] | None = session.pop("invitation", None)
    if made is None:
        return None
    code = segno.make(made["link"], error="m", micro=False)
    return made | {"qr": code.svg_data_uri(border=2, dark="#141a30", light="#ffffff", omitsize=True)}


def _base() -> str:
    """An address that others can reach: the one that this page came by, unless it only means this very machine."""
    host = urlsplit(request.host_url).hostname or ""
    if host in ("localhost", "::1") or host.startswith("127."):
        return addresses(house().config.host, house().config.port)[0]
    return request.host_url.rstrip("/")
