"""Brings fates from a mission statement back to its workshops. Idempotent: it may run at any time, any number of times."""

from __future__ import annotations

import logging
from collections.abc import Callable

from .domain import events as did
from .domain.cause import SYSTEM
from .domain.commands import RecordFates
from .domain.fates import of_mission
from .service import Service, Told
from .storage.codec import UnknownEvent
from .streams import mission_stream, workshop_stream

log = logging.getLogger(__name__)

_NO_MATTER = (did.FatesRecorded, did.VoteCast, did.VoteRetracted, did.ParticipantJoined, did.PromptAnswered)


class FateRelay:
    """Listens to what is told and runs soon after; `soon` defers a call and may merge several."""

    def __init__(self, service: Service, soon: Callable[[Callable[[], None]], None]) -> None:
        self.service = service
        self.soon = soon
        self.dirty: set[str] = set()

    def listen(self, told: list[Told]) -> None:
        for one in told:
            if all(isinstance(recorded.event, _NO_MATTER) for recorded in one.recorded):
                continue
            self.dirty.add(
                one.stream.state.id if one.stream.kind == "mission" else one.stream.state.mission_id
            )
        if self.dirty:
            self.soon(self.run)

    def run(self) -> None:
        """Bring every mission statement's fates home that may have changed."""
        while self.dirty:
            self.bring_home(self.dirty.pop())

    def bring_home(self, mission_id: str) -> None:
        """Record in each of its workshops what the mission statement makes of every statement now."""
        mission = self.service.stream(mission_stream(mission_id)).state
        for workshop_id in mission.workshop_ids:
            stream_id = workshop_stream(workshop_id)
            fates = of_mission(mission, self.service.stream(stream_id).state)
            if fates:
                self.service.handle(stream_id, RecordFates(tuple(fates)), SYSTEM)

    def bring_all_home(self, mission_ids: list[str]) -> None:
        """After a start: what a power cut kept from coming home comes now."""
        for mission_id in mission_ids:
            try:
                self.bring_home(mission_id)
            except UnknownEvent as error:
                log.warning(
                    "the log of %s holds an event that this program does not know: %s", mission_id, error
                )
