"""How much screening finds and how often it is wrong, on statements that were written before it was mended for them.

The sets began at a recall of .87, .93, .69, .79, .78, .59, .70, .61, .78, .64 and .82, each before anything was mended for it;
half of the sixth to ninth and all of the last two is distress, mostly told indirectly: .40, .55, .37, .63, .64 and .82 of it
were found.
False alarms were between 0 and 5 of 100. Since then all have been looked at: the floors say what must not get worse, not
how well it does on others.
"""

from pathlib import Path

import pytest

from workshop.language.screening import screen

FOLDER = Path(__file__).parent / "rates"
LEAST_RECALL = 0.95
MOST_FALSE_ALARMS = 0.01
SETS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "soft",
]
FRAMES = [
    "{}",
    "{} ist nett",
    "ich finde {} cool",
    "Bei {} ist es immer so laut",
    "die sachen von {} sind weg",
    "mit {} lesen",
    "Ein Buch mit {} lesen und Filme gucken",
]


def statements(name):
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def worthy(name):
    return [tuple(line.split("\t")) for line in statements(f"{name}_worthy")]


def kinds(text):
    return {flag.kind for flag in screen(text)}


@pytest.mark.parametrize("name", SETS)
def test_most_of_what_an_adult_should_see_first_is_noticed(name):
    missed = [text for kind, text in worthy(name) if kind not in kinds(text)]
    assert len(missed) <= (1 - LEAST_RECALL) * len(worthy(name)), missed


@pytest.mark.parametrize("name", SETS)
def test_few_harmless_statements_are_held_up(name):
    harmless = statements(f"{name}_harmless")
    alarms = [text for text in harmless if screen(text)]
    assert len(alarms) <= MOST_FALSE_ALARMS * len(harmless), alarms


@pytest.mark.parametrize("name", SETS)
def test_contact_data_are_always_noticed(name):
    assert [text for kind, text in worthy(name) if kind == "contact" and "contact" not in kinds(text)] == []


@pytest.mark.parametrize("title", ["Frau", "frau", "FRAU", "Herr", "herr", "Herrn", "hr", "Fr."])
@pytest.mark.parametrize(
    "surname",
    ["Müller", "schmidt", "Yılmaz", "kowalski", "Lange", "van Dyk", "El Amrani", "Nguyen", "Petersen"],
)
def test_frau_or_herr_with_a_surname_is_always_noticed(title, surname):
    texts = [frame.format(f"{title} {surname}") for frame in FRAMES]
    assert [text for text in texts if "name" not in kinds(text)] == []


@pytest.mark.parametrize(
    "opening",
    ["mein Name ist", "meine name ist", "Mein nahme is", "ich heiße", "ich heise", "ich haiße", "Ich heiß"],
)
@pytest.mark.parametrize(
    "name", ["Max Mustermann", "Max", "ali", "Mia", "max mustermann", "Xenobia", "Can Öztürk"]
)
def test_whoever_says_a_name_is_noticed_with_the_surname(opening, name):
    text = f"{opening} {name}"
    assert [("name", name)] == [(flag.kind, text[flag.start : flag.end]) for flag in screen(text)]
