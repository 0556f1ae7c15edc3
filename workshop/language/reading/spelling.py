"""Which words may be meant by what a child wrote, best first.

Words of the vocabulary that begin with the same sound and are similar in shape are weighed by how far they are from what
was written, by letters and by sounds, and by how often people write them.
"""

from __future__ import annotations

import re
from functools import lru_cache

import numpy as np
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from .sounds import blurred, heard, opening, shape
from .vocabulary import domain_words, folded, vocabulary

LONGEST = 34
FARTHEST_SHAPE = 10
MOST_WEIGHED = 400
_NO_LETTER = re.compile(r"[^a-zäöüß]+")
_EMPHASIS = re.compile(r"(.)\1{2,}")


def bare(word: str) -> str:
    """The letters alone: „Ku-chen“ as „kuchen“, „guuuut“ as „guut“."""
    return _EMPHASIS.sub(r"\1\1", _NO_LETTER.sub("", word.lower()))


@lru_cache(maxsize=50_000)
def ranked(word: str) -> tuple[tuple[float, int], ...]:
    """(score, number of the word) for bare letters, best first; at most twenty."""
    if not 1 < len(word) <= LONGEST:
        return ()
    known = vocabulary()
    sounds = blurred(heard(word))
    near = known.opening.get(opening(sounds))
    if near is None:
        return ()
    differs = np.bitwise_count(known.shape[near] ^ np.uint64(shape(sounds)))
    close = np.flatnonzero(differs <= FARTHEST_SHAPE)
    near, differs = near[close], differs[close]
    if len(near) > MOST_WEIGHED:
        rough = differs * np.float32(10.0) - known.zipf[near]
        near = near[np.argpartition(rough, MOST_WEIGHED)[:MOST_WEIGHED]]
    numbers = near.tolist()
    by_sound = cdist(
        [sounds], [known.blurred[n] for n in numbers], scorer=OSA.distance, dtype=np.uint8, score_cutoff=4
    )
    by_letter = cdist(
        [folded(word)], [known.words[n] for n in numbers], scorer=OSA.distance, dtype=np.uint8, score_cutoff=5
    )
    score = known.zipf[near] / np.float32(20) - np.float32(1.3) * (by_sound[0] + by_letter[0])
    best = np.argsort(-score, kind="stable")[:20]
    domain = domain_words()
    found = [
        (float(score[place]) + (0.5 if known.words[numbers[place]] in domain else 0.0), numbers[place])
        for place in best.tolist()
    ]
    return tuple(sorted(found, reverse=True))
