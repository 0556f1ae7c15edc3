"""One theme set from one TOML file, written for and by townspeople: what is wrong in it is said with its place."""

from __future__ import annotations

import json
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from .model import Draft, Theme, ThemeSet

LANGUAGE = "de"
PACKAGE = Path(__file__).resolve().parents[2]
KEYS = ("titel", "bild", "woerter", "schwach", "arten", "leitsaetze")
_DASH = re.compile(r"\s+[–—-]\s+")
_LINE = re.compile(r"at line (\d+)")
_BETWEEN_WORDS = re.compile(r"[\s,;]+")


class ThemeFileBroken(Exception):
    """`sentence` tells whoever wrote the file what to mend and where."""

    def __init__(self, file: str, sentence: str) -> None:
        super().__init__(sentence)
        self.file = file
        self.sentence = sentence


class _Broken(Exception):
    def __init__(self, reason: str, **details: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.details = details


def read_set(path: Path) -> ThemeSet:
    """The theme set in a file; its id is the file's name. Raises ThemeFileBroken."""
    try:
        return _set(path.stem, _table(path))
    except _Broken as broken:
        from ...messages import say  # brings a tenth of a second of locales that whole files don't need

        sentence = say(LANGUAGE, f"themes.broken.{broken.reason}", file=path.name, **broken.details)
        raise ThemeFileBroken(path.name, sentence) from None


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise _Broken("encoding") from None
    except OSError:
        raise _Broken("unreadable") from None
    except tomllib.TOMLDecodeError as error:
        line = _LINE.search(str(error))
        raise _Broken("line", line=line[1]) if line else _Broken("end") from None


def _set(set_id: str, table: dict[str, Any]) -> ThemeSet:
    title = _text(table, "titel")
    if title is None:
        raise _Broken("no_set_title")
    strange = [key for key, value in table.items() if key != "titel" and not isinstance(value, dict)]
    if strange:
        raise _Broken("strange_line", name=strange[0])
    themes = tuple(_theme(set_id, key, part) for key, part in table.items() if key != "titel")
    if not themes:
        raise _Broken("no_themes")
    return ThemeSet(set_id, title, themes)


def _theme(set_id: str, key: str, part: dict[str, Any]) -> Theme:
    strange = [name for name in part if name not in KEYS]
    if strange:
        raise _Broken("strange_key", theme=key, name=strange[0])
    title, pictogram = _text(part, "titel"), _text(part, "bild")
    if title is None:
        raise _Broken("no_title", theme=key)
    if pictogram not in pictograms():
        raise _Broken("no_picture", theme=key, picture=pictogram or "")
    words = _words(key, part, "woerter")
    if not words:
        raise _Broken("no_words", theme=key)
    weak, kinds = _words(key, part, "schwach"), _words(key, part, "arten")
    drafts = _drafts(key, part.get("leitsaetze", []))
    return Theme(f"{set_id}.{key}", title, pictogram, words, weak, drafts, kinds)


def _words(theme: str, part: dict[str, Any], key: str) -> tuple[str, ...]:
    """Words with blanks or commas between them; a list of words will do as well."""
    written = part.get(key, "")
    if isinstance(written, list) and all(isinstance(one, str) for one in written):
        written = " ".join(written)
    if not isinstance(written, str):
        raise _Broken("words_are_no_text", theme=theme, name=key)
    return tuple(word for word in _BETWEEN_WORDS.split(written) if word)


def _drafts(theme: str, parts: Any) -> tuple[Draft, ...]:
    if not isinstance(parts, list) or not all(isinstance(one, dict) for one in parts):
        raise _Broken("drafts_are_no_parts", theme=theme)
    return tuple(_draft(theme, part) for part in parts)


def _draft(theme: str, part: dict[str, Any]) -> Draft:
    strange = [name for name in part if name not in ("satz", "wenn")]
    if strange:
        raise _Broken("strange_key", theme=theme, name=strange[0])
    sentence = _text(part, "satz") or ""
    halves = _DASH.split(sentence)
    if len(halves) != 2 or not all(halves):
        raise _Broken("no_two_halves", theme=theme, sentence=sentence)
    return Draft(halves[0], halves[1], _words(theme, part, "wenn"))


def _text(part: dict[str, Any], key: str) -> str | None:
    """What stands there, in one line; None where nothing does."""
    written = part.get(key)
    return " ".join(written.split()) or None if isinstance(written, str) else None


@cache
def pictograms() -> frozenset[str]:
    """The names of all pictograms; they lie inside an installed package and beside it in a checkout."""
    places = (root / "static" / "img" / "pictograms.json" for root in (PACKAGE, PACKAGE.parent))
    found = next(place for place in places if place.is_file())
    return frozenset(entry["id"] for entry in json.loads(found.read_text(encoding="utf-8")))
