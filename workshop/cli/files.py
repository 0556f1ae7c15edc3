"""`export`, `import`, `ledger`, `backup`, `restore`: what goes out of a data folder and comes in."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..config import Config
from ..house import House, open_house
from ..ids import new_id
from ..messages import catalogue, say
from ..storage.backup import DATABASE

LANG = "de"
FORMATS = ("docx", "pdf", "json", "archive")


class Refused(Exception):
    """A command can't go on; its message is a sentence for who typed it."""


def must_exist(options: argparse.Namespace) -> None:
    """A mistyped folder is said, and not made anew and empty."""
    if not options.database and not (options.data / DATABASE).is_file():
        raise Refused(say(LANG, "cli.no_data", path=options.data))


def _house(options: argparse.Namespace) -> House:
    return open_house(Config(options.data, options.database))


def export(options: argparse.Namespace) -> int:
    """The mission statement of a workshop, as a file."""
    from ..taking_in import workshop_by_any
    from ..work.jobs import JobFailed

    house = _house(options)
    entry = workshop_by_any(house, options.code)
    if entry is None:
        raise Refused(say(LANG, "cli.unknown_code", code=options.code))
    try:
        made = house.export(entry.mission_id, options.format)
    except JobFailed as error:
        raise Refused(say(LANG, "cli.export_failed", reason=error)) from error
    _write(options.out, made)
    print(say(LANG, "cli.exported", path=options.out, kb=max(1, len(made) // 1024)))
    return 0


def _write(path: Path, data: bytes) -> None:
    """Whole or not at all: a broken export never stands under the wanted name."""
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(data)
        part.replace(path)
    except OSError as error:
        raise Refused(say(LANG, "cli.not_writable", path=path)) from error


def import_file(options: argparse.Namespace) -> int:
    """Take a file in; what is here already is not taken twice."""
    from ..imports.errors import ImportRefused
    from ..imports.read import read_file
    from ..taking_in import take_in

    if not options.file.is_file():
        raise Refused(say(LANG, "cli.no_file", path=options.file))
    house = _house(options)
    try:
        snapshot = read_file(options.file).whole(new_id)
        fresh = take_in(house, snapshot)
    except ImportRefused as error:
        raise Refused(import_sentence(error.reason, error.details)) from error
    print(say(LANG, "cli.imported" if fresh else "cli.imported_before"))
    for entry in house.directory.workshops_of_mission(snapshot.mission_id):
        print(
            f"  {entry.children_code}  {house.texts(f'workshop:{entry.id}').get(house.workshop(entry.id).title, '')}"
        )
    return 0


def import_sentence(reason: str, details: dict[str, object]) -> str:
    """Why a file was not taken in."""
    key = f"exports.refused.{reason}"
    return say(LANG, key if key in catalogue(LANG) else "exports.refused.other", **details)


def ledger(options: argparse.Namespace) -> int:
    """Every statement of a workshop with its fates. Status 1 while a closed workshop has one without a fate."""
    from ..audiences.ledger import ledger_rows
    from ..audiences.view import Scene
    from ..taking_in import workshop_by_any

    house = _house(options)
    entry = workshop_by_any(house, options.code)
    if entry is None:
        raise Refused(say(LANG, "cli.unknown_code", code=options.code))
    workshop, mission = house.workshop(entry.id), house.mission(entry.mission_id)
    texts = house.texts(f"mission:{mission.id}") | house.texts(f"workshop:{workshop.id}")
    rows = ledger_rows(Scene(workshop, mission, texts))
    for row in rows:
        fates = ", ".join(say(LANG, f"ledger.fate.{fate}") for fate in row.fates)
        said = f"„{row.text}“" if row.text else say(LANG, "common.drawing" if row.drawn else "cli.no_text")
        why = (
            "; ".join([*row.principles, *(one["reason"] or one["verdict"] for one in row.answers)])
            or row.reason
        )
        print(f"{row.number:>4}  {said}  →  {fates}" + (f": {why}" if why else ""))
    still_open = sum(row.fates == ("open",) for row in rows)
    print("\n" + say(LANG, "cli.ledger_sum", n=len(rows)) + " " + say(LANG, "cli.ledger_open", n=still_open))
    return 1 if workshop.closed and still_open else 0


def backup(options: argparse.Namespace) -> int:
    """The whole data folder as one file; the server may be running."""
    from ..storage.backup import back_up

    try:
        back_up(options.data, options.file)
    except FileExistsError as error:
        raise Refused(say(LANG, "cli.file_there", path=options.file)) from error
    except OSError as error:
        raise Refused(say(LANG, "cli.not_writable", path=options.file)) from error
    print(say(LANG, "cli.backed_up", path=options.file))
    return 0


def restore(options: argparse.Namespace) -> int:
    """Put a backup in place; what was erased since stays erased, and what was here is kept aside."""
    from ..storage.backup import NoBackup, put_back
    from ..storage.lock import Locked

    try:
        aside = put_back(options.file, options.data)
    except NoBackup as error:
        raise Refused(say(LANG, "cli.no_backup", path=options.file)) from error
    except Locked as error:
        raise Refused(say(LANG, "cli.locked")) from error
    print(say(LANG, "cli.restored", path=options.data))
    if aside:
        print(say(LANG, "cli.kept_aside", paths=", ".join(one.name for one in aside)), file=sys.stderr)
    return 0
