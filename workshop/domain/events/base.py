"""What all of them are."""


class Event:
    """Something that has happened; the log keeps it under its class name."""

    __slots__ = ()
