"""The invented evening, from arriving to reporting back, as commands of its participants and its facilitators."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from ..domain import commands as ask
from ..domain.commands import mission as mission_ask
from ..domain.dealing import deal
from ..domain.model import SHELF, Evidence, Pair
from ..domain.words import MISSING, Words
from ..exports.snapshot import Names
from ..imports.plan import Plan
from ..imports.script import Script

PAIRS, RATING, DOTS = "abstimmung-paare", "abstimmung-ja-nein", "abstimmung-1"
AT_THE_WALL = 3.0
"""Seconds from tap to tap while all vote at once."""


def invented_evening(
    data: dict[str, Any], new_id: Callable[[], str], workshop_id: str, mission_id: str
) -> Plan:
    """The whole evening; `data` is beispielstadt.json."""
    script = Script(workshop_id, mission_id, new_id, 0.0)
    times = {name: datetime.fromisoformat(text).timestamp() for name, text in data["times"].items()}
    for moment, part in (
        ("begin", _begin),
        ("collect", _collect),
        ("sort", _sort),
        ("vote", _vote),
        ("over", _end),
        ("translate", _translate),
        ("answer", _answer),
        ("report_back", _report_back),
    ):
        script.at, script.pace = times[moment], 7.0
        part(script, data)
    names = Names(data["municipality"], {workshop_id: data["school"]})
    return Plan("evening", mission_id, names, tuple(script.steps))


def _begin(script: Script, data: dict[str, Any]) -> None:
    prompts = [
        ask.AddPrompt(one["id"], one["kind"], Words(one["text"]), one["pictogram"]) for one in data["prompts"]
    ]
    script.begin(mission_title=data["mission"], title=data["workshop"], prompts=prompts, invented=True)
    for perspective, people in data["people"].items():
        for person in people:
            script.say(person, ask.JoinWorkshop(person, perspective))


def _collect(script: Script, data: dict[str, Any]) -> None:
    """Question by question; an adult sees every card before the wall does."""
    for prompt in data["prompts"]:
        script.lead(ask.OpenPrompt(prompt["id"]))
        in_time = [one for one in data["statements"] if one["prompt"] == prompt["id"] and not one.get("late")]
        for one in in_time:
            _send(script, one)
        for one in data["answers"]:
            if one["prompt"] == prompt["id"]:
                script.say(one["who"], ask.AnswerPrompt(one["prompt"], one["answer"]))
        script.lead(ask.ReleaseStatements(tuple(one["id"] for one in in_time if _may_hang(one))))
        for one in in_time:
            if "held" in one:
                script.lead(ask.HoldStatement(one["id"], Words(one["held"])))


def _send(script: Script, one: dict[str, Any]) -> None:
    taken_down = one.get("taken_down", False)
    script.say(one["who"], ask.SendStatement(one["id"], one["prompt"], Words(one["text"]), taken_down))
    if one.get("withdrawn"):
        script.say(one["who"], ask.WithdrawStatement(one["id"]))


def _may_hang(one: dict[str, Any]) -> bool:
    return "held" not in one and not one.get("withdrawn")


def _sort(script: Script, data: dict[str, Any]) -> None:
    script.lead(ask.ChangeStep("sort"))
    for one in data["clusters"]:
        script.lead(
            ask.CreateCluster(
                one["id"], Words(one["title"]), one["pictogram"], tuple(one["statements"]), one["x"], one["y"]
            )
        )
    for one in data["stacks"]:
        script.lead(ask.StackStatements(tuple(one["statements"]), one["onto"]))
    script.lead(ask.MoveStatements(tuple(data["shelf"]), SHELF))
    for one in data["statements"]:
        if one.get("late"):
            _send(script, one)
            script.lead(ask.ReleaseStatements((one["id"],)))
            script.lead(ask.MoveStatements((one["id"],), data["late_to"][one["id"]]))


def _vote(script: Script, data: dict[str, Any]) -> None:
    """In three ways over the same groups, the dots last; nothing is shown before each reveal."""
    script.pace = AT_THE_WALL
    groups = tuple(one["id"] for one in data["clusters"])
    for ballot, mode, cast in (
        (PAIRS, "pairs", _compare),
        (RATING, "rating", _rate),
        (DOTS, "dots", _put_dots),
    ):
        script.lead(ask.OpenBallot(ballot, "cluster", groups, mode=mode))
        cast(script, groups, data["votes"])
        script.lead(ask.RevealBallot(ballot))


def _compare(script: Script, groups: tuple[str, ...], votes: dict[str, list[str]]) -> None:
    """Each child its few pairs, as they are dealt to it; it likes best what it gives its first dot to."""
    dealt: dict[str, tuple[Pair, ...]] = {}
    judged: dict[str, dict[Pair, str]] = {}
    for child in (one for one in votes if one.startswith("kind-")):
        script.say(child, ask.TakePairs(PAIRS))
        dealt[child] = deal(groups, dealt, judged, seed=f"{PAIRS}/{child}")
        judged[child] = {pair: _better(pair, votes[child]) for pair in dealt[child]}
        for pair, winner in judged[child].items():
            script.say(child, ask.JudgePair(PAIRS, pair.first, pair.second, winner))


def _better(pair: Pair, liked: list[str]) -> str:
    standing = [one for one in liked if one in (pair.first, pair.second)]
    return standing[0] if standing else "equal"


def _rate(script: Script, groups: tuple[str, ...], votes: dict[str, list[str]]) -> None:
    """Yes to what gets a dot; of the others one no and perhaps."""
    for person, liked in votes.items():
        others = [one for one in groups if one not in liked]
        for group in groups:
            said = "yes" if group in liked else "no" if group == others[-1] else "perhaps"
            script.say(person, ask.RateChoice(RATING, group, said))


def _put_dots(script: Script, groups: tuple[str, ...], votes: dict[str, list[str]]) -> None:
    for person, choices in votes.items():
        for choice in choices:
            script.say(person, ask.CastVote(DOTS, choice))


def _end(script: Script, data: dict[str, Any]) -> None:
    script.lead(ask.EndEvening())


def _translate(script: Script, data: dict[str, Any]) -> None:
    script.lead(ask.ChangeStep("translate"))
    for one in data["principles"]:
        commitments = tuple(
            mission_ask.NewCommitment(
                new["id"],
                Words(new["text"]),
                tuple(_behind(script, "statement", sid) for sid in new["statements"]),
            )
            for new in one["commitments"]
        )
        evidence = tuple(_behind(script, "cluster", cid) for cid in one["clusters"])
        script.write(
            mission_ask.AddPrinciple(
                one["id"], Words(one["first"]), Words(one["second"]), commitments, evidence
            )
        )


def _behind(script: Script, kind: str, thing: str) -> Evidence:
    return Evidence(script.workshop_id, kind, thing)


def _answer(script: Script, data: dict[str, Any]) -> None:
    for one in data["wishes"]:
        script.write(
            mission_ask.MarkWish(one["id"], script.workshop_id, tuple(one["statements"]), Words(one["text"]))
        )
    for one in data["wishes"]:
        script.write(
            mission_ask.AnswerWish(
                one["id"],
                one["verdict"],
                Words(one["reason"]) or MISSING,
                Words(one["who"]) or MISSING,
                one["by_when"],
            )
        )
    for statement_id, reason in data["parked"].items():
        script.lead(ask.ParkStatement(statement_id, Words(reason)))


def _report_back(script: Script, data: dict[str, Any]) -> None:
    script.lead(ask.ChangeStep("report_back"))
