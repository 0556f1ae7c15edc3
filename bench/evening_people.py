"""Who takes part in an evening that is measured: adults at their windows and children at their tablets, by sockets alone."""

from __future__ import annotations

import secrets
import urllib.request
from http.cookiejar import CookieJar

from bench.socket_client import Heard, SocketClient
from tests.running import RunningHouse
from workshop.storage.directory import WorkshopEntry


async def adult(
    house: RunningHouse, entry: WorkshopEntry, who: str, view: str, heard: Heard | None = None
) -> SocketClient:
    """Somebody's open wall or desk; `records` are those of its first view."""
    client = SocketClient(house.port, f"session={house.session_cookie(who)}", heard)
    await client.connect()
    answer = await client.call("open", {"view": view, "workshop_id": entry.id})
    if not answer["ok"]:
        raise RuntimeError(str(answer))
    client.records = answer["views"][0]["records"]
    return client


async def tablet(house: RunningHouse, entry: WorkshopEntry, number: int) -> tuple[SocketClient, str]:
    """A tablet with one child, and the child's id."""
    jar = CookieJar()
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    opener.open(f"{house.url}/k/{entry.children_code}").close()
    client = SocketClient(house.port, "; ".join(f"{one.name}={one.value}" for one in jar))
    await client.connect()
    await client.call("open", {"view": "tablet", "code": entry.children_code})
    participant = f"participant-{number:04}"
    await client.command(secrets.token_hex(8), "JoinWorkshop", {}, participant_id=participant)
    return client, participant
