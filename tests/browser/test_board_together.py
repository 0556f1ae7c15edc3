"""Forty cards sorted in three ways, two facilitators whose lines break, and windows that are loaded anew in the middle.

What users of other boards begged for is in the docstrings; each test is named by the rule.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import DESKTOP, People
from tests.browser.faulty_network import FaultyNetwork
from tests.browser.test_board_sorting import Board, Sorting
from tests.live.conftest import Room
from tests.running import RunningHouse

CARDS = ("Es ist zu laut", *(f"Wunsch {number:02}" for number in range(1, 40)))
GROUPS = {"Ruhe": CARDS[:14], "Spielen": CARDS[14:27], "Essen": CARDS[27:37]}
SHELF, UNSORTED = CARDS[37:39], CARDS[39:]
SORTED = {
    **{title: [[card] for card in cards] for title, cards in GROUPS.items()},
    "shelf": [[card] for card in SHELF],
    "unsorted": [[card] for card in UNSORTED],
}
FOCUS_TOWARDS = """(wanted) => {
  const middle = (one) => { const box = one.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; };
  const here = document.activeElement;
  if (here === wanted) return "";
  const [[x, y], [toX, toY]] = [middle(here), middle(wanted)];
  if (Math.abs(toY - y) > 12) return toY > y ? "ArrowDown" : "ArrowUp";
  return toX > x ? "ArrowRight" : "ArrowLeft";
}"""
MIDDLE = "(one) => { const box = one.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; }"
DRAWN = """() => [...document.querySelectorAll(".board__field [data-key]")].map((one) =>
  (one.querySelector(".statement__text") ?? one.querySelector(".cluster__name") ?? one).textContent.trim())"""


@dataclass
class Forty(Sorting):
    """Forty cards, three groups with their first card in each; the others lie unsorted."""

    def drawn(self, page: Page) -> list[str]:
        found: list[str] = page.evaluate(DRAWN)
        return found


@pytest.fixture
def forty(people: People, served: RunningHouse) -> Iterator[Forty]:
    room = Room(served, served.make_workshop())
    evening = Forty(room, people, room.desk("anna"), {text: secrets.token_urlsafe(12) for text in CARDS})
    prompts = evening.lead.of("prompt")
    first = min(prompts, key=lambda prompt_id: prompts[prompt_id]["number"])
    evening.tell("SetLookFirst", {"on": False})
    evening.tell("OpenPrompt", {"prompt_id": first})
    for text, card_id in evening.ids.items():
        data = {"statement_id": card_id, "prompt_id": first, "text": text, "taken_down": True}
        evening.tell("SendStatement", data)
    evening.tell("ChangeStep", {"step": "sort"})
    for x, (title, cards) in zip((2700, 8000, 13300), GROUPS.items(), strict=True):
        evening.gather(title, cards[0], x=x, y=3000)
    evening.lead.until(lambda: len(evening.lead.of("cluster")) == len(GROUPS))
    yield evening
    for screen in room.screens:
        screen.client.disconnect()


def by_drag(forty: Forty) -> None:
    board = _desk(forty)
    for title, cards in GROUPS.items():
        heading = board.cluster(title).locator(".cluster__title")
        for n, text in enumerate(cards[1:], 2):
            _drag(board, text, heading)
            expect(heading.locator(".cluster__count")).to_have_text(str(n))
    for n, text in enumerate(SHELF, 1):
        _drag(board, text, board.shelf.locator(".shelf__hint, .shelf__title").first)
        expect(board.shelf.locator(".shelf__title")).to_contain_text(str(n))


def _drag(board: Board, text: str, onto: Locator) -> None:
    """As quick as a hand can be: nothing moves by itself where motion is reduced."""
    start, end = (board.page.evaluate(MIDDLE, one.element_handle()) for one in (board.card(text), onto))
    mouse = board.page.mouse
    mouse.move(*start)
    mouse.down()
    mouse.move(*end, steps=2)
    mouse.up()


def by_taps(forty: Forty) -> None:
    board = forty.wall(touch=True)
    for title, cards in GROUPS.items():
        for text in cards[1:]:
            board.card(text).tap()
        board.cluster(title).locator(".cluster__title").tap()
        expect(board.cluster(title).locator(".cluster__count")).to_have_text(str(len(cards)))
    for text in SHELF:
        board.card(text).tap()
    board.bar.get_by_role("button", name="Einzelstücke").tap()
    expect(board.shelf.locator(".shelf__title")).to_contain_text("2")


def by_keyboard(forty: Forty) -> None:
    board = _desk(forty)
    board.card(
        CARDS[1]
    ).focus()  # one stop in the tab order; where the Tab key comes from is the page's affair
    for place, cards in (*GROUPS.items(), ("Einzelstücke", ("", *SHELF))):
        for text in cards[1:]:
            _walk_to(board, text)
            board.page.keyboard.press("Space")
        board.page.keyboard.press("Enter")
        board.answer(place)
        expect(board.bar).to_be_hidden()


def _desk(forty: Forty) -> Board:
    board = forty.desk()
    expect(board.cluster("Essen")).to_be_visible()
    return board


def _walk_to(board: Board, text: str) -> None:
    wanted = board.card(text).element_handle()
    for _ in range(60):
        key = board.page.evaluate(FOCUS_TOWARDS, wanted)
        if not key:
            return
        board.page.keyboard.press(key)
    raise AssertionError(f"the arrows do not lead to {text}")


@pytest.mark.parametrize("way", [by_drag, by_taps, by_keyboard], ids=["drag", "taps", "keyboard"])
def test_forty_cards_lie_the_same_whichever_way_one_sorts_them(
    forty: Forty, way: Callable[[Forty], None]
) -> None:
    """Of several boards: on touch tapping then placing beats dragging; there is no path by keyboard."""
    way(forty)
    forty.lies(**SORTED)
    assert forty.lying() == SORTED


@pytest.fixture
def network(served: RunningHouse) -> Iterator[FaultyNetwork]:
    bad = FaultyNetwork(served.port)
    yield bad
    bad.close()


def test_two_at_once_cut_off_and_back_see_what_a_fresh_window_sees(
    forty: Forty, network: FaultyNetwork, people: People
) -> None:
    """Of a brainstorming board: no sign that the connection is gone; people keep writing into the void."""
    context = people.context(DESKTOP)
    context.add_cookies(forty.room.house.cookies("anna"))  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{network.port}/werkstatt/{forty.room.entry.id}/tisch")
    anna, ben = Board(page), forty.desk("ben")
    expect(anna.cluster("Essen")).to_be_visible()
    anna.hold(anna.card(CARDS[5]), anna.shelf, at=(0.9, 0.4))
    network.go_down()
    expect(page.locator(".band")).to_be_visible()
    anna.page.mouse.up()
    anna.drag(anna.card(CARDS[6]), anna.cluster("Ruhe").locator(".cluster__title"))
    ben.card(CARDS[5]).click()  # nobody holds it any more
    ben.cluster("Spielen").locator(".cluster__title").click()
    expect(ben.cluster("Spielen").locator(".cluster__count")).to_have_text("2")
    ben.drag(ben.card(CARDS[7]), ben.cluster("Essen").locator(".cluster__title"))
    ben.page.keyboard.press("Control+z")
    network.come_back()
    forty.lies(shelf=[[CARDS[5]]], Ruhe=[[CARDS[0]], [CARDS[6]]], Spielen=[[CARDS[14]]], Essen=[[CARDS[27]]])
    fresh = _desk(forty)
    for one in (anna, ben):
        expect(one.shelf.locator(".shelf__title")).to_contain_text("1")
        expect(one.cluster("Ruhe").locator(".cluster__count")).to_have_text("2")
        one.page.wait_for_function(
            f"(fresh) => JSON.stringify(({DRAWN})()) === fresh", arg=_json(forty, fresh)
        )
    expect(page.locator(".band")).to_be_hidden()


def _json(forty: Forty, board: Board) -> str:
    found: str = board.page.evaluate(f"JSON.stringify(({DRAWN})())")
    return found


def test_a_hand_that_was_cut_off_lets_go_kindly_of_what_somebody_else_took_meanwhile(
    forty: Forty, network: FaultyNetwork, people: People
) -> None:
    """Of a retrospective board: everybody should see who is dragging what."""
    context = people.context(DESKTOP)
    context.add_cookies(forty.room.house.cookies("anna"))  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{network.port}/werkstatt/{forty.room.entry.id}/tisch")
    anna, ben = Board(page), forty.room.desk("ben")
    card = forty.ids[CARDS[5]]
    expect(anna.cluster("Essen")).to_be_visible()
    anna.hold(anna.card(CARDS[5]), anna.shelf, at=(0.9, 0.4))
    ben.until(lambda: any(one["kind"] == "hold" for one in ben.signals))
    network.go_down()
    ben.until(lambda: ben.signals[-1]["kind"] == "drop")
    hold = {"kind": "hold", "ids": [card], "x": 9000, "y": 4000}
    ben.client.emit("signal", hold)
    network.come_back()
    note = page.locator(".board__note")
    expect(note).to_have_text(f"Ben Bode hat „{CARDS[5]}“ gerade in der Hand.")
    page.mouse.up()
    ben.client.emit("signal", {"kind": "drop", "ids": [card]})
    expect(anna.card(CARDS[5])).not_to_have_class(re.compile("statement--held"))
    assert "shelf" not in forty.lying()


def test_a_window_loaded_anew_in_the_middle_of_a_drag_loses_nothing_and_holds_nothing(forty: Forty) -> None:
    """Of a retrospective board: everybody should see who is dragging what."""
    anna, ben = _desk(forty), forty.desk("ben")
    before = forty.lying()
    anna.hold(anna.card(CARDS[5]), anna.shelf, at=(0.9, 0.4))
    held = ben.card(CARDS[5])
    expect(held).to_have_class(re.compile("statement--held"))
    anna.page.reload()
    expect(held).not_to_have_class(re.compile("statement--held"))
    assert forty.lying() == before
    expect(anna.card(CARDS[5])).to_be_visible()
    ben.drag(held, ben.shelf, at=(0.9, 0.4))
    expect(anna.shelf.locator(".shelf__title")).to_contain_text("1")


def test_a_title_is_typed_on_after_the_window_was_loaded_anew(forty: Forty) -> None:
    """Of a live page: form text disappears when the server renders anew."""
    anna = _desk(forty)
    anna.cluster("Ruhe").locator(".cluster__title").click()
    anna.page.get_by_role("button", name="Titel schreiben").click()
    field = anna.page.get_by_role("textbox", name="Titel der Gruppe")
    field.fill("Ruhe und Ab")
    anna.page.reload()
    expect(field).to_have_value("Ruhe und Ab")
    expect(field).to_be_focused()
    anna.page.keyboard.type("kühlen")
    anna.page.keyboard.press("Enter")
    forty.lies(**{"Ruhe und Abkühlen": [[CARDS[0]]]})
    anna.page.reload()
    expect(anna.cluster("Ruhe und Abkühlen")).to_be_visible()
    expect(field).to_have_count(0)


def test_a_group_is_split_joined_again_over_votes_and_its_stack_read(forty: Forty) -> None:
    """Of several ideas platforms: votes must not be moved without consent, and merging must be reversible."""
    cards = [forty.ids[text] for text in GROUPS["Ruhe"]]
    groups = {one["title"]: cluster_id for cluster_id, one in forty.lead.of("cluster").items()}
    forty.tell("MoveStatements", {"statement_ids": cards, "place": groups["Ruhe"]})
    forty.tell("StackStatements", {"statement_ids": cards[1:4], "onto": cards[0]})
    subjects = [groups["Ruhe"], groups["Essen"]]
    forty.tell("OpenBallot", {"ballot_id": "ballot-1", "subject_kind": "cluster", "subjects": subjects})
    tablet = forty.room.tablet()
    for choice in subjects:
        vote = {"ballot_id": "ballot-1", "choice": choice}
        assert tablet.command("CastVote", vote, participant_id=tablet.me)["ok"]  # type: ignore[attr-defined]
    forty.tell("RevealBallot", {"ballot_id": "ballot-1"})
    forty.tell("ChangeStep", {"step": "sort"})

    anna = _desk(forty)
    dialog = anna.page.get_by_role("dialog")
    anna.card(CARDS[0]).click()
    anna.bar.get_by_role("button", name="Stapel ansehen").click()
    expect(dialog.locator(".statement__text")).to_have_text([*CARDS[:4]])
    dialog.get_by_role("button", name="Herausnehmen").first.click()
    expect(anna.card(CARDS[1])).to_be_visible()

    for text in CARDS[5:8]:
        anna.card(text).click()
    anna.bar.get_by_role("button", name="Teilen").click()
    expect(dialog).to_contain_text("Punkte auf „Ruhe“: Kinder 1.")
    dialog.get_by_role("button", name="Abbrechen").click()
    expect(anna.page.locator(".board__note")).to_have_text("Es bleibt, wie es ist.")
    for text in CARDS[5:8]:
        anna.card(text).click()
    anna.bar.get_by_role("button", name="Teilen").click()
    dialog.get_by_role("button", name="So teilen").click()
    anna.name("Stille")
    forty.lies(Stille=[[text] for text in CARDS[5:8]])

    anna.card(CARDS[8]).focus()  # by keyboard: Enter asks where to
    anna.page.keyboard.press("Enter")
    anna.answer("Teilen: in eine neue Gruppe daneben")
    anna.answer("So teilen")
    anna.name("Alleine")
    undo = anna.page.locator(".board__undo").first
    for _ in range(2):  # the title, and then the group
        undo.click()
    forty.lies(Ruhe=[[CARDS[0], *CARDS[2:4]], *([text] for text in (CARDS[1], CARDS[4], *CARDS[8:14]))])

    anna.cluster("Stille").locator(".cluster__title").click()  # by the menu, from a list
    dialog.get_by_role("button", name="Gruppe teilen").click()
    dialog.get_by_label(CARDS[6]).check()
    dialog.get_by_role("button", name="Teilen").click()
    anna.name("Leise")
    forty.lies(Leise=[[CARDS[6]]])

    anna.cluster("Essen").locator(".cluster__title").click()
    dialog.get_by_role("button", name="Mit einer anderen").click()
    dialog.get_by_role("button", name="Ruhe").click()
    expect(dialog).to_contain_text("Punkte auf „Essen“: Kinder 1.\nPunkte auf „Ruhe“: Kinder 1.")
    expect(dialog).to_contain_text("damit niemand doppelt zählt")
    dialog.get_by_role("button", name="So zusammenlegen").click()
    expect(anna.cluster("Essen")).to_have_count(0)
    expect(undo).to_have_attribute("title", re.compile("^Rückgängig: .*verbunden"))
    undo.click()
    expect(anna.cluster("Essen")).to_be_visible()
