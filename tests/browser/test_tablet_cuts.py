"""A bad network and a dying server in every step: each tap arrives, and each arrives once.

The network is cut twice over: before anything got through, and after it got through but before its receipt came back.
What counts is what stands in the log.
"""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager

import pytest
from playwright.sync_api import Page, expect

from tests.browser.at_the_tablet import (
    arrive,
    as_recorded,
    button,
    card,
    opens,
    says,
    sees_own_cards,
    stone,
    stroke,
    write,
)
from tests.browser.faulty_network import FaultyNetwork
from tests.browser.waiting import becomes
from tests.browser.windows import go_in
from tests.running import RunningHouse
from workshop.storage.backup import DATABASE
from workshop.storage.directory import WorkshopEntry

SENT = re.compile("^Deine Karte ist (unterwegs|angekommen)")
ARRIVED = "Deine Karte ist angekommen."


class BadNetwork(FaultyNetwork):
    """The network of a gym hall, with the ways in which it fails."""

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @contextmanager
    def cut(self) -> Iterator[None]:
        """Nothing gets through."""
        self.go_down()
        yield
        self.come_back()

    @contextmanager
    def receipt_lost(self, arrived: Callable[[], object]) -> Iterator[None]:
        """It gets through, and then the line breaks before anybody heard of it."""
        self.swallow_answers()
        yield
        arrived()
        self.go_down()
        self.come_back()


@pytest.fixture
def network(served: RunningHouse) -> Iterator[BadNetwork]:
    made = BadNetwork(served.port)
    yield made
    made.close()


def in_the_log(house: RunningHouse, entry: WorkshopEntry) -> Counter[str]:
    """How often each thing that tablets caused stands there."""
    asked = "SELECT name FROM events WHERE stream_id = ? AND role = 'participant'"
    with closing(sqlite3.connect(house.data / DATABASE)) as database:
        return Counter(name for (name,) in database.execute(asked, (f"workshop:{entry.id}",)))


def holds(page: Page, house: RunningHouse, entry: WorkshopEntry, **wanted: int) -> None:
    """Waits until the log holds this, and nothing else that tablets cause beside it."""
    assert becomes(page, lambda: dict(in_the_log(house, entry)), wanted) == wanted


def killed_and_opened_again(page: Page) -> Page:
    again = page.context.new_page()
    address = page.url
    page.close()
    again.goto(address)
    return again


def test_each_way_of_answering_a_question_arrives_once(people, anna, workshop, served, network):
    page = arrive(people, workshop.children_code, base=network.address)
    anna.asks()
    says(page, "Was stört dich in der OGS?")
    prompt = anna.prompts[0]

    def answered(what: str) -> None:
        anna.until(lambda: anna.of("prompt")[prompt][what] == 1)

    with network.receipt_lost(lambda: answered("dont_know")):
        button(page, "Weiß nicht")
        says(page, "Danke für deine Antwort.")
    button(page, "Doch eine Karte")
    with network.cut():
        button(page, "Heute nicht")
        says(page, "Danke für deine Antwort.")
        button(page, "Doch eine Karte")
    answered("not_today")

    page.get_by_role("button", name=re.compile("^Bilder")).tap()
    page.get_by_role("button", name="Spielen", exact=True).tap()
    page.locator(".shelf").get_by_role("button", name="Fußball", exact=True).tap()
    with network.receipt_lost(lambda: anna.gets("Fußball")):
        button(page, "Fertig")
        says(page, SENT)
    says(page, ARRIVED)
    button(page, "Noch eine Karte")

    page.get_by_role("button", name=re.compile("^Malen")).tap()
    expect(page.locator(".tablet--settling")).to_have_count(0)
    with network.cut():
        stroke(page, (0.2, 0.8), (0.3, 0.3), (0.4, 0.8))
        button(page, "Fertig")
        says(page, SENT)
    says(page, ARRIVED)
    holds(page, served, workshop, ParticipantJoined=1, PromptAnswered=2, StatementSent=2)


def test_each_pair_and_each_rating_arrives_once_over_a_killed_tab_and_a_killed_server(
    people, anna, workshop, served, network
):
    page = arrive(people, workshop.children_code, base=network.address)
    opens(anna, "pairs", ("Ruhe", "Spielen", "Freunde"))
    says(page, "Das oder das?")
    stone(page, 1)

    def judged(number: int) -> None:
        becomes(page, lambda: in_the_log(served, workshop)["PairJudged"], number)

    with network.receipt_lost(lambda: judged(1)):
        page.locator(".pair .choice").first.tap()
        stone(page, 2)
    stone(page, 2)
    network.go_down()
    button(page, "Beides gleich")
    stone(page, 3)
    network.come_back()
    page = killed_and_opened_again(page)
    says(page, "Das oder das?")
    stone(page, 3)
    anna.client.disconnect()
    served.kill()
    button(page, "Weiß nicht")
    says(page, re.compile("^Deine Antworten sind"))
    served.start()
    says(page, "Deine Antworten sind angekommen.")
    holds(page, served, workshop, ParticipantJoined=1, PairsDealt=1, PairJudged=3)


@pytest.mark.long
def test_each_rating_arrives_once_as_the_child_left_it(people, anna, workshop, served, network):
    page = arrive(people, workshop.children_code, base=network.address)
    opens(anna, "rating", ("Ruhe", "Spielen"))
    says(page, "Möchtest du das?")
    with network.receipt_lost(lambda: becomes(page, lambda: in_the_log(served, workshop)["ChoiceRated"], 1)):
        button(page, "Nein")
        button(page, "Weiter")
        stone(page, 2)
    with network.cut():
        button(page, "Vielleicht")
        button(page, "Zurück")
        stone(page, 1)
        button(page, "Ja")
    holds(page, served, workshop, ParticipantJoined=1, ChoiceRated=3)
    [ballot] = as_recorded(served, workshop).ballots.values()
    assert list(ballot.ratings.values()) == [{"group-0": "yes", "group-1": "perhaps"}]


@pytest.mark.long
def test_the_tablet_is_handed_on_and_the_afternoon_judged_over_cuts_and_a_killed_server(
    people, anna, workshop, served, network
):
    page = arrive(people, workshop.children_code, base=network.address)
    with network.cut():
        page.get_by_role("button", name=re.compile("Tablet weitergeben")).tap()
        button(page, "Nächstes Kind")
        says(page, "Gleich bekommst du dein Tier.")
    says(page, "Du bist die grüne Eule.")
    go_in(page)
    anna.does("ChangeStep", {"step": "report_back"})
    button(page, "Weiter")

    def judged(number: int) -> None:
        becomes(page, lambda: in_the_log(served, workshop)["FeedbackGiven"], number)

    with network.receipt_lost(lambda: judged(1)):
        says(page, "Durftest du sagen, was du wolltest?")
        button(page, "Ja")
        button(page, "Weiter")
    with network.cut():
        says(page, "Hat dir jemand zugehört?")
        button(page, "Ein bisschen")
        button(page, "Weiter")
    anna.client.disconnect()
    served.kill()
    says(page, "Nochmal?")
    button(page, "Nein")
    button(page, "Ja")
    page = killed_and_opened_again_without_a_server(page, served)
    holds(page, served, workshop, ParticipantJoined=2, FeedbackGiven=4)
    state = as_recorded(served, workshop)
    owl = next(one.id for one in state.participants.values() if one.animal == "owl")
    assert state.feedback == {"may_speak": {owl: "yes"}, "was_heard": {owl: "a_bit"}, "again": {owl: "yes"}}


def killed_and_opened_again_without_a_server(page: Page, served: RunningHouse) -> Page:
    """The battery went flat while the server was gone too."""
    context, address = page.context, page.url
    page.close()
    served.start()
    again = context.new_page()
    again.goto(address)
    return again


# ---- two tabs ----


def frames(page: Page) -> list[str]:
    """All that this page sends over its line, from now on."""
    sent: list[str] = []
    page.on("websocket", lambda line: line.on("framesent", lambda data: sent.append(str(data))))
    return sent


@pytest.mark.long
def test_two_tabs_share_what_waits_and_each_card_goes_out_once(people, anna, workshop, served, network):
    anna.asks()
    one = arrive(people, workshop.children_code, base=network.address)
    two = one.context.new_page()
    lines = [frames(one), frames(two)]
    two.goto(one.url)
    one.reload()
    card(two).fill("angefangen")
    with network.cut():
        write(one, "eins")
        button(two, "Fertig")
        says(two, SENT)
        button(two, "Noch eine Karte")
        card(two).fill("drei begonnen")
        button(one, "Noch eine Karte")
        write(one, "drei")
        sees_own_cards(two, "drei begonnen", "drei", "angefangen", "eins")
    anna.gets("eins", "angefangen", "drei")
    expect(two.get_by_text("Ein Erwachsener schaut sie an.")).to_have_count(3)
    for text in ("eins", "angefangen", "drei"):
        assert sum(f'"{text}"' in frame and "SendStatement" in frame for line in lines for frame in line) == 1
    holds(one, served, workshop, ParticipantJoined=1, StatementSent=3)


@pytest.mark.long
def test_what_a_closed_tab_left_is_sent_by_the_other(people, anna, workshop, served, network):
    anna.asks()
    one = arrive(people, workshop.children_code, base=network.address)
    two = one.context.new_page()
    two.goto(one.url)
    says(two, "Was stört dich in der OGS?")
    card(one).wait_for()
    network.go_down()
    write(one, "Pony")
    expect(two.get_by_role("button", name="Meine Karten: 1")).to_be_visible()
    one.close()
    network.come_back()
    anna.gets("Pony")
    holds(two, served, workshop, ParticipantJoined=1, StatementSent=1)


# ---- a device that is not known any more ----


@pytest.mark.long
def test_a_data_folder_from_before_the_tablet_came_lets_it_in_again_with_all_that_waits(
    people, anna, workshop, served, tmp_path
):
    anna.asks()
    anna.client.disconnect()
    served.kill()
    shutil.copytree(served.data, tmp_path / "backup")
    served.start()
    page = arrive(people, workshop.children_code)
    write(page, "vorher")
    says(page, ARRIVED)
    button(page, "Noch eine Karte")
    served.kill()
    write(page, "Pony")
    button(page, "Noch eine Karte")
    card(page).fill("Und auch Sei")
    shutil.rmtree(served.data)
    shutil.copytree(tmp_path / "backup", served.data)
    served.start()
    expect(page.get_by_text("Schreib in Ruhe fertig.")).to_be_visible()
    expect(card(page)).to_have_value("Und auch Sei")
    button(page, "Später weiter")
    says(page, "Du bist der blaue Fuchs.")
    expect(page.get_by_text("Schön, dass du wieder da bist!")).to_be_visible()
    button(page, "Los geht’s")
    sees_own_cards(page, "Und auch Sei", "Pony")
    holds(page, served, workshop, ParticipantJoined=1, StatementSent=1)


@pytest.mark.parametrize(
    "when", ["in an open tab", pytest.param("while it was away", marks=pytest.mark.long)]
)
def test_a_browser_that_forgot_its_token_comes_in_as_somebody_new_with_all_that_waits(
    people, anna, workshop, served, network, when
):
    anna.asks()
    page = arrive(people, workshop.children_code, base=network.address)
    card(page).wait_for()
    network.go_down()
    write(page, "Pony")
    page.context.clear_cookies()
    network.come_back()
    if when == "while it was away":
        page = killed_and_opened_again(page)
    says(page, "Du bist die grüne Eule.")
    expect(page.get_by_text("Schön, dass du wieder da bist!")).to_be_visible()
    button(page, "Los geht’s")
    sees_own_cards(page, "Pony")
    anna.gets("Pony")
    holds(page, served, workshop, ParticipantJoined=2, StatementSent=1)


# ---- reloads ----


ON_THE_DISK = """(code) => new Promise((done) => {
  const opening = indexedDB.open(`outbox-${code}`);
  opening.onsuccess = () => {
    const counting = opening.result.transaction("commands").objectStore("commands").count();
    counting.onsuccess = () => { opening.result.close(); done(counting.result); };
  };
})"""


def test_nothing_asks_before_a_reload_that_loses_nothing(people, anna, workshop, served, network):
    page = arrive(people, workshop.children_code, base=network.address)
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    assert page.evaluate("getComputedStyle(document.documentElement).overscrollBehaviorY") == "none"
    anna.asks()
    card(page).wait_for()
    with network.cut():
        write(page, "Pony")
        assert becomes(page, lambda: page.evaluate(ON_THE_DISK, workshop.children_code), 1) == 1
    page.reload()
    anna.gets("Pony")
    button(page, "Noch eine Karte")
    page.get_by_role("button", name=re.compile("^Malen")).tap()
    expect(page.locator(".tablet--settling")).to_have_count(0)
    sheet = page.locator(".sheet").bounding_box()
    page.mouse.move(sheet["x"] + 100, sheet["y"] + 100)
    page.mouse.down()
    page.mouse.move(sheet["x"] + 200, sheet["y"] + 200, steps=4)
    page.reload()  # with the finger still on the sheet
    expect(page.locator(".sheet path")).to_have_count(1)
    assert asked == []
