"""One module of our plain style, read: what it imports, what it exports, and its text made ready to stand inside a function.

The style: `import { a, b as c } from "./x.js"` at the top; `export function`, `export class`, `export const` and
`export { a, b as c }`. Parts that come later are `import("./x.js")`, addresses of files `new URL("…", import.meta.url)`.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from . import CannotJoin
from .tokens import SILENT, Token, Unclear, tokens

LAST_EXPORT = re.compile(r"export\{([^{}]*)\};?\s*$")
OURS = re.compile(r"\b_m\d+\b")
DECLARED = ("function", "class", "const")
STATEMENTS = frozenset(("import", "export", "await"))


@dataclass(slots=True)
class Module:
    """`names` are the exports: outside → inside. `pieces` is the text, with a call where another module is meant."""

    path: str
    imports: list[tuple[str, str]] = field(default_factory=list)
    """(module, imported name)"""
    later: list[str] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    pieces: list[str | Reference] = field(default_factory=list)

    @property
    def needs(self) -> list[str]:
        """The modules it imports, each once, in order."""
        return list(dict.fromkeys(path for path, _name in self.imports))


@dataclass(frozen=True, slots=True)
class Reference:
    """Where the text names another module: `write` makes code of the name that module has been given."""

    path: str
    write: Callable[[str], str]


def read_module(path: str, text: str) -> Module:
    """Raises CannotJoin for whatever is not in the plain style."""
    if OURS.search(text):
        raise CannotJoin(f"{path}: names like _m1 are used for joining")
    if "/vendor/" in f"/{path}":
        return _read_packed(path, text)
    try:
        return _Reader(path, text).read()
    except Unclear as unclear:
        line = text.count("\n", 0, unclear.position) + 1
        raise CannotJoin(f"{path}, line {line}: {unclear}") from unclear


def _read_packed(path: str, text: str) -> Module:
    """Somebody else's module, packed into one file: taken as it is, if all it has of a module is the export at its end."""
    last = LAST_EXPORT.search(text)
    if last is None or re.search(r"(?<![\w.$])(import|export)\b(?![\w$:])", text[: last.start()]):
        raise CannotJoin(f"{path}: a packed module must import nothing and end with its one export")
    module = Module(path, pieces=[text[: last.start()]])
    for entry in filter(None, last[1].split(",")):
        inside, _, outside = entry.strip().partition(" as ")
        module.names[outside or inside] = inside
    return module


class _Reader:
    """Goes once over the tokens."""

    def __init__(self, path: str, text: str) -> None:
        self.module = Module(path)
        self.all = list(tokens(text))
        self.at = 0
        self.before: Token | None = None  # the last that counted
        self.has_begun = False  # something other than imports was there
        self.line_begins = True

    def read(self) -> Module:
        pieces = self.module.pieces
        while self.at < len(self.all):
            token = self.all[self.at]
            if token.kind in SILENT:
                self._silent(token)
            elif token.text not in STATEMENTS or token.kind != "name" or not self._is_statement(token):
                pieces.append(token.text)
                self.has_begun = True
                self.line_begins = False
                self.before = token
                self.at += 1
        return self.module

    def _is_statement(self, token: Token) -> bool:
        """If so, it has been read."""
        if self._is_property():
            return False
        if token.text == "import":
            self._import(token)
        elif token.text == "export":
            self._export(token)
        elif token.depth == 0:
            raise Unclear(token.start, "a module must not wait while it loads")
        else:
            return False
        return True

    # ---- text ----

    def _silent(self, token: Token) -> None:
        """Line breaks stay, so that a line's number can be told; comments and what a line is indented by do not."""
        if token.kind == "space":
            if not self.line_begins and self._parts_two():
                self.module.pieces.append(" ")
        else:
            breaks = "\n" * token.text.count("\n")
            self.module.pieces.append(breaks or " ")
            self.line_begins = bool(breaks) or self.line_begins
        self.at += 1

    def _parts_two(self) -> bool:
        """Whether without this space two words, or two signs that mean something together, would become one."""
        after = self.all[self.at + 1] if self.at + 1 < len(self.all) else None
        if self.before is None or after is None:
            return False
        last, first = self.before.text[-1], after.text[0]
        both = last + first
        return (
            (_is_wordy(last) and _is_wordy(first))
            or both in ("++", "--", "+-", "-+")
            or "/" in both
            or (self.before.kind == "number" and first == ".")
        )

    def _is_property(self) -> bool:
        """`a.import` or `{ import: 1 }` are only names."""
        after = self._counting(self.at + 1)
        return (self.before is not None and self.before.text in (".", "?.")) or (
            after is not None and after.text == ":"
        )

    # ---- statements ----

    def _counting(self, at: int) -> Token | None:
        """The first token from here on that counts."""
        while at < len(self.all) and self.all[at].kind in SILENT:
            at += 1
        return self.all[at] if at < len(self.all) else None

    def _take(self, *wanted: str) -> Token:
        """The next token that counts, which must be one of these: a text, or <kind>."""
        token = self._counting(self.at)
        if token is None:
            raise Unclear(self.all[-1].end, "the file ends in the middle of a statement")
        if token.text not in wanted and f"<{token.kind}>" not in wanted:
            raise Unclear(token.start, f"{token.text!r} is not in the plain style of our modules here")
        while self.all[self.at] is not token:
            self.at += 1
        self.at += 1
        self.before = token
        return token

    def _end_statement(self) -> None:
        if (after := self._counting(self.at)) is not None and after.text == ";":
            self._take(";")

    def _import(self, token: Token) -> None:
        begun = self.at
        self._take("import")
        kind = self._take("(", ".", "{", "*", "<string>")
        if kind.text == "(":
            return self._import_later()
        if kind.text == ".":
            return self._own_address()
        if self.has_begun or token.depth:
            raise Unclear(token.start, "imports stand at the top of a module")
        if kind.kind == "string":
            path, code = self._path(kind), ""
            self.module.imports.append((path, ""))
        elif kind.text == "*":
            self._take("as")
            code = self._take("<name>").text
            self._take("from")
            path = self._path(self._take("<string>"))
            self.module.imports.append((path, ""))
        else:
            names = self._names()
            self._take("from")
            path = self._path(self._take("<string>"))
            self.module.imports += [(path, theirs) for theirs, _ours in names]
            code = "{" + ",".join(a if a == b else f"{a}:{b}" for a, b in names) + "}"
        self._end_statement()
        self._refer(path, lambda known: f"const {code}={known};" if code else "")
        self.module.pieces.append(
            "\n" * sum(one.text.count("\n") for one in self.all[begun : self.at] if one.kind in SILENT)
        )

    def _import_later(self) -> None:
        path = self._path(self._take("<string>"))
        self._take(")")
        self.module.later.append(path)
        self._refer(path, lambda known: known)
        self.has_begun = True

    def _own_address(self) -> None:
        self._take("meta")
        self._take(".")
        self._take("url")
        self.module.pieces.append(f"new URL({json.dumps(_up(self.module.path))},import.meta.url).href")
        self.has_begun = True
        self.line_begins = False

    def _refer(self, path: str, write: Callable[[str], str]) -> None:
        self.module.pieces.append(Reference(path, write))
        self.line_begins = False

    def _export(self, token: Token) -> None:
        if token.depth:
            raise Unclear(token.start, "exports stand at the outermost level")
        self._take("export")
        self.has_begun = True
        what = self._take("async", "{", *DECLARED)
        if what.text == "{":
            for inside, outside in self._names():
                self._declare(outside, inside, token)
            after = self._counting(self.at)
            if after is not None and after.text == "from":
                raise Unclear(after.start, "what another module exports is imported from there")
            self._end_statement()
            return
        self.module.pieces.append(what.text + " ")
        if what.text == "async":
            self._take("function")
            self.module.pieces.append("function ")
        name = self._take("<name>").text
        self.module.pieces.append(name)
        self.line_begins = False
        self._declare(name, name, token)
        if what.text == "const":
            self._one_at_a_time()

    def _declare(self, outside: str, inside: str, token: Token) -> None:
        if outside in self.module.names:
            raise Unclear(token.start, f"{outside} is exported twice")
        self.module.names[outside] = inside

    def _one_at_a_time(self) -> None:
        """`export const a = 1, b = 2` would export two; up to the end of the statement no comma may stand outside."""
        for at in range(self.at, len(self.all)):
            token = self.all[at]
            if token.depth == 0 and token.text in (",", ";"):
                if token.text == ",":
                    raise Unclear(token.start, "one export const for each name")
                return
            if token.kind == "newline" and token.depth == 0:
                return

    def _names(self) -> list[tuple[str, str]]:
        """`{ a, b as c }` after its first bracket, as pairs."""
        pairs: list[tuple[str, str]] = []
        while (name := self._take("<name>", "}")).text != "}":
            other = name
            if (after := self._counting(self.at)) is not None and after.text == "as":
                self._take("as")
                other = self._take("<name>")
            pairs.append((name.text, other.text))
            if self._take(",", "}").text == "}":
                break
        return pairs

    def _path(self, token: Token) -> str:
        name = token.text[1:-1]
        if not name.startswith(("./", "../")):
            raise Unclear(token.start, f"{name!r} is not a file of ours")
        return posixpath.normpath(posixpath.join(posixpath.dirname(self.module.path), name))


def _is_wordy(sign: str) -> bool:
    return sign.isalnum() or sign in "_$#"


def _up(path: str) -> str:
    """The address of a file under static/, seen from where joined scripts lie: js/pages/."""
    return posixpath.relpath(path, "js/pages")
