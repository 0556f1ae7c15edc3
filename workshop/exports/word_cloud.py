"""The word cloud as a picture: letters for the PDF, pixels for Word. The same words give the same picture.

Where a word stands, and how large, is found in `cloud_layout`; `left_out` says how many find no room.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from functools import cache, lru_cache
from html import escape

from PIL import Image, ImageDraw, ImageFont

from .cloud_layout import FONT, Counted, Paper, Placed, lay_out

PAPER = Paper(
    width=1000,
    height=460,
    largest=(96, 86, 77, 69, 62, 56, 50, 45, 40, 36, 32, 28, 24),
    smallest=18,  # as large as small print when the picture is as wide as a page
    all_alike=56,
    between=11,
    step=4,
)
INKS = ("#141a30", "#b83a0b", "#23608f", "#24544d", "#6248a6")
"""Our inks that keep 4.5 : 1 on white, the thread's coral second."""
SHARPER = 2
"""Pixels for each unit of the picture, so that it prints well."""


def left_out(counts: Mapping[str, int]) -> int:
    """How many words the picture does not show, for want of room or of letters."""
    return len(counts) - len(_laid_out(tuple(counts.items())))


def svg(counts: Mapping[str, int]) -> str:
    """Real letters, drawn by whoever shows the picture in our own font."""
    placed = _laid_out(tuple(counts.items()))
    top, bottom = _edges(placed)
    words = (
        f'<text x="{one.x}" y="{one.y - top}" font-size="{one.size}" fill="{_ink(number)}">{escape(one.word)}</text>'
        for number, one in enumerate(placed)
    )
    wide, high = PAPER.width, bottom - top
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" width="{wide}" height="{high}"'
        f' font-family="Andika" font-weight="700">{"".join(words)}</svg>'
    )


def png(counts: Mapping[str, int]) -> bytes:
    """The same as pixels."""
    placed = _laid_out(tuple(counts.items()))
    top, bottom = _edges(placed)
    picture = Image.new("RGB", (PAPER.width * SHARPER, (bottom - top) * SHARPER), "white")
    draw = ImageDraw.Draw(picture)
    for number, one in enumerate(placed):
        place = (one.x * SHARPER, (one.y - top) * SHARPER)
        draw.text(place, one.word, fill=_ink(number), font=_font(one.size * SHARPER), anchor="ls")
    file = io.BytesIO()
    picture.save(file, "PNG", optimize=True)
    return file.getvalue()


def _edges(placed: tuple[Placed, ...]) -> tuple[int, int]:
    """Where the picture begins and ends: no paper is left empty above and below the words."""
    tops, bottoms = (one.top for one in placed), (one.bottom for one in placed)
    return min(tops, default=0) - PAPER.between, max(bottoms, default=0) + PAPER.between


def _ink(number: int) -> str:
    return INKS[number % len(INKS)]


@lru_cache(maxsize=4)
def _laid_out(counts: tuple[Counted, ...]) -> tuple[Placed, ...]:
    return lay_out(PAPER, counts)[0]


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONT), size)
