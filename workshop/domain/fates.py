"""No voice is lost: what became of every statement, and what the mission statement brings back to its workshops."""

from __future__ import annotations

from collections import Counter

from .commands import StatementFates
from .mission import MissionStatement
from .model import SHELF, AnswerGiven, CarriedBy, Evidence, Statement, Workshop

DECISIONS = ("literal", "need", "parked")
"""What can be decided about what stands alone: to take it as it says, to find the need behind it, to park it."""
FATES = ("carried", "answered", "parked", "held_back", "withdrawn", "open")


def fates_of(workshop: Workshop, statement: Statement) -> tuple[str, ...]:
    """At least one of FATES. Withdrawn and held back exclude all others; `open` means that none is decided yet.

    What waits for an adult is open, whatever was decided before it was worded anew. A stacked card shares the fates of the card it lies under.
    """
    if statement.status == "withdrawn":
        return ("withdrawn",)
    if statement.status == "held":
        return ("held_back",)
    if statement.status == "waiting":
        return ("open",)
    decided = []
    if statement.carried:
        decided.append("carried")
    if any(answer.verdict for answer in statement.answers):
        decided.append("answered")
    if decided:
        return tuple(decided)
    return ("parked",) if parked_reason(workshop, statement) else ("open",)


def parked_reason(workshop: Workshop, statement: Statement) -> str:
    """The id of the reason why it, or the card it lies under, is parked; empty when neither is."""
    top = top_of(workshop, statement)
    return statement.parked or top.parked


def need_behind(workshop: Workshop, statement: Statement) -> str:
    """The id of what was found behind it, or behind the card it lies under."""
    return statement.need or top_of(workshop, statement).need


def literal_reason(workshop: Workshop, statement: Statement) -> str:
    """The id of the reason why it, or the card it lies under, is taken as it says."""
    return statement.literal or top_of(workshop, statement).literal


def top_of(workshop: Workshop, statement: Statement) -> Statement:
    """The card on top of its stack; itself when it lies in none or when that card is not shown."""
    top = workshop.statements.get(statement.onto)
    return top if top is not None and top.is_shown else statement


def open_statements(workshop: Workshop) -> list[Statement]:
    """The statements without a fate, oldest first."""
    return [one for one in workshop.statements.values() if fates_of(workshop, one) == ("open",)]


def one_offs(workshop: Workshop) -> list[Statement]:
    """What stands alone on the shelf, each with what lies under it, in the order in which it stands there."""
    return [one for one in workshop.lying_in(SHELF) if top_of(workshop, one) is one]


def decisions_about(workshop: Workshop, statement: Statement) -> tuple[str, ...]:
    """What was decided about a card that stands alone, of DECISIONS; none while it is owed one.

    What became of it without anybody saying how it was meant was taken as it says.
    """
    top = top_of(workshop, statement)
    found = {"literal": top.literal, "need": top.need, "parked": top.parked}
    decided = tuple(one for one in DECISIONS if found[one])
    settled = {"carried", "answered"} & set(fates_of(workshop, top))
    return decided or (("literal",) if settled else ())


def undecided_one_offs(workshop: Workshop) -> list[Statement]:
    """What lies on the shelf and is owed a decision: neither taken as it is, nor its need found, nor parked."""
    return [one for one in one_offs(workshop) if not decisions_about(workshop, one)]


def count(workshop: Workshop) -> Counter[str]:
    """How many statements have which fate; one that is carried and answered counts in both."""
    return Counter(fate for one in workshop.statements.values() for fate in fates_of(workshop, one))


def of_mission(mission: MissionStatement, workshop: Workshop) -> list[StatementFates]:
    """What every statement's fates in the mission statement are now, for those where the workshop knows otherwise."""
    carriers = _carriers(mission, workshop)
    answered = _answered(mission, workshop.id)
    changed = []
    for statement in workshop.statements.values():
        carried = _carried(carriers, workshop, statement)
        answers = _answers(answered, workshop, statement)
        if carried != statement.carried or answers != statement.answers:
            changed.append(StatementFates(statement.id, carried, answers))
    return changed


def _carriers(mission: MissionStatement, workshop: Workshop) -> dict[tuple[str, str], list[CarriedBy]]:
    """Who carries a (kind, id): principles, with the first commitment that names it. A cluster that was joined into another
    is carried on in that one."""
    found: dict[tuple[str, str], list[CarriedBy]] = {}
    for principle in mission.standing_principles():
        by_evidence: dict[Evidence, CarriedBy] = {}
        for commitment in principle.standing_commitments():
            for item in commitment.evidence:
                carrier = CarriedBy(principle.id, principle.first, principle.second, commitment.text)
                by_evidence.setdefault(item, carrier)
        for item in principle.evidence:
            by_evidence.setdefault(item, CarriedBy(principle.id, principle.first, principle.second))
        for item, carrier in by_evidence.items():
            if item.workshop_id == workshop.id:
                now = workshop.heir_of(item.id) if item.kind == "cluster" else item.id
                found.setdefault((item.kind, now), []).append(carrier)
    return found


def _carried(
    carriers: dict[tuple[str, str], list[CarriedBy]], workshop: Workshop, statement: Statement
) -> tuple[CarriedBy, ...]:
    """One carrier a principle; what names the statement itself goes before what names its cluster."""
    if not statement.is_shown:
        return ()
    by_principle: dict[str, CarriedBy] = {}
    top = top_of(workshop, statement)
    for key in (("statement", statement.id), ("statement", top.id), ("cluster", top.place)):
        for carrier in carriers.get(key, ()):
            by_principle.setdefault(carrier.principle_id, carrier)
    return tuple(by_principle.values())


def _answered(mission: MissionStatement, workshop_id: str) -> dict[str, list[AnswerGiven]]:
    """The answers by statement."""
    found: dict[str, list[AnswerGiven]] = {}
    for wish in mission.wishes.values():
        if wish.answer and wish.workshop_id == workshop_id:
            said = wish.answer
            given = AnswerGiven(wish.id, said.verdict, said.reason, said.who, said.by_when)
            for statement_id in wish.statement_ids:
                found.setdefault(statement_id, []).append(given)
    return found


def _answers(
    answered: dict[str, list[AnswerGiven]], workshop: Workshop, statement: Statement
) -> tuple[AnswerGiven, ...]:
    """Those to the statement itself and those to the card it lies under, each once."""
    if not statement.is_shown or not answered:
        return ()
    both = (statement.id, top_of(workshop, statement).id)
    return tuple(dict.fromkeys(given for one in both for given in answered.get(one, ())))
