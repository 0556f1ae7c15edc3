"""axe finds nothing on any page of adults and at no door, in light and in dark; and each time it first proves that it
finds a seeded fault. The tablet's screens are gone through in test_every_screen.py."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.axe import in_both_themes
from tests.browser.conftest import DESKTOP, PROJECTOR, TABLET, People
from tests.live.conftest import Room
from tests.running import RunningHouse

STEPS = ["arrive", "collect", "sort", "vote", "translate", "report_back"]


@pytest.fixture(scope="module")
def served(house_with_examples: RunningHouse) -> RunningHouse:
    return house_with_examples


@pytest.fixture(scope="module")
def rooms(served: RunningHouse) -> Iterator[dict[str, Room]]:
    """A workshop for every step, with cards that hang, wait, lie in clusters, and a principle about them."""
    made = {step: _at(served, step) for step in STEPS}
    yield made
    for room in made.values():
        for screen in room.screens:
            screen.client.disconnect()


def _at(served: RunningHouse, step: str) -> Room:
    room = Room(served, served.make_workshop(f"Werkstatt im Schritt {step}"))
    desk, tablet, staff = room.desk(), room.tablet(), room.tablet(code=room.entry.staff_code)
    prompt = next(iter(desk.of("prompt")))

    def lead(name: str, data: dict[str, Any], **more: str) -> None:
        answer = desk.command(name, data, **more)
        assert answer["ok"], answer

    if step == "arrive":
        return room
    lead("OpenPrompt", {"prompt_id": prompt})
    for number, (speaker, text) in enumerate(
        [
            (tablet, "Es ist zu laut"),
            (tablet, "Pony"),
            (staff, "Mehr Personal"),
            (tablet, "ich werde geschlagen"),
            (tablet, "Tim haut mich"),
        ]
    ):
        data = {"statement_id": f"card-{number}", "prompt_id": prompt, "text": text}
        assert speaker.command("SendStatement", data, participant_id=speaker.me)["ok"]  # type: ignore[attr-defined]
    lead("ReleaseStatements", {"statement_ids": ["card-0", "card-1", "card-2"]})
    if step == "collect":
        return room
    lead("ChangeStep", {"step": "sort"})
    for name, title, card, picture in (
        ("quiet", "Ruhe", "card-0", "bed"),
        ("people", "Menschen", "card-2", ""),
    ):
        lead(
            "CreateCluster",
            {"cluster_id": name, "title": title, "statement_ids": [card], "pictogram": picture},
        )
    lead("MoveStatements", {"statement_ids": ["card-1"], "place": "shelf"})
    if step == "sort":
        return room
    ballot = {"ballot_id": "ballot-1", "subject_kind": "cluster", "subjects": ["quiet", "people"]}
    lead("OpenBallot", ballot)
    vote = {"ballot_id": "ballot-1", "choice": "quiet"}
    assert tablet.command("CastVote", vote, participant_id=tablet.me)["ok"]  # type: ignore[attr-defined]
    if step == "vote":
        return room
    lead("RevealBallot", {"ballot_id": "ballot-1"})
    lead("ChangeStep", {"step": "translate"})
    draft = {"principle_id": "principle-1", "workshop_id": room.entry.id, "cluster_ids": ["quiet"]}
    lead("DraftPrinciple", draft, stream="mission")
    if step == "report_back":
        lead("ChangeStep", {"step": "report_back"})
        wish = {"wish_id": "wish-1", "workshop_id": room.entry.id, "statement_ids": ["card-1"]}
        lead("MarkWish", wish, stream="mission")
    return room


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("window", ["tisch", "wand"])
def test_desk_and_wall_in_every_step(people: People, rooms: dict[str, Room], window: str, step: str) -> None:
    size = PROJECTOR if window == "wand" else DESKTOP
    page = people.signed_in("anna", f"/werkstatt/{rooms[step].entry.id}/{window}", size)
    expect(page.locator("[aria-busy=true]")).to_have_count(0)
    expect(page.locator("h1:visible").first).to_be_visible()
    assert in_both_themes(page) == []


ADULT_PAGES = [
    "/werkstaetten",
    "/leitbild/demo-beispielstadt-leitbild",
    "/leitbild/demo-kamen-leitbild",
    "/werkstatt/demo-beispielstadt-werkstatt/stimmenbuch",
    "/werkstatt/demo-beispielstadt-werkstatt/tisch",
    "/werkstatt/demo-beispielstadt-werkstatt/wand",
    "/werkstatt/demo-beispielstadt-werkstatt/tierkarten",
    "/werkstatt/demo-kamen-werkstatt/wand",
    "/gibt-es-nicht",
]


@pytest.mark.parametrize("path", ADULT_PAGES)
def test_the_pages_of_adults(people: People, path: str) -> None:
    page = people.signed_in("anna", path)
    expect(page.locator("h1:visible").first).to_be_visible()
    assert in_both_themes(page) == []


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/k/ZZZ99",
        "/anmelden",
        "/datenschutz",
        "/barrierefreiheit",
        "/einladung/used",
        "/tierkarte",
        "/t/AAAAAAAAAAAAAAAAAAAAAA",
    ],
)
def test_the_pages_for_everybody(people: People, path: str) -> None:
    page = people.context(TABLET).new_page()
    page.goto(f"{people.house.url}{path}")
    expect(page.locator("h1:visible").first).to_be_visible()
    assert in_both_themes(page) == []


def test_the_first_page_of_all(people: People) -> None:
    house = people.house.house()
    token = house.directory.add_link("set_up")
    house.database.close()
    page = people.context(DESKTOP).new_page()
    page.goto(f"{people.house.url}/einrichten/{token}")
    expect(page.locator("h1:visible").first).to_be_visible()
    assert in_both_themes(page) == []
