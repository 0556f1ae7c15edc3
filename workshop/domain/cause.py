"""Who caused an event, by which command, when: the same for all events of one command."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["participant", "facilitator", "member", "system"]


@dataclass(frozen=True, slots=True)
class Cause:
    """`id` is a participant's or an account's id; `at` is seconds since 1970 in UTC and decides nothing but when a
    timer ends."""

    role: Role
    id: str
    command_id: str = ""
    at: float = 0.0

    @property
    def actor(self) -> str:
        """Role and id in one word, as the log keeps it."""
        return f"{self.role}:{self.id}"


SYSTEM = Cause("system", "house")
