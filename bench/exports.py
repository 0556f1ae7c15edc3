"""How long a paper takes, and how long anybody beside it waits, at 100 and 1,000 statements.

    python bench/exports.py [--sizes 100 1000] [--rounds 3]

For each format: seconds in a worker process, from asking to having the file, the best of the rounds; its size; and the
longest pause of the server's own loop meanwhile, in milliseconds, smallest of the rounds (gevent, as the server runs).
"""

from gevent import monkey

monkey.patch_all()

import argparse  # noqa: E402  patched first
import random  # noqa: E402
import sys  # noqa: E402
import time  # noqa: E402
from pathlib import Path  # noqa: E402

import gevent  # noqa: E402

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from workshop.domain import commands as ask  # noqa: E402
from workshop.domain.commands import mission as mission_ask  # noqa: E402
from workshop.domain.model import Evidence  # noqa: E402
from workshop.domain.words import Words  # noqa: E402
from workshop.exports.formats import FORMATS  # noqa: E402
from workshop.exports.snapshot import Names, Snapshot  # noqa: E402
from workshop.ids import new_id  # noqa: E402
from workshop.imports.plan import Plan  # noqa: E402
from workshop.imports.script import Script  # noqa: E402
from workshop.work.jobs import Workers  # noqa: E402

WORDS = (
    "Essen laut leise Klo Fußball spielen lesen Hausaufgaben Freunde Pause Garten klettern Pizza Hund warm kalt Zeit "
    "Raum basteln Musik Streit helfen Schaukel Buch Tür Regen Sonne rennen malen bauen"
).split()
GROUPS = 10
BEAT = 0.001


def evening(size: int) -> Snapshot:
    """So many statements of thirty children in ten groups, each group behind a principle."""
    chance = random.Random(1)
    script = Script("werkstatt-1", "leitbild-1", new_id, 1_790_000_000.0, pace=1.0)
    prompt = ask.AddPrompt("frage-01", "open", Words("Was ist dir wichtig?"), "star")
    script.begin(mission_title="Leitbild", title="Werkstatt", prompts=[prompt], invented=True)
    children = [f"kind-{number:03}" for number in range(30)]
    for child in children:
        script.say(child, ask.JoinWorkshop(child, "children"))
    script.lead(ask.OpenPrompt("frage-01"))
    ids = tuple(f"karte-{number:05}" for number in range(size))
    for number, statement_id in enumerate(ids):
        said = " ".join(chance.choices(WORDS, k=chance.randint(1, 7)))
        script.say(children[number % 30], ask.SendStatement(statement_id, "frage-01", Words(said)))
    script.lead(ask.ReleaseStatements(ids))
    script.lead(ask.ChangeStep("sort"))
    for group in range(GROUPS):
        script.lead(ask.CreateCluster(f"gruppe-{group}", Words(f"Gruppe {group}"), "", ids[group::GROUPS]))
        behind = (Evidence("werkstatt-1", "cluster", f"gruppe-{group}"),)
        script.write(
            mission_ask.AddPrinciple(
                f"leitsatz-{group}", Words("Wir hören zu"), Words("und tun etwas"), (), behind
            )
        )
    return Plan("evening", "leitbild-1", Names("Ort"), tuple(script.steps)).whole(new_id)


def measured(snapshot: Snapshot, format: str) -> tuple[float, int, float]:
    """Seconds, bytes, and the longest pause in milliseconds."""
    gaps: list[float] = []
    beating = gevent.spawn(_beat, gaps)
    gevent.sleep(0.05)
    gaps.clear()
    begun = time.perf_counter()
    made = Workers().export(snapshot, format)
    seconds = time.perf_counter() - begun
    gevent.sleep(0)
    beating.kill()
    return seconds, len(made), max(gaps) * 1000


def _beat(gaps: list[float]) -> None:
    last = time.perf_counter()
    while True:
        gevent.sleep(BEAT)
        now = time.perf_counter()
        gaps.append(now - last - BEAT)
        last = now


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--sizes", type=int, nargs="+", default=[100, 1000])
    options.add_argument("--rounds", type=int, default=3)
    chosen = options.parse_args()
    print(f"{'statements':>10}  {'format':8}  {'seconds':>8}  {'kB':>8}  {'longest pause, ms':>18}")
    for size in chosen.sizes:
        snapshot = evening(size)
        for format in FORMATS:
            rounds = [measured(snapshot, format) for _ in range(chosen.rounds)]
            seconds, pause = min(one[0] for one in rounds), min(one[2] for one in rounds)
            size_in_kb = rounds[0][1] // 1024
            print(f"{size:>10}  {format:8}  {seconds:8.2f}  {size_in_kb:8}  {pause:18.1f}", flush=True)


if __name__ == "__main__":
    main()
