"""Archives that were changed, cut off, blown up or come from tomorrow."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

import pytest

from tests.exports.evenings import kamen
from workshop.exports.to_archive import to_archive
from workshop.ids import new_id
from workshop.imports import archive as module
from workshop.imports.errors import ImportRefused
from workshop.imports.read import read_file

Files = dict[str, bytes]


def unpacked() -> Files:
    with zipfile.ZipFile(io.BytesIO(to_archive(kamen()))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(files: Files) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def refusal(content: bytes) -> ImportRefused:
    with pytest.raises(ImportRefused) as refused:
        read_file(content).whole(new_id)
    return refused.value


def with_manifest(change: Callable[[Any], None]) -> bytes:
    files = unpacked()
    manifest = json.loads(files["manifest.json"])
    change(manifest)
    return packed({**files, "manifest.json": json.dumps(manifest).encode()})


def with_lines(change: Callable[[list[Any]], list[Any]]) -> bytes:
    """The workshop's stream rewritten, with a checksum that fits."""
    files = unpacked()
    manifest = json.loads(files["manifest.json"])
    stream = manifest["streams"][1]
    lines = change([json.loads(line) for line in files[stream["file"]].splitlines()])
    files[stream["file"]] = b"".join(json.dumps(line).encode() + b"\n" for line in lines)
    stream["sha256"] = hashlib.sha256(files[stream["file"]]).hexdigest()
    stream["events"] = len(lines)
    return packed({**files, "manifest.json": json.dumps(manifest).encode()})


def changed(lines: list[Any], number: int, **fields: object) -> list[Any]:
    return [{**line, **fields} if place == number else line for place, line in enumerate(lines)]


def test_an_untouched_archive_comes_in():
    assert read_file(packed(unpacked())).whole(new_id).workshops() == kamen().workshops()


def test_a_newer_archive_asks_for_a_newer_program():
    refused = refusal(with_manifest(lambda manifest: manifest.update(version=2)))
    assert (refused.reason, refused.details) == ("newer", {"version": 2})


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"PK\x03\x04 and nothing", "broken_archive"),
        (packed({"readme.txt": b"hello"}), "not_an_archive"),
        (packed({"manifest.json": b"{"}), "not_an_archive"),
        (packed({"manifest.json": b"[" * 100_000}), "not_an_archive"),
        (packed({"manifest.json": b'{"format": "something", "version": 1}'}), "not_an_archive"),
        (
            packed({"manifest.json": b'{"format": "leitbildwerkstatt-archive", "version": 1}'}),
            "broken_archive",
        ),
    ],
)
def test_what_is_no_archive_is_refused(content: bytes, reason: str):
    assert refusal(content).reason == reason


def test_half_an_archive_is_refused():
    content = to_archive(kamen())
    assert refusal(content[: len(content) // 2]).reason == "broken_archive"


def test_a_changed_byte_is_refused():
    files = unpacked()
    name = "streams/002-workshop.jsonl"
    assert refusal(packed({**files, name: files[name].replace(b"Pony", b"Esel")})).reason == "checksum"


def test_a_missing_stream_is_refused():
    files = unpacked()
    del files["streams/002-workshop.jsonl"]
    assert refusal(packed(files)).reason == "broken_archive"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda lines: lines[:-1][:3] + lines[4:], "log_gap"),
        (lambda lines: [], "log_gap"),
        (lambda lines: changed(lines, 5, name="StatementDreamt"), "unknown_event"),
        (lambda lines: changed(lines, 5, data={"nonsense": 1}), "unknown_event"),
        (lambda lines: changed(lines, 5, by="king:me"), "broken_archive"),
        (lambda lines: changed(lines, 5, at="yesterday"), "broken_archive"),
        (lambda lines: changed(lines, 5, texts={"t": "x" * 20_001}), "broken_archive"),
        (lambda lines: changed(lines, 5, texts={"t": 7}), "broken_archive"),
        (lambda lines: changed(lines, 0, name="EveningEnded", data={}), "broken_archive"),
    ],
)
def test_a_log_that_does_not_add_up_is_refused(change: Callable[[list[Any]], list[Any]], reason: str):
    assert refusal(with_lines(change)).reason == reason


def test_a_stream_of_another_workshop_is_refused():
    def add(manifest: Any) -> None:
        manifest["streams"][1]["id"] = "somebody-elses-workshop"

    assert refusal(with_manifest(add)).reason == "broken_archive"


def test_a_zip_bomb_is_refused_before_it_is_unpacked():
    files = unpacked()
    files["streams/002-workshop.jsonl"] = b" " * (module.ALWAYS_FINE + 1)
    content = packed(files)
    assert len(content) < 30_000
    assert refusal(content).reason == "bomb"


def test_a_file_that_lies_about_its_size_is_refused():
    content = bytearray(to_archive(kamen()))
    place = content.rindex(b"PK\x01\x02") + 24  # the unpacked size in the directory
    content[place : place + 4] = (7).to_bytes(4, "little")
    assert refusal(bytes(content)).reason == "broken_archive"
