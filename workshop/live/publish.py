"""Shows what is confirmed: one channel for each audience of a stream, each with its own version.

Boards are told at once, tablets at most every few tens of milliseconds, so that the cost grows with audiences and
time and not with statements × listeners. A channel lives as long as somebody listens to it.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from ..audiences.board import WALL
from ..audiences.changes import changes
from ..audiences.facilitator import DESK
from ..audiences.own_steps import hand
from ..audiences.steering import steering
from ..audiences.tablet import TABLET, mine
from ..audiences.touch import EVERYTHING, participants_touched, touched
from ..audiences.view import Records, Scene, Source, View
from ..service import Service, Told
from ..streams import mission_stream, workshop_stream

BOARD_VIEWS = {"wall": WALL, "desk": DESK}
BOARD_WINDOW, TABLET_WINDOW, STEERING_WINDOW = 0.02, 0.04, 0.1
"""Seconds in which changes of a channel are gathered before they go out together."""

Emit = Callable[[dict[str, Any], str], None]
Later = Callable[[float, Callable[[], None]], None]


@dataclass(slots=True)
class Channel:
    """What one audience has been shown: the records, under a version that counts the changes sent."""

    name: str
    view: str
    make: Callable[[Records, Any], Records]
    window: float
    records: Records = field(default_factory=dict)
    version: int = 0
    listeners: int = 0
    touched: set[Source] | None = field(default_factory=set)
    stale: bool = False
    scheduled: bool = False

    def touch(self, sources: Iterable[Source] | None) -> None:
        self.stale = True
        if sources is EVERYTHING or self.touched is EVERYTHING:
            self.touched = EVERYTHING
        else:
            self.touched.update(sources)

    def refresh(self) -> dict[str, Any] | None:
        """Bring the records up to date; what changed, as a message, or None when nothing shows."""
        if not self.stale:
            return None
        seen, self.touched, self.stale = self.touched, set(), False
        fresh = self.make(self.records, seen)
        change = changes(self.records, fresh)
        self.records = fresh
        if not change["put"] and not change["remove"]:
            return None
        self.version += 1
        return {"view": self.view, "previous": self.version - 1, "version": self.version, **change}


class Publisher:
    """All channels of a house. `emit(message, room)` sends; `later(seconds, call)` defers."""

    def __init__(self, service: Service, emit: Emit, later: Later) -> None:
        self.service = service
        self.emit = emit
        self.later = later
        self.channels: dict[str, Channel] = {}
        self.devices: dict[str, set[str]] = {}
        self.newest = (
            0  # no channel counts from below what a forgotten one of its name may still have on the wire
        )

    # ---- opening and leaving ----

    def board(self, view: str, workshop_id: str) -> Channel:
        """The wall or the desk of a workshop."""
        return self._opened(
            f"{view}:{workshop_id}", view, BOARD_WINDOW, self._of_view(BOARD_VIEWS[view], workshop_id)
        )

    def tablet(self, workshop_id: str) -> Channel:
        """What all tablets of a workshop share."""
        return self._opened(
            f"tablet:{workshop_id}", "tablet", TABLET_WINDOW, self._of_view(TABLET, workshop_id)
        )

    def mine(self, workshop_id: str, device_id: str, participant_ids: list[str]) -> Channel:
        """One device's own; `participant_ids` is the live list of who is on it."""
        name = f"mine:{workshop_id}:{device_id}"

        def make(_before: Records, _touched: object) -> Records:
            return mine(self.scene(workshop_id), participant_ids)

        self.devices.setdefault(workshop_id, set()).add(name)
        return self._opened(name, "mine", 0.0, make)

    def hand(self, stream_id: str, actor: str) -> Channel:
        """What one account can take back in a stream."""

        def make(_before: Records, _touched: object) -> Records:
            stream = self.service.stream(stream_id)
            return hand(stream.state.steps_taken, actor, with_names=stream.kind == "workshop")

        return self._opened(f"hand:{stream_id}:{actor}", "hand", 0.0, make)

    def steering(self, mission_id: str) -> Channel:
        """A mission statement with all its workshops."""

        def make(_before: Records, _touched: object) -> Records:
            mission = self.service.stream(mission_stream(mission_id))
            streams = [self.service.stream(workshop_stream(one)) for one in mission.state.workshop_ids]
            texts = ChainMap(mission.texts, *(stream.texts for stream in streams))
            return steering(mission.state, [stream.state for stream in streams], texts)

        return self._opened(f"steering:{mission_id}", "steering", STEERING_WINDOW, make)

    def leave(self, name: str) -> None:
        channel = self.channels.get(name)
        if channel is None:
            return
        channel.listeners -= 1
        if channel.listeners <= 0:
            del self.channels[name]
            self.newest = max(self.newest, channel.version)
            for names in self.devices.values():
                names.discard(name)

    def _opened(
        self, name: str, view: str, window: float, make: Callable[[Records, Any], Records]
    ) -> Channel:
        """The channel, up to date: those who listen already get what they miss before the newcomer reads."""
        channel = self.channels.get(name)
        if channel is None:
            channel = self.channels[name] = Channel(name, view, make, window, version=self.newest)
            channel.records = make({}, EVERYTHING)
        else:
            self._send(channel)
        channel.listeners += 1
        return channel

    def _of_view(self, view: View, workshop_id: str) -> Callable[[Records, Any], Records]:
        def make(before: Records, seen: Any) -> Records:
            scene = self.scene(workshop_id)
            return view.full(scene) if seen is EVERYTHING else view.updated(before, scene, seen)

        return make

    def scene(self, workshop_id: str) -> Scene:
        """A workshop as it is confirmed, with its mission statement and the texts of both."""
        stream = self.service.stream(workshop_stream(workshop_id))
        mission = self.service.stream(mission_stream(stream.state.mission_id))
        return Scene(stream.state, mission.state, ChainMap(stream.texts, mission.texts))

    # ---- telling ----

    def listen(self, told: list[Told]) -> None:
        """Show what a flush changed: boards first."""
        for one in told:
            if one.stream.kind == "workshop":
                self._touch_workshop(one)
            else:
                self._touch_mission(one)
        stale = [channel for channel in self.channels.values() if channel.stale]
        for channel in sorted(stale, key=lambda one: one.window or 1):
            self._schedule(channel)

    def _touch_workshop(self, told: Told) -> None:
        workshop = told.stream.state
        for recorded in told.recorded:
            sources = touched(recorded.event)
            for view in ("wall", "desk", "tablet"):
                self._touch(f"{view}:{workshop.id}", sources)
            self._touch(f"steering:{workshop.mission_id}", EVERYTHING)
            self._touch(f"hand:{told.stream.id}:{recorded.cause.actor}", EVERYTHING)
            self._touch_devices(workshop.id, participants_touched(workshop, recorded.event))

    def _touch_devices(self, workshop_id: str, participants: set[str] | None) -> None:
        """Only the devices of the participants that an event concerns."""
        if participants == set():
            return
        for name in self.devices.get(workshop_id, ()):
            records = self.channels[name].records
            if participants is EVERYTHING or any(f"participant:{one}" in records for one in participants):
                self._touch(name, EVERYTHING)

    def touch_device(self, workshop_id: str, device_id: str) -> None:
        """Somebody new is on a device."""
        name = f"mine:{workshop_id}:{device_id}"
        self._touch(name, EVERYTHING)
        if name in self.channels:
            self._schedule(self.channels[name])

    def _touch_mission(self, told: Told) -> None:
        mission = told.stream.state
        self._touch(f"steering:{mission.id}", EVERYTHING)
        for recorded in told.recorded:
            self._touch(f"hand:{told.stream.id}:{recorded.cause.actor}", EVERYTHING)
            sources = touched(recorded.event)
            for workshop_id in mission.workshop_ids:
                for view in BOARD_VIEWS:
                    self._touch(f"{view}:{workshop_id}", sources)

    def _touch(self, name: str, sources: Iterable[Source] | None) -> None:
        channel = self.channels.get(name)
        if channel is not None:
            channel.touch(sources)

    def _schedule(self, channel: Channel) -> None:
        if channel.window == 0.0:
            self._send(channel)
        elif not channel.scheduled:
            channel.scheduled = True
            self.later(channel.window, lambda: self._on_time(channel))

    def _on_time(self, channel: Channel) -> None:
        channel.scheduled = False
        if self.channels.get(channel.name) is channel:  # else all have left, and another has taken its place
            self._send(channel)

    def _send(self, channel: Channel) -> None:
        message = channel.refresh()
        if message is not None:
            self.emit(message, channel.name)
