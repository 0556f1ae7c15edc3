"""Telephone numbers, mail and web addresses, streets: what tells how to find somebody."""

from __future__ import annotations

import re
from collections.abc import Iterator

_NUMBER = re.compile(r"(?<![\w,.])\+?\d(?:[ \-/().–]{0,3}\d)+")
_DATE = re.compile(r"\d{1,2}\. ?\d{1,2}\. ?(?:\d{2}|\d{4})?|\d{4}[-–/]\d{2,4}")
_ABOUT_NUMBERS = re.compile(r"nummer|numer|\btel\b|telef|handy|\bruf|anruf|whats|mobil", re.IGNORECASE)
_REACHED_BY = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"[\w.+-]+(?:@| ?[(\[]at[)\]] ?| at | ät )[\w-]+(?:\.| punkt | dot )[a-z]{2,}",
        r"(?:https?://|www\.)\S+",
        r"\b[\w-]{2,}\.(?:de|com|net|org|eu|info|io|tv|me|nrw|app)\b(?![\w-])",
        r"(?<!\w)@[\w.]{3,}",
        r"\bnull(?:[ ,-]+(?:null|eins?|zwei|zwo|drei|vier|fünf|fünv|sechs|sex|sieben|acht|neun)\b){4,}",
        r"\badres+e(?: ist| is| lautet|:) *[^.!?]{3,40}",
        r"\bhausnum+er\W+(?:ist )?\d{1,3}\s?[a-z]?\b",
        r"\b(?:instagram|insta|snapchat|snap|tiktok|discord|roblox)(?: name)?(?: ist| heißt|:) *\S+",
    )
)
_NUMBERED = r"(?:nr\.?|nummer)?\s*\d{1,3}\s?[a-z]?\b"
_ROAD = r"s(?:ch)?tra(?:ß|ss?|z)e"
_STREET = re.compile(rf"\b[^\W\d_]*(?:{_ROAD}|str\.|str|gasse|allee|damm)\s*" + _NUMBERED, re.IGNORECASE)
_SQUARE = re.compile(
    r"\b[^\W\d_]{3,}-?(?:weg|platz|ring|ufer|hof|wall|stieg|markt)\s+" + _NUMBERED, re.IGNORECASE
)
_OF_A_SCHOOL = (
    "fußball",
    "fussball",
    "spiel",
    "sport",
    "bolz",
    "park",
    "schul",
    "sitz",
    "basketball",
    "arbeits",
    "lieblings",
)
_AT = re.compile(
    r"\b(?:[Aa]m|[Ii]m|[Zz]um|[Zz]ur|(?:[Aa]n|[Ii]n|[Aa]uf) (?:der|dem)) "
    r"(?!Raum|Klasse|Tisch|Halle|Gruppe|Tag|Zimmer|Platz|Tor|Seite|Stufe|Woche|Haus|Stock|Level|Kapitel)"
    r"[A-ZÄÖÜ][^\W\d_]{2,} \d{1,3} ?[a-z]?(?=\s*(?:$|[,.!?\n]|in\b))"
)
_LIVES = re.compile(
    rf"\bwoh?n(?:e|t|en)?\b[^.!?]{{0,30}}?(?:\d|[^\W\d_]+(?:{_ROAD}|str|weg|gasse|allee|platz|ring)\b)[^.!?]{{0,6}}",
    re.IGNORECASE,
)
_TOWN = re.compile(r"\b\d{5} [A-ZÄÖÜ][^\W\d_]{2,}")


def ways_to_reach(text: str) -> Iterator[tuple[int, int]]:
    """Where they stand, from the first character to behind the last."""
    for match in _NUMBER.finditer(text):
        if _is_telephone(text, match.group()):
            yield match.span()
    for pattern in (*_REACHED_BY, _STREET, _AT, _LIVES):
        yield from (match.span() for match in pattern.finditer(text))
    for match in _SQUARE.finditer(text):
        if not match.group().lower().startswith(_OF_A_SCHOOL):
            yield match.span()
    for match in _TOWN.finditer(text):
        if not match.group()[:5].endswith("000"):
            yield match.span()


def _is_telephone(text: str, written: str) -> bool:
    """Long enough and beginning as one; a shorter number if the text speaks of telephoning."""
    digits = sum(letter.isdigit() for letter in written)
    if _DATE.fullmatch(written):
        return False
    if written.startswith(("0", "+")):
        return digits >= 6
    return digits >= 5 and bool(_ABOUT_NUMBERS.search(text))
