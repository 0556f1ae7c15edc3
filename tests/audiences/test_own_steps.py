"""How the steps are called that somebody can take back: by what they did and to which things, and never by their words."""

import json

import pytest

from tests.people import ALMA, BODO, DISTRESS, NAMED, cluster, given_evening, sent, shown
from workshop.audiences.own_steps import hand
from workshop.domain import commands as ask
from workshop.domain import events as did
from workshop.domain.model import Piece

BEN = (Piece(0, 3),)
WAITS = (sent("w1"), sent("w2", flags=NAMED))
STRIPS = did.WordsCovered("s1", "t-strip", BEN)
STEPS = [
    ((), ask.ReleaseStatements(("w1",)), ("shown", ["w1"])),
    ((), ask.ReleaseStatements(("w1", "w2"), found_fine=True), ("shown", ["w1", "w2"])),
    ((), ask.HoldStatement("w1", "t-why"), ("held", ["w1"])),
    ((), ask.HoldStatement("s1", "t-why"), ("taken_down", ["s1"])),
    ((), ask.CoverWords("s1", "t-s1", BEN, "t-strip"), ("covered", ["s1"])),
    ((STRIPS,), ask.UncoverWords("s1"), ("uncovered", ["s1"])),
    ((), ask.ClearFlags("w2"), ("cleared", ["w2"])),
    ((), ask.CreateCluster("c9", "t-food", "pizza", ("s1", "s2")), ("gathered", ["c9"])),
    ((), ask.NameCluster("c1", "t-new"), ("named", ["c1"])),
    ((), ask.PictureCluster("c1", "sun"), ("pictured", ["c1"])),
    ((), ask.MoveCluster("c1", 5, 6), ("cluster_moved", ["c1"])),
    ((), ask.MoveStatements(("s1", "s2"), "c1"), ("moved", ["s1", "s2"])),
    ((), ask.StackStatements(("s1",), "s2"), ("stacked", ["s1"])),
    ((did.StatementStacked("s1", "s2"),), ask.UnstackStatements(("s1",)), ("unstacked", ["s1"])),
    ((), ask.JoinClusters("c1", "c2"), ("joined", ["c1"])),
    (
        (did.StatementMoved("s1", "c2", "V9"),),
        ask.SplitCluster("c2", ("s1",), "c9", "t-new"),
        ("split", ["c9"]),
    ),
    ((), ask.TakeClusterApart("c2"), ("taken_apart", ["c2"])),
    ((), ask.ParkStatement("s1", "t-why"), ("parked", ["s1"])),
    ((), ask.NoteNeed("s1", "t-need"), ("need", ["s1"])),
    ((), ask.TakeLiterally("s1", "t-why"), ("literal", ["s1"])),
]


def undo_of(past, who="facilitator:alma"):
    return hand(past.state.steps_taken, who)["hand"]


@pytest.mark.parametrize(("before", "command", "expected"), STEPS, ids=lambda one: type(one).__name__)
def test_a_step_is_called_by_what_it_did(before, command, expected):
    evening = (did.StepChanged("sort"), *WAITS, *shown("s1", "s2", "s3"), *cluster("c1"))
    past = given_evening(*evening, *cluster("c2", "s3"), *before).when(command)
    what, ids = expected
    assert undo_of(past)["undo"] == {"what": what, "ids": ids, "n": len(ids)}
    undone = undo_of(past.when(ask.Undo()))
    assert undone["redo"] == {"what": what, "ids": ids, "n": len(ids)}
    assert "undo" not in undone


def test_a_card_is_named_by_no_word_so_that_what_its_child_takes_back_is_not_quoted_on():
    past = given_evening(*WAITS).when(ask.ReleaseStatements(("w1",)))
    assert "t-w1" not in json.dumps(undo_of(past))


def test_nobody_is_told_of_the_steps_of_others():
    past = given_evening(*WAITS).when(ask.HoldStatement("w1", "t-why"), by=BODO)
    assert undo_of(past) == {"can_undo": False, "can_redo": False}


def test_what_was_noted_about_distress_is_no_step_to_take_back():
    past = given_evening(sent("s9", flags=DISTRESS)).when(ask.RecordCare("s9", "t-note"), by=ALMA)
    assert undo_of(past) == {"can_undo": False, "can_redo": False}
