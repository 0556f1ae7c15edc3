"""Two children on one tablet: whoever's turn it is taps on the own animal in the bar, and that is all."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import PHONE, People
from tests.browser.windows import go_in
from tests.live.conftest import Room
from tests.running import RunningHouse

TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


def test_of_two_on_a_tablet_the_other_takes_over_with_one_tap(people: People, served: RunningHouse) -> None:
    room = Room(served, served.make_workshop())
    desk = room.desk()
    page = people.tablet(room.entry.children_code, size=PHONE)
    other = page.locator("[data-part=other]")
    me = page.locator("[data-part=me]")
    foot = page.locator(".tablet__foot")
    expect(page.get_by_role("heading", name="Du bist der blaue Fuchs.")).to_be_visible()
    expect(other).to_be_hidden()
    page.get_by_role("button", name="Wir sind zu zweit").tap()
    expect(page.get_by_role("heading", name="Das seid ihr.")).to_be_visible()
    expect(other).to_be_hidden()
    go_in(page)
    assert desk.command("OpenPrompt", {"prompt_id": next(iter(desk.of("prompt")))})["ok"]
    page.get_by_role("button", name="Jetzt die grüne Eule").tap()
    expect(me).to_have_accessible_name("Grüne Eule. Tablet weitergeben: Nächstes Kind")
    expect(page.locator(".way--write")).to_be_visible()
    box = other.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 64
    assert page.evaluate(TOO_WIDE) is False

    assert desk.command("ChangeStep", {"step": "report_back"})["ok"]
    expect(page.get_by_role("heading", name="Schau zur Wand!")).to_be_visible()
    foot.get_by_role("button", name="Jetzt der blaue Fuchs").tap()
    expect(me).to_have_accessible_name("Blauer Fuchs. Tablet weitergeben: Nächstes Kind")

    me.tap()
    page.get_by_role("button", name="Noch ein Kind").tap()
    expect(other).to_be_hidden()  # of three one looks for oneself
    desk.client.disconnect()
