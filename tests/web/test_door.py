"""The door of pictures: four of them lead in, and nobody gets in by trying them all."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest

from tests.web.conftest import Browser, Town
from workshop.domain.commands import EndEvening
from workshop.domain.symbols import DOOR_SYMBOLS
from workshop.messages import LANGUAGES, say

Browse = Callable[[str], Browser]


def _tapped(browser: Browser, symbols: object) -> tuple[int, dict[str, object]]:
    answer = browser.get(f"/bilder/{'.'.join(symbols)}")  # type: ignore[arg-type]
    return answer.status_code, answer.get_json()


def test_four_pictures_give_the_childrens_code_in_any_order(town: Town, browse: Browse) -> None:
    entry = town.workshop()
    symbols = (entry.door or "").split()
    for order in (symbols, symbols[::-1]):
        assert _tapped(browse(""), order) == (200, {"ok": True, "code": entry.children_code})


def test_other_pictures_three_five_and_nonsense_are_refused(town: Town, browse: Browse) -> None:
    symbols = (town.workshop().door or "").split()
    other = next(one for one in DOOR_SYMBOLS if one not in symbols)
    for tapped in ([*symbols[:3], other], symbols[:3], [*symbols, other], ["x"], ["…", "%00"]):
        assert _tapped(browse(""), tapped) == (404, {"ok": False, "reason": "unknown_door"})


def test_the_pictures_of_an_evening_that_is_over_lead_nowhere(town: Town, browse: Browse) -> None:
    entry = town.workshop()
    town.ask(entry, EndEvening())
    assert _tapped(browse(""), (entry.door or "").split())[0] == 404


def test_after_many_wrong_tries_the_door_rests_for_all_and_codes_go_on(town: Town, browse: Browse) -> None:
    entry = town.workshop()
    ours = set((entry.door or "").split())
    wrong = [one for one in combinations(DOOR_SYMBOLS, 4) if set(one) != ours]
    statuses = [_tapped(browse(""), one)[0] for one in wrong[:60]]
    assert statuses[:30] == [404] * 30
    assert 429 in statuses
    assert _tapped(browse(""), ours) == (429, {"ok": False, "reason": "too_many"})
    assert browse("").get(f"/k/{entry.children_code}").status_code == 200


def test_a_whole_class_that_taps_rightly_uses_nothing_up(town: Town, browse: Browse) -> None:
    symbols = (town.workshop().door or "").split()
    browser = browse("")
    assert {_tapped(browser, symbols)[0] for _ in range(80)} == {200}


@pytest.mark.parametrize(
    ("wanted", "chosen", "spoken"),
    [
        ("tr-TR,tr;q=0.9,de;q=0.8", "", "tr"),
        ("fr,ar;q=0.5", "", "ar"),
        ("fr-FR,pl;q=0.4", "", "de"),
        ("", "", "de"),
        ("tr", "uk", "uk"),
        ("tr", "xx", "tr"),
        ("not a language;;q=x, ", "", "de"),
    ],
)
def test_the_door_speaks_the_browsers_language_or_what_was_chosen(
    browse: Browse, wanted: str, chosen: str, spoken: str
) -> None:
    for path in ("/", "/k/ZZZ99"):
        answer = browse("").get(f"{path}?sprache={chosen}", headers={"Accept-Language": wanted})
        page = answer.get_data(as_text=True)
        side = "rtl" if spoken == "ar" else "ltr"
        assert f'<html lang="{spoken}" dir="{side}"' in page
        assert say(spoken, "join.type_code") in page
        assert say(spoken, "tablet_card.find_title") in page
        assert "Accept-Language" in answer.headers["Vary"]


def test_without_scripts_every_language_is_a_link_at_the_door(browse: Browse) -> None:
    page = browse("").get("/").get_data(as_text=True)
    for one in LANGUAGES:
        assert f'href="?sprache={one}" lang="{one}"' in page


def test_the_tablets_page_brings_the_pictures_of_its_first_screens(town: Town, browse: Browse) -> None:
    code = town.workshop().children_code
    page = browse("").get(f"/k/{code}").get_data(as_text=True)
    for name in ("megaphone", "ear", "ballot-box-with-ballot", "envelope"):
        assert page.count(f'<symbol id="{name}"') == 1
