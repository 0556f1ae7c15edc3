"""What a child's finger and eye need of a screen: `check_screen(page, name)` measures it and says what is wrong.

Targets: the main action at least 96 CSS px in both directions, everything else that can be pressed at least 64, and 16
apart. On a phone (under 430 px wide) four pictures in a row can't have 96: there the main ones have 64, and 8 apart. At
most one coral action, nothing wider than the screen, no sentence of more than eight words. A screen that asks one thing
shows it whole, without scrolling, on the smallest phone and in every language; lists may be longer than the screen.
"""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Page

MOST_WORDS = 8
MAIN = ".go--next, .choice:not(.picking__category), .way, [data-main]"
"""The twelve subjects of the pictures are no answers: they only turn the shelf."""
PASSED_OVER = ".join__foot a, .tablet-dialog__links a, .tablet__invented a"
"""Links for adults at the foot: as in running text, where the rules ask for no size."""

WHOLE = [
    "hello",
    "start",
    "soon",
    "prompt",
    "write",
    "draw",
    "speak",
    "pairs",
    "rating",
    "feedback",
    "animal_card",
    "goodbye",
]

MEASURE = """({ main, passedOver, whole }) => {
  const dialog = document.querySelector("dialog[open]");
  const scope = dialog ?? document.body;
  const seen = (one) => {
    const style = getComputedStyle(one);
    return one.getClientRects().length && style.visibility !== "hidden" && style.opacity !== "0" && style.clipPath !== "inset(50%)" && !one.closest("[inert], .sr-only");
  };
  const nameOf = (one) => (one.getAttribute("aria-label") || one.textContent || one.name || one.className).trim().replace(/\\s+/g, " ").slice(0, 40);
  const pressed = [...scope.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, [role=button]")]
    .filter((one) => seen(one) && !one.matches(passedOver));
  // the chosen pictures and the main action stay in sight while the pictures are scrolled below them
  const edge = (name, side, otherwise) => document.querySelector(name)?.getBoundingClientRect()[side] ?? otherwise;
  const between = { top: edge(".finding__chosen", "bottom", 0), bottom: edge(".finding__foot", "top", innerHeight) };
  const targets = pressed.map((one) => {
    const { left, top, width, height } = (one.closest("label") ?? one).getBoundingClientRect();
    const clip = one.closest(".finding__grid") ? between : one.closest(".tablet__stage, .tablet-dialog > form")?.getBoundingClientRect();
    const shown = clip ? { top: Math.max(top, clip.top), bottom: Math.min(top + height, clip.bottom) } : { top, bottom: top + height };
    const stage = one.closest(".tablet__stage, .tablet-dialog > form");
    const rolls = Boolean(stage) && stage.scrollHeight > stage.clientHeight + 1;
    return { name: nameOf(one), rolls, left, top, width, height, shown, isMain: one.matches(main), isNext: one.matches(".go--next"), inside: pressed.findIndex((other) => other !== one && other.contains(one)) };
  });
  const sentences = [];
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_ELEMENT);
  const blocks = "p, h1, h2, h3, li, button, a, label, q, span, figcaption, legend, summary";
  for (let one = walker.currentNode; one; one = walker.nextNode()) {
    if (!(one instanceof HTMLElement) || !one.matches(blocks) || one.querySelector(blocks) || !seen(one)) continue;
    if (one.closest("[data-free], .statement, textarea, noscript, q, " + passedOver)) continue;
    const text = one.textContent.trim().replace(/\\s+/g, " ");
    if (text) sentences.push(text);
  }
  const stage = document.querySelector(".tablet__stage");
  const wide = [document.documentElement, stage].filter((one) => one && one.scrollWidth > one.clientWidth + 1).map((one) => `${one.className || one.tagName}: ${one.scrollWidth} in ${one.clientWidth}`);
  const hidden = stage && whole.includes(document.querySelector(".tablet")?.dataset.screen) ? stage.scrollHeight - stage.clientHeight : 0;
  const out = targets.filter(({ left, width }) => left < -1 || left + width > innerWidth + 1).map(({ name }) => name);
  return { targets, sentences, wide, hidden, out, width: innerWidth };
}"""


def check_screen(page: Page, name: str) -> list[str]:
    """What is wrong with the screen (or the dialog on it) as it stands, each with the screen's name and the window's size."""
    seen: dict[str, Any] = page.evaluate(MEASURE, {"main": MAIN, "passedOver": PASSED_OVER, "whole": WHOLE})
    is_phone = seen["width"] < 430
    least_main, gap = (64, 8) if is_phone else (96, 16)
    found = [*_sizes(seen["targets"], least_main), *_gaps(seen["targets"], gap)]
    coral = [one["name"] for one in seen["targets"] if one["isNext"]]
    if len(coral) > 1:
        found.append(f"{len(coral)} main actions: {coral}")
    found += [f"wider than the screen: {one}" for one in seen["wide"]]
    if seen["hidden"] > 1:
        found.append(f"{seen['hidden']} px lie below what is in sight")
    found += [f"beyond the edge: {one!r}" for one in seen["out"]]
    found += [f"{len(one.split())} words: {one!r}" for one in _long_sentences(seen["sentences"])]
    size = page.viewport_size or {"width": 0, "height": 0}
    return [f"{name} {size['width']}x{size['height']}: {one}" for one in found]


def _sizes(targets: list[dict[str, Any]], least_main: int) -> list[str]:
    found = []
    for one in targets:
        least = least_main if one["isMain"] else 64
        if one["width"] < least - 0.5 or one["height"] < least - 0.5:
            found.append(f"{one['name']!r} is {one['width']:.0f}x{one['height']:.0f}, under {least}")
    return found


def _gaps(targets: list[dict[str, Any]], gap: int) -> list[str]:
    found = []
    for index, one in enumerate(targets):
        for other_index, other in enumerate(targets[index + 1 :], index + 1):
            if (
                one["inside"] == other_index
                or other["inside"] == index
                or one["rolls"] != other["rolls"]  # what is scrolled passes under what stays
                or not (_shows(one) and _shows(other))
            ):
                continue
            across = max(one["left"], other["left"]) - min(_right(one), _right(other))
            down = max(one["shown"]["top"], other["shown"]["top"]) - min(
                one["shown"]["bottom"], other["shown"]["bottom"]
            )
            apart = max(across, down)
            if apart < gap - 0.5:
                found.append(f"{one['name']!r} and {other['name']!r} are {apart:.0f} apart, under {gap}")
    return found


def _right(one: dict[str, Any]) -> float:
    return float(one["left"] + one["width"])


def _shows(one: dict[str, Any]) -> bool:
    """Whether it is in sight as a whole: the rest of a long stage lies under the foot until it is scrolled."""
    return bool(one["shown"]["bottom"] - one["shown"]["top"] > one["height"] - 1)


def _long_sentences(texts: list[str]) -> list[str]:
    sentences = (part for text in texts for part in re.split(r"(?<=[.!?…:])\s+", text))
    return [one for one in dict.fromkeys(sentences) if len(one.split()) > MOST_WORDS]
