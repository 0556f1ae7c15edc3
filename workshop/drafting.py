"""From clusters to a draft of a principle, worded from patterns of our own and the cluster's own words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Said(NamedTuple):
    """A statement as the drafting needs it."""

    id: str
    text: str
    perspective: str


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


def draft(clusters: Sequence[ClusterWords]) -> Draft:
    """The draft of a principle; the same words give the same draft."""
    title = next((one.title for one in clusters if one.title), "")
    said = [statement for one in clusters for statement in one.statements]
    commitments = tuple(DraftedCommitment(f"Wir nehmen ernst: „{one.text}“.", (one.id,)) for one in said[:5])
    return Draft(f"Wir nehmen „{title}“ ernst", "und finden gemeinsam einen Weg", commitments)
