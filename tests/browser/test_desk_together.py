"""Two facilitators at one queue, each at a desk of their own, and one who reads forty cards by keyboard."""

from __future__ import annotations

import secrets
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import People
from tests.live.conftest import Room, Screen
from tests.running import RunningHouse

SIZE = {"width": 1280, "height": 800}


@pytest.fixture
def room(served: RunningHouse) -> Iterator[Room]:
    made = Room(served, served.make_workshop())
    yield made
    for screen in made.screens:
        screen.client.disconnect()


def collecting(room: Room) -> tuple[Screen, str]:
    """A wall to read, and the question that is open."""
    desk = room.desk("anna")
    assert desk.command("ChangeStep", {"step": "collect"})["ok"]
    prompt = next(iter(desk.of("prompt")))
    assert desk.command("OpenPrompt", {"prompt_id": prompt})["ok"]
    return room.wall(), prompt


def say(room: Room, prompt: str, *texts: str) -> None:
    tablet = room.tablet()
    for text in texts:
        data = {"statement_id": secrets.token_urlsafe(12), "prompt_id": prompt, "text": text}
        assert tablet.command("SendStatement", data, participant_id=tablet.me)["ok"]  # type: ignore[attr-defined]


def card(page: Page, text: str) -> Locator:
    return page.locator(".review[data-id]", has_text=text)


def shown(wall: Screen) -> list[str]:
    return sorted(one["text"] for one in wall.of("statement").values())


def test_two_share_the_queue_without_deciding_over_each_other(room: Room, people: People) -> None:
    wall, prompt = collecting(room)
    say(room, prompt, "Es ist zu laut", "Pony", "Warmes Wasser")
    path = f"/werkstatt/{room.entry.id}/tisch"
    anna, ben = people.signed_in("anna", path, SIZE), people.signed_in("ben", path, SIZE)

    card(ben, "Pony").focus()
    expect(card(anna, "Pony")).to_contain_text("Ben Bode schaut gerade.")
    expect(anna.get_by_role("button", name="Alle 2 zeigen")).to_be_visible()
    card(anna, "Es ist zu laut").focus()
    anna.keyboard.press("Enter")
    expect(card(anna, "Warmes Wasser")).to_be_focused()  # Ben's card is passed over
    wall.until(lambda: shown(wall) == ["Es ist zu laut"])

    ben.keyboard.press("x")
    expect(card(anna, "Pony")).to_contain_text("Ben Bode entscheidet gerade.")
    ben.get_by_label("Eigener Grund").check()
    ben.get_by_label("Grund in eigenen Worten").fill("Das klären wir noch")
    card(anna, "Pony").get_by_role("button", name="Zeigen", exact=True).click()
    expect(ben.get_by_role("alert").first).to_contain_text("Anna Auer hat diese Karte gerade gezeigt.")
    expect(ben.get_by_label("Grund in eigenen Worten")).to_have_value("Das klären wir noch")
    ben.get_by_role("button", name="Abbrechen").click()
    wall.until(lambda: shown(wall) == ["Es ist zu laut", "Pony"])

    undo = anna.get_by_role("button", name="Rückgängig: „Pony“ gezeigt")
    expect(undo).to_be_visible()
    anna.keyboard.press("Control+z")
    expect(anna.get_by_text("Zurückgenommen: „Pony“ gezeigt.")).to_be_visible()
    wall.until(lambda: shown(wall) == ["Es ist zu laut"])
    expect(card(ben, "Pony")).to_be_visible()

    ben.close()  # a holder that is lost lets go
    expect(card(anna, "Pony").get_by_text("schaut gerade")).to_be_hidden()
    assert [one for one in wall.signals if one["kind"] == "looking"] == []


def test_a_decision_about_distress_leaves_and_says_who_was_faster(room: Room, people: People) -> None:
    _, prompt = collecting(room)
    say(room, prompt, "ich werde geschlagen")
    anna = people.signed_in("anna", f"/werkstatt/{room.entry.id}/tisch", SIZE)
    card(anna, "geschlagen").get_by_role("button", name="Das ist kein Notruf").click()
    dialog = anna.get_by_role("dialog")
    expect(dialog).to_be_visible()
    say(room, prompt, "Pony")
    expect(anna.locator(".queue .badge")).to_have_text("2")
    expect(dialog).to_be_visible()

    ben = room.desk("ben")
    distress = next(key for key, one in ben.of("waiting").items() if one["flags"])
    noted = {"statement_id": distress, "note": "Ich habe mit dem Kind gesprochen."}
    assert ben.command("RecordCare", noted)["ok"]
    expect(dialog).to_have_count(0)
    expect(anna.get_by_text("Ben Bode kümmert sich schon")).to_be_visible()
    anna.get_by_text("1 Karte zurückgehalten").click()
    held = card(anna, "geschlagen")
    expect(held.get_by_role("button", name="Doch zeigen")).to_have_count(0)

    held.get_by_role("button", name="Noch etwas notieren …").click()
    expect(dialog).to_contain_text("Schon notiert: Ich habe mit dem Kind gesprochen.")
    anna.get_by_label("Was wird getan?").fill("Frau Brandt ruft morgen an.")
    dialog.get_by_role("button", name="Notiz sichern").click()
    expect(held).to_contain_text("Frau Brandt ruft morgen an.")
    expect(held).to_contain_text("Ich habe mit dem Kind gesprochen.")


def test_forty_cards_are_read_and_shown_by_one_key_each(room: Room, people: People) -> None:
    wall, prompt = collecting(room)
    texts = [f"Wunsch Nummer {number:02}" for number in range(44)]
    say(room, prompt, *texts)
    anna = people.signed_in("anna", f"/werkstatt/{room.entry.id}/tisch", SIZE)
    expect(anna.locator(".queue .badge")).to_have_text("44")
    card(anna, texts[0]).focus()
    focused = anna.locator(".review[data-id]:focus")
    for text in texts[:-1]:
        expect(focused).to_contain_text(text)
        anna.keyboard.press("Enter")
    expect(focused).to_contain_text(texts[-1])
    expect(anna.locator(".queue .badge")).to_have_text("1")
    wall.until(lambda: shown(wall) == texts[:-1])
    anna.keyboard.press("Enter")
    expect(anna.get_by_text("Alles gesehen.")).to_be_visible()
    expect(anna.get_by_role("heading", name="Wartet auf dich")).to_be_focused()
