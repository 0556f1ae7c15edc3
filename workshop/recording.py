"""A voice as it comes from a tablet: base64 of one of three kinds of file, short enough for half a minute."""

from __future__ import annotations

import base64
import binascii

from .domain.errors import Rejected

MOST_BYTES = 300_000
"""Half a minute at 64 kbit/s, twice what tablets are asked to record with."""
MOST_LETTERS = -(-MOST_BYTES // 3) * 4
LEAST_BYTES = 64


def tidy(text: str) -> str:
    """The recording, if it is one. Raises Rejected: `recording_too_long`, `malformed`."""
    if len(text) > MOST_LETTERS:
        raise Rejected("recording_too_long")
    try:
        voice = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise Rejected("malformed") from error
    if len(voice) < LEAST_BYTES or not kind_of(voice):
        raise Rejected("malformed")
    return text


def bytes_of(text: str) -> bytes:
    """Empty for what is none: an archive may bring anything."""
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""


def kind_of(voice: bytes) -> str:
    """The mime type that the first bytes show; empty for anything that no tablet records."""
    if voice.startswith(b"\x1a\x45\xdf\xa3"):
        return "audio/webm"
    if voice.startswith(b"OggS"):
        return "audio/ogg"
    if voice[4:8] == b"ftyp":
        return "audio/mp4"
    return ""
