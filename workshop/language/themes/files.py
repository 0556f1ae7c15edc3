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
MOST_KILOBYTES = 500
"""Ten times what is shipped; the desks of an evening wait while a file is read."""
LONGEST_QUOTE = 80
_DASH = re.compile(r"\s+[–—-]\s+")
_LINE = re.compile(r"at line (\d+)")
_BETWEEN_WORDS = re.compile(r"[\s,;]+")
_CURLY_QUOTE = re.compile(r"[=\[]\s*[„“”‚‘’»«]")
_NAME = re.compile(r"""\s*(?:\[+(?P<theme>[^\]"']*)\]|(?P<key>[^="':#]*)=)""")
_PLAIN_NAME = re.compile(r"\s*[A-Za-z0-9_.-]+\s*")


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
        return _set(set_name(path), _table(path))
    except _Broken as broken:
        raise broken_file(path, broken.reason, **broken.details) from None


def is_theme_file(path: Path) -> bool:
    """Editors and file managers put files of their own beside, which begin with a dot."""
    return bool(set_name(path)) and not path.name.startswith(".")


def set_name(path: Path) -> str:
    """Empty for other files. Some editors add a „.txt“ that file managers don't show."""
    name, dot, ending = readable(path).removesuffix(".txt").rpartition(".")
    return name if dot and ending.lower() == "toml" else ""


def readable(path: Path) -> str:
    """A name from a system that writes letters otherwise may hold bytes that are none."""
    return path.name.encode(errors="surrogateescape").decode(errors="replace")


def broken_file(path: Path, reason: str, **details: object) -> ThemeFileBroken:
    from ...messages import say  # brings a tenth of a second of locales that whole files don't need

    quoted = {key: _short(value) if isinstance(value, str) else value for key, value in details.items()}
    file = _short(readable(path))
    return ThemeFileBroken(file, say(LANGUAGE, f"themes.broken.{reason}", file=file, **quoted))


def _short(text: str) -> str:
    shown = "".join(letter if letter.isprintable() else "?" for letter in text)
    return shown if len(shown) <= LONGEST_QUOTE else shown[:LONGEST_QUOTE] + "…"


def _table(path: Path) -> dict[str, Any]:
    try:
        if path.is_dir():
            raise _Broken("folder")
        if path.stat().st_size > MOST_KILOBYTES * 1000:
            raise _Broken("too_large", most=MOST_KILOBYTES)
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _Broken("encoding") from None
    except OSError:
        raise _Broken("unreadable") from None
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _misspelt(str(error), text) from None
    except (ValueError, RecursionError):  # a number of thousands of digits; thousands of brackets
        raise _Broken("no_toml") from None


def _misspelt(error: str, text: str) -> _Broken:
    """What a townsperson may have done there; the reader itself speaks to programmers."""
    found, lines = _LINE.search(error), text.splitlines()
    line = int(found[1]) if found else len(lines)
    here = lines[line - 1] if line <= len(lines) else ""
    if "Cannot overwrite" in error or "Cannot declare" in error:
        return _Broken("twice", line=line)
    if _CURLY_QUOTE.search(here):
        return _Broken("curly_quote", line=line)
    name = _NAME.match(here)
    if name and not _PLAIN_NAME.fullmatch(name["theme"] or name["key"] or "-"):
        return _Broken("strange_name", line=line)
    return _Broken("line", line=line) if found else _Broken("end")


def _set(set_id: str, table: dict[str, Any]) -> ThemeSet:
    title = _text(table, "titel")
    if title is None:
        raise _Broken("no_set_title")
    strange = [key for key, value in table.items() if key != "titel" and not isinstance(value, dict)]
    if strange:
        reason = "double_brackets" if isinstance(table[strange[0]], list) else "strange_line"
        raise _Broken(reason, name=strange[0])
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
    if pictogram is None:
        raise _Broken("picture_missing", theme=key)
    if pictogram not in pictograms():
        raise _Broken("no_picture", theme=key, picture=pictogram)
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
