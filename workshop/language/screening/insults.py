"""Words that hurt, as children write them: `data/insults.txt`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..folding import blur, fold
from ..tables import sections
from ..tokens import Token
from .nearness import Near

SHORTEST_WITH_A_SLIP = 7
SHORTEST_HEARD = 4
SHORTEST_BEGINNING = 7
_ROUNDED = re.compile("[äöü]")
SHORTEST_HEARD_ALONE = 6
_TABLE = sections("insults")
_ANYWHERE = _TABLE["anywhere"]


def _ear(word: str) -> str:
    """By its letters if it is short („sex“ is not „sechs“), else by what many children hear."""
    word = word.replace("ı", "i")
    return fold(word) if len(word) < SHORTEST_HEARD else "~" + blur(word)


_ENDINGS = ("innen", "in", "en", "er", "es", "em", "e", "n", "s")
_ARE = {"bist", "seit", "seid", "bis"}
_YOU = {"du", "ir", "ihr"}
_SPELT = re.compile(r"(?<!\w)\w(?:[ .*_-]{1,2}\w){2,}(?!\w)")
_DISGUISED = re.compile(r"(?=\S*[^\W\d_])\S*[\d@$*]\S*")
_STARRED = re.compile(r"(?<!\w)[^\W\d_]+[*#]+[^\W\d_]*(?:[*#]+[^\W\d_]*)*")
_READ_AS = str.maketrans({"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "@": "a", "$": "s", "*": ""})


class _Known:
    """A list of words, found by their letters with an ending or, where long enough, by ear or despite one slip."""

    def __init__(self, table: list[str]) -> None:
        words = [line for line in table if " " not in line and not line.endswith("*")]
        self.beginnings = tuple(fold(line[:-1]) for line in table if line.endswith("*"))
        self.written = {word.replace("ß", "ss") for word in words}
        self.stems = {fold(word) for word in words}
        long = (word for word in words if len(word) >= SHORTEST_HEARD_ALONE and not word.endswith("a"))
        self.heard = {blur(word): bool(_ROUNDED.search(word)) for word in long}
        long_beginnings = (
            line[:-1] for line in table if line.endswith("*") and len(line) > SHORTEST_BEGINNING
        )
        self.heard_beginnings = tuple(blur(word) for word in long_beginnings)
        self.near = Near({*self.stems, *self.beginnings}, fold, SHORTEST_WITH_A_SLIP)

    def has(self, word: str) -> bool:
        folded = fold(word)
        if self.has_folded(folded) or self.near.of(folded):
            return True
        heard = blur(word)
        if heard.startswith(self.heard_beginnings):
            return True
        return heard in self.heard and self.heard[heard] == bool(_ROUNDED.search(word.lower()))

    def may_be(self, starred: str) -> bool:
        """Whether stars hide letters of a known word: „f*ck“, „sch**ße“."""
        letters = "".join("." if letter in "*#" else re.escape(letter) for letter in starred.lower())
        pattern = re.compile(letters.replace("ß", "ss"))
        return any(pattern.fullmatch(word) for word in self.written)

    def has_folded(self, folded: str) -> bool:
        return folded.startswith(self.beginnings) or _stem_in(folded, self.stems)


@cache
def _hurts() -> _Known:
    return _Known(_ANYWHERE)


@cache
def _hurts_somebody() -> _Known:
    return _Known(_TABLE["to somebody"])


@cache
def _phrases() -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in _ANYWHERE:
        if " " in line:
            phrase = tuple(_ear(word) for word in line.split())
            found.setdefault(phrase[0], []).append(phrase)
    return found


_ABOUT_THE_TOILET = {fold(word) for word in _TABLE["about the toilet"]}
_TOILET = {
    fold(word)
    for word in [
        "klo",
        "klos",
        "toilette",
        "toiletten",
        "toileten",
        "hund",
        "hunde",
        "hunden",
        "wiese",
        "rasen",
        "sandkasten",
        "boden",
        "wand",
        "klobrille",
    ]
}
_OF_PEOPLE = {fold(word) for word in _TABLE["of people"]}
_ALONE = {
    fold(word)
    for word in ("fresse", "opfer", "loser", "schnauze", "maul", "behindert", "missgeburt", "spast")
}
_HARMLESS = tuple(fold(word) for word in _TABLE["harmless"])
_PEOPLE = {
    fold(word)
    for word in [
        "erzieher",
        "erzieherin",
        "erzieherinnen",
        "betreuer",
        "betreuerin",
        "betreuerinnen",
        "lehrer",
        "lehrerin",
        "lehrerinnen",
        "kinder",
        "jungs",
        "jungen",
        "mädchen",
        "alle",
        "leute",
        "erwachsenen",
        "großen",
        "kleinen",
        "viertklässler",
        "erstklässler",
        "zweitklässler",
        "leitung",
        "chef",
        "chefin",
        "schulleiter",
        "schulleiterin",
        "köchin",
        "hausmeister",
        "praktikantin",
        "busfahrer",
        "schwestern",
        "eltern",
        "drittklässler",
        "er",
        "sie",
        "der",
        "die",
        "mama",
        "papa",
        "bruder",
        "schwester",
        "ausländer",
        "türken",
        "araber",
        "deutschen",
        "russen",
        "juden",
    ]
}
_IS = {"ist", "is", "sind", "sint", "isst"}
_STRONGER = {
    fold(word)
    for word in [
        "so",
        "voll",
        "total",
        "sehr",
        "echt",
        "alle",
        "ganz",
        "zu",
        "richtig",
        "einfach",
        "nur",
        "auch",
        "alles",
        "immer",
    ]
}
_SPITEFUL = tuple(
    fold(word) for word in ("blöd", "dumm", "doof", "fett", "mies", "dreckig", "scheiß", "hässlich")
)
_WHAT_A = {"ein", "eine", "einen", "n", "ne", "fur", "fuer"}


def insults(text: str, words: list[Token]) -> Iterator[tuple[int, int]]:
    """Where insults and swear words stand, from the first character to behind the last."""
    folded = [fold(token.word) for token in words]
    heard = [_ear(token.word) for token in words]
    at_toilet = not _TOILET.isdisjoint(folded)
    for index, token in enumerate(words):
        if folded[index].startswith(_HARMLESS) or (at_toilet and folded[index] in _ABOUT_THE_TOILET):
            continue
        if (
            _hurts().has(token.word)
            or (_hurts_somebody().has(token.word) and _is_meant(folded, index))
            or (_stem_in(folded[index], _OF_PEOPLE) and _is_said_of_people(folded, index))
        ):
            yield token.start, token.end
        for phrase in _phrases().get(heard[index], ()):
            if tuple(heard[index : index + len(phrase)]) == phrase:
                yield token.start, words[index + len(phrase) - 1].end
        if folded[index] in _ALONE - {"behindert"} and _is_what_people_are(folded, index):
            yield token.start, token.end
    if len(words) == 1 and folded[0] in _ALONE:
        yield words[0].start, words[0].end
    for match in _STARRED.finditer(text):
        if _hurts().may_be(match.group()):
            yield match.span()
    for match in (*_SPELT.finditer(text), *_DISGUISED.finditer(text)):
        letters = "".join(letter for letter in match.group().translate(_READ_AS) if letter.isalpha())
        if _hurts().has_folded(fold(letters)):
            yield match.span()


def _stem_in(folded: str, known: set[str]) -> bool:
    return folded in known or any(
        folded[: -len(ending)] in known
        for ending in _ENDINGS
        if folded.endswith(ending) and len(folded) - len(ending) >= 4
    )


def _is_meant(folded: list[str], index: int) -> bool:
    """„du Affe“, „bist du dumm“, „du bist ein Affe“, „behindert seid ihr“, „so ein Opfer“, „blöder Sack“."""
    before, after = folded[max(0, index - 3) : index], folded[index + 1 : index + 3]
    if after and after[0] in _ARE and _YOU.intersection(after):
        return True
    if not before:
        return False
    if before[-1] in _YOU or _ARE.intersection(before) or _is_said_about_you(before):
        return True
    spiteful = before[-1].startswith(_SPITEFUL) and before[-1].endswith(("e", "er", "es", "en"))
    return (spiteful and not _owned(before)) or (before[-1] in _WHAT_A and "so" in before[:-1][-1:])


def _owned(before: list[str]) -> bool:
    """„ein blöder Hund“, „die dumme Kuh“ may be an animal."""
    return len(before) > 1 and before[-2] in {"kein", "keine", "viele", "zwei"}


def _is_said_about_you(before: list[str]) -> bool:
    return len(before) > 1 and before[-2] in _YOU and _hurts_somebody().has_folded(before[-1])


def _is_what_people_are(folded: list[str], index: int) -> bool:
    """„Alle aus der 4b sind Loser“, „der ist ein Opfer“."""
    before = index - 1
    while before > 0 and (folded[before] in _STRONGER or folded[before] in _WHAT_A or folded[before] == "so"):
        before -= 1
    return before > 0 and folded[before] in _IS


def _is_said_of_people(folded: list[str], index: int) -> bool:
    """„die Lehrer sind dumm“, „er ist so fett“."""
    before = index - 1
    while before > 0 and folded[before] in _STRONGER:
        before -= 1
    if before < 1 or folded[before] not in _IS:
        return False
    return folded[before - 1] in _PEOPLE and not (
        folded[before] in ("ist", "is") and folded[before - 1] == "ale"
    )
