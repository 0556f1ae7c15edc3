"""Ways to say that differently written words are the same.

`fold` goes by letters, `sound` by what a first reader hears, and `blur` by what many children cannot tell apart.
"""

from __future__ import annotations

import re
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ä": "e", "ö": "o", "ü": "u", "ß": "s", "y": "i", "é": "e", "è": "e", "á": "a", "ı": "i"}
)
_FOLDS = (
    ("ae", "e"),
    ("oe", "o"),
    ("ph", "f"),
    ("ck", "k"),
    ("th", "t"),
    ("dt", "t"),
    ("tz", "z"),
)
_TWICE = re.compile(r"(.)\1+")

# In this order: what German spelling tells apart and the ear of a six-year-old does not.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"ä(?=u)", "e"),
        (r"eu|oi|oy", "oi"),
        (r"ei|ai|ay|ey", "ei"),
        (r"isch(?!e)", "ich"),
        (r"ie|ih|y|ü", "i"),
        (r"ä|ae", "e"),
        (r"ö|oe", "e"),
        (r"([aeiou])h(?![aeiou])", r"\1"),
        (r"([aeiou])h(?=e)", r"\1"),
        (r"([aeiou])h(?=en?$)", r"\1"),
        (r"ß", "s"),
        (r"(.)\1+", r"\1"),
        (r"^s(?=[ptlmnw])|^sh", "sch"),
        (r"chs|ks|gs|cks|x", "x"),
        (r"tz|ts|ds|z|^c(?=[ei])", "z"),
        (r"ph|v", "f"),
        (r"ck|c(?!h)|qu?", "k"),
        (r"th|dt", "t"),
        (r"ig$", "ich"),
        (r"([aeiou])r(?=[^aeiou]|$)", r"\1"),
        (r"e(?=[nl]$)", ""),
        (r"d(?=$|[tsz])", "t"),
        (r"b(?=$|[tsz])", "p"),
        (r"g(?=$|[tsz])", "k"),
        (r"tt+", "t"),
        (r"(.)\1+", r"\1"),
        (r"a$", "e"),
    )
)


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """One form for doubled letters, ph and f, ck and k, ß and ss, umlauts and what stands for them."""
    word = word.lower().translate(_LETTERS)
    for written, folded in _FOLDS:
        word = word.replace(written, folded)
    return _TWICE.sub(r"\1", word)


@lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """One form for what sounds alike: „Angst“ and „ankst“, „schlägt“ and „schlegt“, „gehen“ and „gehn“."""
    word = word.lower()
    for pattern, heard in _SOUNDS:
        word = pattern.sub(heard, word)
    return word


_HARD = str.maketrans("dbg", "tpk")


@lru_cache(maxsize=20_000)
def blur(word: str) -> str:
    """How a word sounds with d for t, b for p, g for k, and „scht“ for „st“."""
    return sound(word).translate(_HARD).replace("scht", "st")
