"""All eyes to the front, and a timer that stops nobody."""

from dataclasses import replace

import pytest

from tests.people import ALMA, FOX, OWL, shown
from workshop.domain import commands as ask
from workshop.domain import events as did
from workshop.domain.model import Timer

BOTH = ("s1", "s2")


def at(seconds):
    """Alma, so many seconds after 1970."""
    return replace(ALMA, at=float(seconds))


class TestPause:
    def test_one_press_lets_the_tablets_rest_and_another_lets_them_go_on(self, given):
        paused = given().when(ask.PauseTablets())
        assert paused.events == [did.TabletsPaused()]
        assert paused.when(ask.ResumeTablets()).events == [did.TabletsResumed()]

    def test_a_second_press_of_the_same_kind_stays_quiet(self, given):
        assert given(did.TabletsPaused()).when(ask.PauseTablets()).events == []
        assert given().when(ask.ResumeTablets()).events == []

    def test_only_a_facilitator_may(self, given):
        assert given().when(ask.PauseTablets(), by=FOX).reason == "not_yours"
        assert given(did.TabletsPaused()).when(ask.ResumeTablets(), by=OWL).reason == "not_yours"

    def test_what_waits_on_a_tablet_still_arrives(self, given):
        past = given(did.StepChanged("collect"), did.PromptOpened("q1"), did.TabletsPaused())
        said = past.when(ask.SendStatement("s1", "q1", "Pony"), by=FOX)
        assert [type(one) for one in said.events] == [did.StatementSent]
        assert not said.events[0].late

    def test_a_running_ballot_stays_open_and_takes_votes(self, given):
        past = (
            given(*shown(*BOTH))
            .when(ask.OpenBallot("b1", "statement", BOTH))
            .when(ask.PauseTablets(), by=ALMA)
        )
        assert past.state.open_ballot == "b1"
        assert past.when(ask.CastVote("b1", "s1"), by=FOX).events == [did.VoteCast("b1", "fox", "s1")]

    def test_who_comes_late_may_join_meanwhile(self, given):
        assert not given(did.TabletsPaused()).when(ask.JoinWorkshop("p9", "children"), by=FOX).reason

    def test_the_end_of_the_evening_ends_the_pause(self, given):
        assert given(did.TabletsPaused()).when(ask.EndEvening()).state.paused is False

    def test_a_closed_workshop_has_nothing_to_pause(self, given):
        assert (
            given(did.EveningEnded(), did.WorkshopClosed()).when(ask.PauseTablets()).reason
            == "workshop_closed"
        )


class TestTimer:
    def test_it_ends_so_many_seconds_from_now(self, given):
        started = given().when(ask.StartTimer(300), by=at(1000))
        assert started.events == [did.TimerStarted(300, 1300)]
        assert started.state.timer == Timer(300, 1300)

    def test_another_one_takes_its_place_and_it_can_be_taken_away(self, given):
        past = given(did.TimerStarted(300, 1300))
        assert past.when(ask.StartTimer(60), by=at(1100)).state.timer == Timer(60, 1160)
        assert past.when(ask.StopTimer()).state.timer is None
        assert given().when(ask.StopTimer()).events == []

    @pytest.mark.parametrize("seconds", [-1, 0, 29, 3601])
    def test_there_is_no_timer_of_no_time_or_for_ever(self, given, seconds):
        assert given().when(ask.StartTimer(seconds)).reason == "unknown_time"

    def test_only_a_facilitator_sets_it_and_only_while_the_evening_lasts(self, given):
        assert given().when(ask.StartTimer(300), by=FOX).reason == "not_yours"
        assert given(did.EveningEnded()).when(ask.StartTimer(300)).reason == "evening_over"

    def test_it_rests_as_long_as_the_tablets_do(self, given):
        running = given(did.TimerStarted(300, 1300))
        paused = running.when(ask.PauseTablets(), by=at(1100))
        assert paused.state.timer == Timer(300, 1300, left=200)
        assert paused.when(ask.ResumeTablets(), by=at(5000)).state.timer == Timer(300, 5200)

    def test_one_that_is_set_in_a_pause_waits_for_its_end(self, given):
        waiting = given(did.TabletsPaused()).when(ask.StartTimer(300), by=at(1000))
        assert waiting.state.timer.left == 300
        assert waiting.when(ask.ResumeTablets(), by=at(2000)).state.timer == Timer(300, 2300)

    def test_after_its_end_a_card_and_a_dot_are_as_welcome_as_before(self, given):
        collecting = given(did.StepChanged("collect"), did.PromptOpened("q1"), did.TimerStarted(60, 60))
        late = replace(FOX, at=900.0)
        [said] = collecting.when(ask.SendStatement("s9", "q1", "Pony"), by=late).events
        assert not said.late
        ballot = (
            given(*shown(*BOTH)).when(ask.OpenBallot("b1", "statement", BOTH)).after(did.TimerStarted(60, 60))
        )
        assert ballot.when(ask.CastVote("b1", "s1"), by=late).events == [did.VoteCast("b1", "fox", "s1")]

    @pytest.mark.parametrize(
        "over",
        [
            did.StepChanged("sort"),
            did.PromptOpened("q2"),
            did.PromptClosed("q1"),
            did.BallotClosed("b1"),
            did.EveningEnded(),
        ],
        ids=lambda one: type(one).__name__,
    )
    def test_it_goes_with_what_it_was_for(self, given, over):
        ballot = did.BallotOpened("b1", "statement", BOTH, 3)
        past = given(*shown(*BOTH), ballot, did.TimerStarted(300, 1300))
        assert past.after(over).state.timer is None
