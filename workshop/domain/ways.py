"""The ways in which somebody can say something: what belongs to each, and what does not fit it."""

from __future__ import annotations

from collections.abc import Iterable

from .commands import RewordStatement, SendStatement
from .errors import Rejected
from .model import WAYS, Statement

MOST_PICTOGRAMS = 5
MOST_UNHEARD = 10
"""Recordings of one participant that may wait at once: nobody speaks faster than adults can listen, and a disk is finite."""


def must_fit(command: SendStatement) -> None:
    """Each way brings what it says and nothing else. A drawing gets its words from an adult, a recording too."""
    if command.way not in WAYS:
        raise Rejected("malformed")
    if command.way == "text" and not command.text:
        raise Rejected("text_missing")
    if command.way in ("drawing", "recording") and command.text:
        raise Rejected("malformed")
    _must_be_pictures(command.way, command.pictograms)
    if bool(command.drawing) != (command.way == "drawing"):
        raise Rejected("malformed")
    if bool(command.recording) != (command.way == "recording"):
        raise Rejected("malformed")


def must_fit_again(statement: Statement, command: RewordStatement) -> None:
    """What is said anew is said in the same way. A recording can't be, until it is a text."""
    if statement.is_unheard:
        raise Rejected("not_written_down")
    if statement.way in ("text", "recording") and not command.text:
        raise Rejected("text_missing")
    if statement.way == "drawing" and command.text:
        raise Rejected("malformed")
    _must_be_pictures(statement.way, command.pictograms)
    if bool(command.drawing) != (statement.way == "drawing"):
        raise Rejected("malformed")


def _must_be_pictures(way: str, pictograms: tuple[str, ...]) -> None:
    most = MOST_PICTOGRAMS if way == "pictograms" else 0
    if bool(pictograms) != bool(most) or len(pictograms) > most or "" in pictograms:
        raise Rejected("malformed")


def must_be_heard_first(spoken: Iterable[Statement]) -> None:
    """Refuse one more recording of somebody of whom many wait to be heard."""
    if sum(one.is_unheard and one.status == "waiting" for one in spoken) >= MOST_UNHEARD:
        raise Rejected("too_many_recordings")
