"""The worker's side: one job on standard input, its answer on standard output, then the end."""

from __future__ import annotations

import sys
import traceback

import msgspec

from ..exports.make import UnknownFormat, make_export
from .jobs import ExportJob


def answer_to(request: bytes) -> bytes:
    """`+` and the file, or `-` and a reason."""
    try:
        job = msgspec.json.decode(request, type=ExportJob)
        return b"+" + make_export(job.snapshot, job.format)
    except UnknownFormat:
        return b"-unknown_format"
    except Exception:
        traceback.print_exc()
        return b"-failed"


def main() -> None:
    answers = sys.stdout.buffer
    sys.stdout = sys.stderr  # what a library prints must not end up in a file
    answers.write(answer_to(sys.stdin.buffer.read()))
    answers.flush()


if __name__ == "__main__":
    main()
