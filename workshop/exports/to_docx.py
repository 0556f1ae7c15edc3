"""The paper as a Word file that an administration can go on working with: styles, fields and tables, no text boxes."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import Any

import docx
import typst
from docx.document import Document as WordDocument
from docx.enum.text import WD_BREAK, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, RGBColor
from docx.text.paragraph import Paragraph

from . import document as doc
from . import sketch, word_cloud
from .word.pieces import bookmark, contents, field, legal, table
from .word.styles import HAIRLINE, KRAFT, OAT, PAPERS, THREAD, set_styles, words_of

TEXT_WIDTH = Cm(16.4)
SKETCH_WIDTH = Cm(5)
SHORT_TABLE = 12
TWENTIETHS = 9298 - 80
"""The same width as tables count it, without the cell margin that they are moved in by."""
_DECORATIVE = (
    '<a:ext xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext>'
)


def to_docx(paper: doc.Document) -> bytes:
    """The whole paper, from the title to the voice ledger."""
    word = docx.Document()
    set_styles(word)
    writer = _Writer(word, paper)
    writer.write()
    file = io.BytesIO()
    word.save(file)
    return file.getvalue()


@dataclass(slots=True)
class _Writer:
    word: WordDocument
    paper: doc.Document
    places: int = 0

    def write(self) -> None:
        self._page()
        self._properties()
        self._cover()
        for section in self.paper.sections:
            self._section(section, 1)

    # ---- page ----

    def _page(self) -> None:
        """A4, with the title above and the page's number below, but not on the first page."""
        page = self.word.sections[0]
        page.page_width, page.page_height = Cm(21), Cm(29.7)
        page.left_margin = page.right_margin = Cm(2.3)
        page.top_margin, page.bottom_margin = Cm(2.4), Cm(2.3)
        page.header_distance = page.footer_distance = Cm(1.1)
        page.different_first_page_header_footer = True
        cover = self.paper.cover
        above = page.header.paragraphs[0]
        _right_tab(above)
        above.add_run(legal(" · ".join(part for part in (cover.municipality, cover.title) if part)))
        above.add_run(f"\t{legal(cover.status)}")
        below = page.footer.paragraphs[0]
        _right_tab(below)
        below.add_run(f"{legal(cover.date)}\t{self.paper.words['page']} ")
        field(below, "PAGE", "2")
        below.add_run(f" {self.paper.words['page_of']} ")
        field(below, "NUMPAGES", "2")

    def _properties(self) -> None:
        about = self.word.core_properties
        about.title, about.author = (
            legal(self.paper.cover.title)[:255],
            legal(self.paper.cover.municipality)[:255],
        )
        about.subject, about.language = legal(" ".join(self.paper.cover.promise))[:255], self.paper.language
        about.comments, about.keywords, about.last_modified_by = "", "", ""
        self._age()
        self._no_preview()

    def _age(self) -> None:
        """When the paper's content is from; nothing rather than the age of the template."""
        about = self.word.core_properties
        if self.paper.moment:
            about.created = about.modified = self.paper.moment
            return
        for old in about._element.xpath("dcterms:created | dcterms:modified"):
            about._element.remove(old)

    def _no_preview(self) -> None:
        """The template brings a small picture of an empty page, which file managers would show."""
        parts = self.word.part.package.rels
        for name in [name for name, one in parts.items() if one.reltype.endswith("/thumbnail")]:
            del parts[name]

    # ---- first page ----

    def _cover(self) -> None:
        cover = self.paper.cover
        self._line(cover.municipality, "Normal")
        self._line(cover.title, "Title")
        status = self._line("", "Normal")
        status.add_run(legal(cover.status)).bold = True
        status.add_run(legal(f" · {cover.date}" if cover.date else ""))
        self._thread()
        for sentence in cover.promise:
            self._line(sentence, "Promise")
        for note in cover.notes:
            self._paragraph(note)
        self._contents()

    def _thread(self) -> None:
        """The thread with its papers; it says nothing that a reader would miss."""
        paragraph = self._line("", "Normal")
        properties = self._picture(paragraph, _thread_picture())
        properties.set("descr", "")
        properties.append(parse_xml(f'<a:extLst xmlns:a="{_namespace("a")}">{_DECORATIVE}</a:extLst>'))

    def _picture(self, paragraph: Paragraph, pixels: bytes) -> Any:
        """As wide as the text, with no distance around it that would push it over the margin; gives its properties."""
        inline = paragraph.add_run().add_picture(io.BytesIO(pixels), width=Emu(TEXT_WIDTH))._inline
        for side in ("distT", "distB", "distL", "distR"):
            inline.set(side, "0")
        return inline.docPr

    def _contents(self) -> None:
        """Filled already, and marked so that Word puts in the page numbers when it opens the file."""
        self._line(self.paper.words["contents"], "Promise")
        lines = []
        for number, (level, heading) in enumerate(_headings(self.paper.sections), 1):
            paragraph = self.word.add_paragraph(style=f"TOC {level}")
            _right_tab(paragraph, WD_TAB_LEADER.DOTS)
            lines.append((paragraph, heading.line, _place(number)))
        if lines:
            contents(lines, "1-2")

    # ---- parts ----

    def _section(self, section: doc.Section, level: int) -> None:
        if any(isinstance(one, doc.Cloud) for one in section.blocks):
            self._line(
                "", "After Table"
            )  # or LibreOffice leaves the heading behind when the picture turns the page
        heading = self._line("", f"Heading {level}")
        if section.begins == "on_a_page":
            heading.paragraph_format.page_break_before = True
        self._heading_runs(heading, section.heading)
        self.places += 1
        bookmark(heading, _place(self.places), self.places)
        for block, following in zip_longest(section.blocks, section.blocks[1:]):
            self._block(block)
            if _leads_on(block, following):
                _keep_with_next(self.word.paragraphs[-1])
        for inner in section.sections:
            self._section(inner, level + 1)

    def _heading_runs(self, paragraph: Paragraph, heading: doc.Heading) -> None:
        if heading.number:
            paragraph.add_run(f"{heading.number}  ").font.color.rgb = RGBColor.from_string(THREAD)
        paragraph.add_run(legal(heading.text))
        if heading.second:
            paragraph.add_run(legal(f" – {heading.second}")).bold = False

    def _block(self, block: doc.Block) -> None:
        match block:
            case doc.Paragraph():
                self._paragraph(block)
            case doc.Sketches():
                self._sketches(block)
            case doc.Votes():
                self._votes(block)
            case doc.Table():
                self._table(block)
            case doc.Cloud():
                self._cloud(block)
            case doc.Principle():
                self._short(block)
            case doc.Promise():
                self._promise(block)
            case doc.Reply():
                self._reply(block)

    def _line(self, text: str, style: str) -> Paragraph:
        return self.word.add_paragraph(legal(text), style=style)

    def _paragraph(self, one: doc.Paragraph) -> None:
        self._line(one.text, {"plain": "Normal", "small": "Small", "note": "Note"}[one.tone])

    def _quote(self, quote: doc.Quote) -> None:
        paragraph = self._line("", words_of(quote.perspective))
        paragraph.add_run(legal(f"{quote.label}: ")).bold = True
        paragraph.add_run(legal(self._said(quote.said)))

    def _said(self, said: tuple[doc.Said, ...]) -> str:
        """„Es ist zu laut“ 2-mal · „Pony“"""
        times = self.paper.words["times"]
        return " · ".join(f"„{one.text}“" + (f" {one.times}{times}" if one.times > 1 else "") for one in said)

    def _short(self, principle: doc.Principle) -> None:
        heading = doc.Heading(principle.first, principle.second, principle.number)
        self._heading_runs(self._line("", "Short Principle"), heading)
        if principle.mark:
            self._line(principle.mark, "Mark")
        lines = [self._line(commitment, "List Bullet") for commitment in principle.commitments]
        _keep_with_next(*(lines if principle.quote else lines[:-1]))
        if principle.quote:
            self._quote(principle.quote)

    def _promise(self, promise: doc.Promise) -> None:
        if promise.number:
            heading = self._line("", "Heading 3")
            heading.add_run(f"{promise.number}  ").font.color.rgb = RGBColor.from_string(THREAD)
            heading.add_run(legal(promise.text))
        else:
            self._line(promise.text, "Mark")
        if promise.mark:
            self._line(promise.mark, "Mark")
        for quote in promise.quotes:
            self._quote(quote)

    def _sketches(self, sketches: doc.Sketches) -> None:
        """One paragraph a drawing, with what belongs to it behind it, so that a screen reader meets both together."""
        _keep_with_next(self._line(sketches.label, "Mark"))
        for one in sketches.pictures:
            paragraph = self._line("", "Normal")
            pixels = sketch.png(one.drawing, one.perspective)
            inline = paragraph.add_run().add_picture(io.BytesIO(pixels), width=SKETCH_WIDTH)._inline
            inline.docPr.set("descr", legal(one.alt))
            paragraph.add_run(legal(f"  {one.caption}"))

    def _votes(self, votes: doc.Votes) -> None:
        """One paragraph, so that it stays together; dots are shown as a number, which every screen reader says."""
        paragraph = self._line("", "Votes")
        paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Cm(0.35), Cm(0.2)
        paragraph.add_run(legal(votes.label)).bold = True
        for count in votes.counts:
            paragraph.add_run().add_break(WD_BREAK.LINE)
            dot = paragraph.add_run("● ")
            dot.font.color.rgb = RGBColor.from_string(PAPERS[count.perspective][1])
            paragraph.add_run(legal(f"{count.label}: "))
            paragraph.add_run(legal(count.text)).bold = True
            paragraph.add_run(legal(f" ({count.detail})"))

    def _table(self, one: doc.Table) -> None:
        self._line(one.caption, "Caption")
        widths = [round(TWENTIETHS * share) for share in one.widths]
        rows = ([(_shown(cell), cell.kind) for cell in row] for row in one.rows)
        kept = _kept(one)
        made = table(
            one.head, rows, widths, style="Cell", shade=OAT, rule=HAIRLINE, strong_rule=KRAFT, kept=kept
        )
        made.find(qn("w:tblPr")).append(_caption(one.caption))
        after = self._line(one.note, "Small" if one.note else "After Table")
        after._p.addprevious(made)

    def _cloud(self, cloud: doc.Cloud) -> None:
        paragraph = self._line("", "Normal")
        paragraph.paragraph_format.keep_with_next = True
        pixels = word_cloud.png(dict(cloud.words))
        self._picture(paragraph, pixels).set("descr", legal(cloud.alt))
        self._line(cloud.caption, "Small")

    def _reply(self, reply: doc.Reply) -> None:
        self._line(reply.wish, "Wish")
        if reply.said and reply.said != (doc.Said(reply.wish),):
            _keep_with_next(self._line(self._said(reply.said), "Small"))
        answer = self._line("", "Normal")
        answer.add_run(legal(f"{reply.word}.")).bold = True
        if reply.reason:
            answer.add_run(legal(f" {reply.reason}"))
        if reply.details:
            answer.add_run().add_break(WD_BREAK.LINE)
            answer.add_run(legal(" · ".join(reply.details)))


def _keep_with_next(*paragraphs: Paragraph) -> None:
    for one in paragraphs:
        one.paragraph_format.keep_with_next = True


def _leads_on(block: doc.Block, following: doc.Block | None) -> bool:
    """An introduction stays with what it introduces, and the dots with the words that they were given for."""
    introduces = isinstance(block, doc.Paragraph) and isinstance(following, doc.Table | doc.Reply)
    return introduces or (isinstance(block, doc.Promise) and isinstance(following, doc.Votes))


def _kept(one: doc.Table) -> int:
    """A short table stays whole, with what explains it; a long one begins where its first rows have room."""
    if len(one.rows) > SHORT_TABLE:
        return 2
    return len(one.rows) if one.note else len(one.rows) - 1


def _shown(cell: doc.Cell) -> str:
    return {"quoted": f"„{cell.text}“", "silent": f"({cell.text})"}.get(cell.kind, cell.text)


def _place(number: int) -> str:
    return f"_Toc{number:06}"


def _headings(sections: tuple[doc.Section, ...], level: int = 1) -> Iterator[tuple[int, doc.Heading]]:
    for section in sections:
        yield level, section.heading
        yield from _headings(section.sections, level + 1)


def _right_tab(paragraph: Paragraph, leader: WD_TAB_LEADER = WD_TAB_LEADER.SPACES) -> None:
    paragraph.paragraph_format.tab_stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT, leader)


def _caption(text: str) -> Any:
    """What a screen reader says before it reads the cells."""
    made = parse_xml(f'<w:tblCaption xmlns:w="{_namespace("w")}"/>')
    made.set(qn("w:val"), legal(text))
    return made


def _namespace(prefix: str) -> str:
    return qn(f"{prefix}:x").partition("}")[0].lstrip("{")


@cache
def _thread_picture() -> bytes:
    """The same thread and papers as on the PDF, as pixels."""
    folder = Path(__file__).parent
    source = '#import "papers.typ": *\n#set page(width: 210mm, height: 27mm, margin: 0mm)\n#line-of-papers'
    drawn: bytes = typst.compile(
        source.encode(), root=folder, format="png", ppi=180.0, ignore_system_fonts=True
    )
    return drawn
