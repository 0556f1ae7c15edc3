"""Dates as a German reader writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime

from babel.dates import format_date


def long_date(day: date | None) -> str:
    """„1. Oktober 2026“; nothing for no day."""
    return format_date(day, "d. MMMM y", locale="de") if day else ""


def day_of(at: float) -> date:
    """The day of a moment where this machine stands."""
    return datetime.fromtimestamp(at, UTC).astimezone().date()
