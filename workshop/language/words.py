"""The words of many statements, counted for a word cloud."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable


def word_counts(texts: Iterable[str]) -> dict[str, int]:
    """How often each word comes, commonest first."""
    return dict(Counter(word for text in texts for word in text.split()).most_common())
