"""Telephone numbers, mail and web addresses, streets: what tells how to find somebody."""

from __future__ import annotations

import re
from collections.abc import Iterator

_NUMBER = re.compile(r"(?<![\w,.])\+?\d(?:[ \-/().–]{0,3}\d)+")
_DATE = re.compile(r"\d{1,2}\. ?\d{1,2}\. ?(?:\d{2}|\d{4})?|\d{4}[-–/]\d{2,4}")
_ABOUT_NUMBERS = re.compile(
    r"n[uo]mm?[aeä]r?\b|nummer|\btel\b|tele?[fp]|h[äea]nd[yi]|\bruf|anruf|what|mobil|erreich|festnetz",
    re.IGNORECASE,
)
_UNITS = re.compile(
    r"\s*(?:€|euro|eur|mal|kinder|lego|stück|bälle|meter|kilometer|km|jahre|leute|menschen|punkte|bücher|v-?bucks|robux)",
    re.IGNORECASE,
)
_DIGIT_WORD = r"(?:nul+|eins?|ains|zwei|zwo|zwai|drei|drai|f?vier|fier|fünf|fünv|fümf|sech?s|sex|sieben|siben|ach?t|neun|noin|zehn)"
_SPOKEN = re.compile(
    rf"\bnul+(?:[ ,-]+{_DIGIT_WORD}\b){{2,}}|\b{_DIGIT_WORD}(?:[ ,-]+{_DIGIT_WORD}\b){{5,}}", re.IGNORECASE
)
_COUNTING = re.compile(r"(?:null?[ ,-]+)?eins?[ ,-]+zwei[ ,-]+drei", re.IGNORECASE)
_APP = (
    r"(?:instagram|insta|inster|snapchat|snap|snäp|tik ?tok|tic ?toc?k?|discord|roblox|fortnite|fortneit|minecraft"
    r"|brawl ?stars|clash ?(?:of clans|royale)|psn|playstation|ps[45]|xbox|nintendo|switch|steam|twitch|youtube|yt"
    r"|telegram|signal|whats ?app|facebook|bereal|pinterest|valorant|gaming|game|gamer|nutzer|user|kanal|account|acc)"
)
_CALLED = r"(?:ist|is|heißt|heist|heisst|heiß|lautet|:|=)"
_REACHED_BY = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<![\w.+-])[\w.+-]{1,64}(?:@| @ | ?(?:[(\[]at[)\]]|\bat\b|\bät\b|\bet\b|klammeraffe) ?)[\w-]+ ?(?:\.|\bpunkt\b|\bpunk\b|\bdot\b) ?[a-z]{2,}\b",
        r"(?<![\w.+-])[\w.+-]{2,64}(?:@| @ )[\w-]{3,}(?:\.\w+)*",
        r"(?:https?:/?/?|www ?\.?)\s?\S{3,}",
        r"\b[\w-]{2,} ?\.(?:de|com|net|org|eu|info|io|tv|me|nrw|app|gg|ru|tr|ua|pl)\b(?![\w-])\S*",
        r"\b[\w-]{2,} (?:punkt|dot) (?:de|com|net|org|eu|info|tv)\b",
        r"(?<!\w)@ ?[\w.]{3,}",
        r"(?<!\w)[^\W_]+_\w+",
        r"\badd?res+e? ?(?:ist|is|lautet|:)? *(?=[^.!?]*\d)[^.!?]{3,40}|\badd?res+e(?: ist| is| lautet|:) *[^.!?]{3,40}",
        r"\b(?:\w{0,12}(?:code|kode|pin|passwort|passwor[dt]|geheimzahl)|kod) [^.!?]{0,40}?\d(?:[ -]?\d){2,}\b",
        r"\b(?:passwort|passwor[dt]|pasword)(?: ist| is|:| lautet) *\S+",
        r"\bhausnum+er\W+(?:ist )?\d{1,3}\s?[a-z]?\b",
        rf"\bm(?:ei|ai)ne?[mn]? {_APP}(?:[- ]?(?:name|nahme|namen|account|acc|id|tag|kanal))? {_CALLED} *\S+",
        rf"\bm(?:ei|ai)ne?[mn]? {_APP}[- ]?(?:name|nahme|account|acc|id|tag)\b:? *\S+",
        rf"\b(?:name|nahme|nick|nickname|heiße|heise|heiß) (?:bei|in|auf|von|im) {_APP}\b.*",
        rf"\b(?:bei|in|auf|im) {_APP} (?:ist|heiße|heise|heiß|bin|findet|findest|folgt|folg)\b.*",
        rf"\b(?:folgt?|abonniert?|add?e?t?|add mich|sucht?|schreibt?|findet?) (?:mir|mich|meinem|meinen|mal)\b.*?\b{_APP}\b.*",
        r"\b(?:folgt?|abonniert?) (?:mir|mich|meinem|meinen)\b[^@]*$",
        r"\badd?e?t? mich\b.*",
        r"\b(?:instagram|insta|snapchat|snap|tiktok|discord|roblox|fortnite)(?: ?name)?(?: ist| heißt| heist|:) *\S*[\d_.]\S*",
        r"\b(?:insta|instagram|snap|snapchat|discord)(?: ?name)?:? +\S*[\d_]\S*",
    )
)
_NUMBERED = r"(?:nr\.?|nummer|numma|hausnummer)?\s*\d{1,3}\s?[a-z]?\b"
_ROAD = r"s(?:ch)?tr+a+(?:ß|sz|ss?|z)e?"
_STREET = re.compile(
    rf"\b[^\W\d_]*[ -]?(?:{_ROAD}|str\.|str|gasse|allee|alee|damm|chaussee|siedlung)\s*" + _NUMBERED,
    re.IGNORECASE,
)
_SQUARE = re.compile(
    r"\b[^\W\d_]{3,}-?(?:weg|wek|platz|plaz|ring|ufer|hof|wall|stieg|markt|kamp|brink|pfad|graben|bruch|winkel)\s+"
    + _NUMBERED,
    re.IGNORECASE,
)
_OF_A_SCHOOL = (
    "fußball",
    "fussball",
    "spiel",
    "sport",
    "bolz",
    "park",
    "schul",
    "pausen",
    "hinter",
    "vorder",
    "innen",
    "sitz",
    "basketball",
    "arbeits",
    "lieblings",
)
_AT = re.compile(
    r"\b(?:[Aa]m|[Ii]m|[Zz]um|[Zz]ur|(?:[Aa]n|[Ii]n|[Aa]uf) (?:der|dem)) "
    r"(?!Raum|Klasse|Tisch|Halle|Gruppe|Tag|Zimmer|Platz|Tor|Seite|Stufe|Woche|Haus|Stock|Level|Kapitel)"
    r"(?:[A-ZÄÖÜ][^\W\d_]{2,} ){1,2}\d{1,3} ?[a-z]?(?=\s*(?:$|[,.!?\n]|in\b))"
)
_LIVES = re.compile(
    rf"\bwoh?nn?(?:e|t|en|n|st)?\b[^.!?]{{0,30}}?"
    rf"(?:\d+ ?[a-z]?(?=\s*(?:$|[,.!?)]|in\b|und\b))|[^\W\d_]+(?:{_ROAD}|str|weg|wek|gasse|allee|alee|platz|ring|kamp)\b)"
    r"[^.!?]{0,6}",
    re.IGNORECASE,
)
_LIVES_BESIDE = re.compile(
    r"\b(?:ich|wir) woh?nn?(?:e|en)? (?:direkt |gleich |genau )?(?:neben|gegenüber|gegenüba|hinter|über|unter)\b[^.!?]*",
    re.IGNORECASE,
)
_TOWN = re.compile(r"\b\d{5}(?= ?[^\W\d_]{3,})", re.IGNORECASE)


def ways_to_reach(text: str) -> Iterator[tuple[int, int]]:
    """Where they stand, from the first character to behind the last."""
    for match in _NUMBER.finditer(text):
        if _is_telephone(text, match):
            yield match.span()
    for match in _SPOKEN.finditer(text):
        if not _COUNTING.match(match.group()):
            yield match.span()
    for pattern in (*_REACHED_BY, _STREET, _AT, _LIVES, _LIVES_BESIDE):
        yield from (match.span() for match in pattern.finditer(text))
    for match in _SQUARE.finditer(text):
        if not match.group().lower().startswith(_OF_A_SCHOOL):
            yield match.span()
    for match in _TOWN.finditer(text):
        if not match.group().endswith("000") and not _UNITS.match(text, match.end()):
            yield match.start(), _end_of_word(text, match.end())


def _end_of_word(text: str, index: int) -> int:
    """Behind the word that follows."""
    found = re.compile(r"\s*[^\W\d_]+").match(text, index)
    return found.end() if found else index


def _is_telephone(text: str, found: re.Match[str]) -> bool:
    """Long enough and beginning as one; a shorter number if the text speaks of telephoning."""
    written = found.group()
    digits = sum(letter.isdigit() for letter in written)
    if _DATE.fullmatch(written) or _UNITS.match(text, found.end()):
        return False
    if written.startswith(("0", "+")):
        return digits >= 6
    if _ABOUT_NUMBERS.search(text):
        return digits >= 4
    return digits >= 7 and not written.endswith("000") and len(set(written)) > 2
