import numpy as np
import pytest

from workshop.language.meaning import DIMENSIONS, vector, vectors


def likeness(one, other):
    return float(vector(one) @ vector(other))


@pytest.mark.parametrize(
    ("word", "near", "far"),
    [
        ("laut", "krach", "pferd"),
        ("pony", "pferd", "computer"),
        ("klo", "toilette", "fussball"),
        ("fahrrad", "radfahrer", "gemüse"),
        ("bus", "bushaltestelle", "angst"),
        ("müll", "mülleimer", "musik"),
        ("streit", "streiten", "garten"),
        ("freund", "freundschaft", "strom"),
        ("schnee", "eis", "lehrer"),
        ("weinen", "traurig", "wein"),
    ],
)
def test_words_of_one_field_point_the_same_way(word, near, far):
    assert likeness(word, near) > 0.2
    assert likeness(word, near) > likeness(word, far) + 0.15


def test_a_vector_is_of_unit_length():
    assert vector("hund").shape == (DIMENSIONS,)
    assert np.linalg.norm(vector("hund")) == pytest.approx(1)


@pytest.mark.parametrize("word", ["", "xqzt", "Hund", "⚽", "a" * 1_000_000])
def test_what_nobody_explained_has_no_direction(word):
    assert vector(word) is None
    assert not vectors([word]).any()


def test_many_words_at_once_come_in_order():
    found = vectors(["hund", "xqzt", "bus"])
    assert found.shape == (3, DIMENSIONS)
    assert not found[1].any()
    np.testing.assert_array_equal(found[2], vector("bus"))
    assert vectors([]).shape == (0, DIMENSIONS)
