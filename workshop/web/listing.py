"""What the lists show of workshops, mission statements and people."""

from __future__ import annotations

from dataclasses import dataclass

from ..domain.fates import open_statements
from ..domain.model import Workshop
from ..storage.directory import Account, Municipality, WorkshopEntry
from ..streams import mission_stream, workshop_stream
from .current import house
from .days import day_of


@dataclass(frozen=True, slots=True)
class Listed:
    """A workshop as the list shows it. `state` is running, over or closed; `origin` says where its words come from."""

    id: str
    mission_id: str
    title: str
    place: str
    school: str
    source: str
    day: str
    state: str
    step: str
    code: str
    origin: str
    children: int
    adults: int
    cards: int
    open: int


@dataclass(frozen=True, slots=True)
class ListedMission:
    """A mission statement as a member's list shows it."""

    id: str
    title: str
    place: str
    principles: int
    workshops: list[Listed]

    @property
    def cards(self) -> int:
        return sum(one.cards for one in self.workshops)

    @property
    def open(self) -> int:
        return sum(one.open for one in self.workshops)

    @property
    def origin(self) -> str:
        """Theirs, where all of them have the same."""
        origins = {one.origin for one in self.workshops}
        return origins.pop() if len(origins) == 1 else ""

    @property
    def source(self) -> str:
        return next((one.source for one in self.workshops if one.source), "")


def listed(entry: WorkshopEntry) -> Listed:
    state = house().workshop(entry.id)
    texts = house().texts(workshop_stream(entry.id))
    schools = {one.id: one.name for one in house().directory.schools(entry.municipality_id)}
    place = house().directory.municipality(entry.municipality_id)
    children = sum(one.is_child for one in state.participants.values())
    return Listed(
        id=entry.id,
        mission_id=entry.mission_id,
        title=texts.get(state.title, ""),
        place=place.name if place else "",
        school=schools.get(entry.school_id or "", ""),
        source=texts.get(state.source, ""),
        day=day_of(entry.created_at),
        state="closed" if state.closed else "over" if state.over else "running",
        step=state.step,
        code=entry.children_code,
        origin=_origin(state, place is not None and place.demo),
        children=children,
        adults=len(state.participants) - children,
        cards=len(state.statements),
        open=len(open_statements(state)),
    )


def _origin(state: Workshop, in_demo: bool) -> str:
    """`invented`, `real_words` (the demo that was really said), `taken_over` from a file, or empty for one held here."""
    if state.invented:
        return "invented"
    if in_demo:
        return "real_words"
    return "taken_over" if state.source else ""


def missions_for(who: Account) -> list[ListedMission]:
    seen = [one for one in house().directory.workshops() if house().role_in(who, one.municipality_id)]
    names = {one.id: one.name for one in house().directory.municipalities()}
    found = []
    for mission_id in dict.fromkeys(one.mission_id for one in seen):
        entries = [one for one in seen if one.mission_id == mission_id]
        state = house().mission(mission_id)
        title = house().texts(mission_stream(mission_id)).get(state.title, "")
        principles = len(state.standing_principles())
        place = names.get(entries[0].municipality_id, "")
        found.append(ListedMission(mission_id, title, place, principles, [listed(one) for one in entries]))
    return found


@dataclass(frozen=True, slots=True)
class Person:
    """An account with what it is in one municipality."""

    id: str
    name: str
    roles: list[dict[str, str]]


def people_of(place: Municipality) -> list[Person]:
    memberships = [one for one in house().directory.memberships() if one.municipality_id == place.id]
    found = []
    for one in house().directory.accounts():
        roles = [{"role": m.role, "function": m.function} for m in memberships if m.account_id == one.id]
        if roles:
            found.append(Person(one.id, one.name, roles))
    return found
