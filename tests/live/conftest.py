"""Real sockets to a real server in a process of its own."""

from __future__ import annotations

import secrets
import urllib.request
from collections.abc import Iterator
from http.cookiejar import CookieJar
from threading import Lock
from typing import Any

import pytest
import socketio

from tests.running import RunningHouse
from workshop.audiences.changes import applied
from workshop.storage.directory import WorkshopEntry


class Screen:
    """One connection that keeps its views as a browser does, and remembers every frame it got."""

    def __init__(self, house: RunningHouse, cookie: str, opening: dict[str, str]) -> None:
        self.house, self.cookie, self.opening = house, cookie, opening
        self.frames: list[dict[str, Any]] = []
        self.signals: list[dict[str, Any]] = []
        self.views: dict[str, dict[str, Any]] = {}
        self.versions: dict[str, int] = {}
        self.early: list[dict[str, Any]] | None = []
        self.turn = Lock()
        self.client = socketio.Client(reconnection=False)
        self.client.on("change", self._changed)
        self.client.on("signal", self.signals.append)
        self.client.connect(house.url, headers={"Cookie": cookie}, transports=["websocket"])

    def open(self) -> dict[str, Any]:
        self.early = []
        answer: dict[str, Any] = self.client.call("open", self.opening)
        for view in answer.get("views", []):
            self.views[view["view"]] = view["records"]
            self.versions[view["view"]] = view["version"]
        with self.turn:  # a change comes in a thread of its own
            for message in self.early:
                self._apply(message)
            self.early = None
        return answer

    def _changed(self, message: dict[str, Any]) -> None:
        with self.turn:
            self.frames.append(message)
            if self.early is not None:
                self.early.append(message)  # it overtook the receipt of the opening
            else:
                self._apply(message)

    def _apply(self, message: dict[str, Any]) -> None:
        name = message["view"]
        if message["version"] <= self.versions.get(name, 0):
            return
        assert message["previous"] == self.versions[name], "a gap"
        self.views[name] = applied(self.views[name], {"put": message["put"], "remove": message["remove"]})
        self.versions[name] = message["version"]

    def command(self, name: str, data: dict[str, Any] | None = None, **more: str) -> dict[str, Any]:
        """Send a command and wait for its receipt."""
        message = {"command_id": secrets.token_urlsafe(12), "name": name, "data": data or {}, **more}
        answer: dict[str, Any] = self.client.call("command", message, timeout=10)
        return answer

    def of(self, kind: str, view: str = "") -> dict[str, dict[str, Any]]:
        """The records of a kind by id."""
        records = self.views[view or self.opening["view"]]
        return {key.partition(":")[2]: one for key, one in records.items() if key.startswith(f"{kind}:")}

    def until(self, condition: Any, seconds: float = 15) -> None:
        """Wait for changes until something is so."""
        waited = 0.0
        while not condition():
            assert waited < seconds, "it never became so"
            self.client.sleep(0.01)
            waited += 0.01


class Room:
    """A workshop on a running server, and whoever comes in."""

    def __init__(self, house: RunningHouse, entry: WorkshopEntry) -> None:
        self.house, self.entry = house, entry
        self.screens: list[Screen] = []

    def _kept(self, screen: Screen) -> Screen:
        self.screens.append(screen)
        return screen

    def account(self, who: str, view: str) -> Screen:
        """A signed-in person's screen, not opened yet."""
        target = (
            {"mission_id": self.entry.mission_id} if view == "steering" else {"workshop_id": self.entry.id}
        )
        cookie = f"session={self.house.session_cookie(who)}"
        return self._kept(Screen(self.house, cookie, {"view": view, **target}))

    def desk(self, who: str = "anna") -> Screen:
        screen = self.account(who, "desk")
        assert screen.open()["ok"]
        return screen

    def wall(self) -> Screen:
        screen = self.account("anna", "wall")
        assert screen.open()["ok"]
        return screen

    def steering(self, who: str = "clara") -> Screen:
        screen = self.account(who, "steering")
        assert screen.open()["ok"]
        return screen

    def device_cookie(self) -> str:
        """What a browser is given when it opens the tablet page."""
        jar = CookieJar()
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
        opener.open(f"{self.house.url}/k/{self.entry.children_code}").close()
        return "; ".join(f"{one.name}={one.value}" for one in jar)

    def tablet(self, *, code: str = "", cookie: str = "", join: bool = True) -> Screen:
        opening = {"view": "tablet", "code": code or self.entry.children_code}
        screen = self._kept(Screen(self.house, cookie or self.device_cookie(), opening))
        assert screen.open()["ok"]
        screen.me = secrets.token_urlsafe(12)  # type: ignore[attr-defined]
        if join:
            assert screen.command("JoinWorkshop", participant_id=screen.me)["ok"]  # type: ignore[attr-defined]
        return screen


@pytest.fixture
def room(served: RunningHouse) -> Iterator[Room]:
    made = Room(served, served.make_workshop())
    yield made
    for screen in made.screens:
        screen.client.disconnect()
