import pytest

from tests.people import ALMA, BADGER, FOX, MIRA, STRANGER, Past, sent, shown
from workshop.domain import commands as ask
from workshop.domain import events as did
from workshop.domain.animals import ADULT_ANIMALS, CHILDREN_ANIMALS, COLOURS
from workshop.domain.cause import SYSTEM, Cause
from workshop.domain.model import Flag, StartCard, Workshop
from workshop.domain.words import Words

CREATE = ask.CreateWorkshop(
    "w9", "m9", "t-title", contact="t-contact", prompts=(ask.AddPrompt("q1", "dream", "t-q", "sun"),)
)


class TestCreating:
    def test_a_workshop_begins_with_its_contact_and_questions(self):
        assert Past(Workshop()).when(CREATE, by=SYSTEM).events == [
            did.WorkshopCreated("w9", "m9", "t-title"),
            did.ContactSet("t-contact"),
            did.PromptAdded("q1", "dream", "t-q", "sun"),
        ]

    def test_without_a_contact_no_real_workshop_begins(self):
        assert Past(Workshop()).when(ask.CreateWorkshop("w9", "m9", "t-title")).reason == "contact_missing"

    @pytest.mark.parametrize("more", [{"invented": True}, {"source": "t-source"}])
    def test_an_invented_or_quoted_one_needs_none(self, more):
        assert Past(Workshop()).when(ask.CreateWorkshop("w9", "m9", "t-title", **more)).events

    def test_it_needs_a_title(self):
        assert (
            Past(Workshop()).when(ask.CreateWorkshop("w9", "m9", "", contact="t-c")).reason == "text_missing"
        )

    def test_a_second_time_nothing_happens(self, given):
        assert given().when(CREATE).events == []

    def test_nothing_else_can_be_asked_of_a_workshop_that_is_not_there(self):
        assert Past(Workshop()).when(ask.ChangeStep("collect")).reason == "unknown_workshop"

    def test_its_title_and_contact_can_change_but_not_go(self, given):
        assert given().when(ask.RenameWorkshop("t-new")).events == [did.WorkshopRenamed("t-new")]
        assert given().when(ask.SetContact("t-new")).events == [did.ContactSet("t-new")]
        assert given().when(ask.RenameWorkshop("")).reason == "text_missing"
        assert given().when(ask.SetContact("")).reason == "contact_missing"


class TestSteps:
    def test_facilitators_lead_on_and_back(self, given):
        past = given(did.StepChanged("sort"))
        assert past.when(ask.ChangeStep("vote")).events == [did.StepChanged("vote")]
        assert past.when(ask.ChangeStep("collect")).events == [did.StepChanged("collect")]

    def test_the_same_step_again_is_quiet(self, given):
        assert given().when(ask.ChangeStep("arrive")).events == []

    def test_an_unknown_step_is_refused(self, given):
        assert given().when(ask.ChangeStep("dance")).reason == "unknown_step"

    @pytest.mark.parametrize("who", [FOX, MIRA])
    def test_nobody_else_leads(self, given, who):
        assert given().when(ask.ChangeStep("sort"), by=who).reason == "not_yours"

    def test_leaving_a_question_behind_closes_it(self, given):
        past = given().when(ask.OpenPrompt("q1"))
        assert past.when(ask.ChangeStep("sort")).events == [did.PromptClosed("q1"), did.StepChanged("sort")]

    def test_leaving_a_ballot_behind_closes_it(self, given):
        past = given(*shown("s1", "s2")).when(ask.OpenBallot("b1", "statement", ("s1", "s2")))
        assert past.when(ask.ChangeStep("translate")).events == [
            did.BallotClosed("b1"),
            did.StepChanged("translate"),
        ]

    def test_after_the_evening_one_can_still_translate_and_report_back_but_not_collect(self, given):
        past = given(did.EveningEnded())
        assert past.when(ask.ChangeStep("report_back")).events == [did.StepChanged("report_back")]
        for step in ("collect", "vote"):
            assert past.when(ask.ChangeStep(step)).reason == "evening_over"

    def test_a_closed_workshop_stays_where_it_is(self, given):
        assert given(did.WorkshopClosed()).when(ask.ChangeStep("sort")).reason == "workshop_closed"

    def test_looking_first_is_switched_once(self, given):
        past = given().when(ask.SetLookFirst(False))
        assert past.events == [did.LookFirstSet(False)]
        assert past.when(ask.SetLookFirst(False)).events == []

    def test_suggestions_are_on_until_somebody_switches_them_off_once(self, given):
        assert given().state.suggests
        past = given().when(ask.SetSuggestions(False, ("ogs",)))
        assert past.events == [did.SuggestionsSet(False, ("ogs",))]
        assert not past.state.suggests
        assert past.when(ask.SetSuggestions(False, ("ogs",))).events == []

    def test_theme_sets_are_chosen_without_switching_anything_on_and_each_counts_once(self, given):
        past = given(did.SuggestionsSet(False)).when(ask.SetSuggestions(False, ("stadt", "ogs", "stadt")))
        assert past.events == [did.SuggestionsSet(False, ("stadt", "ogs"))]
        assert past.state.theme_sets == ("stadt", "ogs")

    def test_a_theme_set_without_a_name_is_none(self, given):
        assert given().when(ask.SetSuggestions(True, ("",))).reason == "unknown_theme_set"

    def test_after_the_evening_nothing_is_suggested_any_more(self, given):
        assert given(did.EveningEnded()).when(ask.SetSuggestions(False)).reason == "evening_over"


class TestJoining:
    def test_a_newcomer_is_the_next_animal(self, given):
        made = given().when(ask.JoinWorkshop("new", "children"), by=Cause("participant", "new")).events
        assert made == [did.ParticipantJoined("new", "children", CHILDREN_ANIMALS[2], COLOURS[2])]

    def test_a_grown_up_is_a_grown_up_animal(self, given):
        made = given().when(ask.JoinWorkshop("new", "parents"), by=Cause("participant", "new")).events
        assert made[0].animal in ADULT_ANIMALS

    def test_joining_twice_is_quiet_even_after_the_evening(self, given):
        assert given(did.EveningEnded()).when(ask.JoinWorkshop("fox", "children"), by=FOX).events == []

    @pytest.mark.parametrize("step", ["collect", "sort", "vote", "translate", "report_back"])
    def test_who_comes_late_gets_in_at_any_step(self, given, step):
        assert given(did.StepChanged(step)).when(ask.JoinWorkshop("stranger", "children"), by=STRANGER).events

    def test_nobody_joins_when_the_evening_is_over(self, given):
        assert (
            given(did.EveningEnded()).when(ask.JoinWorkshop("stranger", "children"), by=STRANGER).reason
            == "evening_over"
        )

    def test_a_perspective_that_is_none_is_refused(self, given):
        assert (
            given().when(ask.JoinWorkshop("stranger", "ghosts"), by=STRANGER).reason == "unknown_perspective"
        )

    def test_an_empty_id_is_refused(self, given):
        assert (
            given().when(ask.JoinWorkshop("", "children"), by=Cause("participant", "")).reason == "malformed"
        )

    def test_no_two_are_the_same_while_animals_and_colours_last(self, given):
        past = given()
        for number in range(len(CHILDREN_ANIMALS) * len(COLOURS) + 5):
            past = past.when(
                ask.JoinWorkshop(f"p{number}", "children"), by=Cause("participant", f"p{number}")
            )
        everybody = [(one.animal, one.colour) for one in past.state.participants.values() if one.is_child]
        assert len(set(everybody)) == len(CHILDREN_ANIMALS) * len(COLOURS)
        assert len(everybody) == len(set(everybody)) + 7

    def test_the_first_two_dozen_children_are_all_different_animals(self, given):
        past = given()
        for number in range(22):
            past = past.when(
                ask.JoinWorkshop(f"p{number}", "children"), by=Cause("participant", f"p{number}")
            )
        assert len({one.animal for one in past.state.participants.values() if one.is_child}) == 24


class TestQuestions:
    def test_a_question_is_added_worded_anew_and_taken_away(self, given):
        past = given().when(ask.AddPrompt("q3", "open", "t-q3", "sun"))
        assert past.events == [did.PromptAdded("q3", "open", "t-q3", "sun")]
        past = past.when(ask.EditPrompt("q3", "praise", "t-new", "moon"))
        assert past.events == [did.PromptEdited("q3", "praise", "t-new", "moon")]
        past = past.when(ask.RemovePrompt("q3"))
        assert past.events == [did.PromptRemoved("q3")]
        assert past.when(ask.RemovePrompt("q3")).events == []

    @pytest.mark.parametrize(
        ("command", "reason"),
        [
            (ask.AddPrompt("q1", "open", "t", "sun"), "id_taken"),
            (ask.AddPrompt("", "open", "t", "sun"), "malformed"),
            (ask.AddPrompt("q3", "open", "", "sun"), "text_missing"),
            (ask.AddPrompt("q3", "riddle", "t", "sun"), "unknown_prompt_kind"),
            (ask.EditPrompt("q9", "open", "t", "sun"), "unknown_prompt"),
            (ask.EditPrompt("q1", "open", "", "sun"), "text_missing"),
            (ask.OpenPrompt("q9"), "unknown_prompt"),
        ],
    )
    def test_a_question_that_is_none_is_refused(self, given, command, reason):
        assert given().when(command).reason == reason

    def test_a_question_with_answers_stays(self, given):
        assert given(sent("s1")).when(ask.RemovePrompt("q1")).reason == "prompt_has_answers"
        assert (
            given(did.PromptAnswered("q1", "fox", "dont_know")).when(ask.RemovePrompt("q1")).reason
            == "prompt_has_answers"
        )

    def test_taking_the_open_question_away_closes_it(self, given):
        past = given().when(ask.OpenPrompt("q1"))
        assert past.when(ask.RemovePrompt("q1")).events == [did.PromptClosed("q1"), did.PromptRemoved("q1")]

    def test_opening_a_question_leads_to_collecting(self, given):
        past = given().when(ask.OpenPrompt("q1"))
        assert past.events == [did.StepChanged("collect"), did.PromptOpened("q1")]
        assert past.when(ask.OpenPrompt("q1")).events == []

    def test_one_question_at_a_time(self, given):
        past = given().when(ask.OpenPrompt("q1"))
        assert past.when(ask.OpenPrompt("q2")).events == [did.PromptClosed("q1"), did.PromptOpened("q2")]

    def test_opening_a_question_while_all_vote_closes_the_ballot(self, given):
        past = given(*shown("s1", "s2")).when(ask.OpenBallot("b1", "statement", ("s1", "s2")))
        made = past.when(ask.OpenPrompt("q1")).events
        assert made == [did.BallotClosed("b1"), did.StepChanged("collect"), did.PromptOpened("q1")]

    def test_a_question_is_closed_once(self, given):
        past = given().when(ask.OpenPrompt("q1")).when(ask.ClosePrompt("q1"))
        assert past.events == [did.PromptClosed("q1")]
        assert past.when(ask.ClosePrompt("q1")).events == []
        assert past.when(ask.ClosePrompt("")).events == []

    def test_questions_stay_as_they_are_when_the_evening_is_over(self, given):
        for command in (
            ask.AddPrompt("q3", "open", "t", "sun"),
            ask.EditPrompt("q1", "open", "t", "sun"),
            ask.OpenPrompt("q1"),
        ):
            assert given(did.EveningEnded()).when(command).reason == "evening_over"

    def test_not_knowing_is_an_answer_and_the_second_one_counts(self, given):
        past = given().when(ask.AnswerPrompt("q1", "dont_know"), by=FOX)
        assert past.events == [did.PromptAnswered("q1", "fox", "dont_know")]
        assert past.when(ask.AnswerPrompt("q1", "dont_know"), by=FOX).events == []
        past = past.when(ask.AnswerPrompt("q1", "not_today"), by=FOX)
        assert past.state.prompts["q1"].answers == {"fox": "not_today"}

    @pytest.mark.parametrize(
        ("command", "who", "reason"),
        [
            (ask.AnswerPrompt("q9", "dont_know"), FOX, "unknown_prompt"),
            (ask.AnswerPrompt("q1", "maybe"), FOX, "unknown_answer"),
            (ask.AnswerPrompt("q1", "dont_know"), STRANGER, "unknown_participant"),
            (ask.AnswerPrompt("q1", "dont_know"), ALMA, "not_yours"),
        ],
    )
    def test_only_who_takes_part_answers(self, given, command, who, reason):
        assert given().when(command, by=who).reason == reason


class TestTheEnd:
    def test_ending_closes_what_is_open_once(self, given):
        past = given().when(ask.OpenPrompt("q1")).when(ask.EndEvening())
        assert past.events == [did.PromptClosed("q1"), did.EveningEnded()]
        assert past.when(ask.EndEvening()).events == []

    def test_ending_closes_the_ballot_too(self, given):
        past = (
            given(*shown("s1", "s2"))
            .when(ask.OpenBallot("b1", "statement", ("s1", "s2")))
            .when(ask.EndEvening())
        )
        assert past.events == [did.BallotClosed("b1"), did.EveningEnded()]

    def test_no_child_ends_it(self, given):
        assert given().when(ask.EndEvening(), by=BADGER).reason == "not_yours"

    def test_a_workshop_in_which_all_is_decided_and_told_is_closed_once(self, given):
        past = given(*shown("s1"), did.StatementParked("s1", "t-why"), did.StepChanged("report_back"))
        past = past.when(ask.CloseWorkshop())
        assert past.events == [did.EveningEnded(), did.WorkshopClosed()]
        assert past.when(ask.CloseWorkshop()).events == []

    def test_while_a_statement_stands_open_it_stays_open(self, given):
        refused = given(*shown("s1"), sent("s2"), did.StepChanged("report_back")).when(ask.CloseWorkshop())
        assert (refused.reason, refused.details) == ("fates_open", {"n": 2})

    def test_nobody_closes_before_the_children_heard_of_it(self, given):
        assert given().when(ask.CloseWorkshop()).reason == "not_reported_back"

    def test_a_sign_of_distress_must_be_answered_first(self, given):
        flags = (Flag("distress", 0, 4),)
        past = given(
            sent("s1", flags=flags), did.StatementHeld("s1", "t-why"), did.StepChanged("report_back")
        )
        assert past.when(ask.CloseWorkshop()).reason == "care_missing"
        assert past.when(ask.RecordCare("s1", "t-note")).when(ask.CloseWorkshop()).events

    def test_a_card_that_waits_is_never_decided_whatever_was_decided_before(self, given):
        past = given(*shown("s1"), did.StatementParked("s1", "t-why"), did.StepChanged("report_back"))
        past = past.when(ask.RewordStatement("s1", "t-new"), by=FOX)
        assert past.state.statements["s1"].status == "waiting"
        assert past.when(ask.CloseWorkshop()).reason == "fates_open"


class TestStartCard:
    def test_the_towns_words_are_kept_and_the_newest_count(self, given):
        past = given().when(ask.SetStartCard(Words("t1"), Words(""), Words("t2")))
        assert past.events == [did.StartCardSet(Words("t1"), Words(""), Words("t2"))]
        assert past.when(ask.SetStartCard(Words("t1"), Words(""), Words("t2"))).events == []
        assert past.state.start_card == StartCard(Words("t1"), Words(""), Words("t2"))

    def test_after_the_evening_nobody_is_promised_anything_new(self, given):
        assert given(did.EveningEnded()).when(ask.SetStartCard(Words("t1"))).reason == "evening_over"
