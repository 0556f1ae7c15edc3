"""„Frau Yilmaz“, „herr van dyk“, „fr. Becker“: adults by their surnames, in any case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..folding import fold, sound
from ..reading import frequency
from ..tables import sections
from ..tokens import Token
from .introductions import NO_NAMES
from .known import SURNAMES, SURNAMES_TOO


def _folded(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split())


_TITLES = _folded("frau herr herrn hr fr fau frua frao fraw frrau hea härr heer hern")
_BEFORE_A_WOMAN = _folded(
    "als die eine der einer diese jede keine nette neue andere unsere alte liebe ein kein mann dem den"
)
_NO_SURNAMES = _folded(
    "lehrer lehrerin direktor direktorin bürgermeister bürgermeisterin schulleiter schulleiterin kind mann vom mama "
    "papa rief nahm saß lief sprach schrieb hieß aß wusste"
)
_ADJECTIVES_TOO = _folded("schön gut lang lange kurz jung alt neu klein groß stark frisch fröhlich lustig")
_MANN = _folded("mann kind")
_IS = _folded("ist is hat soll war sagt macht kann hilft schreit")
_BEFORE_A_MAN = _folded("der dem den das dass mit bei von fon und wen weil ist unser lieber")
_BEFORE_SURNAMES = _folded("dr doktor prof van von el al de di da le la ben ten ter")
_JOINED = re.compile(r"(frau|fau|her+n?)(\w{3,})")
_WEEKDAYS = _folded("mo di mi do am und bis")
# A verb („die frau kocht“) may end like these surnames, and only these count behind an article in small letters.
_LIKE_VERBS = frozenset(
    fold(name) for line in sections("names")["surnames like verbs"] for name in line.split()
)


def surnames(text: str, words: list[Token], folded: list[str]) -> Iterator[tuple[int, int]]:
    """The word for Frau or Herr and the last word of the name behind it."""
    yield from ((index, index) for index, token in enumerate(words) if _in_one_word(token))
    for index in range(len(words) - 1):
        if not _is_title(index, words, folded):
            continue
        name = index + 1
        if folded[name] in _BEFORE_SURNAMES and _goes_on(name, words, folded):
            name += 1
        elif not _is_surname(index, words, folded):
            continue
        while name + 1 < len(words) and text[words[name].end : words[name + 1].start] == "-":
            name += 1
        yield index, name


def _in_one_word(token: Token) -> bool:
    """„Fraumüller“, but not „Frauen“ or „Herrmann“."""
    found = _JOINED.fullmatch(token.word.lower())
    if not found or frequency(token.word) > 0:
        return False
    name = fold(found.group(2))
    return name in SURNAMES or name in SURNAMES_TOO


def _is_title(index: int, words: list[Token], folded: list[str]) -> bool:
    title, token = folded[index], words[index]
    if token.word.lower() == "her":
        name = folded[index + 1]
        before = folded[index - 1] if index else "der"
        return token.is_capitalised or (
            before in _BEFORE_A_MAN and (name in SURNAMES or name in SURNAMES_TOO)
        )
    if title == "fr" and not token.is_capitalised:
        return index == 0 or folded[index - 1] not in _WEEKDAYS
    return title in _TITLES or sound(token.word) == "frau"


def _goes_on(index: int, words: list[Token], folded: list[str]) -> bool:
    """Whether a surname follows „van“ or „Dr.“; behind „die Frau von“ stands a place."""
    if index + 1 == len(words) or folded[index + 1] in NO_NAMES or not words[index + 1].word.isalpha():
        return False
    return folded[index] != "von" or index < 2 or folded[index - 2] not in _BEFORE_A_WOMAN


def _is_surname(index: int, words: list[Token], folded: list[str]) -> bool:
    name, token = folded[index + 1], words[index + 1]
    with_article = index > 0 and folded[index - 1] in _BEFORE_A_WOMAN
    capitalised = token.is_capitalised and not (len(token.word) > 1 and token.word.isupper())
    if not with_article and (name in _ADJECTIVES_TOO or _is_mann(index, words, folded)):
        return True
    if name in _NO_SURNAMES or not name.isalpha() or (name in NO_NAMES and (with_article or not capitalised)):
        return False
    if capitalised or (index > 0 and folded[index - 1] == "als"):
        return capitalised
    if words[index].sentence != token.sentence and len(folded[index]) > 2:
        return False
    return not (with_article and name.endswith(("t", "en"))) or name in _LIKE_VERBS


def _is_mann(index: int, words: list[Token], folded: list[str]) -> bool:
    """„Frau Mann ist nett“, which „Mann, Frau, Kind“ is told from by the verb."""
    return folded[index + 1] in _MANN and index + 2 < len(words) and folded[index + 2] in _IS
