"""Joins the modules of a page: each becomes a function that runs once and answers its exports, in the order of need.

A page's entry and all that it imports make one file. What it asks for by `import("./x.js")` makes a file of its own, a
part, without what the entry has already; what several parts need goes to the one that is asked for first, which the others
then ask for, so that nothing exists twice.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable
from pathlib import PurePosixPath

from . import CannotJoin
from .modules import Module, Reference

Load = Callable[[str], Module]


def joined_scripts(entry: str, load: Load) -> dict[str, str]:
    """The texts by their names beside the entry: `js/pages/tablet.all.js`, and `js/pages/tablet.PART.all.js` for parts."""
    return _Page(entry, load).texts()


class _Page:
    def __init__(self, entry: str, load: Load) -> None:
        self.entry = entry
        self.load = load
        self.modules: dict[str, Module] = {}
        self.order: list[str] = []  # needed ones first
        self._reach(entry, ())
        self.known = {path: f"_m{number}" for number, path in enumerate(self.order)}
        self.parts = self._parts()

    # ---- who needs whom ----

    def _reach(self, path: str, behind: tuple[str, ...]) -> None:
        if path in behind:
            raise CannotJoin(
                f"{' → '.join((*behind[behind.index(path) :], path))}: modules need each other in a circle"
            )
        if path in self.modules:
            return
        module = self.modules[path] = self._module(path, behind)
        for needed in module.needs:
            self._reach(needed, (*behind, path))
        self.order.append(path)
        for part in module.later:
            self._reach(part, ())
        for needed, name in module.imports:
            if name and name not in self.modules[needed].names:
                raise CannotJoin(f"{path}: {needed} exports no {name}")

    def _module(self, path: str, behind: tuple[str, ...]) -> Module:
        try:
            return self.load(path)
        except OSError as error:
            raise CannotJoin(f"{behind[-1] if behind else self.entry}: there is no {path}") from error

    def _closure(self, path: str) -> set[str]:
        found: set[str] = set()
        waiting = [path]
        while waiting:
            one = waiting.pop()
            if one not in found:
                found.add(one)
                waiting += self.modules[one].needs
        return found

    def _parts(self) -> dict[str, set[str]]:
        """The first of each file → its modules. The entry comes first."""
        starts = dict.fromkeys(part for path in self.order for part in self.modules[path].later)
        parts = {self.entry: self._closure(self.entry)}
        for start in starts:
            own = self._closure(start).difference(*parts.values())
            if own:
                parts[start] = own
        return parts

    def _file_of(self, path: str) -> str:
        """The first of the file that a module is in."""
        return next(start for start, own in self.parts.items() if path in own)

    def _name(self, start: str) -> str:
        page = self.entry.removesuffix(".js")
        return f"{page}.all.js" if start == self.entry else f"{page}.{PurePosixPath(start).stem}.all.js"

    # ---- writing ----

    def texts(self) -> dict[str, str]:
        texts = {self._name(start): self._text(start) for start in self.parts}
        if len(texts) < len(self.parts):
            raise CannotJoin(f"{self.entry}: two parts have the same name")
        return texts

    def _text(self, start: str) -> str:
        own = self.parts[start]
        others: dict[str, list[str]] = {}
        for path in self.order:
            for needed in self.modules[path].needs if path in own else ():
                if needed not in own:
                    others.setdefault(self._file_of(needed), []).append(needed)
        lines = [
            f"import {{{self._all(paths)}}} from {self._beside(file)};\n" for file, paths in others.items()
        ]
        lines += [self._wrapped(self.modules[path]) for path in self.order if path in own]
        asked = [path for path in self.order if path in own and self._is_asked_for_elsewhere(path, own)]
        return "".join(lines) + (f"export {{{self._all(asked)}}};\n" if asked else "")

    def _is_asked_for_elsewhere(self, path: str, own: set[str]) -> bool:
        users = (module for module in self.modules.values() if module.path not in own)
        return any(path in module.needs for module in users) or any(
            path in module.later for module in self.modules.values()
        )

    def _all(self, paths: Iterable[str]) -> str:
        return ",".join(dict.fromkeys(self.known[path] for path in paths))

    def _beside(self, start: str) -> str:
        return f'"./{posixpath.basename(self._name(start))}"'

    def _wrapped(self, module: Module) -> str:
        """Its first line stands right below the comment that names it."""
        body = "".join(self._written(module, piece) for piece in module.pieces).rstrip()
        answer = ",".join(a if a == b else f"{a}:{b}" for a, b in module.names.items())
        name = self.known[module.path]
        return f"/* {module.path} */ const {name}=(()=>{{\n{body}\nreturn {{{answer}}}}})();\n"

    def _written(self, module: Module, piece: str | Reference) -> str:
        if isinstance(piece, str):
            return piece
        known = self.known[piece.path]
        if piece.path not in module.later:
            return piece.write(known)
        return f"import({self._beside(self._file_of(piece.path))}).then((part)=>part.{known})"
