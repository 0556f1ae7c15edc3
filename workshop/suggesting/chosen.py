"""Which themes a workshop goes by.

A theme set is called after its file, and townspeople call files as they like; an id in the log is short and plain.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from ..language.themes import DEFAULT, Lexicon, ThemeFileBroken, ThemeSet, lexicon, theme_sets
from ..messages import say

LANGUAGE = "de"
PLAIN = re.compile(r"[A-Za-z0-9_-]{1,40}")


def sets_by_id(folder: Path | None) -> dict[str, ThemeSet]:
    """All theme sets that can be chosen. With a broken file of one's own the shipped ones have to do."""
    return {id_of(name): one for name, one in _there(folder)[0].items()}


def trouble_with(folder: Path | None) -> str:
    """What is to be mended in a file of one's own, in a sentence; empty where nothing is."""
    return _there(folder)[1]


def id_of(name: str) -> str:
    return name if PLAIN.fullmatch(name) else sha256(name.encode()).hexdigest()[:16]


USUAL = id_of(DEFAULT)


def themes_of(set_ids: Sequence[str], folder: Path | None) -> Lexicon:
    """The chosen sets; one that is gone is passed over, and without any it is the usual one."""
    there, trouble = _there(folder)
    names = {id_of(name): name for name in there}
    chosen = (names[one] for one in set_ids if one in names)
    return lexicon(*chosen, folder=None if trouble else folder)


def _there(folder: Path | None) -> tuple[Mapping[str, ThemeSet], str]:
    try:
        return theme_sets(folder), ""
    except ThemeFileBroken as broken:
        return theme_sets(), f"{broken.sentence} {say(LANGUAGE, 'themes.until_then')}"
