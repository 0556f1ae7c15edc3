"""Accounts are made by links that work once, and opened by passwords."""

from collections.abc import Callable

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from tests.web.conftest import CONTACT, PASSWORD, Browser, Town, words
from workshop.house import House
from workshop.storage.directory import LinkUsed

Browse = Callable[[str], Browser]

FIRST = {
    "name": "Frau Brandt",
    "sign_in_name": "Brandt",
    "password": PASSWORD,
    "again": PASSWORD,
    "municipality": "Kleinstadt",
    "school": "OGS am Bach",
    "contact": CONTACT,
}
SECOND = {key: FIRST[key] for key in ("name", "sign_in_name", "password", "again")}


def home(browser: Browser) -> TestResponse:
    return browser.get("/werkstaetten")


# ---- the first account ----


def test_the_printed_link_makes_an_account_and_a_place_to_begin_in(house: House, app: Flask) -> None:
    path = f"/einrichten/{house.directory.add_link('set_up')}"
    browser = Browser(app)
    answer = browser.post(path, FIRST)
    assert answer.location == "/werkstaetten"
    made = house.directory.account_by_sign_in_name("brandt")
    assert made is not None
    assert made.owner
    [school] = house.directory.schools()
    assert (school.name, school.contact) == ("OGS am Bach", CONTACT)
    assert [one.municipality_id for one in house.directory.memberships(made.id)] == [school.municipality_id]
    assert "Guten Tag, Frau Brandt." in words(home(browser))


@pytest.mark.parametrize("missing", FIRST)
def test_a_missing_field_is_named_beside_it_and_nothing_is_made(
    house: House, app: Flask, missing: str
) -> None:
    path = f"/einrichten/{house.directory.add_link('set_up')}"
    answer = Browser(app).post(path, {**FIRST, missing: ""})
    page = answer.get_data(as_text=True)
    assert answer.status_code == 400
    assert f'id="{missing}-trouble"' in page
    assert f'aria-describedby="{missing}-' in page
    for kept in FIRST.keys() - {missing, "password", "again"}:
        assert FIRST[kept] in page
    assert PASSWORD not in page
    assert house.directory.accounts() == []
    assert house.directory.municipalities() == []


@pytest.mark.parametrize(
    ("password", "again", "sentence"),
    [
        ("kurz", "kurz", "mindestens zehn Zeichen"),
        ("lang genug hier", "lang genug dort", "nicht dasselbe"),
        ("x" * 201, "x" * 201, "höchstens 200"),
        ("Frau-Brandt-Kamen", "Frau-Brandt-Kamen", "ist der Anmeldename"),
    ],
)
def test_a_password_that_does_not_do_is_refused_kindly(
    house: House, app: Flask, password: str, again: str, sentence: str
) -> None:
    path = f"/einrichten/{house.directory.add_link('set_up')}"
    sent = {**FIRST, "sign_in_name": "frau-brandt-kamen", "password": password, "again": again}
    answer = Browser(app).post(path, sent)
    assert answer.status_code == 400
    assert sentence in words(answer)


def test_a_text_that_is_much_too_long_is_refused_and_not_cut(house: House, app: Flask) -> None:
    path = f"/einrichten/{house.directory.add_link('set_up')}"
    answer = Browser(app).post(path, {**FIRST, "school": "Ö" * 10_000})
    assert answer.status_code == 400
    assert "Das ist zu lang" in words(answer)


def test_a_used_link_says_what_to_do(house: House, app: Flask) -> None:
    path = f"/einrichten/{house.directory.add_link('set_up')}"
    owner = Browser(app)
    owner.post(path, FIRST)
    answer = Browser(app).get(path)
    assert answer.status_code == 410
    assert "schon benutzt" in words(answer)
    assert owner.get(path).location == "/werkstaetten"


def test_an_owner_does_not_come_from_another_kind_of_link(house: House, town: Town) -> None:
    token = house.directory.add_link("invitation", municipality_id=town.place.id, role="facilitator")
    assert town.browser().get(f"/einrichten/{token}").status_code == 410


# ---- signing in and out ----


def test_a_password_opens_the_door_and_leads_where_somebody_wanted_to_go(browse: Browse) -> None:
    browser = browse("")
    wanted = browser.get("/werkstaetten?was=neu")
    assert wanted.location == "/anmelden?next=/werkstaetten?was%3Dneu"
    answer = browser.post(wanted.location, {"sign_in_name": " ANNA ", "password": PASSWORD})
    assert answer.location == "/werkstaetten?was=neu"
    assert browser.get("/anmelden").location == "/werkstaetten"


@pytest.mark.parametrize(
    "elsewhere", ["https://example.org/", "//example.org", "/\\example.org", "javascript:1"]
)
def test_signing_in_leads_to_no_other_house(browse: Browse, elsewhere: str) -> None:
    browser = browse("")
    sent = {"sign_in_name": "anna", "password": PASSWORD}
    answer = browser.client.get("/anmelden", query_string={"next": elsewhere})
    assert "example.org" not in answer.get_data(as_text=True)
    assert browser.post(f"/anmelden?next={elsewhere}", sent).location == "/werkstaetten"


@pytest.mark.parametrize("name", ["anna", "niemand", ""])
def test_a_wrong_password_and_an_unknown_name_get_the_same_answer(browse: Browse, name: str) -> None:
    answer = browse("").post("/anmelden", {"sign_in_name": name, "password": "rate rate rate"})
    assert answer.status_code == 400
    assert "passen nicht zusammen" in words(answer)


def test_many_tries_have_to_wait(browse: Browse) -> None:
    browser = browse("")
    wrong = {"sign_in_name": "anna", "password": "rate rate rate"}
    answers = [browser.post("/anmelden", wrong).status_code for _try in range(12)]
    assert answers[0] == 400
    assert answers[-1] == 429
    assert browser.post("/anmelden", {"sign_in_name": "anna", "password": PASSWORD}).status_code == 429


def test_signing_out_closes_the_door(browse: Browse) -> None:
    browser = browse("anna")
    assert browser.post("/abmelden", page="/werkstaetten").location == "/anmelden"
    assert home(browser).location.startswith("/anmelden")


def test_a_form_without_its_token_changes_nothing(browse: Browse) -> None:
    answer = browse("").client.post("/anmelden", data={"sign_in_name": "anna", "password": PASSWORD})
    assert answer.status_code == 400
    assert "Formular" in words(answer)


# ---- invitations ----


def test_an_invitation_makes_a_member_with_a_function_once(house: House, town: Town) -> None:
    link = house.directory.add_link(
        "invitation", municipality_id=town.place.id, role="member", function="Jugendamt"
    )
    browser = town.browser()
    assert "als Jugendamt" in words(browser.get(f"/einladung/{link}"))
    assert browser.post(f"/einladung/{link}", SECOND).location == "/werkstaetten"
    made = house.directory.account_by_sign_in_name("brandt")
    assert made is not None
    assert not made.owner
    [membership] = house.directory.memberships(made.id)
    assert (membership.role, membership.function) == ("member", "Jugendamt")
    again = town.browser().get(f"/einladung/{link}")
    assert again.status_code == 410
    assert "Bitten Sie um eine neue" in words(again)


def test_a_name_that_somebody_has_is_refused_and_the_invitation_stays_open(house: House, town: Town) -> None:
    link = house.directory.add_link("invitation", municipality_id=town.place.id, role="facilitator")
    answer = town.browser().post(f"/einladung/{link}", {**SECOND, "sign_in_name": "Anna"})
    assert answer.status_code == 400
    assert "hat schon jemand" in words(answer)
    assert house.directory.link(link, "invitation").role == "facilitator"


def test_who_has_an_account_takes_an_invitation_with_it(house: House, town: Town) -> None:
    link = house.directory.add_link("invitation", municipality_id=town.elsewhere.id, role="facilitator")
    anna = town.browser("anna")
    assert anna.post(f"/einladung/{link}", {"accept": "yes"}).location == "/werkstaetten"
    assert house.role_in(town.accounts["anna"], town.elsewhere.id) == "facilitator"
    with pytest.raises(LinkUsed):
        house.directory.link(link, "invitation")


# ---- passwords ----


def test_a_new_password_ends_all_other_sessions(house: House, town: Town) -> None:
    elsewhere = town.browser("anna")
    assert home(elsewhere).status_code == 200
    link = house.directory.add_link("password", account_id=town.accounts["anna"].id, days=1)
    here = town.browser()
    assert "Hallo Anna Auer!" in words(here.get(f"/passwort/{link}"))
    fresh = {"password": "vier rote enten", "again": "vier rote enten"}
    assert here.post(f"/passwort/{link}", fresh).location == "/werkstaetten"
    assert home(here).status_code == 200
    assert home(elsewhere).location.startswith("/anmelden")
    assert town.browser().get(f"/passwort/{link}").status_code == 410
    sent = {"sign_in_name": "anna", "password": "vier rote enten"}
    assert town.browser().post("/anmelden", sent).location == "/werkstaetten"


def test_an_outdated_password_link_says_what_to_do(house: House, town: Town) -> None:
    link = house.directory.add_link("password", account_id=town.accounts["anna"].id, days=-1)
    answer = town.browser().get(f"/passwort/{link}")
    assert answer.status_code == 410
    assert "macht Ihnen einen neuen" in words(answer)
