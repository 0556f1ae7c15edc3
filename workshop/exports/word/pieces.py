"""Fields, tables and pictures: what has to be said in Word's own XML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]")

MARGIN = "80"
"""Between a cell's edge and its words, in twentieths of a point; tables are moved in by it, to stand in line with text."""


def legal(text: str) -> str:
    """The text without what XML can't hold, and without controls that would turn the lines around it."""
    return _NOT_IN_XML.sub("", text)


def element(tag: str, **attributes: str) -> Any:
    """`element("w:shd", fill="F6EFE0")`."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def field(paragraph: Paragraph, code: str, shown: str) -> None:
    """A field that Word works out, such as PAGE; `shown` stands there until it does."""
    _begin(paragraph, code)
    paragraph.add_run(shown)
    paragraph.add_run()._r.append(element("w:fldChar", fldCharType="end"))


def _begin(paragraph: Paragraph, code: str, *, stale: bool = False) -> None:
    begin = element("w:fldChar", fldCharType="begin")
    if stale:
        begin.set(qn("w:dirty"), "true")
    instruction = OxmlElement("w:instrText")
    instruction.set(qn("xml:space"), "preserve")
    instruction.text = f" {code} "
    for part in (begin, instruction, element("w:fldChar", fldCharType="separate")):
        paragraph.add_run()._r.append(part)


def bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """A name for a place that the table of contents leads to."""
    start = element("w:bookmarkStart", id=str(number), name=name)
    first = paragraph._p.find(qn("w:r"))
    first.addprevious(start)
    paragraph._p.append(element("w:bookmarkEnd", id=str(number)))


def contents(paragraphs: Sequence[tuple[Paragraph, str, str]], levels: str) -> None:
    """One field over several paragraphs: each has its text and the bookmark that it leads to.

    Page numbers are Word's to know; until it has worked them out, the entries stand there as plain links.
    """
    first, last = paragraphs[0][0], paragraphs[-1][0]
    for paragraph, text, name in paragraphs:
        if paragraph is first:
            _begin(paragraph, f'TOC \\o "{levels}" \\h \\z', stale=True)
        link = element("w:hyperlink", anchor=name, history="1")
        link.append(paragraph.add_run(legal(text))._r)
        paragraph._p.append(link)
    last.add_run()._r.append(element("w:fldChar", fldCharType="end"))


def table(
    head: Sequence[str],
    rows: Iterable[Sequence[tuple[str, str]]],
    widths: Sequence[int],
    *,
    style: str,
    shade: str,
    rule: str,
    strong_rule: str,
    kept: int,
) -> Any:
    """A whole table at once, since thousands of rows one by one take minutes.

    A row is pairs of text and kind (`number` stands at the right, `silent` is pale); widths are in twentieths of a
    point. The head comes again on every page, no row is torn apart, and the head and the first `kept` rows stay on
    one page with what follows them.
    """
    made = OxmlElement("w:tbl")
    made.append(_table_properties(sum(widths), rule, strong_rule))
    grid = OxmlElement("w:tblGrid")
    for width in widths:
        grid.append(element("w:gridCol", w=str(width)))
    made.append(grid)
    numeric: list[str] = []
    body = []
    for row in rows:
        numeric = numeric or [kind for _, kind in row]
        body.append(_row(row, widths, style, kept=len(body) < kept))
    heads = [
        (text, "number" if kind == "number" else "head") for text, kind in zip(head, numeric, strict=True)
    ]
    made.append(_row(heads, widths, style, shade=shade, repeated=True, kept=True))
    made.extend(body)
    return made


def _table_properties(width: int, rule: str, strong_rule: str) -> Any:
    properties = OxmlElement("w:tblPr")
    properties.append(element("w:tblW", w=str(width), type="dxa"))
    properties.append(element("w:tblInd", w=MARGIN, type="dxa"))
    borders = OxmlElement("w:tblBorders")
    borders.append(element("w:top", val="single", sz="8", space="0", color=strong_rule))
    borders.append(element("w:bottom", val="single", sz="8", space="0", color=strong_rule))
    borders.append(element("w:insideH", val="single", sz="4", space="0", color=rule))
    properties.append(borders)
    properties.append(element("w:tblLayout", type="fixed"))
    margins = OxmlElement("w:tblCellMar")
    for side, size in (("top", "50"), ("left", MARGIN), ("bottom", "50"), ("right", MARGIN)):
        margins.append(element(f"w:{side}", w=size, type="dxa"))
    properties.append(margins)
    properties.append(element("w:tblLook", val="0020", firstRow="1"))
    return properties


def _row(
    cells: Sequence[tuple[str, str]],
    widths: Sequence[int],
    style: str,
    *,
    shade: str = "",
    repeated: bool = False,
    kept: bool = False,
) -> Any:
    row = OxmlElement("w:tr")
    properties = OxmlElement("w:trPr")
    properties.append(OxmlElement("w:cantSplit"))
    if repeated:
        properties.append(OxmlElement("w:tblHeader"))
    row.append(properties)
    for (text, kind), width in zip(cells, widths, strict=True):
        kind = "head" if repeated and kind != "number" else kind
        row.append(_cell(text, kind, width, style, shade, bold=repeated, kept=kept))
    return row


def _cell(text: str, kind: str, width: int, style: str, shade: str, *, bold: bool, kept: bool) -> Any:
    cell = OxmlElement("w:tc")
    properties = OxmlElement("w:tcPr")
    properties.append(element("w:tcW", w=str(width), type="dxa"))
    if shade:
        properties.append(element("w:shd", val="clear", color="auto", fill=shade))
    cell.append(properties)
    paragraph = OxmlElement("w:p")
    layout = OxmlElement("w:pPr")
    layout.append(element("w:pStyle", val=style))
    if kept:
        layout.append(OxmlElement("w:keepNext"))
    if kind == "number":
        layout.append(element("w:jc", val="right"))
    paragraph.append(layout)
    paragraph.append(_run(legal(text), bold=bold or kind == "strong", pale=kind == "silent"))
    cell.append(paragraph)
    return cell


def _run(text: str, *, bold: bool, pale: bool) -> Any:
    run = OxmlElement("w:r")
    properties = OxmlElement("w:rPr")
    if bold:
        properties.append(OxmlElement("w:b"))
    if pale:
        properties.append(OxmlElement("w:i"))
        properties.append(element("w:color", val="5A6383"))
    run.append(properties)
    written = OxmlElement("w:t")
    written.set(qn("xml:space"), "preserve")
    written.text = text
    run.append(written)
    return run
