"""Which shape a file has, told by what is in it and not by its name."""

from __future__ import annotations

import json
import time
from functools import partial
from pathlib import Path
from typing import Any

from ..exports.to_json import FORMAT as READABLE
from ..ids import new_id
from ..messages import say
from .archive import archive_plan
from .errors import ImportRefused
from .evening import Surroundings, evening_plan
from .plan import Plan
from .table import table_plan

MOST_BYTES = 50 * 1024 * 1024


def read_file(source: Path | str | bytes, around: Surroundings | None = None) -> Plan:
    """The plan of an archive, of an evening in JSON or of a table. Raises ImportRefused."""
    around = around or Surroundings(new_id, time.time(), partial(say, "de"))
    content, name = (source, "") if isinstance(source, bytes) else _from_disk(Path(source))
    if len(content) > MOST_BYTES:
        raise ImportRefused("too_big", most=MOST_BYTES // 1024 // 1024)
    start = content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if not start:
        raise ImportRefused("empty")
    if content.startswith(b"PK"):
        return archive_plan(content)
    if start in (b"{", b"["):
        return _from_json(content, around)
    return table_plan(content, around, name)


def _from_disk(path: Path) -> tuple[bytes, str]:
    if not path.is_file():
        raise ImportRefused("no_file", name=str(path))
    if path.stat().st_size > MOST_BYTES:
        raise ImportRefused("too_big", most=MOST_BYTES // 1024 // 1024)
    return path.read_bytes(), path.name


def _from_json(content: bytes, around: Surroundings) -> Plan:
    try:
        data: Any = json.loads(content.decode("utf-8-sig"))
    except RecursionError as error:
        raise ImportRefused("too_deep") from error
    except UnicodeDecodeError as error:
        raise ImportRefused("unknown_shape") from error
    except json.JSONDecodeError as error:
        raise ImportRefused("broken_json", line=error.lineno) from error
    if isinstance(data, dict) and data.get("format") == READABLE:
        raise ImportRefused("only_for_reading")
    return evening_plan(data, around)
