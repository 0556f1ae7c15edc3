"""Pictograms as German words: „⚽🐴“ speaks of „Fußball“ and „Pferd“.

Skin and gender say nothing about the subject and are left out. A joined pictogram that nobody has named is read as
what it is made of. `data/emoji.txt` is ours and readable; `data/built/emoji.txt` stands in where it is silent.
"""

from __future__ import annotations

from functools import lru_cache

import regex

from .tables import FOLDER

_PICTOGRAM = regex.compile(r"(?:\p{RI}\p{RI}|\p{Extended_Pictographic}|[0-9#*]\ufe0f?\u20e3)")
_GRAPHEME = regex.compile(r"\X")
_UNSEEN = regex.compile(r"[\ufe0f\U0001f3fb-\U0001f3ff]|\u200d[\u2640\u2642\u27a1]")
_JOINER = "\u200d"
MOST_CHARACTERS = 2_000
"""Beyond these no new pictogram is looked for: a longer text is no statement."""


@lru_cache(maxsize=5_000)
def words_for(text: str) -> tuple[str, ...]:
    """The words of the pictograms in a text, each once, in order."""
    if text.isascii() or not _PICTOGRAM.search(text, endpos=MOST_CHARACTERS):
        return ()
    found: dict[str, None] = {}
    for sign in dict.fromkeys(_GRAPHEME.findall(text, endpos=MOST_CHARACTERS)):
        found.update(dict.fromkeys(_words(sign)))
    return tuple(found)


def _words(sign: str) -> tuple[str, ...]:
    table = _table()
    sign = _UNSEEN.sub("", sign)
    if sign in table or _JOINER not in sign:
        return table.get(sign, ())
    return tuple(word for part in sign.split(_JOINER) for word in table.get(part, ()))


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for name in ("built/emoji", "emoji"):
        for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("# "):
                sign, *words = line.split(" ")
                table[sign] = tuple(words)
    return table
