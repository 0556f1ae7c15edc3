"""Reads a tagged PDF as a screen reader would: in the order of its structure tree, with each element's role."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import pikepdf
from pikepdf import Array, Dictionary, Name


@dataclass
class Element:
    """A role such as `H1`, `P`, `TD`, what is read out for it, and what is inside."""

    role: str
    text: str = ""
    alt: str = ""
    inner: list[Element] = field(default_factory=list)

    def all(self) -> Iterator[Element]:
        yield self
        for one in self.inner:
            yield from one.all()

    @property
    def whole(self) -> str:
        return " ".join(f"{self.text} {' '.join(one.whole for one in self.inner)}".split())


def read_aloud(content: bytes) -> Element:
    """The whole document as a tree of elements."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pages = {page.objgen: _spoken(page) for page in pdf.pages}
        root = pdf.Root.StructTreeRoot
        roles = {str(key): str(value) for key, value in (root.get("/RoleMap") or {}).items()}
        top = Element("Document")
        _walk(root.get("/K"), top, pages, roles, None)
        return top


def plain_text(content: bytes) -> str:
    """All that is read out, with single spaces."""
    return read_aloud(content).whole


def pages(content: bytes) -> list[str]:
    """What is read out of each page."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return [" ".join(" ".join(_spoken(page).values()).split()) for page in pdf.pages]


def _walk(node: object, into: Element, pages: dict, roles: dict[str, str], page: object) -> None:
    if node is None:
        return
    if isinstance(node, Array):
        for one in node:
            _walk(one, into, pages, roles, page)
        return
    if not isinstance(node, Dictionary):
        into.text += pages.get(page, {}).get(int(node), "")
        return
    page = node.Pg.objgen if "/Pg" in node else page
    if "/MCID" in node:
        into.text += pages.get(page, {}).get(int(node.MCID), "")
    elif "/S" in node:
        role = str(node.S)
        made = Element(roles.get(role, role).lstrip("/"), alt=str(node.get("/Alt", "")))
        into.inner.append(made)
        _walk(node.get("/K"), made, pages, roles, page)


def _spoken(page: pikepdf.Page) -> dict[int, str]:
    """What stands on a page, by the number of its marked content."""
    letters = {name: _letters(font) for name, font in (page.Resources.get("/Font") or {}).items()}
    said: dict[int, str] = {}
    stack: list[tuple[int | None, bool]] = []
    current: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC":
                _open(operands[1], stack, said)
            case "BMC":
                stack.append(stack[-1] if stack else (None, False))
            case "EMC":
                stack.pop()
            case "Tf":
                current = letters[str(operands[0])]
            case "Tj" | "TJ" if stack and stack[-1][0] is not None and not stack[-1][1]:
                parts = operands[0] if str(operator) == "TJ" else [operands[0]]
                text = "".join(
                    _decoded(bytes(one), current) for one in parts if isinstance(one, pikepdf.String)
                )
                said[stack[-1][0]] = said.get(stack[-1][0], "") + text
    return said


def _open(properties: object, stack: list[tuple[int | None, bool]], said: dict[int, str]) -> None:
    """Marked content within another goes on under its number; what has a text of its own is not spelled out."""
    number, replaced = stack[-1] if stack else (None, False)
    if isinstance(properties, Dictionary):
        number = int(properties.MCID) if "/MCID" in properties else number
        if "/ActualText" in properties and number is not None:
            said[number] = said.get(number, "") + str(properties.ActualText)
            replaced = True
    stack.append((number, replaced))


def _letters(font: pikepdf.Object) -> dict[int, str]:
    """A font's glyphs as text, from its ToUnicode map."""
    table = bytes(font.ToUnicode.read_bytes()).decode("latin-1")
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.S):
        for code, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
            found[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.S):
        for first, last, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            start = int.from_bytes(bytes.fromhex(text))
            for step in range(int(last, 16) - int(first, 16) + 1):
                found[int(first, 16) + step] = (start + step).to_bytes(len(text) // 2).decode("utf-16-be")
    return found


def _decoded(codes: bytes, letters: dict[int, str]) -> str:
    pairs = (codes[place : place + 2] for place in range(0, len(codes), 2))
    return "".join(letters.get(int.from_bytes(pair), "\ufffd") for pair in pairs)


def faults(content: bytes) -> list[str]:
    """What breaks PDF/UA-1 as far as a machine can tell; empty is good."""
    found: list[str] = []
    with pikepdf.open(io.BytesIO(content)) as pdf:
        root = pdf.Root
        if not root.get("/MarkInfo", {}).get("/Marked"):
            found.append("not marked as tagged")
        if not root.get("/Lang"):
            found.append("no language")
        if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
            found.append("the window shows the file's name and not the title")
        about = root.Metadata.read_bytes().decode("utf-8")
        if not re.search(r"pdfuaid:part(=\"|>)1", about) or not re.search(r"pdfaid:part(=\"|>)2", about):
            found.append("does not say that it is PDF/UA-1 and PDF/A-2")
        for number, page in enumerate(pdf.pages, 1):
            found += [f"page {number}: {fault}" for fault in _faults_of_page(page)]
    found += faults_of_tree(read_aloud(content))
    return found


def _faults_of_page(page: pikepdf.Page) -> Iterator[str]:
    if page.get("/Annots") is not None and page.get("/Tabs") != Name.S:
        yield "links are not in reading order"
    for annotation in page.get("/Annots") or []:
        if annotation.Subtype == Name.Link and (
            "/StructParent" not in annotation or not annotation.get("/Contents")
        ):
            yield "a link has no name or no place"
    for font in (page.Resources.get("/Font") or {}).values():
        inside = font.DescendantFonts[0] if "/DescendantFonts" in font else font
        descriptor = inside.get("/FontDescriptor", {})
        if (
            not any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
            or "/ToUnicode" not in font
        ):
            yield "a font is not embedded or can't be read out"
    depth = 0
    for _, operator in pikepdf.parse_content_stream(page):
        depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(str(operator), 0)
        if depth == 0 and str(operator) in ("Tj", "TJ", "Do", "f", "f*", "S", "B", "sh"):
            yield "something is drawn that is neither content nor decoration"
            return


def faults_of_tree(tree: Element) -> Iterator[str]:
    levels = [int(one.role[1]) for one in tree.all() if re.fullmatch("H[1-6]", one.role)]
    if not levels or levels[0] != 1:
        yield "does not begin with a first heading"
    if any(after > before + 1 for before, after in pairwise(levels)):
        yield "a heading level is left out"
    if any(one.role == "Figure" and not one.alt for one in tree.all()):
        yield "a picture has no text"
