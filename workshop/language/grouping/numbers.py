"""Tables of numbers, row by row."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

BLOCK = 512
"""So many rows at a time: what lies between is never held for all."""


FEW = 8


def products(rows: Floats, others: Floats) -> Floats:
    """Each row with each other one.

    Few are multiplied without BLAS: its threads wait for each other on a busy machine, twenty milliseconds at times.
    """
    found: Floats = np.einsum("ij,kj->ik", rows, others) if len(rows) <= FEW else rows @ others.T
    return found


def scaled(rows: Floats, length: float) -> Floats:
    """Every row gets this length; rows of zeros stay."""
    lengths = np.sqrt(np.einsum("ij,ij->i", rows, rows))
    factors = np.divide(length, lengths, out=np.zeros_like(lengths), where=lengths > 0)
    found: Floats = rows * factors[:, None]
    return found


def summed(table: Floats, members: Sequence[Sequence[int]], weights: Sequence[Sequence[float]]) -> Floats:
    """For each list of members the weighted sum of their rows in the table."""
    found = np.zeros((len(members), table.shape[1]), dtype=np.float32)
    for start in range(0, len(members), BLOCK):
        filled = [at for at in range(start, min(start + BLOCK, len(members))) if members[at]]
        if filled:
            rows = np.concatenate([members[at] for at in filled])
            shares = np.concatenate([weights[at] for at in filled]).astype(np.float32)
            starts = np.cumsum([0, *(len(members[at]) for at in filled[:-1])])
            found[filled] = np.add.reduceat(table[rows] * shares[:, None], starts, axis=0)
    return found


class Remembered:
    """Rows of words, worked out together for those that are new and kept."""

    def __init__(self, rows_of: Callable[[Sequence[str]], Floats], most: int) -> None:
        self._rows_of = rows_of
        self._most = most
        self._known: dict[str, Floats] = {}

    def of(self, words: Sequence[str]) -> list[Floats]:
        """A row for each word."""
        if len(self._known) + len(words) > self._most:
            self._known.clear()
        new = [word for word in dict.fromkeys(words) if word not in self._known]
        if new:
            self._known.update(zip(new, self._rows_of(new), strict=True))
        return [self._known[word] for word in words]
