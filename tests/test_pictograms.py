"""The list of pictures as the server reads it, and what each needs to be found, named and understood."""

import json
from pathlib import Path

import pytest

from workshop.messages import LANGUAGES, areas, children
from workshop.pictograms import categories, german_name, ids, known

LIST = json.loads((Path(__file__).parents[1] / "static/img/pictograms.json").read_text(encoding="utf-8"))


def test_a_picture_has_a_german_name_and_what_is_none_has_none():
    assert german_name("swing") == "Schaukel"
    assert german_name("horse-face") == "Pferd"
    assert known("swing")
    assert german_name("perpetuum-mobile") is None
    assert not known("perpetuum-mobile")


def test_about_three_hundred_pictures_each_once_with_a_name_of_its_own():
    assert 300 <= len(ids()) <= 400
    assert len(set(ids())) == len(ids())
    names = [entry["name"] for entry in LIST]
    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_subjects_are_few_enough_to_see_at_once_and_lie_together():
    assert 9 <= len(categories()) <= 12
    order = [entry["category"] for entry in LIST]
    assert order == [one for one in categories() for _ in range(order.count(one))]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_picture_and_subject_has_a_name_of_its_own_in_every_language(lang):
    names = areas(lang, "pictograms")
    assert [key.partition(".")[2] for key in names] == list(ids())
    assert len(set(names.values())) == len(names)
    for category in categories():
        assert children(lang)[f"tablet_pictures.category.{category}"]


def test_old_clusters_and_questions_keep_their_pictures():
    """What was in the list of 0.1.0 may stand in a workshop of anybody."""
    golden = (Path(__file__).parent / "storage/golden/0.1.0-evening.json").read_text(encoding="utf-8")
    used = {line.split('"')[3] for line in golden.splitlines() if '"pictogram": "' in line} - {""}
    assert len(used) > 4
    assert [one for one in sorted(used) if not known(one)] == []


def test_signs_make_a_sentence_of_pictures_possible():
    said = {german_name(one) for one in ids()}
    assert {
        "Mehr",
        "Weniger",
        "Nein",
        "Ja",
        "Kein",
        "Zusammen",
        "Allein",
        "Drinnen",
        "Draußen",
        "Laut",
        "Leise",
    } <= said
    assert {
        "Heiß",
        "Kalt",
        "Groß",
        "Klein",
        "Hausaufgaben",
        "Klo",
        "Schlange stehen",
        "Teilen",
        "Streit",
        "Regeln",
    } <= said
