"""What participants say of the afternoon at its end: three questions, answered by shapes, changed as often as one likes."""

from __future__ import annotations

from collections.abc import Iterable

from . import commands as ask
from . import events as did
from .cause import Cause
from .errors import Rejected
from .model import FEEDBACK_ANSWERS, FEEDBACK_QUESTIONS, Workshop

Counts = dict[str, dict[str, dict[str, int]]]
"""How many gave each answer: by question, then by `children` and `adults`."""


def give(workshop: Workshop, command: ask.GiveFeedback, cause: Cause) -> list[did.Event]:
    """From reporting back on, also when the evening is over; until the workshop is closed."""
    if command.question not in FEEDBACK_QUESTIONS:
        raise Rejected("unknown_feedback_question")
    if command.answer not in FEEDBACK_ANSWERS:
        raise Rejected("unknown_answer")
    if workshop.closed:
        raise Rejected("workshop_closed")
    if not workshop.over and "report_back" not in workshop.steps_seen:
        raise Rejected("too_early")
    if workshop.feedback.get(command.question, {}).get(cause.id) == command.answer:
        return []
    return [did.FeedbackGiven(cause.id, command.question, command.answer)]


def given_by(workshop: Workshop, participant_id: str) -> dict[str, str]:
    """One participant's answers by question."""
    return {
        question: answers[participant_id]
        for question, answers in workshop.feedback.items()
        if participant_id in answers
    }


def added(several: Iterable[Counts]) -> Counts:
    """The counts of several workshops together."""
    total: Counts = {}
    for one in several:
        for question, groups in one.items():
            for who, answers in groups.items():
                of_group = total.setdefault(question, {}).setdefault(who, dict.fromkeys(FEEDBACK_ANSWERS, 0))
                for answer, count in answers.items():
                    of_group[answer] += count
    return total


def counts(workshop: Workshop) -> Counts:
    """Children beside adults and nobody more exactly: one head teacher alone would be known by the answer."""
    found: Counts = {}
    for question in FEEDBACK_QUESTIONS:
        for participant_id, answer in workshop.feedback.get(question, {}).items():
            who = "children" if workshop.participants[participant_id].is_child else "adults"
            of_group = found.setdefault(question, {}).setdefault(who, dict.fromkeys(FEEDBACK_ANSWERS, 0))
            of_group[answer] += 1
    return found
