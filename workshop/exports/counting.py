"""Few people are not counted school by school: a small number points at somebody."""

from __future__ import annotations

FEW = 5


def masked(counts: list[int], hidden_as: str) -> list[str]:
    """Counts as words; small ones are hidden, and with a single one its next, so that no sum gives it away."""
    hidden = {index for index, count in enumerate(counts) if 0 < count < FEW}
    if len(hidden) == 1:
        others = [index for index, count in enumerate(counts) if count and index not in hidden]
        hidden |= set(sorted(others, key=lambda index: counts[index])[:1])
    return [hidden_as if index in hidden else str(count) for index, count in enumerate(counts)]
