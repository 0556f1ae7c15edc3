"""Commands for who hosts a house. German on the screen; `--help` is true."""

from __future__ import annotations

import sys


def main(arguments: list[str] | None = None) -> int:
    """Run one command; its exit status."""
    given = sys.argv[1:] if arguments is None else arguments
    if given == ["language"]:
        from . import language  # alone, for it must start quickly

        return language.main()
    if not given or given[0] == "serve":
        from gevent import monkey

        monkey.patch_all()  # before everything else is imported
    from .commands import run

    return run(given)
