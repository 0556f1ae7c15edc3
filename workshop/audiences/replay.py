"""How the groups grew: an evening once more, told with nothing but what hangs on the wall today.

The log is followed from its beginning, and each moment shows the cards and clusters that hung then *and* still hang
now. A card says what it says today, so no earlier wording comes back; a cluster has its title only if that is still its
title. What was held back, taken back, erased or joined away stays so, in every moment. Nobody's name, animal or vote is
in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from ..domain import events as did
from ..domain.cause import Cause
from ..domain.evolve import evolve
from ..domain.model import Workshop
from . import shared
from .changes import changes
from .touch import touched
from .view import Kind, Record, Records, Scene, Source, View

Happened = tuple[did.Event, Cause]


@dataclass(frozen=True, slots=True)
class Moment:
    """What one command changed on the board, when, and in which step of the evening."""

    at: float
    step: str
    put: Records
    remove: list[str]


def cards(today: Scene) -> Records:
    """The cards of all moments by id, as they hang today: the moments say only where each lies."""
    return {
        one.id: {
            **shared.said(today, one),
            "perspective": one.perspective,
            "prompt_id": one.prompt_id,
            "taken_down": one.taken_down,
            "number": one.number,
        }
        for one in today.workshop.statements.values()
        if one.is_shown
    }


def moments(today: Scene, log: Iterable[Happened]) -> list[Moment]:
    """All that showed, in order; the first puts onto an empty board. What shows nothing is left out."""
    view, now = _board_of(today), Workshop()
    records: Records = {}
    found: list[Moment] = []
    for (_actor, _command), together in groupby(log, key=lambda one: (one[1].actor, one[1].command_id)):
        sources: set[Source] = set()
        at = 0.0
        for event, cause in together:
            now, at = evolve(now, event, cause), cause.at
            sources |= touched(event) or set()  # no event that touches everything changes the board by itself
        after = view.updated(records, Scene(now, today.mission, today.texts), sources)
        change = changes(records, after)
        if change["put"] or change["remove"]:
            found.append(Moment(at, now.step, change["put"], change["remove"]))
        records = after
    return found


def _board_of(today: Scene) -> View:
    """The board of another moment, as far as today's wall would show it."""
    hanging = {one.id for one in today.workshop.statements.values() if one.is_shown}

    def hung(then: Scene, statement_id: str) -> bool:
        found = then.workshop.statements.get(statement_id)
        return found is not None and found.is_shown and statement_id in hanging

    def lying(then: Scene, statement_id: str) -> Record | None:
        if not hung(then, statement_id):
            return None
        found = then.workshop.statements[statement_id]
        onto = found.onto if hung(then, found.onto) else ""
        return {"place": found.place, "rank": found.rank, "onto": onto}

    def cluster(then: Scene, cluster_id: str) -> Record | None:
        found = then.workshop.clusters.get(cluster_id)
        if found is None or found.removed:
            return None
        still = today.workshop.clusters.get(cluster_id)
        stands = still is not None and not still.removed
        return {
            "title": today.text(found.title) if still and stands and still.title == found.title else "",
            "pictogram": found.pictogram if still and stands and still.pictogram == found.pictogram else "",
            "x": found.x,
            "y": found.y,
            "number": found.number,
        }

    def under(then: Scene, statement_id: str) -> list[str]:
        return [one.id for one in then.workshop.under(statement_id)]

    return View(
        "replay",
        {},
        {
            "statement": Kind(
                "statement", lambda then: then.workshop.statements, lying, {"statement": under}
            ),
            "cluster": Kind("cluster", lambda then: then.workshop.clusters, cluster),
        },
    )
