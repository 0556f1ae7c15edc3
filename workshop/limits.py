"""How much at once: a token bucket for each who asks, so that one stuck finger or one script can't drown a room."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Bucket:
    """`rate` a second on average, `burst` at once."""

    rate: float
    burst: float
    level: float
    filled_at: float

    def take(self, now: float) -> bool:
        self.level = min(self.burst, self.level + (now - self.filled_at) * self.rate)
        self.filled_at = now
        if self.level < 1:
            return False
        self.level -= 1
        return True


@dataclass(slots=True)
class Limiter:
    """Buckets by key; idle ones are forgotten."""

    rate: float
    burst: float
    clock: Callable[[], float] = time.monotonic
    buckets: dict[str, Bucket] = field(default_factory=dict)

    def allows(self, key: str) -> bool:
        """Whether one more is all right now."""
        now = self.clock()
        if key not in self.buckets:
            self._forget_full(now)
            self.buckets[key] = Bucket(self.rate, self.burst, self.burst, now)
        return self.buckets[key].take(now)

    def _forget_full(self, now: float) -> None:
        if len(self.buckets) < 10_000:
            return
        idle = self.burst / self.rate
        self.buckets = {key: one for key, one in self.buckets.items() if now - one.filled_at < idle}
