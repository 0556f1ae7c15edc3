"""The file that the vocabulary lies in: texts and arrays by name, compressed, with a check for damage.

A first line names what it is, a second one (JSON) says what lies where; then come the compressed blocks.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

FILE = "words.table"
MARK = b"leitbildwerkstatt words 1\n"


class TableBroken(RuntimeError):
    """The table is missing, of another version, or damaged; says which and what to do."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(f"{path.name} {what}; build it anew with `make tables`, or install again")
        self.path = path


def digest(word: str) -> int:
    """32 bits that stand for a word that is known and nothing more."""
    return zlib.crc32(word.encode("utf-8"))


def save(path: Path, texts: Mapping[str, Sequence[str]], arrays: Mapping[str, NDArray[Any]]) -> None:
    index: list[dict[str, object]] = []
    blocks: list[bytes] = []
    for name, entries in texts.items():
        blocks.append(zlib.compress("\n".join(entries).encode("utf-8"), 9))
        index.append({"name": name, "size": len(blocks[-1])})
    for name, array in arrays.items():
        ordered = bool(array.size) and bool(np.all(array[1:] >= array[:-1]))
        rows = np.diff(array, prepend=array.dtype.type(0)) if ordered else array
        planes = np.ascontiguousarray(rows).view(np.uint8).reshape(-1, array.dtype.itemsize).T
        blocks.append(zlib.compress(planes.tobytes(), 9))
        index.append(
            {
                "name": name,
                "size": len(blocks[-1]),
                "type": array.dtype.str,
                "steps": ordered,
            }
        )
    body = b"".join(blocks)
    head = {"blocks": index, "check": zlib.crc32(body)}
    path.write_bytes(MARK + json.dumps(head).encode("ascii") + b"\n" + body)


def load(path: Path) -> tuple[dict[str, str], dict[str, NDArray[Any]]]:
    """The texts (lines joined as they lie there) and the arrays by name."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise TableBroken(path, "can't be read") from error
    if not raw.startswith(MARK):
        raise TableBroken(path, "is no table of this version")
    try:
        line_end = raw.index(b"\n", len(MARK))
        head = json.loads(raw[len(MARK) : line_end])
        body = memoryview(raw)[line_end + 1 :]
        if zlib.crc32(body) != head["check"]:
            raise TableBroken(path, "is damaged")
        return _unpack(head["blocks"], body)
    except (ValueError, KeyError, TypeError, zlib.error) as error:
        raise TableBroken(path, "is damaged") from error


def _unpack(
    blocks: Sequence[Mapping[str, Any]], body: memoryview
) -> tuple[dict[str, str], dict[str, NDArray[Any]]]:
    texts: dict[str, str] = {}
    arrays: dict[str, NDArray[Any]] = {}
    start = 0
    for block in blocks:
        data = zlib.decompress(body[start : start + block["size"]])
        start += block["size"]
        if "type" not in block:
            texts[block["name"]] = data.decode("utf-8")
            continue
        kind = np.dtype(block["type"])
        planes = np.frombuffer(data, dtype=np.uint8).reshape(kind.itemsize, -1)
        array = np.ascontiguousarray(planes.T).view(kind).reshape(-1)
        arrays[block["name"]] = np.cumsum(array, dtype=kind) if block["steps"] else array
    return texts, arrays
