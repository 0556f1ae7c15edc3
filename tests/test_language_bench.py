"""The sets that the language engine is measured with: their shapes are seen from the files, and wrong files are named."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bench.language_costs import varied
from bench.language_quality import duplicates, quality, statements
from bench.language_sets import Misspelt, Pair, Said, Screened, WrongSet, read_set, read_sets
from tests.running import ROOT

SETS = ROOT / "tests" / "language" / "sets"


@pytest.fixture
def written(tmp_path: Path):
    def write(name: str, text: str | bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


def test_each_shape_is_seen_from_the_file(written):
    assert read_set(written("a.tsv", "Tiere\tein poni\tEin Pony\n")).said == (
        Said("a", "Tiere", "ein poni", "Ein Pony"),
    )
    assert read_set(written("b.tsv", "Pony\tEin Pony\t1\nPony\tHund\t0\n")).pairs == (
        Pair("Pony", "Ein Pony", True),
        Pair("Pony", "Hund", False),
    )
    assert read_set(written("c.tsv", "name:title\tFrau Meier\n-\tPony\n")).screened == (
        Screened("name:title", "name", "Frau Meier"),
        Screened("-", None, "Pony"),
    )
    assert read_set(written("d.tsv", "# Kinder\nschpilen\tspielen\n\n")).misspelt == (
        Misspelt("schpilen", "spielen", 1),
    )
    assert read_set(written("e.txt", "Schule\nToberaum\n")).correct == ("Schule", "Toberaum")


def test_sheets_bring_groups_and_counts(written):
    said = read_set(written("a.csv", 'group,text,category,link\nUlm,"Ein Kino, bitte",Freizeit,x\n')).said
    assert said == (Said("Ulm", "Freizeit", "Ein Kino, bitte", "Ein Kino, bitte"),)
    assert read_set(written("b.csv", "misspelling,target,count\nbekomen,bekommen,17\n")).misspelt == (
        Misspelt("bekomen", "bekommen", 17),
    )


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.tsv", "one column only\n", "a.tsv:1: 1 columns"),
        ("a.tsv", "a\tb\tc\nd\te\n", "a.tsv:2: 2 columns"),
        ("a.tsv", "a\t\n", "a.tsv:1"),
        ("a.tsv", "", "no lines"),
        ("a.tsv", "-\tPony\nrude\tDoof\n", "„rude“ is no kind"),
        ("a.tsv", b"T\xfcr\tTor\n", "not UTF-8"),
        ("a.txt", "zwei Worte\n", "one word a line"),
        ("a.csv", "text\nPony\n", "columns group, text, category"),
        ("a.csv", "text,category\nPony,\n", "row 2 lacks"),
        ("a.csv", "misspelling,target,count\na,b,many\n", "row 2"),
        ("a.csv", "text,category\n", "no rows"),
        ("a.pdf", "", "a set is a"),
    ],
)
def test_what_is_no_set_is_named_with_its_place(written, name, text, said):
    with pytest.raises(WrongSet) as wrong:
        read_set(written(name, text))
    assert said in str(wrong.value)


def test_the_command_says_one_line_and_status_two(tmp_path):
    command = [sys.executable, str(ROOT / "bench" / "language.py"), str(tmp_path / "gone.tsv")]
    answered = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)
    assert (answered.returncode, answered.stdout) == (2, "")
    assert len(answered.stderr.splitlines()) == 1


def test_our_own_sets_can_all_be_read_and_no_line_stands_twice():
    sets = {one.path.stem: one for one in read_sets([SETS])}
    assert set(sets) >= {
        "ogs_one",
        "ogs_two",
        "stories",
        "town",
        "duplicates",
        "screening",
        "spelling",
        "correct",
    }
    for one in sets.values():
        for rows in (one.said, one.pairs, one.screened, one.misspelt, one.correct):
            assert len(rows) == len(set(rows))
    assert 150 <= len(sets["ogs_one"].said) <= 200
    assert len({said.theme for said in sets["ogs_one"].said}) == 12


def test_texts_that_say_the_same_as_a_third_say_the_same():
    pairs = [
        Pair("Ein Pony", "ein Pony!", True),
        Pair("Ein Pony", "EIN PONY", True),
        Pair("Ein Pony", "Kein Pony", False),
    ]
    figures = duplicates(pairs)
    assert figures["pairs"] == 4
    assert figures["precision"] == figures["recall"] == 1.0


def test_every_group_of_statements_counts_the_same():
    said = [Said(group, theme, theme, theme) for group in "ab" for theme in ("Pony", "Pizza")]
    assert statements(said)["groups"] == 2
    assert statements(said)["moved"] == 0.0


def test_every_shape_has_figures(written):
    for name, text in (
        ("a.tsv", "schpilen\tspielen\n"),
        ("b.tsv", "name\tFrau Meier\n-\tPony\n"),
        ("c.txt", "Schule\n"),
    ):
        assert all(value >= 0 for value in quality(read_set(written(name, text))).values())


def test_varied_statements_are_different_and_the_same_each_time():
    many = varied(["Es ist zu laut", "Ein Pony", "Mehr Zeit zum Spielen"], 40)
    assert len(many) == len(set(many)) == 40
    assert many == varied(["Es ist zu laut", "Ein Pony", "Mehr Zeit zum Spielen"], 40)
