"""The address under which children find this house from home, as somebody types it and as a QR code names it."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit

LONGEST = 200
HOST = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*")
PATH = re.compile(r"(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*")


class BadAddress(Exception):
    """`reason` is `no_address`, `strange_path`, `only_this_machine` or `too_long`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def tidy_address(typed: str) -> str:
    """`https://leitbild.example.de` from what was typed; nothing from nothing. Raises BadAddress."""
    typed = typed.strip()
    if not typed:
        return ""
    if len(typed) > LONGEST:
        raise BadAddress("too_long")
    parts, port = _parts(typed if "://" in typed else f"https://{typed}")
    if parts.scheme not in ("http", "https") or parts.username is not None or parts.password is not None:
        raise BadAddress("no_address")
    path = parts.path.rstrip("/")
    if parts.query or parts.fragment or "?" in typed or "#" in typed or not PATH.fullmatch(path):
        raise BadAddress("strange_path")
    return f"{parts.scheme}://{_host(parts.hostname or '')}{port}{path}"


def _parts(text: str) -> tuple[SplitResult, str]:
    if any(letter.isspace() or not letter.isprintable() or letter == "\\" for letter in text):
        raise BadAddress("no_address")
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise BadAddress("no_address") from error
    return parts, f":{port}" if port is not None else ""


def _host(name: str) -> str:
    """As DNS knows it. A name that means the machine itself would lead every child to its own phone."""
    if name == "localhost" or name.endswith(".localhost"):
        raise BadAddress("only_this_machine")
    try:
        number = ipaddress.ip_address(name)
    except ValueError:
        return _name(name)
    if number.is_loopback or number.is_unspecified:
        raise BadAddress("only_this_machine")
    return f"[{number}]" if number.version == 6 else str(number)


def _name(name: str) -> str:
    try:
        ascii_name = name.encode("idna").decode()
    except UnicodeError as error:
        raise BadAddress("no_address") from error
    if not HOST.fullmatch(ascii_name) or "." not in ascii_name:
        raise BadAddress("no_address")
    return ascii_name
