"""The words that we are sure of: their spelling, the gender of nouns, the forms of adjectives and verbs.

A misspelt word is recognised where the word that `reading` finds for it stands in the lexicon. Compounds are read from their end:
„Ruheraum“ is a „Raum“, if what stands before is a word as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from .reading import surely_meant
from .reading.spelling import child_spellings
from .tables import lines, sections, words_of

PLURAL = "plural"
LINKS = ("", "s", "n", "en", "es", "er", "e")
SHORTEST_TO_CORRECT = 4
LONGEST_WORD = 30


@dataclass(frozen=True, slots=True)
class Noun:
    """`gender` is m, f, n or plural; `accusative` differs from `text` for weak nouns only.

    `both`: one and many look the same („Zimmer“).
    """

    text: str
    gender: str
    accusative: str
    mass: bool = False
    both: bool = False

    def as_plural(self) -> Noun:
        return Noun(self.text, PLURAL, self.text)


@dataclass(frozen=True, slots=True)
class Adjective:
    """`tone` is bad, good or neutral; `ending` is empty where it stands by itself."""

    text: str
    stem: str
    ending: str
    tone: str
    compares: bool = False


@dataclass(frozen=True, slots=True)
class Verb:
    """`third` is what he, she or it does, in a subordinate clause: „mitspielt“."""

    text: str
    third: str
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """All that a written word can be."""

    text: str
    noun: Noun | None = None
    adjective: Adjective | None = None
    verb: Verb | None = None
    third: Verb | None = None
    small: bool = False


def _read_nouns() -> dict[str, Noun]:
    found: dict[str, Noun] = {}
    table = sections("nouns")
    mass = {
        (word, section[-1])
        for section in table
        if section.startswith("mass")
        for line in table[section]
        for word in line.split()
    }
    for section in ("m", "weak", "f", "n"):
        gender = "m" if section == "weak" else section
        for pair in (pair for line in table[section] for pair in line.split()):
            single, _, plural = pair.partition("/")
            accusative = plural if section == "weak" else single
            found.setdefault(plural.lower(), Noun(plural, PLURAL, plural))
            is_mass = (single, gender) in mass
            found[single.lower()] = Noun(
                single, gender, accusative, is_mass, single == plural and not is_mass
            )
    for word in (word for line in table["plural"] for word in line.split()):
        found[word.lower()] = Noun(word, PLURAL, word)
    for word, gender in sorted(mass):
        found.setdefault(word.lower(), Noun(word, gender, word, mass=True))
    return found


def _read_adjectives() -> dict[str, Adjective]:
    found: dict[str, Adjective] = {}
    for tone, written in sections("adjectives").items():
        for pair in (pair for line in written for pair in line.split()):
            plain, _, comparative = pair.partition("/")
            for text, compares in ((plain, False), (comparative, True)):
                for ending in ("", "e", "er", "es", "en", "em") if text else ():
                    form = _stem(text, ending) + ending
                    found.setdefault(form, Adjective(form, plain, ending, tone, compares))
    return found


def _stem(adjective: str, ending: str) -> str:
    """„dunkel“ but „dunkle“, „teuer“ but „teure“, „hoch“ but „hohe“."""
    if not ending:
        return adjective
    if adjective == "hoch":
        return "hoh"
    if adjective.endswith("e"):
        return adjective[:-1]
    return adjective[:-2] + adjective[-1] if adjective.endswith(("kel", "euer")) else adjective


def _read_verbs() -> list[Verb]:
    found = []
    for line in lines("verbs"):
        written, third = line.split()
        prefix, bar, _ = written.partition("|")
        found.append(Verb(written.replace("|", ""), (prefix if bar else "") + third, prefix if bar else ""))
    return found


NOUNS = _read_nouns()
ADJECTIVES = _read_adjectives()
COMPARATIVES = frozenset(
    pair.partition("/")[2]
    for written in sections("adjectives").values()
    for line in written
    for pair in line.split()
)
_VERB_LIST = _read_verbs()
VERBS = {verb.text: verb for verb in _VERB_LIST}
THIRDS = {verb.third: verb for verb in _VERB_LIST}
SMALL = frozenset(word for line in lines("function_words") for word in line.split())
_HEADS = (
    frozenset(NOUNS)
    | {adjective.stem for adjective in ADJECTIVES.values()}
    | words_of("shapes")["before nouns"]
)
_COUNTED = frozenset(pair.partition("/")[0] for line in sections("nouns")["m"] for pair in line.split())


@lru_cache(maxsize=5_000)
def look_up(word: str, *, opens: bool = True) -> Entry | None:
    """What the word is, rightly spelt; None where we don't know it for sure.

    A capital, unless the word opens the statement, is written for nouns: then only a noun can be meant.
    """
    written = word.lower()
    written = child_spellings().get(written, written)
    found = _exact(written) or (_compound(written) if len(written) <= LONGEST_WORD else None)
    if found or not SHORTEST_TO_CORRECT <= len(written) <= LONGEST_WORD:
        return found
    right = (surely_meant(word) or "").lower()
    found = _exact(right) or _compound(right)
    if found and word[0].isupper() and not (opens or found.noun):
        return None
    return found


def _exact(written: str) -> Entry | None:
    noun = NOUNS.get(written) or _dative(written)
    adjective, verb, third = ADJECTIVES.get(written), VERBS.get(written), THIRDS.get(written)
    if noun or adjective or verb or third or written in SMALL:
        return Entry(written, noun, adjective, verb, third, written in SMALL)
    return None


def _dative(written: str) -> Noun | None:
    """„Kindern“, „Freunden“: the plural of the dative, good for passing through."""
    plural = NOUNS.get(written[:-1]) if written.endswith("n") else None
    if plural is None or plural.gender != PLURAL or plural.text.endswith(("n", "s")):
        return None
    return Noun(plural.text + "n", PLURAL, plural.text + "n")


def _compound(written: str) -> Entry | None:
    for cut in range(3, len(written) - 2):
        head, tail = written[:cut], NOUNS.get(written[cut:])
        if tail and any(head.endswith(link) and head[: len(head) - len(link)] in _HEADS for link in LINKS):
            return _joined(head, tail)
    return None


def _joined(head: str, tail: Noun) -> Entry:
    text = head + tail.text.lower()
    mass = tail.mass and tail.text not in _COUNTED
    accusative = (head + tail.accusative.lower()).capitalize()
    return Entry(text, Noun(text.capitalize(), tail.gender, accusative, mass, tail.both))
