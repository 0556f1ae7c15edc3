"""What kind of thing a noun names, as the glosses of a dictionary say it."""

from dataclasses import replace
from pathlib import Path

import pytest

from workshop.language import kinds
from workshop.language.kinds import kinds_of
from workshop.language.reading import read
from workshop.language.themes import Lexicon, lexicon, theme_sets

TABLE = Path(kinds.__file__).parent / "data" / "built" / "kinds.txt"
LINES = [line.split() for line in TABLE.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("wellensittich", "vogel"),
        ("delfin", "säugetier"),
        ("gorilla", "tier"),
        ("lasagne", "gericht"),
        ("banane", "obst"),
        ("möhre", "gemüse"),
        ("limo", "getränk"),
        ("keks", "backware"),
        ("flöte", "musikinstrument"),
        ("geige", "streichinstrument"),
        ("judo", "sport"),
        ("slackline", "spielgerät"),
        ("scrabble", "brettspiel"),
        ("skat", "kartenspiel"),
        ("sessel", "möbel"),
        ("elfe", "fabelwesen"),
        ("persisch", "sprache"),
        ("christentum", "religion"),
        ("trauer", "gefühl"),
        ("eiche", "baum"),
    ],
)
def test_a_thing_is_of_its_kind(noun, kind):
    assert kind in kinds_of(noun)


def test_the_nearest_kind_comes_first():
    assert kinds_of("wellensittich")[:2] == ("papagei", "vogel")


def test_a_compound_that_nobody_explained_is_what_it_ends_in():
    assert kinds_of("laufente") == ()
    assert kinds_of("laufente", ("laufen", "ente"))[:3] == ("ente", *kinds_of("ente")[:2])
    assert kinds_of("zwergwellensittich", ("zwerg", "welle", "sittich"))[0] == "sittich"


@pytest.mark.parametrize(
    "noun", ["angsthase", "pechvogel", "sündenbock", "wasserhahn", "drahtesel", "wolkenkratzer", "bösewicht"]
)
def test_what_only_sounds_like_an_animal_is_none(noun):
    assert not {"tier", "vogel", "hase", "esel", "insekt", "fabelwesen", "säugetier"} & {*kinds_of(noun)}


@pytest.mark.parametrize(
    "noun", ["gegenstand", "ding", "mensch", "kind", "frau", "tag", "ort", "name", "leben"]
)
def test_what_is_everything_is_of_no_kind(noun):
    assert kinds_of(noun) == ()


@pytest.mark.parametrize(
    "kind", ["person", "gegenstand", "gerät", "ort", "teil", "handlung", "ding", "eigenschaft"]
)
def test_a_kind_that_says_nothing_is_never_told(kind):
    assert all(kind not in of for _, *of in LINES)


def test_a_childs_name_is_no_cake_and_no_bird():
    assert all(not kinds_of(name) for name in ["charlotte", "jasmin", "alf", "jonas", "bertram", "viola"])


def test_every_line_is_found():
    assert len(LINES) > 30_000
    assert [line[0] for line in LINES] == sorted({line[0] for line in LINES}, key=str.encode)
    for noun, *of in LINES[:: len(LINES) // 500]:
        assert kinds_of(noun) == tuple(of)


@pytest.mark.parametrize(
    "noun", ["", "\n", "\x00", "lama\n", "🦙", "حيوان", "zzzz", "\ud800", "x" * 1_000_000]
)
def test_what_is_no_noun_is_of_no_kind(noun):
    assert kinds_of(noun) == ()


def test_the_table_is_small():
    assert TABLE.stat().st_size < 1_500_000


def test_a_kind_leads_never_back_to_the_noun():
    assert all(noun not in of for noun, *of in LINES)


EVERYDAY = """
Kind Kinder Schule Frau Mann Tag Jahr Zeit Leute Mensch Eltern Name Welt Leben Hand Kopf Auge Arm Bein Fuß Finger Herz
Haar Gesicht Mund Nase Woche Monat Morgen Abend Nacht Mittag Montag Dienstag Mittwoch Donnerstag Samstag Sonntag Stadt
Dorf Ort Weg Seite Ende Anfang Teil Stück Ding Sache Frage Antwort Wort Satz Text Beispiel Grund Problem Lösung Weise
Art Form Größe Länge Farbe Rest Reihe Liste Punkt Linie Kreis Nummer Menge Paar Hälfte Mitte Ecke Rand Anzahl Gruppe
Mitglied Chef Kunde Gast Junge Mädchen Leiter Person Familie Tochter Sohn Onkel Tante Enkel Nachname Vorname Adresse
Arbeit Beruf Firma Büro Plan Ziel Weile Moment Augenblick Zukunft Vergangenheit Jahrhundert Datum Alter Jugend Mutter
Kraft Macht Mühe Versuch Chance Möglichkeit Situation Lage Fall Zustand Unterschied Gegenteil Vergleich Verhältnis Wert
Nachricht Brief Zeitung Bericht Artikel Seite Zettel Blatt Ordner Mappe Kasten Kiste Schachtel Dose Flasche Tüte Sack
Knopf Griff Schalter Rohr Draht Schnur Faden Nagel Brett Leiste Platte Deckel Kante Loch Spitze Strich Kreuz Herbst
Frühling Winter Meter Kilo Gramm Prozent Hundert Tausend Million Richtung Norden Süden Osten Westen Höhe Tiefe Breite
Straße Kreuzung Gegend Kindheit Gedanke Absicht Bedeutung Zweck Erfolg Vorteil Nachteil Schritt Blick Zeichen Bild
Hilfe Art Wirkung Leistung Ergebnis Folge Ursache Bedingung Voraussetzung Methode Prinzip System Bereich Gebiet Rahmen
Umfang Standort Umgebung Gemeinde Mannschaft Mehrheit Öffentlichkeit Gesellschaft Vorstand Vertreter Experte Fachmann
"""


@pytest.mark.parametrize("themes", ["ogs", "stadt"])
def test_everyday_nouns_point_nowhere_by_their_kind(themes):
    asked, without = lexicon(themes), Lexicon([without_kinds(theme_sets()[themes])])
    nouns = [read(noun) for noun in EVERYDAY.split()]
    assert len(nouns) > 200
    assert [words[0].written for words in nouns if hits(asked, words) != hits(without, words)] == []


def without_kinds(themes):
    return replace(themes, themes=tuple(replace(theme, kinds=()) for theme in themes.themes))


def hits(themes, words):
    return [(hit.theme.id, hit.weight) for hit in themes.hits(words)]
