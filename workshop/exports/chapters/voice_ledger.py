"""The voice ledger: every statement, what became of it, and what still stands open."""

from __future__ import annotations

from collections import Counter

from ...audiences.view import Scene
from ...domain.fates import FATES, count, fates_of, literal_reason, need_behind, parked_reason
from ...domain.model import Statement
from .. import document as doc
from ..voices import Voices


def ledger(voices: Voices) -> doc.Section:
    """One table for each workshop. Words that were held back or taken back are not in it, only that they were."""
    t = voices.sentence
    blocks: list[doc.Block] = [doc.Paragraph(t("exports.ledger.lead", n=len(voices.all()))), _counts(voices)]
    for scene in voices.scenes.values():
        title = t("exports.ledger.caption", title=scene.text(scene.workshop.title))
        if scene.workshop.statements:
            blocks.append(_table(voices, scene, title))
    return doc.Section(doc.Heading(t("exports.ledger.title")), tuple(blocks))


def _counts(voices: Voices) -> doc.Table:
    """How many have which fate; the open ones are in it even when there are none."""
    t = voices.sentence
    total: Counter[str] = Counter()
    for workshop in voices.workshops:
        total.update(count(workshop))
    rows = tuple(
        (doc.Cell(t(f"exports.fates.{fate}")), doc.Cell(str(total[fate]), "number"))
        for fate in FATES
        if total[fate] or fate == "open"
    )
    head = (t("exports.ledger.fate"), t("exports.ledger.how_many"))
    return doc.Table(t("exports.ledger.counts"), head, rows, (0.8, 0.2))


def _table(voices: Voices, scene: Scene, caption: str) -> doc.Table:
    t = voices.sentence
    statements = sorted(scene.workshop.statements.values(), key=lambda one: one.number)
    head = tuple(t(f"exports.ledger.{name}") for name in ("number", "statement", "speaker", "fate"))
    wider = 0.05 if voices.are_mostly_taken_down() else 0.0
    widths = (0.06, 0.44 - wider, 0.18 + wider, 0.32)
    return doc.Table(caption, head, tuple(_row(voices, scene, one) for one in statements), widths)


def _row(voices: Voices, scene: Scene, statement: Statement) -> tuple[doc.Cell, ...]:
    if statement.is_shown:
        words = voices.words(scene, statement)
    else:
        words = doc.Cell(voices.sentence(f"exports.ledger.not_shown.{statement.status}"), "silent")
    return (
        doc.Cell(str(statement.number), "number"),
        words,
        doc.Cell(voices.speaker(statement)),
        doc.Cell("; ".join([*_fates(voices, scene, statement), *_decided(voices, scene, statement)])),
    )


def _decided(voices: Voices, scene: Scene, statement: Statement) -> list[str]:
    """How what stood alone was meant: why it was taken as it says, and what was found behind it, beside its own words."""
    if not statement.is_shown:
        return []
    literal = voices.text(literal_reason(scene.workshop, statement))
    need = voices.text(need_behind(scene.workshop, statement))
    t = voices.sentence
    return [
        *([t("exports.became.literal", reason=literal)] if literal else []),
        *([t("exports.became.need", need=need)] if need else []),
    ]


def _fates(voices: Voices, scene: Scene, statement: Statement) -> list[str]:
    """In words, with the principles' numbers: „steht hinter Leitsatz 1; Wunsch beantwortet: ja“."""
    t = voices.sentence
    numbers = {one.id: number for number, one in enumerate(voices.mission.standing_principles(), 1)}
    words = []
    for fate in fates_of(scene.workshop, statement):
        if fate == "carried":
            behind = sorted(
                numbers[one.principle_id] for one in statement.carried if one.principle_id in numbers
            )
            names = t("exports.and").join(map(str, behind))
            words.append(
                t("exports.became.carried", n=len(behind), numbers=names)
                if behind
                else t("exports.became.open")
            )
        elif fate == "answered":
            verdicts = dict.fromkeys(one.verdict for one in statement.answers if one.verdict)
            words += [t("exports.became.answered", verdict=t(f"exports.verdict.{one}")) for one in verdicts]
        elif fate == "parked":
            words.append(
                t("exports.became.parked", reason=voices.text(parked_reason(scene.workshop, statement)))
            )
        else:
            words.append(t(f"exports.became.{fate}"))
    return words
