"""Two evenings to look at: the nine real statements of Kamen, and a whole evening of an invented town.

Both are ordinary commands with their times, played through the same rules as everybody's. Their ids are always the
same, so that a house can tell whether it has them already.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from ..imports.evening import Surroundings, evening_plan
from ..imports.plan import Plan
from ..messages import say
from .beispielstadt import invented_evening

HERE = Path(__file__).parent
KAMEN = ("demo-kamen-werkstatt", "demo-kamen-leitbild")
BEISPIELSTADT = ("demo-beispielstadt-werkstatt", "demo-beispielstadt-leitbild")


def demo_plans() -> list[Plan]:
    """Kamen and Beispielstadt."""
    kamen = _read("kamen.json")
    of_the_slide = datetime.fromisoformat(f"{kamen['date']}T12:00:00+00:00").timestamp()
    around = Surroundings(counted("demo-kamen"), of_the_slide, partial(say, "de"))
    return [evening_plan(kamen, around, ids=KAMEN), invented("demo-beispielstadt")]


def invented(name: str) -> Plan:
    """The evening of Beispielstadt, with ids that begin with the name."""
    return invented_evening(
        _read("beispielstadt.json"), counted(name), f"{name}-werkstatt", f"{name}-leitbild"
    )


def counted(prefix: str) -> Callable[[], str]:
    """Ids that are the same every time."""
    count = 0

    def next_id() -> str:
        nonlocal count
        count += 1
        return f"{prefix}-{count:04}"

    return next_id


def _read(name: str) -> Any:
    return json.loads((HERE / name).read_text(encoding="utf-8"))
