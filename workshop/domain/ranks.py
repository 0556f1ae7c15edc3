"""Ranks: short strings that sort, with always room for another between two of them.

Fractional indexing in base 62; the digits are in ASCII order, so plain string comparison is the order.
"""

from __future__ import annotations

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
BASE = len(DIGITS)


def between(low: str | None, high: str | None) -> str:
    """A rank above `low` and below `high`; None stands for the open end. Never ends in the lowest digit."""
    if low and high is None:
        return _after(low)
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


def _after(low: str) -> str:
    """Counts on in pairs of digits, so that what is always laid last keeps short ranks: two digits for 1,900 cards."""
    digits = [DIGITS.index(one) for one in low] + [0] * (len(low) % 2)
    for position in reversed(range(len(digits))):
        if digits[position] < BASE - 1:
            digits[position] += 1
            break
        digits[position] = 0
    else:
        return low + DIGITS[BASE // 2]
    rank = "".join(DIGITS[one] for one in digits)
    return rank if digits[-1] else rank[:-1] + DIGITS[1]


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
