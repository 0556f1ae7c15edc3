"""A place for each new card: one placer a workshop, kept in step with the board by the difference between the two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ..domain.model import SHELF, UNSORTED, Workshop
from ..language.grouping import Board, Card, Place, Placer
from ..language.themes import Lexicon
from . import tonight
from .portions import Portions


@dataclass(slots=True)
class Placing:
    """Where cards of one workshop belong, by what lies on its board."""

    lexicon: Lexicon
    placer: Placer = field(init=False)
    cards: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Where each lies, and how it reads."""
    titles: dict[str, str] = field(default_factory=dict)
    seq: int = -1

    def __post_init__(self) -> None:
        self.placer = Placer(Board(()), self.lexicon)

    def keep_up(self, workshop: Workshop, texts: Mapping[str, str], seq: int, portions: Portions) -> None:
        """Let the placer know what has changed on the board since the last time."""
        if seq == self.seq:
            return
        titles = {one.id: texts.get(one.title, "") for one in workshop.clusters_on_board()}
        for cluster_id in _different(self.titles, titles):
            self.placer.name(cluster_id, titles.get(cluster_id, ""))
            portions.rest()
        self.titles = titles
        cards = {
            one.id: (one.place, texts.get(one.text, ""))
            for one in tonight.hanging(workshop)
            if one.place not in (UNSORTED, SHELF)
        }
        for card_id in _different(self.cards, cards):
            self._lay(card_id, cards.get(card_id))
            portions.rest()
        self.cards, self.seq = cards, seq

    def _lay(self, card_id: str, lying: tuple[str, str] | None) -> None:
        if lying is None:
            self.placer.remove(card_id)
        else:
            place, text = lying
            self.placer.add(Card(card_id, text), place)

    def place(self, text: str) -> Place:
        return self.placer.place(text)


def _different(before: Mapping[str, object], now: Mapping[str, object]) -> Iterator[str]:
    """The keys under which something else stands than before, or nothing any more."""
    for key in [*before, *(key for key in now if key not in before)]:
        if before.get(key) != now.get(key):
            yield key
