"""„Wie unsere Gruppen gewachsen sind“: the wall tells the evening once more, with nothing but what hangs there now."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import DESKTOP, PROJECTOR, People
from tests.browser.test_board_wall import LOOK, TEXTS, Evening
from tests.browser.waiting import becomes
from tests.live.conftest import Room
from tests.running import RunningHouse


@pytest.fixture
def led(people: People, served: RunningHouse) -> Iterator[Evening]:
    room = Room(served, served.make_workshop("OGS gemeinsam gestalten"))
    page = people.signed_in("anna", f"/werkstatt/{room.entry.id}/wand", PROJECTOR)
    yield Evening(room, page, room.desk("anna"))
    for screen in room.screens:
        screen.client.disconnect()


def look_back(page: Page) -> None:
    page.mouse.move(400, 300)
    page.mouse.move(420, 320)
    page.get_by_role("button", name="Wie unsere Gruppen gewachsen sind").click()


def slide_to(page: Page, moment: int) -> None:
    slider = page.get_by_role("slider", name="Zeitpunkt")
    expect(slider).to_be_enabled()
    slider.focus()
    page.keyboard.press("Home")
    for _ in range(moment):
        page.keyboard.press("ArrowRight")


def test_an_evening_without_cards_says_so_warmly(led: Evening) -> None:
    page = led.page
    expect(page.get_by_role("heading", name="Schön, dass ihr da seid!")).to_be_visible()
    look_back(page)
    expect(page.get_by_text("Hier hängt noch keine Karte.")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("heading", name="Schön, dass ihr da seid!")).to_be_visible()


def test_the_evening_is_told_once_more_without_what_was_taken_off(led: Evening, people: People) -> None:
    page, prompt_id = led.page, led.ask()
    cards = [led.write(prompt_id, text) for text in TEXTS]
    led.lead.until(lambda: len(led.lead.of("waiting")) == len(TEXTS))
    for card in cards:
        led.tell(
            "ReleaseStatements",
            {"statement_ids": [card], "texts": [led.lead.of("waiting")[card]["text_id"]]},
        )
    led.step("sort")
    led.gather("Ruhe", [cards[0], cards[3]])
    led.gather("Tiere", [cards[1]])
    led.tell("HoldStatement", {"statement_id": cards[4], "reason": "Das ist ein Name."})
    bodies: list[str] = []
    page.on("response", lambda one: bodies.append(one.text()) if one.url.endswith("/verlauf") else None)
    look_back(page)
    slider = page.get_by_role("slider", name="Zeitpunkt")
    expect(slider).to_be_enabled()

    slide_to(page, 0)
    field = page.locator(".replay__field")
    expect(field.locator(".statement")).to_have_count(1)
    expect(field.locator(".statement")).to_contain_text(TEXTS[0])
    expect(field.locator(".cluster")).to_have_count(0)
    slide_to(page, 4)
    expect(field.locator(".cluster")).to_have_count(1)
    expect(page.locator(".replay__told")).to_have_text("4 Karten · 1 Gruppe")
    page.keyboard.press("End")
    expect(page.locator(".replay__told")).to_have_text("4 Karten · 2 Gruppen")
    expect(page.locator(".replay__time")).to_contain_text("Uhr")
    expect(field.locator(".cluster").filter(has_text="Tiere")).to_be_visible()
    assert becomes(page, lambda: page.evaluate(LOOK), []) == []
    assert bodies
    assert cards[0] in bodies[0]
    assert cards[4] not in bodies[0]
    assert [one for one in (*TEXTS, "Tiere", "Das ist ein Name.") if one in bodies[0]] == []

    page.get_by_role("button", name="Abspielen").click()
    expect(page.get_by_role("button", name="Anhalten")).to_be_visible()
    expect(page.locator(".replay__told")).to_have_text(
        "4 Karten · 2 Gruppen"
    )  # it began anew, and comes to its end
    led.tell("HoldStatement", {"statement_id": cards[1], "reason": "Doch nicht."})
    expect(page.locator(".replay__told")).to_have_text("3 Karten · 2 Gruppen")
    led_from_the_desk(people, led, page)


def led_from_the_desk(people: People, led: Evening, page: Page) -> None:
    """Whoever leads opens a moment at the desk, lets the wall show it, plays, slides and stops it."""
    desk = people.signed_in("ben", f"/werkstatt/{led.room.entry.id}/tisch", DESKTOP)
    button = desk.get_by_role("button", name="Rückblick")
    expect(button).to_have_attribute("aria-pressed", "true")  # it hears from the wall what that shows
    button.click()
    dialog = desk.get_by_role("dialog")
    expect(dialog.get_by_role("button", name="Wand zurück zum Schritt")).to_be_visible()
    slide_to(desk, 0)
    for screen in (page, desk):
        expect(screen.locator(".replay__told")).to_have_text("1 Karte")
    slide_to(page, 3)
    expect(dialog.locator(".replay__told")).to_have_text(page.locator(".replay__told").text_content() or "")
    dialog.get_by_role("button", name="Abspielen").click()
    expect(page.get_by_role("button", name="Anhalten")).to_be_visible()
    dialog.get_by_role("button", name="Wand zurück zum Schritt").click()
    expect(page.locator(".scene--replay")).to_have_count(0)
    expect(dialog.get_by_role("button", name="An der Wand zeigen")).to_be_visible()

    dialog.get_by_label("Uhrzeit").fill("00:00")  # before all: the first moment
    dialog.get_by_role("button", name="ansehen", exact=True).click()
    expect(dialog.locator(".replay__told")).to_have_text("1 Karte")
    expect(page.locator(".scene--replay")).to_have_count(0)
    dialog.get_by_role("button", name="An der Wand zeigen").click()
    expect(page.locator(".replay__told")).to_have_text("1 Karte")
    expect(button).to_have_attribute("aria-pressed", "true")
    led.tell("PauseTablets")  # all eyes are to the front, on this: nothing of it is covered
    band, board = page.locator(".wall__pause"), page.locator(".replay__field")
    expect(band).to_be_visible()
    assert becomes(
        page, lambda: foot_of(board) <= head_of(band) and foot_of(band) <= head_of(bar_of(page)), True
    )
    led.tell("ResumeTablets")
    expect(page.locator(".replay__told")).to_have_text("1 Karte")
    led.step("collect")  # the evening goes on
    expect(page.locator(".scene--collect")).to_be_visible()
    expect(button).to_have_attribute("aria-pressed", "false")


def bar_of(page: Page) -> Locator:
    return page.locator(".replay__bar")


def head_of(thing: Locator) -> float:
    return (thing.bounding_box() or {})["y"]


def foot_of(thing: Locator) -> float:
    box = thing.bounding_box() or {}
    return box["y"] + box["height"]
