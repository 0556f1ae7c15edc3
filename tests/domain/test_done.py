"""Who has answered what is asked: counted once, whatever the answer was."""

from tests.people import DISTRESS, given_evening, sent, shown
from workshop.domain import commands as ask
from workshop.domain import events as did
from workshop.domain.done import have_answered
from workshop.domain.model import Pair

BOTH = ("s1", "s2")


def answered(*events):
    return have_answered(
        given_evening(did.StepChanged("collect"), did.PromptOpened("q1"), *events).state, "q1"
    )


def test_nobody_has_answered_before_anybody_did():
    assert answered() == set()


def test_two_cards_of_one_child_are_one_answer():
    assert answered(sent("s1"), sent("s2")) == {"fox"}


def test_dont_know_and_not_today_are_answers():
    told = [did.PromptAnswered("q1", "fox", "dont_know"), did.PromptAnswered("q1", "owl", "not_today")]
    assert answered(*told) == {"fox", "owl"}


def test_a_card_that_was_taken_back_is_no_answer_any_more():
    assert answered(sent("s1"), did.StatementWithdrawn("s1")) == set()


def test_a_card_that_waits_or_was_held_is_an_answer_like_any_other():
    assert answered(sent("s1", flags=DISTRESS), sent("s2", "owl"), did.StatementHeld("s2", "t-why")) == {
        "fox",
        "owl",
    }


def test_what_an_adult_took_down_without_a_tablet_is_nobodys_answer():
    assert answered(sent("s1", "")) == set()


def test_an_answer_to_another_question_does_not_count():
    assert answered(sent("s1", prompt_id="q2")) == set()


def voting(mode, *events):
    past = given_evening(*shown(*BOTH)).when(ask.OpenBallot("b1", "statement", BOTH, dots_each=2, mode=mode))
    return past.after(*events).state.ballots["b1"].done


def test_with_dots_who_has_placed_all_is_done():
    first = did.VoteCast("b1", "fox", "s1")
    assert voting("dots", first) == set()
    assert voting("dots", first, did.VoteCast("b1", "fox", "s2")) == {"fox"}
    assert (
        voting("dots", first, did.VoteCast("b1", "fox", "s2"), did.VoteRetracted("b1", "fox", "s1")) == set()
    )


def test_with_ratings_who_has_rated_everything_is_done():
    first = did.ChoiceRated("b1", "fox", "s1", "no")
    assert voting("rating", first) == set()
    assert voting("rating", first, did.ChoiceRated("b1", "fox", "s2", "yes")) == {"fox"}


def test_with_pairs_who_has_compared_all_dealt_pairs_is_done():
    dealt = did.PairsDealt("b1", "fox", (Pair("s1", "s2"),))
    assert voting("pairs", dealt) == set()
    assert voting("pairs", dealt, did.PairJudged("b1", "fox", "s1", "s2", "unsure")) == {"fox"}


def test_who_says_not_today_is_done_in_every_mode():
    assert voting("dots", did.BallotPassed("b1", "owl")) == {"owl"}
