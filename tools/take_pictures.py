"""Takes the pictures of the README: one of each face, from a house of its own with invented words.

.venv/bin/python tools/take_pictures.py        (developers only; needs a browser and the test packages)
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import sync_playwright  # noqa: E402  the path has to be known first

from run import find_browser  # noqa: E402
from tests.browser.conftest import FLAGS, People  # noqa: E402
from tests.browser.windows import go_in  # noqa: E402
from tests.live.conftest import Room, Screen  # noqa: E402
from tests.running import RunningHouse  # noqa: E402
from workshop.taking_in import put_demo  # noqa: E402

PICTURES = ROOT / "docs" / "pictures"
EXAMPLE = "demo-beispielstadt"
SAID = [
    "Es isst zu laud",
    "Ich wünsche mir ein Baumhaus",
    "Tim schubst mich immer",
    "Mer Zeit zum Spielen",
    "Warmes Wasser",
    "Schaukeln",
]
GROUPS = {
    "Leise sein": ("bed", 0),
    "Draußen": ("deciduous-tree", 1),
    "Zeit zum Spielen": ("soccer-ball", 3),
    "Sauber und warm": ("shower", 4),
}


def main() -> None:
    """Make the house, play a little, and press the shutter."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        served = RunningHouse(Path(folder) / "data")
        house = served.house()
        put_demo(house)
        house.database.close()
        collecting, voting = (
            served.make_workshop("Unsere OGS am Nachmittag"),
            served.make_workshop("Was ist uns wichtig?"),
        )
        served.start()
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=str(find_browser()), args=FLAGS)
                people = People(browser, served)
                _desk(people, Room(served, collecting))
                _tablet(people, Room(served, voting))
                _example(people)
                browser.close()
        finally:
            served.kill()


def _say(desk: Screen, tablet: Screen) -> list[str]:
    prompt = next(iter(desk.of("prompt")))
    _must(desk.command("OpenPrompt", {"prompt_id": prompt}))
    ids = []
    for number, text in enumerate(SAID):
        ids.append(f"card-{number}")
        data = {"statement_id": ids[-1], "prompt_id": prompt, "text": text}
        _must(tablet.command("SendStatement", data, participant_id=tablet.me))  # type: ignore[attr-defined]
    return ids


def _must(answer: dict[str, Any]) -> None:
    assert answer["ok"], answer


def _desk(people: People, room: Room) -> None:
    desk = room.desk()
    tablets = [room.tablet() for _ in range(6)]
    _say(desk, tablets[0])
    _must(desk.command("ReleaseStatements", {"statement_ids": ["card-1", "card-4"]}))
    page = people.signed_in("anna", f"/werkstatt/{room.entry.id}/tisch", {"width": 1366, "height": 768})
    page.get_by_text("Vielleicht ein Name").wait_for()
    page.locator(".advice").first.wait_for()
    page.screenshot(path=PICTURES / "desk.png")
    _leave(room)


def _tablet(people: People, room: Room) -> None:
    desk, tablet = room.desk(), room.tablet()
    ids = _say(desk, tablet)
    for one in ids:
        desk.command("ClearFlags", {"statement_id": one})
    _must(desk.command("ReleaseStatements", {"statement_ids": ids}))
    _must(desk.command("ChangeStep", {"step": "sort"}))
    for number, (title, (picture, card)) in enumerate(GROUPS.items()):
        data = {
            "cluster_id": f"group-{number}",
            "title": title,
            "pictogram": picture,
            "statement_ids": [ids[card]],
        }
        _must(desk.command("CreateCluster", data))
    groups = [f"group-{number}" for number in range(len(GROUPS))]
    _must(
        desk.command("OpenBallot", {"ballot_id": "ballot-1", "subject_kind": "cluster", "subjects": groups})
    )
    page = people.tablet(room.entry.children_code)
    go_in(page)
    for title in ("Draußen", "Sauber und warm"):
        page.get_by_role("button", name=title).tap()
    page.screenshot(path=PICTURES / "tablet.png")
    _leave(room)


def _example(people: People) -> None:
    """The invented evening: its board on the wall, and its mission statement."""
    page = people.signed_in("anna", f"/leitbild/{EXAMPLE}-leitbild", {"width": 1440, "height": 900})
    page.get_by_role("textbox").first.wait_for()
    page.screenshot(path=PICTURES / "steering.png")
    desk = people.signed_in("anna", f"/werkstatt/{EXAMPLE}-werkstatt/tisch")
    desk.get_by_role("button", name="Ordnen, ").click()
    wall = people.signed_in("anna", f"/werkstatt/{EXAMPLE}-werkstatt/wand", {"width": 1920, "height": 1080})
    wall.locator("[data-cluster]").first.wait_for()
    wall.screenshot(path=PICTURES / "wall.png")


def _leave(room: Room) -> None:
    for screen in room.screens:
        screen.client.disconnect()


if __name__ == "__main__":
    main()
