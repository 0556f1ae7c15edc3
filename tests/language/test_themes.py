"""Theme sets: what is shipped is whole, and statements point to what they speak of."""

import re

import pytest

from tests.language.conftest import SMALL_SET, themes_in
from workshop.language.reading import fold_lemma, read
from workshop.language.tables import FOLDER
from workshop.language.themes import lexicon, theme_sets
from workshop.language.themes.files import pictograms

SHIPPED = theme_sets()
THEMES = [theme for one in SHIPPED.values() for theme in one.themes]
KNOWN_KINDS = {
    kind
    for line in (FOLDER / "built" / "kinds.txt").read_text(encoding="utf-8").splitlines()
    for kind in line.split()[1:]
}


# ---- what is shipped ----


@pytest.mark.parametrize("name", ["ogs", "stadt"])
def test_a_shipped_set_has_at_least_fourteen_themes(name):
    assert len(SHIPPED[name].themes) >= 14


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.id)
def test_a_shipped_theme_is_whole(theme):
    words = [fold_lemma(word) for word in (*theme.words, *theme.weak)]
    assert 40 <= len(words) <= 60
    assert len(set(words)) == len(words)
    assert all(re.fullmatch(r"[^\W\d_]+", word) for word in words)
    assert theme.pictogram in pictograms()
    assert theme.drafts
    assert theme.drafts[-1].when == ()


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.id)
def test_a_draft_reads_as_a_title_in_two_halves(theme):
    for draft in theme.drafts:
        assert re.match("Wir |Bei uns ", draft.first)
        assert draft.second.startswith("und ")
        assert len(draft.first) <= 60
        assert len(draft.second) <= 70


def test_no_two_themes_have_the_same_name():
    assert len({theme.id for theme in THEMES}) == len(THEMES)
    assert len({theme.title for theme in THEMES}) == len(THEMES)


# ---- what points where ----


@pytest.mark.parametrize(
    ("said", "theme"),
    [
        ("Die Betreuerin schimpft immer", "erwachsene"),
        ("Ich will neben meiner Freundin sitzen", "freunde"),
        ("Die Jungs schubsen mich", "streit"),
        ("Wir wollen selber abstimmen", "mitbestimmen"),
        ("Unser Gruppenraum ist zu eng", "raeume"),
        ("Es ist so ein Krach", "ruhe"),
        ("Wir wollen rausgehen und toben", "draussen"),
        ("Mehr Legosteine", "spielen"),
        ("Die Hausaufgaben sind zu schwer", "lernen"),
        ("Die Nudeln schmecken nicht", "essen"),
        ("Ich will später abgeholt werden", "zeit"),
        ("Ein Hundebett", "tiere"),
        ("Das Klo stinkt", "toiletten"),
        ("Ich will Türkisch sprechen", "dazugehoeren"),
        ("zocken", "medien"),
        ("Eine Tanz-AG", "kreativ"),
        ("Wir wollen im Zelt übernachten", "ausfluege"),
        ("Ich habe Angst", "gefuehle"),
        ("Absprachen mit den Lehrkräften", "team"),
        ("Vertretung bei Krankheit", "team"),
    ],
)
def test_a_statement_points_to_what_it_speaks_of(said, theme):
    assert themes_in(said)[0] == f"ogs.{theme}"


@pytest.mark.parametrize(
    ("said", "theme"),
    [
        ("Der Radweg endet einfach", "rad"),
        ("Der Bus kommt nie pünktlich", "nahverkehr"),
        ("Mehr Bäume pflanzen", "gruen"),
        ("Überall liegt Müll", "sauberkeit"),
        ("Das Schwimmbad soll offen bleiben", "sport"),
        ("Ein Jugendtreff, wo man chillen kann", "treffpunkte"),
        ("Die Mieten sind zu hoch", "wohnen"),
        ("Freies WLAN in der Innenstadt", "digital"),
    ],
)
def test_a_town_speaks_of_other_things(said, theme):
    assert themes_in(said, lexicon("stadt"))[0] == f"stadt.{theme}"


@pytest.mark.parametrize("said", ["", "Pferdeäpfelx", "weiß nicht", "🦄", "مرحبا", "x" * 280, "ja " * 5_000])
def test_a_statement_without_a_theme_points_nowhere_or_somewhere_but_never_fails(said):
    assert all(0 < hit.weight <= 1 for hit in lexicon().hits(read(said)))


@pytest.mark.parametrize(
    ("said", "theme"),
    [
        ("Ich will ein Lama", "tiere"),
        ("Wir wollen Delfine sehen", "tiere"),
        ("ein Wellensittich", "tiere"),
        ("eine Zwergente", "tiere"),
        ("ein Wasserbüffel", "tiere"),
        ("Erbsen", "essen"),
        ("Pilze", "essen"),
        ("Lasagne", "essen"),
        ("Reis mit Soße", "essen"),
        ("Mais", "essen"),
        ("Ich mag Döner", "essen"),
        ("Nudelauflauf", "essen"),
        ("Slackline", "draussen"),
        ("Flöte spielen", "kreativ"),
        ("Wir brauchen Sessel", "raeume"),
        ("Scrabble", "spielen"),
        ("Persisch", "dazugehoeren"),
        ("Zahnbürste", "toiletten"),
        ("ein neuer Schreibtisch", "raeume"),
    ],
)
def test_a_thing_that_nobody_listed_belongs_to_its_kind(said, theme):
    assert themes_in(said)[0] == f"ogs.{theme}"


def test_what_is_done_is_no_kind_of_thing():
    assert themes_in("Das glaubst du nie") == themes_in("kriegt keiner") == []


def test_a_town_has_kinds_too():
    assert themes_in("Kastanien und Eichen", lexicon("stadt"))[0] == "stadt.gruen"
    assert themes_in("Badminton", lexicon("stadt"))[0] == "stadt.sport"


def test_a_nearer_kind_weighs_more_than_a_farther_one_and_less_than_a_word(written):
    def weight(kind):
        return weights(
            "Wellensittich",
            written(f"{SMALL_SET}".replace('schwach = "Eimer"', f'arten = "{kind}"')),
            "garten",
        )

    assert weight("Papagei") == {"garten.garten": 0.65}
    assert weight("Vogel") == {"garten.garten": 0.6}
    assert weight("Wellensittich") == {"garten.garten": 0.7}


def test_a_word_goes_before_a_kind(written):
    both = (
        SMALL_SET.replace("Kürbis", "Lama")
        + '[tiere]\ntitel = "Tiere"\nbild = "snail"\nwoerter = "Kuh"\narten = "Säugetier"\n'
    )
    assert weights("Lama", written(both), "garten") == {"garten.garten": 1.0}


def test_a_kind_of_two_themes_is_shared_between_them(written):
    both = SMALL_SET.replace('schwach = "Eimer"', 'arten = "Vogel"')
    both += '[tiere]\ntitel = "Tiere"\nbild = "snail"\nwoerter = "Kuh"\narten = "Vogel"\n'
    assert weights("Pinguin", written(both), "garten") == {"garten.garten": 0.33, "garten.tiere": 0.33}


@pytest.mark.parametrize("kind", ["Person", "Gegenstand", "Gerät", "Ort", "Teil", "Handlung"])
def test_a_kind_of_everything_points_nowhere(written, kind):
    folder = written(SMALL_SET.replace('schwach = "Eimer"', f'arten = "{kind}"'))
    assert weights("Maurer Kugel Haarföhn Marktplatz Ärmel Umarmung", folder, "garten") == {}


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.id)
def test_every_kind_of_a_shipped_theme_is_the_kind_of_something(theme):
    folded = [fold_lemma(kind) for kind in theme.kinds]
    assert len(set(folded)) == len(folded)
    assert KNOWN_KINDS.issuperset(folded)


def test_nothing_points_anywhere_without_words():
    assert lexicon().hits(()) == ()


def weights(text, folder, *sets):
    return {hit.theme.id: round(hit.weight, 2) for hit in lexicon(*sets, folder=folder).hits(read(text))}


def test_a_whole_word_weighs_more_than_the_beginning_of_a_longer_one_and_that_more_than_its_end(written):
    folder = written(SMALL_SET.replace("Kürbis", "Suppe"))
    assert weights("Suppe", folder, "garten") == {"garten.garten": 1.0}
    assert weights("Nudelsuppe", folder, "garten") == {"garten.garten": 0.6}
    assert weights("Suppenteller", folder, "garten") == {"garten.garten": 0.7}


def test_a_weak_word_weighs_less(written):
    assert weights("Eimer", written(SMALL_SET), "garten") == {"garten.garten": 0.4}


def test_a_word_of_two_themes_is_shared_between_them(written):
    both = SMALL_SET + '[tiere]\ntitel = "Tiere"\nbild = "snail"\nwoerter = "Schnecke"\n'
    assert weights("Schnecke", written(both), "garten") == {"garten.garten": 0.5, "garten.tiere": 0.5}


@pytest.mark.parametrize("said", ["Die Erwachsenen hören nie zu", "sie hört mir nicht zu"])
def test_a_verb_in_two_pieces_is_one(said):
    hits = lexicon().hits(read(said))
    assert ("hör", "ogs.erwachsene") in [(hit.word.written[:3], hit.theme.id) for hit in hits]


def test_the_beginning_of_a_verb_in_two_pieces_may_look_like_a_noun():
    assert themes_in("Keiner räumt weg") == ["ogs.toiletten"]
    assert themes_in("die nehmen mir alles weg") == ["ogs.streit"]


def test_a_word_that_only_the_town_knows_is_found_as_it_is_written(written):
    folder = written(SMALL_SET.replace("Kürbis", "Maximare Zwiebelkönig"))
    assert weights("Maximare", folder, "garten") == {"garten.garten": 1.0}


def test_the_reason_is_the_word_as_it_was_written():
    (hit,) = lexicon().hits(read("Pomes"))
    assert (hit.word.written, hit.theme.title) == ("Pomes", "Essen und Trinken")
