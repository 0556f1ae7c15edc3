"""`python -m tools.language_tables [words meanings names emoji]`: builds all tables, or those named.

Each module beside this one that has `build(folder)` makes the files of its own room in `workshop/language/data/built/`.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
BUILT = HERE.parent.parent / "workshop" / "language" / "data" / "built"


def builders() -> list[str]:
    return [module.name for module in pkgutil.iter_modules([str(HERE)]) if not module.name.startswith("_")]


def main(asked: list[str]) -> int:
    unknown = sorted(set(asked) - set(builders()))
    if unknown:
        print(f"no such table: {', '.join(unknown)}; there are {', '.join(builders())}", file=sys.stderr)
        return 2
    BUILT.mkdir(parents=True, exist_ok=True)
    for name in asked or builders():
        started = time.monotonic()
        build = getattr(importlib.import_module(f"{__package__}.{name}"), "build", None)
        if build is None:
            continue
        build(BUILT)
        print(f"{name}: {time.monotonic() - started:.1f} s")
    for path in sorted(BUILT.iterdir()):
        print(f"{path.stat().st_size:>10,} {path.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
