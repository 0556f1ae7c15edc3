"""One running house: all that belongs together around one data folder."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

import sqlalchemy as sa
from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

from .addresses import addresses
from .config import Config
from .domain.cause import SYSTEM
from .domain.commands import AddPrompt, CreateWorkshop
from .domain.commands.mission import CreateMissionStatement, LinkWorkshop
from .domain.events import EveningEnded, WorkshopClosed
from .domain.mission import MissionStatement
from .domain.model import Workshop
from .domain.words import Words
from .exports.snapshot import Names, Snapshot
from .ids import new_id, tidy_door
from .language.themes import ThemeSet, theme_sets
from .limits import Limiter, WrongTries
from .looking_back import Replays
from .messages import say
from .relay import FateRelay
from .service import Edges, Service, Told
from .storage import event_log
from .storage.cards import Cards
from .storage.database import Database, Runner
from .storage.directory import Account, Directory, WorkshopEntry
from .streams import mission_stream, workshop_stream
from .work.jobs import Workers

Result = TypeVar("Result")

DEFAULT_PROMPTS = {
    "complaint": "cloud-with-lightning",
    "dream": "rainbow",
    "first_step": "rocket",
    "praise": "star",
}


@dataclass(slots=True)
class House:
    """`aside` runs slow native work (password hashes) where it stops nobody."""

    config: Config
    database: Database
    service: Service
    directory: Directory
    cards: Cards
    relay: FateRelay
    secret_key: bytes
    aside: Callable[[Callable[[], Any]], Any]
    workers: Workers = field(default_factory=Workers)
    replays: Replays = field(default_factory=Replays)
    hasher: PasswordHasher = field(
        default_factory=lambda: PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
    )
    sign_in_tries: Limiter = field(default_factory=lambda: Limiter(rate=1 / 6, burst=10))
    code_tries: Limiter = field(default_factory=lambda: Limiter(rate=1.0, burst=60))
    card_tries: WrongTries = field(default_factory=WrongTries)
    token_tries: Limiter = field(default_factory=lambda: Limiter(rate=1.0, burst=60))
    door_tries: Limiter = field(default_factory=lambda: Limiter(rate=1 / 3, burst=30))
    participants: dict[tuple[str, str], list[str]] = field(default_factory=dict)

    @property
    def theme_sets(self) -> Mapping[str, ThemeSet]:
        """The shipped sets and the municipality's own, by id. Raises ThemeFileBroken."""
        return theme_sets(self.config.themes)

    # ---- passwords ----

    def hash_password(self, password: str) -> str:
        """What is kept of a password (argon2id, 19 MiB, the smaller profile that OWASP recommends)."""
        return str(self.aside(lambda: self.hasher.hash(password)))

    def verify_password(self, password_hash: str, password: str) -> bool:
        def verify() -> bool:
            try:
                return self.hasher.verify(password_hash, password)
            except (Argon2Error, InvalidHashError):
                return False

        return bool(self.aside(verify))

    # ---- who may do what ----

    def role_in(self, account: Account | None, municipality_id: str) -> str:
        """`facilitator`, `member` or nothing. The owner leads everywhere; the demo is open to all who sign in."""
        if account is None:
            return ""
        if account.owner:
            return "facilitator"
        memberships = self.directory.memberships(account.id)
        roles = {one.role for one in memberships if one.municipality_id == municipality_id}
        place = self.directory.municipality(municipality_id)
        if not roles and place is not None and place.demo:
            roles = {one.role for one in memberships}
        return next((role for role in ("facilitator", "member") if role in roles), "")

    def municipality_of_mission(self, mission_id: str) -> str:
        """The municipality that a mission statement belongs to; empty when there is no such mission statement."""
        found = self.directory.workshops_of_mission(mission_id)
        return found[0].municipality_id if found else ""

    def participants_on(self, device_id: str, workshop_id: str) -> list[str]:
        """The live list of participants on a device: whoever holds it sees who joins."""
        key = (device_id, workshop_id)
        if key not in self.participants:
            found = self.directory.participants_of(device_id, workshop_id)
            self.participants.setdefault(key, found)
        return self.participants[key]

    def forget_devices(self, told: list[Told]) -> None:
        """Which participants are on which device is forgotten when their workshop is closed, in memory too."""
        closed = {
            one.stream.state.id for one in told if any(type(r.event) is WorkshopClosed for r in one.recorded)
        }
        for key in [key for key in self.participants if key[1] in closed]:
            del self.participants[key]

    def close_doors(self, told: list[Told]) -> None:
        """The pictures of an evening that is over lead nowhere any more, so that another may have them."""
        over = [
            one.stream.state.id for one in told if any(type(r.event) is EveningEnded for r in one.recorded)
        ]
        if over:
            self.directory.close_doors(over)

    def workshop_by_door(self, symbols: Iterable[str]) -> WorkshopEntry | None:
        """The workshop that four tapped pictures lead to, in any order, as long as its evening goes on."""
        found = self.directory.workshop_by_door(tidy_door(symbols))
        return None if found is None or self.workshop(found.id).over else found

    # ---- states ----

    def workshop(self, workshop_id: str) -> Workshop:
        state: Workshop = self.service.stream(workshop_stream(workshop_id)).state
        return state

    def mission(self, mission_id: str) -> MissionStatement:
        state: MissionStatement = self.service.stream(mission_stream(mission_id)).state
        return state

    def texts(self, stream_id: str) -> dict[str, str]:
        return self.service.stream(stream_id).texts

    # ---- making ----

    def create_workshop(
        self,
        municipality_id: str,
        title: str,
        *,
        contact: str = "",
        school_id: str | None = None,
        mission_title: str = "",
        lang: str = "de",
    ) -> WorkshopEntry:
        """A workshop with the four default prompts and a mission statement of its own. Raises Rejected."""
        workshop_id, mission_id = new_id(), new_id()
        prompts = tuple(
            AddPrompt(new_id(), kind, Words(say(lang, f"prompts.{kind}")), pictogram)
            for kind, pictogram in DEFAULT_PROMPTS.items()
        )
        creation = CreateWorkshop(workshop_id, mission_id, Words(title), Words(contact), prompts)
        self.service.handle(workshop_stream(workshop_id), creation, SYSTEM)
        mission = mission_stream(mission_id)
        self.service.handle(
            mission, CreateMissionStatement(mission_id, Words(mission_title or title)), SYSTEM
        )
        self.service.handle(mission, LinkWorkshop(workshop_id), SYSTEM)
        return self.directory.add_workshop(municipality_id, mission_id, school_id, workshop_id)

    # ---- taking out ----

    def snapshot(self, mission_id: str) -> Snapshot:
        """A mission statement with all its workshops, as rows and texts."""
        mission = self.mission(mission_id)
        ids = [mission_stream(mission_id), *(workshop_stream(one) for one in mission.workshop_ids)]

        def rows(connection: sa.Connection) -> dict[str, list[dict[str, Any]]]:
            return {stream_id.partition(":")[2]: event_log.rows(connection, stream_id) for stream_id in ids}

        texts = {text_id: body for stream_id in ids for text_id, body in self.texts(stream_id).items()}
        return Snapshot(
            mission_id,
            self.database.run(rows),
            texts,
            self._names(mission_id),
            self.cards.kept(mission.workshop_ids),
        )

    def _names(self, mission_id: str) -> Names:
        municipality = self.directory.municipality(self.municipality_of_mission(mission_id))
        schools = {one.id: one.name for one in self.directory.schools()}
        entries = self.directory.workshops_of_mission(mission_id)
        return Names(
            municipality.name if municipality else "",
            {one.id: schools[one.school_id] for one in entries if one.school_id in schools},
        )

    def export(self, mission_id: str, format: str) -> bytes:
        """The mission statement as a file; made in a worker process. Raises JobFailed."""
        return self.workers.export(self.snapshot(mission_id), format)

    def replay(self, workshop_id: str) -> bytes:
        """The evening once more, as JSON; made in a worker process, and remembered. Raises JobFailed."""
        stream = self.service.stream(workshop_stream(workshop_id))
        return self.replays.told(self.workers, self.database.url, stream.id, stream.confirmed_seq)

    # ---- doors ----

    def join_urls(self, code: str) -> list[str]:
        """Where a code can be opened: one address for each of the machine's networks, the likeliest first."""
        return [f"{base}/k/{code}" for base in addresses(self.config.host, self.config.port)]

    @property
    def public_url(self) -> str:
        """Where children find this house from home: as it was started, else as the owner has set it, else nowhere."""
        return self.config.public_url or self.directory.setting("public_url")

    def joins(self, workshop_id: str) -> dict[str, dict[str, object]]:
        entry = self.directory.workshop(workshop_id)
        if entry is None:
            return {}
        children, staff = entry.children_code, entry.staff_code
        return {
            "children": {
                "code": children,
                "urls": self.join_urls(children),
                "symbols": (entry.door or "").split(),
            },
            "staff": {"code": staff, "urls": self.join_urls(staff)},
        }


def open_house(
    config: Config, *, runner: Runner | None = None, edges: Edges | None = None, **parts: Any
) -> House:
    """Open a data folder, making it the first time. Raises TooNew and NotOurs."""
    config.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    database = Database(config.database_url, runner)
    service = Service(database, edges or Edges(new_id))
    relay = FateRelay(service, parts.pop("soon", _at_once))
    service.listeners.append(relay.listen)
    aside = parts.pop("aside", _at_once)
    directory, cards = Directory(database), Cards(database)
    house = House(config, database, service, directory, cards, relay, config.secret_key(), aside, **parts)
    service.listeners.append(house.forget_devices)
    service.listeners.append(house.close_doors)
    return house


def _at_once(call: Callable[[], Result]) -> Result:
    return call()
