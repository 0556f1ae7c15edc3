"""Every page that can't be shown ends here: what is so, and what to do, in one or two sentences."""

from __future__ import annotations

import logging

from flask import Flask, Response, make_response, render_template, request
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from ..domain.errors import Rejected
from ..messages import catalogue
from ..storage.codec import UnknownEvent
from .current import lang

log = logging.getLogger(__name__)

STATUS = {
    "unknown_workshop": 404,
    "unknown_mission": 404,
    "unknown_code": 404,
    "not_yours": 403,
    "too_many": 429,
    "not_saved": 503,
}
"""The HTTP status of a refusal; every other reason is a 409."""


def register(app: Flask) -> None:
    """Let an app show these pages."""
    app.register_error_handler(Rejected, _rejected)
    app.register_error_handler(CSRFError, _outdated_form)
    app.register_error_handler(UnknownEvent, _unknown_event)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _bug)


def _rejected(error: Rejected) -> Response:
    return _page(STATUS.get(error.reason, 409), f"refusals.{error.reason}")


def _unknown_event(_error: UnknownEvent) -> Response:
    return _page(500, "refusals.unknown_event")


def _outdated_form(_error: CSRFError) -> Response:
    return _page(400, "errors.outdated_form")


def _http(error: HTTPException) -> Response:
    if error.response is not None:
        return make_response(error.response)
    return _page(error.code or 500, f"errors.{error.code}")


def _bug(error: Exception) -> Response:
    log.error("a page failed: %s %s", request.method, request.endpoint, exc_info=error)
    return _page(500, "errors.500")


def _page(status: int, key: str) -> Response:
    known = catalogue(lang())
    sentence = key if key in known else "errors.other"
    return make_response(render_template("errors/error.html", status=status, sentence=sentence), status)
