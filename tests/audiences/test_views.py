"""A screen that applied every change equals one that loaded afresh, whatever people do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.random_evening import RandomEvening
from workshop.audiences.board import WALL
from workshop.audiences.changes import applied, changes
from workshop.audiences.facilitator import DESK
from workshop.audiences.steering import steering
from workshop.audiences.tablet import TABLET, mine
from workshop.audiences.touch import EVERYTHING, participants_touched, touched

SEEDS = st.integers(0, 2**32)
LENGTHS = st.integers(1, 250)


def all_touched(events):
    """What a batch of events touches together."""
    found = set()
    for event in events:
        sources = touched(event)
        if sources is EVERYTHING:
            return EVERYTHING
        found |= sources
    return found


@pytest.mark.parametrize("view", [WALL, DESK, TABLET], ids=lambda view: view.name)
@given(seed=SEEDS, length=LENGTHS)
def test_computing_only_what_was_touched_gives_the_whole_view(view, seed, length):
    evening = RandomEvening(seed)
    records = view.full(evening.scene)
    for step in evening.steps(length):
        sources = all_touched(step.events)
        full = view.full(step.after)
        records = full if sources is EVERYTHING else view.updated(records, step.after, sources)
        assert records == full, step.command


@pytest.mark.parametrize("view", [WALL, DESK, TABLET], ids=lambda view: view.name)
@given(seed=SEEDS, length=LENGTHS)
def test_so_does_computing_it_once_for_everything_that_happened_in_a_while(view, seed, length):
    evening = RandomEvening(seed)
    records, waiting = view.full(evening.scene), []
    for step in evening.steps(length):
        waiting += step.events
        if len(waiting) < 8:
            continue
        sources, full = all_touched(waiting), view.full(step.after)
        records = full if sources is EVERYTHING else view.updated(records, step.after, sources)
        assert records == full
        waiting = []


@pytest.mark.parametrize("view", [WALL, DESK, TABLET], ids=lambda view: view.name)
@given(seed=SEEDS, length=LENGTHS)
def test_a_screen_that_applied_every_change_equals_one_that_loaded_afresh(view, seed, length):
    evening = RandomEvening(seed)
    before = screen = view.full(evening.scene)
    for step in evening.steps(length):
        after = view.full(step.after)
        screen = applied(screen, changes(before, after))
        before = after
        assert screen == after


@given(SEEDS, LENGTHS)
def test_the_steering_view_too(seed, length):
    evening = RandomEvening(seed)
    before = screen = {}
    for step in evening.steps(length):
        scene = step.after
        after = steering(scene.mission, [scene.workshop], scene.texts)
        screen = applied(screen, changes(before, after))
        before = after
        assert screen == after


@given(SEEDS, LENGTHS)
def test_a_devices_own_view_changes_only_when_its_participants_are_touched(seed, length):
    evening = RandomEvening(seed)
    devices = {"one": ["fox"], "two": ["owl", "badger"]}
    views = {name: mine(evening.scene, people) for name, people in devices.items()}
    for step in evening.steps(length):
        for name, people in devices.items():
            fresh = mine(step.after, people)
            found = [participants_touched(step.after.workshop, event) for event in step.events]
            everybody = step.stream == "workshop" and any(one is EVERYTHING for one in found)
            if everybody or (step.stream == "workshop" and set(people) & set().union(*found)):
                views[name] = fresh
            assert views[name] == fresh, step.command


def test_a_change_is_the_smallest_one_and_empty_when_nothing_shows():
    before = {"a": {"x": 1}, "b": {"x": 2}, "c": {"x": 3}}
    after = {"a": {"x": 1}, "b": {"x": 9}, "d": {"x": 4}}
    assert changes(before, after) == {"put": {"b": {"x": 9}, "d": {"x": 4}}, "remove": ["c"]}
    assert changes(before, dict(before)) == {"put": {}, "remove": []}
