"""Tables of statements, as spreadsheets write them."""

from __future__ import annotations

import pytest

from workshop.demo import counted
from workshop.exports.snapshot import Snapshot
from workshop.imports.errors import ImportRefused
from workshop.imports.read import read_file


def taken_in(content: bytes) -> Snapshot:
    return read_file(content).whole(counted("made"))


def texts(snapshot: Snapshot) -> list[str]:
    return [snapshot.texts[one.text] for one in snapshot.workshops()[0].statements.values()]


@pytest.mark.parametrize(
    "content",
    [
        'text;cluster\nEs ist kälter;Wärme\n"Mehr; Zeit";Zeit\n'.encode(),
        "\ufefftext,cluster\r\nEs ist kälter,Wärme\r\nMehr; Zeit,Zeit\r\n".encode(),
        'Text;Gruppe\nEs ist kälter;Wärme\n"Mehr; Zeit";Zeit'.encode("cp1252"),
        "text\tcluster\nEs ist kälter\tWärme\nMehr; Zeit\tZeit\n".encode("utf-16"),
    ],
)
def test_semicolons_commas_tabs_and_old_windows_are_all_read(content: bytes):
    snapshot = taken_in(content)
    workshop = snapshot.workshops()[0]
    assert texts(snapshot) == ["Es ist kälter", "Mehr; Zeit"]
    assert [snapshot.texts[one.title] for one in workshop.clusters.values()] == ["Wärme", "Zeit"]


def test_only_the_column_of_texts_is_needed():
    snapshot = taken_in(b"text\nPony\n\nRutsche\n")
    assert texts(snapshot) == ["Pony", "Rutsche"]
    assert snapshot.workshops()[0].clusters == {}


def test_perspectives_and_questions_are_kept():
    content = "text;perspective;prompt\nLaut;Kinder;Was stört?\nMehr Zeit;staff;Was fehlt?\nKalt;;Was stört?\n".encode()
    snapshot = taken_in(content)
    workshop = snapshot.workshops()[0]
    assert [snapshot.texts[one.text] for one in workshop.prompts.values()] == ["Was stört?", "Was fehlt?"]
    assert [(snapshot.texts[one.text], one.perspective) for one in workshop.statements.values()] == [
        ("Laut", "children"),
        ("Kalt", "children"),
        ("Mehr Zeit", "staff"),
    ]


def test_a_formula_comes_in_as_a_text():
    assert texts(taken_in(b'text\n"=HYPERLINK(""http://x"")"\n')) == ['=HYPERLINK("http://x")']


def test_where_it_came_from_is_said(tmp_path):
    (tmp_path / "umfrage.csv").write_bytes(b"text\nPony\n")
    snapshot = read_file(tmp_path / "umfrage.csv").whole(counted("made"))
    assert snapshot.texts[snapshot.workshops()[0].source] == "Aus der Datei „umfrage.csv“ übernommen."


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"name;alter\nAda;7\n", "no_text_column"),
        (b"text;wer\n", "nothing_in_it"),
        (b"text;perspective\nHallo;king\n", "unknown_perspective"),
        (b"text;cluster\n;Ruhe\n", "empty_statement"),
        (b"text\n" + b"x" * 281, "text_too_long"),
        (b"text\n" + b"x\n" * 5001, "too_many"),
        (bytes(range(1, 128)) * 40, "no_text_column"),
    ],
)
def test_a_broken_table_is_refused_with_its_reason(content: bytes, reason: str):
    with pytest.raises(ImportRefused) as refused:
        taken_in(content)
    assert refused.value.reason == reason
