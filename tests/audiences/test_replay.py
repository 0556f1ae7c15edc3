"""The replay shows the evening as it grew, and nothing that the wall would not show today."""

import json
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.audiences.test_leaks import COVERED, everybody, leaks, secret_words
from tests.people import ALMA, AN_EVENING, cluster, sent, shown
from tests.random_evening import RandomEvening
from workshop.audiences import replay
from workshop.audiences.board import WALL
from workshop.audiences.changes import applied
from workshop.audiences.view import Scene
from workshop.domain import events as did
from workshop.domain.cause import Cause
from workshop.domain.evolve import evolve
from workshop.domain.mission import MissionStatement
from workshop.domain.model import Workshop

SEEDS = st.integers(0, 2**32)
LENGTHS = st.integers(1, 250)
START = (did.WorkshopCreated("w1", "m1", "t-title"), did.PromptAdded("q1", "dream", "t-q1", "icon-dream"))


def told(*events):
    """The replay of an evening in which everything was a command by itself."""
    events = (*START, *events)
    return replay.moments(
        [(event, Cause("facilitator", "alma", f"c{at}", float(at))) for at, event in enumerate(events)]
    )


def played(moments):
    """Where everything lay after each moment."""
    board, boards = {}, []
    for one in moments:
        board = applied(board, {"put": one.put, "remove": one.remove})
        boards.append(board)
    return boards


def seen(board, wall):
    """A moment as a screen draws it: the words are those of today's wall, as in static/js/replay/frames.js."""
    found = {}
    for key, record in board.items():
        now = wall.get(key)
        if key.startswith("cluster:"):
            then = {one: value for one, value in record.items() if one not in ("named", "pictured")}
            title = now["title"] if now and record["named"] else ""
            picture = now["pictogram"] if now and record["pictured"] else ""
            found[key] = {**then, "title": title, "pictogram": picture}
        elif now:
            says = {one: value for one, value in now.items() if one != "decided"}
            onto = record["onto"] if f"statement:{record['onto']}" in wall else ""
            found[key] = {**says, **record, "onto": onto}
    return found


def test_a_card_appears_when_it_was_released_and_flies_into_its_cluster():
    moments = told(*shown("s1"), did.ClusterCreated("c1", 1, 2), did.StatementMoved("s1", "c1", "V1"))
    assert [(one.at, sorted(one.put)) for one in moments] == [
        (3.0, ["statement:s1"]),
        (4.0, ["cluster:c1"]),
        (5.0, ["statement:s1"]),
    ]
    assert moments[-1].put["statement:s1"] == {"place": "c1", "rank": "V1", "onto": ""}


def test_what_shows_nothing_is_no_moment():
    assert told(sent("s1"), did.StepChanged("collect")) == []


def test_a_pause_and_how_many_are_done_are_none_either():
    asked = (did.StepChanged("collect"), did.PromptOpened("q1"), did.PromptAnswered("q1", "fox", "dont_know"))
    assert told(did.TabletsPaused(), *asked, did.TabletsResumed(), did.PromptClosed("q1")) == []


def test_what_one_command_did_is_one_moment():
    cause = Cause("facilitator", "alma", "at-once", 9.0)
    assert len(replay.moments([(event, cause) for event in (*START, *shown("s1", "s2"))])) == 1


def test_a_card_that_was_taken_back_at_the_end_was_never_there():
    assert told(*shown("s1"), did.StatementWithdrawn("s1")) == []


def test_no_word_of_anybody_is_in_it():
    moments = told(
        *shown("s1"),
        COVERED,
        *cluster("c1", "s1"),
        did.ClusterNamed("c1", "t-old"),
        did.NeedNoted("s1", "t-n"),
    )
    written = json.dumps([[one.put, one.remove] for one in moments])
    assert [one for one in ("t-", "covered", "text", "title") if one in written] == []


def test_a_moment_says_what_the_wall_says_now():
    """Strips, a new wording, a card that was taken off while it runs: all come from the wall, and so does a seeded leak."""
    [moment] = told(*shown("s1"))
    [board] = played([moment])
    covered = {"statement:s1": {"text": "Ich mag […].", "place": "c9", "rank": "W", "onto": ""}}
    assert seen(board, covered)["statement:s1"]["text"] == "Ich mag […]."
    assert seen(board, {}) == {}
    assert leaks(seen(board, {"statement:s1": {"text": "Wort t-s1."}}), {"Wort t-s1."}) == ["Wort t-s1."]


def test_what_lay_under_a_card_that_went_lies_by_itself():
    past = (*shown("s1", "s2"), did.StatementStacked("s2", "s1"))
    assert played(told(*past))[-1]["statement:s2"]["onto"] == "s1"
    gone = played(told(*past, did.StatementHeld("s1", "t-why")))
    assert [board["statement:s2"]["onto"] for board in gone] == [""]


def test_an_earlier_title_of_a_cluster_does_not_come_back():
    moments = told(
        *shown("s1"),
        *cluster("c1", "s1"),
        did.ClusterNamed("c1", "t-old"),
        did.ClusterNamed("c1", "t-now"),
    )
    assert [one.put["cluster:c1"]["named"] for one in moments if "cluster:c1" in one.put] == [False, True]
    joined = told(
        *shown("s1"), did.ClusterCreated("c1", 1, 2), did.ClusterNamed("c1", "t-a"), did.ClusterRemoved("c1")
    )
    assert [one.put["cluster:c1"]["named"] for one in joined if "cluster:c1" in one.put] == [False]


def evening_of(seed, length):
    """A random evening with its log, and its workshop after each command."""
    evening = RandomEvening(seed)
    log = [(event, ALMA) for event in (*AN_EVENING, did.StepChanged("collect"), did.PromptOpened("q1"))]
    states = []
    for number, step in enumerate(evening.steps(length)):
        if step.stream == "workshop":
            cause = replace(step.cause, command_id=f"c{number}", at=float(number + 1))
            log += [(event, cause) for event in step.events]
            states.append((float(number + 1), step.after.workshop))
    return evening.scene, log, states


@settings(max_examples=60)
@given(SEEDS, LENGTHS)
def test_at_no_moment_is_seen_what_did_not_hang_then_or_does_not_hang_now(seed, length):
    """Against the evening itself, state by state: cards, what they say, clusters and their titles."""
    today, log, states = evening_of(seed, length)
    then = dict(states)
    wall = WALL.full(today)
    secrets = secret_words(today) | everybody(today)
    moments = replay.moments(log)
    for one, board in zip(moments, played(moments), strict=True):
        was = WALL.full(Scene(then[one.at], MissionStatement(), today.texts))
        shows = seen(board, wall)
        assert leaks(shows, secrets) == []
        cards = {key: record for key, record in shows.items() if key.startswith("statement:")}
        assert cards.keys() == {key for key in was.keys() & wall.keys() if key.startswith("statement:")}
        assert all(record["text"] == wall[key]["text"] for key, record in cards.items())
        assert {record["place"] for record in cards.values()} <= {
            *(key.removeprefix("cluster:") for key in shows if key.startswith("cluster:")),
            *("unsorted", "shelf"),
        }
        groups = {key: record for key, record in shows.items() if key.startswith("cluster:")}
        assert groups.keys() == {key for key in was if key.startswith("cluster:")}
        for key, record in groups.items():
            assert record["title"] in ("", wall.get(key, {}).get("title"))
            assert record["title"] in (
                "",
                was[key]["title"],
            )


@settings(max_examples=60)
@given(SEEDS, LENGTHS)
def test_the_answer_itself_says_nothing_that_is_hidden_today(seed, length):
    today, log, _ = evening_of(seed, length)
    written = [[one.put, one.remove] for one in replay.moments(log)]
    assert leaks(written, secret_words(today) | everybody(today)) == []
    assert leaks(written, {text for text in today.texts.values() if len(text) > 4}) == []


@settings(max_examples=60)
@given(SEEDS, LENGTHS)
def test_the_last_moment_is_the_board_of_today(seed, length):
    today, log, _ = evening_of(seed, length)
    boards = played(replay.moments(log)) or [{}]
    wall = WALL.full(today)
    board = {key: wall[key] for key in wall if key.startswith(("statement:", "cluster:"))}
    bare = {
        key: {one: value for one, value in record.items() if one != "decided"}
        for key, record in board.items()
    }
    assert seen(boards[-1], wall) == bare


def test_following_cards_one_by_one_comes_to_the_same_as_following_all():
    """A cluster's number counts those before it, and so does the one that is followed alone."""
    events = (*START, *cluster("c1"), *cluster("c2"))
    now = Workshop()
    for event in events:
        now = evolve(now, event, ALMA)
    board = played(told(*cluster("c1"), *cluster("c2")))[-1]
    assert [board[f"cluster:{one}"]["number"] for one in ("c1", "c2")] == [
        now.clusters[one].number for one in ("c1", "c2")
    ]
