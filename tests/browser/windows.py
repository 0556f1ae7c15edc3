"""What people do at their windows, said once: the child at a tablet, the facilitator at the desk, the member at the Leitbild."""

from __future__ import annotations

import re
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect


def says(text: str) -> re.Pattern[str]:
    """A name that contains this, whatever stands around it."""
    return re.compile(re.escape(text))


def go_in(page: Page) -> None:
    """From the welcome on; a child is first told what it is about."""
    page.get_by_role("button", name="Los geht’s").tap()
    if page.locator(".tablet").get_attribute("data-perspective-of") == "children":
        page.get_by_role("button", name="Alles klar").tap()


@dataclass
class Tablet:
    """One child (or adult) at a tablet."""

    page: Page

    def arrive(self) -> None:
        go_in(self.page)

    def write(self, text: str) -> None:
        """Write a card and send it off."""
        self.choose_to_write()
        self.page.get_by_role("textbox").fill(text)
        self.page.get_by_role("button", name="Fertig").tap()
        expect(self.page.get_by_role("button", name="Noch eine Karte")).to_be_visible()

    def choose_to_write(self) -> None:
        """Children choose a way first; adults find the card at once."""
        way = self.page.get_by_role("button", name=re.compile("^Schreiben"))
        expect(way.or_(self.page.get_by_role("textbox")).first).to_be_visible()
        if way.is_visible():
            way.tap()

    def write_another(self, text: str) -> None:
        self.page.get_by_role("button", name="Noch eine Karte").tap()
        self.write(text)

    def open_own_cards(self) -> Locator:
        self.page.get_by_role("button", name=says("Meine Karten")).first.tap()
        return self.page.locator(".mine__row")

    def put_dot_on(self, title: str) -> None:
        self.page.get_by_role("button", name=says(title)).tap()

    def ready(self) -> None:
        self.page.get_by_role("button", name="Fertig").tap()


@dataclass
class Desk:
    """A facilitator at the own window."""

    page: Page

    def go_on_to(self, step: str) -> None:
        self.page.get_by_role("button", name=f"Weiter zu: {step}").click()

    def step_to(self, step: str) -> None:
        """By the stones of the path, forward or back."""
        self.page.get_by_role("button", name=re.compile(f"{step}, ")).click()

    def ask(self, kind: str) -> None:
        self.page.get_by_role("button", name=says(f"Frage stellen: {kind}")).click()

    def release_all(self, number: int) -> None:
        """The one press that shows everything without a flag; its button says how many."""
        self.page.get_by_role("button", name=f"Alle {number} zeigen").click()

    def card(self, text: str) -> Locator:
        return self.page.locator("[data-card]").filter(has_text=text)

    def cluster(self, title: str) -> Locator:
        return self.page.locator("[data-cluster]").filter(has_text=title)

    def gather(self, title: str, *texts: str) -> None:
        """Tap cards, make a group of them, and write its title."""
        for text in texts:
            self.card(text).click()
        self.page.get_by_role("group", name="Gewählte Karten").get_by_role(
            "button", name="Neue Gruppe", exact=True
        ).click()
        field = self.page.get_by_role("textbox", name="Titel der Gruppe")
        field.fill(title)
        field.press("Enter")
        expect(self.cluster(title)).to_be_visible()

    def put_on_shelf(self, text: str) -> None:
        self.card(text).click()
        self.page.get_by_role("group", name="Gewählte Karten").get_by_role(
            "button", name="Einzelstücke"
        ).click()
