"""A document that knows no file format: what stands where, and what each part is.

`outline` makes one of a mission statement, `to_docx` and `to_pdf` draw it. Whatever people said is in it verbatim.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

Tone = Literal["plain", "small", "note"]
Begins = Literal["anywhere", "on_a_page", "with_room"]
"""Where a part begins: `with_room` is on a new page only where most of the last one is full."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`small` stands beside something, `note` is framed."""

    text: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Said:
    """What was said, letter by letter, and how often in these very letters."""

    text: str
    times: int = 1


@dataclass(frozen=True, slots=True)
class Quote:
    """What people of one perspective said, under a label such as „Kinder sagen“."""

    label: str
    perspective: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Sketch:
    """One drawing, whose paper it is on, and in words what a person hears who does not see it."""

    drawing: dict[str, Any]
    perspective: str
    alt: str
    caption: str


@dataclass(frozen=True, slots=True)
class Sketches:
    """Drawings beside each other, under a label."""

    label: str
    pictures: tuple[Sketch, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How many dots people of one perspective gave, as a number and in words, and how many of them voted."""

    label: str
    perspective: str
    dots: int
    text: str
    detail: str


@dataclass(frozen=True, slots=True)
class Votes:
    """Dots side by side by perspective, never added up over them."""

    label: str
    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """`quoted` is what somebody said, word for word; `silent` stands for words that are not shown."""

    text: str
    kind: Literal["plain", "quoted", "silent", "number", "strong"] = "plain"


@dataclass(frozen=True, slots=True)
class Table:
    """`widths` are shares of the line. The head is repeated on every page; `note` explains below what stands in it."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Cloud:
    """A word cloud: the words with their counts, and in words what a person hears who does not see it."""

    words: tuple[tuple[str, int], ...]
    alt: str
    caption: str


@dataclass(frozen=True, slots=True)
class Principle:
    """One principle in short, as it stands on the first page: its number, both halves, and its commitments."""

    number: int
    first: str
    second: str
    commitments: tuple[str, ...]
    quote: Quote | None
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Promise:
    """One commitment with its place, „1.2“, and the words behind it; without a place: words behind all of it."""

    number: str
    text: str
    quotes: tuple[Quote, ...]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """A wish and what the adults answered: the verdict's code and word, the reason, who, by when."""

    wish: str
    said: tuple[Said, ...]
    verdict: str
    word: str
    reason: str
    details: tuple[str, ...]


Block = Paragraph | Sketches | Votes | Table | Cloud | Principle | Promise | Reply


@dataclass(frozen=True, slots=True)
class Heading:
    """`second` is the other half of a principle's title, `number` its place."""

    text: str
    second: str = ""
    number: int = 0

    @property
    def line(self) -> str:
        """The heading in one line, for a table of contents."""
        title = f"{self.text} – {self.second}" if self.second else self.text
        return f"{self.number}  {title}" if self.number else title


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it."""

    heading: Heading
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    begins: Begins = "anywhere"


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page: for whom, what, as of when, who has spoken."""

    municipality: str
    title: str
    status: str
    date: str
    promise: tuple[str, ...]
    notes: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """The whole paper. `words` are texts that a renderer needs itself, such as „Inhalt“ and „Seite“.

    `moment` is when something was last recorded, in UTC: what a file says about its age, the same for the same data.
    """

    cover: Cover
    sections: tuple[Section, ...]
    words: dict[str, str] = field(default_factory=dict)
    language: str = "de-DE"
    moment: datetime | None = None
