"""A sentence of pictures: found by tap and by keyboard alone, taken apart again, sent, and read by adults as words."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.at_the_tablet import Facilitator
from tests.browser.axe import in_both_themes
from tests.browser.conftest import PHONE, People
from tests.browser.waiting import becomes
from tests.browser.windows import go_in


@pytest.fixture
def anna(anna: Facilitator) -> Facilitator:
    """Anna at her desk, who has asked the first question."""
    anna.asks()
    return anna


def pick_pictures(people: People, code: str, **options: object) -> Page:
    page = people.tablet(code, **options)
    go_in(page)
    page.get_by_role("button", name=re.compile("^Bilder")).tap()
    expect(page.get_by_role("heading", level=1, name="Such dir Bilder aus.")).to_be_visible()
    return page


def picture(page: Page, name: str):
    return page.locator(".shelf").get_by_role("button", name=name, exact=True)


def picked(page: Page):
    return page.locator(".picked__name")


def test_three_pictures_by_tap_one_out_again_and_the_card_is_read_as_words(people, anna, workshop):
    page = pick_pictures(people, workshop.children_code)
    page.get_by_role("button", name="Spielen", exact=True).tap()
    picture(page, "Fußball").tap()
    picture(page, "Tor").tap()
    page.get_by_role("button", name="Mehr, weniger, nein").tap()
    picture(page, "Mehr").tap()
    expect(picked(page)).to_have_text(["Fußball", "Tor", "Mehr"])
    assert in_both_themes(page) == []
    page.get_by_role("button", name="Tor wegnehmen").tap()
    expect(picked(page)).to_have_text(["Fußball", "Mehr"])
    page.reload()  # a tablet that went off and on again is where it was
    expect(picked(page)).to_have_text(["Fußball", "Mehr"])
    page.get_by_role("button", name="Fertig", exact=True).tap()
    expect(page.get_by_role("heading", level=1, name="Deine Karte ist angekommen.")).to_be_visible()
    expect(page.locator(".statement__pictograms .picto")).to_have_count(2)
    anna.until(lambda: [one["text"] for one in anna.of("waiting").values()] == ["Fußball · Mehr"])
    [card] = anna.of("waiting").values()
    assert card["pictograms"] == ["soccer-ball", "more"]


def test_a_card_of_pictures_is_changed_where_it_was_made(people, anna, workshop):
    page = pick_pictures(people, workshop.children_code)
    page.locator(".picking__category").last.tap()
    picture(page, "Leise").tap()
    page.get_by_role("button", name="Fertig", exact=True).tap()
    expect(page.get_by_role("heading", level=1, name="Deine Karte ist angekommen.")).to_be_visible()
    page.get_by_role("button", name=re.compile("^Meine Karten")).tap()
    page.get_by_role("button", name="Ändern").tap()
    expect(picked(page)).to_have_text(["Leise"])
    page.locator(".picking__category").last.tap()
    picture(page, "Mehr").tap()
    page.get_by_role("button", name="Fertig", exact=True).tap()
    anna.until(lambda: [one["text"] for one in anna.of("waiting").values()] == ["Leise · Mehr"])


def test_by_keyboard_alone_with_a_word_spelt_by_ear(people, anna, workshop):
    """On a phone, where subjects and pictures take turns."""
    page = people.tablet(workshop.children_code, size=PHONE)
    for name in ("Los geht’s", "Alles klar", re.compile("^Bilder")):
        press(page, name)
    press(page, "Ein Bild suchen")
    expect(page.locator(".picking__field")).to_be_focused()
    page.keyboard.type("hausaufgabn")
    page.keyboard.press("Tab")  # past the magnifier, to what was found
    page.keyboard.press("Tab")
    expect(picture(page, "Hausaufgaben")).to_be_focused()
    page.keyboard.press("Enter")
    expect(picked(page)).to_have_text(["Hausaufgaben"])
    page.locator(".picking__field").focus()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("xyzzy")
    expect(page.get_by_text("Dazu gibt es noch kein Bild.")).to_be_visible()
    press(page, "Fertig")
    anna.until(lambda: [one["text"] for one in anna.of("waiting").values()] == ["Hausaufgaben"])


def loaded(page: Page) -> list[str]:
    return page.evaluate(
        "() => performance.getEntriesByType('resource').filter((one) => one.responseEnd).map((one) => one.name)"
    )


def press(page: Page, name: str | re.Pattern[str]) -> None:
    exact = isinstance(name, str)
    button = page.locator(".tablet").get_by_role("button", name=name, exact=exact)
    expect(button).to_be_visible()
    for _ in range(60):
        if button.evaluate("(one) => one === document.activeElement"):
            break
        page.keyboard.press("Tab")
    expect(button).to_be_focused()
    expect(page.locator(".tablet--settling")).to_have_count(0)
    page.keyboard.press("Enter")


def test_pictures_that_came_ahead_are_there_without_network(people, anna, workshop):
    page = people.tablet(workshop.children_code)
    go_in(page)
    assert becomes(page, lambda: any(one.endswith("sheets/sign.svg") for one in loaded(page)), True)
    page.context.set_offline(True)
    page.get_by_role("button", name=re.compile("^Bilder")).tap()
    page.get_by_role("button", name="Tiere", exact=True).tap()
    picture(page, "Hund").tap()
    expect(picked(page)).to_have_text(["Hund"])
    widths = page.locator(".shelf__one > .picto use").evaluate_all(
        "(all) => all.map((one) => one.getBBox().width)"
    )
    assert all(widths)
    page.get_by_role("button", name="Fertig", exact=True).tap()
    expect(page.get_by_role("heading", level=1, name="Deine Karte ist unterwegs.")).to_be_visible()
    page.context.set_offline(False)
    anna.until(lambda: [one["text"] for one in anna.of("waiting").values()] == ["Hund"])
