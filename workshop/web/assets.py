"""Stylesheets, scripts, fonts and pictures: under a path that changes with their content, packed beforehand.

`/static/v-HASH/…` may be kept by browsers for a year; relative imports between modules stay under it. `/static/…`
without a version is the same, asked again each time.
"""

from __future__ import annotations

import gzip
import hashlib
import mimetypes
from functools import cache
from pathlib import Path

from flask import Blueprint, Response, abort, request

from ..config import resources

blueprint = Blueprint("assets", __name__)
PACKED = {".css", ".js", ".mjs", ".svg", ".json", ".txt"}
TYPES = {".js": "text/javascript", ".mjs": "text/javascript", ".woff2": "font/woff2", ".svg": "image/svg+xml"}
FOR_A_YEAR = "public, max-age=31536000, immutable"


@cache
def version() -> str:
    """Changes whenever any file does; computed once a process. Sound files, of which there are many, have their own."""
    folder = resources("static")
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and folder / "sounds" not in path.parents:
            digest.update(str(path.relative_to(folder)).encode() + path.read_bytes())
    return digest.hexdigest()[:12]


def asset(path: str) -> str:
    """The address of a file under static/, for templates."""
    return f"/static/v-{version()}/{path}"


@cache
def _packed(path: Path, _stamp: float) -> bytes:
    return gzip.compress(path.read_bytes(), 9)


@blueprint.get("/static/v-<stamp>/<path:name>")
def versioned(stamp: str, name: str) -> Response:
    return _file(name, FOR_A_YEAR if stamp == version() else "no-cache")


@blueprint.get("/static/<path:name>")
def unversioned(name: str) -> Response:
    return _file(name, "no-cache")


def _file(name: str, keep: str) -> Response:
    folder = resources("static").resolve()
    path = (folder / name).resolve()
    if not path.is_relative_to(folder) or not path.is_file():
        abort(404)
    mime = TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    stamp = path.stat().st_mtime
    pack = path.suffix in PACKED and "gzip" in request.headers.get("Accept-Encoding", "")
    response = Response(_packed(path, stamp) if pack else path.read_bytes(), mimetype=mime)
    response.headers["Cache-Control"] = keep
    response.headers["Vary"] = "Accept-Encoding"
    if pack:
        response.headers["Content-Encoding"] = "gzip"
    response.set_etag(f"{stamp:.6f}-{int(pack)}")
    return response.make_conditional(request)
