"""The pictograms as the server knows them: what each is called in German, and what it belongs to. Read once."""

from __future__ import annotations

import json
from functools import cache
from typing import NamedTuple

from .config import resources


class Pictogram(NamedTuple):
    name: str
    category: str


def known(pictogram: str) -> bool:
    return pictogram in _listed()


def german_name(pictogram: str) -> str | None:
    """What a child would read it as; None for one that is not in the list."""
    found = _listed().get(pictogram)
    return found.name if found else None


def categories() -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.category for one in _listed().values()))


def ids() -> tuple[str, ...]:
    return tuple(_listed())


@cache
def _listed() -> dict[str, Pictogram]:
    entries = json.loads((resources("static") / "img" / "pictograms.json").read_text(encoding="utf-8"))
    return {one["id"]: Pictogram(one["name"], one["category"]) for one in entries}
