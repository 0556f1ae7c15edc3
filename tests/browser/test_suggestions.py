"""Suggestions at the desk, in a real browser: a chip with its reason, a title, the whole board anew; people take or leave them."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import faults
from tests.browser.conftest import DESKTOP, People
from tests.live.conftest import Room, Screen
from tests.running import RunningHouse

QUIET = ["Es ist zu laut", "Die Betreuer schreien so laut", "Ich will einen Ruheraum"]
NOISE = ["Immer dieser Krach", "Der Lärm tut in den Ohren weh"]
FOOD = ["Das Essen schmeckt nicht", "Mehr Obst beim Mittagessen", "Das Essen ist kalt", "Nie wieder Fisch"]


@dataclass
class Sorting:
    """A workshop with a desk in the browser, another one that is quicker, and a child."""

    room: Room
    desk: Page
    quick: Screen
    child: Screen

    def say(self, *texts: str) -> list[str]:
        prompt = min(self.child.of("prompt").items(), key=lambda one: one[1]["number"])[0]
        ids = [secrets.token_urlsafe(12) for _ in texts]
        for statement_id, text in zip(ids, texts, strict=True):
            data = {"statement_id": statement_id, "prompt_id": prompt, "text": text}
            assert self.child.command("SendStatement", data, participant_id=self.child.me)["ok"]  # type: ignore[attr-defined]
        return ids

    def hang(self, *texts: str) -> list[str]:
        ids = self.say(*texts)
        self.quick.until(lambda: set(ids) <= self.quick.of("waiting").keys())
        self.tell("ReleaseStatements", statement_ids=ids)
        return ids

    def gather(self, cluster_id: str, title: str, ids: list[str]) -> None:
        self.tell("CreateCluster", cluster_id=cluster_id, title=title, statement_ids=ids)

    def tell(self, name: str, **data: Any) -> None:
        """What the other facilitator does."""
        assert self.quick.command(name, data)["ok"]

    def place_of(self, text: str) -> str:
        """Empty where it does not hang yet."""
        hanging = self.quick.of("statement").values()
        return next((str(one["place"]) for one in hanging if one["text"] == text), "")

    def button(self, name: str, within: Any = None) -> Locator:
        found: Locator = (within or self.desk).get_by_role("button", name=name)
        return found

    def chip(self, text: str) -> Locator:
        """What is suggested for the card with this text, in the queue, beside what hangs or in the drawer."""
        row = self.desk.locator(".review, .newest__one, .advised__one").filter(has_text=text)
        return row.locator("button.advice")

    def proposal(self, question: str) -> Locator:
        return self.desk.locator(".proposal").filter(has_text=question)

    def ghost(self, question: str) -> Locator:
        """A proposal as it is shown on the board itself."""
        return self.desk.locator(".ghosts").get_by_role("button", name=question)


Begin = Callable[..., Sorting]


@pytest.fixture
def begin(served: RunningHouse, people: People) -> Iterator[Begin]:
    rooms: list[Room] = []

    def opened(step: str = "collect", size: dict[str, int] = DESKTOP) -> Sorting:
        room = Room(served, served.make_workshop())
        rooms.append(room)
        quick = room.desk("ben")
        prompt = min(quick.of("prompt").items(), key=lambda one: one[1]["number"])[0]
        assert quick.command("OpenPrompt", {"prompt_id": prompt})["ok"]
        if step != "collect":
            assert quick.command("ChangeStep", {"step": step})["ok"]
        desk = people.signed_in("anna", f"/werkstatt/{room.entry.id}/tisch", size)
        expect(desk.locator(".steps__one--now")).to_be_visible()
        return Sorting(room, desk, quick, room.tablet())

    yield opened
    for room in rooms:
        for screen in room.screens:
            screen.client.disconnect()


def test_a_card_that_waits_says_where_it_fits_and_why_and_one_press_shows_it_there(begin: Begin) -> None:
    now = begin()
    now.gather("quiet-01", "Ruhe", now.hang(*QUIET))
    now.say("Hir ist es zu laud")
    chip = now.chip("Hir ist es zu laud")
    expect(chip).to_contain_text("passt zu Ruhe, wegen laud")
    expect(now.desk.get_by_text("gemeint ist wohl: Hier ist es zu laut")).to_be_visible()
    expect(now.desk.get_by_text("Vorschläge richten sich nach Wörtern. Ihr entscheidet.")).to_be_visible()
    expect(now.desk.get_by_text("Die Prüfung übersieht auch manches. Lies mit.")).to_be_visible()

    chip.click()
    expect(now.desk.get_by_text("Die Karte liegt jetzt bei: Ruhe.")).to_be_visible()
    now.quick.until(lambda: now.place_of("Hir ist es zu laud") == "quiet-01")
    now.button("Rückgängig").click()
    now.quick.until(lambda: now.place_of("Hir ist es zu laud") == "unsorted")
    expect(now.chip("Hir ist es zu laud")).to_contain_text("passt zu Ruhe")


def test_by_keyboard_one_key_takes_the_suggestion(begin: Begin) -> None:
    now = begin()
    now.gather("quiet-01", "Ruhe", now.hang(*QUIET))
    now.say("Es ist immer laut", "Tim ist so laut")
    expect(now.chip("Es ist immer laut")).to_contain_text("passt zu Ruhe")
    card = now.desk.get_by_role("article", name="Es ist immer laut")
    card.focus()
    card.press("v")
    now.quick.until(lambda: len(now.quick.of("statement")) == 4)
    now.quick.until(lambda: now.place_of("Es ist immer laut") == "quiet-01")

    found = now.desk.get_by_role("article", name="Vielleicht ein Name")
    expect(found.locator(".advice--still")).to_contain_text("passt zu Ruhe")
    expect(found.locator("button.advice")).to_have_count(0)
    found.focus()
    found.press("v")
    expect(found).to_be_focused()
    assert len(now.quick.of("waiting")) == 1


def test_where_no_group_is_yet_one_is_made_with_title_and_picture(begin: Begin) -> None:
    now = begin()
    now.hang("Das Essen schmeckt nicht")
    chip = now.chip("Das Essen schmeckt nicht")
    expect(chip).to_contain_text("neue Gruppe:")
    title = chip.locator("strong").inner_text()
    chip.click()
    now.quick.until(lambda: len(now.quick.of("cluster")) == 1)
    (cluster,) = now.quick.of("cluster").values()
    assert cluster["title"] == title
    assert cluster["pictogram"]
    now.button("Rückgängig").click()
    now.quick.until(lambda: not now.quick.of("cluster"))
    assert now.place_of("Das Essen schmeckt nicht") == "unsorted"


def test_a_card_that_is_picked_on_the_board_says_where_it_fits_too(begin: Begin) -> None:
    now = begin("sort")
    now.gather("quiet-01", "Ruhe", now.hang(*QUIET))
    (card,) = now.hang("Es ist immer laut")
    now.button("Vorschläge – 1 Karte hat einen Vorschlag").wait_for()
    now.desk.locator(f'[data-card="{card}"]').click()
    picked = now.desk.get_by_role("group", name="Gewählte Karten")
    now.button("passt zu Ruhe", picked).click()
    now.quick.until(lambda: now.place_of("Es ist immer laut") == "quiet-01")
    expect(picked).to_be_hidden()


def test_a_sign_of_distress_gets_no_place(begin: Begin) -> None:
    now = begin()
    now.gather("quiet-01", "Ruhe", now.hang(*QUIET))
    now.say("ich werde geschlagen weil es laut ist", "Es ist laut")
    expect(now.chip("Es ist laut")).to_be_visible()
    expect(now.desk.locator(".review--care .advice")).to_have_count(0)


def test_switched_off_by_another_desk_the_focus_stays_in_the_drawer(begin: Begin) -> None:
    now = begin("sort")
    now.hang(*FOOD)
    now.button("Vorschläge").click()
    now.button("Neu vorschlagen").focus()
    now.tell("SetSuggestions", on=False, set_ids=[])
    expect(now.button("Neu vorschlagen")).to_be_hidden()
    expect(now.desk.get_by_role("heading", name="Vorschläge")).to_be_focused()


def test_a_new_group_is_offered_a_title_under_the_field_and_an_old_one_in_the_drawer(begin: Begin) -> None:
    now = begin("sort")
    food, quiet = now.hang(*FOOD[:3]), now.hang(*QUIET)
    now.gather("quiet-01", "", quiet)
    for statement_id in food:
        now.desk.locator(f'[data-card="{statement_id}"]').click()
    now.desk.get_by_role("group", name="Gewählte Karten").get_by_role(
        "button", name="Neue Gruppe", exact=True
    ).click()
    offer = now.button("Vorschlag: ")
    expect(offer).to_contain_text("Essen")
    field = now.desk.get_by_role("textbox", name="Titel der Gruppe")
    field.press("Tab")
    expect(offer).to_be_focused()
    offer.press("Enter")
    now.quick.until(lambda: any("Essen" in one["title"] for one in now.quick.of("cluster").values()))
    now.quick.until(lambda: all(one["pictogram"] for one in now.quick.of("cluster").values() if one["title"]))

    now.button("Vorschläge").click()
    now.button("So nennen:").click()
    now.quick.until(lambda: all(one["title"] for one in now.quick.of("cluster").values()))


def test_what_is_typed_stays_what_it_is_though_a_title_is_offered(begin: Begin) -> None:
    now = begin("sort")
    now.gather("food-001", "", now.hang(*FOOD))
    now.desk.locator('[data-cluster="food-001"] .cluster__title').click()
    now.button("Titel schreiben").click()
    expect(now.button("Vorschlag: ")).to_be_visible()
    field = now.desk.get_by_role("textbox", name="Titel der Gruppe")
    field.fill("Unser Mittagstisch")
    field.press("Enter")
    now.quick.until(lambda: now.quick.of("cluster")["food-001"]["title"] == "Unser Mittagstisch")
    expect(now.button("Vorschlag: ")).to_have_count(0)


def test_one_switch_hides_all_of_it_and_the_theme_sets_are_chosen_beside_it(begin: Begin) -> None:
    now = begin()
    now.hang("Das Essen schmeckt nicht")
    now.say("Es ist zu laud")
    expect(now.chip("Es ist zu laud")).to_be_visible()
    switch = now.desk.get_by_role("switch", name="Vorschläge machen")
    switch.click()
    expect(switch).not_to_be_checked()
    for gone in (".advice", ".meant"):
        expect(now.desk.locator(gone)).to_have_count(0)

    asked: list[str] = []
    now.desk.on(
        "websocket",
        lambda socket: socket.on(
            "framesent", lambda frame: asked.append(frame) if '"ask"' in str(frame) else None
        ),
    )
    now.desk.reload()
    now.tell("ChangeStep", step="sort")
    now.gather("noname-1", "", now.hang(*FOOD))
    now.button("Vorschläge").click()
    drawer = now.desk.get_by_role("region", name="Vorschläge")
    expect(drawer.get_by_text("Es wird nichts vorgeschlagen.")).to_be_visible()
    now.desk.locator('[data-cluster="noname-1"] .cluster__title').click()
    now.button("Titel schreiben").click()
    now.desk.get_by_role("textbox", name="Titel der Gruppe").press("Escape")
    assert asked == [], "what is off asks the server for nothing"
    expect(now.button("Neu vorschlagen", drawer)).to_be_hidden()
    drawer.get_by_role("switch").click()
    expect(now.button("Neu vorschlagen", drawer)).to_be_visible()
    expect(drawer.get_by_role("checkbox", name="Stadt")).to_be_visible()
    assert asked
    usual = drawer.get_by_role("checkbox", name="Offene Ganztagsschule")
    expect(usual).to_be_checked()
    usual.click()
    expect(usual).to_be_checked()
    drawer.get_by_role("checkbox", name="Stadt").check()
    now.quick.until(lambda: now.quick.views["desk"]["suggesting"]["set_ids"] == ["ogs", "stadt"])


def test_a_card_without_a_blank_is_read_whole_before_it_is_shown(begin: Begin) -> None:
    now = begin("collect", {"width": 1024, "height": 768})
    long = "Donaudampfschifffahrtsgesellschaft" * 8
    now.gather("long-001", "x" * 120, now.hang(*QUIET))
    now.say(long, f"Es ist zu laut {long[:200]}")
    expect(now.chip("Es ist zu laut Donau")).to_be_visible()
    for review in now.desk.locator(".review--plain").all():
        frame = review.bounding_box()
        assert frame is not None
        for part in review.locator(".statement, .advice").all():
            box = part.bounding_box()
            assert box is not None
            assert box["x"] + box["width"] <= frame["x"] + frame["width"]


@pytest.mark.parametrize(
    "theme", ["light", *(pytest.param(one, marks=pytest.mark.long) for one in ("dark", "contrast"))]
)
def test_suggestions_can_be_used_by_everybody(begin: Begin, theme: str) -> None:
    now = begin("collect", {"width": 1024, "height": 768})
    now.gather("quiet-01", "Ruhe", now.hang(*QUIET))
    now.gather("noname-1", "", now.hang(*FOOD))
    now.hang(*NOISE, "Hier ist es so laut", "Es ist laut hier")
    now.say("Hir ist es zu laud", "Tim ist laut")
    now.desk.evaluate("theme => document.documentElement.dataset.theme = theme", theme)
    expect(now.chip("Hir ist es zu laud")).to_be_visible()
    assert faults(now.desk) == []
    now.tell("ChangeStep", step="sort")
    now.button("Vorschläge").click()
    now.button("Neu vorschlagen").click()
    expect(now.desk.locator(".proposal").first).to_be_visible(timeout=30_000)
    assert faults(now.desk) == []
