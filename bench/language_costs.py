"""What the language engine costs in time, memory and space. Every command runs in a fresh process of its own.

A process that starts another hands its own peak of memory on to it, so commands are started by a small one.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from bench.language_quality import Figures

ROOT = Path(__file__).resolve().parent.parent
RIVAL = ROOT / "bench" / "rivals" / "tfidf_agglomerative.py"
PYTHON = getattr(sys, "_base_executable", sys.executable)
DOOR = [PYTHON, str(ROOT / "run.py"), "language"]
"""As whoever types it, with the Python from outside the environment that run.py then changes into."""
ON_THE_BOARD = 1_000
MANY = 10_000
PLACED = 300

STARTER = """
import json, os, subprocess, sys, time
with open(sys.argv[1], "rb") as given, open(sys.argv[2], "wb") as answer:
    begun = time.perf_counter()
    process = subprocess.Popen(sys.argv[3:], stdin=given, stdout=answer)
    _, status, used = os.wait4(process.pid, 0)
    took = time.perf_counter() - begun
    print(json.dumps([took, used.ru_utime + used.ru_stime, used.ru_maxrss, os.waitstatus_to_exitcode(status)]))
"""

READY = """
import time
begun = time.perf_counter()
from workshop.language.grouping import Board, Placer
Placer(Board(())).place("Es isst zu laud")
print(time.perf_counter() - begun)
"""

SIZES = """
import sys
before = set(sys.modules)
from importlib.metadata import packages_distributions, files
from workshop.language.grouping import group
from workshop.language.reading import candidates
from workshop.language.screening import screen
group(["Ein Pony"]), candidates(["schpilen"]), screen("Ein Pony")
known = packages_distributions()
names = {name.partition(".")[0] for name in set(sys.modules) - before} - set(sys.stdlib_module_names)
for package in sorted({known[name][0] for name in names if name in known}):
    size = sum(one.locate().stat().st_size for one in files(package) if one.locate().is_file())
    print(package, size)
"""


def costs(statements: Sequence[str], rival_python: str | None, rounds: int) -> list[tuple[str, Figures]]:
    """One row a question; statements of the given sets are varied until there are enough."""
    thousand, many = varied(statements, ON_THE_BOARD), varied(statements, MANY)
    rows = [
        ("ready for the first statement", _ready(rounds)),
        ("suggesting over 1,000, whole command", _suggesting(thousand, rival_python, rounds)),
        ("suggesting over 10,000, whole command", _command(DOOR, {"task": "cluster", "texts": many})),
        ("duplicates in 1,000, whole command", _command(DOOR, {"task": "dups", "texts": thousand})),
        ("screening 1,000, whole command", _command(DOOR, {"task": "moderate", "texts": thousand})),
        ("one word, whole command", _command(DOOR, {"task": "spell", "words": ["schpilen"]})),
        ("placing at 1,000, warm, in ms", _placing(varied(statements, ON_THE_BOARD + PLACED))),
        ("megabytes on the disk", _megabytes()),
    ]
    return rows


def varied(statements: Sequence[str], wanted: int) -> list[str]:
    """So many different statements: the given ones, then with a word taken from another, always the same ones."""
    dice = random.Random(7)
    made = dict.fromkeys(statements)
    for _ in range(100 * wanted):
        if len(made) >= wanted:
            break
        words, others = dice.choice(statements).split(), dice.choice(statements).split()
        words[dice.randrange(len(words))] = dice.choice(others)
        made.setdefault(" ".join([*words, dice.choice(others)] if dice.random() < 0.3 else words))
    else:
        raise SystemExit(f"{len(statements)} statements have too few words to make {wanted} of them")
    return list(made)[:wanted]


def _command(command: Sequence[str], question: object) -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        given, answer = Path(folder, "given"), Path(folder, "answer")
        given.write_text(json.dumps(question), encoding="utf-8")
        started = [sys.executable, "-S", "-c", STARTER, str(given), str(answer), *command]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        told = subprocess.run(started, check=True, stdout=subprocess.PIPE, env=environment, cwd=ROOT)
        seconds, busy, peak, status = json.loads(told.stdout)
        if status:
            raise SystemExit(f"{' '.join(command)}: exit status {status}")
        figures = {
            "seconds": seconds,
            "of them computing": busy,
            "MB": peak / (1024 if sys.platform != "darwin" else 1024**2),
        }
        printed = answer.read_text(encoding="utf-8")
    return figures | ({"inside": float(printed)} if command[-1] == READY else {})


def _ready(rounds: int) -> Figures:
    found = [_command([sys.executable, "-c", READY], None) for _ in range(rounds)]
    best = min(found, key=lambda one: one["seconds"])
    return {
        "import and place": min(one["inside"] for one in found),
        "with start": best["seconds"],
        "of them computing": best["of them computing"],
        "MB": best["MB"],
    }


def _suggesting(texts: Sequence[str], rival_python: str | None, rounds: int) -> Figures:
    """Turn and turn about with the rival, so that both meet the same machine; medians."""
    question, ours, theirs = {"task": "cluster", "texts": texts}, [], []
    for _ in range(rounds):
        ours.append(_command(DOOR, question))
        if rival_python:
            theirs.append(_command([rival_python, str(RIVAL)], question))
    figures = {name: median(one[name] for one in ours) for name in ours[0]}
    if theirs:
        other = median(one["seconds"] for one in theirs)
        figures |= {"scikit-learn": other, "ratio": figures["seconds"] / other}
    return figures


def _placing(texts: Sequence[str]) -> Figures:
    """New statements on a board of a thousand, after as many others have been placed."""
    from workshop.language.grouping import Board, Card, Pile, Placer, group

    board, later = texts[:ON_THE_BOARD], texts[ON_THE_BOARD:]
    piles: dict[str, list[Card]] = {}
    for number, (text, one) in enumerate(zip(board, group(board), strict=True)):
        piles.setdefault(one or "", []).append(Card(str(number), text))
    loose = tuple(piles.pop("", ()))
    placer = Placer(Board(tuple(Pile(one, "", tuple(cards)) for one, cards in piles.items()), loose))
    took = []
    for text in later:
        begun = time.perf_counter()
        placer.place(text)
        took.append((time.perf_counter() - begun) * 1000)
    warm = sorted(took[len(took) // 3 :])
    return {"median": median(warm), "p95": warm[int(len(warm) * 0.95)], "worst": warm[-1]}


def _megabytes() -> Figures:
    """Our own files, and the packages that are loaded for them, whoever else needs those too."""
    own = sum(
        one.stat().st_size
        for one in (ROOT / "workshop" / "language").rglob("*")
        if one.is_file() and "__pycache__" not in one.parts
    )
    told = subprocess.run([sys.executable, "-c", SIZES], check=True, capture_output=True, text=True, cwd=ROOT)
    packages = {name: int(size) / 1e6 for name, size in (line.split() for line in told.stdout.splitlines())}
    return {"own": own / 1e6, **packages, "all": own / 1e6 + sum(packages.values())}
