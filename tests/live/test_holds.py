"""A card is in one hand at a time, over real sockets; and the rules of leases by a clock that the test turns.

What users of other boards begged for is in the docstrings; each test is named by the rule.
"""

from __future__ import annotations

import secrets
from typing import Any

import pytest

from tests.live.conftest import Room, Screen
from tests.running import RunningHouse
from workshop.live.holds import FORGOTTEN_AFTER, MOST_HANDS, Grasp, Hand, Holds


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Leases:
    """Holds in one room, with hands called by their screens."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.holds = Holds(self.clock)
        self.lies_in: dict[str, str] = {}

    def hold(self, screen: str, *ids: str, line: str = "") -> Grasp:
        hand = Hand(screen, line or f"{screen}-1", screen.title(), ids)
        return self.holds.hold("w1", hand, lambda thing: self.lies_in.get(thing, ""))

    @property
    def now(self) -> dict[str, str]:
        return {thing: hand.name for hand in self.holds.now("w1") for thing in hand.ids}


@pytest.fixture
def leases() -> Leases:
    return Leases()


class TestLeases:
    def test_who_takes_a_card_first_has_it(self, leases: Leases) -> None:
        assert leases.hold("anna", "s1").held
        late = leases.hold("ben", "s1")
        assert (late.held, late.taken) == (None, {"Anna": ("s1",)})
        assert leases.now == {"s1": "Anna"}

    def test_of_several_cards_a_late_hand_gets_those_that_are_free(self, leases: Leases) -> None:
        leases.hold("anna", "s2")
        late = leases.hold("ben", "s1", "s2", "s3")
        assert late.held
        assert late.held.ids == ("s1", "s3")
        assert late.taken == {"Anna": ("s2",)}
        assert leases.now == {"s1": "Ben", "s2": "Anna", "s3": "Ben"}

    def test_a_card_in_a_group_that_somebody_carries_is_carried_along(self, leases: Leases) -> None:
        leases.lies_in["s1"] = "c1"
        leases.hold("anna", "c1")
        assert leases.hold("ben", "s1").taken == {"Anna": ("s1",)}
        assert leases.hold("anna", "s1").held

    def test_a_hold_goes_on_with_each_sign_and_ends_five_seconds_after_the_last(self, leases: Leases) -> None:
        leases.hold("anna", "s1")
        leases.clock.now += FORGOTTEN_AFTER - 0.1
        leases.hold("anna", "s1")
        leases.clock.now += FORGOTTEN_AFTER - 0.1
        assert leases.hold("ben", "s1").taken
        leases.clock.now += 0.2
        assert leases.hold("ben", "s1").held
        assert leases.hold("anna", "s1").taken == {"Ben": ("s1",)}

    def test_only_the_hand_that_holds_lets_go(self, leases: Leases) -> None:
        leases.hold("anna", "s1")
        assert leases.holds.drop("w1", "ben", ["s1"]) == []
        assert leases.now == {"s1": "Anna"}
        assert [hand.ids for hand in leases.holds.drop("w1", "anna", ["s1"])] == [("s1",)]
        assert leases.now == {}

    def test_a_screen_that_comes_back_over_another_line_goes_on_holding(self, leases: Leases) -> None:
        leases.hold("anna", "s1")
        assert leases.hold("anna", "s1", line="anna-2").held
        assert leases.holds.gone("w1", "anna-1") == []
        assert leases.now == {"s1": "Anna"}
        assert leases.holds.gone("w1", "anna-2")

    def test_ten_fingers_hold_ten_cards_and_a_hand_that_changes_is_still_one(self, leases: Leases) -> None:
        for finger in range(10):
            assert leases.hold("wall", f"s{finger}").held
        leases.hold("wall", "s1", "s11")
        leases.hold("wall", "s11")
        assert len(leases.holds.now("w1")) == 10

    def test_what_is_remembered_has_bounds_and_nothing_is_left_of_an_empty_room(self, leases: Leases) -> None:
        for number in range(MOST_HANDS + 5):
            leases.hold("anna", f"s{number}")
        assert len(leases.now) == MOST_HANDS
        leases.clock.now += FORGOTTEN_AFTER
        assert leases.now == {}
        assert leases.holds.rooms == {}


def hold(screen: Screen, *ids: str, **place: float) -> None:
    screen.client.emit("signal", {"kind": "hold", "ids": list(ids), **place})


def drop(screen: Screen, *ids: str) -> None:
    screen.client.emit("signal", {"kind": "drop", "ids": list(ids)})


def heard(screen: Screen) -> list[dict[str, Any]]:
    return [{key: one[key] for key in one if key != "from"} for one in screen.signals]


def test_two_reach_for_a_card_and_the_second_is_told_who_has_it(room: Room) -> None:
    """Users of a retrospective tool asked to see who is dragging what."""
    anna, ben, wall = room.desk("anna"), room.desk("ben"), room.wall()
    hold(anna, "s1", x=10, y=20)
    ben.until(lambda: ben.signals)
    hold(ben, "s1", x=30, y=40)
    ben.until(lambda: len(ben.signals) == 2)
    assert heard(ben)[1] == {"kind": "taken", "ids": ["s1"], "name": "Anna Auer"}
    drop(ben, "s1")  # what it does not hold it can't let go
    drop(anna, "s1")
    ben.until(lambda: len(ben.signals) == 3)
    hold(ben, "s1", x=30, y=40)
    wall.until(lambda: len(wall.signals) == 3)
    assert [(one["kind"], one["name"]) for one in wall.signals] == [
        ("hold", "Anna Auer"),
        ("drop", "Anna Auer"),
        ("hold", "Ben Bode"),
    ]
    assert [one["kind"] for one in anna.signals] == ["hold"]


def test_a_holder_whose_line_breaks_lets_go_at_once(room: Room) -> None:
    anna, ben = room.desk("anna"), room.desk("ben")
    hold(anna, "s1", "s2")
    ben.until(lambda: ben.signals)
    anna.client.disconnect()
    ben.until(lambda: len(ben.signals) == 2)
    assert heard(ben)[1] == {"kind": "drop", "ids": ["s1", "s2"], "name": "Anna Auer"}
    hold(ben, "s1")
    late = room.desk("anna")
    late.until(lambda: late.signals)
    assert heard(late) == [{"kind": "hold", "ids": ["s1"], "name": "Ben Bode"}]


def test_who_opens_in_the_middle_learns_what_is_in_hands_and_nothing_that_was(room: Room) -> None:
    anna, ben = room.desk("anna"), room.desk("ben")
    hold(anna, "s1", x=10, y=20)
    hold(anna, "s2", x=1, y=2)
    hold(anna, "s1", x=11, y=21)
    drop(anna, "s2")
    ben.until(lambda: len(ben.signals) == 4)
    late, tablet = room.wall(), room.tablet()
    late.until(lambda: late.signals)
    assert heard(late) == [{"kind": "hold", "ids": ["s1"], "x": 11, "y": 21, "name": "Anna Auer"}]
    assert late.open()["ok"]  # a gap: the same path as the first load
    late.until(lambda: len(late.signals) == 2)
    assert tablet.signals == []


def test_a_screen_goes_on_holding_over_a_new_line_and_its_old_one_takes_nothing_away(room: Room) -> None:
    ben = room.desk("ben")
    first, second = room.account("anna", "desk"), room.account("anna", "desk")
    for line in (first, second):
        line.opening["screen"] = "anna-s-desk"
        assert line.open()["ok"]
        hold(line, "s1")
        ben.until(lambda line=line: ben.signals and ben.signals[-1]["from"] == line.client.get_sid())
    first.client.disconnect()
    hold(ben, "s1")
    ben.until(lambda: ben.signals[-1]["kind"] == "taken")
    assert [one["kind"] for one in second.signals] == []


@pytest.mark.parametrize("screen", ["", "a b", "x" * 65, 7, None])
def test_a_screen_without_a_name_of_its_own_is_known_by_its_line(room: Room, screen: object) -> None:
    ben = room.desk("ben")
    for _ in range(2):
        line = room.account("anna", "desk")
        line.opening["screen"] = screen  # type: ignore[assignment]
        assert line.open()["ok"]
        hold(line, "s1")
        ben.until(lambda: ben.signals)
    line.until(lambda: any(one["kind"] == "taken" for one in line.signals))


def test_a_screen_that_opens_another_workshop_lets_go_in_this_one(room: Room, served: RunningHouse) -> None:
    other = Room(served, served.make_workshop())
    anna, ben = room.desk("anna"), room.desk("ben")
    hold(anna, "s1")
    ben.until(lambda: ben.signals)
    anna.opening["workshop_id"] = other.entry.id
    assert anna.open()["ok"]
    ben.until(lambda: len(ben.signals) == 2)
    assert ben.signals[1]["kind"] == "drop"


def test_a_steering_group_holds_nothing(room: Room) -> None:
    steering, desk = room.steering("clara"), room.desk("ben")
    hold(steering, "s1")
    steering.client.emit("signal", {"kind": "writing", "field": "x"})
    hold(desk, "s1")
    anna = room.desk("anna")
    anna.until(lambda: anna.signals)
    assert [one["name"] for one in anna.signals] == ["Ben Bode"]


def test_a_hold_refuses_no_command_and_a_repeated_one_is_acknowledged_whoever_holds_the_card(
    room: Room,
) -> None:
    """Nothing that was asked is lost: of two who lay the same card the later one lays it last."""
    anna, ben = room.desk("anna"), room.desk("ben")
    prompt, card = next(iter(anna.of("prompt"))), secrets.token_urlsafe(12)
    for name, data in (
        ("SetLookFirst", {"on": False}),
        ("OpenPrompt", {"prompt_id": prompt}),
        ("SendStatement", {"statement_id": card, "prompt_id": prompt, "text": "Pony", "taken_down": True}),
        ("CreateCluster", {"cluster_id": "c1"}),
    ):
        assert anna.command(name, data)["ok"]
    moved = {
        "command_id": "moved-by-keyboard",
        "name": "MoveStatements",
        "data": {"statement_ids": [card], "place": "shelf"},
    }
    hold(anna, card)
    ben.until(lambda: ben.signals)
    assert ben.client.call("command", moved)["ok"]
    assert anna.command("MoveStatements", {"statement_ids": [card], "place": "c1"})["ok"]
    assert ben.client.call("command", moved)["ok"]
    ben.until(lambda: ben.of("statement")[card]["place"] == "c1")
    assert ben.command("Undo")["reason"] == "undo_overtaken"
    assert anna.command("Undo")["ok"]
    ben.until(lambda: ben.of("statement")[card]["place"] == "shelf")
