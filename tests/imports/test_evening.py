"""The JSON shape of kamen.json, through the ordinary rules."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from workshop.demo import BEISPIELSTADT, KAMEN, counted, demo_plans
from workshop.domain.fates import count, open_statements
from workshop.exports.snapshot import Snapshot
from workshop.imports.errors import ImportRefused
from workshop.imports.read import read_file

KAMEN_FILE = Path(__file__).parents[2] / "workshop" / "demo" / "kamen.json"


def evening(**changes: object) -> bytes:
    return json.dumps({**json.loads(KAMEN_FILE.read_text(encoding="utf-8")), **changes}).encode()


def taken_in(content: bytes) -> Snapshot:
    return read_file(content).whole(counted("made"))


def refusal(content: bytes) -> str:
    with pytest.raises(ImportRefused) as refused:
        taken_in(content)
    return refused.value.reason


def texts_in(snapshot: Snapshot, cluster: int) -> list[str]:
    workshop = snapshot.workshops()[0]
    place = [one.id for one in workshop.clusters.values()][cluster]
    return [snapshot.texts[one.text] for one in workshop.lying_in(place)]


def test_kamen_comes_in_with_nine_statements_three_groups_and_two_principles():
    snapshot = taken_in(KAMEN_FILE.read_bytes())
    workshop = snapshot.workshops()[0]
    assert texts_in(snapshot, 0) == ["Es ist zu laut", "Ruheraum für jede Gruppe", "Ein Raum zum Abkühlen"]
    assert texts_in(snapshot, 1) == ["Skateboard und Park", "Modenschau", "Spielen was wir wollen", "Pony"]
    assert texts_in(snapshot, 2) == ["Dass meine Freunde nicht da sind", "Nur glückliche Kinder"]
    assert [one.title for one in workshop.clusters.values()] == ["", "", ""], "the slide names no group"
    assert workshop.step == "translate"
    assert not workshop.invented
    assert "Stadt Kamen" in snapshot.texts[workshop.source]
    assert count(workshop) == {"carried": 9}


def test_kamens_principles_come_in_two_halves_with_their_commitments_and_threads():
    snapshot = taken_in(KAMEN_FILE.read_bytes())
    first, second = snapshot.mission().standing_principles()
    assert snapshot.texts[first.first] == "Wir geben Kindern Raum"
    assert snapshot.texts[first.second] == "und schaffen dafür Räume"
    assert [snapshot.texts[one.text] for one in second.standing_commitments()] == [
        "Wir unterstützen Kinder dabei, ihre Persönlichkeit, ihre Fähigkeiten und Talente zu entwickeln.",
        "Wir ermöglichen soziales Miteinander und schaffen Orte für vielfältige Beziehungen.",
    ]
    assert [(one.kind, len(first.evidence), len(second.evidence)) for one in first.evidence[:1]] == [
        ("cluster", 2, 2)
    ]


def test_what_the_screening_flags_waits_at_the_desk():
    groups = [{"id": "a", "statements": ["Es ist laut", "Ruf mich an: 02307 123456"]}]
    workshop = taken_in(evening(clusters=groups, principles=[])).workshops()[0]
    assert [one.status for one in workshop.statements.values()] == ["released", "waiting"]


def test_other_perspectives_keep_theirs():
    groups = [{"id": "a", "statements": ["Mehr Platz", {"text": "Mehr Zeit", "perspective": "staff"}]}]
    workshop = taken_in(evening(clusters=groups, principles=[])).workshops()[0]
    assert [one.perspective for one in workshop.statements.values()] == ["children", "staff"]
    assert [one.taken_down for one in workshop.statements.values()] == [True, False]


def test_texts_are_cleaned_like_those_from_a_tablet():
    groups = [{"id": "a", "statements": ["  Es \u202eist\x00 laut\n\n"]}]
    snapshot = taken_in(evening(clusters=groups, principles=[]))
    assert texts_in(snapshot, 0) == ["Es ist laut"]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"clusters": "a"}, "shape"),
        ({"workshop": 7}, "shape"),
        ({"clusters": []}, "nothing_in_it"),
        ({"clusters": [{"id": "a", "statements": ["x"]}, {"id": "a", "statements": ["y"]}]}, "group_twice"),
        ({"principles": [{"title": "Wir", "from_clusters": ["z"]}]}, "unknown_group"),
        ({"principles": [{"title": "   ", "from_clusters": []}]}, "principle_without_title"),
        ({"principles": [{"title": "Wir", "commitments": [""]}]}, "rule"),
        ({"clusters": [{"id": "a", "statements": ["ä" * 281]}], "principles": []}, "text_too_long"),
        ({"clusters": [{"id": "a", "statements": ["\u200b"]}], "principles": []}, "empty_statement"),
        (
            {
                "clusters": [{"id": "a", "statements": [{"text": "x", "perspective": "king"}]}],
                "principles": [],
            },
            "unknown_perspective",
        ),
        ({"clusters": [{"id": "a", "statements": ["x"] * 5001}], "principles": []}, "too_many"),
        ({"workshop": ""}, "rule"),
    ],
)
def test_a_broken_evening_is_refused_with_its_reason(changes: dict[str, object], reason: str):
    assert refusal(evening(**changes)) == reason


def test_the_demos_keep_their_ids():
    plans = demo_plans()
    assert [(plan.whole(counted("t")).workshops()[0].id, plan.mission_id) for plan in plans] == [
        KAMEN,
        BEISPIELSTADT,
    ]


def test_beispielstadt_is_an_evening_played_to_its_end():
    snapshot = demo_plans()[1].whole(counted("text"))
    (workshop,) = snapshot.workshops()
    assert workshop.invented
    assert (workshop.step, workshop.over, workshop.closed) == ("report_back", True, False)
    assert open_statements(workshop) == []
    assert {one.status for one in workshop.statements.values()} == {"released", "held", "withdrawn"}
    assert any(one.late for one in workshop.statements.values())
    assert any(one.onto for one in workshop.statements.values())
    assert any(one.taken_down for one in workshop.statements.values())
    assert len(list(workshop.clusters_on_board())) == 6
    assert all(one.title and one.pictogram for one in workshop.clusters_on_board())
    ballots = workshop.ballots.values()
    assert [(one.mode, one.status) for one in ballots] == [
        ("pairs", "revealed"),
        ("rating", "revealed"),
        ("dots", "revealed"),
    ]
    assert all(len(judged) == 6 for one in ballots for judged in one.judged.values())
    assert {wish.answer.verdict for wish in snapshot.mission().wishes.values() if wish.answer} == {
        "yes",
        "partly",
        "no",
    }


def test_beispielstadt_takes_no_sentence_from_kamen():
    kamen = json.loads(KAMEN_FILE.read_text(encoding="utf-8"))
    theirs = {text for group in kamen["clusters"] for text in group["statements"]}
    theirs |= {text for one in kamen["principles"] for text in one["commitments"]}
    theirs |= {half for one in kamen["principles"] for half in one["title"].split(" – ")}
    ours = set(demo_plans()[1].whole(counted("text")).texts.values())
    assert not theirs & ours


def test_every_pictogram_of_the_demo_is_drawn():
    names = {
        one["id"]
        for one in json.loads(
            (KAMEN_FILE.parents[2] / "static" / "img" / "pictograms.json").read_text(encoding="utf-8")
        )
    }
    workshop = demo_plans()[1].whole(counted("text")).workshops()[0]
    used = {one.pictogram for one in workshop.clusters.values()} | {
        one.pictogram for one in workshop.prompts.values()
    }
    assert used <= names
