"""A tablet through an evening, in a real browser: what a child sees, and that nothing it says is lost or said twice."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.at_the_tablet import (
    arrive,
    button,
    card,
    nobodys_door,
    says,
    sees_own_cards,
    send,
    write,
)
from tests.browser.conftest import LANDSCAPE, PHONE, TABLET
from tests.browser.waiting import becomes
from tests.browser.windows import go_in
from workshop.domain.symbols import DOOR_SYMBOLS

TOO_WIDE = "[document.documentElement, document.querySelector('.tablet__stage')].some((one) => one.scrollWidth > one.clientWidth)"
LONG = "Wir wollen mehr Zeit zum Spielen und weniger Hausaufgabenbetreuungszimmerlärm. " * 4


def test_a_card_goes_from_a_childs_hand_to_the_wall(people, anna, workshop):
    page = arrive(people, workshop.children_code)
    says(page, "Gleich geht es los.")
    anna.asks()
    says(page, "Was stört dich in der OGS?")
    send(page, "Es isst zu laud")
    sees_own_cards(page, "Es isst zu laud")
    expect(page.locator(".mine__fate")).to_have_text("Ein Erwachsener schaut sie an.")
    anna.releases("Es isst zu laud")
    expect(page.locator(".mine__fate")).to_have_text("Hängt an der Wand.")


def test_a_sent_card_is_said_to_be_where_it_is(people, anna, workshop):
    page = arrive(people, workshop.children_code)
    anna.asks()
    card(page).fill("Pony")
    page.context.set_offline(True)
    button(page, "Fertig")
    says(page, "Deine Karte ist unterwegs.")
    page.context.set_offline(False)
    says(page, "Deine Karte ist angekommen.")
    expect(page.get_by_text("Ein Erwachsener schaut sie an.")).to_be_visible()
    expect(page.locator(".flight__wall")).to_be_hidden()
    anna.releases("Pony")
    says(page, "Deine Karte hängt an der Wand.")
    expect(page.locator(".flight__wall")).to_be_visible()


def test_a_card_can_be_changed_taken_back_and_put_again(people, anna, workshop):
    page = arrive(people, workshop.children_code)
    anna.asks()
    send(page, "Pony")
    sees_own_cards(page, "Pony")
    button(page, "Ändern")
    card(page).fill("Ein Pony")
    button(page, "Fertig")
    expect(page.locator(".mine .statement__text")).to_have_text("Ein Pony")
    button(page, "Zurückholen")
    expect(page.locator(".mine__fate")).to_have_text("Du hast sie zurückgeholt.")
    button(page, "Wieder hinlegen")
    expect(page.locator(".mine__fate")).to_have_text("Ein Erwachsener schaut sie an.")
    anna.gets("Ein Pony")


def test_a_nervous_double_tap_sends_one_card(people, anna, workshop):
    page = arrive(people, workshop.children_code)
    anna.asks()
    card(page).fill("Pony")
    expect(page.locator(".tablet--settling")).to_have_count(0)
    place = page.get_by_role("button", name="Fertig", exact=True).bounding_box()
    for _ in range(3):
        page.touchscreen.tap(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
    says(page, "Deine Karte ist angekommen.")
    sees_own_cards(page, "Pony")
    anna.gets("Pony")


def test_what_is_written_without_network_arrives_once_and_in_order(people, anna, workshop):
    page = arrive(people, workshop.children_code)
    anna.asks()
    card(page).wait_for()
    page.context.set_offline(True)
    for text in ("eins", "zwei", "drei"):
        write(page, text)
        button(page, "Noch eine Karte")
    expect(page.get_by_text("3 warten")).to_be_visible()
    sees_own_cards(page, "drei", "zwei", "eins")
    page.context.set_offline(False)
    expect(page.get_by_text("Ein Erwachsener schaut sie an.")).to_have_count(3)
    expect(page.get_by_text("warten")).to_have_count(0)
    anna.gets("eins", "zwei", "drei")


def test_a_closed_tab_loses_neither_a_waiting_card_nor_half_a_sentence(people, anna, workshop, served):
    page = arrive(people, workshop.children_code)
    anna.asks()
    card(page).wait_for()
    context = page.context
    context.set_offline(True)
    write(page, "Warmes Wasser")
    button(page, "Noch eine Karte")
    card(page).fill("Und auch Sei")
    page.close()
    context.set_offline(False)
    again = context.new_page()
    again.goto(f"{served.url}/k/{workshop.children_code}")
    expect(card(again)).to_have_value("Und auch Sei")
    sees_own_cards(again, "Und auch Sei", "Warmes Wasser")
    expect(again.locator(".mine__fate").last).to_have_text("Ein Erwachsener schaut sie an.")
    anna.gets("Warmes Wasser")


def test_two_tabs_of_a_tablet_keep_what_was_typed_in_each(people, anna, workshop, served):
    page = arrive(people, workshop.children_code)
    anna.asks()
    card(page).fill("Ein Pony")
    address = f"{served.url}/k/{workshop.children_code}"
    beside = page.context.new_page()
    beside.goto(address)
    expect(card(beside)).to_have_value("Ein Pony")
    card(page).fill("Ein Pony im Hof")
    card(beside).fill("Warmes Wasser")
    page.close()
    again = beside.context.new_page()
    beside.close()
    again.goto(address)
    expect(card(again)).to_have_value("Ein Pony im Hof")
    sees_own_cards(again, "Ein Pony im Hof", "Warmes Wasser")
    again.locator(".mine__row").last.get_by_role("button", name="Weiterschreiben").tap()
    expect(card(again)).to_have_value("Warmes Wasser")


def test_a_server_that_dies_between_two_taps_has_every_card_afterwards(people, anna, workshop, served):
    page = arrive(people, workshop.children_code)
    anna.asks()
    send(page, "vorher")
    button(page, "Noch eine Karte")
    served.kill()
    write(page, "dazwischen")
    served.start()
    sees_own_cards(page, "dazwischen", "vorher")
    expect(page.get_by_text("Ein Erwachsener schaut sie an.")).to_have_count(2)
    house = served.house()
    texts = house.texts(f"workshop:{workshop.id}")
    assert sorted(texts[one.text] for one in house.workshop(workshop.id).statements.values()) == [
        "dazwischen",
        "vorher",
    ]
    house.database.close()


def test_two_children_share_a_tablet_and_each_has_its_own_cards(people, anna, workshop):
    page = people.tablet(workshop.children_code)
    says(page, "Du bist der blaue Fuchs.")
    button(page, "Wir sind zu zweit")
    says(page, "Das seid ihr.")
    go_in(page)
    anna.asks()
    send(page, "vom Fuchs")
    page.locator(".tablet__foot").get_by_role("button", name="Jetzt die grüne Eule").tap()
    send(page, "von der Eule")
    page.get_by_role("button", name="Grüne Eule. Tablet weitergeben: Nächstes Kind").tap()
    expect(page.get_by_role("button", name="Noch ein Kind")).to_be_visible()
    expect(page.get_by_role("button", name="Nächstes Kind", exact=True)).to_be_hidden()
    button(page, "Zurück")
    sees_own_cards(page, "von der Eule")
    page.reload()
    expect(page.get_by_role("button", name="Grüne Eule. Tablet weitergeben")).to_be_visible()


def test_too_much_is_said_kindly_and_never_cut(people, anna, workshop):
    page = arrive(people, workshop.children_code)
    anna.asks()
    field = card(page)
    field.fill(LONG)
    expect(page.get_by_text("Das passt nicht ganz. Mach zwei Karten.")).to_be_visible()
    expect(page.locator(".writing__beyond q")).to_have_text(LONG[280:].strip())
    page.get_by_role("button", name="Fertig", exact=True).tap(force=True)
    expect(field).to_have_value(LONG)
    field.fill(LONG[:250])
    expect(page.get_by_text(re.compile("Noch Platz für"))).to_be_visible()


def test_nobody_is_torn_away_from_a_half_written_card(people, anna, workshop):
    page = arrive(people, workshop.children_code)
    anna.asks()
    card(page).fill("Ich wün")
    anna.does("ChangeStep", {"step": "sort"})
    expect(page.get_by_text("Schreib in Ruhe fertig.")).to_be_visible()
    expect(card(page)).to_have_value("Ich wün")
    button(page, "Später weiter")
    says(page, "Schau zur Wand!")
    page.get_by_role("button", name=re.compile("^Meine Karten:")).tap()
    button(page, "Weiterschreiben")
    send(page, "Ich wünsche mir ein Pony")
    anna.gets("Ich wünsche mir ein Pony")


def test_dots_are_placed_taken_back_and_never_more_than_three(people, anna, workshop):
    page = arrive(people, workshop.children_code)
    anna.opens_ballot()
    says(page, "Kleb deine drei Punkte.")
    for title in ("Ruhe", "Spielen", "Freunde", "Essen"):
        button(page, title)
    expect(page.get_by_text("Nimm erst einen Punkt zurück.")).to_be_visible()
    page.get_by_role("button", name=re.compile("^Meine Karten")).tap()
    says(page, "Hier liegen bald deine Karten.")
    button(page, "Zurück")
    expect(page.get_by_role("button", pressed=True)).to_have_count(3)
    button(page, "Ruhe")
    button(page, "Essen")
    button(page, "Fertig")
    says(page, "Deine Punkte sind angekommen.")
    page.reload()
    says(page, "Deine Punkte sind angekommen.")
    anna.does("RevealBallot", {"ballot_id": "ballot-1"})
    says(page, "Das ist euch wichtig.")
    ours = re.compile("Dein Punkt")
    expect(page.locator(".results__one")).to_have_text([re.compile("^Ruhe"), ours, ours, ours])
    expect(page.locator(".results__one").first).not_to_contain_text(ours)


def test_a_vote_without_a_dot_is_asked_about_and_may_be_skipped(people, anna, workshop):
    page = arrive(people, workshop.children_code)
    anna.opens_ballot()
    says(page, "Kleb deine drei Punkte.")
    expect(page.locator(".tablet--settling")).to_have_count(0)
    page.get_by_role("button", name="Fertig", exact=True).tap(force=True)
    expect(page.get_by_text("Kleb erst einen Punkt.")).to_be_visible()
    button(page, "Heute nicht")
    says(page, "Danke fürs Anschauen.")


def test_no_card_is_offered_for_a_question_that_was_never_asked(people, anna, workshop):
    page = arrive(people, workshop.children_code)
    anna.does("ChangeStep", {"step": "collect"})
    expect(page.get_by_text("Gleich kommt eine neue Frage.")).to_be_visible()
    expect(page.get_by_role("button", name="Noch eine Karte")).to_be_hidden()
    anna.asks()
    says(page, "Was stört dich in der OGS?")


def test_an_answer_without_a_card_counts(people, anna, workshop):
    page = arrive(people, workshop.children_code)
    anna.asks()
    button(page, "Weiß nicht")
    says(page, "Danke für deine Antwort.")
    anna.until(lambda: anna.of("prompt")[anna.prompts[0]]["dont_know"] == 1)


def test_staff_take_down_what_a_child_says(people, anna, workshop):
    page = arrive(people, workshop.staff_code)
    anna.asks()
    button(page, "Für ein Kind aufschreiben")
    send(page, "Mehr Bücher")
    [card] = anna.gets("Mehr Bücher")
    assert (card["perspective"], card["taken_down"]) == ("children", True)


def test_who_cannot_read_taps_four_pictures_in_any_order(people, workshop, served):
    page = people.context(TABLET, touch=True).new_page()
    page.goto(served.url)
    ours = list(reversed(workshop.door.split()))
    locked = nobodys_door(served)
    wrong = next(one for one in DOOR_SYMBOLS if one not in ours)

    def tap(symbol):
        page.locator(f'[data-id="{symbol}"]').tap()

    for symbol in locked:
        tap(symbol)
    expect(page.get_by_role("status").filter(has_text="Diese Bilder passen noch nicht.")).to_be_visible()
    expect(page.locator('.door__key[aria-pressed="true"]')).to_have_count(0)
    tap(wrong)
    tap(ours[0])
    tap(wrong)  # again takes it out
    button(page, "Letztes Bild zurück")
    for symbol in ours:
        tap(symbol)
    says(page, "Du bist der blaue Fuchs.")


def test_a_code_is_tapped_on_large_keys(people, workshop, served):
    page = people.context(TABLET, touch=True).new_page()
    page.goto(served.url)
    button(page, "Mit Buchstaben")
    for sign in workshop.children_code:
        button(page, sign)
    button(page, "Los geht’s")
    says(page, "Du bist der blaue Fuchs.")
    page.goto(f"{served.url}/k/ZZZ99")
    expect(page.get_by_role("alert")).to_have_text("Diesen Code kenne ich nicht. Schau noch mal zur Wand.")


@pytest.mark.parametrize(
    "size",
    [PHONE, *(pytest.param(one, marks=pytest.mark.long) for one in (TABLET, LANDSCAPE))],
    ids=["phone", "upright", "laid down"],
)
def test_nothing_is_cut_off_and_the_foot_is_always_in_sight(people, anna, workshop, size):
    page = arrive(people, workshop.children_code, size=size)
    anna.asks()
    says(page, "Was stört dich in der OGS?")
    for screen in ("prompt", "write", "sent", "cards", "who"):
        if screen == "write":
            card(page).wait_for()
        if screen == "sent":
            write(page, "Donaudampfschifffahrtsgesellschaftskapitänsmütze und warmes Wasser")
        if screen == "cards":
            sees_own_cards(page, "Donaudampfschifffahrtsgesellschaftskapitänsmütze und warmes Wasser")
        if screen == "who":
            page.get_by_role("button", name=re.compile("Tablet weitergeben")).tap()
            says(page, "Wer bist du?")
        page.evaluate("document.fonts.ready.then(() => true)")
        assert not becomes(page, lambda: page.evaluate(TOO_WIDE), False), screen
        foot = page.locator(".tablet__foot").bounding_box()
        assert foot["y"] + foot["height"] <= size["height"] + 1, screen
