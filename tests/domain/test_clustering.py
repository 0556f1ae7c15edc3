import pytest

from tests.people import ALMA, BODO, FOX, MIRA, cluster, sent, shown
from workshop.domain import commands as ask
from workshop.domain import events as did
from workshop.domain.clustering import COLUMNS, ROWS
from workshop.domain.model import BOARD_HEIGHT, BOARD_WIDTH


def sorting(given, *events):
    return given(did.StepChanged("sort"), *events)


def lying(past, place):
    return [card.id for card in past.state.lying_in(place)]


class TestClusters:
    def test_a_cluster_is_made_with_title_picture_and_cards(self, given):
        past = sorting(given, *shown("s1", "s2")).when(
            ask.CreateCluster("c1", "t-food", "pizza", ("s1", "s2"), 100, 200)
        )
        assert past.events[:3] == [
            did.ClusterCreated("c1", 100, 200),
            did.ClusterNamed("c1", "t-food"),
            did.ClusterPictured("c1", "pizza"),
        ]
        assert lying(past, "c1") == ["s1", "s2"]

    def test_without_a_place_each_new_one_lies_in_a_cell_of_its_own(self, given):
        past = sorting(given)
        for number in range(COLUMNS * ROWS):
            past = past.when(ask.CreateCluster(f"c{number}"))
        places = {(one.x, one.y) for one in past.state.clusters.values()}
        assert len(places) == COLUMNS * ROWS
        assert past.when(ask.CreateCluster("one-more")).events

    @pytest.mark.parametrize(("x", "y"), [(-5, -5), (99_999, 99_999)])
    def test_every_cluster_lies_on_the_board(self, given, x, y):
        past = sorting(given).when(ask.CreateCluster("c1", x=x, y=y))
        assert 0 <= past.state.clusters["c1"].x <= BOARD_WIDTH
        assert 0 <= past.state.clusters["c1"].y <= BOARD_HEIGHT

    @pytest.mark.parametrize(
        ("command", "reason"),
        [
            (ask.CreateCluster("c1"), "id_taken"),
            (ask.CreateCluster(""), "malformed"),
            (ask.CreateCluster("shelf"), "id_taken"),
            (ask.CreateCluster("unsorted"), "id_taken"),
            (ask.CreateCluster("c2", statement_ids=("s9",)), "unknown_statement"),
            (ask.CreateCluster("c2", statement_ids=("waiting",)), "not_on_board"),
        ],
    )
    def test_a_cluster_that_can_not_be_is_refused(self, given, command, reason):
        assert sorting(given, *cluster("c1"), sent("waiting")).when(command).reason == reason

    def test_it_is_named_pictured_and_moved_once(self, given):
        past = sorting(given, *cluster("c1"))
        for command, event in (
            (ask.NameCluster("c1", "t-food"), did.ClusterNamed("c1", "t-food")),
            (ask.PictureCluster("c1", "pizza"), did.ClusterPictured("c1", "pizza")),
            (ask.MoveCluster("c1", 500, 600), did.ClusterMoved("c1", 500, 600)),
        ):
            past = past.when(command)
            assert past.events == [event]
            assert past.when(command).events == []

    def test_names_may_change_until_the_workshop_is_closed(self, given):
        past = given(*cluster("c1"), did.EveningEnded())
        assert past.when(ask.NameCluster("c1", "t")).events
        assert past.when(ask.PictureCluster("c1", "sun")).events
        past = past.after(did.WorkshopClosed())
        assert past.when(ask.NameCluster("c1", "t")).reason == "workshop_closed"
        assert past.when(ask.PictureCluster("c1", "sun")).reason == "workshop_closed"

    @pytest.mark.parametrize(
        "command",
        [
            ask.NameCluster("c1", "t"),
            ask.PictureCluster("c1", "sun"),
            ask.MoveCluster("c1", 1, 1),
            ask.JoinClusters("c1", "c2"),
            ask.JoinClusters("c2", "c1"),
            ask.MoveStatements(("s1",), "c1"),
        ],
    )
    @pytest.mark.parametrize("gone", [[], [*cluster("c1"), did.ClusterRemoved("c1")]])
    def test_a_cluster_that_is_gone_takes_nothing(self, given, command, gone):
        assert sorting(given, *shown("s1"), *cluster("c2"), *gone).when(command).reason == "unknown_cluster"

    def test_two_become_one_and_the_title_is_kept(self, given):
        past = sorting(given, *shown("s1", "s2", "s3"), *cluster("c1", "s1", "s2"), *cluster("c2", "s3"))
        past = past.when(ask.NameCluster("c1", "t-food")).when(ask.JoinClusters("c1", "c2"))
        assert lying(past, "c2") == ["s3", "s1", "s2"]
        assert past.state.clusters["c2"].title == "t-food"
        assert (past.state.clusters["c1"].removed, past.state.clusters["c1"].into) == (True, "c2")

    def test_the_others_own_title_and_picture_stay(self, given):
        past = sorting(given, *cluster("c1"), *cluster("c2"))
        for one in ("c1", "c2"):
            past = past.when(ask.NameCluster(one, f"t-{one}")).when(ask.PictureCluster(one, f"picture-{one}"))
        joined = past.when(ask.JoinClusters("c1", "c2")).state.clusters["c2"]
        assert (joined.title, joined.pictogram) == ("t-c2", "picture-c2")

    def test_joining_a_cluster_with_itself_is_quiet(self, given):
        assert sorting(given, *cluster("c1")).when(ask.JoinClusters("c1", "c1")).events == []

    def test_what_still_waits_in_it_goes_along(self, given):
        past = sorting(given, *shown("s1"), *cluster("c1", "s1"), *cluster("c2"), did.StatementSentBack("s1"))
        assert past.when(ask.JoinClusters("c1", "c2")).state.statements["s1"].place == "c2"

    def test_taking_apart_lays_all_cards_among_the_unsorted_once(self, given):
        past = sorting(given, *shown("s1", "s2"), *cluster("c1", "s1", "s2")).when(ask.TakeClusterApart("c1"))
        assert lying(past, "unsorted") == ["s1", "s2"]
        assert past.when(ask.TakeClusterApart("c1")).events == []
        assert past.when(ask.TakeClusterApart("c9")).reason == "unknown_cluster"

    def test_a_cluster_on_which_dots_lie_stays(self, given):
        past = given(*shown("s1", "s2"), *cluster("c1", "s1"), *cluster("c2", "s2"))
        past = past.when(ask.OpenBallot("b1", "cluster", ("c1", "c2"))).when(ask.CastVote("b1", "c1"), by=FOX)
        past = past.when(ask.RevealBallot("b1")).when(ask.ChangeStep("sort"))
        assert past.when(ask.TakeClusterApart("c1")).reason == "cluster_carries_votes"
        assert past.when(ask.MoveStatements(("s1",), "shelf")).events


class TestCards:
    def test_cards_are_laid_into_a_cluster_in_their_order(self, given):
        past = sorting(given, *shown("s1", "s2", "s3"), *cluster("c1"))
        assert lying(past.when(ask.MoveStatements(("s3", "s1"), "c1")), "c1") == ["s3", "s1"]

    def test_before_a_card_and_at_the_end(self, given):
        past = sorting(given, *shown("s1", "s2", "s3", "s4"), *cluster("c1", "s1", "s2"))
        past = past.when(ask.MoveStatements(("s3",), "c1", before="s2"))
        assert lying(past, "c1") == ["s1", "s3", "s2"]
        past = past.when(ask.MoveStatements(("s4",), "c1", before="s1"))
        assert lying(past, "c1") == ["s4", "s1", "s3", "s2"]
        assert lying(past.when(ask.MoveStatements(("s4",), "c1")), "c1") == ["s1", "s3", "s2", "s4"]

    def test_before_a_card_that_is_gone_means_at_the_end(self, given):
        past = sorting(given, *shown("s1", "s2"), *cluster("c1", "s1"))
        assert lying(past.when(ask.MoveStatements(("s2",), "c1", before="s9")), "c1") == ["s1", "s2"]

    def test_before_a_card_whose_rank_another_has_too_still_finds_a_place(self, given):
        twins = [did.StatementMoved("s1", "c1", "V"), did.StatementMoved("s2", "c1", "V")]
        past = sorting(given, *shown("s1", "s2", "s3"), *cluster("c1"), *twins)
        assert set(lying(past.when(ask.MoveStatements(("s3",), "c1", before="s2")), "c1")) == {
            "s1",
            "s2",
            "s3",
        }

    def test_laying_a_card_where_it_lies_last_is_quiet(self, given):
        past = sorting(given, *shown("s1", "s2"), *cluster("c1", "s1")).when(
            ask.MoveStatements(("s2",), "c1")
        )
        assert past.when(ask.MoveStatements(("s2",), "c1")).events == []
        assert past.when(ask.MoveStatements((), "c1")).events == []

    def test_cards_go_onto_the_shelf_and_back(self, given):
        past = sorting(given, *shown("s1")).when(ask.MoveStatements(("s1",), "shelf"))
        assert lying(past, "shelf") == ["s1"]
        assert lying(past.when(ask.MoveStatements(("s1",), "unsorted")), "unsorted") == ["s1"]

    @pytest.mark.parametrize(
        ("statement", "reason"), [("waiting", "not_on_board"), ("s9", "unknown_statement")]
    )
    def test_what_does_not_hang_is_not_moved(self, given, statement, reason):
        past = sorting(given, sent("waiting"), *cluster("c1"))
        assert past.when(ask.MoveStatements((statement,), "c1")).reason == reason
        assert past.when(ask.StackStatements((statement,), statement)).reason == reason


class TestStacks:
    def test_what_says_the_same_lies_under_one_card_and_goes_with_it(self, given):
        past = sorting(given, *shown("s1", "s2", "s3"), *cluster("c1", "s3"))
        past = past.when(ask.StackStatements(("s1", "s2"), "s3"))
        assert [past.state.statements[sid].onto for sid in ("s1", "s2", "s3")] == ["s3", "s3", ""]
        assert past.when(ask.StackStatements(("s1", "s2"), "s3")).events == []
        past = past.when(ask.MoveStatements(("s1",), "shelf"))
        assert set(lying(past, "shelf")) == {"s1", "s2", "s3"}

    def test_a_stack_on_a_stack_is_one_stack(self, given):
        past = sorting(given, *shown("s1", "s2", "s3", "s4"))
        past = past.when(ask.StackStatements(("s2",), "s1")).when(ask.StackStatements(("s4",), "s3"))
        past = past.when(ask.StackStatements(("s3",), "s2"))
        assert {sid: card.onto for sid, card in past.state.statements.items()} == {
            "s1": "",
            "s2": "s1",
            "s3": "s1",
            "s4": "s1",
        }

    def test_a_card_onto_itself_or_its_own_stack_is_quiet(self, given):
        past = sorting(given, *shown("s1", "s2")).when(ask.StackStatements(("s2",), "s1"))
        assert past.when(ask.StackStatements(("s1",), "s1")).events == []
        assert past.when(ask.StackStatements(("s1",), "s2")).events == []

    def test_taking_the_top_card_takes_the_stack_apart_and_another_only_itself(self, given):
        past = sorting(given, *shown("s1", "s2", "s3")).when(ask.StackStatements(("s2", "s3"), "s1"))
        assert past.when(ask.UnstackStatements(("s2",))).events == [did.StatementStacked("s2", "")]
        apart = past.when(ask.UnstackStatements(("s1",)))
        assert apart.events == [did.StatementStacked("s2", ""), did.StatementStacked("s3", "")]
        assert apart.when(ask.UnstackStatements(("s1",))).events == []

    def test_what_lies_under_a_card_that_was_taken_back_can_be_a_top_itself(self, given):
        past = sorting(given, *shown("s1", "s2", "s3")).when(ask.StackStatements(("s2",), "s1"))
        past = past.when(ask.WithdrawStatement("s1"), by=FOX).when(ask.StackStatements(("s3",), "s2"))
        assert {sid: card.onto for sid, card in past.state.statements.items()} == {
            "s1": "",
            "s2": "",
            "s3": "s2",
        }


class TestSplitting:
    @pytest.fixture
    def quiet(self, given):
        cards = shown("s1", "s2", "s3", "s4")
        return sorting(given, *cards, *cluster("c1", "s1", "s2", "s3"), *cluster("c2", "s4"))

    def test_picked_cards_go_into_a_new_cluster_beside_it_that_knows_where_it_comes_from(self, quiet):
        """Splitting keeps the link to the original: users of a deliberation tool lost it."""
        past = quiet.when(ask.SplitCluster("c1", ("s3", "s1"), "c9", "t-new", "sun"))
        assert past.events[:3] == [
            did.ClusterCreated("c9", 2000 + BOARD_WIDTH // COLUMNS, 1500, out_of="c1"),
            did.ClusterNamed("c9", "t-new"),
            did.ClusterPictured("c9", "sun"),
        ]
        assert (lying(past, "c9"), lying(past, "c1")) == (["s3", "s1"], ["s2"])
        assert past.state.clusters["c9"].out_of == "c1"
        assert [past.state.statements[sid].text for sid in ("s1", "s3")] == ["t-s1", "t-s3"]

    def test_at_the_right_edge_it_lies_to_the_left(self, quiet):
        past = quiet.when(ask.MoveCluster("c1", BOARD_WIDTH, 100)).when(ask.SplitCluster("c1", ("s1",), "c9"))
        assert past.state.clusters["c9"].x == BOARD_WIDTH - BOARD_WIDTH // COLUMNS

    def test_where_somebody_lays_it_there_it_lies(self, quiet):
        past = quiet.when(ask.SplitCluster("c1", ("s1",), "c9", x=99_999, y=70))
        assert (past.state.clusters["c9"].x, past.state.clusters["c9"].y) == (BOARD_WIDTH, 70)

    def test_a_stack_goes_as_a_whole(self, quiet):
        past = quiet.when(ask.StackStatements(("s2",), "s1")).when(ask.SplitCluster("c1", ("s2",), "c9"))
        assert set(lying(past, "c9")) == {"s1", "s2"}

    def test_what_somebody_laid_elsewhere_meanwhile_stays_there(self, quiet):
        past = quiet.when(ask.MoveStatements(("s2",), "c2"), by=BODO)
        past = past.when(ask.SplitCluster("c1", ("s1", "s2"), "c9"))
        assert (lying(past, "c9"), lying(past, "c2")) == (["s1"], ["s4", "s2"])

    def test_it_is_one_step_for_who_takes_it_back(self, quiet):
        past = quiet.when(ask.SplitCluster("c1", ("s1", "s2"), "c9", "t-new"))
        undone = past.when(ask.Undo())
        assert lying(undone, "c1") == ["s1", "s2", "s3"]
        assert undone.state.clusters["c9"].removed
        again = undone.when(ask.Redo()).state
        assert (again.clusters["c9"].title, again.clusters["c9"].out_of) == ("t-new", "c1")
        assert again.statements["s1"].place == again.statements["s2"].place == "c9"

    @pytest.mark.parametrize(
        ("command", "reason"),
        [
            (ask.SplitCluster("c1", ("s1",), "c2"), "id_taken"),
            (ask.SplitCluster("c1", ("s1",), ""), "malformed"),
            (ask.SplitCluster("c8", ("s1",), "c9"), "unknown_cluster"),
            (ask.SplitCluster("c1", (), "c9"), "nothing_to_split"),
            (ask.SplitCluster("c1", ("s4",), "c9"), "nothing_to_split"),
            (ask.SplitCluster("c1", ("s8",), "c9"), "unknown_statement"),
            (ask.SplitCluster("c1", ("s1", "s2", "s3"), "c9"), "nothing_left_behind"),
        ],
    )
    def test_what_is_no_split_is_refused(self, quiet, command, reason):
        assert quiet.when(command).reason == reason


class TestLineage:
    def test_what_a_cluster_was_joined_into_is_known_through_several_steps_and_back(self, given):
        past = sorting(given, *cluster("c1"), *cluster("c2"), *cluster("c3"))
        past = past.when(ask.JoinClusters("c1", "c2")).when(ask.JoinClusters("c2", "c3"))
        assert [past.state.heir_of(one) for one in ("c1", "c2", "c3", "c9")] == ["c3", "c3", "c3", "c9"]
        past = past.when(ask.Undo())
        assert [past.state.heir_of(one) for one in ("c1", "c2")] == ["c2", "c2"]
        again = past.when(ask.Undo()).when(ask.Redo()).state
        assert (again.clusters["c1"].removed, again.clusters["c1"].into) == (True, "c2")


COMMANDS = [
    ask.CreateCluster("c9"),
    ask.MoveCluster("c1", 9, 9),
    ask.JoinClusters("c1", "c2"),
    ask.SplitCluster("c1", ("s4",), "c9"),
    ask.TakeClusterApart("c1"),
    ask.MoveStatements(("s1",), "c2"),
    ask.StackStatements(("s1",), "s2"),
    ask.UnstackStatements(("s1",)),
]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: type(command).__name__)
class TestWhen:
    def past(self, given, *events):
        stacked = [did.StatementStacked("s3", "s1")]
        return given(
            *shown("s1", "s2", "s3", "s4"),
            *stacked,
            *cluster("c1", "s1", "s3", "s4"),
            *cluster("c2", "s2"),
            *events,
        )

    @pytest.mark.parametrize("step", ["collect", "sort", "translate"])
    @pytest.mark.parametrize("who", [ALMA, BODO])
    def test_facilitators_sort_while_collecting_sorting_and_translating(self, given, command, step, who):
        assert self.past(given, did.StepChanged(step)).when(command, by=who).events

    @pytest.mark.parametrize("step", ["arrive", "vote", "report_back"])
    def test_cards_lie_still_at_other_steps(self, given, command, step):
        assert self.past(given, did.StepChanged(step)).when(command).reason == "not_now"

    def test_cards_lie_still_while_a_ballot_runs(self, given, command):
        running = [did.BallotOpened("b1", "cluster", ("c1", "c2"), 3), did.StepChanged("sort")]
        assert self.past(given, *running).when(command).reason == "ballot_open"

    def test_cards_lie_still_once_the_evening_is_over(self, given, command):
        assert (
            self.past(given, did.StepChanged("sort"), did.EveningEnded()).when(command).reason
            == "evening_over"
        )

    @pytest.mark.parametrize("who", [FOX, MIRA])
    def test_nobody_else_sorts(self, given, command, who):
        assert self.past(given, did.StepChanged("sort")).when(command, by=who).reason == "not_yours"
