"""What is so in every evening, whatever people do."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.people import AN_EVENING
from tests.random_evening import RandomEvening
from workshop.audiences.outcome import results
from workshop.domain import events as did
from workshop.domain.cause import SYSTEM
from workshop.domain.commands import Redo, Undo
from workshop.domain.erasure import erasable
from workshop.domain.evolve import evolve
from workshop.domain.evolve_mission import evolve_mission
from workshop.domain.fates import FATES, count, fates_of
from workshop.domain.mission import MissionStatement
from workshop.domain.model import SHELF, UNSORTED, Workshop
from workshop.domain.results import voters_by_perspective
from workshop.domain.steps_taken import StepsTaken
from workshop.storage.codec import decode, encode

SEEDS = st.integers(0, 2**32)
LENGTHS = st.integers(1, 250)


@given(SEEDS, LENGTHS)
def test_no_statement_ever_disappears_and_each_has_a_fate(seed, length):
    said: list[str] = []
    evening = RandomEvening(seed)
    for step in evening.steps(length):
        said += [event.statement_id for event in step.events if isinstance(event, did.StatementSent)]
        state = evening.workshop.state
        assert list(state.statements) == said
        for statement in state.statements.values():
            fates = fates_of(state, statement)
            assert fates
            assert set(fates) <= set(FATES)
            assert len(fates) == 1 or set(fates) == {"carried", "answered"}
            assert ("withdrawn" in fates) == (statement.status == "withdrawn")
            assert ("held_back" in fates) == (statement.status == "held")
    assert sum(count(evening.workshop.state).values()) >= len(said)


@given(SEEDS, LENGTHS)
def test_a_closed_workshop_has_no_open_statement_and_stays_as_it_is(seed, length):
    evening = RandomEvening(seed)
    closed = None
    for step in evening.steps(length):
        state = step.after.workshop
        if closed is not None:
            assert {sid: (one.status, one.place, one.onto) for sid, one in state.statements.items()} == closed
        elif state.closed:
            assert count(state)["open"] == 0
            closed = {sid: (one.status, one.place, one.onto) for sid, one in state.statements.items()}


@given(SEEDS, LENGTHS)
def test_nobody_has_more_dots_than_the_ballot_gives_and_none_twice_on_one_choice(seed, length):
    evening = RandomEvening(seed)
    for step in evening.steps(length):
        for ballot in step.after.workshop.ballots.values():
            for choices in ballot.votes.values():
                assert len(choices) <= ballot.dots_each
                assert len(set(choices)) == len(choices)
                assert set(choices) <= set(ballot.subjects)


@given(SEEDS, LENGTHS)
def test_results_add_up_to_what_was_given_and_every_voice_is_counted_once(seed, length):
    for step in RandomEvening(seed).steps(length):
        now = step.after.workshop
        for ballot in now.ballots.values():
            found = results(now, ballot)
            assert list(found) == list(ballot.subjects)
            given = [one for by_perspective in found.values() for one in by_perspective.values()]
            if ballot.mode == "dots":
                assert sum(given) == sum(map(len, ballot.votes.values()))
            elif ballot.mode == "rating":
                assert sum(sum(one.values()) for one in given) == sum(map(len, ballot.ratings.values()))
            else:
                judged = [one for said in ballot.judged.values() for one in said.values() if one != "unsure"]
                assert sum(one["wins"] for one in given) == len(judged)
                assert sum(one["comparisons"] for one in given) == 2 * len(judged)
            assert sum(voters_by_perspective(now, ballot).values()) == len(ballot.voters)
            assert not ballot.voters & ballot.passed


@given(SEEDS, LENGTHS)
def test_everybody_judges_only_own_pairs_and_each_once(seed, length):
    for step in RandomEvening(seed).steps(length):
        for ballot in step.after.workshop.ballots.values():
            for who, judged in ballot.judged.items():
                assert set(judged) <= set(ballot.pairs[who])
            for hand in ballot.pairs.values():
                assert len({frozenset((pair.first, pair.second)) for pair in hand}) == len(hand)


@given(SEEDS, LENGTHS)
def test_no_vote_is_of_another_mode_than_its_ballot(seed, length):
    for step in RandomEvening(seed).steps(length):
        for ballot in step.after.workshop.ballots.values():
            given = {"dots": ballot.votes, "rating": ballot.ratings, "pairs": ballot.pairs}
            assert not any(votes for mode, votes in given.items() if mode != ballot.mode)


@given(SEEDS, LENGTHS)
def test_a_revealed_ballot_never_changes_again(seed, length):
    for step in RandomEvening(seed).steps(length):
        for ballot_id, ballot in step.before.workshop.ballots.items():
            if ballot.status == "revealed":
                assert step.after.workshop.ballots[ballot_id] == ballot


@given(SEEDS, LENGTHS)
def test_every_card_lies_somewhere_and_removed_clusters_hold_none(seed, length):
    for step in RandomEvening(seed).steps(length):
        state = step.after.workshop
        standing = {cluster.id for cluster in state.clusters_on_board()}
        for statement in state.statements.values():
            assert statement.place in standing | {UNSORTED, SHELF}


@given(SEEDS, LENGTHS)
def test_a_stack_has_one_top_and_lies_in_one_place(seed, length):
    for step in RandomEvening(seed).steps(length):
        state = step.after.workshop
        for statement in state.statements.values():
            if statement.onto:
                top = state.statements[statement.onto]
                assert not top.onto
                assert top.place == statement.place


@given(SEEDS, LENGTHS)
def test_a_sign_of_distress_is_never_shown_and_never_erased_before_it_was_answered(seed, length):
    for step in RandomEvening(seed).steps(length):
        state = step.after.workshop
        gone = erasable(state)
        for statement in state.statements.values():
            if statement.is_distress:
                assert not statement.is_shown
                if not statement.care_note:
                    assert not gone & {statement.text, *statement.earlier_texts}


@given(SEEDS, LENGTHS)
def test_what_hangs_or_waits_is_never_erased(seed, length):
    for step in RandomEvening(seed).steps(length):
        state = step.after.workshop
        kept = {one.text for one in state.statements.values() if one.status in ("released", "waiting")}
        assert not erasable(state) & kept


@given(SEEDS, LENGTHS)
def test_only_one_question_and_one_ballot_run_and_each_in_its_own_step(seed, length):
    for step in RandomEvening(seed).steps(length):
        state = step.after.workshop
        assert not state.open_prompt or (state.open_prompt in state.prompts and state.step == "collect")
        running = [ballot.id for ballot in state.ballots.values() if ballot.status == "open"]
        assert running == ([state.open_ballot] if state.open_ballot else [])
        assert not running or state.step == "vote"


def board(state):
    cards = {sid: (one.place, one.rank, one.onto, one.parked) for sid, one in state.statements.items()}
    clusters = {one.id: (one.title, one.pictogram, one.x, one.y) for one in state.clusters_on_board()}
    return cards, clusters


@given(SEEDS, LENGTHS)
def test_undo_right_after_a_step_brings_back_what_its_actor_saw_and_redo_does_it_again(seed, length):
    evening = RandomEvening(seed)
    for step in evening.steps(length):
        if isinstance(step.command, (Undo, Redo)) or step.stream == "mission":
            continue
        taken = step.after.workshop.steps_taken.last_done(step.cause.actor)
        if taken is None or taken.command_id != step.cause.command_id:
            continue
        undone = evening.workshop.when(Undo(), by=step.cause)
        if undone.reason:
            continue
        assert board(undone.state) == board(step.before.workshop)
        assert board(undone.when(Redo(), by=step.cause).state) == board(step.after.workshop)


@given(SEEDS, LENGTHS)
def test_the_log_read_again_gives_the_same_state(seed, length):
    """Also through the rows of the database: every event survives being written down."""
    evening = RandomEvening(seed)
    workshop, mission = Workshop(), MissionStatement()
    for event in (*AN_EVENING, did.StepChanged("collect"), did.PromptOpened("q1")):
        workshop = evolve(workshop, decode(*encode(event)), SYSTEM)
    for event in (did.MissionStatementCreated("m1", "t-title"), did.WorkshopLinked("w1")):
        mission = evolve_mission(mission, decode(*encode(event)), SYSTEM)
    for step in evening.steps(length):
        for event in step.events:
            assert decode(*encode(event)) == event
            if step.stream == "workshop":
                workshop = evolve(workshop, decode(*encode(event)), _same(step))
            else:
                mission = evolve_mission(mission, decode(*encode(event)), _same(step))
    assert _plain(workshop) == _plain(evening.workshop.state)
    assert mission.principles == evening.mission.state.principles
    assert mission.wishes == evening.mission.state.wishes


def _same(step):
    return step.cause


def _plain(state):
    return replace(state, steps_taken=StepsTaken())


def test_at_least_half_of_what_people_try_is_accepted():
    """Else the other tests here would hold nothing but refusals to the rules."""
    evenings = [RandomEvening(seed) for seed in range(30)]
    for evening in evenings:
        for _ in evening.steps(200):
            pass
    accepted, refused = sum(one.accepted for one in evenings), sum(one.refused for one in evenings)
    assert accepted / (accepted + refused) >= 0.5
