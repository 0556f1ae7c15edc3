"""All that a desk can ask about its workshop. Answers are plain, rest on what is confirmed, and are kept nowhere."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from ..domain.model import SHELF, Workshop
from ..language import grouping
from ..language.themes import Lexicon
from ..service import Service
from ..streams import Stream, workshop_stream
from ..work.jobs import RearrangeJob, StacksJob, Workers
from . import tonight
from .chosen import USUAL, sets_by_id, themes_of, trouble_with
from .meant import meant
from .placing import Placing
from .portions import Pause, Portions

Answer = dict[str, Any]
MOST_WORKSHOPS = 12
"""So many workshops are kept in mind; who comes back after that is read again."""
ENOUGH_FOR_A_NAME = 24
"""So many cards tell how a cluster could be called; more would hold up the sockets."""
PATIENCE = 30.0
"""Seconds that a desk waits for what is thought through in a process of its own."""


@dataclass(slots=True)
class Memory:
    """What is known of one workshop: its placer, and the last long answers beside what each rests on."""

    themes: Lexicon
    placing: Placing
    answers: dict[str, tuple[int, Any]] = field(default_factory=dict)
    room: Any = field(default_factory=threading.Lock)
    """For who looks at or changes the placer."""
    desk: Any = field(default_factory=threading.Lock)
    """For who waits for a long answer: the next one finds it."""


@dataclass(slots=True)
class Suggester:
    """`pause` lets others go on in the midst of many cards; `folder` holds a municipality's own theme sets."""

    service: Service
    workers: Workers
    pause: Pause
    folder: Path | None = None
    memories: OrderedDict[str, Memory] = field(default_factory=OrderedDict)

    def sets(self) -> Answer:
        """The theme sets that can be chosen, the usual one marked, and what is to be mended in one's own."""
        there = sets_by_id(self.folder)
        listed = [
            {"id": set_id, "title": one.title, "usual": set_id == USUAL} for set_id, one in there.items()
        ]
        return {"sets": listed, "trouble": trouble_with(self.folder)}

    def is_on(self, workshop_id: str) -> bool:
        return bool(self._stream(workshop_id).state.suggests)

    def knows(self, set_ids: Iterable[str]) -> bool:
        return set(set_ids) <= set(sets_by_id(self.folder))

    def themes(self, workshop_id: str) -> Lexicon:
        """What a workshop goes by; another one once its choice or a file has changed."""
        return themes_of(self._stream(workshop_id).state.theme_sets, self.folder)

    # ---- at once ----

    def places(self, workshop_id: str, statement_ids: Iterable[str]) -> Answer:
        """Where cards belong that wait or lie unsorted; who is missing is still open."""
        stream, memory = self._stream(workshop_id), self._memory(workshop_id)
        with memory.room:
            state, seq, portions = stream.state, stream.confirmed_seq, Portions(self.pause)
            memory.placing.keep_up(state, stream.texts, seq, portions)
            found: Answer = {}
            for one in tonight.askable(state, statement_ids):
                place = memory.placing.place(stream.texts.get(one.text, ""))
                portions.rest()
                if place.pile or place.theme:
                    found[one.id] = _place(place)
        return found

    def readings(self, workshop_id: str, statement_ids: Iterable[str]) -> Answer:
        """What is meant by cards that are misspelt, for adults."""
        stream, portions, found = self._stream(workshop_id), Portions(self.pause), {}
        for one in (stream.state.statements.get(each) for each in dict.fromkeys(statement_ids)):
            if one is not None and one.status != "withdrawn":
                found[one.id] = meant(stream.texts.get(one.text, ""))
                portions.rest()
        return {statement_id: text for statement_id, text in found.items() if text}

    def names(self, workshop_id: str, cluster_ids: Iterable[str]) -> Answer:
        """How clusters could be called, and the card at the heart of each."""
        stream, memory = self._stream(workshop_id), self._memory(workshop_id)
        piles = {pile.id: pile for pile in tonight.board(stream.state, stream.texts).piles}
        portions, found = Portions(self.pause), {}
        for pile in (piles.get(each) for each in dict.fromkeys(cluster_ids)):
            if pile is not None and pile.cards:
                cards = _spread(pile.cards)
                name = grouping.name([card.text for card in cards], memory.placing.lexicon)
                found[pile.id] = {
                    "title": name.title,
                    "pictogram": name.pictogram or "",
                    "statement_id": cards[name.heart].id,
                }
                portions.rest()
        return found

    # ---- thought through in a process of its own ----

    def rearrange(self, workshop_id: str) -> list[Answer]:
        """What could lie otherwise on the board. Raises JobFailed."""

        def job(state: Workshop, texts: dict[str, str]) -> RearrangeJob:
            board = tonight.board(state, texts)
            piles = [(pile.id, pile.title, [tuple(card) for card in pile.cards]) for pile in board.piles]
            loose = [tuple(card) for card in board.loose]
            return RearrangeJob(piles, loose, list(state.theme_sets), str(self.folder or ""))

        return self._thought("rearrange", workshop_id, job)

    def stacks(self, workshop_id: str) -> list[Answer]:
        """Cards that say the same. Raises JobFailed."""

        def job(state: Workshop, texts: dict[str, str]) -> StacksJob:
            cards = [one for one in tonight.hanging(state) if one.place != SHELF]
            return StacksJob([(one.id, texts.get(one.text, ""), one.place) for one in cards])

        return self._thought("stacks", workshop_id, job)

    def _thought(self, kind: str, workshop_id: str, job: Callable[[Workshop, dict[str, str]], Any]) -> Any:
        """Three desks that ask the same at once get one answer, and the same again while nothing has changed."""
        stream, memory = self._stream(workshop_id), self._memory(workshop_id)
        with memory.desk:
            seq = stream.confirmed_seq
            known = memory.answers.get(kind)
            if known is not None and known[0] == seq:
                return known[1]
            answer = msgspec.json.decode(self.workers.run(job(stream.state, stream.texts), PATIENCE))
            memory.answers[kind] = seq, answer
            return answer

    # ---- what is in mind ----

    def _stream(self, workshop_id: str) -> Stream:
        return self.service.stream(workshop_stream(workshop_id))

    def _memory(self, workshop_id: str) -> Memory:
        themes = self.themes(workshop_id)
        memory = self.memories.pop(workshop_id, None)
        if memory is None or memory.themes is not themes:
            memory = Memory(themes, Placing(themes))
        self.memories[workshop_id] = memory
        while len(self.memories) > MOST_WORKSHOPS:
            self.memories.popitem(last=False)
        return memory


def _spread(cards: Sequence[grouping.Card]) -> list[grouping.Card]:
    """Enough of them, from everywhere in the cluster."""
    step = max(1.0, len(cards) / ENOUGH_FOR_A_NAME)
    return [cards[int(index * step)] for index in range(min(len(cards), ENOUGH_FOR_A_NAME))]


def _place(place: grouping.Place) -> Answer:
    theme = place.theme
    return {
        "cluster_id": place.pile or "",
        "title": theme.title if theme else "",
        "pictogram": theme.pictogram if theme else "",
        "reasons": list(place.reasons),
    }


def warm() -> None:
    """Read the tables of the language before anybody waits for them."""
    Placing(themes_of((), None)).place("Es ist zu laut")
