"""How a word sounds to a child, as a short string: one letter a sound.

The same alphabet serves what a child wrote (`heard`, by the rules of reading) and what the dictionary says (built from its
phonetic spelling), so that both can be compared. `blurred` then forgets what many children cannot tell apart. Shapes
are for finding similar words fast, before anything is weighed.

    A E I O U the long and the short ones alike; Y for ei, W for au, Q for eu; Ö and Ü
    C for ch, X for sch (S before t and p), N for ng, Z for ts, V for w; the rest as one would guess; r where it is heard
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

_RULES = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"ß", "ss"),
        (r"é|è|ê", "e"),
        (r"à|á|â", "a"),
        (r"ph", "f"),
        (r"sch|^sh", "X"),
        (r"X(?=[tpdb])", "s"),
        (r"(?<=[^ie])ig(?=$|t|s$|st|k|l)", "iC"),
        (r"^(.*[aeiouäöüy].*[^i])er(?=(?:|n|s|t|st|te|ten)$)", r"\1a"),
        (r"^(.*[aeiouäöüy].*?[^i])er(?=[bdfgklmnpqstvwz])", r"\1a"),
        (r"(?<=[aeiouäöüh])r(?![aeiouäöürhy]|$)", ""),
        (r"^(.*[aeiouäöüy].*)e(?=(?:n|l|nd|ns|nds|ln|lt|ls|lst|lnd)$)", r"\1"),
        (r"ng", "N"),
        (r"nk", "Nk"),
        (r"chs|cks|ks|gs|x", "kS"),
        (r"tsch|dsch", "tX"),
        (r"tion", "Zion"),
        (r"tz|ts|ds|cc|zz", "Z"),
        (r"z", "Z"),
        (r"ck|kk|gk", "k"),
        (r"^ch(?=[aorl])", "k"),
        (r"ch", "C"),
        (r"qu|kw", "kV"),
        (r"q", "k"),
        (r"c(?=[eiyä])", "Z"),
        (r"c", "k"),
        (r"th|dt", "t"),
        (r"rh", "r"),
        (r"(?<=[aeiouäöü])v(?=[aeiouäöü])", "V"),
        (r"pf|ff|v", "F"),
        (r"f", "F"),
        (r"w", "V"),
        (r"äu|eu|oi|oy", "Q"),
        (r"ei|ai|ey|ay", "Y"),
        (r"au|ao", "W"),
        (r"ie|ih|y$|ii", "i"),
        (r"(?<=.)y", "ü"),
        (r"y", "j"),
        (r"(?<=[aeiouäöüYQW])h(?![aouäöü])", ""),
        (r"ä", "e"),
        (r"([aeiouäöü])\1+", r"\1"),
        (r"([bdfgklmnprstFSCVZX])\1+", r"\1"),
        (r"(?<=[aeiouäöüYQW])r$", ""),
        (r"b(?=$|[tsFSZX])", "p"),
        (r"d(?=$|[tsFSZX])", "t"),
        (r"g(?=$|[tsFSZX])", "k"),
        (r"(.)\1+", r"\1"),
    )
)
_ALPHABET = str.maketrans("abdefghijklmnoprstuöü", "ABDEFGHIJKLMNOPRSTUÖÜ")
_BLUR = str.maketrans({"B": "P", "D": "T", "G": "K", "V": "F", "X": "C", "Z": "S", "Ö": "O", "Ü": "U"})
_VOWELS = str.maketrans("", "", "AEIOUÖÜYWQ")
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=20_000)
def heard(word: str) -> str:
    """What a first reader says who reads `word` (lower case) aloud."""
    for pattern, sound in _RULES:
        word = pattern.sub(sound, word)
    return word.translate(_ALPHABET)


def blurred(sounds: str) -> str:
    """Without what many children cannot tell apart: b and p, w and f, ch and sch, ü and u."""
    return _TWICE.sub(r"\1", sounds.translate(_BLUR))


def skeleton(blurred_sounds: str) -> str:
    """The consonants alone; a vowel at the beginning stays as an apostrophe."""
    bones = blurred_sounds.translate(_VOWELS)
    return bones if blurred_sounds[:1] == bones[:1] else "'" + bones


_CLASSES = "PTKFSCMNLRJHAEIOUYWQ"
_TWICE_MATTERS = "TNESAILRKPFM"
_FIRST_VOWEL = str.maketrans(dict.fromkeys("EIOUÖÜYWQ", "A"))
_OUTLINE = str.maketrans(
    {
        "ä": "a",
        "ö": "o",
        "ü": "u",
        "ß": "s",
        "v": "f",
        "w": "f",
        "b": "p",
        "d": "t",
        "g": "k",
        "z": "s",
        "c": "k",
    }
    | {"h": "", "é": "e"}
)


def outline(word: str) -> str:
    """The letters of a folded word without h, doubling and dots, soft ones as hard ones."""
    return _TWICE.sub(r"\1", word.translate(_OUTLINE))


def opening(blurred_sounds: str) -> int:
    """The first sound, all vowels alike, as a number: what even a beginner mostly gets right."""
    return ord(blurred_sounds[:1].translate(_FIRST_VOWEL) or "\0")


def sound_shape(blurred_sounds: str) -> int:
    """64 bits, of which similar words share most: which sounds there are, which twice, which consonants in a row."""
    bits = 0
    for place, sound in enumerate(_CLASSES):
        if sound in blurred_sounds:
            bits |= 1 << place
    for place, sound in enumerate(_TWICE_MATTERS, start=len(_CLASSES)):
        if blurred_sounds.count(sound) > 1:
            bits |= 1 << place
    bones = "^" + blurred_sounds.translate(_VOWELS)
    for one, next_one in pairwise(bones):
        bits |= 1 << (32 + (ord(one) * 7 + ord(next_one) * 13) % 32)
    return bits


def letter_shape(outlined: str) -> int:
    """64 bits for the letters and the pairs of letters."""
    bits = 0
    for letter in outlined:
        bits |= 1 << (ord(letter) * 5 % 29)
    for one, next_one in pairwise(f"^{outlined}$"):
        bits |= 1 << (29 + (ord(one) * 7 + ord(next_one) * 13) % 35)
    return bits
