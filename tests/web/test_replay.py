"""The replay is told to who leads the workshop, and to nobody else."""

import json
from collections.abc import Callable

from tests.web.conftest import Browser, Town
from workshop.domain.commands import RenameWorkshop
from workshop.domain.words import Words
from workshop.work.jobs import Workers

Browse = Callable[[str], Browser]


def test_who_leads_gets_the_evening_from_its_beginning(town: Town, browse: Browse) -> None:
    entry = town.workshop("Für unsere OGS")
    answer = browse("anna").get(f"/werkstatt/{entry.id}/verlauf")
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert json.loads(answer.data) == {"moments": []}


def test_it_is_made_once_and_anew_when_something_has_happened(town: Town, browse: Browse) -> None:
    """A house without room for another worker still tells what was told before."""
    entry = town.workshop("Für unsere OGS")
    path = f"/werkstatt/{entry.id}/verlauf"
    first = browse("anna").get(path).data
    town.house.workers = Workers(limit=1, timeout=0.01)
    town.house.workers.room.acquire()
    assert browse("anna").get(path).data == first
    town.ask(entry, RenameWorkshop(Words("Anders")))
    assert browse("anna").get(path).status_code == 503


def test_a_member_and_a_stranger_are_told_nothing(town: Town, browse: Browse) -> None:
    path = f"/werkstatt/{town.workshop('Für unsere OGS').id}/verlauf"
    for name in ("clara", "dora"):
        assert browse(name).get(path).status_code == 404
    assert browse("").get(path).location == f"/anmelden?next={path}"


def test_when_it_cannot_be_made_there_is_a_sentence(town: Town, browse: Browse) -> None:
    entry = town.workshop("Für unsere OGS")
    town.house.workers = Workers(limit=1, timeout=0.01)
    town.house.workers.room.acquire()
    answer = browse("anna").get(f"/werkstatt/{entry.id}/verlauf")
    assert answer.status_code == 503
    assert answer.json["reason"] == "busy"
    assert "noch einmal" in answer.json["message"]
