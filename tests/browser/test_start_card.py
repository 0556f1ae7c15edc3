"""What a town words for its children at the start stands on every tablet, however long its words are."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import PHONE, TABLET, People
from tests.live.conftest import Room
from tests.running import RunningHouse


def test_a_long_word_of_the_town_stays_on_the_start_card(people: People, served: RunningHouse) -> None:
    room = Room(served, served.make_workshop())
    desk = room.desk()
    words = {"listens": "Die Schulkindbetreuungsleitungskonferenz hört euch zu"}
    assert desk.command("SetStartCard", words, stream="workshop")["ok"]
    for size in (TABLET, PHONE):
        page = people.tablet(room.entry.children_code, size=size)
        page.get_by_role("button", name="Los geht’s").tap()
        expect(page.get_by_text("Schulkindbetreuungsleitungskonferenz")).to_be_visible()
        for promise in page.locator(".promise").all():
            box = promise.bounding_box()
            assert box
            assert box["x"] + box["width"] <= size["width"]
    desk.client.disconnect()
