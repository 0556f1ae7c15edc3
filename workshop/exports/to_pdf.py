"""The paper as PDF/UA-1 and PDF/A-2a: read aloud by a screen reader in the right order, readable in twenty years.

The template is ours and never changes with the content; everything that people wrote reaches it as JSON and stays text.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import typst

from . import sketch, word_cloud
from .document import Cloud, Document, Sketch
from .glyphs import FONTS, Cover

TEMPLATE = Path(__file__).parent / "leitbild.typ"


def to_pdf(paper: Document) -> bytes:
    """The whole paper. Pictures are drawn here, letters by typst in our own fonts."""
    cover = Cover(paper.words["sign"])
    data = _plain(paper, cover)
    data["replaced"] = cover.replaced
    data["moment"] = list(paper.moment.utctimetuple()[:6]) if paper.moment else None
    return typst.compile(
        str(TEMPLATE),
        root=str(TEMPLATE.parent),
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
        pdf_standards=["ua-1", "a-2a"],
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
    )


def _plain(part: Any, cover: Cover) -> Any:
    """Dictionaries that say what they are; every text made drawable."""
    if isinstance(part, str):
        return cover.of(part)
    if isinstance(part, Cloud):
        return {
            "is": "Cloud",
            "svg": word_cloud.svg(dict(part.words)),
            "alt": cover.of(part.alt),
            "caption": cover.of(part.caption),
        }
    if isinstance(part, Sketch):
        return {
            "is": "Sketch",
            "svg": sketch.svg(part.drawing, part.perspective),
            "alt": cover.of(part.alt),
            "caption": cover.of(part.caption),
        }
    if is_dataclass(part):
        return {
            "is": type(part).__name__,
            **{one.name: _plain(getattr(part, one.name), cover) for one in fields(part)},
        }
    if isinstance(part, dict):
        return {key: _plain(value, cover) for key, value in part.items()}
    if isinstance(part, list | tuple):
        return [_plain(one, cover) for one in part]
    return part
