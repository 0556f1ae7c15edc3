"""Animal cards: the plain secrets while a workshop is open, their keyed hashes beside them and afterwards."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa

from ..domain.animal_cards import (
    SYMBOLS_ON_A_CARD,
    AnimalCard,
    CardHashes,
    CardsKept,
    hashes_of,
    symbols_hash,
    token_hash,
)
from ..domain.symbols import CARD_SYMBOLS
from ..ids import new_id
from . import tables
from .database import Database

chance = secrets.SystemRandom()
AT_ONCE = 500
"""So many keys in one query: whoever tries strange tokens must not keep the database busy."""


class Cards:
    """Reads and writes of the two tables, each in a transaction of its own."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def of(self, workshop_id: str, participant_ids: Iterable[str]) -> dict[str, AnimalCard]:
        """The cards of these participants, made where there are none yet.

        Missing are those that can't be shown here: the workshop is closed, or the card was made on another machine.
        """
        wanted = list(dict.fromkeys(participant_ids))

        def read(connection: sa.Connection) -> dict[str, AnimalCard]:
            plain = _plain(connection, workshop_id)
            hashed = hashes(connection, [workshop_id])
            made_before = {one.participant_id for one in hashed}
            missing = [one for one in wanted if one not in made_before]
            if missing and not _is_closed(connection, workshop_id):
                plain |= _make(connection, workshop_id, missing, hashed)
            return {one: plain[one] for one in wanted if one in plain}

        return self.database.run(read)

    def by_symbols(self, workshop_id: str, symbols: tuple[str, ...]) -> str:
        """Whose card has these pictures in this order; empty when nobody's, or when two machines made the same twice."""
        known = self.database.run(lambda connection: hashes(connection, [workshop_id]))
        wanted = {key: symbols_hash(key, symbols) for key in {one.key for one in known}}
        found = {one.participant_id for one in known if one.symbols_hash == wanted[one.key]}
        return found.pop() if len(found) == 1 else ""

    def by_token(self, token: str) -> tuple[str, str] | None:
        """The workshop and the participant of a QR code."""

        def find(connection: sa.Connection) -> tuple[str, str] | None:
            table = tables.cards.c
            keys = list(connection.scalars(sa.select(table.key).distinct()))
            for some in (keys[start : start + AT_ONCE] for start in range(0, len(keys), AT_ONCE)):
                wanted = {token_hash(key, token): key for key in some}
                rows = connection.execute(sa.select(tables.cards).where(table.token_hash.in_(wanted)))
                for row in rows:
                    if wanted[row.token_hash] == row.key:
                        return row.workshop_id, row.participant_id
            return None

        return self.database.run(find)

    def workshops_with(self, code: str) -> list[str]:
        """The workshops on whose cards this code is printed: its own, and what it was called where the cards were made."""
        both = sa.or_(tables.workshops.c.children_code == code, tables.workshops.c.staff_code == code)
        own = sa.select(tables.workshops.c.id).where(both)
        elsewhere = sa.select(tables.card_codes.c.workshop_id).where(tables.card_codes.c.code == code)
        return self.database.run(
            lambda connection: list(dict.fromkeys([*connection.scalars(own), *connection.scalars(elsewhere)]))
        )

    def kept(self, workshop_ids: Iterable[str]) -> dict[str, CardsKept]:
        """What an archive takes along, by workshop; nothing of those without cards."""
        ids = list(workshop_ids)

        def read(connection: sa.Connection) -> dict[str, CardsKept]:
            found = {one: CardsKept(_codes(connection, one), tuple(hashes(connection, [one]))) for one in ids}
            return {workshop_id: kept for workshop_id, kept in found.items() if kept.cards}

        return self.database.run(read)


def hashes(connection: sa.Connection, workshop_ids: Iterable[str]) -> list[CardHashes]:
    """The hashes of all cards of these workshops."""
    table = tables.cards
    rows = connection.execute(
        sa.select(table)
        .where(table.c.workshop_id.in_(list(workshop_ids)))
        .order_by(table.c.participant_id, table.c.key)
    )
    return [CardHashes(row.participant_id, row.key, row.symbols_hash, row.token_hash) for row in rows]


def add_kept(connection: sa.Connection, workshop_id: str, kept: CardsKept) -> None:
    """Know these cards and codes too; what was known already stays as it is."""
    known = {(one.participant_id, one.key) for one in hashes(connection, [workshop_id])}
    fresh = [_row(workshop_id, one) for one in kept.cards if (one.participant_id, one.key) not in known]
    if fresh:
        connection.execute(tables.cards.insert(), fresh)
    codes = [code for code in kept.codes if code not in _codes(connection, workshop_id)]
    if codes:
        rows = [{"code": code, "workshop_id": workshop_id} for code in codes]
        connection.execute(tables.card_codes.insert(), rows)


def _codes(connection: sa.Connection, workshop_id: str) -> tuple[str, ...]:
    """All codes that may stand on cards of a workshop."""
    table = tables.workshops.c
    own = connection.execute(
        sa.select(table.children_code, table.staff_code).where(table.id == workshop_id)
    ).first()
    elsewhere = sa.select(tables.card_codes.c.code).where(tables.card_codes.c.workshop_id == workshop_id)
    return tuple(dict.fromkeys([*(own or ()), *connection.scalars(elsewhere.order_by("code"))]))


def _plain(connection: sa.Connection, workshop_id: str) -> dict[str, AnimalCard]:
    table = tables.card_secrets
    rows = connection.execute(sa.select(table).where(table.c.workshop_id == workshop_id))
    return {
        row.participant_id: AnimalCard(row.participant_id, tuple(row.symbols.split(",")), row.token)
        for row in rows
    }


def _is_closed(connection: sa.Connection, workshop_id: str) -> bool:
    """Asked of the log itself, in the same transaction: nothing secret is made beside a closing."""
    of_this = tables.events.c.stream_id == f"workshop:{workshop_id}"
    closed = sa.select(tables.events.c.seq).where(of_this, tables.events.c.name == "WorkshopClosed")
    return connection.execute(closed.limit(1)).first() is not None


def _make(
    connection: sa.Connection, workshop_id: str, participant_ids: list[str], before: list[CardHashes]
) -> dict[str, AnimalCard]:
    """Cards with pictures that nobody of this workshop has, in this order."""
    keys = list(dict.fromkeys(one.key for one in before)) or [secrets.token_hex(32)]
    taken = {one.symbols_hash for one in before}
    made: dict[str, AnimalCard] = {}
    for participant_id in participant_ids:
        symbols = tuple(chance.sample(CARD_SYMBOLS, SYMBOLS_ON_A_CARD))
        while any(symbols_hash(key, symbols) in taken for key in keys):
            symbols = tuple(chance.sample(CARD_SYMBOLS, SYMBOLS_ON_A_CARD))
        card = AnimalCard(participant_id, symbols, new_id())
        taken.add(symbols_hash(keys[0], symbols))
        made[participant_id] = card
    connection.execute(
        tables.cards.insert(), [_row(workshop_id, hashes_of(one, keys[0])) for one in made.values()]
    )
    connection.execute(tables.card_secrets.insert(), [_secret_row(workshop_id, one) for one in made.values()])
    return made


def _row(workshop_id: str, one: CardHashes) -> dict[str, Any]:
    return {"workshop_id": workshop_id, **{name: getattr(one, name) for name in CardHashes.__slots__}}


def _secret_row(workshop_id: str, one: AnimalCard) -> dict[str, Any]:
    return {
        "workshop_id": workshop_id,
        "participant_id": one.participant_id,
        "symbols": ",".join(one.symbols),
        "token": one.token,
    }
