import pytest

from tests.people import ALMA, BADGER, FOX, OWL, shown
from workshop.domain import commands as ask
from workshop.domain import events as did
from workshop.domain.results import standings_by_perspective, voters_by_perspective

CARDS = shown("s1", "s2", "s3", "s4")


@pytest.fixture
def voting(given):
    return given(*CARDS).when(ask.OpenBallot("b1", "statement", ("s1", "s2", "s3", "s4"), mode="pairs"))


@pytest.fixture
def dealt(voting):
    return voting.when(ask.TakePairs("b1"), by=FOX)


def hand(past, who="fox"):
    return past.state.ballots["b1"].pairs[who]


def say(past, pair, winner, by=FOX):
    return past.when(ask.JudgePair("b1", pair.first, pair.second, winner), by=by)


class TestDealing:
    def test_pairs_are_dealt_once_and_kept(self, dealt):
        (event,) = dealt.events
        assert isinstance(event, did.PairsDealt)
        assert len(event.pairs) == 6
        assert dealt.when(ask.TakePairs("b1"), by=FOX).events == []

    def test_fewer_choices_make_fewer_pairs(self, given):
        past = given(*CARDS).when(ask.OpenBallot("b1", "statement", ("s1", "s2"), mode="pairs"))
        assert len(hand(past.when(ask.TakePairs("b1"), by=FOX))) == 1

    def test_a_card_that_its_child_took_back_is_not_dealt(self, voting):
        past = voting.when(ask.WithdrawStatement("s1"), by=FOX).when(ask.TakePairs("b1"), by=OWL)
        assert all("s1" not in (pair.first, pair.second) for pair in hand(past, "owl"))

    def test_only_who_takes_part_gets_pairs_and_only_while_it_runs(self, voting):
        assert voting.when(ask.TakePairs("b1"), by=ALMA).reason == "not_yours"
        assert voting.when(ask.TakePairs("b9"), by=FOX).reason == "unknown_ballot"
        assert voting.when(ask.CloseBallot("b1")).when(ask.TakePairs("b1"), by=FOX).reason == "ballot_closed"


class TestJudging:
    def test_an_answer_can_be_changed_and_the_same_again_is_quiet(self, dealt):
        pair = hand(dealt)[0]
        past = say(dealt, pair, pair.first)
        assert past.events == [did.PairJudged("b1", "fox", pair.first, pair.second, pair.first)]
        assert say(past, pair, pair.first).events == []
        past = say(past, pair, pair.second)
        found = standings_by_perspective(past.state, past.state.ballots["b1"])["children"]
        assert (found[pair.second].wins, found[pair.first].wins) == (1, 0)

    def test_both_alike_is_half_a_win_for_each_and_not_knowing_is_none(self, dealt):
        one, other = hand(dealt)[:2]
        past = say(say(dealt, one, "equal"), other, "unsure")
        found = standings_by_perspective(past.state, past.state.ballots["b1"])["children"]
        assert sum(standing.wins for standing in found.values()) == 1
        assert found[one.first].wins == found[one.second].wins == 0.5
        assert voters_by_perspective(past.state, past.state.ballots["b1"]) == {"children": 1}

    def test_who_does_not_know_has_answered_all_the_same(self, dealt):
        past = say(dealt, hand(dealt)[0], "unsure")
        assert voters_by_perspective(past.state, past.state.ballots["b1"]) == {"children": 1}
        assert standings_by_perspective(past.state, past.state.ballots["b1"]) == {}

    def test_children_and_adults_each_have_a_model_of_their_own(self, dealt):
        past = dealt.when(ask.TakePairs("b1"), by=BADGER)
        pair, theirs = hand(past)[0], hand(past, "badger")[0]
        past = say(say(past, pair, pair.first), theirs, theirs.second, by=BADGER)
        found = standings_by_perspective(past.state, past.state.ballots["b1"])
        assert list(found) == ["children", "staff"]
        assert found["children"][pair.first].share > 0.5
        assert found["staff"][theirs.second].share > 0.5

    def test_other_peoples_pairs_and_turned_ones_are_refused(self, dealt):
        pair = hand(dealt)[0]
        assert say(dealt, pair, pair.first, by=OWL).reason == "unknown_pair"
        assert (
            dealt.when(ask.JudgePair("b1", pair.second, pair.first, pair.first), by=FOX).reason
            == "unknown_pair"
        )
        assert say(dealt, pair, "s9").reason == "unknown_winner"

    def test_a_pair_with_a_card_that_was_taken_back_takes_no_answer(self, dealt):
        pair = next(one for one in hand(dealt) if "s1" in (one.first, one.second))
        past = dealt.when(ask.WithdrawStatement("s1"), by=FOX)
        assert say(past, pair, pair.first).reason == "unknown_choice"

    def test_nothing_changes_once_it_is_closed(self, dealt):
        pair = hand(dealt)[0]
        assert say(dealt.when(ask.CloseBallot("b1")), pair, pair.first).reason == "ballot_closed"
