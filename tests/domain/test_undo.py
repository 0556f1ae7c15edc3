import pytest

from tests.people import ALMA, BODO, FOX, MIRA, cluster, shown
from workshop.domain import commands as ask
from workshop.domain import events as did
from workshop.domain.commands import mission as mission_ask
from workshop.domain.model import Evidence
from workshop.domain.steps_taken import KEPT


@pytest.fixture
def sorting(given):
    return given(did.StepChanged("sort"), *shown("s1", "s2", "s3"), *cluster("c1"), *cluster("c2"))


def board(past):
    """What everybody sees of the board."""
    cards = {sid: (card.place, card.rank, card.onto) for sid, card in past.state.statements.items()}
    clusters = {
        one.id: (one.title, one.pictogram, one.x, one.y)
        for one in past.state.clusters.values()
        if not one.removed
    }
    return cards, clusters


STEPS = [
    ask.CreateCluster("c9", "t-food", "pizza", ("s1", "s2")),
    ask.NameCluster("c1", "t-new"),
    ask.PictureCluster("c1", "sun"),
    ask.MoveCluster("c1", 5, 6),
    ask.MoveStatements(("s1", "s2"), "c1"),
    ask.StackStatements(("s1", "s2"), "s3"),
    ask.JoinClusters("c1", "c2"),
    ask.TakeClusterApart("c2"),
    ask.ParkStatement("s1", "t-why"),
]


class TestOwnSteps:
    @pytest.mark.parametrize("command", STEPS, ids=lambda command: type(command).__name__)
    def test_a_step_is_taken_back_and_done_again(self, sorting, command):
        before = sorting.when(ask.MoveStatements(("s3",), "c2")).when(ask.NameCluster("c2", "t-c2"))
        after = before.when(command)
        undone = after.when(ask.Undo())
        assert board(undone) == board(before)
        assert undone.state.statements["s1"].parked == ""
        again = undone.when(ask.Redo())
        assert board(again) == board(after)
        assert again.state.statements["s1"].parked == after.state.statements["s1"].parked

    def test_many_steps_are_taken_back_one_by_one_and_done_again(self, sorting):
        boards, past = [board(sorting)], sorting
        for command in STEPS[:-1]:
            past = past.when(command)
            boards.append(board(past))
        for expected in reversed(boards[:-1]):
            past = past.when(ask.Undo())
            assert board(past) == expected
        assert past.when(ask.Undo()).reason == "nothing_to_undo"
        for expected in boards[1:]:
            past = past.when(ask.Redo())
            assert board(past) == expected
        assert past.when(ask.Redo()).reason == "nothing_to_redo"

    def test_a_new_step_lets_go_what_could_be_done_again(self, sorting):
        past = sorting.when(ask.NameCluster("c1", "t-a")).when(ask.Undo()).when(ask.NameCluster("c2", "t-b"))
        assert past.when(ask.Redo()).reason == "nothing_to_redo"

    def test_nobody_takes_back_what_another_did(self, sorting):
        past = sorting.when(ask.NameCluster("c1", "t-a"), by=ALMA)
        assert past.when(ask.Undo(), by=BODO).reason == "nothing_to_undo"
        assert past.when(ask.Undo(), by=ALMA).events

    def test_children_and_members_take_back_nothing_on_the_board(self, sorting):
        assert sorting.when(ask.Undo(), by=FOX).reason == "not_yours"
        assert sorting.when(ask.Redo(), by=MIRA).reason == "not_yours"

    def test_the_last_two_hundred_steps_can_be_taken_back(self, sorting):
        past = sorting
        for number in range(KEPT + 20):
            past = past.when(ask.MoveCluster("c1", number, number))
        assert len(past.state.steps_taken.by_actor["facilitator:alma"]) == KEPT

    def test_a_stack_that_was_laid_on_another_is_whole_again(self, sorting):
        past = sorting.when(ask.StackStatements(("s2",), "s1")).when(ask.MoveStatements(("s1",), "c1"))
        stacked = past.when(ask.StackStatements(("s1",), "s3"))
        assert [stacked.state.statements[sid].onto for sid in ("s1", "s2")] == ["s3", "s3"]
        undone = stacked.when(ask.Undo())
        assert board(undone) == board(past)
        assert board(undone.when(ask.Redo())) == board(stacked)


class TestWhatOthersDid:
    def test_what_somebody_moved_on_stays_there(self, sorting):
        past = sorting.when(ask.MoveStatements(("s1", "s2"), "c1"), by=ALMA)
        past = past.when(ask.MoveStatements(("s1",), "c2"), by=BODO).when(ask.Undo(), by=ALMA)
        assert [past.state.statements[sid].place for sid in ("s1", "s2")] == ["c2", "unsorted"]

    def test_a_step_that_was_quite_overtaken_is_passed_over(self, sorting):
        past = sorting.when(ask.NameCluster("c2", "t-first")).when(ask.NameCluster("c1", "t-a"))
        past = past.when(ask.NameCluster("c1", "t-b"), by=BODO).when(ask.Undo(), by=ALMA)
        assert (past.state.clusters["c1"].title, past.state.clusters["c2"].title) == ("t-b", "")

    def test_when_all_was_overtaken_one_is_told_so(self, sorting):
        past = sorting.when(ask.NameCluster("c1", "t-a")).when(ask.NameCluster("c1", "t-b"), by=BODO)
        assert past.when(ask.Undo()).reason == "undo_overtaken"

    def test_what_was_overtaken_can_not_be_done_again(self, sorting):
        past = (
            sorting.when(ask.NameCluster("c1", "t-a"))
            .when(ask.Undo())
            .when(ask.NameCluster("c1", "t-b"), by=BODO)
        )
        assert past.when(ask.Redo()).reason == "undo_overtaken"

    def test_a_cluster_that_others_use_is_not_undone_away(self, sorting):
        past = sorting.when(ask.CreateCluster("c9", statement_ids=("s1",)))
        past = past.when(ask.MoveStatements(("s2",), "c9"), by=BODO).when(ask.Undo())
        assert not past.state.clusters["c9"].removed
        assert [past.state.statements[sid].place for sid in ("s1", "s2")] == ["unsorted", "c9"]

    def test_a_card_does_not_go_back_into_a_cluster_that_is_gone(self, sorting):
        past = sorting.when(ask.MoveStatements(("s1",), "c1")).when(ask.MoveStatements(("s1",), "c2"))
        past = past.when(ask.TakeClusterApart("c1"), by=BODO).when(ask.Undo())
        assert past.reason == "undo_overtaken" or past.state.statements["s1"].place != "c1"

    def test_a_name_is_not_given_back_to_a_cluster_that_is_gone(self, sorting):
        past = sorting.when(ask.NameCluster("c1", "t-a")).when(ask.TakeClusterApart("c1"), by=BODO)
        assert past.when(ask.Undo()).reason == "undo_overtaken"

    def test_a_stack_never_lies_under_a_stack(self, sorting):
        past = sorting.when(ask.StackStatements(("s1",), "s2")).when(ask.Undo())
        past = past.when(ask.StackStatements(("s3",), "s1"), by=BODO)
        assert past.when(ask.Redo()).reason == "undo_overtaken"

    def test_a_stack_stays_together_when_only_its_top_goes_back(self, sorting):
        past = sorting.when(ask.StackStatements(("s2",), "s1"), by=BODO).when(
            ask.MoveStatements(("s1",), "c1")
        )
        for command in (
            ask.UnstackStatements(("s2",)),
            ask.MoveStatements(("s2",), "c2"),
            ask.StackStatements(("s2",), "s1"),
        ):
            past = past.when(command, by=BODO)
        past = past.when(ask.Undo(), by=ALMA)
        assert [past.state.statements[sid].place for sid in ("s1", "s2")] == ["unsorted", "unsorted"]


class TestWhen:
    @pytest.mark.parametrize("again", [False, True])
    def test_the_board_lies_still_while_all_vote(self, sorting, again):
        past = sorting.when(ask.MoveStatements(("s1",), "c1"))
        past = past.when(ask.Undo()) if again else past
        past = past.when(ask.OpenBallot("b1", "cluster", ("c1", "c2")))
        assert past.when(ask.Redo() if again else ask.Undo()).reason in ("not_now", "ballot_open")

    def test_no_later_step_opens_a_way_round(self, sorting):
        past = (
            sorting.when(ask.ParkStatement("s2", "t-why"), by=ALMA)
            .when(ask.MoveStatements(("s1",), "c1"))
            .when(ask.Undo())
        )
        past = past.when(ask.ChangeStep("report_back"))
        assert past.when(ask.Redo()).reason == "not_now"

    def test_passing_over_leads_to_nothing_that_lies_still(self, sorting):
        past = sorting.when(ask.MoveStatements(("s1",), "c1")).when(ask.ParkStatement("s2", "t-a"))
        past = past.when(ask.UnparkStatement("s2"), by=BODO).when(ask.ChangeStep("report_back"))
        assert past.when(ask.Undo()).reason == "not_now"

    def test_parking_is_taken_back_after_the_evening_but_not_after_closing(self, sorting):
        past = sorting.when(ask.ParkStatement("s1", "t-why")).after(did.EveningEnded())
        assert past.when(ask.Undo()).events
        assert past.after(did.WorkshopClosed()).when(ask.Undo()).reason == "workshop_closed"

    def test_a_reveal_and_the_end_can_not_be_taken_back(self, sorting):
        past = sorting.when(ask.OpenBallot("b1", "cluster", ("c1", "c2"))).when(ask.RevealBallot("b1"))
        past = past.when(ask.EndEvening())
        assert past.when(ask.Undo()).reason == "nothing_to_undo"


FOOD = Evidence("w1", "cluster", "c1")
WRITING = [
    mission_ask.RenameMissionStatement("t-new"),
    mission_ask.AddPrinciple("p9", "t", "t", (mission_ask.NewCommitment("k9", "t"),), (FOOD,)),
    mission_ask.RetitlePrinciple("p1", "t-new", "t"),
    mission_ask.MovePrinciple("p1"),
    mission_ask.RemovePrinciple("p1"),
    mission_ask.AddCommitment("p1", "k9", "t"),
    mission_ask.RewordCommitment("p1", "k1", "t-new"),
    mission_ask.RemoveCommitment("p1", "k1"),
    mission_ask.AttachEvidence("p1", FOOD),
    mission_ask.AttachEvidence("p1", FOOD, "k1"),
]


class TestWriting:
    @pytest.fixture
    def written(self, mission):
        past = mission().when(
            mission_ask.AddPrinciple("p1", "t-1", "", (mission_ask.NewCommitment("k1", "t-k1"),))
        )
        return past.when(mission_ask.AddPrinciple("p2", "t-2", ""))

    def text(self, past):
        return past.state.title, [
            (
                one.id,
                one.first,
                one.second,
                one.evidence,
                [(k.id, k.text, k.evidence) for k in one.standing_commitments()],
            )
            for one in past.state.standing_principles()
        ]

    @pytest.mark.parametrize("command", WRITING, ids=lambda command: type(command).__name__)
    @pytest.mark.parametrize("who", [ALMA, MIRA])
    def test_every_word_order_and_thread_is_taken_back_and_done_again(self, written, command, who):
        after = written.when(command, by=who)
        undone = after.when(ask.Undo(), by=who)
        assert self.text(undone) == self.text(written)
        assert self.text(undone.when(ask.Redo(), by=who)) == self.text(after)

    def test_a_removed_principle_is_taken_back_from_both_sides(self, written):
        past = written.when(mission_ask.RemovePrinciple("p1"), by=MIRA).when(
            mission_ask.RestorePrinciple("p1"), by=ALMA
        )
        assert past.when(ask.Undo(), by=MIRA).reason == "undo_overtaken"

    def test_what_another_worded_anew_stays(self, written):
        past = written.when(mission_ask.RewordCommitment("p1", "k1", "t-a"), by=MIRA)
        past = past.when(mission_ask.RewordCommitment("p1", "k1", "t-b"), by=ALMA)
        assert past.when(ask.Undo(), by=MIRA).reason == "undo_overtaken"
