"""Exports as downloads: made beside the server, under a good name, for whom they are meant."""

import json
from collections.abc import Callable

import pytest

from tests.web.conftest import Browser, Town, words
from workshop.storage.directory import WorkshopEntry

Browse = Callable[[str], Browser]


@pytest.fixture
def entry(town: Town) -> WorkshopEntry:
    return town.workshop("Für unsere OGS")


def test_data_come_as_a_file_with_a_name_of_their_own(entry: WorkshopEntry, browse: Browse) -> None:
    answer = browse("clara").get(f"/leitbild/{entry.mission_id}/ausgabe/json")
    assert answer.status_code == 200
    assert answer.mimetype == "application/json"
    assert answer.headers["Content-Disposition"] == "attachment; filename=Fuer-unsere-OGS.json"
    assert answer.headers["Cache-Control"] == "no-store"
    assert json.loads(answer.data)


def test_a_stranger_takes_nothing_home(entry: WorkshopEntry, browse: Browse) -> None:
    for format in ("docx", "pdf", "json", "archive"):
        path = f"/leitbild/{entry.mission_id}/ausgabe/{format}"
        assert browse("dora").get(path).status_code == 404
        assert browse("").get(path).location == f"/anmelden?next={path}"


def test_the_archive_with_everything_in_it_is_for_facilitators(entry: WorkshopEntry, browse: Browse) -> None:
    path = f"/leitbild/{entry.mission_id}/ausgabe/archive"
    assert browse("clara").get(path).status_code == 403
    assert path not in browse("clara").get(f"/leitbild/{entry.mission_id}").get_data(as_text=True)
    assert path in browse("anna").get(f"/leitbild/{entry.mission_id}").get_data(as_text=True)
    answer = browse("anna").get(path)
    assert answer.data.startswith(b"PK")


def test_an_unknown_format_is_not_there(entry: WorkshopEntry, browse: Browse) -> None:
    assert browse("anna").get(f"/leitbild/{entry.mission_id}/ausgabe/odt").status_code == 404


def test_a_file_that_could_not_be_made_says_so(town: Town, entry: WorkshopEntry, browse: Browse) -> None:
    town.house.workers.timeout = 0.001
    answer = browse("anna").get(f"/leitbild/{entry.mission_id}/ausgabe/pdf")
    assert answer.status_code == 503
    assert "Bitte versuchen Sie es gleich noch einmal" in words(answer)
