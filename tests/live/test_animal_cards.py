"""A tablet asks for the animal cards of its own; nobody else asks at all."""

from __future__ import annotations

from typing import Any

from tests.live.conftest import Room, Screen


def ask(screen: Screen, about: str = "cards") -> dict[str, Any]:
    answer: dict[str, Any] = screen.client.call("ask", {"ask": about}, timeout=10)
    return answer


def test_a_tablet_gets_the_cards_of_its_own_and_of_nobody_else(room: Room) -> None:
    desk, tablet, other = room.desk(), room.tablet(), room.tablet()
    assert desk.command("ChangeStep", {"step": "report_back"})["ok"]
    mine = ask(tablet)
    assert list(mine["cards"]) == [tablet.me]  # type: ignore[attr-defined]
    card = mine["cards"][tablet.me]  # type: ignore[attr-defined]
    assert len(set(card["symbols"])) == 4
    assert (card["code"], card["qr"], card["address"]) == (room.entry.children_code, "", "")
    assert ask(tablet) == mine
    assert ask(other)["cards"].keys() == {other.me}  # type: ignore[attr-defined]
    shown = str([tablet.views, other.views, desk.views, desk.frames])
    assert str(card["symbols"]) not in shown


def test_before_reporting_back_it_is_too_early(room: Room) -> None:
    answer = ask(room.tablet())
    assert (answer["reason"], answer["message"]) == ("too_early", "Das kommt erst am Ende.")


def test_a_closed_workshop_has_no_more_cards_to_show(room: Room) -> None:
    desk, tablet = room.desk(), room.tablet()
    assert desk.command("ChangeStep", {"step": "report_back"})["ok"]
    assert ask(tablet)["cards"]
    assert desk.command("EndEvening")["ok"]
    assert desk.command("CloseWorkshop")["ok"]
    assert ask(tablet)["cards"] == {}


def test_neither_desk_nor_wall_asks_for_cards_and_no_tablet_for_suggestions(room: Room) -> None:
    assert ask(room.desk())["reason"] == "malformed"
    assert ask(room.wall())["reason"] == "not_yours"
    tablet = room.tablet()
    for about, reason in (
        ("sets", "not_yours"),
        ("places", "not_yours"),
        ("", "malformed"),
        (None, "malformed"),
    ):
        assert ask(tablet, about)["reason"] == reason  # type: ignore[arg-type]
