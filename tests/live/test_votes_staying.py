"""Joining what carries votes, over real sockets: asked first, on every screen alike, and with no number that is not public."""

from __future__ import annotations

import json
import secrets
from typing import Any

import pytest

from tests.live.conftest import Room, Screen


@pytest.fixture
def board(room: Room) -> tuple[Screen, dict[str, Any]]:
    """Two groups with a card in each, on the first of which a child has put a dot; nothing is revealed."""
    desk, tablet = room.desk(), room.tablet()
    prompt = next(iter(desk.of("prompt")))
    cards, groups = [secrets.token_urlsafe(12) for _ in range(2)], ["group-1", "group-2"]
    told: list[tuple[str, dict[str, Any]]] = [
        ("SetLookFirst", {"on": False}),
        ("OpenPrompt", {"prompt_id": prompt}),
        *(("SendStatement", {"statement_id": one, "prompt_id": prompt, "text": "Pony"}) for one in cards),
        *(
            ("CreateCluster", {"cluster_id": group, "statement_ids": [card]})
            for group, card in zip(groups, cards, strict=True)
        ),
        ("OpenBallot", {"ballot_id": "ballot-1", "subject_kind": "cluster", "subjects": groups}),
    ]
    for name, data in told:
        answer = desk.command(name, data, stream="workshop")
        assert answer["ok"], answer
    vote = {"ballot_id": "ballot-1", "choice": groups[0]}
    assert tablet.command("CastVote", vote, participant_id=tablet.me)["ok"]  # type: ignore[attr-defined]
    assert desk.command("CloseBallot", {"ballot_id": "ballot-1"})["ok"]
    assert desk.command("ChangeStep", {"step": "sort"})["ok"]
    return desk, {"cluster_id": groups[1], "into": groups[0]}


@pytest.mark.parametrize("view", ["desk", "wall"])
def test_before_the_reveal_the_question_has_no_number(
    room: Room, board: tuple[Screen, dict[str, Any]], view: str
) -> None:
    _, join = board
    screen = room.account("ben", view)
    assert screen.open()["ok"]
    refused = screen.command("JoinClusters", join)
    assert refused["reason"] == "votes_stay"
    assert refused["details"] == {
        "ballots": ["ballot-1"],
        "votes": [
            {"id": one, "ballot": "ballot-1", "mode": "dots", "revealed": False} for one in ("group-2", "group-1")
        ],
    }  # fmt: skip
    assert not any(sign.isdigit() for sign in refused["message"])


def test_after_the_reveal_it_has_and_named_ballots_let_it_through_and_back(
    room: Room, board: tuple[Screen, dict[str, Any]]
) -> None:
    desk, join = board
    wall = room.wall()
    assert desk.command("RevealBallot", {"ballot_id": "ballot-1"})["ok"]
    refused = desk.command("JoinClusters", join)
    assert [one["given"] for one in refused["details"]["votes"]] == [{"children": 1}]
    results = json.dumps(wall.views["wall"]["ballot"])
    assert desk.command("JoinClusters", join | {"ballots": refused["details"]["ballots"]})["ok"]
    wall.until(lambda: set(wall.of("cluster")) == {"group-1"})
    assert desk.command("Undo")["ok"]
    wall.until(lambda: set(wall.of("cluster")) == {"group-1", "group-2"})
    revealed = wall.views["wall"]["ballot"]
    assert revealed["results"] == {"group-1": {"children": 1}, "group-2": {}}, results
