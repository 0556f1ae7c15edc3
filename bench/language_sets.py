"""Reading sets to measure the language engine with. Which shape a file has is seen from the file itself.

| file | columns | what it is |
|---|---|---|
| `.tsv`, three columns | theme, as typed, rightly spelt | statements |
| `.tsv`, three columns, the last 0 or 1 | text, text, 1 if they say the same | pairs |
| `.tsv`, two columns, the first a kind of flag or `-` | kind, text | what to screen; `name:title` says more than the kind |
| `.tsv`, two columns | misspelt, meant | words |
| `.txt` | a word a line | correct words |
| `.csv` with `group,text,category` | | statements in several groups; further columns are left alone |
| `.csv` with `misspelling,target,count` | | words, each with how often it was written |

Lines of `.tsv` and `.txt` that are empty or begin with `#` are left out. Everything is UTF-8.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

KINDS = ("name", "contact", "insult", "distress")
HARMLESS = "-"


class WrongSet(Exception):
    """Not a set; the message says which file, where, and what was expected."""


class Said(NamedTuple):
    """A statement: the group it was said in, what it is about, as typed, and rightly spelt."""

    group: str
    theme: str
    typed: str
    meant: str


class Pair(NamedTuple):
    one: str
    other: str
    same: bool


class Screened(NamedTuple):
    """`label` is what the file says (`name:title`), `kind` the flag it stands for; None is harmless."""

    label: str
    kind: str | None
    text: str


class Misspelt(NamedTuple):
    written: str
    meant: str
    count: int


class SetFile(NamedTuple):
    """What one file holds: only one of these is filled."""

    path: Path
    said: tuple[Said, ...] = ()
    pairs: tuple[Pair, ...] = ()
    screened: tuple[Screened, ...] = ()
    misspelt: tuple[Misspelt, ...] = ()
    correct: tuple[str, ...] = ()


def read_sets(paths: Iterable[Path]) -> list[SetFile]:
    """All sets; a folder stands for every set in it."""
    found = []
    for path in paths:
        inside = sorted(one for one in path.iterdir() if one.suffix in READERS) if path.is_dir() else [path]
        if not inside:
            raise WrongSet(f"{path}: no .tsv, .txt or .csv file in this folder")
        found += [read_set(one) for one in inside]
    return found


def read_set(path: Path) -> SetFile:
    """One file; raises WrongSet."""
    if path.suffix not in READERS:
        raise WrongSet(f"{path}: a set is a .tsv, .txt or .csv file")
    try:
        return READERS[path.suffix](path)
    except OSError as error:
        raise WrongSet(f"{path}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise WrongSet(f"{path}: not UTF-8 (byte {error.start})") from error
    except csv.Error as error:
        raise WrongSet(f"{path}: {error}") from error


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    text = path.read_text(encoding="utf-8-sig")
    numbered = [
        (number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip() and line[0] != "#"
    ]
    if not numbered:
        raise WrongSet(f"{path}: no lines in it")
    yield from ((number, line.rstrip("\r")) for number, line in numbered)


def _words(path: Path) -> SetFile:
    words = []
    for number, line in _lines(path):
        if len(line.split()) != 1:
            raise WrongSet(f"{path}:{number}: one word a line, found „{line[:40]}“")
        words.append(line.strip())
    return SetFile(path, correct=tuple(words))


def _table(path: Path) -> SetFile:
    rows = [(number, line.split("\t")) for number, line in _lines(path)]
    width = len(rows[0][1])
    for number, row in rows:
        if len(row) != width or width not in (2, 3) or not all(cell.strip() for cell in row):
            raise WrongSet(
                f"{path}:{number}: {len(row)} columns between tabs, none empty; expected {width if width in (2, 3) else '2 or 3'}"
            )
    cells = [tuple(cell.strip() for cell in row) for _, row in rows]
    if width == 3 and all(row[2] in ("0", "1") for row in cells):
        return SetFile(path, pairs=tuple(Pair(a, b, same == "1") for a, b, same in cells))
    if width == 3:
        return SetFile(path, said=tuple(Said(path.stem, *row) for row in cells))
    if any(_kind(row[0]) in KINDS or row[0] == HARMLESS for row in cells):
        return SetFile(path, screened=tuple(_screened(path, row) for row in cells))
    return SetFile(path, misspelt=tuple(Misspelt(*row, 1) for row in cells))


def _kind(label: str) -> str:
    return label.partition(":")[0]


def _screened(path: Path, row: tuple[str, ...]) -> Screened:
    label, text = row
    if label != HARMLESS and _kind(label) not in KINDS:
        raise WrongSet(f"{path}: „{label}“ is no kind of flag; there are {', '.join(KINDS)} and {HARMLESS}")
    return Screened(label, None if label == HARMLESS else _kind(label), text)


def _sheet(path: Path) -> SetFile:
    with path.open(encoding="utf-8-sig", newline="") as opened:
        reader = csv.DictReader(opened)
        columns, rows = set(reader.fieldnames or ()), list(reader)
    if not rows:
        raise WrongSet(f"{path}: no rows under the headings")
    if {"text", "category"} <= columns:
        return SetFile(path, said=tuple(_filled(path, rows, ("text", "category"), _said)))
    if {"misspelling", "target"} <= columns:
        return SetFile(path, misspelt=tuple(_filled(path, rows, ("misspelling", "target"), _misspelt)))
    raise WrongSet(
        f"{path}: columns group, text, category or misspelling, target, count expected; found {', '.join(sorted(columns)) or 'none'}"
    )


def _filled(path, rows, needed, made):
    for number, row in enumerate(rows, 2):
        if not all((row.get(column) or "").strip() for column in needed):
            raise WrongSet(f"{path}: row {number} lacks {' or '.join(needed)}")
        try:
            yield made(row)
        except ValueError as error:
            raise WrongSet(f"{path}: row {number}: {error}") from error


def _said(row: dict[str, str]) -> Said:
    return Said(row.get("group") or "", row["category"], row["text"], row["text"])


def _misspelt(row: dict[str, str]) -> Misspelt:
    return Misspelt(row["misspelling"], row["target"], int(row.get("count") or 1))


READERS = {".tsv": _table, ".txt": _words, ".csv": _sheet}
