"""From a snapshot to a file, in this process."""

from __future__ import annotations

from ..messages import say
from .formats import FORMATS
from .snapshot import Snapshot


class UnknownFormat(Exception):
    """Nobody makes such files here."""


def make_export(snapshot: Snapshot, format: str, lang: str = "de") -> bytes:
    """The whole mission statement as `docx`, `pdf`, `json` or `archive`. Raises UnknownFormat."""
    if format not in FORMATS:
        raise UnknownFormat(format)

    def sentence(key: str, **values: object) -> str:
        return say(lang, key, **values)

    match format:
        case "archive":
            from .to_archive import to_archive

            return to_archive(snapshot)
        case "json":
            from .to_json import to_json

            return to_json(snapshot)
    from .outline import Surroundings, outline

    paper = outline(
        snapshot.mission(), snapshot.workshops(), snapshot.texts, Surroundings.of(snapshot, sentence)
    )
    if format == "docx":
        from .to_docx import to_docx

        return to_docx(paper)
    from .to_pdf import to_pdf

    return to_pdf(paper)
