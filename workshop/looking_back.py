"""Replays that were made: kept until something happens in their workshop, so that wall and desk wait for one and not for two."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from .work.jobs import JobFailed, ReplayJob, Workers

PATIENCE = 30.0
"""Seconds that a screen waits for its replay."""
KEPT = 8


@dataclass(slots=True)
class Replays:
    """The newest few by stream, each with the place in the log up to which it surely tells. No word is in any of them."""

    made: dict[str, tuple[int, bytes]] = field(default_factory=dict)
    turn: threading.Lock = field(default_factory=threading.Lock)

    def told(self, workers: Workers, database_url: str, stream_id: str, seq: int) -> bytes:
        """What the worker makes of a log that is at least so long. Who comes second waits for the first. Raises JobFailed."""
        if not self.turn.acquire(timeout=PATIENCE):
            raise JobFailed("busy")
        try:
            known, told = self.made.pop(stream_id, (-1, b""))
            if known < seq:
                told = workers.run(ReplayJob(database_url, stream_id), PATIENCE)
                known = seq
            self.made[stream_id] = known, told
            while len(self.made) > KEPT:
                del self.made[next(iter(self.made))]
            return told
        finally:
            self.turn.release()
