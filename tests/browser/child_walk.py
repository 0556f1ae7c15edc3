"""One child's whole afternoon, screen after screen, whatever its language: for pictures, and for what holds on every screen.

Nothing here reads a sentence, so that the same walk goes through in every language and with all words blanked.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Locator, Page

from tests.browser import child_states as states
from tests.browser.conftest import People
from tests.live.conftest import Room, Screen

See = Callable[[Page, str], None]
BEYOND = states.TO_THE_BRIM + " Und noch etwas."

WISH = "wish-0001"
GROUPS = {
    "Ruhe und Abkühlen": "bed",
    "Spielen, was wir wollen": "soccer-ball",
    "Hausaufgabenbetreuung": "books",
}
LONG = "Ich wünsche mir eine Hausaufgabenbetreuungsgruppe in einem Ruheraum mit Hängematten"


@dataclass
class ChildWalk:
    """`see(page, name)` is called on every screen, once it stands still.

    `straight` leaves out what lies beside the way: wrong doors, other tablets, many cards, no network, other ballots.
    """

    people: People
    room: Room
    size: dict[str, int]
    see: See
    lang: str = "de"
    theme: str = "light"
    straight: bool = False
    desk: Screen = field(init=False)
    page: Page = field(init=False)

    def __post_init__(self) -> None:
        self.desk = self.room.desk()
        self.page = self.open_tablet()

    def open_tablet(self) -> Page:
        context = self.people.context(self.size, touch=True)
        context.add_init_script(f"try {{ localStorage.setItem('theme', '{self.theme}') }} catch {{}}")
        return context.new_page()

    def all(self) -> None:
        for part in (self.door, self.arrive, self.say, self.vote, self.end, self.find_again):
            part()

    # ---- arriving ----

    def door(self) -> None:
        self.page.goto(f"{self.people.house.url}/")
        self.page.locator(".door button").first.wait_for()
        self.snap("door-pictures")
        self.tap("[data-way=form]")
        self.snap("door-code")
        self.tap("[data-way=door]")
        self.beside(states.wrong_doors)

    def arrive(self) -> None:
        self.page.goto(f"{self.people.house.url}/k/{self.room.entry.children_code}")
        self.until("hello")
        self.page.locator(".hello__token[data-animal-colour]").wait_for()
        self.snap("hello")
        if self.lang != "de":
            self.choose_language()
            self.snap("hello-language")
        self.next()
        self.until("start")
        self.snap("start")
        self.next()
        self.until("soon")
        self.snap("soon")
        self.tap("[data-part=help]")
        self.page.locator("dialog[open]").wait_for()
        self.snap("help")
        self.page.keyboard.press("Escape")
        self.tap("[data-part=me]")
        self.until("who")
        self.snap("who")
        self.back()
        self.tap("[data-part=cards]")
        self.until("cards")
        self.snap("cards-none")
        self.back()

    def choose_language(self) -> None:
        if self.lang != "de":
            self.tap(f"button[data-lang={self.lang}]")
            self.page.locator(f"html[lang={self.lang}]").wait_for(state="attached")

    # ---- saying ----

    def say(self) -> None:
        self.prompts = list(self.desk.of("prompt"))
        self.ask(self.prompts[0])
        self.snap("prompt")
        self.tap(".way--write")
        self.until("write")
        self.snap("write-empty")
        self.page.locator("textarea").fill(BEYOND)
        self.snap("write-too-much")
        self.page.locator("textarea").fill(LONG)
        self.snap("write-full")
        self.next()
        self.until("sent")
        self.snap("sent")
        self.ask(self.prompts[1])
        self.tap(".way--pictures")
        self.until("pictures")
        self._pick()
        self.next()
        self.until("sent")
        self.snap("sent-pictures")
        self.next()
        self.until("prompt")
        self.tap(".way--draw")
        self.until("draw")
        self.snap("draw-empty")
        if self.page.locator(".fold--colours").is_visible():  # on a phone the crayons lie folded
            self.tap(".fold--colours")
            self.snap("draw-colours")
            self.tap(".crayon", 2)
            self.tap(".fold--brushes")
            self.snap("draw-brushes")
        self._draw()
        self.snap("draw")
        self.next()
        self.until("sent")
        self.snap("sent-drawing")
        self.next()
        self.until("prompt")
        if self.page.locator(".way--speak").is_visible():
            self.tap(".way--speak")
            self.until("speak")
            self.snap("speak")
            self.back()
            self.until("prompt")
        self.tap(".tablet__foot .go")
        self.until("answered")
        self.snap("answered")
        self.tap("[data-part=cards]")
        self.until("cards")
        self.snap("cards")
        self.back()
        self.beside(states.four_on_one_tablet, states.staff, states.many_cards)

    def _pick(self) -> None:
        self.page.locator(".picking__categories button").first.wait_for()
        self.snap("pictures-categories")
        self.tap(".picking__categories button", 2)
        for place in range(3):
            self.tap(".shelf__one", place)
            self.page.locator(".picked__one").nth(place).wait_for()
        self.snap("pictures-picked")

    def _draw(self) -> None:
        box = self.page.locator(".sheet__paper").first.bounding_box()
        assert box is not None
        mouse = self.page.mouse
        for row in (0.3, 0.5, 0.7):
            mouse.move(box["x"] + box["width"] * 0.2, box["y"] + box["height"] * row)
            mouse.down()
            mouse.move(box["x"] + box["width"] * 0.5, box["y"] + box["height"] * (row - 0.15), steps=6)
            mouse.move(box["x"] + box["width"] * 0.8, box["y"] + box["height"] * row, steps=6)
            mouse.up()

    # ---- voting ----

    def vote(self) -> None:
        cards = list(self.desk.of("waiting"))
        texts = {one: record["text_id"] for one, record in self.desk.of("waiting").items()}
        for one in cards:
            self.must("ClearFlags", {"statement_id": one})
        self.must("ReleaseStatements", {"statement_ids": cards, "texts": [texts[one] for one in cards]})
        self.must("ChangeStep", {"step": "sort"})
        self.until("between")
        self.snap("between")
        for number, (title, pictogram) in enumerate(GROUPS.items()):
            inside = cards[number : number + 1]
            data = {
                "cluster_id": f"group-{number}",
                "title": title,
                "pictogram": pictogram,
                "statement_ids": inside,
            }
            self.must("CreateCluster", data)
        self.subjects = [f"group-{number}" for number in range(len(GROUPS))]
        self.beside(states.more_groups)
        for mode in ("pairs", "rating", "dots"):
            self.ballot(mode)
        self.beside(states.other_ballots)

    def ballot(self, mode: str) -> None:
        opening = {"ballot_id": f"ballot-{mode}", "mode": mode}
        self.must("OpenBallot", {**opening, "subject_kind": "cluster", "subjects": self.subjects})
        screen = {"dots": "vote"}.get(mode, mode)
        self.until(screen)
        {"pairs": self._pairs, "rating": self._rating, "dots": self._dots}[mode]()
        self.until("voted")
        self.snap(f"voted-{mode}")
        self.must("RevealBallot", {"ballot_id": f"ballot-{mode}"})
        self.until("results")
        self.snap(f"results-{mode}")

    def _pairs(self) -> None:
        stones = self.page.locator(".stones__one")
        stones.first.wait_for()
        self.snap("pairs")
        for place in range(stones.count()):
            self.at_stone(place)
            self.tap(".pair__side .choice")

    def _rating(self) -> None:
        self.snap("rating")
        for number in range(len(self.subjects)):
            self.at_stone(number)
            self.tap(".rate", number % 3)
            self.page.locator(".rate[aria-pressed=true]").wait_for()
            if number == 0:
                self.snap("rating-chosen")
            self.next()

    def _dots(self) -> None:
        for place in (0, 2):
            self.tap(".dotting__choice", place)
        self.snap("vote")
        self.next()

    # ---- the end ----

    def end(self) -> None:
        self._translate()
        self.must("ChangeStep", {"step": "report_back"})
        self.until("fate")
        self.snap("fate")
        self.beside(states.every_fate)
        for place in range(self.page.locator(".stones__one").count()):
            self.at_stone(place)
            if not self.straight:
                self.page.locator(".outcome").last.scroll_into_view_if_needed()
                self.snap(f"fate-of-card-{place + 1}")
            self.next()
        self.until("feedback")
        for place in range(3):
            self.at_stone(place)
            self.snap(("feedback", "feedback-heard", "feedback-again")[place])
            self.tap(".judging__one", place)
            self.page.locator(".judging__one[aria-pressed=true]").wait_for()
            if place == 0:
                self.snap("feedback-given")
            self.next()
        self.until("animal_card")
        self.page.locator(".animal-card").wait_for()
        self.snap("animal-card")
        self.symbols = self._own_symbols()
        self.next()
        self.until("goodbye")
        self.snap("goodbye")
        self.beside(states.without_network)
        self.must("EndEvening", {})
        self.page.reload()
        self.until("over")
        self.snap("over")

    def _translate(self) -> None:
        cards = list(self.desk.of("statement"))
        workshop = self.room.entry.id
        principle = {
            "principle_id": "principle-1",
            "first": "Wir geben Kindern Raum",
            "second": "und schaffen dafür Räume",
            "evidence": [{"workshop_id": workshop, "kind": "cluster", "id": "group-0"}],
        }
        self.must("AddPrinciple", principle, stream="mission")
        written = [one for one in cards if self.desk.of("statement")[one]["text"] == LONG]
        wish = {"wish_id": WISH, "workshop_id": workshop, "statement_ids": written, "text": ""}
        self.must("MarkWish", wish, stream="mission")
        answer = {
            "wish_id": WISH,
            "verdict": "partly",
            "reason": "Ein Raum ist noch frei.",
            "who": "Frau Brandt",
            "by_when": "2027-05-31",
        }
        self.must("AnswerWish", answer, stream="mission")

    def _own_symbols(self) -> list[str]:
        uses = self.page.locator(".animal-card__symbols use")
        return [str(one.get_attribute("href")).partition("#")[2] for one in uses.all()]

    def find_again(self) -> None:
        self.page.goto(f"{self.people.house.url}/tierkarte")
        self.page.locator(".finding__head h1").wait_for()
        self.choose_language()
        self.snap("find-code")
        self.beside(states.behind_the_card)

    # ---- hands ----

    def beside(self, *some: Callable[[ChildWalk], None]) -> None:
        """What lies beside the straight way, unless only that is asked for."""
        for state in some if not self.straight else ():
            state(self)

    def ask(self, prompt_id: str) -> None:
        self.must("OpenPrompt", {"prompt_id": prompt_id})
        # at once or not at all: where the new question comes by itself, the way back is gone in a moment
        self.page.evaluate(
            "document.querySelector('.tablet:not([data-screen=prompt]) [data-part=back]:not([hidden])')?.click()"
        )
        self.until("prompt")

    def must(self, name: str, data: dict[str, Any], **more: str) -> None:
        answer = self.desk.command(name, data, **more)
        assert answer["ok"], (name, answer)

    def until(self, screen: str) -> None:
        self.page.locator(f".tablet[data-screen={screen}]").wait_for()

    def at_stone(self, place: int) -> None:
        """Where several questions come one after the other, the stones say which one is here."""
        self.page.locator(".stones__one").nth(place).and_(self.page.locator(".stones__one--now")).wait_for()

    def tap(self, selector: str, place: int = 0) -> None:
        self.rested(self.page.locator(selector).nth(place)).tap()

    def next(self) -> None:
        self.rested(self.page.locator(".go--next:visible")).tap()

    def rested(self, button: Locator) -> Locator:
        """Once the tablet would no longer take a tap on it for a nervous second one."""
        self.page.locator(".tablet--settling").wait_for(state="detached")
        return button.and_(self.page.locator(":not([data-resting])"))

    def back(self) -> None:
        button = self.page.locator("[data-part=back]")
        if button.is_visible():
            button.tap()

    def snap(self, name: str) -> None:
        self.page.evaluate("document.fonts.ready")
        self.see(self.page, name)
