import pytest

from tests.people import FOX, OWL, given_evening, given_mission, sent, shown, voice
from workshop.domain import commands as ask
from workshop.domain import events as did
from workshop.domain.cause import SYSTEM
from workshop.domain.commands import mission as mission_ask
from workshop.domain.fates import FATES, count, fates_of, of_mission, open_statements
from workshop.domain.model import CarriedBy, Evidence

FOOD = Evidence("w1", "cluster", "c1")


def fates(past, statement_id="s1"):
    return fates_of(past.state, past.state.statements[statement_id])


def home(past, mission):
    """The workshop after the relay brought the mission statement's fates home."""
    told = of_mission(mission.state, past.state)
    after = past.when(ask.RecordFates(tuple(told)), by=SYSTEM)
    assert of_mission(mission.state, after.state) == []
    return after


def clustered():
    """s1 and s2 lie in a cluster, s3 under s2, s4 on the shelf."""
    past = given_evening(did.StepChanged("sort"), *shown("s1", "s2", "s3", "s4"))
    past = past.when(ask.CreateCluster("c1", statement_ids=("s1", "s2"))).when(
        ask.StackStatements(("s3",), "s2")
    )
    return past.when(ask.MoveStatements(("s4",), "shelf"))


def carrying(*evidence, commitment=()):
    new = mission_ask.NewCommitment("k1", "t-k1", tuple(commitment))
    return given_mission().when(
        mission_ask.AddPrinciple("p1", "t-first", "t-second", (new,), tuple(evidence))
    )


def test_a_fresh_statement_stands_open():
    assert fates(given_evening(sent("s1"))) == ("open",)
    assert fates(given_evening(*shown("s1"))) == ("open",)


@pytest.mark.parametrize(
    ("event", "fate"),
    [(did.StatementWithdrawn("s1"), "withdrawn"), (did.StatementHeld("s1", "t-why"), "held_back")],
)
def test_taken_back_and_held_back_exclude_all_other_fates(event, fate):
    carried = did.FatesRecorded("s1", (CarriedBy("p1", "t", "t"),))
    past = given_evening(*shown("s1"), did.StatementParked("s1", "t"), carried, event)
    assert fates(past) == (fate,)


def test_a_statement_in_a_principles_cluster_is_carried_and_so_is_what_lies_under_it():
    past = home(clustered(), carrying(FOOD))
    assert [fates(past, sid) for sid in ("s1", "s2", "s3", "s4")] == [("carried",)] * 3 + [("open",)]
    assert past.state.statements["s1"].carried == (CarriedBy("p1", "t-first", "t-second"),)


def test_the_commitment_that_names_a_statement_goes_before_the_cluster():
    past = home(clustered(), carrying(FOOD, commitment=[voice("s1")]))
    assert past.state.statements["s1"].carried == (CarriedBy("p1", "t-first", "t-second", "t-k1"),)
    assert past.state.statements["s2"].carried == (CarriedBy("p1", "t-first", "t-second"),)


def test_each_principle_carries_once():
    mission = carrying(FOOD, voice("s1"), commitment=[voice("s1"), FOOD])
    assert len(home(clustered(), mission).state.statements["s1"].carried) == 1


def test_a_new_title_comes_home_too():
    mission = carrying(FOOD)
    past = home(clustered(), mission)
    past = home(past, mission.when(mission_ask.RetitlePrinciple("p1", "t-new", "")))
    assert past.state.statements["s1"].carried[0].first == "t-new"


def test_when_a_principle_goes_its_statements_stand_open_again():
    mission = carrying(FOOD)
    past = home(clustered(), mission)
    assert fates(home(past, mission.when(mission_ask.RemovePrinciple("p1")))) == ("open",)


def test_when_a_card_is_moved_out_of_the_cluster_it_stands_open_again():
    mission = carrying(FOOD)
    past = home(clustered(), mission).when(ask.MoveStatements(("s1",), "unsorted"))
    assert fates(home(past, mission)) == ("open",)


def test_a_statement_of_another_workshop_is_not_carried():
    mission = given_mission(did.WorkshopLinked("w2"))
    mission = mission.when(mission_ask.AddPrinciple("p1", "t", "", (), (Evidence("w2", "cluster", "c1"),)))
    assert of_mission(mission.state, clustered().state) == []


def test_a_wish_counts_once_it_is_answered_and_for_what_lies_under_it_too():
    mission = given_mission().when(mission_ask.MarkWish("wish1", "w1", ("s2",)))
    past = home(clustered(), mission)
    assert fates(past, "s2") == ("open",)
    past = home(past, mission.when(mission_ask.AnswerWish("wish1", "no", "t-why")))
    assert [fates(past, sid) for sid in ("s2", "s3")] == [("answered",)] * 2


def test_a_statement_can_be_carried_and_answered_at_once():
    mission = carrying(FOOD).when(mission_ask.MarkWish("wish1", "w1", ("s1",)))
    past = home(clustered(), mission.when(mission_ask.AnswerWish("wish1", "no", "t-why")))
    assert fates(past) == ("carried", "answered")


def test_two_wishes_about_one_stack_are_told_once_each():
    mission = given_mission().when(mission_ask.MarkWish("wish1", "w1", ("s2", "s3")))
    past = home(clustered(), mission.when(mission_ask.AnswerWish("wish1", "no", "t-why")))
    assert len(past.state.statements["s3"].answers) == 1


def test_parked_counts_where_nothing_else_was_decided_and_for_what_lies_under():
    past = clustered().when(ask.ParkStatement("s2", "t-why"))
    assert [fates(past, sid) for sid in ("s2", "s3")] == [("parked",)] * 2
    assert fates(home(past, carrying(FOOD)), "s2") == ("carried",)


def test_what_lies_under_a_card_that_was_taken_back_speaks_for_itself():
    past = clustered().when(ask.ParkStatement("s2", "t-why")).when(ask.WithdrawStatement("s2"), by=FOX)
    assert fates(past, "s3") == ("open",)


def test_what_was_sent_back_to_the_desk_is_carried_by_nothing():
    mission = carrying(FOOD)
    past = home(clustered(), mission).when(ask.RewordStatement("s1", "t-new"), by=FOX)
    assert fates(past) == ("open",)
    assert home(past, mission).state.statements["s1"].carried == ()


def test_every_fate_is_counted_and_what_is_open_listed_oldest_first():
    past = clustered().when(ask.ParkStatement("s4", "t-why")).when(ask.WithdrawStatement("s1"), by=FOX)
    past = past.when(ask.SendStatement("s5", "q1", "t"), by=OWL)
    assert count(past.state) == {"open": 3, "parked": 1, "withdrawn": 1}
    assert [one.id for one in open_statements(past.state)] == ["s2", "s3", "s5"]
    assert set(count(past.state)) <= set(FATES)
