"""Which characters our fonts can draw. A PDF that must be readable by all stops at the first one without a glyph."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path(__file__).parent / "fonts"
_BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


@cache
def drawable() -> frozenset[int]:
    """Every code point that at least one of our fonts has a glyph for."""
    return frozenset().union(*map(letters_of, sorted(FONTS.glob("*.ttf"))))


@cache
def letters_of(path: Path) -> frozenset[int]:
    """Every code point that one font has a glyph for."""
    with TTFont(path, lazy=True) as font:
        return frozenset(font.getBestCmap())


@dataclass(slots=True)
class Cover:
    """Makes texts drawable, and remembers whether it had to change what somebody wrote."""

    sign: str
    """What stands for a character without a glyph, as [sign]."""
    replaced: bool = False

    def of(self, text: str) -> str:
        """The same text, with a word in brackets for each letter that can't be drawn, one for a row of them."""
        return "".join(self._parts(unicodedata.normalize("NFC", text)))

    def _parts(self, text: str) -> Iterable[str]:
        missing = False
        for letter in text:
            if self._unseen(letter):
                continue
            if letter.isspace() or ord(letter) in drawable():
                missing = False
                yield letter if letter in "\n\u00a0" else " " if letter.isspace() else letter
            elif not missing:
                missing = self.replaced = True
                yield f"[{self.sign}]"

    def _unseen(self, letter: str) -> bool:
        """Controls come first: a font may well have a glyph for NUL."""
        if letter.isspace():
            return False
        kind = unicodedata.category(letter)
        if kind in ("Cc", "Cs", "Co") or letter in _BIDI_CONTROLS:
            return True
        return kind in ("Cf", "Mn", "Me", "Cn") and ord(letter) not in drawable()
