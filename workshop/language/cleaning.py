"""What people type, made safe to keep and to show: once, at the door, and never by cutting."""

from __future__ import annotations

import unicodedata

import regex

MOST_MARKS = 3
LONGEST_GRAPHEME = 12
"""Code points of the longest emoji that people use; a text of longer ones counts as more than it shows."""

_BLANKS = regex.compile(r"[\s\u115f\u1160\u2800\u3164\uffa0]+")
_EMOJI_JOINER = r"(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})"
_PERSIAN_JOINER = r"(?<=\p{Arabic})\u200c(?=\p{Arabic})"
_UNSEEN = regex.compile(
    rf"(?!{_EMOJI_JOINER}|{_PERSIAN_JOINER})[\p{{Cc}}\p{{Cf}}\p{{Cs}}\p{{Co}}\p{{NChar}}\ufffc]"
)
_TOO_MANY_MARKS = regex.compile(rf"(\p{{M}}{{{MOST_MARKS}}})\p{{M}}+")


class TextTooLong(ValueError):
    """More graphemes than fit; the writer shortens it, we don't."""

    def __init__(self, most: int, length: int) -> None:
        super().__init__(f"{length} graphemes, {most} fit")
        self.most = most
        self.length = length


def clean(text: str, most_graphemes: int) -> str:
    """NFC on one line, without what nobody sees: control, bidi and private characters, towers of accents."""
    text = _BLANKS.sub(" ", text)
    text = unicodedata.normalize("NFC", _UNSEEN.sub("", text))
    text = _BLANKS.sub(" ", _TOO_MANY_MARKS.sub(r"\1", text)).strip()
    length = graphemes(text)
    if length > most_graphemes:
        raise TextTooLong(most_graphemes, length)
    return text


def graphemes(text: str) -> int:
    """What a person counts as characters."""
    return max(len(regex.findall(r"\X", text)), -(-len(text) // LONGEST_GRAPHEME))
