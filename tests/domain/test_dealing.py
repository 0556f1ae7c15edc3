from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.plain_dealing import deal_plainly
from workshop.domain.dealing import FIRST_LOOK, PAIRS_EACH, deal
from workshop.domain.model import Pair


def hands(choices, people, each=PAIRS_EACH):
    dealt = {}
    for number in range(people):
        dealt[f"p{number}"] = deal(choices, dealt, {}, f"b1/p{number}", each)
    return dealt


def names(count):
    return tuple(f"c{number}" for number in range(count))


@given(st.integers(2, 20), st.integers(1, 25))
def test_nobody_compares_the_same_two_twice_and_nothing_with_itself(count, people):
    for hand in hands(names(count), people).values():
        assert len(hand) == min(PAIRS_EACH, count * (count - 1) // 2)
        assert len({frozenset((pair.first, pair.second)) for pair in hand}) == len(hand)
        assert all(pair.first != pair.second for pair in hand)


@given(st.integers(2, 20), st.integers(1, 25))
def test_no_choice_comes_up_more_often_in_a_hand_than_it_must(count, people):
    for hand in hands(names(count), people).values():
        often = Counter(one for pair in hand for one in (pair.first, pair.second))
        assert max(often.values()) <= -(-2 * len(hand) // count) + 1
        if count >= 2 * PAIRS_EACH:
            assert max(often.values()) == 1


@given(st.integers(4, 16), st.integers(2, 30))
def test_all_choices_are_compared_about_as_often(count, people):
    often = Counter(
        one
        for hand in hands(names(count), people).values()
        for pair in hand
        for one in (pair.first, pair.second)
    )
    assert max(often.values()) - min(often[one] for one in names(count)) <= 2


@given(st.integers(3, 16), st.integers(4, 30))
def test_everything_stands_about_as_often_on_the_left_as_on_the_right(count, people):
    lean = Counter()
    for hand in hands(names(count), people).values():
        for pair in hand:
            lean[pair.first] += 1
            lean[pair.second] -= 1
    assert max(map(abs, lean.values())) <= 3


def test_every_two_are_compared_before_any_two_come_up_much_oftener():
    together = Counter(
        frozenset((pair.first, pair.second)) for hand in hands(names(8), 28).values() for pair in hand
    )
    assert len(together) == 28
    assert max(together.values()) - min(together.values()) <= 3


def test_the_same_is_dealt_again_from_the_same_and_something_else_to_somebody_else():
    choices = names(10)
    assert deal(choices, {}, {}, "b1/fox") == deal(choices, {}, {}, "b1/fox")
    assert len({deal(choices, {}, {}, f"b1/{who}") for who in ("fox", "owl", "bear", "cat")}) == 4


def test_what_is_clear_already_is_asked_less_than_what_is_open():
    choices = ("best", "good", "fair", "worst")
    judged = {
        f"p{n}": {Pair("best", "worst"): "best", Pair("good", "fair"): ("good", "fair")[n % 2]}
        for n in range(20)
    }
    dealt = {who: tuple(answers) for who, answers in judged.items()}
    hand = deal(choices, dealt, judged, "b1/fox", each=3)
    assert Pair("best", "worst") not in hand
    assert Pair("worst", "best") not in hand


@pytest.mark.parametrize("count", [0, 1])
def test_where_there_is_nothing_to_compare_nothing_is_dealt(count):
    assert deal(names(count), {}, {}, "b1/fox") == ()


def test_pairs_about_choices_that_are_gone_disturb_nothing():
    before = {"owl": (Pair("gone", "c1"), Pair("c1", "c2"))}
    hand = deal(("c1", "c2", "c3"), before, {"owl": {Pair("gone", "c1"): "gone"}}, "b1/fox")
    assert {frozenset((pair.first, pair.second)) for pair in hand} == set(
        map(frozenset, combinations(("c1", "c2", "c3"), 2))
    )


@settings(max_examples=60)
@given(st.integers(0, 24), st.integers(0, 30), st.integers(1, 9), st.randoms(use_true_random=False))
def test_what_is_dealt_is_what_looking_at_every_pair_again_would_deal(count, people, each, chance):
    choices = (*names(count), "gone")
    dealt, judged = {}, {}
    for number in range(people):
        who = f"p{number}"
        dealt[who] = deal(choices, dealt, judged, f"b1/{who}", each)
        judged[who] = {
            pair: chance.choice((pair.first, pair.first, pair.second, "equal", "unsure"))
            for pair in dealt[who]
            if chance.random() < 0.8
        }
    hand = deal(choices[:-1], dealt, judged, "b1/fox", each)
    assert hand == deal_plainly(choices[:-1], dealt, judged, "b1/fox", each)


def test_a_hand_that_uses_up_the_best_pairs_goes_on_with_the_others():
    choices = names(40)
    liked = {"owl": {Pair("c0", one): "c0" for one in choices[1:]}}
    each = 40
    assert each < FIRST_LOOK < 40 * 39 // 2
    hand = deal(choices, {}, liked, "b1/fox", each)
    assert len(hand) == each
    assert hand == deal_plainly(choices, {}, liked, "b1/fox", each)
