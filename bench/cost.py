"""The cost of one command and of one fresh view, at 100 and 1,000 statements, in memory alone.

    python bench/cost.py [--sizes 100 1000] [--rounds 5]

Microseconds, the best of the rounds: deciding and evolving one move; what wall and desk do for it when only what was
touched is computed, and from scratch; reading the whole stream again from its events.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from workshop.audiences.board import WALL
from workshop.audiences.changes import changes
from workshop.audiences.facilitator import DESK
from workshop.audiences.touch import touched
from workshop.audiences.view import Scene
from workshop.domain.cause import Cause
from workshop.domain.commands import (
    AddPrompt,
    Command,
    CreateCluster,
    CreateWorkshop,
    JoinWorkshop,
    MoveStatements,
    OpenPrompt,
    SendStatement,
    SetLookFirst,
)
from workshop.domain.decide import decide
from workshop.domain.events import Event
from workshop.domain.evolve import evolve
from workshop.domain.mission import MissionStatement
from workshop.domain.model import Workshop
from workshop.domain.words import Words

LEAD = Cause("facilitator", "anna", "lead")


def full_workshop(size: int) -> tuple[Workshop, list[tuple[Event, Cause]]]:
    """A workshop with so many shown statements in ten clusters, and its log."""
    workshop, log = Workshop(), []

    def do(command: Command, cause: Cause = LEAD) -> None:
        nonlocal workshop
        for event in decide(workshop, command, cause):
            workshop = evolve(workshop, event, cause)
            log.append((event, cause))

    prompt = AddPrompt("p1", "open", Words("t-prompt"), "star")
    do(CreateWorkshop("w1", "m1", Words("t-title"), Words("t-contact"), (prompt,)))
    do(SetLookFirst(False))
    for child in range(30):
        do(JoinWorkshop(f"child{child}", "children"), Cause("participant", f"child{child}", f"j{child}"))
    do(OpenPrompt("p1"))
    for number in range(size):
        child = Cause("participant", f"child{number % 30}", f"s{number}")
        do(SendStatement(f"s{number}", "p1", Words(f"t{number}")), child)
    for cluster in range(10):
        mine = tuple(f"s{number}" for number in range(cluster, size, 10))
        do(
            CreateCluster(f"c{cluster}", Words(f"t-c{cluster}"), "", mine),
            Cause("facilitator", "anna", f"c{cluster}"),
        )
    return workshop, log


def best_of(rounds: int, times: int, work: Callable[[], object]) -> float:
    """Microseconds for one call: the best round's mean."""
    found = []
    for _ in range(rounds):
        begun = time.perf_counter()
        for _ in range(times):
            work()
        found.append((time.perf_counter() - begun) / times)
    return min(found) * 1e6


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--sizes", type=int, nargs="+", default=[100, 1000])
    options.add_argument("--rounds", type=int, default=5)
    chosen = options.parse_args()
    columns = (
        "statements",
        "command",
        "wall, touched",
        "wall, fresh",
        "desk, touched",
        "desk, fresh",
        "read log",
    )
    print("  ".join(f"{column:>13}" for column in columns) + "   (µs, best round)")
    for size in chosen.sizes:
        print("  ".join(f"{value:13.0f}" for value in (size, *costs(size, chosen.rounds))), flush=True)


def costs(size: int, rounds: int) -> list[float]:
    """One row of the table."""
    workshop, log = full_workshop(size)
    texts = {statement.text: "Mehr Fußball auf dem Hof" for statement in workshop.statements.values()}
    command = MoveStatements(("s0",), "c5")

    def move() -> Workshop:
        state = workshop
        for event in decide(workshop, command, LEAD):
            state = evolve(state, event, LEAD)
        return state

    events = decide(workshop, command, LEAD)
    sources = {source for event in events for source in touched(event) or ()}
    before, after = Scene(workshop, MissionStatement(), texts), Scene(move(), MissionStatement(), texts)
    row = [best_of(rounds, 200, move)]
    for view in (WALL, DESK):
        records = view.full(before)
        row.append(best_of(rounds, 50, lambda: changes(records, view.updated(records, after, sources))))
        row.append(best_of(rounds, 10, lambda: view.full(after)))
    row.append(best_of(rounds, 1, lambda: _read(log)))
    return row


def _read(log: list[tuple[Event, Cause]]) -> Workshop:
    state = Workshop()
    for event, cause in log:
        state = evolve(state, event, cause)
    return state


if __name__ == "__main__":
    main()
