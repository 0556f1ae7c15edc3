"""Heavy work in processes of its own: it comes back, it is ended on time, and nobody else waits for it."""

from __future__ import annotations

import subprocess
import sys
import textwrap
import threading
from dataclasses import replace

import pytest

from tests.exports.evenings import kamen
from workshop.exports.make import make_export
from workshop.messages import catalogue
from workshop.work.jobs import JobFailed, Workers, _opened


def failure(workers: Workers, format: str, **changes: object) -> str:
    with pytest.raises(JobFailed) as failed:
        workers.export(replace(kamen(), **changes), format)
    return failed.value.reason


def test_a_file_from_a_worker_is_the_one_that_is_made_here():
    assert Workers().export(kamen(), "archive") == make_export(kamen(), "archive")


def test_a_pdf_and_a_word_file_come_back_whole():
    workers = Workers()
    assert workers.export(kamen(), "pdf").startswith(b"%PDF-")
    assert workers.export(kamen(), "docx").startswith(b"PK")


def test_an_unknown_format_says_so():
    assert failure(Workers(), "exe") == "unknown_format"


def test_a_job_that_breaks_says_so_and_the_next_one_runs(capfd):
    workers = Workers(limit=1)
    assert failure(workers, "pdf", mission_id="nobody") == "failed"
    assert "KeyError" in capfd.readouterr().err, "a bug is loud"
    assert workers.export(kamen(), "archive")


def test_a_job_that_takes_too_long_is_ended_and_the_next_one_runs():
    workers = Workers(limit=1, timeout=0.02)
    assert failure(workers, "pdf") == "timeout"
    workers.timeout = 60
    assert workers.export(kamen(), "archive")


def test_who_finds_all_busy_is_told_after_a_while():
    workers = Workers(limit=1, timeout=0.02)
    with workers.room:
        assert failure(workers, "archive") == "busy"


def test_a_process_that_dies_without_a_word_is_told_apart():
    with pytest.raises(JobFailed, match="crashed"):
        _opened(b"", -9)
    with pytest.raises(JobFailed, match="crashed"):
        _opened(b"+half", 1)


def test_no_more_run_at_once_than_there_is_room_for():
    workers = Workers(limit=2)
    made: list[bytes] = []
    threads = [
        threading.Thread(target=lambda: made.append(workers.export(kamen(), "archive"))) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 4


def test_every_reason_has_a_sentence():
    sentences = {key.rpartition(".")[2] for key in catalogue("de") if key.startswith("exports.failed.")}
    assert sentences == {"busy", "timeout", "crashed", "failed", "unknown_format"}


def test_under_gevent_nobody_else_waits_while_a_file_is_made():
    program = """
        from gevent import monkey; monkey.patch_all()
        import time, gevent
        from tests.exports.evenings import kamen
        from workshop.work.jobs import Workers
        snapshot, gaps, last = kamen(), [], time.perf_counter()
        def beat():
            global last
            while True:
                now = time.perf_counter(); gaps.append(now - last); last = now
                gevent.sleep(0.002)
        beating = gevent.spawn(beat)
        gevent.sleep(0.05)
        gaps.clear()
        made = Workers().export(snapshot, "pdf")
        beating.kill()
        print(made[:5].decode(), len(gaps) > 20)
    """
    run = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.stdout.strip() == "%PDF- True", run.stderr
