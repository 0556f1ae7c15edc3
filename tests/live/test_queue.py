"""Several facilitators at one queue, over real sockets: who looks at what, who was first, and what stays where it belongs.

What users of other boards and participation tools begged for is in the docstrings; each test is named by the rule.
"""

from __future__ import annotations

import json
import secrets
from pathlib import Path
from typing import Any

from tests.live.conftest import Room, Screen
from tests.running import RunningHouse


def _open(desk: Screen) -> str:
    """Collecting, with the first question open; answers its id."""
    assert desk.command("ChangeStep", {"step": "collect"})["ok"]
    prompt = next(iter(desk.of("prompt")))
    assert desk.command("OpenPrompt", {"prompt_id": prompt})["ok"]
    return prompt


def _say(tablet: Screen, prompt: str, *texts: str) -> list[str]:
    ids = [secrets.token_urlsafe(12) for _ in texts]
    for statement_id, text in zip(ids, texts, strict=True):
        data = {"statement_id": statement_id, "prompt_id": prompt, "text": text}
        assert tablet.command("SendStatement", data, participant_id=tablet.me)["ok"]  # type: ignore[attr-defined]
    return ids


def _frames(screen: Screen) -> str:
    """All that ever came over a screen's wire after it opened, and what it holds."""
    return json.dumps([screen.views, screen.frames, screen.signals], ensure_ascii=False)


def _release(desk: Screen, statement_id: str) -> dict[str, Any]:
    """As the desk sends it: in the wording and the turn that it sees."""
    card = desk.of("waiting")[statement_id]
    seen = {"texts": [card["text_id"]], "turns": [card["turn"]]}
    return desk.command("ReleaseStatements", {"statement_ids": [statement_id], **seen})


def test_what_a_facilitator_looks_at_is_known_to_the_other_desks_and_to_nobody_else(room: Room) -> None:
    anna, ben = room.desk("anna"), room.desk("ben")
    others = [room.wall(), room.tablet(), room.steering("clara")]
    for message in (
        {"kind": "looking", "id": "s1"},
        {"kind": "looking", "id": "s1", "deciding": True, "text": "no part of it"},
        {"kind": "looking", "id": ["s1"]},
        {"kind": "looking", "id": ""},
    ):
        anna.client.emit("signal", message)
    ben.until(lambda: len(ben.signals) == 3)
    assert [one | {"from": ""} for one in ben.signals] == [
        {"kind": "looking", "id": "s1", "deciding": False, "name": "Anna Auer", "from": ""},
        {"kind": "looking", "id": "s1", "deciding": True, "name": "Anna Auer", "from": ""},
        {"kind": "looking", "id": "", "deciding": False, "name": "Anna Auer", "from": ""},
    ]
    assert [screen.signals for screen in (anna, *others)] == [[], [], [], []]


def test_a_wall_can_not_say_that_somebody_looks_at_a_card(room: Room) -> None:
    desk, wall = room.desk("ben"), room.wall()
    wall.client.emit("signal", {"kind": "looking", "id": "s1"})
    wall.client.emit("signal", {"kind": "hold", "ids": ["s1"]})
    desk.until(lambda: desk.signals)
    assert [one["kind"] for one in desk.signals] == ["hold"]


def test_a_screen_that_was_a_desk_and_is_a_wall_now_hears_nothing_of_the_desks_any_more(room: Room) -> None:
    ben, screen = room.desk("ben"), room.desk("anna")
    screen.opening["view"] = "wall"
    assert screen.open()["ok"]
    ben.client.emit("signal", {"kind": "looking", "id": "s1"})
    ben.client.emit("signal", {"kind": "hold", "ids": ["s1"]})
    screen.until(lambda: screen.signals)
    assert [one["kind"] for one in screen.signals] == ["hold"]


def test_several_moderators_share_the_work_and_the_second_is_told_who_was_first(room: Room) -> None:
    """Moderators of a large survey tool asked for a way to share the queue; they keep a spreadsheet beside it."""
    anna, ben, tablet = room.desk("anna"), room.desk("ben"), room.tablet()
    (card,) = _say(tablet, _open(anna), "Pony")
    for desk in (anna, ben):
        desk.until(lambda desk=desk: card in desk.of("waiting"))
    stale = anna.of("waiting")[card]
    assert _release(ben, card)["ok"]
    held = {"statement_id": card, "reason": "Nennt jemanden", "turn": stale["turn"]}
    refused = anna.command("HoldStatement", held)
    assert (refused["reason"], refused["details"]["who"]) == ("decided_meanwhile", "Ben Bode")
    assert refused["message"] == "Ben Bode hat diese Karte gerade gezeigt. Dabei bleibt es."
    anna.until(lambda: anna.of("statement").keys() == {card})
    asked = anna.client.call("ask", {"ask": "decided", "statement_id": card})
    assert asked["decided"] | {"who": ""} == {
        "turn": 1, "what": "shown", "who": "", "told": "Ben Bode hat diese Karte gerade gezeigt.",
    }  # fmt: skip
    assert anna.command("HoldStatement", held | {"turn": 1})["ok"]  # read, and decided anew


def test_only_a_desk_of_the_workshop_asks_who_decided(room: Room) -> None:
    question = {"ask": "decided", "statement_id": "s1"}
    assert room.desk("ben").client.call("ask", question)["reason"] == "unknown_statement"
    for stranger in (room.wall(), room.tablet(), room.steering("clara")):
        assert stranger.client.call("ask", question)["reason"] in ("not_yours", "malformed")


def test_nothing_is_on_the_wall_before_somebody_has_looked(room: Room) -> None:
    """Users of an audience tool asked to approve messages before they show; it was declined."""
    desk, wall, tablet = room.desk(), room.wall(), room.tablet()
    ids = _say(tablet, _open(desk), "Es ist zu laut", "Tim ist ein Idiot")
    desk.until(lambda: set(ids) == desk.of("waiting").keys())
    assert _release(desk, ids[0])["ok"]
    wall.until(lambda: wall.of("statement"))
    assert "Es ist zu laut" in _frames(wall)
    assert "Tim" not in _frames(wall)


def test_looking_first_is_on_from_the_start_goes_off_and_on_and_stays_through_a_restart(
    tmp_path: Path,
) -> None:
    """In one tool strict moderation could not be switched off again; in another it was off by default and forgotten at launch."""
    house = RunningHouse(tmp_path / "data")
    house.start()
    room = Room(house, house.make_workshop())
    desk, tablet = room.desk(), room.tablet()
    prompt = _open(desk)
    (first,) = _say(tablet, prompt, "Pony")
    desk.until(lambda: first in desk.of("waiting"))
    for on, text in ((False, "Schwimmbad"), (True, "Trampolin")):
        assert desk.command("SetLookFirst", {"on": on})["ok"]
        (card,) = _say(tablet, prompt, text)
        desk.until(lambda on=on, card=card: card in desk.of("waiting" if on else "statement"))
    house.kill()
    house.start()
    again, tablet = room.desk(), room.tablet()
    (late,) = _say(tablet, prompt, "Ein Baumhaus")
    again.until(lambda: late in again.of("waiting"))
    for screen in room.screens:
        screen.client.disconnect()
    house.kill()


def test_what_is_said_in_one_workshop_reaches_no_screen_of_another(room: Room, served: RunningHouse) -> None:
    """A message meant for one board reached all boards of a brainstorming tool."""
    other = Room(served, served.make_workshop())
    mine, foreign = room.desk(), [other.desk("ben"), other.wall(), other.tablet()]
    tablet = room.tablet()
    (card,) = _say(tablet, _open(mine), "Ich heiße Tim")
    mine.until(lambda: card in mine.of("waiting"))
    mine.client.emit("signal", {"kind": "looking", "id": card})
    mine.client.emit("signal", {"kind": "hold", "ids": [card]})
    assert _release(mine, card)["ok"]
    assert foreign[0].command("ChangeStep", {"step": "collect"})[
        "ok"
    ]  # a change of their own comes after all that
    for screen in foreign:
        screen.until(lambda screen=screen: screen.frames)
        assert card not in _frames(screen)
        assert "Tim" not in _frames(screen)
        screen.client.disconnect()


def test_no_screen_for_all_eyes_says_who_wrote_and_no_number_tells_it_either(room: Room) -> None:
    """„Anonymous“ leaked names in a retrospective tool more than once, and in a survey tool by the times."""
    desk, wall, fox, owl = room.desk(), room.wall(), room.tablet(), room.tablet()
    prompt = _open(desk)
    ids = [*_say(fox, prompt, "Es ist zu laut"), *_say(owl, prompt, "Pony")]
    desk.until(lambda: set(ids) == desk.of("waiting").keys())
    for card in ids:
        assert _release(desk, card)["ok"]
    wall.until(lambda: set(ids) == wall.of("statement").keys())
    authors = {fox.me, owl.me}  # type: ignore[attr-defined]
    for card in wall.of("statement").values():
        assert not authors & {str(value) for value in card.values()}
        assert not {"since", "at", "animal", "colour", "turn"} & card.keys()
    waiting = [
        record for frame in desk.frames for key, record in frame["put"].items() if key.startswith("waiting:")
    ]
    assert waiting
    assert not any("animal" in record or "participant_id" in record for record in waiting)
