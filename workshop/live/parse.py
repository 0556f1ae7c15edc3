"""From a message to a frozen command, once, at the edge; the core trusts its types."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any, get_type_hints

import msgspec

from .. import recording
from ..domain import commands, drawing
from ..domain.commands import Command, mission
from ..domain.errors import Rejected
from ..domain.words import Words
from ..language.cleaning import TextTooLong, clean
from ..stowing import with_texts

ID = re.compile(r"[A-Za-z0-9_-]{0,64}")
COMMAND_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")
MOST_THINGS = 2_000
LARGEST = 256 * 1024
"""Letters in all texts of a command together; only a recording may be longer, and has a limit of its own."""
STATEMENT_GRAPHEMES, SENTENCE_GRAPHEMES, NOTE_GRAPHEMES, SHORT_GRAPHEMES = 280, 400, 1_000, 80

_SERVER_FILLS = {"flags", "perspective"}
_FILLED_IN = {"CoverWords": {"covered"}}
_HOUSE_ONLY = {"CreateWorkshop", "CreateMissionStatement", "LinkWorkshop", "RecordFates"}
_FROM_TABLETS = {
    "JoinWorkshop",
    "SendStatement",
    "RewordStatement",
    "WithdrawStatement",
    "RestoreStatement",
    "AnswerPrompt",
    "GiveFeedback",
    "CastVote",
    "RetractVote",
    "RateChoice",
    "RetractRating",
    "TakePairs",
    "JudgePair",
    "PassBallot",
}
_NOT_WORDS: dict[str, Callable[[str], str]] = {"drawing": drawing.tidy, "recording": recording.tidy}
"""What is kept like a text and is none."""
_SENTENCES = {"AddPrinciple", "RetitlePrinciple", "AddCommitment", "RewordCommitment", "NewCommitment"}
_STATEMENTS = {
    "SendStatement",
    "RewordStatement",
    "TranscribeStatement",
    "NameCluster",
    "SplitCluster",
    "CreateCluster",
    "AddPrompt",
    "EditPrompt",
}


def _commands_in(module: Any) -> dict[str, type[Command]]:
    return {
        name: kind
        for name, kind in vars(module).items()
        if isinstance(kind, type)
        and issubclass(kind, Command)
        and kind is not Command
        and name not in _HOUSE_ONLY
    }


_WORKSHOP = _commands_in(commands)
COMMANDS: dict[str, dict[str, type[Command]]] = {
    "tablet": {name: _WORKSHOP[name] for name in _FROM_TABLETS},
    "workshop": {
        name: kind for name, kind in _WORKSHOP.items() if name not in {"JoinWorkshop", *_FROM_TABLETS}
    }
    | {name: _WORKSHOP[name] for name in _FROM_TABLETS if name.endswith("Statement")},
    "mission": _commands_in(mission) | {name: _WORKSHOP[name] for name in ("Undo", "Redo")},
}
"""What may come in, by where it comes from and where it goes."""


def parse(stream: str, name: object, data: object, **filled: object) -> Command:
    """The command, its texts cleaned. `filled` are fields that the server knows better than the client.

    Raises Rejected: `unknown_command`, `malformed`, `text_too_long`, `drawing_too_large`, `recording_too_long`.
    """
    kind = COMMANDS.get(stream, {}).get(name) if isinstance(name, str) else None
    if kind is None:
        raise Rejected("unknown_command")
    if not isinstance(data, dict) or not set(data) <= _fields(kind):
        raise Rejected("malformed")
    if not _sensible(data) or _letters_in(data) > LARGEST:
        raise Rejected("malformed")
    try:
        command = msgspec.convert({**data, **filled}, kind)
    except msgspec.ValidationError as error:
        raise Rejected("malformed") from error
    _check_ids(command)
    return with_texts(command, _cleaned)  # type: ignore[no-any-return]  # generic over every command


@cache
def _fields(kind: type) -> frozenset[str]:
    filled = _SERVER_FILLS - {"perspective"} if kind is commands.EnterVotes else _SERVER_FILLS
    return frozenset(get_type_hints(kind)) - filled - _FILLED_IN.get(kind.__name__, set())


def _sensible(value: object, depth: int = 0) -> bool:
    """Not too deep, not too many: a message of a well-meaning client never is."""
    if depth > 5:
        return False
    if isinstance(value, dict):
        return len(value) <= MOST_THINGS and all(_sensible(inner, depth + 1) for inner in value.values())
    if isinstance(value, list):
        return len(value) <= MOST_THINGS and all(_sensible(inner, depth + 1) for inner in value)
    return not isinstance(value, int) or abs(value) < 1 << 31


def _letters_in(value: object, name: str = "") -> int:
    """All letters but a recording's."""
    if isinstance(value, dict):
        return sum(len(key) + _letters_in(inner, key) for key, inner in value.items())
    if isinstance(value, list):
        return sum(_letters_in(inner) for inner in value)
    return len(value) if isinstance(value, str) and name != "recording" else 0


def _check_ids(part: Any) -> None:
    """Every string that is no text is an id, a code word or a date: short and plain."""
    for name, hint in get_type_hints(type(part)).items():
        if hint is Words:
            continue
        value = getattr(part, name)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, str):
                if not ID.fullmatch(one):
                    raise Rejected("malformed")
            elif hasattr(one, "__dataclass_fields__"):
                _check_ids(one)


def _cleaned(command: str, field: str, text: str) -> str:
    if field in _NOT_WORDS:
        return _NOT_WORDS[field](text) if text else ""
    if command in _STATEMENTS:
        most = STATEMENT_GRAPHEMES
    elif command == "SetStartCard":
        most = SHORT_GRAPHEMES
    else:
        most = SENTENCE_GRAPHEMES if command in _SENTENCES else NOTE_GRAPHEMES
    try:
        return clean(text, most)
    except TextTooLong as error:
        raise Rejected("text_too_long", most=error.most, length=error.length) from error
