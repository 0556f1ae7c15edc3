"""The facilitator's side of a ballot over cards: what was drawn without a word can be told apart wherever it is counted."""

from __future__ import annotations

import json
from itertools import pairwise

from playwright.sync_api import expect

from tests.browser.conftest import People
from tests.live.conftest import Room
from tests.running import RunningHouse

LINES = ([120, 80, 300, 400], [500, 500, -300, 40])


def test_drawings_without_words_are_seen_where_hands_are_counted_and_in_what_came_out(
    people: People, served: RunningHouse
) -> None:
    room = Room(served, served.make_workshop())
    desk, child = room.desk(), room.tablet()
    prompt = min(desk.of("prompt"), key=lambda one: desk.of("prompt")[one]["number"])
    assert desk.command("OpenPrompt", {"prompt_id": prompt})["ok"]
    cards = [f"drawing-{number:04}" for number in range(len(LINES))]
    for card, points in zip(cards, LINES, strict=True):
        drawing = {"v": 1, "w": 1000, "h": 700, "strokes": [{"c": 0, "s": 2, "p": points}]}
        sent = {
            "statement_id": card,
            "prompt_id": prompt,
            "way": "drawing",
            "text": "",
            "drawing": json.dumps(drawing),
        }
        assert child.command("SendStatement", sent, participant_id=child.me)["ok"]  # type: ignore[attr-defined]
    desk.until(lambda: set(cards) <= set(desk.of("waiting")))
    texts = [desk.of("waiting")[card]["text_id"] for card in cards]
    assert desk.command("ReleaseStatements", {"statement_ids": cards, "texts": texts})["ok"]
    assert desk.command("ChangeStep", {"step": "vote"})["ok"]

    window = people.signed_in("anna", f"/werkstatt/{room.entry.id}/tisch")
    window.get_by_role("radio", name="Karten").check(force=True)
    expect(window.locator(".ticks__drawing")).to_have_count(2)
    opening = {"ballot_id": "ballot-one", "subject_kind": "statement", "subjects": cards, "mode": "dots"}
    assert desk.command("OpenBallot", opening)["ok"]

    window.get_by_role("button", name="Hände oder Papier eintragen").click()
    dialog = window.get_by_role("dialog")
    expect(dialog.locator("tbody .statement__drawing")).to_have_count(2)
    dialog.get_by_label("Wie viele haben mitgemacht?").fill("3")
    dialog.get_by_label("Zeichnung 2:").fill("2")
    dialog.get_by_role("button", name="Eintragen", exact=True).click()
    expect(dialog).to_be_hidden()

    assert desk.command("RevealBallot", {"ballot_id": "ballot-one"})["ok"]
    counted = window.get_by_role("table", name="Erhobene Hände, Kinder")
    sign = counted.locator("caption .icon").bounding_box()
    assert sign
    beside = counted.locator("caption").evaluate(
        "(caption) => { const words = document.createRange(); words.selectNodeContents(caption.lastChild);"
        " return words.getBoundingClientRect().top; }"
    )
    assert beside < sign["y"] + sign["height"] / 2, "the hand stands in the line of its words"
    second = counted.get_by_role("row").filter(has_text="Zeichnung 2")
    expect(second.locator(".statement__drawing path")).to_have_count(1)
    expect(second).to_contain_text("2")

    assert desk.command("ChangeStep", {"step": "translate"})["ok"]
    still_open = window.locator(".open-card")
    expect(still_open.get_by_role("button", name="Von der Wand nehmen … „Eine Zeichnung“")).to_have_count(2)
    expect(still_open.get_by_role("checkbox", name="Karte wählen: Eine Zeichnung")).to_have_count(2)
    for screen in room.screens:
        screen.client.disconnect()


def test_what_was_said_to_each_choice_stands_beside_it_and_covers_nothing(
    people: People, served: RunningHouse
) -> None:
    room = Room(served, served.make_workshop())
    desk, child = room.desk(), room.tablet()
    assert desk.command("ChangeStep", {"step": "sort"})["ok"]
    groups = ["group-0", "group-1"]
    for group in groups:
        assert desk.command("CreateCluster", {"cluster_id": group, "title": group})["ok"]
    opening = {"ballot_id": "ballot-one", "subject_kind": "cluster", "subjects": groups, "mode": "rating"}
    assert desk.command("OpenBallot", opening)["ok"]
    for group in groups:
        rated = {"ballot_id": "ballot-one", "choice": group, "rating": "yes"}
        assert child.command("RateChoice", rated, participant_id=child.me)["ok"]  # type: ignore[attr-defined]
    assert desk.command("RevealBallot", {"ballot_id": "ballot-one"})["ok"]

    window = people.signed_in("anna", f"/werkstatt/{room.entry.id}/tisch")
    rows = window.locator(".ballot-result tbody tr")
    expect(rows).to_have_count(len(groups))
    for row in rows.all():
        around = row.bounding_box()
        boxes = [one.bounding_box() for one in row.locator("td").first.locator("svg, strong").all()]
        assert around
        assert len(boxes) == 6
        assert all(box and around["y"] <= box["y"] < around["y"] + around["height"] for box in boxes)
        ends = [(box["x"], box["x"] + box["width"]) for box in boxes if box]
        assert all(left[1] <= right[0] for left, right in pairwise(ends))
    for screen in room.screens:
        screen.client.disconnect()
