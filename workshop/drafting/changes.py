"""What should change: complaints and rules turned into what adults see to."""

from __future__ import annotations

from ..messages import say
from .phrases import NEGATIVE, OPEN_TAILS, WORDS, Word, noun_phrase, passing, things
from .subjects import is_many, place_of, subject, without

LANGUAGE = "de"
MORE, LESS = "mehr", "weniger"
_MEASURES = {
    ("zu", "wenig"): MORE,
    ("zu", "wenige"): MORE,
    ("so", "wenig"): MORE,
    ("so", "wenige"): MORE,
    ("nicht", "genug"): MORE,
    ("zu", "viel"): LESS,
    ("zu", "viele"): LESS,
    ("so", "viel"): LESS,
    ("so", "viele"): LESS,
    ("nicht", "so", "viel"): LESS,
    ("nicht", "so", "viele"): LESS,
}
_THERE_IS = (["es", "gibt"], ["wir", "haben"], ["da", "sind"], ["es", "sind"], ["hier", "sind"])


def phrased(pattern: str, **values: str) -> str:
    """One of our sentences, filled."""
    return say(LANGUAGE, f"drafting.sentences.{pattern}", **values)


def too_much(words: list[Word]) -> str | None:
    """„Zu laut!“, „nicht so laut“; with a verb it is for `judged`."""
    rest = [word for word in without(words, "frequent") if word.text not in ("viel", "nicht", "sein")]
    if not rest or len(rest) > 2 or rest[-1].adjective is None or rest[-1].adjective.ending:
        return None
    how = rest[0].text if len(rest) == 2 else ""
    if how not in ("", "zu", "so") and how not in WORDS["strong"]:
        return None
    if rest[-1].adjective.tone != "bad" and how != "zu":
        return None
    return phrased("change", clause=f"es nicht mehr {_degree(how)}{rest[-1].text} ist")


def _degree(how: str) -> str:
    return f"{how} " if how in ("zu", "so") else ""


def measure(words: list[Word]) -> str | None:
    """„Zu wenig Platz“, „es gibt nicht genug Bälle“, „zu viele Regeln“."""
    if [word.text for word in words[:2]] in _THERE_IS:
        words = words[2:]
    while words and words[0].text in WORDS["frequent"]:
        words = words[1:]
    texts = tuple(word.text for word in words)
    for start, amount in _MEASURES.items():
        rest = things(words[len(start) :], bare=True) if texts[: len(start)] == start else None
        if rest:
            return more(rest) if amount == MORE else phrased("provide", things=f"{LESS} {rest}")
    return None


def more(rest: str) -> str:
    """Time and room are made, other things are provided."""
    pattern = "create" if rest.split()[0] in WORDS["created"] else "provide"
    return phrased(pattern, things=f"{MORE} {rest}")


def fewer(words: list[Word]) -> str | None:
    """„Weniger Streit“. Fewer of people is better quoted."""
    phrase = noun_phrase(words[1:], "acc") if words[0].text == LESS else None
    rest = things(words[1:], bare=True) if phrase and phrase.noun.text not in WORDS["people"] else None
    return phrased("provide", things=f"{LESS} {rest}") if rest else None


def none_of(words: list[Word]) -> str | None:
    """„Keine Hausaufgaben“, „kein Streit mehr“ should end; „Keine Seife“ should be there; of the rest we aren't sure."""
    phrase = noun_phrase(words, "acc") if words[0].text in NEGATIVE else None
    if phrase is None:
        return None
    if phrase.noun.text in WORDS["missed"]:
        return more(phrase.noun.text) if not phrase.rest else None
    return no_more(words) if phrase.noun.text in WORDS["unwanted"] | WORDS["sore nouns"] else None


def no_more(words: list[Word]) -> str | None:
    """„Ich will keine Hausaufgaben am Freitag“: what is asked to end."""
    if words[0].text not in NEGATIVE:
        return None
    any_more = words[-1].text == MORE
    rest = things(words[:-1] if any_more else words)
    return phrased("change", clause=f"es {rest}{' mehr' if any_more else ''} gibt") if rest else None


def not_always(words: list[Word]) -> str | None:
    """„Immer nur Suppe“, „nicht immer Suppe“."""
    if [word.text for word in words[:2]] not in (["nicht", "immer"], ["immer", "nur"]):
        return None
    rest = things(words[2:], bare=True)
    return phrased("change", clause=f"es nicht immer nur {rest} gibt") if rest else None


def judged(words: list[Word]) -> str | None:
    """„Das Essen ist zu kalt“, „In der Mensa ist es so laut“, „Ich finde das Essen eklig“."""
    if [word.text for word in words[:2]] == ["ich", "finde"]:
        phrase = noun_phrase(words[2:], "nom")
        if phrase is None or phrase.bare:
            return None
        return _judgement(phrase.text, phrase.is_plural, phrase.rest)
    cut = place_of(words, "is")
    if cut and words[0].text in OPEN_TAILS and [word.text for word in words[cut + 1 : cut + 2]] == ["es"]:
        return _judgement("es", False, [*words[:cut], *words[cut + 2 :]])
    found = subject(words[:cut], many=is_many(words[cut])) if cut else None
    return _judgement(*found, words[cut + 1 :]) if found else None


def _judgement(about: str, many: bool, words: list[Word]) -> str | None:
    """What is said of it, and the sentence that turns it round."""
    where, words = _where(without(words, "frequent"))
    denied = bool(words) and words[0].text == "nicht"
    words = words[1:] if denied else words
    adjectives = _adjectives(words[1:] if words and words[0].text == "viel" else words)
    if where is None or adjectives is None:
        return None
    said, tones = adjectives
    verb = "sind" if many else "ist"
    if denied:
        missing = len(tones) == 1 and tones <= {"good", "neutral"}
        return phrased("change", clause=f"{about}{where} {said} {verb}") if missing else None
    if tones == {"bad"}:
        return phrased("change", clause=f"{about}{where} nicht mehr {said} {verb}")
    if tones == {"good"} and about != "es":
        return phrased("change", clause=f"{about}{where} {said} {'bleiben' if many else 'bleibt'}")
    return None


def _where(words: list[Word]) -> tuple[str | None, list[Word]]:
    """„in der Mensa“ before or after what is said, with a space before it; and what is left."""
    said = [
        index
        for index, word in enumerate(words)
        if word.adjective and not word.adjective.ending and not word.noun
    ]
    if not said:
        return None, words
    first, last = words[: said[0]], words[said[-1] + 1 :]
    before = first if first and first[0].text in OPEN_TAILS else []
    while before and before[-1].text in WORDS["strong"] | {"zu", "so", "nicht", "viel"}:
        before = before[:-1]
    if (last and last[0].text not in OPEN_TAILS) or (before and last):
        return None, words
    where = passing(before or last, follows=True) if before or last else ""
    return where, words[len(before) : len(words) - len(last)]


def _adjectives(words: list[Word]) -> tuple[str, set[str]] | None:
    """„zu voll und zu laut“ as it reads in our sentence, and how it is meant."""
    said: list[str] = []
    tones: set[str] = set()
    how = ""
    for index, word in enumerate(words):
        grades = word.text in ("zu", "so") or word.text in WORDS["strong"]
        if grades and index + 1 < len(words) and words[index + 1].adjective:
            how = word.text
        elif word.text == "und" and said:
            said.append("und")
        elif word.adjective and not word.adjective.ending:
            said.append(_degree(how) + word.adjective.text)
            tones.add(_tone(how, word.adjective.tone))
            how = ""
        else:
            return None
    if len(said) not in (1, 3) or said[-1] == "und":
        return None
    return " ".join(said), tones


def _tone(how: str, tone: str) -> str:
    """Too much of anything is bad; „so schön“ may be meant either way."""
    if how == "zu":
        return "bad"
    return "either" if how == "so" and tone != "bad" else tone


def acting(words: list[Word]) -> str | None:
    """„Das Essen schmeckt nicht“, „Die Toiletten stinken“."""
    cut = place_of(words, "works") or place_of(words, "annoys")
    found = subject(words[:cut], many=is_many(words[cut])) if cut else None
    entry = words[cut].entry
    verb = entry.third or entry.verb if entry else None
    if found is None or verb is None:
        return None
    about, many = found
    rest = [word.text for word in without(words[cut + 1 :], "frequent", "strong")]
    form = verb.text if many else verb.third
    if words[cut].text in WORDS["works"]:
        return phrased("change", clause=f"{about} {form}") if rest == ["nicht"] else None
    return None if rest else phrased("change", clause=f"{about} nicht mehr {form}")


def do_not(words: list[Word]) -> str | None:
    """„Nicht schubsen“, „nicht so viel schimpfen“."""
    rest = [word for word in without(words, "frequent") if word.text not in ("so", "viel", "mehr")]
    verb = rest[1].entry.verb if len(rest) == 2 and rest[0].text == "nicht" and rest[1].entry else None
    if verb is None or verb.text not in WORDS["hurting"]:
        return None
    return phrased("watch", clause=f"niemand {verb.third}")
