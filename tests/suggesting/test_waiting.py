"""Who asks for a long answer and gets none is told why in a kind sentence, and may ask again."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshop.config import Config
from workshop.domain.errors import Rejected
from workshop.house import House, open_house
from workshop.live.asks import answer
from workshop.messages import catalogue
from workshop.suggesting.suggester import Suggester
from workshop.work.jobs import Workers


@pytest.fixture
def house(tmp_path: Path) -> House:
    return open_house(Config(tmp_path))


@pytest.fixture
def workshop_id(house: House) -> str:
    place = house.directory.add_municipality("Musterstadt")
    return house.create_workshop(place.id, "OGS", contact="Frau Brandt").id


def suggester(house: House, workers: Workers) -> Suggester:
    return Suggester(house.service, workers, lambda: None)


def test_too_long_and_too_many_are_told_apart(house: House, workshop_id: str) -> None:
    workers = Workers(limit=1, timeout=0.02)
    asked = {"ask": "rearrange"}
    assert answer(suggester(house, workers), workshop_id, asked)["reason"] == "timeout"
    with workers.room:
        refused = answer(suggester(house, workers), workshop_id, asked)
    assert (refused["ok"], refused["reason"]) == (False, "busy")
    assert refused["message"].endswith("noch einmal.")


def test_after_a_failure_the_same_question_is_answered(house: House, workshop_id: str) -> None:
    workers = Workers(limit=1, timeout=0.02)
    asking = suggester(house, workers)
    assert not answer(asking, workshop_id, {"ask": "stacks"})["ok"]
    workers.timeout = 60
    assert answer(asking, workshop_id, {"ask": "stacks"}) == {"ok": True, "proposals": []}


@pytest.mark.parametrize("reason", ["busy", "timeout", "crashed", "failed"])
def test_every_failure_has_a_sentence(reason: str) -> None:
    assert f"suggestions.failed.{reason}" in catalogue("de")


def test_what_nobody_can_ask_is_malformed(house: House, workshop_id: str) -> None:
    with pytest.raises(Rejected, match="malformed"):
        answer(suggester(house, Workers()), workshop_id, {"ask": "sets please"})
