"""The one way in which the core says no."""

from __future__ import annotations


class Rejected(Exception):
    """A command that the rules refuse, with a stable reason code; the sentence comes from the message catalogue."""

    def __init__(self, reason: str, **details: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.details = details
