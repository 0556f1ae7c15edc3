"""The list of workshops, and making one."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template_string, url_for
from werkzeug.wrappers import Response

from .current import account, house, to_sign_in

blueprint = Blueprint("workshops", __name__)


@blueprint.get("/werkstaetten")
def home() -> Response | str:
    if account() is None:
        return to_sign_in()
    return render_template_string("""<!doctype html><html lang="de"><title>Werkstätten</title>
<form method="post"><input type="hidden" name="csrf_token" value="{{ csrf_token() }}"><button>Neue Werkstatt</button></form>
<ul>{% for w in entries %}<li>{{ w.children_code }} <a href="/werkstatt/{{ w.id }}/tisch">Tisch</a> <a href="/werkstatt/{{ w.id }}/wand">Wand</a>
<a href="/leitbild/{{ w.mission_id }}">Leitbild</a> <a href="/werkstatt/{{ w.id }}/stimmenbuch">Stimmenbuch</a></li>{% endfor %}</ul>""",
        entries=house().directory.workshops())


@blueprint.post("/werkstaetten")
def make() -> Response:
    if account() is None:
        return to_sign_in()
    school = next(one for one in house().directory.schools() if one.contact)
    entry = house().create_workshop(school.municipality_id, school.name, contact=school.contact, school_id=school.id)
    return redirect(url_for("board.desk", workshop_id=entry.id))
