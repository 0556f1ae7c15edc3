"""Two children on one tablet: whoever's turn it is taps on the own animal in the bar, and that is all."""

from __future__ import annotations

from itertools import pairwise

from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, People
from tests.browser.windows import go_in
from tests.live.conftest import Room
from tests.running import RunningHouse

TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


def stands_in_one_line(page: Page) -> None:
    """The other animal among what stands in the bar: all large enough, next to each other, and apart."""
    expect(page.locator("[data-part=other]")).to_be_visible()
    boxes = [one.bounding_box() for one in page.locator(".tablet__bar > button:visible").all()]
    found = sorted((one for one in boxes if one), key=lambda box: box["x"])
    assert len(found) == 4
    assert all(min(box["width"], box["height"]) >= 64 for box in found)
    assert all(right["x"] - left["x"] - left["width"] >= 16 for left, right in pairwise(found))
    assert page.evaluate(TOO_WIDE) is False


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
    stands_in_one_line(page)
    page.locator(".way--write").tap()
    page.locator("textarea").fill("Ein Po")
    stands_in_one_line(page)  # with the way back as well
    other.tap()
    expect(me).to_have_accessible_name("Blauer Fuchs. Tablet weitergeben: Nächstes Kind")
    expect(page.locator(".way--write")).to_be_visible()
    expect(page.locator(".tablet--settling")).to_have_count(0)
    other.tap()
    expect(me).to_have_accessible_name("Grüne Eule. Tablet weitergeben: Nächstes Kind")
    expect(page.locator(".tablet--settling")).to_have_count(0)
    page.locator(".way--write").tap()
    expect(page.locator("textarea")).to_have_value("Ein Po")
    page.locator("[data-part=back]").tap()

    assert desk.command("ChangeStep", {"step": "report_back"})["ok"]
    expect(page.get_by_role("heading", name="Schau zur Wand!")).to_be_visible()
    foot.get_by_role("button", name="Jetzt der blaue Fuchs").tap()
    expect(me).to_have_accessible_name("Blauer Fuchs. Tablet weitergeben: Nächstes Kind")

    me.tap()
    page.get_by_role("button", name="Noch ein Kind").tap()
    expect(other).to_be_hidden()  # of three one looks for oneself
    desk.client.disconnect()
