"""What a pile is called."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.language.grouping import name, names
from workshop.language.grouping.naming import LONGEST_TITLE
from workshop.language.themes import Lexicon, lexicon

NO_THEMES = Lexicon(())
QUIET = ["Es ist zu laut", "Der Krach stört", "Ich will Ruhe", "weniger lerm"]


def _quiet():
    return next(theme for theme in lexicon().themes if "Krach" in theme.words)


def test_a_pile_about_a_theme_has_its_title_and_picture():
    theme = _quiet()
    found = name(QUIET, lexicon())
    assert (found.title, found.pictogram) == (theme.title, theme.pictogram)


def test_other_piles_are_called_by_their_words_in_correct_form():
    found = name(["ein fogel auf dem dach", "Der Vogel singt", "Vogel im Baum", "Zwei Vögel"], NO_THEMES)
    assert "Vogel" in found.title


def test_two_piles_about_one_theme_are_told_apart():
    first, second = names([QUIET, ["Krach im Bus", "Der Bus ist laut"]], lexicon())
    assert first.title != second.title
    assert first.title == _quiet().title


def test_the_heart_is_the_text_most_like_all_others():
    assert name(["Skateboard", "Pony und Hund", "Ein Pony", "Ein Pony zum Reiten"], lexicon()).heart in (
        1,
        2,
        3,
    )


def test_one_text_by_itself_is_its_own_title():
    assert name(["Modenschau"], NO_THEMES).title == "Modenschau"


@pytest.mark.parametrize(
    "texts", [[], [""], ["…"], ["⚽🐴"], ["مرحبا"], ["x" * 280], ["\ud800"], ["und oder aber"]]
)
def test_any_pile_has_a_name_that_fits(texts):
    found = name(texts)
    assert len(found.title) <= LONGEST_TITLE
    assert found.heart in range(max(1, len(texts)))


@settings(max_examples=20, deadline=None)
@given(st.lists(st.text(max_size=60), min_size=1, max_size=6))
def test_no_title_is_too_long(texts):
    found = name(texts)
    assert len(found.title) <= LONGEST_TITLE
    assert found.heart in range(len(texts))


def test_a_person_is_no_title():
    texts = ["Murat hat mich getreten", "Murat ist gemein", "mit Murat spielen"]
    assert "Murat" not in name(texts).title
    assert "Emma" not in name(["Emma Schulze"]).title
