"""What JavaScript is made of, as far as joining needs it: where comments, strings, templates and patterns begin and end.

Whether a slash divides or begins a pattern depends on what stands before it. Where that cannot be told from one token
back, `Unclear` is raised: whoever wrote it can write it another way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

TOKEN = re.compile(
    r"""(?P<space>[^\S\n]+)
    |(?P<newline>\n)
    |(?P<comment>//[^\n]*|/\*.*?\*/)
    |(?P<string>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')
    |(?P<name>[#]?(?:[^\W\d]|\$)[\w$]*)
    |(?P<number>\.?\d[\w.]*)
    |(?P<sign>=>|\?\.(?!\d)|\.\.\.|\+\+|--|[-+*/%=<>!&|^~?:;,.(){}\[\]])""",
    re.VERBOSE | re.DOTALL,
)
PATTERN = re.compile(r"/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\[\n])+/[a-z]*")
WORDING = re.compile(r"(?:\\.|\$(?!\{)|[^`\\$])*(?P<end>`|\$\{)", re.DOTALL)
BEFORE_A_PATTERN = {
    *(
        "return",
        "typeof",
        "case",
        "in",
        "of",
        "delete",
        "void",
        "throw",
        "new",
        "instanceof",
        "else",
        "do",
        "yield",
        "await",
    ),
}
SILENT = frozenset(("space", "newline", "comment"))
UNLIKE_OTHERS = frozenset("`}/")
BRACKETS = frozenset("()[]{}")


class Token(NamedTuple):
    """`depth` counts the brackets around it; a bracket stands outside of itself."""

    kind: str
    text: str
    start: int
    depth: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


class Unclear(ValueError):
    """Cannot be read for certain; `position` says where."""

    def __init__(self, position: int, what: str) -> None:
        super().__init__(what)
        self.position = position


def tokens(text: str) -> Iterator[Token]:
    """All of the text, piece by piece. A template comes as its wordings, with the tokens of its gaps between them."""
    at, before = 0, Token("sign", ";", 0, 0)
    opened: list[str] = []
    match = TOKEN.match
    while at < len(text):
        first = text[at]
        if first in UNLIKE_OTHERS and (special := _special(text, at, before, opened)) is not None:
            token = special
        else:
            found = match(text, at)
            if found is None:
                raise Unclear(at, f"{first!r} means nothing here")
            if first in BRACKETS:
                token = _bracket(first, at, opened)
            else:
                token = Token(found.lastgroup or "", found[0], at, len(opened))
        yield token
        at += len(token.text)
        if token.kind not in SILENT:
            before = token
    if opened:
        raise Unclear(len(text), f"{opened[-1]} is never closed")


def _special(text: str, at: int, before: Token, opened: list[str]) -> Token | None:
    """A piece of a template, or a pattern, if one stands here."""
    first = text[at]
    if first == "`" or (first == "}" and opened and opened[-1] == "${"):
        return _wording(text, at, opened)
    if first == "/" and text[at : at + 2] not in ("//", "/*") and _begins_a_pattern(before, at):
        return Token("pattern", _matched(PATTERN, text, at), at, len(opened))
    return None


def _bracket(sign: str, at: int, opened: list[str]) -> Token:
    if sign in "([{":
        opened.append(sign)
        return Token("sign", sign, at, len(opened) - 1)
    if not opened or opened.pop() + sign not in ("()", "[]", "{}"):
        raise Unclear(at, f"{sign} closes what was not opened")
    return Token("sign", sign, at, len(opened))


def _wording(text: str, at: int, opened: list[str]) -> Token:
    """A piece of a template: up to its end, or up to the next gap."""
    if text[at] == "}":
        opened.pop()
    piece = text[at] + _matched(WORDING, text, at + 1)
    depth = len(opened)
    if piece.endswith("${"):
        opened.append("${")
    return Token("template", piece, at, depth)


def _begins_a_pattern(before: Token, at: int) -> bool:
    if before.kind == "name":
        return before.text in BEFORE_A_PATTERN
    if before.kind != "sign":
        return before.kind == "template" and before.text.endswith("${")
    if before.text in ("}", "++", "--"):
        raise Unclear(at, f"whether a slash after {before.text} divides cannot be told; put it into brackets")
    return before.text not in (")", "]")


def _matched(pattern: re.Pattern[str], text: str, at: int) -> str:
    match = pattern.match(text, at)
    if match is None:
        raise Unclear(at, "this has no end")
    return match[0]
