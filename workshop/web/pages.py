"""Plain pages: what is stored, and for whom this works."""

from __future__ import annotations

from flask import Blueprint, render_template

from .current import house
from .days import day, moment

blueprint = Blueprint("pages", __name__)
blueprint.add_app_template_filter(day, "day")
blueprint.add_app_template_filter(moment, "moment")


@blueprint.get("/datenschutz")
def privacy() -> str:
    return render_template("pages/privacy.html", contact=house().config.feedback)


@blueprint.get("/barrierefreiheit")
def accessibility() -> str:
    return render_template("pages/accessibility.html", contact=house().config.feedback)
