"""The word lists in `data/`: one entry or many on a line, `#` for remarks, `[name]` before a section."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent / "data"


def lines(name: str) -> list[str]:
    """The lines of a table without remarks and blanks."""
    return [line for line in read(name) if not line.startswith("[")]


def sections(name: str) -> dict[str, list[str]]:
    """The lines of a table by section."""
    found: dict[str, list[str]] = {}
    for line in read(name):
        if line.startswith("["):
            section = found.setdefault(line.strip("[]"), [])
        else:
            section.append(line)
    return found


def words_of(name: str) -> dict[str, frozenset[str]]:
    """The words of a table by section."""
    return {
        section: frozenset(word for line in found for word in line.split())
        for section, found in sections(name).items()
    }


def read(name: str) -> list[str]:
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    kept = (line.strip() for line in text.splitlines())
    return [line for line in kept if line and not line.startswith("#")]
