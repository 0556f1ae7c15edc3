"""Who or what a statement speaks of, and the verb form that goes with it."""

from __future__ import annotations

from .phrases import WORDS, Word, noun_phrase, passing

_ARTICLES = {"m": "der", "f": "die", "n": "das"}
_FORMS = {
    "ist": ("ist", "sind"),
    "sind": ("ist", "sind"),
    "wird": ("wird", "werden"),
    "werden": ("wird", "werden"),
    "darf": ("darf", "dürfen"),
    "dürfen": ("darf", "dürfen"),
    "kann": ("kann", "können"),
    "können": ("kann", "können"),
    "hat": ("hat", "haben"),
    "haben": ("hat", "haben"),
    "gibt": ("gibt", "geben"),
    "bleibt": ("bleibt", "bleiben"),
}


def subject(words: list[Word], *, many: bool | None = None) -> tuple[str, bool] | None:
    """In the nominative, and whether it is many; `many` as the verb has it, if known."""
    texts = [word.text for word in words]
    if len(texts) == 1 and texts[0] in ("es", "alles", "man", "niemand", "jeder", "jemand"):
        return texts[0], False
    if texts in (["keiner"], ["kein", "kind"]):
        return "niemand", False
    if texts == ["alle"]:
        return "alle", True
    if texts == ["alle", "kinder"]:
        return "alle Kinder", True
    if texts in (["wir"], ["ihr"], ["kinder"], ["die", "kinder"]):
        return "Kinder", True
    return _thing(words, many)


def _thing(words: list[Word], many: bool | None) -> tuple[str, bool] | None:
    if words and words[0].text in ("unser", "unsere"):
        words = [Word("die", None, False), *words[1:]]
    phrase = noun_phrase(words, "nom", many=many)
    if phrase is None:
        return None
    text = phrase.text
    if text in WORDS["called by name"]:
        pass
    elif phrase.bare or (phrase.noun.mass and text == phrase.noun.text):
        text = f"{_ARTICLES[phrase.noun.gender]} {text}"
    tail = passing(phrase.rest, follows=True)
    return None if tail is None else (text + tail, phrase.is_plural)


def finite(text: str, many: bool) -> str | None:
    """The form of a helping verb that goes with one or many."""
    return _FORMS[text][many] if text in _FORMS else None


def place_of(words: list[Word], kinds: str) -> int:
    """Where the first word of a kind stands after the first; 0 where none does."""
    return next((i for i, word in enumerate(words) if i and word.text in WORDS[kinds]), 0)


def is_many(word: Word) -> bool | None:
    """What a verb says of its subject; None where both are possible."""
    if word.text in ("ist", "isst", "war", "soll", "sollte", "darf", "kann"):
        return False
    return True if word.text in ("sind", "waren", "sollen", "sollten", "dürfen", "können") else None


def without(words: list[Word], *kinds: str) -> list[Word]:
    """The words that are not of these kinds."""
    left_out = frozenset().union(*(WORDS[kind] for kind in kinds))
    return [word for word in words if word.text not in left_out]
