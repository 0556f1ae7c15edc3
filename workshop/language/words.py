"""The words of many statements, counted for a word cloud.

Inflected forms of one word are counted together and shown as most have written it. What is misspelt is counted as it
stands: nobody's words are corrected.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from .tables import lines

_WORD = re.compile(r"[^\W\d_]{2,}(?:[-’'][^\W\d_]{2,})*")
_STOP_WORDS = frozenset(word for line in lines("stop_words") for word in line.split())
_UMLAUTS = str.maketrans("äöü", "aou")
_ENDINGS = ("ern", "en", "er", "em", "es", "e", "n")
_TAKES_S = set("bdfghklmnrt")
_NO_UMLAUT_PLURAL = frozenset({"küche", "küchen"})
SHORTEST_STEM = 3


class _Seen(NamedTuple):
    word: str
    opens: bool


def word_counts(texts: Iterable[str]) -> dict[str, int]:
    """In how many texts each word stands, commonest first; a word that comes twice in one text counts once."""
    counts: Counter[str] = Counter()
    seen: defaultdict[str, list[_Seen]] = defaultdict(list)
    for text in texts:
        found = [one for one in _words(text) if one.word.lower() not in _STOP_WORDS]
        for one in found:
            seen[stem(one.word)].append(one)
        counts.update({stem(one.word) for one in found})
    shown = {_as_written(seen[root]): count for root, count in counts.items()}
    return dict(sorted(shown.items(), key=lambda item: (-item[1], item[0].lower(), item[0])))


def _words(text: str) -> list[_Seen]:
    shouted = text.isupper() and len(text.split()) > 1
    matches = _WORD.finditer(text.lower() if shouted else text)
    return [_Seen(match.group(), opens=match.start() == 0) for match in matches]


def content(text: str) -> frozenset[str]:
    """The stems of the words that say something."""
    return frozenset(stem(one.word) for one in _words(text) if one.word.lower() not in _STOP_WORDS)


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """What the forms of a word have in common; only good for telling whether two are the same word."""
    root = word.lower().replace("ß", "ss")
    if root not in _NO_UMLAUT_PLURAL:
        root = root.translate(_UMLAUTS)
    root = root.removesuffix("nen") if root.endswith("innen") else root
    for ending in _ENDINGS:
        if root.endswith(ending) and len(root) - len(ending) >= SHORTEST_STEM:
            return root.removesuffix(ending)
    if root.endswith("s") and len(root) > SHORTEST_STEM and root[-2] in _TAKES_S:
        return root.removesuffix("s")
    return root


def _as_written(seen: list[_Seen]) -> str:
    """The commonest form, with a capital if somebody wrote one where no sentence begins."""
    forms = Counter(one.word.lower() for one in seen)
    commonest = min(forms, key=lambda form: (-forms[form], len(form), form))
    written = [one for one in seen if one.word.lower() == commonest]
    inside = [one.word for one in written if not one.opens]
    spellings = Counter(inside or [one.word for one in written])
    return min(spellings, key=lambda word: (word == commonest, -spellings[word], word))
