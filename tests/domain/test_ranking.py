from itertools import combinations
from math import exp, log
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.ranking import PRIOR, level, quick, rank, tally

CHOICES = ("a", "b", "c", "d", "e")


@st.composite
def comparisons(draw):
    pairs = list(combinations(CHOICES, 2))
    return [
        (first, second, draw(st.sampled_from([first, second, "equal"])))
        for first, second in draw(st.lists(st.sampled_from(pairs), max_size=40))
    ]


def shares(found):
    return {choice: one.share for choice, one in found.items()}


class TestAlwaysFinite:
    @pytest.mark.parametrize(
        "said",
        [
            [],
            [("a", "b", "a")],
            [("a", "b", "a")] * 300,
            [(*pair, pair[0]) for pair in combinations(CHOICES, 2)] * 50,
            [("a", "b", "a"), ("c", "d", "d")],
            [("a", "b", "equal")] * 9,
        ],
        ids=["none", "one", "always the same", "each beats all that follow", "two worlds", "ties alone"],
    )
    def test_every_choice_has_a_share_between_none_and_all(self, said):
        for one in rank(CHOICES, said).values():
            assert 0 < one.share < 1
            assert 0 < one.error < 1

    def test_who_was_never_compared_stands_in_the_middle_and_least_is_known_of_it(self):
        found = rank(CHOICES, [("a", "b", "a")] * 3 + [("c", "d", "equal")] * 3)
        assert found["e"].comparisons == 0
        assert abs(found["e"].share - 0.5) < 0.01
        assert found["e"].error > found["c"].error

    def test_without_anything_said_all_are_alike(self):
        assert shares(rank(CHOICES, [])) == dict.fromkeys(CHOICES, 0.5)

    def test_one_choice_alone_and_none_at_all_can_be_asked_for(self):
        assert rank(("a",), [])["a"].share == 0.5
        assert rank((), []) == {}


class TestWhatTheModelPromises:
    @given(comparisons())
    def test_which_one_is_named_first_means_nothing(self, said):
        assert shares(rank(CHOICES, said)) == pytest.approx(
            shares(rank(CHOICES, [(second, first, winner) for first, second, winner in said]))
        )

    @given(comparisons(), st.randoms(use_true_random=False))
    def test_the_order_of_what_was_said_means_nothing(self, said, chance):
        again = list(said)
        chance.shuffle(again)
        assert rank(CHOICES, said) == rank(CHOICES, again)

    @given(comparisons(), st.permutations(CHOICES))
    def test_names_mean_nothing(self, said, names):
        called = dict(zip(CHOICES, names, strict=True)) | {"equal": "equal"}
        renamed = rank(tuple(names), [tuple(called[one] for one in each) for each in said])
        for choice, one in rank(CHOICES, said).items():
            assert renamed[called[choice]].share == pytest.approx(one.share)
            assert renamed[called[choice]].error == pytest.approx(one.error)

    @given(comparisons(), st.sampled_from(CHOICES), st.sampled_from(CHOICES))
    def test_a_further_win_never_lowers_a_share(self, said, winner, loser):
        if winner == loser:
            return
        before, after = rank(CHOICES, said), rank(CHOICES, [*said, (winner, loser, winner)])
        assert after[winner].share >= before[winner].share - 1e-9

    @given(comparisons())
    def test_if_all_say_the_opposite_all_shares_turn_round(self, said):
        turned = [
            (first, second, {first: second, second: first}.get(winner, winner))
            for first, second, winner in said
        ]
        for choice, one in rank(CHOICES, said).items():
            assert rank(CHOICES, turned)[choice].share == pytest.approx(1 - one.share)

    @given(comparisons())
    def test_wins_and_comparisons_add_up_to_what_was_said(self, said):
        found = rank(CHOICES, said).values()
        assert sum(one.wins for one in found) == len(said)
        assert sum(one.comparisons for one in found) == 2 * len(said)

    def test_what_is_about_other_choices_is_passed_over(self):
        said = [("a", "b", "a"), ("a", "gone", "gone"), ("b", "b", "b")]
        assert rank(CHOICES, said) == rank(CHOICES, said[:1])

    @given(comparisons())
    def test_newton_stands_where_hunters_mm_steps_lead(self, said):
        """The MM algorithm written down a second time, run until it stands still."""
        wins = tally(CHOICES, said)
        count = range(len(CHOICES))
        played = [[wins[i][j] + wins[j][i] for j in count] for i in count]
        ability = quick(played, [sum(row) for row in wins], steps=6_000)
        for i, one in enumerate(rank(CHOICES, said).values()):
            others = [ability[i] / (ability[i] + ability[j]) for j in count if j != i]
            assert one.share == pytest.approx(sum(others) / len(others), abs=1e-5)


class TestWhatItFinds:
    def test_more_comparisons_leave_a_smaller_error(self):
        errors = [rank(CHOICES, [("a", "b", "a"), ("a", "b", "b")] * n)["a"].error for n in (1, 5, 25)]
        assert errors == sorted(errors, reverse=True)

    def test_a_known_order_is_found_again(self):
        chance = Random(7)
        choices = tuple(f"c{n}" for n in range(10))
        ability = {choice: exp(n / 3) for n, choice in enumerate(choices)}
        said = []
        for _ in range(3_000):
            first, second = chance.sample(choices, 2)
            wins = chance.random() < ability[first] / (ability[first] + ability[second])
            said.append((first, second, first if wins else second))
        found = rank(choices, said)
        assert sorted(choices, key=lambda one: found[one].share) == list(choices)
        for choice in choices:
            others = [ability[choice] / (ability[choice] + ability[one]) for one in choices if one != choice]
            assert abs(found[choice].share - sum(others) / 9) < 4 * found[choice].error

    def test_the_errors_are_as_large_as_what_chance_does(self):
        """Over many evenings the shares scatter as widely as each evening says of itself."""
        chance = Random(3)
        ability = {"a": 1.0, "b": 2.0, "c": 0.5, "d": 1.0, "e": 3.0}
        found = []
        for _ in range(150):
            said = []
            for first, second in list(combinations(CHOICES, 2)) * 8:
                wins = chance.random() < ability[first] / (ability[first] + ability[second])
                said.append((first, second, first if wins else second))
            found.append(rank(CHOICES, said)["b"])
        middle = sum(one.share for one in found) / len(found)
        scatter = (sum((one.share - middle) ** 2 for one in found) / len(found)) ** 0.5
        said_error = sum(one.error for one in found) / len(found)
        assert 0.8 < scatter / said_error < 1.25


class TestTooCloseToTell:
    def test_two_that_are_alike_lie_level_and_one_far_above_does_not(self):
        said = [("a", "b", "a")] * 40 + [("a", "c", "a")] * 40 + [("b", "c", "b"), ("b", "c", "c")] * 20
        assert level(rank(("a", "b", "c"), said)) == [["b", "c"]]

    def test_what_one_child_said_once_tells_no_two_apart(self):
        assert level(rank(("a", "b"), [("a", "b", "a")])) == [["a", "b"]]

    def test_without_anything_said_all_lie_level(self):
        assert level(rank(CHOICES, [])) == [list(CHOICES)]

    def test_where_everything_is_clear_nothing_does(self):
        said = [(*pair, pair[0]) for pair in combinations(("a", "b", "c"), 2)] * 60
        assert level(rank(("a", "b", "c"), said)) == []


def test_the_prior_is_half_a_win_and_half_a_defeat():
    """One win out of one against an unseen opponent: t solves 1,5 = (one comparison and one virtual one)."""
    found = rank(("a", "b"), [("a", "b", "a")])
    t = log(found["a"].share / (1 - found["a"].share)) / 2
    expected = 1 + PRIOR / 2
    assert 1 / (1 + exp(-2 * t)) + PRIOR / (1 + exp(-t)) == pytest.approx(expected)
