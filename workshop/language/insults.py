"""Words that hurt, as children write them: `data/insults.txt`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .folding import fold
from .tables import sections
from .tokens import Token

_TABLE = sections("insults")
_ANYWHERE = _TABLE["anywhere"]
_PHRASES: dict[str, list[tuple[str, ...]]] = {}
for _line in _ANYWHERE:
    if " " in _line:
        _phrase = tuple(fold(word) for word in _line.split())
        _PHRASES.setdefault(_phrase[0], []).append(_phrase)
_WORDS = {fold(line) for line in _ANYWHERE if " " not in line and not line.endswith("*")}
_BEGINNINGS = tuple(fold(line[:-1]) for line in _ANYWHERE if line.endswith("*"))
_TO_SOMEBODY = {fold(line) for line in _TABLE["to somebody"]}
_ENDINGS = ("innen", "in", "en", "er", "es", "em", "e", "n", "s")
_ARE = {"bist", "seit", "seid", "bis"}
_YOU = {"du", "ir"}
_SPELT = re.compile(r"(?<!\w)\w(?:[ .*_-]{1,2}\w){2,}(?!\w)")
_DISGUISED = re.compile(r"(?=\S*[^\W\d_])\S*[\d@$*]\S*")
_READ_AS = str.maketrans({"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "@": "a", "$": "s", "*": ""})


def insults(text: str, words: list[Token]) -> Iterator[tuple[int, int]]:
    """Where insults and swear words stand, from the first character to behind the last."""
    folded = [fold(token.word) for token in words]
    for index, token in enumerate(words):
        if _is_one(folded[index]) or (_stem_in(folded[index], _TO_SOMEBODY) and _is_meant(folded, index)):
            yield token.start, token.end
        for phrase in _PHRASES.get(folded[index], ()):
            if tuple(folded[index : index + len(phrase)]) == phrase:
                yield token.start, words[index + len(phrase) - 1].end
    for match in (*_SPELT.finditer(text), *_DISGUISED.finditer(text)):
        letters = "".join(letter for letter in match.group().translate(_READ_AS) if letter.isalpha())
        if _is_one(fold(letters)):
            yield match.span()


def _is_one(folded: str) -> bool:
    return folded.startswith(_BEGINNINGS) or _stem_in(folded, _WORDS)


def _stem_in(folded: str, known: set[str]) -> bool:
    return folded in known or any(
        folded[: -len(ending)] in known
        for ending in _ENDINGS
        if folded.endswith(ending) and len(folded) - len(ending) >= 4
    )


def _is_meant(folded: list[str], index: int) -> bool:
    """Whether the word before is „du“, or „bist“ stands close by: „du Affe“, „bist du dumm“, „du bist ein Affe“."""
    before = folded[max(0, index - 3) : index]
    return bool(before) and (
        before[-1] in _YOU or bool(_ARE.intersection(before)) or _is_said_about_you(before)
    )


def _is_said_about_you(before: list[str]) -> bool:
    return len(before) > 1 and before[-2] in _YOU and _stem_in(before[-1], _TO_SOMEBODY)
