"""A real house in a process of its own, with people who are already signed in; for tests of sockets and browsers."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

from flask import Flask
from flask.sessions import SecureCookieSessionInterface

from workshop.config import Config
from workshop.house import House, open_house
from workshop.storage.directory import Account, Membership, WorkshopEntry

ROOT = Path(__file__).resolve().parent.parent
CONTACT = "Frau Brandt, insoweit erfahrene Fachkraft, 0 23 07 / 000 00 12"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class RunningHouse:
    """A served data folder with one municipality, one school, and named people: Anna and Ben lead, Clara steers."""

    data: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[str] | None = None

    def __post_init__(self) -> None:
        house = self.house()
        place = house.directory.add_municipality("Musterstadt")
        self.school = house.directory.add_school(place.id, "OGS am Park", CONTACT)
        self.municipality_id = place.id
        self.people = {
            "anna": self._account(house, "anna", "Anna Auer", "set_up"),
            "ben": self._account(house, "ben", "Ben Bode", "facilitator"),
            "clara": self._account(house, "clara", "Clara Cramer", "member"),
            "dora": self._stranger(house),
        }
        house.database.close()

    def house(self) -> House:
        """The same data folder, opened beside the server: for looking, and for making things before it starts."""
        return open_house(Config(self.data, host="127.0.0.1", port=self.port))

    def _account(self, house: House, sign_in: str, name: str, role: str) -> Account:
        purpose = "set_up" if role == "set_up" else "invitation"
        given = "facilitator" if role == "set_up" else role
        token = house.directory.add_link(purpose, municipality_id=self.municipality_id, role=given)
        return house.directory.add_account(sign_in, name, house.hash_password(f"{sign_in}-geheim"), token)

    def _stranger(self, house: House) -> Account:
        """Dora leads workshops in another town."""
        elsewhere = house.directory.add_municipality("Anderswo")
        token = house.directory.add_link("invitation", municipality_id=elsewhere.id, role="facilitator")
        return house.directory.add_account("dora", "Dora Dahl", house.hash_password("dora-geheim"), token)

    def add_role(self, who: str, role: str) -> None:
        house = self.house()
        house.directory.add_membership(Membership(self.people[who].id, self.municipality_id, role, ""))
        house.database.close()

    def make_workshop(self, title: str = "OGS gemeinsam gestalten") -> WorkshopEntry:
        house = self.house()
        made = house.create_workshop(self.municipality_id, title, contact=CONTACT, school_id=self.school.id)
        house.database.close()
        return made

    # ---- the process ----

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def is_running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def start(self, *extra: str) -> RunningHouse:
        command = [
            sys.executable,
            "-m",
            "workshop.cli",
            "serve",
            "--json",
            "--no-demo",
            "--host",
            "127.0.0.1",
        ]
        command += ["--port", str(self.port), "--data", str(self.data), *extra]
        self.process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, "the server did not start"
        self.about = json.loads(line)
        self._wait_until_it_answers()
        return self

    def _wait_until_it_answers(self) -> None:
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            try:
                with urllib.request.urlopen(f"{self.url}/gesund", timeout=2):
                    return
            except (urllib.error.URLError, ConnectionError):
                continue
        raise AssertionError("the server did not answer")

    def kill(self) -> None:
        """As a power cut would: no goodbye."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        self._end(signal.SIGTERM)

    def _end(self, how: int) -> None:
        if self.process is not None:
            self.process.send_signal(how)
            self.process.wait(10)
            if self.process.stdout is not None:
                self.process.stdout.close()
            self.process = None

    # ---- signing in ----

    def session_cookie(self, who: str) -> str:
        """The value of the session cookie of somebody who has signed in."""
        account = self.people[who]
        app = Flask(__name__)
        app.secret_key = (self.data / "secret.key").read_bytes()
        serializer = SecureCookieSessionInterface().get_signing_serializer(app)
        assert serializer is not None
        return str(serializer.dumps({"account_id": account.id, "session_key": account.session_key}))

    def cookies(self, who: str) -> list[dict[str, str]]:
        """For a browser context."""
        return [{"name": "session", "value": self.session_cookie(who), "url": self.url}]
