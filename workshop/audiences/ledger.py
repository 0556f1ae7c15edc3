"""The voice ledger: every statement with its fates, as rows for a page, an export or a command."""

from __future__ import annotations

from dataclasses import dataclass

from ..domain.fates import fates_of, literal_reason, need_behind, parked_reason, top_of
from ..domain.model import SHELF, UNSORTED, Statement
from .view import Scene


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One statement. The text of a held-back or withdrawn one is not in it, whoever reads the ledger."""

    number: int
    statement_id: str
    text: str
    drawn: bool
    perspective: str
    prompt: str
    cluster: str
    fates: tuple[str, ...]
    principles: tuple[str, ...]
    answers: tuple[dict[str, str], ...]
    reason: str
    taken_down: bool
    late: bool
    need: str = ""
    literal: str = ""


def ledger_rows(scene: Scene) -> list[LedgerRow]:
    """All statements of a workshop in the order in which they came."""
    statements = sorted(scene.workshop.statements.values(), key=lambda one: one.number)
    return [_row(scene, statement) for statement in statements]


def _row(scene: Scene, statement: Statement) -> LedgerRow:
    now = scene.workshop
    top = top_of(now, statement)
    cluster = None if top.place in (UNSORTED, SHELF) else now.clusters.get(top.place)
    prompt = now.prompts.get(statement.prompt_id)
    return LedgerRow(
        number=statement.number,
        statement_id=statement.id,
        text=scene.text(statement.text) if statement.is_shown else "",
        drawn=statement.is_shown and bool(scene.text(statement.drawing)),
        perspective=statement.perspective,
        prompt=scene.text(prompt.text) if prompt else "",
        cluster=scene.text(cluster.title) if cluster else "",
        fates=fates_of(now, statement),
        principles=tuple(
            join_halves(scene.text(one.first), scene.text(one.second)) for one in statement.carried
        ),
        answers=tuple(
            {
                "verdict": one.verdict,
                "reason": scene.text(one.reason),
                "who": scene.text(one.who),
                "by_when": one.by_when,
            }
            for one in statement.answers
        ),
        reason=_reason(scene, statement),
        taken_down=statement.taken_down,
        late=statement.late,
        need=scene.text(need_behind(now, statement)) if statement.is_shown else "",
        literal=scene.text(literal_reason(now, statement)) if statement.is_shown else "",
    )


def join_halves(first: str, second: str) -> str:
    """A principle's title in one line: „Wir … – und …“."""
    return f"{first} – {second}" if second else first


def _reason(scene: Scene, statement: Statement) -> str:
    """Why it is parked. Why one was held back stays with the facilitators: the reason may tell what was said."""
    return scene.text(parked_reason(scene.workshop, statement)) if statement.is_shown else ""
