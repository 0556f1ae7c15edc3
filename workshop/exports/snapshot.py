"""A mission statement with its workshops, taken out of the database whole: what exports, archives and imports pass on.

It holds rows and texts and no objects, so that it travels to a worker process and into a file as plain JSON.
What was erased is not in `texts` any more; accounts, devices and receipts are never in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import msgspec

from ..domain.animal_cards import CardsKept
from ..domain.cause import Cause
from ..domain.evolve import evolve
from ..domain.evolve_mission import evolve_mission
from ..domain.mission import MissionStatement
from ..domain.model import Workshop
from ..storage.codec import decode

Row = dict[str, Any]
"""An event: `seq`, `at`, `by` (role:id), `command_id`, `name`, `data`."""


@dataclass(frozen=True, slots=True)
class Names:
    """What stands in plain tables beside the streams: who it is for, and which school a workshop was at."""

    municipality: str = ""
    schools: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The streams by id (of the mission statement and of each workshop) and the texts that their events name."""

    mission_id: str
    streams: dict[str, list[Row]]
    texts: dict[str, str]
    names: Names = Names()
    cards: dict[str, CardsKept] = field(default_factory=dict)
    """The animal cards by workshop: hashes and keys, never the secrets."""

    def to_json(self) -> bytes:
        return msgspec.json.encode(self)

    @classmethod
    def from_json(cls, text: str | bytes) -> Snapshot:
        return msgspec.json.decode(text, type=cls)

    def mission(self) -> MissionStatement:
        """The mission statement as its events add up."""
        mission = MissionStatement()
        for row in self.streams[self.mission_id]:
            mission = evolve_mission(mission, decode(row["name"], row["data"]), cause_of(row))
        return mission

    def workshops(self) -> list[Workshop]:
        """Its workshops in the order in which they were linked."""
        return [self._workshop(one) for one in self.mission().workshop_ids if one in self.streams]

    def _workshop(self, stream_id: str) -> Workshop:
        workshop = Workshop()
        for row in self.streams[stream_id]:
            workshop = evolve(workshop, decode(row["name"], row["data"]), cause_of(row))
        return workshop

    def newest(self) -> float:
        """When something was last recorded, in seconds since 1970: the day that a document speaks for."""
        return max((row["at"] for rows in self.streams.values() for row in rows), default=0.0)

    def first_spoken(self, stream_id: str) -> float:
        """When the first participant came; 0 where nobody took part with a device."""
        return next((row["at"] for row in self.streams[stream_id] if row["name"] == "ParticipantJoined"), 0.0)

    def texts_of(self, stream_id: str) -> dict[str, str]:
        """The texts that were written in one stream. Fates come from elsewhere and only name texts."""
        own: dict[str, str] = {}
        for row in self.streams[stream_id]:
            own |= {text_id: self.texts[text_id] for text_id in named_by(row) if text_id in self.texts}
        return own

    def without_the_unnamed(self) -> Snapshot:
        """The same without texts that no event names."""
        kept = {k: v for stream_id in self.streams for k, v in self.texts_of(stream_id).items()}
        return replace(self, texts=kept)


def cause_of(row: Row) -> Cause:
    role, _, actor_id = row["by"].partition(":")
    return Cause(role, actor_id, row["command_id"], row["at"])


def named_by(row: Row) -> list[str]:
    """Every string in an event's data, texts' ids among them; none for fates, which belong to another stream."""
    return [] if row["name"] == "FatesRecorded" else list(_strings(row["data"]))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _strings(inner)
