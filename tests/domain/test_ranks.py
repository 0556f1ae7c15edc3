from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.ranks import DIGITS, between, following, spread

RANKS = st.text(DIGITS, min_size=1, max_size=6).filter(lambda rank: not rank.endswith(DIGITS[0]))


@given(st.sets(RANKS, min_size=2, max_size=2))
def test_between_two_ranks_there_is_always_room(two):
    low, high = sorted(two)
    assert low < between(low, high) < high


@given(RANKS)
def test_there_is_room_before_the_first_and_after_the_last(rank):
    assert between(None, rank) < rank < between(rank, None)


@given(RANKS | st.none(), RANKS | st.none())
def test_a_rank_never_ends_in_the_lowest_digit_so_that_room_stays_below_it(one, other):
    low, high = (one, other) if one is None or other is None or one < other else (other, one)
    if low is None or low != high:
        assert not between(low, high).endswith(DIGITS[0])


@given(st.sets(RANKS, min_size=2, max_size=2), st.integers(0, 60))
def test_many_at_once_come_in_order(two, count):
    low, high = sorted(two)
    laid = [low, *spread(low, high, count), high]
    assert laid == sorted(set(laid))
    assert len(laid) == count + 2


def test_what_always_comes_last_keeps_short_ranks():
    last, ranks = None, []
    for _ in range(3_000):
        last = between(last, None)
        ranks.append(last)
    assert ranks == sorted(set(ranks))
    assert max(map(len, ranks)) <= 4


def test_thousands_at_once_keep_short_ranks():
    ranks = following("V", 3_000)
    assert ranks == sorted(set(ranks))
    assert max(map(len, ranks)) <= 6


def test_laying_into_the_same_gap_again_and_again_costs_a_digit_every_five_cards():
    low, high = "V", "W"
    for _ in range(300):
        high = between(low, high)
    assert len(high) <= 2 + 300 / 5
