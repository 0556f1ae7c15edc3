"""Covering a piece of a card: what others read, and what becomes of the original."""

import pytest

from tests.people import ALMA, DISTRESS, FOX, NAMED, given_evening, sent, shown
from workshop.domain import commands as ask
from workshop.domain import events as did
from workshop.domain.covering import joined, masked
from workshop.domain.erasure import erasable
from workshop.domain.model import Flag, Piece

BEN = (Piece(0, 3),)
COVER = ask.CoverWords("s1", "t-s1", BEN, "t-strip")
COVERED = did.WordsCovered("s1", "t-strip", BEN)


def card(past):
    return past.state.statements["s1"]


class TestTheWordingWithStrips:
    def test_a_strip_does_not_tell_how_long_the_name_was(self):
        assert masked("Ben haut", BEN) == "[…] haut"
        assert masked("Alexander haut", (Piece(0, 9),)) == "[…] haut"

    def test_pieces_that_overlap_are_one_strip(self):
        assert joined((Piece(4, 8), Piece(0, 3), Piece(2, 4))) == (Piece(0, 8),)


class TestCovering:
    def test_from_then_on_the_card_says_the_wording_with_strips_and_keeps_the_original(self):
        past = given_evening(*shown("s1")).when(COVER)
        assert past.events == [COVERED]
        assert (card(past).text, card(past).own_words, card(past).status) == ("t-strip", "t-s1", "released")

    def test_a_name_that_is_covered_is_no_reason_to_wait_any_more(self):
        assert card(given_evening(sent("s1", flags=NAMED)).when(COVER)).flags == ()

    def test_a_strip_makes_no_sign_of_distress_go_away(self):
        assert card(given_evening(sent("s1", flags=DISTRESS)).when(COVER)).is_distress

    def test_what_an_adult_found_in_order_is_not_found_again(self):
        insult = ask.CoverWords("s1", "t-s1", BEN, "t-strip", (Flag("insult", 5, 8),))
        assert card(given_evening(*shown("s1")).when(insult)).flags == ()

    def test_the_same_again_is_quiet(self):
        again = ask.CoverWords("s1", "t-strip", BEN, "t-other")
        assert given_evening(*shown("s1"), COVERED).when(again).events == []

    def test_covering_more_lays_new_strips_over_the_original(self):
        more = ask.CoverWords("s1", "t-strip", (*BEN, Piece(5, 8)), "t-more")
        past = given_evening(*shown("s1"), COVERED).when(more)
        assert (card(past).text, card(past).own_words) == ("t-more", "t-s1")

    @pytest.mark.parametrize(
        ("before", "command", "reason"),
        [
            (shown("s1"), ask.CoverWords("s1", "t-s1", (), "t-strip"), "nothing_to_cover"),
            (shown("s1"), ask.CoverWords("s1", "t-old", BEN, "t-strip"), "reworded_meanwhile"),
            ([], COVER, "unknown_statement"),
            ([*shown("s1"), did.StatementWithdrawn("s1")], COVER, "statement_withdrawn"),
            ([*shown("s1"), did.WorkshopClosed()], COVER, "workshop_closed"),
            ([sent("s1", way="pictograms", pictograms=("sun",))], COVER, "nothing_to_cover"),
        ],
    )
    def test_what_cannot_be_covered_says_why(self, before, command, reason):
        assert given_evening(*before).when(command).reason == reason

    def test_a_child_covers_nothing(self):
        assert given_evening(*shown("s1")).when(COVER, by=FOX).reason == "not_yours"

    def test_a_new_wording_by_the_child_has_no_strips_and_waits_for_a_look(self):
        past = given_evening(*shown("s1"), COVERED).when(ask.RewordStatement("s1", "t-new"), by=FOX)
        found = card(past)
        assert (found.text, found.own_words, found.covered, found.status) == ("t-new", "", (), "waiting")
        assert {"t-s1", "t-strip"} <= {*found.earlier_texts}

    def test_what_was_covered_waits_for_a_look_even_where_nobody_looks_first(self):
        past = given_evening(did.LookFirstSet(False), *shown("s1"), COVERED)
        assert card(past.when(ask.RewordStatement("s1", "t-new"), by=FOX)).status == "waiting"


class TestUncovering:
    def test_a_card_that_hangs_goes_back_to_the_desk_first(self):
        past = given_evening(*shown("s1"), COVERED).when(ask.UncoverWords("s1", NAMED))
        assert past.events == [did.StatementSentBack("s1"), did.WordsUncovered("s1", NAMED)]
        assert (card(past).text, card(past).flags) == ("t-s1", NAMED)

    def test_a_card_that_waits_goes_on_waiting(self):
        past = given_evening(sent("s1"), COVERED).when(ask.UncoverWords("s1"))
        assert past.events == [did.WordsUncovered("s1")]

    def test_where_nothing_is_covered_it_is_quiet(self):
        assert given_evening(*shown("s1")).when(ask.UncoverWords("s1"), by=ALMA).events == []


class TestErasure:
    def test_the_original_stays_with_its_child_until_the_workshop_is_closed(self):
        past = given_evening(*shown("s1"), COVERED, did.EveningEnded())
        assert "t-s1" not in erasable(past.state)
        assert erasable(past.after(did.WorkshopClosed()).state) == {"t-s1"}

    def test_the_original_of_a_card_that_was_taken_back_goes_with_the_evening(self):
        past = given_evening(*shown("s1"), COVERED, did.StatementWithdrawn("s1"), did.EveningEnded())
        assert erasable(past.state) == {"t-s1", "t-strip"}
