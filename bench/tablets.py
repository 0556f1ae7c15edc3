"""Thirty tablets that come back at once, and one with two hundred cards to send. Needs Node.js 20 or newer."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import threading
import time
import urllib.request
from pathlib import Path
from typing import Any

from tests.browser.faulty_network import FaultyNetwork
from tests.running import RunningHouse

TABLETS, CARDS = 30, 200
AWAY = (
    6.0  # seconds without a server or a network: long enough for every tablet to have given up several times
)
SCRIPT = Path(__file__).with_name("tablets.mjs")


class Tablets:
    """The tablets of a room, in a process of Node.js."""

    def __init__(self, house: RunningHouse, port: int) -> None:
        workshop = house.make_workshop()
        self.workshop_id = workshop.id
        cookies = [_device_cookie(house, workshop.children_code) for _ in range(TABLETS)]
        node = shutil.which("node")
        assert node, "Node.js is not here"
        command = [node, "--experimental-websocket", "--no-warnings", str(SCRIPT)]
        self.process = subprocess.Popen(
            [*command, f"http://127.0.0.1:{port}", workshop.children_code, *cookies],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def hear(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, "the tablets are gone"
        return dict(json.loads(line))

    def all_open(self) -> float:
        """When the last of them had opened its views."""
        came: dict[int, float] = {}
        while len(came) < TABLETS:
            heard = self.hear()
            if heard["state"] == "offline":
                came.pop(heard["tablet"], None)
            else:
                assert heard["state"] in ("online", "reopened"), heard
                came[heard["tablet"]] = heard["at"]
        return max(came.values())

    def all_away(self) -> None:
        away: set[int] = set()
        while len(away) < TABLETS:
            heard = self.hear()
            if heard["state"] == "offline":
                away.add(heard["tablet"])

    def drain(self, prompt: str) -> dict[str, Any]:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({"cards": CARDS, "prompt": prompt}) + "\n")
        self.process.stdin.flush()
        while "drained" not in (heard := self.hear()):
            continue
        return heard

    def end(self) -> None:
        self.process.kill()
        self.process.communicate()


def _device_cookie(house: RunningHouse, code: str) -> str:
    with urllib.request.urlopen(f"{house.url}/k/{code}") as answer:
        return str(answer.headers["Set-Cookie"]).partition(";")[0]


def back_after_the_server(house: RunningHouse) -> float:
    """Seconds from the moment the server takes connections until every tablet shows what is so."""
    tablets = Tablets(house, house.port)
    tablets.all_open()
    house.kill()
    tablets.all_away()
    time.sleep(AWAY)
    listening: list[float] = []
    watcher = threading.Thread(target=_note_when_listening, args=(house.port, listening))
    watcher.start()
    house.start()
    last = tablets.all_open()
    watcher.join()
    tablets.end()
    return last - listening[0]


def _note_when_listening(port: int, found: list[float]) -> None:
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.002)
            continue
        found.append(time.time())
        return


def back_after_the_network(house: RunningHouse) -> float:
    """The same with a network that was cut."""
    network = FaultyNetwork(house.port)
    tablets = Tablets(house, network.port)
    tablets.all_open()
    network.go_down()
    tablets.all_away()
    time.sleep(AWAY)
    back = time.time()
    network.come_back()
    last = tablets.all_open()
    tablets.end()
    network.close()
    return last - back


def drain(house: RunningHouse) -> float:
    """Seconds in which one tablet sends two hundred cards, each confirmed before the next goes."""
    tablets = Tablets(house, house.port)
    tablets.all_open()
    inside = house.house()
    prompt = next(iter(inside.workshop(tablets.workshop_id).prompts))
    inside.database.close()
    answer = tablets.drain(prompt)
    tablets.end()
    inside = house.house()
    count = len(inside.workshop(tablets.workshop_id).statements)
    inside.database.close()
    assert (answer["left"], count) == (0, CARDS), (answer, count)
    return float(answer["drained"])
