"""Ranks: short strings that sort, with always room for another between two of them.

Fractional indexing in base 62; the digits are in ASCII order, so plain string comparison is the order.
"""

from __future__ import annotations

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
BASE = len(DIGITS)


def between(low: str | None, high: str | None) -> str:
    """A rank above `low` and below `high`; None stands for the open end. Never ends in the lowest digit."""
    low, rank, position = low or "", "", 0
    while True:
        floor = DIGITS.index(low[position]) if position < len(low) else 0
        ceiling = DIGITS.index(high[position]) if high is not None and position < len(high) else BASE
        if ceiling - floor > 1:
            return rank + DIGITS[(floor + ceiling) // 2]
        if ceiling > floor:
            high = None  # from here on anything is below the old ceiling
        rank += DIGITS[floor]
        position += 1


def following(last: str | None, count: int) -> list[str]:
    """`count` ranks in order, all above `last`; short even after thousands of them."""
    return spread(last, None, count)


def spread(low: str | None, high: str | None, count: int) -> list[str]:
    """`count` ranks in order between two others, by halving, so that their length grows with log(count)."""
    if count == 0:
        return []
    middle = between(low, high)
    left = (count - 1) // 2
    return [*spread(low, middle, left), middle, *spread(middle, high, count - 1 - left)]
