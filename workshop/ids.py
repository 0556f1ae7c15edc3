"""New ids, tokens and codes: the only chance in the house."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Collection, Iterable

from .domain.symbols import DOOR_SYMBOLS

LETTERS = "ABCDEFGHKLMNPRSTUVWXYZ"
"""Letters of codes: none that reads like a digit or like another letter on a projector."""
DIGITS = "23456789"


def new_id() -> str:
    """128 random bits, url-safe; never guessable, never used twice."""
    return secrets.token_urlsafe(16)


def new_token() -> str:
    """256 random bits for a link that opens a door."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    """What of a link's token is kept."""
    return hashlib.sha256(token.encode()).hexdigest()


def new_code() -> str:
    """Three letters and two digits, to be typed by a child: about 680,000 of them."""
    letters = "".join(secrets.choice(LETTERS) for _ in range(3))
    return letters + "".join(secrets.choice(DIGITS) for _ in range(2))


def tidy_code(typed: str) -> str:
    """What was meant by a typed code: case, spaces and dashes do not matter; O and I are read as nothing else."""
    return "".join(letter for letter in typed.upper() if letter.isalnum())[:12]


DOOR_LENGTH = 4


def new_door(taken: Collection[str]) -> str | None:
    """Four different pictures of sixteen that are nobody's door yet: 1,820 doors. None when all are taken."""
    chance = secrets.SystemRandom()
    for _ in range(20_000):
        door = tidy_door(chance.sample(DOOR_SYMBOLS, DOOR_LENGTH))
        if door not in taken:
            return door
    return None


def tidy_door(symbols: Iterable[str]) -> str:
    """A door as it is kept: in the order of the pad, whatever order they were tapped in.

    A child of six need not know left from right, and nothing turns around where one reads from the right.
    """
    tapped = set(symbols)
    return " ".join(one for one in DOOR_SYMBOLS if one in tapped)
