"""Ids of new things are made by clients; here they are checked once more."""

from __future__ import annotations

from collections.abc import Container

from .errors import Rejected


def must_be_new(new_id: str, taken: Container[str]) -> None:
    """Refuse an id that is empty, or somebody else's already."""
    if not new_id:
        raise Rejected("malformed")
    if new_id in taken:
        raise Rejected("id_taken")
