"""The mission statement page."""

from __future__ import annotations

from flask import Blueprint

blueprint = Blueprint("steering", __name__)
