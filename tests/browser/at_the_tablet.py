"""What a child does at a tablet, and what Anna does at her desk meanwhile, said once for all tests of the tablet."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.windows import go_in
from tests.live.conftest import Screen
from tests.running import RunningHouse
from workshop.domain.model import Workshop
from workshop.domain.symbols import DOOR_SYMBOLS
from workshop.storage.directory import WorkshopEntry

if TYPE_CHECKING:
    from tests.browser.conftest import People

TITLES = ("Ruhe", "Spielen", "Freunde", "Essen")


class Facilitator(Screen):
    """Anna at her desk, without a window."""

    def __init__(self, house: RunningHouse, entry: WorkshopEntry) -> None:
        opening = {"view": "desk", "workshop_id": entry.id}
        super().__init__(house, f"session={house.session_cookie('anna')}", opening)

    def does(self, name: str, data: dict[str, object] | None = None) -> None:
        assert self.command(name, data, stream="workshop")["ok"]

    @property
    def prompts(self) -> list[str]:
        return sorted(self.of("prompt"), key=lambda one: self.of("prompt")[one]["number"])

    def asks(self, number: int = 0) -> None:
        self.does("OpenPrompt", {"prompt_id": self.prompts[number]})

    def gets(self, *texts: str) -> list[dict[str, Any]]:
        """Waits until just these cards wait, in this order; read afresh each time."""
        self.until(lambda: self.open() and [one["text"] for one in self._queue()] == list(texts))
        return self._queue()

    def _queue(self) -> list[dict[str, Any]]:
        waiting = [{"id": card_id, **one} for card_id, one in self.of("waiting").items()]
        return sorted(waiting, key=lambda one: one["number"])

    def releases(self, text: str) -> None:
        [card] = self.gets(text)
        self.does("ReleaseStatements", {"statement_ids": [card["id"]], "texts": [card["text_id"]]})

    def opens_ballot(self) -> None:
        self.does("ChangeStep", {"step": "sort"})
        for number, title in enumerate(("Ruhe", "Spielen", "Freunde", "Essen")):
            self.does("CreateCluster", {"cluster_id": f"cluster-{number}", "title": title})
        subjects = [f"cluster-{number}" for number in range(4)]
        self.does("OpenBallot", {"ballot_id": "ballot-1", "subject_kind": "cluster", "subjects": subjects})


def button(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).tap()


def says(page: Page, title: str) -> None:
    expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()


def arrive(people: People, code: str, **options: object) -> Page:
    page = people.tablet(code, **options)
    says(page, "Du bist")
    go_in(page)
    return page


def card(page: Page) -> Locator:
    """The card to write on; children choose first that they want to write."""
    field = page.get_by_label("Deine Karte", exact=True)
    way = page.get_by_role("button", name=re.compile("^Schreiben"))
    expect(way.or_(field).first).to_be_visible()
    if way.is_visible():
        way.tap()
    return field


def write(page: Page, text: str) -> None:
    """Hand in a card; it may still be on its way afterwards."""
    card(page).fill(text)
    button(page, "Fertig")
    says(page, "Deine Karte")


def send(page: Page, text: str) -> None:
    """Hand in a card and wait until the server has acknowledged it."""
    write(page, text)
    says(page, "Deine Karte ist angekommen.")


def sees_own_cards(page: Page, *texts: str) -> None:
    """Go to the own cards, where these lie and no others."""
    page.get_by_role("button", name=re.compile("^Meine Karten")).tap()
    says(page, "Das sind deine Karten.")
    expect(page.locator(".mine .statement__text")).to_have_text(texts)


def stroke(page: Page, *places: tuple[float, float]) -> None:
    """With one finger over the sheet, in parts of its width and height."""
    sheet = page.locator(".sheet").bounding_box()
    assert sheet
    across = [(sheet["x"] + x * sheet["width"], sheet["y"] + y * sheet["height"]) for x, y in places]
    page.mouse.move(*across[0])
    page.mouse.down()
    for place in across[1:]:
        page.mouse.move(*place, steps=3)
    page.mouse.up()


def opens(anna: Facilitator, mode: str, titles: tuple[str, ...] = TITLES) -> None:
    anna.does("ChangeStep", {"step": "sort"})
    for number, title in enumerate(titles):
        anna.does("CreateCluster", {"cluster_id": f"group-{number}", "title": title})
    subjects = [f"group-{number}" for number in range(len(titles))]
    anna.does(
        "OpenBallot", {"ballot_id": "b1", "subject_kind": "cluster", "subjects": subjects, "mode": mode}
    )


def stone(page: Page, number: int) -> None:
    """Waits until this stone is the one that one stands on, and no button takes a second tap for the first."""
    expect(page.locator(".stones")).to_have_attribute("aria-label", re.compile(f"^{number} "))
    expect(page.locator("[data-resting]")).to_have_count(0)


def as_recorded(house: RunningHouse, entry: WorkshopEntry) -> Workshop:
    opened = house.house()
    state = opened.workshop(entry.id)
    opened.database.close()
    return state


def nobodys_door(house: RunningHouse) -> tuple[str, ...]:
    """Four pictures that lead nowhere, not even to the workshop of another test."""
    opened = house.house()
    found = next(four for four in combinations(DOOR_SYMBOLS, 4) if opened.workshop_by_door(four) is None)
    opened.database.close()
    return found
