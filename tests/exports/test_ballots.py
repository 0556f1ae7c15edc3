"""Ballots in the paper and in the data: each mode in its own words, children, adults and what was counted apart."""

from __future__ import annotations

import json
from functools import cache

from tests.exports.evenings import NOON
from tests.exports.test_document import paper_of
from workshop.demo import counted
from workshop.domain import commands as ask
from workshop.domain.dealing import deal
from workshop.domain.model import Counted
from workshop.domain.words import Words
from workshop.exports import document as doc
from workshop.exports.make import make_export
from workshop.exports.snapshot import Names, Snapshot
from workshop.imports.plan import Plan
from workshop.imports.script import Script

GROUPS = ("leise", "toben", "essen")


@cache
def voted() -> Snapshot:
    """A ballot by rating, one in pairs and one by hands, all of classes 1 and 2, revealed."""
    new_id = counted("made")
    script = Script("werkstatt-1", "leitbild-1", new_id, NOON, pace=1.0)
    script.begin(mission_title="Leitbild", title="OGS am See", prompts=[], invented=True)
    script.lead(ask.SetClasses("young"))
    for who, perspective in (("kind-1", "children"), ("kind-2", "children"), ("frau-1", "staff")):
        script.say(who, ask.JoinWorkshop(who, perspective))
    script.lead(ask.ChangeStep("sort"))
    for group in GROUPS:
        script.lead(ask.CreateCluster(group, Words(group.capitalize()), ""))
    script.lead(ask.OpenBallot("b1", "cluster", GROUPS, mode="rating"))
    script.say("kind-1", ask.RateChoice("b1", "leise", "yes"))
    script.say("kind-2", ask.RateChoice("b1", "leise", "perhaps"))
    script.say("frau-1", ask.RateChoice("b1", "leise", "no"))
    script.lead(ask.EnterVotes("b1", "hands", "children", 20, (Counted("leise", yes=12, no=3),)))
    script.lead(ask.RevealBallot("b1"))
    script.lead(ask.OpenBallot("b2", "cluster", ("leise", "toben"), mode="pairs"))
    script.say("kind-1", ask.TakePairs("b2"))
    (pair,) = deal(("leise", "toben"), {}, {}, seed="b2/kind-1")
    script.say("kind-1", ask.JudgePair("b2", pair.first, pair.second, "leise"))
    script.lead(ask.RevealBallot("b2"))
    return Plan("evening", "leitbild-1", Names("Ort", {"werkstatt-1": "Schule"}), tuple(script.steps)).whole(
        new_id
    )


def tables() -> dict[str, doc.Table]:
    blocks = paper_of(voted()).sections[0].blocks
    return {block.caption: block for block in blocks if isinstance(block, doc.Table)}


def rows(table: doc.Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def test_a_rating_is_counted_by_perspective_and_called_a_mood_for_the_youngest():
    table = tables()["Abstimmung „Ja, vielleicht, nein“ (OGS am See)"]
    assert table.head == ("Zur Wahl", "Kinder (2)", "Personal (1)")
    assert rows(table)[0] == ["Leise", "1 Ja, 1 Vielleicht, 0 Nein", "0 Ja, 0 Vielleicht, 1 Nein"]
    assert rows(table)[1] == ["Toben", "–", "–"]
    assert "Stimmung, keine Rangfolge" in table.note


def test_raised_hands_stand_in_a_table_of_their_own_and_in_no_other_number():
    table = tables()["Erhobene Hände: Kinder, 20 Personen (OGS am See)"]
    assert rows(table)[0] == ["Leise", "12 Ja, 0 Vielleicht, 3 Nein"]


def test_pairs_say_how_often_something_was_chosen_and_what_is_too_close_to_tell():
    table = tables()["Abstimmung „Das oder das?“ (OGS am See)"]
    assert [row[1][-9:] for row in rows(table)] == ["(1 von 1)", "(0 von 1)"]
    assert "liegen gleichauf" in table.note


def test_the_json_holds_all_of_it():
    data = json.loads(make_export(voted(), "json"))
    first, second = data["workshops"][0]["ballots"]
    assert first["mode"] == "rating"
    assert first["mood"] is True
    assert first["results"]["leise"]["children"] == {"yes": 1, "perhaps": 1, "no": 0}
    assert first["voters"] == {"children": 2, "staff": 1}
    assert first["entered"] == [
        {
            "source": "hands",
            "perspective": "children",
            "voters": 20,
            "counts": {"leise": {"yes": 12, "perhaps": 0, "no": 3}},
        }
    ]
    assert second["results"]["leise"]["children"]["wins"] == 1
    assert data["workshops"][0]["have_spoken"] == {"children": 2, "staff": 1}
