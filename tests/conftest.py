"""Fixtures that every test may use."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests import people
from tests.running import RunningHouse


@pytest.fixture
def given() -> Callable[..., people.Past]:
    """`given(*events).when(command, by=FOX)`: its `.events`, its `.reason`, its `.state`."""
    return people.given_evening


@pytest.fixture
def mission() -> Callable[..., people.Past]:
    """The same for a mission statement."""
    return people.given_mission


@pytest.fixture(scope="session")
def one_house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningHouse]:
    house = RunningHouse(tmp_path_factory.mktemp("house") / "data")
    yield house
    house.kill()


@pytest.fixture
def served(one_house: RunningHouse) -> RunningHouse:
    """A running house, the same for all, where each test has a workshop of its own; killed and started again it serves
    the same data at the same address."""
    return one_house if one_house.is_running else one_house.start()
