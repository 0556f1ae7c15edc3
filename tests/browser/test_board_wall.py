"""The wall through an evening: each step has its scene, every word can be read from afar, and nothing runs over."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PROJECTOR, People
from tests.browser.waiting import becomes
from tests.live.conftest import Room, Screen
from tests.running import RunningHouse

TITLES = ("Ruhe", "Spielen, was wir wollen", "Hausaufgabenbetreuung", "Sauber und warm", "Draußen")
TEXTS = (
    "Es ist zu laut",
    "Pony",
    "Dass meine Freunde nicht da sind",
    "Ich möchte, dass die Erwachsenen zuhören und nicht immer sagen, dass wir leise sein müssen",
    "Donaudampfschifffahrtsgesellschaftskapitän",
)

# What a projector must not do: writing under 36 lines of 1080, words beyond the edge, a page that scrolls.
LOOK = """() => {
  const smallest = 36 * innerHeight / 1080 - 0.6;
  const seen = (box) => box.width > 1 && box.height > 1;
  const found = [];
  const walker = document.createTreeWalker(document.querySelector(".wall"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim();
    const parent = walker.currentNode.parentElement;
    if (!text || !parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (parent.closest(".sr-only, .statement--mini, .wall__tools, noscript")) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const box = range.getBoundingClientRect();
    if (!seen(box)) continue;
    const size = parseFloat(getComputedStyle(parent).fontSize);
    if (size < smallest) found.push(`${size} px: ${text}`);
    const cut = parent.closest(".wall__source, .wall__title, .is-cut, .line__words, .cluster__name, .choice-cloud__words");
    if (!cut && (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)) found.push(`over the edge: ${text}`);
  }
  const page = document.documentElement;
  if (page.scrollWidth > innerWidth || page.scrollHeight > innerHeight) found.push("the page scrolls");
  return found;
}"""


@dataclass
class Evening:
    """A workshop with its wall, led and spoken in through sockets."""

    room: Room
    page: Page
    lead: Screen

    def tell(self, name: str, data: dict[str, Any] | None = None, stream: str = "workshop") -> None:
        receipt = self.lead.command(name, data or {}, stream=stream)
        while receipt.get("again"):  # nobody types so fast; the house asks for a little patience
            self.lead.client.sleep(0.1)
            receipt = self.lead.command(name, data or {}, stream=stream)
        assert receipt["ok"], receipt

    def step(self, step: str) -> None:
        self.tell("ChangeStep", {"step": step})

    def ask(self) -> str:
        prompts = self.lead.of("prompt")
        first = min(prompts, key=lambda prompt_id: prompts[prompt_id]["number"])
        self.step("collect")
        self.tell("OpenPrompt", {"prompt_id": first})
        return first

    def write(self, prompt_id: str, text: str) -> str:
        card_id = secrets.token_urlsafe(12)
        self.tell(
            "SendStatement",
            {"statement_id": card_id, "prompt_id": prompt_id, "text": text, "taken_down": True},
        )
        return card_id

    def gather(self, title: str, cards: list[str]) -> str:
        cluster_id = secrets.token_urlsafe(12)
        self.tell("CreateCluster", {"cluster_id": cluster_id, "title": title, "statement_ids": cards})
        return cluster_id

    def look(self) -> None:
        """Once all is drawn and every font is there."""
        self.page.evaluate(
            "document.fonts.ready.then(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))"
        )
        assert becomes(self.page, lambda: self.page.evaluate(LOOK), []) == []


@pytest.fixture
def evening(people: People, served: RunningHouse) -> Iterator[Evening]:
    room = Room(served, served.make_workshop("OGS gemeinsam gestalten – vom Kind aus denken!"))
    page = people.signed_in("anna", f"/werkstatt/{room.entry.id}/wand", PROJECTOR)
    yield Evening(room, page, room.desk("anna"))
    for screen in room.screens:
        screen.client.disconnect()


def heading(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", name=words)).to_be_visible()


def test_everybody_who_arrives_is_seen_and_both_ways_in_hang_there(evening: Evening) -> None:
    page, entry = evening.page, evening.room.entry
    heading(page, "Schön, dass ihr da seid!")
    for code in (entry.children_code, entry.staff_code):
        expect(page.get_by_text(f"{code[:3]} {code[3:]}")).to_be_visible()
    expect(page.locator(".ways-in__symbol")).to_have_count(4)
    for name in ("QR-Code für Kinder", "QR-Code für Erwachsene"):
        picture = page.get_by_role("img", name=name)
        expect(picture).to_be_visible()
        assert picture.evaluate("(picture) => picture.decode().then(() => picture.naturalWidth > 0)")
    expect(page.get_by_text("Gleich seid ihr hier zu sehen.")).to_be_visible()
    for _ in range(3):
        evening.room.tablet()
    evening.room.tablet(code=entry.staff_code)
    expect(page.locator(".crowd .token")).to_have_count(4)
    expect(page.get_by_text("Kinder sind da")).to_be_visible()
    evening.look()


def test_the_question_hangs_large_and_cards_come_only_once_they_were_seen(evening: Evening) -> None:
    page = evening.page
    prompt_id = evening.ask()
    heading(page, "Was stört dich in der OGS?")
    expect(page.get_by_text("Hier hängen bald eure Karten.")).to_be_visible()
    cards = [evening.write(prompt_id, text) for text in TEXTS]
    expect(page.get_by_text("5 Karten sind unterwegs")).to_be_visible()
    expect(page.locator(".pinned .statement")).to_have_count(0)
    evening.look()
    evening.lead.until(lambda: len(evening.lead.of("waiting")) == len(TEXTS))
    texts = [evening.lead.of("waiting")[card]["text_id"] for card in cards]
    evening.tell("ReleaseStatements", {"statement_ids": cards, "texts": texts})
    expect(page.locator(".pinned .statement")).to_have_count(5)
    expect(page.locator(".pinned .statement").first).to_contain_text(TEXTS[-1])
    expect(page.get_by_text("sind unterwegs")).to_be_hidden()
    evening.look()


def test_while_collecting_no_line_at_the_foot_is_broken_and_no_letter_cut(evening: Evening) -> None:
    """Also where the number of those who are done takes its room."""
    page = evening.page
    evening.step("collect")
    heading(page, "Gleich kommt eine Frage.")
    deeper = "(words) => words.scrollHeight - words.clientHeight"
    assert page.locator(".asked__words").evaluate(deeper) <= 0
    prompt_id = evening.ask()
    for _ in range(3):
        evening.room.tablet()
    evening.room.tablet(code=evening.room.entry.staff_code)
    evening.write(prompt_id, "Pony")
    expect(page.get_by_text("1 Karte ist unterwegs")).to_be_visible()
    expect(page.get_by_text("0 von 3 Kindern sind fertig")).to_be_visible()
    broken = """(foot) => [...foot.querySelectorAll("p")].filter((line) => {
      const range = document.createRange();
      range.selectNodeContents(line.querySelector("span") ?? line);
      return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1;
    }).map((line) => line.textContent)"""
    assert page.locator(".collect__foot").evaluate(broken) == []
    evening.look()


def test_the_dots_are_nowhere_on_the_wall_until_they_are_revealed(evening: Evening) -> None:
    page = evening.page
    prompt_id = evening.ask()
    evening.tell("SetLookFirst", {"on": False})
    clusters = [evening.gather(title, [evening.write(prompt_id, title)]) for title in TITLES]
    evening.step("vote")
    heading(page, "Gleich wird abgestimmt.")
    evening.tell("OpenBallot", {"ballot_id": "ballot-one", "subject_kind": "cluster", "subjects": clusters})
    heading(page, "Kleb deine Punkte!")
    for voter, count in (
        (evening.room.tablet(), 3),
        (evening.room.tablet(code=evening.room.entry.staff_code), 1),
    ):
        for choice in clusters[:count]:
            vote = {"ballot_id": "ballot-one", "choice": choice}
            assert voter.command("CastVote", vote, participant_id=voter.me)["ok"]  # type: ignore[attr-defined]
    for title in TITLES:
        expect(page.get_by_text(title, exact=True)).to_be_visible()
    expect(page.locator(".dot")).to_have_count(0)
    evening.look()
    evening.tell("CloseBallot", {"ballot_id": "ballot-one"})
    heading(page, "Gleich decken wir auf.")
    expect(page.locator(".dot")).to_have_count(0)
    evening.tell("RevealBallot", {"ballot_id": "ballot-one"})
    heading(page, "Das ist euch wichtig")
    expect(page.locator(".dot")).to_have_count(4)
    expect(page.locator(".column")).to_have_count(5)
    for number, title in enumerate(TITLES):  # in the ballot's order and not by number
        expect(page.locator(".column").nth(number)).to_contain_text(title)
    first = page.locator(".column").first
    expect(first.locator(".dot[data-perspective=children]")).to_have_count(1)
    expect(first.locator(".dot[data-perspective=staff]")).to_have_count(1)
    expect(page.locator(".wall__counts")).to_contain_text("1 Kind")
    evening.look()


def test_forty_choices_find_room(evening: Evening) -> None:
    page = evening.page
    prompt_id = evening.ask()
    evening.tell("SetLookFirst", {"on": False})
    cards = [evening.write(prompt_id, f"{TEXTS[number % 5]} {number}") for number in range(40)]
    evening.step("vote")
    evening.tell("OpenBallot", {"ballot_id": "ballot-one", "subject_kind": "statement", "subjects": cards})
    expect(page.locator(".line")).to_have_count(40)
    evening.look()
    child = evening.room.tablet()
    vote = {"ballot_id": "ballot-one", "choice": cards[7]}
    assert child.command("CastVote", vote, participant_id=child.me)["ok"]  # type: ignore[attr-defined]
    evening.tell("RevealBallot", {"ballot_id": "ballot-one"})
    expect(page.locator(".line").nth(7).locator(".dot")).to_have_count(1)
    evening.look()


DRAWN = {"v": 1, "w": 1000, "h": 700, "strokes": [{"c": 0, "s": 2, "p": [120, 80, 300, 400, 200, -300]}]}


def said_without_words(evening: Evening) -> tuple[Screen, dict[str, str]]:
    """A child, and its cards by the way in which it said them."""
    child, prompt_id = evening.room.tablet(), evening.ask()
    ways: dict[str, dict[str, Any]] = {
        "drawing": {"drawing": json.dumps(DRAWN)},
        "pictograms": {"pictograms": ["soccer-ball", "bed"]},
        "text": {"text": "Ich will ein Pony"},
    }
    cards = {way: secrets.token_urlsafe(12) for way in ways}
    for way, said in ways.items():
        sent = {"statement_id": cards[way], "prompt_id": prompt_id, "way": way, **said}
        assert child.command("SendStatement", sent, participant_id=child.me)["ok"]  # type: ignore[attr-defined]
    evening.lead.until(lambda: len(evening.lead.of("waiting")) == len(cards))
    texts = [evening.lead.of("waiting")[card]["text_id"] for card in cards.values()]
    evening.tell("ReleaseStatements", {"statement_ids": list(cards.values()), "texts": texts})
    evening.tell("SetLookFirst", {"on": False})
    return child, cards


@pytest.mark.parametrize(("mode", "more"), [("dots", 0), ("dots", 11), ("pairs", 0), ("rating", 11)])
def test_what_was_drawn_or_told_in_pictures_is_seen_before_and_after_the_reveal(
    evening: Evening, mode: str, more: int
) -> None:
    page, (_child, cards) = evening.page, said_without_words(evening)
    prompt_id = min(evening.lead.of("prompt"), key=lambda one: evening.lead.of("prompt")[one]["number"])
    subjects = [*cards.values(), *(evening.write(prompt_id, f"Pony {number}") for number in range(more))]
    evening.step("vote")
    opening = {"ballot_id": "ballot-one", "subject_kind": "statement", "subjects": subjects, "mode": mode}
    evening.tell("OpenBallot", opening)
    all_choices = page.locator(".vote__choices, .reveal")
    for heading_now in (
        {"dots": "Kleb deine Punkte!", "pairs": "Das oder das?"}.get(mode, "Möchtet ihr das?"),
        "",
    ):
        if not heading_now:
            hands = {"ballot_id": "ballot-one", "source": "hands", "perspective": "children", "voters": 3}
            count = {"yes": 2} if mode == "rating" else {"count": 2}
            counts = [{"choice": cards[way], **count} for way in ("drawing", "pictograms")]
            evening.tell("EnterVotes", {**hands, "counts": counts})
            evening.tell("RevealBallot", {"ballot_id": "ballot-one"})
        heading(page, heading_now or "Das ist euch wichtig")
        expect(all_choices.locator("svg.drawing path")).to_have_count(1)
        expect(all_choices.locator("[class$=__pictograms] .picto")).to_have_count(2)
        evening.look()
    for row in page.locator(".row").all():
        line, given = row.bounding_box(), row.locator("> :last-child").bounding_box()
        assert line
        assert given
        assert line["y"] <= given["y"] <= given["y"] + given["height"] <= line["y"] + line["height"]
    expect(page.locator(".counted-line svg.drawing")).to_be_visible()
    expect(page.locator(".counted-line .picto")).to_have_count(2)


def test_of_the_ballot_before_nothing_is_left_among_the_dots(evening: Evening) -> None:
    page = evening.page
    evening.step("sort")
    clusters = [evening.gather(title, []) for title in TITLES]
    evening.step("vote")
    for mode, drawn in (("rating", ".row"), ("dots", ".column"), ("pairs", ".row"), ("dots", ".column")):
        ballot = secrets.token_urlsafe(12)
        opening = {"ballot_id": ballot, "subject_kind": "cluster", "subjects": clusters, "mode": mode}
        evening.tell("OpenBallot", opening)
        evening.tell("RevealBallot", {"ballot_id": ballot})
        expect(page.locator(f".reveal > {drawn}")).to_have_count(5)
        expect(page.locator(".reveal > *")).to_have_count(5)


@pytest.mark.parametrize("more", [0, 11])
def test_a_card_taken_back_is_gone_from_the_choices_on_the_wall_too(evening: Evening, more: int) -> None:
    page, (child, cards) = evening.page, said_without_words(evening)
    prompt_id = min(evening.lead.of("prompt"), key=lambda one: evening.lead.of("prompt")[one]["number"])
    subjects = [*cards.values(), *(evening.write(prompt_id, f"Anderes {number}") for number in range(more))]
    evening.step("vote")
    evening.tell("OpenBallot", {"ballot_id": "ballot-one", "subject_kind": "statement", "subjects": subjects})
    expect(page.get_by_text("Ich will ein Pony")).to_be_visible()
    for card_id in cards.values():
        taken = child.command("WithdrawStatement", {"statement_id": card_id}, participant_id=child.me)  # type: ignore[attr-defined]
        assert taken["ok"], taken
    expect(page.get_by_text("Diese Karte ist nicht mehr da.")).to_have_count(3)
    expect(page.get_by_text("Ich will ein Pony")).to_have_count(0)
    expect(page.locator(".vote__choices").locator("svg.drawing, [class$=__pictograms]")).to_have_count(0)


def test_a_group_of_nothing_but_a_drawing_shows_it_as_its_choice(evening: Evening) -> None:
    page, (_child, cards) = evening.page, said_without_words(evening)
    clusters = [evening.gather("", [cards["drawing"]]), evening.gather("Ruhe", [cards["text"]])]
    evening.step("vote")
    evening.tell("OpenBallot", {"ballot_id": "ballot-one", "subject_kind": "cluster", "subjects": clusters})
    expect(page.locator(".vote__choices svg.drawing path")).to_have_count(1)


def test_principles_what_became_of_the_cards_and_thanks(evening: Evening) -> None:
    page = evening.page
    prompt_id = evening.ask()
    evening.tell("SetLookFirst", {"on": False})
    quiet, pony = (evening.write(prompt_id, text) for text in TEXTS[:2])
    cluster = evening.gather("Ruhe", [quiet])
    evening.step("translate")
    expect(page.get_by_text("Hier entstehen eure Leitsätze.")).to_be_visible()
    for title in (
        ("Wir geben Kindern Raum", "und schaffen dafür Räume"),
        ("Wir hören zu", "und ändern etwas"),
    ):
        principle = {
            "principle_id": secrets.token_urlsafe(12),
            "first": title[0],
            "second": title[1],
            "evidence": [{"workshop_id": evening.room.entry.id, "kind": "cluster", "id": cluster}],
        }
        evening.tell("AddPrinciple", principle, stream="mission")
        heading(page, title[0])  # what was worked on last is large
    expect(page.locator(".principles__one")).to_have_count(2)
    evening.look()
    evening.tell("MoveStatements", {"statement_ids": [pony], "place": "shelf"})
    evening.tell("ParkStatement", {"statement_id": pony, "reason": "Später"})
    evening.step("report_back")
    heading(page, "Das wurde aus euren Karten")
    expect(page.locator("[data-fate=carried] b")).to_have_text("1")
    expect(page.locator("[data-fate=parked] b")).to_have_text("1")
    ledge = page.locator(".ledge .board__card")
    expect(ledge).to_have_count(1)  # what stands alone stays in sight
    expect(ledge.locator(".statement__decided")).to_have_text("Entschieden: geparkt")
    evening.look()
    evening.tell("EndEvening")
    heading(page, "Das wurde aus euren Karten")  # there is still something to look at
    evening.tell("CloseWorkshop")
    heading(page, "Danke!")
    evening.look()


@pytest.mark.parametrize("cards", [0, 1, 12, 120])
def test_the_board_holds_whatever_was_said(evening: Evening, cards: int) -> None:
    prompt_id = evening.ask()
    evening.tell("SetLookFirst", {"on": False})
    written = [evening.write(prompt_id, f"{TEXTS[number % 5]} {number}") for number in range(cards)]
    for number, title in enumerate(TITLES[: cards // 10 + 1]):
        evening.gather(title, written[number * 20 : number * 20 + 20])
    evening.step("sort")
    heading(evening.page, "Ordnen")
    expect(evening.page.locator("[data-card]")).to_have_count(cards)
    evening.look()
