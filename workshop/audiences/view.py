"""How a view is made: from scratch, or only for what an event touched. A test holds the second to the first."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ..domain.mission import MissionStatement
from ..domain.model import Workshop

Record = dict[str, object]
Records = dict[str, Record]
Source = tuple[str, str]
"""What a record is made of: ("statement", id), ("cluster", id), …"""


@dataclass(frozen=True, slots=True)
class Scene:
    """A workshop, its mission statement, and the texts that they name by id."""

    workshop: Workshop
    mission: MissionStatement
    texts: Mapping[str, str]

    def text(self, text_id: str) -> str:
        """The text itself; empty where nothing was written or where it has been erased."""
        return self.texts.get(text_id, "") if text_id else ""


@dataclass(frozen=True, slots=True)
class Kind:
    """Records of one kind. `source` names what each is made of, under the same id.

    `also` answers, for a source and its id, which of these records look different when that changes.
    """

    source: str
    ids: Callable[[Scene], Iterable[str]]
    record: Callable[[Scene, str], Record | None]
    also: Mapping[str, Callable[[Scene, str], Iterable[str]]] = field(default_factory=dict)

    def touched_by(self, scene: Scene, source: str, thing: str) -> Iterator[str]:
        """The ids of the records to compute again."""
        if source == self.source:
            yield thing
        if source in self.also:
            yield from self.also[source](scene, thing)


@dataclass(frozen=True, slots=True)
class View:
    """What one audience sees: single records, made anew at every change, and kinds with one record an id."""

    name: str
    singles: Mapping[str, Callable[[Scene], Record | None]]
    kinds: Mapping[str, Kind]

    def full(self, scene: Scene) -> Records:
        """Every record, from scratch."""
        records = self._singles(scene)
        for name, kind in self.kinds.items():
            for thing in kind.ids(scene):
                record = kind.record(scene, thing)
                if record is not None:
                    records[f"{name}:{thing}"] = record
        return records

    def updated(self, records: Records, scene: Scene, touched: Collection[Source]) -> Records:
        """The same as `full`, if `records` was the view before and `touched` is all that changed since."""
        fresh = {key: record for key, record in records.items() if key not in self.singles}
        fresh.update(self._singles(scene))
        for name, kind in self.kinds.items():
            things = {one for source, thing in touched for one in kind.touched_by(scene, source, thing)}
            for thing in things:
                _set(fresh, f"{name}:{thing}", kind.record(scene, thing))
        return fresh

    def _singles(self, scene: Scene) -> Records:
        made = {name: single(scene) for name, single in self.singles.items()}
        return {name: record for name, record in made.items() if record is not None}


def _set(records: Records, key: str, record: Record | None) -> None:
    if record is None:
        records.pop(key, None)
    else:
        records[key] = record
