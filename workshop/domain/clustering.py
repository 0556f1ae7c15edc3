"""Sorting: clusters, what lies in them, stacks of what says the same, and the one-off shelf."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from . import commands as ask
from . import events as did
from .cause import Cause
from .errors import Rejected
from .evening import must_go_on
from .fates import top_of
from .ids import must_be_new
from .model import BOARD_HEIGHT, BOARD_WIDTH, SHELF, UNSORTED, Cluster, Statement, Workshop
from .ranks import spread
from .statements import known
from .votes_staying import votes_staying

SORTING_STEPS = ("collect", "sort", "translate")
COLUMNS, ROWS = 4, 3


def must_sort(workshop: Workshop) -> None:
    """Cards lie still while all vote on them, and once the evening is over."""
    must_go_on(workshop)
    if workshop.step not in SORTING_STEPS:
        raise Rejected("not_now", step="sort")
    if workshop.open_ballot:
        raise Rejected("ballot_open")


def create(workshop: Workshop, command: ask.CreateCluster, cause: Cause) -> list[did.Event]:
    must_sort(workshop)
    must_be_new(command.cluster_id, {*workshop.clusters, UNSORTED, SHELF})
    for statement_id in command.statement_ids:
        shown(workshop, statement_id)
    free_x, free_y = free_place(workshop)
    x, y = on_board(free_x if command.x is None else command.x, free_y if command.y is None else command.y)
    made: list[did.Event] = [did.ClusterCreated(command.cluster_id, x, y)]
    if command.title:
        made.append(did.ClusterNamed(command.cluster_id, command.title))
    if command.pictogram:
        made.append(did.ClusterPictured(command.cluster_id, command.pictogram))
    return [*made, *_laid(workshop, command.statement_ids, command.cluster_id, "")]


def free_place(workshop: Workshop) -> tuple[int, int]:
    """The first cell of a coarse grid in which no cluster's middle lies; the emptiest one when all are taken."""
    width, height = BOARD_WIDTH // COLUMNS, BOARD_HEIGHT // ROWS
    cells = [(column, row) for row in range(ROWS) for column in range(COLUMNS)]
    crowd = dict.fromkeys(cells, 0)
    for cluster in workshop.clusters_on_board():
        cell = min(cluster.x // width, COLUMNS - 1), min(cluster.y // height, ROWS - 1)
        crowd[cell] += 1
    column, row = min(cells, key=lambda cell: crowd[cell])
    return column * width + width // 2, row * height + height // 2


def on_board(x: int, y: int) -> tuple[int, int]:
    """The nearest place that lies on the board."""
    return max(0, min(x, BOARD_WIDTH)), max(0, min(y, BOARD_HEIGHT))


def standing(workshop: Workshop, cluster_id: str) -> Cluster:
    cluster = workshop.clusters.get(cluster_id)
    if cluster is None or cluster.removed:
        raise Rejected("unknown_cluster")
    return cluster


def name(workshop: Workshop, command: ask.NameCluster, cause: Cause) -> list[did.Event]:
    """A title may change at any time until the workshop is closed; it moves no card."""
    if workshop.closed:
        raise Rejected("workshop_closed")
    cluster = standing(workshop, command.cluster_id)
    return [] if cluster.title == command.title else [did.ClusterNamed(cluster.id, command.title)]


def picture(workshop: Workshop, command: ask.PictureCluster, cause: Cause) -> list[did.Event]:
    if workshop.closed:
        raise Rejected("workshop_closed")
    cluster = standing(workshop, command.cluster_id)
    return (
        [] if cluster.pictogram == command.pictogram else [did.ClusterPictured(cluster.id, command.pictogram)]
    )


def move_cluster(workshop: Workshop, command: ask.MoveCluster, cause: Cause) -> list[did.Event]:
    must_sort(workshop)
    cluster = standing(workshop, command.cluster_id)
    x, y = on_board(command.x, command.y)
    return [] if (cluster.x, cluster.y) == (x, y) else [did.ClusterMoved(cluster.id, x, y)]


def join_clusters(workshop: Workshop, command: ask.JoinClusters, cause: Cause) -> list[did.Event]:
    """The other takes over cards, and the title if it has none. Votes stay where they were given, and who asks knows it."""
    must_sort(workshop)
    cluster, into = standing(workshop, command.cluster_id), standing(workshop, command.into)
    if cluster.id == into.id:
        return []
    must_know_of_votes(workshop, "cluster", (cluster.id, into.id), command.ballots)
    made = _laid(workshop, _all_in(workshop, cluster.id), into.id, "")
    if cluster.title and not into.title:
        made.append(did.ClusterNamed(into.id, cluster.title))
    if cluster.pictogram and not into.pictogram:
        made.append(did.ClusterPictured(into.id, cluster.pictogram))
    left = workshop.ballots_about("cluster", cluster.id, into.id)
    return [*made, did.ClusterRemoved(cluster.id, into=into.id, ballots=left)]


def split(workshop: Workshop, command: ask.SplitCluster, cause: Cause) -> list[did.Event]:
    """Cards that others have laid elsewhere meanwhile stay there; some cards stay in the first, else it was only renamed."""
    must_sort(workshop)
    cluster = standing(workshop, command.cluster_id)
    must_be_new(command.into, {*workshop.clusters, UNSORTED, SHELF})
    picked = (shown(workshop, statement_id) for statement_id in command.statement_ids)
    going = tuple(one.id for one in picked if one.place == cluster.id)
    if not going:
        raise Rejected("nothing_to_split")
    stacks = {sid for one in going for sid in _whole_stack(workshop, one)}
    if stacks >= {one.id for one in workshop.lying_in(cluster.id)}:
        raise Rejected("nothing_left_behind")
    must_know_of_votes(workshop, "cluster", (cluster.id,), command.ballots)
    beside_x, beside_y = _beside(cluster)
    x, y = on_board(
        beside_x if command.x is None else command.x, beside_y if command.y is None else command.y
    )
    made: list[did.Event] = [did.ClusterCreated(command.into, x, y, out_of=cluster.id)]
    if command.title:
        made.append(did.ClusterNamed(command.into, command.title))
    if command.pictogram:
        made.append(did.ClusterPictured(command.into, command.pictogram))
    return [*made, *_laid(workshop, going, command.into, "")]


def _beside(cluster: Cluster) -> tuple[int, int]:
    """A column to the right, or to the left where the board ends."""
    column = BOARD_WIDTH // COLUMNS
    return cluster.x + (column if cluster.x + column < BOARD_WIDTH else -column), cluster.y


def take_apart(workshop: Workshop, command: ask.TakeClusterApart, cause: Cause) -> list[did.Event]:
    must_sort(workshop)
    cluster = workshop.clusters.get(command.cluster_id)
    if cluster is not None and cluster.removed:
        return []
    cluster = standing(workshop, command.cluster_id)
    if workshop.ballots_about("cluster", cluster.id):
        raise Rejected("cluster_carries_votes")
    return [*_laid(workshop, _all_in(workshop, cluster.id), UNSORTED, ""), did.ClusterRemoved(cluster.id)]


def must_know_of_votes(workshop: Workshop, kind: str, things: Iterable[str], known: tuple[str, ...]) -> None:
    """What carries votes is joined only by who was told that they stay where they lie: none moves silently, and who
    voted for both is not counted twice for one."""
    staying = votes_staying(workshop, kind, things)
    ballots = tuple(dict.fromkeys(one["ballot"] for one in staying))
    if not set(ballots) <= set(known):
        raise Rejected("votes_stay", ballots=list(ballots), votes=staying)


def _all_in(workshop: Workshop, place: str) -> tuple[str, ...]:
    """Everything in a place, shown or not: what an adult releases later must not lie in a removed cluster."""
    found = [one for one in workshop.statements.values() if one.place == place]
    return tuple(one.id for one in sorted(found, key=lambda one: (one.rank, one.number)))


def move(workshop: Workshop, command: ask.MoveStatements, cause: Cause) -> list[did.Event]:
    """Cards go with what lies under them; a card that lies under another takes that one along."""
    must_sort(workshop)
    if command.place not in (UNSORTED, SHELF):
        standing(workshop, command.place)
    for statement_id in command.statement_ids:
        shown(workshop, statement_id)
    return _laid(workshop, command.statement_ids, command.place, command.before)


def shown(workshop: Workshop, statement_id: str) -> Statement:
    statement = known(workshop, statement_id)
    if not statement.is_shown:
        raise Rejected("not_on_board")
    return statement


def _laid(workshop: Workshop, statement_ids: tuple[str, ...], place: str, before: str) -> list[did.Event]:
    moving = list(dict.fromkeys(sid for one in statement_ids for sid in _whole_stack(workshop, one)))
    others = [one for one in workshop.statements.values() if one.place == place and one.id not in moving]
    others.sort(key=lambda one: (one.rank, one.number))
    index = next((i for i, one in enumerate(others) if one.id == before), len(others))
    low = others[index - 1].rank if index > 0 else None
    high = others[index].rank if index < len(others) else None
    if high is not None and low is not None and low >= high:
        high = None  # two cards share a rank: lay these after both
    ranks = spread(low, high, len(moving))
    if not before and _lie_last_already(workshop, moving, place, low):
        return []
    return [did.StatementMoved(sid, place, rank) for sid, rank in zip(moving, ranks, strict=True)]


def _lie_last_already(workshop: Workshop, moving: list[str], place: str, last: str | None) -> bool:
    lying = [workshop.statements[sid] for sid in moving]
    in_order = all(a.rank < b.rank for a, b in pairwise(lying))
    return in_order and all(one.place == place and (last is None or one.rank > last) for one in lying)


def _whole_stack(workshop: Workshop, statement_id: str) -> list[str]:
    statement = known(workshop, statement_id)
    top = statement.onto or statement.id
    return [top, *(one.id for one in workshop.under(top))]


def stack(workshop: Workshop, command: ask.StackStatements, cause: Cause) -> list[did.Event]:
    """What says the same lies on one pile; each wording is kept and nobody is counted twice."""
    must_sort(workshop)
    top = top_of(workshop, shown(workshop, command.onto))
    made: list[did.Event] = [_off(workshop, top)] if top.onto else []
    going = [sid for one in command.statement_ids for sid in _stack_below(workshop, shown(workshop, one))]
    fresh = [workshop.statements[sid] for sid in dict.fromkeys(going)]
    fresh = [one for one in fresh if one.id != top.id and one.onto != top.id]
    if fresh:
        must_know_of_votes(workshop, "statement", (top.id, *(one.id for one in fresh)), command.ballots)
    for statement in fresh:
        left = workshop.ballots_about("statement", statement.id, top.id, statement.onto)
        made.append(did.StatementStacked(statement.id, top.id, left))
        if statement.place != top.place:
            made.append(did.StatementMoved(statement.id, top.place, top.rank))
    return made


def strays(workshop: Workshop) -> list[did.Event]:
    """Brings every stacked card to where its top lies."""
    return [
        did.StatementMoved(one.id, workshop.statements[one.onto].place, workshop.statements[one.onto].rank)
        for one in workshop.statements.values()
        if one.onto and one.place != workshop.statements[one.onto].place
    ]


def _stack_below(workshop: Workshop, statement: Statement) -> list[str]:
    """The card with what lies under it; a card from the middle of a stack goes alone."""
    return [statement.id, *(one.id for one in workshop.under(statement.id))]


def unstack(workshop: Workshop, command: ask.UnstackStatements, cause: Cause) -> list[did.Event]:
    must_sort(workshop)
    lying = [one for sid in command.statement_ids for one in _coming_off(workshop, known(workshop, sid))]
    return [_off(workshop, workshop.statements[sid]) for sid in dict.fromkeys(lying)]


def _off(workshop: Workshop, statement: Statement) -> did.StatementStacked:
    return did.StatementStacked(
        statement.id, "", workshop.ballots_about("statement", statement.id, statement.onto)
    )


def _coming_off(workshop: Workshop, statement: Statement) -> list[str]:
    return [statement.id] if statement.onto else [one.id for one in workshop.under(statement.id)]
