"""What somebody typed into a form: cleaned once, kept for the next showing, with a sentence for each field in trouble."""

from __future__ import annotations

from collections.abc import Mapping

from ..language.cleaning import TextTooLong, clean
from ..messages import say
from .current import lang

SHORT = 120
LONG = 400
SHORTEST_PASSWORD = 10
LONGEST_PASSWORD = 200


class Form:
    """`values` holds what to show again (never a password), `troubles` a sentence by field."""

    def __init__(self, given: Mapping[str, str] | None = None, **values: str) -> None:
        self.given: Mapping[str, str] = given or {}
        self.values = dict(values)
        self.troubles: dict[str, str] = {}

    def __bool__(self) -> bool:
        return True

    @property
    def is_fine(self) -> bool:
        return not self.troubles

    @property
    def first_in_trouble(self) -> str:
        """The field to begin with; forms read their fields in the order in which they show them."""
        return next((name for name in self.troubles if name != "form"), "")

    def complain(self, name: str, key: str, **values: object) -> None:
        """Say what is wrong with a field; the first sentence stays."""
        self.troubles.setdefault(name, say(lang(), key, **values))

    def text(self, name: str, *, most: int = SHORT, missing: str = "") -> str:
        """A field's text, cleaned. `missing` names the sentence for an empty one that is needed."""
        typed = self.given.get(name, "")
        self.values[name] = typed[: 4 * most]
        try:
            found = clean(typed, most)
        except TextTooLong:
            self.complain(name, "account.trouble.too_long", most=most)
            return ""
        self.values[name] = found
        if missing and not found:
            self.complain(name, missing)
        return found

    def new_password(self, sign_in_name: str = "") -> str:
        """A password that was chosen, typed twice."""
        typed, again = self.given.get("password", ""), self.given.get("again", "")
        if not typed:
            self.complain("password", "account.trouble.password_missing")
        elif len(typed) < SHORTEST_PASSWORD:
            self.complain("password", "account.trouble.password_short")
        elif len(typed) > LONGEST_PASSWORD:
            self.complain("password", "account.trouble.password_long")
        elif typed.casefold() == sign_in_name.casefold():
            self.complain("password", "account.trouble.password_is_name")
        elif typed != again:
            self.complain("again", "account.trouble.password_differs")
        return typed

    def password(self) -> str:
        """A password to be checked. One that is too long to be one is not worth checking."""
        return self.given.get("password", "")[: LONGEST_PASSWORD + 1]
