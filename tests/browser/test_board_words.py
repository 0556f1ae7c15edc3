"""The word cloud of the wall: it follows what hangs, and holds nothing else."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.test_board_replay import led  # noqa: F401  # the same wall
from tests.browser.test_board_wall import LOOK, Evening
from tests.browser.waiting import becomes

# Words that lie on each other by more than the air around a letter, or leave their paper.
CROWDED = """() => {
  const found = [];
  for (const cloud of document.querySelectorAll(".words__cloud:not([hidden])")) {
    const paper = cloud.parentElement.getBoundingClientRect();
    const boxes = [...cloud.querySelectorAll("text")].map((one) => ({ word: one.textContent, ...one.getBoundingClientRect().toJSON() }));
    for (const box of boxes) {
      if (box.left < paper.left || box.right > paper.right || box.bottom > paper.bottom) found.push(`leaves the paper: ${box.word}`);
    }
  }
  return found;
}"""


def open_cloud(page: Page) -> None:
    page.mouse.move(400, 300)
    page.mouse.move(420, 320)
    page.get_by_role("button", name="Wortwolke").click()


def release(led: Evening, card: str) -> None:  # noqa: F811
    led.lead.until(lambda: card in led.lead.of("waiting"))
    seen = led.lead.of("waiting")[card]["text_id"]
    led.tell("ReleaseStatements", {"statement_ids": [card], "texts": [seen]})


def test_the_cloud_follows_what_hangs_and_shows_nothing_else(led: Evening) -> None:  # noqa: F811
    page, prompt_id = led.page, led.ask()
    bodies: list[str] = []
    page.on("response", lambda one: bodies.append(one.text()) if "/wortwolke" in one.url else None)
    open_cloud(page)
    expect(page.get_by_text("Hier stehen bald eure Wörter.")).to_be_visible()

    pony = led.write(prompt_id, "Ein Pony im Garten")
    kakao = led.write(prompt_id, "Der Kakao ist kalt")
    long = led.write(prompt_id, "Hausaufgabenbetreuungsräume")
    release(led, pony)
    release(led, long)
    words = page.locator(".word")
    expect(words.filter(has_text="Pony")).to_be_visible()
    expect(words.filter(has_text="Hausaufgabenbetreuungsräume")).to_be_visible()
    expect(page.get_by_role("row", name="Pony 1")).to_have_count(1)
    expect(page.get_by_role("img", name="Pony (1)")).to_be_visible()
    assert becomes(page, lambda: page.evaluate(LOOK), []) == []
    assert becomes(page, lambda: page.evaluate(CROWDED), []) == []

    page.get_by_role("button", name="Nebeneinander").click()
    expect(page.locator(".words__paper")).to_have_count(2)
    expect(page.locator(".words__paper").filter(has_text="Personal")).to_contain_text(
        "Hier gibt es noch keine Wörter."
    )
    assert becomes(page, lambda: page.evaluate(LOOK), []) == []

    page.locator(".words__prompts .words__choice").last.click()
    expect(page.get_by_text("Hier stehen bald eure Wörter.")).to_be_visible()
    page.get_by_role("button", name="Alle Fragen").click()
    expect(words.filter(has_text="Pony")).to_be_visible()

    assert bodies
    assert not [one for one in bodies if "Kakao" in one or "kalt" in one]
    release(led, kakao)
    expect(words.filter(has_text="Kakao")).to_be_visible()
    led.tell("HoldStatement", {"statement_id": pony, "reason": "Doch nicht."})
    expect(words.filter(has_text="Pony")).to_be_hidden()
    expect(words.filter(has_text="Pony")).to_have_count(0)
    expect(words.filter(has_text="Kakao")).to_be_visible()
    led.lead.client.emit("signal", {"kind": "look", "what": ""})
    expect(page.locator(".scene--collect")).to_be_visible()
    led.lead.client.emit("signal", {"kind": "look", "what": "words"})
    expect(words.filter(has_text="Kakao")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".scene--collect")).to_be_visible()
