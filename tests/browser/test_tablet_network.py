"""The network cut in each step: what a child did meanwhile arrives, once, and the tablet is where it was."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.at_the_tablet import (
    Facilitator,
    arrive,
    as_recorded,
    button,
    card,
    says,
    sees_own_cards,
    write,
)
from tests.browser.conftest import People
from tests.running import RunningHouse
from workshop.storage.directory import WorkshopEntry


def put_away_and_open_again(page: Page, address: str) -> Page:
    """The battery went flat in the middle; later somebody scans the code again, with network."""
    context = page.context
    page.close()
    context.set_offline(False)
    again = context.new_page()
    again.goto(address)
    return again


LATER = re.compile(r"tablet\.(rest|connection)\.all\.js|tablet_rest\.all\.css|/sprache/weitere\.json")
KEY = re.compile(r"\b[a-z]+(_[a-z]+)*\.[a-z_]+\b")


def test_arriving_needs_only_what_the_page_itself_brings_and_what_was_pressed_counts(
    people: People,
    workshop: WorkshopEntry,
    served: RunningHouse,
) -> None:
    page = people.context({"width": 800, "height": 1280}, touch=True).new_page()
    page.route(LATER, lambda _route: None)
    page.goto(f"{served.url}/k/{workshop.children_code}", wait_until="commit")
    says(page, "Gleich bekommst du dein Tier.")
    seen = page.locator(".tablet").inner_text()
    button(page, "Los geht’s")
    says(page, "Darum geht es heute.")
    seen += page.locator(".tablet").inner_text() + page.locator(".tablet").inner_html()
    assert not KEY.search(re.sub(r"<[^>]*(href|src)=[^>]*>", "", seen))
    button(page, "Alles klar")
    assert not as_recorded(served, workshop).participants
    page.unroute(LATER)  # what was held back goes on
    says(page, "Gleich geht es los.")
    expect(page.locator(".me")).to_have_text("Blauer Fuchs")
    assert len(as_recorded(served, workshop).participants) == 1


def test_who_joins_and_writes_without_network_is_there_once(
    people: People,
    anna: Facilitator,
    workshop: WorkshopEntry,
    served: RunningHouse,
) -> None:
    page = people.tablet(workshop.children_code)
    says(page, "Du bist der blaue Fuchs.")
    page.context.set_offline(True)
    button(page, "Wir sind zu zweit")
    says(page, "Das seid ihr.")
    again = put_away_and_open_again(page, page.url)
    says(again, "Das seid ihr.")
    expect(again.get_by_text("Grüne Eule")).to_be_visible()
    assert len(as_recorded(served, workshop).participants) == 2


def test_a_card_changed_and_taken_back_without_network_ends_as_the_child_left_it(
    people: People,
    anna: Facilitator,
    workshop: WorkshopEntry,
    served: RunningHouse,
) -> None:
    page = arrive(people, workshop.children_code)
    anna.asks()
    card(page).wait_for()
    page.context.set_offline(True)
    write(page, "Pony")
    sees_own_cards(page, "Pony")
    button(page, "Zurückholen")
    button(page, "Wieder hinlegen")
    served.kill()
    page.context.set_offline(False)
    served.start()
    expect(page.locator(".mine__fate")).to_have_text("Ein Erwachsener schaut sie an.")
    anna.client.disconnect()
    [statement] = as_recorded(served, workshop).statements.values()
    assert statement.status == "waiting"


def test_dots_placed_and_taken_back_without_network_count_once(
    people: People,
    anna: Facilitator,
    workshop: WorkshopEntry,
    served: RunningHouse,
) -> None:
    page = arrive(people, workshop.children_code)
    anna.opens_ballot()
    says(page, "Kleb deine drei Punkte.")
    button(page, "Ruhe")
    expect(page.get_by_role("button", pressed=True)).to_have_count(1)
    page.context.set_offline(True)
    button(page, "Spielen")
    button(page, "Essen")
    page.get_by_role("button", name=re.compile("^Meine Karten")).tap()
    button(page, "Zurück")
    expect(page.get_by_role("button", pressed=True)).to_have_count(3)
    button(page, "Ruhe")
    expect(page.get_by_role("button", pressed=True)).to_have_count(2)
    again = put_away_and_open_again(page, page.url)
    says(again, "Kleb deine drei Punkte.")
    expect(again.get_by_role("button", pressed=True)).to_have_count(2)
    button(again, "Fertig")
    says(again, "Deine Punkte sind angekommen.")


def test_a_tablet_that_was_put_away_goes_on_where_it_was(
    people: People,
    anna: Facilitator,
    workshop: WorkshopEntry,
) -> None:
    page = arrive(people, workshop.children_code)
    anna.asks()
    card(page).fill("Ein Po")
    page.reload()
    expect(page.get_by_label("Deine Karte", exact=True)).to_have_value("Ein Po")
    anna.does("ChangeStep", {"step": "sort"})
    page.get_by_label("Deine Karte", exact=True).fill("")
    page.reload()
    says(page, "Schau zur Wand!")
