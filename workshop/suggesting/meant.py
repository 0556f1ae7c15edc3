"""„gemeint ist wohl …“: a card as its reader understands it, for adults. The child's words stay as they are."""

from __future__ import annotations

from functools import lru_cache

from ..language.reading import Word, read


@lru_cache(maxsize=4_000)
def meant(text: str) -> str:
    """The text with what was meant in place of what was misspelt; empty where it reads as it stands."""
    pieces, end = [], 0
    for word in read(text):
        if _is_misspelt(word):
            pieces += [text[end : word.start], _as_large(word)]
            end = word.end
    return "".join([*pieces, text[end:]]) if pieces else ""


def _as_large(word: Word) -> str:
    """„Hir“ means „Hier“ where a sentence begins."""
    large = word.written[:1].isupper()
    return word.meant[:1].upper() + word.meant[1:] if large else word.meant


def _is_misspelt(word: Word) -> bool:
    """Small letters for large ones, ss for ß, or a compound in two right words disturb nobody who reads."""
    if not word.known or word.meant.casefold() == word.written.casefold():
        return False
    pieces = word.written.split()
    return len(pieces) == 1 or any(_is_misspelt(one) for piece in pieces for one in read(piece))
