"""One program at a time writes to a data folder. The lock is an open transaction on a database of its own:
it works on every system, and ends with the process, however that ends."""

from __future__ import annotations

import sqlite3
from pathlib import Path


class Locked(Exception):
    """Another program serves this data folder."""


def lock(folder: Path) -> sqlite3.Connection:
    """Hold the folder until the returned connection is closed. Raises Locked."""
    held = sqlite3.connect(folder / "in-use.lock", timeout=0.2, isolation_level=None)
    try:
        held.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        held.close()
        raise Locked from error
    return held
