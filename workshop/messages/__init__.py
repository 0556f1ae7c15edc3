"""Every sentence that a user reads, one folder a language, one file a room.

`desk.json` with {"queue": {"title": "…"}} gives the key `desk.queue.title`. A sentence that counts has one form for
each plural category of its language: {"one": "{n} Karte", "other": "{n} Karten"}.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from babel import Locale

HERE = Path(__file__).resolve().parent
LANGUAGES = ("de",)
PLURALS = {"zero", "one", "two", "few", "many", "other"}

Sentence = str | dict[str, str]


@cache
def catalogue(lang: str) -> dict[str, Sentence]:
    """All sentences of a language by their full key."""
    sentences: dict[str, Sentence] = {}
    for path in sorted((HERE / lang).glob("*.json")):
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
