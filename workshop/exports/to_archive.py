"""A mission statement whole: every event with the texts that it brought, out and in again without loss.

A zip with `manifest.json` and one file of JSON lines for each stream (docs/exports.md). Texts that were erased are gone
here too, and so are the originals of covered cards; accounts, devices, receipts and the secrets of animal cards never come along.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from dataclasses import asdict
from typing import Any

from .snapshot import Row, Snapshot, named_by

FORMAT, VERSION = "leitbildwerkstatt-archive", 1
LINE = {
    "seq": "integer, 1 for the first event of the stream, without gaps",
    "at": "number, seconds since 1970 in UTC",
    "by": "string, role:id of who caused it; roles are participant, facilitator, member, system",
    "command_id": "string, the same for all events of one command",
    "name": "string, the name of the event",
    "data": "object, the event's fields; free texts are ids of texts",
    "texts": "object, text id to text, for texts that this event names first; an erased text is missing",
}
CARDS = "cards.json"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def to_archive(snapshot: Snapshot) -> bytes:
    """The zip; the same for the same snapshot, byte by byte."""
    files = {}
    streams = []
    covered = _covered(snapshot)
    for number, (stream_id, rows) in enumerate(snapshot.streams.items(), 1):
        kind = "mission" if stream_id == snapshot.mission_id else "workshop"
        name = f"streams/{number:03}-{kind}.jsonl"
        files[name] = _lines(rows, _without(snapshot.texts_of(stream_id), covered))
        checksum = hashlib.sha256(files[name]).hexdigest()
        streams.append({"id": stream_id, "kind": kind, "file": name, "events": len(rows), "sha256": checksum})
    manifest = {
        "format": FORMAT,
        "version": VERSION,
        "mission_id": snapshot.mission_id,
        "names": {"municipality": snapshot.names.municipality, "schools": snapshot.names.schools},
        "streams": streams,
        "line": LINE,
    }
    if snapshot.cards:
        files[CARDS] = _cards(snapshot)
        manifest["cards"] = {"file": CARDS, "sha256": hashlib.sha256(files[CARDS]).hexdigest()}
    return _zipped({"manifest.json": json.dumps(manifest, ensure_ascii=False, indent=2).encode(), **files})


def _covered(snapshot: Snapshot) -> set[str]:
    """The texts of cards that were ever covered, but for what they say now: no name leaves the house under a strip."""
    ever = {
        row["data"]["statement_id"]
        for rows in snapshot.streams.values()
        for row in rows
        if row["name"] == "WordsCovered"
    }
    found: set[str] = set()
    if not ever:
        return found
    for workshop in snapshot.workshops():
        for one in workshop.statements.values():
            if one.id in ever:
                found |= {one.own_words, *one.earlier_texts} - {one.text}
    return found


def _without(texts: dict[str, str], hidden: set[str]) -> dict[str, str]:
    return {text_id: text for text_id, text in texts.items() if text_id not in hidden}


def _cards(snapshot: Snapshot) -> bytes:
    """Keys and hashes, with which another server knows a printed card; nothing from which one could be printed."""
    written = {
        workshop_id: {"codes": kept.codes, "cards": [asdict(one) for one in kept.cards]}
        for workshop_id, kept in snapshot.cards.items()
    }
    return json.dumps(written, indent=1).encode()


def _lines(rows: list[Row], texts: dict[str, str]) -> bytes:
    """Each text stands on the first line that names it."""
    left = dict(texts)
    lines: list[dict[str, Any]] = []
    for row in rows:
        brought = {text_id: left.pop(text_id) for text_id in named_by(row) if text_id in left}
        lines.append({**row, "texts": brought} if brought else dict(row))
    return b"".join(json.dumps(line, ensure_ascii=False).encode() + b"\n" for line in lines)


def _zipped(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return made.getvalue()
