"""Evenings to export: the two demos, and one with whatever texts a test wants."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from workshop.demo import counted, demo_plans
from workshop.domain import commands as ask
from workshop.domain.commands import mission as mission_ask
from workshop.domain.model import Evidence
from workshop.domain.words import Words
from workshop.exports.snapshot import Names, Snapshot
from workshop.imports.plan import Plan
from workshop.imports.script import Script

NOON = 1_790_000_000.0


@cache
def kamen() -> Snapshot:
    return demo_plans()[0].whole(counted("text-kamen"))


@cache
def beispielstadt() -> Snapshot:
    return demo_plans()[1].whole(counted("text-beispielstadt"))


def evening_of(
    texts: Sequence[str], *, title: str = "Leitbild", principle: str = "Wir hören zu", town: str = "Ort"
) -> Snapshot:
    """Children said these texts, all in one group behind one principle. Nothing is cleaned on the way."""
    new_id = counted("made")
    script = Script("werkstatt-1", "leitbild-1", new_id, NOON, pace=1.0)
    script.begin(
        mission_title=title,
        title=title,
        prompts=[ask.AddPrompt("frage-01", "open", Words("Was ist dir wichtig?"), "star")],
        invented=True,
    )
    script.say("kind-001", ask.JoinWorkshop("kind-001", "children"))
    script.lead(ask.OpenPrompt("frage-01"))
    ids = tuple(f"karte-{number:04}" for number in range(len(texts)))
    for statement_id, text in zip(ids, texts, strict=True):
        script.say("kind-001", ask.SendStatement(statement_id, "frage-01", Words(text)))
    script.lead(ask.ReleaseStatements(ids))
    script.lead(ask.ChangeStep("sort"))
    script.lead(ask.CreateCluster("gruppe-1", Words(title), "", ids))
    script.write(
        mission_ask.AddPrinciple(
            "leitsatz-1",
            Words(principle),
            Words("und tun etwas"),
            (),
            (Evidence("werkstatt-1", "cluster", "gruppe-1"),),
        )
    )
    plan = Plan("evening", "leitbild-1", Names(town, {"werkstatt-1": "Schule"}), tuple(script.steps))
    return plan.whole(new_id)


def two_schools(children_there: int, children_here: int) -> Snapshot:
    """One mission statement of two workshops, with so many children in each."""
    new_id = counted("made")
    steps = []
    for number, count in enumerate((children_there, children_here), 1):
        script = Script(f"werkstatt-{number}", "leitbild-1", new_id, NOON, pace=1.0)
        script.begin(
            mission_title="Leitbild",
            title=f"Werkstatt {number}",
            prompts=[ask.AddPrompt("frage-01", "open", Words("Was ist dir wichtig?"), "star")],
            invented=True,
        )
        for child in range(count):
            who = f"kind-{number}-{child:03}"
            script.say(who, ask.JoinWorkshop(who, "children"))
            script.say(
                who, ask.SendStatement(f"karte-{number}-{child:03}", "frage-01", Words(f"Wunsch {child}"))
            )
        steps += script.steps
    names = Names("Ort", {"werkstatt-1": "Schule am See", "werkstatt-2": "Schule im Wald"})
    return Plan("evening", "leitbild-1", names, tuple(steps)).whole(new_id)
