"""A drawing as points: what may come in, and nothing else.

`{"v":1,"w":1000,"h":700,"strokes":[{"c":0,"s":2,"p":[120,80,3,4,…]}]}`: `c` is one of eight colours, `s` one of three
brushes, `p` a first point and then the way from each point to the next. Whole numbers only.
"""

from __future__ import annotations

import json
from typing import Any

from .errors import Rejected

WIDTH, HEIGHT = 1_000, 700
COLOURS, BRUSHES = 8, 3
MOST_STROKES, MOST_POINTS, MOST_LETTERS = 400, 6_000, 40_000

Drawing = dict[str, Any]


def read(text: str) -> Drawing:
    """The drawing, if it is one to the letter. Raises Rejected: `drawing_too_large`, `malformed`."""
    if len(text) > MOST_LETTERS:
        raise Rejected("drawing_too_large")
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Rejected("malformed") from error
    if not isinstance(found, dict) or set(found) != {"v", "w", "h", "strokes"}:
        raise Rejected("malformed")
    if not (_is(found["v"], 1, 1) and _is(found["w"], WIDTH, WIDTH) and _is(found["h"], HEIGHT, HEIGHT)):
        raise Rejected("malformed")
    strokes = found["strokes"]
    if not isinstance(strokes, list) or not strokes:
        raise Rejected("malformed")
    if len(strokes) > MOST_STROKES:
        raise Rejected("drawing_too_large")
    points = sum(_points_in(stroke) for stroke in strokes)
    if points > MOST_POINTS:
        raise Rejected("drawing_too_large")
    return found


def tidy(text: str) -> str:
    """The same drawing, written as shortly as it goes. Raises Rejected."""
    return json.dumps(read(text), separators=(",", ":"))


def drawn(text: str) -> Drawing | None:
    """The drawing of a kept text; None where there is none or where it has been erased."""
    try:
        return read(text) if text else None
    except Rejected:
        return None


def paths(drawing: Drawing) -> list[tuple[int, int, list[tuple[int, int]]]]:
    """Colour, brush and points of each stroke, in the order of drawing."""
    return [(stroke["c"], stroke["s"], _walked(stroke["p"])) for stroke in drawing["strokes"]]


def _points_in(stroke: object) -> int:
    if not isinstance(stroke, dict) or set(stroke) != {"c", "s", "p"}:
        raise Rejected("malformed")
    way = stroke["p"]
    if not _is(stroke["c"], 0, COLOURS - 1) or not _is(stroke["s"], 1, BRUSHES):
        raise Rejected("malformed")
    if not isinstance(way, list) or not way or len(way) % 2:
        raise Rejected("malformed")
    if not all(_is(step, -WIDTH, WIDTH) for step in way):
        raise Rejected("malformed")
    if not all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in _walked(way)):
        raise Rejected("malformed")
    return len(way) // 2


def _walked(way: list[int]) -> list[tuple[int, int]]:
    x = y = 0
    points = []
    for across, down in zip(way[::2], way[1::2], strict=True):
        x, y = x + across, y + down
        points.append((x, y))
    return points


def _is(value: object, least: int, most: int) -> bool:
    return type(value) is int and least <= value <= most
