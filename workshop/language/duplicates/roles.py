"""What the order of words says: who does it to whom, and which of two things is to make room for the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

BEHIND = frozenset({"statt", "anstatt", "anstelle", "als"})
AMOUNTS = frozenset({"mehr", "weniger"})
I_DO, TO_ME = frozenset({"ich", "wir"}), frozenset({"mich", "mir", "uns"})
LEADING = frozenset(
    {"für", "mit", "von", "vom", "bei", "beim", "zu", "zum", "zur", "vor", "nach", "und", "oder", "an"}
)
TURNING = frozenset(
    {"werden", "werde", "wird", "wirst", "wurde", "wurden", "worden", "lassen", "lass", "lasst"}
)
"""With these the one who is named first may well not be the doer: „Wir werden geärgert“."""
REACH = 2
"""A word like „für“ leads the next but one, too: „für die Kinder“."""


class Named(NamedTuple):
    """A word by its form; it has no keys where it carries no subject."""

    form: str
    keys: tuple[str, ...]
    is_person: bool
    is_noun: bool
    is_sure: bool
    """Whether it cannot be misspelt."""

    @property
    def key(self) -> str:
        return self.keys[0] if self.keys else ""


class Roles(NamedTuple):
    """Empty or None where the order says nothing."""

    instead_of: str
    """The key of what is not wanted, or less."""
    of_what: frozenset[str]
    """The keys of what there shall be more or less of."""
    of_what_surely: bool
    keys: frozenset[str]
    people: tuple[str, ...]
    """Who is named, the doer first."""
    we_do: bool | None
    """Whether those who write do it, or have it done to them."""
    doing: frozenset[str]


def roles_of(words: Sequence[Named]) -> Roles:
    forms = [word.form for word in words]
    of_what = _of_what(words)
    turned = not TURNING.isdisjoint(forms)
    free = [
        word
        for place, word in enumerate(words)
        if (word.is_person or word.form in TO_ME) and LEADING.isdisjoint(forms[max(0, place - REACH) : place])
    ]
    i_do = any(form in I_DO for form in forms)
    to_me = any(word.form in TO_ME for word in free)
    listed = "und" in forms or "oder" in forms
    return Roles(
        instead_of=_behind(words),
        of_what=frozenset(of_what.keys if of_what else ()),
        of_what_surely=of_what is not None and of_what.is_sure,
        keys=frozenset(key for word in words for key in word.keys),
        people=()
        if turned or listed
        else tuple(dict.fromkeys(word.key or word.form for word in free if word.is_person)),
        we_do=None if turned or i_do == to_me else i_do,
        doing=frozenset(word.form for word in words if word.key and not word.is_noun),
    )


def swapped(one: Roles, other: Roles) -> bool:
    """Whether both name the same, but the other way round, or want more of something else."""
    if _more_of_else(one, other):
        return True
    if one.instead_of and other.instead_of and one.instead_of != other.instead_of:
        return one.instead_of in other.keys or other.instead_of in one.keys
    if one.people != other.people and sorted(one.people) == sorted(other.people):
        return True
    if one.we_do is None or other.we_do is None or one.we_do == other.we_do:
        return False
    return not one.doing.isdisjoint(other.doing)


def _of_what(words: Sequence[Named]) -> Named | None:
    places = [place for place, word in enumerate(words) if word.form in AMOUNTS]
    return next((word for word in words[places[0] + 1 :] if word.key), None) if places else None


def _more_of_else(one: Roles, other: Roles) -> bool:
    """„Mehr Zeit für Hausaufgaben“ is no wish for more of them; what may be misread must be named on both sides."""
    for mine, theirs in ((one, other), (other, one)):
        if not mine.of_what or not (mine.of_what_surely or mine.of_what & theirs.keys):
            return False
    return one.of_what.isdisjoint(other.keys) or other.of_what.isdisjoint(one.keys)


def _behind(words: Sequence[Named]) -> str:
    places = [place for place, word in enumerate(words) if word.form in BEHIND]
    return next((word.key for word in words[places[-1] + 1 :] if word.key), "") if places else ""
