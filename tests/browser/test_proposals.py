"""The whole board proposed anew, as ghosts over it and as a list beside it: people take or leave each by itself."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser import test_suggestions
from tests.browser.test_suggestions import FOOD, NOISE, QUIET, Begin

begin = test_suggestions.begin  # at the same desk


def test_the_whole_board_is_proposed_anew_piece_by_piece(begin: Begin) -> None:
    now = begin("sort")
    quiet, noise, food = now.hang(*QUIET), now.hang(NOISE[0], "Alle schreien so laut"), now.hang(*FOOD)
    now.hang("Mehr Nudeln essen")
    now.gather("quiet-01", "Ruhe", quiet)
    now.gather("quiet-02", "Krach", noise)
    now.gather("food-001", "Essen", food)
    now.button("Vorschläge").click()
    now.button("Neu vorschlagen").click()
    join, move = now.proposal("zusammenlegen?"), now.proposal("Diese Karte zu „Essen“ legen?")
    expect(join).to_be_visible(timeout=30_000)
    expect(join).to_contain_text("laut")
    expect(move.locator(".statement")).to_have_text("Kind: Mehr Nudeln essen")
    assert len(now.quick.of("cluster")) == 3, "nothing happens by itself"

    ghost, bubble = (
        now.ghost("Diese Karte zu „Essen“ legen?"),
        now.desk.get_by_role("group", name="Vorschlag"),
    )
    ghost.click()
    expect(bubble).to_contain_text("Mehr Nudeln essen")
    expect(bubble).to_contain_text("Wegen: ")
    expect(move).to_contain_class("proposal--seen")
    now.button("Nein: ", bubble).click()
    for gone in (move, ghost, bubble):
        expect(gone.locator("visible=true")).to_have_count(0)
    now.ghost("zusammenlegen?").focus()
    now.desk.keyboard.press("v")
    now.quick.until(lambda: len(now.quick.of("cluster")) == 2)
    expect(now.desk.get_by_text("Zusammengelegt.")).to_be_visible()
    expect(join).to_have_count(0)
    now.button("Rückgängig").click()
    now.quick.until(lambda: len(now.quick.of("cluster")) == 3)

    now.button("Neu vorschlagen").click()
    expect(join).to_be_visible(timeout=30_000)
    expect(move).to_have_count(0)
    assert now.place_of("Mehr Nudeln essen") == "unsorted"
    now.button("Alle schließen").first.click()
    expect(now.desk.locator(".ghost, .proposal")).to_have_count(0)
    assert len(now.quick.of("cluster")) == 3, "closing takes none of them"


@pytest.mark.long
def test_a_proposal_that_the_board_has_overtaken_says_so_and_offers_a_fresh_one(begin: Begin) -> None:
    now = begin("sort")
    quiet, food = now.hang(*QUIET, *NOISE), now.hang(*FOOD, "Mehr Nudeln essen")
    now.gather("quiet-01", "Ruhe", quiet)
    now.gather("food-001", "Essen", food[:4])
    now.button("Vorschläge").click()
    now.button("Neu vorschlagen").click()
    move = now.proposal("Diese Karte zu „Essen“ legen?")
    expect(move).to_be_visible(timeout=30_000)
    now.tell("MoveStatements", statement_ids=[food[4]], place="quiet-01")
    expect(move).to_contain_text("Das passt nicht mehr.")
    expect(now.button("Ja", move)).to_have_count(0)
    now.tell("MoveStatements", statement_ids=[food[4]], place="food-001")
    expect(move).to_have_count(0)
    now.button("Neu vorschlagen").click()
    expect(now.desk.get_by_text("Die Gruppen passen gut so.")).to_be_visible(timeout=30_000)


@pytest.mark.long
def test_what_was_taken_in_the_drawer_is_taken_back_from_there_by_keyboard(begin: Begin) -> None:
    now = begin("sort")
    now.hang("Es ist zu laut", "Es isst zu laud")

    def stacked() -> bool:
        return any(one["onto"] for one in now.quick.of("statement").values())

    now.button("Vorschläge").click()
    now.button("Neu vorschlagen").click()
    now.button("Ja: Sagen das Gleiche?").press("Enter")
    now.quick.until(stacked)
    expect(now.proposal("Sagen das Gleiche?")).to_have_count(0)
    assert now.desk.evaluate("document.activeElement.closest('.suggest-drawer') !== null")
    now.desk.keyboard.press("Control+z")
    now.quick.until(lambda: not stacked())
    now.desk.keyboard.press("Control+Shift+z")
    now.quick.until(stacked)


def test_of_several_cards_that_would_move_one_is_taken_and_one_refused_and_the_third_stays(
    begin: Begin,
) -> None:
    now = begin("sort")
    quiet, food = now.hang(*QUIET, *NOISE), now.hang(*FOOD)
    now.hang("Mehr Nudeln essen", "Das Essen ist zu fettig", "Obst zum Essen")
    now.gather("quiet-01", "Ruhe", quiet)
    now.gather("food-001", "Essen", food)
    now.button("Vorschläge").click()
    now.button("Neu vorschlagen").click()
    move = now.proposal("Diese 3 Karten zu „Essen“ legen?")
    expect(move).to_be_visible(timeout=30_000)
    ghosts = now.desk.locator(".ghost--move")
    expect(ghosts).to_have_count(3)
    now.ghost("Mehr Nudeln essen").press("Enter")
    now.desk.keyboard.press("Enter")
    now.quick.until(lambda: now.place_of("Mehr Nudeln essen") == "food-001")
    expect(ghosts).to_have_count(2)
    now.button("Nein: Obst zum Essen").click()
    expect(ghosts).to_have_count(1)
    now.tell(
        "MoveStatements",
        statement_ids=[one for one, card in now.quick.of("statement").items() if "fettig" in card["text"]],
        place="quiet-01",
    )
    expect(ghosts).to_have_count(0)
    assert now.place_of("Obst zum Essen") == "unsorted"


@pytest.mark.long
def test_a_proposal_for_many_cards_goes_on_without_the_one_that_somebody_has_laid_elsewhere(
    begin: Begin,
) -> None:
    now = begin("sort")
    now.gather("food-001", "Essen", now.hang(*QUIET[:2]))
    toilets = now.hang("Die Klos stinken", "Klo ist kaputt", "Das Klo ist schmutzig")
    now.button("Vorschläge").click()
    now.button("Neu vorschlagen").click()
    expect(now.proposal("mit 3 Karten?")).to_be_visible(timeout=30_000)
    now.tell("MoveStatements", statement_ids=[toilets[0]], place="food-001")
    gather = now.proposal("mit 2 Karten?")
    expect(gather).to_be_visible()
    now.button("Ja: ", gather).click()
    now.quick.until(lambda: now.place_of("Klo ist kaputt") not in ("unsorted", "food-001"))
    assert now.place_of("Die Klos stinken") == "food-001"


def test_what_says_the_same_becomes_a_stack_only_when_somebody_says_so(begin: Begin) -> None:
    now = begin("sort")
    now.hang("Es ist zu laut", "Es isst zu laud", "Pony")
    now.button("Vorschläge").click()
    now.button("Neu vorschlagen").click()
    same = now.proposal("Sagen das Gleiche?")
    expect(same).to_be_visible(timeout=30_000)
    expect(same.locator(".statement")).to_have_count(2)
    assert not any(one["onto"] for one in now.quick.of("statement").values())
    now.button("Ja: Sagen das Gleiche?").click()
    now.quick.until(lambda: sum(bool(one["onto"]) for one in now.quick.of("statement").values()) == 1)
    now.button("Rückgängig").click()
    now.quick.until(lambda: not any(one["onto"] for one in now.quick.of("statement").values()))
