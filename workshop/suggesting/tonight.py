"""What of a workshop the language engine gets to see: the cards that hang, each once, and where they lie."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..domain.model import UNSORTED, Statement, Workshop
from ..language.grouping import Board, Card, Pile


def hanging(workshop: Workshop) -> list[Statement]:
    """Shown cards that say something in words; of a stack only the one on top. What waits, was held back or withdrawn
    is in no suggestion, nor is a drawing without words: nobody can tell from strokes what it says."""
    shown = {one.id: one for one in workshop.statements.values() if one.is_shown and not one.is_distress}
    return [one for one in shown.values() if one.onto not in shown and one.text]


def board(workshop: Workshop, texts: Mapping[str, str]) -> Board:
    """Clusters and unsorted cards. What lies on the one-off shelf was put there as it is."""
    lying: dict[str, list[Card]] = {}
    by_hand = laid_by_hand(workshop)
    for one in sorted(hanging(workshop), key=lambda one: (one.rank, one.number)):
        card = Card(one.id, texts.get(one.text, ""), one.id in by_hand)
        lying.setdefault(one.place, []).append(card)
    piles = tuple(
        Pile(cluster.id, texts.get(cluster.title, ""), tuple(lying.get(cluster.id, ())))
        for cluster in workshop.clusters_on_board()
    )
    return Board(piles, tuple(lying.get(UNSORTED, ())))


def laid_by_hand(workshop: Workshop) -> frozenset[str]:
    """The cards that somebody laid where they lie by themselves: who takes many at once has not weighed each."""
    found = set()
    for step in (step for steps in workshop.steps_taken.by_actor.values() for step in steps):
        tops = [
            (change.slot[1], change.after)
            for change in step.changes
            if change.slot[0] == "place" and not workshop.statements[change.slot[1]].onto
        ]
        if len(tops) == 1 and not step.undone and _still_so(workshop, *tops[0]):
            found.add(tops[0][0])
    return frozenset(found)


def _still_so(workshop: Workshop, statement_id: str, place: object) -> bool:
    one = workshop.statements[statement_id]
    return (one.place, one.rank) == place


def askable(workshop: Workshop, statement_ids: Iterable[str]) -> list[Statement]:
    """Those that wait for an adult or lie unsorted; a sign of distress asks for something else than a place."""
    found = (workshop.statements.get(one) for one in dict.fromkeys(statement_ids))
    return [
        one
        for one in found
        if one is not None
        and one.text
        and not one.is_distress
        and (one.status == "waiting" or (one.is_shown and one.place == UNSORTED))
    ]
