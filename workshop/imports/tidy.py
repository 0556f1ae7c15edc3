"""Texts from files are cleaned like texts from tablets, and never cut."""

from __future__ import annotations

from ..domain.words import Words
from ..language.cleaning import TextTooLong, clean
from .errors import ImportRefused


def tidied(text: str, most: int, what: str = "text", number: int = 0) -> Words:
    """The text as the house keeps it. `what` and `number` tell a person where to look when it is too long."""
    try:
        return Words(clean(text, most))
    except TextTooLong as error:
        raise ImportRefused("text_too_long", what=what, n=number, most=most, length=error.length) from error
