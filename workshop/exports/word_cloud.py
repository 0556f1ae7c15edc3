"""The word cloud as a picture: letters for the PDF, pixels for Word. The same words give the same picture.

A word's size is a function of its count alone. All sizes shrink together until every word fits; where even the smallest
are too large, the rarest are left out whole, and `left_out` says how many that are.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from functools import cache, lru_cache
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

import numpy
from PIL import Image, ImageDraw, ImageFont
from wordcloud.wordcloud import IntegralOccupancyMap

from .glyphs import letters_of

FONT = Path(__file__).parent / "fonts" / "Andika-Bold.ttf"
WIDTH, HIGHEST = 1000, 460
LARGEST = (96, 86, 77, 69, 62, 56, 50, 45, 40, 36, 32, 28, 24)
"""Sizes of the commonest word, tried one after the other."""
SMALLEST = 18
"""As large as small print when the picture is as wide as a page."""
ALL_ALIKE = 56
"""How large words are at most when none is commoner than another."""
BETWEEN = 11
STEP = 4
"""How finely a place is looked for."""
INKS = ("#141a30", "#b83a0b", "#23608f", "#24544d", "#6248a6")
"""Our inks that keep 4.5 : 1 on white, the thread's coral second."""
SHARPER = 2
"""Pixels for each unit of the picture, so that it prints well."""


class Placed(NamedTuple):
    """A word where it stands: `x` and `y` are where its line begins, `top` and `bottom` the ends of its ink."""

    word: str
    size: int
    x: int
    y: int
    top: int
    bottom: int
    ink: str


def left_out(counts: Mapping[str, int]) -> int:
    """How many words the picture does not show, for want of room or of letters."""
    return len(counts) - len(_laid_out(tuple(counts.items())))


def svg(counts: Mapping[str, int]) -> str:
    """Real letters, drawn by whoever shows the picture in our own font."""
    placed = _laid_out(tuple(counts.items()))
    top, bottom = _edges(placed)
    words = (
        f'<text x="{one.x}" y="{one.y - top}" font-size="{one.size}" fill="{one.ink}">{escape(one.word)}</text>'
        for one in placed
    )
    high = bottom - top
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {high}" width="{WIDTH}" height="{high}"'
        f' font-family="Andika" font-weight="700">{"".join(words)}</svg>'
    )


def png(counts: Mapping[str, int]) -> bytes:
    """The same as pixels."""
    placed = _laid_out(tuple(counts.items()))
    top, bottom = _edges(placed)
    picture = Image.new("RGB", (WIDTH * SHARPER, (bottom - top) * SHARPER), "white")
    draw = ImageDraw.Draw(picture)
    for one in placed:
        place = (one.x * SHARPER, (one.y - top) * SHARPER)
        draw.text(place, one.word, fill=one.ink, font=_font(one.size * SHARPER), anchor="ls")
    file = io.BytesIO()
    picture.save(file, "PNG", optimize=True)
    return file.getvalue()


def _edges(placed: tuple[Placed, ...]) -> tuple[int, int]:
    """Where the picture begins and ends: no paper is left empty above and below the words."""
    tops, bottoms = (one.top for one in placed), (one.bottom for one in placed)
    return min(tops, default=0) - BETWEEN, max(bottoms, default=0) + BETWEEN


@lru_cache(maxsize=4)
def _laid_out(counts: tuple[tuple[str, int], ...]) -> tuple[Placed, ...]:
    """Commonest first, as large as they can be with every word in it."""
    known = sorted((one for one in counts if _is_drawable(one[0])), key=_commonest)
    placed: tuple[Placed, ...] = ()
    if not known:
        return placed
    alike = known[0][1] == known[-1][1]
    for largest in [size for size in LARGEST if not alike or size <= ALL_ALIKE]:
        sizes = _sizes([count for _, count in known], largest)
        last = largest == LARGEST[-1]
        if last or _could_fit(known, sizes):
            placed = _placed(known, sizes, all_or_none=not last)
        if placed:
            break
    return placed


def _is_drawable(word: str) -> bool:
    """Our font knows its letters, and it is not wider than the picture at the least of all scales."""
    if not letters_of(FONT).issuperset(map(ord, word)):
        return False
    left, _, right, _ = _box(word, LARGEST[-1])
    return right - left + 2 * BETWEEN < WIDTH


def _commonest(one: tuple[str, int]) -> int:
    return -one[1]


def _sizes(counts: list[int], largest: int) -> dict[int, int]:
    """Twice as often is twice the area, as far as the rarest stays legible; then the steps between are narrower."""
    most, least = max(counts), min(counts)
    if most == least:
        return {most: largest}
    low = max(SMALLEST, largest * (least / most) ** 0.5)
    step = (largest - low) / (most**0.5 - least**0.5)
    return {count: round(low + step * (count**0.5 - least**0.5)) for count in counts}


def _could_fit(words: list[tuple[str, int]], sizes: dict[int, int]) -> bool:
    """Spares the long way for sizes that are hopeless."""
    boxes = [_box(word, sizes[count]) for word, count in words]
    area = sum((right - left) * (bottom - top) for left, top, right, bottom in boxes)
    return area < 0.75 * WIDTH * HIGHEST and all(right - left <= WIDTH for left, _, right, _ in boxes)


def _placed(words: list[tuple[str, int]], sizes: dict[int, int], *, all_or_none: bool) -> tuple[Placed, ...]:
    """Each word as near to the middle as there is room."""
    paper = Image.new("L", (WIDTH, HIGHEST))
    draw = ImageDraw.Draw(paper)
    taken = IntegralOccupancyMap(HIGHEST, WIDTH, None)
    placed: list[Placed] = []
    for number, (word, count) in enumerate(words):
        size = sizes[count]
        left, top, right, bottom = _box(word, size)
        room = _room(taken.integral, bottom - top + 2 * BETWEEN, right - left + 2 * BETWEEN)
        if room is None:
            return () if all_or_none else tuple(placed)
        x, y = room[1] + BETWEEN - left, room[0] + BETWEEN - top
        draw.text((x, y), word, fill="white", font=_font(size), anchor="ls")
        taken.update(numpy.asarray(paper), *room)
        placed.append(Placed(word, size, x, y, y + top, y + bottom, INKS[number % len(INKS)]))
    return tuple(placed)


def _room(integral: Any, high: int, wide: int) -> tuple[int, int] | None:
    """The free place of this size nearest to the middle, as top and left; an ellipse's middle, as the paper is wide."""
    if high >= HIGHEST or wide >= WIDTH:
        return None
    above, below = slice(None, -high, STEP), slice(high, None, STEP)
    before, behind = slice(None, -wide, STEP), slice(wide, None, STEP)
    inside = (
        integral[below, behind] + integral[above, before] - integral[below, before] - integral[above, behind]
    )
    tops, lefts = (inside == 0).nonzero()
    if not len(tops):
        return None
    tops, lefts = tops * STEP, lefts * STEP
    down, across = tops + high / 2 - HIGHEST / 2, (lefts + wide / 2 - WIDTH / 2) * HIGHEST / WIDTH
    nearest = (down**2 + across**2).argmin()
    return int(tops[nearest]), int(lefts[nearest])


def _box(word: str, size: int) -> tuple[int, int, int, int]:
    """The ink's left, top, right and bottom, seen from where the line begins."""
    left, top, right, bottom = _font(size).getbbox(word, anchor="ls")
    return int(left), int(top), int(right), int(bottom)


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONT), size)
