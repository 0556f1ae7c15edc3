import json
from pathlib import Path

from workshop.domain.animals import ADULT_ANIMALS, CHILDREN_ANIMALS
from workshop.domain.symbols import CARD_SYMBOLS, DOOR_SYMBOLS

LIST = Path(__file__).parents[2] / "static" / "img" / "pictograms.json"
NAMES = {one["id"]: one["name"] for one in json.loads(LIST.read_text(encoding="utf-8"))}


def test_sixteen_pictures_open_the_door_and_forty_find_a_card():
    assert len(set(DOOR_SYMBOLS)) == len(DOOR_SYMBOLS) == 16
    assert len(set(CARD_SYMBOLS)) == len(CARD_SYMBOLS) == 40


def test_each_symbol_has_a_picture_and_a_name_of_one_word_that_no_other_has():
    names = [NAMES[symbol] for symbol in CARD_SYMBOLS]
    assert all(name and len(name.split()) == 1 for name in names), names
    assert len(set(names)) == len(names)


def test_no_symbol_is_an_animal_that_somebody_could_be():
    assert not {*CARD_SYMBOLS, *DOOR_SYMBOLS} & {*CHILDREN_ANIMALS, *ADULT_ANIMALS}
