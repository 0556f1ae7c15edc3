"""What carries votes is joined by who knows that they stay: no vote moves silently, and nobody counts twice.

What users of participation tools begged for is in the docstrings; each test is named by the rule.
"""

import pytest

from tests.people import BADGER, BODO, FOX, OWL, cluster, shown
from workshop.audiences.outcome import results
from workshop.domain import commands as ask
from workshop.domain import events as did
from workshop.domain.model import Counted


@pytest.fixture
def board(given):
    cards = shown("s1", "s2", "s3", "s4")
    return given(*cards, *cluster("c1", "s1", "s2"), *cluster("c2", "s3", "s4"), *cluster("c3"))


def voted(past, kind="cluster", subjects=("c1", "c2"), choices=("c1", "c2"), mode="dots"):
    """The fox gave one to each of the choices, the owl and the badger to the first."""
    past = past.when(ask.OpenBallot("b1", kind, subjects, 2, mode))
    for who, given in ((FOX, choices), (OWL, choices[:1]), (BADGER, choices[:1])):
        for choice in given:
            vote = ask.CastVote("b1", choice) if mode == "dots" else ask.RateChoice("b1", choice, "yes")
            past = past.when(vote, by=who)
    return past


def revealed(past, **how):
    return voted(past, **how).when(ask.RevealBallot("b1")).when(ask.ChangeStep("sort"))


class TestClusters:
    def test_joining_is_refused_until_whoever_asks_knows_what_stays_with_the_numbers(self, board):
        """Votes must not be moved without consent, of an ideas platform."""
        refused = revealed(board).when(ask.JoinClusters("c1", "c2"))
        assert refused.reason == "votes_stay"
        assert refused.details["ballots"] == ["b1"]
        assert refused.details["votes"] == [
            {
                "id": "c1", "ballot": "b1", "mode": "dots", "revealed": True, "entered": [],
                "given": {"children": 2, "staff": 1},
            },
            {"id": "c2", "ballot": "b1", "mode": "dots", "revealed": True, "entered": [], "given": {"children": 1}},
        ]  # fmt: skip

    def test_merging_is_possible_when_votes_exist_and_is_logged_with_them(self, board):
        """Merging must be logged, reversible, and possible when votes already exist, of a participation platform."""
        past = revealed(board)
        joined = past.when(ask.JoinClusters("c1", "c2", ("b1",)))
        assert joined.events[-1] == did.ClusterRemoved("c1", "c2", ("b1",))
        assert {one.id for one in joined.state.lying_in("c2")} == {"s1", "s2", "s3", "s4"}
        back = joined.when(ask.Undo())
        assert {one.id for one in back.state.lying_in("c1")} == {"s1", "s2"}
        again = back.when(ask.Redo()).state
        assert (again.clusters["c1"].removed, again.clusters["c1"].into) == (True, "c2")

    def test_merged_ideas_do_not_count_one_person_twice(self, board):
        """Of several ideas platforms: whoever supported both counted twice after a merge."""
        past = revealed(board)
        before = results(past.state, past.state.ballots["b1"])
        joined = past.when(ask.JoinClusters("c1", "c2", ("b1",)))
        assert results(joined.state, joined.state.ballots["b1"]) == before
        assert before["c2"] == {"children": 1}

    @pytest.mark.parametrize("cast", [True, False])
    def test_before_the_reveal_nobody_learns_from_it_whether_a_vote_lies_there(self, board, cast):
        choices = ("c1", "c2") if cast else ("c2",)
        past = voted(board, choices=choices).when(ask.CloseBallot("b1")).when(ask.ChangeStep("sort"))
        refused = past.when(ask.JoinClusters("c1", "c3"))
        assert refused.details["votes"] == [{"id": "c1", "ballot": "b1", "mode": "dots", "revealed": False}]
        assert past.when(ask.JoinClusters("c1", "c3", ("b1",))).events

    def test_while_a_ballot_runs_nothing_is_joined_at_all(self, board):
        past = voted(board).after(did.StepChanged("sort"))
        assert past.when(ask.JoinClusters("c1", "c2", ("b1",))).reason == "ballot_open"

    def test_what_carries_none_is_joined_without_a_question(self, board):
        past = revealed(board, choices=("c1",))
        assert past.when(ask.JoinClusters("c3", "c2")).events
        assert past.when(ask.JoinClusters("c3", "c1")).reason == "votes_stay"

    def test_ratings_and_what_adults_counted_are_said_too(self, board):
        past = voted(board, mode="rating")
        counted = (Counted("c1", yes=3, perhaps=1, no=1),)
        past = past.when(ask.EnterVotes("b1", "paper", "children", 5, counted))
        refused = (
            past.when(ask.RevealBallot("b1")).when(ask.ChangeStep("sort")).when(ask.JoinClusters("c1", "c3"))
        )
        (told,) = refused.details["votes"]
        assert told["given"]["children"] == {"yes": 2, "perhaps": 0, "no": 0}
        assert told["entered"] == [
            {"source": "paper", "perspective": "children", "counted": {"yes": 3, "perhaps": 1, "no": 1}}
        ]

    def test_splitting_says_so_too_and_the_new_one_begins_without(self, board):
        past = revealed(board)
        assert past.when(ask.SplitCluster("c1", ("s1",), "c9")).reason == "votes_stay"
        split = past.when(ask.SplitCluster("c1", ("s1",), "c9", ballots=("b1",))).state
        assert results(split, split.ballots["b1"])["c1"] == {"children": 2, "staff": 1}
        assert split.ballots_about("cluster", "c9") == ()

    def test_a_join_is_not_done_again_over_votes_that_came_since(self, board):
        undone = board.when(ask.ChangeStep("sort")).when(ask.JoinClusters("c1", "c2")).when(ask.Undo())
        again = revealed(undone).when(ask.Redo())
        assert not again.state.clusters["c1"].removed


class TestStacks:
    def test_stacking_cards_with_votes_is_refused_until_it_was_said(self, board):
        past = revealed(board, kind="statement", subjects=("s1", "s2"), choices=("s1", "s2"))
        refused = past.when(ask.StackStatements(("s1",), "s2"))
        assert refused.reason == "votes_stay"
        assert {one["id"]: one["given"] for one in refused.details["votes"]} == {
            "s1": {"children": 2, "staff": 1},
            "s2": {"children": 1},
        }
        before = results(past.state, past.state.ballots["b1"])
        stacked = past.when(ask.StackStatements(("s1",), "s2", ("b1",)))
        assert stacked.events[0] == did.StatementStacked("s1", "s2", ("b1",))
        assert results(stacked.state, stacked.state.ballots["b1"]) == before
        undone = stacked.when(ask.Undo())
        assert undone.state.statements["s1"].onto == ""
        assert undone.when(ask.Redo()).state.statements["s1"].onto == "s2"

    def test_what_says_the_same_is_one_choice(self, board):
        past = board.when(ask.ChangeStep("sort")).when(ask.StackStatements(("s2",), "s1"))
        opened = past.when(ask.OpenBallot("b1", "statement", ("s2", "s3", "s1")))
        assert opened.state.ballots["b1"].subjects == ("s1", "s3")
        assert past.when(ask.OpenBallot("b1", "statement", ("s1", "s2"))).reason == "too_few_choices"

    def test_a_stack_is_not_made_again_over_votes_that_came_since(self, board):
        past = board.when(ask.ChangeStep("sort")).when(ask.StackStatements(("s2",), "s1")).when(ask.Undo())
        past = revealed(past, kind="statement", subjects=("s1", "s2", "s3"), choices=("s1", "s2"))
        assert past.when(ask.Redo()).reason == "undo_overtaken"

    def test_a_stack_taken_apart_after_a_vote_is_laid_together_again_by_undo(self, board):
        past = board.when(ask.ChangeStep("sort")).when(ask.StackStatements(("s2",), "s1"), by=BODO)
        past = revealed(past, kind="statement", subjects=("s1", "s3"), choices=("s1", "s3"))
        apart = past.when(ask.UnstackStatements(("s1",)))
        assert apart.when(ask.Undo()).state.statements["s2"].onto == "s1"

    def test_a_card_laid_from_one_voted_stack_to_another_goes_back_by_undo(self, board):
        past = board.when(ask.ChangeStep("sort")).when(ask.StackStatements(("s2",), "s1"), by=BODO)
        past = revealed(past, kind="statement", subjects=("s1", "s3"), choices=("s1", "s3"))
        moved = past.when(ask.StackStatements(("s2",), "s4", ("b1",)))
        assert moved.state.statements["s2"].onto == "s4"
        assert moved.when(ask.Undo()).state.statements["s2"].onto == "s1"
