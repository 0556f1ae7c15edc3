"""What the steering group sees: principles with the words behind them, wishes, and what stands open.

Its view spans all workshops of a mission statement; keys of cards and clusters are `kind:workshop/id`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from ..domain.fates import count, fates_of, literal_reason, need_behind
from ..domain.mission import MissionStatement, Principle
from ..domain.model import Ballot, Cluster, Evidence, Workshop
from ..domain.results import dots_by_perspective, voters_by_perspective
from . import outcome, shared
from .facilitator import wish
from .view import Record, Records, Scene

Scenes = Mapping[str, Scene]


def steering(mission: MissionStatement, workshops: Iterable[Workshop], texts: Mapping[str, str]) -> Records:
    """The whole view."""
    scenes = {one.id: Scene(one, mission, texts) for one in workshops}
    anywhere = Scene(Workshop(), mission, texts)
    records: Records = {"mission": _mission(anywhere, scenes), "ledger": _ledger(scenes)}
    for scene in scenes.values():
        records |= _of_workshop(scene)
    for principle in mission.standing_principles():
        records[f"principle:{principle.id}"] = _principle(anywhere, scenes, principle)
    for wish_id, found in mission.wishes.items():
        record = wish(scenes.get(found.workshop_id, anywhere), wish_id)
        if record is not None:
            records[f"wish:{wish_id}"] = record
    return records


def _mission(anywhere: Scene, scenes: Scenes) -> Record:
    return {
        "id": anywhere.mission.id,
        "title": anywhere.text(anywhere.mission.title),
        "workshops": [
            {
                "id": scene.workshop.id,
                "title": scene.text(scene.workshop.title),
                "invented": scene.workshop.invented,
            }
            for scene in scenes.values()
        ],
    }


def _ledger(scenes: Scenes) -> Record:
    total: Counter[str] = Counter()
    for scene in scenes.values():
        total.update(count(scene.workshop))
    return {"total": sum(len(scene.workshop.statements) for scene in scenes.values()), **total}


def _of_workshop(scene: Scene) -> Records:
    now = scene.workshop
    records: Records = {}
    revealed = [one for one in now.ballots.values() if one.status == "revealed"]
    outcomes = {one.id: outcome.revealed(now, one) for one in revealed}
    for cluster in (*now.clusters_on_board(), *_joined_with_votes(now, revealed)):
        records[f"cluster:{now.id}/{cluster.id}"] = {
            "workshop_id": now.id,
            "title": scene.text(cluster.title) or shared.first_words(scene, cluster.id),
            "pictogram": cluster.pictogram,
            "number": cluster.number,
            "votes": votes_for(now, cluster),
            "said": outcome.about(now, outcomes, cluster.id),
            **({"into": now.heir_of(cluster.id)} if cluster.removed else {}),
            **({"out_of": scene.text(now.clusters[cluster.out_of].title)} if cluster.out_of else {}),
        }
    for statement in now.statements.values():
        if statement.is_shown:
            records[f"statement:{now.id}/{statement.id}"] = {
                "workshop_id": now.id,
                **shared.said(scene, statement),
                "perspective": statement.perspective,
                "taken_down": statement.taken_down,
                "cluster_id": statement.place,
                "onto": statement.onto,
                "number": statement.number,
                "rank": statement.rank,
                "fates": list(fates_of(now, statement)),
                "parked": scene.text(statement.parked),
                "need": scene.text(need_behind(now, statement)),
                "literal": scene.text(literal_reason(now, statement)),
            }
    dots = [one for one in revealed if one.mode == "dots"]
    records[f"voting:{now.id}"] = {
        "ballots": len(revealed),
        "voters": voters_by_perspective(now, dots[-1]) if dots else {},
    }
    return records


def _joined_with_votes(now: Workshop, revealed: Iterable[Ballot]) -> list[Cluster]:
    """What was joined into another and has votes of its own: they stay with it, and are told beside those of the other."""
    subjects = {one for ballot in revealed for one in ballot.subjects if ballot.speaks_of(one)}
    return [one for one in now.clusters.values() if one.removed and one.into and one.id in subjects]


def votes_behind(workshop: Workshop, cluster_ids: Iterable[str]) -> Counter[str]:
    """Dots by perspective on several clusters together, each dot once, whatever was joined into what."""
    total: Counter[str] = Counter()
    named = dict.fromkeys(one for one in cluster_ids if one in workshop.clusters)
    for cluster_id in dict.fromkeys((*named, *map(workshop.heir_of, named))):
        found = workshop.clusters[cluster_id]
        total.update(votes_for(workshop, found, itself=cluster_id in named))
    return total


def votes_for(workshop: Workshop, cluster: Cluster, *, itself: bool = True) -> dict[str, int]:
    """Dots by perspective in revealed ballots, on the cluster itself and on the cards that lie in it."""
    total: Counter[str] = Counter()
    for ballot in workshop.ballots.values():
        if ballot.status != "revealed":
            continue
        for subject, dots in dots_by_perspective(workshop, ballot).items():
            inside = ballot.subject_kind == "statement" and workshop.statements[subject].place == cluster.id
            if (subject == cluster.id and itself) or inside:
                total.update(dots)
    return dict(total)


def _principle(anywhere: Scene, scenes: Scenes, principle: Principle) -> Record:
    voices = [key for item in _ordered(principle) for key in statements_behind(scenes, item)]
    voices = list(dict.fromkeys(voices))
    speakers = [
        scenes[wid].workshop.statements[sid].perspective for wid, sid in (key.split("/") for key in voices)
    ]
    return {
        "first": anywhere.text(principle.first),
        "second": anywhere.text(principle.second),
        "title_ids": [principle.first, principle.second],
        "rank": principle.rank,
        "evidence": [_item(scenes, item) for item in principle.evidence],
        "commitments": [
            {
                "id": one.id,
                "text": anywhere.text(one.text),
                "text_id": one.text,
                "evidence": [_item(scenes, item) for item in one.evidence],
            }
            for one in principle.standing_commitments()
        ],
        "statements": voices,
        "votes": _votes(scenes, principle),
        "adults_only": bool(speakers) and "children" not in speakers,
    }


def _ordered(principle: Principle) -> list[Evidence]:
    return [*principle.evidence, *(item for one in principle.standing_commitments() for item in one.evidence)]


def _item(scenes: Scenes, item: Evidence) -> Record:
    """A cluster that was joined into another stands for that one; `named` is what the principle named."""
    record: Record = {"workshop_id": item.workshop_id, "kind": item.kind, "id": item.id}
    scene = scenes.get(item.workshop_id)
    now = scene.workshop.heir_of(item.id) if scene and item.kind == "cluster" else item.id
    return record if now == item.id else {**record, "id": now, "named": item.id}


def statements_behind(scenes: Scenes, item: Evidence) -> list[str]:
    """The shown statements that an item of evidence stands for, as `workshop/id`, stacked ones included."""
    scene = scenes.get(item.workshop_id)
    if scene is None:
        return []
    now = scene.workshop
    if item.kind == "cluster":
        found = now.lying_in(now.heir_of(item.id))
    else:
        named = now.statements.get(item.id)
        found = [one for one in (named, *now.under(item.id)) if one is not None and one.is_shown]
    return [f"{now.id}/{one.id}" for one in found]


def _votes(scenes: Scenes, principle: Principle) -> dict[str, int]:
    """Dots on the clusters behind a principle, each cluster once."""
    total: Counter[str] = Counter()
    for workshop_id, scene in scenes.items():
        items = [one for one in principle.all_evidence() if one.workshop_id == workshop_id]
        total += votes_behind(scene.workshop, (one.id for one in items if one.kind == "cluster"))
    return dict(total)
