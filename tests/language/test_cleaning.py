import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.language.cleaning import TextTooLong, clean, graphemes

FAMILY = "👩\u200d👩\u200d👧"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Es   ist\tzu\n\nlaut \r\n", "Es ist zu laut"),
        ("Po\x00ny\x07", "Pony"),
        ("\u202eynoP\u2069", "ynoP"),
        ("\ufeffHallo\u00a0du", "Hallo du"),
        ("Mu\u0308de", "Müde"),
        ("lone \ud800 half", "lone half"),
        ("privat\ue000e", "private"),
        ("\u3164\u3164", ""),
        ("<b>fett</b> =1+1", "<b>fett</b> =1+1"),
    ],
)
def test_what_nobody_sees_is_taken_out_and_the_rest_stays(typed, kept):
    assert clean(typed, 280) == kept


def test_a_joined_emoji_stays_whole_and_a_stray_joiner_goes():
    assert clean(f"{FAMILY} a\u200db", 280) == f"{FAMILY} ab"


def test_persian_keeps_the_joiner_it_is_spelt_with():
    assert clean("می\u200cخواهم", 280) == "می\u200cخواهم"


def test_a_tower_of_accents_is_three_high():
    assert clean("e" + "\u0301" * 50, 280) == "é" + "\u0301" * 3


def test_as_many_graphemes_as_fit_are_kept():
    text = f"{FAMILY}é" * 140
    assert clean(text, 280) == text


def test_a_text_that_is_too_long_is_refused_and_not_cut():
    with pytest.raises(TextTooLong) as refused:
        clean("ä" * 281, 280)
    assert (refused.value.most, refused.value.length) == (280, 281)


def test_joining_everything_into_one_grapheme_makes_no_room():
    assert graphemes("👩" + "\u200d👩" * 5_000) > 280


@given(
    st.text(alphabet=st.characters(), max_size=60)
    | st.text(alphabet="ae\u0301\u0308 👩\u200d\u200c\ufe0fی\u202e☺\n", max_size=30)
)
def test_what_is_clean_stays_as_it_is(text):
    once = clean(text, 5_000)
    assert clean(once, 5_000) == once
