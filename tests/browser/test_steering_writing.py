"""Two people write one mission statement at the same time, each in a window of their own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import People
from tests.running import RunningHouse
from workshop.demo import invented
from workshop.ids import new_id
from workshop.taking_in import take_in

SECOND_HALF = re.compile("Leitsatz 1, zweite Hälfte")


@pytest.fixture(scope="module")
def served(house_with_examples: RunningHouse) -> RunningHouse:
    return house_with_examples


@pytest.fixture
def path(served: RunningHouse) -> str:
    """A copy of the invented evening for this test alone: four principles, five wishes, one group without a principle."""
    copy = invented(f"copy-{new_id()}")
    house = served.house()
    take_in(house, copy.whole(new_id), demo=True)
    house.database.close()
    return f"/leitbild/{copy.mission_id}"


@pytest.fixture
def anna(people: People, path: str) -> Page:
    return people.signed_in("anna", path)


@pytest.fixture
def ben(people: People, path: str) -> Page:
    return people.signed_in("ben", path)


def second_half(page: Page) -> Locator:
    return page.get_by_role("textbox", name=SECOND_HALF)


def title(page: Page) -> Locator:
    return page.locator(".principle__title")


def test_what_one_writes_the_other_reads(anna: Page, ben: Page) -> None:
    expect(second_half(ben)).to_be_visible()  # who comes later is not told who has begun to write
    second_half(anna).fill("und bauen leise Ecken")
    expect(title(ben).get_by_text("Anna Auer schreibt gerade …")).to_be_visible()
    second_half(anna).press("Enter")
    expect(title(anna).get_by_text("Gespeichert.")).to_be_visible()
    expect(second_half(ben)).to_have_value("und bauen leise Ecken")
    anna.get_by_role("button", name="Rückgängig").click()
    expect(second_half(ben)).to_have_value("und richten dafür leise Ecken ein")
    anna.get_by_role("button", name="Wiederholen").click()
    expect(second_half(ben)).to_have_value("und bauen leise Ecken")


def test_half_typed_words_survive_the_others_work_and_a_reload(anna: Page, ben: Page) -> None:
    second_half(anna).fill("und bauen Baumh")
    ben.get_by_role("button", name="Unterpunkt entfernen: 2").click()
    expect(anna.locator(".commitments .evidence")).to_have_count(1)
    expect(second_half(anna)).to_have_value("und bauen Baumh")
    expect(second_half(anna)).to_be_focused()
    anna.reload()
    expect(second_half(anna)).to_have_value("und bauen Baumh")
    expect(title(anna).get_by_text("Noch nicht gespeichert.")).to_be_visible()
    expect(second_half(ben)).to_have_value("und richten dafür leise Ecken ein")
    title(anna).get_by_role("button", name="Verwerfen").click()
    expect(second_half(anna)).to_have_value("und richten dafür leise Ecken ein")


def test_nobody_writes_over_anybody_unseen(anna: Page, ben: Page) -> None:
    second_half(anna).fill("Annas Fassung")
    second_half(ben).fill("Bens Fassung")
    second_half(ben).press("Enter")
    contest = title(anna).get_by_role("group", name=re.compile("inzwischen jemand anders"))
    expect(contest.get_by_text("Bens Fassung")).to_be_visible()
    expect(second_half(anna)).to_have_value("Annas Fassung")
    second_half(anna).press("Enter")
    anna.get_by_role("link", name=re.compile("Wir essen gern")).focus()
    expect(second_half(ben)).to_have_value("Bens Fassung")
    contest.get_by_role("button", name="Meine Fassung nehmen").click()
    expect(second_half(ben)).to_have_value("Annas Fassung")
    expect(contest).to_be_hidden()


def test_leaving_a_sentence_saves_it(anna: Page, ben: Page) -> None:
    sentence = anna.get_by_role("textbox", name="Unterpunkt 1")
    sentence.fill("Wir bauen eine Lesehöhle.")
    anna.get_by_role("textbox", name="Neuer Unterpunkt").click()
    expect(ben.get_by_role("textbox", name="Unterpunkt 1")).to_have_value("Wir bauen eine Lesehöhle.")


def test_an_empty_title_is_not_saved(anna: Page, ben: Page) -> None:
    first = anna.get_by_role("textbox", name=re.compile("erste Hälfte"))
    before = first.input_value()
    first.fill("")
    first.press("Enter")
    expect(title(anna).get_by_text("Bitte die erste Hälfte ausfüllen.")).to_be_visible()
    expect(ben.get_by_role("textbox", name=re.compile("erste Hälfte"))).to_have_value(before)


def test_principles_change_places_by_keyboard(anna: Page, ben: Page) -> None:
    link = anna.get_by_role("link", name=re.compile("Wir essen gern"))
    link.focus()
    link.press("Alt+ArrowUp")
    expect(ben.locator(".toc__title").first).to_contain_text("Wir essen gern")
    expect(link).to_be_focused()
    link.press("Alt+ArrowDown")
    expect(ben.locator(".toc__title").first).to_contain_text("Wir lassen Kinder")


def test_words_are_put_behind_a_sentence_by_keyboard_alone(anna: Page, ben: Page) -> None:
    new = anna.get_by_role("textbox", name="Neuer Unterpunkt")
    new.focus()
    anna.keyboard.type("Wir planen eine Rutsche.")
    anna.keyboard.press("Enter")
    expect(anna.get_by_role("textbox", name="Unterpunkt 3")).to_have_value("Wir planen eine Rutsche.")
    anna.get_by_role("button", name="Aussagen zuordnen: Unterpunkt 3").press("Enter")
    anna.get_by_label("Suchen").focus()
    anna.keyboard.type("rutsche")
    expect(anna.get_by_text("1 Treffer")).to_be_visible()
    anna.keyboard.press("Tab")
    anna.keyboard.press("Space")
    anna.keyboard.press("Escape")
    row = ben.locator(".commitments .evidence").nth(2)
    expect(row.get_by_text("eine Rutsche fom Dach bis in den Hof")).to_be_visible()
    expect(row.get_by_text("1 von einem Kind")).to_be_visible()
    expect(anna.get_by_role("button", name="Aussagen zuordnen: Unterpunkt 3")).to_be_focused()


def test_a_group_becomes_a_draft_with_one_press(anna: Page, ben: Page) -> None:
    group = anna.get_by_role("checkbox", name=re.compile("Saubere Klos"))
    expect(group).to_be_checked()
    anna.get_by_role("button", name="Entwurf aus 1 Gruppe machen").click()
    expect(anna.get_by_role("heading", name="Leitsatz 5")).to_be_visible()
    expect(anna.locator(".principle").get_by_text("Das Klo get nicht zu").first).to_be_visible()
    expect(group).to_be_hidden()
    expect(ben.locator(".toc__title")).to_have_count(5)
    expect(ben.get_by_role("heading", name="Leitsatz 1")).to_be_visible()


def test_a_removed_principle_comes_back(anna: Page, ben: Page) -> None:
    expect(ben.get_by_role("heading", name="Leitsatz 1")).to_be_visible()
    anna.get_by_role("button", name="Leitsatz entfernen").click()
    expect(ben.get_by_role("heading", name="Diesen Leitsatz gibt es nicht mehr.")).to_be_visible()
    expect(anna.get_by_role("textbox", name=re.compile("erste Hälfte"))).to_have_value(
        re.compile("Wir essen gern")
    )
    ben.get_by_role("button", name="Zurückholen").click()
    expect(second_half(ben)).to_have_value("und richten dafür leise Ecken ein")
    expect(anna.locator(".toc__title")).to_have_count(4)


def test_a_card_becomes_a_wish_and_gets_an_answer(anna: Page, ben: Page) -> None:
    anna.get_by_role("button", name=re.compile("Im Toberaum ist es so laut")).click()
    anna.get_by_role("button", name="Als Wunsch vormerken").click()
    anna.get_by_role("dialog").get_by_role("button", name="Antworten").click()
    send = anna.get_by_role("button", name="Antwort speichern")
    send.click()
    expect(anna.get_by_text("Bitte Ja, Zum Teil oder Nein wählen.")).to_be_visible()
    anna.get_by_label("Zum Teil").check()
    anna.get_by_label("Bis wann?").fill("2020-01-01")
    send.click()
    troubles = anna.get_by_role("dialog").locator(".field__trouble:visible")
    expect(troubles).to_have_count(3)
    expect(troubles.last).to_contain_text("Dieser Tag ist schon vorbei.")
    expect(anna.get_by_label("Begründung")).to_be_focused()
    anna.get_by_label("Nein").check()
    expect(troubles).to_have_count(0)
    anna.get_by_label("Bis wann?").fill("")
    send.click()
    expect(troubles).to_have_count(1)
    expect(anna.get_by_text("Ein Satz genügt.")).to_be_visible()
    anna.get_by_label("Begründung").fill("Der Toberaum darf laut sein.")
    anna.reload()
    anna.get_by_role("button", name=re.compile("Antworten: Im Toberaum")).click()
    expect(anna.get_by_label("Begründung")).to_have_value("Der Toberaum darf laut sein.")
    send.click()
    wish = ben.locator(".wish", has_text="Im Toberaum ist es so laut")
    expect(wish.get_by_text("Der Toberaum darf laut sein.")).to_be_visible()
    expect(wish.get_by_text("Nein", exact=True)).to_be_visible()


def test_a_file_is_made_while_one_stays_on_the_page(anna: Page, tmp_path: Path) -> None:
    anna.get_by_role("button", name="Ausgeben").click()
    with anna.expect_download(timeout=60_000) as download:
        anna.get_by_role("link", name=re.compile("JSON-Datei")).click()
    assert download.value.suggested_filename == "Leitbild-fuer-unsere-OGS.json"
    expect(anna.get_by_text("JSON-Datei ist fertig")).to_be_visible()
    expect(second_half(anna)).to_be_visible()


def test_a_missing_connection_is_said_calmly_and_what_was_written_is_sent_later(
    anna: Page, served: RunningHouse
) -> None:
    expect(second_half(anna)).to_be_visible()
    served.kill()
    expect(anna.get_by_text("Die Verbindung fehlt seit")).to_be_visible()
    second_half(anna).fill("und warten auf Strom")
    second_half(anna).press("Enter")
    expect(title(anna).get_by_text("Wird gespeichert …")).to_be_visible()
    served.start()
    expect(title(anna).get_by_text("Gespeichert.")).to_be_visible()
    expect(anna.get_by_text("Die Verbindung fehlt seit")).to_be_hidden()
