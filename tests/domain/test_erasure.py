from tests.people import DISTRESS, FOX, sent, shown
from workshop.domain import commands as ask
from workshop.domain import events as did
from workshop.domain.erasure import erasable

REWORDED = did.StatementReworded("s1", "t-new")
OVER = did.EveningEnded()
CLOSED = did.WorkshopClosed()


def test_while_the_evening_goes_on_nothing_is_erased(given):
    assert erasable(given(sent("s1"), REWORDED, did.StatementWithdrawn("s1")).state) == set()


def test_afterwards_earlier_wordings_go(given):
    assert erasable(given(sent("s1"), REWORDED, OVER).state) == {"t-s1"}


def test_afterwards_what_was_taken_back_goes(given):
    assert erasable(given(*shown("s1", "s2"), did.StatementWithdrawn("s1"), OVER).state) == {"t-s1"}


def test_what_was_held_back_goes_when_the_workshop_is_closed(given):
    held = [sent("s1"), did.StatementHeld("s1", "t-why")]
    assert erasable(given(*held, OVER).state) == set()
    assert erasable(given(*held, OVER, CLOSED).state) == {"t-s1"}


def test_what_hangs_and_what_waits_stays(given):
    assert erasable(given(*shown("s1"), sent("s2"), OVER, CLOSED).state) == set()


def test_a_wording_to_which_a_child_came_back_stays(given):
    back = did.StatementReworded("s1", "t-s1")
    assert erasable(given(sent("s1"), REWORDED, back, OVER).state) == {"t-new"}


def test_a_sign_of_distress_stays_with_all_its_wordings_until_an_adult_has_answered(given):
    past = given(sent("s1", flags=DISTRESS)).when(ask.RewordStatement("s1", "t-new"), by=FOX)
    past = past.when(ask.WithdrawStatement("s1"), by=FOX).after(OVER)
    assert erasable(past.state) == set()
    assert erasable(past.when(ask.RecordCare("s1", "t-note")).state) == {"t-s1", "t-new"}


def test_what_was_noted_about_an_earlier_sign_goes_with_it(given):
    past = given(sent("s1", flags=DISTRESS)).when(ask.RecordCare("s1", "t-note"))
    past = past.when(ask.RewordStatement("s1", "t-again", flags=DISTRESS), by=FOX).when(
        ask.RecordCare("s1", "t-second")
    )
    assert erasable(past.after(OVER).state) == {"t-s1", "t-note"}
