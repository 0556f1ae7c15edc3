"""What came of the ballots that were no dots, and what was counted without tablets: each ballot in a table of its own.

Children's and adults' stand in columns of their own, and nothing is added up over them, over sources or over ballots.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...audiences.outcome import revealed
from ...audiences.shared import first_words
from ...audiences.view import Scene
from ...domain.model import PERSPECTIVES, Ballot
from .. import document as doc
from ..counting import FEW
from ..voices import Voices


def ballots(voices: Voices) -> tuple[doc.Block, ...]:
    """The tables, workshop by workshop, in the order in which the ballots were opened."""
    found: list[doc.Block] = []
    for scene in voices.scenes.values():
        for ballot in scene.workshop.ballots.values():
            if ballot.status == "revealed":
                outcome = revealed(scene.workshop, ballot)
                found += [] if ballot.mode == "dots" else [_table(voices, scene, ballot, outcome)]
                found += _entered(voices, scene, ballot, outcome)
    return tuple(found)


def _table(voices: Voices, scene: Scene, ballot: Ballot, outcome: Mapping[str, Any]) -> doc.Table:
    t = voices.sentence
    voters: dict[str, int] = outcome["voters"]
    asked = [who for who in PERSPECTIVES if voters.get(who)]
    few = [who for who in asked if len(voices.workshops) > 1 and voters[who] < FEW]
    rows = []
    for choice in ballot.subjects:
        given = outcome["results"][choice]
        words = [_words(voices, ballot, None if who in few else given.get(who)) for who in asked]
        rows.append((doc.Cell(_title(voices, scene, ballot, choice)), *map(doc.Cell, words)))
    head = (
        t("exports.ballots.choice"),
        *(
            t("exports.ballots.few", who=t(f"common.perspectives.{who}"), n=FEW)
            if who in few
            else t("exports.votes.head", who=t(f"common.perspectives.{who}"), n=voters[who])
            for who in asked
        ),
    )
    caption = t(f"exports.ballots.{ballot.mode}", workshop=voices.text(scene.workshop.title))
    return doc.Table(
        caption, head, tuple(rows), _widths(len(asked)), _note(voices, scene, ballot, outcome, few)
    )


def _words(voices: Voices, ballot: Ballot, given: Mapping[str, Any] | None) -> str:
    if given is None:
        return "–"
    if ballot.mode == "rating":
        return voices.sentence("exports.ballots.said", **given)
    wins = f"{given['wins']:g}".replace(".", ",")
    return voices.sentence(
        "exports.ballots.share", share=round(100 * given["share"]), wins=wins, n=given["comparisons"]
    )


def _note(voices: Voices, scene: Scene, ballot: Ballot, outcome: Mapping[str, Any], few: list[str]) -> str:
    t = voices.sentence
    said = [t(f"exports.ballots.{ballot.mode}_explained")]
    if outcome["mood"]:
        said.append(t("exports.ballots.mood"))
    for who, runs in outcome.get("level", {}).items():
        for run in () if who in few else runs:
            titles = t("exports.and").join(
                t("exports.quoted", text=_title(voices, scene, ballot, choice)) for choice in run
            )
            said.append(t("exports.ballots.level", who=t(f"common.perspectives.{who}"), titles=titles))
    return " ".join(said)


def _entered(voices: Voices, scene: Scene, ballot: Ballot, outcome: Mapping[str, Any]) -> list[doc.Block]:
    """Raised hands and paper: who counted so, how many, and for what."""
    t = voices.sentence
    tables: list[doc.Block] = []
    for one in outcome["entered"]:
        caption = t(
            f"exports.ballots.{one['source']}",
            who=t(f"common.perspectives.{one['perspective']}"),
            n=one["voters"],
            workshop=voices.text(scene.workshop.title),
        )
        rows = []
        for choice in ballot.subjects:
            given = one["counts"].get(
                choice, {"yes": 0, "perhaps": 0, "no": 0} if ballot.mode == "rating" else 0
            )
            words = t("exports.ballots.said", **given) if ballot.mode == "rating" else str(given)
            rows.append((doc.Cell(_title(voices, scene, ballot, choice)), doc.Cell(words)))
        head = (t("exports.ballots.choice"), t(f"exports.ballots.counted.{ballot.mode}"))
        tables.append(doc.Table(caption, head, tuple(rows), _widths(1), t("exports.ballots.apart")))
    return tables


def _title(voices: Voices, scene: Scene, ballot: Ballot, choice: str) -> str:
    if ballot.subject_kind == "cluster":
        title = scene.text(scene.workshop.clusters[choice].title) or first_words(scene, choice)
        return title or voices.cluster_title(scene.workshop.id, choice)
    statement = scene.workshop.statements[choice]
    words = scene.text(statement.text) if statement.is_shown else ""
    return words or voices.sentence("exports.ballots.card", n=statement.number)


def _widths(columns: int) -> tuple[float, ...]:
    share = min(0.28, 0.66 / max(1, columns))
    return (1 - share * columns, *(share for _ in range(columns)))
