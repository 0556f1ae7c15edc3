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
    "rearrange": {},
    "stacks": {},
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
        desk.until(lambda: card in desk.of("statement"))
        tablet.until(lambda: tablet.of("statement", "mine").get(card, {}).get("status") == "shown")
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


class TestTheWholeBoard:
    """Each proposal is plain, and each can be taken by an ordinary command."""

    def board(self, room: Room) -> tuple[Screen, Screen, dict[str, str]]:
        desk, tablet = collecting(room)
        texts = (
            *QUIET,
            "Immer dieser Krach",
            "Es ist so laut",
            *FOOD,
            "Nie wieder Fisch",
            "Mehr Nudeln essen",
        )
        ids = dict(zip(texts, hang(desk, tablet, *texts), strict=True))
        return desk, tablet, ids

    def test_what_people_have_parted_is_proposed_to_be_joined_and_what_lies_wrong_to_be_moved(
        self, room: Room
    ) -> None:
        desk, _, ids = self.board(room)
        listed = list(ids.values())
        gather(desk, "quiet-01", "Ruhe", listed[:3])
        gather(desk, "quiet-02", "Laut", listed[3:5])
        gather(desk, "food-001", "Essen", listed[5:9])
        found = ask(desk, "rearrange")["proposals"]
        kinds = {one["kind"]: one for one in found}
        assert {"quiet-01", "quiet-02"} == set(kinds["join"]["cluster_ids"])
        assert (kinds["move"]["cluster_ids"], kinds["move"]["statement_ids"]) == (["food-001"], [listed[9]])
        assert kinds["move"]["reasons"]
        assert ask(desk, "rearrange")["proposals"] == found

    def test_with_few_cards_only_what_clearly_belongs_together_is_gathered(self, room: Room) -> None:
        desk, tablet = collecting(room)
        ids = hang(desk, tablet, "Es ist zu laut", "Ich will einen Ruheraum", "Pony")
        (found,) = ask(desk, "rearrange")["proposals"]
        assert (found["kind"], set(found["statement_ids"])) == ("gather", set(ids[:2]))
        assert found["title"]

    def test_two_desks_that_say_yes_to_the_same_new_group_at_once_make_one(self, room: Room) -> None:
        desk, tablet = collecting(room)
        other = room.desk("ben")
        hang(desk, tablet, "Die Klos stinken", "klo ist kaputt", "Das Klo ist schmutzig")
        (found,) = ask(desk, "rearrange")["proposals"]
        assert ask(other, "rearrange")["proposals"] == [found]
        made = {
            "cluster_id": found["new_id"],
            "title": found["title"],
            "statement_ids": found["statement_ids"],
        }
        assert desk.command("CreateCluster", made)["ok"]
        assert other.command("CreateCluster", made)["reason"] == "id_taken"
        reasons = [reason.casefold() for reason in found["reasons"]]
        assert len(reasons) == len(set(reasons)), "no word is a reason twice"

    def test_what_says_the_same_is_proposed_as_a_stack_and_taken_apart_again(self, room: Room) -> None:
        desk, tablet = collecting(room)
        first, second, other = hang(desk, tablet, "Es ist zu laut", "Es isst zu laud", "Nicht zu laut")
        (found,) = ask(desk, "stacks")["proposals"]
        assert (found["kind"], set(found["statement_ids"])) == ("stack", {first, second})
        top, *under = found["statement_ids"]
        assert desk.command("StackStatements", {"statement_ids": under, "onto": top})["ok"]
        assert ask(desk, "stacks")["proposals"] == []
        assert desk.command("UnstackStatements", {"statement_ids": [top]})["ok"]
        assert len(ask(desk, "stacks")["proposals"]) == 1
        assert desk.of("statement")[other]["onto"] == ""

    def test_what_waits_or_was_held_back_is_in_no_proposal(self, room: Room) -> None:
        desk, tablet = collecting(room)
        hang(desk, tablet, "Es ist zu laut")
        waits, distress = say(tablet, "Es ist zu laut", "ich werde geschlagen")
        held = hang(desk, tablet, "Es ist zu laut")
        assert desk.command("HoldStatement", {"statement_id": held[0], "reason": "Doppelt"})["ok"]
        desk.until(lambda: {waits, distress} <= desk.of("waiting").keys())
        assert ask(desk, "stacks")["proposals"] == []
        assert ask(desk, "rearrange")["proposals"] == []


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
