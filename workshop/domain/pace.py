"""The pace of an evening: all eyes to the front, and a gentle timer. Neither stops anybody.

The timer says how much time there is for what is being done. It belongs to one question, one ballot or one step and goes
with it; it rests as long as the tablets rest.
"""

from __future__ import annotations

from . import commands as ask
from . import events as did
from .cause import Cause
from .errors import Rejected
from .evening import must_go_on
from .model import Workshop

SHORTEST, LONGEST = 30, 3600
"""Seconds that a timer may have."""


def pause(workshop: Workshop, command: ask.PauseTablets, cause: Cause) -> list[did.Event]:
    """It stops nobody: what a tablet has to send still arrives, and a ballot stays open."""
    if workshop.closed:
        raise Rejected("workshop_closed")
    if workshop.paused:
        return []
    timer = workshop.timer
    held = [did.TimerHeld(max(0, timer.ends_at - round(cause.at)))] if timer else []
    return [did.TabletsPaused(), *held]


def resume(workshop: Workshop, command: ask.ResumeTablets, cause: Cause) -> list[did.Event]:
    if not workshop.paused:
        return []
    timer = workshop.timer
    left = timer.left if timer else None
    again = [did.TimerStarted(timer.seconds, round(cause.at) + left)] if timer and left is not None else []
    return [did.TabletsResumed(), *again]


def start_timer(workshop: Workshop, command: ask.StartTimer, cause: Cause) -> list[did.Event]:
    """From now on; while the tablets rest it waits for them."""
    must_go_on(workshop)
    if not SHORTEST <= command.seconds <= LONGEST:
        raise Rejected("unknown_time")
    started = did.TimerStarted(command.seconds, round(cause.at) + command.seconds)
    return [started, did.TimerHeld(command.seconds)] if workshop.paused else [started]


def stop_timer(workshop: Workshop, command: ask.StopTimer, cause: Cause) -> list[did.Event]:
    return [did.TimerStopped()] if workshop.timer else []
