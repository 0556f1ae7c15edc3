"""Which shape a file has, and what is refused before it is looked into."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import workshop.imports
from tests.exports.evenings import kamen
from workshop.exports.make import make_export
from workshop.ids import new_id
from workshop.imports import read as module
from workshop.imports.errors import ImportRefused
from workshop.imports.read import read_file
from workshop.messages import catalogue


def refusal(source: Path | bytes) -> str:
    with pytest.raises(ImportRefused) as refused:
        read_file(source)
    return refused.value.reason


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b'{"workshop": ', "broken_json"),
        (b"[1, 2]", "shape"),
        (b"[" * 100_000, "too_deep"),
        (b'{"a": "\xff"}', "unknown_shape"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "no_text_column"),
        (b"%PDF-1.7\n", "no_text_column"),
    ],
)
def test_what_is_none_of_our_shapes_is_refused(content: bytes, reason: str):
    assert refusal(content) == reason


def test_the_json_for_reading_points_to_the_archive():
    assert refusal(make_export(kamen(), "json")) == "only_for_reading"


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    assert refusal(tmp_path / "nothing.zip") == "no_file"
    assert refusal(tmp_path) == "no_file"


def test_a_huge_file_is_refused_unread(tmp_path):
    with (tmp_path / "huge.csv").open("wb") as file:
        file.truncate(module.MOST_BYTES + 1)
    assert refusal(tmp_path / "huge.csv") == "too_big"


def test_the_name_of_a_file_says_nothing_about_its_shape(tmp_path):
    (tmp_path / "table.csv").write_bytes(make_export(kamen(), "archive"))
    assert read_file(tmp_path / "table.csv").shape == "archive"


@given(st.binary(max_size=400))
def test_noise_is_refused_and_never_breaks_anything(noise: bytes):
    for content in (noise, b"PK\x03\x04" + noise, b"{" + noise, b"text;cluster\n" + noise):
        with suppress(ImportRefused):
            read_file(content).whole(new_id)


@given(
    st.recursive(
        st.none() | st.integers() | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["workshop", "clusters", "id", "statements", "principles", "title", "text"]),
                inner,
                max_size=4,
            )
        ),
        max_leaves=12,
    )
)
def test_any_json_is_taken_in_or_refused(data: object):
    with suppress(ImportRefused):
        read_file(json.dumps({"workshop": "x", "clusters": data}).encode()).whole(new_id)


def test_every_reason_has_a_german_sentence_that_can_be_filled():
    folder = Path(workshop.imports.__file__).parent
    code = "\n".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    reasons = set(re.findall(r'ImportRefused\(\s*"(\w+)"', code)) | {
        "already_there",
        "other",
        "broken_archive",
        "not_an_archive",
    }
    sentences = {key.rpartition(".")[2] for key in catalogue("de") if key.startswith("exports.refused.")}
    assert reasons == sentences
