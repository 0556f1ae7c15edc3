import pytest

from tests.people import ALMA, FOX, MIRA
from workshop.domain import events as did
from workshop.domain.commands import mission as ask

MARK = ask.MarkWish("wish1", "w1", ("s1", "s2", "s1"), "t-pony")
YES = ask.AnswerWish("wish1", "yes", "", "t-who", "2027-05-01")
PARTLY = ask.AnswerWish("wish1", "partly", "t-why", "t-who", "2027-05-01")
NO = ask.AnswerWish("wish1", "no", "t-why")


@pytest.fixture
def marked(mission):
    return mission().when(MARK)


@pytest.mark.parametrize("who", [ALMA, MIRA])
def test_a_wish_is_taken_from_statements_by_facilitators_and_members(mission, who):
    assert mission().when(MARK, by=who).events == [did.WishMarked("wish1", "w1", ("s1", "s2"), "t-pony")]


def test_children_say_wishes_and_mark_none(mission):
    assert mission().when(MARK, by=FOX).reason == "not_yours"


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (MARK, "id_taken"),
        (ask.MarkWish("", "w1", ("s1",)), "malformed"),
        (ask.MarkWish("wish2", "w9", ("s1",)), "unknown_workshop"),
        (ask.MarkWish("wish2", "w1", ()), "unknown_statement"),
    ],
)
def test_a_wish_of_nobody_is_refused(marked, command, reason):
    assert marked.when(command).reason == reason


def test_what_was_no_wish_is_unmarked_once(marked):
    past = marked.when(ask.UnmarkWish("wish1"))
    assert past.events == [did.WishUnmarked("wish1")]
    assert past.when(ask.UnmarkWish("wish1")).events == []


def test_an_answered_wish_stays_since_a_child_may_have_read_the_answer(marked):
    assert marked.when(NO).when(ask.UnmarkWish("wish1")).reason == "wish_answered"


@pytest.mark.parametrize("command", [YES, PARTLY, NO])
def test_a_wish_is_answered(marked, command):
    past = marked.when(command, by=MIRA)
    assert [type(event) for event in past.events] == [did.WishAnswered]
    assert past.state.wishes["wish1"].answer.verdict == command.verdict


def test_a_second_answer_takes_the_place_of_the_first(marked):
    assert marked.when(NO).when(YES).state.wishes["wish1"].answer.verdict == "yes"


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (ask.AnswerWish("wish9", "no", "t-why"), "unknown_wish"),
        (ask.AnswerWish("wish1", "maybe", "t-why"), "unknown_verdict"),
        (ask.AnswerWish("wish1", "no"), "reason_missing"),
        (ask.AnswerWish("wish1", "partly", "", "t-who", "2027-05-01"), "reason_missing"),
        (ask.AnswerWish("wish1", "yes", "", "", "2027-05-01"), "who_missing"),
        (ask.AnswerWish("wish1", "partly", "t-why", "", "2027-05-01"), "who_missing"),
        (ask.AnswerWish("wish1", "yes", "", "t-who"), "date_missing"),
        (ask.AnswerWish("wish1", "yes", "", "t-who", "im Mai"), "date_unreadable"),
        (ask.AnswerWish("wish1", "yes", "", "t-who", "2027-02-30"), "date_unreadable"),
        (ask.AnswerWish("wish1", "yes", "", "t-who", "20270501"), "date_unreadable"),
    ],
)
def test_a_no_needs_its_reason_and_a_promise_who_keeps_it_and_by_when(marked, command, reason):
    assert marked.when(command).reason == reason
