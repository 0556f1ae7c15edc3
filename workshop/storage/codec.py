"""Events to rows and back. The name in a row is the event's class name; the shapes are for ever.

A row of an older shape is lifted here, in `lifted`, before it becomes an event; golden logs in the tests keep every
released shape readable.
"""

from __future__ import annotations

from typing import Any

import msgspec

from ..domain import events

EVENTS: dict[str, type[events.Event]] = {
    name: kind
    for name, kind in vars(events).items()
    if isinstance(kind, type) and issubclass(kind, events.Event) and kind is not events.Event
}


class UnknownEvent(Exception):
    """The log holds an event that this program does not know: the data come from a newer one, or are damaged."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def encode(event: events.Event) -> tuple[str, dict[str, Any]]:
    """The name and the plain data of an event."""
    return type(event).__name__, msgspec.to_builtins(event)


def decode(name: str, data: dict[str, Any]) -> events.Event:
    """The event of a row. Raises UnknownEvent when its name or its shape is not known."""
    kind = EVENTS.get(name)
    if kind is None:
        raise UnknownEvent(name)
    try:
        return msgspec.convert(lifted(name, data), kind)
    except msgspec.ValidationError as error:
        raise UnknownEvent(f"{name}: {error}") from error


def lifted(name: str, data: dict[str, Any]) -> dict[str, Any]:
    """A row as today's shape wants it. No recorded shape has changed yet."""
    return data
