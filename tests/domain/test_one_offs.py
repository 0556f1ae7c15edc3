"""What stands alone on the shelf is owed a decision: as it is, the need behind it, or parked with a reason."""

import json

from tests.people import ALMA, BODO, FOX, given_evening, given_mission, sent, shown
from workshop.audiences.board import WALL
from workshop.audiences.steering import steering
from workshop.audiences.tablet import fate
from workshop.audiences.view import Scene
from workshop.domain import commands as ask
from workshop.domain import events as did
from workshop.domain.erasure import erasable
from workshop.domain.fates import decisions_about
from workshop.domain.mission import MissionStatement
from workshop.domain.model import SHELF, AnswerGiven, CarriedBy


def on_shelf(*events):
    told = did.StepChanged("report_back")
    return given_evening(*shown("s1"), did.StatementMoved("s1", SHELF, "V"), told, *events)


def closing(*events):
    return on_shelf(*events).when(ask.CloseWorkshop())


def test_while_one_is_undecided_the_workshop_is_not_closed():
    refused = closing()
    assert (refused.reason, refused.details) == ("one_offs_open", {"n": 1})


def test_the_evening_may_end_all_the_same():
    assert on_shelf().when(ask.EndEvening()).events == [did.EveningEnded()]


def test_taken_literally_and_answered_it_is_decided():
    assert closing(did.FatesRecorded("s1", answers=(AnswerGiven("w1", "yes"),))).events


def test_parked_with_a_reason_it_is_decided():
    assert closing(did.StatementParked("s1", "t-why")).events


def test_with_its_need_found_it_is_decided_and_still_wants_a_fate():
    assert closing(did.NeedNoted("s1", "t-need")).reason == "fates_open"
    assert closing(
        did.NeedNoted("s1", "t-need"), did.FatesRecorded("s1", (CarriedBy("p1", "a", "b"),))
    ).events


def test_taken_as_it_says_it_is_decided_and_still_wants_an_answer():
    assert closing(did.TakenLiterally("s1", "t-reason")).reason == "fates_open"
    answered = did.FatesRecorded("s1", answers=(AnswerGiven("w1", "no"),))
    assert closing(did.TakenLiterally("s1", "t-reason"), answered).events


def decided(*events):
    now = on_shelf(*events).state
    return decisions_about(now, now.statements["s1"])


def test_it_is_said_how_it_was_decided_and_more_than_one_way_stands_side_by_side():
    assert decided() == ()
    need, literal = did.NeedNoted("s1", "t-need"), did.TakenLiterally("s1", "t-reason")
    assert decided(need) == ("need",)
    assert decided(did.StatementParked("s1", "t-why"), literal, need) == ("literal", "need", "parked")
    assert decided(need, did.NeedNoted("s1")) == ()


def test_what_became_of_it_without_a_word_was_taken_as_it_says():
    answered = did.FatesRecorded("s1", answers=(AnswerGiven("w1", "yes"),))
    carried = did.FatesRecorded("s1", (CarriedBy("p1", "a", "b"),))
    assert decided(answered) == ("literal",)
    assert decided(carried) == ("literal",)
    assert decided(carried, did.NeedNoted("s1", "t-need")) == ("need",)


def test_taking_it_literally_wants_a_reason_and_can_be_taken_back():
    literal = did.TakenLiterally("s1", "t-reason")
    assert on_shelf().when(ask.TakeLiterally("s1", "t-reason")).events == [literal]
    assert on_shelf().when(ask.TakeLiterally("s1")).events == []
    assert on_shelf(literal).when(ask.TakeLiterally("s1")).state.statements["s1"].literal == ""


def test_every_decision_is_undone_and_redone_by_who_made_it_while_children_hear_back():
    """Cards lie still in that step; what was moved before it stays, and the refusal says in which step it can be undone."""
    for command in (
        ask.TakeLiterally("s1", "t-reason"),
        ask.NoteNeed("s1", "t-need"),
        ask.ParkStatement("s1", "t-why"),
    ):
        before = given_evening(*shown("s1"), did.StepChanged("sort")).when(
            ask.MoveStatements(("s1",), SHELF), by=ALMA
        )
        told = before.when(ask.ChangeStep("report_back"), by=ALMA).when(command, by=ALMA)
        assert decisions_about(told.state, told.state.statements["s1"])
        undone = told.when(ask.Undo(), by=ALMA)
        assert decisions_about(undone.state, undone.state.statements["s1"]) == ()
        assert undone.when(ask.Redo(), by=ALMA).state.statements["s1"] == told.state.statements["s1"]
        assert undone.when(ask.Undo(), by=ALMA).reason == "not_now"


def test_who_may_take_it_literally_is_who_may_find_its_need():
    literal = ask.TakeLiterally("s1", "t-reason")
    assert given_evening(sent("s1")).when(literal).reason == "not_on_board"
    assert on_shelf().when(literal, by=FOX).reason == "not_yours"
    assert on_shelf().when(ask.TakeLiterally("s9", "t-reason")).reason == "unknown_statement"
    assert on_shelf(did.WorkshopClosed()).when(literal).reason == "workshop_closed"


def test_the_need_stands_beside_the_childs_own_words():
    noted = on_shelf().when(ask.NoteNeed("s1", "t-need"))
    assert noted.events == [did.NeedNoted("s1", "t-need")]
    assert noted.state.statements["s1"].text == "t-s1"


def test_it_goes_along_into_a_cluster():
    moved = given_evening(*shown("s1"), did.NeedNoted("s1", "t-need"), did.StepChanged("sort")).when(
        ask.CreateCluster("c1", statement_ids=("s1",))
    )
    assert moved.state.statements["s1"].need == "t-need"


def test_an_empty_one_takes_it_away_and_stays_quiet_where_there_is_none():
    assert on_shelf().when(ask.NoteNeed("s1")).events == []
    assert on_shelf(did.NeedNoted("s1", "t-need")).when(ask.NoteNeed("s1")).state.statements["s1"].need == ""


def test_who_wrote_it_down_can_undo_and_redo_it_and_nobody_else():
    noted = on_shelf().when(ask.NoteNeed("s1", "t-need"), by=ALMA)
    assert noted.when(ask.Undo(), by=BODO).reason == "nothing_to_undo"
    undone = noted.when(ask.Undo(), by=ALMA)
    assert undone.state.statements["s1"].need == ""
    assert undone.when(ask.Redo(), by=ALMA).state.statements["s1"].need == "t-need"


def test_only_for_what_hangs_and_only_by_a_facilitator():
    assert given_evening(sent("s1")).when(ask.NoteNeed("s1", "t-need")).reason == "not_on_board"
    assert on_shelf().when(ask.NoteNeed("s1", "t-need"), by=FOX).reason == "not_yours"
    assert on_shelf().when(ask.NoteNeed("s9", "t-need")).reason == "unknown_statement"
    assert on_shelf(did.WorkshopClosed()).when(ask.NoteNeed("s1", "t-need")).reason == "workshop_closed"


def test_it_goes_when_the_childs_words_go():
    decided = (did.NeedNoted("s1", "t-need"), did.TakenLiterally("s1", "t-reason"))
    past = on_shelf(*decided, did.StatementWithdrawn("s1"), did.EveningEnded())
    assert {"t-need", "t-reason"} <= erasable(past.state)


def test_its_child_hears_of_it_and_only_while_the_card_hangs():
    past = on_shelf(did.NeedNoted("s1", "t-need"), did.TakenLiterally("s1", "t-reason"))
    texts = {"t-need": "Ein Tier zum Kuscheln.", "t-reason": "Das fragen wir den Zirkus."}
    now = fate(Scene(past.state, MissionStatement(), texts), past.state.statements["s1"])
    assert (now["need"], now["literal"]) == ("Ein Tier zum Kuscheln.", "Das fragen wir den Zirkus.")
    held = past.after(did.StatementHeld("s1", "t-why")).state
    now = fate(Scene(held, MissionStatement(), texts), held.statements["s1"])
    assert (now["need"], now["literal"]) == ("", "")


def test_the_child_of_a_card_that_lies_under_it_hears_of_it_too():
    past = on_shelf(
        *shown("s2", by="owl"),
        did.StatementMoved("s2", SHELF, "W"),
        did.StatementStacked("s2", "s1"),
        did.NeedNoted("s1", "t-need"),
    )
    scene = Scene(past.state, MissionStatement(), {"t-need": "Ein Tier zum Kuscheln."})
    assert fate(scene, past.state.statements["s2"])["need"] == "Ein Tier zum Kuscheln."


def test_the_wall_says_how_it_was_decided_and_neither_why_nor_what_was_found():
    decided = (
        did.NeedNoted("s1", "t-need"),
        did.TakenLiterally("s1", "t-reason"),
        did.StatementParked("s1", "t-why"),
    )
    past = on_shelf(*decided, *shown("s2"), did.NeedNoted("s2", "t-need"))
    texts = {"t-need": "Ein Tier zum Kuscheln.", "t-reason": "Das fragen wir.", "t-why": "Kein Stall."}
    wall = WALL.full(Scene(past.state, MissionStatement(), texts))
    assert wall["statement:s1"]["decided"] == ["literal", "need", "parked"]
    assert "decided" not in wall["statement:s2"]  # it does not stand alone on the shelf
    assert [text for text in texts.values() if text in json.dumps(wall)] == []


def test_the_steering_group_reads_it_beside_the_childs_own_words():
    past = on_shelf(did.NeedNoted("s1", "t-need"), did.TakenLiterally("s1", "t-reason"), *shown("s2"))
    texts = {"t-need": "Ein Tier zum Kuscheln.", "t-reason": "Das fragen wir."}
    room = steering(given_mission().state, [past.state], texts)
    card = room["statement:w1/s1"]
    assert (card["need"], card["literal"]) == tuple(texts.values())
    assert (room["statement:w1/s2"]["need"], room["statement:w1/s2"]["literal"]) == ("", "")


def test_what_lies_under_it_shares_its_decision():
    past = on_shelf(*shown("s2"), did.StatementMoved("s2", SHELF, "W"), did.StatementStacked("s2", "s1"))
    assert past.when(ask.CloseWorkshop()).details == {"n": 1}
