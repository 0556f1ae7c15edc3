"""What words mean, as directions: words of one field point roughly the same way.

Built from the glosses of a dictionary (see tools/language_tables/meanings.py), so „Radweg“ is near „radeln“ and „Klo“
near „Toilette“, and what nobody explained has no direction.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .tables import FOLDER

DIMENSIONS = 128


class _Table(NamedTuple):
    rows: dict[str, int]
    packed: NDArray[np.uint8]
    """Two numbers a byte, each from 1 to 15; 8 is nothing."""


@lru_cache(maxsize=1)
def _table() -> _Table:
    words = (FOLDER / "built" / "meanings.txt").read_text(encoding="utf-8").splitlines()
    packed = np.load(FOLDER / "built" / "meanings.npy", mmap_mode="r")
    return _Table({word: row for row, word in enumerate(words)}, packed)


def vectors(folded_lemmas: Iterable[str]) -> NDArray[np.float32]:
    """A row for each word, of unit length; zeros where a word is unknown."""
    table = _table()
    rows = [table.rows.get(word, -1) for word in folded_lemmas]
    found = np.zeros((len(rows), DIMENSIONS), dtype=np.float32)
    known = [place for place, row in enumerate(rows) if row >= 0]
    if known:
        packed = table.packed[[rows[place] for place in known]]
        directions = np.stack((packed >> 4, packed & 15), axis=2).reshape(
            len(known), DIMENSIONS
        ) - np.float32(8)
        found[known] = directions / np.linalg.norm(directions, axis=1, keepdims=True)
    return found


def vector(folded_lemma: str) -> NDArray[np.float32] | None:
    """The direction of one word, of unit length."""
    return vectors([folded_lemma])[0] if folded_lemma in _table().rows else None
