"""Which themes a workshop goes by."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..language.themes import Lexicon, lexicon, theme_sets


def themes_of(set_ids: Sequence[str], folder: Path | None) -> Lexicon:
    """The chosen sets; one that is gone is passed over, and without any it is the usual one."""
    there = theme_sets(folder)
    return lexicon(*(one for one in set_ids if one in there), folder=folder)
