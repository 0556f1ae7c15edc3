"""The JSON shape of `workshop/demo/kamen.json`: an evening written down elsewhere, with its groups and first principles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from ..domain import commands as ask
from ..domain.commands import mission as mission_ask
from ..domain.model import PERSPECTIVES, Evidence
from ..domain.words import Words
from ..exports.snapshot import Names
from ..language.screening import screen
from .errors import ImportRefused
from .plan import Plan
from .script import Script
from .tidy import tidied

MOST_STATEMENTS = 5_000
PROMPT = "prompt-1"


class Said(msgspec.Struct, forbid_unknown_fields=True):
    """A statement with more than its words."""

    text: str
    perspective: str = "children"


class Group(msgspec.Struct):
    """Statements that lie together; most have no title, since nobody gave them one."""

    id: str
    statements: list[str | Said]
    title: str = ""
    pictogram: str = ""


class Draft(msgspec.Struct):
    """A principle, its halves divided by a dash."""

    title: str
    commitments: list[str] = []
    from_clusters: list[str] = []


class Evening(msgspec.Struct):
    """The whole file. What else stands in it is left where it is."""

    workshop: str
    clusters: list[Group]
    municipality: str = ""
    source: str = ""
    note: str = ""
    principles: list[Draft] = []


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an import can't know from the file: fresh ids, the hour, and a sentence for a file without a source."""

    new_id: Callable[[], str]
    now: float
    sentence: Callable[..., str]


def evening_plan(data: Any, around: Surroundings, *, ids: tuple[str, str] | None = None) -> Plan:
    """Everything through the ordinary rules: sent, seen through, grouped, and the principles with their threads."""
    try:
        evening = msgspec.convert(data, Evening)
    except msgspec.ValidationError as error:
        raise ImportRefused("shape", where=_where(str(error))) from error
    _check(evening)
    workshop_id, mission_id = ids or (around.new_id(), around.new_id())
    script = Script(workshop_id, mission_id, around.new_id, around.now, pace=1.0)
    script.begin(
        mission_title=around.sentence("exports.import.mission_title"),
        title=tidied(evening.workshop, 280, "workshop"),
        prompts=[ask.AddPrompt(PROMPT, "open", Words(tidied(evening.workshop, 280)), "speech-balloon")],
        source=tidied(
            f"{evening.source} {evening.note}".strip() or around.sentence("exports.import.source"), 1_000
        ),
    )
    said = [_said(one) for group in evening.clusters for one in group.statements]
    shown = send_all(script, PROMPT, said)
    script.lead(ask.ChangeStep("sort"))
    clusters = _group(script, evening.clusters, shown)
    script.lead(ask.ChangeStep("translate"))
    _write(script, evening.principles, clusters)
    return Plan("evening", mission_id, Names(tidied(evening.municipality, 280)), tuple(script.steps))


def _check(evening: Evening) -> None:
    groups = [group.id for group in evening.clusters]
    if len(set(groups)) < len(groups):
        raise ImportRefused("group_twice")
    count = sum(len(group.statements) for group in evening.clusters)
    if not count:
        raise ImportRefused("nothing_in_it")
    if count > MOST_STATEMENTS:
        raise ImportRefused("too_many", n=count, most=MOST_STATEMENTS)
    for principle in evening.principles:
        for name in principle.from_clusters:
            if name not in groups:
                raise ImportRefused("unknown_group", group=name)


def _said(one: str | Said) -> Said:
    return Said(one) if isinstance(one, str) else one


def send_all(script: Script, prompt_id: str, statements: Sequence[Said]) -> list[str]:
    """Send what was said under one question. Returns the ids, empty for what the screening flags: it waits at the desk.

    Children's words come as taken down by an adult; for other perspectives one participant stands in for all, since
    how many there were is not known.
    """
    script.lead(ask.OpenPrompt(prompt_id))
    shown: list[str] = []
    for one in statements:
        if one.perspective not in PERSPECTIVES:
            raise ImportRefused("unknown_perspective", perspective=one.perspective)
        text = tidied(one.text, 280, "statement", len(shown) + 1)
        if not text:
            raise ImportRefused("empty_statement", n=len(shown) + 1)
        statement_id = script.new_id()
        flags = screen(text)
        command = ask.SendStatement(statement_id, prompt_id, Words(text), flags=flags)
        if one.perspective == "children":
            script.lead(command)
        else:
            speaker = f"{script.workshop_id}-{one.perspective}"
            script.say(speaker, ask.JoinWorkshop(speaker, one.perspective))
            script.say(speaker, command)
        shown.append("" if flags else statement_id)
    if any(shown):
        script.lead(ask.ReleaseStatements(tuple(filter(None, shown))))
    return shown


def _group(script: Script, groups: Sequence[Group], shown: list[str]) -> dict[str, str]:
    """The ids of the clusters by the names that they have in the file. What waits at the desk lies in none yet."""
    left = iter(shown)
    made: dict[str, str] = {}
    for group in groups:
        made[group.id] = script.new_id()
        lying = [next(left) for _ in group.statements]
        script.lead(
            ask.CreateCluster(
                made[group.id],
                Words(tidied(group.title, 280, "title")),
                tidied(group.pictogram, 280),
                tuple(filter(None, lying)),
            )
        )
    return made


def _write(script: Script, drafts: Sequence[Draft], clusters: dict[str, str]) -> None:
    for draft in drafts:
        first, _, second = tidied(draft.title, 400, "title").replace(" — ", " – ").partition(" – ")
        if not first:
            raise ImportRefused("principle_without_title")
        script.write(
            mission_ask.AddPrinciple(
                script.new_id(),
                Words(first),
                Words(second),
                tuple(
                    mission_ask.NewCommitment(script.new_id(), Words(tidied(text, 400, "commitment")))
                    for text in draft.commitments
                ),
                tuple(
                    Evidence(script.workshop_id, "cluster", clusters[name]) for name in draft.from_clusters
                ),
            )
        )


def _where(complaint: str) -> str:
    """The place that msgspec complains about, e.g. `clusters[2].statements`; the whole file has none."""
    return complaint.partition("`$.")[2].partition("`")[0] or "{ … }"
