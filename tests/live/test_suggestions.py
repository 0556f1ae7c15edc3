"""What the machine suggests: asked for by a desk of this workshop, told to nobody else, never done by itself."""

from __future__ import annotations

import secrets
from typing import Any

import pytest

from tests.live.conftest import Room, Screen

ASKS: dict[str, dict[str, Any]] = {
    "sets": {},
    "places": {"statement_ids": []},
    "readings": {"statement_ids": []},
    "names": {"cluster_ids": []},
}
QUIET = ("Es ist zu laut", "Die Betreuer schreien so laut", "Ich will einen Ruheraum")
FOOD = ("Das Essen schmeckt nicht", "Mehr Obst beim Mittagessen", "Das Essen ist kalt")


def ask(screen: Screen, about: str, **more: object) -> dict[str, Any]:
    answer: dict[str, Any] = screen.client.call("ask", {"ask": about, **more}, timeout=40)
    return answer


def collecting(room: Room) -> tuple[Screen, Screen]:
    """A desk with an open question, and a child."""
    desk = room.desk()
    prompt = min(desk.of("prompt").items(), key=lambda one: one[1]["number"])[0]
    assert desk.command("OpenPrompt", {"prompt_id": prompt})["ok"]
    return desk, room.tablet()


def say(tablet: Screen, *texts: str) -> list[str]:
    prompt = tablet.views["tablet"]["workshop"]["open_prompt"] or min(tablet.of("prompt"))
    ids = [secrets.token_urlsafe(12) for _ in texts]
    for statement_id, text in zip(ids, texts, strict=True):
        data = {"statement_id": statement_id, "prompt_id": prompt, "text": text}
        assert tablet.command("SendStatement", data, participant_id=tablet.me)["ok"]  # type: ignore[attr-defined]
    return ids


def hang(desk: Screen, tablet: Screen, *texts: str) -> list[str]:
    ids = say(tablet, *texts)
    desk.until(lambda: set(ids) <= desk.of("waiting").keys())
    assert desk.command("ReleaseStatements", {"statement_ids": ids})["ok"]
    return ids


def gather(desk: Screen, cluster_id: str, title: str, ids: list[str]) -> None:
    data = {"cluster_id": cluster_id, "title": title, "statement_ids": ids}
    assert desk.command("CreateCluster", data)["ok"]


class TestWhoMayAsk:
    @pytest.mark.parametrize("about", sorted(ASKS))
    def test_a_desk_gets_an_answer_and_nobody_else_does(self, room: Room, about: str) -> None:
        assert ask(room.desk("ben"), about, **ASKS[about])["ok"]
        for stranger in (room.wall(), room.tablet(), room.steering("clara")):
            assert ask(stranger, about, **ASKS[about])["reason"] == "not_yours"

    @pytest.mark.parametrize("about", sorted(ASKS))
    def test_a_leader_of_another_town_who_opened_nothing_gets_nothing(self, room: Room, about: str) -> None:
        stranger = room.account("dora", "desk")
        stranger.open()
        assert ask(stranger, about, **ASKS[about])["reason"] == "not_yours"

    def test_a_desk_hears_nothing_of_another_workshop(self, room: Room) -> None:
        desk, tablet = collecting(room)
        ids = say(tablet, *QUIET)
        desk.until(lambda: set(ids) <= desk.of("waiting").keys())
        assert ask(desk, "places", statement_ids=ids)["places"]
        other = Room(room.house, room.house.make_workshop("Eine andere"))
        elsewhere = other.desk()
        assert ask(elsewhere, "places", statement_ids=ids)["places"] == {}
        assert ask(elsewhere, "readings", statement_ids=ids)["readings"] == {}
        elsewhere.client.disconnect()

    @pytest.mark.parametrize(
        "message",
        [
            None,
            "places",
            {"ask": "everything"},
            {"ask": ["places"]},
            {"ask": "places"},
            {"ask": "places", "statement_ids": "all"},
            {"ask": "places", "statement_ids": ["../x"]},
            {"ask": "places", "statement_ids": [7]},
            {"ask": "places", "statement_ids": ["s"] * 301},
        ],
    )
    def test_a_question_of_no_known_shape_is_refused(self, room: Room, message: object) -> None:
        assert room.desk().client.call("ask", message)["reason"] == "malformed"

    def test_too_many_questions_at_once_are_refused(self, room: Room) -> None:
        desk = room.desk()
        answers = [ask(desk, "places", statement_ids=[]) for _ in range(120)]
        assert {one.get("reason") for one in answers if not one["ok"]} == {"too_many"}


class TestPlaces:
    def test_a_card_that_waits_fits_a_cluster_for_words_that_it_has_itself(self, room: Room) -> None:
        desk, tablet = collecting(room)
        gather(desk, "quiet-01", "Ruhe", hang(desk, tablet, *QUIET))
        gather(desk, "food-001", "Essen", hang(desk, tablet, *FOOD))
        (card,) = say(tablet, "Hir ist es zu laud")
        desk.until(lambda: card in desk.of("waiting"))
        place = ask(desk, "places", statement_ids=[card])["places"][card]
        assert place["cluster_id"] == "quiet-01"
        assert place["reasons"] == ["laud"]
        assert ask(desk, "readings", statement_ids=[card])["readings"] == {card: "Hier ist es zu laut"}

    def test_before_there_is_a_cluster_its_theme_is_named_with_a_picture(self, room: Room) -> None:
        desk, tablet = collecting(room)
        (card,) = say(tablet, "Das Essen schmeckt nicht")
        desk.until(lambda: card in desk.of("waiting"))
        place = ask(desk, "places", statement_ids=[card])["places"][card]
        assert place["cluster_id"] == ""
        assert place["title"]
        assert place["pictogram"]
        assert "Essen" in place["reasons"]

    def test_what_says_nothing_stays_open(self, room: Room) -> None:
        desk, tablet = collecting(room)
        (card,) = say(tablet, "und so weiter")
        desk.until(lambda: card in desk.of("waiting"))
        assert ask(desk, "places", statement_ids=[card, "nobody-1"])["places"] == {}

    def test_places_keep_step_with_the_board(self, room: Room) -> None:
        desk, tablet = collecting(room)
        gather(desk, "quiet-01", "Ruhe", hang(desk, tablet, *QUIET))
        (card,) = hang(desk, tablet, "Immer ist es laut")
        assert ask(desk, "places", statement_ids=[card])["places"][card]["cluster_id"] == "quiet-01"
        gather(desk, "quiet-02", "Leise sein", [])
        assert desk.command("JoinClusters", {"cluster_id": "quiet-01", "into": "quiet-02"})["ok"]
        assert ask(desk, "places", statement_ids=[card])["places"][card]["cluster_id"] == "quiet-02"
        assert desk.command("TakeClusterApart", {"cluster_id": "quiet-02"})["ok"]
        assert ask(desk, "places", statement_ids=[card])["places"][card]["cluster_id"] == ""

    def test_nothing_moves_and_no_screen_is_told(self, room: Room) -> None:
        desk, tablet = collecting(room)
        wall = room.wall()
        gather(desk, "quiet-01", "Ruhe", hang(desk, tablet, *QUIET))
        (card,) = hang(desk, tablet, "Immer ist es laut")
        wall.until(lambda: card in wall.of("statement"))
        heard = [len(screen.frames) for screen in (desk, wall, tablet)]
        for about, more in ASKS.items():
            ask(desk, about, **(more and {key: [card, "quiet-01"] for key in more}))
        assert [len(screen.frames) for screen in (desk, wall, tablet)] == heard
        assert room.wall().of("statement")[card]["place"] == "unsorted"

    def test_a_sign_of_distress_and_what_was_held_back_get_no_place(self, room: Room) -> None:
        desk, tablet = collecting(room)
        gather(desk, "quiet-01", "Ruhe", hang(desk, tablet, *QUIET))
        distress, held = say(tablet, "ich werde geschlagen weil es laut ist", "Zu laut, du Idiot")
        desk.until(lambda: {distress, held} <= desk.of("waiting").keys())
        assert desk.command("HoldStatement", {"statement_id": held, "reason": "Verletzt jemanden"})["ok"]
        assert ask(desk, "places", statement_ids=[distress, held])["places"] == {}


class TestNames:
    def test_a_cluster_without_a_title_is_offered_one(self, room: Room) -> None:
        desk, tablet = collecting(room)
        ids = hang(desk, tablet, *FOOD)
        gather(desk, "food-001", "", ids)
        name = ask(desk, "names", cluster_ids=["food-001", "nobody-1"])["names"]["food-001"]
        assert "Essen" in name["title"]
        assert name["statement_id"] in ids

    def test_an_empty_cluster_is_offered_none(self, room: Room) -> None:
        desk, _ = collecting(room)
        gather(desk, "empty-01", "", [])
        assert ask(desk, "names", cluster_ids=["empty-01"])["names"] == {}


class TestTheSwitch:
    def test_switched_off_nothing_is_suggested_to_anybody(self, room: Room) -> None:
        desk, other = room.desk("anna"), room.desk("ben")
        assert desk.command("SetSuggestions", {"on": False, "set_ids": []})["ok"]
        other.until(lambda: not other.views["desk"]["suggesting"]["on"])
        for about in ASKS.keys() - {"sets"}:
            assert ask(other, about, **ASKS[about])["reason"] == "suggestions_off"
        assert ask(other, "sets")["ok"]

    def test_theme_sets_are_chosen_from_those_that_are_there(self, room: Room) -> None:
        desk, tablet = collecting(room)
        sets = {one["id"]: one for one in ask(desk, "sets")["sets"]}
        assert sets["ogs"]["usual"]
        assert (
            desk.command("SetSuggestions", {"on": True, "set_ids": ["moon"]})["reason"] == "unknown_theme_set"
        )
        (card,) = say(tablet, "Der Bus kommt nie")
        desk.until(lambda: card in desk.of("waiting"))
        before = ask(desk, "places", statement_ids=[card])["places"]
        assert desk.command("SetSuggestions", {"on": True, "set_ids": ["stadt"]})["ok"]
        desk.until(lambda: desk.views["desk"]["suggesting"]["set_ids"] == ["stadt"])
        after = ask(desk, "places", statement_ids=[card])["places"]
        assert after[card]["title"]
        assert after != before
