"""Words whose letters are all there but stand the wrong way: „dauen“ for „bauen“, „Ziet“ for „Zeit“, „mamalen“ for „malen“."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from .spelling import AT_HAND, BLURRED_SAME, LONGEST, PER_ZIPF, SOUNDS_SAME
from .vocabulary import at_hand, vocabulary

SHORTEST = 3
LEAST_FREQUENCY = 2.0
MIRRORED, SWAPPED, TWICE = 2.4, 3.2, 1.6
"""How much less likely than the word itself; first readers write a syllable twice, hardly anybody means it so."""
_MIRROR = {"b": "d", "d": "b", "p": "q", "q": "p"}
_SYLLABLE_TWICE = re.compile(r"(?=(\w{2,4})\1)")


@lru_cache(maxsize=20_000)
def twisted(form: str) -> tuple[tuple[float, int], ...]:
    """(score, number of the word) as `spelling.ranked` has them, for a folded word; in no order."""
    if not SHORTEST <= len(form) <= LONGEST:
        return ()
    known = vocabulary()
    found: dict[int, float] = {}
    for less, other in _others(form):
        number = known.numbers.get(other)
        if number is None or known.frequency(other) < LEAST_FREQUENCY:
            continue
        score = (
            PER_ZIPF * known.frequency(other) + SOUNDS_SAME + BLURRED_SAME + AT_HAND * bool(at_hand()[number])
        )
        found[number] = max(found.get(number, score - less), score - less)
    return tuple((score, number) for number, score in found.items())


def _others(form: str) -> Iterator[tuple[float, str]]:
    for place, letter in enumerate(form):
        if letter in _MIRROR:
            yield MIRRORED, form[:place] + _MIRROR[letter] + form[place + 1 :]
    for place in range(len(form) - 1):
        yield SWAPPED, form[:place] + form[place + 1] + form[place] + form[place + 2 :]
    for match in _SYLLABLE_TWICE.finditer(form):
        yield TWICE, form[: match.start()] + form[match.start() + len(match.group(1)) :]
