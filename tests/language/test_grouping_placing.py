"""Where a new statement belongs while nothing on the board moves."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.language.grouping import Board, Card, Pile, Placer
from workshop.language.grouping.placing import Place

LOUD = ["Es ist zu laut", "Der Krach im Flur stört", "Ich will Ruhe haben"]
FOOD = ["Mehr Nudeln", "Das Essen schmeckt nicht", "Pizza am Freitag"]


@pytest.fixture
def placer():
    return Placer(_board({"quiet": ("Ruhe", LOUD), "food": ("Essen", FOOD)}))


def test_a_statement_goes_where_its_theme_lies(placer):
    place = placer.place("Der krach ist so laut")
    assert place.pile == "quiet"
    assert set(place.reasons) == {"krach", "laut"}


def test_reasons_are_words_as_the_child_wrote_them_and_at_most_three(placer):
    text = "nudln und pizza und saft und brot zum esen"
    place = placer.place(text)
    assert place.pile == "food"
    assert 1 <= len(place.reasons) <= 3
    assert all(reason in text for reason in place.reasons)


def test_what_fits_nowhere_stays_open(placer):
    place = placer.place("Ein Skateboard")
    assert place.pile is None


def test_a_theme_that_has_no_pile_yet_is_named_all_the_same(placer):
    place = placer.place("Ein Hund und eine Katze")
    assert place.pile is None
    assert place.theme is not None
    assert place.reasons


def test_the_title_of_a_pile_speaks_too():
    placer = Placer(_board({"ponies": ("Pony-Ecke", []), "food": ("Essen", FOOD)}))
    assert placer.place("ein poni").pile == "ponies"


def test_a_new_title_speaks_at_once(placer):
    assert placer.place("Skateboard fahren").pile is None
    placer.name("wheels", "Skateboards")
    assert placer.place("Skateboard fahren").pile == "wheels"


@pytest.mark.parametrize("text", ["", "…", "⚽🐴", "مرحبا بكم", "x" * 280, "\ud800", "12 34"])
def test_any_text_has_a_place(placer, text):
    assert isinstance(placer.place(text), Place)


def test_an_empty_board_leaves_everything_open():
    assert Placer(Board(())).place("Es ist zu laut").pile is None


def test_pictograms_are_placed(placer):
    placer.add(Card("h", "Ein Pferd zum Reiten"), "animals")
    assert placer.place("🐴").pile == "animals"


def test_a_card_that_was_taken_away_speaks_no_more():
    placer = Placer(_board({"wheels": ("", ["Skateboard fahren"]), "food": ("Essen", FOOD)}))
    assert placer.place("Skateboard").pile == "wheels"
    placer.remove("wheels 0")
    assert placer.place("Skateboard").pile is None


def test_a_card_that_is_added_again_moves():
    placer = Placer(_board({"wheels": ("", ["Skateboard fahren"]), "food": ("Essen", FOOD)}))
    placer.add(Card("wheels 0", "Skateboard fahren"), "food")
    assert placer.place("Skateboard").pile == "food"


STEPS = st.lists(
    st.tuples(
        st.sampled_from("abcdefgh"),
        st.sampled_from([*LOUD, *FOOD, "Ein Pony", ""]),
        st.sampled_from((None, "1", "2", "3")),
    ),
    max_size=25,
)


@settings(max_examples=30, deadline=None)
@given(STEPS)
def test_kept_in_step_it_answers_as_if_built_afresh(steps):
    """However a board came about, the same board places the same."""
    piles = tuple(Pile(one, "", ()) for one in "123")
    kept = Placer(Board(piles))
    lying: dict[str, tuple[Card, str | None]] = {}
    for card_id, text, pile in steps:
        if card_id in lying and not text:
            kept.remove(card_id)
            del lying[card_id]
            continue
        lying[card_id] = (Card(card_id, text), pile)
        kept.add(*lying[card_id])
    fresh = Placer(
        Board(
            tuple(
                pile._replace(cards=tuple(card for card, at in lying.values() if at == pile.id))
                for pile in piles
            ),
            tuple(card for card, at in lying.values() if at is None),
        ),
        kept.lexicon,
    )
    for text in ("Es ist laut", "Pony", "Nudeln mit Krach", "Freitag"):
        card = Card("new", text)
        assert kept.scores(card) == pytest.approx(fresh.scores(card), abs=1e-4)


def test_many_cards_make_it_grow():
    placer = Placer(Board(()))
    for number in range(300):
        placer.add(Card(str(number), LOUD[number % 3] if number % 2 else FOOD[number % 3]), str(number % 2))
    assert placer.place("Krach").pile == "1"
    assert placer.place("Nudeln").pile == "0"


def _board(piles):
    return Board(
        tuple(
            Pile(one, title, tuple(Card(f"{one} {at}", text) for at, text in enumerate(texts)))
            for one, (title, texts) in piles.items()
        )
    )
