"""What can go wrong with a valid message on its way: a field lost, torn, doubled, or put where it has no business."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from workshop.live.parse import COMMANDS

Body = dict[str, Any]
"""A command as a tablet sends it. `evening` has the chance (`random`), something `nasty()`, and ids that are not one's own."""


def _somewhere(body: Body) -> Iterator[Body]:
    yield body
    if isinstance(body.get("data"), dict):
        yield body["data"]


def _replace(evening: Any, body: Body) -> Any:
    part = evening.random.choice(list(_somewhere(body)))
    if part:
        part[evening.random.choice(sorted(part))] = evening.nasty()
    return body


def _drop(evening: Any, body: Body) -> Any:
    part = evening.random.choice(list(_somewhere(body)))
    if part:
        part.pop(evening.random.choice(sorted(part)))
    return body


def _add(evening: Any, body: Body) -> Any:
    part = evening.random.choice(list(_somewhere(body)))
    part[evening.random.choice(("flags", "perspective", "extra", "late", "", "__init__"))] = evening.nasty()
    return body


def _another_name(evening: Any, body: Body) -> Any:
    every = sorted({name for names in COMMANDS.values() for name in names})
    return body | {"name": evening.random.choice([*every, "CreateWorkshop", "RecordFates", "__class__"])}


def _another_child(evening: Any, body: Body) -> Any:
    return body | {
        "participant_id": evening.random.choice((evening.calm_id, "nobody-at-all", evening.entry.id))
    }


def _again(evening: Any, body: Body) -> Any:
    """An id that was used already: nothing may happen a second time."""
    return body | {"command_id": evening.last.get("command_id", "none-yet-1")}


def _torn(evening: Any, body: Body) -> Any:
    """A text cut somewhere, or a letter changed."""
    part = evening.random.choice(list(_somewhere(body)))
    texts = [key for key, value in part.items() if isinstance(value, str) and value]
    if texts:
        key = evening.random.choice(sorted(texts))
        at = evening.random.randrange(len(part[key]))
        part[key] = (
            part[key][:at] + evening.random.choice(("", "/", "\u0000", "é", "{")) + part[key][at + 1 :]
        )
    return body


def _whole(evening: Any, body: Body) -> Any:
    return body | {"data": evening.nasty()}


MUTATIONS: tuple[Callable[[Any, Body], Any], ...] = (
    _replace, _replace, _drop, _add, _another_name, _another_child, _again, _torn, _torn, _whole,
)  # fmt: skip
