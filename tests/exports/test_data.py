"""The readable JSON, and the archive that goes out and in again without loss."""

from __future__ import annotations

import hashlib
import io
import json
import time
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exports.evenings import beispielstadt, evening_of, kamen, two_schools
from workshop.exports.formats import FORMATS, file_name
from workshop.exports.make import UnknownFormat, make_export
from workshop.exports.snapshot import Snapshot
from workshop.ids import new_id
from workshop.imports.archive import archive_plan


def read_json(snapshot: Snapshot) -> dict:
    return json.loads(make_export(snapshot, "json"))


def test_the_json_names_itself_and_holds_every_statement_with_its_fates():
    read = read_json(beispielstadt())
    assert (read["format"], read["version"]) == ("leitbildwerkstatt-export", 1)
    (workshop,) = read["workshops"]
    assert [one["number"] for one in workshop["statements"]] == list(range(1, 39))
    assert all(one["fates"] for one in workshop["statements"])
    assert read["ledger"] == {
        "total": 38,
        "carried": 28,
        "answered": 7,
        "parked": 1,
        "held_back": 2,
        "withdrawn": 1,
        "open": 0,
    }


def test_the_json_threads_each_principle_to_the_words_behind_it():
    read = read_json(kamen())
    texts = {one["id"]: one["text"] for one in read["workshops"][0]["statements"]}
    first = read["mission_statement"]["principles"][0]
    assert first["first"] == "Wir geben Kindern Raum"
    assert [texts[one["statement"]] for one in first["statements"]][:3] == [
        "Es ist zu laut",
        "Ruheraum für jede Gruppe",
        "Ein Raum zum Abkühlen",
    ]


def test_the_json_holds_nothing_that_was_held_back_or_taken_back():
    written = make_export(beispielstadt(), "json").decode()
    assert "Jonas" not in written
    assert "kind-001" not in written, "who said it is nobody's business"
    hidden = [one for one in json.loads(written)["workshops"][0]["statements"] if one["text"] is None]
    assert [one["fates"] for one in hidden] == [["held_back"], ["withdrawn"], ["held_back"]]


def test_the_json_does_not_count_few_people_school_by_school():
    read = read_json(two_schools(3, 12))
    assert [one["have_spoken"] for one in read["workshops"]] == [{"children": None}, {"children": 12}]


@pytest.mark.parametrize("snapshot", [kamen, beispielstadt])
def test_an_archive_comes_in_as_it_went_out(snapshot):
    back = archive_plan(make_export(snapshot(), "archive")).whole(new_id)
    assert back == snapshot().without_the_unnamed()
    assert back.workshops() == snapshot().workshops()
    assert back.mission() == snapshot().mission()


@given(st.lists(st.text(st.characters(codec="utf-8"), min_size=1, max_size=60), min_size=1, max_size=6))
def test_an_archive_keeps_every_letter(texts: list[str]):
    snapshot = evening_of(texts)
    back = archive_plan(make_export(snapshot, "archive")).whole(new_id)
    assert set(texts) <= set(back.texts.values())
    assert back == snapshot.without_the_unnamed()


def test_the_same_snapshot_gives_the_same_archive_byte_by_byte():
    first = make_export(kamen(), "archive")
    time.sleep(0)  # nothing of the clock is in it
    assert hashlib.sha256(first).digest() == hashlib.sha256(make_export(kamen(), "archive")).digest()


def test_an_archive_holds_one_file_for_each_stream_and_says_what_is_in_it():
    with zipfile.ZipFile(io.BytesIO(make_export(beispielstadt(), "archive"))) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        first = json.loads(archive.read(manifest["streams"][0]["file"]).splitlines()[0])
    assert manifest["version"] == 1
    assert [one["kind"] for one in manifest["streams"]] == ["mission", "workshop"]
    assert set(first) - {"texts"} == set(manifest["line"]) - {"texts"}


def test_an_erased_text_is_not_in_the_archive():
    snapshot = beispielstadt()
    assert "früer" not in " ".join(snapshot.texts.values()), (
        "what was taken back is erased when the evening is over"
    )
    with zipfile.ZipFile(io.BytesIO(make_export(snapshot, "archive"))) as archive:
        assert not any("früer".encode() in archive.read(name) for name in archive.namelist())


def test_a_snapshot_survives_its_own_json():
    assert Snapshot.from_json(beispielstadt().to_json()) == beispielstadt()


def test_an_unknown_format_is_refused():
    with pytest.raises(UnknownFormat):
        make_export(kamen(), "exe")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Leitbild für unsere OGS", "Leitbild-fuer-unsere-OGS.pdf"),
        ("../../etc/passwd", "etc-passwd.pdf"),
        ("🍦 مرحبا", "Leitbild.pdf"),
        ("CON\x00 <>:|?*", "CON.pdf"),
        ("ä" * 200, "ae" * 30 + ".pdf"),
    ],
)
def test_a_file_gets_a_name_that_every_system_takes(title: str, name: str):
    assert file_name(title, "pdf") == name


def test_an_archive_is_a_zip_and_all_formats_have_a_type():
    assert file_name("Leitbild", "archive") == "Leitbild.zip"
    assert all("/" in one.mimetype for one in FORMATS.values())


def covered_evening() -> Snapshot:
    """A name is covered in a card that hangs."""
    whole = evening_of(["Mirabella haut mich", "Pony"])
    statement = next(one for one in whole.workshops()[0].statements.values() if one.number == 1)
    rows = whole.streams["werkstatt-1"]
    data = {"statement_id": statement.id, "text": "streifen", "pieces": [{"start": 0, "end": 9}], "flags": []}
    covered = {**rows[-1], "seq": len(rows) + 1, "command_id": "decken", "name": "WordsCovered", "data": data}
    texts = {**whole.texts, "streifen": "[…] haut mich"}
    return replace(whole, streams={**whole.streams, "werkstatt-1": [*rows, covered]}, texts=texts)


@pytest.mark.parametrize("form", ["json", "archive", "docx"])
def test_what_is_covered_leaves_the_house_in_no_file(form: str):
    content = make_export(covered_evening(), form)
    if form == "json":
        unpacked = [content]
    else:
        with zipfile.ZipFile(io.BytesIO(content)) as files:
            unpacked = [files.read(name) for name in files.namelist()]
    written = b"".join(unpacked).decode("utf-8", "replace").replace("\\u2026", "…")
    assert "Mirabella" not in written
    assert "[…] haut mich" in written


def test_an_archive_with_a_strip_comes_in_and_says_the_same():
    back = archive_plan(make_export(covered_evening(), "archive")).whole(new_id)
    assert [back.texts[one.text] for one in back.workshops()[0].statements.values()] == [
        "[…] haut mich",
        "Pony",
    ]
