"""Build static/img/pictograms.svg from the list in static/img/pictograms.json and our own signs in tools/*.txt.

    .venv/bin/python tools/build_sprite.py

Needs npm. Add a pictogram by adding a line to the list: its id is the name that Fluent Emoji gives it.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from vendor import Part, unpack

TOOLS = Path(__file__).resolve().parent
IMG = TOOLS.parent / "static" / "img"
FLUENT = Part(
    package="@iconify-json/fluent-emoji-flat",
    version="1.2.6",
    licence="MIT",
    folder=Path("static/img"),
    licence_file="",
)
NOTICE = """<!--
  Pictograms: Fluent Emoji (flat), https://github.com/microsoft/fluentui-emoji
  MIT License. Copyright (c) Microsoft Corporation.

  Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
  documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
  rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
  persons to whom the Software is furnished to do so, subject to the following conditions: The above copyright notice and
  this permission notice shall be included in all copies or substantial portions of the Software.
  THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
  WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
  COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
  OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.

  Symbols named icon-* and "swing" are our own.
-->"""
STROKE = 'fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"'


def main() -> None:
    names = [entry["id"] for entry in json.loads((IMG / "pictograms.json").read_text(encoding="utf-8"))]
    with tempfile.TemporaryDirectory() as scratch:
        fluent = json.loads((unpack(FLUENT, Path(scratch)) / "icons.json").read_text(encoding="utf-8"))
    own = dict(drawn("own_pictograms.txt"))
    symbols = [symbol(name, 32, own.get(name) or body(fluent, name)) for name in sorted(names)]
    symbols += [symbol(name, 24, f"<g {STROKE}>{inside}</g>") for name, inside in drawn("icons.txt")]
    lines = ['<svg xmlns="http://www.w3.org/2000/svg">', NOTICE, *symbols, "</svg>", ""]
    (IMG / "pictograms.svg").write_text("\n".join(lines), encoding="utf-8")


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


if __name__ == "__main__":
    main()
