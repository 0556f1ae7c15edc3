"""Statements in their own words inside a sentence of ours: always right, whatever was said and however it is spelt."""

from __future__ import annotations

from collections.abc import Iterable

from ..language.cleaning import graphemes
from ..messages import say
from .model import Said
from .phrases import NEGATIVE, WORDS, Word

LANGUAGE = "de"
LONGEST, ROOM_FOR_OURS = 400, 90
"""Graphemes that a commitment takes, and how many of them are kept for what stands around the quotes."""

_INNER_QUOTES = str.maketrans({"„": "‚", "“": "‘", "”": "‘", '"': "’", "»": "›", "«": "‹"})
_SORE = NEGATIVE | {"nicht", "nie", "keiner", "niemand", "immer", "weniger"}


def pattern_for(said: Said, words: list[Word]) -> str:
    """Which sentence a statement is quoted in: something to keep, to talk about, to check, or to take seriously."""
    if said.kind == "praise":
        return "keep"
    if said.kind == "complaint" or _is_sore(words):
        return "talk"
    return "check" if _names_a_thing(words) else "serious"


def _is_sore(words: list[Word]) -> bool:
    return any(
        word.text in _SORE
        or (word.adjective and word.adjective.tone == "bad")
        or (word.noun and word.noun.text in WORDS["sore nouns"])
        for word in words
    )


def _names_a_thing(words: list[Word]) -> bool:
    """„Skateboard und Park“: nouns and what binds them, and nothing that is done or is."""
    small = ("und", "oder", "ein", "eine", "einen", "mit", "für")
    return 0 < len(words) <= 4 and all(word.noun or word.text in small for word in words)


def quoted(pattern: str, texts: Iterable[str]) -> str:
    """One sentence around all of them; those that don't fit are counted."""
    quotes = [quote(text) for text in texts]
    room, shown = LONGEST - ROOM_FOR_OURS, 0
    while shown < len(quotes) and (room := room - graphemes(quotes[shown]) - 2) >= 0:
        shown += 1
    return say(LANGUAGE, f"drafting.sentences.{pattern}", quotes=_listed(quotes, max(1, shown)))


def _listed(quotes: list[str], shown: int) -> str:
    some, left = quotes[:shown], len(quotes) - shown
    if left:
        return say(LANGUAGE, "drafting.sentences.and_more", quotes=", ".join(some), n=left)
    if len(some) < 2:
        return some[0]
    return say(LANGUAGE, "drafting.sentences.and", some=", ".join(some[:-1]), last=some[-1])


def quote(text: str) -> str:
    """In German quotation marks, without its own full stop."""
    return say(LANGUAGE, "drafting.sentences.quote", text=text.strip().rstrip(".,;").translate(_INNER_QUOTES))
