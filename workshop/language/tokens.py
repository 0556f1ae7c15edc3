"""A text as words with their places in it."""

from __future__ import annotations

import re
from typing import NamedTuple

_PIECE = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+|[.!?;:…]+")


class Token(NamedTuple):
    """A word or number; `sentence` counts the full stops before it."""

    word: str
    start: int
    end: int
    sentence: int

    @property
    def is_capitalised(self) -> bool:
        return self.word[0].isupper()


def tokens(text: str) -> list[Token]:
    """The words and numbers of a text, in order."""
    found = []
    sentence = 0
    for match in _PIECE.finditer(text):
        piece = match.group()
        if piece[0].isalnum():
            found.append(Token(piece, match.start(), match.end(), sentence))
        elif piece != ":":
            sentence += 1
    return found
