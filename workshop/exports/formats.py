"""The files that a mission statement can be taken home as."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """How a file ends, and what a browser is told that it is."""

    ending: str
    mimetype: str


FORMATS = {
    "docx": Format("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "pdf": Format("pdf", "application/pdf"),
    "json": Format("json", "application/json"),
    "archive": Format("zip", "application/zip"),
}

_UMLAUTS = {
    ord(letter): pair
    for letter, pair in zip("äöüÄÖÜß", ("ae", "oe", "ue", "Ae", "Oe", "Ue", "ss"), strict=True)
}


def file_name(title: str, format: str) -> str:
    """A name that every file system takes: „Leitbild-fuer-unsere-OGS.pdf“."""
    german = title.translate(_UMLAUTS)
    plain = unicodedata.normalize("NFKD", german).encode("ascii", "ignore").decode("ascii")
    words = re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")[:60].strip("-")
    return f"{words or 'Leitbild'}.{FORMATS[format].ending}"
