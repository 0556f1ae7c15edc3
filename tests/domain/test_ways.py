"""The four ways of saying something: what fits each, what waits, and what becomes of a voice once it is written down."""

import json

import pytest

from tests.people import DISTRESS, FOX, NAMED, sent, shown
from workshop.domain import commands as ask
from workshop.domain import drawing
from workshop.domain import events as did
from workshop.domain.erasure import erasable
from workshop.domain.errors import Rejected
from workshop.domain.fates import fates_of
from workshop.domain.ways import MOST_UNHEARD

OPEN = did.StepChanged("collect"), did.PromptOpened("q1"), did.LookFirstSet(False)
VOICE = {"text": "", "way": "recording", "recording": "r-s1"}
DRAWN = {"text": "", "way": "drawing", "drawing": "d-s1"}


def say(**more):
    return ask.SendStatement("s1", "q1", **more)


def test_a_sentence_of_pictures_hangs_like_any_other(given):
    said = given(*OPEN).when(say(text="t", way="pictograms", pictograms=("sun", "moon")), by=FOX)
    assert said.events[0].pictograms == ("sun", "moon")
    assert said.state.statements["s1"].is_shown


@pytest.mark.parametrize(
    "fields", [{"way": "drawing", "drawing": "d"}, {"way": "recording", "recording": "r"}]
)
def test_what_no_screening_understands_always_waits_for_an_adult(given, fields):
    assert given(*OPEN).when(say(**fields), by=FOX).state.statements["s1"].status == "waiting"


@pytest.mark.parametrize(
    "fields",
    [
        {"way": "song", "text": "t"},
        {"way": "text", "text": "t", "drawing": "d"},
        {"way": "text", "text": "t", "pictograms": ("sun",)},
        {"way": "pictograms", "text": "t"},
        {"way": "pictograms", "text": "t", "pictograms": ("sun",) * 6},
        {"way": "pictograms", "text": "t", "pictograms": ("",)},
        {"way": "drawing"},
        {"way": "drawing", "drawing": "d", "text": "t"},
        {"way": "recording"},
        {"way": "recording", "recording": "r", "text": "t"},
        {"way": "recording", "recording": "r", "drawing": "d"},
    ],
)
def test_what_does_not_fit_its_way_is_refused(given, fields):
    assert given(*OPEN).when(say(**fields), by=FOX).reason == "malformed"


def test_a_text_without_words_is_refused(given):
    assert given(*OPEN).when(say(), by=FOX).reason == "text_missing"


def test_nobody_fills_the_room_with_recordings_that_nobody_has_heard(given):
    many = [sent(f"v{n}", **{**VOICE, "recording": f"r{n}"}) for n in range(MOST_UNHEARD)]
    assert (
        given(*OPEN, *many).when(say(way="recording", recording="r"), by=FOX).reason == "too_many_recordings"
    )
    heard = given(*OPEN, *many, did.StatementWrittenDown("v0", "t"))
    assert heard.when(say(way="recording", recording="r"), by=FOX).reason == ""


class TestARecording:
    def test_is_never_shown_before_it_is_written_down(self, given):
        assert given(sent("s1", **VOICE)).when(ask.ReleaseStatements(("s1",))).reason == "not_written_down"

    def test_goes_on_like_any_card_once_it_is(self, given):
        waits = given(*OPEN[:2], sent("s1", **VOICE)).when(ask.TranscribeStatement("s1", "t-new"))
        card = waits.state.statements["s1"]
        assert (card.text, card.taken_down, card.status) == ("t-new", True, "waiting")
        shows = given(*OPEN, sent("s1", **VOICE)).when(ask.TranscribeStatement("s1", "t-new"))
        assert shows.state.statements["s1"].is_shown

    def test_waits_with_what_the_screening_found_in_its_words(self, given):
        heard = given(*OPEN, sent("s1", **VOICE)).when(ask.TranscribeStatement("s1", "t-new", flags=NAMED))
        assert heard.state.statements["s1"].status == "waiting"

    def test_is_erased_at_once_when_it_is_written_down(self, given):
        past = given(sent("s1", **VOICE))
        assert erasable(past.state) == set()
        assert erasable(past.when(ask.TranscribeStatement("s1", "t-new")).state) == {"r-s1"}

    def test_that_was_taken_back_goes_with_the_evening(self, given):
        past = given(sent("s1", **VOICE)).when(ask.WithdrawStatement("s1"), by=FOX)
        assert erasable(past.after(did.EveningEnded()).state) == {"r-s1"}

    def test_that_was_held_back_goes_when_the_workshop_is_closed(self, given):
        past = given(sent("s1", **VOICE)).when(ask.HoldStatement("s1", "t-why")).after(did.EveningEnded())
        assert erasable(past.state) == set()
        assert erasable(past.after(did.WorkshopClosed()).state) == {"r-s1"}

    def test_is_written_down_once_and_not_after_it_was_taken_back(self, given):
        past = given(sent("s1", **VOICE))
        assert past.when(ask.TranscribeStatement("s1", "")).reason == "text_missing"
        done = past.when(ask.TranscribeStatement("s1", "t-new"))
        assert done.when(ask.TranscribeStatement("s1", "t-other")).reason == "already_written_down"
        back = past.when(ask.WithdrawStatement("s1"), by=FOX)
        assert back.when(ask.TranscribeStatement("s1", "t-new")).reason == "statement_withdrawn"

    def test_is_written_down_by_facilitators_alone(self, given):
        assert (
            given(sent("s1", **VOICE)).when(ask.TranscribeStatement("s1", "t"), by=FOX).reason == "not_yours"
        )

    def test_can_be_worded_anew_by_its_child_only_as_a_text(self, given):
        past = given(sent("s1", **VOICE))
        assert past.when(ask.RewordStatement("s1", "t"), by=FOX).reason == "not_written_down"
        heard = past.when(ask.TranscribeStatement("s1", "t-new")).when(
            ask.RewordStatement("s1", "t-own"), by=FOX
        )
        assert heard.state.statements["s1"].text == "t-own"
        assert erasable(heard.state) == {"r-s1"}

    def test_counts_as_open_like_any_other(self, given):
        past = given(sent("s1", **VOICE))
        assert fates_of(past.state, past.state.statements["s1"]) == ("open",)


class TestADrawing:
    def test_hangs_without_words(self, given):
        past = given(sent("s1", **DRAWN)).when(ask.ReleaseStatements(("s1",), ("d-s1",)))
        assert past.state.statements["s1"].is_shown

    def test_is_not_shown_where_the_adult_saw_another(self, given):
        past = given(sent("s1", **DRAWN)).when(ask.RewordStatement("s1", drawing="d-new"), by=FOX)
        assert past.when(ask.ReleaseStatements(("s1",), ("d-s1",))).events == []

    def test_gets_words_and_stays(self, given):
        past = given(sent("s1", **DRAWN), did.StatementReleased("s1")).when(
            ask.TranscribeStatement("s1", "t-a")
        )
        card = past.state.statements["s1"]
        assert (card.drawing, card.text, card.taken_down, card.is_shown) == ("d-s1", "t-a", True, True)
        again = past.when(ask.TranscribeStatement("s1", "t-b"))
        assert erasable(again.after(did.EveningEnded()).state) == {"t-a"}

    def test_comes_down_when_the_screening_finds_something_in_its_words(self, given):
        past = given(sent("s1", **DRAWN), did.StatementReleased("s1"))
        assert (
            past.when(ask.TranscribeStatement("s1", "t", flags=DISTRESS)).state.statements["s1"].status
            == "waiting"
        )

    def test_drawn_anew_waits_again_and_loses_the_words_for_the_old_one(self, given):
        past = given(*OPEN, sent("s1", **DRAWN), did.StatementReleased("s1")).when(
            ask.TranscribeStatement("s1", "t-a")
        )
        anew = past.when(ask.RewordStatement("s1", drawing="d-new"), by=FOX)
        card = anew.state.statements["s1"]
        assert (card.drawing, card.text, card.taken_down, card.status) == ("d-new", "", False, "waiting")
        assert erasable(anew.after(did.EveningEnded()).state) == {"d-s1", "t-a"}

    def test_goes_when_it_was_taken_back(self, given):
        past = given(sent("s1", **DRAWN)).when(ask.WithdrawStatement("s1"), by=FOX).after(did.EveningEnded())
        assert erasable(past.state) == {"d-s1"}


def test_a_card_keeps_its_way(given):
    assert given(*shown("s1")).when(ask.RewordStatement("s1", drawing="d"), by=FOX).reason == "text_missing"
    assert given(*shown("s1")).when(ask.RewordStatement("s1", "t", drawing="d"), by=FOX).reason == "malformed"
    drawn = given(sent("s1", **DRAWN))
    assert drawn.when(ask.RewordStatement("s1", "t"), by=FOX).reason == "malformed"
    assert given(*shown("s1")).when(ask.TranscribeStatement("s1", "t")).reason == "nothing_to_write_down"


def sheet(*strokes, **more):
    return {"v": 1, "w": 1000, "h": 700, "strokes": list(strokes), **more}


STROKE = {"c": 0, "s": 1, "p": [10, 20, 5, -5]}


class TestTheSheet:
    def test_a_drawing_is_read_and_written_shortly(self):
        assert drawing.tidy(json.dumps(sheet(STROKE), indent=2)) == json.dumps(
            sheet(STROKE), separators=(",", ":")
        )
        assert drawing.paths(sheet(STROKE)) == [(0, 1, [(10, 20), (15, 15)])]

    @pytest.mark.parametrize(
        "wrong",
        [
            "", "[]", "{", "null", "[" * 30_000,
            json.dumps(sheet()),
            json.dumps(sheet(STROKE, v=2)),
            json.dumps(sheet(STROKE, w=1000.0)),
            json.dumps(sheet(STROKE, more=1)),
            json.dumps(sheet({**STROKE, "c": 8})),
            json.dumps(sheet({**STROKE, "c": True})),
            json.dumps(sheet({**STROKE, "s": 0})),
            json.dumps(sheet({**STROKE, "p": []})),
            json.dumps(sheet({**STROKE, "p": [1, 2, 3]})),
            json.dumps(sheet({**STROKE, "p": [1, "2"]})),
            json.dumps(sheet({**STROKE, "p": [990, 690, 20, 0]})),
            json.dumps(sheet({**STROKE, "p": [0, 0, -1, 0]})),
            '{"v":1,"w":1000,"h":700,"strokes":[{"c":0,"s":1,"p":[NaN,1]}]}',
        ],
    )  # fmt: skip
    def test_anything_else_is_none(self, wrong):
        with pytest.raises(Rejected, match="malformed"):
            drawing.read(wrong)
        assert drawing.drawn(wrong) is None

    @pytest.mark.parametrize(
        "large",
        [
            sheet(*[STROKE] * (drawing.MOST_STROKES + 1)),
            sheet({**STROKE, "p": [0, 0] * (drawing.MOST_POINTS + 1)}),
            sheet({**STROKE, "p": [500, 500] + [100, 100, -100, -100] * 2_900}),
        ],
    )
    def test_one_that_is_too_large_is_said_to_be(self, large):
        with pytest.raises(Rejected, match="drawing_too_large"):
            drawing.read(json.dumps(large))
