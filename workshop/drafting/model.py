"""What the drafting takes and gives."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Said(NamedTuple):
    """A statement as the drafting needs it; `kind` is the kind of the question that it answers, if known."""

    id: str
    text: str
    perspective: str
    kind: str = ""


class ClusterWords(NamedTuple):
    """A cluster with what was said in it."""

    id: str
    title: str
    statements: Sequence[Said]


class DraftedCommitment(NamedTuple):
    """One „Wir …“ sentence and the statements that it came from."""

    text: str
    statement_ids: tuple[str, ...]


class Draft(NamedTuple):
    """A title in two halves, without the dash between them, and its commitments."""

    first: str
    second: str
    commitments: tuple[DraftedCommitment, ...]
