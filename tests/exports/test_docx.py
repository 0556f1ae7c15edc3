"""The Word file, read back with python-docx."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from datetime import UTC, datetime
from functools import cache

import docx
import pytest
from docx.oxml.ns import qn

from tests.exports.evenings import beispielstadt, evening_of, kamen
from workshop.exports.make import make_export


@cache
def file_of(name: str) -> bytes:
    return make_export({"kamen": kamen, "beispielstadt": beispielstadt}[name](), "docx")


def opened(name: str):
    return docx.Document(io.BytesIO(file_of(name)))


def under(paper, level: str) -> dict[str, str]:
    """The text under each heading of a level, until the next one of that level or above."""
    found: dict[str, str] = {}
    heading = ""
    for one in paper.paragraphs:
        style = one.style.name
        if style.startswith("Heading") and style <= level:
            heading = one.text if style == level else ""
            found[heading] = ""
        elif heading:
            found[heading] += f"\n{one.text}"
    return found


def test_each_statement_of_kamen_stands_under_the_principle_it_supports():
    found = under(opened("kamen"), "Heading 2")
    space = found["1  Wir geben Kindern Raum – und schaffen dafür Räume"]
    strong = found["2  Wir machen Kinder stark – und begleiten sie individuell"]
    assert "Kinder sagen: „Es ist zu laut“ · „Ruheraum für jede Gruppe“ · „Ein Raum zum Abkühlen“" in space
    assert "„Nur glückliche Kinder“" in strong
    assert "„Nur glückliche Kinder“" not in space
    assert "1.2  Wir schaffen Freiräume und Rückzugsräume." in space


def test_children_and_staff_stand_apart_under_the_commitment():
    found = under(opened("beispielstadt"), "Heading 3")[
        "1.1  Wir richten eine Lesehöhle ein, in der nicht getobt wird."
    ]
    assert found.strip().splitlines()[:2] == [
        "Kinder sagen: „Eine Höle mit kisen und büchern“ · „Ein Zimer wo es ganz leise ist“",
        "Das Personal sagt: „Eine Ecke, in der zehn Kinder ungestört lesen können“",
    ]


def test_the_tables_hold_evidence_votes_and_the_whole_ledger():
    tables = opened("beispielstadt").tables
    heads = [[cell.text for cell in table.rows[0].cells] for table in tables]
    assert heads[0] == ["Leitsatz", "Kinder (14)", "Personal (5)"]
    assert heads[1] == ["Zur Wahl", "Kinder (14)"]  # in pairs
    assert heads[2] == ["Zur Wahl", "Kinder (14)", "Personal (5)"]  # by yes, perhaps, no
    assert heads[3] == ["Nr.", "Aussage", "Wer", "Gruppe", "Steht hinter"]
    assert len(tables[-1].rows) == 39
    assert [cell.text for cell in tables[-1].rows[1].cells] == [
        "1",
        "„Beim Esen schreien alle so laut“",
        "Kind",
        "steht hinter Leitsatz 1",
    ]


def test_table_heads_come_again_on_every_page_and_no_row_is_torn():
    for table in opened("beispielstadt").tables:
        first = table.rows[0]._tr.trPr
        assert first.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def is_kept(row) -> bool:
    layouts = [one.find(qn("w:keepNext")) for one in row._tr.iter(qn("w:pPr"))]
    return None not in layouts


def test_a_caption_and_the_first_rows_of_its_table_stay_on_one_page():
    paper = opened("beispielstadt")
    assert paper.styles["Caption"].paragraph_format.keep_with_next
    for table in paper.tables:
        assert all(is_kept(row) for row in table.rows[:3])
    ledger = paper.tables[-1]
    assert not any(is_kept(row) for row in ledger.rows[3:])


def test_the_dots_stay_with_what_explains_them():
    votes = opened("beispielstadt").tables[0]
    assert all(is_kept(row) for row in votes.rows)
    explained = votes._tbl.getnext()
    assert "Gezählt sind Punkte" in "".join(one.text for one in explained.iter(qn("w:t")))


def test_only_the_short_version_begins_on_a_page_of_its_own():
    headings = [one for one in opened("kamen").paragraphs if one.style.name == "Heading 1"]
    assert [one.text for one in headings if one.paragraph_format.page_break_before] == ["Kurzfassung"]


def test_pictures_are_as_wide_as_the_text_and_not_moved_over_its_margin():
    paper = opened("kamen")
    page = paper.sections[0]
    room = page.page_width - page.left_margin - page.right_margin
    for picture in paper.element.body.iter(qn("wp:inline")):
        assert int(picture.extent.cx) <= room
        assert [picture.get(side) for side in ("distL", "distR")] == ["0", "0"]


def test_the_contents_are_filled_and_lead_to_their_headings():
    body = opened("beispielstadt").element.body
    anchors = [one.get(qn("w:anchor")) for one in body.iter(qn("w:hyperlink"))]
    marks = {one.get(qn("w:name")) for one in body.iter(qn("w:bookmarkStart"))}
    assert len(anchors) == 10
    assert set(anchors) <= marks
    assert any("TOC" in one.text for one in body.iter(qn("w:instrText")))


def test_it_is_german_a4_with_page_numbers_and_a_title():
    paper = opened("beispielstadt")
    section = paper.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert paper.core_properties.title == "Leitbild für unsere OGS"
    assert paper.core_properties.language == "de-DE"
    languages = {one.get(qn("w:val")) for one in paper.styles.element.iter(qn("w:lang"))}
    assert languages == {"de-DE"}
    assert [one.text.strip() for one in section.footer._element.iter(qn("w:instrText"))] == [
        "PAGE",
        "NUMPAGES",
    ]


def test_nothing_of_the_template_shows_through():
    with zipfile.ZipFile(io.BytesIO(file_of("kamen"))) as archive:
        assert "thumbnail" not in " ".join(archive.namelist())
        assert b"python-docx" not in archive.read("docProps/core.xml")


def test_its_age_is_the_age_of_its_content():
    about = opened("beispielstadt").core_properties
    newest = datetime.fromtimestamp(int(beispielstadt().newest()), UTC)
    assert about.created == about.modified == newest


def test_every_picture_is_described_or_marked_as_decoration():
    properties = list(opened("beispielstadt").element.body.iter(qn("wp:docPr")))
    assert len(properties) == 2
    decoration, cloud = properties
    assert decoration.get("descr") == ""
    assert "decorative" in "".join(one.tag for one in decoration.iter())
    assert cloud.get("descr").startswith("Wortwolke. Am häufigsten: ")


def test_no_held_back_word_is_anywhere_in_the_file():
    with zipfile.ZipFile(io.BytesIO(file_of("beispielstadt"))) as archive:
        assert not any(b"Jonas" in archive.read(name) for name in archive.namelist())


def test_parts_of_a_style_stand_in_the_order_that_word_insists_on():
    order = [
        "keepNext",
        "keepLines",
        "widowControl",
        "numPr",
        "pBdr",
        "shd",
        "tabs",
        "spacing",
        "ind",
        "contextualSpacing",
        "jc",
        "outlineLvl",
    ]
    for style in opened("kamen").styles.element.iter(qn("w:style")):
        properties = style.find(qn("w:pPr"))
        names = [re.sub("{.*}", "", one.tag) for one in properties] if properties is not None else []
        known = [order.index(name) for name in names if name in order]
        assert known == sorted(known), style.get(qn("w:styleId"))


def test_a_formula_stays_a_text():
    paper = docx.Document(
        io.BytesIO(make_export(evening_of(['=HYPERLINK("http://x")', "<b>&amp;</b>"]), "docx"))
    )
    cells = [cell.text for row in paper.tables[-1].rows for cell in row.cells]
    assert '„=HYPERLINK("http://x")“' in cells
    assert "„<b>&amp;</b>“" in cells


@pytest.mark.libreoffice
@pytest.mark.long
def test_libreoffice_opens_it_on_about_as_many_pages(tmp_path):
    (tmp_path / "paper.docx").write_bytes(file_of("beispielstadt"))
    command = [
        shutil.which("soffice"),
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        f"-env:UserInstallation=file://{tmp_path}/profile",
        str(tmp_path / "paper.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    import pikepdf

    with pikepdf.open(tmp_path / "paper.pdf") as pdf:
        assert 6 <= len(pdf.pages) <= 11
