"""Theme sets: what is shipped is whole, what a town writes counts, and what is wrong is said kindly."""

import os
import re
import sys
import time
from pathlib import Path

import pytest

from workshop.cli.serve import warn_of_broken_themes
from workshop.config import Config
from workshop.house import open_house
from workshop.language.reading import fold_lemma, read
from workshop.language.tables import FOLDER
from workshop.language.themes import Lexicon, ThemeFileBroken, lexicon, theme_sets
from workshop.language.themes.files import pictograms
from workshop.suggesting.chosen import sets_by_id

SHIPPED = theme_sets()
THEMES = [theme for one in SHIPPED.values() for theme in one.themes]
KNOWN_KINDS = {
    kind
    for line in (FOLDER / "built" / "kinds.txt").read_text(encoding="utf-8").splitlines()
    for kind in line.split()[1:]
}
SMALL_SET = """
titel = "Unsere OGS"

[garten]
titel = "Unser Schulgarten"
bild = "seedling"
woerter = "Gießkanne, Schnecke Kürbis"
schwach = "Eimer"

[[garten.leitsaetze]]
satz = "Wir gärtnern mit Kindern – und teilen die Ernte"
"""


def themes_in(text, themes=None):
    """The themes of a statement, the surest first."""
    found = {}
    for hit in (themes or lexicon()).hits(read(text)):
        found[hit.theme.id] = found.get(hit.theme.id, 0) + hit.weight
    return sorted(found, key=lambda theme: -found[theme])


@pytest.fixture
def written(tmp_path):
    def write(text, name="garten"):
        (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
        return tmp_path

    return write


def broken(folder):
    with pytest.raises(ThemeFileBroken) as caught:
        theme_sets(folder)
    return caught.value.sentence


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


def test_hits_come_fast():
    words = read("Wir wollen mehr draußen Fußball spielen")
    known = lexicon()
    known.hits(words)
    start = time.perf_counter()
    for _ in range(1_000):
        known.hits(words)
    assert time.perf_counter() - start < 1_000 * 0.000_1


# ---- what a town writes itself ----


def test_a_towns_file_stands_beside_the_shipped_ones(written):
    sets = theme_sets(written(SMALL_SET))
    assert set(sets) == {*SHIPPED, "garten"}
    theme = sets["garten"].themes[0]
    assert (theme.id, theme.title, theme.pictogram) == ("garten.garten", "Unser Schulgarten", "seedling")
    assert (theme.words, theme.weak) == (("Gießkanne", "Schnecke", "Kürbis"), ("Eimer",))
    assert [tuple(half) for half in [(one.first, one.second) for one in theme.drafts]] == [
        ("Wir gärtnern mit Kindern", "und teilen die Ernte")
    ]


def test_a_towns_file_of_the_same_name_takes_the_place_of_the_shipped_one(written):
    folder = written(SMALL_SET, "ogs")
    assert [theme.title for theme in theme_sets(folder)["ogs"].themes] == ["Unser Schulgarten"]
    assert themes_in("Pizza", lexicon(folder=folder)) == []
    assert theme_sets()["ogs"] == SHIPPED["ogs"]


def test_a_changed_file_counts_at_once(written):
    folder = written(SMALL_SET)
    assert themes_in("Zucchini", lexicon("garten", folder=folder)) == []
    written(SMALL_SET.replace("Kürbis", "Kürbis Zucchini"))
    assert themes_in("Zucchini", lexicon("garten", folder=folder)) == ["garten.garten"]


def test_a_folder_that_is_not_there_changes_nothing(tmp_path):
    assert theme_sets(tmp_path / "none") == SHIPPED


def test_a_set_that_is_gone_is_passed_over():
    assert lexicon("gone").themes == ()
    assert lexicon("gone", "ogs").themes == SHIPPED["ogs"].themes


def test_several_sets_go_together():
    both = Lexicon([SHIPPED["ogs"], SHIPPED["stadt"]])
    assert len(both.themes) == len(THEMES)
    assert set(themes_in("Fußball", both)) == {"ogs.draussen", "stadt.sport"}


def test_the_house_looks_into_its_data_folder(tmp_path):
    (tmp_path / "themen").mkdir()
    (tmp_path / "themen" / "garten.toml").write_text(SMALL_SET, encoding="utf-8")
    assert "garten" in open_house(Config(tmp_path)).theme_sets


def manual():
    return (Path(__file__).resolve().parents[2] / "docs" / "themes.md").read_text(encoding="utf-8")


def test_the_example_in_the_manual_works(written):
    example = re.search(r"```toml\n(.*?)```", manual(), re.DOTALL)
    (theme,) = theme_sets(written(example[1], "ferien"))["ferien"].themes
    assert theme.title == "Am und im Wasser"
    assert len(theme.drafts) == 2


def test_the_manual_names_every_pictogram():
    assert pictograms() <= set(re.findall(r"`([^`]+)`", manual().partition("## Die Bilder")[2]))


# ---- what is wrong is said with its place ----


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (SMALL_SET.replace('"Unsere OGS"', '"Unsere OGS'), "Zeile 2"),
        (SMALL_SET.replace('"Unsere OGS"', '"""Unsere OGS'), "hört mittendrin auf"),
        (SMALL_SET.replace('titel = "Unsere OGS"', ""), "Name des Themensatzes"),
        ('titel = "Unsere OGS"', "noch kein Thema"),
        (f"stand = 3\n{SMALL_SET}", "„stand“"),
        (SMALL_SET.replace("woerter", "worte"), "[garten]: „worte“ ist unbekannt"),
        (SMALL_SET.replace('titel = "Unser Schulgarten"', ""), "[garten]: Der Titel fehlt"),
        (SMALL_SET.replace("seedling", "kürbis"), "„kürbis“ gibt es nicht"),
        (SMALL_SET.replace("Gießkanne, Schnecke Kürbis", " "), "[garten]: Es fehlen die Wörter"),
        (SMALL_SET.replace('"Eimer"', "7"), "Bei „schwach“ stehen keine Wörter"),
        (SMALL_SET.replace('schwach = "Eimer"', "arten = true"), "Bei „arten“ stehen keine Wörter"),
        (SMALL_SET.replace("[[garten.leitsaetze]]", "[garten.leitsaetze]"), "[[garten.leitsaetze]]"),
        (SMALL_SET.replace(" – und", " und"), "zwei Hälften"),
        (SMALL_SET.replace("satz", "saz"), "[garten]: „saz“ ist unbekannt"),
        (SMALL_SET.replace('bild = "seedling"', ""), "[garten]: Das Bild fehlt"),
        (SMALL_SET.replace('"Unsere OGS"', "„Unsere OGS“"), "Zeile 2: Bitte gerade Anführungszeichen"),
        (SMALL_SET.replace("woerter", "wörter"), "Zeile 7: In eckigen Klammern und vor"),
        (SMALL_SET.replace("[garten]", "[unser garten]"), "Zeile 4: In eckigen Klammern und vor"),
        (SMALL_SET.replace("[garten]", "[[garten]]").partition("[[garten.")[0], "also [garten] und nicht"),
        (SMALL_SET + SMALL_SET.partition("\n\n")[2], "Zeile 12: Das steht weiter oben schon einmal"),
        (SMALL_SET + 'satz = "Noch – einer"', "Zeile 12: Das steht weiter oben schon einmal"),
        (SMALL_SET.replace('"Eimer"', "9" * 5_000), "nichts anfangen"),
        (SMALL_SET.replace('"Eimer"', "[" * 5_000), "nichts anfangen"),
        (SMALL_SET + "#" * 500_000, "zu groß"),
        ("", "Name des Themensatzes"),
    ],
)
def test_a_broken_file_is_answered_with_a_sentence(written, text, said):
    sentence = broken(written(text))
    assert "„garten.toml“" in sentence
    assert said in sentence


def test_who_starts_the_house_is_told_what_is_broken(tmp_path, capsys):
    (tmp_path / "themen").mkdir()
    (tmp_path / "themen" / "garten.toml").write_text("titel ist hier nicht\n", encoding="utf-8")
    warn_of_broken_themes(Config(tmp_path))
    assert "„garten.toml“, Zeile 1" in capsys.readouterr().err


def test_who_starts_the_house_hears_nothing_of_whole_files(tmp_path, capsys):
    warn_of_broken_themes(Config(tmp_path))
    assert capsys.readouterr().err == ""


def test_a_file_in_another_encoding_is_answered_with_a_sentence(tmp_path):
    (tmp_path / "alt.toml").write_bytes(SMALL_SET.encode("cp1252"))
    assert "UTF-8" in broken(tmp_path)


def test_a_sentence_quotes_little_of_what_is_wrong(written):
    sentence = broken(written(SMALL_SET.replace("seedling", "Kürbis" * 1_000)))
    assert len(sentence) < 300


def test_a_folder_called_like_a_file_is_answered_with_a_sentence(tmp_path):
    (tmp_path / "garten.toml").mkdir()
    assert "„garten.toml“ ist ein Ordner" in broken(tmp_path)


def test_a_file_in_place_of_the_folder_is_answered_with_a_sentence(tmp_path):
    (tmp_path / "themen").write_text(SMALL_SET, encoding="utf-8")
    assert "„themen“ ist eine Datei" in broken(tmp_path / "themen")


@pytest.mark.parametrize(
    "name", ["._garten.toml", ".#garten.toml", ".toml", "toml", "garten.toml.alt", "garten.txt"]
)
def test_what_editors_and_people_put_beside_is_no_theme_set(tmp_path, name):
    (tmp_path / name).write_bytes(b"\x00\x05\x16\x07")
    assert theme_sets(tmp_path) == SHIPPED


@pytest.mark.skipif(sys.platform == "win32", reason="who may make a link there is another story")
def test_a_link_to_nowhere_is_no_theme_set(tmp_path):
    (tmp_path / "garten.toml").symlink_to(tmp_path / "gone.toml")
    assert theme_sets(tmp_path) == SHIPPED


@pytest.mark.parametrize("name", ["garten.TOML", "garten.toml.txt"])
def test_a_file_is_read_however_an_editor_wrote_its_ending(tmp_path, name):
    (tmp_path / name).write_text(SMALL_SET, encoding="utf-8")
    assert theme_sets(tmp_path)["garten"].title == "Unsere OGS"
    (tmp_path / "garten.toml").write_text(SMALL_SET.replace("Unsere OGS", "Diese"), encoding="utf-8")
    assert theme_sets(tmp_path)["garten"].title == "Diese"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems allow no such name")
def test_a_name_in_another_encoding_hinders_nothing(tmp_path):
    odd = os.fsdecode(os.fsencode(tmp_path) + b"/gr\xfcn.toml")
    Path(odd).write_text(SMALL_SET, encoding="utf-8")
    assert [one.title for one in sets_by_id(tmp_path).values()].count("Unsere OGS") == 1
    Path(odd).write_text("kaputt", encoding="utf-8")
    assert broken(tmp_path).encode()


def test_a_broken_file_counts_again_once_it_is_mended(written):
    folder = written("kaputt")
    assert broken(folder) == broken(folder)
    assert theme_sets(written(SMALL_SET))["garten"].title == "Unsere OGS"


def test_a_file_from_a_windows_editor_is_read(tmp_path):
    (tmp_path / "garten.toml").write_bytes(SMALL_SET.replace("\n", "\r\n").encode("utf-8-sig"))
    assert theme_sets(tmp_path)["garten"].title == "Unsere OGS"


def test_words_may_also_be_a_list(written):
    listed = SMALL_SET.replace('"Gießkanne, Schnecke Kürbis"', '["Gießkanne", "Schnecke", "Kürbis"]')
    assert theme_sets(written(listed))["garten"].themes[0].words == ("Gießkanne", "Schnecke", "Kürbis")
