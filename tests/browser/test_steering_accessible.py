"""What opens on the steering page, and the pages behind links: accessible, large enough to press, never too wide."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import in_both_themes
from tests.browser.conftest import DESKTOP, People
from tests.browser.waiting import becomes
from tests.running import RunningHouse

MISSION = "/leitbild/demo-beispielstadt-leitbild"
FITS = "document.documentElement.scrollWidth <= innerWidth"
LEDGER = "/werkstatt/demo-beispielstadt-werkstatt/stimmenbuch"


@pytest.fixture(scope="module")
def served(house_with_examples: RunningHouse) -> RunningHouse:
    return house_with_examples


def link(served: RunningHouse, purpose: str, **offer: str) -> str:
    house = served.house()
    token = house.directory.add_link(purpose, **offer)  # type: ignore[arg-type]
    house.database.close()
    return token


@pytest.mark.parametrize("who", ["", "anna"])
def test_an_invitation_for_strangers_and_for_who_is_here(
    people: People, served: RunningHouse, who: str
) -> None:
    path = f"/einladung/{link(served, 'invitation', municipality_id=served.municipality_id, role='member')}"
    page = people.signed_in(who, path) if who else people.context(DESKTOP).new_page()
    page.goto(f"{served.url}{path}")
    page.get_by_role("button", name="Zugang anlegen").click()
    expect(page.get_by_text("Bitte einen Anmeldenamen eintragen.")).to_be_visible()
    assert in_both_themes(page) == []


def test_a_new_password(people: People, served: RunningHouse) -> None:
    page = people.context(DESKTOP).new_page()
    page.goto(f"{served.url}/passwort/{link(served, 'password', account_id=served.people['ben'].id)}")
    expect(page.get_by_text("Hallo Ben Bode!")).to_be_visible()
    assert in_both_themes(page) == []


def test_the_list_of_a_member_and_a_fresh_invitation(people: People) -> None:
    assert in_both_themes(people.signed_in("clara", "/werkstaetten")) == []
    page = people.signed_in("anna", "/werkstaetten")
    page.get_by_role("button", name="Link machen").click()
    expect(page.get_by_label("Link der Einladung")).to_have_value(re.compile("/einladung/"))
    assert in_both_themes(page) == []


def test_the_function_is_asked_only_of_members_and_has_the_focus_when_it_is_missing(people: People) -> None:
    page = people.signed_in("anna", "/werkstaetten#einladen")
    function = page.get_by_label("Aufgabe in der Steuerungsgruppe")
    expect(function).to_be_hidden()
    page.get_by_role("radio", name="Steuerungsgruppe").check()
    page.get_by_role("button", name="Link machen").click()
    expect(page.get_by_text("Bitte die Aufgabe eintragen.")).to_be_in_viewport()
    expect(function).to_be_focused()


@pytest.mark.parametrize(
    "button",
    [
        "Ausgeben",
        "Titel ändern",
        "Leitsatz hinzufügen",
        "Aussagen zuordnen: Unterpunkt 1",
        re.compile("Ein Zimer wo es ganz leise ist"),
        re.compile("Antwort ändern: .*Pony"),
    ],
    ids=["export", "rename", "new principle", "evidence", "card", "answer"],
)
def test_what_opens_on_the_steering_page(people: People, button: str | re.Pattern[str]) -> None:
    page = people.signed_in("anna", MISSION)
    page.get_by_role("button", name=button).first.click()
    assert in_both_themes(page) == []


def test_the_steering_page_of_a_member_on_a_small_screen(people: People) -> None:
    page = people.signed_in("clara", MISSION, {"width": 390, "height": 844})
    expect(page.locator(".principle")).to_be_visible()
    assert in_both_themes(page) == []


@pytest.mark.parametrize("path", [MISSION, "/werkstaetten", LEDGER])
def test_pages_fit_their_window_and_everything_to_press_is_large_enough(people: People, path: str) -> None:
    page = people.signed_in("anna", path)
    for width in (1920, 1440, 1024, 390):
        page.set_viewport_size({"width": width, "height": 800})
        if path == MISSION:
            expect(page.locator(".principle")).to_be_visible()
        assert becomes(page, lambda: page.evaluate(FITS), True), width
        assert becomes(page, lambda: too_small(page), []) == [], width


def too_small(page: Page) -> list[str]:
    """What can be pressed and is lower than a fingertip (44 px), by its beginning."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll("button, select, input:not([type=hidden]), textarea, summary, a")]
          .map((one) => one.closest("label, .toc__one") ?? one)
          .filter((one) => one.offsetParent && !one.matches(".skip"))
          .filter((one) => one.getBoundingClientRect().height < 43.5)
          .map((one) => one.outerHTML.slice(0, 120))"""
    )
    return found
