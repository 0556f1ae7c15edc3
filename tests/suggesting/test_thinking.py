"""What is thought through of a whole board: plain lists, to be taken or refused piece by piece, a move card by card."""

from __future__ import annotations

from typing import Any

from workshop.suggesting.thinking import rearranged, stacked
from workshop.work.jobs import RearrangeJob, StacksJob

QUIET = ["Es ist zu laut", "Der Krach im Flur stört", "Ich will Ruhe haben", "lerm beim esen"]
FOOD = ["Das Essen schmeckt nicht", "Pizza am Freitag", "Nudeln mit Soße", "Obst und Saft"]
LOOSE = ["Mehr Nudeln", "Leise sein im Ruheraum", "Nudeln und Pizza essen"]


def board(quiet: list[str], food: list[str], loose: list[str]) -> RearrangeJob:
    def cards(texts: list[str]) -> list[tuple[str, str, bool]]:
        return [(text, text, False) for text in texts]  # the text is the id here

    piles = [("quiet", "Ruhe", cards(quiet)), ("food", "Essen", cards(food))]
    return RearrangeJob(piles, cards(loose), [])


def moves(job: RearrangeJob) -> dict[str, dict[str, Any]]:
    return {one["cluster_ids"][0]: one for one in rearranged(job) if one["kind"] == "move"}


def test_each_card_that_would_move_has_reasons_of_its_own() -> None:
    found = moves(board(QUIET, FOOD, LOOSE))
    assert set(found["food"]["statement_ids"]) == {"Mehr Nudeln", "Nudeln und Pizza essen"}
    assert found["quiet"]["statement_ids"] == ["Leise sein im Ruheraum"]
    for move in found.values():
        assert list(move["why"]) == move["statement_ids"]
        for card, words in move["why"].items():
            assert words
            assert all(word in card for word in words), "a reason is a word of that card"


def test_one_card_of_several_is_accepted_and_the_others_stay_proposed() -> None:
    found = moves(board(QUIET, [*FOOD, "Mehr Nudeln"], LOOSE[1:]))
    assert found["food"]["statement_ids"] == ["Nudeln und Pizza essen"]
    assert found["quiet"]["statement_ids"] == ["Leise sein im Ruheraum"]


def test_accepted_all_of_them_nothing_is_left_to_say() -> None:
    done = board([*QUIET, LOOSE[1]], [*FOOD, LOOSE[0], LOOSE[2]], [])
    assert rearranged(done) == []


def test_a_stack_never_reaches_across_what_people_have_sorted_apart() -> None:
    same = [
        ("a", "Es ist zu laut", "quiet"),
        ("b", "Es isst zu laud", "food"),
        ("c", "es ist zu laut", "unsorted"),
    ]
    for one in stacked(StacksJob(same)):
        assert not {"a", "b"} <= set(one["statement_ids"])
