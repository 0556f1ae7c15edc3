"""From a command to the events it causes: one table of rules and of who may ask."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from . import (
    clustering,
    counted,
    covering,
    evening,
    feedback,
    pace,
    pairs,
    principles,
    statements,
    voting,
    wishes,
)
from . import commands as ask
from . import events as did
from .cause import Cause
from .commands import mission as mission_ask
from .errors import Rejected
from .evolve import evolve
from .evolve_mission import evolve_mission
from .mission import MissionStatement
from .mission_slots import MISSION_SLOTS
from .model import Workshop
from .steps_taken import TakenStep, any_step
from .undo import redo, undo
from .workshop_slots import BOARD_SLOTS, WORKSHOP_SLOTS, is_on_board

Rule = Callable[[Any, Any, Cause], list[did.Event]]

CHILD = ("participant",)
LEAD = ("facilitator", "system")
EITHER = ("participant", "facilitator", "system")
WRITE = ("facilitator", "member", "system")
HOUSE = ("system",)


def _undo(workshop: Workshop, command: ask.Undo, cause: Cause) -> list[did.Event]:
    among = is_on_board if command.board else any_step
    made = undo(WORKSHOP_SLOTS, workshop, cause, evolve, _board_must_be_free, among)
    return _made_whole(workshop, made, cause)


def _redo(workshop: Workshop, command: ask.Redo, cause: Cause) -> list[did.Event]:
    among = is_on_board if command.board else any_step
    made = redo(WORKSHOP_SLOTS, workshop, cause, evolve, _board_must_be_free, among)
    return _made_whole(workshop, made, cause)


def _board_must_be_free(workshop: Workshop, step: TakenStep) -> None:
    if workshop.closed:
        raise Rejected("workshop_closed")
    if any(change.slot[0] in BOARD_SLOTS for change in step.changes):
        clustering.must_sort(workshop)


def _made_whole(workshop: Workshop, made: list[did.Event], cause: Cause) -> list[did.Event]:
    """Where only the top card could go back, what others have laid under it since goes along; and what is no longer covered
    hangs only after a look."""
    for event in made:
        workshop = evolve(workshop, event, cause)
    bare = [one.statement_id for one in made if isinstance(one, did.WordsUncovered)]
    unseen = [did.StatementSentBack(sid) for sid in bare if workshop.statements[sid].is_shown]
    return [*made, *unseen, *clustering.strays(workshop)]


def _undo_mission(mission: MissionStatement, command: ask.Undo, cause: Cause) -> list[did.Event]:
    return undo(MISSION_SLOTS, mission, cause, evolve_mission, _always_free)


def _redo_mission(mission: MissionStatement, command: ask.Redo, cause: Cause) -> list[did.Event]:
    return redo(MISSION_SLOTS, mission, cause, evolve_mission, _always_free)


def _always_free(mission: MissionStatement, step: TakenStep) -> None:
    """A mission statement can be written on at any time."""


WORKSHOP_RULES: dict[type[ask.Command], tuple[tuple[str, ...], Rule]] = {
    ask.CreateWorkshop: (LEAD, evening.create),
    ask.RenameWorkshop: (LEAD, evening.rename),
    ask.SetContact: (LEAD, evening.set_contact),
    ask.ChangeStep: (LEAD, evening.change_step),
    ask.SetLookFirst: (LEAD, evening.set_look_first),
    ask.SetSuggestions: (LEAD, evening.set_suggestions),
    ask.SetClasses: (LEAD, evening.set_classes),
    ask.SetStartCard: (LEAD, evening.set_start_card),
    ask.PauseTablets: (LEAD, pace.pause),
    ask.ResumeTablets: (LEAD, pace.resume),
    ask.StartTimer: (LEAD, pace.start_timer),
    ask.StopTimer: (LEAD, pace.stop_timer),
    ask.JoinWorkshop: (("participant", "system"), evening.join),
    ask.AddPrompt: (LEAD, evening.add_prompt),
    ask.EditPrompt: (LEAD, evening.edit_prompt),
    ask.RemovePrompt: (LEAD, evening.remove_prompt),
    ask.OpenPrompt: (LEAD, evening.open_prompt),
    ask.ClosePrompt: (LEAD, evening.close_prompt),
    ask.AnswerPrompt: (CHILD, evening.answer_prompt),
    ask.GiveFeedback: (CHILD, feedback.give),
    ask.EndEvening: (LEAD, evening.end),
    ask.CloseWorkshop: (LEAD, evening.close),
    ask.SendStatement: (EITHER, statements.send),
    ask.RewordStatement: (EITHER, statements.reword),
    ask.WithdrawStatement: (EITHER, statements.withdraw),
    ask.RestoreStatement: (EITHER, statements.restore),
    ask.TranscribeStatement: (LEAD, statements.write_down),
    ask.ReleaseStatements: (LEAD, statements.release),
    ask.HoldStatement: (LEAD, statements.hold),
    ask.CoverWords: (LEAD, covering.cover),
    ask.UncoverWords: (LEAD, covering.uncover),
    ask.ClearFlags: (LEAD, statements.clear_flags),
    ask.RecordCare: (LEAD, statements.record_care),
    ask.ParkStatement: (LEAD, statements.park),
    ask.NoteNeed: (LEAD, statements.note_need),
    ask.UnparkStatement: (LEAD, statements.unpark),
    ask.TakeLiterally: (LEAD, statements.take_literally),
    ask.RecordFates: (HOUSE, statements.record_fates),
    ask.CreateCluster: (LEAD, clustering.create),
    ask.NameCluster: (LEAD, clustering.name),
    ask.PictureCluster: (LEAD, clustering.picture),
    ask.MoveCluster: (LEAD, clustering.move_cluster),
    ask.JoinClusters: (LEAD, clustering.join_clusters),
    ask.SplitCluster: (LEAD, clustering.split),
    ask.TakeClusterApart: (LEAD, clustering.take_apart),
    ask.MoveStatements: (LEAD, clustering.move),
    ask.StackStatements: (LEAD, clustering.stack),
    ask.UnstackStatements: (LEAD, clustering.unstack),
    ask.Undo: (LEAD, _undo),
    ask.Redo: (LEAD, _redo),
    ask.OpenBallot: (LEAD, voting.open_ballot),
    ask.CastVote: (CHILD, voting.cast),
    ask.RetractVote: (CHILD, voting.retract),
    ask.RateChoice: (CHILD, voting.rate),
    ask.RetractRating: (CHILD, voting.retract_rating),
    ask.TakePairs: (CHILD, pairs.take),
    ask.JudgePair: (CHILD, pairs.judge),
    ask.PassBallot: (CHILD, voting.pass_ballot),
    ask.EnterVotes: (LEAD, counted.enter),
    ask.CloseBallot: (LEAD, voting.close_ballot),
    ask.RevealBallot: (LEAD, voting.reveal),
}

MISSION_RULES: dict[type[ask.Command], tuple[tuple[str, ...], Rule]] = {
    mission_ask.CreateMissionStatement: (LEAD, principles.create),
    mission_ask.RenameMissionStatement: (WRITE, principles.rename),
    mission_ask.LinkWorkshop: (LEAD, principles.link_workshop),
    mission_ask.AddPrinciple: (WRITE, principles.add),
    mission_ask.RetitlePrinciple: (WRITE, principles.retitle),
    mission_ask.MovePrinciple: (WRITE, principles.move),
    mission_ask.RemovePrinciple: (WRITE, principles.remove),
    mission_ask.RestorePrinciple: (WRITE, principles.restore),
    mission_ask.AddCommitment: (WRITE, principles.add_commitment),
    mission_ask.RewordCommitment: (WRITE, principles.reword_commitment),
    mission_ask.RemoveCommitment: (WRITE, principles.remove_commitment),
    mission_ask.AttachEvidence: (WRITE, principles.attach),
    mission_ask.DetachEvidence: (WRITE, principles.detach),
    mission_ask.MarkWish: (WRITE, wishes.mark),
    mission_ask.UnmarkWish: (WRITE, wishes.unmark),
    mission_ask.AnswerWish: (WRITE, wishes.answer),
    ask.Undo: (WRITE, _undo_mission),
    ask.Redo: (WRITE, _redo_mission),
}


def decide(workshop: Workshop, command: ask.Command, cause: Cause) -> list[did.Event]:
    """The events that a command causes in a workshop; none when there is nothing to do. Raises Rejected."""
    if not workshop.id and not isinstance(command, ask.CreateWorkshop):
        raise Rejected("unknown_workshop")
    joining = isinstance(command, ask.JoinWorkshop)
    if cause.role == "participant" and not joining and cause.id not in workshop.participants:
        raise Rejected("unknown_participant")
    return _rule(WORKSHOP_RULES, command, cause)(workshop, command, cause)


def decide_mission(mission: MissionStatement, command: ask.Command, cause: Cause) -> list[did.Event]:
    """The same for a mission statement."""
    if not mission.id and not isinstance(command, mission_ask.CreateMissionStatement):
        raise Rejected("unknown_mission")
    return _rule(MISSION_RULES, command, cause)(mission, command, cause)


def _rule(
    rules: dict[type[ask.Command], tuple[tuple[str, ...], Rule]], command: ask.Command, cause: Cause
) -> Rule:
    roles, rule = rules.get(type(command), ((), None))
    if rule is None:
        raise Rejected("unknown_command")
    if cause.role not in roles:
        raise Rejected("not_yours")
    return rule
