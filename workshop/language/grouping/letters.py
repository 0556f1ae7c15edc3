"""How words look, as rows of a few numbers: whoever spells alike gets rows that point alike.

Three to five letters in a row are not counted one by one but thrown into few columns by a fixed hash (feature hashing
with signs), so that a row stays short whatever the vocabulary is.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .numbers import Floats, scaled

COLUMNS = 256
LONGEST_WORD = 40
RUNS = (3, 4, 5)

_MIX = np.uint64(1_000_003)
_SPREAD = np.uint64(0x9E3779B97F4A7C15)


def letters_of(spellings: Sequence[str]) -> Floats:
    """A row of length one for each spelling."""
    framed = [f"<{spelling[:LONGEST_WORD]}>" for spelling in spellings]
    codes = np.frombuffer("".join(framed).encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(
        np.uint64
    )
    word = np.repeat(np.arange(len(framed)), [len(one) for one in framed])
    found = np.zeros(len(framed) * COLUMNS)
    for long in RUNS:
        ends = word[long - 1 :]
        hashed = np.full(len(ends), long, dtype=np.uint64)
        for at in range(long):
            hashed = hashed * _MIX + codes[at : at + len(ends)]
        hashed *= _SPREAD
        whole = word[: len(ends)] == ends
        places = ends * COLUMNS + ((hashed >> np.uint64(40)) % np.uint64(COLUMNS)).astype(np.intp)
        signs = np.where(hashed >> np.uint64(63), 1.0, -1.0)
        found += np.bincount(places[whole], weights=signs[whole], minlength=len(found))
    return scaled(found.reshape(len(framed), COLUMNS).astype(np.float32), 1.0)
