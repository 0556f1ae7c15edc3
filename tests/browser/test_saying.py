"""Saying something without writing: a child draws or speaks, and it hangs on the wall."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.at_the_tablet import stroke
from tests.browser.conftest import PHONE, PROJECTOR, People
from tests.browser.windows import Desk, Tablet
from workshop.storage.directory import WorkshopEntry


@pytest.fixture
def desk(people: People, workshop: WorkshopEntry) -> Desk:
    return Desk(people.signed_in("anna", f"/werkstatt/{workshop.id}/tisch"))


def tap(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).tap()


def come_in(page: Page, desk: Desk) -> None:
    Tablet(page).arrive()
    desk.go_on_to("Sammeln")
    desk.ask("Meckern")
    expect(page.locator(".ways")).to_be_visible()


def test_a_drawing_hangs_on_the_wall_as_it_was_drawn(people, desk, workshop):
    page = people.tablet(workshop.children_code)
    come_in(page, desk)
    tap(page, "Malen")
    lines = page.locator(".sheet path")
    expect(page.locator(".tablet--settling")).to_have_count(0)
    stroke(page, (0.2, 0.8), (0.3, 0.3), (0.4, 0.8))
    tap(page, "Rot")
    stroke(page, (0.6, 0.5), (0.8, 0.5))
    stroke(page, (0.6, 0.6), (0.8, 0.6))
    expect(lines).to_have_count(3)
    tap(page, "Strich zurück")
    tap(page, "Neues Blatt")
    expect(lines).to_have_count(0)
    tap(page, "Strich zurück")  # an emptied sheet comes back too
    expect(lines).to_have_count(2)
    page.reload()  # as if the tab had been killed: the tablet is where it was
    expect(lines).to_have_count(2)
    expect(page.locator(".tablet--settling")).to_have_count(0)
    tap(page, "Fertig")
    expect(page.get_by_role("heading", name="Deine Karte ist angekommen.")).to_be_visible()

    wall = people.signed_in("anna", f"/werkstatt/{workshop.id}/wand", PROJECTOR)
    desk.page.get_by_role("button", name="Worte dazu …").click()
    desk.page.get_by_role("textbox", name="Das sagt das Kind dazu").fill("Ein Zelt")
    desk.page.get_by_role("button", name="Aufgeschrieben").click()
    expect(desk.page.locator(".review", has_text="Ein Zelt").first).to_be_visible()
    desk.page.locator(".review").get_by_role("button", name="Zeigen", exact=True).click()
    card = wall.locator(".statement").filter(has_text="Ein Zelt")
    expect(card.locator("svg.drawing path")).to_have_count(2)
    red = card.locator("path[stroke='#b81f2d']")
    expect(red).to_have_count(1)

    page.get_by_role("button", name=re.compile("^Meine Karten")).tap()
    expect(page.locator(".mine__row svg.drawing path")).to_have_count(2)
    tap(page, "Zurückholen")
    expect(card).to_have_count(0)
    tap(page, "Wieder hinlegen")
    expect(card).to_have_count(1)


def test_who_comes_by_keyboard_finds_another_way_than_an_empty_sheet(people, desk, workshop):
    page = people.tablet(workshop.children_code)
    come_in(page, desk)
    tap(page, "Malen")
    other = page.get_by_role("button", name="Lieber schreiben")
    expect(page.locator(".sheet")).to_be_visible()
    for _ in range(8):
        page.keyboard.press("Tab")
        if other.evaluate("(one) => one === document.activeElement"):
            break
    assert other.bounding_box()["height"] >= 64
    page.keyboard.press("Enter")
    expect(page.get_by_label("Deine Karte", exact=True)).to_be_visible()


def test_the_keyboard_of_a_phone_never_hides_the_way_to_send(people, desk, workshop):
    page = people.tablet(workshop.children_code, size=PHONE)
    come_in(page, desk)
    tap(page, "Schreiben")
    field = page.get_by_label("Deine Karte", exact=True)
    field.fill("Es isst zu laud")
    page.set_viewport_size({"width": 360, "height": 330})
    send = page.get_by_role("button", name="Fertig", exact=True)
    expect(page.locator(".tablet--low")).to_be_visible()
    box, written = send.bounding_box(), field.bounding_box()
    assert box["y"] + box["height"] <= 330
    assert written["y"] + 40 <= box["y"]
    for name, value in {"autocorrect": "off", "autocapitalize": "off", "spellcheck": "false"}.items():
        expect(field).to_have_attribute(name, value)


def test_a_voice_is_heard_written_down_and_gone(people, desk, workshop, served):
    page = people.tablet(workshop.children_code, permissions=["microphone"])
    come_in(page, desk)
    tap(page, "Sprechen")
    expect(page.locator(".tablet--settling")).to_have_count(0)
    tap(page, "Aufnehmen")
    expect(page.get_by_text("Wir hören dir zu.")).to_be_visible()
    expect(page.locator(".voice__ring")).not_to_have_css("stroke-dashoffset", re.compile("^28"))  # it fills
    tap(page, "Stopp")
    expect(page.get_by_role("button", name="Anhören")).to_be_visible()
    expect(page.locator(".tablet--settling")).to_have_count(0)
    tap(page, "Fertig")
    expect(page.get_by_role("heading", name="Deine Karte ist angekommen.")).to_be_visible()

    review = desk.page.locator(".review--voice")
    review.locator("audio").evaluate("(one) => { one.muted = true; return one.play() }")
    review.get_by_role("button", name="Aufschreiben …").click()
    desk.page.get_by_role("textbox", name="Das sagt das Kind").fill("Ich will ein Pony")
    desk.page.get_by_role("button", name="Aufgeschrieben").click()
    expect(review).to_have_count(0)
    desk.page.locator(".review").get_by_role("button", name="Zeigen", exact=True).click()
    wall = people.signed_in("anna", f"/werkstatt/{workshop.id}/wand", PROJECTOR)
    expect(wall.locator(".statement").filter(has_text="Ich will ein Pony")).to_be_visible()
    house = served.house()
    [said] = house.workshop(workshop.id).statements.values()
    assert said.recording not in house.texts(f"workshop:{workshop.id}")
    house.database.close()


def test_speaking_is_hidden_where_browsers_give_no_microphone(people, desk, workshop):
    """As on a page that came by plain http from another machine; which this one can't be, so it is told so."""
    page = people.context({"width": 800, "height": 1280}, touch=True).new_page()
    page.add_init_script("Object.defineProperty(window, 'isSecureContext', { value: false })")
    page.goto(f"{people.house.url}/k/{workshop.children_code}")
    come_in(page, desk)
    expect(page.get_by_role("button", name="Malen", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Sprechen", exact=True)).to_have_count(0)


def test_a_microphone_that_is_forbidden_leads_to_the_other_ways(people, desk, workshop):
    page = people.context({"width": 800, "height": 1280}, touch=True).new_page()
    page.add_init_script(
        "navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'))"
    )
    page.goto(f"{people.house.url}/k/{workshop.children_code}")
    come_in(page, desk)
    tap(page, "Sprechen")
    expect(page.locator(".tablet--settling")).to_have_count(0)
    tap(page, "Aufnehmen")
    expect(page.get_by_text("Das Mikrofon ist aus. Nimm einen anderen Weg.")).to_be_visible()
    tap(page, "Doch eine Karte")
    expect(page.locator(".ways")).to_be_visible()
