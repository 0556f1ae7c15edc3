"""Which words may be meant by what a child wrote, best first.

Words of the vocabulary that begin with the same sound and are similar in shape are weighed: by how far they are from what
was written, in letters and in sounds, and by how often people write them. The weights were learnt from half of the
misspellings of the Litkey Corpus (see NOTICE) and tell what children do: leave out rather than add, mean the frequent word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from ..tables import lines
from .sounds import blurred, heard, letter_shape, opening, outline, sound_shape
from .vocabulary import NOUN, SMALL, at_hand, folded, vocabulary

LONGEST = 34
SHORTER, LONGER = 2, 3
"""How much shorter or longer a word may be than what was written."""
MOST_ALIKE = 100
MOST_WEIGHED = 40

PER_ZIPF = 1.43
SOUNDS_SAME = 0.22
BLURRED_SAME = 0.51
AT_HAND = 0.9
_WEIGHTS = np.array(
    (
        PER_ZIPF,  # how frequent, on Zipf's scale
        -0.74,  # each letter that differs
        -0.70,  # each blurred sound
        -0.72,  # each sound
        -1.22,  # each letter of the outline
        -3.03,  # share of letters that differ
        -0.68,  # each letter too many
        1.55,  # each letter missing; it has counted as different four times already
        -0.57,  # another first letter
        -0.30,  # another last letter
        -3.04,  # only its end was written
        -0.18,  # written with a capital and no noun
        -1.11,  # a noun written small
        SOUNDS_SAME,
        BLURRED_SAME,
        AT_HAND,  # a form of what children at school write about
    ),
    dtype=np.float32,
)
_ROUGHLY = np.array((1.45, -1.6, -1.5), dtype=np.float32)
_NO_LETTER = re.compile(r"[^a-zäöüß]+")
_EMPHASIS = re.compile(r"(.)\1{2,}")


def bare(word: str) -> str:
    """The letters alone: „Ku-chen“ as „kuchen“, „guuuut“ as „guut“."""
    return _EMPHASIS.sub(r"\1\1", _NO_LETTER.sub("", word.lower()))


@lru_cache(maxsize=1)
def child_spellings() -> dict[str, str]:
    """Very short words as children write them, and what they mean."""
    return dict(line.split(maxsplit=1) for line in lines("child_spellings"))


@lru_cache(maxsize=50_000)
def ranked(word: str, capital: bool = False) -> tuple[tuple[float, int], ...]:
    """(score, number of the word) for bare letters, best first; `capital` where the child wrote one."""
    if not 1 < len(word) <= LONGEST:
        return ()
    sounds = heard(word)
    blur = blurred(sounds)
    numbers = _alike(folded(word), blur)
    if not len(numbers):
        return ()
    score = _features(folded(word), sounds, blur, numbers, capital) @ _WEIGHTS
    order = np.argsort(-score, kind="stable").tolist()
    return tuple((float(score[place]), int(numbers[place])) for place in order)


def _alike(form: str, blur: str) -> NDArray[np.intp]:
    """The words whose letters and sounds are nearest, by their numbers."""
    known = vocabulary()
    lines = outline(form)
    near = known.alike(opening(blur), len(lines) - SHORTER, len(lines) + LONGER)
    if near.start == near.stop:
        return np.zeros(0, dtype=np.intp)
    rough = np.bitwise_count(known.sounds[near] ^ np.uint64(sound_shape(blur))).astype(np.int16)
    rough += np.bitwise_count(known.letters[near] ^ np.uint64(letter_shape(lines)))
    rough *= 8
    rough += np.abs(known.length[near].astype(np.int16) - np.int16(len(lines))) * np.int16(10)
    rough -= known.zipf[near]
    if len(rough) > MOST_ALIKE:
        numbers = np.argpartition(rough, MOST_ALIKE)[:MOST_ALIKE]
    else:
        numbers = np.arange(len(rough))
    numbers += near.start
    if len(numbers) <= MOST_WEIGHED:
        return numbers
    table: NDArray[np.float32] = np.stack(
        (
            known.zipf[numbers] / np.float32(20),
            _distances(form, [known.words[number] for number in numbers.tolist()]),
            _distances(blur, known.blurred.pick(numbers)),
        )
    )
    roughly: NDArray[np.float32] = _ROUGHLY @ table
    return numbers[np.argpartition(-roughly, MOST_WEIGHED)[:MOST_WEIGHED]]


def _distances(one: str, others: Sequence[str]) -> NDArray[np.float32]:
    row: NDArray[np.float32] = cdist([one], others, scorer=OSA.distance, dtype=np.float32)[0]
    return row


def _features(
    form: str, sounds: str, blur: str, numbers: NDArray[np.intp], capital: bool
) -> NDArray[np.float32]:
    known = vocabulary()
    words = [known.words[number] for number in numbers.tolist()]
    letters = _distances(form, words)
    blurs = _distances(blur, known.blurred.pick(numbers))
    right = known.sound.pick(numbers)
    spelt = [rule or sound for rule, sound in zip(known.spelt.pick(numbers), right, strict=True)]
    heard_as = np.minimum(_distances(sounds, right), _distances(sounds, spelt))
    outlines = _distances(outline(form), known.outlines.pick(numbers))
    longer = np.array([len(word) for word in words], dtype=np.float32) - len(form)
    case = known.case[numbers]
    return np.stack(
        (
            known.zipf[numbers] / np.float32(20),
            letters,
            blurs,
            heard_as,
            outlines,
            letters / len(form),
            np.maximum(-longer, 0),
            np.maximum(longer, 0),
            np.array([word[0] != form[0] for word in words], dtype=np.float32),
            np.array([word[-1] != form[-1] for word in words], dtype=np.float32),
            np.array([word.endswith(form) for word in words], dtype=np.float32),
            (case == SMALL) & capital,
            (case == NOUN) & (not capital),
            heard_as == 0,
            blurs == 0,
            at_hand()[numbers],
        ),
        axis=1,
    ).astype(np.float32)


def alike_in_sound(sounds: str) -> list[int]:
    """The words that sound just so to a child, the most frequent first."""
    known = vocabulary()
    blur = blurred(sounds)
    near = known.alike(opening(blur), max(1, len(blur) - 2), len(blur) + 4)
    same = np.flatnonzero(known.sounds[near] == np.uint64(sound_shape(blur))) + near.start
    heard_so = [
        number for number, text in zip(same.tolist(), known.blurred.pick(same), strict=True) if text == blur
    ]
    return sorted(heard_so, key=lambda number: -int(known.zipf[number]))
