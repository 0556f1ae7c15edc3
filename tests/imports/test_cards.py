"""A card that was printed at a laptop opens on the town's server, and its secrets never travel."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.imports.test_archive import packed, refusal
from workshop.config import Config
from workshop.domain.animal_cards import AnimalCard
from workshop.domain.cause import Cause
from workshop.domain.commands import JoinWorkshop
from workshop.exports.to_archive import to_archive
from workshop.house import House, open_house
from workshop.ids import new_id
from workshop.imports.read import read_file
from workshop.storage.directory import WorkshopEntry
from workshop.streams import workshop_stream
from workshop.taking_in import take_in


class Laptop:
    """A house with one workshop and a fox with a card."""

    def __init__(self, folder: Path) -> None:
        self.house = open_house(Config(folder))
        place = self.house.directory.add_municipality("Musterstadt")
        self.entry: WorkshopEntry = self.house.create_workshop(place.id, "OGS am Park", contact="Frau Brandt")
        for who in ("fox", "owl"):
            joining = JoinWorkshop(who, "children")
            self.house.service.handle(
                workshop_stream(self.entry.id), joining, Cause("participant", who, f"join-{who}")
            )

    def card(self, who: str = "fox") -> AnimalCard:
        return self.house.cards.of(self.entry.id, [who])[who]

    def archive(self) -> bytes:
        return to_archive(self.house.snapshot(self.entry.mission_id))


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Laptop]:
    made = Laptop(tmp_path / "laptop")
    yield made
    made.house.database.close()


@pytest.fixture
def town(tmp_path: Path) -> Iterator[House]:
    opened = open_house(Config(tmp_path / "town"))
    place = opened.directory.add_municipality("Musterstadt")
    opened.create_workshop(place.id, "Eine andere", contact="Frau Brandt")
    yield opened
    opened.database.close()


def take(house: House, archive: bytes) -> bool:
    return take_in(house, read_file(archive).whole(new_id))


def test_pictures_with_the_printed_code_and_the_qr_code_open_on_the_towns_server(
    laptop: Laptop, town: House
) -> None:
    card = laptop.card()
    assert take(town, laptop.archive())
    assert town.cards.workshops_with(laptop.entry.children_code) == [laptop.entry.id]
    assert town.cards.by_symbols(laptop.entry.id, card.symbols) == "fox"
    assert town.cards.by_token(card.token) == (laptop.entry.id, "fox")


def test_a_code_that_the_town_has_given_to_another_workshop_leads_to_both(
    laptop: Laptop, town: House
) -> None:
    card = laptop.card()
    (other,) = town.directory.workshops()
    snapshot = read_file(laptop.archive()).whole(new_id)
    kept = snapshot.cards[laptop.entry.id]
    snapshot.cards[laptop.entry.id] = type(kept)((other.children_code,), kept.cards)
    take_in(town, snapshot)
    assert town.cards.workshops_with(other.children_code) == [other.id, laptop.entry.id]
    assert [town.cards.by_symbols(one, card.symbols) for one in (other.id, laptop.entry.id)] == ["", "fox"]


def test_the_secrets_themselves_are_not_in_the_archive(laptop: Laptop) -> None:
    card = laptop.card()
    with zipfile.ZipFile(io.BytesIO(laptop.archive())) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist()).decode()
        about_cards = archive.read("cards.json").decode()
    assert card.token not in everything
    assert ",".join(card.symbols) not in everything
    assert not any(f'"{symbol}"' in about_cards for symbol in card.symbols)


def test_taking_it_in_twice_is_fine_and_brings_cards_that_were_made_since(
    laptop: Laptop, town: House
) -> None:
    fox = laptop.card("fox")
    take(town, laptop.archive())
    assert not take(town, laptop.archive())
    owl = laptop.card("owl")
    assert not take(town, laptop.archive())
    assert town.cards.by_symbols(laptop.entry.id, fox.symbols) == "fox"
    assert town.cards.by_symbols(laptop.entry.id, owl.symbols) == "owl"


def test_the_towns_own_cards_of_that_workshop_stay_beside_them(laptop: Laptop, town: House) -> None:
    take(town, laptop.archive())
    printed_in_town = town.cards.of(laptop.entry.id, ["fox"])["fox"]
    printed_at_laptop = laptop.card("fox")
    take(town, laptop.archive())
    for card in (printed_in_town, printed_at_laptop):
        assert town.cards.by_token(card.token) == (laptop.entry.id, "fox")
        assert town.cards.by_symbols(laptop.entry.id, card.symbols) == "fox"


def test_a_card_from_elsewhere_can_not_be_printed_here(laptop: Laptop, town: House) -> None:
    laptop.card("fox")
    take(town, laptop.archive())
    assert list(town.cards.of(laptop.entry.id, ["fox", "owl"])) == ["owl"]


def test_an_archive_without_cards_comes_in_as_ever(laptop: Laptop, town: House) -> None:
    archive = laptop.archive()
    assert "cards.json" not in zipfile.ZipFile(io.BytesIO(archive)).namelist()
    assert take(town, archive)
    assert town.cards.kept([laptop.entry.id]) == {}


def changed(laptop: Laptop, **of_card: str) -> bytes:
    """The archive with a card that says something else, and a checksum that fits."""
    import hashlib

    laptop.card()
    with zipfile.ZipFile(io.BytesIO(laptop.archive())) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    cards, manifest = json.loads(files["cards.json"]), json.loads(files["manifest.json"])
    cards[laptop.entry.id]["cards"][0] |= of_card
    files["cards.json"] = json.dumps(cards).encode()
    manifest["cards"]["sha256"] = hashlib.sha256(files["cards.json"]).hexdigest()
    return packed({**files, "manifest.json": json.dumps(manifest).encode()})


def test_the_changed_archive_of_these_tests_comes_in_where_nothing_was_changed(
    laptop: Laptop, town: House
) -> None:
    assert take(town, changed(laptop))


@pytest.mark.parametrize(
    "what", [{"key": "short"}, {"symbols_hash": "Z" * 64}, {"participant_id": "somebody-else"}]
)
def test_a_card_that_makes_no_sense_is_refused(laptop: Laptop, what: dict[str, str]) -> None:
    assert refusal(changed(laptop, **what)).reason == "broken_archive"


def test_cards_that_were_changed_on_the_way_are_refused(laptop: Laptop) -> None:
    laptop.card()
    with zipfile.ZipFile(io.BytesIO(laptop.archive())) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files["cards.json"] = files["cards.json"].replace(b"fox", b"owl")
    assert refusal(packed(files)).reason == "checksum"
