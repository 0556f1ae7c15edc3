"""Builds `built/emoji.txt`: each pictogram with the German nouns of its Unicode name.

What says nothing (arrows, clocks, squares, zodiac) is left out. Names that a child would not think of are set right in
`data/emoji.txt`, which is written by hand and read first.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

import emoji
import german_nouns
import wordfreq

NO_SUBJECT = re.compile(
    r"pfeil|uhr$|quadrat|schriftzeichen|schaltfläche|sternzeichen|punkt$|dreieck|wort_|schriftzug|raute|^hand_"
    r"|_hand$|geste|finger|daumen|kreuzzeichen|häkchen|großbuchstabe|mondviertel|^symbol_|hautfarbe|silhouette"
    r"|rückseite|zeichen$|gesicht_mit|es_gesicht"
)
PIECES = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
UNSEEN = re.compile("[\ufe0f\U0001f3fb-\U0001f3ff]|\u200d(?:[\u2640\u2642\u27a1])")
NO_NOUNS = (
    "Alter Als Aus Blasen Brauner Die Doppel Drei Elektrische Für Gelbes Geschlossene Grüner Halt Heißes Henkel "
    "Horizontale IM Kleiner Großer Lila Link Mal Oder Orange Pinke Punkt Quell Recht Schwarz Schwarze Schwarzer "
    "Spitzer Taste Titel Umriss Untertasse Vertikale Von Vorderseite Weiß Weiße Weißer Wesen Zwei Gehörloser "
    "Schwangere"
)
"""Small words and adjectives that are also spelt like a noun, or begin one that has two words."""
RAREST = 1.5


def build(into: Path) -> None:
    emoji.config.load_language("de")
    nouns = _nouns()
    found: dict[str, tuple[str, ...]] = {}
    for sign, entry in sorted(emoji.EMOJI_DATA.items()):
        name = entry.get("de", "").strip(":")
        words = _words(name, nouns)
        if name and words:
            found.setdefault(UNSEEN.sub("", sign), words)
    written = [f"{sign} {' '.join(words)}" for sign, words in found.items()]
    (into / "emoji.txt").write_text("\n".join(written) + "\n", encoding="utf-8")


def _words(name: str, nouns: dict[str, str]) -> tuple[str, ...]:
    if NO_SUBJECT.search(name):
        return ()
    flag, _, country = name.partition("_")
    if flag == "flagge":
        return (country.replace("_", " ").title(),) if "_" not in country and country.isalpha() else ()
    pieces = [piece.removesuffix("gesicht") for piece in PIECES.findall(re.sub(r"\(.*?\)", "", name))]
    return tuple(dict.fromkeys(_known(pieces, nouns)))


def _known(pieces: Iterable[str], nouns: dict[str, str]) -> Iterable[str]:
    for piece in pieces:
        noun = nouns.get(piece)
        if noun and noun not in NO_NOUNS.split() and wordfreq.zipf_frequency(noun, "de") >= RAREST:
            yield noun


def _nouns() -> dict[str, str]:
    """Every form of every noun in small letters, with the noun as it stands in a dictionary; the shortest wins."""
    forms: dict[str, str] = {}
    with files(german_nouns).joinpath("nouns.csv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            lemma = row["lemma"]
            for field, form in row.items():
                if form and field and field.startswith(("nominativ", "genitiv", "dativ", "akkusativ")):
                    small = form.lower()
                    if small not in forms or small == lemma.lower():
                        forms[small] = lemma
    return forms
