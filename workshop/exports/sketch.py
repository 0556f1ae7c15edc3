"""A child's drawing on its card, as a picture for a paper: lines for who draws lines, pixels for who needs pixels."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import typst

from ..domain.drawing import HEIGHT, WIDTH, Drawing, paths

COLOURS = ("#1d2340", "#7a4a1e", "#b81f2d", "#a04000", "#1f6f34", "#1f54b5", "#6c2fa8", "#a81a74")
BRUSHES = (9, 18, 34)
"""As in `static/js/parts/strokes.js`; a test holds one to the other."""
PAPERS = {
    "children": ("#ffda62", "#806000"),
    "staff": ("#add6f7", "#23608f"),
    "parents": ("#bde3a9", "#3b7030"),
    "leadership": ("#d6c8f4", "#6248a6"),
    "partners": ("#f9c4d4", "#9c3660"),
}
PIXELS_WIDE = 720


def svg(drawing: Drawing, perspective: str) -> str:
    """The whole sheet in the paper of who drew it."""
    face, edge = PAPERS[perspective]
    lines = "".join(
        f'<path d="{_line(points)}" stroke="{COLOURS[colour]}" stroke-width="{BRUSHES[brush - 1]}"/>'
        for colour, brush, points in paths(drawing)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        f'<rect x="3" y="3" width="{WIDTH - 6}" height="{HEIGHT - 6}" rx="48" fill="{face}" stroke="{edge}" stroke-width="6"/>'
        f'<g fill="none" stroke-linecap="round" stroke-linejoin="round">{lines}</g></svg>'
    )


def _line(points: list[tuple[int, int]]) -> str:
    """A dot is a line of no length, whose round end shows."""
    (x, y), *more = points
    return f"M{x} {y}" + ("".join(f"L{across} {down}" for across, down in more) or "h.1")


@cache
def _template() -> bytes:
    return (
        b"#set page(width: 100pt, height: 70pt, margin: 0pt, fill: none)\n"
        b'#image(bytes(sys.inputs.svg), format: "svg", width: 100%)'
    )


def png(drawing: Drawing, perspective: str) -> bytes:
    """The same as pixels, for Word."""
    drawn: bytes = typst.compile(
        _template(),
        root=str(Path(__file__).parent),
        format="png",
        ppi=PIXELS_WIDE / 100 * 72,
        ignore_system_fonts=True,
        sys_inputs={"svg": svg(drawing, perspective)},
    )
    return drawn
