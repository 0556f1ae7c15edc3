"""The log of decisions: who, what and why, newest first, and no word that is covered or was taken back."""

from dataclasses import replace
from itertools import count

from tests.people import ALMA, BODO, DISTRESS, FOX, given_evening, sent
from workshop.audiences.decisions import decisions
from workshop.audiences.view import Scene
from workshop.domain import events as did
from workshop.domain.mission import MissionStatement
from workshop.domain.model import Piece

NAMES = {"alma": "Alma", "bodo": "Bodo"}
SAID = [sent("s1"), sent("s2")]


def told(*happened):
    """The decisions of an evening; each happening is (who, event, …), what stands together is one command."""
    numbers = count(1)
    past, log = given_evening(), []
    for who, *events in happened:
        cause = replace(who, command_id=f"do-{(n := next(numbers))}", at=float(n))
        past = past.after(*events, by=cause)
        log += [(event, cause) for event in events]
    texts = {f"t-{name}": f"Wort {name}" for name in ("s1", "s2", "why", "note", "strip")}
    return decisions(Scene(past.state, MissionStatement(), texts), log, NAMES)


def brief(found):
    return [(one.who, one.what, [number for number, _ in one.cards]) for one in found]


def test_the_newest_stands_first_with_who_and_why():
    found = told((FOX, *SAID), (ALMA, did.StatementReleased("s1")), (BODO, did.StatementHeld("s2", "t-why")))
    assert brief(found) == [("Bodo", "held", [2]), ("Alma", "shown", [1])]
    assert found[0].reason == "Wort why"


def test_how_what_stands_alone_was_meant_is_a_decision_too_and_so_is_taking_it_back():
    shown = (ALMA, did.StatementReleased("s1"))
    found = told(
        *[(FOX, *SAID), shown, (ALMA, did.NeedNoted("s1", "t-why")), (BODO, did.NeedNoted("s1"))],
        *[(BODO, did.TakenLiterally("s1", "t-note")), (ALMA, did.TakenLiterally("s1"))],
        *[(BODO, did.StatementParked("s1", "t-why")), (BODO, did.StatementUnparked("s1"))],
    )
    whats = [one.what for one in found[::-1][1:]]
    assert whats == ["need", "need_back", "literal", "literal_back", "parked", "unparked"]
    assert [one.reason for one in found[::-1][1:]] == ["Wort why", "", "Wort note", "", "Wort why", ""]


def test_what_was_found_behind_a_card_that_its_child_took_back_is_not_told():
    noted = (ALMA, did.NeedNoted("s1", "t-why"))
    found = told(
        (FOX, *SAID), (ALMA, did.StatementReleased("s1")), noted, (FOX, did.StatementWithdrawn("s1"))
    )
    assert [(one.what, one.reason) for one in found] == [("need", ""), ("shown", "")]


def test_all_that_one_press_let_through_is_one_decision():
    both = did.StatementReleased("s1"), did.StatementReleased("s2")
    assert brief(told((FOX, *SAID), (ALMA, *both))) == [("Alma", "shown", [1, 2])]


def test_what_hung_already_was_taken_down():
    found = told((FOX, *SAID), (ALMA, did.StatementReleased("s1")), (ALMA, did.StatementHeld("s1", "t-why")))
    assert found[0].what == "taken_down"


def test_what_was_noted_about_a_sign_of_distress_is_one_decision():
    noted = did.CareRecorded("s1", "t-note"), did.StatementHeld("s1", "t-note")
    found = told((FOX, sent("s1", flags=DISTRESS)), (ALMA, *noted))
    assert brief(found) == [("Alma", "care", [1])]
    assert found[0].reason == "Wort note"


def test_a_card_that_nobody_had_to_look_at_was_decided_by_nobody():
    assert told((FOX, sent("s1"), did.StatementReleased("s1"))) == []


def test_a_covered_card_is_called_by_what_others_read():
    found = told((FOX, *SAID), (ALMA, did.WordsCovered("s1", "t-strip", (Piece(0, 4),))))
    assert [(one.what, one.cards) for one in found] == [("covered", ((1, "Wort strip"),))]


def test_of_a_card_that_was_taken_back_only_the_number_stands_there():
    found = told((FOX, *SAID), (ALMA, did.StatementReleased("s1")), (FOX, did.StatementWithdrawn("s1")))
    assert found[0].cards == ((1, ""),)


def test_a_hint_that_was_found_fine_and_the_card_shown_is_one_decision():
    fine = did.FlagsCleared("s1"), did.StatementReleased("s1")
    assert brief(told((FOX, *SAID), (ALMA, *fine))) == [("Alma", "shown_fine", [1])]


def test_what_was_taken_back_is_a_decision_of_its_own():
    shown = did.StatementReleased("s1"), did.StatementReleased("s2")
    back = did.StatementSentBack("s1"), did.StatementHeld("s2", "t-why"), did.FlagsPutBack("s1", ())
    found = told((FOX, *SAID), (ALMA, *shown), (ALMA, *back))
    assert brief(found)[:2] == [("Alma", "taken_down", [2]), ("Alma", "sent_back", [1])]


def test_uncovering_a_card_that_hangs_is_one_decision():
    strips = did.WordsCovered("s1", "t-strip", (Piece(0, 4),))
    bare = did.StatementSentBack("s1"), did.WordsUncovered("s1")
    found = told((FOX, *SAID), (ALMA, did.StatementReleased("s1")), (BODO, strips), (BODO, *bare))
    assert brief(found)[0] == ("Bodo", "uncovered", [1])
