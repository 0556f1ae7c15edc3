"""What participants say: sending, rewording, taking back; and what an adult decides before it is shown."""

from __future__ import annotations

from . import commands as ask
from . import events as did
from .cause import Cause
from .decided import is_as_seen, must_be_as_seen
from .errors import Rejected
from .evening import must_go_on
from .ids import must_be_new
from .model import UNSORTED, Flag, Statement, Workshop
from .ranks import between
from .ways import must_be_heard_first, must_fit, must_fit_again
from .words import Words


def send(workshop: Workshop, command: ask.SendStatement, cause: Cause) -> list[did.Event]:
    """Never refused for being late: until the evening is over it is recorded and waits at the desk."""
    must_go_on(workshop)
    must_fit(command)
    if command.prompt_id not in workshop.prompts:
        raise Rejected("unknown_prompt")
    must_be_new(command.statement_id, workshop.statements)
    participant = workshop.participants.get(cause.id)
    if cause.role == "participant" and participant is None:
        raise Rejected("unknown_participant")
    if command.way == "recording":
        must_be_heard_first(workshop.spoken_by(cause.id if participant else ""))
    taken_down = command.taken_down or participant is None
    late = workshop.step != "collect" or workshop.open_prompt != command.prompt_id
    sent = did.StatementSent(
        statement_id=command.statement_id,
        participant_id=participant.id if participant else "",
        perspective="children" if taken_down or participant is None else participant.perspective,
        prompt_id=command.prompt_id,
        text=command.text,
        rank=between(_last_rank(workshop), None),
        flags=command.flags,
        late=late,
        taken_down=taken_down,
        way=command.way,
        pictograms=command.pictograms,
        drawing=command.drawing,
        recording=command.recording,
    )
    if _needs_a_look(workshop, command.way, command.flags) or late:
        return [sent]
    return [sent, did.StatementReleased(command.statement_id)]


def _needs_a_look(workshop: Workshop, way: str, flags: tuple[Flag, ...]) -> bool:
    """No screening sees what a drawing shows or hears what a recording says: an adult always does."""
    return workshop.look_first or bool(flags) or way in ("drawing", "recording")


def _last_rank(workshop: Workshop) -> str | None:
    ranks = [one.rank for one in workshop.statements.values() if one.place == UNSORTED]
    return max(ranks) if ranks else None


def reword(workshop: Workshop, command: ask.RewordStatement, cause: Cause) -> list[did.Event]:
    """A new wording waits for an adult again where the first one did."""
    must_go_on(workshop)
    statement = own(workshop, command.statement_id, cause)
    must_fit_again(statement, command)
    if statement.status == "withdrawn":
        raise Rejected("statement_withdrawn")
    flags = (*command.flags, *kept_distress(statement, command.flags))
    reworded = did.StatementReworded(statement.id, command.text, flags, command.pictograms, command.drawing)
    way = "text" if statement.way == "recording" else statement.way
    look = bool(statement.own_words) or _needs_a_look(workshop, way, flags)
    if statement.status == "waiting" or (statement.is_shown and not look):
        return [reworded]
    return [reworded, did.StatementSentBack(statement.id)]


def write_down(workshop: Workshop, command: ask.TranscribeStatement, cause: Cause) -> list[did.Event]:
    """The words of a recording, once; the words under a drawing, as often as the child says more.

    A recording becomes an ordinary card that waits where others would. A drawing stays where it is, unless the
    screening finds something in its new words.
    """
    statement = known(workshop, command.statement_id)
    _must_not_be_closed(workshop)
    if not command.text:
        raise Rejected("text_missing")
    must_be_as_seen(statement, command.turn, cause)
    if statement.status == "withdrawn":
        raise Rejected("statement_withdrawn")
    if statement.way not in ("drawing", "recording"):
        raise Rejected("nothing_to_write_down")
    if statement.way == "recording" and not statement.is_unheard:
        raise Rejected("already_written_down")
    flags = (*command.flags, *kept_distress(statement, command.flags))
    written = did.StatementWrittenDown(statement.id, command.text, flags)
    if statement.is_shown and flags:
        return [written, did.StatementSentBack(statement.id)]
    heard = statement.way == "recording" and statement.status == "waiting" and not statement.late
    if heard and not workshop.look_first and not flags:
        return [written, did.StatementReleased(statement.id)]
    return [written]


def kept_distress(statement: Statement, new: tuple[Flag, ...]) -> tuple[Flag, ...]:
    """A sign of distress does not go away by writing something else, until an adult has answered it."""
    if not statement.is_distress or statement.care_note or any(flag.kind == "distress" for flag in new):
        return ()
    return (Flag("distress", 0, 0),)


def withdraw(workshop: Workshop, command: ask.WithdrawStatement, cause: Cause) -> list[did.Event]:
    must_go_on(workshop)
    statement = own(workshop, command.statement_id, cause)
    return [] if statement.status == "withdrawn" else [did.StatementWithdrawn(statement.id)]


def restore(workshop: Workshop, command: ask.RestoreStatement, cause: Cause) -> list[did.Event]:
    must_go_on(workshop)
    statement = own(workshop, command.statement_id, cause)
    return [did.StatementRestored(statement.id)] if statement.status == "withdrawn" else []


def own(workshop: Workshop, statement_id: str, cause: Cause) -> Statement:
    """The statement, if it is the asker's; what was taken down without a device belongs to the facilitators."""
    statement = known(workshop, statement_id)
    owner = "" if cause.role == "facilitator" else cause.id
    if statement.participant_id != owner:
        raise Rejected("not_yours")
    return statement


def known(workshop: Workshop, statement_id: str) -> Statement:
    if statement_id not in workshop.statements:
        raise Rejected("unknown_statement")
    return workshop.statements[statement_id]


def release(workshop: Workshop, command: ask.ReleaseStatements, cause: Cause) -> list[did.Event]:
    """Only what waits, and only as the facilitator saw it; of many the rest stays quiet where it is, and a single one
    says why."""
    _must_not_be_closed(workshop)
    made: list[did.Event] = []
    for index, statement_id in enumerate(command.statement_ids):
        statement = known(workshop, statement_id)
        if statement.is_distress:
            raise Rejected("distress_stays")
        if statement.is_unheard:
            raise Rejected("not_written_down")
        seen = command.texts[index] if index < len(command.texts) else statement.wording
        turn = command.turns[index] if index < len(command.turns) else -1
        if len(command.statement_ids) == 1:
            must_be_as_seen(statement, turn, cause)
        if statement.status not in ("waiting", "held") or statement.wording != seen:
            continue
        if is_as_seen(statement, turn, cause):
            cleared = command.found_fine and statement.flags
            made += [did.FlagsCleared(statement_id)] if cleared else []
            made.append(did.StatementReleased(statement_id))
    return made


def hold(workshop: Workshop, command: ask.HoldStatement, cause: Cause) -> list[did.Event]:
    statement = known(workshop, command.statement_id)
    _must_not_be_closed(workshop)
    if not command.reason:
        raise Rejected("reason_missing")
    if statement.status == "withdrawn":
        raise Rejected("statement_withdrawn")
    must_be_as_seen(statement, command.turn, cause)
    return [did.StatementHeld(statement.id, command.reason)]


def clear_flags(workshop: Workshop, command: ask.ClearFlags, cause: Cause) -> list[did.Event]:
    """Not once somebody has written down what was done: then it was no error of the screening."""
    statement = known(workshop, command.statement_id)
    _must_not_be_closed(workshop)
    if statement.is_distress and statement.care_note:
        raise Rejected("care_recorded")
    must_be_as_seen(statement, command.turn, cause)
    return [did.FlagsCleared(statement.id)] if statement.flags else []


def record_care(workshop: Workshop, command: ask.RecordCare, cause: Cause) -> list[did.Event]:
    """What was done is written down, beside what was noted before; a card with a sign of distress that was not taken back
    is then held back."""
    statement = known(workshop, command.statement_id)
    _must_not_be_closed(workshop)
    if not command.note:
        raise Rejected("text_missing")
    must_be_as_seen(statement, command.turn, cause)
    made: list[did.Event] = [did.CareRecorded(statement.id, command.note)]
    if statement.is_distress and statement.status == "waiting":
        made.append(did.StatementHeld(statement.id, Words(command.note)))
    return made


def park(workshop: Workshop, command: ask.ParkStatement, cause: Cause) -> list[did.Event]:
    statement = known(workshop, command.statement_id)
    _must_not_be_closed(workshop)
    if not command.reason:
        raise Rejected("reason_missing")
    if not statement.is_shown:
        raise Rejected("not_on_board")
    return [did.StatementParked(statement.id, command.reason)]


def unpark(workshop: Workshop, command: ask.UnparkStatement, cause: Cause) -> list[did.Event]:
    statement = known(workshop, command.statement_id)
    _must_not_be_closed(workshop)
    return [did.StatementUnparked(statement.id)] if statement.parked else []


def note_need(workshop: Workshop, command: ask.NoteNeed, cause: Cause) -> list[did.Event]:
    statement = known(workshop, command.statement_id)
    _must_not_be_closed(workshop)
    if not statement.is_shown:
        raise Rejected("not_on_board")
    return [did.NeedNoted(statement.id, command.need)] if command.need or statement.need else []


def take_literally(workshop: Workshop, command: ask.TakeLiterally, cause: Cause) -> list[did.Event]:
    statement = known(workshop, command.statement_id)
    _must_not_be_closed(workshop)
    if not statement.is_shown:
        raise Rejected("not_on_board")
    if not command.reason and not statement.literal:
        return []
    return [did.TakenLiterally(statement.id, command.reason)]


def record_fates(workshop: Workshop, command: ask.RecordFates, cause: Cause) -> list[did.Event]:
    """Idempotent: what is known already is not recorded again."""
    made: list[did.Event] = []
    for fate in command.fates:
        statement = workshop.statements.get(fate.statement_id)
        if statement and (statement.carried, statement.answers) != (fate.carried, fate.answers):
            made.append(did.FatesRecorded(fate.statement_id, fate.carried, fate.answers))
    return made


def _must_not_be_closed(workshop: Workshop) -> None:
    if workshop.closed:
        raise Rejected("workshop_closed")
