"""Waiting for what takes effect elsewhere, where `expect` has no word for it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from playwright.sync_api import Page

Found = TypeVar("Found")
PATIENCE = 15.0


def becomes(page: Page, read: Callable[[], Found], wanted: Found) -> Found:
    """What `read` finds once that is as wanted; else the last it found, for an assertion to show."""
    end = time.monotonic() + PATIENCE
    while (found := read()) != wanted and time.monotonic() < end:
        page.wait_for_timeout(20)
    return found
