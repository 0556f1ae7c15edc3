"""The desk in a real browser: what waits, how it gets to the wall, and how an evening is led from step to step."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import People
from tests.live.conftest import Room, Screen
from tests.running import RunningHouse

NARROW = {"width": 1024, "height": 768}


@dataclass
class Evening:
    """A workshop with its desk open and children who speak through sockets of their own."""

    room: Room
    people: People
    desk: Page

    def child(self) -> Screen:
        return self.room.tablet()

    def staff(self) -> Screen:
        return self.room.tablet(code=self.room.entry.staff_code)

    def say(self, child: Screen, text: str, prompt: int = 1) -> str:
        """A child sends a card to the question with this number."""
        number = {one["number"]: prompt_id for prompt_id, one in child.of("prompt").items()}
        statement_id = secrets.token_urlsafe(12)
        data = {"statement_id": statement_id, "prompt_id": number[prompt], "text": text, "taken_down": False}
        assert child.command("SendStatement", data, participant_id=child.me)["ok"]  # type: ignore[attr-defined]
        return statement_id

    def press(self, name: str, *, within: Any = None, exact: bool = True) -> None:
        (within or self.desk).get_by_role("button", name=name, exact=exact).click()

    def go_to(self, step: str) -> None:
        self.press(f"Weiter zu: {step}")
        expect(self.desk.locator(".steps__one--now")).to_contain_text(step)

    @property
    def queue(self) -> Any:
        return self.desk.get_by_role("region", name="Wartet auf dich")

    def wall_shows(self, *texts: str) -> None:
        """Waits until a wall holds just these."""
        wall = self.room.wall()
        wall.until(lambda: sorted(one["text"] for one in wall.of("statement").values()) == sorted(texts))

    def wall_texts(self) -> list[str]:
        """What a freshly opened wall holds."""
        return sorted(one["text"] for one in self.room.wall().of("statement").values())


Begin = Callable[..., Evening]


@pytest.fixture
def begin(served: RunningHouse, people: People) -> Iterator[Begin]:
    rooms: list[Room] = []

    def opened(step: str = "collect", size: dict[str, int] = NARROW) -> Evening:
        room = Room(served, served.make_workshop())
        rooms.append(room)
        desk = people.signed_in("anna", f"/werkstatt/{room.entry.id}/tisch", size)
        expect(desk.get_by_text("Bevor es losgeht")).to_be_visible()
        evening = Evening(room, people, desk)
        if step == "collect":
            evening.go_to("Sammeln")
            evening.press("Frage stellen: Meckern")
            expect(desk.get_by_text("jetzt offen")).to_be_visible()
        return evening

    yield opened
    for room in rooms:
        for screen in room.screens:
            screen.client.disconnect()


def test_one_press_shows_all_that_nobody_minds_says_how_many_and_can_be_taken_back(begin: Begin) -> None:
    evening = begin()
    fox = evening.child()
    for text in ("Es ist zu laut", "Pony", "Ein Raum zum Abkühlen"):
        evening.say(fox, text)
    expect(evening.queue.get_by_text("3 Karten ohne Auffälligkeit")).to_be_visible()
    assert evening.wall_texts() == []

    evening.press("Alle 3 zeigen")
    notice = evening.desk.get_by_text("3 Karten hängen an der Wand.")
    expect(notice).to_be_visible()
    places = [evening.desk.locator("main"), notice, evening.desk.locator(".quick")]
    edges = [
        edge
        for box in (one.bounding_box() or {} for one in places)
        for edge in (box["y"], box["y"] + box["height"])
    ]
    assert edges == sorted(edges)  # the work makes room for it, and it lies over no button
    expect(evening.queue.get_by_text("Alles gesehen.")).to_be_visible()
    evening.wall_shows("Ein Raum zum Abkühlen", "Es ist zu laut", "Pony")

    evening.desk.keyboard.press("Control+z")  # so many leave the wall only when that is meant
    evening.press("An den Tisch holen", within=evening.desk.get_by_role("dialog"))
    expect(evening.desk.get_by_text("Zurückgenommen: 3 Karten gezeigt.")).to_be_visible()
    evening.wall_shows()


def test_what_the_screening_found_waits_with_its_reason_and_its_place(begin: Begin) -> None:
    evening = begin()
    fox = evening.child()
    evening.say(fox, "Pony")
    evening.say(fox, "Tim ärgert mich in der Pause")
    card = evening.queue.get_by_role("article", name="Vielleicht ein Name")
    expect(card.locator("mark")).to_have_text("Tim")

    evening.press("Diese eine zeigen")
    expect(card).to_be_visible()
    evening.wall_shows("Pony")
    evening.press("Das ist in Ordnung, zeigen", within=card)
    expect(card).to_have_count(0)
    evening.wall_shows("Pony", "Tim ärgert mich in der Pause")


def test_a_name_is_covered_for_all_others_and_uncovered_again(begin: Begin) -> None:
    evening = begin()
    fox = evening.child()
    evening.say(fox, "Tim ärgert mich in der Pause")
    evening.queue.get_by_role("article", name="Vielleicht ein Name").locator("mark").click()
    dialog = evening.desk.get_by_role("dialog")
    expect(dialog.get_by_role("button", name="Tim", pressed=True)).to_be_visible()
    expect(dialog.get_by_role("button", name="Pause", pressed=False)).to_be_visible()
    expect(dialog.get_by_text("[…] ärgert mich in der Pause")).to_be_visible()
    evening.press("Verdecken", within=dialog)
    expect(evening.queue.get_by_text("Im Original, nur hier: „Tim ärgert mich in der Pause“")).to_be_visible()

    evening.press("Diese eine zeigen")
    evening.wall_shows("[…] ärgert mich in der Pause")
    assert [one["text"] for one in fox.of("statement", "mine").values()] == ["Tim ärgert mich in der Pause"]

    evening.press("Verdecken …", exact=False)
    evening.press("Nichts mehr verdecken", within=evening.desk.get_by_role("dialog"))
    expect(evening.queue.get_by_role("article", name="Vielleicht ein Name")).to_be_visible()
    evening.wall_shows()


def test_before_the_collecting_is_left_the_desk_says_how_many_still_wait(begin: Begin) -> None:
    evening = begin()
    waits = evening.desk.locator(".path__waits")
    expect(waits).to_be_hidden()
    evening.say(evening.child(), "Pony")
    expect(waits).to_have_text("Eine Karte wartet noch auf dich.")
    expect(evening.desk.locator(".queue__reminder")).to_be_hidden()
    evening.go_to("Ordnen")
    expect(waits).to_be_hidden()
    expect(evening.desk.locator(".quick__queue")).to_contain_text("1")


def test_a_held_back_card_keeps_its_reason_and_can_be_shown_after_all(begin: Begin) -> None:
    evening = begin()
    evening.say(evening.child(), "Du bist ein Idiot")
    evening.press("Zurückhalten …")
    dialog = evening.desk.get_by_role("dialog")
    dialog.get_by_label("Verletzt jemanden").check()
    evening.press("Zurückhalten", within=dialog)
    evening.queue.get_by_text("1 Karte zurückgehalten").click()
    expect(evening.queue.get_by_text("Grund: Verletzt jemanden")).to_be_visible()
    assert evening.wall_texts() == []

    evening.press("Doch zeigen")
    expect(evening.queue.get_by_text("1 Karte zurückgehalten")).to_be_hidden()
    evening.wall_shows("Du bist ein Idiot")


def test_a_card_that_hangs_can_be_taken_down_however_many_came_after_it(begin: Begin) -> None:
    evening = begin()
    fox = evening.child()
    for text in ("Die allererste Karte", *(f"Wunsch Nummer {n}" for n in range(13))):
        evening.say(fox, text)
    evening.press("Alle 14 zeigen")
    expect(evening.queue.get_by_text("Alles gesehen.")).to_be_visible()
    first = evening.desk.get_by_role("button", name="Von der Wand nehmen … „Die allererste Karte“")
    expect(first).to_have_count(0)
    evening.press("Alle zeigen (14)")
    expect(first).to_be_visible()
    evening.go_to("Ordnen")
    card = evening.desk.locator("[data-card]").filter(has_text="Die allererste Karte")
    card.press("Enter")
    evening.press("Von der Wand nehmen …")
    evening.press("Zurückhalten", within=evening.desk.get_by_role("dialog", name="Karte von der Wand nehmen"))
    expect(card).to_have_count(0)
    other = evening.desk.locator("[data-card]").filter(has_text="Wunsch Nummer 1").first
    other.click()
    evening.press("Von der Wand nehmen …", within=evening.desk.get_by_role("group", name="Gewählte Karten"))
    evening.press("Abbrechen", within=evening.desk.get_by_role("dialog"))
    evening.press("Übersetzen, kommt noch")
    row = evening.desk.locator(".open-card", has_text="Wunsch Nummer 0")
    row.get_by_role("button", name="Von der Wand nehmen …").click()
    evening.press("Zurückhalten", within=evening.desk.get_by_role("dialog"))
    expect(row).to_have_count(0)
    evening.wall_shows(*(f"Wunsch Nummer {n}" for n in range(1, 13)))


def test_a_sign_of_distress_comes_first_with_its_animal_and_the_contact_and_never_reaches_the_wall(
    begin: Begin,
) -> None:
    evening = begin()
    fox = evening.child()
    evening.say(fox, "Pony")
    evening.say(fox, "ich werde geschlagen")
    card = evening.queue.get_by_role("article").first
    expect(card).to_contain_text("Anzeichen von Not")
    expect(card).to_contain_text("Frau Brandt")
    expect(card.locator(".token")).to_be_visible()
    evening.press("Diese eine zeigen")
    evening.wall_shows("Pony")

    evening.press("Ich kümmere mich", within=card)
    evening.desk.get_by_label("Was wird getan?").fill("Ich habe mit dem Kind gesprochen.")
    evening.press("Notiz sichern")
    expect(evening.queue.get_by_text("Alles gesehen.")).to_be_visible()
    evening.queue.get_by_text("1 Karte zurückgehalten").click()
    expect(evening.queue.get_by_text("Getan: Ich habe mit dem Kind gesprochen.")).to_be_visible()
    expect(evening.queue.get_by_role("button", name="Doch zeigen")).to_have_count(0)
    evening.wall_shows("Pony")


def test_a_sign_of_distress_opens_the_drawer_in_any_step(begin: Begin) -> None:
    evening = begin()
    fox = evening.child()
    evening.go_to("Ordnen")
    expect(evening.queue).to_be_hidden()
    evening.say(fox, "Pony")
    expect(evening.desk.locator(".quick__queue")).to_contain_text("1")
    expect(evening.queue).to_be_hidden()
    evening.say(fox, "ich werde geschlagen")
    expect(evening.queue.get_by_role("article").first).to_contain_text("Anzeichen von Not")


def test_a_half_written_note_outlives_new_cards_and_a_closed_dialog(begin: Begin) -> None:
    evening = begin()
    fox = evening.child()
    evening.say(fox, "ich werde geschlagen")
    evening.press("Ich kümmere mich")
    note = evening.desk.get_by_label("Was wird getan?")
    note.fill("Wir gehen gleich")
    evening.say(fox, "Pony")
    expect(evening.desk.locator(".queue .badge")).to_have_text("2")
    expect(note).to_have_value("Wir gehen gleich")
    expect(note).to_be_focused()
    evening.desk.keyboard.press("Escape")
    evening.press("Ich kümmere mich")
    expect(note).to_have_value("Wir gehen gleich")


def test_with_look_first_off_only_what_was_found_waits(begin: Begin) -> None:
    evening = begin()
    fox = evening.child()
    look_first = evening.desk.get_by_role("switch", name="Erst ansehen, dann zeigen")
    expect(look_first).to_be_checked()
    look_first.click()
    expect(look_first).not_to_be_checked()
    expect(evening.desk.get_by_text("Nur auffällige und verspätete Karten warten hier.")).to_be_visible()
    evening.say(fox, "Pony")
    evening.say(fox, "Tim ärgert mich in der Pause")
    evening.say(fox, "Ein Schwimmbad", prompt=2)
    expect(evening.queue.get_by_role("article", name="Vielleicht ein Name")).to_be_visible()
    expect(evening.desk.locator(".queue .badge")).to_have_text("2")
    evening.wall_shows("Pony")


def test_what_waits_is_read_and_decided_by_keyboard_alone(begin: Begin) -> None:
    evening = begin()
    fox = evening.child()
    for text in ("Es ist zu laut", "Pony", "Modenschau"):
        evening.say(fox, text)
    expect(evening.desk.locator(".queue .badge")).to_have_text("3")
    cards = evening.queue.get_by_role("article")
    expect(cards.filter(has_text="Modenschau")).to_be_visible()
    evening.queue.get_by_role("button", name="Zuklappen").last.focus()
    evening.desk.keyboard.press("Tab")  # to „Alle 3 zeigen“
    evening.desk.keyboard.press("Tab")  # to the first card
    focused = evening.desk.locator("article:focus")
    expect(focused).to_contain_text("Es ist zu laut")
    evening.desk.keyboard.press("j")
    expect(focused).to_contain_text("Pony")
    evening.desk.keyboard.press("Enter")
    expect(cards.filter(has_text="Pony")).to_have_count(0)
    expect(focused).to_contain_text("Modenschau")
    evening.desk.keyboard.press("k")
    evening.desk.keyboard.press("x")
    evening.press("Zurückhalten", within=evening.desk.get_by_role("dialog"))
    expect(cards.filter(has_text="Es ist zu laut")).to_be_hidden()
    expect(focused).to_contain_text("Modenschau")
    evening.wall_shows("Pony")


def test_a_card_that_was_reworded_meanwhile_is_not_shown_unseen(begin: Begin) -> None:
    evening = begin()
    fox = evening.child()
    statement_id = evening.say(fox, "Pony")
    expect(evening.queue.get_by_text("1 Karte ohne Auffälligkeit")).to_be_visible()
    evening.desk.evaluate("requestAnimationFrame = () => 1")  # it sees nothing new
    reworded = {"statement_id": statement_id, "text": "Ein anderes Pony"}
    assert fox.command("RewordStatement", reworded, participant_id=fox.me)["ok"]  # type: ignore[attr-defined]
    evening.press("Diese eine zeigen")
    expect(evening.desk.locator("[aria-busy]")).to_have_count(0)
    assert evening.wall_texts() == []


def test_a_secret_ballot_shows_how_many_voted_and_what_only_after_the_reveal(begin: Begin) -> None:
    evening = begin()
    fox, teacher = evening.child(), evening.staff()
    ids = [evening.say(fox, text) for text in ("Es ist zu laut", "Pony")]
    evening.press("Alle 2 zeigen")
    expect(evening.queue.get_by_text("Alles gesehen.")).to_be_visible()
    evening.go_to("Ordnen")
    ben = evening.room.desk("ben")
    for cluster_id, title, statement_id in (
        ("quiet-room", "Ruhe", ids[0]),
        ("animals-here", "Tiere", ids[1]),
    ):
        made = {"cluster_id": cluster_id, "title": title, "statement_ids": [statement_id]}
        assert ben.command("CreateCluster", made, stream="workshop")["ok"]
    evening.go_to("Abstimmen")
    evening.desk.get_by_label("3 und 4").check()
    expect(evening.desk.get_by_role("group", name="Punkte für jedes Kind")).to_be_visible()
    evening.press("Abstimmung öffnen")
    expect(evening.desk.get_by_text("0 von 1 Kindern haben gestimmt")).to_be_visible()
    for voter, choice in ((fox, "animals-here"), (teacher, "quiet-room")):
        voter.until(lambda voter=voter: "ballot" in voter.views["tablet"])
        vote = {"ballot_id": voter.views["tablet"]["ballot"]["id"], "choice": choice}
        assert voter.command("CastVote", vote, participant_id=voter.me)["ok"]  # type: ignore[attr-defined]
    expect(evening.desk.get_by_text("1 von 1 Kindern hat gestimmt")).to_be_visible()
    expect(evening.desk.locator(".ballot-result")).to_be_hidden()

    evening.press("Abstimmung schließen")
    evening.press("Aufdecken")
    evening.press("Ja, aufdecken")
    table = evening.desk.get_by_role("table")
    expect(table).to_contain_text("Gestimmt haben 1 Kind und 1 Erwachsener.")
    expect(table.get_by_role("row", name="Tiere")).to_contain_text("1")


def test_an_evening_ends_only_when_every_card_has_its_answer(begin: Begin) -> None:
    evening = begin()
    fox = evening.child()
    for text in ("Pony", "Warmes Wasser"):
        evening.say(fox, text)
    evening.press("Alle 2 zeigen")
    expect(evening.queue.get_by_text("Alles gesehen.")).to_be_visible()
    evening.press("Rückmelden, kommt noch")
    expect(evening.desk.get_by_text("2 Karten an der Wand sind noch offen.")).to_be_visible()
    finish = evening.desk.get_by_role("button", name="Werkstatt abschließen")
    expect(finish).to_have_attribute("aria-disabled", "true")

    row = evening.desk.locator(".open-card", has_text="Pony")
    evening.press("Als Wunsch …", within=row)
    evening.press("Festhalten und antworten")
    evening.desk.get_by_label("Nein").check()
    evening.desk.get_by_label("Grund").fill("Auf dem Hof ist kein Platz. Wir besuchen den Reiterhof.")
    evening.press("Antwort sichern")
    expect(evening.desk.locator(".wish", has_text="Pony")).to_contain_text("Nein")
    expect(row).to_have_count(0)

    evening.press("Parken …", within=evening.desk.locator(".open-card", has_text="Warmes Wasser"))
    evening.press("Parken", within=evening.desk.get_by_role("dialog"))
    expect(evening.desk.get_by_text("Alles entschieden. Keine Stimme ging verloren.")).to_be_visible()
    evening.press("Werkstatt abschließen")
    evening.press("Ja, abschließen")
    expect(evening.desk.get_by_text("Abgeschlossen", exact=True)).to_be_visible()
    expect(evening.desk.get_by_role("button", name="Werkstatt abschließen")).to_be_hidden()


def test_a_lost_connection_is_said_calmly_and_nothing_pressed_is_lost(begin: Begin) -> None:
    evening = begin()
    evening.say(evening.child(), "Pony")
    expect(evening.queue.get_by_text("1 Karte ohne Auffälligkeit")).to_be_visible()
    evening.room.house.kill()
    expect(evening.desk.get_by_text("Die Verbindung fehlt seit")).to_be_visible()
    evening.press("Diese eine zeigen")
    evening.room.screens.clear()
    evening.room.house.start()
    expect(evening.desk.get_by_text("Die Verbindung fehlt seit")).to_be_hidden()
    expect(evening.queue.get_by_text("Alles gesehen.")).to_be_visible()
    evening.wall_shows("Pony")
