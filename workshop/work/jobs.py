"""The parent's side: hand a job to a fresh process, wait for it without stopping anybody, bound how many run.

One process a job, ended with it: whatever a library does to memory, locks or itself is gone afterwards, and a job that
hangs is killed. `subprocess` and `threading` cooperate when gevent has patched them, and work as they are when not.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from ..exports.snapshot import Snapshot

log = logging.getLogger(__name__)

PACKAGE_HOME = Path(__file__).resolve().parents[2]


class JobFailed(Exception):
    """Why there is no answer.

    `reason` is `busy`, `timeout`, `crashed` or what the job itself said; the sentences are `exports.failed.REASON`,
    `suggestions.failed.REASON`, `replay.failed.REASON` and `words.failed.REASON`.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class ExportJob(msgspec.Struct, tag="export"):
    """A mission statement to be made into a file."""

    format: str
    snapshot: Snapshot


class RearrangeJob(msgspec.Struct, tag="rearrange"):
    """A board to be read anew: each pile with id, title and cards, each card with id, text and whether it lies by hand."""

    piles: list[tuple[str, str, list[tuple[str, str, bool]]]]
    loose: list[tuple[str, str, bool]]
    set_ids: list[str]
    folder: str = ""


class StacksJob(msgspec.Struct, tag="stacks"):
    """Cards among which some may say the same: each with id, text and place."""

    cards: list[tuple[str, str, str]]


class ReplayJob(msgspec.Struct, tag="replay"):
    """An evening to be told once more: the worker reads its log itself."""

    database_url: str
    stream_id: str


class CloudJob(msgspec.Struct, tag="cloud"):
    """The voices of a wall as perspective and words, and whose clouds are to be laid out on so large a paper."""

    voices: list[tuple[str, str]]
    groups: list[list[str]]
    width: int
    height: int


Job = ExportJob | RearrangeJob | StacksJob | ReplayJob | CloudJob


@dataclass(slots=True)
class Workers:
    """At most `limit` processes at once, each for at most `timeout` seconds; who finds all busy waits as long."""

    limit: int = 2
    timeout: float = 60.0
    room: threading.Semaphore = field(init=False)

    def __post_init__(self) -> None:
        self.room = threading.BoundedSemaphore(self.limit)

    def export(self, snapshot: Snapshot, format: str) -> bytes:
        """The mission statement as a file. Raises JobFailed."""
        return self.run(ExportJob(format, snapshot))

    def run(self, job: Job, timeout: float | None = None) -> bytes:
        """A job's answer. Raises JobFailed."""
        patience = self.timeout if timeout is None else min(timeout, self.timeout)
        if not self.room.acquire(timeout=patience):
            raise JobFailed("busy")
        try:
            return self._in_a_process(msgspec.json.encode(job), patience)
        finally:
            self.room.release()

    def _in_a_process(self, request: bytes, patience: float) -> bytes:
        process = subprocess.Popen(
            [sys.executable, "-m", "workshop.work.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": _path_of_the_package()},
        )
        try:
            answer, _ = process.communicate(request, timeout=patience)
        except subprocess.TimeoutExpired:
            log.warning("a job took longer than %s s and was ended", patience)
            raise JobFailed("timeout") from None
        finally:
            if process.poll() is None:
                process.kill()
                process.communicate()
        return _opened(answer, process.returncode)


def _path_of_the_package() -> str:
    """A checkout is found from any folder that the server was started in."""
    others = os.environ.get("PYTHONPATH", "")
    return os.pathsep.join(filter(None, (str(PACKAGE_HOME), others)))


def _opened(answer: bytes, status: int) -> bytes:
    """What is behind the first byte: `+` for a file, `-` for the reason why there is none."""
    if answer[:1] == b"-":
        raise JobFailed(answer[1:].decode("ascii"))
    if status != 0 or answer[:1] != b"+":
        log.error("a worker process ended with status %s", status)
        raise JobFailed("crashed")
    return answer[1:]
