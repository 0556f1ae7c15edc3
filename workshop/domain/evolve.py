"""The next state after an event. Never refuses: what happened is history."""

from __future__ import annotations

from dataclasses import replace

from . import events as did
from .cause import Cause
from .decided import noting_decision
from .model import Ballot, Cluster, Entered, Pair, Participant, Prompt, StartCard, Statement, Timer, Workshop
from .undo import noting_steps
from .words import MISSING, Words
from .workshop_slots import WORKSHOP_SLOTS


def evolve(workshop: Workshop, event: did.Event, cause: Cause) -> Workshop:
    """The workshop after an event, its facilitator's undo steps included."""
    after = noting_decision(noting_steps(WORKSHOP_SLOTS, workshop, event, cause, _next), event, cause)
    return _since(after, event.statement_id, cause.at) if isinstance(event, COMES_TO_THE_DESK) else after


def alone(event: did.Event, thing: Statement | Cluster | None, number: int) -> Statement | Cluster | None:
    """A card or a cluster by itself after an event about it, for its story needs no other; a new one gets the number."""
    if isinstance(event, did.StatementSent):
        return _sent(event, number)
    if isinstance(event, did.ClusterCreated):
        return _made(event, number)
    if isinstance(thing, Statement):
        return _said(thing, event)
    return thing and _lies(thing, event)


COMES_TO_THE_DESK = (did.StatementSent, did.StatementSentBack, did.StatementRestored)


def _since(workshop: Workshop, statement_id: str, at: float) -> Workshop:
    statement = workshop.statements.get(statement_id)
    return workshop.with_statement(replace(statement, waits_since=at)) if statement else workshop


ENDS_THE_TIMER = (
    did.StepChanged,
    did.PromptOpened,
    did.PromptClosed,
    did.BallotOpened,
    did.BallotClosed,
    did.EveningEnded,
)
"""What the time was for is over."""


def _next(workshop: Workshop, event: did.Event) -> Workshop:
    if workshop.timer is not None and isinstance(event, ENDS_THE_TIMER):
        workshop = replace(workshop, timer=None)
    for part in (_evening, _statements, _board, _ballots):
        following = part(workshop, event)
        if following is not None:
            return following
    return workshop


def _evening(workshop: Workshop, event: did.Event) -> Workshop | None:
    match event:
        case did.WorkshopCreated():
            return replace(
                workshop,
                id=event.workshop_id,
                mission_id=event.mission_id,
                title=event.title,
                invented=event.invented,
                source=event.source,
            )
        case did.WorkshopRenamed(title=title):
            return replace(workshop, title=title)
        case did.ContactSet(contact=contact):
            return replace(workshop, contact=contact)
        case did.StepChanged(step=step):
            return replace(workshop, step=step, steps_seen=workshop.steps_seen | {step})
        case did.LookFirstSet(on=on):
            return replace(workshop, look_first=on)
        case did.SuggestionsSet(on=on, set_ids=set_ids):
            return replace(workshop, suggests=on, theme_sets=set_ids)
        case did.StartCardSet():
            return replace(workshop, start_card=StartCard(event.listens, event.decides, event.hear_back))
        case did.ClassesSet(classes=classes):
            return replace(workshop, classes=classes)
        case did.TabletsPaused():
            return replace(workshop, paused=True)
        case did.TabletsResumed():
            return replace(workshop, paused=False)
        case did.TimerStarted():
            return replace(workshop, timer=Timer(event.seconds, event.ends_at))
        case did.TimerHeld(left=left):
            return replace(workshop, timer=workshop.timer and replace(workshop.timer, left=left))
        case did.TimerStopped():
            return replace(workshop, timer=None)
        case did.ParticipantJoined():
            participant = Participant(event.participant_id, event.perspective, event.animal, event.colour)
            return replace(workshop, participants={**workshop.participants, participant.id: participant})
        case did.PromptAdded():
            return workshop.with_prompt(Prompt(event.prompt_id, event.kind, event.text, event.pictogram))
        case did.PromptEdited():
            prompt = workshop.prompts[event.prompt_id]
            return workshop.with_prompt(
                replace(prompt, kind=event.kind, text=event.text, pictogram=event.pictogram)
            )
        case did.PromptRemoved(prompt_id=prompt_id):
            return replace(workshop, prompts={k: v for k, v in workshop.prompts.items() if k != prompt_id})
        case did.PromptOpened(prompt_id=prompt_id):
            return replace(workshop, open_prompt=prompt_id, last_prompt=prompt_id)
        case did.PromptClosed():
            return replace(workshop, open_prompt="")
        case did.PromptAnswered():
            prompt = workshop.prompts[event.prompt_id]
            return workshop.with_prompt(
                replace(prompt, answers={**prompt.answers, event.participant_id: event.answer})
            )
        case did.FeedbackGiven(question=question):
            given = {**workshop.feedback.get(question, {}), event.participant_id: event.answer}
            return replace(workshop, feedback={**workshop.feedback, question: given})
        case did.EveningEnded():
            return replace(workshop, over=True, paused=False)
        case did.WorkshopClosed():
            return replace(workshop, closed=True)
    return None


def _statements(workshop: Workshop, event: did.Event) -> Workshop | None:
    if isinstance(event, did.StatementSent):
        return _with_new(workshop, event)
    statement = workshop.statements.get(getattr(event, "statement_id", ""))
    after = statement and _said(statement, event)
    return workshop.with_statement(after) if after else None


def _said(statement: Statement, event: did.Event) -> Statement | None:
    """A statement after an event; None where that tells nothing of it."""
    match event:
        case did.StatementReworded():
            return _reworded(statement, event)
        case did.StatementWrittenDown(text=text, flags=flags):
            bare = _without_strips(statement)
            earlier = (*bare.earlier_texts, bare.text) if bare.text else bare.earlier_texts
            return _cared_anew(replace(bare, text=text, flags=flags, taken_down=True, earlier_texts=earlier))
        case did.WordsCovered() | did.WordsUncovered():
            return _covered(statement, event)
        case did.StatementReleased():
            return replace(statement, status="released", held_reason=MISSING)
        case did.StatementSentBack():
            return replace(statement, status="waiting", held_reason=MISSING)
        case did.StatementHeld(reason=reason):
            return replace(statement, status="held", held_reason=reason)
        case did.FlagsCleared():
            return replace(statement, flags=())
        case did.FlagsPutBack(flags=flags):
            return replace(statement, flags=flags)
        case did.CareRecorded(note=note):
            before = (*statement.earlier_care, statement.care_note) if statement.care_note else ()
            return replace(statement, care_note=note, earlier_care=before)
        case did.StatementWithdrawn():
            return replace(statement, status="withdrawn", before_withdrawal=statement.status)
        case did.StatementRestored():
            return replace(statement, status=statement.before_withdrawal, before_withdrawal="")
        case did.StatementParked(reason=reason):
            return replace(statement, parked=reason)
        case did.StatementUnparked():
            return replace(statement, parked=MISSING)
        case did.NeedNoted(need=need):
            return replace(statement, need=need)
        case did.TakenLiterally(reason=reason):
            return replace(statement, literal=reason)
        case did.FatesRecorded(carried=carried, answers=answers):
            return replace(statement, carried=carried, answers=answers)
        case did.StatementMoved(place=place, rank=rank):
            return replace(statement, place=place, rank=rank)
        case did.StatementStacked(onto=onto, ballots=ballots):
            return replace(statement, onto=onto, ballots_left=ballots)
    return None


def _reworded(statement: Statement, event: did.StatementReworded) -> Statement:
    """What was said before is kept beside it. What an adult wrote under a drawing goes with the drawing."""
    statement = _without_strips(statement)
    earlier = [statement.text, statement.drawing if event.drawing != statement.drawing else MISSING]
    return _cared_anew(
        replace(
            statement,
            text=event.text,
            flags=event.flags,
            pictograms=event.pictograms,
            drawing=event.drawing,
            taken_down=statement.taken_down and not (statement.way == "drawing" and statement.text),
            earlier_texts=(*statement.earlier_texts, *(one for one in earlier if one)),
        )
    )


def _covered(statement: Statement, event: did.WordsCovered | did.WordsUncovered) -> Statement:
    """Strips are laid over the original, whatever lay over it before."""
    bare = replace(_without_strips(statement), flags=event.flags)
    if isinstance(event, did.WordsUncovered):
        return bare
    return replace(bare, text=event.text, own_words=bare.text, covered=event.pieces)


def _without_strips(statement: Statement) -> Statement:
    """The card in its author's words again; the wording with strips is an earlier one."""
    if not statement.own_words:
        return statement
    earlier = (*statement.earlier_texts, statement.text)
    return replace(statement, text=statement.own_words, own_words=MISSING, covered=(), earlier_texts=earlier)


def _cared_anew(worded: Statement) -> Statement:
    """A new sign of distress is owed a new answer: what was noted about the earlier one goes with its wording."""
    if worded.is_distress and worded.care_note:
        notes = (*worded.earlier_care, worded.care_note)
        return replace(
            worded, care_note=MISSING, earlier_care=(), earlier_texts=(*worded.earlier_texts, *notes)
        )
    return worded


def _with_new(workshop: Workshop, event: did.StatementSent) -> Workshop:
    statement = _sent(event, len(workshop.statements) + 1)
    said = (*workshop.spoken.get(event.participant_id, ()), statement.id)
    return replace(workshop.with_statement(statement), spoken={**workshop.spoken, event.participant_id: said})


def _sent(event: did.StatementSent, number: int) -> Statement:
    return Statement(
        id=event.statement_id,
        participant_id=event.participant_id,
        perspective=event.perspective,
        prompt_id=event.prompt_id,
        text=event.text,
        number=number,
        flags=event.flags,
        late=event.late,
        taken_down=event.taken_down,
        rank=event.rank,
        way=event.way,
        pictograms=event.pictograms,
        drawing=event.drawing,
        recording=event.recording,
    )


def _board(workshop: Workshop, event: did.Event) -> Workshop | None:
    if isinstance(event, did.ClusterCreated):
        return workshop.with_cluster(_made(event, len(workshop.clusters) + 1))
    cluster = workshop.clusters.get(getattr(event, "cluster_id", ""))
    return workshop.with_cluster(_lies(cluster, event)) if cluster else None


def _made(event: did.ClusterCreated, number: int) -> Cluster:
    return Cluster(event.cluster_id, event.x, event.y, number, out_of=event.out_of)


def _lies(cluster: Cluster, event: did.Event) -> Cluster:
    match event:
        case did.ClusterRemoved(into=into, ballots=ballots):
            return replace(cluster, removed=True, into=into, ballots_left=ballots)
        case did.ClusterRestored():
            return replace(cluster, removed=False, into="", ballots_left=())
        case did.ClusterNamed(title=title):
            return replace(cluster, title=Words(title))
        case did.ClusterPictured(pictogram=pictogram):
            return replace(cluster, pictogram=pictogram)
        case did.ClusterMoved(x=x, y=y):
            return replace(cluster, x=x, y=y)
    return cluster


def _ballots(workshop: Workshop, event: did.Event) -> Workshop | None:
    if isinstance(event, did.BallotOpened):
        opened = Ballot(event.ballot_id, event.mode, event.subject_kind, event.subjects, event.dots_each)
        return replace(workshop.with_ballot(opened), open_ballot=event.ballot_id)
    ballot = workshop.ballots.get(getattr(event, "ballot_id", ""))
    if ballot is None:
        return None
    if isinstance(event, did.BallotClosed):
        return replace(workshop.with_ballot(replace(ballot, status="closed")), open_ballot="")
    return workshop.with_ballot(_voted(ballot, event))


def _voted(ballot: Ballot, event: did.Event) -> Ballot:
    match event:
        case did.VoteCast(participant_id=pid, choice=choice):
            given = (*ballot.choices_of(pid), choice)
            return replace(ballot, votes={**ballot.votes, pid: given}, passed=ballot.passed - {pid})
        case did.VoteRetracted(participant_id=pid, choice=choice):
            left = tuple(one for one in ballot.choices_of(pid) if one != choice)
            return replace(ballot, votes={**ballot.votes, pid: left})
        case did.ChoiceRated(participant_id=pid, choice=choice, rating=rating):
            rated = {**ballot.ratings_of(pid), choice: rating}
            return replace(ballot, ratings={**ballot.ratings, pid: rated}, passed=ballot.passed - {pid})
        case did.RatingRetracted(participant_id=pid, choice=choice):
            kept = {one: rating for one, rating in ballot.ratings_of(pid).items() if one != choice}
            return replace(ballot, ratings={**ballot.ratings, pid: kept})
        case did.PairsDealt(participant_id=pid, pairs=pairs):
            return replace(ballot, pairs={**ballot.pairs, pid: pairs})
        case did.PairJudged(participant_id=pid, first=first, second=second, winner=winner):
            judged = {**ballot.judged_by(pid), Pair(first, second): winner}
            return replace(ballot, judged={**ballot.judged, pid: judged}, passed=ballot.passed - {pid})
        case did.BallotPassed(participant_id=pid):
            return replace(ballot, passed=ballot.passed | {pid})
        case did.VotesEntered():
            return replace(ballot, entered=_with_entered(ballot, event))
        case did.BallotRevealed():
            return replace(ballot, status="revealed")
    return ballot


def _with_entered(ballot: Ballot, event: did.VotesEntered) -> dict[tuple[str, str], Entered]:
    key = event.source, event.perspective
    entered = {one: votes for one, votes in ballot.entered.items() if one != key}
    if event.voters:
        entered[key] = Entered(event.source, event.perspective, event.voters, event.counts)
    return entered
