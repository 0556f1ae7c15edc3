"""Accounts: made by a link, opened by a password. No mail is sent anywhere."""

from __future__ import annotations

from flask import Blueprint, current_app, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from ..ids import new_id
from ..messages import say
from ..storage.directory import Account, Link, LinkUsed, Membership, NameTaken
from .current import account, house, lang
from .forms import LONG, Form
from .visitors import sign_in as begin_session
from .visitors import sign_out as end_session

blueprint = Blueprint("accounts", __name__)

Answer = Response | str | tuple[str, int]


# ---- the first account ----


@blueprint.get("/einrichten/<token>")
def set_up(token: str) -> Answer:
    """The printed link: an account that owns the house, and a place to hold the first workshop in."""
    try:
        house().directory.link(token, "set_up")
    except LinkUsed:
        return _used("set_up")
    return render_template("account/set_up.html", form=Form())


@blueprint.post("/einrichten/<token>")
def make_first(token: str) -> Answer:
    form = Form(request.form)
    new = _NewAccount(form)
    municipality = form.text("municipality", missing="account.trouble.municipality_missing")
    school = form.text("school", missing="account.trouble.school_missing")
    contact = form.text("contact", most=LONG, missing="account.trouble.contact_missing")
    try:
        house().directory.link(token, "set_up")
        if not form.is_fine:
            return render_template("account/set_up.html", form=form), 400
        made = _make_account(new, token)
    except LinkUsed:
        return _used("set_up")
    except NameTaken:
        return render_template("account/set_up.html", form=_name_taken(form)), 400
    _give_place(made, municipality, school, contact)
    begin_session(made)
    return redirect(url_for("workshops.home"))


def _give_place(made: Account, municipality: str, school: str, contact: str) -> None:
    directory = house().directory
    place = directory.add_municipality(municipality)
    directory.add_school(place.id, school, contact)
    directory.add_membership(Membership(made.id, place.id, "facilitator", ""))


# ---- invitations ----


@blueprint.get("/einladung/<token>")
def invitation(token: str) -> Answer:
    try:
        link = house().directory.link(token, "invitation")
    except LinkUsed:
        return _used("invitation")
    return render_template("account/invitation.html", form=Form(), invited=_invited(link))


@blueprint.post("/einladung/<token>")
def take_invitation(token: str) -> Answer:
    """Who is signed in may take an invitation with the account that is there."""
    try:
        link = house().directory.link(token, "invitation")
        who = account()
        if who is not None and request.form.get("accept"):
            house().directory.accept_invitation(token, who.id)
            return redirect(url_for("workshops.home"))
        form = Form(request.form)
        new = _NewAccount(form)
        if not form.is_fine:
            return render_template("account/invitation.html", form=form, invited=_invited(link)), 400
        begin_session(_make_account(new, token))
    except LinkUsed:
        return _used("invitation")
    except NameTaken:
        return render_template("account/invitation.html", form=_name_taken(form), invited=_invited(link)), 400
    return redirect(url_for("workshops.home"))


def _invited(link: Link) -> str:
    place = house().directory.municipality(link.municipality_id)
    kind = "member_as" if link.role == "member" and link.function else link.role
    town = place.name if place else ""
    return say(lang(), f"account.invitation.{kind}", municipality=town, function=link.function)


# ---- passwords ----


@blueprint.get("/passwort/<token>")
def password(token: str) -> Answer:
    owner = _owner_of(token)
    return render_template("account/password.html", form=Form(), owner=owner) if owner else _used("password")


@blueprint.post("/passwort/<token>")
def set_password(token: str) -> Answer:
    owner = _owner_of(token)
    if owner is None:
        return _used("password")
    form = Form(request.form)
    chosen = form.new_password(owner.sign_in_name)
    if not form.is_fine:
        return render_template("account/password.html", form=form, owner=owner), 400
    try:
        begin_session(house().directory.set_password(token, house().hash_password(chosen)))
    except LinkUsed:
        return _used("password")
    return redirect(url_for("workshops.home"))


def _owner_of(token: str) -> Account | None:
    try:
        return house().directory.account(house().directory.link(token, "password").account_id)
    except LinkUsed:
        return None


# ---- signing in and out ----


@blueprint.get("/anmelden")
def sign_in() -> Answer:
    if account() is not None:
        return redirect(_where_to())
    return _door(Form())


@blueprint.post("/anmelden")
def open_door() -> Answer:
    form = Form(request.form)
    name = form.text("sign_in_name")
    tries = house().sign_in_tries
    if not (tries.allows(f"from:{request.remote_addr}") and tries.allows(f"name:{name.casefold()}")):
        form.complain("form", "account.sign_in.wait")
        return _door(form, 429)
    found = house().directory.account_by_sign_in_name(name) if name else None
    # an unknown name takes as long as a wrong password, so that nobody learns which names there are
    kept = found.password_hash if found else _nobodys_hash()
    if not house().verify_password(kept, form.password()) or found is None:
        form.complain("form", "account.sign_in.wrong")
        return _door(form, 400)
    begin_session(found)
    return redirect(_where_to())


@blueprint.post("/abmelden")
def sign_out() -> Answer:
    end_session()
    return redirect(url_for("accounts.sign_in"))


def _door(form: Form, status: int = 200) -> tuple[str, int]:
    return render_template("account/sign_in.html", form=form, next=_asked_for()), status


def _asked_for() -> str:
    """The page that somebody wanted before signing in; only ever one of ours."""
    wanted = request.args.get("next", "")
    is_ours = wanted.startswith("/") and not wanted.startswith(("//", "/\\")) and "\n" not in wanted
    return wanted if is_ours else ""


def _where_to() -> str:
    return _asked_for() or url_for("workshops.home")


def _nobodys_hash() -> str:
    kept = current_app.extensions
    if "nobodys_hash" not in kept:
        kept["nobodys_hash"] = house().hash_password(new_id())
    return str(kept["nobodys_hash"])


# ---- shared ----


class _NewAccount:
    """What a form says about an account to be made."""

    def __init__(self, form: Form) -> None:
        self.name = form.text("name", missing="account.trouble.name_missing")
        self.sign_in_name = form.text("sign_in_name", missing="account.trouble.sign_in_name_missing")
        if self.sign_in_name and house().directory.account_by_sign_in_name(self.sign_in_name) is not None:
            _name_taken(form)
        self.password = form.new_password(self.sign_in_name)


def _make_account(new: _NewAccount, token: str) -> Account:
    return house().directory.add_account(
        new.sign_in_name, new.name, house().hash_password(new.password), token
    )


def _name_taken(form: Form) -> Form:
    form.complain("sign_in_name", "account.trouble.sign_in_name_taken")
    return form


def _used(purpose: str) -> Answer:
    """A link that opens nothing any more. Who is signed in has come home already by it."""
    if purpose == "set_up" and account() is not None:
        return redirect(url_for("workshops.home"))
    return render_template("account/used.html", purpose=purpose), 410
