"""Sorting by drag, by taps and by keyboard, and two facilitators at it at once."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PROJECTOR, People
from tests.live.conftest import Room, Screen
from tests.running import RunningHouse

CARDS = (
    "Es ist zu laut",
    "zu laut hier",
    "Ein Raum zum Abkühlen",
    "Ruheraum für jede Gruppe",
    "Pony",
    "Modenschau",
)
SORTED = {
    "Ruhe": [["Es ist zu laut", "zu laut hier"], ["Ein Raum zum Abkühlen"], ["Ruheraum für jede Gruppe"]],
    "shelf": [["Pony"]],
    "unsorted": [["Modenschau"]],
}


@dataclass
class Sorting:
    """A workshop whose cards hang on the board, in the step of sorting."""

    room: Room
    people: People
    lead: Screen
    ids: dict[str, str]

    def tell(self, name: str, data: dict[str, object]) -> None:
        receipt = self.lead.command(name, data, stream="workshop")
        assert receipt["ok"], receipt

    def gather(self, title: str, text: str, **place: int) -> str:
        """A cluster that is there already, with one card."""
        cluster_id = secrets.token_urlsafe(12)
        self.tell(
            "CreateCluster",
            {"cluster_id": cluster_id, "title": title, "statement_ids": [self.ids[text]], **place},
        )
        return cluster_id

    def desk(self, who: str = "anna") -> Board:
        return self._opened(self.people.signed_in(who, f"/werkstatt/{self.room.entry.id}/tisch"))

    def wall(self, who: str = "anna", *, touch: bool = False) -> Board:
        context = self.people.context(PROJECTOR, touch=touch)
        context.add_cookies(self.room.house.cookies(who))  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(f"{self.room.house.url}/werkstatt/{self.room.entry.id}/wand")
        return self._opened(page)

    def _opened(self, page: Page) -> Board:
        board = Board(page)
        expect(board.card(CARDS[0])).to_be_visible()
        return board

    def lies(self, **places: list[list[str]]) -> None:
        """Waits until a wall sees these places so; the whole board where all are named."""
        wall = self.room.wall()
        wall.until(lambda: self.lying(wall).items() >= places.items())

    def lying(self, wall: Screen | None = None) -> dict[str, list[list[str]]]:
        """The board as a fresh wall sees it: places by title, in each its piles in order, the top card first."""
        wall = wall or self.room.wall()
        titles = {cluster_id: one["title"] for cluster_id, one in wall.of("cluster").items()}
        cards = sorted(wall.of("statement").items(), key=lambda item: (item[1]["rank"], item[1]["number"]))
        places: dict[str, list[list[str]]] = {}
        for card_id, card in cards:
            if not card["onto"]:
                under = sorted(one["text"] for _, one in cards if one["onto"] == card_id)
                place = titles.get(card["place"], card["place"])
                places.setdefault(place, []).append([card["text"], *under])
        return places


@dataclass
class Board:
    """The board in a window, wherever it hangs."""

    page: Page

    def card(self, text: str) -> Locator:
        return self.page.locator("[data-card]").filter(has_text=text)

    def cluster(self, title: str) -> Locator:
        return self.page.locator("[data-cluster]").filter(has_text=title)

    @property
    def bar(self) -> Locator:
        return self.page.get_by_role("group", name="Gewählte Karten")

    @property
    def shelf(self) -> Locator:
        return self.page.locator("[data-place=shelf]")

    def name(self, title: str) -> None:
        field = self.page.get_by_role("textbox", name="Titel der Gruppe")
        field.fill(title)
        field.press("Enter")
        expect(self.cluster(title)).to_be_visible()

    def drag(
        self, what: Locator, onto: Locator | tuple[float, float], *, at: tuple[float, float] = (0.5, 0.5)
    ) -> None:
        self.hold(what, onto, at=at)
        self.page.mouse.up()

    def hold(
        self, what: Locator, over: Locator | tuple[float, float], *, at: tuple[float, float] = (0.5, 0.5)
    ) -> None:
        """Take it and carry it there, in steps as a hand does."""
        start = box_of(what)
        self.page.mouse.move(start["x"] + start["width"] / 2, start["y"] + start["height"] / 2)
        self.page.mouse.down()
        if isinstance(over, tuple):
            x, y = over
        else:
            end = box_of(over)
            x, y = end["x"] + end["width"] * at[0], end["y"] + end["height"] * at[1]
        self.page.mouse.move(x, y, steps=8)
        self.page.evaluate(
            "new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))"
        )

    def bare_spot(self) -> tuple[float, float]:
        """A place on the board where nothing lies."""
        field = box_of(self.page.locator(".board__field"))
        return field["x"] + field["width"] * 0.8, field["y"] + field["height"] * 0.3

    def focus(self, text: str) -> None:
        """By arrow keys alone, from wherever the focus is on the board."""
        wanted = self.card(text)
        for _ in range(40):
            if wanted.evaluate("(card) => card === document.activeElement"):
                return
            here, there = box_of(self.page.locator(":focus")), box_of(wanted)
            across = there["x"] + there["width"] / 2 - here["x"] - here["width"] / 2
            down = there["y"] + there["height"] / 2 - here["y"] - here["height"] / 2
            if abs(down) > 20:
                self.page.keyboard.press("ArrowDown" if down > 0 else "ArrowUp")
            else:
                self.page.keyboard.press("ArrowRight" if across > 0 else "ArrowLeft")
        raise AssertionError(f"the arrows do not lead to {text}")

    def answer(self, option: str) -> None:
        """Choose in the dialog that is open, by keyboard."""
        self.page.get_by_role("dialog").get_by_role("button", name=option).press("Enter")


def box_of(locator: Locator) -> dict[str, float]:
    """Where it lies once it has come to rest."""
    locator.element_handle().wait_for_element_state("stable")
    box = locator.bounding_box()
    assert box, "it is not on the screen"
    return dict(box)


@pytest.fixture
def sorting(people: People, served: RunningHouse) -> Iterator[Sorting]:
    room = Room(served, served.make_workshop())
    evening = Sorting(room, people, room.desk("anna"), {text: secrets.token_urlsafe(12) for text in CARDS})
    prompts = evening.lead.of("prompt")
    first = min(prompts, key=lambda prompt_id: prompts[prompt_id]["number"])
    evening.tell("SetLookFirst", {"on": False})
    evening.tell("ChangeStep", {"step": "collect"})
    evening.tell("OpenPrompt", {"prompt_id": first})
    for text, card_id in evening.ids.items():
        data = {"statement_id": card_id, "prompt_id": first, "text": text, "taken_down": True}
        evening.tell("SendStatement", data)
    evening.tell("ChangeStep", {"step": "sort"})
    yield evening
    for screen in room.screens:
        screen.client.disconnect()


def sort_by_drag(sorting: Sorting) -> None:
    board = sorting.desk()
    laud, also, cool, quiet, pony, _ = CARDS
    board.drag(board.card(laud), board.bare_spot())
    board.name("Ruhe")
    board.drag(board.card(cool), board.cluster("Ruhe"), at=(0.5, 0.9))
    expect(board.cluster("Ruhe")).to_contain_text("2")
    board.drag(board.card(quiet), board.cluster("Ruhe"), at=(0.5, 0.93))
    expect(board.cluster("Ruhe")).to_contain_text("3")
    board.drag(board.card(pony), board.shelf)
    expect(board.shelf).to_contain_text("1")
    board.drag(board.card(also), board.card(laud))
    expect(board.card(also)).to_have_count(0)


def sort_by_taps(sorting: Sorting) -> None:
    board = sorting.wall(touch=True)
    laud, also, cool, quiet, pony, _ = CARDS
    for text in (laud, cool, quiet):
        board.card(text).tap()
    board.bar.get_by_role("button", name="Neue Gruppe").tap()
    board.page.get_by_role("button", name=re.compile("Gruppe Ohne Titel")).tap()
    board.page.get_by_role("button", name="Titel schreiben").tap()
    board.name("Ruhe")
    board.card(pony).tap()
    board.page.locator(".shelf").tap(position={"x": 400, "y": 20})
    board.card(laud).tap()
    board.card(also).tap()
    board.bar.get_by_role("button", name="Stapeln").tap()
    expect(board.card(also)).to_have_count(0)


def sort_by_keyboard(sorting: Sorting) -> None:
    board = sorting.desk()
    keyboard = board.page.keyboard
    laud, also, cool, quiet, pony, _ = CARDS
    board.card(laud).focus()  # one stop in the tab order; where the Tab key comes from is the page's affair
    for text in (laud, cool, quiet):
        board.focus(text)
        keyboard.press("Space")
    keyboard.press("Enter")
    board.answer("Neue Gruppe")
    board.name("Ruhe")
    board.focus(pony)
    keyboard.press("Enter")
    board.answer("Einzelstücke")
    expect(board.page.get_by_role("dialog")).to_have_count(0)
    board.focus(also)
    keyboard.press("Enter")
    board.answer("Auf eine andere Karte")
    board.answer(laud)
    expect(board.card(also)).to_have_count(0)


@pytest.mark.parametrize(
    "way", [sort_by_drag, sort_by_taps, sort_by_keyboard], ids=["drag", "taps", "keyboard"]
)
def test_whichever_way_one_sorts_the_board_is_the_same(
    sorting: Sorting, way: Callable[[Sorting], None]
) -> None:
    way(sorting)
    sorting.lies(**SORTED)
    assert sorting.lying() == SORTED


def test_each_facilitator_takes_back_the_own_step_while_the_other_goes_on(sorting: Sorting) -> None:
    anna, ben = sorting.desk("anna"), sorting.desk("ben")
    laud, _, _, _, pony, fashion = CARDS
    anna.drag(anna.card(pony), anna.shelf)
    expect(ben.shelf).to_contain_text("1")
    ben.drag(ben.card(fashion), ben.shelf)
    expect(anna.shelf).to_contain_text("2")
    anna.page.keyboard.press("Control+z")
    expect(ben.shelf).to_contain_text("1")
    sorting.lies(shelf=[[fashion]])
    ben.drag(ben.card(laud), ben.bare_spot())
    ben.name("Ruhe")
    anna.page.keyboard.press("Control+Shift+z")
    expect(ben.shelf).to_contain_text("2")
    ben.page.get_by_role("button", name="Rückgängig").first.click()
    expect(anna.cluster("Ohne Titel")).to_be_visible()
    assert sorted(sorting.lying()["shelf"]) == [[fashion], [pony]]


def test_who_holds_a_card_is_seen_elsewhere_and_nobody_else_can_take_it(sorting: Sorting) -> None:
    anna, wall = sorting.desk("anna"), sorting.wall("ben")
    pony = CARDS[4]
    anna.hold(anna.card(pony), anna.bare_spot())
    expect(wall.page.get_by_text("Anna Auer hält das")).to_be_visible()
    held = wall.card(pony)
    expect(held).to_have_class(re.compile("statement--held"))
    wall.drag(held, wall.shelf)
    expect(wall.page.locator(".board__note")).to_have_text("Anna Auer hat „Pony“ gerade in der Hand.")
    assert "shelf" not in sorting.lying()
    late = sorting.desk("ben")  # a desk that opens in the middle knows it too
    late.card(pony).click()
    expect(late.page.locator(".board__note")).to_have_text("Anna Auer hat „Pony“ gerade in der Hand.")
    anna.page.keyboard.press("Escape")
    expect(held).not_to_have_class(re.compile("statement--held"))
    assert sorting.lying() == {"unsorted": [[text] for text in CARDS]}


def test_a_half_typed_title_survives_what_others_do(sorting: Sorting) -> None:
    anna = sorting.desk("anna")
    stille = sorting.gather("Stille", CARDS[0])
    anna.cluster("Stille").locator(".cluster__title").click()
    anna.page.get_by_role("button", name="Titel schreiben").click()
    field = anna.page.get_by_role("textbox", name="Titel der Gruppe")
    field.fill("")
    field.press_sequentially("Ruhe und Ab")
    sorting.tell("MoveStatements", {"statement_ids": [sorting.ids[CARDS[1]]], "place": stille})
    sorting.tell("NameCluster", {"cluster_id": stille, "title": "Anders"})
    sorting.tell("MoveStatements", {"statement_ids": [sorting.ids[CARDS[4]]], "place": "shelf"})
    expect(anna.shelf).to_contain_text("1")
    expect(field).to_be_focused()
    field.press_sequentially("kühlen")
    field.press("Enter")
    expect(anna.cluster("Ruhe und Abkühlen")).to_be_visible()


def test_a_card_in_the_hand_stays_there_whatever_others_do(sorting: Sorting) -> None:
    anna = sorting.desk("anna")
    pony = CARDS[4]
    anna.hold(anna.card(pony), anna.bare_spot())
    before = box_of(anna.card(pony))
    sorting.tell("MoveStatements", {"statement_ids": [sorting.ids[CARDS[0]]], "place": "shelf"})
    expect(anna.shelf).to_contain_text("1")
    after = box_of(anna.card(pony))
    assert (after["x"], after["y"]) == pytest.approx((before["x"], before["y"]), abs=2)
    anna.page.mouse.up()
    expect(anna.page.locator("[data-cluster]")).to_have_count(1)


def test_a_cloud_dropped_on_another_asks_before_they_are_one(sorting: Sorting) -> None:
    laud, also = CARDS[:2]
    sorting.gather("Laut", laud, x=4000, y=3000)
    sorting.gather("Lärm", also, x=12000, y=3000)
    anna = sorting.desk("anna")
    anna.drag(anna.cluster("Laut").locator(".cluster__title"), anna.cluster("Lärm"))
    anna.page.get_by_role("dialog").get_by_role("button", name="Zusammenlegen").click()
    expect(anna.page.locator("[data-cluster]")).to_have_count(1)
    sorting.lies(Lärm=[[also], [laud]])


def test_what_is_refused_is_said_in_a_quiet_line(sorting: Sorting) -> None:
    ben = sorting.desk("ben")  # who showed the cards could take that back
    ben.page.keyboard.press("Control+z")
    expect(ben.page.locator(".board__note")).to_have_text(re.compile("."))
    expect(ben.page.get_by_role("dialog")).to_have_count(0)
    ben.drag(ben.card(CARDS[4]), ben.shelf)
    expect(ben.page.locator(".board__note")).to_be_hidden()


def test_own_steps_can_be_taken_back_after_a_reload_and_what_cannot_says_why(sorting: Sorting) -> None:
    ben = sorting.desk("ben")  # who showed the cards could take that back
    pony = CARDS[4]
    ben.drag(ben.card(pony), ben.shelf)
    expect(ben.shelf).to_contain_text("1")
    sorting.lies(shelf=[[pony]])
    ben.page.reload()
    undo, redo = (ben.page.locator(".board__undo").nth(index) for index in (0, 1))
    expect(undo).to_have_attribute("aria-disabled", "false")
    undo.click()
    expect(redo).to_have_attribute("aria-disabled", "false")
    assert "shelf" not in sorting.lying()
    ben.page.reload()
    expect(redo).to_have_attribute("aria-disabled", "false")
    redo.click()
    sorting.lies(shelf=[[pony]])
    undo.click()
    expect(undo).to_have_attribute("aria-disabled", "true")
    undo.press("Enter")
    expect(ben.page.locator(".board__note")).to_contain_text("Notiertes, Aufgedecktes und Beendetes bleibt")


def test_cards_are_found_as_children_spell_and_gathered_together_while_nothing_moves(
    sorting: Sorting,
) -> None:
    board, wall = sorting.desk(), sorting.wall()
    laud, also, cool, *_ = CARDS
    before = [box_of(board.card(text)) for text in CARDS]
    board.page.keyboard.press("/")
    word = board.page.get_by_role("searchbox", name="Wort suchen")
    word.fill("laud")
    expect(board.page.get_by_text("2 von 6", exact=True)).to_be_visible()
    faded = board.page.locator(".board__card.is-faded")
    expect(faded).to_have_count(4)
    assert [box_of(board.card(text)) for text in CARDS] == before, "nothing moves"
    expect(wall.page.locator(".is-faded")).to_have_count(0)

    word.press("Enter")
    expect(board.card(laud)).to_be_focused()
    board.page.keyboard.press("ArrowRight")
    expect(board.card(also)).to_be_focused()
    board.page.get_by_role("button", name="Alle 2 wählen").click()
    board.bar.get_by_role("button", name="Neue Gruppe").click()
    board.name("Krach")
    sorting.lies(Krach=[[laud], [also]])
    expect(faded).to_have_count(4)

    board.card(laud).focus()
    board.page.keyboard.press("Escape")
    expect(faded).to_have_count(0)
    expect(word).to_be_hidden()
    wall.page.keyboard.press("Control+f")
    wall.page.get_by_role("searchbox").fill("raum kühl")
    expect(wall.page.locator(".board__card:not(.is-faded)")).to_have_text(re.compile(cool))
