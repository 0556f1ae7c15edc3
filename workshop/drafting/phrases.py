"""Pieces of a statement in right German: noun phrases in the case that a sentence needs, and what follows them.

Everything here answers None where a word is not known for sure: then the statement is quoted and not built upon.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..language.lexicon import Adjective, Entry, Noun, look_up
from ..language.tables import words_of
from ..language.tokens import tokens

_HARMLESS_BETWEEN = re.compile(r"[ ,]*")
_HARMLESS_AFTER = re.compile(r"[^\w]*")

WORDS = words_of("shapes")
INDEFINITE, NEGATIVE, DEFINITE = WORDS["indefinite"], WORDS["negative"], WORDS["definite"]
AMOUNTS, PLURAL_AMOUNTS = WORDS["amounts"], WORDS["plural amounts"]
_OPEN_CLAUSES = WORDS["open clauses"]
OPEN_TAILS = WORDS["open tails"] | _OPEN_CLAUSES
_OF_CHILDREN = {"mein": "ihr", "unser": "ihr"}

# By gender: the article, and the ending of an adjective after it.
_ENDINGS = {
    ("ein", "acc"): {"m": ("einen", "en"), "f": ("eine", "e"), "n": ("ein", "es")},
    ("ein", "nom"): {"m": ("ein", "er"), "f": ("eine", "e"), "n": ("ein", "es")},
    ("kein", "acc"): {
        "m": ("keinen", "en"),
        "f": ("keine", "e"),
        "n": ("kein", "es"),
        "plural": ("keine", "en"),
    },
    ("der", "acc"): {"m": ("den", "en"), "f": ("die", "e"), "n": ("das", "e"), "plural": ("die", "en")},
    ("der", "nom"): {"m": ("der", "e"), "f": ("die", "e"), "n": ("das", "e"), "plural": ("die", "en")},
    ("", "acc"): {"m": ("", "en"), "f": ("", "e"), "n": ("", "es"), "plural": ("", "e")},
    ("", "nom"): {"m": ("", "er"), "f": ("", "e"), "n": ("", "es"), "plural": ("", "e")},
}


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a statement, and what we know about it."""

    written: str
    entry: Entry | None
    after_comma: bool

    @property
    def text(self) -> str:
        """Rightly spelt and small."""
        return self.entry.text if self.entry else self.written.lower()

    @property
    def noun(self) -> Noun | None:
        return self.entry.noun if self.entry else None

    @property
    def adjective(self) -> Adjective | None:
        return self.entry.adjective if self.entry else None

    @property
    def is_infinitive(self) -> bool:
        return self.entry is not None and self.entry.verb is not None


def read(text: str) -> list[Word]:
    """The words of a statement of one sentence; empty where signs stand in between that we can't place."""
    found = tokens(text)
    words = []
    end = found[0].start if found else 0
    for token in found:
        between = text[end : token.start]
        if token.sentence or not _HARMLESS_BETWEEN.fullmatch(between):
            return []
        entry = (
            Entry(token.word, small=True) if token.word.isdigit() else look_up(token.word, opens=not words)
        )
        word = Word(token.word, entry, "," in between)
        whole = look_up(words[-1].text + word.text) if words and words[-1].text in WORDS["prefixes"] else None
        if whole and whole.verb and not word.after_comma:
            words[-1] = Word(whole.text, whole, words[-1].after_comma)
        else:
            words.append(word)
        end = token.end
    return words if _HARMLESS_AFTER.fullmatch(text[end:]) else []


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase as it reads now, and the noun in it; `rest` is what has not been read."""

    text: str
    noun: Noun
    bare: bool
    rest: list[Word]
    sounds_bad: bool

    @property
    def is_plural(self) -> bool:
        return self.noun.gender == "plural"


def noun_phrase(words: list[Word], case: str, *, many: bool | None = None) -> Phrase | None:
    """Article or amount, adjectives and noun at the beginning, put into a case; `many` as the verb has it, if known."""
    article, index = _article(words)
    adjectives: list[Adjective] = []
    while index < len(words) - 1 and (found := _inflected(words[index])) and words[index + 1].entry:
        adjectives.append(found)
        index += 1
    noun = words[index].noun if index < len(words) else None
    if noun is None:
        return None
    if noun.both and (many or (many is None and _looks_like_many(words[0].text, article))):
        noun = noun.as_plural()
    amount = article if article in AMOUNTS | PLURAL_AMOUNTS else ""
    if article in PLURAL_AMOUNTS and noun.gender != "plural":
        return None
    forms = _ENDINGS.get(("" if amount else article, case), {}).get(noun.gender)
    if forms is None:
        return None
    written = [
        amount or forms[0],
        *(_with_ending(one, "en" if amount == "alle" else forms[1]) for one in adjectives),
    ]
    written.append(noun.accusative if case == "acc" else noun.text)
    bare = not article and noun.gender != "plural" and not noun.mass
    sounds_bad = any(one.tone == "bad" and not one.compares for one in adjectives)
    return Phrase(" ".join(filter(None, written)), noun, bare, words[index + 1 :], sounds_bad)


def _article(words: list[Word]) -> tuple[str, int]:
    first = words[0].text if words else ""
    if first in INDEFINITE:
        return "ein", 1
    if first in NEGATIVE:
        return "kein", 1
    if first in DEFINITE:
        return "der", 1
    if first in AMOUNTS | PLURAL_AMOUNTS:
        return first, 1
    return "", 0


def _looks_like_many(first: str, article: str) -> bool:
    return not article or first in ("die", "keine") or article in AMOUNTS | PLURAL_AMOUNTS


def _inflected(word: Word) -> Adjective | None:
    found = word.adjective
    return (
        found
        if found and (found.ending in ("e", "er", "es", "en") or found.text in WORDS["indeclinable"])
        else None
    )


def _with_ending(adjective: Adjective, ending: str) -> str:
    if adjective.text in WORDS["indeclinable"]:
        return adjective.text
    return adjective.text.removesuffix(adjective.ending) + ending


def things(words: list[Word], *, bare: bool = False) -> str | None:
    """A whole statement as an object: „einen Raum zum Abkühlen und ein Sofa“. A bare „Pony“ only if that is allowed."""
    phrase = noun_phrase(words, "acc")
    if phrase is None or (phrase.bare and not bare):
        return None
    following = _tail(phrase.rest, bare or phrase.bare)
    return None if following is None else phrase.text + following


def _tail(words: list[Word], bare: bool) -> str | None:
    """What follows a noun, with the space before it: „ für jede Gruppe“, „ und ein Sofa“, „, wo man lesen kann“."""
    if not words:
        return ""
    cut = next(
        (
            i
            for i in range(len(words) - 1)
            if words[i].text in ("und", "oder") and _starts_phrase(words[i + 1])
        ),
        None,
    )
    if cut is not None:
        before = _tail(words[:cut], bare)
        after = things(words[cut + 1 :], bare=bare)
        return None if before is None or after is None else f"{before} {words[cut].text} {after}"
    if words[0].text in ("und", "oder"):
        after = things(words[1:], bare=bare)
        return None if after is None else f" {words[0].text} {after}"
    if words[0].after_comma and words[0].text not in OPEN_TAILS:
        after = things(words, bare=bare)
        return None if after is None else f", {after}"
    if words[0].text not in OPEN_TAILS:
        return None
    return passing(words, follows=True)


def _starts_phrase(word: Word) -> bool:
    return word.text in INDEFINITE | NEGATIVE | AMOUNTS | {"der", "das"}


def passing(words: list[Word], *, follows: bool = False, in_clause: bool = False) -> str | None:
    """The words as they are, rightly spelt. With a space or comma before them if they follow something."""
    made = ""
    before = ""
    opened = in_clause
    for index, word in enumerate(words):
        text = _as_it_stands(word, before, opened)
        if text is None or not _agrees(words, index):
            return None
        opens = word.text in _OPEN_CLAUSES and before not in ("und", "oder", "als")
        opened = opened or opens
        glue = ", " if word.after_comma or (opens and (index or follows)) else " "
        made += (glue if index or follows else "") + text
        before = word.text
    return made


_GENDERS = {
    "der": {"m", "f", "plural"},
    "die": {"f", "plural"},
    "das": {"n"},
    "den": {"m", "plural"},
    "dem": {"m", "n"},
    "im": {"m", "n"},
    "am": {"m", "n"},
    "zum": {"m", "n"},
    "beim": {"m", "n"},
    "vom": {"m", "n"},
    "ins": {"n"},
    "zur": {"f"},
}


def _agrees(words: list[Word], index: int) -> bool:
    """Whether an article fits the noun that follows it: „in der Schulen“ is quoted and not repeated."""
    genders = _GENDERS.get(words[index].text)
    following = index + 1
    while following < len(words) and _inflected(words[following]) and not words[following].noun:
        following += 1
    noun = words[following].noun if following < len(words) else None
    if genders is None or noun is None or noun.both or words[following].is_infinitive:
        return True
    after_preposition = index > 0 and words[index - 1].text in WORDS["open tails"]
    if words[index].text == "der" and after_preposition:
        return noun.gender == "f"
    return noun.gender in genders


def _as_it_stands(word: Word, before: str, in_clause: bool) -> str | None:
    entry = word.entry
    if entry is None:
        return _of_children(word.text)
    if entry.small and not (entry.noun and before in WORDS["make nouns"]):
        return entry.text
    if entry.verb and before in ("zum", "beim", "vom", "am", "fürs"):
        return entry.verb.text.capitalize()
    other = entry.adjective or entry.verb or entry.third
    if entry.noun and (not other or word.written[0].isupper() or before in WORDS["make nouns"]):
        return entry.noun.text
    if entry.adjective:
        return entry.adjective.text
    return entry.text if in_clause else None


def _of_children(word: str) -> str | None:
    """„meinen Freunden“ as adults say it of children: „ihren Freunden“."""
    for own, their in _OF_CHILDREN.items():
        if word.startswith(own) and word[len(own) :] in ("", "e", "en", "em", "er"):
            return their + word[len(own) :]
    return None


def infinitive(words: list[Word]) -> tuple[str, str] | None:
    """„draußen spielen“ and what hangs on it: the phrase up to its verb, and a clause („, was sie wollen“)."""
    cut = next((i for i, word in enumerate(words) if word.text in _OPEN_CLAUSES), len(words))
    main, clause = words[:cut], words[cut:]
    if not main or not main[-1].is_infinitive or (len(main) > 1 and _is_said_of_a_noun(main[-2])):
        return None
    phrase = _before_verb(main[:-1])
    if phrase is None:
        return None
    rest = _their_clause(clause)
    verb = main[-1].entry.verb.text  # type: ignore[union-attr]
    return None if rest is None else (f"{phrase} {verb}".strip(), rest)


def _is_said_of_a_noun(word: Word) -> bool:
    """„kaltes“ in „kaltes Essen“, which is nothing that one does."""
    return _inflected(word) is not None and not word.noun and word.text not in WORDS["indeclinable"]


def _before_verb(words: list[Word]) -> str | None:
    """Objects are put into the accusative, all else passes."""
    if not words:
        return ""
    if any(
        word.entry and (word.entry.verb or word.entry.third) and not word.noun and not word.entry.small
        for word in words
    ):
        return None
    for start in range(len(words)):
        if words[start].text in INDEFINITE | NEGATIVE and (
            start == 0 or words[start - 1].text not in OPEN_TAILS
        ):
            phrase = noun_phrase(words[start:], "acc")
            before = passing(words[:start]) if phrase else None
            after = passing(phrase.rest, follows=True) if phrase else None
            return (
                f"{before} {phrase.text}{after}".strip()
                if phrase and before is not None and after is not None
                else None
            )
    return passing(words)


def _their_clause(words: list[Word]) -> str | None:
    """„was wir wollen“ as adults say it of children: „, was sie wollen“."""
    if not words:
        return ""
    plural = {
        "will": "wollen",
        "möchte": "möchten",
        "mag": "mögen",
        "kann": "können",
        "darf": "dürfen",
        "muss": "müssen",
    }
    made = []
    for word in words:
        if word.text in ("ich", "wir", "man", "du"):
            made.append("sie")
        elif word.text in plural:
            made.append(plural[word.text])
        else:
            text = _as_it_stands(word, made[-1] if made else "", in_clause=True)
            if text is None:
                return None
            made.append(text)
    return ", " + " ".join(made)
