"""What the engine gets to see of a workshop, and in what shape its thoughts come back."""

from __future__ import annotations

from collections.abc import Callable

from tests.people import ALMA, DISTRESS, Past, cluster, sent, shown
from workshop.domain import commands as ask
from workshop.domain import events as did
from workshop.suggesting import tonight
from workshop.suggesting.portions import PORTION, Portions
from workshop.suggesting.thinking import stacked
from workshop.work.jobs import StacksJob

Given = Callable[..., Past]


def sorting(given: Given, *events: did.Event) -> Past:
    return given(did.StepChanged("sort"), *events)


class TestWhatIsSeen:
    def test_only_what_hangs_is_seen_and_of_a_stack_only_its_top(self, given: Given) -> None:
        past = sorting(
            given,
            *shown("s1", "s2", "s3"),
            sent("waits"),
            sent("held"),
            did.StatementHeld("held", "t-why"),
            *cluster("c1", "s1"),
            did.StatementStacked("s2", "s1"),
        )
        board = tonight.board(past.state, {"t-s1": "Es ist laut", "t-s3": "Pony"})
        assert [(pile.id, [card.id for card in pile.cards]) for pile in board.piles] == [("c1", ["s1"])]
        assert [(card.id, card.text) for card in board.loose] == [("s3", "Pony")]

    def test_a_card_whose_top_was_held_back_is_seen_by_itself(self, given: Given) -> None:
        past = sorting(
            given, *shown("s1", "s2"), did.StatementStacked("s2", "s1"), did.StatementHeld("s1", "t-why")
        )
        assert [one.id for one in tonight.hanging(past.state)] == ["s2"]

    def test_what_was_put_on_the_shelf_is_no_loose_card(self, given: Given) -> None:
        past = sorting(given, *shown("s1", "s2"), did.StatementMoved("s2", "shelf", "V"))
        assert [card.id for card in tonight.board(past.state, {}).loose] == ["s1"]

    def test_a_removed_cluster_is_no_pile(self, given: Given) -> None:
        past = sorting(given, *cluster("c1"), did.ClusterRemoved("c1"))
        assert tonight.board(past.state, {}).piles == ()

    def test_a_place_can_be_asked_for_cards_that_wait_or_lie_unsorted_but_never_for_distress(
        self, given: Given
    ) -> None:
        past = sorting(
            given, *shown("s1", "s2"), *cluster("c1", "s2"), sent("waits"), sent("needs", flags=DISTRESS)
        )
        asked = ["s1", "s2", "waits", "needs", "nobody", "waits"]
        assert [one.id for one in tonight.askable(past.state, asked)] == ["s1", "waits"]


class TestByHand:
    def test_a_card_that_was_laid_by_itself_lies_by_hand_and_many_at_once_do_not(self, given: Given) -> None:
        past = sorting(given, *shown("s1", "s2", "s3"), *cluster("c1"))
        past = past.when(ask.MoveStatements(("s1",), "c1"))
        past = past.when(ask.MoveStatements(("s2", "s3"), "c1"))
        assert tonight.laid_by_hand(past.state) == {"s1"}

    def test_a_stack_that_was_laid_by_itself_counts_as_one(self, given: Given) -> None:
        past = sorting(given, *shown("s1", "s2"), did.StatementStacked("s2", "s1"), *cluster("c1"))
        assert tonight.laid_by_hand(past.when(ask.MoveStatements(("s1",), "c1")).state) == {"s1"}

    def test_what_was_taken_back_or_lies_elsewhere_by_now_does_not(self, given: Given) -> None:
        past = sorting(given, *shown("s1"), *cluster("c1")).when(ask.MoveStatements(("s1",), "c1"))
        assert tonight.laid_by_hand(past.when(ask.Undo(), by=ALMA).state) == frozenset()


class TestStacks:
    def test_what_lies_sorted_stays_on_top_and_what_people_parted_stays_apart(self) -> None:
        text = "Es ist zu laut"
        (found,) = stacked(StacksJob([("loose", text, "unsorted"), ("lies", text, "c1")]))
        assert found["statement_ids"] == ["lies", "loose"]
        assert stacked(StacksJob([("one", text, "c1"), ("other", text, "c2")])) == []


class TestPortions:
    def test_long_work_pauses_and_short_work_does_not(self) -> None:
        pauses: list[int] = []
        portions = Portions(lambda: pauses.append(1))
        portions.rest()
        assert pauses == []
        portions._began -= 2 * PORTION
        portions.rest()
        portions.rest()
        assert pauses == [1]
