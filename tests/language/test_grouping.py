"""Groups of statements, found anew and around what lies already."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.language.grouping import group, keep_and_place
from workshop.language.grouping.features import Space
from workshop.language.grouping.nearest import Index, nearest_of_each
from workshop.language.grouping.pieces import piece
from workshop.language.themes import lexicon

LOUD = [
    "Es ist zu laut",
    "Der Krach im Flur stört",
    "Ich will Ruhe haben",
    "die kinder sint so laut",
    "Eine Ruheecke",
]
FOOD = [
    "Mehr Nudeln",
    "Das Essen schmeckt nicht",
    "Pizza am Freitag",
    "das esen ist imer kalt",
    "Obst und Saft",
]
PETS = [
    "Ein Pony",
    "Wir wollen einen Hund",
    "Hasen und Meerschweinchen",
    "ein poni zum reiten",
    "Katzen streicheln",
]
ALL = LOUD + FOOD + PETS
ODD = ["", "   ", "…", "⚽🐴", "مرحبا", "x" * 280, "12", "und oder aber", "\ud800", "Ich"]


def test_what_says_the_same_is_together_misspelt_or_not():
    found = group(ALL)
    for together in (LOUD, FOOD, PETS):
        ids = [found[ALL.index(text)] for text in together]
        assert max(ids.count(one) for one in ids) >= 4
    assert len({found[0], found[5], found[10]}) == 3


def test_ids_count_up_in_the_order_of_the_texts():
    found = group(ALL)
    assert list(dict.fromkeys(found)) == [str(number + 1) for number in range(len(set(found)))]


def test_the_order_of_the_texts_changes_no_group():
    shuffled = list(range(len(ALL)))
    random.Random(4).shuffle(shuffled)
    found, again = group(ALL), group([ALL[at] for at in shuffled])
    assert _partition(found, range(len(ALL))) == _partition(again, shuffled)


def test_the_same_words_are_in_one_group_however_often_they_come():
    found = group([*ALL, *["Ein Pony"] * 20])
    assert {found[10], *found[len(ALL) :]} == {found[10]}


def test_only_what_says_nothing_has_no_group():
    found = group([*ALL, "", "   ", "…"])
    assert found[-3:] == [None, None, None]
    assert None not in found[:-3]


@pytest.mark.parametrize("texts", [[], [""], ["Pony"], ODD, ["Pony"] * 3])
def test_any_texts_have_an_answer(texts):
    assert len(group(texts)) == len(texts)
    assert len(keep_and_place(texts, None)) == len(texts)
    assert len(keep_and_place(texts, ["7"] * len(texts))) == len(texts)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.text(max_size=40), max_size=8))
def test_no_text_is_too_strange(texts):
    assert len(group(texts)) == len(texts)


def test_a_text_of_a_megabyte_is_not_waited_for():
    assert group(["laut " * 200_000, "Es ist laut"])[0] is not None


def test_more_than_fit_in_the_graph_are_all_grouped(monkeypatch):
    monkeypatch.setattr("workshop.language.grouping.groups.MOST_IN_THE_GRAPH", 13)
    found = group(ALL)
    assert None not in found
    assert 2 <= len(set(found)) <= 6


def test_whatever_has_an_id_keeps_it():
    previous = ["a" if text in LOUD else "b" if text in FOOD else None for text in ALL]
    found = keep_and_place(ALL, previous)
    assert [now for now, before in zip(found, previous, strict=True) if before] == [
        one for one in previous if one
    ]


def test_a_new_text_joins_those_it_is_like():
    found = keep_and_place([*ALL, "Der lerm ist zu laut"], [*["1"] * 5, *["2"] * 5, *["3"] * 5, None])
    assert found[-1] == "1"


def test_new_texts_that_fit_nowhere_found_a_group_with_an_id_of_its_own():
    found = keep_and_place([*FOOD, *PETS], ["1"] * 5 + [None] * 5)
    fresh = {one for one in found[5:] if one}
    assert "1" not in fresh
    assert fresh


def test_one_alone_that_fits_nowhere_waits():
    assert keep_and_place([*FOOD, "Skateboard"], ["1"] * 5 + [None])[-1] is None


def test_nothing_moves_while_texts_come_one_by_one():
    ids: list[str | None] = []
    for at in range(len(ALL)):
        before = list(ids)
        ids = keep_and_place(ALL[: at + 1], [*before, None])
        assert all(now == then for now, then in zip(ids, before, strict=False) if then)


def test_a_row_alone_is_the_row_among_others():
    pieces = [piece(text) for text in [*ALL, *ODD] if not piece(text).is_empty]
    space = Space(pieces, lexicon())
    for among, one in zip(space.rows(pieces), pieces, strict=True):
        alone = space.row(one)
        assert alone.words == pytest.approx(among.words)
        assert alone.columns == pytest.approx(among.columns, abs=1e-5)


def test_rows_have_length_one():
    pieces = [piece(text) for text in ALL]
    rows = Space(pieces, lexicon()).rows(pieces)
    likeness = Index(rows).similarities(rows)
    assert [likeness[at][at] for at in range(len(rows))] == pytest.approx([1.0] * len(rows), abs=1e-4)


def test_the_nearest_are_those_with_the_highest_likeness():
    pieces = [piece(text) for text in ALL]
    rows = Space(pieces, lexicon()).rows(pieces)
    likeness = Index(rows).similarities(rows)
    for at, near in enumerate(nearest_of_each(Index(rows), rows, 3, itself=True)):
        others = sorted((float(value) for one, value in enumerate(likeness[at]) if one != at), reverse=True)
        assert [value for _, value in near] == pytest.approx(others[: len(near)], abs=1e-5)
        assert at not in [one for one, _ in near]


def _partition(ids, texts):
    groups: dict[object, set[int]] = {}
    for one, text in zip(ids, texts, strict=True):
        groups.setdefault(one, set()).add(text)
    return sorted(map(sorted, groups.values()))


def test_what_is_like_nothing_else_stays_open():
    texts = [
        "Es ist zu laut",
        "So ein Lärm hier",
        "Immer dieser Krach",
        "zu laut",
        "leiser sein",
        "Ruhe bitte",
    ]
    many = [
        *texts,
        "Mehr Obst",
        "Nudeln sind lecker",
        "Pizza essen",
        "Das Essen ist kalt",
        "Nachtisch",
        "Qwrtz plm",
    ]
    found = group(many)
    assert found[0] == found[1] == found[2]
    assert found[-1] is None or found.count(found[-1]) == 1


def test_the_order_of_very_many_texts_changes_nothing():
    subjects = [
        "Pony",
        "Hund",
        "Pizza",
        "Suppe",
        "Lärm",
        "Krach",
        "Klo",
        "Seife",
        "Fußball",
        "Schaukel",
        "Mathe",
    ]
    texts = [f"{subject} {word}" for subject in subjects for word in rightly_spelt()[:110]]
    assert len(texts) > 1_000
    backwards = range(len(texts) - 1, -1, -1)
    again = group([texts[at] for at in backwards])
    assert _partition(group(texts), range(len(texts))) == _partition(again, backwards)


def rightly_spelt():
    path = Path(__file__).parent / "rightly_spelt.txt"
    return [word for word in path.read_text(encoding="utf-8").split() if word.isalpha()]
