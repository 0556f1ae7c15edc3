"""Theme sets are chosen by short plain ids, whatever townspeople call their files, and a broken file keeps nobody from sorting."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from workshop.suggesting.chosen import USUAL, sets_by_id, themes_of, trouble_with

OWN = """
titel = "Am Wasser"

[wasser]
titel = "Wasser und Ufer"
bild = "water-wave"
woerter = "Fluss Ufer Boot Steg Wehr"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "Grüne Stadt, 2. Fassung.toml").write_text(OWN, encoding="utf-8")
    return tmp_path


def test_a_file_of_ones_own_can_be_chosen_however_it_is_called(folder: Path) -> None:
    ids = {one.title: set_id for set_id, one in sets_by_id(folder).items()}
    assert re.fullmatch(r"[0-9a-f]{16}", ids["Am Wasser"])
    assert [one.title for one in themes_of([ids["Am Wasser"]], folder).themes] == ["Wasser und Ufer"]
    assert trouble_with(folder) == ""


def test_what_is_gone_is_passed_over_and_nothing_stands_for_the_usual_set(folder: Path) -> None:
    usual = themes_of((), folder)
    assert themes_of(["gone"], folder) is usual
    assert themes_of([USUAL], folder) is usual


def test_with_a_broken_file_the_shipped_sets_have_to_do_and_it_is_said_what_to_mend(folder: Path) -> None:
    (folder / "kaputt.toml").write_text("titel = ", encoding="utf-8")
    assert set(sets_by_id(folder)) == set(sets_by_id(None))
    assert "kaputt.toml" in trouble_with(folder)
    assert themes_of((), folder).themes
