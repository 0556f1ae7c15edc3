"""Where the words of a cloud stand: for the paper of an export and for the wall.

A word's size is a function of its count alone. All sizes shrink together until every word fits; where even the smallest
are too large, the rarest are left out whole. Clouds that are laid out together have one scale, so that they compare.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy
from PIL import Image, ImageDraw, ImageFont
from wordcloud.wordcloud import IntegralOccupancyMap

from .glyphs import letters_of

FONT = Path(__file__).parent / "fonts" / "Andika-Bold.ttf"

Counted = tuple[str, int]
"""A word, and in how many statements it stands."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What a cloud is laid out on."""

    width: int
    height: int
    largest: tuple[int, ...]
    """Sizes of the commonest word, tried one after the other."""
    smallest: int
    all_alike: int
    """How large words are at most when none is commoner than another."""
    between: int
    step: int
    """How finely a place is looked for."""
    grain: int = 1
    """So many units are one point of the sheet on which free room is looked for."""


class Placed(NamedTuple):
    """A word where it stands: `x` and `y` are where its line begins, `top` and `bottom` the ends of its ink."""

    word: str
    count: int
    size: int
    x: int
    y: int
    top: int
    bottom: int


def lay_out(paper: Paper, *clouds: Sequence[Counted]) -> list[tuple[Placed, ...]]:
    """Each cloud on a paper of its own, commonest first, as large as they can be with every word in it."""
    known = [_drawable(paper, words, clouds) for words in clouds]
    counts = {count for words in known for _, count in words}
    if not counts:
        return [() for _ in known]
    sizes_tried = [size for size in paper.largest if len(counts) > 1 or size <= paper.all_alike]
    for largest in sizes_tried[:-1]:
        sizes = _sizes(paper, counts, largest)
        if all(_could_fit(paper, words, sizes) for words in known):
            placed = [_placed(paper, words, sizes) for words in known]
            if all(len(one) == len(words) for one, words in zip(placed, known, strict=True)):
                return placed
    sizes = _sizes(paper, counts, sizes_tried[-1])
    return [_placed(paper, words, sizes) for words in known]


def _drawable(paper: Paper, words: Sequence[Counted], clouds: Sequence[Sequence[Counted]]) -> list[Counted]:
    """Those whose letters our font knows, and that are not wider than the paper at the least of all scales."""
    letters = letters_of(FONT)
    sizes = _sizes(paper, {count for cloud in clouds for _, count in cloud}, paper.largest[-1])
    found = [
        (word, count)
        for word, count in words
        if letters.issuperset(map(ord, word)) and _width(word, sizes[count]) + 2 * paper.between < paper.width
    ]
    return sorted(found, key=lambda one: -one[1])


def _sizes(paper: Paper, counts: set[int], largest: int) -> dict[int, int]:
    """Twice as often is twice the area, as far as the rarest stays legible; then the steps between are narrower."""
    most, least = max(counts, default=0), min(counts, default=0)
    if most == least:
        return {most: largest}
    low = max(paper.smallest, largest * (least / most) ** 0.5)
    step = (largest - low) / (most**0.5 - least**0.5)
    return {count: round(low + step * (count**0.5 - least**0.5)) for count in counts}


def _could_fit(paper: Paper, words: list[Counted], sizes: dict[int, int]) -> bool:
    """Spares the long way for sizes that are hopeless."""
    boxes = [_box(word, sizes[count]) for word, count in words]
    area = sum((right - left) * (bottom - top) for left, top, right, bottom in boxes)
    return area < 0.75 * paper.width * paper.height and all(
        right - left <= paper.width for left, _, right, _ in boxes
    )


def _placed(paper: Paper, words: list[Counted], sizes: dict[int, int]) -> tuple[Placed, ...]:
    """Each word as near to the middle as there is room; from the first that finds none on, no more."""
    grain = paper.grain
    wide, high = paper.width // grain, paper.height // grain
    sheet = Image.new("L", (wide, high))
    draw = ImageDraw.Draw(sheet)
    taken = IntegralOccupancyMap(high, wide, None)
    placed: list[Placed] = []
    for word, count in words:
        left, top, right, bottom = _box(word, sizes[count])
        needed = (
            _points(bottom - top + 2 * paper.between, grain),
            _points(right - left + 2 * paper.between, grain),
        )
        room = _room(taken.integral, *needed, max(1, paper.step // grain))
        if room is None:
            break
        x, y = room[1] * grain + paper.between - left, room[0] * grain + paper.between - top
        draw.text((x / grain, y / grain), word, fill="white", font=_font(sizes[count] / grain), anchor="ls")
        taken.update(numpy.asarray(sheet), *room)
        placed.append(Placed(word, count, sizes[count], x, y, y + top, y + bottom))
    return tuple(placed)


def _points(units: int, grain: int) -> int:
    return -(-units // grain)


def _room(integral: Any, high: int, wide: int, step: int) -> tuple[int, int] | None:
    """The free place of this size nearest to the middle, as top and left; an ellipse's middle, as the paper is wide."""
    height, width = integral.shape
    if high >= height or wide >= width:
        return None
    above, below = slice(None, -high, step), slice(high, None, step)
    before, behind = slice(None, -wide, step), slice(wide, None, step)
    inside = (
        integral[below, behind] + integral[above, before] - integral[below, before] - integral[above, behind]
    )
    tops, lefts = (inside == 0).nonzero()
    if not len(tops):
        return None
    tops, lefts = tops * step, lefts * step
    down, across = tops + high / 2 - height / 2, (lefts + wide / 2 - width / 2) * height / width
    nearest = (down**2 + across**2).argmin()
    return int(tops[nearest]), int(lefts[nearest])


def _width(word: str, size: int) -> int:
    left, _, right, _ = _box(word, size)
    return right - left


@cache
def _box(word: str, size: int) -> tuple[int, int, int, int]:
    """The ink's left, top, right and bottom, seen from where the line begins."""
    left, top, right, bottom = _font(size).getbbox(word, anchor="ls")
    return int(left), int(top), int(right), int(bottom)


@cache
def _font(size: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONT), size)
