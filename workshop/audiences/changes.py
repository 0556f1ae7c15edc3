"""What travels to a browser: the difference between two views."""

from __future__ import annotations

from typing import TypedDict

from .view import Records


class Change(TypedDict):
    """Records to put and keys to remove."""

    put: Records
    remove: list[str]


def changes(before: Records, after: Records) -> Change:
    """The smallest put/remove list that turns one view into the next; empty when nothing shows."""
    put = {
        key: record
        for key, record in after.items()
        if before.get(key) is not record and before.get(key) != record
    }
    return {"put": put, "remove": [key for key in before if key not in after]}


def applied(before: Records, change: Change) -> Records:
    """What a browser makes of a change."""
    kept = {key: record for key, record in before.items() if key not in change["remove"]}
    return {**kept, **change["put"]}
