"""Animal cards: made once, told apart, known again, and gone in plain when their workshop is closed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.storage.test_database import Evening
from workshop.domain.animal_cards import could_be_on_a_card
from workshop.domain.cause import Cause
from workshop.domain.commands import ChangeStep, CloseWorkshop, EndEvening, JoinWorkshop
from workshop.domain.symbols import CARD_SYMBOLS
from workshop.house import House

MANY = [f"child-{number:03}" for number in range(200)]


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[Evening]:
    made = Evening(tmp_path / "data")
    yield made
    made.house.database.close()


@pytest.fixture
def house(evening: Evening) -> House:
    return evening.house


def test_a_card_has_four_different_pictures_and_stays_the_same(evening: Evening, house: House) -> None:
    card = house.cards.of(evening.entry.id, ["fox"])["fox"]
    assert could_be_on_a_card(card.symbols)
    assert len(card.token) == 22, "128 bits"
    assert house.cards.of(evening.entry.id, ["fox"]) == {"fox": card}


def test_no_two_cards_of_a_workshop_are_alike_and_each_is_known_again(evening: Evening, house: House) -> None:
    cards = house.cards.of(evening.entry.id, MANY)
    assert len({one.symbols for one in cards.values()}) == len({one.token for one in cards.values()}) == 200
    for who in MANY[::20]:
        assert house.cards.by_symbols(evening.entry.id, cards[who].symbols) == who
        assert house.cards.by_token(cards[who].token) == (evening.entry.id, who)


def test_a_card_is_made_anew_until_nobody_has_it(
    evening: Evening, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    from workshop.storage import cards

    class Loaded:
        """A die that first shows the same twice."""

        throws = iter([list(CARD_SYMBOLS[:4]), list(CARD_SYMBOLS[:4]), list(CARD_SYMBOLS[4:8])])

        def sample(self, _of: object, _count: int) -> list[str]:
            return next(self.throws)

    monkeypatch.setattr(cards, "chance", Loaded())
    made = house.cards.of(evening.entry.id, ["fox", "owl"])
    assert made["owl"].symbols == CARD_SYMBOLS[4:8]


def test_the_order_of_the_pictures_matters(evening: Evening, house: House) -> None:
    card = house.cards.of(evening.entry.id, ["fox"])["fox"]
    assert house.cards.by_symbols(evening.entry.id, tuple(reversed(card.symbols))) == ""


def test_a_card_opens_nothing_in_another_workshop(evening: Evening, house: House) -> None:
    other = house.create_workshop(evening.entry.municipality_id, "Andere", contact="Frau Brandt")
    card = house.cards.of(evening.entry.id, ["fox"])["fox"]
    house.cards.of(other.id, ["owl"])
    assert house.cards.by_symbols(other.id, card.symbols) == ""


def test_neither_pictures_nor_token_stand_in_the_hashes(evening: Evening, house: House) -> None:
    card = house.cards.of(evening.entry.id, ["fox"])["fox"]
    (kept,) = house.cards.kept([evening.entry.id])[evening.entry.id].cards
    assert card.token not in str(kept)
    words = set(re.findall(r"[\w-]+", str(kept)))  # „bed“ may well stand inside a hash
    assert not words & (set(card.symbols) - {"fox", "key"})  # an id and a field here, and names of pictures


def test_closing_takes_the_plain_secrets_out_of_the_file_and_the_card_still_opens(
    evening: Evening, house: House
) -> None:
    workshop_id = evening.entry.id
    card = house.cards.of(workshop_id, ["fox"])["fox"]
    assert evening.in_the_files(card.token)
    assert evening.in_the_files(",".join(card.symbols))
    evening.lead(ChangeStep("report_back"))
    evening.lead(EndEvening())
    assert evening.in_the_files(card.token), "over is not closed: adults may still print"
    evening.lead(CloseWorkshop())
    assert not evening.in_the_files(card.token)
    assert not evening.in_the_files(",".join(card.symbols))
    assert house.cards.by_symbols(workshop_id, card.symbols) == "fox"
    assert house.cards.by_token(card.token) == (workshop_id, "fox")


def test_a_closed_workshop_makes_and_shows_no_cards(evening: Evening, house: House) -> None:
    house.service.handle(
        evening.stream, JoinWorkshop("owl", "children"), Cause("participant", "owl", "join-owl")
    )
    house.cards.of(evening.entry.id, ["fox"])
    evening.lead(ChangeStep("report_back"))
    evening.lead(CloseWorkshop())
    assert house.cards.of(evening.entry.id, ["fox", "owl"]) == {}
    assert len(house.cards.kept([evening.entry.id])[evening.entry.id].cards) == 1
