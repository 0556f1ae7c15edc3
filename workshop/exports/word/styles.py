"""Real styles, so that a municipality can give the paper its own look in one place, and a table of contents finds them."""

from __future__ import annotations

from typing import Any

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from .pieces import element

FONT = "Calibri"
INK, INK_SOFT, THREAD = "141A30", "343D5E", "B83A0B"
OAT, KRAFT, HAIRLINE = "F6EFE0", "7D6643", "CDBF9F"
PAPERS = {
    "children": ("FFF1C4", "F5BD1F"),
    "staff": ("E2F0FB", "62ADE8"),
    "parents": ("E6F4DF", "79BF5C"),
    "leadership": ("EFE9FB", "A68BE0"),
    "partners": ("FDE8EF", "EC7EA3"),
}
"""Who speaks: the paper behind the words and the bar beside them. The label says it too."""


def words_of(perspective: str) -> str:
    """The name of the style for what people of a perspective said."""
    return f"Words {perspective}"


def set_styles(paper: WordDocument) -> None:
    """Everything that the paper uses, from one font downwards."""
    _defaults(paper)
    _style(paper, "Normal", size=11, after=6, line=1.15)
    _style(paper, "Title", size=32, bold=True, before=6, after=10, line=1.0)
    _style(paper, "Heading 1", size=20, bold=True, before=26, after=8, keep=True)
    _style(paper, "Heading 2", size=14, bold=True, before=20, after=6, keep=True)
    _style(paper, "Heading 3", size=11.5, bold=True, before=12, after=3, keep=True)
    _style(paper, "List Bullet", size=11, after=2)
    _style(paper, "Caption", size=10.5, bold=True, before=14, after=4, keep=True)
    _style(paper, "Header", size=9, colour=INK_SOFT, after=0)
    _style(paper, "Footer", size=9, colour=INK_SOFT, after=0)
    _style(paper, "TOC 1", size=11, bold=True, after=2, new="Normal")
    _style(paper, "TOC 2", size=11, after=2, new="Normal", left=0.6)
    _style(paper, "Promise", size=15, bold=True, after=4, new="Normal")
    _style(paper, "Note", size=10, before=6, after=10, new="Normal")
    _style(paper, "Small", size=9.5, colour=INK_SOFT, before=4, after=8, new="Normal")
    _style(paper, "Mark", size=10, bold=True, colour=INK_SOFT, after=3, new="Normal", keep=True)
    _style(paper, "Votes", size=10, after=0, new="Normal", keep_lines=True)
    _style(paper, "Cell", size=9.5, after=0, new="Normal", line=1.0)
    _style(paper, "After Table", size=1, after=0, new="Normal", line=1.0)
    _style(paper, "Short Principle", size=13.5, bold=True, before=12, after=3, new="Heading 2", keep=True)
    _style(paper, "Wish", size=11.5, bold=True, before=12, after=2, new="Heading 2", keep=True)
    _boxed(paper.styles["Note"], KRAFT)
    _shaded(paper.styles["Votes"], OAT, OAT)
    for name in ("Note", "Votes"):
        paper.styles[name].paragraph_format.left_indent = Cm(0.35)
    paper.styles["Note"].paragraph_format.right_indent = Cm(0.3)
    for perspective, (face, bar) in PAPERS.items():
        style = _style(paper, words_of(perspective), size=10.5, before=2, after=5, new="Normal")
        style.paragraph_format.left_indent = Cm(0.35)
        _shaded(style, face, bar)


def _defaults(paper: WordDocument) -> None:
    """German for the spelling, one font for all scripts, and no line alone at the end of a page."""
    defaults = paper.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for old in list(defaults):
        defaults.remove(old)
    defaults.append(element("w:rFonts", ascii=FONT, hAnsi=FONT, cs=FONT, eastAsia=FONT))
    defaults.append(element("w:sz", val="22"))
    defaults.append(element("w:lang", val="de-DE", eastAsia="de-DE", bidi="ar-SA"))


def _style(
    paper: WordDocument,
    name: str,
    *,
    size: float,
    bold: bool = False,
    colour: str = INK,
    before: float = 0,
    after: float = 0,
    line: float = 1.1,
    left: float = 0,
    keep: bool = False,
    keep_lines: bool = False,
    new: str = "",
) -> Any:
    """Set a style of the template, or make one that follows `new`."""
    if new and name not in [style.name for style in paper.styles]:
        style = paper.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = paper.styles[new]
        style.quick_style = True
    else:
        style = paper.styles[name]
    _plain_letters(style)
    style.font.name, style.font.size = FONT, Pt(size)
    style.font.bold, style.font.italic = bold, False
    style.font.color.rgb = RGBColor.from_string(colour)
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Pt(before), Pt(after)
    layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.MULTIPLE, line
    layout.keep_with_next, layout.keep_together = keep, keep or keep_lines
    layout.widow_control = True
    if left:
        layout.left_indent = Cm(left)
    return style


def _plain_letters(style: Any) -> None:
    """Forget the template's own letters, spacing and lines."""
    for tag in ("w:rPr", "w:pPr"):
        found = style.element.find(qn(tag))
        if found is None:
            continue
        for old in list(found):
            if old.tag not in (qn("w:numPr"), qn("w:outlineLvl"), qn("w:contextualSpacing")):
                found.remove(old)


def _boxed(style: Any, colour: str) -> None:
    borders = OxmlElement("w:pBdr")
    for side in ("top", "left", "bottom", "right"):
        borders.append(element(f"w:{side}", val="single", sz="6", space="6", color=colour))
    _before_spacing(style, borders)


def _shaded(style: Any, face: str, bar: str) -> None:
    borders = OxmlElement("w:pBdr")
    borders.append(element("w:top", val="single", sz="4", space="2", color=face))
    borders.append(element("w:left", val="single", sz="24", space="6", color=bar))
    borders.append(element("w:bottom", val="single", sz="4", space="2", color=face))
    _before_spacing(style, borders, element("w:shd", val="clear", color="auto", fill=face))


def _before_spacing(style: Any, *parts: Any) -> None:
    """Word wants these before the spacing of a paragraph, or it calls the file damaged."""
    properties = style.element.get_or_add_pPr()
    spacing = properties.find(qn("w:spacing"))
    for part in parts:
        spacing.addprevious(part)
