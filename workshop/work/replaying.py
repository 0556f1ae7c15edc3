"""The replay of an evening, made in a process of its own from the database itself: nothing of it passes the sockets."""

from __future__ import annotations

import msgspec

from ..audiences import replay
from ..storage import log_reader
from .jobs import ReplayJob


def replayed(job: ReplayJob) -> bytes:
    """JSON: `moments`, each with what it puts and removes."""
    return msgspec.json.encode(
        {"moments": replay.moments(log_reader.happened(job.database_url, job.stream_id))}
    )
