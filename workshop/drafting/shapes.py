"""From one statement to one „Wir …“ sentence, where its shape is one that we know.

Each shape is a function from the words to a sentence or None. The first that fits is taken; where none fits, the
statement is quoted (see quoting.py). Children's „wir“ and „ich“ become „Kinder“: the sentences are the adults'.
"""

from __future__ import annotations

from collections.abc import Callable

from ..language.lexicon import look_up
from . import changes, wishes
from .phrases import WORDS, Word

Shape = Callable[[list[Word]], str | None]

CHANGES: tuple[Shape, ...] = (
    changes.too_much,
    changes.measure,
    changes.fewer,
    changes.none_of,
    changes.not_always,
    changes.judged,
    changes.acting,
    changes.do_not,
    wishes.ought_of_others,
)
WISHES: tuple[Shape, ...] = (
    changes.fewer,
    changes.none_of,
    changes.measure,
    wishes.more_of,
    wishes.better,
    wishes.that,
    wishes.able,
    wishes.ought,
    wishes.wish_for,
    wishes.let,
)


WANTED: tuple[Shape, ...] = (changes.no_more, *WISHES)


def sentence(words: list[Word], kind: str) -> str | None:
    """The „Wir …“ sentence for a statement; None where it is better quoted."""
    words = _trimmed(words)
    if not words or kind == "praise":
        return None
    rest = wishes.wanted(words)
    if rest:
        return _first(rest, WANTED)
    return _first(words, CHANGES if kind == "complaint" else CHANGES + WISHES)


def _first(words: list[Word], shapes: tuple[Shape, ...]) -> str | None:
    return next((made for shape in shapes if (made := shape(words))), None)


def _trimmed(words: list[Word]) -> list[Word]:
    """Without what only opens or closes a sentence; „das wir …“ read as „dass wir …“."""
    while len(words) > 1 and words[0].text in ("bitte", "und", "also", "aber"):
        words = words[1:]
    while len(words) > 1 and words[-1].text == "bitte":
        words = words[:-1]
    if len(words) > 2 and words[0].text == "das" and words[1].text in WORDS["subjects"]:
        words = [Word("dass", look_up("dass"), False), *words[1:]]
    return words
