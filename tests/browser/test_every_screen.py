"""Every screen of a child's afternoon: large enough to hit, far enough apart, one main action, short sentences, nothing
beyond the edge, nothing for axe to find, all words at 7:1 before what lies behind them, and every sentence to be heard.
"""

from __future__ import annotations

from itertools import product

import pytest
from playwright.sync_api import Page

from tests.browser.axe import strict_faults
from tests.browser.child_walk import ChildWalk
from tests.browser.conftest import People
from tests.browser.hearing import unheard
from tests.browser.targets import check_screen
from tests.live.conftest import Room
from tests.running import RunningHouse

SIZES = {"upright": (800, 1280), "laid down": (1024, 768), "phone": (360, 640)}
ALWAYS = [("phone", "light", "de")]
ALL = product(SIZES, ("light", "dark"), ("de", "ar"))
WALKS = [
    *ALWAYS,
    *(pytest.param(*one, marks=pytest.mark.long) for one in ALL if one not in ALWAYS),
    pytest.param("phone", "contrast", "uk", marks=pytest.mark.long),
    pytest.param("phone", "light", "tr", marks=pytest.mark.long),
]
FAULTS = {
    "under 64": '<button class="go" style-seed="width:40px;height:40px">klein</button>',
    "under 96": '<button class="choice" style-seed="width:80px;height:80px;min-height:0">Wahl</button>',
    "apart, under 16": '<button style-seed="width:70px;height:70px">a</button><button style-seed="width:70px;height:70px">b</button>',
    "2 main actions": '<button class="go go--next" style-seed="width:120px;height:120px">eins</button><button class="go go--next" style-seed="width:120px;height:120px;margin-left:40px">zwei</button>',
    "wider than the screen": '<p style-seed="width:3000px">breit</p>',
    "below what is in sight": '<div class="tablet" data-screen="prompt"><div class="tablet__stage" style-seed="height:100px;overflow:auto"><p style-seed="height:300px">hoch</p></div></div>',
    "9 words": "<p>Dieser Satz hat leider ein einziges Wort zu viel.</p>",
}
PUT = """(html) => {
  const made = new DOMParser().parseFromString(html, "text/html").body;
  for (const one of made.querySelectorAll("[style-seed]")) one.style.cssText = one.getAttribute("style-seed");
  document.body.replaceChildren(...made.childNodes);
}"""


@pytest.mark.parametrize("fault", FAULTS)
def test_the_measure_finds_a_seeded_fault(people: People, fault: str) -> None:
    page = people.context({"width": 800, "height": 1280}).new_page()
    page.set_content("<p>Gut so.</p>")
    assert check_screen(page, "plain") == []
    page.evaluate(PUT, FAULTS[fault])
    found = check_screen(page, "seeded")
    assert len(found) >= 1
    assert all(fault in one for one in found), found


PALE = {
    "color-contrast-enhanced": '<p style-seed="color:#6b6b6b;background:#fff;font-size:60px">blass</p>',
    "before what lies behind": '<p style-seed="color:#6b6b6b;background:linear-gradient(#fff,#fff);font-size:60px">blass</p>',
}


@pytest.mark.parametrize("fault", PALE)
def test_large_pale_words_are_found_on_plain_paper_and_before_a_picture(people: People, fault: str) -> None:
    page = people.context({"width": 800, "height": 1280}).new_page()
    page.set_content("<html lang=de><title>t</title><main><h1>Gut so.</h1></main></html>")
    assert strict_faults(page) == []
    page.evaluate(
        "html => document.querySelector('main').insertAdjacentHTML('beforeend', html)", "<div></div>"
    )
    page.evaluate(PUT.replace("document.body", "document.querySelector('main div')", 1), PALE[fault])
    found = strict_faults(page)
    assert len(found) == 1
    assert fault in found[0]


@pytest.mark.parametrize(("size", "theme", "lang"), WALKS)
def test_every_screen_is_easy_to_hit_to_read_and_to_tell_apart(
    people: People, served: RunningHouse, request: pytest.FixtureRequest, size: str, theme: str, lang: str
) -> None:
    width, height = SIZES[size]
    room = Room(served, served.make_workshop())
    found: list[str] = []

    def measure(page: Page, name: str) -> None:
        found.extend(check_screen(page, name))
        found.extend(f"{name}: {fault}" for fault in strict_faults(page))
        found.extend(f"{name}: {sentence}" for sentence in unheard(page))

    straight = not request.config.getoption("--long")  # the long run goes everywhere
    window = {"width": width, "height": height}
    ChildWalk(people, room, window, measure, lang=lang, theme=theme, straight=straight).all()
    for screen in room.screens:
        screen.client.disconnect()
    assert not found, "\n".join(found)
