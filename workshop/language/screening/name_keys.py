"""Names by their sound: how a German child that hears „Ayşegül“, „Jakub“ or „Christian“ may write it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ..folding import blur

_MARKED = str.maketrans(
    {
        "ş": "sch",
        "š": "sch",
        "ș": "sch",
        "ś": "sch",
        "ž": "sch",
        "ż": "sch",
        "ç": "tsch",
        "č": "tsch",
        "ć": "tsch",
        "ğ": "",
        "ı": "i",
        "ł": "l",
        "đ": "dj",
        "ț": "z",
        "ñ": "nj",
        "ø": "ö",
        "æ": "ä",
    }
)
_UMLAUTS = str.maketrans({"ä": "\ue000", "ö": "\ue001", "ü": "\ue002", "ß": "s"})
_BACK = str.maketrans({"\ue000": "ä", "\ue001": "ö", "\ue002": "ü"})
_HEARD = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"['’]", ""),
        (r"dsch|dzh|d[jy](?=[aeiou])", "j"),
        (r"tcz|cz", "tsch"),
        (r"sz(?!$)|sh", "sch"),
        (r"^ch(?=[rlo]|i[ao])|kh|ck|qu?", "k"),
        (r"^ch(?=a)", "sch"),
        (r"^gi(?=[aou])", "j"),
        (r"^z(?=[aeiouäöü])", "s"),
        (r"(?:i[ijy]|[jy]i)$", "i"),
        (r"c(?![hei])", "k"),
        (r"gh", "g"),
        (r"ou", "u"),
        (r"oo", "u"),
        (r"^y|(?<=[aeiou])y(?=[aeiou])", "j"),
        (r"(?<=[aeiou])i(?=[aou])", "j"),
        (r"^j(?=[^aeiouäöü])", "i"),
        (r"v", "w"),
    )
)


@lru_cache(maxsize=20_000)
def name_key(word: str) -> str:
    """One form for the ways that a name may be written: „Mohammed“ and „mohamet“, „Maya“ and „Maja“."""
    word = word.lower().translate(_MARKED).translate(_UMLAUTS)
    word = "".join(one for one in unicodedata.normalize("NFKD", word) if not unicodedata.combining(one))
    word = word.translate(_BACK)
    for pattern, heard in _HEARD:
        word = pattern.sub(heard, word)
    return blur(word)
