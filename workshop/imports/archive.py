"""An archive back into streams. Nothing in the file is believed: sizes, names, order, shapes and checksums are looked at."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
import zlib
from typing import Any

import msgspec

from ..domain.animal_cards import CardsKept
from ..exports.snapshot import Names, Row, Snapshot
from ..exports.to_archive import FORMAT, VERSION
from ..storage.codec import UnknownEvent
from .errors import ImportRefused
from .plan import Plan

MOST_UNPACKED = 200 * 1024 * 1024
MOST_TIMES = 400
"""How much larger than the zip its content may be; honest logs come to about forty times."""
ALWAYS_FINE = 10 * 1024 * 1024
MOST_STREAMS = 1_000
LONGEST_TEXT = 20_000
MOST_CODES = 100
CODE, HASH = re.compile("[A-Z0-9]{1,12}"), re.compile("[0-9a-f]{64}")
ROLES = ("participant", "facilitator", "member", "system")


class _Named(msgspec.Struct):
    municipality: str = ""
    schools: dict[str, str] = {}


class _Stream(msgspec.Struct):
    id: str
    kind: str
    file: str
    events: int
    sha256: str


class _About(msgspec.Struct):
    format: str = ""
    version: int = 0


class _Listed(msgspec.Struct):
    file: str
    sha256: str


class _Manifest(msgspec.Struct):
    mission_id: str
    streams: list[_Stream]
    names: _Named = msgspec.field(default_factory=_Named)
    cards: _Listed | None = None


class _Line(msgspec.Struct, forbid_unknown_fields=True):
    seq: int
    at: float
    by: str
    command_id: str
    name: str
    data: dict[str, Any]
    texts: dict[str, str] = {}


def archive_plan(content: bytes) -> Plan:
    """The streams as they were taken out. Raises ImportRefused."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _read(_Opened(archive, len(content)))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise ImportRefused("broken_archive") from error


class _Opened:
    """A zip that is read with one allowance for all its files, however large they say they are."""

    def __init__(self, archive: zipfile.ZipFile, size: int) -> None:
        self.archive = archive
        self.left = min(MOST_UNPACKED, max(ALWAYS_FINE, size * MOST_TIMES))

    def read(self, name: str) -> bytes:
        try:
            with self.archive.open(name) as file:
                content = file.read(self.left + 1)
        except KeyError as error:
            raise ImportRefused("broken_archive") from error
        if len(content) > self.left:
            raise ImportRefused("bomb")
        self.left -= len(content)
        return content


def _read(archive: _Opened) -> Plan:
    if "manifest.json" not in archive.archive.namelist():
        raise ImportRefused("not_an_archive")
    written = archive.read("manifest.json")
    about = _decoded(written, _About, "not_an_archive")
    if about.format != FORMAT or about.version < 1:
        raise ImportRefused("not_an_archive")
    if about.version > VERSION:
        raise ImportRefused("newer", version=about.version)
    manifest = _decoded(written, _Manifest, "broken_archive")
    if len(manifest.streams) > MOST_STREAMS:
        raise ImportRefused("bomb")
    streams: dict[str, list[Row]] = {}
    texts: dict[str, str] = {}
    for stream in manifest.streams:
        if stream.id in streams:
            raise ImportRefused("broken_archive")
        streams[stream.id] = _rows(archive.read(stream.file), stream, texts)
    names = Names(manifest.names.municipality, manifest.names.schools)
    cards = _cards(archive, manifest.cards) if manifest.cards else {}
    snapshot = Snapshot(manifest.mission_id, streams, texts, names, cards)
    _check_that_it_adds_up(snapshot)
    return Plan("archive", manifest.mission_id, names, streams=snapshot)


def _rows(content: bytes, stream: _Stream, texts: dict[str, str]) -> list[Row]:
    if hashlib.sha256(content).hexdigest() != stream.sha256:
        raise ImportRefused("checksum", name=stream.file)
    rows = []
    for number, written in enumerate(content.splitlines(), 1):
        line = _decoded(written, _Line, "broken_archive")
        if line.seq != number:
            raise ImportRefused("log_gap", name=stream.file, n=number)
        if line.by.partition(":")[0] not in ROLES or any(
            len(text) > LONGEST_TEXT for text in line.texts.values()
        ):
            raise ImportRefused("broken_archive")
        texts |= line.texts
        rows.append({name: getattr(line, name) for name in ("seq", "at", "by", "command_id", "name", "data")})
    if len(rows) != stream.events or not rows:
        raise ImportRefused("log_gap", name=stream.file, n=len(rows) + 1)
    return rows


def _cards(archive: _Opened, listed: _Listed) -> dict[str, CardsKept]:
    content = archive.read(listed.file)
    if hashlib.sha256(content).hexdigest() != listed.sha256:
        raise ImportRefused("checksum", name=listed.file)
    found: dict[str, CardsKept] = _decoded(content, dict[str, CardsKept], "broken_archive")
    for kept in found.values():
        secrets = [hash for one in kept.cards for hash in (one.key, one.symbols_hash, one.token_hash)]
        if len(kept.codes) > MOST_CODES or not all(CODE.fullmatch(code) for code in kept.codes):
            raise ImportRefused("broken_archive")
        if not all(HASH.fullmatch(one) for one in secrets):
            raise ImportRefused("broken_archive")
    return found


def _decoded(written: bytes, shape: Any, reason: str) -> Any:
    try:
        return msgspec.json.decode(written, type=shape)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        raise ImportRefused(reason) from error


def _check_that_it_adds_up(snapshot: Snapshot) -> None:
    """The events must be known and make a mission statement with exactly the workshops that came along."""
    try:
        mission = snapshot.mission()
        workshops = snapshot.workshops()
    except UnknownEvent as error:
        raise ImportRefused("unknown_event", name=error.name[:80]) from error
    except Exception as error:  # events out of their order break in as many ways as there are events
        raise ImportRefused("broken_archive") from error
    people = {one.id: one.participants for one in workshops}
    for workshop_id, kept in snapshot.cards.items():
        if not all(one.participant_id in people.get(workshop_id, {}) for one in kept.cards):
            raise ImportRefused("broken_archive")
    expected = {snapshot.mission_id, *people}
    if mission.id != snapshot.mission_id or expected != set(snapshot.streams):
        raise ImportRefused("broken_archive")
