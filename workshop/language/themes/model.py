"""What themes are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ..reading import Word


@dataclass(frozen=True, slots=True)
class Draft:
    """A title of a principle in two halves, without the dash; `when` are words it waits for, none if it fits always."""

    first: str
    second: str
    when: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Theme:
    """`weak` are words that come with the theme but also without it; `kinds` stand for all that is of that kind."""

    id: str
    title: str
    pictogram: str
    words: tuple[str, ...]
    weak: tuple[str, ...] = ()
    drafts: tuple[Draft, ...] = ()
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ThemeSet:
    id: str
    title: str
    themes: tuple[Theme, ...]


class Hit(NamedTuple):
    """A word that points to a theme; `weight` 1 for a whole word that points nowhere else."""

    theme: Theme
    word: Word
    weight: float
