"""A full board under hands: how smoothly it moves while others move cards too, and how soon a move is seen elsewhere.

    python bench/board.py [--cards 1000] [--clusters 24] [--rounds 3] [--tablets 300]

The wall at 1920 × 1080 in a headless Chromium without a GPU. All the time another facilitator moves 20 cards a second to
other clusters. A mouse drags a card, two fingers drag two cards, the board is pushed about; ten fingers take ten cards to
ten clusters. Frames a second are counted by the page itself, at full CPU and four times slower as the browser's own tools
make it. The second part counts the milliseconds from one facilitator's command until another's desk has the change,
while tablets type and send. An absolute figure counts as met when the best round meets it.
"""

from __future__ import annotations

import argparse
import asyncio
import math
import random
import secrets
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import CDPSession, Page, sync_playwright  # noqa: E402

from bench.evening_people import adult, tablet  # noqa: E402
from bench.full_board import cluster_id, fill  # noqa: E402
from bench.socket_client import SocketClient  # noqa: E402
from run import find_browser  # noqa: E402
from tests.running import RunningHouse  # noqa: E402
from workshop.storage.directory import WorkshopEntry  # noqa: E402

MOVES_A_SECOND = 20
SECONDS = 2.0
WORKING = 3  # steps closer than the map
ZOOMS = {"map": 0, "closer": 1, "working": WORKING, "closest": 5}
FULL_SPEED, SLOW = 1, 4
SEEN_BAR = 100.0

Figures = dict[str, list[float]]
Spot = dict[str, Any]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--cards", type=int, default=1000)
    parser.add_argument("--clusters", type=int, default=24)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--tablets", type=int, default=300)
    chosen = parser.parse_args()
    frames: Figures = defaultdict(list)
    seen: Figures = defaultdict(list)
    for number in range(1, chosen.rounds + 1):
        with served() as (house, entry):
            asyncio.run(_filled(house, entry, chosen.cards, chosen.clusters))
            one_round(house, entry, frames, chosen.clusters)
        if chosen.tablets:
            with served() as (house, entry):
                found = asyncio.run(seen_elsewhere(house, entry, chosen.tablets))
            seen["seen p50, ms"].append(found[0])
            seen["seen p95, ms"].append(found[1])
        print(f"round {number} of {chosen.rounds} done", flush=True)
    report(frames, seen, chosen)


@contextmanager
def served() -> Iterator[tuple[RunningHouse, WorkshopEntry]]:
    with tempfile.TemporaryDirectory() as folder:
        house = RunningHouse(Path(folder) / "data").start()
        try:
            yield house, house.make_workshop()
        finally:
            house.kill()


async def _filled(house: RunningHouse, entry: WorkshopEntry, cards: int, clusters: int) -> None:
    desk = await fill(house, entry, cards, clusters)
    await desk.close()


# ---- frames ----


def one_round(house: RunningHouse, entry: WorkshopEntry, frames: Figures, clusters: int) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=str(find_browser()), args=["--no-sandbox", "--disable-gpu"]
        )
        context = browser.new_context(viewport={"width": 1920, "height": 1080}, has_touch=True)
        context.add_cookies(house.cookies("anna"))  # type: ignore[arg-type]  # playwright's own type, at run time a dict
        page = context.new_page()
        page.goto(f"{house.url}/werkstatt/{entry.id}/wand")
        page.wait_for_selector(".board__card")
        page.evaluate("document.fonts.ready.then(() => true)")
        session = context.new_cdp_session(page)
        with moving_cards(house, entry, clusters):
            for speed in (FULL_SPEED, SLOW):
                session.send("Emulation.setCPUThrottlingRate", {"rate": speed})
                for name, steps in ZOOMS.items():
                    look(page, steps)
                    at = f"{name}, CPU ÷ {speed}: "
                    spots = reachable(page, 2)
                    frames[at + "drag"].append(metered(page, lambda: drag(page, spots)))  # done at once
                    spots = reachable(page, 2)
                    frames[at + "two fingers"].append(
                        metered(page, lambda: two_fingers(page, session, spots))
                    )
                    if steps:
                        frames[at + "pan"].append(metered(page, lambda: pan(page)))
        session.send("Emulation.setCPUThrottlingRate", {"rate": FULL_SPEED})
        look(page, 0)
        fingers, right = ten_fingers(page, session)
        frames["ten fingers: frames"].append(fingers)
        frames["ten fingers: cards where they belong"].append(right)
        browser.close()


METER = """() => {
  const times = [];
  window.meter = { times, on: true };
  const tick = (now) => { times.push(now); if (window.meter.on) requestAnimationFrame(tick); };
  requestAnimationFrame(tick);
}"""
READ = "() => { window.meter.on = false; return window.meter.times; }"


def metered(page: Page, act: Callable[[], None]) -> float:
    """Frames a second while something is done."""
    page.evaluate(METER)
    act()
    times: list[float] = page.evaluate(READ)
    return 1000 * (len(times) - 1) / (times[-1] - times[0]) if len(times) > 1 else 0.0


def look(page: Page, steps: int) -> None:
    page.keyboard.press("0")
    for _ in range(steps):
        page.keyboard.press("+")
    page.wait_for_timeout(1000)  # the cards have come to rest


# cards whose middle can be seen and touched, well inside of the window
REACHABLE = """(wanted) => {
  const all = [...document.querySelectorAll('.board__card')];
  const found = [];
  const stride = Math.max(1, Math.floor(all.length / wanted / 3));
  for (let start = 0; start < stride && found.length < wanted; start += 1) {
    for (let at = start; at < all.length && found.length < wanted; at += stride) {
      const { x, y, width, height } = all[at].getBoundingClientRect();
      const [cx, cy] = [x + width / 2, y + height / 2];
      if (cx < 120 || cx > 1800 || cy < 160 || cy > 860) continue;
      if (all[at].contains(document.elementFromPoint(cx, cy))) found.push({ id: all[at].dataset.card, x: cx, y: cy });
    }
  }
  return found;
}"""


def reachable(page: Page, wanted: int) -> list[Spot]:
    found: list[Spot] = page.evaluate(REACHABLE, wanted)
    if len(found) < wanted:
        raise SystemExit(f"only {len(found)} cards can be reached where {wanted} are needed")
    return found


def until(seconds: float) -> Iterator[int]:
    end = time.perf_counter() + seconds
    step = 0
    while time.perf_counter() < end:
        step += 1
        yield step


def drag(page: Page, spots: list[Spot]) -> None:
    """In circles, and back: a card let go over nothing new would make the next figure another one."""
    page.mouse.move(spots[0]["x"], spots[0]["y"])
    page.mouse.down()
    for step in until(SECONDS):
        page.mouse.move(960 + 400 * math.sin(step / 15), 500 + 260 * math.cos(step / 15))
    page.keyboard.press("Escape")
    page.mouse.up()


def two_fingers(page: Page, session: CDPSession, spots: list[Spot]) -> None:
    first, second = spots

    def at(step: int) -> list[dict[str, float]]:
        return [
            {"x": first["x"] + 200 * math.sin(step / 15), "y": first["y"] + step % 200, "id": 0},
            {"x": second["x"] + 200 * math.sin(step / 15), "y": second["y"] + step % 200, "id": 1},
        ]

    touch(session, "touchStart", at(0))
    for step in until(SECONDS):
        touch(session, "touchMove", at(step))
    page.keyboard.press("Escape")
    touch(session, "touchEnd", [])


def pan(page: Page) -> None:
    page.mouse.move(960, 500)
    page.mouse.down(button="middle")
    for step in until(SECONDS):
        page.mouse.move(960 + 500 * math.sin(step / 20), 500 + 300 * math.cos(step / 20))
    page.mouse.up(button="middle")


def ten_fingers(page: Page, session: CDPSession) -> tuple[float, float]:
    """Ten cards to ten other clusters at once: frames a second, and how many lie where they were let go."""
    cards = reachable(page, 10)
    titles: list[Spot] = page.evaluate(
        """() => [...document.querySelectorAll('.cluster')].map((cloud) => {
          const { x, y, width, height } = cloud.querySelector('.cluster__title').getBoundingClientRect();
          return { id: cloud.dataset.cluster, x: x + width / 2, y: y + height / 2 };
        }).slice(0, 10)"""
    )

    def at(share: float) -> list[dict[str, float]]:
        return [
            {
                "x": card["x"] + (title["x"] - card["x"]) * share,
                "y": card["y"] + (title["y"] - card["y"]) * share,
                "id": number,
            }
            for number, (card, title) in enumerate(zip(cards, titles, strict=True))
        ]

    def act() -> None:
        touch(session, "touchStart", at(0))
        for step in range(101):
            touch(session, "touchMove", at(step / 100))
        touch(session, "touchEnd", [])

    frames = metered(page, act)
    page.wait_for_timeout(2000)
    lies = "(id) => document.querySelector(`[data-card='${id}'] .board__where`).textContent"
    named = "(id) => document.querySelector(`[data-cluster='${id}'] .cluster__name`).textContent"
    right = sum(
        page.evaluate(named, title["id"]) in page.evaluate(lies, card["id"])
        for card, title in zip(cards, titles, strict=True)
    )
    return frames, float(right)


def touch(session: CDPSession, kind: str, points: list[dict[str, float]]) -> None:
    session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


@contextmanager
def moving_cards(house: RunningHouse, entry: WorkshopEntry, clusters: int) -> Iterator[None]:
    """Ben moves cards at his desk, twenty a second, all the time."""
    stop = threading.Event()

    async def move() -> None:
        desk = await adult(house, entry, "ben", "desk")
        cards = [key.partition(":")[2] for key in desk.records if key.startswith("statement:")]
        dice = random.Random(11)
        due = time.perf_counter()
        while not stop.is_set():
            data = {"statement_ids": [dice.choice(cards)], "place": cluster_id(dice.randrange(clusters))}
            await desk.command(secrets.token_hex(8), "MoveStatements", data)
            due += 1 / MOVES_A_SECOND
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
        await desk.close()

    ben = threading.Thread(target=lambda: asyncio.run(move()))
    ben.start()
    try:
        yield
    finally:
        stop.set()
        ben.join()


# ---- seen elsewhere ----


async def seen_elsewhere(house: RunningHouse, entry: WorkshopEntry, tablets: int) -> tuple[float, float]:
    """Milliseconds from Anna's command until Ben's desk has the change, p50 and p95, while children type and send."""
    arrived: dict[str, float] = {}
    waiting: dict[str, str] = {}

    def heard(event: str, message: dict[str, Any], _size: int) -> None:
        if event != "change" or message.get("view") != "desk":
            return
        for key, record in message["put"].items():
            if key in waiting and waiting[key] == record.get("place"):
                arrived.setdefault(f"{key} {record['place']}", time.perf_counter())

    anna = await fill(house, entry, 200, 12)
    ben = await adult(house, entry, "ben", "desk", heard)
    await anna.command(secrets.token_hex(8), "ChangeStep", {"step": "collect"})
    prompt = next(key.partition(":")[2] for key in anna.records if key.startswith("prompt:"))
    children = [await tablet(house, entry, 100 + number) for number in range(tablets)]
    ends = time.perf_counter() + 20
    typing = [asyncio.create_task(_types(one, prompt, ends)) for one in children]
    await anna.command(secrets.token_hex(8), "ChangeStep", {"step": "sort"})
    sent: dict[str, float] = {}
    for number in range(100):
        card, place = f"statement:card-{number:04}", cluster_id(number % 12)
        if ben.records[card]["place"] == place:
            place = cluster_id((number + 1) % 12)
        waiting[card] = place
        sent[f"{card} {place}"] = time.perf_counter()
        data = {"statement_ids": [card.partition(":")[2]], "place": place}
        await anna.command(secrets.token_hex(8), "MoveStatements", data)
        await asyncio.sleep(0.15)
    await asyncio.gather(*typing)
    for client in (anna, ben, *(one for one, _ in children)):
        await client.close()
    if missing := set(sent) - set(arrived):
        raise SystemExit(f"{len(missing)} moves never came")
    delays = sorted(1000 * (arrived[key] - at) for key, at in sent.items())
    return delays[len(delays) // 2], delays[int(len(delays) * 0.95)]


async def _types(at: tuple[SocketClient, str], prompt: str, ends: float) -> None:
    """A card every four seconds; late cards wait at the desk."""
    client, participant = at
    await asyncio.sleep(random.random() * 4)
    while time.perf_counter() < ends:
        data = {"statement_id": secrets.token_hex(8), "prompt_id": prompt, "text": "Mehr Fußball auf dem Hof"}
        await client.command(secrets.token_hex(8), "SendStatement", data, participant_id=participant)
        await asyncio.sleep(4)


# ---- report ----


def bar_of(name: str) -> float:
    if name.startswith("ten fingers"):
        return 10.0 if "belong" in name else 0.0
    if f"÷ {SLOW}" not in name:
        return 55.0
    return 50.0 if name.startswith("working") else 30.0 if name.startswith("map") else 0.0


def report(frames: Figures, seen: Figures, chosen: argparse.Namespace) -> None:
    print(f"{chosen.cards} cards, {chosen.clusters} clusters, {MOVES_A_SECOND} remote moves a second")
    print(f"{'frames a second':48}{'best':>9}{'worst':>9}{'bar':>8}")
    for name, values in frames.items():
        bar = bar_of(name)
        verdict = f"{bar:8.0f}   {'met' if max(values) >= bar else 'MISSED'}" if bar else ""
        print(f"{name:48}{max(values):9.1f}{min(values):9.1f}{verdict}")
    for name, values in seen.items():
        verdict = (
            f"{SEEN_BAR:8.0f}   {'met' if min(values) <= SEEN_BAR else 'MISSED'}" if "p95" in name else ""
        )
        print(f"{name:48}{min(values):9.1f}{max(values):9.1f}{verdict}")


if __name__ == "__main__":
    main()
