import pytest

from tests.people import ALMA, FOX, shown
from workshop.domain import commands as ask
from workshop.domain import events as did
from workshop.domain.counted import MOST_VOTERS
from workshop.domain.model import MODES, Counted, Entered
from workshop.domain.results import dots_by_perspective, voters_by_perspective

CARDS = shown("s1", "s2", "s3")


@pytest.fixture
def ballot(given):
    return lambda mode="dots": given(*CARDS).when(ask.OpenBallot("b1", "statement", ("s1", "s2"), 2, mode))


def enter(voters, *counts, source="hands", who="children"):
    return ask.EnterVotes("b1", source, who, voters, counts)


class TestEntering:
    @pytest.mark.parametrize("mode", MODES)
    def test_what_adults_counted_is_kept_apart_from_the_tablets(self, ballot, mode):
        given = Counted("s1", yes=4, no=1) if mode == "rating" else Counted("s1", 5)
        past = ballot(mode).when(enter(6, given, Counted("s2")))
        assert past.events == [did.VotesEntered("b1", "hands", "children", 6, (given,))]
        now = past.state.ballots["b1"]
        assert now.entered == {("hands", "children"): Entered("hands", "children", 6, (given,))}
        assert voters_by_perspective(past.state, now) == {}
        assert dots_by_perspective(past.state, now)["s1"] == {}

    def test_entering_again_replaces_and_no_voters_take_it_back(self, ballot):
        past = ballot().when(enter(6, Counted("s1", 5))).when(enter(7, Counted("s2", 7)))
        assert past.state.ballots["b1"].entered[("hands", "children")].voters == 7
        assert past.when(enter(7, Counted("s2", 7))).events == []
        past = past.when(enter(0))
        assert past.state.ballots["b1"].entered == {}
        assert past.when(enter(0)).events == []

    def test_hands_and_paper_and_everybodys_are_each_by_themselves(self, ballot):
        past = ballot().when(enter(6)).when(enter(3, source="paper")).when(enter(2, who="staff"))
        assert set(past.state.ballots["b1"].entered) == {
            ("hands", "children"),
            ("paper", "children"),
            ("hands", "staff"),
        }

    def test_paper_can_be_counted_after_the_ballot_and_after_the_evening(self, ballot):
        past = ballot().when(ask.CloseBallot("b1")).when(ask.EndEvening())
        assert past.when(enter(6, source="paper")).events

    @pytest.mark.parametrize(
        ("mode", "command", "reason"),
        [
            ("dots", enter(-1), "voters_out_of_range"),
            ("dots", enter(MOST_VOTERS + 1), "voters_out_of_range"),
            ("dots", enter(5, Counted("s1", -1)), "votes_negative"),
            ("rating", enter(5, Counted("s1", yes=3, no=-1)), "votes_negative"),
            ("dots", enter(5, Counted("s3", 1)), "unknown_choice"),
            ("dots", enter(5, Counted("s1", 6)), "more_votes_than_voters"),
            ("pairs", enter(5, Counted("s1", 6)), "more_votes_than_voters"),
            ("rating", enter(5, Counted("s1", yes=3, perhaps=2, no=1)), "more_votes_than_voters"),
            ("rating", enter(5, Counted("s1", 3)), "malformed"),
            ("dots", enter(5, Counted("s1", yes=3)), "malformed"),
            ("dots", enter(5, Counted("s1", 1), Counted("s1", 2)), "malformed"),
            ("dots", enter(5, source="shouting"), "unknown_source"),
            ("dots", enter(5, who="dogs"), "unknown_perspective"),
            ("dots", ask.EnterVotes("b9", "hands", "children", 5), "unknown_ballot"),
        ],
    )
    def test_what_can_not_be_is_refused_and_changes_nothing(self, ballot, mode, command, reason):
        assert ballot(mode).when(command, by=ALMA).reason == reason

    def test_nobody_has_more_dots_than_the_ballot_gives(self, given):
        past = given(*CARDS).when(ask.OpenBallot("b1", "statement", ("s1", "s2", "s3"), 1))
        counts = (Counted("s1", 4), Counted("s2", 4))
        assert past.when(enter(5, *counts)).reason == "more_votes_than_voters"
        assert past.when(enter(8, *counts)).events

    def test_children_enter_nothing(self, ballot):
        assert ballot().when(enter(5), by=FOX).reason == "not_yours"

    def test_what_was_revealed_or_closed_stays_as_it_is(self, ballot):
        assert ballot().when(ask.RevealBallot("b1")).when(enter(5)).reason == "ballot_revealed"

    def test_a_group_with_raised_hands_on_it_stays(self, given):
        past = given(did.ClusterCreated("c1", 1, 1), did.ClusterCreated("c2", 2, 2)).when(
            ask.OpenBallot("b1", "cluster", ("c1", "c2"))
        )
        past = past.when(enter(5, Counted("c1", 5))).when(ask.RevealBallot("b1")).when(ask.ChangeStep("sort"))
        assert past.when(ask.TakeClusterApart("c1")).reason == "cluster_carries_votes"
        assert past.when(ask.TakeClusterApart("c2")).events
