"""The sound files of what a child may meet: which sentences and pieces of sentences have one, and how it is called.

A file is named by what it says (FNV-1a with 64 bits, by Fowler, Noll and Vo, over its UTF-8): the tablet comes to the
same name without `crypto.subtle`, which a page on plain http lacks; `static/js/sound/clip_name.js` is the twin. A sentence with gaps is
said in pieces, and an animal as two: itself, and its colour with what goes with it.

Recordings of people lie in the data folder, `stimmen/<language>/`, named like ours or by the key of their sentence
(`tablet.soon.mp3`), and win over ours.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from .config import resources
from .messages import LANGUAGES, Sentence, children

MOST_SAID = 40
"""Numbers are said up to here, as in static/js/messages.js."""
MANIFEST = "manifest.json"
NAME = re.compile(r"[0-9a-f]{16}")

_OFFSET = 0xCBF29CE484222325
_PRIME = 0x100000001B3
_GAP = re.compile(r"\{\w+\}")
_BLANKS = re.compile("[ \t\r\n\u00a0\u2009\u202f]+")
_BEFORE = re.compile(r"^[\W_]+")
_GRAMMAR = re.compile(r"animals\.|common\.(animal|the_animal|articles\b)")


def tidy(text: str) -> str:
    """What stands on the screen, as it is said: without soft hyphens, one blank between words."""
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", text).replace("\u00ad", "")).strip(" ")


def clip_name(text: str) -> str:
    value = _OFFSET
    for byte in tidy(text).encode():
        value = (value ^ byte) * _PRIME % 2**64
    return f"{value:016x}"


def clips(lang: str) -> dict[str, str]:
    """What is said in a language, by the key that a person's recording may be named by."""
    return dict(
        [*_sentences(lang), *_animals(lang), *((f"numbers.{n}", str(n)) for n in range(MOST_SAID + 1))]
    )


@cache
def sound_files(lang: str) -> dict[str, str]:
    """The same by file name; what is said twice has one file."""
    return {clip_name(text): text for text in clips(lang).values()}


def _sentences(lang: str) -> Iterator[tuple[str, str]]:
    for key, sentence in children(lang).items():
        if _GRAMMAR.match(key):
            continue
        for name, form in _forms(key, sentence):
            pieces = _pieces(form)
            for number, piece in enumerate(pieces, 1):
                yield (name if len(pieces) == 1 else f"{name}.{number}"), piece


def _forms(key: str, sentence: Sentence) -> list[tuple[str, str]]:
    if isinstance(sentence, str):
        return [(key, sentence)]
    return [(f"{key}.{category}", form) for category, form in sentence.items()]


def _pieces(form: str) -> list[str]:
    """What stands between the gaps, without the marks it begins with."""
    if not _GAP.search(form):
        return [tidy(form)]
    return [piece for piece in (_BEFORE.sub("", tidy(part)) for part in _GAP.split(form)) if _is_said(piece)]


def _is_said(piece: str) -> bool:
    return any(sign.isalnum() for sign in piece)


def _animals(lang: str) -> Iterator[tuple[str, str]]:
    """As static/js/messages.js puts an animal's name together."""
    known = children(lang)
    names = sorted({key.split(".")[2] for key in known if key.startswith("animals.animals.")})
    colours = sorted({key.split(".")[2] for key in known if key.startswith("animals.colours.")})
    for animal in names:
        for form in ("name", "the"):
            if found := known.get(f"animals.animals.{animal}.{form}"):
                yield f"animals.{animal}.{form}", str(found)
    for gender in sorted({str(known[f"animals.animals.{animal}.gender"]) for animal in names}):
        for how in ("animal", "the_animal"):
            for colour in colours:
                around = _around(lang, how, colour, gender)
                for place, piece in enumerate(around):
                    if _is_said(piece):
                        yield f"animals.{how}.{colour}.{gender}" + ("" if place == 0 else ".after"), piece


def _around(lang: str, how: str, colour: str, gender: str) -> list[str]:
    """What is said before the animal and after it."""
    known = children(lang)
    forms = ([f"the_{gender}", "the"] if how == "the_animal" else []) + [gender]
    adjective = next(
        str(known[key]) for key in (f"animals.colours.{colour}.{form}" for form in forms) if key in known
    )
    article = str(known.get(f"common.articles.{gender}", ""))
    template = str(known[f"common.{how}"]).replace("{colour}", adjective).replace("{article}", article)
    return [tidy(piece) for piece in template.split("{animal}")]


# ---- where they lie ----


def recordings(folder: Path, lang: str) -> dict[str, Path]:
    """What people recorded, by file name."""
    paths = sorted((folder / lang).glob("*.mp3"))
    names = {
        path: path.stem if NAME.fullmatch(path.stem) else _by_key(lang).get(path.stem, "") for path in paths
    }
    return {name: path for path, name in names.items() if name in sound_files(lang)}


@cache
def _by_key(lang: str) -> dict[str, str]:
    return {key: clip_name(text) for key, text in clips(lang).items()}


def made_folder() -> Path:
    return resources("static") / "sounds"


def version(folder: Path) -> str:
    """Changes when a sound does, ours or a person's."""
    digest = hashlib.sha256(_manifest())
    for lang in LANGUAGES:
        for path in sorted((folder / lang).glob("*.mp3")):
            about = path.stat()
            digest.update(f"{lang}/{path.name} {about.st_size} {about.st_mtime_ns}".encode())
    return digest.hexdigest()[:12]


@cache
def _manifest() -> bytes:
    path = made_folder() / MANIFEST
    return path.read_bytes() if path.exists() else b""
