"""Texts leave a command before it is decided: each is swapped for the id under which it will be kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import is_dataclass, replace
from functools import cache
from typing import Any, get_args, get_type_hints

from .domain.commands import RecordFates
from .domain.words import Words


@cache
def words_fields(kind: type) -> tuple[str, ...]:
    """The fields of a command (or of a part of one) that hold what a person wrote."""
    return tuple(name for name, hint in get_type_hints(kind).items() if hint is Words)


@cache
def _part_fields(kind: type) -> tuple[str, ...]:
    """The fields that hold a tuple of parts which in turn may hold texts."""
    hints = get_type_hints(kind)
    return tuple(name for name, hint in hints.items() if any(is_dataclass(arg) for arg in get_args(hint)))


def stow(command: Any, new_id: Callable[[], str]) -> tuple[Any, dict[str, str]]:
    """The command with ids in place of texts, and the texts by id. Empty texts stay as they are."""
    if isinstance(command, RecordFates):
        return command, {}  # the relay brings ids: the mission statement keeps the texts themselves
    texts: dict[str, str] = {}
    swapped: dict[str, Any] = {}
    for name in words_fields(type(command)):
        text = getattr(command, name)
        if text:
            text_id = new_id()
            texts[text_id] = text
            swapped[name] = Words(text_id)
    for name in _part_fields(type(command)):
        parts = [stow(part, new_id) for part in getattr(command, name)]
        swapped[name] = tuple(part for part, _ in parts)
        for _, inner in parts:
            texts |= inner
    return (replace(command, **swapped) if swapped else command), texts


def with_texts(command: Any, change: Callable[[str, str, str], str]) -> Any:
    """The same command with every text passed through `change(command name, field name, text)`."""
    kind = type(command)
    swapped: dict[str, Any] = {
        name: Words(change(kind.__name__, name, getattr(command, name))) for name in words_fields(kind)
    }
    for name in _part_fields(kind):
        swapped[name] = tuple(with_texts(part, change) for part in getattr(command, name))
    return replace(command, **swapped) if swapped else command
