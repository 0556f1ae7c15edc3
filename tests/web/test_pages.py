"""Pages for everybody, and pages for what can't be shown."""

from collections.abc import Callable

import pytest
from flask import Flask, abort

from tests.web.conftest import Browser, words

Browse = Callable[[str], Browser]


def test_everybody_may_read_what_is_stored_and_for_how_long(browse: Browse) -> None:
    said = words(browse("").get("/datenschutz"))
    for promise in ("„device“", "Keine IP-Adressen", "Wie lange", "Ihre Rechte"):
        assert promise in said


def test_what_is_not_deleted_is_said_as_plainly(browse: Browse) -> None:
    said = words(browse("").get("/datenschutz"))
    for limit in (
        "Nach Datum wird nichts von selbst gelöscht.",
        "Einen einzelnen Zugang zu löschen geht in dieser Version noch nicht.",
        "Solange kein Erwachsener eingetragen hat, was getan wurde, wird davon nichts gelöscht.",
        "mit Datum und Uhrzeit im Namen danebengelegt",
        "Archive, die die Moderation ausgibt, enthalten auch zurückgehaltene Karten",
    ):
        assert limit in said


def test_the_accessibility_statement_says_what_is_missing_and_whom_to_tell(browse: Browse) -> None:
    said = words(browse("").get("/barrierefreiheit"))
    assert "teilweise vereinbar" in said
    assert "noch nie ausprobiert" in said
    assert "barriere@musterstadt.example" in said


@pytest.mark.parametrize("status", [400, 403, 404, 409, 413, 429, 500, 503])
def test_every_error_says_what_is_so_and_leads_on(app: Flask, status: int) -> None:
    app.add_url_rule("/kaputt", view_func=lambda: abort(status))
    answer = Browser(app).get("/kaputt")
    assert answer.status_code == status
    assert "Hier geht es nicht weiter." in words(answer)
    assert 'href="/"' in answer.get_data(as_text=True)


def test_a_bug_is_told_kindly(app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    def broken() -> str:
        raise RuntimeError("a secret")

    app.add_url_rule("/kaputt", view_func=broken)
    answer = Browser(app).get("/kaputt")
    assert answer.status_code == 500
    assert "a secret" not in answer.get_data(as_text=True)
    assert "a page failed" in caplog.text


def test_a_picture_opened_as_a_page_may_do_nothing(browse: Browse) -> None:
    answer = browse("").get("/static/img/pictograms/fox.svg")
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"


@pytest.mark.parametrize("path", ["/datenschutz", "/barrierefreiheit", "/anmelden", "/gibt-es-nicht"])
def test_no_page_asks_anything_of_another_machine(browse: Browse, path: str) -> None:
    answer = browse("").get(path)
    assert "http://" not in answer.get_data(as_text=True)
    assert "https://" not in answer.get_data(as_text=True)
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
