"""The word cloud as letters and as pixels."""

from __future__ import annotations

import io
import re

import pytest
from PIL import Image

from workshop.exports import word_cloud

WORDS = {"Essen": 9, "leise": 7, "spielen": 6, "Freunde": 5, "Klo": 5, "<b>": 3, "größer": 2}


def test_the_commonest_word_is_the_largest():
    sizes = {
        word: int(size)
        for size, word in re.findall(r'font-size="(\d+)"[^>]*>([^<]*)<', word_cloud.svg(WORDS))
    }
    assert max(sizes, key=sizes.get) == "Essen"
    assert sizes["größer"] == min(sizes.values())


def test_the_same_words_give_the_same_picture():
    assert word_cloud.svg(WORDS) == word_cloud.svg(WORDS)
    assert word_cloud.png(WORDS) == word_cloud.png(WORDS)


def test_markup_in_a_word_stays_a_word():
    assert "&lt;b&gt;" in word_cloud.svg(WORDS)


def test_it_needs_no_style_attributes_and_no_other_place():
    drawn = word_cloud.svg(WORDS)
    assert "style=" not in drawn
    assert "href" not in drawn


def test_words_lie_flat():
    assert "rotate" not in word_cloud.svg(WORDS)


def test_the_pixels_are_as_wide_as_a_print_needs():
    with Image.open(io.BytesIO(word_cloud.png(WORDS))) as picture:
        assert picture.size == (2000, 920)


@pytest.mark.parametrize("count", [1, 100])
def test_one_word_is_enough_and_a_hundred_are_not_too_many(count: int):
    assert word_cloud.svg({f"Wort{number}": count - number for number in range(count)}).count("<text") >= min(
        count, 60
    )
