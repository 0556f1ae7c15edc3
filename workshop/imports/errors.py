"""The one way in which an import says no."""

from __future__ import annotations


class ImportRefused(Exception):
    """A file that can't be taken in, with a stable reason; its sentence is `exports.refused.REASON`."""

    def __init__(self, reason: str, **details: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.details = details
