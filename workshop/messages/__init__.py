"""Every sentence that a user reads, one folder a language, one file a room.

`desk.json` with {"queue": {"title": "…"}} gives the key `desk.queue.title`. A sentence that counts has one form for
each plural category of its language: {"one": "{n} Karte", "other": "{n} Karten"}.

German has all rooms. The other languages have what a child may meet: the children's rooms, and of `common` what those
need. docs/languages.md shows how a language is added.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from babel import Locale

HERE = Path(__file__).resolve().parent
LANGUAGES = tuple(
    sorted(
        (path.name for path in HERE.iterdir() if path.is_dir() and path.name != "__pycache__"),
        key=lambda lang: (lang != "de", lang),
    )
)
CHILD_ROOMS = ("tablet", "child_refusals", "animals", "prompts", "languages", "join", "pictograms")
"""And every room `tablet_…`."""
CHILD_COMMON = (
    "animal",
    "the_animal",
    "articles",
    "speaker",
    "taken_down_for_child",
    "cards_in_stack",
    "drawing",
    "recording",
    "invented",
    "privacy",
    "accessibility",
)
PLURALS = {"zero", "one", "two", "few", "many", "other"}

Sentence = str | dict[str, str]


@cache
def catalogue(lang: str) -> dict[str, Sentence]:
    """All sentences of a language by their full key."""
    sentences: dict[str, Sentence] = {}
    for path in sorted((HERE / lang).glob("*.json")):
        if path.name == "about.json":
            continue
        _flatten(sentences, path.stem, json.loads(path.read_text(encoding="utf-8")))
    return sentences


def _flatten(into: dict[str, Sentence], key: str, value: Any) -> None:
    if isinstance(value, str) or (isinstance(value, dict) and value and set(value) <= PLURALS):
        into[key] = value
    else:
        for name, inner in value.items():
            _flatten(into, f"{key}.{name}", inner)


def areas(lang: str, *names: str) -> dict[str, Sentence]:
    """The sentences of some rooms, for one page."""
    return {key: value for key, value in catalogue(lang).items() if key.partition(".")[0] in names}


def is_for_children(key: str) -> bool:
    room, _, rest = key.partition(".")
    if room == "common":
        return rest.partition(".")[0] in CHILD_COMMON
    return room in CHILD_ROOMS or room.startswith("tablet_")


@cache
def children(lang: str) -> dict[str, Sentence]:
    """The sentences that a child may meet, which are in every language."""
    return {key: value for key, value in catalogue(lang).items() if is_for_children(key)}


def say(lang: str, key: str, **values: object) -> str:
    """The sentence, filled. Raises KeyError for an unknown key: a missing sentence is a bug."""
    sentence = catalogue(lang)[key]
    if isinstance(sentence, dict):
        category = _locale(lang).plural_form(values.get("n", 0))
        sentence = sentence.get(category, sentence["other"])
    return sentence.format(**values) if values else sentence


def direction(lang: str) -> str:
    """`ltr` or `rtl`."""
    return _locale(lang).text_direction


@cache
def _locale(lang: str) -> Locale:
    from babel import Locale  # here, for most sentences count nothing, and commands must start quickly

    return Locale.parse(lang)


def is_checked(lang: str) -> bool:
    """Whether a speaker has gone over the sentences of a language, as its `about.json` says."""
    return bool(json.loads((HERE / lang / "about.json").read_text(encoding="utf-8"))["checked"])
