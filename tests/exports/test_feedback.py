"""What people said of the afternoon, in every file that the town takes home: counted, side by side, and never by whom."""

from __future__ import annotations

import io
import json

import docx
import pytest

from tests.exports.aloud import plain_text
from tests.exports.evenings import NOON, evening_of
from workshop.demo import counted
from workshop.domain import commands as ask
from workshop.domain.words import Words
from workshop.exports.make import make_export
from workshop.exports.snapshot import Names, Snapshot
from workshop.imports.plan import Plan
from workshop.imports.script import Script

TITLE = "Wie die Kinder den Nachmittag fanden"
HEAD = ["Frage", "Wer", "Ja", "Ein bisschen", "Nein", "Antworten"]


def judged(children: int, adults: int = 0, workshops: int = 1) -> Snapshot:
    """An evening that is over; everybody wants it again, the first child only a bit, the adults not at all."""
    new_id = counted("made")
    steps = []
    for number in range(1, workshops + 1):
        script = Script(f"werkstatt-{number}", "leitbild-1", new_id, NOON, pace=1.0)
        prompt = ask.AddPrompt("frage-01", "open", Words("Was ist dir wichtig?"), "star")
        script.begin(mission_title="Leitbild", title="Werkstatt", prompts=[prompt], invented=True)
        people = [(f"kind-{number}-{one:03}", "children") for one in range(children)]
        people += [(f"gross-{number}-{one:03}", "staff") for one in range(adults)]
        for who, perspective in people:
            script.say(who, ask.JoinWorkshop(who, perspective))
        script.lead(ask.EndEvening())
        for index, (who, perspective) in enumerate(people):
            answer = "no" if perspective == "staff" else "yes" if index else "a_bit"
            script.say(who, ask.GiveFeedback("again", answer))
        steps += script.steps
    return Plan("evening", "leitbild-1", Names("Ort"), tuple(steps)).whole(new_id)


def rows_of(content: bytes) -> list[list[str]]:
    for table in docx.Document(io.BytesIO(content)).tables:
        rows = [[cell.text for cell in row.cells] for row in table.rows]
        if rows[0] == HEAD:
            return rows[1:]
    return []


def feedback_of(snapshot: Snapshot) -> list[dict[str, object]]:
    return [one["feedback"] for one in json.loads(make_export(snapshot, "json"))["workshops"]]


def test_word_has_a_chapter_with_children_beside_adults():
    content = make_export(judged(3, 2), "docx")
    assert TITLE in [one.text for one in docx.Document(io.BytesIO(content)).paragraphs]
    assert rows_of(content) == [
        ["Nochmal?", "Kinder", "2", "1", "0", "3"],
        ["Nochmal?", "Erwachsene", "0", "0", "2", "2"],
    ]


def test_the_pdf_reads_the_same():
    text = plain_text(make_export(judged(3, 2), "pdf"))
    assert TITLE in text
    assert "Nochmal? Kinder 2 1 0 3" in text
    assert "Nochmal? Erwachsene 0 0 2 2" in text


def test_the_json_counts_by_question_and_names_nobody():
    snapshot = judged(3, 2)
    assert feedback_of(snapshot) == [
        {"again": {"children": {"yes": 2, "a_bit": 1, "no": 0}, "adults": {"yes": 0, "a_bit": 0, "no": 2}}}
    ]
    assert "kind-1-000" not in make_export(snapshot, "json").decode()


def test_several_workshops_are_added_up_on_paper_and_few_of_one_are_hidden_in_the_data():
    snapshot = judged(6, 2, workshops=2)
    assert rows_of(make_export(snapshot, "docx")) == [
        ["Nochmal?", "Kinder", "10", "2", "0", "12"],
        ["Nochmal?", "Erwachsene", "0", "0", "4", "4"],
    ]
    shown = {"again": {"children": {"yes": 5, "a_bit": 1, "no": 0}, "adults": None}}
    assert feedback_of(snapshot) == [shown, shown]


@pytest.mark.parametrize("format", ["docx", "pdf"])
def test_there_is_no_such_chapter_where_nobody_answered(format: str):
    content = make_export(evening_of(["Ruhe"]), format)
    text = plain_text(content) if format == "pdf" else str(rows_of(content))
    assert "Nachmittag fand" not in text
    assert "Nochmal" not in text
