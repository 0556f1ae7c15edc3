"""Stylesheets, scripts, fonts and pictures: under a path that changes with their content, packed beforehand.

`/static/v-HASH/…` may be kept by browsers for a year; relative imports between modules stay under it. `/static/…`
without a version is the same, asked again each time. What `joined.py` makes lies beside the files it is made of.
"""

from __future__ import annotations

import gzip
import hashlib
import mimetypes
from functools import cache
from pathlib import Path

from flask import Blueprint, Response, abort, request

from ..config import resources
from . import joined
from .current import house

blueprint = Blueprint("assets", __name__)
PACKED = {".css", ".js", ".mjs", ".svg", ".json", ".txt"}
TYPES = {".js": "text/javascript", ".mjs": "text/javascript", ".woff2": "font/woff2", ".svg": "image/svg+xml"}
FOR_A_YEAR = "public, max-age=31536000, immutable"


@cache
def version() -> str:
    """Changes whenever any file does; computed once a process. Sound files, of which there are many, have their own."""
    folder = resources("static")
    digest = hashlib.sha256()
    tops = [path for path in folder.iterdir() if path.name != "sounds"]
    for path in sorted(inner for top in tops for inner in (top, *top.rglob("*")) if inner.is_file()):
        digest.update(str(path.relative_to(folder)).encode() + path.read_bytes())
    return digest.hexdigest()[:12]


def asset(path: str) -> str:
    """The address of a file under static/, for templates."""
    return f"/static/v-{version()}/{path}"


@cache
def _packed(path: Path, _stamp: float) -> bytes:
    return gzip.compress(path.read_bytes(), 9)


@cache
def _packed_joined(name: str) -> bytes:
    text = joined.joined_text(name)
    return gzip.compress(text.encode(), 9) if text is not None else b""


def make_ready() -> None:
    """What children ask for first is made before anybody can. Raises CannotJoin when a file is not as it should be."""
    version()
    for name in joined.AT_ONCE:
        _packed_joined(name)


@blueprint.get("/static/v-<stamp>/<path:name>")
def versioned(stamp: str, name: str) -> Response:
    if stamp != version() and joined.is_joined(name):
        abort(404)  # a part of what was joined before fits nothing that is joined now
    return _file(name, FOR_A_YEAR if stamp == version() else "no-cache")


@blueprint.get("/static/<path:name>")
def unversioned(name: str) -> Response:
    return _file(name, "no-cache")


def _file(name: str, keep: str) -> Response:
    packs = "gzip" in request.headers.get("Accept-Encoding", "")
    if joined.is_joined(name):
        packed = house().aside(lambda: _packed_joined(name))
        if not packed:
            abort(404)
        body = packed if packs else gzip.decompress(packed)
        return _answer(name, body, packs, f"{version()}-{int(packs)}", keep)
    folder = resources("static").resolve()
    path = (folder / name).resolve()
    if not path.is_relative_to(folder) or not path.is_file():
        abort(404)
    stamp = path.stat().st_mtime
    packs = packs and path.suffix in PACKED
    return _answer(
        name, _packed(path, stamp) if packs else path.read_bytes(), packs, f"{stamp:.6f}-{int(packs)}", keep
    )


def packed(response: Response) -> Response:
    """A page for a slow network. Only for pages without a form: beside a secret, what somebody sends must not be packed."""
    if "gzip" in request.headers.get("Accept-Encoding", ""):
        response.set_data(gzip.compress(response.get_data(), 6))
        response.headers["Content-Encoding"] = "gzip"
    response.headers["Vary"] = "Accept-Encoding, Cookie"
    return response


def _answer(name: str, body: bytes, is_packed: bool, etag: str, keep: str) -> Response:
    suffix = Path(name).suffix
    mime = TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    response = Response(body, mimetype=mime)
    response.headers["Cache-Control"] = keep
    response.headers["Vary"] = "Accept-Encoding"
    if is_packed:
        response.headers["Content-Encoding"] = "gzip"
    response.set_etag(etag)
    return response.make_conditional(request)
