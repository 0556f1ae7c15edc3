"""Steps of an evening seen from all three windows: eyes to the front, a question worded anew, and how many are done."""

from __future__ import annotations

import os
import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import PROJECTOR, People
from tests.browser.windows import Tablet
from tests.live.conftest import Room
from tests.running import RunningHouse

HALF = "Es ist zu laut, weil"


def picture(page: Page, name: str) -> None:
    """Where somebody wants to look at it."""
    if folder := os.environ.get("PICTURES"):
        page.screenshot(path=Path(folder) / f"{name}.png")


def test_all_eyes_to_the_front_and_nothing_that_was_begun_is_lost(
    people: People, served: RunningHouse
) -> None:
    room = Room(served, served.make_workshop())
    remote = room.desk()
    prompt, other, *_ = sorted(remote.of("prompt"), key=lambda one: remote.of("prompt")[one]["number"])
    assert remote.command("OpenPrompt", {"prompt_id": prompt})["ok"]
    desk = people.signed_in("anna", f"/werkstatt/{room.entry.id}/tisch")
    wall = people.signed_in("anna", f"/werkstatt/{room.entry.id}/wand", PROJECTOR)
    page = people.tablet(room.entry.children_code)
    child = Tablet(page)
    child.arrive()
    child.choose_to_write()
    page.get_by_role("textbox").fill(HALF)
    pause = page.get_by_role("dialog", name="Alle schauen nach vorn!")

    desk.get_by_role("button", name="Alle Augen nach vorn").click()
    expect(pause).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(pause).to_be_visible()
    expect(wall.get_by_text("Alle schauen nach vorn!")).to_be_visible()
    picture(desk, "desk-paused")
    picture(wall, "wall-paused")
    picture(page, "tablet-paused")
    late = people.tablet(room.entry.children_code)
    expect(late.get_by_role("dialog", name="Alle schauen nach vorn!")).to_be_visible()
    page.reload()
    expect(pause).to_be_visible()
    desk.reload()
    desk.get_by_role("button", name="Tablets weiter").click()
    expect(pause).to_be_hidden()
    expect(late.get_by_role("dialog")).to_be_hidden()
    expect(page.get_by_role("textbox")).to_have_value(HALF)

    shape = remote.of("prompt")[prompt]
    edited = {
        "prompt_id": prompt,
        "kind": shape["kind"],
        "pictogram": shape["pictogram"],
        "text": "Was nervt?",
    }
    assert remote.command("EditPrompt", edited)["ok"]
    expect(page.get_by_text("Was nervt?").first).to_be_visible()
    expect(wall.get_by_text("Was nervt?")).to_be_visible()
    expect(page.get_by_role("textbox")).to_have_value(HALF)
    assert remote.command("ClosePrompt", {"prompt_id": prompt})["ok"]
    expect(wall.get_by_text("Gleich kommt eine Frage.")).to_be_visible()
    expect(page.get_by_role("textbox")).to_have_value(HALF)
    assert remote.command("OpenPrompt", {"prompt_id": other})["ok"]
    assert remote.command("OpenPrompt", {"prompt_id": prompt})["ok"]
    expect(wall.get_by_text("0 von 2 Kindern sind fertig")).to_be_visible()
    page.get_by_role("button", name="Fertig").tap()
    expect(wall.get_by_text("1 von 2 Kindern ist fertig")).to_be_visible()
    expect(desk.get_by_text("1 von 2 Kindern hat geantwortet")).to_be_visible()
    assert wall.locator(".done__token").count() == 2
    assert wall.locator(".done__token--lies").count() == 1
    card = next(iter(remote.of("waiting").values()))
    assert (card["text"], card["prompt_id"]) == (HALF, prompt)
    picture(desk, "desk-done")
    picture(wall, "wall-done")
    wall.set_viewport_size({"width": 1920, "height": 1080})
    picture(wall, "wall-done-1080")
    for screen in room.screens:
        screen.client.disconnect()


def test_a_card_that_stands_alone_gets_the_need_behind_it_and_its_child_hears_of_it(
    people: People, served: RunningHouse
) -> None:
    room = Room(served, served.make_workshop())
    remote = room.desk()
    assert remote.command("OpenPrompt", {"prompt_id": next(iter(remote.of("prompt")))})["ok"]
    page = people.tablet(room.entry.children_code)
    child = Tablet(page)
    child.arrive()
    child.write("Pony")
    remote.until(lambda: remote.of("waiting"))
    card, waiting = next(iter(remote.of("waiting").items()))
    assert remote.command("ReleaseStatements", {"statement_ids": [card], "texts": [waiting["text_id"]]})["ok"]
    assert remote.command("MoveStatements", {"statement_ids": [card], "place": "shelf"})["ok"]
    assert remote.command("ChangeStep", {"step": "report_back"})["ok"]
    desk = people.signed_in("anna", f"/werkstatt/{room.entry.id}/tisch")
    expect(desk.locator(".still-open")).to_contain_text("1 Einzelstück braucht noch eine Entscheidung")
    assert remote.command("CloseWorkshop", {})["reason"] == "one_offs_open"

    row = desk.locator(".one-off")
    expect(row).to_have_class(re.compile("one-off--owed"))
    row.focus()
    row.press("d")
    desk.get_by_label("Was steckt dahinter?").fill("Ein Tier, um das wir uns kümmern.")
    desk.get_by_role("button", name="Aufschreiben", exact=True).click()
    expect(row.locator(".one-off__one")).to_have_text(
        ["Wunsch dahinter gefunden: Ein Tier, um das wir uns kümmern."]
    )
    expect(row).to_be_focused()
    expect(desk.locator(".still-open")).not_to_contain_text("Einzelstück")
    wall = room.wall()
    assert wall.of("statement")[card]["decided"] == ["need"]
    expect(page.get_by_text("Das steckt hinter deinem Wunsch:")).to_be_visible()
    expect(page.get_by_text("Ein Tier, um das wir uns kümmern.")).to_be_visible()
    expect(page.locator(".fate .statement")).to_contain_text("Pony")
    picture(desk, "desk-need")
    picture(page, "tablet-need")
    book = people.signed_in("anna", f"/werkstatt/{room.entry.id}/stimmenbuch")
    expect(book.get_by_text("Der Wunsch dahinter:")).to_be_visible()
    row.get_by_role("button", name="Wörtlich nehmen …").click()
    desk.get_by_text("Das könnte wirklich gehen.").click()
    desk.get_by_role("button", name="So nehmen", exact=True).click()
    expect(row.locator(".one-off__one")).to_have_count(2)
    expect(desk.locator(".wish__text")).to_have_text("Pony")
    expect(page.get_by_text("Wir reden über genau diesen Wunsch:")).to_be_visible()
    picture(page, "tablet-literal")
    picture(desk, "desk-one-offs")
    desk.keyboard.press("Control+z")  # while children hear back, the last decision can be taken back
    expect(row.locator(".one-off__one")).to_have_count(1)
    row.get_by_role("button", name="Zurücknehmen: Wunsch dahinter gefunden").click()
    expect(row).to_have_class(re.compile("one-off--owed"))
    wall.until(lambda: "decided" not in wall.of("statement")[card])
    for screen in room.screens:
        screen.client.disconnect()


FAST = "{ const real = Date.now; Date.now = () => real() + 600_000; }"
"""A laptop whose clock is ten minutes fast."""


def test_the_wall_says_how_much_time_there_is_by_the_servers_clock_and_the_desk_can_change_it(
    people: People, served: RunningHouse
) -> None:
    room = Room(served, served.make_workshop())
    remote = room.desk()
    first, second, *_ = sorted(remote.of("prompt"), key=lambda one: remote.of("prompt")[one]["number"])
    assert remote.command("OpenPrompt", {"prompt_id": first})["ok"]
    desk = people.signed_in("anna", f"/werkstatt/{room.entry.id}/tisch")
    wall = people.signed_in("anna", f"/werkstatt/{room.entry.id}/wand", PROJECTOR)
    wall.add_init_script(FAST)
    wall.reload()
    time = wall.get_by_role("timer")

    desk.get_by_role("button", name="Zeit geben").click()
    desk.get_by_role("button", name="5 Minuten", exact=True).click()
    expect(time).to_have_text("noch 5 Minuten")
    desk.get_by_role("button", name="noch 5 Minuten").click()
    desk.get_by_role("button", name="Eine Minute mehr").click()
    expect(time).to_have_text("noch 6 Minuten")
    desk.get_by_role("button", name="Alle Augen nach vorn").click()
    expect(time).to_have_text("noch 6 Minuten, ruht")
    desk.get_by_role("button", name="Tablets weiter").click()
    expect(time).to_have_text("noch 6 Minuten")
    wall.reload()
    expect(time).to_have_text("noch 6 Minuten")

    over = remote.views["desk"]["timer"]["ends_at"]
    wall.evaluate("over => { Date.now = () => (over + 700) * 1000; }", over)
    expect(time).to_have_text("Macht in Ruhe fertig.")
    assert remote.command("OpenPrompt", {"prompt_id": second})["ok"]
    expect(time).to_be_hidden()
