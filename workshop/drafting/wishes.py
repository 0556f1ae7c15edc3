"""What is wished for: things, time, permissions, and how people should be with each other."""

from __future__ import annotations

from ..language.lexicon import COMPARATIVES, Verb
from .changes import MORE, more, phrased
from .phrases import (
    AMOUNTS,
    INDEFINITE,
    NEGATIVE,
    WORDS,
    Phrase,
    Word,
    infinitive,
    noun_phrase,
    passing,
    things,
)
from .subjects import finite, is_many, place_of, subject, without

_ALWAYS = frozenset({"immer", "dauernd", "ständig"})
_ANYBODY = ("Kinder", "alle", "alle Kinder", "man", "jeder")
_DENY = NEGATIVE | {"nicht", "nie", "niemals", "nur"}


def wanted(words: list[Word]) -> list[Word]:
    """What stands after „ich will“, „wir wünschen uns“, „ich hätte gerne“; empty where nothing is wished so."""
    texts = [word.text for word in words]
    if len(texts) < 3 or texts[0] not in ("ich", "wir") or texts[1] not in WORDS["wishes"]:
        return []
    rest = words[2:]
    while len(rest) > 1 and rest[0].text in ("mir", "uns", "gerne", "gern", "auch", "mal", "so"):
        rest = rest[1:]
    return rest


def ought_of_others(words: list[Word]) -> str | None:
    """„Die Erwachsenen sollen zuhören“; what children are told to do may be just what bothers them."""
    found = subject(words[: place_of(words, "ought")])
    return None if found is None or found[0] in ("Kinder", "alle Kinder", "man") else ought(words)


def ought(words: list[Word]) -> str | None:
    """„Die Erwachsenen sollen zuhören“, „Man soll freundlich sein“."""
    if words[0].text == "wir" or _says(words, _ALWAYS):
        return None
    cut = place_of(words, "ought")
    found = subject(words[:cut], many=is_many(words[cut])) if cut else None
    rest = words[cut + 1 :]
    verb = _verb(rest[-1]) if rest else None
    if found is None or verb is None:
        return None
    about, many = found
    middle = passing(
        [word for word in rest[:-1] if word.text not in ("auch", "mal", "bitte")], in_clause=True
    )
    form = ("sind" if verb.text == "sein" else verb.text) if many else verb.third
    return None if middle is None else phrased("change", clause=_joined(about, middle, form))


def able(words: list[Word]) -> str | None:
    """„Alle dürfen mitspielen“; where something is forbidden, it is better quoted."""
    cut = place_of(words, "able")
    found = subject(words[:cut], many=is_many(words[cut])) if cut else None
    rest = words[cut + 1 :]
    if (
        found is None
        or found[0] not in _ANYBODY
        or not rest
        or _verb(rest[-1]) is None
        or _says(rest, _DENY | _ALWAYS)
    ):
        return None
    phrase = passing(rest, in_clause=True)
    form = finite(words[cut].text, found[1])
    return phrased("change", clause=_joined(found[0], phrase, form)) if phrase and form else None


def that(words: list[Word]) -> str | None:
    """„Dass alle mitspielen dürfen“. With „nicht“ or a harsh word in it, it may as well be a complaint: quoted."""
    if words[0].text != "dass" or _says(words, _DENY | {"immer", "zu", "so"}):
        return None
    cut = next(
        (i for i, word in enumerate(words) if i and word.text in ("wenn", "weil", "damit", "wo")), len(words)
    )
    tail = passing(words[cut:], follows=True, in_clause=True)
    rest = words[1:cut]
    size = next((n for n in range(min(4, len(rest) - 1), 0, -1) if subject(rest[:n])), 0)
    found = subject(rest[:size]) if size else None
    if found is None or not _promises(found[0], rest[size:]):
        return None
    middle = passing(rest[size:-1], in_clause=True)
    form = finite(rest[-1].text, found[1])
    if middle is None or form is None or tail is None:
        return None
    return phrased("change", clause=_joined(found[0], middle, form) + tail)


def _promises(about: str, words: list[Word]) -> bool:
    """Whether a clause can only be a wish: it keeps harm off, allows something, or calls something good."""
    if about == "niemand":
        return True
    tones = {word.adjective.tone for word in words if word.adjective}
    allows = words[-1].text in WORDS["able"] and about in _ANYBODY
    return "bad" not in tones and (allows or "good" in tones)


def more_of(words: list[Word]) -> str | None:
    """„Mehr Zeit zum Essen“, „mehr draußen spielen“."""
    words = words[1:] if words[0].text in ("viel", "noch") else words
    if len(words) < 2 or words[0].text != MORE:
        return None
    if (
        _verb(words[-1])
        and not words[-1].written[0].isupper()
        and words[-2].text not in WORDS["make nouns"] - {MORE}
    ):
        found = infinitive(words[1:])
        return phrased("make_possible", phrase=f"{MORE} {found[0]}", rest=found[1]) if found else None
    phrase = noun_phrase(words[1:], "acc")
    rest = things(words[1:], bare=True)
    return more(rest) if phrase and rest and not _is_better_quoted(phrase) else None


def _is_better_quoted(phrase: Phrase) -> bool:
    """Nobody provides people, and „Streit!“ and „Kaltes Essen“ are no wishes for it."""
    return phrase.sounds_bad or phrase.noun.text in WORDS["people"] | WORDS["sore nouns"] | WORDS["dreams"]


def better(words: list[Word]) -> str | None:
    """„Leiser“, „freundlich sein“."""
    rest = without(words, "frequent")
    sein = len(rest) == 2 and rest[1].text == "sein"
    adjective = rest[0].adjective if len(rest) == 1 or sein else None
    if (
        adjective is None
        or adjective.tone == "bad"
        or (adjective.tone == "neutral" and adjective.text not in COMPARATIVES)
    ):
        return None
    if adjective.text in COMPARATIVES and not sein:
        return phrased("change", clause=f"es {adjective.text} wird")
    plain = not adjective.ending or adjective.text in COMPARATIVES
    return phrased("watch", clause=f"alle {adjective.text} sind") if sein and plain else None


def wish_for(words: list[Word]) -> str | None:
    """„Ein Raum zum Abkühlen“, „neue Bälle“, „warmes Wasser zum Händewaschen“, „Ruheraum für jede Gruppe“."""
    if words[0].text in AMOUNTS | NEGATIVE | WORDS["definite"] | {"alle"}:
        return None
    phrase = noun_phrase(words, "acc")
    if phrase is None or _is_better_quoted(phrase):
        return None
    if phrase.bare:
        if not phrase.rest or phrase.rest[0].text in ("und", "oder"):
            return None
        words = [Word("ein", None, False), *words]
    made = things(words)
    several = phrase.is_plural or (phrase.noun.mass and words[0].text not in INDEFINITE)
    return phrased("provide" if several else "care", things=made) if made else None


def let(words: list[Word]) -> str | None:
    """„Spielen was wir wollen“, „draußen essen“."""
    found = infinitive(words)
    if found is None or _says(words, _DENY | {"immer"}) or words[0].text == "dass":
        return None
    phrase, rest = found
    verb = phrase.split()[-1]
    if verb in WORDS["not worded"] | WORDS["hurting"] or any(
        word.noun and word.noun.text in WORDS["sore nouns"] for word in words
    ):
        return None
    if verb in WORDS["reflexive"] and "sich" not in phrase.split():
        phrase = f"sich {phrase}"
    return phrased("make_possible", phrase=phrase, rest=rest)


def _verb(word: Word) -> Verb | None:
    return word.entry.verb if word.entry else None


def _says(words: list[Word], any_of: frozenset[str]) -> bool:
    return any(word.text in any_of for word in words)


def _joined(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)
