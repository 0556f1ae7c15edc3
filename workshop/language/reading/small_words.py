"""Words that carry no subject, and those that turn one round."""

from __future__ import annotations

from functools import lru_cache

from ..tables import lines, words_of
from .vocabulary import folded


@lru_cache(maxsize=1)
def stop_words() -> frozenset[str]:
    listed = [word for line in lines("stop_words") for word in line.split()]
    return frozenset(map(folded, listed)) | frozenset(map(folded, words_of("function_words")["small"]))


@lru_cache(maxsize=1)
def polarity_words() -> frozenset[str]:
    return words_of("polarity")["words"]
