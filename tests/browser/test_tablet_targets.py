"""Every screen of the tablet, measured: large enough to hit, far enough apart, one main action, short sentences."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import People
from tests.browser.targets import check_screen
from tests.browser.waiting import becomes
from tests.live.conftest import Room, Screen
from tests.running import RunningHouse

SIZES = {"upright": (800, 1280), "laid down": (1024, 768), "phone": (360, 640)}
FAULTS = {
    "under 64": '<button class="go" style-seed="width:40px;height:40px">klein</button>',
    "under 96": '<button class="choice" style-seed="width:80px;height:80px;min-height:0">Wahl</button>',
    "apart, under 16": '<button style-seed="width:70px;height:70px">a</button><button style-seed="width:70px;height:70px">b</button>',
    "2 main actions": '<button class="go go--next" style-seed="width:120px;height:120px">eins</button><button class="go go--next" style-seed="width:120px;height:120px;margin-left:40px">zwei</button>',
    "wider than the screen": '<p style-seed="width:3000px">breit</p>',
    "9 words": "<p>Dieser Satz hat leider ein einziges Wort zu viel.</p>",
}
PUT = """(html) => {
  const made = new DOMParser().parseFromString(html, "text/html").body;
  for (const one of made.querySelectorAll("[style-seed]")) one.style.cssText = one.getAttribute("style-seed");
  document.body.replaceChildren(...made.childNodes);
}"""


@pytest.mark.parametrize("fault", FAULTS)
def test_the_measure_finds_a_seeded_fault(people: People, fault: str) -> None:
    page = people.context({"width": 800, "height": 1280}).new_page()
    page.set_content("<p>Gut so.</p>")
    assert check_screen(page, "plain") == []
    page.evaluate(PUT, FAULTS[fault])
    found = check_screen(page, "seeded")
    assert len(found) >= 1
    assert all(fault in one for one in found), found


class Round:
    """One child on a tablet of one size, a facilitator who leads, and everything that was found wrong."""

    def __init__(self, people: People, served: RunningHouse, size: tuple[int, int]) -> None:
        self.room = Room(served, served.make_workshop())
        self.desk: Screen = self.room.desk()
        self.size = {"width": size[0], "height": size[1]}
        self.page: Page = people.context(self.size, touch=True).new_page()
        self.found: list[str] = []

    def tap(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).first.tap()

    def look(self, name: str, sign: str = "") -> None:
        """Measure a screen once something on it is there."""
        if sign:
            expect(self.page.get_by_text(sign).first).to_be_visible()
        self.found += check_screen(self.page, name)

    def screen(self, name: str) -> None:
        expect(self.page.locator(f'.tablet[data-screen="{name}"]')).to_be_visible()
        self.look(name)

    def lead(self, command: str, data: dict[str, object]) -> None:
        answer = self.desk.command(command, data)
        assert answer["ok"], answer


@pytest.mark.parametrize("size", SIZES)
def test_every_screen_is_easy_to_hit_and_easy_to_read(
    people: People, served: RunningHouse, size: str
) -> None:
    child = Round(people, served, SIZES[size])
    page, desk = child.page, child.desk
    page.goto(served.url)
    child.look("door", "Tipp die vier Bilder von der Wand.")
    child.tap("Mit Buchstaben")
    child.look("typed code", "Tipp den Code von der Wand ein.")
    page.goto(f"{served.url}/k/{child.room.entry.children_code}")
    child.look("hello", "Du bist der blaue Fuchs.")
    child.tap("Wir sind zu zweit")
    child.look("hello of two", "Das seid ihr.")
    child.tap("Los geht’s")
    child.screen("start")
    child.tap("Alles klar")
    child.screen("soon")
    child.tap("Hilfe holen")
    child.look("help", "Brauchst du Hilfe?")
    child.tap("Weiter")
    page.locator(".me").tap()
    child.screen("who")
    child.tap("Zurück")
    prompt = next(iter(desk.of("prompt")))
    child.lead("OpenPrompt", {"prompt_id": prompt})
    child.screen("prompt")
    page.get_by_role("button", name="Schreiben").tap()
    child.screen("write")
    page.get_by_role("textbox").fill("Mehr Zeit zum Spielen")
    child.tap("Fertig")
    child.look("sent", "Deine Karte ist angekommen.")
    page.locator('[data-part="cards"]').tap()
    child.screen("cards")
    becomes(page, lambda: len(desk.of("waiting")), 1)
    card = next(iter(desk.of("waiting")))
    child.lead("ReleaseStatements", {"statement_ids": [card]})
    for number in (1, 2):
        ids = [card] if number == 1 else []
        child.lead(
            "CreateCluster", {"cluster_id": f"c-{number}", "title": f"Gruppe {number}", "statement_ids": ids}
        )
    child.lead("ChangeStep", {"step": "sort"})
    child.screen("between")
    for step in ("dots", "rating"):
        ballot = {
            "ballot_id": f"b-{step}",
            "subject_kind": "cluster",
            "subjects": ["c-1", "c-2"],
            "mode": step,
        }
        child.lead("OpenBallot", ballot)
        child.look(f"vote by {step}", "Gruppe 1")
        child.lead("CloseBallot", {"ballot_id": f"b-{step}"})
    child.lead("RevealBallot", {"ballot_id": "b-rating"})
    child.look("results")
    child.lead("ChangeStep", {"step": "report_back"})
    child.look("fate", "Das wurde aus deiner Karte.")
    child.lead("EndEvening", {})
    child.look("over", "Danke!")
    for screen in child.room.screens:
        screen.client.disconnect()
    assert child.found == []
