"""What stands alone on the shelf is owed a decision: as it is, the need behind it, or parked with a reason."""

from tests.people import ALMA, BODO, FOX, given_evening, sent, shown
from workshop.audiences.tablet import fate
from workshop.audiences.view import Scene
from workshop.domain import commands as ask
from workshop.domain import events as did
from workshop.domain.erasure import erasable
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
    past = on_shelf(did.NeedNoted("s1", "t-need"), did.StatementWithdrawn("s1"), did.EveningEnded())
    assert "t-need" in erasable(past.state)


def test_its_child_hears_of_it_and_only_while_the_card_hangs():
    past = on_shelf(did.NeedNoted("s1", "t-need"))
    texts = {"t-need": "Ein Tier zum Kuscheln."}
    scene = Scene(past.state, MissionStatement(), texts)
    assert fate(scene, past.state.statements["s1"])["need"] == "Ein Tier zum Kuscheln."
    held = past.after(did.StatementHeld("s1", "t-why")).state
    assert fate(Scene(held, MissionStatement(), texts), held.statements["s1"])["need"] == ""


def test_what_lies_under_it_shares_its_decision():
    past = on_shelf(*shown("s2"), did.StatementMoved("s2", SHELF, "W"), did.StatementStacked("s2", "s1"))
    assert past.when(ask.CloseWorkshop()).details == {"n": 1}
