"""What all of them are."""


class Command:
    """Something that somebody asks for."""

    __slots__ = ()
