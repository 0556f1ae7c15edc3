"""How well the engine does on sets of statements whose answers are known: floors that must not be fallen below.

The sets were written in children's manner by people who had not seen the lists and rules, no child wrote them. What
the figures are is printed by `bench/language.py tests/language/sets`; here stands only what would be a step back.
"""

from functools import lru_cache
from pathlib import Path

import pytest

from bench.language_quality import quality
from bench.language_sets import read_sets

FOLDER = Path(__file__).parent / "sets"


@lru_cache
def figures(name):
    [one] = read_sets([FOLDER / name])
    return quality(one)


@pytest.mark.parametrize(
    ("name", "v", "ami"),
    [
        ("ogs_one.tsv", 0.64, 0.57),
        ("ogs_two.tsv", 0.58, 0.48),
        ("ogs_three.tsv", 0.52, 0.41),
        ("ogs_four.tsv", 0.78, 0.73),
        ("town.tsv", 0.45, 0.42),
        ("stories.tsv", 0.40, 0.30),
    ],
)
def test_statements_about_the_same_come_together(name, v, ami):
    assert figures(name)["V"] >= v
    assert figures(name)["AMI"] >= ami


@pytest.mark.parametrize("name", ["ogs_one.tsv", "ogs_two.tsv", "ogs_three.tsv", "ogs_four.tsv"])
def test_misspelt_statements_are_grouped_nearly_as_well_as_rightly_spelt_ones(name):
    assert figures(name)["V gap"] <= 0.07
    assert 8 <= figures(name)["clusters"] <= 20


@pytest.mark.parametrize("name", ["ogs_one.tsv", "ogs_four.tsv", "town.tsv", "stories.tsv"])
def test_what_has_a_place_keeps_it_when_another_statement_comes(name):
    assert figures(name)["moved"] == 0


@pytest.mark.parametrize(
    ("name", "first", "among_five"), [("spelling.tsv", 0.85, 0.95), ("spelling_two.tsv", 0.80, 0.95)]
)
def test_most_misspelt_words_are_read(name, first, among_five):
    assert figures(name)["top-1"] >= first
    assert figures(name)["top-5"] >= among_five


def test_right_words_are_left_alone():
    assert figures("correct.txt")["left alone"] >= 0.985


@pytest.mark.parametrize(
    "name", ["duplicates.tsv", "duplicates_two.tsv", "duplicates_three.tsv", "duplicates_four.tsv"]
)
def test_what_says_the_same_is_found_and_hardly_anything_else(name):
    assert figures(name)["precision"] >= 0.95
    assert figures(name)["F1"] >= 0.88


@pytest.mark.parametrize(("name", "recall"), [("screening.tsv", 0.95), ("screening_two.tsv", 0.90)])
def test_what_an_adult_should_see_first_is_noticed(name, recall):
    assert figures(name)["recall"] >= recall
    assert figures(name)["precision"] >= 0.80
    assert figures(name)["false alarms"] <= 0.04
    assert figures(name)["contact"] == 1.0
