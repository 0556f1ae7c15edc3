"""The worker's side: one job on standard input, its answer on standard output, then the end."""

from __future__ import annotations

import sys
import traceback

import msgspec

from .jobs import CloudJob, ExportJob, Job, ReplayJob


def answer_to(request: bytes) -> bytes:
    """`+` and the answer, or `-` and a reason."""
    try:
        job: Job = msgspec.json.decode(request, type=Job)
        if isinstance(job, ReplayJob):
            return _replayed(job)
        if isinstance(job, CloudJob):
            return _clouded(job)
        return _made(job) if isinstance(job, ExportJob) else _thought(job)
    except Exception:
        traceback.print_exc()
        return b"-failed"


def _made(job: ExportJob) -> bytes:
    from ..exports.make import UnknownFormat, make_export

    try:
        return b"+" + make_export(job.snapshot, job.format)
    except UnknownFormat:
        return b"-unknown_format"


def _replayed(job: ReplayJob) -> bytes:
    from .replaying import replayed

    return b"+" + replayed(job)


def _clouded(job: CloudJob) -> bytes:
    from .clouding import clouded

    return b"+" + clouded(job)


def _thought(job: Job) -> bytes:
    from ..suggesting.thinking import THOUGHTS

    return b"+" + msgspec.json.encode(THOUGHTS[type(job)](job))


def main() -> None:
    answers = sys.stdout.buffer
    sys.stdout = sys.stderr  # what a library prints must not end up in a file
    answers.write(answer_to(sys.stdin.buffer.read()))
    answers.flush()


if __name__ == "__main__":
    main()
