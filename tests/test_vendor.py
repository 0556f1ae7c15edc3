"""What others made is carried whole, with its licence, and unchanged since it was fetched."""

import hashlib
import json
import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from workshop.domain.animals import ADULT_ANIMALS, CHILDREN_ANIMALS, COLOURS

ROOT = Path(__file__).resolve().parent.parent
PARTS = json.loads((ROOT / "static/vendor/vendor.json").read_text())["parts"]
SPRITE = (ROOT / "static/img/pictograms.svg").read_text()
SYMBOLS = re.findall(r'<symbol id="([^"]+)"', SPRITE)
PICTOGRAMS = json.loads((ROOT / "static/img/pictograms.json").read_text())
NAMES = json.loads((ROOT / "workshop/messages/de/animals.json").read_text())
FONTS = sorted((ROOT / "workshop/exports/fonts").glob("*.ttf"))


def listed() -> dict[str, str]:
    return {path: checksum for part in PARTS for path, checksum in part["files"].items()}


def test_every_file_is_as_it_was_fetched():
    changed = [
        path
        for path, checksum in listed().items()
        if hashlib.sha256((ROOT / path).read_bytes()).hexdigest() != checksum
    ]
    assert changed == []


def test_nothing_lies_there_that_is_not_listed():
    folders = (ROOT / "static/vendor", ROOT / "workshop/exports/fonts")
    there = {
        file.relative_to(ROOT).as_posix()
        for folder in folders
        for file in folder.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert there == listed().keys() | {"static/vendor/vendor.json"}


@pytest.mark.parametrize("part", PARTS, ids=lambda part: next(iter(part["files"])))
def test_every_part_brings_its_licence_and_is_named_in_the_notice(part):
    texts = "".join((ROOT / path).read_text() for path in part["files"] if "LICENSE" in path or "OFL" in path)
    assert {"MIT": "MIT License", "OFL-1.1": "SIL Open Font License"}[part["licence"]] in texts
    assert str(Path(next(iter(part["files"]))).parent) in (ROOT / "NOTICE").read_text()


def test_the_socket_client_asks_for_no_source_map():
    script = ROOT / "static/vendor/socket.io-client-4.8.4/socket.io.esm.min.js"
    assert b"sourceMappingURL" not in script.read_bytes()


def test_the_print_fonts_write_what_an_evening_says():
    covered = {font.name: letters_of(font) for font in FONTS}
    sentence = "„Straße“ – ÄÖÜäöüß, Çağ, łódź, Привіт … €"
    assert {ord(letter) for letter in sentence} <= covered["Andika-Regular.ttf"]
    assert covered["Andika-Regular.ttf"] == covered["Andika-Bold.ttf"]
    assert {ord(letter) for letter in "مرحبا"} <= covered["NotoSansArabic-Regular.ttf"]
    assert {ord(letter) for letter in "🍦⚽🦊🐴"} <= covered["NotoEmoji-Regular.ttf"]


def letters_of(font: Path) -> set[int]:
    with TTFont(font, lazy=True) as opened:
        return set(opened.getBestCmap())


def test_the_print_fonts_stay_under_four_megabytes():
    assert sum(font.stat().st_size for font in FONTS) < 4_000_000


def test_every_font_that_the_pages_ask_for_is_there():
    asked = re.findall(r'url\("\.\./(vendor/[^"]+)"\)', (ROOT / "static/css/tokens.css").read_text())
    assert asked
    assert [path for path in asked if f"static/{path}" not in listed()] == []


def test_the_sprite_holds_each_pictogram_once_and_with_its_notice():
    assert len(SYMBOLS) == len(set(SYMBOLS))
    assert [name for name in SYMBOLS if not name.startswith("icon-")] == sorted(
        entry["id"] for entry in PICTOGRAMS
    )
    assert "Copyright (c) Microsoft Corporation" in SPRITE
    assert "Permission is hereby granted" in SPRITE


def test_no_picture_needs_what_a_sprite_from_another_file_loses():
    assert "url(#" not in SPRITE
    assert "<style" not in SPRITE


def test_every_pictogram_has_a_german_name_and_words_to_find_it_by():
    for entry in PICTOGRAMS:
        assert entry["name"], entry
        assert entry["words"], entry
        assert all(word == word.lower() for word in entry["words"]), entry


def test_every_animal_has_its_picture_its_name_and_its_gender():
    animals = CHILDREN_ANIMALS + ADULT_ANIMALS
    assert len(CHILDREN_ANIMALS) >= 24
    assert len(set(animals)) == len(animals) >= 40
    assert set(animals) <= set(SYMBOLS)
    assert set(animals) == NAMES["animals"].keys()
    assert {animal["gender"] for animal in NAMES["animals"].values()} <= {"m", "f", "n"}


def test_every_colour_has_its_paint_and_its_three_endings():
    tokens = (ROOT / "static/css/tokens.css").read_text()
    stock = (ROOT / "static/css/stock.css").read_text()
    assert set(COLOURS) == NAMES["colours"].keys()
    for colour in COLOURS:
        assert f"--animal-{colour}:" in tokens
        assert f'data-animal-colour="{colour}"' in stock
        assert NAMES["colours"][colour].keys() == {"m", "f", "n"}


SIGN = re.compile(r"(?<![\w-])icon-[a-z](?:[a-z-]*[a-z])?(?![a-z-])")  # half a name is put together elsewhere
PICTURE = re.compile(r"\bpicto\(\s*[\"']([\w-]+)[\"']|pictograms\.svg[^\"'#]*#([\w-]+)")


def test_every_picture_that_a_page_asks_for_is_in_the_sprite():
    pages = [
        *ROOT.glob("templates/**/*.html"),
        *ROOT.glob("static/js/**/*.js"),
        *ROOT.glob("workshop/**/*.py"),
    ]
    asked = {name: page.name for page in pages for name in SIGN.findall(page.read_text())}
    asked |= {
        name: page.name
        for page in pages
        for pair in PICTURE.findall(page.read_text())
        for name in pair
        if name
    }
    assert {name: page for name, page in asked.items() if name not in SYMBOLS} == {}
