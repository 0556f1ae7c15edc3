"""Several facilitators at one queue: decisions are taken back by who made them, and nobody decides over another unawares."""

import pytest

from tests.people import ALMA, BODO, DISTRESS, FOX, NAMED, cluster, given_evening, sent, shown
from workshop.domain import commands as ask
from workshop.domain import events as did
from workshop.domain.erasure import erasable
from workshop.domain.model import Piece

BEN = (Piece(0, 3),)
COVER = ask.CoverWords("s1", "t-s1", BEN, "t-strip")
NOTE = ask.RecordCare("s1", "t-note")


def card(past, statement_id="s1"):
    return past.state.statements[statement_id]


def seen(past, statement_id="s1"):
    """What the desk and everybody else see of a card."""
    one = card(past, statement_id)
    return one.status, one.text, one.own_words, one.covered, one.flags, one.held_reason


WAITS = (sent("s1"),)
MARKED = (sent("s1", flags=NAMED),)
HANGS = tuple(shown("s1"))
STEPS = {
    "shown": (WAITS, ask.ReleaseStatements(("s1",))),
    "shown as fine": (MARKED, ask.ReleaseStatements(("s1",), found_fine=True)),
    "held": (WAITS, ask.HoldStatement("s1", "t-why")),
    "taken down": (HANGS, ask.HoldStatement("s1", "t-why")),
    "shown after all": ((*WAITS, did.StatementHeld("s1", "t-why")), ask.ReleaseStatements(("s1",))),
    "covered": (MARKED, COVER),
    "found in order": (MARKED, ask.ClearFlags("s1")),
    "no sign of distress": ((sent("s1", flags=DISTRESS),), ask.ClearFlags("s1")),
    "uncovered": ((*WAITS, did.WordsCovered("s1", "t-strip", BEN)), ask.UncoverWords("s1", NAMED)),
    "uncovered on the wall": (
        (*HANGS, did.WordsCovered("s1", "t-strip", BEN)),
        ask.UncoverWords("s1", NAMED),
    ),
}


class TestTakingBack:
    @pytest.mark.parametrize(("before", "command"), STEPS.values(), ids=STEPS)
    def test_a_decision_is_taken_back_and_done_again(self, before, command):
        past = given_evening(*before)
        decided = past.when(command)
        undone = decided.when(ask.Undo())
        assert seen(decided) != seen(past)
        assert seen(undone) == seen(past)
        assert seen(undone.when(ask.Redo())) == seen(decided)

    def test_all_that_one_press_showed_waits_again(self):
        past = given_evening(sent("s1"), sent("s2")).when(ask.ReleaseStatements(("s1", "s2")))
        undone = past.when(ask.Undo())
        assert [card(undone, sid).status for sid in ("s1", "s2")] == ["waiting", "waiting"]

    def test_a_name_is_on_the_wall_again_only_after_a_look(self):
        undone = given_evening(*HANGS).when(COVER).when(ask.Undo())
        assert (card(undone).text, card(undone).status) == ("t-s1", "waiting")

    def test_what_was_marked_and_hung_all_the_same_is_looked_at_again_first(self):
        past = given_evening(sent("s1", flags=NAMED), did.StatementReleased("s1"))
        undone = past.when(ask.HoldStatement("s1", "t-why")).when(ask.Undo())
        assert card(undone).status == "waiting"

    def test_a_sign_of_distress_never_comes_to_hang_by_taking_back(self):
        past = given_evening(sent("s1", flags=DISTRESS)).when(ask.ClearFlags("s1"), by=ALMA)
        past = past.when(ask.ReleaseStatements(("s1",)), by=BODO)
        assert past.when(ask.Undo(), by=ALMA).reason == "undo_overtaken"

    def test_what_was_noted_about_distress_is_not_taken_back(self):
        past = given_evening(sent("s1", flags=DISTRESS)).when(NOTE)
        assert past.when(ask.Undo()).reason == "nothing_to_undo"

    def test_nobody_takes_back_what_another_decided(self):
        """What „undo“ means when several work at once, as users of a shared drawing board asked: only one's own steps."""
        past = given_evening(*WAITS).when(ask.ReleaseStatements(("s1",)), by=ALMA)
        assert past.when(ask.Undo(), by=BODO).reason == "nothing_to_undo"

    @pytest.mark.parametrize(
        "later",
        [
            ask.HoldStatement("s1", "t-why"),
            ask.CoverWords("s1", "t-s1", BEN, "t-strip"),
            ask.MoveStatements(("s1",), "c1"),
            ask.StackStatements(("s2",), "s1"),
            ask.ParkStatement("s1", "t-why"),
            ask.NoteNeed("s1", "t-need"),
            ask.OpenBallot("b1", "statement", ("s1", "s2")),
        ],
        ids=lambda command: type(command).__name__,
    )
    def test_what_another_went_on_with_stays_on_the_wall(self, later):
        """Boards lost cards by grouping, and work of others by undo."""
        past = given_evening(did.StepChanged("sort"), sent("s1"), *shown("s2"), *cluster("c1"))
        past = past.when(ask.ReleaseStatements(("s1",)), by=ALMA).when(later, by=BODO)
        assert past.when(ask.Undo(), by=ALMA).reason == "undo_overtaken"

    def test_a_new_wording_of_the_child_is_not_decided_about_by_taking_back(self):
        past = given_evening(*WAITS).when(ask.HoldStatement("s1", "t-why"))
        past = past.when(ask.RewordStatement("s1", "t-new"), by=FOX)
        assert past.when(ask.Undo()).reason == "undo_overtaken"

    def test_after_the_end_a_strip_comes_off_but_an_erased_wording_does_not_come_back(self):
        past = given_evening(*WAITS).when(COVER).after(did.EveningEnded()).when(ask.Undo())
        assert card(past).text == "t-s1"
        assert "t-strip" in erasable(past.state)
        assert past.when(ask.Redo()).reason == "undo_overtaken"

    def test_a_wording_that_is_covered_again_is_not_erased(self):
        past = given_evening(*WAITS).when(COVER).when(ask.Undo()).when(ask.Redo())
        assert card(past).text == "t-strip"
        assert "t-strip" not in erasable(past.after(did.EveningEnded()).state)

    def test_once_the_workshop_is_closed_all_stays(self):
        past = given_evening(*WAITS).when(ask.HoldStatement("s1", "t-why")).after(did.WorkshopClosed())
        assert past.when(ask.Undo()).reason == "workshop_closed"

    def test_the_wall_takes_back_only_steps_on_the_board(self):
        past = given_evening(did.StepChanged("sort"), sent("s1"), *shown("s2"), *cluster("c1"))
        past = past.when(ask.MoveStatements(("s2",), "c1")).when(ask.ReleaseStatements(("s1",)))
        at_the_wall = past.when(ask.Undo(board=True))
        assert (card(at_the_wall).status, card(at_the_wall, "s2").place) == ("released", "unsorted")
        assert at_the_wall.when(ask.Undo(board=True)).reason == "nothing_to_undo"
        at_the_desk = at_the_wall.when(ask.Undo())
        assert card(at_the_desk).status == "waiting"
        assert card(at_the_desk.when(ask.Redo())).status == "released"  # what was taken back last
        assert card(at_the_desk.when(ask.Redo(board=True)), "s2").place == "c1"


LATE = {
    "show": ask.ReleaseStatements(("s1",), ("t-s1",), (0,)),
    "hold": ask.HoldStatement("s1", "t-else", 0),
    "cover": ask.CoverWords("s1", "t-s1", BEN, "t-strip", turn=0),
    "find in order": ask.ClearFlags("s1", 0),
}


class TestTwoAtOnce:
    @pytest.mark.parametrize("late", LATE.values(), ids=LATE)
    @pytest.mark.parametrize(
        ("first", "what"),
        [(ask.ReleaseStatements(("s1",)), "shown"), (ask.HoldStatement("s1", "t-why"), "held")],
    )
    def test_who_is_second_is_told_who_was_first_and_what_was_decided(self, first, what, late):
        decided = given_evening(sent("s1", flags=NAMED)).when(first, by=BODO)
        refused = decided.when(late, by=ALMA)
        assert (refused.reason, refused.details) == ("decided_meanwhile", {"what": what, "who": "bodo"})
        assert seen(refused) == seen(decided)

    def test_a_second_note_about_distress_is_told_of_the_first(self):
        past = given_evening(sent("s1", flags=DISTRESS)).when(NOTE, by=BODO)
        refused = past.when(ask.RecordCare("s1", "t-mine", 0), by=ALMA)
        assert (refused.reason, refused.details["what"]) == ("decided_meanwhile", "care")

    def test_who_has_seen_it_decides_anew(self):
        past = given_evening(*WAITS).when(ask.ReleaseStatements(("s1",)), by=BODO)
        assert card(past.when(ask.HoldStatement("s1", "t-why", card(past).turn))).status == "held"

    def test_nobody_is_told_of_an_own_decision(self):
        past = given_evening(*WAITS).when(ask.ReleaseStatements(("s1",)))
        assert past.when(ask.ReleaseStatements(("s1",), ("t-s1",), (0,))).events == []

    def test_of_many_only_those_are_shown_about_which_nobody_decided(self):
        past = given_evening(sent("s1"), sent("s2")).when(ask.HoldStatement("s1", "t-why"), by=BODO)
        past = past.when(ask.ReleaseStatements(("s1", "s2"), ("t-s1", "t-s2"), (0, 0)), by=ALMA)
        assert past.events == [did.StatementReleased("s2")]

    def test_what_somebody_took_back_is_another_decision(self):
        past = given_evening(*WAITS).when(ask.HoldStatement("s1", "t-why"), by=BODO).when(ask.Undo(), by=BODO)
        refused = past.when(ask.HoldStatement("s1", "t-why", 1), by=ALMA)
        assert refused.details == {"what": "sent_back", "who": "bodo"}

    def test_a_card_that_its_child_changes_is_decided_by_nobody(self):
        past = given_evening(*WAITS).when(ask.RewordStatement("s1", "t-new"), by=FOX)
        assert (card(past).turn, card(past).decided_by) == (0, "")


class TestNotesAboutDistress:
    def test_what_was_noted_before_stays_beside_it(self):
        past = given_evening(sent("s1", flags=DISTRESS)).when(NOTE).when(ask.RecordCare("s1", "t-more"))
        assert (card(past).earlier_care, card(past).care_note) == (("t-note",), "t-more")

    def test_a_new_sign_of_distress_is_owed_a_new_note_and_the_old_ones_go_with_their_wording(self):
        past = given_evening(sent("s1", flags=DISTRESS)).when(NOTE).when(ask.RecordCare("s1", "t-more"))
        past = past.when(ask.RewordStatement("s1", "t-new", DISTRESS), by=FOX)
        assert (card(past).care_note, card(past).earlier_care) == ("", ())
        assert {"t-note", "t-more"} <= {*card(past).earlier_texts}
