"""Fixtures that every test may use."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests import people


@pytest.fixture
def given() -> Callable[..., people.Past]:
    """`given(*events).when(command, by=FOX)`: its `.events`, its `.reason`, its `.state`."""
    return people.given_evening


@pytest.fixture
def mission() -> Callable[..., people.Past]:
    """The same for a mission statement."""
    return people.given_mission
