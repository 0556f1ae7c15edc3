"""The plain tables: who may sign in, which municipalities, schools and workshops there are, which codes lead where."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from ..ids import new_code, new_door, new_id, new_token, token_hash
from . import tables
from .database import Database

LINK_DAYS = 14
DAY = 86_400


class NameTaken(Exception):
    """Somebody else signs in by this name."""


class LinkUsed(Exception):
    """The link was used, has run out, or never was."""


@dataclass(frozen=True, slots=True)
class Municipality:
    id: str
    name: str
    demo: bool


@dataclass(frozen=True, slots=True)
class School:
    """`contact` is whom an adult calls about a sign of distress."""

    id: str
    municipality_id: str
    name: str
    contact: str


@dataclass(frozen=True, slots=True)
class WorkshopEntry:
    """Where a workshop belongs and which codes lead to it; what happened in it is in its stream.

    `door` are the four pictures that lead children in until the evening is over.
    """

    id: str
    municipality_id: str
    school_id: str | None
    mission_id: str
    children_code: str
    staff_code: str
    created_at: float
    door: str | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """A facilitator or steering member. `session_key` changes with the password, which ends other sessions."""

    id: str
    sign_in_name: str
    name: str
    password_hash: str
    owner: bool
    session_key: str
    created_at: float


@dataclass(frozen=True, slots=True)
class Membership:
    """What an account is in a municipality: `facilitator` or `member`, with its function in words."""

    account_id: str
    municipality_id: str
    role: str
    function: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link that opens a door once: `set_up`, `invitation` or `password`."""

    purpose: str
    municipality_id: str
    role: str
    function: str
    account_id: str
    expires_at: float


class Directory:
    """Reads and writes of the plain tables, each in a transaction of its own."""

    def __init__(self, database: Database) -> None:
        self.database = database

    # ---- municipalities and schools ----

    def add_municipality(self, name: str, *, demo: bool = False, id: str = "") -> Municipality:
        made = Municipality(id or new_id(), name, demo)
        self._insert(tables.municipalities, made)
        return made

    def municipalities(self) -> list[Municipality]:
        return [Municipality(**row) for row in self._rows(sa.select(tables.municipalities).order_by("name"))]

    def municipality(self, municipality_id: str) -> Municipality | None:
        return next((one for one in self.municipalities() if one.id == municipality_id), None)

    def add_school(self, municipality_id: str, name: str, contact: str = "") -> School:
        made = School(new_id(), municipality_id, name, contact)
        self._insert(tables.schools, made)
        return made

    def schools(self, municipality_id: str = "") -> list[School]:
        """The schools of a municipality, or all."""
        rows = self._rows(sa.select(tables.schools).order_by("name"))
        return [
            School(**row) for row in rows if not municipality_id or row["municipality_id"] == municipality_id
        ]

    def set_contact(self, school_id: str, contact: str) -> None:
        statement = tables.schools.update().where(tables.schools.c.id == school_id).values(contact=contact)
        self.database.run(lambda connection: connection.execute(statement))

    # ---- settings of the house ----

    def setting(self, key: str) -> str:
        """What was set, or nothing."""
        rows = self._rows(sa.select(tables.about.c.value).where(tables.about.c.key == f"setting:{key}"))
        return str(rows[0]["value"]) if rows else ""

    def set_setting(self, key: str, value: str) -> None:
        def write(connection: sa.Connection) -> None:
            table, name = tables.about, f"setting:{key}"
            connection.execute(table.delete().where(table.c.key == name))
            if value:
                connection.execute(table.insert().values(key=name, value=value))

        self.database.run(write)

    # ---- workshops ----

    def add_workshop(
        self,
        municipality_id: str,
        mission_id: str,
        school_id: str | None = None,
        id: str = "",
        over: bool = False,
    ) -> WorkshopEntry:
        """A workshop with two codes and, unless its evening is over, a door of pictures; they lead nowhere else."""

        def add(connection: sa.Connection) -> WorkshopEntry:
            taken = {code for row in connection.execute(sa.select(*_CODES)) for code in row}
            codes: list[str] = []
            while len(codes) < 2:
                code = new_code()
                if code not in taken and code not in codes:
                    codes.append(code)
            doors = set(connection.scalars(sa.select(_DOOR).where(_DOOR.is_not(None))))
            door = None if over else new_door(doors)
            made = WorkshopEntry(
                id or new_id(), municipality_id, school_id, mission_id, *codes, time.time(), door
            )
            connection.execute(tables.workshops.insert().values(**_as_row(made)))
            return made

        return self.database.run(add)

    def workshops(self) -> list[WorkshopEntry]:
        """All, newest first."""
        found = self._rows(sa.select(tables.workshops).order_by(tables.workshops.c.created_at.desc()))
        return [WorkshopEntry(**row) for row in found]

    def workshop(self, workshop_id: str) -> WorkshopEntry | None:
        rows = self._rows(sa.select(tables.workshops).where(tables.workshops.c.id == workshop_id))
        return WorkshopEntry(**rows[0]) if rows else None

    def workshop_by_code(self, code: str) -> tuple[WorkshopEntry, str] | None:
        """The workshop that a code leads to, and whose perspective it gives: `children` or `staff`."""
        children, staff = _CODES
        rows = self._rows(sa.select(tables.workshops).where(sa.or_(children == code, staff == code)))
        if not rows:
            return None
        found = WorkshopEntry(**rows[0])
        return found, "children" if found.children_code == code else "staff"

    def workshop_by_door(self, door: str) -> WorkshopEntry | None:
        """The workshop that four pictures lead to, in the order of `tidy_door`."""
        rows = self._rows(sa.select(tables.workshops).where(tables.workshops.c.door == door)) if door else []
        return WorkshopEntry(**rows[0]) if rows else None

    def close_doors(self, workshop_ids: Iterable[str]) -> None:
        """Their pictures may lead to another workshop from now on."""
        theirs = tables.workshops.c.id.in_(list(workshop_ids))
        self.database.run(
            lambda connection: connection.execute(tables.workshops.update().where(theirs).values(door=None))
        )

    def workshops_of_mission(self, mission_id: str) -> list[WorkshopEntry]:
        return [one for one in self.workshops() if one.mission_id == mission_id]

    # ---- devices ----

    def participants_of(self, device_id: str, workshop_id: str) -> list[str]:
        """The participants on a device, in the order in which they came."""
        of_both = (tables.devices.c.device_id == device_id) & (tables.devices.c.workshop_id == workshop_id)
        rows = self._rows(sa.select(tables.devices).where(of_both).order_by(tables.devices.c.number))
        return [row["participant_id"] for row in rows]

    # ---- accounts ----

    def accounts(self) -> list[Account]:
        return [Account(**row) for row in self._rows(sa.select(tables.accounts).order_by("name"))]

    def account(self, account_id: str) -> Account | None:
        rows = self._rows(sa.select(tables.accounts).where(tables.accounts.c.id == account_id))
        return Account(**rows[0]) if rows else None

    def account_by_sign_in_name(self, sign_in_name: str) -> Account | None:
        wanted = tables.accounts.c.sign_in_name == sign_in_name.strip().casefold()
        rows = self._rows(sa.select(tables.accounts).where(wanted))
        return Account(**rows[0]) if rows else None

    def add_account(
        self, sign_in_name: str, name: str, password_hash: str, token: str, municipality_id: str = ""
    ) -> Account:
        """The account that a `set_up` or `invitation` link makes; the link is used up in the same transaction.

        A `set_up` account owns the house; `municipality_id` is the one it made. Raises LinkUsed and NameTaken.
        """
        made = Account(
            new_id(), sign_in_name.strip().casefold(), name, password_hash, False, new_id(), time.time()
        )

        def add(connection: sa.Connection) -> Account:
            link = _use(connection, token, ("set_up", "invitation"))
            owner = link.purpose == "set_up"
            try:
                connection.execute(tables.accounts.insert().values(**{**_as_row(made), "owner": owner}))
            except sa.exc.IntegrityError as error:
                raise NameTaken from error
            place = municipality_id or link.municipality_id
            if place:
                row = Membership(made.id, place, link.role or "facilitator", link.function)
                connection.execute(tables.memberships.insert().values(**_as_row(row)))
            return Account(**{**_as_row(made), "owner": owner})

        return self.database.run(add)

    def accept_invitation(self, token: str, account_id: str) -> None:
        """Give an account that is there what an `invitation` offers, once. Raises LinkUsed."""

        def accept(connection: sa.Connection) -> None:
            link = _use(connection, token, ("invitation",))
            row = Membership(account_id, link.municipality_id, link.role, link.function)
            mine = [getattr(tables.memberships.c, name) == getattr(row, name) for name in _MEMBERSHIP_KEY]
            connection.execute(tables.memberships.delete().where(*mine))
            connection.execute(tables.memberships.insert().values(**_as_row(row)))

        self.database.run(accept)

    def set_password(self, token: str, password_hash: str) -> Account:
        """A new password by a `password` link, which ends all sessions. Raises LinkUsed."""

        def change(connection: sa.Connection) -> str:
            link = _use(connection, token, ("password",))
            mine = tables.accounts.c.id == link.account_id
            values = {"password_hash": password_hash, "session_key": new_id()}
            connection.execute(tables.accounts.update().where(mine).values(**values))
            return link.account_id

        account = self.account(self.database.run(change))
        if account is None:
            raise LinkUsed
        return account

    def memberships(self, account_id: str = "") -> list[Membership]:
        """Of one account, or all."""
        rows = self._rows(sa.select(tables.memberships))
        return [Membership(**row) for row in rows if not account_id or row["account_id"] == account_id]

    def add_membership(self, membership: Membership) -> None:
        self._insert(tables.memberships, membership)

    # ---- links ----

    def add_link(
        self,
        purpose: str,
        *,
        municipality_id: str = "",
        role: str = "",
        function: str = "",
        account_id: str = "",
        days: float = LINK_DAYS,
    ) -> str:
        """A new link's token; only its hash is kept. Older `set_up` links end with a new one."""
        token = new_token()
        made = Link(purpose, municipality_id, role, function, account_id, time.time() + days * DAY)

        def add(connection: sa.Connection) -> None:
            if purpose == "set_up":
                connection.execute(tables.links.delete().where(tables.links.c.purpose == "set_up"))
            connection.execute(tables.links.insert().values(token_hash=token_hash(token), **_as_row(made)))

        self.database.run(add)
        return token

    def link(self, token: str, purpose: str) -> Link:
        """The link of a token, unused. Raises LinkUsed."""
        return self.database.run(lambda connection: _found(connection, token, (purpose,)))

    # ---- inside ----

    def _rows(self, query: sa.Select[Any]) -> list[dict[str, Any]]:
        return self.database.run(
            lambda connection: [dict(row) for row in connection.execute(query).mappings()]
        )

    def _insert(self, table: sa.Table, record: Any) -> None:
        self.database.run(lambda connection: connection.execute(table.insert().values(**_as_row(record))))


_MEMBERSHIP_KEY = ("account_id", "municipality_id", "role")
_CODES = (tables.workshops.c.children_code, tables.workshops.c.staff_code)
_DOOR = tables.workshops.c.door


def _as_row(record: Any) -> dict[str, Any]:
    return {name: getattr(record, name) for name in record.__slots__}


def _found(connection: sa.Connection, token: str, purposes: Iterable[str]) -> Link:
    wanted = tables.links.c.token_hash == token_hash(token)
    row: Mapping[str, Any] | None = (
        connection.execute(sa.select(tables.links).where(wanted)).mappings().first()
    )
    if row is None or row["purpose"] not in tuple(purposes) or row["expires_at"] < time.time():
        raise LinkUsed
    return Link(**{key: value for key, value in row.items() if key != "token_hash"})


def _use(connection: sa.Connection, token: str, purposes: Iterable[str]) -> Link:
    link = _found(connection, token, purposes)
    connection.execute(tables.links.delete().where(tables.links.c.token_hash == token_hash(token)))
    return link
