"""axe on a page, and what axe can't tell about contrast measured in the picture of the page itself."""

from __future__ import annotations

import io
from importlib.resources import files
from typing import Any

from PIL import Image
from playwright.sync_api import Page, expect

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SEED = "const b = document.createElement('button'); b.id = 'seeded'; (document.querySelector('dialog[open]') ?? document.querySelector('main')).append(b)"
READ_BY_ALL = 7.0
SHARE = 0.03
"""A colour behind less of a text than this is the edge of something; a line of words is lower than its font's box."""

STRICT = """() => axe.configure({ checks: [{ id: "color-contrast-enhanced", options: {
  ignoreUnicode: true, ignoreLength: false, ignorePseudo: false, boldValue: 700, boldTextPt: 14, largeTextPt: 18,
  contrastRatio: { normal: { expected: 7 }, large: { expected: 7 } },
  pseudoSizeThreshold: 0.25, shadowOutlineEmMax: 0.1, textStrokeEmMin: 0.03,
} }] })"""
WITHOUT_THEIR_WORDS = """(targets) => targets.map((target) => {
  const one = document.querySelector(target);
  const { color } = getComputedStyle(one);
  const stage = one.closest(".tablet__stage, dialog")?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
  const range = document.createRange();
  range.selectNodeContents(one);
  const boxes = [...range.getClientRects()].map(({ left, top, right, bottom, height }) => [
    Math.max(0, left), Math.max(0, top + 0.14 * height, stage.top),
    Math.min(innerWidth, right), Math.min(innerHeight, bottom - 0.14 * height, stage.bottom),
  ]).filter(([left, top, right, bottom]) => right - left > 1 && bottom - top > 1);
  one.style.setProperty("color", "transparent", "important");
  return { target, color: color.match(/[\\d.]+/g).map(Number), boxes };
})"""
WITH_THEIR_WORDS = """(targets) => {
  for (const target of targets) document.querySelector(target).style.removeProperty("color");
}"""


def faults(page: Page) -> list[str]:
    """What axe finds, after it has found an empty button that was put there on purpose."""
    prove(page)
    return _broken(page, "tag", RULES)


def in_both_themes(page: Page) -> list[str]:
    """The faults in light, and those that colours alone make in dark."""
    show_in(page, "light")
    found = [f"light: {fault}" for fault in faults(page)]
    show_in(page, "dark")
    return found + [
        f"dark: {fault}" for fault in _broken(page, "rule", ["color-contrast", "link-in-text-block"])
    ]


def show_in(page: Page, theme: str) -> None:
    page.evaluate("theme => document.dispatchEvent(new CustomEvent('theme', {detail: theme}))", theme)
    expect(page.locator("html")).to_have_attribute("data-theme", theme)


def _broken(page: Page, by: str, values: list[str]) -> list[str]:
    return lines(run(page, {"runOnly": {"type": by, "values": values}})["violations"])


def prove(page: Page) -> None:
    """Once a page: it stays there from screen to screen."""
    page.evaluate(AXE)
    page.evaluate(STRICT)
    page.evaluate(SEED)
    assert _broken(page, "rule", ["button-name"]), "axe did not see the seeded fault"
    page.evaluate("document.getElementById('seeded').remove()")


def strict_faults(page: Page) -> list[str]:
    """The same, with 7:1 for all words, however large, each against what really lies behind it."""
    if not page.evaluate("typeof axe === 'object'"):
        prove(page)
    rules = {"color-contrast": {"enabled": False}, "color-contrast-enhanced": {"enabled": True}}
    found = run(page, {"runOnly": {"type": "tag", "values": RULES}, "rules": rules})
    untold = [one for one in found["incomplete"] if one["id"] == "color-contrast-enhanced"]
    targets = [node["target"][0] for one in untold for node in one["nodes"]]
    return [*lines(found["violations"]), *too_pale(page, targets)]


def run(page: Page, options: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(
        "options => axe.run(document, options)", {**options, "resultTypes": ["violations", "incomplete"]}
    )
    return found


def lines(violations: list[dict[str, Any]]) -> list[str]:
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in violations
        for node in one["nodes"]
    ]


def too_pale(page: Page, targets: list[str]) -> list[str]:
    """Those whose words stand out too little from the pixels behind them: hills, clouds and papers of another shape."""
    if not targets:
        return []
    seen = page.evaluate(WITHOUT_THEIR_WORDS, targets)
    picture = Image.open(io.BytesIO(page.screenshot(animations="disabled"))).convert("RGB")
    page.evaluate(WITH_THEIR_WORDS, targets)
    found = []
    for one in seen:
        behind = [colour for box in one["boxes"] for colour in colours_in(picture.crop(tuple(box)))]
        worst = min((contrast(tuple(one["color"][:3]), colour) for colour in behind), default=READ_BY_ALL)
        if worst < READ_BY_ALL - 0.05:
            found.append(f"{one['target']} has {worst:.2f}:1 before what lies behind it")
    return found


def colours_in(part: Image.Image) -> list[tuple[int, int, int]]:
    size = part.width * part.height
    return [colour for count, colour in part.getcolors(size) or [] if count >= SHARE * size]  # type: ignore[misc]


def contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio"""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: tuple[float, ...]) -> float:
    parts = [value / 255 for value in colour]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
