import pytest

from tests.people import ALMA, BADGER, FOX, MIRA, OWL, STRANGER, cluster, sent, shown
from workshop.domain import commands as ask
from workshop.domain import events as did
from workshop.domain.results import (
    dots_by_perspective,
    passed_by_perspective,
    ratings_by_perspective,
    voters_by_perspective,
)

CARDS = shown("s1", "s2", "s3", "s4", "s5")


@pytest.fixture
def voting(given):
    """Five cards to choose from, three dots each."""
    return given(*CARDS).when(ask.OpenBallot("b1", "statement", ("s1", "s2", "s3", "s4", "s5")))


class TestOpening:
    def test_a_ballot_leads_all_to_voting(self, given):
        past = given(*CARDS).when(ask.OpenBallot("b1", "statement", ("s1", "s2", "s1"), 2))
        assert past.events == [did.StepChanged("vote"), did.BallotOpened("b1", "statement", ("s1", "s2"), 2)]

    def test_nobody_gets_more_dots_than_there_are_choices(self, given):
        past = given(*CARDS).when(ask.OpenBallot("b1", "statement", ("s1", "s2"), 3))
        assert past.state.ballots["b1"].dots_each == 2

    def test_clusters_can_be_voted_on(self, given):
        past = given(*cluster("c1"), *cluster("c2")).when(ask.OpenBallot("b1", "cluster", ("c1", "c2")))
        assert past.state.open_ballot == "b1"

    @pytest.mark.parametrize(
        ("command", "reason"),
        [
            (ask.OpenBallot("b1", "statement", ("s1",)), "too_few_choices"),
            (ask.OpenBallot("b1", "statement", ("s1", "s1")), "too_few_choices"),
            (ask.OpenBallot("b1", "statement", ("s1", "s9")), "unknown_statement"),
            (ask.OpenBallot("b1", "statement", ("s1", "waiting")), "not_on_board"),
            (ask.OpenBallot("b1", "cluster", ("c1", "c2")), "unknown_cluster"),
            (ask.OpenBallot("b1", "mood", ("s1", "s2")), "unknown_subject_kind"),
            (ask.OpenBallot("b1", "statement", ("s1", "s2"), 0), "dots_out_of_range"),
            (ask.OpenBallot("b1", "statement", ("s1", "s2"), 11), "dots_out_of_range"),
            (ask.OpenBallot("", "statement", ("s1", "s2")), "malformed"),
            (ask.OpenBallot("b1", "statement", ("s1", "s2"), mode="shouting"), "unknown_mode"),
        ],
    )
    def test_a_ballot_that_can_not_be_is_refused(self, given, command, reason):
        assert given(*CARDS, sent("waiting")).when(command).reason == reason

    def test_one_at_a_time_and_never_the_same_again(self, voting):
        assert voting.when(ask.OpenBallot("b2", "statement", ("s1", "s2"))).reason == "ballot_open"
        assert voting.when(ask.OpenBallot("b1", "statement", ("s1", "s2"))).reason == "id_taken"

    def test_none_is_opened_once_the_evening_is_over(self, given):
        past = given(*CARDS, did.EveningEnded())
        assert past.when(ask.OpenBallot("b1", "statement", ("s1", "s2"))).reason == "evening_over"

    @pytest.mark.parametrize("who", [FOX, MIRA])
    def test_only_facilitators_open_close_and_reveal(self, voting, who):
        for command in (
            ask.OpenBallot("b2", "statement", ("s1", "s2")),
            ask.CloseBallot("b1"),
            ask.RevealBallot("b1"),
        ):
            assert voting.when(command, by=who).reason == "not_yours"


class TestDots:
    def test_a_dot_is_placed_once_and_taken_back_once(self, voting):
        past = voting.when(ask.CastVote("b1", "s1"), by=FOX)
        assert past.events == [did.VoteCast("b1", "fox", "s1")]
        assert past.when(ask.CastVote("b1", "s1"), by=FOX).events == []
        past = past.when(ask.RetractVote("b1", "s1"), by=FOX)
        assert past.events == [did.VoteRetracted("b1", "fox", "s1")]
        assert past.when(ask.RetractVote("b1", "s1"), by=FOX).events == []

    def test_a_child_with_no_dots_left_is_told_so(self, voting):
        past = voting
        for choice in ("s1", "s2", "s3"):
            past = past.when(ask.CastVote("b1", choice), by=FOX)
        refused = past.when(ask.CastVote("b1", "s4"), by=FOX)
        assert (refused.reason, refused.details) == ("no_dots_left", {"allowed": 3})
        assert past.when(ask.RetractVote("b1", "s1"), by=FOX).when(ask.CastVote("b1", "s4"), by=FOX).events

    def test_everybody_has_dots_of_their_own(self, voting):
        past = voting
        for who in (FOX, OWL, BADGER):
            past = past.when(ask.CastVote("b1", "s1"), by=who)
        ballot = past.state.ballots["b1"]
        assert dots_by_perspective(past.state, ballot)["s1"] == {"children": 2, "staff": 1}
        assert voters_by_perspective(past.state, ballot) == {"children": 2, "staff": 1}

    def test_who_took_all_dots_back_is_no_voter(self, voting):
        past = voting.when(ask.CastVote("b1", "s1"), by=FOX).when(ask.RetractVote("b1", "s1"), by=FOX)
        assert voters_by_perspective(past.state, past.state.ballots["b1"]) == {}

    @pytest.mark.parametrize(
        ("command", "who", "reason"),
        [
            (ask.CastVote("b9", "s1"), FOX, "unknown_ballot"),
            (ask.CastVote("b1", "s9"), FOX, "unknown_choice"),
            (ask.CastVote("b1", "s1"), STRANGER, "unknown_participant"),
            (ask.CastVote("b1", "s1"), ALMA, "not_yours"),
            (ask.RetractVote("b9", "s1"), FOX, "unknown_ballot"),
            (ask.RetractVote("b1", "s1"), ALMA, "not_yours"),
        ],
    )
    def test_only_who_takes_part_votes_and_only_on_what_is_there(self, voting, command, who, reason):
        assert voting.when(command, by=who).reason == reason

    @pytest.mark.parametrize(
        "end", [ask.CloseBallot("b1"), ask.RevealBallot("b1"), ask.ChangeStep("translate")]
    )
    def test_no_dot_moves_once_it_is_closed(self, voting, end):
        past = voting.when(ask.CastVote("b1", "s1"), by=FOX).when(end)
        assert past.when(ask.CastVote("b1", "s2"), by=FOX).reason == "ballot_closed"
        assert past.when(ask.RetractVote("b1", "s1"), by=FOX).reason == "ballot_closed"

    def test_no_dot_moves_once_the_evening_is_over(self, voting):
        assert voting.when(ask.EndEvening()).when(ask.CastVote("b1", "s1"), by=FOX).reason == "evening_over"

    def test_a_card_that_its_child_took_back_takes_no_new_dots_but_gives_old_ones_back(self, voting):
        past = voting.when(ask.CastVote("b1", "s1"), by=OWL).when(ask.WithdrawStatement("s1"), by=FOX)
        assert past.when(ask.CastVote("b1", "s1"), by=BADGER).reason == "unknown_choice"
        assert past.when(ask.RetractVote("b1", "s1"), by=OWL).events


class TestRevealing:
    def test_a_ballot_is_closed_once(self, voting):
        past = voting.when(ask.CloseBallot("b1"))
        assert past.events == [did.BallotClosed("b1")]
        assert past.when(ask.CloseBallot("b1")).events == []

    def test_what_was_chosen_is_revealed_once_and_an_open_ballot_closed_first(self, voting):
        past = voting.when(ask.RevealBallot("b1"))
        assert past.events == [did.BallotClosed("b1"), did.BallotRevealed("b1")]
        assert past.when(ask.RevealBallot("b1")).events == []

    def test_a_closed_one_can_be_revealed_later_even_after_the_evening(self, voting):
        past = voting.when(ask.EndEvening()).when(ask.RevealBallot("b1"))
        assert past.events == [did.BallotRevealed("b1")]

    def test_what_is_not_there_is_refused(self, voting):
        assert voting.when(ask.CloseBallot("b9")).reason == "unknown_ballot"
        assert voting.when(ask.RevealBallot("b9")).reason == "unknown_ballot"

    def test_afterwards_there_can_be_another(self, voting):
        past = voting.when(ask.RevealBallot("b1")).when(ask.OpenBallot("b2", "statement", ("s1", "s2")))
        assert past.events == [did.BallotOpened("b2", "statement", ("s1", "s2"), 2)]


@pytest.fixture
def rating(given):
    return given(*CARDS).when(ask.OpenBallot("b1", "statement", ("s1", "s2", "s3"), mode="rating"))


class TestRating:
    def test_another_rating_replaces_the_first_and_the_same_again_is_quiet(self, rating):
        past = rating.when(ask.RateChoice("b1", "s1", "yes"), by=FOX)
        assert past.events == [did.ChoiceRated("b1", "fox", "s1", "yes")]
        assert past.when(ask.RateChoice("b1", "s1", "yes"), by=FOX).events == []
        past = past.when(ask.RateChoice("b1", "s1", "perhaps"), by=FOX)
        assert ratings_by_perspective(past.state, past.state.ballots["b1"])["s1"] == {
            "children": {"yes": 0, "perhaps": 1, "no": 0}
        }

    def test_a_rating_taken_back_leaves_all_as_it_was(self, rating):
        past = rating.when(ask.RateChoice("b1", "s1", "no"), by=FOX).when(
            ask.RetractRating("b1", "s1"), by=FOX
        )
        assert past.events == [did.RatingRetracted("b1", "fox", "s1")]
        assert ratings_by_perspective(past.state, past.state.ballots["b1"])["s1"] == {}
        assert voters_by_perspective(past.state, past.state.ballots["b1"]) == {}
        assert past.when(ask.RetractRating("b1", "s1"), by=FOX).events == []

    def test_children_and_adults_are_counted_apart(self, rating):
        past = rating
        for who, said in ((FOX, "yes"), (OWL, "yes"), (BADGER, "no")):
            past = past.when(ask.RateChoice("b1", "s2", said), by=who)
        assert ratings_by_perspective(past.state, past.state.ballots["b1"])["s2"] == {
            "children": {"yes": 2, "perhaps": 0, "no": 0},
            "staff": {"yes": 0, "perhaps": 0, "no": 1},
        }

    @pytest.mark.parametrize(
        ("command", "who", "reason"),
        [
            (ask.RateChoice("b1", "s1", "super"), FOX, "unknown_rating"),
            (ask.RateChoice("b1", "s5", "yes"), FOX, "unknown_choice"),
            (ask.RateChoice("b9", "s1", "yes"), FOX, "unknown_ballot"),
            (ask.RateChoice("b1", "s1", "yes"), ALMA, "not_yours"),
            (ask.CastVote("b1", "s1"), FOX, "other_mode"),
            (ask.RetractVote("b1", "s1"), FOX, "other_mode"),
            (ask.TakePairs("b1"), FOX, "other_mode"),
            (ask.JudgePair("b1", "s1", "s2", "s1"), FOX, "other_mode"),
        ],
    )
    def test_what_does_not_fit_is_refused(self, rating, command, who, reason):
        assert rating.when(command, by=who).reason == reason

    def test_nothing_changes_once_it_is_closed(self, rating):
        past = rating.when(ask.RateChoice("b1", "s1", "yes"), by=FOX).when(ask.CloseBallot("b1"))
        assert past.when(ask.RateChoice("b1", "s1", "no"), by=FOX).reason == "ballot_closed"
        assert past.when(ask.RetractRating("b1", "s1"), by=FOX).reason == "ballot_closed"


class TestNotToday:
    def test_it_is_an_answer_and_ends_with_the_first_vote(self, rating):
        past = rating.when(ask.PassBallot("b1"), by=FOX)
        assert past.events == [did.BallotPassed("b1", "fox")]
        assert passed_by_perspective(past.state, past.state.ballots["b1"]) == {"children": 1}
        assert past.when(ask.PassBallot("b1"), by=FOX).events == []
        past = past.when(ask.RateChoice("b1", "s1", "yes"), by=FOX)
        assert passed_by_perspective(past.state, past.state.ballots["b1"]) == {}

    def test_who_has_voted_does_not_lose_it_by_leaving(self, rating):
        past = rating.when(ask.RateChoice("b1", "s1", "yes"), by=FOX).when(ask.PassBallot("b1"), by=FOX)
        assert past.events == []
        assert voters_by_perspective(past.state, past.state.ballots["b1"]) == {"children": 1}

    def test_it_is_too_late_once_the_ballot_is_closed(self, rating):
        assert rating.when(ask.CloseBallot("b1")).when(ask.PassBallot("b1"), by=FOX).reason == "ballot_closed"


class TestClasses:
    @pytest.mark.parametrize("classes", ["young", "old"])
    def test_they_are_set_once(self, given, classes):
        past = given().when(ask.SetClasses(classes))
        assert past.events == [did.ClassesSet(classes)]
        assert past.when(ask.SetClasses(classes)).events == []

    def test_mixed_is_what_they_are_without_a_word(self, given):
        assert given().when(ask.SetClasses("mixed")).events == []

    def test_others_there_are_not_and_children_do_not_set_them(self, given):
        assert given().when(ask.SetClasses("fifth")).reason == "unknown_classes"
        assert given().when(ask.SetClasses("old"), by=FOX).reason == "not_yours"
