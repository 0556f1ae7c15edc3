"""The replay of an evening, made in a process of its own from the database itself: nothing of it passes the sockets."""

from __future__ import annotations

import msgspec
import sqlalchemy as sa

from ..audiences import replay
from ..audiences.view import Scene
from ..domain.mission import MissionStatement
from ..storage import event_log
from ..streams import from_log, workshop_stream
from .jobs import ReplayJob


def replayed(job: ReplayJob) -> bytes:
    """JSON: `cards` by id, and `moments`, each with what it puts and removes."""
    engine = sa.create_engine(job.database_url)
    stream_id = workshop_stream(job.workshop_id)
    with engine.connect() as connection:
        stored = event_log.read(connection, stream_id)
    engine.dispose()
    today = Scene(from_log(stream_id, stored).state, MissionStatement(), stored.texts)
    log = [(one.event, one.cause) for one in stored.events]
    return msgspec.json.encode({"cards": replay.cards(today), "moments": replay.moments(today, log)})
