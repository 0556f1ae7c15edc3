"""What a child reads in its own language: `/sprache/<language>.json`, and the list of languages on the tablet's page."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from functools import cache
from typing import Any

from flask import Blueprint, Response, abort, jsonify, request

from .. import sounds
from ..messages import LANGUAGES, Sentence, areas, children, direction, is_checked
from .assets import FOR_A_YEAR
from .current import house, lang
from .joined import joined_text

blueprint = Blueprint("languages", __name__)


def tablet_data(**data: Any) -> dict[str, Any]:
    """The JSON block of a tablet: German, the languages there are, and where sounds stand."""
    known = [about(one) for one in LANGUAGES]
    return {
        "lang": lang(),
        "messages": _for_the_tablet(lang()),
        "languages": known,
        "sounds": sounds.version(house().config.voices),
        **data,
    }


FIRST_SCRIPT = "js/pages/tablet.all.js"
WHOLE_ROOMS = ("animals", "common", "languages", "tablet_start")
QUOTED = re.compile(r"[\"'`]([\w.]+)[\"'`]")


@cache
def first_sentences(language: str) -> dict[str, Sentence]:
    """Those that the tablet's first script may say: their keys, or what stands behind `tablet.`, are written in it. All others
    come with its other screens."""
    named = set(QUOTED.findall(joined_text(FIRST_SCRIPT) or ""))
    return {
        key: sentence
        for key, sentence in _for_the_tablet(language).items()
        if key.partition(".")[0] in WHOLE_ROOMS
        or key in named
        or (key.startswith("tablet.") and key.rpartition(".")[2] in named)
    }


@cache
def about(language: str) -> dict[str, Any]:
    """How a language presents itself; `unchecked` where no speaker has gone over its sentences."""
    known = children(language)
    return {
        "lang": language,
        "dir": direction(language),
        "name": known["languages.own_name"],
        "welcome": known["languages.welcome"],
        "unchecked": "" if is_checked(language) else known["languages.unchecked"],
        "v": hashlib.sha256(_packed(language)).hexdigest()[:12],
    }


@blueprint.get("/sprache/<language>.json")
def sentences(language: str) -> Response:
    if language not in LANGUAGES:
        abort(404)
    return _kept(_packed(language), _zipped(language), about(language)["v"])


@blueprint.get("/sprache/weitere.json")
def later_sentences() -> Response:
    """What the tablet's page has not brought yet."""
    body, zipped, v = _later()
    return _kept(body, zipped, v)


def later_address() -> str:
    return f"/sprache/weitere.json?v={_later()[2]}"


def _kept(body: bytes, zipped: bytes, v: str) -> Response:
    """For a year where the page named this very version."""
    packs = "gzip" in request.headers.get("Accept-Encoding", "")
    response = Response(zipped if packs else body, mimetype="application/json")
    response.headers["Vary"] = "Accept-Encoding"
    if packs:
        response.headers["Content-Encoding"] = "gzip"
    response.headers["Cache-Control"] = FOR_A_YEAR if request.args.get("v") == v else "no-cache"
    response.add_etag()
    return response.make_conditional(request)


@cache
def _later() -> tuple[bytes, bytes, str]:
    first = first_sentences(lang())
    body = _dumped({key: one for key, one in _for_the_tablet(lang()).items() if key not in first})
    return body, gzip.compress(body, 9), hashlib.sha256(body).hexdigest()[:12]


@cache
def _packed(language: str) -> bytes:
    return _dumped(_for_the_tablet(language))


@cache
def _zipped(language: str) -> bytes:
    return gzip.compress(_packed(language), 9)


def _dumped(sentences: dict[str, Sentence]) -> bytes:
    return json.dumps(sentences, ensure_ascii=False, separators=(",", ":")).encode()


def _for_the_tablet(language: str) -> dict[str, Any]:
    """Without the door's: who is at the tablet has come through it. Names of pictures come with the pictures."""
    return {
        key: value
        for key, value in children(language).items()
        if not key.startswith(("join.", "pictograms."))
    }


@blueprint.get("/sprache/<language>/bilder.json")
def pictures(language: str) -> Response:
    """What each pictogram is called, by its id."""
    if language not in LANGUAGES:
        abort(404)
    response = jsonify({key.partition(".")[2]: name for key, name in areas(language, "pictograms").items()})
    response.headers["Cache-Control"] = "no-cache"
    response.add_etag()
    return response.make_conditional(request)
