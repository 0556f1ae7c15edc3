"""Every pair of colours that meets on a screen is told apart well enough, in all three themes."""

import re
from pathlib import Path

import pytest

CSS = (Path(__file__).resolve().parent.parent / "static/css/tokens.css").read_text()
WHO = ("children", "staff", "parents", "leadership", "partners")
GROUNDS = ("ground-tablet", "ground-wall", "surface")
OFFICE = ("ground-desk", "ground-steering", "surface")

READ_BY_ALL = 7.0  # text on tablet and wall
READ_AT_A_DESK = 4.5  # text on desk and steering
SEEN = 3.0  # borders, signs, focus


def values(selector: str) -> dict[str, str]:
    block = re.search(re.escape(selector) + r"\s*\{(.*?)\n\s*\}", CSS, re.DOTALL)
    return dict(re.findall(r"--([\w-]+):\s*([^;]+);", block[1]))


LIGHT = values(":root")
THEMES = {
    "light": LIGHT,
    "dark": LIGHT | values('[data-theme="dark"]'),
    "contrast": LIGHT | values('[data-theme="contrast"]'),
}

TEXTS = [
    *((READ_BY_ALL, ink, ground) for ground in GROUNDS for ink in ("ink", "ink-soft")),
    *((READ_BY_ALL, "ink-on-paper", f"{who}-face") for who in WHO),
    *((READ_BY_ALL, f"word-{number}", "surface") for number in (1, 2, 3, 4)),
    (READ_BY_ALL, "next-ink", "next-face"),
    (READ_BY_ALL, "on-ink", "ink"),
    (READ_BY_ALL, "on-paper-ink", "ink-on-paper"),
    *((READ_BY_ALL, "ink", ground) for ground in ("next-tint", "scene-near", "scene-mid")),
    *(
        (READ_AT_A_DESK, ink, ground)
        for ground in OFFICE
        for ink in ("ink-quiet", "thread", "state-done", "state-care")
    ),
    (READ_AT_A_DESK, "state-care", "state-care-tint"),
    (READ_AT_A_DESK, "state-done", "state-done-tint"),
]
EDGES = [
    *((SEEN, "thread", ground) for ground in ("ground-tablet", "ground-wall", "scene-near")),
    *((SEEN, "state-waiting", ground) for ground in ("ground-tablet", "ground-wall")),
    *((SEEN, "surface-edge", ground) for ground in (*GROUNDS, *OFFICE)),
]
# On a light ground a card is seen by its edge, in the dark by its bright paper.
CARDS = {
    "light": [(SEEN, f"{who}-edge", ground) for who in WHO for ground in GROUNDS],
    "dark": [(SEEN, f"{who}-face", ground) for who in WHO for ground in GROUNDS],
    "contrast": [(SEEN, f"{who}-edge", ground) for who in WHO for ground in GROUNDS],
}
FOCUSED = (*GROUNDS, "ground-desk", "next-face", "children-face")


def luminance(theme: dict[str, str], name: str) -> float:
    value = theme[name]
    while link := re.match(r"var\(--([\w-]+)\)", value):
        value = theme[link[1]]
    digits = value.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    shares = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(theme: dict[str, str], one: str, other: str) -> float:
    brighter, darker = sorted((luminance(theme, one), luminance(theme, other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def test_black_on_white_is_twenty_one_to_one():
    assert contrast({"ink": "#000", "paper": "#ffffff"}, "ink", "paper") == pytest.approx(21)


@pytest.mark.parametrize("name", THEMES)
def test_texts_and_edges_stand_out(name):
    theme = THEMES[name]
    pairs = TEXTS + EDGES + CARDS[name]
    weak = {
        f"{one} on {other}": round(contrast(theme, one, other), 2)
        for need, one, other in pairs
        if contrast(theme, one, other) < need
    }
    assert weak == {}


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("ground", FOCUSED)
def test_one_of_the_two_focus_rings_stands_out(name, ground):
    theme = THEMES[name]
    assert max(contrast(theme, "focus", ground), contrast(theme, "focus-gap", ground)) >= SEEN
