"""Whatever a tablet sends: no exception leaves a handler, nothing that is refused leaves a trace, and others go on."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from tests.live.fuzzing import Fuzz, FuzzFailed, Tablet, a_house
from workshop.domain.errors import Rejected
from workshop.live.parse import COMMANDS
from workshop.live.sockets import Sockets

SHORT, LONG = 3_000, 100_000
SEED = 20_261
MOST_GROWTH = 6 * 1024
"""Bytes a message: evenings stay in memory by design, with all that was accepted; more than that would be a leak."""


def _memory() -> int:
    """What this process holds, in bytes; 0 where the machine does not say."""
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") if statm.exists() else 0


def test_no_message_of_a_wild_tablet_breaks_anything(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    count = LONG if pytestconfig.getoption("--long") else SHORT
    app, house = a_house(tmp_path / "data")
    fuzz = Fuzz(app, house, SEED)
    fuzz.run(min(count, 1_000))
    before = _memory()
    fuzz.run(count - min(count, 1_000))
    sent = fuzz.counts.total() - fuzz.counts["calm"]
    kinds = ("valid", "mutation", "noise")
    accepted = sum(fuzz.accepted[kind] for kind in kinds)
    print(f"\n{sent} messages: {dict(fuzz.counts)}; {accepted} accepted: {dict(fuzz.accepted)}")
    print(f"refused: {dict(fuzz.reasons.most_common())}; memory grew by {(_memory() - before) >> 20} MB")
    assert sent == count
    assert fuzz.counts["mutation"] >= count * 0.3
    assert accepted >= count * 0.05
    assert set(COMMANDS["tablet"]) - set(fuzz.accepted) == set()
    assert fuzz.counts["calm"] >= count / 40
    assert fuzz.leftovers() == {"sessions": 0, "channels": 0, "waiting": 0, "tickets": 0}
    assert _memory() - before < MOST_GROWTH * count + 64 * 1024 * 1024
    house.database.close()


def test_the_same_seed_sends_the_same_messages(tmp_path: Path) -> None:
    counted = []
    for name in ("once", "twice"):
        app, house = a_house(tmp_path / name)
        fuzz = Fuzz(app, house, SEED)
        fuzz.run(300)
        counted.append((fuzz.counts, fuzz.reasons, fuzz.accepted))
        house.database.close()
    assert counted[0] == counted[1]


class Broken(Sockets):
    """Handlers with a fault of each kind that the watcher is there for."""

    fault = ""

    def command(self, message: object = None, *more: object) -> dict[str, Any]:
        name = message.get("name") if isinstance(message, dict) else None
        if self.fault == "raises" and name == "AnswerPrompt":
            raise RuntimeError("not thought of")
        if self.fault == "loses cards" and name == "SendStatement":
            return {"ok": True, "seq": 0}
        answer = super().command(message, *more)
        if self.fault == "records what it refuses" and name == "AnswerPrompt":
            raise Rejected("unknown_answer")
        return answer


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("raises", "a bug after"),
        ("records what it refuses", "although it was refused"),
        ("loses cards", "cards of the calm tablet are gone"),
    ],
)
def test_the_watcher_finds_a_seeded_fault(tmp_path: Path, fault: str, said: str) -> None:
    app, house = a_house(tmp_path / "data")
    whole: Sockets = app.extensions["sockets"]
    broken = Broken(house, whole.publisher, whole.suggester)
    broken.commands = broken.signals = broken.questions = whole.commands
    broken.fault = fault
    broken.register(app.extensions["socketio"])
    app.extensions["sockets"] = broken
    with pytest.raises(FuzzFailed, match=said):
        Fuzz(app, house, SEED).run(1_000)
    house.database.close()


class Leaving(Sockets):
    """The socket is gone before its view has been read."""

    wild: Tablet | None = None
    failed: list[Exception] = []

    def _open_tablet(self, session: Any, wanted: dict[str, Any]) -> Any:
        read = super()._open_tablet(session, wanted)
        if self.wild is not None:
            self.wild.leave()
        return read

    def refuse(self, error: Exception) -> dict[str, Any]:
        self.failed.append(error)
        return super().refuse(error)


def test_who_goes_away_while_the_view_is_being_read_leaves_nothing_behind(tmp_path: Path) -> None:
    app, house = a_house(tmp_path / "data")
    whole: Sockets = app.extensions["sockets"]
    leaving = Leaving(house, whole.publisher, whole.suggester)
    leaving.register(app.extensions["socketio"])
    app.extensions["sockets"] = leaving
    fuzz = Fuzz(app, house, SEED)
    entry = house.create_workshop(fuzz.place.id, "OGS gemeinsam gestalten", contact="Frau Brandt")
    tablet = Tablet(app, entry.children_code)
    leaving.wild = tablet
    tablet.client.emit("open", {"view": "tablet", "code": entry.children_code})
    assert leaving.failed == []
    assert fuzz.leftovers() == {"sessions": 0, "channels": 0, "waiting": 0, "tickets": 0}
    house.database.close()
