"""The wall's word cloud: sized by statements, legible from the last row, nothing on anything else."""

from __future__ import annotations

import json
from itertools import combinations
from typing import Any

import pytest

from workshop.exports.cloud_layout import _box
from workshop.work.clouding import MOST_ROWS, SMALLEST, clouded
from workshop.work.jobs import CloudJob, Workers

EVERYBODY = ["children", "staff"]
LONG = "Hausaufgabenbetreuungsräumen"


def cloud_of(voices: list[tuple[str, str]], *groups: list[str], width: int = 1752, height: int = 700) -> Any:
    return json.loads(clouded(CloudJob(voices, list(groups) or [EVERYBODY], width, height)))


def many(number: int) -> list[tuple[str, str]]:
    """So many cards with common words and rare ones."""
    common = ("Pony", "laut", "Essen", "Hausaufgaben", "Freunde", "draußen", "Fußball", "Ruhe")
    rare = (
        "Klettergerüst",
        "Schwimmbad",
        "Trampolin",
        "Bücherei",
        "Garten",
        "Lego",
        "Musik",
        "Theater",
        "Kuchen",
    )
    return [
        (EVERYBODY[at % 3 == 0], f"{common[at % len(common)]} {common[at * at % 7]} {rare[at * 7 % 9]}")
        for at in range(number)
    ]


def boxes(cloud: Any) -> list[tuple[int, int, int, int]]:
    found = []
    for one in cloud["words"]:
        left, top, right, bottom = _box(one["word"], one["size"])
        found.append((one["x"] + left, one["y"] + top, one["x"] + right, one["y"] + bottom))
    return found


def test_words_count_statements_and_not_how_often_one_repeats_them():
    (cloud,) = cloud_of([("children", "Pony Pony Pony"), ("children", "laut"), ("staff", "zu laut")])[
        "clouds"
    ]
    assert {one["word"]: one["n"] for one in cloud["words"]} == {"laut": 2, "Pony": 1}
    sizes = {one["word"]: one["size"] for one in cloud["words"]}
    assert sizes["laut"] > sizes["Pony"]
    assert cloud["statements"] == 3


def test_beside_each_other_the_same_number_has_the_same_size():
    said = [*[("children", "Pony")] * 4, *[("children", "laut")] * 2, *[("staff", "Ruhe")] * 2]
    children, staff = cloud_of(said, ["children"], ["staff"], width=850)["clouds"]
    sizes = {(one["word"], one["n"]): one["size"] for one in (*children["words"], *staff["words"])}
    assert sizes["laut", 2] == sizes["Ruhe", 2] < sizes["Pony", 4]


def test_the_table_has_every_perspective_and_one_form_of_a_word():
    answer = cloud_of([("children", "Bälle"), ("children", "mehr Bälle"), ("staff", "ein Ball")])
    assert answer["table"] == [{"word": "Bälle", "by": {"children": 2, "staff": 1}}]


@pytest.mark.parametrize("number", [1, 12, 120, 1_000])
@pytest.mark.parametrize("groups", [[EVERYBODY], [["children"], ["staff"]]], ids=["all", "beside"])
def test_no_word_is_small_runs_over_the_edge_or_lies_on_another(number: int, groups: list[list[str]]):
    width, height = 1752 // len(groups), 700
    for cloud in cloud_of(many(number), *groups, width=width, height=height)["clouds"]:
        assert all(one["size"] >= SMALLEST for one in cloud["words"])
        drawn = boxes(cloud)
        assert all(x >= 0 and y >= 0 and right <= width and low <= height for x, y, right, low in drawn)
        for one, other in combinations(drawn, 2):
            apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
            nested = not apart and min(one[3], other[3]) - max(one[1], other[1]) < 40
            assert apart or nested


@pytest.mark.parametrize("width", [850, 1752])
def test_a_word_of_28_letters_fits_even_when_most_say_it(width: int):
    assert len(LONG) == 28
    (cloud,) = cloud_of([*[("children", LONG)] * 5, ("children", "Pony")], ["children"], width=width)[
        "clouds"
    ]
    assert len(cloud["words"]) == 2
    assert cloud["left_out"] == 0


def test_what_finds_no_room_is_counted():
    said = [("children", f"Wunsch{chr(97 + at // 26)}{chr(97 + at % 26)}") for at in range(300)]
    answer = cloud_of(said)
    (cloud,) = answer["clouds"]
    words = len(answer["table"]) + answer["more"]
    assert len(answer["table"]) <= MOST_ROWS
    assert len(cloud["words"]) + cloud["left_out"] == words


def test_without_words_there_is_nothing_to_draw():
    assert cloud_of([])["clouds"] == [{"statements": 0, "words": [], "left_out": 0}]
    assert cloud_of([("children", "ja und nein")])["table"] == []


def test_a_worker_answers_as_it_is_made_here():
    job = CloudJob(many(12), [EVERYBODY], 1752, 700)
    assert Workers().run(job) == clouded(job)
