"""Tables of numbers, row by row."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

BLOCK = 512
"""So many rows at a time: what lies between is never held for all."""


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
