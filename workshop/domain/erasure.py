"""Which texts are erased when an evening ends and when a workshop is closed."""

from __future__ import annotations

from .model import Statement, Workshop


def erasable(workshop: Workshop) -> set[str]:
    """The ids of texts that may no longer be kept.

    Once the evening is over: withdrawn texts and earlier wordings, except those of a card with a sign of distress
    that no adult has answered. Once the workshop is closed: held-back texts too.
    """
    if not workshop.over:
        return set()
    gone: set[str] = set()
    for statement in workshop.statements.values():
        if _waits_for_care(statement):
            continue
        gone.update(statement.earlier_texts)
        if statement.status == "withdrawn" or (workshop.closed and statement.status == "held"):
            gone.add(statement.text)
        else:
            gone.discard(statement.text)
    return gone


def _waits_for_care(statement: Statement) -> bool:
    return statement.is_distress and not statement.care_note
