"""The three measures of agreement, against values worked out by hand."""

from __future__ import annotations

from math import log

import pytest

from bench.agreement import adjusted_mutual_information, alone_where_none, b_cubed_f1, v_measure

MEASURES = (v_measure, adjusted_mutual_information, b_cubed_f1)


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("labels", ["aabb", "abcd", "aaaa", "aaab"])
def test_the_same_groups_under_other_names_agree_wholly(measure, labels):
    renamed = [{"a": 7, "b": 8, "c": 9, "d": 10}[one] for one in labels]
    assert measure(labels, renamed) == pytest.approx(1.0)


def test_v_of_one_kind_cut_in_two():
    # Every group is pure: homogeneity 1. Completeness: I = H(true) = ln 2, H(found) = 1.5 ln 2 (halves: 1/2, 1/4, 1/4).
    assert v_measure("aabb", [1, 1, 2, 3]) == pytest.approx(2 * (2 / 3) / (1 + 2 / 3))


def test_v_of_everything_in_one_heap_is_nothing():
    assert v_measure("aabb", "xxxx") == 0.0


def test_ami_of_everything_in_one_heap_and_of_a_cross_is_not_above_chance():
    assert adjusted_mutual_information("aabb", "xxxx") == pytest.approx(0.0)
    # Groups of two, crosswise: I = 0. Of the 6 ways to put two things with two others, 2 agree wholly (I = ln 2) and
    # 4 cross (I = 0): expected ln 2 / 3. Bound ln 2. So (0 - 1/3) / (1 - 1/3) = -1/2.
    assert adjusted_mutual_information("aabb", "xyxy") == pytest.approx(-0.5)


def test_ami_of_a_single_thing_apart():
    # true: aa b; found: x yy. Shared: I = 1/3 ln(3·1/(2·1)) + 1/3 ln(3·1/(2·2)) + 1/3 ln(3·1/(1·2)).
    shared = (log(3 / 2) + log(3 / 4) + log(3 / 2)) / 3
    # By chance the single ones meet in 1 of 3 cases (I = H); else as here.
    entropy = -(2 / 3) * log(2 / 3) - (1 / 3) * log(1 / 3)
    by_chance = entropy / 3 + shared * 2 / 3
    wanted = (shared - by_chance) / (entropy - by_chance)
    assert adjusted_mutual_information("aab", "xyy") == pytest.approx(wanted)
    assert wanted == pytest.approx(-0.5)


def test_b_cubed_of_one_heap():
    # Precision 1/2 for each of four, recall 1: F1 = 2/3.
    assert b_cubed_f1("aabb", "xxxx") == pytest.approx(2 / 3)


def test_b_cubed_of_one_thing_in_the_wrong_place():
    # aaab | xxyy. Precision: the two in x 1, the two in y 1/2 each: 3/4. Recall: a in x 2/3 twice, a in y 1/3, b 1: 8/12.
    precision, recall = 3 / 4, (2 / 3 + 2 / 3 + 1 / 3 + 1) / 4
    assert b_cubed_f1("aaab", "xxyy") == pytest.approx(2 * precision * recall / (precision + recall))


def test_what_was_put_nowhere_stands_alone():
    assert alone_where_none(["1", None, "1", None]) == ["1", ("alone", 1), "1", ("alone", 3)]
    assert b_cubed_f1("aabb", alone_where_none([None] * 4)) == pytest.approx(2 * 0.5 / 1.5)


@pytest.mark.parametrize("measure", MEASURES)
def test_lists_of_unequal_length_are_refused(measure):
    with pytest.raises(ValueError, match="2 true labels"):
        measure("ab", "abc")
