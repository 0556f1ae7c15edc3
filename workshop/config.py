"""Settings of one running house, and where its data lie."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from .storage.database import sqlite_url

DEFAULT_HOST = "0.0.0.0"
DEFAULT_PORT = 8000
ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Config:
    """`data` is the one folder that holds everything; `database` may name another database than the file in it."""

    data: Path
    database: str = ""
    host: str = DEFAULT_HOST
    port: int = DEFAULT_PORT
    feedback: str = ""
    """Whom people tell about barriers, for the accessibility statement."""
    public_url: str = ""
    """Where children find this house from home, for the QR codes of animal cards; tidied by `public_address`."""

    @property
    def database_url(self) -> str:
        return self.database or sqlite_url(self.data)

    @property
    def address_file(self) -> Path:
        """Where a running house writes the address under which it is reached, for commands that print links."""
        return self.data / "address"

    @property
    def themes(self) -> Path:
        """Where a municipality puts theme files of its own."""
        return self.data / "themen"

    @property
    def voices(self) -> Path:
        """Where recordings of people lie that are heard instead of the made sounds."""
        return self.data / "stimmen"

    def secret_key(self) -> bytes:
        """The key that signs device tokens and sessions, made the first time and kept in the data folder."""
        path = self.data / "secret.key"
        if not path.exists():
            self.data.mkdir(parents=True, exist_ok=True, mode=0o700)
            fresh = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(fresh, "w", encoding="ascii") as file:
                file.write(secrets.token_hex(32))
        return path.read_bytes()


def default_data() -> Path:
    """`data/` beside the program, or what LEITBILD_DATA says."""
    return Path(os.environ.get("LEITBILD_DATA") or ROOT / "data")


def resources(kind: str) -> Path:
    """`templates` or `static`: at the top of a checkout, inside the package of an installed wheel."""
    inside = Path(__file__).resolve().parent / kind
    return inside if inside.is_dir() else ROOT / kind
