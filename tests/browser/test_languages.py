"""A child that speaks Arabic, and one that cannot read: languages that speak their names, loudspeakers, the device's voices."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.at_the_tablet import Facilitator, opens
from tests.browser.conftest import People
from tests.browser.waiting import becomes
from workshop.messages import children
from workshop.storage.directory import WorkshopEntry

LISTENING = """
window.played = [];
window.reached = 0;
document.addEventListener("ended", (event) => window.reached = Math.max(window.reached, event.target.currentTime), true);
const play = HTMLMediaElement.prototype.play;
HTMLMediaElement.prototype.play = function () {
  window.played.push(this.src);
  this.addEventListener("timeupdate", () => window.reached = Math.max(window.reached, this.currentTime));
  return play.call(this);
};
"""
VOICES = """
window.spoken = [];
const voices = [{ lang: "de-DE", name: "Wolke", localService: false }, { lang: "de-DE", name: "Anna", localService: true }];
const synth = Object.assign(new EventTarget(), {
  speaking: false, pending: false, late: false,
  getVoices: () => (synth.late ? voices : []),
  cancel() {}, speak(said) { window.spoken.push([said.text, said.voice.name]); setTimeout(() => said.onend(), 20); },
});
Object.defineProperty(window, "speechSynthesis", { value: synth });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
window.voicesArrive = () => { synth.late = true; synth.dispatchEvent(new Event("voiceschanged")); };
"""
UNHEARD = """() => {
  const heard = "[data-aloud], .say > .say__text, .languages, .statement, .dialog, .speak";
  const walker = document.createTreeWalker(document.querySelector(".tablet"), NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!/\\p{L}/u.test(node.data) || !parent.getClientRects().length) continue;
    if (parent.closest(".sr-only, noscript, [aria-hidden=true]") || parent.closest(heard)) continue;
    found.push(node.data);
  }
  return found;
}"""


def arabic(key: str) -> str:
    return str(children("ar")[key])


def sounds_of(page: Page) -> list[str]:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/ton/" in request.url else None)
    return asked


def test_a_child_that_speaks_arabic_chooses_it_by_ear_and_meets_it_everywhere(people: People, workshop, anna):
    context = people.context({"width": 800, "height": 1280}, touch=True)
    context.add_init_script(LISTENING)
    page = context.new_page()
    asked = sounds_of(page)
    page.goto(f"{people.house.url}/k/{workshop.children_code}")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Du bist")
    page.wait_for_load_state("networkidle")
    assert asked == [], "no sound, and nothing of one, before a tap"
    assert page.evaluate(UNHEARD) == []

    page.get_by_role("button", name=re.compile("العربية")).tap()
    expect(page.locator("html[lang=ar][dir=rtl]")).to_be_attached()
    expect(page.get_by_role("heading", level=1)).to_contain_text("أنت")
    becomes(page, lambda: page.evaluate("window.reached > 0.3"), True)
    assert page.evaluate("window.reached") > 0.3, "the name of the language is heard"
    assert all("/ton/ar/" in one for one in asked)
    assert page.evaluate(UNHEARD) == []

    page.get_by_role("button", name=arabic("tablet.lets_go")).tap()
    expect(page.get_by_role("heading", level=1, name=arabic("tablet_start.title"))).to_be_visible()
    assert page.evaluate(UNHEARD) == []
    page.get_by_role("button", name=arabic("tablet_start.understood")).tap()
    heading = page.get_by_role("heading", level=1, name=arabic("tablet.soon"))
    expect(heading).to_be_visible()
    speaker = page.locator(".say .speak")
    speaker.tap()
    expect(speaker).to_have_attribute("aria-pressed", "true")
    expect(heading).to_have_class(re.compile("is-aloud"))
    expect(page.locator("p.say__text.is-aloud")).to_have_text(arabic("tablet.look_at_the_wall"))
    speaker.tap()
    expect(speaker).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".is-aloud")).to_have_count(0)

    anna.command(
        "OpenPrompt",
        {"prompt_id": min(anna.of("prompt"), key=lambda one: anna.of("prompt")[one]["number"])},
        stream="workshop",
    )
    expect(page.get_by_role("heading", level=1, name=arabic("prompts.complaint"))).to_be_visible()
    assert page.evaluate(UNHEARD) == []
    overflow = "[document.documentElement, document.querySelector('.tablet__stage')].some((one) => one.scrollWidth > one.clientWidth)"
    for width, height in ((800, 1280), (1024, 768), (360, 640)):
        page.set_viewport_size({"width": width, "height": height})
        assert not page.evaluate(overflow), (width, height)

    context.set_offline(True)
    context.set_offline(False)
    page.reload()
    expect(page.locator("html[lang=ar][dir=rtl]")).to_be_attached()
    expect(page.get_by_role("heading", level=1, name=arabic("prompts.complaint"))).to_be_visible()


def test_free_words_are_read_by_local_voices_only_and_are_silent_without(people: People, workshop, anna):
    context = people.context({"width": 800, "height": 1280}, touch=True)
    context.add_init_script(VOICES)
    page = context.new_page()
    page.goto(f"{people.house.url}/k/{workshop.children_code}")
    page.get_by_role("button", name="Los geht’s").tap()
    page.get_by_role("button", name="Alles klar").tap()
    question = {
        "prompt_id": "prompt-own",
        "kind": "open",
        "text": "Was fehlt im Garten?",
        "pictogram": "tulip",
    }
    assert anna.command("AddPrompt", question, stream="workshop")["ok"]
    assert anna.command("OpenPrompt", {"prompt_id": "prompt-own"}, stream="workshop")["ok"]
    speaker = page.locator(".say .speak")
    heading = page.get_by_role("heading", level=1, name="Was fehlt im Garten?")
    expect(heading).to_be_visible()
    speaker.tap()
    expect(
        page.locator(".choice.is-aloud").first
    ).to_be_visible()  # what is fixed has its file, the question has nothing
    speaker.tap()
    assert page.evaluate("window.spoken") == []

    page.evaluate("voicesArrive()")
    speaker.tap()
    expect(heading).to_have_class(re.compile("is-aloud"))
    becomes(page, lambda: page.evaluate("window.spoken"), [["Was fehlt im Garten?", "Anna"]])
    assert page.evaluate("window.spoken") == [["Was fehlt im Garten?", "Anna"]]


def test_a_code_and_four_pictures_keep_the_order_of_the_printed_card_where_words_run_from_the_right(
    people: People,
) -> None:
    page = people.context({"width": 360, "height": 640}, touch=True).new_page()
    page.goto(f"{people.house.url}/tierkarte?code=ABC23")
    page.locator("button[data-lang=ar]").tap()
    expect(page.locator("html[dir=rtl]")).to_be_attached()
    assert runs_from_the_left(page, ".join__slot")
    page.locator(".go--next").tap()
    page.locator(".finding__slot").first.wait_for()
    assert runs_from_the_left(page, ".finding__slot")


def runs_from_the_left(page: Page, selector: str) -> bool:
    lefts = page.locator(selector).evaluate_all("all => all.map((one) => one.getBoundingClientRect().left)")
    return len(lefts) > 3 and lefts == sorted(lefts)


def test_a_language_chosen_at_the_front_door_goes_on_at_the_tablet(
    people: People, workshop: WorkshopEntry
) -> None:
    page = people.context({"width": 360, "height": 640}, touch=True, locale="ar-SY").new_page()
    page.goto(f"{people.house.url}/")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.get_by_role("heading", level=1)).to_have_text(str(children("ar")["join.tap_pictures"]))
    page.get_by_role("button", name="Türkçe").tap()
    expect(page.locator("html")).to_have_attribute("lang", "tr")
    for symbol in (workshop.door or "").split():
        page.locator(f'[data-id="{symbol}"]').tap()
    page.locator(".tablet[data-screen=hello]").wait_for()
    expect(page.locator("html")).to_have_attribute("lang", "tr")


def test_who_scans_the_code_is_spoken_to_as_the_device_is_and_what_others_wrote_stays_german(
    people: People, workshop: WorkshopEntry, anna: Facilitator
) -> None:
    page = people.tablet(workshop.children_code, locale="ar-SY")
    expect(page.locator("html")).to_have_attribute("lang", "ar")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    page.locator(".go--next").tap()
    page.locator(".tablet[data-screen=start] .go--next").tap()
    expect(page.locator("html")).to_have_attribute("lang", "ar")
    opens(anna, "dots", ("Nachmittagsbetreuungsangebote", "Ruhe"))
    words = page.locator(".choice__words").first
    expect(words).to_have_attribute("lang", "de")
    expect(words).to_have_css("direction", "ltr")
