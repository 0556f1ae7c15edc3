"""The replay shows the evening as it grew, and nothing that the wall would not show today."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.audiences.test_leaks import everybody, leaks, scene_of, secret_words
from tests.people import ALMA, AN_EVENING, cluster, given_evening, sent, shown
from tests.random_evening import RandomEvening
from workshop.audiences import replay
from workshop.audiences.board import WALL
from workshop.audiences.changes import applied
from workshop.domain import events as did
from workshop.domain.cause import Cause
from workshop.domain.evolve import evolve
from workshop.domain.model import Workshop

SEEDS = st.integers(0, 2**32)
LENGTHS = st.integers(1, 250)


def each_by_itself(*events):
    return [(event, Cause("facilitator", "alma", f"c{at}", float(at))) for at, event in enumerate(events)]


def told(*events, texts=()):
    """The replay of an evening, and its scene today."""
    log = each_by_itself(*events)
    now = Workshop()
    for event, cause in log:
        now = evolve(now, event, cause)
    today = scene_of(given_evening())
    today = type(today)(now, today.mission, {**today.texts, **dict(texts)})
    return replay.moments(today, log), replay.cards(today), today


START = (did.WorkshopCreated("w1", "m1", "t-title"), did.PromptAdded("q1", "dream", "t-q1", "icon-dream"))


def played(moments):
    """The board after each moment."""
    board, boards = {}, []
    for one in moments:
        board = applied(board, {"put": one.put, "remove": one.remove})
        boards.append(board)
    return boards


def test_a_card_appears_when_it_was_released_and_flies_into_its_cluster():
    moments, _, _ = told(
        *START, *shown("s1"), did.ClusterCreated("c1", 1, 2), did.StatementMoved("s1", "c1", "V1")
    )
    assert [(one.at, sorted(one.put)) for one in moments] == [
        (3.0, ["statement:s1"]),
        (4.0, ["cluster:c1"]),
        (5.0, ["statement:s1"]),
    ]
    assert moments[-1].put["statement:s1"] == {"place": "c1", "rank": "V1", "onto": ""}


def test_what_shows_nothing_is_no_moment():
    moments, cards, _ = told(*START, sent("s1"), did.StepChanged("collect"))
    assert (moments, cards) == ([], {})


def test_what_one_command_did_is_one_moment():
    cause = Cause("facilitator", "alma", "at-once", 9.0)
    log = [(event, cause) for event in (*START, *shown("s1", "s2"))]
    today = scene_of(given_evening(*shown("s1", "s2")))
    assert len(replay.moments(today, log)) == 1


def test_a_card_that_was_taken_back_at_the_end_was_never_there():
    moments, cards, _ = told(*START, *shown("s1"), did.StatementWithdrawn("s1"))
    assert (moments, cards) == ([], {})


def test_a_card_says_only_what_it_says_today():
    reworded = did.StatementReworded("s1", "t-new", ())
    _, cards, today = told(*START, *shown("s1"), reworded, did.StatementReleased("s1"))
    assert cards["s1"]["text"] == today.text("t-new")
    assert leaks(cards, {"Wort t-s1."}) == []


def test_an_earlier_title_of_a_cluster_does_not_come_back():
    named = [did.ClusterNamed("c1", "t-old"), did.ClusterNamed("c1", "t-now")]
    moments, _, _ = told(
        *START,
        *shown("s1"),
        *cluster("c1", "s1"),
        *named,
        texts={"t-old": "Frau Kluge", "t-now": "Leise"}.items(),
    )
    titles = [one.put["cluster:c1"]["title"] for one in moments if "cluster:c1" in one.put]
    assert titles == ["", "Leise"]


def test_a_seeded_leak_is_found():
    _, cards, today = told(*START, *shown("s1"), did.StatementHeld("s1", "t-why"))
    seeded = {**cards, "s1": {"text": today.text("t-s1")}}
    assert leaks(cards, secret_words(today)) == []
    assert leaks(seeded, secret_words(today)) == ["Wort t-s1."]


def evening_of(seed, length):
    """A random evening with its log."""
    evening = RandomEvening(seed)
    begun = (*AN_EVENING, did.StepChanged("collect"), did.PromptOpened("q1"))
    log = [(event, ALMA) for event in begun]
    for number, step in enumerate(evening.steps(length)):
        if step.stream == "workshop":
            log += [(event, replace(step.cause, command_id=f"c{number}")) for event in step.events]
    return evening.scene, log


@settings(max_examples=60)
@given(SEEDS, LENGTHS)
def test_nothing_that_does_not_hang_today_is_in_any_moment(seed, length):
    today, log = evening_of(seed, length)
    cards, moments = replay.cards(today), replay.moments(today, log)
    written = {"cards": cards, "moments": [[one.put, one.remove] for one in moments]}
    assert leaks(written, secret_words(today) | everybody(today)) == []
    wall = WALL.full(today)
    put = [(key, one) for moment in moments for key, one in moment.put.items()]
    assert {f"statement:{one}" for one in cards} == {key for key in wall if key.startswith("statement:")}
    assert {key for key, _ in put if key.startswith("statement:")} <= wall.keys()
    titles = {one["title"] for key, one in wall.items() if key.startswith("cluster:")}
    assert {one["title"] for key, one in put if key.startswith("cluster:")} <= {*titles, ""}


@settings(max_examples=60)
@given(SEEDS, LENGTHS)
def test_the_last_moment_is_the_board_of_today(seed, length):
    today, log = evening_of(seed, length)
    boards = played(replay.moments(today, log)) or [{}]
    cards = replay.cards(today)
    last = {
        key: {**cards[key.partition(":")[2]], **one} if key.startswith("statement:") else one
        for key, one in boards[-1].items()
    }
    wall = WALL.full(today)
    assert last == {key: wall[key] for key in wall if key.startswith(("statement:", "cluster:"))}
