"""Drawings in the papers: the very strokes, with words for who does not see them."""

from __future__ import annotations

import io
import json
import re
from datetime import UTC, datetime
from pathlib import Path

import docx

from tests.people import given_evening, given_mission, sent
from workshop.domain import events as did
from workshop.domain.model import Evidence
from workshop.exports import document as doc
from workshop.exports import sketch
from workshop.exports.outline import Surroundings, outline
from workshop.exports.to_docx import to_docx
from workshop.exports.to_pdf import to_pdf
from workshop.messages import say

DRAWING = {
    "v": 1,
    "w": 1000,
    "h": 700,
    "strokes": [{"c": 2, "s": 3, "p": [10, 20, 30, 40]}, {"c": 0, "s": 1, "p": [5, 5]}],
}


def paper() -> doc.Document:
    drawn = {"way": "drawing", "text": ""}
    evening = given_evening(
        sent("s1", **drawn, drawing="d-1"),
        did.StatementReleased("s1"),
        sent("s2", **drawn, drawing="d-2"),
        did.StatementWrittenDown("s2", "t-words"),
        did.StatementReleased("s2"),
        sent("s3", **drawn, drawing="d-3"),
        sent("s4", way="recording", text="", recording="r-4"),
    )
    mission = given_mission(did.PrincipleAdded("p1", "t-first", "", "V")).after(
        *(did.EvidenceAttached("p1", Evidence("w1", "statement", one)) for one in ("s1", "s2", "s3", "s4"))
    )
    texts = {"t-title": "Werkstatt", "t-first": "Wir malen", "t-words": "Mein Hund", "r-4": "GEHEIM"}
    texts |= {f"d-{number}": json.dumps(DRAWING) for number in (1, 2, 3)}
    sentence = lambda key, **gaps: say("de", key, **gaps)  # noqa: E731  # as the worker makes it
    return outline(
        mission.state, [evening.state], texts, Surroundings(sentence, moment=datetime(2026, 5, 1, tzinfo=UTC))
    )


def test_what_was_drawn_stands_under_its_principle_and_in_the_tables() -> None:
    made = paper()
    blocks = [block for part in made.sections for inner in part.sections for block in inner.blocks]
    [sketches] = [block for block in blocks if isinstance(block, doc.Sketches)]
    assert [one.caption for one in sketches.pictures] == ["Nr. 1", "Nr. 2: „Mein Hund“"]
    assert sketches.pictures[0].alt == "Zeichnung eines Kindes."
    assert "GEHEIM" not in str(made)
    cells = [cell for part in made.sections for block in part.blocks if isinstance(block, doc.Table) for row in block.rows for cell in row]  # fmt: skip
    assert doc.Cell("Zeichnung", "silent") in cells


def test_word_gets_pictures_with_words_for_them() -> None:
    word = docx.Document(io.BytesIO(to_docx(paper())))
    alts = [one.get("descr") for one in word.element.xpath("//wp:docPr")]
    assert [alt for alt in alts if alt.startswith("Zeichnung")] == [
        "Zeichnung eines Kindes.",
        "Zeichnung eines Kindes. Mein Hund",
    ]
    assert sketch.png(DRAWING, "staff").startswith(b"\x89PNG")


def test_the_pdf_is_one_that_a_screen_reader_reads() -> None:
    assert to_pdf(paper()).startswith(b"%PDF")  # typst refuses what breaks the standard


def test_the_papers_draw_with_the_crayons_of_the_tablet() -> None:
    strokes = (Path(__file__).parents[2] / "static/js/parts/strokes.js").read_text(encoding="utf-8")
    crayons = re.search(r"COLOURS = (\[.*?\])", strokes)
    brushes = re.search(r"BRUSHES = (\[.*?\])", strokes)
    assert crayons
    assert tuple(json.loads(crayons[1])) == sketch.COLOURS
    assert brushes
    assert tuple(json.loads(brushes[1])) == sketch.BRUSHES


def test_every_crayon_stands_out_from_every_paper() -> None:
    for colour in sketch.COLOURS:
        for face, _ in sketch.PAPERS.values():
            assert _contrast(colour, face) >= 3, (colour, face)


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
