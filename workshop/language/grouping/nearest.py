"""To each row its nearest rows, in blocks, so that no table of all with all is ever held."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .features import Row
from .numbers import BLOCK, Floats


class Index:
    """Rows to be compared with: columns as one matrix, words as lists of who has them."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.size = len(rows)
        self._columns = np.stack([row.columns for row in rows])
        holders: dict[str, list[tuple[int, float]]] = {}
        for at, row in enumerate(rows):
            for term, weight in row.words.items():
                holders.setdefault(term, []).append((at, weight))
        self._holders = {
            term: (
                np.array([at for at, _ in found], dtype=np.intp),
                np.array([w for _, w in found], dtype=np.float32),
            )
            for term, found in holders.items()
        }

    def similarities(self, rows: Sequence[Row]) -> Floats:
        """Each of these rows with each of the index: cosines, for rows have length one."""
        found = np.stack([row.columns for row in rows]) @ self._columns.T
        for row, line in zip(rows, found, strict=True):
            for term, weight in row.words.items():
                if term in self._holders:
                    at, weights = self._holders[term]
                    line[at] += weight * weights  # nobody holds a term twice
        return found


def middle_of(rows: Sequence[Row]) -> Row:
    """The direction in which all these rows point together, of length one."""
    total = _sum(rows)
    length = _square(total) ** 0.5 or 1.0
    words = {term: weight / length for term, weight in total.words.items()}
    return Row(words, total.columns / np.float32(length))


def square_of_sum(rows: Sequence[Row]) -> float:
    """The squared length of all these rows laid end to end."""
    return _square(_sum(rows))


def _sum(rows: Sequence[Row]) -> Row:
    words: defaultdict[str, float] = defaultdict(float)
    for row in rows:
        for term, weight in row.words.items():
            words[term] += weight
    return Row(words, np.stack([row.columns for row in rows]).sum(axis=0))


def _square(row: Row) -> float:
    return float(row.columns @ row.columns) + sum(weight * weight for weight in row.words.values())


def nearest_of_each(
    index: Index, rows: Sequence[Row], most: int, *, itself: bool
) -> list[list[tuple[int, float]]]:
    """To each row at most so many of the index that have anything in common with it, nearest first.

    `itself`: the rows are those of the index, and none is its own neighbour.
    """
    most = min(most, index.size)
    found: list[list[tuple[int, float]]] = []
    for start in range(0, len(rows), BLOCK):
        block = index.similarities(rows[start : start + BLOCK])
        if itself:
            own = np.arange(len(block))
            block[own, start + own] = 0.0
        best = np.argpartition(-block, most - 1, axis=1)[:, :most]
        values = np.take_along_axis(block, best, axis=1)
        order = np.lexsort((best, -values))
        best, values = np.take_along_axis(best, order, axis=1), np.take_along_axis(values, order, axis=1)
        found.extend(_kept(*pair) for pair in zip(best, values, strict=True))
    return found


SMALLEST_SIMILARITY = 0.02


def _kept(ats: NDArray[np.intp], values: Floats) -> list[tuple[int, float]]:
    return [
        (at, value)
        for at, value in zip(ats.tolist(), values.tolist(), strict=True)
        if value > SMALLEST_SIMILARITY
    ]
