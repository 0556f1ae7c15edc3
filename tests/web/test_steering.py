"""Who may read a mission statement and its voice ledger, and what they find there."""

from collections.abc import Callable

import pytest

from tests.web.conftest import Browser, Town, words
from workshop.domain.commands import (
    ChangeStep,
    CreateCluster,
    HoldStatement,
    ParkStatement,
    WithdrawStatement,
)
from workshop.domain.commands.mission import AddPrinciple, AnswerWish, MarkWish
from workshop.domain.model import Evidence
from workshop.domain.words import Words
from workshop.storage.directory import WorkshopEntry

Browse = Callable[[str], Browser]
SECRET = "Ich sage nichts mehr"
TAKEN_BACK = "Doch lieber nicht"


@pytest.fixture
def entry(town: Town) -> WorkshopEntry:
    """Six cards: carried, answered, parked, held back, withdrawn, open."""
    made = town.workshop()
    texts = {
        "s1": "Es ist zu laut",
        "s2": "Pony",
        "s3": "Eine Rutsche",
        "s4": SECRET,
        "s5": TAKEN_BACK,
        "s6": "Noch offen",
    }
    for statement_id, text in texts.items():
        town.said(made, "fox", statement_id, text)
    for statement_id in ("s1", "s2", "s3", "s6"):
        town.released(made, statement_id)
    town.ask(made, HoldStatement("s4", Words("passt nicht")))
    town.ask(made, WithdrawStatement("s5"), "fox")
    town.ask(made, ChangeStep("sort"))
    town.ask(made, CreateCluster("c1", Words("Ruhe"), statement_ids=("s1",)))
    behind = (Evidence(made.id, "cluster", "c1"),)
    town.ask(made, AddPrinciple("p1", Words("Wir geben Raum"), Words("und schaffen Räume"), evidence=behind))
    town.ask(made, MarkWish("w1", made.id, ("s2",)))
    town.ask(made, AnswerWish("w1", "partly", Words("Wir fahren hin."), Words("Frau Lenz"), "2027-05-01"))
    town.ask(made, ParkStatement("s3", Words("Das Dach ist zu hoch.")))
    return made


def test_the_mission_statement_opens_for_facilitators_and_members(
    entry: WorkshopEntry, browse: Browse
) -> None:
    for who in ("anna", "clara"):
        page = browse(who).get(f"/leitbild/{entry.mission_id}")
        assert page.status_code == 200
        assert "OGS gemeinsam gestalten" in words(page)


def test_a_stranger_finds_no_mission_statement_and_no_ledger(entry: WorkshopEntry, browse: Browse) -> None:
    for path in (f"/leitbild/{entry.mission_id}", f"/werkstatt/{entry.id}/stimmenbuch"):
        assert browse("dora").get(path).status_code == 404
        assert browse("").get(path).location == f"/anmelden?next={path}"
        assert browse("anna").get(path).status_code == 200


@pytest.mark.parametrize("path", ["/leitbild/gibts-nicht", "/werkstatt/gibts-nicht/stimmenbuch"])
def test_what_does_not_exist_is_not_there(browse: Browse, path: str) -> None:
    answer = browse("anna").get(path)
    assert answer.status_code == 404
    assert "gibt es hier nicht" in words(answer)


def test_the_ledger_lists_every_statement_once_with_what_became_of_it(
    entry: WorkshopEntry, browse: Browse
) -> None:
    answer = browse("clara").get(f"/werkstatt/{entry.id}/stimmenbuch")
    said = words(answer)
    for text in ("Es ist zu laut", "Pony", "Eine Rutsche", "Noch offen"):
        assert said.count(text) == 1
    assert "6 von 6 Aussagen" in said
    assert "Wir geben Raum – und schaffen Räume" in said
    assert "Zum Teil Wir fahren hin. Frau Lenz, bis 1. Mai 2027" in said
    assert "geparkt: Das Dach ist zu hoch." in said
    assert "Eine Aussage steht noch offen." in said


def test_the_ledger_says_why_its_numbers_are_more_than_its_cards(
    town: Town, entry: WorkshopEntry, browse: Browse
) -> None:
    path = f"/werkstatt/{entry.id}/stimmenbuch"
    assert "zählt bei beidem" not in words(browse("clara").get(path))
    town.ask(entry, MarkWish("w2", entry.id, ("s1",)))
    town.ask(entry, AnswerWish("w2", "no", Words("Das geht nicht.")))
    assert "Eine Aussage ist getragen und auch als Wunsch beantwortet." in words(browse("clara").get(path))


def test_the_ledger_never_shows_what_was_held_back_or_taken_back(
    entry: WorkshopEntry, browse: Browse
) -> None:
    answer = browse("anna").get(f"/werkstatt/{entry.id}/stimmenbuch")
    page = answer.get_data(as_text=True)
    assert SECRET not in page
    assert TAKEN_BACK not in page
    assert "Wird nicht gezeigt: zurückgehalten." in words(answer)
    assert "Wird nicht gezeigt: zurückgezogen." in words(answer)


@pytest.mark.parametrize(
    ("fate", "text"),
    [("carried", "Es ist zu laut"), ("answered", "Pony"), ("parked", "Eine Rutsche"), ("open", "Noch offen")],
)
def test_the_ledger_shows_one_fate_at_a_time(
    entry: WorkshopEntry, browse: Browse, fate: str, text: str
) -> None:
    answer = browse("clara").get(f"/werkstatt/{entry.id}/stimmenbuch?fate={fate}")
    assert "1 von 6 Aussagen" in words(answer)
    assert text in words(answer)
    assert 'aria-current="page"' in answer.get_data(as_text=True)


def test_an_unknown_fate_shows_them_all(entry: WorkshopEntry, browse: Browse) -> None:
    assert "6 von 6" in words(browse("clara").get(f"/werkstatt/{entry.id}/stimmenbuch?fate=%3Cb%3E"))


def test_a_workshop_without_cards_has_an_empty_ledger(town: Town, browse: Browse) -> None:
    said = words(browse("anna").get(f"/werkstatt/{town.workshop().id}/stimmenbuch"))
    assert "Noch hat niemand eine Karte geschrieben." in said


def test_a_long_ledger_comes_in_pages(
    entry: WorkshopEntry, browse: Browse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop.web.steering.ROWS_A_PAGE", 4)
    path = f"/werkstatt/{entry.id}/stimmenbuch"
    first, second, beyond = (words(browse("clara").get(f"{path}?seite={page}")) for page in (1, 2, 99))
    assert "Es ist zu laut" in first
    assert "Noch offen" not in first
    assert "Noch offen" in second
    assert beyond == second
