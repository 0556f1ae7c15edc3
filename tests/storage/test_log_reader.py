"""A process that only follows a log reads it without SQLAlchemy: the same events with the same causes, and nothing can be written."""

from pathlib import Path

import pytest

from workshop.config import Config
from workshop.demo import BEISPIELSTADT
from workshop.house import House, open_house
from workshop.storage import event_log, log_reader
from workshop.streams import workshop_stream
from workshop.taking_in import put_demo

STREAM = workshop_stream(BEISPIELSTADT[0])


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    """In a folder whose name wants care in an address."""
    opened = open_house(Config(tmp_path_factory.mktemp("a") / "Größer #1"))
    put_demo(opened)
    return opened


def test_it_reads_what_the_house_reads(house: House) -> None:
    stored = house.database.run(lambda connection: event_log.read(connection, STREAM))
    assert len(stored.events) > 100
    read = log_reader.happened(house.database.url, STREAM)
    assert read == [(one.event, one.cause) for one in stored.events]


def test_a_stream_that_is_not_there_has_no_events(house: House) -> None:
    assert log_reader.happened(house.database.url, "workshop:elsewhere") == []


def test_it_makes_no_database_where_there_is_none(tmp_path: Path) -> None:
    missing = tmp_path / "leitbildwerkstatt.sqlite"
    with pytest.raises(Exception, match="unable to open"):
        log_reader.happened(f"sqlite:///{missing}", STREAM)
    assert not missing.exists()


def test_any_other_address_is_read_by_sqlalchemy_and_to_the_same(house: House) -> None:
    """The same file under an address that names its driver."""
    named = house.database.url.replace("sqlite:///", "sqlite+pysqlite:///")
    assert log_reader.happened(named, STREAM) == log_reader.happened(house.database.url, STREAM)
