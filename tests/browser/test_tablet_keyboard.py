"""The tablet without a finger: a switch or a keyboard, with Tab, Enter, the space bar and arrow keys alone."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import TABLET, People
from tests.browser.waiting import becomes
from tests.live.conftest import Room
from tests.running import RunningHouse

FOCUSED = """() => {
  const one = document.activeElement;
  const style = getComputedStyle(one);
  return { name: (one.getAttribute("aria-label") || one.textContent || "").trim(), tag: one.tagName, ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 3 };
}"""
MOST_STEPS = 40


def tab_to(page: Page, name: str) -> None:
    """Press Tab until something of that name has the focus; each stop on the way shows that it has it."""
    seen = []
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        seen.append(focused["name"])
        if focused["tag"] in ("BUTTON", "A"):
            assert focused["ring"], f"no ring around {focused['name']!r}"
        if focused["name"].startswith(name):
            return
    raise AssertionError(f"{name!r} was not reached: {seen}")


def press(page: Page, name: str, key: str = "Enter") -> None:
    tab_to(page, name)
    page.keyboard.press(key)


def heading_has_focus(page: Page, words: str) -> None:
    """A new screen begins at its sentence, so that Tab goes on from there."""
    heading = page.get_by_role("heading", level=1, name=words)
    expect(heading).to_be_visible()
    expect(heading).to_be_focused()


def test_a_child_arrives_says_something_votes_and_finds_its_cards_without_a_finger(
    people: People, served: RunningHouse
) -> None:
    room = Room(served, served.make_workshop())
    desk, symbols = room.desk(), (room.entry.door or "").split()
    page = people.context(TABLET).new_page()
    page.goto(served.url)
    expect(page.locator(".door__key").first).to_be_visible()
    keys = [
        str(one)
        for one in page.locator(".door__key").evaluate_all("(all) => all.map((one) => one.dataset.id)")
    ]
    tab_to(page, page.locator(".door__key").first.get_attribute("aria-label") or "")
    at = 0
    for symbol in sorted(symbols, key=keys.index):
        wanted = keys.index(symbol)
        while at + 4 <= wanted:
            page.keyboard.press("ArrowDown")
            at += 4
        while at != wanted:
            page.keyboard.press("ArrowRight" if at < wanted else "ArrowLeft")
            at += 1 if at < wanted else -1
        page.keyboard.press("Space")
    expect(page.get_by_role("heading", name="Du bist der blaue Fuchs.")).to_be_visible()
    press(page, "Los geht’s")
    heading_has_focus(page, "Darum geht es heute.")
    press(page, "Alles klar", "Space")
    heading_has_focus(page, "Gleich geht es los.")
    prompt = next(iter(desk.of("prompt")))
    assert desk.command("OpenPrompt", {"prompt_id": prompt})["ok"]
    expect(page.locator('.tablet[data-screen="prompt"]')).to_be_visible()
    press(page, "Schreiben")
    expect(page.get_by_role("textbox")).to_be_visible()
    while page.evaluate("document.activeElement.tagName") != "TEXTAREA":
        page.keyboard.press("Tab")
    page.keyboard.type("Mehr Zeit")
    press(page, "Fertig")
    heading_has_focus(page, "Deine Karte ist angekommen.")
    assert becomes(page, lambda: len(desk.of("waiting")), 1) == 1
    card = next(iter(desk.of("waiting")))
    assert desk.command("ReleaseStatements", {"statement_ids": [card]})["ok"]
    for number, ids in ((1, [card]), (2, [])):
        made = {"cluster_id": f"c-{number}", "title": f"Gruppe {number}", "statement_ids": ids}
        assert desk.command("CreateCluster", made)["ok"]
    ballot = {"ballot_id": "b-1", "subject_kind": "cluster", "subjects": ["c-1", "c-2"], "mode": "dots"}
    assert desk.command("OpenBallot", ballot)["ok"]
    expect(page.get_by_role("button", name="Gruppe 1").first).to_be_visible()
    press(page, "Gruppe 2", "Space")
    becomes(page, lambda: desk.views["desk"]["voting"]["voters"], {"children": 1})
    assert desk.views["desk"]["voting"]["voters"] == {"children": 1}
    press(page, "Meine Karten")
    heading_has_focus(page, "Das sind deine Karten.")
    expect(page.get_by_text("Mehr Zeit").first).to_be_visible()
    for screen in room.screens:
        screen.client.disconnect()
