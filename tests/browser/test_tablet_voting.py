"""Voting by touch in each mode, seen from a child's tablet to the wall; without network in between."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.at_the_tablet import TITLES, Facilitator, arrive, button, opens, says, stone
from tests.browser.conftest import PHONE, PROJECTOR

NOW = ".stones__one--now"


def sides(page: Page) -> list[str]:
    return page.locator(".pair .choice__words").all_inner_texts()


def wins(anna: Facilitator) -> dict[str, float]:
    results = anna.views["desk"]["ballot"]["results"]
    return {choice: found["children"]["wins"] for choice, found in results.items() if found}


def test_pairs_are_compared_changed_by_going_back_and_go_on_without_network(people, anna, workshop):
    page = arrive(people, workshop.children_code)
    wall = people.signed_in("ben", f"/werkstatt/{workshop.id}/wand", PROJECTOR)
    opens(anna, "pairs", TITLES[:3])
    expect(wall.get_by_text("Das oder das?")).to_be_visible()
    says(page, "Das oder das?")
    stone(page, 1)
    expect(page.locator(".pair__side .some-cards")).to_have_count(2)  # groups without a picture of their own
    first, second = sides(page)
    page.get_by_role("button", name=first).tap()
    stone(page, 2)
    button(page, "Zurück")
    stone(page, 1)
    assert sides(page) == [first, second]
    expect(page.get_by_role("button", name=first)).to_have_attribute("aria-pressed", "true")
    page.context.set_offline(True)
    page.get_by_role("button", name=second).tap()
    stone(page, 2)
    button(page, "Beides gleich")
    stone(page, 3)
    button(page, "Weiß nicht")
    says(page, re.compile("^Deine Antworten sind"))
    page.context.set_offline(False)
    says(page, "Deine Antworten sind angekommen.")
    expect(wall.locator(".reveal")).to_have_count(0)
    anna.does("RevealBallot", {"ballot_id": "b1"})
    says(page, "Das ist euch wichtig.")
    expect(wall.locator(".row__track")).to_have_count(3)
    tens = page.locator(".share")
    expect(tens).to_have_count(3)
    for row in tens.all():
        percent = int(row.inner_text().removesuffix(" %"))
        expect(row.locator(".share__card")).to_have_count(10)
        expect(row.locator("[data-chosen=true]")).to_have_count((percent + 5) // 10)
    anna.until(lambda: "results" in anna.views["desk"]["ballot"])
    names = dict(zip(TITLES, ("group-0", "group-1", "group-2"), strict=False))
    assert sum(wins(anna).values()) == 2
    assert wins(anna)[names[second]] >= 1
    assert wins(anna)[names[first]] <= 0.5


def test_yes_perhaps_and_no_are_said_changed_and_shown_apart_from_raised_hands(people, anna, workshop):
    page = arrive(people, workshop.children_code)
    desk = people.signed_in("anna", f"/werkstatt/{workshop.id}/tisch")
    wall = people.signed_in("ben", f"/werkstatt/{workshop.id}/wand", PROJECTOR)
    opens(anna, "rating", TITLES[:2])
    says(page, "Möchtest du das?")
    expect(page.locator(".tablet--settling")).to_have_count(0)
    page.get_by_role("button", name="Weiter", exact=True).tap(force=True)
    expect(page.get_by_text("Tippe erst auf ein Zeichen.")).to_be_visible()
    button(page, "Nein")
    button(page, "Weiter")
    stone(page, 2)
    button(page, "Zurück")
    stone(page, 1)
    expect(page.get_by_role("button", name="Nein", exact=True)).to_have_attribute("aria-pressed", "true")
    button(page, "Ja")
    button(page, "Weiter")
    stone(page, 2)
    button(page, "Weiß nicht")
    says(page, "Deine Antworten sind angekommen.")

    desk.get_by_role("button", name="Hände oder Papier eintragen").click()
    desk.get_by_label("Wie viele haben mitgemacht?").fill("9")
    desk.get_by_label("Ruhe: Ja").fill("12")
    desk.get_by_role("button", name="Eintragen", exact=True).click()
    expect(desk.get_by_role("alert").filter(has_text="mehr Stimmen")).to_be_visible()
    desk.get_by_label("Ruhe: Ja").fill("7")
    desk.get_by_role("button", name="Eintragen", exact=True).click()
    expect(desk.get_by_text("Erhobene Hände, Kinder: 9 Personen")).to_be_visible()
    expect(wall.get_by_text("9 Personen")).to_have_count(0)

    anna.does("RevealBallot", {"ballot_id": "b1"})
    yes = wall.locator(".row").first.get_by_role("img", name="Ja: 1 von den Kindern")
    expect(yes).to_be_visible()
    expect(wall.locator(".counted-line")).to_contain_text("Kinder: 9 Personen")
    expect(page.locator(".results__one").first.locator(".results__entered")).to_contain_text("7")
    page.set_viewport_size(PHONE)
    for answers in (".results__group--rating", ".results__counted"):
        boxes = [one.bounding_box() for one in page.locator(answers).first.locator(".answer-shape").all()]
        assert len({round(box["y"]) for box in boxes if box}) == 1  # three answers, one line
        assert len({round(box["x"]) for box in boxes if box}) == 3
    expect(desk.get_by_role("table").first).to_contain_text("Gestimmt haben 1 Kind und 0 Erwachsene.")
    expect(desk.get_by_role("table").nth(1)).to_contain_text("Erhobene Hände, Kinder: 9 Personen")


def test_not_today_is_an_answer_in_every_mode(people, anna, workshop):
    page = arrive(people, workshop.children_code)
    opens(anna, "pairs")
    says(page, "Das oder das?")
    button(page, "Heute nicht")
    says(page, "Danke fürs Anschauen.")
    anna.until(lambda: anna.views["desk"]["voting"]["passed"] == {"children": 1})
    assert anna.views["desk"]["voting"]["voters"] == {}


def test_the_classes_choose_how_a_ballot_is_held_and_the_facilitator_may_choose_otherwise(
    people, anna, workshop
):
    desk = people.signed_in("anna", f"/werkstatt/{workshop.id}/tisch")
    anna.does("ChangeStep", {"step": "vote"})
    expect(desk.get_by_role("radio", name=re.compile("^Ja, vielleicht, nein"))).to_be_checked()
    desk.get_by_label("1 und 2").check()
    expect(desk.get_by_role("radio", name=re.compile("^Das oder das"))).to_be_checked()
    desk.get_by_role("radio", name=re.compile("^Punkte")).check()
    expect(desk.get_by_text("Aus vielen auszuwählen ist in Klasse 1 und 2 schwer.")).to_be_visible()
    expect(desk.get_by_role("group", name="Punkte für jedes Kind")).to_be_visible()
