"""What hangs on the wall, for all eyes: nothing that waits, nobody behind a card, no dots before the reveal."""

from __future__ import annotations

from collections import Counter

from ..domain.fates import decisions_about, fates_of, top_of
from ..domain.model import SHELF, Statement
from . import shared
from .view import Kind, Record, Scene, View


def statement(scene: Scene, statement_id: str) -> Record | None:
    found = scene.workshop.statements.get(statement_id)
    return card(scene, found) if found is not None and found.is_shown else None


def card(scene: Scene, found: Statement) -> Record:
    """A card as it hangs; under a card that is not shown it lies by itself."""
    top = scene.workshop.statements.get(found.onto)
    return {
        **shared.said(scene, found),
        "perspective": found.perspective,
        "prompt_id": found.prompt_id,
        "taken_down": found.taken_down,
        "place": found.place,
        "rank": found.rank,
        "onto": found.onto if top is not None and top.is_shown else "",
        "number": found.number,
        **decided(scene, found),
    }


def decided(scene: Scene, found: Statement) -> Record:
    """How what stands alone on the shelf was decided: that it is parked or has a need behind it, and not why or which."""
    if found.place != SHELF or top_of(scene.workshop, found) is not found:
        return {}
    signs = decisions_about(scene.workshop, found)
    return {"decided": list(signs)} if signs else {}


def cluster(scene: Scene, cluster_id: str) -> Record | None:
    found = scene.workshop.clusters.get(cluster_id)
    if found is None or found.removed:
        return None
    return {
        "title": scene.text(found.title),
        "pictogram": found.pictogram,
        "x": found.x,
        "y": found.y,
        "number": found.number,
    }


def participant(scene: Scene, participant_id: str) -> Record | None:
    found = scene.workshop.participants.get(participant_id)
    if found is None:
        return None
    return {"animal": found.animal, "colour": found.colour, "perspective": found.perspective}


def principle(scene: Scene, principle_id: str) -> Record | None:
    found = scene.mission.principles.get(principle_id)
    if found is None or found.removed:
        return None
    return {
        "first": scene.text(found.first),
        "second": scene.text(found.second),
        "rank": found.rank,
        "commitments": [scene.text(one.text) for one in found.standing_commitments()],
    }


def fates(scene: Scene) -> Record | None:
    """How many of the cards that hang have which fate, once the children hear of it. What does not hang is not counted."""
    now = scene.workshop
    if now.step != "report_back" and not now.over:
        return None
    shown = [one for one in now.statements.values() if one.is_shown]
    counted = Counter(fate for one in shown for fate in fates_of(now, one))
    return {"shown": len(shown), **counted}


def suggesting(scene: Scene) -> Record | None:
    """That the machine suggests, for one sentence about how; by what, and what, is nobody's business on the wall."""
    return {"on": True} if scene.workshop.suggests else None


def under(scene: Scene, statement_id: str) -> list[str]:
    """What lies under a card: it lies by itself when that card goes."""
    return [one.id for one in scene.workshop.under(statement_id)]


CLUSTERS = Kind("cluster", lambda scene: scene.workshop.clusters, cluster)
PARTICIPANTS = Kind("participant", lambda scene: scene.workshop.participants, participant)
PRINCIPLES = Kind("principle", lambda scene: scene.mission.principles, principle)

WALL = View(
    "wall",
    {
        "workshop": shared.workshop,
        "counts": shared.counts,
        "done": shared.done,
        "timer": shared.timer,
        "ballot": shared.ballot,
        "fates": fates,
        "suggesting": suggesting,
    },
    {
        "prompt": shared.PROMPTS,
        "participant": PARTICIPANTS,
        "statement": Kind(
            "statement", lambda scene: scene.workshop.statements, statement, {"statement": under}
        ),
        "cluster": CLUSTERS,
        "principle": PRINCIPLES,
    },
)
