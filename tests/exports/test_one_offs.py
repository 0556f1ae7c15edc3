"""How what stood alone was meant leaves the house beside the child's own words, in every file, and comes in again."""

from __future__ import annotations

import io
import json
import zipfile
from functools import cache

import pytest

from tests.exports.aloud import plain_text
from tests.exports.evenings import NOON
from workshop.demo import counted
from workshop.domain import commands as ask
from workshop.domain.fates import decisions_about
from workshop.domain.model import SHELF
from workshop.domain.words import Words
from workshop.exports.make import make_export
from workshop.exports.snapshot import Names, Snapshot
from workshop.ids import new_id
from workshop.imports.archive import archive_plan
from workshop.imports.plan import Plan
from workshop.imports.script import Script

NEED = "Ein Tier zum Kümmern"
REASON = "Der Zirkus leiht uns eines"
HIDDEN = "Das Haus der Nachbarn"


@cache
def evening() -> Snapshot:
    """A pony and a castle stand alone: one is taken literally with the need behind it, the other was held back afterwards."""
    made = counted("made")
    script = Script("werkstatt-1", "leitbild-1", made, NOON, pace=1.0)
    prompts = [ask.AddPrompt("frage-01", "open", Words("Was ist dir wichtig?"), "star")]
    script.begin(mission_title="Leitbild", title="OGS", prompts=prompts, invented=True)
    script.say("kind-001", ask.JoinWorkshop("kind-001", "children"))
    for card, text in (("karte-pony", "Ein Pony"), ("karte-burg", "Eine Burg")):
        script.say("kind-001", ask.SendStatement(card, "frage-01", Words(text)))
        script.lead(ask.ReleaseStatements((card,)))
    script.lead(ask.ChangeStep("sort"))
    script.lead(ask.MoveStatements(("karte-pony", "karte-burg"), SHELF))
    script.lead(ask.NoteNeed("karte-pony", Words(NEED)))
    script.lead(ask.TakeLiterally("karte-pony", Words(REASON)))
    script.lead(ask.NoteNeed("karte-burg", Words(HIDDEN)))
    script.lead(ask.HoldStatement("karte-burg", Words("Ein Name")))
    return Plan("evening", "leitbild-1", Names("Ort", {}), tuple(script.steps)).whole(made)


def test_the_json_says_both_and_nothing_of_a_card_that_was_held_back():
    content = make_export(evening(), "json").decode()
    pony, castle = json.loads(content)["workshops"][0]["statements"]
    assert (pony["text"], pony["need"], pony["literal"]) == ("Ein Pony", NEED, REASON)
    assert (castle["text"], castle["need"], castle["literal"]) == (None, None, None)
    assert HIDDEN not in content


def words_in(form: str) -> str:
    content = make_export(evening(), form)
    if form == "pdf":
        return " ".join(plain_text(content).split())
    with zipfile.ZipFile(io.BytesIO(content)) as files:
        return files.read("word/document.xml").decode()


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_the_paper_says_both_beside_the_childs_own_words(form: str):
    written = words_in(form)
    assert "Ein Pony" in written
    assert f"wörtlich genommen: {REASON}; der Wunsch dahinter: {NEED}" in written
    assert HIDDEN not in written


def test_an_archive_keeps_how_it_was_decided():
    back = archive_plan(make_export(evening(), "archive")).whole(new_id)
    (workshop,) = back.workshops()
    pony = workshop.statements["karte-pony"]
    assert decisions_about(workshop, pony) == ("literal", "need")
    assert (back.texts[pony.need], back.texts[pony.literal]) == (NEED, REASON)
    assert back == evening().without_the_unnamed()
