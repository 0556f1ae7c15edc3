"""A board with many cards, made as an evening makes it: children send, a facilitator gathers."""

from __future__ import annotations

import random
import secrets
from collections.abc import Iterator

from bench.evening_people import adult, tablet
from bench.socket_client import SocketClient
from tests.running import RunningHouse
from workshop.storage.directory import WorkshopEntry

TITLES = (
    "Ruhe und Räume",
    "Draußen spielen",
    "Essen",
    "Freundschaft und Streit",
    "Mitbestimmung",
    "Hausaufgabenbetreuung",
    "Tiere",
    "Zuhören",
    "Werkstatt und Basteln",
    "Sport",
    "Bücher und Geschichten",
    "Was ungerecht ist",
)
PICTURES = ("soccer-ball", "dog", "", "house", "", "books")
SAID = (
    "Es ist zu laut",
    "Ruheraum für jede Gruppe",
    "Pony",
    "Dass meine Freunde nicht da sind",
    "Mehr Zeit zum Spielen auf dem großen Schulhof",
    "Das Essen schmeckt nicht immer",
    "Fußball",
    "Hausaufgabenbetreuung",
    "Ich möchte, dass die Erwachsenen zuhören und nicht immer sagen, dass wir leise sein müssen",
    "Mehr Bücher",
    "Eine Höhle zum Verstecken",
    "Wir wollen mitbestimmen",
)
CHILDREN = 20


async def fill(
    house: RunningHouse, entry: WorkshopEntry, cards: int, clusters: int, *, sorted_share: float = 1.0
) -> SocketClient:
    """So many cards hang, this share of them in so many clusters, in the step of sorting; Anna's open desk."""
    desk = await adult(house, entry, "anna", "desk")
    prompt = next(key.partition(":")[2] for key in desk.records if key.startswith("prompt:"))
    await _do(desk, "SetLookFirst", {"on": False})
    await _do(desk, "OpenPrompt", {"prompt_id": prompt})
    tablets = [await tablet(house, entry, number) for number in range(min(CHILDREN, max(1, cards)))]
    sent = []
    for number in range(cards):
        client, participant = tablets[number % len(tablets)]
        sent.append(f"card-{number:04}")
        data = {"statement_id": sent[-1], "prompt_id": prompt, "text": SAID[number % len(SAID)]}
        await client.command(secrets.token_hex(8), "SendStatement", data, participant_id=participant)
    for client, _ in tablets:
        await client.close()
    await _do(desk, "ChangeStep", {"step": "sort"})
    dice = random.Random(7)
    dice.shuffle(sent)
    gathered = sent[: round(len(sent) * sorted_share)] if clusters else []
    for number, (x, y) in enumerate(_places(clusters)):
        cluster = {
            "cluster_id": cluster_id(number),
            "statement_ids": gathered[number::clusters],
            "title": TITLES[number % len(TITLES)],
            "x": x,
            "y": y,
        }
        await _do(desk, "CreateCluster", cluster)
        if PICTURES[number % len(PICTURES)]:
            picture = {"cluster_id": cluster_id(number), "pictogram": PICTURES[number % len(PICTURES)]}
            await _do(desk, "PictureCluster", picture)
    return desk


def cluster_id(number: int) -> str:
    return f"cluster-{number:02}"


def _places(clusters: int) -> Iterator[tuple[int, int]]:
    """In rows of six, in board units."""
    rows = -(-clusters // 6)
    for number in range(clusters):
        across, down = number % 6, number // 6
        yield round(16_000 * (across + 0.5) / 6), round(9_000 * (down + 0.5) / rows)


async def _do(desk: SocketClient, name: str, data: dict[str, object]) -> None:
    await desk.command(secrets.token_hex(8), name, data)
