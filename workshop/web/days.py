"""Days as people write them: „23. November 2026“."""

from __future__ import annotations

from datetime import date, datetime

from babel.dates import format_date, format_datetime

from .current import lang


def day_of(seconds: float | None = None) -> str:
    """The day of a moment, today by default, where the house stands."""
    moment = datetime.now().astimezone() if seconds is None else datetime.fromtimestamp(seconds).astimezone()
    return format_date(moment.date(), format="long", locale=lang())


def moment(seconds: float) -> str:
    """A moment as people write it: „23.11.26, 15:04“."""
    return format_datetime(datetime.fromtimestamp(seconds).astimezone(), format="short", locale=lang())


def day(iso: str) -> str:
    """An ISO date as people write it; what is none stays as it is."""
    try:
        return format_date(date.fromisoformat(iso), format="long", locale=lang())
    except ValueError:
        return iso
