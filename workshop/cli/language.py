"""`run.py language`: one question about German as children write it, as JSON on standard input; its answer on standard output.

Four tasks, the fields each must and may bring, and its answer:

    {"task": "cluster", "texts": […], "previous": [id or null, …]}  →  {"clusters": [id or null, …], "titles": {id: title}}
    {"task": "spell", "words": […]}                                 →  {"candidates": [[best, second, …], …]}
    {"task": "dups", "texts": […]}                                  →  {"pairs": [[i, j, score], …]}
    {"task": "moderate", "texts": […]}                              →  {"flags": [true, …], "reasons": [[kind, …], …]}

Starts quickly: nothing is imported that the task at hand does not need, and nothing of the web or the database at all.
What can't be understood gets one sentence on standard error, status 2, and nothing on standard output.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, BinaryIO

MOST_TEXTS = 20_000
LONGEST_TEXT = 10_000
MOST_MEGABYTES = 64
LANG = "de"

Question = dict[str, Any]
Answer = dict[str, Any]


class NotUnderstood(Exception):
    """The question is wrong; `key` names the sentence that says how."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key, self.values = key, values


def main() -> int:
    """Answer one question; the exit status (2: not understood, 1: a mistake of ours)."""
    try:
        question = understood(_read(sys.stdin.buffer if sys.stdin else None))
        answer = TASKS[question["task"]](question)
        return _write(json.dumps(answer, ensure_ascii=False).encode() + b"\n")
    except NotUnderstood as wrong:
        return _refuse(2, wrong.key, **wrong.values)
    except KeyboardInterrupt:
        return 130
    except Exception as mistake:  # whoever calls a command from a program reads one line, not twenty
        return _refuse(1, "failed", reason=repr(mistake)[:200].replace("\n", " "))


def _write(answer: bytes) -> int:
    if sys.stdout is None:
        return _refuse(1, "not_written")
    try:
        sys.stdout.buffer.write(answer)
        sys.stdout.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else Python complains when it ends
        return 1 if isinstance(error, BrokenPipeError) else _refuse(1, "not_written")
    return 0


def _refuse(status: int, key: str, **values: object) -> int:
    _tell(key, **values)
    return status


def _tell(key: str, **values: object) -> None:
    from ..messages import say

    if sys.stderr is not None:  # else it would go where answers go
        print(say(LANG, f"cli.language.{key}", **values), file=sys.stderr)


# ---------------------------------------------------------------- the question


def _read(source: BinaryIO | None) -> bytes:
    if sys.stdin and sys.stdin.isatty():
        _tell("waiting")
    most = MOST_MEGABYTES * 1024 * 1024
    given = source.read(most + 1) if source else b""
    if len(given) > most:
        raise NotUnderstood("too_large", megabytes=MOST_MEGABYTES)
    return given


def understood(given: bytes) -> Question:
    """The question that these bytes ask, every field checked; raises NotUnderstood."""
    if not given.strip():
        raise NotUnderstood("empty")
    try:
        question = json.loads(given.decode("utf-8-sig"), object_pairs_hook=_each_once)
    except (
        ValueError,
        RecursionError,
    ):  # neither UTF-8 nor JSON, a number of thousands of digits, or too deep
        raise NotUnderstood("no_json") from None
    if not isinstance(question, dict):
        raise NotUnderstood("no_object")
    task = question.get("task")
    if not isinstance(task, str) or task not in TASKS:
        raise NotUnderstood("unknown_task", known=", ".join(TASKS))
    _check_fields(task, question)
    return question


def _each_once(pairs: list[tuple[str, Any]]) -> Question:
    """Of two fields of the same name Python takes the last in silence; which one was meant is anybody's guess."""
    if twice := [name for name, count in Counter(name for name, _ in pairs).items() if count > 1]:
        raise NotUnderstood("field_twice", field=_quotable(twice[0]))
    return dict(pairs)


def _check_fields(task: str, question: Question) -> None:
    texts = "words" if task == "spell" else "texts"
    allowed = {"task", texts} | ({"previous"} if task == "cluster" else set())
    if strange := sorted(set(question) - allowed):
        raise NotUnderstood("strange_field", task=task, field=_quotable(strange[0]))
    _check_texts(texts, question.get(texts))
    if question.get("previous") is not None:
        _check_previous(question["previous"], len(question[texts]))


def _check_texts(field: str, texts: object) -> None:
    if not isinstance(texts, list):
        raise NotUnderstood("no_list", field=field)
    if len(texts) > MOST_TEXTS:
        raise NotUnderstood("too_many", field=field, found=len(texts), most=MOST_TEXTS)
    for number, text in enumerate(texts, 1):
        if not isinstance(text, str):
            raise NotUnderstood("no_text", field=field, number=number)
        if len(text) > LONGEST_TEXT:
            raise NotUnderstood("too_long", field=field, number=number, found=len(text), most=LONGEST_TEXT)
        if not _is_writable(text):
            raise NotUnderstood("broken_text", field=field, number=number)


def _check_previous(previous: object, wanted: int) -> None:
    if not isinstance(previous, list):
        raise NotUnderstood("no_list", field="previous")
    if len(previous) != wanted:
        raise NotUnderstood("other_length", found=len(previous), wanted=wanted)
    for number, one in enumerate(previous, 1):
        if one is None:
            continue
        if not isinstance(one, str) or not one or len(one) > LONGEST_TEXT or not _is_writable(one):
            raise NotUnderstood("no_id", number=number)


def _is_writable(text: str) -> bool:
    """Half a surrogate pair is no character, and can't be written again."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _quotable(name: str) -> str:
    """A name from outside as it may stand in one short line."""
    shown = "".join(letter if letter.isprintable() else "?" for letter in name)
    return shown if len(shown) <= 40 else shown[:40] + "…"


# ---------------------------------------------------------------- the answers


def _cluster(question: Question) -> Answer:
    from ..language.grouping import group, keep_and_place, names

    texts, previous = question["texts"], question.get("previous")
    clusters = group(texts) if previous is None else keep_and_place(texts, previous)
    members: dict[str, list[str]] = {}
    for text, one in zip(texts, clusters, strict=True):
        if one is not None:
            members.setdefault(one, []).append(text)
    titles = [name.title for name in names(list(members.values()))]
    return {"clusters": clusters, "titles": dict(zip(members, titles, strict=True))}


def _spell(question: Question) -> Answer:
    from ..language.reading import candidates

    return {"candidates": candidates(question["words"])}


def _dups(question: Question) -> Answer:
    from ..language.duplicates import pairs

    found = pairs(question["texts"])
    return {"pairs": [[pair.first, pair.second, round(float(pair.score), 4)] for pair in found]}


def _moderate(question: Question) -> Answer:
    from ..language.screening.flags import screen

    reasons = [_kinds(screen(text)) for text in question["texts"]]
    return {"flags": [bool(kinds) for kinds in reasons], "reasons": reasons}


def _kinds(flags: Sequence[Any]) -> list[str]:
    return list(dict.fromkeys(flag.kind for flag in flags))


TASKS: dict[str, Callable[[Question], Answer]] = {
    "cluster": _cluster,
    "spell": _spell,
    "dups": _dups,
    "moderate": _moderate,
}
