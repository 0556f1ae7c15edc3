"""Work beside the sockets is done in portions: whoever speaks meanwhile waits for one of them at most."""

from __future__ import annotations

import time
from collections.abc import Callable

PORTION = 0.004
"""Seconds between two pauses."""

Pause = Callable[[], None]


class Portions:
    """Looks at the time after each piece of work."""

    def __init__(self, pause: Pause) -> None:
        self._pause = pause
        self._began = time.perf_counter()

    def rest(self) -> None:
        """Let others go on when a portion is done."""
        if time.perf_counter() - self._began > PORTION:
            self._pause()
            self._began = time.perf_counter()
