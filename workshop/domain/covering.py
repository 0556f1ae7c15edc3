"""Covering a piece of a card, such as a name: all others read it without, the author and the facilitators keep the original.

What is covered is a wording of its own, and the card says that one. So whatever reads a card, the wall, a search, a count,
an export, reads the covered wording, and the original stands only where somebody asks for it by its own name.
"""

from __future__ import annotations

from . import commands as ask
from . import events as did
from .cause import Cause
from .decided import must_be_as_seen
from .errors import Rejected
from .model import Flag, Piece, Statement, Workshop
from .statements import kept_distress
from .words import Words

STRIP = "[…]"
"""What stands in a text for a covered piece; cards draw it as a strip of paper."""
MOST_PIECES = 20


def masked(text: str, pieces: tuple[Piece, ...]) -> str:
    """The text with a strip for each piece; it does not tell how long the piece was."""
    made, at = "", 0
    for piece in joined(pieces):
        made += text[at : piece.start] + STRIP
        at = piece.end
    return made + text[at:]


def joined(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """In order, and those that touch or overlap as one."""
    made: list[Piece] = []
    for piece in sorted(pieces, key=lambda one: (one.start, one.end)):
        if made and piece.start <= made[-1].end:
            made[-1] = Piece(made[-1].start, max(made[-1].end, piece.end))
        else:
            made.append(piece)
    return tuple(made)


def must_lie_within(pieces: tuple[Piece, ...], length: int) -> None:
    """Pieces of a text that is so long; each covers at least one letter of it."""
    if not pieces:
        raise Rejected("nothing_to_cover")
    if len(pieces) > MOST_PIECES or not all(0 <= one.start < one.end <= length for one in pieces):
        raise Rejected("malformed")


def cover(workshop: Workshop, command: ask.CoverWords, cause: Cause) -> list[did.Event]:
    """All that is to be covered now, in the wording that the facilitator saw; earlier strips give way to these."""
    statement = _can_be_covered(workshop, command.statement_id)
    if not command.pieces or not command.covered:
        raise Rejected("nothing_to_cover")
    must_be_as_seen(statement, command.turn, cause)
    if command.seen != statement.wording:
        raise Rejected("reworded_meanwhile")
    pieces = joined(command.pieces)
    if pieces == statement.covered:
        return []
    return [did.WordsCovered(statement.id, command.covered, pieces, _still_flagged(statement, command.flags))]


def uncover(workshop: Workshop, command: ask.UncoverWords, cause: Cause) -> list[did.Event]:
    """A card that hangs goes back to the desk first, so that nothing is on the wall again by one slip."""
    statement = _can_be_covered(workshop, command.statement_id)
    if not statement.own_words:
        return []
    must_be_as_seen(statement, command.turn, cause)
    flags = (*command.flags, *kept_distress(statement, command.flags))
    made: list[did.Event] = [did.WordsUncovered(statement.id, flags)]
    return [did.StatementSentBack(statement.id), *made] if statement.is_shown else made


def _can_be_covered(workshop: Workshop, statement_id: str) -> Statement:
    statement = workshop.statements.get(statement_id)
    if statement is None:
        raise Rejected("unknown_statement")
    if workshop.closed:
        raise Rejected("workshop_closed")
    if statement.status == "withdrawn":
        raise Rejected("statement_withdrawn")
    if not statement.text or statement.way == "pictograms":
        raise Rejected("nothing_to_cover")
    return statement


def _still_flagged(statement: Statement, found: tuple[Flag, ...]) -> tuple[Flag, ...]:
    """What the screening still finds beside the strips, but nothing that an adult has already found to be in order."""
    before = {flag.kind for flag in statement.flags}
    return (*(flag for flag in found if flag.kind in before), *kept_distress(statement, found))


def said_by_its_author(statement: Statement) -> Words:
    """The id of the card in its author's words."""
    return statement.own_words or statement.text
