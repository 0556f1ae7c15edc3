"""What statements are about: theme sets in plain files, and the words that point to a theme."""

from .files import ThemeFileBroken
from .lexicon import Lexicon
from .model import Draft, Hit, Theme, ThemeSet
from .sets import DEFAULT, lexicon, theme_sets

__all__ = [
    "DEFAULT",
    "Draft",
    "Hit",
    "Lexicon",
    "Theme",
    "ThemeFileBroken",
    "ThemeSet",
    "lexicon",
    "theme_sets",
]
