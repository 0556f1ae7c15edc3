"""Whatever a child types, every paper comes out, and what can be shown is shown."""

from __future__ import annotations

import io
import json
import unicodedata
from functools import cache

import docx

from tests.exports.aloud import faults, plain_text
from tests.exports.evenings import evening_of
from tests.exports.hostile import TWO_HUNDRED
from workshop.exports.glyphs import Cover
from workshop.exports.make import make_export
from workshop.exports.snapshot import Snapshot
from workshop.exports.word.pieces import legal
from workshop.ids import new_id
from workshop.imports.archive import archive_plan

HEAVY = '= <b>"T\x00itel" #x $y$ &amp; \\ *z* 🍦'


@cache
def evening() -> Snapshot:
    return evening_of(TWO_HUNDRED, title=HEAVY, principle=HEAVY, town=HEAVY)


def squeezed(text: str) -> str:
    """Only letters that are seen: where a line was broken says nothing."""
    unseen = ("\u00ad", "\u2060")
    return "".join(
        one for one in text if not one.isspace() and one not in unseen and unicodedata.category(one) != "Cf"
    )


def reads_simply(text: str) -> bool:
    """Left to right and without piled marks, so that glyphs come out in the order of the letters."""
    return not any(
        unicodedata.bidirectional(one) in ("R", "AL", "AN") or unicodedata.combining(one) for one in text
    )


def test_there_are_two_hundred_of_them():
    assert len(set(TWO_HUNDRED)) == 200


def test_the_pdf_has_each_of_them_as_far_as_it_can_be_drawn():
    content = make_export(evening(), "pdf")
    read = squeezed(plain_text(content))
    for text in filter(reads_simply, TWO_HUNDRED):
        assert squeezed(Cover("Zeichen").of(text)) in read, ascii(text)
    assert faults(content) == []


def test_the_word_file_has_each_of_them():
    paper = docx.Document(io.BytesIO(make_export(evening(), "docx")))
    ledger = {squeezed(row[1].text) for row in ([*one.cells] for one in paper.tables[-1].rows)}
    for text in TWO_HUNDRED:
        assert squeezed(f"„{legal(text)}“") in ledger, ascii(text)


def test_the_json_has_each_of_them_letter_by_letter():
    read = json.loads(make_export(evening(), "json"))
    assert [one["text"] for one in read["workshops"][0]["statements"]] == TWO_HUNDRED


def test_the_archive_brings_each_of_them_back():
    back = archive_plan(make_export(evening(), "archive")).whole(new_id)
    assert back == evening().without_the_unnamed()
