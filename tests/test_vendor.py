"""What others made is carried whole, with its licence, and unchanged since it was fetched."""

import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from workshop.domain.animals import ADULT_ANIMALS, CHILDREN_ANIMALS, COLOURS
from workshop.domain.symbols import CARD_SYMBOLS, DOOR_SYMBOLS

ROOT = Path(__file__).resolve().parent.parent
PARTS = json.loads((ROOT / "static/vendor/vendor.json").read_text())["parts"]
IMG = ROOT / "static/img"


def symbols(*paths: Path) -> list[str]:
    return [name for path in paths for name in re.findall(r'<symbol id="([^"]+)"', path.read_text())]


SYMBOLS = symbols(IMG / "icons.svg", *sorted(IMG.glob("pictograms/*.svg")))
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
    sheets = "".join((ROOT / f"static/css/{name}.css").read_text() for name in ("tokens", "letters"))
    asked = re.findall(r'url\("\.\./(vendor/[^"]+)"\)', sheets)
    assert len(asked) > 2
    assert [path for path in asked if f"static/{path}" not in listed()] == []


def test_there_is_one_file_for_each_pictogram_and_a_sheet_for_each_category():
    assert sorted(file.stem for file in IMG.glob("pictograms/*.svg")) == sorted(ids(PICTOGRAMS))
    assert all(symbols(file) == [file.stem] for file in IMG.glob("pictograms/*.svg"))
    for category in {entry["category"] for entry in PICTOGRAMS}:
        members = ids(entry for entry in PICTOGRAMS if entry["category"] == category)
        assert symbols(IMG / f"sheets/{category}.svg") == members
    assert symbols(IMG / "sheets/door.svg") == list(DOOR_SYMBOLS)
    assert symbols(IMG / "sheets/card.svg") == list(CARD_SYMBOLS)
    assert all(name.startswith("icon-") for name in symbols(IMG / "icons.svg"))


def ids(entries: Iterable[dict]) -> list[str]:
    return [entry["id"] for entry in entries]


def test_what_was_built_says_what_the_list_says():
    """tools/pictograms.txt is the one place where a name is written; the build carries it to page and catalogue."""
    lines = (ROOT / "tools/pictograms.txt").read_text().splitlines()
    written = [line.split(" | ")[:2] for line in lines if line and not line.startswith(("#", "=="))]
    assert written == [[entry["id"], entry["name"]] for entry in PICTOGRAMS]
    catalogue = json.loads((ROOT / "workshop/messages/de/pictograms.json").read_text())
    assert written == [list(pair) for pair in catalogue.items()]


def test_pictograms_bring_their_licence_and_say_whose_they_are():
    licence = (IMG / "pictograms/LICENSE.txt").read_text()
    assert "Copyright (c) Microsoft Corporation" in licence
    assert "Permission is hereby granted" in licence
    own = {line.split(" ")[0] for line in (ROOT / "tools/own_pictograms.txt").read_text().splitlines()}
    silent = [file.stem for file in IMG.glob("*s/*.svg") if "Microsoft Corporation" not in file.read_text()]
    assert set(silent) <= own
    assert "static/img/pictograms/" in (ROOT / "NOTICE").read_text()


def test_no_picture_needs_what_a_sprite_from_another_file_loses():
    files = [IMG / "icons.svg", *IMG.glob("pictograms/*.svg"), *IMG.glob("sheets/*.svg")]
    assert [file.name for file in files if re.search(r"url\(#|<style", file.read_text())] == []


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
        assert NAMES["colours"][colour].keys() == {"m", "f", "n", "the"}


SIGN = re.compile(r"(?<![\w-])icon-[a-z](?:[a-z-]*[a-z])?(?![a-z-])")  # half a name is put together elsewhere
PICTURE = re.compile(r"\bpicto\(\s*[\"']([\w-]+)[\"']|icons\.svg[^\"'#]*#([\w-]+)")


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
