"""Everything that may be shown, as one readable JSON document (`leitbildwerkstatt-export`, described in docs/exports.md).

It holds what the paper holds: no text that was held back or taken back, no dots before their reveal, nobody's animal.
"""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, datetime
from typing import Any

from ..audiences.outcome import revealed
from ..audiences.steering import votes_for
from ..domain.drawing import drawn
from ..domain.fates import FATES, count, fates_of, literal_reason, need_behind, parked_reason
from ..domain.feedback import counts
from ..domain.mission import Principle, Wish
from ..domain.model import PERSPECTIVES, Ballot, Cluster, Statement, Workshop
from ..domain.results import passed_by_perspective, voters_by_perspective
from .counting import FEW
from .snapshot import Snapshot
from .voices import Voice, Voices

FORMAT, VERSION = "leitbildwerkstatt-export", 1


def to_json(snapshot: Snapshot) -> bytes:
    """UTF-8, indented, and the same every time."""
    workshops = snapshot.workshops()
    voices = Voices(snapshot.mission(), tuple(workshops), snapshot.texts, lambda key, **_: key)
    document = {
        "format": FORMAT,
        "version": VERSION,
        "as_of": datetime.fromtimestamp(snapshot.newest(), UTC).isoformat(timespec="seconds"),
        "municipality": snapshot.names.municipality,
        "mission_statement": _mission(voices),
        "workshops": [_workshop(voices, one, snapshot.names.schools.get(one.id, "")) for one in workshops],
        "ledger": _ledger(workshops),
    }
    return json.dumps(document, ensure_ascii=False, indent=2).encode()


def _mission(voices: Voices) -> dict[str, Any]:
    mission = voices.mission
    return {
        "id": mission.id,
        "title": voices.text(mission.title),
        "status": "draft",
        "voters": voices.voters(),
        "principles": [
            _principle(voices, number, one) for number, one in enumerate(mission.standing_principles(), 1)
        ],
        "wishes": [_wish(voices, one) for one in mission.wishes.values()],
    }


def _principle(voices: Voices, number: int, principle: Principle) -> dict[str, Any]:
    behind = voices.behind_principle(principle)
    commitments = [
        {
            "id": one.id,
            "number": f"{number}.{place}",
            "text": voices.text(one.text),
            "statements": _references(voices.behind_commitment(one)),
        }
        for place, one in enumerate(principle.standing_commitments(), 1)
    ]
    return {
        "id": principle.id,
        "number": number,
        "first": voices.text(principle.first),
        "second": voices.text(principle.second),
        "commitments": commitments,
        "statements": _references(behind),
        "clusters": [
            {"workshop": item.workshop_id, "cluster": item.id} for item in voices.clusters_named_by(principle)
        ],
        "dots": voices.dots(principle),
        "adults_only": bool(voices.mark_of(behind)),
    }


def _references(voices: list[Voice]) -> list[dict[str, str]]:
    return [{"workshop": scene.workshop.id, "statement": one.id} for scene, one in voices]


def _wish(voices: Voices, wish: Wish) -> dict[str, Any]:
    answer = wish.answer
    return {
        "id": wish.id,
        "text": voices.text(wish.text),
        "statements": [{"workshop": wish.workshop_id, "statement": one} for one in wish.statement_ids],
        "verdict": answer.verdict if answer else None,
        "reason": voices.text(answer.reason) if answer else None,
        "who": voices.text(answer.who) if answer else None,
        "by_when": answer.by_when or None if answer else None,
    }


def _workshop(voices: Voices, workshop: Workshop, school: str) -> dict[str, Any]:
    statements = sorted(workshop.statements.values(), key=lambda one: one.number)
    return {
        "id": workshop.id,
        "title": voices.text(workshop.title),
        "school": school,
        "invented": workshop.invented,
        "source": voices.text(workshop.source) or None,
        "step": workshop.step,
        "over": workshop.over,
        "closed": workshop.closed,
        "have_spoken": _people(voices, voices.have_spoken(workshop)),
        "prompts": [
            {"id": one.id, "kind": one.kind, "text": voices.text(one.text), "pictogram": one.pictogram}
            for one in workshop.prompts.values()
        ],
        "clusters": [
            {
                "id": one.id,
                "number": one.number,
                "title": voices.text(one.title) or None,
                "pictogram": one.pictogram or None,
                "statements": [lying.id for lying in workshop.lying_in(one.id)],
                "dots": votes_for(workshop, one),
                "out_of": one.out_of or None,
                "joined": [old.id for old in workshop.clusters.values() if _joined_into(workshop, old, one)],
            }
            for one in workshop.clusters_on_board()
        ],
        "ballots": [
            _ballot(voices, workshop, one) for one in workshop.ballots.values() if one.status == "revealed"
        ],
        "feedback": _feedback(voices, workshop),
        "statements": [_statement(voices, workshop, one) for one in statements],
    }


def _joined_into(workshop: Workshop, old: Cluster, cluster: Cluster) -> bool:
    return old.removed and workshop.heir_of(old.id) == cluster.id


def _feedback(voices: Voices, workshop: Workshop) -> dict[str, Any]:
    """How many found the afternoon how; with several schools, groups of few are `null`."""
    several = len(voices.workshops) > 1
    return {
        question: {
            who: None if several and sum(answers.values()) < FEW else answers
            for who, answers in groups.items()
        }
        for question, groups in counts(workshop).items()
    }


def _ballot(voices: Voices, workshop: Workshop, ballot: Ballot) -> dict[str, Any]:
    found = revealed(workshop, ballot)
    return {
        "id": ballot.id,
        "mode": ballot.mode,
        "subject_kind": ballot.subject_kind,
        "dots_each": ballot.dots_each if ballot.mode == "dots" else None,
        **found,
        "voters": _people(voices, Counter(voters_by_perspective(workshop, ballot))),
        "passed": _people(voices, Counter(passed_by_perspective(workshop, ballot))),
    }


def _people(voices: Voices, counted: Counter[str]) -> dict[str, int | None]:
    """People by perspective; with several schools, few are `null`, since a small number points at somebody."""
    several = len(voices.workshops) > 1
    return {
        who: None if several and counted[who] < FEW else counted[who] for who in PERSPECTIVES if counted[who]
    }


def _statement(voices: Voices, workshop: Workshop, statement: Statement) -> dict[str, Any]:
    shown = statement.is_shown
    reason = voices.text(parked_reason(workshop, statement)) if shown else ""
    return {
        "id": statement.id,
        "number": statement.number,
        "text": voices.text(statement.text) if shown else None,
        "way": statement.way,
        "pictograms": list(statement.pictograms) if shown else [],
        "drawing": drawn(voices.text(statement.drawing)) if shown else None,
        "perspective": statement.perspective,
        "taken_down": statement.taken_down,
        "late": statement.late,
        "prompt": statement.prompt_id,
        "place": statement.place,
        "under": statement.onto or None,
        "fates": list(fates_of(workshop, statement)),
        "principles": [one.principle_id for one in statement.carried],
        "wishes": [one.wish_id for one in statement.answers],
        "parked": reason or None,
        "need": (voices.text(need_behind(workshop, statement)) if shown else "") or None,
        "literal": (voices.text(literal_reason(workshop, statement)) if shown else "") or None,
    }


def _ledger(workshops: list[Workshop]) -> dict[str, int]:
    total: Counter[str] = Counter()
    for one in workshops:
        total.update(count(one))
    return {"total": sum(len(one.statements) for one in workshops), **{fate: total[fate] for fate in FATES}}
