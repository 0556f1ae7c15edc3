"""The PDF, read as a screen reader reads it."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from functools import cache

import pikepdf
import pytest

from tests.exports.aloud import Element, faults, faults_of_tree, pages, plain_text, read_aloud
from tests.exports.evenings import beispielstadt, evening_of, kamen
from workshop.exports.glyphs import Cover, drawable
from workshop.exports.make import make_export
from workshop.exports.snapshot import Snapshot


@cache
def pdf_of(name: str) -> bytes:
    return make_export({"kamen": kamen, "beispielstadt": beispielstadt}[name](), "pdf")


def chapters(content: bytes, title: str, role: str) -> dict[str, str]:
    """What is read under each heading of a level within a part, by the heading."""
    found: dict[str, str] = {}
    inside, heading = False, ""
    for one in read_aloud(content).inner[0].inner:
        if one.role == "H1":
            inside, heading = one.whole == title, ""
        elif inside and one.role == role:
            heading = one.whole
            found[heading] = ""
        elif heading:
            found[heading] += f" {one.whole}"
    return found


def test_each_statement_of_kamen_is_read_under_the_principle_it_supports():
    found = chapters(pdf_of("kamen"), "Leitsätze", "H2")
    space = found["1 Wir geben Kindern Raum – und schaffen dafür Räume"]
    strong = found["2 Wir machen Kinder stark – und begleiten sie individuell"]
    for text in ("Es ist zu laut", "Ruheraum für jede Gruppe", "Ein Raum zum Abkühlen"):
        assert f"„{text}“" in space
        assert f"„{text}“" not in strong
    for text in ("Skateboard und Park", "Modenschau", "Spielen was wir wollen", "Pony"):
        assert f"„{text}“" in space
        assert f"„{text}“" in strong
    for text in ("Dass meine Freunde nicht da sind", "Nur glückliche Kinder"):
        assert f"„{text}“" in strong
        assert f"„{text}“" not in space
    assert "Wir schaffen Freiräume und Rückzugsräume." in space


def test_dots_and_answers_are_read_where_they_belong():
    found = chapters(pdf_of("beispielstadt"), "Leitsätze", "H2")
    quiet = found["1 Wir lassen Kinder zur Ruhe kommen – und richten dafür leise Ecken ein"]
    assert "Punkte für die Gruppe „Leise Orte“ Kinder" in quiet
    assert "7 Punkte" in quiet
    assert "14 haben abgestimmt" in quiet
    wishes = plain_text(pdf_of("beispielstadt"))
    assert "Bis wann: 30. November 2026" in wishes


def test_headings_go_down_one_level_at_a_time_and_commitments_are_among_them():
    headings = [
        (one.role, one.whole) for one in read_aloud(pdf_of("beispielstadt")).all() if one.role[0] == "H"
    ]
    assert ("H1", "Kurzfassung") in headings
    assert ("H3", "1.1 Wir richten eine Lesehöhle ein, in der nicht getobt wird.") in headings


@pytest.mark.parametrize("name", ["kamen", "beispielstadt"])
def test_everybody_can_read_it(name: str):
    assert faults(pdf_of(name)) == []


def test_the_check_finds_a_picture_without_words():
    tree = Element("Document", inner=[Element("H1"), Element("Figure")])
    assert list(faults_of_tree(tree)) == ["a picture has no text"]


def test_the_check_finds_a_paper_without_a_language(tmp_path):
    with pikepdf.open(io.BytesIO(pdf_of("kamen"))) as pdf:
        del pdf.Root.Lang
        pdf.save(tmp_path / "mute.pdf")
    assert "no language" in faults((tmp_path / "mute.pdf").read_bytes())


def test_the_cloud_is_described_in_words():
    (figure,) = [one for one in read_aloud(pdf_of("beispielstadt")).all() if one.role == "Figure"]
    assert figure.alt.startswith("Wortwolke. Am häufigsten: ")


def test_the_paper_is_short_enough_to_be_read():
    with pikepdf.open(io.BytesIO(pdf_of("beispielstadt"))) as pdf:
        assert len(pdf.pages) <= 9


def test_the_same_evening_gives_the_same_file_again():
    again = make_export(Snapshot.from_json(kamen().to_json()), "pdf")
    assert again == pdf_of("kamen")


@pytest.mark.parametrize("count", range(4, 52, 4))
def test_no_caption_stands_at_a_page_s_foot_without_its_rows(count: int):
    read = pages(make_export(evening_of([f"Wunsch {number}" for number in range(count)]), "pdf"))
    for caption in ("Hinter Leitsatz 1:", "Alle Aussagen der Werkstatt"):
        (page,) = [page for page in read if caption in page]
        assert page.split(caption)[1].count("„Wunsch") >= 2


def test_where_the_short_version_leaves_room_the_principles_follow_on_its_page():
    together = [page for page in pages(pdf_of("kamen"))[1:] if "Kurzfassung" in page]
    assert "Diese Worte stehen dahinter" in together[0]
    apart = [page for page in pages(pdf_of("beispielstadt"))[1:] if "Kurzfassung" in page]
    assert apart[0].endswith("mehreren Leitsätzen stehen.")


def test_its_age_is_the_age_of_its_content():
    newest = datetime.fromtimestamp(int(kamen().newest()), UTC)
    with pikepdf.open(io.BytesIO(pdf_of("kamen"))) as pdf:
        assert str(pdf.docinfo.CreationDate).startswith(f"D:{newest:%Y%m%d%H%M%S}")


def test_a_child_may_type_an_ice_cream():
    assert "Eis 🍦 bitte" in plain_text(make_export(evening_of(["Eis 🍦 bitte"]), "pdf"))


def test_letters_without_a_glyph_become_a_word_in_brackets_and_the_paper_says_so():
    read = plain_text(make_export(evening_of(["漢字 ist Japanisch"]), "pdf"))
    assert "„[Zeichen] ist Japanisch“" in read
    assert "[Zeichen] steht für ein Zeichen" in read


def test_what_is_drawn_stays_letter_by_letter():
    cover = Cover("Zeichen")
    text = "Es isst zu laud! Überall „Lärm“ – 🍦 ⚽️ Çağ łódź Привіт"
    assert cover.of(text) == text
    assert not cover.replaced


def test_controls_are_not_drawn_even_where_a_font_has_a_glyph_for_them():
    assert Cover("Zeichen").of("a\x00b\u202ec\u2066d") == "abcd"
    assert ord("ä") in drawable()
