"""What users of other boards begged for, as rules of this one; the gist of each is in the docstring."""

import pytest

from tests.people import FOX, cluster, shown
from workshop.domain import commands as ask
from workshop.domain import events as did
from workshop.domain.evolve import evolve
from workshop.domain.model import STEPS, Workshop
from workshop.storage.codec import decode, encode


@pytest.fixture
def board(given):
    cards = shown("s1", "s2", "s3", "s4")
    return given(did.StepChanged("sort"), *cards, *cluster("c1", "s1", "s2"), *cluster("c2", "s3"))


def lying(past):
    return {one.id: (one.place, one.rank, one.onto) for one in past.state.statements.values()}


def test_many_cards_are_laid_stacked_or_gathered_by_one_command_without_any_drag(board):
    """Of two retrospective boards: merge cards and a „move“ button instead of dragging; grouping was missed most."""
    assert {one.id for one in board.when(ask.MoveStatements(("s1", "s3", "s4"), "c2")).state.lying_in("c2")} == {
        "s1", "s3", "s4",
    }  # fmt: skip
    stacked = board.when(ask.StackStatements(("s2", "s3", "s4"), "s1"))
    assert {one.onto for one in stacked.state.statements.values()} == {"", "s1"}
    gathered = board.when(ask.CreateCluster("c9", statement_ids=("s1", "s3", "s4")))
    assert {one.id for one in gathered.state.lying_in("c9")} == {"s1", "s3", "s4"}


def test_identical_cards_are_stacked_at_once_and_a_card_is_taken_out_of_the_middle(board):
    """Of two boards: stack identical notes at once; drag inside a stack."""
    stacked = board.when(ask.StackStatements(("s2", "s3", "s4"), "s1"))
    out = stacked.when(ask.UnstackStatements(("s3",)))
    assert [out.state.statements[sid].onto for sid in ("s2", "s3", "s4")] == ["s1", "", "s1"]


def test_a_cluster_is_itself_wherever_it_lies(board):
    """Of a planning board: a cluster should be an identity, not a place on the canvas."""
    moved = board.when(ask.MoveCluster("c1", 15_000, 8_000)).when(ask.MoveCluster("c2", 15_000, 8_000))
    assert lying(moved) == lying(board)


def test_two_whole_clusters_become_one_and_two_again(board):
    """Of a planning board: no way to merge two whole groups."""
    joined = board.when(ask.JoinClusters("c1", "c2"))
    assert {one.id for one in joined.state.lying_in("c2")} == {"s1", "s2", "s3"}
    assert lying(joined.when(ask.Undo())) == lying(board)


def test_a_board_that_was_taken_apart_altogether_is_put_together_again(board):
    """Of a whiteboard: clearing a board, and no way back."""
    past = board
    for command in (
        ask.TakeClusterApart("c1"),
        ask.TakeClusterApart("c2"),
        ask.MoveStatements(("s1", "s2"), "shelf"),
    ):
        past = past.when(command)
    assert not list(past.state.clusters_on_board())
    for _ in range(3):
        past = past.when(ask.Undo())
    assert lying(past) == lying(board)
    assert {one.id for one in past.state.clusters_on_board()} == {"c1", "c2"}


@pytest.mark.parametrize("step", STEPS[3:])
def test_a_step_that_was_taken_by_accident_is_taken_back_with_all_that_was_there(board, step):
    """Of a retrospective tool: advanced the phase by accident, cannot go back."""
    back = board.when(ask.ChangeStep(step)).when(ask.ChangeStep("sort"))
    assert lying(back) == lying(board)
    assert back.when(ask.MoveStatements(("s4",), "c1")).events


def test_votes_outlive_a_step_back_and_on(board):
    """Of a retrospective tool: advanced the phase by accident, cannot go back."""
    voted = board.when(ask.OpenBallot("b1", "cluster", ("c1", "c2"))).when(ask.CastVote("b1", "c1"), by=FOX)
    back = voted.when(ask.ChangeStep("sort")).when(ask.ChangeStep("vote"))
    assert back.state.ballots["b1"].votes == {"fox": ("c1",)}


def test_a_board_is_what_happened_on_it_and_resets_by_nothing(given):
    """Of a sticky-note board: boards reset by themselves."""
    past, log = given(did.StepChanged("sort"), *shown("s1", "s2")), []
    for command in (
        ask.CreateCluster("c1", "t-quiet", "sun", ("s1",)),
        ask.MoveStatements(("s2",), "c1"),
        ask.SplitCluster("c1", ("s2",), "c2"),
        ask.JoinClusters("c2", "c1"),
        ask.Undo(),
    ):
        past = past.when(command)
        log += past.events
    again: Workshop = given(did.StepChanged("sort"), *shown("s1", "s2")).state
    for event in log:
        again = evolve(again, decode(*encode(event)), FOX)
    assert {sid: one.place for sid, one in again.statements.items()} == {"s1": "c1", "s2": "c2"}
    assert {one.id: one.out_of for one in again.clusters_on_board()} == {"c1": "", "c2": "c1"}
