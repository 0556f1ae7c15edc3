"""What was joined keeps its threads and its votes: nothing of a group is lost because it lies in another now."""

import pytest

from tests.people import ALMA, FOX, OWL, Past, cluster, given_evening, given_mission, shown
from workshop.audiences.steering import steering
from workshop.domain import commands as ask
from workshop.domain import events as did
from workshop.domain.commands import mission as write
from workshop.domain.fates import of_mission
from workshop.domain.model import Evidence

TEXTS = {"t-quiet": "Ruhe", "t-noise": "Lärm", "t-1": "Wir geben Ruhe"}
QUIET, NOISE = Evidence("w1", "cluster", "c1"), Evidence("w1", "cluster", "c2")


@pytest.fixture
def board():
    past = given_evening(*shown("s1", "s2"), *cluster("c1", "s1"), *cluster("c2", "s2"))
    past = past.when(ask.NameCluster("c1", "t-quiet")).when(ask.NameCluster("c2", "t-noise"))
    past = past.when(ask.OpenBallot("b1", "cluster", ("c1", "c2"), 2))
    for who, choices in ((FOX, ("c1", "c2")), (OWL, ("c1",))):
        for choice in choices:
            past = past.when(ask.CastVote("b1", choice), by=who)
    past = past.when(ask.RevealBallot("b1")).when(ask.ChangeStep("sort"))
    return past.when(ask.JoinClusters("c1", "c2", ("b1",)))


def written(*evidence: Evidence) -> Past:
    return given_mission().when(write.AddPrinciple("p1", "t-1", "", (), evidence), by=ALMA)


def seen(board: Past, mission: Past):
    return steering(mission.state, [board.state], TEXTS)


def test_a_principle_that_rests_on_a_joined_group_still_carries_its_cards(board):
    told = of_mission(written(QUIET).state, board.state)
    assert {one.statement_id for one in told if one.carried} == {"s1", "s2"}
    principle = seen(board, written(QUIET))["principle:p1"]
    assert principle["statements"] == ["w1/s2", "w1/s1"]
    assert principle["evidence"] == [{"workshop_id": "w1", "kind": "cluster", "id": "c2", "named": "c1"}]


def test_its_votes_stay_with_it_in_sight_and_are_never_added_to_the_others(board):
    records = seen(board, written())
    assert records["cluster:w1/c1"] | {"said": []} == {
        "workshop_id": "w1", "title": "Ruhe", "pictogram": "", "number": 1, "votes": {"children": 2},
        "said": [], "into": "c2",
    }  # fmt: skip
    assert records["cluster:w1/c2"]["votes"] == {"children": 1}


@pytest.mark.parametrize(
    ("evidence", "votes"),
    [((QUIET,), {"children": 2}), ((NOISE,), {"children": 1}), ((QUIET, NOISE), {"children": 3})],
)
def test_a_principle_counts_each_dot_of_the_groups_it_named_once(board, evidence, votes):
    assert seen(board, written(*evidence))["principle:p1"]["votes"] == votes


def test_dots_on_a_card_count_once_whatever_its_group_was_joined_into(board):
    past = board.when(ask.OpenBallot("b2", "statement", ("s1", "s2"), 1))
    past = past.when(ask.CastVote("b2", "s1"), by=OWL).when(ask.RevealBallot("b2"))
    assert seen(past, written(QUIET, NOISE))["principle:p1"]["votes"] == {"children": 4}


def test_a_group_that_was_split_off_says_where_it_comes_from(board):
    past = board.when(ask.SplitCluster("c2", ("s1",), "c9", ballots=("b1",)))
    assert past.events[0] == did.ClusterCreated("c9", 6000, 1500, out_of="c2")
    assert seen(past, written())["cluster:w1/c9"]["out_of"] == "Lärm"


def test_a_joined_group_without_votes_leaves_no_record(board):
    past = board.after(*cluster("c5")).when(ask.JoinClusters("c5", "c2", ("b1",)))
    assert "cluster:w1/c5" not in seen(past, written())
