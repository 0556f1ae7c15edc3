from dataclasses import replace

import pytest

from tests.people import ALMA, BADGER, BODO, DISTRESS, FOX, MIRA, NAMED, OWL, STRANGER, sent, shown
from workshop.domain import commands as ask
from workshop.domain import events as did
from workshop.domain.cause import SYSTEM
from workshop.domain.model import CarriedBy


def collecting(given, *events, look_first=True):
    """The first question is open."""
    past = given(did.LookFirstSet(look_first), *events)
    return past.when(ask.OpenPrompt("q1"))


class TestSending:
    def test_what_a_child_says_waits_for_an_adult(self, given):
        past = collecting(given).when(ask.SendStatement("s1", "q1", "t1"), by=FOX)
        assert [type(event) for event in past.events] == [did.StatementSent]
        card = past.state.statements["s1"]
        assert (card.participant_id, card.perspective, card.status, card.late, card.taken_down) == (
            "fox",
            "children",
            "waiting",
            False,
            False,
        )

    def test_without_looking_first_it_hangs_at_once(self, given):
        past = collecting(given, look_first=False).when(ask.SendStatement("s1", "q1", "t1"), by=FOX)
        assert past.state.statements["s1"].status == "released"

    @pytest.mark.parametrize("flags", [NAMED, DISTRESS])
    def test_what_the_screening_flags_waits_in_any_case(self, given, flags):
        past = collecting(given, look_first=False).when(
            ask.SendStatement("s1", "q1", "t1", flags=flags), by=FOX
        )
        assert past.state.statements["s1"].status == "waiting"

    @pytest.mark.parametrize("step", ["arrive", "sort", "vote", "translate", "report_back"])
    def test_it_is_never_refused_for_being_late_but_waits(self, given, step):
        past = given(did.LookFirstSet(False), did.StepChanged(step)).when(
            ask.SendStatement("s1", "q1", "t1"), by=FOX
        )
        card = past.state.statements["s1"]
        assert (card.late, card.status) == (True, "waiting")

    def test_an_answer_to_the_question_before_is_late(self, given):
        past = collecting(given).when(ask.OpenPrompt("q2")).when(ask.SendStatement("s1", "q1", "t1"), by=FOX)
        assert past.state.statements["s1"].late

    def test_a_grown_up_who_types_for_a_child_is_noted_and_the_words_are_a_childs(self, given):
        past = collecting(given).when(ask.SendStatement("s1", "q1", "t1", taken_down=True), by=BADGER)
        card = past.state.statements["s1"]
        assert (card.perspective, card.taken_down, card.participant_id) == ("children", True, "badger")

    def test_the_staff_speaks_for_itself(self, given):
        past = collecting(given).when(ask.SendStatement("s1", "q1", "t1"), by=BADGER)
        assert past.state.statements["s1"].perspective == "staff"

    def test_what_a_facilitator_takes_down_has_no_device(self, given):
        past = collecting(given).when(ask.SendStatement("s1", "q1", "t1"), by=ALMA)
        card = past.state.statements["s1"]
        assert (card.perspective, card.taken_down, card.participant_id) == ("children", True, "")

    @pytest.mark.parametrize(
        ("command", "reason"),
        [
            (ask.SendStatement("s1", "q1", ""), "text_missing"),
            (ask.SendStatement("s1", "q9", "t1"), "unknown_prompt"),
            (ask.SendStatement("", "q1", "t1"), "malformed"),
            (ask.SendStatement("s0", "q1", "t1"), "id_taken"),
        ],
    )
    def test_a_statement_that_is_none_is_refused(self, given, command, reason):
        assert collecting(given, sent("s0")).when(command, by=FOX).reason == reason

    def test_once_the_evening_is_over_nothing_more_comes(self, given):
        assert (
            given(did.EveningEnded()).when(ask.SendStatement("s1", "q1", "t1"), by=FOX).reason
            == "evening_over"
        )

    @pytest.mark.parametrize(("who", "reason"), [(STRANGER, "unknown_participant"), (MIRA, "not_yours")])
    def test_who_does_not_take_part_says_nothing_here(self, given, who, reason):
        assert collecting(given).when(ask.SendStatement("s1", "q1", "t1"), by=who).reason == reason

    def test_statements_are_numbered_and_ranked_as_they_come(self, given):
        past = collecting(given)
        for number in range(1, 6):
            past = past.when(ask.SendStatement(f"s{number}", "q1", "t"), by=FOX)
        cards = list(past.state.statements.values())
        assert [card.number for card in cards] == [1, 2, 3, 4, 5]
        assert sorted(cards, key=lambda card: card.rank) == cards


class TestRewording:
    def test_a_waiting_card_is_worded_anew_and_the_earlier_wording_kept(self, given):
        past = given(sent("s1")).when(ask.RewordStatement("s1", "t-new"), by=FOX)
        assert past.events == [did.StatementReworded("s1", "t-new")]
        assert past.state.statements["s1"].earlier_texts == ("t-s1",)

    def test_a_shown_card_waits_for_an_adult_again(self, given):
        past = given(*shown("s1")).when(ask.RewordStatement("s1", "t-new"), by=FOX)
        assert past.events == [did.StatementReworded("s1", "t-new"), did.StatementSentBack("s1")]

    def test_without_looking_first_it_stays_unless_it_is_flagged(self, given):
        past = given(did.LookFirstSet(False), *shown("s1"))
        assert past.when(ask.RewordStatement("s1", "t"), by=FOX).state.statements["s1"].is_shown
        flagged = past.when(ask.RewordStatement("s1", "t", flags=NAMED), by=FOX)
        assert flagged.state.statements["s1"].status == "waiting"

    def test_a_held_card_comes_before_an_adult_again(self, given):
        past = given(sent("s1"), did.StatementHeld("s1", "t-why")).when(
            ask.RewordStatement("s1", "t"), by=FOX
        )
        card = past.state.statements["s1"]
        assert (card.status, card.held_reason) == ("waiting", "")

    def test_a_sign_of_distress_does_not_go_away_by_writing_something_else(self, given):
        past = given(sent("s1", flags=DISTRESS)).when(ask.RewordStatement("s1", "t-eis"), by=FOX)
        assert past.state.statements["s1"].is_distress

    def test_once_an_adult_has_answered_it_does(self, given):
        past = given(sent("s1", flags=DISTRESS)).when(ask.RecordCare("s1", "t-note"))
        past = past.when(ask.RewordStatement("s1", "t-eis"), by=FOX)
        assert not past.state.statements["s1"].is_distress

    def test_a_second_sign_of_distress_is_owed_a_second_answer(self, given):
        past = given(sent("s1", flags=DISTRESS)).when(ask.RecordCare("s1", "t-note"))
        past = past.when(ask.RewordStatement("s1", "t-again", flags=DISTRESS), by=FOX)
        card = past.state.statements["s1"]
        assert (card.care_note, card.status) == ("", "waiting")
        assert "t-note" in card.earlier_texts

    @pytest.mark.parametrize(
        ("events", "command", "who", "reason"),
        [
            ([], ask.RewordStatement("s1", ""), FOX, "text_missing"),
            ([], ask.RewordStatement("s1", "t"), OWL, "not_yours"),
            ([], ask.RewordStatement("s1", "t"), ALMA, "not_yours"),
            ([], ask.RewordStatement("s9", "t"), FOX, "unknown_statement"),
            ([did.StatementWithdrawn("s1")], ask.RewordStatement("s1", "t"), FOX, "statement_withdrawn"),
            ([did.EveningEnded()], ask.RewordStatement("s1", "t"), FOX, "evening_over"),
        ],
    )
    def test_only_its_own_child_rewords_it_and_in_time(self, given, events, command, who, reason):
        assert given(sent("s1"), *events).when(command, by=who).reason == reason

    def test_facilitators_reword_what_they_took_down_themselves(self, given):
        assert given(sent("s1", by="")).when(ask.RewordStatement("s1", "t"), by=BODO).events


class TestTakingBack:
    @pytest.mark.parametrize(
        "events", [[], [did.StatementReleased("s1")], [did.StatementHeld("s1", "t-why")]]
    )
    def test_a_card_is_taken_back_and_brought_again_as_it_was(self, given, events):
        past = given(sent("s1"), *events)
        before = past.state.statements["s1"].status
        past = past.when(ask.WithdrawStatement("s1"), by=FOX)
        assert past.events == [did.StatementWithdrawn("s1")]
        assert past.when(ask.WithdrawStatement("s1"), by=FOX).events == []
        past = past.when(ask.RestoreStatement("s1"), by=FOX)
        assert past.events == [did.StatementRestored("s1")]
        assert past.state.statements["s1"].status == before
        assert past.when(ask.RestoreStatement("s1"), by=FOX).events == []

    @pytest.mark.parametrize("command", [ask.WithdrawStatement("s1"), ask.RestoreStatement("s1")])
    def test_nobody_else_does_it_and_not_after_the_evening(self, given, command):
        assert given(sent("s1")).when(command, by=OWL).reason == "not_yours"
        assert given(sent("s1")).when(command, by=ALMA).reason == "not_yours"
        assert given(sent("s1"), did.EveningEnded()).when(command, by=FOX).reason == "evening_over"


class TestLetting:
    def test_all_that_waits_is_released_together(self, given):
        past = given(sent("s1"), sent("s2", by="owl")).when(ask.ReleaseStatements(("s1", "s2")))
        assert past.events == [did.StatementReleased("s1"), did.StatementReleased("s2")]
        assert past.when(ask.ReleaseStatements(("s1", "s2"))).events == []

    def test_what_was_reworded_since_the_facilitator_looked_stays(self, given):
        past = given(sent("s1"), sent("s2"), did.StatementReworded("s1", "t-new"))
        assert past.when(ask.ReleaseStatements(("s1", "s2"), ("t-s1", "t-s2"))).events == [
            did.StatementReleased("s2")
        ]

    def test_what_was_taken_back_meanwhile_stays_with_its_child(self, given):
        assert (
            given(sent("s1"), did.StatementWithdrawn("s1")).when(ask.ReleaseStatements(("s1",))).events == []
        )

    def test_a_sign_of_distress_is_never_released(self, given):
        past = given(sent("s1", flags=DISTRESS), sent("s2"))
        assert past.when(ask.ReleaseStatements(("s2", "s1"))).reason == "distress_stays"

    def test_a_held_card_can_be_released_after_all(self, given):
        past = given(sent("s1"), did.StatementHeld("s1", "t-why")).when(ask.ReleaseStatements(("s1",)))
        assert past.state.statements["s1"].held_reason == ""

    def test_late_cards_are_released_after_the_evening_and_none_after_closing(self, given):
        past = given(sent("s1"), did.EveningEnded())
        assert past.when(ask.ReleaseStatements(("s1",))).events
        assert (
            past.after(did.WorkshopClosed()).when(ask.ReleaseStatements(("s1",))).reason == "workshop_closed"
        )

    def test_what_is_not_there_is_refused(self, given):
        assert given(sent("s1")).when(ask.ReleaseStatements(("s1", "s9"))).reason == "unknown_statement"

    @pytest.mark.parametrize("who", [FOX, MIRA])
    def test_only_facilitators_let_cards_be_shown(self, given, who):
        assert given(sent("s1")).when(ask.ReleaseStatements(("s1",)), by=who).reason == "not_yours"


class TestHolding:
    @pytest.mark.parametrize("events", [[], [did.StatementReleased("s1")]])
    def test_a_card_is_held_back_with_a_reason(self, given, events):
        past = given(sent("s1"), *events).when(ask.HoldStatement("s1", "t-why"))
        assert past.events == [did.StatementHeld("s1", "t-why")]

    @pytest.mark.parametrize(
        ("events", "command", "reason"),
        [
            ([], ask.HoldStatement("s1", ""), "reason_missing"),
            ([], ask.HoldStatement("s9", "t"), "unknown_statement"),
            ([did.StatementWithdrawn("s1")], ask.HoldStatement("s1", "t"), "statement_withdrawn"),
            ([did.WorkshopClosed()], ask.HoldStatement("s1", "t"), "workshop_closed"),
        ],
    )
    def test_not_without_a_reason_and_not_what_is_gone(self, given, events, command, reason):
        assert given(sent("s1"), *events).when(command).reason == reason

    def test_a_wrong_flag_is_cleared_once_and_the_card_can_be_released(self, given):
        past = given(sent("s1", flags=DISTRESS)).when(ask.ClearFlags("s1"))
        assert past.events == [did.FlagsCleared("s1")]
        assert past.when(ask.ClearFlags("s1")).events == []
        assert past.when(ask.ReleaseStatements(("s1",))).events

    def test_flags_stay_in_a_closed_workshop(self, given):
        past = given(sent("s1", flags=NAMED), did.WorkshopClosed())
        assert past.when(ask.ClearFlags("s1")).reason == "workshop_closed"

    def test_what_was_done_about_distress_is_written_down_and_the_card_kept_back(self, given):
        past = given(sent("s1", flags=DISTRESS)).when(ask.RecordCare("s1", "t-note"))
        assert past.events == [did.CareRecorded("s1", "t-note"), did.StatementHeld("s1", "t-note")]
        past = past.when(ask.RecordCare("s1", "t-more"))
        assert past.events == [did.CareRecorded("s1", "t-more")]

    def test_once_somebody_takes_care_nobody_calls_it_an_error_and_no_wall_gets_it(self, given):
        past = given(sent("s1", flags=DISTRESS)).when(ask.RecordCare("s1", "n1"))
        assert past.when(ask.ClearFlags("s1")).reason == "care_recorded"
        assert past.when(ask.ReleaseStatements(("s1",))).reason == "distress_stays"

    def test_care_for_what_its_child_took_back_is_written_down_too(self, given):
        past = given(sent("s1", flags=DISTRESS), did.StatementWithdrawn("s1")).when(
            ask.RecordCare("s1", "t-note")
        )
        assert past.events == [did.CareRecorded("s1", "t-note")]

    def test_a_note_about_a_card_that_is_no_sign_of_distress_any_more_takes_it_off_no_wall(self, given):
        past = given(*shown("s1")).when(ask.RecordCare("s1", "t-note"))
        assert past.state.statements["s1"].is_shown

    @pytest.mark.parametrize(
        ("events", "command", "reason"),
        [
            ([], ask.RecordCare("s1", ""), "text_missing"),
            ([did.WorkshopClosed()], ask.RecordCare("s1", "t"), "workshop_closed"),
        ],
    )
    def test_care_needs_words_and_a_workshop_that_goes_on(self, given, events, command, reason):
        assert given(sent("s1", flags=DISTRESS), *events).when(command).reason == reason


class TestParking:
    def test_a_card_is_parked_with_a_reason_and_taken_out_again_once(self, given):
        past = given(*shown("s1")).when(ask.ParkStatement("s1", "t-why"))
        assert past.events == [did.StatementParked("s1", "t-why")]
        past = past.when(ask.UnparkStatement("s1"))
        assert past.events == [did.StatementUnparked("s1")]
        assert past.when(ask.UnparkStatement("s1")).events == []

    @pytest.mark.parametrize(
        ("events", "command", "reason"),
        [
            (shown("s1"), ask.ParkStatement("s1", ""), "reason_missing"),
            ([sent("s1")], ask.ParkStatement("s1", "t"), "not_on_board"),
            ([*shown("s1"), did.WorkshopClosed()], ask.ParkStatement("s1", "t"), "workshop_closed"),
            ([*shown("s1"), did.WorkshopClosed()], ask.UnparkStatement("s1"), "workshop_closed"),
        ],
    )
    def test_not_without_a_reason_and_not_what_does_not_hang(self, given, events, command, reason):
        assert given(*events).when(command).reason == reason


class TestFatesComingHome:
    FATES = (ask.StatementFates("s1", (CarriedBy("p1", "t-first", "t-second"),)),)

    def test_only_what_is_new_is_recorded(self, given):
        past = given(*shown("s1")).when(ask.RecordFates(self.FATES), by=SYSTEM)
        assert past.events == [did.FatesRecorded("s1", self.FATES[0].carried)]
        assert past.when(ask.RecordFates(self.FATES), by=SYSTEM).events == []
        assert past.when(ask.RecordFates((ask.StatementFates("s9"),)), by=SYSTEM).events == []

    @pytest.mark.parametrize("who", [FOX, ALMA, MIRA])
    def test_nobody_but_the_house_brings_them(self, given, who):
        assert given(*shown("s1")).when(ask.RecordFates(self.FATES), by=who).reason == "not_yours"


def test_a_card_waits_since_it_came_to_the_desk_and_anew_when_it_is_reworded(given):
    early, late = replace(FOX, at=100.0), replace(FOX, at=200.0)
    past = given().after(sent("s1"), by=early).after(did.StatementReleased("s1"), by=late)
    assert past.state.statements["s1"].waits_since == 100.0
    past = past.after(did.StatementReworded("s1", "t-new"), did.StatementSentBack("s1"), by=late)
    assert past.state.statements["s1"].waits_since == 200.0
