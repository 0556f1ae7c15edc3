"""How the house runs under gevent: one flusher, one native thread for the database, another for passwords."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import gevent
from gevent.event import AsyncResult, Event
from gevent.threadpool import ThreadPool

Result = TypeVar("Result")


class NativeThread:
    """Runs work in a native thread of its own, one piece at a time, while greenlets go on."""

    def __init__(self) -> None:
        self._pool = ThreadPool(1)

    def __call__(self, work: Callable[[], Result]) -> Result:
        """gevent prints what is raised in its threads as a crash; a refusal is none, so it is carried out by hand."""
        result, error = self._pool.apply(_caught, (work,))
        if error is not None:
            raise error
        return result  # type: ignore[no-any-return]  # gevent has no types for it


def _caught(work: Callable[[], Result]) -> tuple[Result | None, Exception | None]:
    try:
        return work(), None
    except Exception as error:
        return None, error


class GreenTicket:
    """Waits for a flush without stopping others."""

    def __init__(self) -> None:
        self._done: AsyncResult[None] = AsyncResult()

    def set(self, error: Exception | None) -> None:
        if error is None:
            self._done.set(None)
        else:
            self._done.set_exception(error)

    def wait(self) -> None:
        self._done.get()


class Flusher:
    """Flushes whenever something waits; what comes during a write goes into the next one."""

    def __init__(self) -> None:
        self._something_waits = Event()

    def wake(self) -> None:
        self._something_waits.set()

    def start(self, flush: Callable[[], None]) -> None:
        gevent.spawn(self._loop, flush)

    def _loop(self, flush: Callable[[], None]) -> None:
        while True:
            self._something_waits.wait()
            self._something_waits.clear()
            flush()


class Soon:
    """Runs a call a moment later, and once for all who asked meanwhile."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._planned = False

    def __call__(self, call: Callable[[], Any]) -> None:
        if not self._planned:
            self._planned = True
            gevent.spawn_later(self.seconds, self._run, call)

    def _run(self, call: Callable[[], Any]) -> None:
        self._planned = False
        call()


def pause() -> None:
    """Let every other greenlet that is ready go on first."""
    gevent.sleep(0)


def later(seconds: float, call: Callable[[], None]) -> None:
    """Run a call after some seconds."""
    gevent.spawn_later(seconds, call)
