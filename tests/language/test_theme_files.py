"""Theme files: what a town writes counts, and what is wrong is said kindly."""

import os
import re
import sys
from pathlib import Path

import pytest

from tests.language.conftest import SMALL_SET, themes_in
from workshop.cli.serve import warn_of_broken_themes
from workshop.config import Config
from workshop.house import open_house
from workshop.language.themes import Lexicon, ThemeFileBroken, lexicon, theme_sets
from workshop.language.themes.files import pictograms
from workshop.suggesting.chosen import sets_by_id

SHIPPED = theme_sets()


def broken(folder):
    with pytest.raises(ThemeFileBroken) as caught:
        theme_sets(folder)
    return caught.value.sentence


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
    assert len(both.themes) == sum(len(one.themes) for one in SHIPPED.values())
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
