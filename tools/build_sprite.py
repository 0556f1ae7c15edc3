"""Build what shows pictures from tools/pictograms.txt, tools/own_pictograms.txt and tools/icons.txt.

    .venv/bin/python tools/build_sprite.py

    static/img/icons.svg              our own signs, for every page
    static/img/pictograms/NAME.svg    one pictogram, for where a few are shown
    static/img/sheets/NAME.svg        all of a category, for choosing; `door` and `card`: the symbols of those codes
    static/img/pictograms.json        id, name, category and words of each
    workshop/messages/de/pictograms.json   the names once more, as sentences that can be heard and translated

Needs npm. Add a pictogram by adding a line to the list: docs/pictograms.md.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from vendor import Part, unpack

TOOLS = Path(__file__).resolve().parent
ROOT = TOOLS.parent
IMG = ROOT / "static" / "img"
sys.path.insert(0, str(ROOT))  # a tool is started from anywhere

from workshop.domain.symbols import CARD_SYMBOLS, DOOR_SYMBOLS  # noqa: E402  only found once the path is known

FLUENT = Part(
    package="@iconify-json/fluent-emoji-flat",
    version="1.2.6",
    licence="MIT",
    folder=Path("static/img"),
    licence_file="",
)
NOTICE = "<!-- Fluent Emoji, (c) Microsoft Corporation, MIT License: see LICENSE.txt in img/pictograms -->"
STROKE = 'fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"'


def main() -> None:
    entries = list(listed())
    with tempfile.TemporaryDirectory() as scratch:
        fluent = json.loads((unpack(FLUENT, Path(scratch)) / "icons.json").read_text(encoding="utf-8"))
    own = dict(drawn("own_pictograms.txt"))
    symbols = {
        one["id"]: symbol(one["id"], 32, own.get(one["id"]) or body(fluent, one["id"])) for one in entries
    }

    write(IMG / "icons.svg", sprite(*icons()))
    folder = emptied(IMG / "pictograms")
    shutil.copy(TOOLS / "fluent_emoji_licence.txt", folder / "LICENSE.txt")
    for name, drawing in symbols.items():
        write(folder / f"{name}.svg", sprite(drawing, *([] if name in own else [NOTICE])))
    folder = emptied(IMG / "sheets")
    for name, members in sheets(entries).items():
        write(folder / f"{name}.svg", sprite(NOTICE, *(symbols[member] for member in members)))
    write(IMG / "pictograms.json", in_lines(entries))
    names = {one["id"]: one["name"] for one in entries}
    write(
        ROOT / "workshop/messages/de/pictograms.json", json.dumps(names, ensure_ascii=False, indent=2) + "\n"
    )


def listed() -> Iterator[dict]:
    category = ""
    for line in (TOOLS / "pictograms.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("=="):
            category = line.removeprefix("==").strip()
        elif line and not line.startswith("#"):
            name, german, words = (part.strip() for part in line.split("|"))
            yield {"id": name, "name": german, "category": category, "words": re.split(r",\s*", words)}


def sheets(entries: list[dict]) -> dict[str, list[str]]:
    by_category: dict[str, list[str]] = {}
    for one in entries:
        by_category.setdefault(one["category"], []).append(one["id"])
    return by_category | {"door": list(DOOR_SYMBOLS), "card": list(CARD_SYMBOLS)}


def icons() -> Iterator[str]:
    for name, inside in drawn("icons.txt"):
        yield symbol(name, 24, f"<g {STROKE}>{inside}</g>")


def drawn(file: str) -> Iterator[tuple[str, str]]:
    for line in (TOOLS / file).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, inside = line.partition(" ")
            yield name, inside


def body(fluent: dict, name: str) -> str:
    """A gradient is found by id, and a sprite used from another file loses it in Safari: such pictures are refused."""
    key = name if name in fluent["icons"] else fluent["aliases"][name]["parent"]
    inside: str = fluent["icons"][key]["body"]
    if "url(" in inside:
        raise ValueError(f"{name} needs a gradient; choose another picture")
    return re.sub(r"(?<=\.\d\d)\d+", "", inside)


def symbol(name: str, size: int, inside: str) -> str:
    return f'<symbol id="{name}" viewBox="0 0 {size} {size}">{inside}</symbol>'


def sprite(*parts: str) -> str:
    return "\n".join(['<svg xmlns="http://www.w3.org/2000/svg">', *parts, "</svg>", ""])


def in_lines(entries: list[dict]) -> str:
    lines = ",\n".join(f"  {json.dumps(one, ensure_ascii=False)}" for one in entries)
    return f"[\n{lines}\n]\n"


def emptied(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
