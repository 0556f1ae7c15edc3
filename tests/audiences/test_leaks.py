"""What an audience may not see is not in its view: searched for in the whole of it, and changed to see if it shows."""

import json
from dataclasses import asdict, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.people import DISTRESS, given_evening, given_mission, sent, shown
from tests.random_evening import RandomEvening
from workshop.audiences.animal_card import became
from workshop.audiences.board import WALL
from workshop.audiences.facilitator import DESK
from workshop.audiences.ledger import ledger_rows
from workshop.audiences.outcome import results
from workshop.audiences.steering import steering
from workshop.audiences.tablet import TABLET, mine
from workshop.audiences.view import Scene
from workshop.domain import commands as ask
from workshop.domain import events as did
from workshop.domain.model import MODES, Pair, Piece

COVERED = did.WordsCovered("s1", "t-new", (Piece(0, 4),))
SEEDS = st.integers(0, 2**32)
LENGTHS = st.integers(1, 250)
FOR_ALL_EYES = [WALL, TABLET]


def leaks(records, secrets):
    """Those of the secret words that stand anywhere in a view."""
    written = json.dumps(records, ensure_ascii=False)
    return sorted(secret for secret in secrets if secret and secret in written)


def secret_words(scene):
    """What nobody but facilitators, or nobody at all, may read."""
    found = {scene.workshop.contact}
    for one in scene.workshop.statements.values():
        found |= {*one.earlier_texts, one.held_reason, one.care_note}
        if not one.is_shown:
            found |= {one.text, one.drawing, one.need, one.literal}
        found |= {one.recording, one.own_words}
    for wish in scene.mission.wishes.values():
        found.discard(wish.text)
    return {scene.text(text_id) for text_id in found}


def everybody(scene):
    return {f'{pid}"' for pid in scene.workshop.participants if pid.startswith("p-")} | {
        'fox"',
        'owl"',
        'badger"',
    }


def scene_of(past, mission=None):
    texts = {
        event: f"Wort {event}." for event in ("t-s1", "t-s2", "t-s3", "t-why", "t-note", "t-contact", "t-new")
    }
    return Scene(past.state, (mission or given_mission()).state, texts)


class TestTheSearchItself:
    """First it finds what was put there on purpose."""

    def test_a_secret_in_a_record_is_found(self):
        scene = scene_of(given_evening(sent("s1")))
        seeded = {**WALL.full(scene), "statement:s1": {"text": scene.text("t-s1")}}
        assert leaks(seeded, secret_words(scene)) == ["Wort t-s1."]

    def test_the_original_of_a_covered_card_in_a_record_is_found(self):
        scene = scene_of(given_evening(*shown("s1"), COVERED))
        seeded = {**WALL.full(scene), "statement:s1": {"text": scene.text("t-s1")}}
        assert leaks(seeded, secret_words(scene)) == ["Wort t-s1."]

    def test_an_author_in_a_record_is_found(self):
        scene = scene_of(given_evening(*shown("s1")))
        seeded = {"statement:s1": {"participant_id": "fox"}}
        assert leaks(seeded, everybody(scene)) == ['fox"']

    def test_a_deep_one_is_found_too(self):
        scene = scene_of(given_evening(sent("s1")))
        assert leaks({"ballot": {"choices": [{"title": "Wort t-s1."}]}}, secret_words(scene))

    @pytest.mark.parametrize("mode", MODES)
    def test_a_view_that_told_results_too_early_would_be_found_out(self, mode):
        scene, silent = (voted := voting_evening(mode)), without_votes(voted)
        assert results(scene.workshop, scene.workshop.ballots["b1"]) != results(
            silent.workshop, silent.workshop.ballots["b1"]
        )


def voting_evening(mode):
    """A ballot in which fox has voted."""
    past = given_evening(*shown("s1", "s2")).when(ask.OpenBallot("b1", "statement", ("s1", "s2"), mode=mode))
    vote = {
        "dots": (did.VoteCast("b1", "fox", "s1"),),
        "rating": (did.ChoiceRated("b1", "fox", "s1", "yes"),),
        "pairs": (
            did.PairsDealt("b1", "fox", (Pair("s1", "s2"),)),
            did.PairJudged("b1", "fox", "s1", "s2", "s1"),
        ),
    }
    return scene_of(past.after(*vote[mode]))


def without_votes(scene):
    """The same evening in which nobody has voted yet in what was not revealed."""
    ballots = {
        bid: ballot
        if ballot.status == "revealed"
        else replace(ballot, votes={}, ratings={}, pairs={}, judged={}, passed=frozenset(), entered={})
        for bid, ballot in scene.workshop.ballots.items()
    }
    return replace(scene, workshop=replace(scene.workshop, ballots=ballots))


@pytest.mark.parametrize("view", FOR_ALL_EYES, ids=lambda view: view.name)
@given(seed=SEEDS, length=LENGTHS)
def test_nothing_that_waits_was_held_or_taken_back_stands_on_wall_or_tablet(view, seed, length):
    for step in RandomEvening(seed).steps(length):
        assert leaks(view.full(step.after), secret_words(step.after)) == []


@pytest.mark.parametrize("view", FOR_ALL_EYES, ids=lambda view: view.name)
@given(seed=SEEDS, length=LENGTHS)
def test_no_card_and_no_ballot_says_who_it_is_from(view, seed, length):
    evening = RandomEvening(seed)
    for _ in evening.steps(length):
        pass
    records = {
        key: one for key, one in view.full(evening.scene).items() if not key.startswith("participant:")
    }
    assert leaks(records, everybody(evening.scene)) == []


@pytest.mark.parametrize("view", FOR_ALL_EYES, ids=lambda view: view.name)
@given(seed=SEEDS, length=LENGTHS)
def test_votes_change_nothing_on_wall_or_tablet_before_they_are_revealed(view, seed, length):
    for step in RandomEvening(seed).steps(length):
        assert all_but_done(view, step.after) == all_but_done(view, without_votes(step.after))


def all_but_done(view, scene):
    """How many are done with voting is told on the wall; what they chose is not, see below."""
    return {key: record for key, record in view.full(scene).items() if key != "done"}


@given(seed=SEEDS, length=LENGTHS)
def test_the_wall_knows_how_many_are_done_and_never_with_what(seed, length):
    for step in RandomEvening(seed).steps(length):
        now = step.after.workshop
        swapped = {
            bid: voted_otherwise(ballot) for bid, ballot in now.ballots.items() if ballot.status != "revealed"
        }
        other = replace(step.after, workshop=replace(now, ballots={**now.ballots, **swapped}))
        assert WALL.full(step.after) == WALL.full(other)


def test_the_wall_knows_that_something_is_suggested_and_neither_by_what_nor_what():
    on = scene_of(given_evening(sent("s1"), did.SuggestionsSet(True, ("stadt",))))
    off = scene_of(given_evening(sent("s1"), did.SuggestionsSet(False, ("stadt",))))
    assert WALL.full(on)["suggesting"] == {"on": True}
    assert "suggesting" not in WALL.full(off)
    assert "suggesting" not in TABLET.full(on)


def test_the_tablets_are_not_told_how_many_are_done():
    assert "done" not in TABLET.full(scene_of(given_evening(did.PromptOpened("q1"), sent("s1"))))


def test_who_is_done_is_a_number_and_no_name():
    scene = scene_of(given_evening(did.PromptOpened("q1"), sent("s1"), sent("s2", "badger")))
    assert WALL.full(scene)["done"] == {"about": "prompt", "children": 1, "adults": 1}


def voted_otherwise(ballot):
    """The same people gave as much, and all of it for something else."""
    first = ballot.subjects[0]
    return replace(
        ballot,
        votes={pid: ballot.subjects[: len(choices)] for pid, choices in ballot.votes.items()},
        ratings={pid: dict.fromkeys(ratings, "no") for pid, ratings in ballot.ratings.items()},
        pairs={pid: tuple(Pair(first, first) for _ in pairs) for pid, pairs in ballot.pairs.items()},
        judged={pid: dict.fromkeys(judged, "equal") for pid, judged in ballot.judged.items()},
    )


@given(SEEDS, LENGTHS)
def test_the_desk_knows_how_many_voted_and_never_for_what(seed, length):
    for step in RandomEvening(seed).steps(length):
        now = step.after.workshop
        swapped = {
            bid: voted_otherwise(ballot) for bid, ballot in now.ballots.items() if ballot.status != "revealed"
        }
        other = replace(step.after, workshop=replace(now, ballots={**now.ballots, **swapped}))
        assert DESK.full(step.after) == DESK.full(other)


@given(SEEDS, LENGTHS)
def test_the_desk_names_an_author_only_for_a_sign_of_distress(seed, length):
    for step in RandomEvening(seed).steps(length):
        for key, record in DESK.full(step.after).items():
            kind, _, statement_id = key.partition(":")
            if kind in ("statement", "waiting") and "animal" in record:
                assert step.after.workshop.statements[statement_id].is_distress
                assert kind == "waiting"


@given(SEEDS, LENGTHS)
def test_a_device_sees_its_own_cards_and_votes_and_nobody_elses(seed, length):
    evening = RandomEvening(seed)
    for _ in evening.steps(length):
        pass
    scene, now = evening.scene, evening.workshop.state
    own = {one.id for one in now.spoken_by("fox")}
    records = mine(scene, ["fox", "nobody"])
    assert {key.partition(":")[2] for key in records if key.startswith("statement:")} == own
    assert {key for key in records if not key.startswith("statement:")} == {
        "participant:fox",
        "votes:fox",
        "answers:fox",
        "feedback:fox",
    }
    foreign = {scene.text(one.text) for one in now.statements.values() if one.id not in own}
    foreign |= {
        scene.text(text)
        for one in now.statements.values()
        for text in (*one.earlier_texts, one.held_reason, one.care_note)
    }
    assert leaks(records, foreign) == []


def foxes(given_by):
    return {pid: given for pid, given in given_by.items() if pid == "fox"}


@given(SEEDS, LENGTHS)
def test_a_devices_view_is_the_same_whatever_others_voted_before_the_reveal(seed, length):
    evening = RandomEvening(seed)
    for _ in evening.steps(length):
        pass
    now = evening.workshop.state
    ballots = {
        bid: replace(
            ballot,
            votes=foxes(ballot.votes),
            ratings=foxes(ballot.ratings),
            pairs=foxes(ballot.pairs),
            judged=foxes(ballot.judged),
            passed=ballot.passed & {"fox"},
            entered={},
        )
        for bid, ballot in now.ballots.items()
    }
    alone = replace(evening.scene, workshop=replace(now, ballots=ballots))
    assert mine(evening.scene, ["fox"]) == mine(alone, ["fox"])


@given(SEEDS, LENGTHS)
def test_steering_reads_only_what_hangs_and_counts_only_what_was_revealed(seed, length):
    evening = RandomEvening(seed)
    for _ in evening.steps(length):
        pass
    scene, silent = evening.scene, without_votes(evening.scene)
    records = steering(scene.mission, [scene.workshop], scene.texts)
    assert records == steering(silent.mission, [silent.workshop], silent.texts)
    about_wishes = {f"wish:{one}" for one in scene.mission.wishes}
    assert (
        leaks({key: one for key, one in records.items() if key not in about_wishes}, secret_words(scene))
        == []
    )


@given(SEEDS, LENGTHS)
def test_the_ledger_lists_every_statement_and_none_that_does_not_hang_by_its_words(seed, length):
    evening = RandomEvening(seed)
    for _ in evening.steps(length):
        pass
    rows = ledger_rows(evening.scene)
    assert [row.statement_id for row in rows] == list(evening.workshop.state.statements)
    hidden = {
        scene_text
        for row in rows
        if row.fates[0] in ("withdrawn", "held_back")
        for scene_text in (row.text, row.reason)
    }
    assert hidden <= {""}


def test_a_wish_taken_from_a_card_that_was_taken_back_tells_it_to_nobody():
    mission = given_mission().after(did.WishMarked("wish1", "w1", ("s1",), ""))
    past = given_evening(*shown("s1"), did.StatementWithdrawn("s1"))
    scene = scene_of(past, mission)
    assert leaks(DESK.full(scene), {"Wort t-s1."}) == []
    assert leaks(steering(scene.mission, [scene.workshop], scene.texts), {"Wort t-s1."}) == []


def test_what_is_covered_is_read_by_its_child_and_the_desk_and_by_nobody_else():
    scene = scene_of(given_evening(*shown("s1"), COVERED))
    original = {"Wort t-s1."}
    everywhere = [
        *(view.full(scene) for view in FOR_ALL_EYES),
        steering(scene.mission, [scene.workshop], scene.texts),
        became(scene, "fox"),
        mine(scene, ["owl"]),
        {"rows": [asdict(row) for row in ledger_rows(scene)]},
    ]
    assert [leaks(records, original) for records in everywhere] == [[]] * len(everywhere)
    assert WALL.full(scene)["statement:s1"]["text"] == "Wort t-new."
    assert mine(scene, ["fox"])["statement:s1"]["text"] == "Wort t-s1."
    assert DESK.full(scene)["statement:s1"]["own_words"] == "Wort t-s1."


def test_the_original_of_a_covered_card_is_told_to_its_child_only_until_it_is_erased():
    scene = scene_of(given_evening(*shown("s1"), COVERED))
    erased = replace(scene, texts={"t-new": "Wort t-new."})
    assert mine(erased, ["fox"])["statement:s1"]["text"] == "Wort t-new."


def test_a_sign_of_distress_is_not_even_counted_on_the_wall():
    scene = scene_of(given_evening(sent("s1", flags=DISTRESS), sent("s2")))
    assert WALL.full(scene)["counts"]["on_their_way"] == 1


def without_feedback(scene):
    return replace(scene, workshop=replace(scene.workshop, feedback={}))


@pytest.mark.parametrize("view", FOR_ALL_EYES, ids=lambda view: view.name)
@given(seed=SEEDS, length=LENGTHS)
def test_how_somebody_found_the_afternoon_shows_on_no_wall_and_on_no_other_tablet(view, seed, length):
    for step in RandomEvening(seed).steps(length):
        assert view.full(step.after) == view.full(without_feedback(step.after))


def test_the_desk_counts_the_afternoons_judgements_and_never_by_whom():
    told = [did.FeedbackGiven("fox", "again", "no"), did.FeedbackGiven("owl", "again", "yes")]
    swapped = [did.FeedbackGiven("fox", "again", "yes"), did.FeedbackGiven("owl", "again", "no")]
    over = did.EveningEnded()
    assert DESK.full(scene_of(given_evening(over, *told))) == DESK.full(
        scene_of(given_evening(over, *swapped))
    )


@given(SEEDS, LENGTHS)
def test_behind_an_animal_card_stands_only_what_hangs_and_nobody_elses(seed, length):
    evening = RandomEvening(seed)
    for _ in evening.steps(length):
        pass
    scene, now = evening.scene, evening.workshop.state
    record = became(scene, "fox")
    assert len(record["cards"]) == sum(one.status != "withdrawn" for one in now.spoken_by("fox"))
    assert leaks(record, secret_words(scene)) == []
    own = {one.id for one in now.spoken_by("fox")}
    assert leaks(record, {scene.text(one.text) for one in now.statements.values() if one.id not in own}) == []
    assert (
        leaks(
            record, {*everybody(scene), "animal_secret"} - {f'{scene.workshop.participants["fox"].animal}"'}
        )
        == []
    )


def test_a_strangers_animal_has_nothing_behind_it():
    assert became(scene_of(given_evening()), "nobody") is None


def test_a_sign_of_distress_shows_no_word_behind_an_animal_card():
    held = given_evening(sent("s1", flags=DISTRESS), sent("s2"), did.StatementHeld("s2", "t-why"))
    record = became(scene_of(held.after(did.StepChanged("report_back"))), "fox")
    assert [one["text"] for one in record["cards"]] == ["", ""]
    assert [one["fate"]["fates"] for one in record["cards"]] == [["open"], ["held_back"]]
