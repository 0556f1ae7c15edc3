"""What a facilitator decides at random about the cards of an evening: mostly about those that wait."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.people import DISTRESS, NAMED
from workshop.domain import commands as ask
from workshop.domain.commands import Command
from workshop.domain.model import Piece, Workshop


def decided_at_random(
    random: Random, workshop: Workshop, new_text: Callable[[], str], shown: str, any_card: str
) -> Command:
    """`shown` is a card that hangs, `any_card` any."""
    waiting = [one for one in workshop.statements.values() if one.status in ("waiting", "held")]
    fit = tuple(one.id for one in waiting if not one.is_distress and not one.is_unheard)
    one = random.choice(waiting).id if waiting else "s0"
    text = new_text()
    return random.choices(
        [
            ask.ReleaseStatements(fit, found_fine=random.random() < 0.5),
            ask.HoldStatement(one, text, random.choice([-1, 0, 1])),
            ask.ClearFlags(one),
            ask.RecordCare(one, text),
            ask.HoldStatement(shown, text),
            _covered(workshop, random.choice((one, shown)), text),
            ask.UncoverWords(any_card),
            ask.TranscribeStatement(one, text, random.choice([(), (), NAMED, DISTRESS])),
            ask.Undo(),
            ask.Redo(),
        ],
        [8, 1, 1, 1, 1, 3, 1, 4, 2, 1],
    )[0]


def _covered(workshop: Workshop, statement_id: str, text_id: str) -> ask.CoverWords:
    """Covers the first letters of a card, by the wording that it has now."""
    found = workshop.statements.get(statement_id)
    return ask.CoverWords(statement_id, found.wording if found else "", (Piece(0, 3),), text_id)
