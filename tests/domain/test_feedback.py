import pytest

from tests.people import ALMA, BADGER, FOX, OWL, STRANGER
from workshop.domain import events as did
from workshop.domain.commands import GiveFeedback
from workshop.domain.feedback import counts, given_by

REPORTING = did.StepChanged("report_back")
OVER = did.EveningEnded()
AGAIN = GiveFeedback("again", "yes")


def test_a_child_says_what_the_afternoon_was_like(given):
    assert given(REPORTING).when(AGAIN, by=FOX).events == [did.FeedbackGiven("fox", "again", "yes")]


@pytest.mark.parametrize(
    "past", [(OVER,), (REPORTING, did.StepChanged("translate"))], ids=["over", "went back"]
)
def test_it_may_be_said_when_the_evening_is_over_or_went_back_a_step(given, past):
    assert given(*past).when(AGAIN, by=FOX).events


def test_saying_it_twice_changes_nothing(given):
    assert given(OVER).when(AGAIN, by=FOX).when(AGAIN, by=FOX).events == []


def test_it_can_be_changed_and_only_the_last_answer_counts(given):
    past = given(OVER).when(AGAIN, by=FOX).when(GiveFeedback("again", "no"), by=FOX)
    assert given_by(past.state, "fox") == {"again": "no"}
    assert counts(past.state) == {"again": {"children": {"yes": 0, "a_bit": 0, "no": 1}}}


@pytest.mark.parametrize(
    ("past", "command", "reason"),
    [
        ((), AGAIN, "too_early"),
        ((OVER, did.WorkshopClosed()), AGAIN, "workshop_closed"),
        ((OVER,), GiveFeedback("weather", "yes"), "unknown_feedback_question"),
        ((OVER,), GiveFeedback("again", "never"), "unknown_answer"),
    ],
)
def test_what_makes_no_sense_is_refused(given, past, command, reason):
    assert given(*past).when(command, by=FOX).reason == reason


@pytest.mark.parametrize(("who", "reason"), [(STRANGER, "unknown_participant"), (ALMA, "not_yours")])
def test_nobody_else_says_it_for_a_child(given, who, reason):
    assert given(OVER).when(AGAIN, by=who).reason == reason


def test_children_are_counted_beside_adults(given):
    past = given(OVER).when(AGAIN, by=FOX).when(GiveFeedback("again", "a_bit"), by=OWL)
    past = past.when(GiveFeedback("again", "no"), by=BADGER)
    assert counts(past.state)["again"] == {
        "children": {"yes": 1, "a_bit": 1, "no": 0},
        "adults": {"yes": 0, "a_bit": 0, "no": 1},
    }
