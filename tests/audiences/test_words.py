"""Into the word cloud of the wall goes what hangs there, and nothing else."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.audiences.test_leaks import everybody, leaks, scene_of, secret_words
from tests.people import NAMED, given_evening, sent, shown
from tests.random_evening import RandomEvening
from workshop.audiences.words import speakers, voices
from workshop.domain import events as did
from workshop.domain.model import Piece

SEEDS = st.integers(0, 2**32)
LENGTHS = st.integers(1, 250)


def test_what_hangs_speaks_with_its_perspective():
    scene = scene_of(given_evening(*shown("s1"), *shown("s2", by="badger")))
    assert voices(scene) == [("children", "Wort t-s1."), ("staff", "Wort t-s2.")]
    assert speakers(voices(scene)) == ["children", "staff"]


def test_the_search_finds_a_secret_among_the_voices():
    scene = scene_of(given_evening(sent("s1")))
    assert leaks([("children", "Wort t-s1.")], secret_words(scene)) == ["Wort t-s1."]


def test_what_waits_was_held_or_taken_back_has_no_voice():
    gone = [did.StatementHeld("s2", "t-why"), did.StatementWithdrawn("s3")]
    assert voices(scene_of(given_evening(sent("s1"), *shown("s2", "s3"), *gone))) == []


def test_a_flagged_name_is_not_made_large_though_an_adult_let_the_card_hang():
    scene = scene_of(given_evening(sent("s1", flags=NAMED), did.StatementReleased("s1")))
    scene = replace(scene, texts={"t-s1": "Tim ist laut"})
    assert voices(scene) == [("children", "    ist laut")]
    cleared = given_evening(sent("s1", flags=NAMED), did.StatementReleased("s1"), did.FlagsCleared("s1"))
    assert voices(replace(scene, workshop=cleared.state)) == [("children", "Tim ist laut")]


def test_a_covered_name_is_not_among_the_voices():
    covered = given_evening(*shown("s1"), did.WordsCovered("s1", "t-new", (Piece(0, 4),)))
    scene = scene_of(covered)
    assert voices(scene) == [("children", "Wort t-new.")]
    assert leaks(voices(scene), secret_words(scene)) == []


def test_one_prompt_is_heard_by_itself():
    scene = scene_of(given_evening(*shown("s1"), sent("s2", prompt_id="q2"), did.StatementReleased("s2")))
    assert voices(scene, "q2") == [("children", "Wort t-s2.")]
    assert len(voices(scene)) == 2


def test_a_card_in_a_stack_is_a_voice_like_any_other():
    stacked = given_evening(*shown("s1", "s2"), did.StatementStacked("s2", "s1"))
    assert len(voices(scene_of(stacked))) == 2


@given(seed=SEEDS, length=LENGTHS)
def test_nothing_private_is_ever_among_the_voices(seed, length):
    for step in RandomEvening(seed).steps(length):
        said = voices(step.after)
        hanging = [one for one in step.after.workshop.statements.values() if one.is_shown]
        assert leaks(said, secret_words(step.after)) == []
        assert leaks(said, everybody(step.after)) == []
        assert len(said) <= len(hanging)
