import pytest

from workshop.language.emoji import words_for
from workshop.language.tables import FOLDER


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("⚽🐴", ("Fußball", "Pferd")),
        ("Das 🚽 ist kaputt", ("Toilette",)),
        ("🍟🍟🍟", ("Pommes",)),
        ("mehr 🎒 und 📖!", ("Schulranzen", "Schule", "Buch", "lesen")),
    ],
)
def test_pictograms_say_what_they_show(text, words):
    assert words_for(text) == words


@pytest.mark.parametrize("text", ["👍🏽", "👍", "👍🏿"])
def test_the_colour_of_a_hand_makes_no_difference(text):
    assert words_for(text) == ("gut",)


@pytest.mark.parametrize("text", ["🏃", "🏃‍♀️", "🏃🏾‍♂️", "🏃‍♀️‍➡️", "🏃🏻‍➡️"])
def test_who_runs_and_where_to_makes_no_difference(text):
    assert words_for(text) == ("rennen",)


@pytest.mark.parametrize("text", ["👩‍👩‍👧‍👦", "👨‍👩‍👧", "👪"])
def test_a_joined_pictogram_is_one(text):
    assert words_for(text) == ("Familie",)


def test_a_joined_pictogram_that_nobody_named_is_read_in_parts():
    assert words_for("🐴\u200d⚽") == ("Pferd", "Fußball")


@pytest.mark.parametrize(
    "text", ["", "laut", "Äpfel", "1 2 3 # *", "مرحبا", "➡️ 🔲 🕐", "\ud800", "\u200d\ufe0f", "🏽"]
)
def test_what_shows_nothing_has_no_words(text):
    assert words_for(text) == ()


def test_flags_are_harmless():
    assert words_for("🇩🇪") == ("Deutschland",)
    assert words_for("🇩🇩 🇽 🏴") == ("Fahne",)


def test_a_flood_of_pictograms_is_answered():
    assert words_for("🐴⚽" * 500_000) == ("Pferd", "Fußball")


def test_every_line_of_the_own_list_is_one_pictogram_with_words():
    seen = set()
    for line in (FOLDER / "emoji.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("# "):
            sign, *words = line.split(" ")
            assert not sign.isascii(), line
            assert all(word[0].isalpha() for word in words), line
            assert "\ufe0f" not in sign, line
            seen.add(sign)
    assert len(seen) > 300
