import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.language.reading import candidates, read


def meant(text):
    return [word.meant for word in read(text)]


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("fusbal spilen", ["Fußball", "spielen"]),
        ("wir wolen esen", ["wir", "wollen", "essen"]),
        ("es schmekt", ["es", "schmeckt"]),
    ],
)
def test_a_misspelt_word_is_read_as_it_sounds(written, right):
    assert meant(written) == right


@given(st.text(max_size=60))
@settings(deadline=None)
def test_any_text_is_read_and_every_word_lies_in_its_place(text):
    end = 0
    for word in read(text):
        assert end <= word.start < word.end <= len(text)
        assert text[word.start : word.end] == word.written
        end = word.end


@given(st.lists(st.text(max_size=20), max_size=5))
@settings(deadline=None)
def test_every_word_has_candidates_and_none_twice(words):
    found = candidates(words)
    assert len(found) == len(words)
    for offered in found:
        assert 1 <= len(offered) <= 5
        assert len(set(offered)) == len(offered)
