"""Commands over a real socket: exactly once, on disk before the receipt, and kind about nonsense."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.live.conftest import Room, Screen
from tests.running import RunningHouse


def _open_prompt(desk: Screen) -> str:
    prompt = next(iter(desk.of("prompt")))
    assert desk.command("OpenPrompt", {"prompt_id": prompt})["ok"]
    return prompt


def _message(tablet: Screen, prompt: str, statement: str, text: str) -> dict[str, Any]:
    return {
        "command_id": f"say-{statement}",
        "participant_id": tablet.me,
        "name": "SendStatement",
        "data": {"statement_id": statement, "prompt_id": prompt, "text": text},
    }


def test_a_command_that_comes_twice_has_its_effect_once_and_is_acknowledged_twice(room: Room) -> None:
    desk, tablet = room.desk(), room.tablet()
    message = _message(tablet, _open_prompt(desk), "statement-1", "Pony")
    assert tablet.client.call("command", message)["ok"]
    assert tablet.client.call("command", message)["ok"]
    desk.until(lambda: desk.of("waiting"))
    assert len(desk.of("waiting")) == 1


def test_a_command_that_caused_nothing_is_acknowledged_twice_too(room: Room) -> None:
    desk = room.desk()
    message = {"command_id": "same-step-1", "name": "ChangeStep", "data": {"step": "arrive"}}
    assert desk.client.call("command", message) == desk.client.call("command", message)


def test_every_acknowledged_card_survives_a_kill_and_none_comes_twice(tmp_path: Path) -> None:
    house = RunningHouse(tmp_path / "data")
    house.start()
    room = Room(house, house.make_workshop())
    desk, cookie = room.desk(), room.device_cookie()
    tablet, prompt = room.tablet(cookie=cookie), _open_prompt(desk)
    messages = [_message(tablet, prompt, f"statement-{n}", f"Karte {n}") for n in range(20)]
    acknowledged = [message for message in messages if tablet.client.call("command", message)["ok"]]
    house.kill()
    house.start()
    again = room.tablet(cookie=cookie, join=False)
    again.me = tablet.me
    assert len(again.of("statement", "mine")) == len(acknowledged) == 20
    for message in messages:
        assert again.client.call("command", message)["ok"]
    assert len(room.tablet(cookie=cookie, join=False).of("statement", "mine")) == 20
    for screen in room.screens:
        screen.client.disconnect()
    house.kill()


NONSENSE = [
    ("EmptyName", {}, "unknown_command"),
    ("SendStatement", {}, "malformed"),
    ("SendStatement", {"statement_id": "s-nonsense", "prompt_id": "nope", "text": "x"}, "unknown_prompt"),
    ("SendStatement", {"statement_id": "s/../x", "prompt_id": "nope", "text": "x"}, "malformed"),
    ("SendStatement", {"statement_id": "s-1", "prompt_id": "p", "text": 7}, "malformed"),
    ("SendStatement", {"statement_id": "s-1", "prompt_id": "p", "text": "x", "flags": []}, "malformed"),
    ("SendStatement", {"statement_id": "s-1", "prompt_id": "p", "text": "x", "extra": 1}, "malformed"),
    ("SendStatement", {"statement_id": "s-1", "prompt_id": "p", "text": "a" * 10_000}, "text_too_long"),
    ("CastVote", {"ballot_id": "b", "choice": "c"}, "unknown_ballot"),
    ("EndEvening", {}, "unknown_command"),
    ("CreateWorkshop", {}, "unknown_command"),
    ("RecordFates", {"fates": []}, "unknown_command"),
    ("ReleaseStatements", {"statement_ids": ["s-1"]}, "unknown_command"),
]


@pytest.mark.parametrize(("name", "data", "reason"), NONSENSE)
def test_nonsense_from_a_tablet_gets_a_reason_and_a_short_sentence_and_changes_nothing(
    room: Room, name: str, data: dict[str, Any], reason: str
) -> None:
    tablet, desk = room.tablet(), room.desk()
    before = room.desk().views["desk"]
    answer = tablet.command(name, data, participant_id=tablet.me)
    assert answer["reason"] == reason
    assert 0 < len(answer["message"].split()) <= 8
    assert room.desk().views["desk"] == before
    assert desk.frames == []


@pytest.mark.parametrize(
    "message", [None, [], "x", 5, {}, {"name": "Undo"}, {"command_id": "x" * 900, "name": "Undo"}]
)
def test_a_message_of_no_known_shape_is_refused(room: Room, message: object) -> None:
    assert room.desk().client.call("command", message)["reason"] == "malformed"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Es   isst\tzu laud \n", "Es isst zu laud"),
        ("Pony\u0000\u202e🐴", "Pony🐴"),
        ("<b>laut</b> & so", "<b>laut</b> & so"),
        ("=1+1", "=1+1"),
        ("a\u0308", "ä"),
    ],
)
def test_text_is_cleaned_once_and_otherwise_kept_as_it_was_written(room: Room, typed: str, kept: str) -> None:
    desk, tablet = room.desk(), room.tablet()
    assert tablet.client.call("command", _message(tablet, _open_prompt(desk), "statement-1", typed))["ok"]
    tablet.until(lambda: tablet.of("statement", "mine"))
    assert tablet.of("statement", "mine")["statement-1"]["text"] == kept


def test_a_text_of_nothing_but_blanks_is_refused_kindly(room: Room) -> None:
    desk, tablet = room.desk(), room.tablet()
    answer = tablet.client.call("command", _message(tablet, _open_prompt(desk), "statement-1", " \u200b \n"))
    assert answer["reason"] == "text_missing"


def test_a_member_may_write_on_principles_but_lead_no_workshop(room: Room) -> None:
    clara = room.steering("clara")
    added = {"principle_id": "p-1", "first": "Wir hören zu", "second": "und sagen, was daraus wird"}
    assert clara.command("AddPrinciple", added)["ok"]
    assert clara.command("ChangeStep", {"step": "sort"}, stream="workshop")["reason"] == "unknown_command"


def test_a_draft_is_worded_from_the_clusters_own_words(room: Room) -> None:
    desk, tablet = room.desk(), room.tablet()
    prompt = _open_prompt(desk)
    for statement, text in (("food-1", "Das Essen ist kalt"), ("food-2", "Mehr Zeit zum Essen")):
        assert tablet.client.call("command", _message(tablet, prompt, statement, text))["ok"]
    desk.until(lambda: len(desk.of("waiting")) == 2)
    assert desk.command("ReleaseStatements", {"statement_ids": ["food-1", "food-2"]})["ok"]
    assert desk.command("CreateCluster", {"cluster_id": "food", "statement_ids": ["food-1", "food-2"]})["ok"]
    asked = {"principle_id": "p-food", "workshop_id": room.entry.id, "cluster_ids": ["food"]}
    assert desk.command("DraftPrinciple", asked, stream="mission")["ok"]
    steering = room.steering("ben")
    drafted = steering.of("principle")["p-food"]
    assert drafted["first"].startswith("Wir ")
    assert "Essen" in str(drafted)
    assert {item["id"] for one in drafted["commitments"] for item in one["evidence"]} == {"food-1", "food-2"}
    desk.until(lambda: desk.of("statement").get("food-1", {}).get("fates") == ["carried"])


def test_too_many_commands_at_once_are_asked_to_come_again(room: Room) -> None:
    desk = room.desk()
    answers: list[dict[str, Any]] = []
    for number in range(300):  # none waits for the one before, so that a slow machine asks as fast
        message = {
            "command_id": f"again-and-again-{number}",
            "name": "ChangeStep",
            "data": {"step": "arrive"},
        }
        desk.client.emit("command", message, callback=answers.append)
    desk.until(lambda: len(answers) == 300)
    refused = [one for one in answers if not one["ok"]]
    assert refused
    assert all(one["reason"] == "too_many" and one["again"] for one in refused)
