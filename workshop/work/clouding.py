"""The word cloud of the wall, counted and laid out in a process of its own. Lengths are units of the wall: 1080 are its height."""

from __future__ import annotations

import msgspec

from ..exports.cloud_layout import Counted, Paper, Placed, lay_out
from ..language.counting import word_counts_by
from .jobs import CloudJob

LARGEST = (220, 196, 176, 158, 142, 128, 116, 104, 94, 84, 76, 68, 61, 55, 50, 45)
SMALLEST = 40
"""No writing of the wall is smaller than 36, and a cloud is read from the last row; it has fewer words instead."""
ALL_ALIKE = 128
BETWEEN = 18
GRAIN = 4
MOST_WORDS = 48
"""In all clouds together: more can't be taken in at a glance."""
MOST_ROWS = 200
"""So many words stand in the table; the wall is no register."""


def clouded(job: CloudJob) -> bytes:
    """JSON: `clouds`, one for each group of perspectives, and the `table` with all of their words."""
    by_word = word_counts_by(job.voices)
    paper = Paper(job.width, job.height, LARGEST, SMALLEST, ALL_ALIKE, BETWEEN, GRAIN, GRAIN)
    counted = [_counted(by_word, group) for group in job.groups]
    drawn = [words[: MOST_WORDS // len(job.groups)] for words in counted]
    clouds = [
        {
            "statements": sum(who in group for who, _ in job.voices),
            "words": [_word(one) for one in placed],
            "left_out": len(words) - len(placed),
        }
        for group, words, placed in zip(job.groups, counted, lay_out(paper, *drawn), strict=True)
    ]
    rows = [
        (word, by) for word, by in by_word.items() if any(who in group for group in job.groups for who in by)
    ]
    table = [{"word": word, "by": by} for word, by in rows[:MOST_ROWS]]
    return msgspec.json.encode({"clouds": clouds, "table": table, "more": len(rows) - len(table)})


def _counted(by_word: dict[str, dict[str, int]], group: list[str]) -> list[Counted]:
    """The words of one group, commonest first; of equals the one that comes first in all the voices."""
    counts = [(word, sum(by.get(who, 0) for who in group)) for word, by in by_word.items()]
    return sorted((one for one in counts if one[1]), key=lambda one: -one[1])


def _word(one: Placed) -> dict[str, object]:
    return {"word": one.word, "n": one.count, "size": one.size, "x": one.x, "y": one.y}
