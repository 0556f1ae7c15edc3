"""Who gets a view and who does not: for each room, a stranger receives nothing and a rightful socket receives it."""

from __future__ import annotations

import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.live.conftest import Room, Screen
from tests.running import RunningHouse


def _say(room: Room, text: str = "Es ist zu laut") -> tuple[Screen, str]:
    desk, tablet = room.desk(), room.tablet()
    prompt = next(iter(desk.of("prompt")))
    assert desk.command("OpenPrompt", {"prompt_id": prompt})["ok"]
    said = {"statement_id": f"s-{text[:4].encode().hex()}", "prompt_id": prompt, "text": text}
    assert tablet.command("SendStatement", said, participant_id=tablet.me)["ok"]
    return tablet, said["statement_id"]


@pytest.mark.parametrize("view", ["wall", "desk", "steering"])
def test_a_leader_of_another_town_gets_neither_the_view_nor_its_changes(room: Room, view: str) -> None:
    stranger = room.account("dora", view)
    assert stranger.open()["reason"] == "not_yours"
    rightful = room.account("ben", view)
    assert rightful.open()["ok"]
    assert room.desk().command("RenameWorkshop", {"title": "Neuer Name"})["ok"]
    rightful.until(lambda: rightful.frames)
    assert stranger.frames == []


@pytest.mark.parametrize("view", ["wall", "desk"])
def test_a_steering_member_opens_neither_wall_nor_desk(room: Room, view: str) -> None:
    assert room.account("clara", view).open()["reason"] == "not_yours"


def test_a_steering_member_opens_the_mission_statement(room: Room) -> None:
    assert "mission" in room.steering("clara").views["steering"]


@pytest.mark.parametrize("view", ["wall", "desk", "steering"])
def test_a_device_without_an_account_opens_no_adult_view(room: Room, view: str) -> None:
    tablet = room.tablet()
    target = {"workshop_id": room.entry.id, "mission_id": room.entry.mission_id}
    assert tablet.client.call("open", {"view": view, **target})["reason"] == "not_yours"


def test_an_unknown_code_opens_nothing(room: Room) -> None:
    tablet = room.tablet()
    answer = tablet.client.call("open", {"view": "tablet", "code": "ZZZ99"})
    assert answer["reason"] == "unknown_code"
    assert answer["message"]


def test_a_device_gets_its_own_cards_and_no_other_device_does(room: Room) -> None:
    other = room.tablet()
    tablet, statement = _say(room, "Nur für mich")
    tablet.until(lambda: statement in tablet.of("statement", "mine"))
    assert "Nur für mich" not in str(other.frames) + str(other.views)


def test_a_tablet_of_another_workshop_gets_nothing_of_this_one(room: Room) -> None:
    elsewhere = Room(room.house, room.house.make_workshop("Eine andere"))
    other = elsewhere.tablet()
    desk = room.desk()
    assert desk.command("ChangeStep", {"step": "sort"})["ok"]
    desk.until(lambda: desk.views["desk"]["workshop"]["step"] == "sort")
    assert other.frames == [frame for frame in other.frames if frame["view"] == "mine"]
    other.client.disconnect()


def test_nobody_speaks_for_a_participant_of_another_device(room: Room) -> None:
    tablet, statement = _say(room)
    other = room.tablet()
    stolen = other.command("WithdrawStatement", {"statement_id": statement}, participant_id=tablet.me)
    assert stolen["reason"] == "not_on_this_device"
    taken_over = other.command("JoinWorkshop", participant_id=tablet.me)
    assert taken_over["reason"] == "not_yours"


def test_a_device_comes_back_as_the_same_participants(room: Room) -> None:
    cookie = room.device_cookie()
    first = room.tablet(cookie=cookie)
    first.client.disconnect()
    again = room.tablet(cookie=cookie, join=False)
    assert list(again.of("participant", "mine")) == [first.me]


def test_staff_join_by_their_own_code(room: Room) -> None:
    staff = room.tablet(code=room.entry.staff_code)
    assert staff.of("participant", "mine")[staff.me]["perspective"] == "staff"


def test_a_screen_that_applied_every_change_equals_one_that_loaded_afresh(room: Room) -> None:
    desk, wall = room.desk(), room.wall()
    tablet, statement = _say(room)
    desk.until(lambda: statement in desk.of("waiting"))
    seen = desk.of("waiting")[statement]
    assert desk.command("ReleaseStatements", {"statement_ids": [statement], "texts": [seen["text_id"]]})["ok"]
    assert desk.command("CreateCluster", {"cluster_id": "c1", "title": "Ruhe", "statement_ids": [statement]})[
        "ok"
    ]
    for old, fresh in ((desk, room.desk()), (wall, room.wall())):
        view = fresh.opening["view"]
        old.until(lambda old=old, fresh=fresh, view=view: old.views[view] == fresh.views[view])
    tablet.until(lambda: tablet.of("statement", "mine")[statement]["status"] == "shown")
    fresh = room.tablet(cookie=tablet.cookie, join=False)
    tablet.until(lambda: fresh.views == tablet.views)


def test_what_a_facilitator_holds_is_seen_by_others_and_kept_nowhere(room: Room) -> None:
    anna, ben, tablet = room.desk("anna"), room.desk("ben"), room.tablet()
    anna.client.emit("signal", {"kind": "hold", "ids": ["s1"], "x": 10, "y": 20})
    ben.until(lambda: ben.signals)
    assert ben.signals[0] | {"from": ""} == {
        "kind": "hold", "ids": ["s1"], "x": 10, "y": 20, "name": "Anna Auer", "from": "",
    }  # fmt: skip
    assert anna.signals == []
    assert tablet.signals == []


def test_a_desk_turns_all_walls_to_the_words_and_back_and_tablets_hear_nothing(room: Room) -> None:
    anna, wall, tablet = room.desk("anna"), room.wall(), room.tablet()
    for what in ("words", "elsewhere", ["words"], ""):
        anna.client.emit("signal", {"kind": "look", "what": what})
    wall.until(lambda: len(wall.signals) == 2)
    assert [one["what"] for one in wall.signals] == ["words", ""]
    assert tablet.signals == []


def test_a_desk_plays_the_replay_on_all_walls_and_hears_what_they_show(room: Room) -> None:
    anna, ben, wall, tablet = room.desk("anna"), room.desk("ben"), room.wall(), room.tablet()
    show = {"kind": "replay", "act": "show", "at": 12.5, "playing": True, "speed": 2}
    broken = [
        {"at": "now"},
        {"at": -1},
        {"at": 1e300},
        {"at": True},
        {"playing": 1},
        {"speed": 3},
        {"speed": True},
    ]
    for one in (*broken, {"speed": [1]}, {"act": "erase"}, {}):
        anna.client.emit("signal", {**show, **one})
    wall.until(lambda: wall.signals)
    wall.client.emit("signal", {**show, "act": "shown", "at": None, "words": "Pony"})
    wall.client.emit("signal", {"kind": "replay", "act": "ended"})
    ben.until(lambda: len(ben.signals) == 3)
    told = [{key: value for key, value in one.items() if key not in ("from", "name")} for one in ben.signals]
    assert told == [show, {**show, "act": "shown", "at": None}, {"kind": "replay", "act": "ended"}]
    assert len(wall.signals) == 1
    assert tablet.signals == []


def test_wall_and_desk_that_ask_for_the_evening_at_once_both_get_it_and_nobody_waits(room: Room) -> None:
    """The second waits for the first and not for a worker of its own; meanwhile the house answers everybody else."""
    anna = room.desk("anna")
    asked = urllib.request.Request(
        f"{room.house.url}/werkstatt/{room.entry.id}/verlauf",
        headers={"Cookie": f"session={room.house.session_cookie('anna')}"},
    )

    def told() -> bytes:
        with urllib.request.urlopen(asked, timeout=30) as answer:
            return bytes(answer.read())

    with ThreadPoolExecutor() as both:
        answers = [both.submit(told) for _ in range(2)]
        assert anna.command("RenameWorkshop", {"title": "Anders"})["ok"]
        assert [one.result() for one in answers] == [b'{"moments":[]}'] * 2


def test_a_closed_workshop_knows_no_devices_any_more(room: Room) -> None:
    desk, cookie = room.desk(), room.device_cookie()
    tablet = room.tablet(cookie=cookie)
    assert desk.command("ChangeStep", {"step": "report_back"})["ok"]
    assert desk.command("CloseWorkshop")["ok"]
    tablet.client.disconnect()
    again = room.tablet(cookie=cookie, join=False)
    again.until(lambda: again.open()["ok"] and again.of("participant", "mine") == {})
    refused = again.command("JoinWorkshop", participant_id="newcomer-1")
    assert refused["reason"] == "evening_over"


def test_codes_can_not_be_guessed_over_the_socket(tmp_path: Path) -> None:
    house = RunningHouse(tmp_path / "data").start()
    room = Room(house, house.make_workshop())
    tablet = room.tablet(join=False)
    answers = [tablet.client.call("open", {"view": "tablet", "code": "ZZZ22"})["reason"] for _ in range(90)]
    assert answers[0] == "unknown_code"
    assert answers[-1] == "too_many"
    without_device = Screen(house, "", {"view": "tablet", "code": room.entry.children_code})
    assert without_device.open()["reason"] == "no_device"
    without_device.client.disconnect()
    tablet.client.disconnect()
    house.kill()


def test_opening_again_while_a_change_is_on_its_way_begins_anew_without_a_gap(room: Room) -> None:
    desk = room.desk()
    for title in ("Eins", "Zwei", "Drei", "Vier"):
        assert desk.command("RenameWorkshop", {"title": title})["ok"]
        assert desk.open()["ok"]
        desk.until(lambda title=title: desk.views["desk"]["workshop"]["title"] == title)
    assert desk.command("RenameWorkshop", {"title": "Fünf"})["ok"]
    desk.until(lambda: desk.views["desk"]["workshop"]["title"] == "Fünf")


def test_who_opens_again_is_counted_on_so_that_nothing_late_is_taken_for_new(room: Room) -> None:
    desk, tablet = room.desk(), room.tablet()
    assert desk.command("RenameWorkshop", {"title": "Neuer Name"})["ok"]
    for screen in (desk, tablet):
        screen.until(lambda screen=screen: all(screen.versions[view] > 0 for view in screen.views))
        reached = dict(screen.versions)
        assert screen.open()["ok"]
        assert all(screen.versions[view] >= reached[view] for view in reached)
