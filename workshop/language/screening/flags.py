"""What a facilitator should look at before all do: signs of distress, names, ways to reach somebody, insults.

It misses some, and it flags what is harmless; the desk says so. Places are counted in code points.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...domain.model import Flag
from ..tokens import tokens
from .contacts import ways_to_reach
from .distress import signs
from .frames import told
from .insults import insults
from .names import names

LONGEST_PIECE = 1_000
MOST_PIECES = 24
_PIECE = re.compile(rf".{{1,{LONGEST_PIECE}}}(?:\s|$)|.{{{LONGEST_PIECE}}}", re.DOTALL)


def screen(text: str) -> tuple[Flag, ...]:
    """The flags of a text, by place; none when nothing was noticed.

    What is longer than any statement goes in pieces; of what is longer than a booklet only the beginning and the end.
    """
    if len(text) <= LONGEST_PIECE:
        return _screen(text)
    half = LONGEST_PIECE * MOST_PIECES // 2
    starts = [(0, text)] if len(text) <= 2 * half else [(0, text[:half]), (len(text) - half, text[-half:])]
    return tuple(
        replace(flag, start=flag.start + piece.start() + start, end=flag.end + piece.start() + start)
        for start, part in starts
        for piece in _PIECE.finditer(part)
        for flag in _screen(piece.group())
    )


def _screen(text: str) -> tuple[Flag, ...]:
    words = tokens(text)
    found = {Flag("contact", start, end) for start, end in ways_to_reach(text)}
    found |= {Flag("distress", start, end) for start, end in (*signs(words), *told(words))}
    found |= {Flag("name", start, end) for start, end in names(text, words)}
    found |= {Flag("insult", start, end) for start, end in insults(text, words)}
    ordered = sorted(found, key=lambda flag: (flag.start, -flag.end, flag.kind))
    return tuple(flag for flag in ordered if not any(_inside(flag, other) for other in ordered))


def _inside(flag: Flag, other: Flag) -> bool:
    """Whether another flag of the same kind says more about the same place; „amina“ in a curse is no name."""
    same = (flag.kind == other.kind and flag != other) or (flag.kind == "name" and other.kind == "insult")
    return same and other.start <= flag.start and flag.end <= other.end
