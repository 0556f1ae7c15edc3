"""What somebody says at random, in one of the four ways; each drawing has a place of its own, so that it can be searched for."""

from __future__ import annotations

import json
from collections.abc import Callable
from random import Random
from typing import Any

WAYS = {"text": 10, "pictograms": 2, "drawing": 3, "recording": 3}


def said_at_random(
    random: Random, new_text: Callable[[], str], texts: dict[str, str], again: str = ""
) -> dict[str, Any]:
    """The fields of a command that sends it, or that says it `again` in the way in which it was said."""
    way = again or random.choices([*WAYS], [*WAYS.values()])[0]
    named = {} if again else {"way": way}
    match way:
        case "pictograms":
            return {**named, "text": new_text(), "pictograms": random.choice([("sun", "moon"), ("moon",)])}
        case "drawing":
            return {**named, "drawing": _drawing(new_text(), texts)}
        case "recording" if not again:
            return {**named, "recording": new_text()}
    return {**named, "text": new_text()}


def _drawing(text_id: str, texts: dict[str, str]) -> str:
    number = int(text_id.rpartition("-")[2])
    stroke = {"c": number % 8, "s": 1, "p": [number % 1000, number % 700]}
    texts[text_id] = json.dumps({"v": 1, "w": 1000, "h": 700, "strokes": [stroke]})
    return text_id
