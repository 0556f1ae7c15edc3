"""What a data folder promises: it is ours, not newer than we are, and what was erased is gone from the file."""

from __future__ import annotations

import base64
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from workshop.config import Config
from workshop.domain.cause import Cause
from workshop.domain.commands import (
    ChangeStep,
    ClearFlags,
    CloseWorkshop,
    Command,
    EndEvening,
    HoldStatement,
    JoinWorkshop,
    OpenPrompt,
    RewordStatement,
    SendStatement,
    TranscribeStatement,
    WithdrawStatement,
)
from workshop.domain.model import Flag
from workshop.domain.words import Words
from workshop.house import House, open_house
from workshop.ids import new_id
from workshop.service import NotSaved
from workshop.storage.backup import NoBackup, back_up, put_back
from workshop.storage.codec import UnknownEvent
from workshop.storage.database import NotOurs, TooNew
from workshop.storage.lock import Locked, lock
from workshop.streams import workshop_stream

FILE = "leitbildwerkstatt.sqlite"


class Evening:
    """A house with one workshop, a fox who speaks, and Anna who leads."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.house: House = open_house(Config(folder))
        place = self.house.directory.add_municipality("Musterstadt")
        self.entry = self.house.create_workshop(place.id, "OGS am Park", contact="Frau Brandt")
        self.stream = workshop_stream(self.entry.id)
        self.prompt = next(iter(self.house.workshop(self.entry.id).prompts))
        device = {"device_id": "device-1", "workshop_id": self.entry.id, "participant_id": "fox", "number": 1}
        joining = JoinWorkshop("fox", "children")
        self.house.service.handle(self.stream, joining, Cause("participant", "fox", "join"), device)
        self.lead(OpenPrompt(self.prompt))

    def lead(self, command: Command) -> None:
        self.house.service.handle(self.stream, command, Cause("facilitator", "anna", new_id()))

    def fox(self, command: Command) -> None:
        self.house.service.handle(self.stream, command, Cause("participant", "fox", new_id()))

    def says(self, statement_id: str, text: str) -> None:
        self.fox(SendStatement(statement_id, self.prompt, Words(text)))

    def in_the_files(self, text: str) -> bool:
        return any(text.encode() in path.read_bytes() for path in self.folder.glob(f"{FILE}*"))


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[Evening]:
    made = Evening(tmp_path / "data")
    yield made
    made.house.database.close()


def test_the_end_of_the_evening_erases_withdrawn_texts_and_earlier_wordings_from_the_file(
    evening: Evening,
) -> None:
    evening.says("s1", "Zurückgeholtes Geheimnis")
    evening.says("s2", "Erste Fassung davon")
    evening.fox(WithdrawStatement("s1"))
    evening.fox(RewordStatement("s2", Words("Zweite Fassung")))
    assert evening.in_the_files("Zurückgeholtes Geheimnis")
    evening.lead(EndEvening())
    assert not evening.in_the_files("Zurückgeholtes Geheimnis")
    assert not evening.in_the_files("Erste Fassung davon")
    assert evening.in_the_files("Zweite Fassung")


def test_a_voice_is_gone_from_the_file_as_soon_as_it_is_written_down(evening: Evening) -> None:
    voice = base64.b64encode(b"\x1a\x45\xdf\xa3" + bytes(range(256)) * 400).decode()
    evening.fox(SendStatement("s1", evening.prompt, way="recording", recording=Words(voice)))
    piece = voice[5_000:5_200]
    assert evening.in_the_files(piece)
    evening.lead(TranscribeStatement("s1", Words("Ich will ein Pony")))
    assert not evening.in_the_files(piece)
    assert not evening.in_the_files(voice[-200:])
    assert evening.in_the_files("Ich will ein Pony")
    assert voice not in evening.house.texts(evening.stream).values()


def test_closing_erases_held_back_texts_and_device_tokens(evening: Evening) -> None:
    evening.says("s1", "Das bleibt unter uns")
    evening.lead(HoldStatement("s1", Words("Ein Name steht darin")))
    assert evening.in_the_files("device-1")
    evening.lead(ChangeStep("report_back"))
    evening.lead(CloseWorkshop())
    assert not evening.in_the_files("Das bleibt unter uns")
    assert not evening.in_the_files("device-1")


def test_a_withdrawn_sign_of_distress_stays_until_an_adult_has_answered_it(evening: Evening) -> None:
    flags = (Flag("distress", 0, 5),)
    evening.fox(SendStatement("s1", evening.prompt, Words("Hilf mir bitte sofort"), flags=flags))
    evening.fox(WithdrawStatement("s1"))
    evening.lead(EndEvening())
    assert evening.in_the_files("Hilf mir bitte sofort")
    evening.lead(ClearFlags("s1"))
    assert not evening.in_the_files("Hilf mir bitte sofort")


def test_everything_is_there_after_opening_again(evening: Evening) -> None:
    evening.says("s1", "Pony")
    before = evening.house.workshop(evening.entry.id)
    again = open_house(Config(evening.folder))
    assert again.workshop(evening.entry.id) == before
    assert again.texts(evening.stream)[before.statements["s1"].text] == "Pony"
    again.database.close()


def test_when_two_write_the_second_is_told_and_nothing_of_it_happened(evening: Evening) -> None:
    other = open_house(Config(evening.folder))
    other.workshop(evening.entry.id)
    evening.says("s1", "Pony")
    sending = SendStatement("s2", evening.prompt, Words("Einhorn"))
    with pytest.raises(NotSaved):
        other.service.handle(evening.stream, sending, Cause("participant", "fox", "late-one"))
    assert list(other.service.stream(evening.stream).pending.statements) == ["s1"]
    assert "Einhorn" not in other.texts(evening.stream).values()
    other.service.handle(evening.stream, sending, Cause("participant", "fox", "late-one"))
    assert list(other.workshop(evening.entry.id).statements) == ["s1", "s2"]
    other.database.close()


def test_a_newer_folder_is_refused_and_left_alone(evening: Evening) -> None:
    evening.house.database.close()
    with closing(sqlite3.connect(evening.folder / FILE)) as file, file:
        file.execute("UPDATE about SET value = '999' WHERE key = 'schema'")
    with pytest.raises(TooNew):
        open_house(Config(evening.folder))
    with closing(sqlite3.connect(evening.folder / FILE)) as file:
        assert file.execute("SELECT value FROM about").fetchone() == ("999",)


@pytest.mark.parametrize(
    "content",
    [
        b"not a database at all, but long enough to be read as one" * 40,
        b"SQLite format 3\x00" + b"\xff" * 4000,
    ],
)
def test_a_file_that_is_no_database_of_ours_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(NotOurs):
        open_house(Config(tmp_path))
    assert (tmp_path / FILE).read_bytes() == content


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / FILE)) as file, file:
        file.execute("CREATE TABLE something_else (id)")
    with pytest.raises(NotOurs):
        open_house(Config(tmp_path))


def test_an_unknown_event_in_the_log_is_named(evening: Evening) -> None:
    evening.house.database.close()
    with closing(sqlite3.connect(evening.folder / FILE)) as file, file:
        file.execute("UPDATE events SET name = 'CardTeleported' WHERE name = 'PromptOpened'")
    again = open_house(Config(evening.folder))
    with pytest.raises(UnknownEvent, match="CardTeleported"):
        again.workshop(evening.entry.id)
    again.database.close()


def test_a_folder_that_is_served_is_locked_for_a_second_server(tmp_path: Path) -> None:
    with closing(lock(tmp_path)), pytest.raises(Locked):
        lock(tmp_path)
    lock(tmp_path).close()


def test_a_backup_put_back_brings_everything_but_what_was_erased_since(
    evening: Evening, tmp_path: Path
) -> None:
    evening.says("s1", "Bleibt da")
    evening.says("s2", "Wird noch gelöscht")
    back_up(evening.folder, tmp_path / "backup.zip")
    evening.fox(WithdrawStatement("s2"))
    evening.lead(EndEvening())
    evening.house.database.close()
    aside = put_back(tmp_path / "backup.zip", evening.folder)
    again = open_house(Config(evening.folder))
    texts = set(again.texts(evening.stream).values())
    assert "Bleibt da" in texts
    assert "Wird noch gelöscht" not in texts
    assert not again.workshop(evening.entry.id).over
    assert aside
    assert all(one.exists() for one in aside)
    again.database.close()


def test_a_backup_is_put_back_even_where_the_database_is_damaged(evening: Evening, tmp_path: Path) -> None:
    evening.says("s1", "Bleibt da")
    back_up(evening.folder, tmp_path / "backup.zip")
    evening.house.database.close()
    for path in evening.folder.glob(f"{FILE}*"):
        path.write_bytes(b"damaged " * 999)
    aside = put_back(tmp_path / "backup.zip", evening.folder)
    assert aside[0].read_bytes() == b"damaged " * 999
    again = open_house(Config(evening.folder))
    assert "Bleibt da" in again.texts(evening.stream).values()
    again.database.close()


def test_a_different_key_is_kept_and_keys_and_backups_are_for_their_owner_alone(
    evening: Evening, tmp_path: Path
) -> None:
    back_up(evening.folder, tmp_path / "backup.zip")
    evening.house.database.close()
    (evening.folder / "secret.key").write_text("another key")
    aside = put_back(tmp_path / "backup.zip", evening.folder)
    assert "another key" in {one.read_text() for one in aside if one.suffix == ".key"}
    if os.name != "nt":
        for path in (evening.folder / "secret.key", tmp_path / "backup.zip", evening.folder):
            assert path.stat().st_mode & 0o077 == 0


def test_a_backup_is_never_written_over_another_file(evening: Evening, tmp_path: Path) -> None:
    back_up(evening.folder, tmp_path / "backup.zip")
    with pytest.raises(FileExistsError):
        back_up(evening.folder, tmp_path / "backup.zip")


def test_what_is_no_backup_changes_nothing(evening: Evening, tmp_path: Path) -> None:
    (tmp_path / "letter.zip").write_bytes(b"Sehr geehrte Damen und Herren")
    evening.house.database.close()
    before = (evening.folder / FILE).read_bytes()
    with pytest.raises(NoBackup):
        put_back(tmp_path / "letter.zip", evening.folder)
    assert (evening.folder / FILE).read_bytes() == before
