"""Which texts are erased when an evening ends and when a workshop is closed."""

from __future__ import annotations

from .model import Statement, Workshop


def erasable(workshop: Workshop) -> set[str]:
    """The ids of texts that may no longer be kept.

    A recording goes as soon as it is written down, and none outlives the closing. Once the evening is over: what was
    withdrawn and earlier wordings, except those of a card with a sign of distress that no adult has answered. Once the
    workshop is closed: what was held back too, and the original of what is covered. A text here stands for whatever was said, in words, drawn or spoken.
    """
    voices = {
        one.recording
        for one in workshop.statements.values()
        if one.recording and (workshop.closed or not one.is_unheard)
    }
    if not workshop.over:
        return set(voices)
    gone: set[str] = set()
    for statement in workshop.statements.values():
        if _waits_for_care(statement):
            continue
        gone.update(statement.earlier_texts)
        said = {
            one
            for one in (
                statement.text,
                statement.own_words,
                statement.drawing,
                statement.recording,
                statement.need,
                statement.literal,
            )
            if one
        }
        if statement.status == "withdrawn" or (workshop.closed and statement.status == "held"):
            gone |= said
        else:
            gone -= said
            if workshop.closed and statement.own_words:
                gone.add(statement.own_words)
    return gone | voices


def _waits_for_care(statement: Statement) -> bool:
    return statement.is_distress and not statement.care_note
