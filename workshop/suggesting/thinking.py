"""What takes longer than a moment, as it is done in a process of its own: plain lists in, plain lists out."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ..domain.model import SHELF, UNSORTED
from ..language import duplicates, grouping
from ..language.grouping import Board, Card, Pile, Proposal
from ..work.jobs import RearrangeJob, StacksJob
from .chosen import themes_of

Plain = dict[str, Any]


def rearranged(job: RearrangeJob) -> list[Plain]:
    """What could lie otherwise on the board."""
    piles = tuple(
        Pile(pile_id, title, tuple(Card(*card) for card in cards)) for pile_id, title, cards in job.piles
    )
    board = Board(piles, tuple(Card(*card) for card in job.loose))
    chosen = themes_of(job.set_ids, Path(job.folder) if job.folder else None)
    return [plain(one) for one in grouping.rearrange(board, chosen)]


def plain(proposal: Proposal) -> Plain:
    """All kinds in one shape: which clusters, which cards, how the new one is called, and why."""
    made: Plain = {"cluster_ids": [], "statement_ids": [], "title": "", "pictogram": ""}
    match proposal:
        case grouping.Join():
            made |= {"kind": "join", "cluster_ids": list(proposal.piles)}
        case grouping.Split():
            made |= {"kind": "split", "cluster_ids": [proposal.pile], **_named(proposal.name)}
        case grouping.Move():
            why = {one: _each_once(words) for one, words in zip(proposal.cards, proposal.why, strict=True)}
            made |= {"kind": "move", "cluster_ids": [proposal.to], "why": why}
        case grouping.Gather():
            made |= {"kind": "gather", **_named(proposal.name)}
    if not isinstance(proposal, grouping.Join):
        made["statement_ids"] = list(proposal.cards)
    return {**made, "reasons": _each_once(proposal.reasons)}


def _named(name: grouping.Name) -> Plain:
    """A new cluster gets its id here: two desks that say yes to the same answer make one of it."""
    return {"title": name.title, "pictogram": name.pictogram or "", "new_id": secrets.token_urlsafe(16)}


def _each_once(reasons: Sequence[str]) -> list[str]:
    """„klo“ and „Klo“ are one reason."""
    first: dict[str, str] = {}
    for reason in reasons:
        first.setdefault(reason.casefold(), reason)
    return list(first.values())


def stacked(job: StacksJob) -> list[Plain]:
    """Cards that say the same; never across what people have sorted apart."""
    places = [place for _, _, place in job.cards]
    lying = [None if place == UNSORTED else place for place in places]
    return [
        {
            "kind": "stack",
            "cluster_ids": [],
            "statement_ids": [job.cards[index][0] for index in _sorted_first(stack, places)],
            "title": "",
            "pictogram": "",
            "reasons": [],
        }
        for stack in duplicates.stacks([text for _, text, _ in job.cards], lying)
    ]


def _sorted_first(stack: Sequence[int], places: Sequence[str]) -> list[int]:
    """On top comes what somebody has sorted already: the others go where it lies."""
    return sorted(stack, key=lambda index: (places[index] == UNSORTED, places[index] == SHELF, index))


THOUGHTS: Mapping[type[Any], Any] = {RearrangeJob: rearranged, StacksJob: stacked}
"""Which job is thought through how."""
