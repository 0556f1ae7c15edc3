"""Where a child says its name: „ich heiße …“, „mein Name ist …“, and the like, as children spell them.

What follows such words is a name, whether or not a list knows it, and so is the surname behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from ..folding import fold, sound
from ..tables import lines, sections
from ..tokens import Token


def _heard(words: str) -> frozenset[str]:
    return frozenset(sound(word) for word in words.split())


_I = _heard("ich ik isch")
_I_AM = _heard("bin")
_AM_CALLED = _heard("heiße heiß hieße hieß")
_MY = _heard("mein meine mei")
_NAME = _heard("name nam namen vorname nachname spitzname familienname")
_MY_NAME = _heard("meinname")
_IS = _heard("ist is lautet heißt war")
_THEY_CALL = _heard("nennt nennen nenn nenne rufen ruft")
_ME = _heard("mich mir")
_IN_BETWEEN = _heard("der die ja also übrigens eigentlich auch aber jetzt")

NO_NAMES = frozenset(fold(word) for line in lines("stop_words") for word in line.split())
_SAID_OF_A_NAME = frozenset(
    fold(word)
    for section in sections("adjectives").values()
    for line in section
    for word in line.replace("/", " ").split()
) | frozenset(
    fold(word) for word in ("falsch", "richtig", "lang", "rot", "blau", "selten", "unten", "dran", "weg")
)
_LIKE_AN_ADJECTIVE = re.compile(r"(?:ge|ver|zer|be|durch|ab|auf|aus).{2,}(?:t|en)$|.{2,}(?:isch|ig|lich)$")


def introduced(
    text: str, words: list[Token], folded: list[str], known: Set[str]
) -> Iterator[tuple[int, int]]:
    """First and last word of each name that somebody is introduced by; `known` are names a list has."""
    heard = [sound(token.word) for token in words]
    for index in range(1, len(words)):
        opening = _opening(index, text, words, heard)
        if not opening:
            continue
        first = _behind_small_words(index, words, heard, folded, known)
        if first is None:
            continue
        if folded[first] in known or (opening == "surely" and _may_be_a_name(words[first], folded[first])):
            yield first, last_of_name(first, text, words, folded)


def last_of_name(first: int, text: str, words: list[Token], folded: list[str]) -> int:
    """The last word of a name: „Max Mustermann“, „mia von berg“ at the end of a sentence."""
    last = first
    for index in range(first + 1, min(first + 4, len(words))):
        if text[words[index - 1].end : words[index].start].strip(" -"):
            break
        if folded[index] in NO_NAMES or not words[index].word.isalpha():
            if folded[index] != "von":
                break
            continue
        if not (words[index].is_capitalised or ends_sentence(index, words)):
            break
        last = index
    return last


def ends_sentence(index: int, words: list[Token]) -> bool:
    """Whether no word of the same sentence follows."""
    return index + 1 == len(words) or words[index + 1].sentence != words[index].sentence


def _opening(index: int, text: str, words: list[Token], heard: list[str]) -> str:
    """How surely the words before `index` announce a name: "surely", "perhaps" (only a known one), or not ("")."""
    before = heard[max(0, index - 3) : index]
    if before[-1] in _AM_CALLED and len(before) > 1:
        after_being = bool(_I.intersection(heard[:index])) and bool(_I_AM.intersection(heard[:index]))
        if before[-2] in _I or (before[-2] == "unt" and after_being):
            return "surely"
    named = before[:-1] if before[-1] in _IS else before
    if named and (named[-1] in _MY_NAME or (named[-1] in _NAME and named[:-1] and named[-2] in _MY)):
        return "surely" if before[-1] in _IS or _colon(index, text, words) else "perhaps"
    if before[-1] in _NAME and _colon(index, text, words):
        return "surely"
    if before[-1] in _ME and before[:-1] and before[-2] in _THEY_CALL:
        return "surely"
    return ""


def _colon(index: int, text: str, words: list[Token]) -> bool:
    return ":" in text[words[index - 1].end : words[index].start]


def _behind_small_words(
    index: int, words: list[Token], heard: list[str], folded: list[str], known: Set[str]
) -> int | None:
    for following in range(index, min(index + 3, len(words))):
        if words[following].sentence != words[index - 1].sentence:
            return None
        if heard[following] not in _IN_BETWEEN or folded[following] in known:
            return following
    return None


def _may_be_a_name(token: Token, folded: str) -> bool:
    if folded in NO_NAMES or not token.word[0].isalpha():
        return False
    return token.is_capitalised or not (folded in _SAID_OF_A_NAME or _LIKE_AN_ADJECTIVE.match(token.word))
