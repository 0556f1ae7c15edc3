"""How a board could lie better: each proposal possible by itself and in any order."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.language.grouping import Board, Card, Gather, Join, Move, Pile, Split, group, rearrange

TEXTS = {
    "quiet": [
        "Es ist zu laut",
        "Der Krach im Flur stört",
        "Ich will Ruhe haben",
        "Leise sein im Ruheraum",
        "lerm beim esen",
    ],
    "food": [
        "Mehr Nudeln",
        "Das Essen schmeckt nicht",
        "Pizza am Freitag",
        "Nudeln mit Soße",
        "Obst und Saft",
    ],
    "pets": [
        "Ein Pony",
        "Wir wollen einen Hund",
        "Hasen und Meerschweinchen",
        "Ein Hund zum Streicheln",
        "Ein Pferd",
    ],
    "clean": [
        "Die Klos stinken",
        "Kein Klopapier",
        "Seife auf der Toilette",
        "Das Klo ist kaputt",
        "klo putzen",
    ],
}
ALL = [text for texts in TEXTS.values() for text in texts]


def test_a_board_as_it_would_be_grouped_needs_nothing():
    assert rearrange(_board(dict(zip(ALL, group(ALL), strict=True)))) == ()


def test_a_good_board_made_by_hand_is_left_alone():
    assert rearrange(_board(_sorted(), by_hand=True)) == ()


def test_a_pile_in_two_halves_is_joined():
    lying = _sorted() | dict.fromkeys(TEXTS["food"][3:], "other")
    (join,) = [one for one in rearrange(_board(lying)) if isinstance(one, Join)]
    assert join.piles == ("food", "other")
    assert join.reasons


def test_two_themes_in_one_pile_are_split():
    lying = _sorted() | dict.fromkeys(TEXTS["pets"][1:], "food")
    lying[TEXTS["pets"][0]] = None
    (split,) = [one for one in rearrange(_board(lying)) if isinstance(one, Split)]
    assert split.pile == "food"
    assert {ALL[int(card)] for card in split.cards} <= set(TEXTS["pets"]) or {
        ALL[int(card)] for card in split.cards
    } <= set(TEXTS["food"])
    assert split.name.title


def test_a_card_in_the_wrong_pile_is_moved():
    board = _board(_sorted() | {"Mehr Nudeln": "clean"})
    (move,) = [one for one in rearrange(board) if isinstance(one, Move)]
    assert move == Move((str(ALL.index("Mehr Nudeln")),), "food", ("Nudeln",), (("Nudeln",),))


def test_loose_cards_go_where_they_belong():
    lying = _sorted() | {"Ein Hund zum Streicheln": None}
    (move,) = rearrange(_board(lying))
    assert move.to == "pets"


def test_loose_cards_that_belong_together_are_gathered():
    lying = _sorted() | dict.fromkeys(TEXTS["clean"], None)
    (gather,) = [one for one in rearrange(_board(lying)) if isinstance(one, Gather)]
    assert len(gather.cards) >= 4
    assert gather.name.title


@pytest.mark.parametrize(
    "texts", [["Ein Pony", "Ein Hund", "Mehr Nudeln", "Skateboard"], ["Modenschau", "Eine Modenschau"]]
)
def test_few_cards_are_gathered_by_theme_or_in_pairs(texts):
    (gather,) = rearrange(_board(dict.fromkeys(texts)))
    assert isinstance(gather, Gather)
    assert len(gather.cards) == 2


def test_an_empty_pile_calls_for_cards_by_its_title():
    board = _board(_sorted() | dict.fromkeys(TEXTS["pets"]))
    board = board._replace(piles=(*board.piles, Pile("new", "Tiere", ())))
    moves = [one for one in rearrange(board) if isinstance(one, Move)]
    assert [move.to for move in moves] == ["new"]
    assert len(moves[0].cards) >= 3


def test_few_cards_that_lie_in_piles_are_left_there():
    assert rearrange(_board({"Ein Pony": "1", "Ein Hund": "2", "Mehr Nudeln": "1"})) == ()


def test_an_empty_board_needs_nothing():
    assert rearrange(Board(())) == ()
    assert rearrange(Board((Pile("1", "Ruhe", ()),))) == ()


@st.composite
def boards(draw):
    texts = draw(st.lists(st.sampled_from([*ALL, "Skateboard", "…", "Spielen was wir wollen"]), max_size=24))
    piles = {one: [] for one in "abcde"}
    loose = []
    for number, text in enumerate(texts):
        card = Card(str(number), text, draw(st.booleans()))
        draw(st.sampled_from([*piles.values(), loose])).append(card)
    titles = draw(st.lists(st.sampled_from(["", "Ruhe", "Essen", "Pony-Ecke"]), min_size=5, max_size=5))
    return Board(
        tuple(Pile(one, title, tuple(piles[one])) for one, title in zip(piles, titles, strict=True)),
        tuple(loose),
    )


@settings(max_examples=60, deadline=None)
@given(boards())
def test_no_card_is_named_twice(board):
    named = Counter(card for one in rearrange(board) if not isinstance(one, Join) for card in one.cards)
    assert set(named.values()) <= {1}


@settings(max_examples=60, deadline=None)
@given(boards(), st.randoms(use_true_random=False))
def test_any_of_them_in_any_order_can_be_taken(board, chance):
    proposals = list(rearrange(board))
    chosen = chance.sample(proposals, chance.randint(0, len(proposals)))
    lying = {card.id: pile.id for pile in board.piles for card in pile.cards} | {
        card.id: None for card in board.loose
    }
    piles = {pile.id for pile in board.piles}
    for number, proposal in enumerate(chosen):
        _take(proposal, lying, piles, f"new {number}")
    assert set(lying) == {card.id for pile in board.piles for card in pile.cards} | {
        card.id for card in board.loose
    }


@settings(max_examples=30, deadline=None)
@given(boards())
def test_the_same_board_has_the_same_proposals(board):
    assert rearrange(board) == rearrange(board)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 1000))
def test_whoever_takes_everything_again_and_again_comes_to_rest(seed):
    chance = random.Random(seed)
    board = _board({text: chance.choice(["a", "b", "c", "d", None]) for text in ALL})
    for turn in range(8):
        proposals = rearrange(board)
        lying = {card.id: pile.id for pile in board.piles for card in pile.cards}
        lying |= {card.id: None for card in board.loose}
        piles = {pile.id for pile in board.piles}
        for number, proposal in enumerate(proposals):
            _take(proposal, lying, piles, f"{turn} {number}")
        board = _board({ALL[int(card)]: pile for card, pile in lying.items()})
    assert rearrange(board) == ()


def _take(proposal, lying, piles, fresh):
    """As the board would do it; whatever is named must be there."""
    if isinstance(proposal, Join):
        assert set(proposal.piles) <= piles
        first, *others = proposal.piles
        lying.update({card: first for card, pile in lying.items() if pile in others})
        piles.difference_update(others)
        return
    assert set(proposal.cards) <= set(lying)
    if isinstance(proposal, Move):
        assert proposal.to in piles
        lying.update(dict.fromkeys(proposal.cards, proposal.to))
        return
    if isinstance(proposal, Split):
        assert proposal.pile in piles
        assert all(lying[card] == proposal.pile for card in proposal.cards)
    else:
        assert all(lying[card] is None for card in proposal.cards)
    piles.add(fresh)
    lying.update(dict.fromkeys(proposal.cards, fresh))


def _sorted():
    return {text: pile for pile, texts in TEXTS.items() for text in texts}


def _board(lying, by_hand=False):
    piles: dict[str, list[Card]] = {}
    loose = []
    for text, pile in lying.items():
        at = ALL.index(text) if text in ALL else 100 + len(text)
        card = Card(str(at), text, by_hand)
        (loose if pile is None else piles.setdefault(pile, [])).append(card)
    return Board(tuple(Pile(one, "", tuple(cards)) for one, cards in piles.items()), tuple(loose))
