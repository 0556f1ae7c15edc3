"""Every sentence that a child sees can be heard, in its language, also on a device that has no voice of its own."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.child_walk import GROUPS, ChildWalk
from tests.browser.conftest import TABLET, People
from tests.browser.hearing import unheard
from tests.browser.waiting import becomes
from tests.live.conftest import Room
from tests.running import RunningHouse
from workshop.messages import children
from workshop.sounds import clip_name

PLAYED = """
window.played = [];
HTMLMediaElement.prototype.play = function () {
  window.played.push(this.src);
  setTimeout(() => this.onended?.(), 5);
  return Promise.resolve();
};
"""


def test_a_sentence_that_lost_its_mark_is_found(people: People, served: RunningHouse):
    walk = ChildWalk(people, Room(served, served.make_workshop()), TABLET, lambda page, name: None)
    walk.arrive()
    mark = "document.querySelector('p.say__text')"
    assert unheard(walk.page) == []
    walk.page.evaluate(f"{mark}.removeAttribute('data-aloud')")
    assert unheard(walk.page) != []


@pytest.mark.parametrize("lang", ["de", pytest.param("tr", marks=pytest.mark.long)])
def test_without_a_voice_on_the_device_a_group_is_heard_by_the_name_of_its_picture(
    people: People, served, lang
):
    walk = ChildWalk(people, Room(served, served.make_workshop()), TABLET, lambda page, name: None, lang)
    walk.page.context.add_init_script("delete window.speechSynthesis;" + PLAYED)
    walk.page.add_init_script("Object.defineProperty(window, 'speechSynthesis', { value: undefined });")
    walk.arrive()
    walk.must("ChangeStep", {"step": "collect"})
    walk.must("ChangeStep", {"step": "sort"})
    opening = {"ballot_id": "ballot-dots", "mode": "dots", "subject_kind": "cluster"}
    for number, (title, pictogram) in enumerate(GROUPS.items()):
        group = {"cluster_id": f"group-{number}", "title": title, "pictogram": pictogram, "statement_ids": []}
        walk.must("CreateCluster", group)
    walk.must("OpenBallot", {**opening, "subjects": [f"group-{number}" for number in range(len(GROUPS))]})
    walk.until("vote")
    page = walk.page
    loud = page.locator(".dotting__one .speak")
    expect(loud.filter(visible=True)).to_have_count(len(GROUPS))
    starts = {page.locator(".dotting__choice").nth(place).bounding_box()["x"] for place in range(len(GROUPS))}  # type: ignore[index]
    assert len(starts) == 1, "all rows begin alike"

    page.evaluate("window.played.length = 0")
    loud.first.tap()
    becomes(page, lambda: page.evaluate("window.played.length > 0"), True)
    assert page.evaluate("window.played.length") == 1, "the name of its picture and nothing else"
    for pictogram in GROUPS.values():
        address = f"/ton/{lang}/{clip_name(str(children(lang)[f'pictograms.{pictogram}']))}.mp3"
        brought = f"performance.getEntriesByType('resource').some((one) => one.name.includes('{address}') && one.responseEnd)"
        becomes(page, lambda asked=brought: page.evaluate(asked), True)  # type: ignore[misc]
        assert page.evaluate(brought), "what the screen can say comes once somebody listens"
    expect(loud.first).to_have_attribute("aria-pressed", "false")

    page.context.set_offline(True)
    expect(page.locator(".status-line")).to_be_visible()
    loud.last.tap()
    becomes(page, lambda: page.evaluate("window.played.at(-1)").startswith("blob:"), True)
    assert page.evaluate("window.played.at(-1)").startswith("blob:"), "and is heard without network"
