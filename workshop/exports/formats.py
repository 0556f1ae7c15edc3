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


def file_name(title: str, format: str) -> str:
    """A name that every file system takes: „Leitbild-fuer-unsere-OGS.pdf“."""
    german = title.translate(
        str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})
    )
    plain = unicodedata.normalize("NFKD", german).encode("ascii", "ignore").decode("ascii")
    words = re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")[:60].strip("-")
    return f"{words or 'Leitbild'}.{FORMATS[format].ending}"
