"""Takes streams that were decided elsewhere into the house: an import, an archive, the demo. Whole or not at all."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from .exports.snapshot import Snapshot
from .house import House
from .ids import new_id
from .imports.errors import ImportRefused
from .storage import event_log, tables
from .storage.cards import add_kept
from .storage.directory import WorkshopEntry
from .streams import mission_stream, workshop_stream


def take_in(house: House, snapshot: Snapshot, *, demo: bool = False) -> bool:
    """Write a snapshot's streams, texts and places. False when all of it is here already, to the letter.

    Raises ImportRefused when something else is here under the same id.
    """
    taken = _stream_ids(snapshot)
    here = house.database.run(lambda connection: {one: event_log.rows(connection, one) for one in taken})
    if all(here[full] and here[full] == snapshot.streams[full.partition(":")[2]] for full in taken):
        house.database.run(lambda connection: _add_cards(connection, snapshot))
        return False
    if any(here.values()):
        raise ImportRefused("already_there")
    house.database.run(lambda connection: _write(connection, snapshot, taken))
    for stream_id in taken:
        house.service.streams.pop(stream_id, None)
    _give_places(house, snapshot, demo)
    house.relay.bring_home(snapshot.mission_id)
    return True


def put_demo(house: House) -> None:
    """Kamen and Beispielstadt, once; who has deleted or changed them does not get them again."""
    from .demo import demo_plans

    if any(one.demo for one in house.directory.municipalities()):
        return
    for plan in demo_plans():
        take_in(house, plan.whole(new_id), demo=True)


def _stream_ids(snapshot: Snapshot) -> list[str]:
    return [
        mission_stream(one) if one == snapshot.mission_id else workshop_stream(one)
        for one in snapshot.streams
    ]


def _write(connection: sa.Connection, snapshot: Snapshot, taken: list[str]) -> None:
    gone = set(connection.scalars(sa.select(tables.tombstones.c.text_id)))
    events: list[dict[str, Any]] = []
    contents: list[dict[str, Any]] = []
    for stream_id in taken:
        plain = stream_id.partition(":")[2]
        events += [_event_row(stream_id, row) for row in snapshot.streams[plain]]
        texts = snapshot.texts_of(plain)
        contents += [
            {"text_id": text_id, "stream_id": stream_id, "body": body}
            for text_id, body in texts.items()
            if text_id not in gone
        ]
    connection.execute(tables.events.insert(), events)
    if contents:
        connection.execute(tables.contents.insert(), contents)
    _add_cards(connection, snapshot)


def _add_cards(connection: sa.Connection, snapshot: Snapshot) -> None:
    """Also of a workshop that is here already: cards may have been printed since it was taken in first."""
    for workshop_id, kept in snapshot.cards.items():
        add_kept(connection, workshop_id, kept)


def _event_row(stream_id: str, row: dict[str, Any]) -> dict[str, Any]:
    role, _, actor_id = row["by"].partition(":")
    kept = {name: row[name] for name in ("seq", "at", "command_id", "name", "data")}
    return {"stream_id": stream_id, "role": role, "actor_id": actor_id, **kept}


def _give_places(house: House, snapshot: Snapshot, demo: bool) -> None:
    """The municipality and schools by their names, made where they are missing, and a code for each workshop."""
    directory = house.directory
    name = snapshot.names.municipality or "–"
    known = next((one for one in directory.municipalities() if one.name == name and one.demo == demo), None)
    place = known or directory.add_municipality(name, demo=demo)
    for workshop_id in snapshot.streams:
        if workshop_id == snapshot.mission_id or directory.workshop(workshop_id) is not None:
            continue
        school_id = _school(house, place.id, snapshot.names.schools.get(workshop_id, ""))
        over = any(row["name"] == "EveningEnded" for row in snapshot.streams[workshop_id])
        directory.add_workshop(place.id, snapshot.mission_id, school_id, workshop_id, over)


def _school(house: House, municipality_id: str, name: str) -> str | None:
    if not name:
        return None
    known = next((one for one in house.directory.schools(municipality_id) if one.name == name), None)
    return (known or house.directory.add_school(municipality_id, name)).id


def workshop_by_any(house: House, wanted: str) -> WorkshopEntry | None:
    """A workshop by one of its codes or by its id, as somebody types it."""
    found = house.directory.workshop_by_code(wanted.upper().replace(" ", ""))
    return found[0] if found else house.directory.workshop(wanted)
