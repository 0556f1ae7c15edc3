"""The animal card on paper and at the door: who may print, what a stranger learns, what its holder reads."""

from __future__ import annotations

import html
import json
import re
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from tests.web.conftest import Browser, Town, words
from workshop.domain.animal_cards import AnimalCard
from workshop.domain.commands import (
    ChangeStep,
    CloseWorkshop,
    EndEvening,
    HoldStatement,
    JoinWorkshop,
    ParkStatement,
    WithdrawStatement,
)
from workshop.domain.symbols import CARD_SYMBOLS
from workshop.domain.words import Words
from workshop.house import House
from workshop.limits import WrongTries
from workshop.messages import areas
from workshop.storage.directory import WorkshopEntry

PUBLIC = "https://leitbild.musterstadt.de"


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(house: House) -> Clock:
    made = Clock()
    house.card_tries = WrongTries(clock=made)
    return made


@pytest.fixture
def entry(town: Town) -> WorkshopEntry:
    """A fox with a card that hangs, one that was held back and one that it took back; an owl with nothing."""
    made = town.workshop()
    town.ask(made, JoinWorkshop("owl", "children"), "owl")
    for statement_id, text in (("s1", "Es ist zu laut"), ("s2", "Anton ist doof"), ("s3", "Weg damit")):
        town.said(made, "fox", statement_id, text)
    town.released(made, "s1")
    town.ask(made, HoldStatement("s2", Words("Kränkt ein Kind")))
    town.ask(made, WithdrawStatement("s3"), "fox")
    return made


@pytest.fixture
def fox(house: House, entry: WorkshopEntry) -> AnimalCard:
    return house.cards.of(entry.id, ["fox"])["fox"]


def page_of(response: TestResponse) -> dict[str, Any]:
    found = re.search(
        r'<script type="application/json" id="page">(.*?)</script>',
        response.get_data(as_text=True),
        re.DOTALL,
    )
    assert found
    made: dict[str, Any] = json.loads(html.unescape(found[1]))
    return made


def look_up(browser: Browser, code: str, symbols: tuple[str, ...]) -> TestResponse:
    return browser.post("/tierkarte", {"code": code, "symbols": ",".join(symbols)})


def wrong_for(card: AnimalCard) -> tuple[str, ...]:
    return (*card.symbols[:3], next(one for one in CARD_SYMBOLS if one not in card.symbols))


# ---- looking up ----


def test_the_code_and_four_pictures_tell_what_became_of_each_card(
    town: Town, entry: WorkshopEntry, fox: AnimalCard
) -> None:
    town.ask(entry, ParkStatement("s1", Words("Wir messen erst, wie laut es ist.")))
    town.ask(entry, ChangeStep("report_back"))
    answer = look_up(town.browser(), entry.children_code.lower(), fox.symbols)
    became = page_of(answer)["became"]
    assert answer.status_code == 200
    assert became["told"]
    first, second = became["cards"]
    assert (first["text"], first["fate"]["parked"]) == ("Es ist zu laut", "Wir messen erst, wie laut es ist.")
    assert second["fate"]["fates"] == ["held_back"]


def test_words_that_were_held_or_taken_back_are_not_in_it_and_no_ids(
    town: Town, entry: WorkshopEntry, fox: AnimalCard
) -> None:
    town.ask(entry, ChangeStep("report_back"))
    answer = look_up(town.browser(), entry.children_code, fox.symbols)
    text = answer.get_data(as_text=True)
    assert "Es ist zu laut" in text
    for secret in ("Anton", "Weg damit", "Kränkt", "participant_id", fox.token, entry.id):
        assert secret not in text
    assert set(page_of(answer)["became"]) == {"animal", "colour", "perspective", "told", "cards"}


def test_before_reporting_back_it_says_that_people_still_talk(
    town: Town, entry: WorkshopEntry, fox: AnimalCard
) -> None:
    became = page_of(look_up(town.browser(), entry.children_code, fox.symbols))["became"]
    assert not became["told"]
    assert became["cards"][0]["fate"]["fates"] == ["open"]


def test_the_qr_code_opens_the_same_without_a_cookie(
    town: Town, entry: WorkshopEntry, fox: AnimalCard
) -> None:
    answer = town.browser().get(f"/t/{fox.token}")
    assert page_of(answer)["became"]["animal"]
    assert "Set-Cookie" not in answer.headers
    assert answer.headers["Cache-Control"] == "no-store"
    assert "noindex" in answer.headers["X-Robots-Tag"]


def test_it_still_opens_when_the_workshop_is_closed(
    town: Town, entry: WorkshopEntry, fox: AnimalCard
) -> None:
    town.ask(entry, ParkStatement("s1", Words("Später.")))
    town.ask(entry, ChangeStep("report_back"))
    town.ask(entry, EndEvening())
    town.ask(entry, CloseWorkshop())
    became = page_of(look_up(town.browser(), entry.children_code, fox.symbols))["became"]
    assert [one["fate"]["fates"] for one in became["cards"]] == [["parked"], ["held_back"]]


def test_a_wrong_code_and_wrong_pictures_get_the_same_answer(
    town: Town, entry: WorkshopEntry, fox: AnimalCard
) -> None:
    answers = [
        look_up(town.browser(), entry.children_code, wrong_for(fox)),
        look_up(town.browser(), entry.children_code, tuple(CARD_SYMBOLS[20:24])),
        look_up(town.browser(), "ZZZ99", fox.symbols),
    ]
    seen = [re.sub(r'name="csrf_token" value="[^"]+"', "", one.get_data(as_text=True)) for one in answers]
    assert [one.status_code for one in answers] == [404, 404, 404]
    assert "Diese Karte kenne ich nicht" in words(answers[0])
    assert seen[0] == seen[1]
    assert seen[2].replace("ZZZ99", entry.children_code) == seen[0]


@pytest.mark.parametrize(
    "symbols", [(), ("sun",) * 4, ("sun", "key", "fish", "dragon"), tuple(CARD_SYMBOLS[:5])]
)
def test_what_is_not_four_pictures_is_not_even_tried(
    town: Town, entry: WorkshopEntry, clock: Clock, symbols: tuple[str, ...], house: House
) -> None:
    assert look_up(town.browser(), entry.children_code, symbols).status_code == 400
    assert house.card_tries.tries == {}


def test_twenty_wrong_tries_a_minute_whoever_tries_and_right_ones_do_not_count(
    town: Town, entry: WorkshopEntry, fox: AnimalCard, clock: Clock
) -> None:
    browsers = [town.browser() for _ in range(4)]
    for number in range(20):
        assert look_up(browsers[number % 4], entry.children_code, wrong_for(fox)).status_code == 404
        if number < 19:
            assert look_up(browsers[0], entry.children_code, fox.symbols).status_code == 200
    waiting = look_up(town.browser(), entry.children_code, fox.symbols)
    assert waiting.status_code == 429
    assert "Warte einen kleinen Moment" in words(waiting)
    assert town.browser().get(f"/t/{fox.token}").status_code == 200
    clock.now += 61
    assert look_up(browsers[0], entry.children_code, fox.symbols).status_code == 200


def test_the_staff_code_makes_no_second_twenty(
    town: Town, entry: WorkshopEntry, fox: AnimalCard, clock: Clock
) -> None:
    for _ in range(10):
        look_up(town.browser(), entry.children_code, wrong_for(fox))
        look_up(town.browser(), entry.staff_code, wrong_for(fox))
    assert look_up(town.browser(), entry.staff_code, wrong_for(fox)).status_code == 429


@pytest.mark.parametrize("token", ["A" * 22, "kurz", "..%2f..%2fgeheim"])
def test_a_strangers_token_meets_a_kind_page(town: Town, entry: WorkshopEntry, token: str) -> None:
    answer = town.browser().get(f"/t/{token}")
    assert answer.status_code == 404


def test_a_strangers_token_says_what_to_do(town: Town, entry: WorkshopEntry) -> None:
    assert "Schau noch mal genau" in words(town.browser().get("/t/" + "B" * 22))


def test_many_strange_tokens_have_to_wait_and_a_right_one_does_not(
    town: Town, entry: WorkshopEntry, fox: AnimalCard
) -> None:
    browser = town.browser()
    assert [browser.get("/t/" + "C" * 22).status_code for _ in range(62)][-1] == 429
    assert browser.get(f"/t/{fox.token}").status_code == 200


# ---- printing ----


def test_adults_print_all_cards_and_no_name_stands_on_them(
    town: Town, entry: WorkshopEntry, house: House, browse: Any
) -> None:
    answer = browse("anna").get(f"/werkstatt/{entry.id}/tierkarten")
    cards = page_of(answer)["cards"]
    assert len(cards) == 2
    assert {tuple(one["symbols"]) for one in cards} == {
        one.symbols for one in house.cards.of(entry.id, ["fox", "owl"]).values()
    }
    assert {one["code"] for one in cards} == {entry.children_code}
    assert answer.headers["Cache-Control"] == "no-store"


def test_without_a_public_address_it_says_so_before_anything_is_printed(
    entry: WorkshopEntry, browse: Any
) -> None:
    answer = browse("ben").get(f"/werkstatt/{entry.id}/tierkarten")
    assert "Es gibt noch keine öffentliche Adresse" in words(answer)
    assert {one["qr"] for one in page_of(answer)["cards"]} == {""}


def test_with_a_public_address_the_qr_code_names_it(
    house: House, entry: WorkshopEntry, fox: AnimalCard, browse: Any
) -> None:
    house.directory.set_setting("public_url", PUBLIC)
    answer = browse("anna").get(f"/werkstatt/{entry.id}/tierkarten")
    card = next(one for one in page_of(answer)["cards"] if tuple(one["symbols"]) == fox.symbols)
    assert card["address"] == f"{PUBLIC}/t/{fox.token}"
    assert card["qr"].startswith("data:image/svg+xml")
    assert "keine öffentliche Adresse" not in words(answer)


def test_a_closed_workshop_says_that_its_cards_are_gone(
    town: Town, entry: WorkshopEntry, browse: Any
) -> None:
    town.ask(entry, ParkStatement("s1", Words("Später.")))
    town.ask(entry, ChangeStep("report_back"))
    town.ask(entry, CloseWorkshop())
    answer = browse("anna").get(f"/werkstatt/{entry.id}/tierkarten")
    assert page_of(answer)["cards"] == []
    assert "lassen sich nicht mehr drucken" in words(answer)


@pytest.mark.parametrize("who", ["clara", "dora"])
def test_who_does_not_lead_the_workshop_prints_nothing(entry: WorkshopEntry, browse: Any, who: str) -> None:
    assert browse(who).get(f"/werkstatt/{entry.id}/tierkarten").status_code == 404


def test_a_stranger_is_led_to_the_door(entry: WorkshopEntry, browse: Any) -> None:
    assert "/anmelden" in browse("").get(f"/werkstatt/{entry.id}/tierkarten").headers["Location"]


# ---- the public address ----


@pytest.fixture
def owner(house: House, town: Town, app: Flask) -> Browser:
    link = house.directory.add_link("set_up")
    town.accounts["otto"] = house.directory.add_account("otto", "Otto Olm", town.hash, link)
    return town.browser("otto")


def save(browser: Browser, address: str) -> TestResponse:
    return browser.post("/adresse", {"public_url": address}, page="/werkstaetten")


def test_the_owner_sets_the_public_address_and_takes_it_away(owner: Browser, house: House) -> None:
    assert save(owner, "leitbild.musterstadt.de/").status_code == 302
    assert "Die Adresse ist gemerkt" in words(owner.get("/werkstaetten"))
    assert house.public_url == PUBLIC
    save(owner, "")
    assert house.public_url == ""


def test_an_address_that_leads_nowhere_is_refused_and_what_was_typed_stays(
    owner: Browser, house: House
) -> None:
    answer = save(owner, "http://localhost:8000")
    assert answer.status_code == 400
    assert "gilt nur auf diesem Rechner" in words(answer)
    assert "http://localhost:8000" in answer.get_data(as_text=True)
    assert house.public_url == ""


def test_who_does_not_own_the_house_neither_sees_nor_sets_it(browse: Any, house: House) -> None:
    assert "Öffentliche Adresse" not in words(browse("anna").get("/werkstaetten"))
    assert save(browse("anna"), PUBLIC).status_code == 403
    assert house.public_url == ""


def test_every_picture_of_a_card_has_a_name_to_hear() -> None:
    assert {key.partition(".")[2] for key in areas("de", "tablet_symbols")} == set(CARD_SYMBOLS)
