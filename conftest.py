"""What a test may need from the machine, and what happens when it is missing.

A test marked with a need (browser, postgres …) doesn't run where the need isn't met. That makes the run fail, since
"all green" must not mean "not looked at", unless the need was waived: --without NAME.
"""

from __future__ import annotations

import gc
import os
import shutil
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import settings

import run

NEEDS: dict[str, Callable[[], object]] = {
    "browser": lambda: os.environ.get("BROWSER_BIN"),
    "postgres": lambda: shutil.which("pg_ctl") or shutil.which("pg_ctlcluster"),
    "redis": lambda: shutil.which("redis-server"),
    "nginx": lambda: shutil.which("nginx"),
    "libreoffice": lambda: shutil.which("soffice"),
}
MISSING = pytest.StashKey[Counter[str]]()

# The short run tries the same examples every time, so that red means "something changed"; the long run looks for news.
settings.register_profile("short", max_examples=40, deadline=None, derandomize=True)
settings.register_profile("long", max_examples=600, deadline=None)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="run the full counts too")
    parser.addoption(
        "--without", action="append", default=[], choices=sorted(NEEDS), help="do without what this needs"
    )


def pytest_configure(config: pytest.Config) -> None:
    gc.disable()  # until all tests are read, which makes nothing but what stays
    settings.load_profile("long" if config.getoption("--long") else "short")
    if not hasattr(config, "workerinput"):  # a worker takes over what was found
        os.environ["BROWSER_BIN"] = str(run.find_browser() or "")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    met = {name: bool(is_there()) for name, is_there in NEEDS.items()}
    waived = set(config.getoption("--without"))
    missing = config.stash.setdefault(MISSING, Counter())
    chosen, left_out = [], []
    for item in items:
        marks = {mark.name for mark in item.iter_markers()}
        unmet = {name for name in marks & met.keys() if not met[name]}
        if ("long" in marks and not config.getoption("--long")) or marks & waived:
            left_out.append(item)
        elif unmet:
            missing.update(unmet)
            left_out.append(item)
        else:
            chosen.append(item)
    config.hook.pytest_deselected(items=left_out)
    items[:] = chosen


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for name, count in config.stash.get(MISSING, Counter()).items():
        terminalreporter.write_line(
            f"Nicht gelaufen: {count} Tests, denn hier fehlt: {name}. Darauf verzichten:  --without {name}",
            red=True,
        )


def pytest_collection_finish() -> None:
    """What was read for the tests is looked through for rubbish no more; to read it takes a tenth less for that."""
    gc.freeze()
    gc.enable()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Side by side each worker has looked at all tests; what one of them missed, all did."""
    missed = Counter(getattr(node, "workeroutput", {}).get("missing", {}))
    node.config.stash[MISSING] = node.config.stash.get(MISSING, Counter()) | missed


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["missing"] = dict(session.config.stash.get(MISSING, Counter()))
    if session.config.stash.get(MISSING, Counter()) and session.exitstatus in (
        pytest.ExitCode.OK,
        pytest.ExitCode.NO_TESTS_COLLECTED,
    ):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
