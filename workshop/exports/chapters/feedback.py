"""What children and adults said of the afternoon itself, side by side."""

from __future__ import annotations

from ...domain.feedback import added, counts
from ...domain.model import FEEDBACK_ANSWERS, FEEDBACK_QUESTIONS
from .. import document as doc
from ..voices import Voices

GROUPS = ("children", "adults")


def feedback(voices: Voices) -> tuple[doc.Section, ...]:
    """One table over all workshops; nothing where nobody was asked, or nobody answered."""
    found = added(counts(one) for one in voices.workshops)
    if not found:
        return ()
    t = voices.sentence
    rows = tuple(
        _row(voices, question, who, found[question][who])
        for question in FEEDBACK_QUESTIONS
        for who in GROUPS
        if who in found.get(question, {})
    )
    head = (
        t("exports.feedback.question"),
        t("exports.feedback.who"),
        *(t(f"exports.feedback.{answer}") for answer in FEEDBACK_ANSWERS),
        t("exports.feedback.answers"),
    )
    table = doc.Table(t("exports.feedback.caption"), head, rows, (0.36, 0.18, 0.1, 0.14, 0.1, 0.12))
    children_spoke = any("children" in groups for groups in found.values())
    title = t("exports.feedback.title" if children_spoke else "exports.feedback.title_adults")
    return (doc.Section(doc.Heading(title), (doc.Paragraph(t("exports.feedback.lead")), table)),)


def _row(voices: Voices, question: str, who: str, answers: dict[str, int]) -> tuple[doc.Cell, ...]:
    t = voices.sentence
    return (
        doc.Cell(t(f"exports.feedback.questions.{question}")),
        doc.Cell(t(f"exports.feedback.{who}")),
        *(doc.Cell(str(answers[answer]), "number") for answer in FEEDBACK_ANSWERS),
        doc.Cell(str(sum(answers.values())), "number"),
    )
