"""A house in this process, and people who browse it: pages and forms without a network."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from workshop.app import create_app
from workshop.config import Config
from workshop.domain.cause import Cause
from workshop.domain.commands import Command, JoinWorkshop, ReleaseStatements, SendStatement
from workshop.domain.words import Words
from workshop.house import House, open_house
from workshop.storage.directory import Account, Municipality, School, WorkshopEntry
from workshop.streams import mission_stream, workshop_stream

CONTACT = "Frau Brandt, Fachkraft im Kinderschutz, 0 23 07 / 000 00 12"
PASSWORD = "drei blaue enten"


class Browser:
    """One browser with its cookies. Forms are sent as a person would: from a page, with its token."""

    def __init__(self, app: Flask) -> None:
        self.client = app.test_client()

    def get(self, path: str, **options: Any) -> TestResponse:
        return self.client.get(path, **options)

    def post(self, path: str, data: dict[str, str] | None = None, *, page: str = "") -> TestResponse:
        """Open a page that holds the form (the same path by default), then send it."""
        opened = self.client.get(page or path).get_data(as_text=True)
        token = re.search(r'name="csrf_token" value="([^"]+)"', opened)
        return self.client.post(path, data={"csrf_token": token[1] if token else "", **(data or {})})


class Town:
    """Musterstadt with one school: Anna and Ben lead, Clara steers, Dora leads elsewhere."""

    def __init__(self, house: House, app: Flask) -> None:
        self.house, self.app = house, app
        self.place: Municipality = house.directory.add_municipality("Musterstadt")
        self.elsewhere: Municipality = house.directory.add_municipality("Anderswo")
        self.school: School = house.directory.add_school(self.place.id, "OGS am Park", CONTACT)
        self.hash = house.hash_password(PASSWORD)
        self.accounts = {
            "anna": self.account("anna", "Anna Auer", self.place),
            "ben": self.account("ben", "Ben Bode", self.place),
            "clara": self.account(
                "clara", "Clara Cramer", self.place, role="member", function="Schulleitung"
            ),
            "dora": self.account("dora", "Dora Dahl", self.elsewhere),
        }

    def account(
        self, sign_in: str, name: str, place: Municipality, role: str = "facilitator", function: str = ""
    ) -> Account:
        link = self.house.directory.add_link(
            "invitation", municipality_id=place.id, role=role, function=function
        )
        return self.house.directory.add_account(sign_in, name, self.hash, link)

    def workshop(self, title: str = "OGS gemeinsam gestalten") -> WorkshopEntry:
        return self.house.create_workshop(self.place.id, title, contact=CONTACT, school_id=self.school.id)

    def ask(self, entry: WorkshopEntry, command: Command, who: str = "anna") -> None:
        """A command of a facilitator, or of a child by its animal."""
        is_account = who in self.accounts
        cause = Cause("facilitator", self.accounts[who].id) if is_account else Cause("participant", who)
        mission = type(command).__module__.endswith("commands.mission")
        stream = mission_stream(entry.mission_id) if mission else workshop_stream(entry.id)
        self.house.service.handle(stream, command, cause)

    def said(self, entry: WorkshopEntry, who: str, statement_id: str, text: str) -> None:
        """A child says something and is the fox or the owl from then on."""
        if who not in self.house.workshop(entry.id).participants:
            self.ask(entry, JoinWorkshop(who, "children"), who)
        prompt_id = next(iter(self.house.workshop(entry.id).prompts))
        self.ask(entry, SendStatement(statement_id, prompt_id, Words(text)), who)

    def released(self, entry: WorkshopEntry, statement_id: str) -> None:
        seen = self.house.workshop(entry.id).statements[statement_id].text
        self.ask(entry, ReleaseStatements((statement_id,), (seen,)))

    def browser(self, who: str = "") -> Browser:
        """A fresh one, signed in as somebody or not at all."""
        made = Browser(self.app)
        if who:
            account = self.accounts[who]
            with made.client.session_transaction() as session:
                session["account_id"], session["session_key"] = account.id, account.session_key
        return made


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    opened = open_house(Config(tmp_path / "data", host="127.0.0.1", feedback="barriere@musterstadt.example"))
    yield opened
    opened.database.close()


@pytest.fixture
def app(house: House) -> Flask:
    return create_app(house.config, house)


@pytest.fixture
def town(house: House, app: Flask) -> Town:
    return Town(house, app)


@pytest.fixture
def browse(town: Town) -> Callable[[str], Browser]:
    return town.browser


def words(response: TestResponse) -> str:
    """What a person reads of a page: no tags, entities resolved, one blank between words."""
    text = re.sub(r"<(script|style|svg)\b.*?</\1>", " ", response.get_data(as_text=True), flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())
