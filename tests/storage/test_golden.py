"""Recorded shapes are for ever: what any released version wrote is read, and means the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from workshop.audiences.ledger import ledger_rows
from workshop.audiences.view import Scene
from workshop.exports.snapshot import Snapshot
from workshop.storage.codec import EVENTS, UnknownEvent, decode, encode

GOLDEN = Path(__file__).parent / "golden"
SHAPES = sorted(GOLDEN.glob("*-shapes.json"))
EVENINGS = sorted(GOLDEN.glob("*-evening.json"))


def _rows(path: Path) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = json.loads(path.read_text(encoding="utf-8"))
    return rows


@pytest.mark.parametrize("path", SHAPES, ids=lambda path: path.stem)
def test_every_shape_that_was_ever_written_is_still_read(path: Path) -> None:
    for row in _rows(path):
        event = decode(row["name"], row["data"])  # type: ignore[arg-type]
        name, data = encode(event)
        assert name == row["name"]
        assert json.loads(json.dumps(data)).items() >= row["data"].items()  # type: ignore[attr-defined]


def test_the_newest_golden_shapes_hold_every_event_there_is() -> None:
    assert {row["name"] for row in _rows(SHAPES[-1])} == set(EVENTS)


@pytest.mark.parametrize("path", EVENINGS, ids=lambda path: path.stem)
def test_an_evening_of_an_older_version_adds_up_to_the_same_ledger(path: Path) -> None:
    kept = json.loads(path.read_text(encoding="utf-8"))
    snapshot = Snapshot.from_json(json.dumps(kept["snapshot"]))
    (workshop,) = snapshot.workshops()
    rows = ledger_rows(Scene(workshop, snapshot.mission(), snapshot.texts))
    assert [
        [row.number, row.text, row.cluster, list(row.fates), list(row.principles)] for row in rows
    ] == kept["ledger"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("NeverHeardOf", {}),
        ("VoteCast", {}),
        ("VoteCast", {"ballot_id": 1, "participant_id": "p", "choice": "c"}),
    ],
)
def test_a_shape_that_never_was_is_named_and_not_guessed(name: str, data: dict[str, object]) -> None:
    with pytest.raises(UnknownEvent, match=name):
        decode(name, data)
