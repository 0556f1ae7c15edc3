"""axe finds nothing on the office pages, in light and dark; and it would find something."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import People
from tests.running import RunningHouse
from workshop.taking_in import put_demo

MISSION = "/leitbild/demo-beispielstadt-leitbild"
THEMES = ("light", "dark")
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],
}


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningHouse]:
    """A house with the invented evening in it; nobody changes anything here, so one serves all tests."""
    running = RunningHouse(Path(tmp_path_factory.mktemp("house")) / "data")
    house = running.house()
    put_demo(house)
    directory = house.directory
    running.links = {
        "set_up": directory.add_link("set_up"),
        "invitation": directory.add_link(
            "invitation", municipality_id=running.municipality_id, role="member"
        ),
        "password": directory.add_link("password", account_id=running.people["ben"].id),
    }
    workshop = next(one for one in directory.workshops() if one.mission_id.startswith("demo-beispielstadt"))
    running.ledger = f"/werkstatt/{workshop.id}/stimmenbuch"
    house.database.close()
    yield running.start()
    running.kill()


@pytest.fixture
def people(browser: Browser, played: RunningHouse) -> Iterator[People]:
    opened = People(browser, played)
    yield opened
    for context in opened.contexts:
        context.close()
    assert opened.troubles == []


def faults(page: Page) -> list[str]:
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{one['id']}: {[node['html'][:160] for node in one['nodes']]}" for one in found]


def sees_a_seeded_fault(page: Page) -> bool:
    """Puts a pale, nameless button on the page (into the dialog, where one is open) and takes it away again."""
    page.evaluate(
        """() => {
          const button = document.createElement("button");
          button.id = "seeded";
          button.style.cssText = "width: 9px; height: 9px; color: #aaa; background: #bbb";
          (document.querySelector("dialog[open]") ?? document.body).append(button);
        }"""
    )
    found = any("button-name" in one for one in faults(page))
    page.evaluate("document.getElementById('seeded').remove()")
    return found


def check(page: Page) -> None:
    assert sees_a_seeded_fault(page), "axe is blind here"
    for theme in THEMES:
        page.evaluate("(theme) => document.dispatchEvent(new CustomEvent('theme', { detail: theme }))", theme)
        assert faults(page) == [], theme


PAGES: dict[str, Callable[[RunningHouse], tuple[str, str]]] = {
    "the first account": lambda house: ("", f"/einrichten/{house.links['set_up']}"),
    "signing in": lambda house: ("", "/anmelden"),
    "an invitation": lambda house: ("", f"/einladung/{house.links['invitation']}"),
    "an invitation for who is here": lambda house: ("anna", f"/einladung/{house.links['invitation']}"),
    "a new password": lambda house: ("", f"/passwort/{house.links['password']}"),
    "a used link": lambda house: ("", "/einladung/gibt-es-nicht"),
    "the list": lambda house: ("anna", "/werkstaetten"),
    "the list of a member": lambda house: ("clara", "/werkstaetten"),
    "the voice ledger": lambda house: ("anna", house.ledger),
    "one fate of the ledger": lambda house: ("anna", f"{house.ledger}?fate=answered"),
    "privacy": lambda house: ("", "/datenschutz"),
    "accessibility": lambda house: ("", "/barrierefreiheit"),
    "what is not there": lambda house: ("anna", "/gibt-es-nicht"),
}


@pytest.mark.parametrize("name", PAGES)
def test_ordinary_pages_are_accessible(people: People, played: RunningHouse, name: str) -> None:
    who, path = PAGES[name](played)
    page = people.signed_in(who, path) if who else people.context({"width": 1440, "height": 900}).new_page()
    if not who:
        page.goto(f"{played.url}{path}")
    check(page)


@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_the_steering_page_is_accessible_and_fits(people: People, width: int) -> None:
    page = people.signed_in("clara", MISSION, {"width": width, "height": 800})
    expect(page.locator(".principle")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    check(page)


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
def test_what_opens_on_the_steering_page_is_accessible(people: People, button: str | re.Pattern[str]) -> None:
    page = people.signed_in("anna", MISSION)
    page.get_by_role("button", name=button).first.click()
    check(page)


def test_everything_to_press_is_large_enough(people: People, played: RunningHouse) -> None:
    for path in (MISSION, "/werkstaetten", played.ledger):
        page = people.signed_in("anna", path)
        if path == MISSION:
            expect(page.locator(".principle")).to_be_visible()
        small = page.evaluate(
            """() => [...document.querySelectorAll("button, select, input:not([type=hidden]), textarea, summary, a")]
              .map((one) => one.closest("label, .toc__one") ?? one)
              .filter((one) => one.offsetParent && !one.matches(".skip"))
              .filter((one) => one.getBoundingClientRect().height < 43.5)
              .map((one) => one.outerHTML.slice(0, 120))"""
        )
        assert small == []
