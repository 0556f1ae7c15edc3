"""The word cloud as letters and as pixels."""

from __future__ import annotations

import io
import re
from html import unescape

import pytest
from PIL import Image

from workshop.exports import word_cloud

WORDS = {"Essen": 9, "leise": 7, "spielen": 6, "Freunde": 5, "Klo": 5, "<b>": 3, "größer": 2}


def sizes_of(words: dict[str, int]) -> dict[str, int]:
    found = re.findall(r'font-size="(\d+)"[^>]*>([^<]*)<', word_cloud.svg(words))
    return {unescape(word): int(size) for size, word in found}


def many(counts: dict[int, int]) -> dict[str, int]:
    """So many words of each count."""
    return {f"Wunsch{n}{place}": n for n, number in counts.items() for place in range(number)}


@pytest.mark.parametrize(
    "words",
    [WORDS, many({9: 2, 4: 10, 1: 58}), many({3: 40, 2: 40, 1: 40}), many({40: 3, 39: 3, 2: 30, 1: 34})],
)
def test_words_said_equally_often_are_equally_large_and_commoner_ones_larger(words: dict[str, int]):
    sizes = sizes_of(words)
    by_count = {n: {sizes[word] for word in sizes if words[word] == n} for n in words.values()}
    assert all(len(of_one_count) <= 1 for of_one_count in by_count.values())
    in_order = [max(by_count[n]) for n in sorted(by_count) if by_count[n]]
    assert in_order == sorted(in_order)
    assert in_order[0] < in_order[-1]


def test_twice_as_often_is_twice_the_area():
    sizes = sizes_of({"Essen": 8, "leise": 4, "Klo": 2})
    assert sizes["Essen"] ** 2 / sizes["leise"] ** 2 == pytest.approx(2, abs=0.1)
    assert sizes["leise"] ** 2 / sizes["Klo"] ** 2 == pytest.approx(2, abs=0.1)


def test_words_that_were_said_once_each_are_all_alike():
    assert len(set(sizes_of(many({1: 50})).values())) == 1


def test_what_finds_no_room_is_left_out_and_counted():
    words = many({2: 50, 1: 200})
    shown = sizes_of(words)
    assert word_cloud.left_out(words) == 250 - len(shown) > 0
    assert sum(words[word] == 2 for word in shown) == 50, "the rarest go first"


@pytest.mark.parametrize("word", ["a" * 280, "漢字", "مرحبا"])
def test_a_word_that_can_not_be_drawn_leaves_the_others_their_room(word: str):
    assert sizes_of({word: 3, "Eis": 1, "Pony": 1}) == sizes_of({"Eis": 1, "Pony": 1})
    assert word_cloud.left_out({word: 3, "Eis": 1}) == 1


def test_no_word_runs_over_the_edge():
    with Image.open(io.BytesIO(word_cloud.png(many({9: 2, 4: 10, 1: 58})))) as picture:
        wide, high = picture.size
        edges = [(0, 0, wide, 4), (0, high - 4, wide, high), (0, 0, 4, high), (wide - 4, 0, wide, high)]
        assert all(picture.crop(edge).getextrema() == ((255, 255),) * 3 for edge in edges)


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
        assert picture.width == 2000
        assert picture.height <= 920


def test_pixels_and_letters_have_one_form():
    wide, high = map(int, re.search(r'viewBox="0 0 (\d+) (\d+)"', word_cloud.svg(WORDS)).groups())
    with Image.open(io.BytesIO(word_cloud.png(WORDS))) as picture:
        assert picture.size == (2 * wide, 2 * high)


@pytest.mark.parametrize("count", [1, 100])
def test_one_word_is_enough_and_a_hundred_are_not_too_many(count: int):
    assert word_cloud.left_out({f"Wort{number}": count - number for number in range(count)}) == 0
