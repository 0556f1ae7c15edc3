"""The children's sentences are in every language, and each language is complete in its own grammar."""

from __future__ import annotations

import re

import pytest
from babel import Locale

from workshop.messages import LANGUAGES, Sentence, catalogue, children, direction, is_checked

OTHERS = [lang for lang in LANGUAGES if lang != "de"]
GAP = re.compile(r"\{(\w+)\}")
GRAMMAR = re.compile(r"animals\.|common\.(animal|the_animal|articles\b)")
"""Where languages differ in what they need: they have a test of their own."""


def sentences(lang: str) -> dict[str, Sentence]:
    return {key: value for key, value in children(lang).items() if not GRAMMAR.match(key)}


def gaps(sentence: Sentence) -> set[str]:
    """Of the form for most numbers: „a card“ needs no number, „{n} cards“ does."""
    return set(GAP.findall(sentence if isinstance(sentence, str) else sentence["other"]))


def test_german_is_first_and_four_others_are_there():
    assert LANGUAGES[0] == "de"
    assert {"en", "tr", "ar", "uk"} <= set(OTHERS)


@pytest.mark.parametrize("lang", OTHERS)
def test_a_language_has_the_sentences_of_the_childrens_rooms_and_no_others(lang):
    assert sorted(set(sentences("de")) - set(sentences(lang))) == [], "missing"
    assert sorted(set(sentences(lang)) - set(sentences("de"))) == [], "too many"
    assert set(catalogue(lang)) == set(children(lang)), "not for children"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_sentence_that_counts_has_the_forms_of_its_language(lang):
    known = Locale.parse(lang).plural_form
    wanted = {"other", *known.rules}
    for key, sentence in sentences("de").items():
        mine = sentences(lang).get(key)
        if isinstance(sentence, dict) and mine is not None:
            assert isinstance(mine, dict), key
            assert set(mine) == wanted, key


@pytest.mark.parametrize("lang", OTHERS)
def test_a_sentence_has_the_gaps_of_the_german_one(lang):
    for key, sentence in sentences(lang).items():
        wanted = gaps(sentences("de")[key])
        assert gaps(sentence) == wanted, key
        for form in sentence.values() if isinstance(sentence, dict) else ():
            assert set(GAP.findall(form)) >= wanted - {"n"}, key


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_animal_has_a_name_and_a_form_of_every_colour(lang):
    mine, german = children(lang), children("de")

    def second(known: dict[str, Sentence], kind: str) -> set[str]:
        return {key.split(".")[2] for key in known if key.startswith(f"animals.{kind}.")}

    assert second(mine, "animals") == second(german, "animals")
    assert second(mine, "colours") == second(german, "colours")
    for animal in second(mine, "animals"):
        gender = mine[f"animals.animals.{animal}.gender"]
        assert mine[f"animals.animals.{animal}.name"]
        for colour in second(mine, "colours"):
            assert mine[f"animals.colours.{colour}.{gender}"], (animal, colour)
        for how in ("animal", "the_animal"):
            assert {"animal", "colour"} <= set(GAP.findall(str(mine[f"common.{how}"])))


@pytest.mark.parametrize("lang", OTHERS)
def test_no_sentence_was_forgotten_in_german(lang):
    """A word may be the same in two languages; a sentence of several is not."""
    same = {key: value for key, value in sentences(lang).items() if value == sentences("de")[key]}
    assert {key for key, value in same.items() if not isinstance(value, str) or " " in value} == set()
    assert len([key for key in same if not key.startswith("pictograms.")]) < 12


def test_no_two_animals_and_no_two_colours_share_a_name():
    for lang in LANGUAGES:
        names = [
            value for key, value in children(lang).items() if re.match(r"animals\.animals\..*\.name$", key)
        ]
        assert len(set(names)) == len(names) >= 40, lang


def test_arabic_is_written_from_the_right_and_only_german_is_checked_so_far():
    assert [lang for lang in LANGUAGES if direction(lang) == "rtl"] == ["ar"]
    assert [lang for lang in LANGUAGES if is_checked(lang)] == ["de"]
