"""A tablet gone wild: random socket messages over the real handlers and a real database, and somebody who watches.

Every command that a tablet may send takes part by itself: its fields are filled by their names, with what exists at that
moment or might. The same seed sends the same messages, but for the ids that the house makes.
"""

from __future__ import annotations

import json
import math
import string
from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, get_args, get_type_hints

import sqlalchemy as sa

from tests.live.mutations import MUTATIONS
from workshop.app import create_app
from workshop.config import Config
from workshop.domain import commands as ask
from workshop.domain.animals import CHILDREN_ANIMALS
from workshop.domain.cause import Cause
from workshop.domain.errors import Rejected
from workshop.domain.model import FEEDBACK_ANSWERS, FEEDBACK_QUESTIONS, MODES, RATINGS, STEPS, WAYS, Workshop
from workshop.domain.words import Words
from workshop.house import House, open_house
from workshop.limits import Limiter
from workshop.live.parse import COMMANDS
from workshop.live.sockets import Sockets
from workshop.streams import workshop_stream

MESSAGES_A_WORKSHOP = 1_000
EVERY = 40
"""Messages after which a facilitator does something."""
SAID = [
    "Pony",
    "Es isst zu laud",
    "Ich mag Tim nicht",
    "ich werde geschlagen",
    "🐴🦄",
    "a" * 280,
    "ﷺ",
    "Ω≈ç",
    "0151 1234567",
    "=1+1",
]
NASTY: list[Any] = [
    None, True, False, 0, -1, 1 << 31, 1 << 70, 1.5, math.inf, math.nan, "", " ", "\u0000", "\ud800".encode("utf-16", "surrogatepass").decode("utf-16", "replace"), "a" * 70_000,
    "../../etc/passwd", "'; DROP TABLE events; --", "<script>alert(1)</script>", "\u202e", [], {}, [[]], [[[[[[[[]]]]]]]], {"": {}},
    {"__class__": "x"}, ["a"] * 3_000, {"text": {"text": {"text": {}}}}, b"\x00\xff",
]  # fmt: skip
DRAWING = json.dumps({"v": 1, "w": 1000, "h": 700, "strokes": [{"c": 0, "s": 1, "p": [120, 80, 3, 4, 5, 6]}]})

Message = tuple[str, Any]
"""A socket event and what it brings."""


class FuzzFailed(AssertionError):
    """What was sent, and what is wrong with what came of it."""


def a_house(folder: Path) -> tuple[Any, House]:
    """The app with its real handlers, and a house where nobody is told to slow down."""
    house = open_house(Config(folder, host="127.0.0.1"))
    app = create_app(house.config, house)
    sockets: Sockets = app.extensions["sockets"]
    sockets.commands = sockets.signals = sockets.questions = Limiter(rate=1e9, burst=1e9)
    house.code_tries = Limiter(rate=1e9, burst=1e9)
    return app, house


class Tablet:
    """A device with a cookie of its own on the test client of Flask-SocketIO."""

    def __init__(self, app: Any, code: str) -> None:
        web = app.test_client()
        assert web.get(f"/k/{code}").status_code == 200
        self.client = app.extensions["socketio"].test_client(app, flask_test_client=web)
        assert self.send("open", {"view": "tablet", "code": code})["ok"]

    def send(self, event: str, message: Any) -> Any:
        answer = self.client.emit(event, message, callback=True)
        self.client.get_received()  # changes are not what is looked at here
        return answer

    def leave(self) -> None:
        self.client.disconnect()


@dataclass
class Fuzz:
    """Sends `count` messages, a new workshop every thousand, and looks after each."""

    app: Any
    house: House
    seed: int
    counts: Counter[str] = field(default_factory=Counter)
    accepted: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.random = Random(self.seed)
        self.place = self.house.directory.add_municipality("Musterstadt")

    def run(self, count: int) -> None:
        for first in range(0, count, MESSAGES_A_WORKSHOP):
            _Evening(self, min(MESSAGES_A_WORKSHOP, count - first)).run()

    # ---- what is looked at ----

    def marks(self) -> tuple[int, ...]:
        """How far each table of the record has come."""

        def read(connection: sa.Connection) -> tuple[int, ...]:
            tables = ("events", "contents", "receipts", "devices")
            found = (connection.exec_driver_sql(f"SELECT max(rowid) FROM {one}").scalar() for one in tables)
            return tuple(one or 0 for one in found)

        return self.house.database.run(read)

    def leftovers(self) -> dict[str, int]:
        """What may not pile up while messages come and tablets go."""
        sockets: Sockets = self.app.extensions["sockets"]
        return {
            "sessions": len(sockets.sessions),
            "channels": len(sockets.publisher.channels),
            "waiting": len(self.house.service.waiting),
            "tickets": len(self.house.service.pending_receipts),
        }


class _Evening:
    """One workshop: a wild tablet, a calm one, and a facilitator who goes through the evening."""

    def __init__(self, fuzz: Fuzz, count: int) -> None:
        self.fuzz, self.count, self.random = fuzz, count, fuzz.random
        made = fuzz.house.create_workshop(fuzz.place.id, "Wilde Werkstatt", contact="Frau Brandt")
        self.entry, self.stream = made, workshop_stream(made.id)
        self.wild, self.calm = (Tablet(fuzz.app, made.children_code) for _ in range(2))
        self.mine: list[str] = []
        self.numbers = iter(range(1 << 30))
        self.cards: list[str] = []
        self.last: dict[str, Any] = {}

    @property
    def state(self) -> Workshop:
        return self.fuzz.house.workshop(self.entry.id)

    def run(self) -> None:
        self._lead(ask.OpenPrompt(next(iter(self.state.prompts))))
        self._join_calmly()
        for number in range(self.count):
            if number % EVERY == EVERY - 1:
                self._go_on(number)
            if number % 25 == 24:
                self._say_calmly()
            self._send(*self._message())
        self._all_calm_cards_are_there()
        for one in (self.wild, self.calm):
            one.leave()

    # ---- the others ----

    def _lead(self, command: ask.Command) -> None:
        try:
            self.fuzz.house.service.handle(
                self.stream, command, Cause("facilitator", "anna", self._id("lead"))
            )
        except Rejected:
            return

    def _go_on(self, number: int) -> None:
        """Whatever makes other commands possible."""
        now, rest = self.state, self.count - number
        waiting = tuple(one.id for one in now.statements.values() if one.status == "waiting")[:20]
        self._lead(ask.ReleaseStatements(waiting, tuple(now.statements[one].text for one in waiting)))
        if rest < 60:
            return self._lead(ask.EndEvening())
        shown = tuple(one.id for one in self.state.statements.values() if one.is_shown)[:6]
        turn = number // EVERY
        if turn % 3 == 1:
            self._lead(ask.RevealBallot(now.open_ballot) if turn % 2 else ask.CloseBallot(now.open_ballot))
            self._lead(ask.OpenBallot(self._id("b"), "statement", shown, 3, MODES[turn // 3 % len(MODES)]))
        elif turn % 3 == 0:
            self._lead(ask.CreateCluster(self._id("c"), Words("Gruppe"), "", shown[:2]))
            self._lead(ask.ChangeStep(self.random.choice(STEPS)))
            self._lead(ask.OpenPrompt(self.random.choice(list(now.prompts))))
        return None

    def _join_calmly(self) -> None:
        self.calm_id = self._id("calm")
        assert self._calmly("JoinWorkshop", {})

    def _say_calmly(self) -> None:
        """The evening is over at the end; until then every card arrives, whatever the other tablet does."""
        card = self._id("card")
        prompt = next(iter(self.state.prompts))
        if self._calmly("SendStatement", {"statement_id": card, "prompt_id": prompt, "text": "Ruhe bitte"}):
            self.cards.append(card)

    def _calmly(self, name: str, data: dict[str, Any]) -> bool:
        message = {"command_id": self._id("cmd"), "participant_id": self.calm_id, "name": name, "data": data}
        answer = self.calm.send("command", message)
        if self.state.over and isinstance(answer, dict) and answer.get("reason") == "evening_over":
            return False
        if not isinstance(answer, dict) or not answer.get("ok"):
            raise FuzzFailed(f"the calm tablet was refused: {answer!r} for {message!r}")
        self.fuzz.counts["calm"] += 1
        return True

    def _all_calm_cards_are_there(self) -> None:
        missing = [one for one in self.cards if one not in self.state.statements]
        if missing:
            raise FuzzFailed(f"{len(missing)} cards of the calm tablet are gone: {missing[:3]}")

    # ---- one message ----

    def _send(self, kind: str, message: Message) -> None:
        event, body = message
        fuzz, before = self.fuzz, self.state
        stream = fuzz.house.service.stream(self.stream)
        seq, marks = stream.seq, fuzz.marks()
        sent = f"seed {fuzz.seed}, message {fuzz.counts.total()}: {event} {body!r}"[:2_000]
        try:
            answer = self.wild.send(event, body)
        except Exception as error:
            raise FuzzFailed(f"{error!r} left a handler after {sent}") from error
        fuzz.counts[kind] += 1
        is_accepted = isinstance(answer, dict) and answer.get("ok") is True
        reason = "" if is_accepted or not isinstance(answer, dict) else str(answer.get("reason"))
        if reason == "bug":
            raise FuzzFailed(f"a bug after {sent}")
        if is_accepted and event == "command":
            fuzz.accepted[kind] += 1
            fuzz.accepted[str(body.get("name"))] += 1
            self._remember(body)
            return
        fuzz.reasons[reason or ("accepted" if is_accepted else "no answer")] += 1
        stream = fuzz.house.service.stream(self.stream)
        if stream.seq != seq or fuzz.marks() != marks:
            raise FuzzFailed(f"something was recorded although it was refused ({reason}): {sent}")
        if (self.state is not before and self.state != before) or stream.pending is not stream.state:
            raise FuzzFailed(f"the state changed although it was refused ({reason}): {sent}")

    def _remember(self, body: dict[str, Any]) -> None:
        if body["name"] == "JoinWorkshop" and body["participant_id"] not in self.mine:
            self.mine.append(body["participant_id"])
        self.last = body

    def _message(self) -> tuple[str, Message]:
        kind = self.random.choice(("valid", "mutation", "noise"))
        if kind == "valid":
            return kind, ("command", self._command())
        if kind == "mutation":
            return kind, ("command", self._mutated(self._command()))
        return kind, self._noise()

    # ---- what would be right ----

    def _command(self) -> dict[str, Any]:
        names = sorted(COMMANDS["tablet"])
        name = self.random.choice([*names, "SendStatement", "SendStatement"])
        about_votes = [one for one in names if "ballot_id" in get_type_hints(COMMANDS["tablet"][one])]
        if self.state.open_ballot and self.random.random() < 0.5:
            name = self.random.choice(about_votes)
        if not self.mine:
            name = "JoinWorkshop"
        me = self._id("wild") if name == "JoinWorkshop" else self._who(name)
        data = {} if name == "JoinWorkshop" else self._filled(COMMANDS["tablet"][name], me)
        return {"command_id": self._id("cmd"), "participant_id": me, "name": name, "data": data}

    def _filled(self, kind: type, me: str) -> dict[str, Any]:
        self.pair = self._pair(me)
        left_out = {"flags", "perspective"}
        hints = {name: hint for name, hint in get_type_hints(kind).items() if name not in left_out}
        data = {name: self._value(kind.__name__, name, hint, me) for name, hint in hints.items()}
        if kind.__name__ in ("SendStatement", "RewordStatement"):
            self._keep_to_a_way(data)
        return data

    def _keep_to_a_way(self, data: dict[str, Any]) -> None:
        """A statement has one way, and the field of that way alone."""
        said = self.state.statements.get(data["statement_id"])
        way = said.way if said else self.random.choice((*WAYS, "text", "text"))
        if "way" in data:
            data["way"] = way
        for other in {"text", "pictograms", "drawing", "recording"} - {way}:
            data.pop(other, None)

    def _value(self, command: str, name: str, hint: Any, me: str) -> Any:
        now = self.state
        ballot = list(now.ballots.values())[-1] if now.ballots else None
        mine = [one.id for one in now.spoken_by(me)]
        known: dict[str, Callable[[], Any]] = {
            "statement_id": lambda: (
                self._id("s") if command == "SendStatement" else self._any(mine, "s-none")
            ),
            "prompt_id": lambda: self._any(list(now.prompts), "q"),
            "ballot_id": lambda: ballot.id if ballot else "b-none",
            "choice": lambda: self._any(list(ballot.subjects) if ballot else [], "none"),
            "first": lambda: self.pair[0],
            "second": lambda: self.pair[1],
            "winner": lambda: self.random.choice((*self.pair, "equal", "unsure")),
            "answer": lambda: self.random.choice(("dont_know", "not_today", *FEEDBACK_ANSWERS)),
            "question": lambda: self.random.choice(FEEDBACK_QUESTIONS),
            "rating": lambda: self.random.choice(RATINGS),
            "pictograms": lambda: self.random.sample(CHILDREN_ANIMALS, self.random.randint(1, 4)),
            "drawing": lambda: DRAWING,
            "text": lambda: self.random.choice(SAID),
        }
        if name in known:
            return known[name]()
        return self._by_type(hint)

    def _pair(self, me: str) -> tuple[str, str]:
        """Two choices that `me` was asked to compare, if any."""
        ballots = list(self.state.ballots.values())
        dealt = ballots[-1].pairs.get(me, ()) if ballots else ()
        chosen = self.random.choice(dealt) if dealt else None
        return (chosen.first, chosen.second) if chosen else ("none", "none")

    def _who(self, name: str) -> str:
        """One of the wild tablet's own; for a comparison rather somebody who has pairs."""
        ballots = list(self.state.ballots.values())
        dealt = [one for one in self.mine if name == "JudgePair" and ballots and one in ballots[-1].pairs]
        return self.random.choice(dealt or self.mine)

    def _by_type(self, hint: Any) -> Any:
        if hint is bool:
            return self.random.random() < 0.5
        if hint is int:
            return self.random.randint(0, 5)
        if hint is Words:
            return self.random.choice(SAID)
        if get_args(hint):
            return []
        return "".join(self.random.choices(string.ascii_lowercase, k=6))

    # ---- what is not ----

    def _mutated(self, body: dict[str, Any]) -> Any:
        for _ in range(self.random.randint(1, 3)):
            if not isinstance(body, dict):
                break
            body = self.random.choice(MUTATIONS)(self, body)
        return body

    def _noise(self) -> Message:
        event = self.random.choice(("command", "command", "open", "ask", "signal"))
        shapes: list[Any] = [
            self.nasty(),
            {key: self.nasty() for key in self.random.sample(["command_id", "name", "data", "stream", "participant_id", "view", "code", "ask", "kind"], 3)},
            {"view": self.random.choice(("desk", "wall", "steering", "tablet", "mine")), "code": self.random.choice(("", "ZZZ99", self.entry.staff_code[:3])), "workshop_id": self.entry.id, "mission_id": self.entry.mission_id},
            {"ask": self.random.choice(("cards", "places", "sets", "rearrange")), "statement_ids": self.nasty()},
            {"kind": "hold", "ids": self.nasty(), "x": self.nasty(), "y": 1},
        ]  # fmt: skip
        return event, self.random.choice(shapes)

    def nasty(self) -> Any:
        """A copy: what is put into one message must not turn up in another, nor in itself."""
        return deepcopy(self.random.choice(NASTY))

    def _any(self, known: list[str], otherwise: str) -> str:
        return self.random.choice(known) if known else otherwise

    def _id(self, kind: str) -> str:
        return f"{kind}-{self.fuzz.seed}-{self.entry.id[:6] if hasattr(self, 'entry') else ''}-{next(self.numbers):06}"
