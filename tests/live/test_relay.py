"""Fates come home from the mission statement, also when the power fails between the two."""

from __future__ import annotations

from pathlib import Path

from tests.live.conftest import Room
from tests.running import RunningHouse
from workshop.domain.cause import Cause
from workshop.domain.commands import OpenPrompt, ReleaseStatements, SendStatement, SetLookFirst
from workshop.domain.commands.mission import AnswerWish, MarkWish
from workshop.domain.words import Words
from workshop.streams import mission_stream, workshop_stream


def test_what_a_power_cut_kept_from_coming_home_comes_at_the_next_start(tmp_path: Path) -> None:
    served = RunningHouse(tmp_path / "data")
    entry = served.make_workshop()
    house = served.house()
    house.service.listeners.clear()  # the power fails before the relay runs
    lead, stream = Cause("facilitator", "anna", "", 1.0), workshop_stream(entry.id)
    prompt = next(iter(house.workshop(entry.id).prompts))
    for number, command in enumerate(
        (
            SetLookFirst(True),
            OpenPrompt(prompt),
            SendStatement("pony", prompt, Words("Pony")),
            ReleaseStatements(("pony",)),
        )
    ):
        house.service.handle(stream, command, Cause("facilitator", "anna", f"lead-{number}", 1.0))
    mission = mission_stream(entry.mission_id)
    house.service.handle(mission, MarkWish("wish", entry.id, ("pony",)), lead)
    answer = AnswerWish(
        "wish", "partly", Words("Ein Pony braucht Platz."), Words("OGS-Leitung"), "2027-05-01"
    )
    house.service.handle(mission, answer, Cause("facilitator", "anna", "answer", 2.0))
    house.database.close()

    served.start()
    room = Room(served, entry)
    desk = room.desk()
    desk.until(lambda: desk.of("statement")["pony"]["fates"] == ["answered"])
    desk.client.disconnect()
    served.kill()
