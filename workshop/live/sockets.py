"""The socket: open a view, send a command, pass on a signal. Membership is checked where a view is opened."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from typing import Any

from flask import request
from flask_socketio import SocketIO, join_room, leave_room

from ..domain.cause import Cause, Role
from ..domain.commands import Command, SendStatement, SetSuggestions
from ..domain.errors import Rejected
from ..house import House
from ..ids import tidy_code
from ..limits import Limiter
from ..messages import catalogue, say
from ..service import NotSaved
from ..storage.codec import UnknownEvent
from ..streams import mission_stream, workshop_stream
from ..suggesting.suggester import Suggester
from ..web.visitors import Visitor, visitor
from . import asks, desk_asks, signals, tablet_asks
from .holds import Holds
from .in_hand import InHand
from .parse import COMMAND_ID, ID, parse
from .prepare import prepared
from .publish import Channel, Publisher

log = logging.getLogger(__name__)
MOST_ON_A_DEVICE = 60


@dataclass(slots=True)
class Session:
    """One connection: who it is, what it opened, and where its commands go."""

    visitor: Visitor
    role: Role = "participant"
    view: str = ""
    workshop_id: str = ""
    mission_id: str = ""
    perspective: str = ""
    screen: str = ""
    channels: list[str] = field(default_factory=list)
    rooms: list[str] = field(default_factory=list)
    """Where signals of others come from."""


class Sockets:
    """The handlers, and all connections."""

    def __init__(self, house: House, publisher: Publisher, suggester: Suggester) -> None:
        self.house = house
        self.publisher = publisher
        self.suggester = suggester
        self.sessions: dict[str, Session] = {}
        self.commands = Limiter(rate=20, burst=80)
        self.recordings = Limiter(rate=0.2, burst=6)
        self.signals = Limiter(rate=40, burst=80)
        self.questions = Limiter(rate=6, burst=60)
        self.in_hand = InHand(Holds(), self._pass_on, self._place_of)

    def register(self, socketio: SocketIO) -> None:
        self.socketio = socketio
        socketio.on_event("connect", self.connect)
        socketio.on_event("disconnect", self.disconnect)
        socketio.on_event("open", self.open)
        socketio.on_event("command", self.command)
        socketio.on_event("ask", self.ask)
        socketio.on_event("signal", self.signal)
        socketio.on_error_default(self.refuse)

    def connect(self, _auth: object = None) -> None:
        self.sessions[_sid()] = Session(visitor(self.house))

    def disconnect(self, _reason: object = None) -> None:
        session = self.sessions.pop(_sid(), None)
        for name in session.channels if session else ():
            self.publisher.leave(name)
        if session and session.workshop_id:
            self.in_hand.gone(session.workshop_id, _sid())

    # ---- opening ----

    def open(self, message: object = None, *_more: object) -> dict[str, Any]:
        """Join the rooms of a view and answer with its records: the same for the first time and after a gap."""
        session = self.sessions[_sid()]
        wanted = message if isinstance(message, dict) else {}
        self._leave_all(session)
        before = session.workshop_id
        openers = {"tablet": self._open_tablet, "wall": self._open_board, "desk": self._open_board}
        opener = openers.get(str(wanted.get("view")), self._open_steering)
        me, channels = opener(session, wanted)
        session.channels = [one.name for one in channels]
        try:
            session.rooms = signals.rooms(session.view, session.workshop_id or session.mission_id)
            for name in (*session.channels, *session.rooms):
                join_room(name)
        except ValueError:  # so the library says that it went away while its view was being read
            self._leave_all(session)
            return {"ok": False}
        if _sid() not in self.sessions:
            self._leave_all(session)
        if before and before != session.workshop_id:
            self.in_hand.gone(before, _sid())
        if session.view in ("wall", "desk"):
            self.in_hand.tell_newcomer(session.workshop_id, session.screen, _sid())
        shown = [{"view": one.view, "version": one.version, "records": one.records} for one in channels]
        return {"ok": True, "me": me, "views": shown}

    def _leave_all(self, session: Session) -> None:
        for name in session.channels:
            leave_room(name)
            self.publisher.leave(name)
        for name in session.rooms:
            leave_room(name)
        session.channels, session.rooms = [], []

    def _open_tablet(self, session: Session, wanted: dict[str, Any]) -> tuple[dict[str, Any], list[Channel]]:
        device_id = session.visitor.device_id
        if not device_id:
            raise Rejected("no_device")
        found = self.house.directory.workshop_by_code(tidy_code(str(wanted.get("code", ""))))
        if found is None:
            if not self.house.code_tries.allows("codes"):
                raise Rejected("too_many")
            raise Rejected("unknown_code")
        entry, perspective = found
        session.view, session.role = "tablet", "participant"
        session.workshop_id, session.perspective = entry.id, perspective
        participants = self.house.participants_on(device_id, entry.id)
        channels = [self.publisher.tablet(entry.id), self.publisher.mine(entry.id, device_id, participants)]
        return {"perspective": perspective, "participants": list(participants)}, channels

    def _open_board(self, session: Session, wanted: dict[str, Any]) -> tuple[dict[str, Any], list[Channel]]:
        account = session.visitor.account
        entry = self.house.directory.workshop(str(wanted.get("workshop_id", "")))
        if (
            entry is None
            or self.house.role_in(account, entry.municipality_id) != "facilitator"
            or account is None
        ):
            raise Rejected("not_yours")
        session.view, session.role = str(wanted["view"]), "facilitator"
        session.workshop_id, session.mission_id = entry.id, entry.mission_id
        session.screen = f"{account.id}/{_screen(wanted)}"
        channels = [self.publisher.board(session.view, entry.id)]
        if session.view == "desk":
            channels.append(self.publisher.hand(workshop_stream(entry.id), f"facilitator:{account.id}"))
        me = {"account_id": account.id, "name": account.name, "join": self.house.joins(entry.id)}
        me["now"] = self.house.service.edges.now()
        return me, channels

    def _open_steering(
        self, session: Session, wanted: dict[str, Any]
    ) -> tuple[dict[str, Any], list[Channel]]:
        account = session.visitor.account
        mission_id = str(wanted.get("mission_id", ""))
        role = self.house.role_in(account, self.house.municipality_of_mission(mission_id))
        if not role or account is None or wanted.get("view") != "steering":
            raise Rejected("not_yours")
        session.view, session.role = "steering", "facilitator" if role == "facilitator" else "member"
        session.workshop_id, session.mission_id = "", mission_id
        hand = self.publisher.hand(mission_stream(mission_id), f"{session.role}:{account.id}")
        me = {"account_id": account.id, "name": account.name, "role": role}
        return me, [self.publisher.steering(mission_id), hand]

    # ---- commands ----

    def command(self, message: object = None, *_more: object) -> dict[str, Any]:
        """Who is asking, what for, have it its effect, answer when that is on disk."""
        session = self.sessions[_sid()]
        if not isinstance(message, dict) or not session.view:
            raise Rejected("malformed")
        if not self.commands.allows(_sid()):
            raise Rejected("too_many")
        command_id = message.get("command_id")
        if not isinstance(command_id, str) or not COMMAND_ID.fullmatch(command_id):
            raise Rejected("malformed")
        if session.view == "tablet":
            seq = self._from_tablet(session, message, command_id)
        else:
            seq = self._from_account(session, message, command_id)
        return {"ok": True, "seq": seq}

    def _from_tablet(self, session: Session, message: dict[str, Any], command_id: str) -> int:
        participant_id = message.get("participant_id")
        if not isinstance(participant_id, str) or not COMMAND_ID.fullmatch(participant_id):
            raise Rejected("malformed")
        cause = Cause("participant", participant_id, command_id, self.house.service.edges.now())
        stream_id = workshop_stream(session.workshop_id)
        mine = self.house.participants_on(session.visitor.device_id, session.workshop_id)
        if message.get("name") == "JoinWorkshop":
            return self._join(session, stream_id, cause, mine)
        if participant_id not in mine:
            raise Rejected("not_on_this_device")
        command = parse("tablet", message.get("name"), message.get("data", {}))
        if (
            isinstance(command, SendStatement)
            and command.recording
            and not self.recordings.allows(session.visitor.device_id)
        ):
            raise Rejected("too_many")
        ready = prepared(self.house.service, command, self.suggester.themes, session.workshop_id)
        return self.house.service.handle(stream_id, ready, cause)

    def _join(self, session: Session, stream_id: str, cause: Cause, mine: list[str]) -> int:
        """A new participant is tied to this device in the same transaction; nobody can take over another's."""
        if cause.id not in mine:
            if cause.id in self.house.service.stream(stream_id).pending.participants:
                raise Rejected("not_yours")
            if len(mine) >= MOST_ON_A_DEVICE:
                raise Rejected("device_full")
        given = {"participant_id": cause.id, "perspective": session.perspective}
        command = parse("tablet", "JoinWorkshop", {}, **given)
        row = {
            "device_id": session.visitor.device_id,
            "workshop_id": session.workshop_id,
            "participant_id": cause.id,
            "number": len(mine) + 1,
        }
        seq = self.house.service.handle(stream_id, command, cause, device=row)
        if cause.id not in mine:
            mine.append(cause.id)
            self.publisher.touch_device(session.workshop_id, session.visitor.device_id)
        return seq

    def _from_account(self, session: Session, message: dict[str, Any], command_id: str) -> int:
        account = session.visitor.account
        if account is None:
            raise Rejected("not_yours")
        target = "mission" if session.view == "steering" else message.get("stream", "workshop")
        stream_id = (
            mission_stream(session.mission_id)
            if target == "mission"
            else workshop_stream(session.workshop_id)
        )
        command = parse(str(target), message.get("name"), message.get("data", {}))
        self._theme_sets_must_be_there(command)
        cause = Cause(session.role, account.id, command_id, self.house.service.edges.now())
        ready = prepared(self.house.service, command, self.suggester.themes, session.workshop_id)
        return self.house.service.handle(stream_id, ready, cause)

    def _theme_sets_must_be_there(self, command: Command) -> None:
        if isinstance(command, SetSuggestions) and not self.suggester.knows(command.set_ids):
            raise Rejected("unknown_theme_set")

    # ---- questions ----

    def ask(self, message: object = None, *_more: object) -> dict[str, Any]:
        """A desk asks what the machine would do with the cards, a tablet for its own animal cards; nobody else asks."""
        session = self.sessions[_sid()]
        if session.view != "tablet" and (session.view != "desk" or session.visitor.account is None):
            raise Rejected("not_yours")
        if not self.questions.allows(_sid()):
            raise Rejected("too_many")
        if session.view == "tablet":
            mine = self.house.participants_on(session.visitor.device_id, session.workshop_id)
            return tablet_asks.answer(self.house, session.workshop_id, list(mine), message)
        if isinstance(message, dict) and message.get("ask") in tuple(desk_asks.DESK_ASKS):
            return desk_asks.answer(self.house, session.workshop_id, message)
        return asks.answer(self.suggester, session.workshop_id, message)

    # ---- signals ----

    def signal(self, message: object = None, *_more: object) -> None:
        """What is in a hand or half typed: passed on to the others, never kept."""
        session = self.sessions[_sid()]
        account = session.visitor.account
        if (
            not isinstance(message, dict)
            or account is None
            or session.view not in ("wall", "desk", "steering")
        ):
            return
        passed = signals.tidy(message)
        if passed is None or (passed["kind"] != "drop" and not self.signals.allows(_sid())):
            return
        if passed["kind"] in ("hold", "drop"):
            if session.view != "steering":
                self.in_hand.hear(session.workshop_id, session.screen, _sid(), account.name, passed)
            return
        room = signals.room_for(passed["kind"], session.view, session.workshop_id or session.mission_id)
        passed |= {"from": _sid(), "name": account.name}
        if room:
            self._pass_on(passed, room, _sid())

    def _pass_on(self, signal: dict[str, object], room: str, past: str) -> None:
        self.socketio.emit("signal", signal, to=room, skip_sid=past)

    def _place_of(self, workshop_id: str, statement_id: str) -> str:
        statement = self.house.workshop(workshop_id).statements.get(statement_id)
        return statement.place if statement else ""

    # ---- refusing ----

    def refuse(self, error: Exception) -> dict[str, Any]:
        """Every refused message ends here, so handlers hold no try blocks. A bug is loud, and says what is safe."""
        session = self.sessions.get(_sid(), Session(Visitor("", None)))
        if isinstance(error, Rejected):
            if error.reason == "decided_meanwhile":
                error.details = desk_asks.told(self.house, **error.details)
            return refusal(
                error.reason, session.view == "tablet", error.details, again=error.reason == "too_many"
            )
        if isinstance(error, UnknownEvent):
            return refusal("unknown_event", session.view == "tablet", {})
        if isinstance(error, NotSaved):
            return refusal("not_saved", session.view == "tablet", {}, again=True)
        log.error(
            "a message failed (view %s, workshop %s)", session.view, session.workshop_id, exc_info=error
        )
        return refusal("bug", session.view == "tablet", {})


def refusal(
    reason: str, child: bool, details: dict[str, Any], *, again: bool = False, lang: str = "de"
) -> dict[str, Any]:
    """The answer to what was refused: the stable reason, and a sentence for the reader."""
    room = "child_refusals" if child else "refusals"
    key = f"{room}.{reason}" if f"{room}.{reason}" in catalogue(lang) else f"{room}.other"
    answer = {"ok": False, "reason": reason, "message": say(lang, key, **details), "details": details}
    return answer | ({"again": True} if again else {})


def _screen(wanted: dict[str, Any]) -> str:
    """The id that a page made for itself, so that its hands go on holding when it comes back over another line."""
    screen = wanted.get("screen")
    return screen if isinstance(screen, str) and screen and ID.fullmatch(screen) else _sid()


def _sid() -> str:
    return str(request.sid)  # type: ignore[attr-defined]  # Flask-SocketIO puts it there
