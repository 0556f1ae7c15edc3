"""How much at once: a token bucket for each who asks, so that one stuck finger or one script can't drown a room."""

from __future__ import annotations

import time
from collections import deque
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

    def has_room(self, key: str) -> bool:
        """Whether one more would be all right; nothing is taken."""
        bucket = self.buckets.get(key)
        return bucket is None or bucket.level + (self.clock() - bucket.filled_at) * bucket.rate >= 1

    def _forget_full(self, now: float) -> None:
        if len(self.buckets) < 10_000:
            return
        idle = self.burst / self.rate
        self.buckets = {key: one for key, one in self.buckets.items() if now - one.filled_at < idle}


@dataclass(slots=True)
class WrongTries:
    """At most `most` wrong tries by key within any `seconds`; right ones are given back and count for nothing."""

    most: int = 20
    seconds: float = 60.0
    clock: Callable[[], float] = time.monotonic
    tries: dict[str, deque[float]] = field(default_factory=dict)

    def begin(self, key: str) -> float | None:
        """When the try began, counted as a wrong one from now on; None when there were too many."""
        now = self.clock()
        self._forget_old(now)
        made = self.tries.setdefault(key, deque())
        while made and made[0] <= now - self.seconds:
            made.popleft()
        if len(made) >= self.most:
            return None
        made.append(now)
        return now

    def was_right(self, key: str, began: float) -> None:
        """It was no wrong one after all."""
        self.tries[key].remove(began)

    def _forget_old(self, now: float) -> None:
        if len(self.tries) < 10_000:
            return
        self.tries = {key: made for key, made in self.tries.items() if made and made[-1] > now - self.seconds}
