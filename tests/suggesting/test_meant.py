"""„gemeint ist wohl …“ stands beside a card only where that helps to read it."""

from __future__ import annotations

import pytest

from workshop.suggesting.meant import meant


@pytest.mark.parametrize(
    ("written", "reads"),
    [
        ("Hir ist es zu laud", "Hier ist es zu laut"),
        ("haus aufgabn sind zu schwer!", "Hausaufgaben sind zu schwer!"),
        ("Die Dreppe", "Die Treppe"),
    ],
)
def test_what_is_misspelt_is_read_with_all_around_it_as_it_stands(written: str, reads: str) -> None:
    assert meant(written) == reads


@pytest.mark.parametrize(
    "written",
    [
        "Es ist zu laut",
        "die schule ist schön",
        "Mehr Hilfe bei den Hausaufgaben",
        "Computer spielen",
        "Strasse",
        "arkadaşlık",
        "⚽🐴",
        "",
        "a" * 280,
    ],
)
def test_what_reads_as_it_stands_or_not_at_all_is_left_alone(written: str) -> None:
    assert meant(written) == ""
