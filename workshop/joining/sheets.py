"""Joins the stylesheets of a page: in their order, without comments and what lines are indented by.

All lie in one folder and so does the answer, so that addresses in them stay right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from . import CannotJoin

PIECE = re.compile(
    r"""(?P<comment>/\*.*?\*/)|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|(?P<gap>\s+)|[^\s"'/]+|/""", re.DOTALL
)


def joined_sheets(paths: Iterable[str], read: Callable[[str], str]) -> str:
    """Raises CannotJoin for a sheet that is not there or calls for another."""
    return "".join(_packed(path, read) for path in paths)


def _packed(path: str, read: Callable[[str], str]) -> str:
    try:
        text = read(path)
    except OSError as error:
        raise CannotJoin(f"there is no {path}") from error
    pieces: list[str] = []
    for match in PIECE.finditer(text):
        if match["comment"] is not None:
            pieces.append(" ")
        elif (gap := match["gap"]) is not None:
            pieces.append("\n" if "\n" in gap else " ")
        else:
            pieces.append(match[0])
    packed = _tightened(pieces)
    if re.search(r"@(import|charset)\b", packed):
        raise CannotJoin(f"{path}: a sheet calls for no other")
    return f"/* {path} */\n{packed}\n"


def _tightened(pieces: list[str]) -> str:
    """Without the spaces that no sheet needs. What stands in quotes is a piece of its own and stays as it is."""
    kept: list[str] = []
    for piece in pieces:
        if piece.isspace() and (not kept or kept[-1][-1] in "{};,:\n "):
            if "\n" in piece and kept and kept[-1] != "\n" and kept[-1][-1] == "}":
                kept.append("\n")
            continue
        if piece[0] in "{}" and kept and kept[-1].isspace() and kept[-1] != "\n":
            kept.pop()
        kept.append(piece)
    return "".join(kept).strip()
