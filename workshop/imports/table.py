"""A table of statements, as it comes out of a spreadsheet: a column `text`, and if they are there who, where and to which question."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from ..domain import commands as ask
from ..domain.model import PERSPECTIVES
from ..domain.words import MISSING, Words
from ..exports.snapshot import Names
from .errors import ImportRefused
from .evening import MOST_STATEMENTS, Said, Surroundings, send_all
from .plan import Plan
from .script import Script
from .tidy import tidied

COLUMNS = {
    "text": "text", "aussage": "text", "karte": "text",
    "perspective": "perspective", "perspektive": "perspective", "wer": "perspective",
    "cluster": "cluster", "gruppe": "cluster",
    "prompt": "prompt", "frage": "prompt",
}  # fmt: skip
GERMAN = {
    "kinder": "children", "kind": "children", "personal": "staff", "eltern": "parents",
    "leitung": "leadership", "partner": "partners",
}  # fmt: skip

Row = dict[str, str]


def table_plan(content: bytes, around: Surroundings, name: str = "") -> Plan:
    """Sent question by question and grouped by the column `cluster`. Raises ImportRefused."""
    rows = _rows(_decoded(content))
    if not rows:
        raise ImportRefused("nothing_in_it")
    if len(rows) > MOST_STATEMENTS:
        raise ImportRefused("too_many", n=len(rows), most=MOST_STATEMENTS)
    workshop_id, mission_id = around.new_id(), around.new_id()
    script = Script(workshop_id, mission_id, around.new_id, around.now, pace=1.0)
    t = around.sentence
    questions = {
        question: around.new_id() for question in _distinct(rows, "prompt", t("exports.import.table_prompt"))
    }
    script.begin(
        mission_title=t("exports.import.mission_title"),
        title=t("exports.import.table_title"),
        prompts=[
            ask.AddPrompt(prompt_id, "open", tidied(question, 280, "prompt"), "speech-balloon")
            for question, prompt_id in questions.items()
        ],
        source=t("exports.import.source_named", name=tidied(name, 280))
        if name
        else t("exports.import.source"),
    )
    lying = _send(script, rows, questions, t("exports.import.table_prompt"))
    script.lead(ask.ChangeStep("sort"))
    for title, statement_ids in lying.items():
        if title:
            script.lead(ask.CreateCluster(around.new_id(), Words(title), MISSING, tuple(statement_ids)))
    return Plan("table", mission_id, Names(), tuple(script.steps))


def _send(script: Script, rows: list[Row], questions: dict[str, str], default: str) -> dict[str, list[str]]:
    """The ids of the shown statements by the title of their group."""
    lying: dict[str, list[str]] = {}
    for question, prompt_id in questions.items():
        asked = [row for row in rows if (row["prompt"] or default) == question]
        said = [Said(row["text"], _perspective(row["perspective"])) for row in asked]
        for row, statement_id in zip(asked, send_all(script, prompt_id, said), strict=True):
            group = lying.setdefault(tidied(row["cluster"], 280, "title"), [])
            group += [statement_id] if statement_id else []
    return lying


def _decoded(content: bytes) -> str:
    """UTF-8 with or without a mark, UTF-16 with one, else what Windows wrote in Germany for thirty years."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _rows(text: str) -> list[Row]:
    text = text.replace("\x00", "")
    head = text.lstrip().partition("\n")[0]
    delimiter = max(";,\t", key=head.count)
    try:
        lines = list(csv.reader(io.StringIO(text.lstrip(), newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise ImportRefused("unknown_shape") from error
    if not lines:
        raise ImportRefused("empty")
    names = [COLUMNS.get(name.strip().lower(), "") for name in lines[0]]
    if "text" not in names:
        raise ImportRefused("no_text_column")
    rows = [_row(names, line) for line in lines[1:]]
    return [row for row in rows if any(row.values())]


def _row(names: list[str], line: list[str]) -> Row:
    found = dict.fromkeys(("text", "perspective", "cluster", "prompt"), "")
    return found | {name: cell.strip() for name, cell in zip(names, line, strict=False) if name}


def _distinct(rows: Iterable[Row], column: str, default: str) -> list[str]:
    return list(dict.fromkeys(row[column] or default for row in rows))


def _perspective(word: str) -> str:
    name = word.strip().lower() or "children"
    known = GERMAN.get(name, name)
    if known not in PERSPECTIVES:
        raise ImportRefused("unknown_perspective", perspective=word[:60])
    return known
