"""What kind of thing a noun names: „Lasagne“ a dish, „Flöte“ a wind instrument and so a musical instrument.

The table comes from the glosses of German Wiktionary (CC-BY-SA-4.0, see tools/language_tables/kinds.py and NOTICE): the
noun that a gloss is built around, and upwards from there. It is searched as it lies in its file, so it costs no time to
load.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from .tables import FOLDER


def kinds_of(folded_lemma: str, parts: Sequence[str] = ()) -> tuple[str, ...]:
    """Folded kinds by the first sense of a noun, the nearest one first.

    What no gloss explains is what it ends in, by the parts of the compound: a „Laufente“ is an „Ente“ and what that is.
    Empty for what is known to be of no telling kind: an „Angsthase“ is no „Hase“.
    """
    entry = _entry(folded_lemma)
    if entry is not None:
        return entry
    for start in range(1, len(parts)):
        head = "".join(parts[start:])
        entry = _entry(head)
        if entry is not None:
            return (head, *entry)
    return tuple(parts[-1:]) if len(parts) > 1 else ()


@lru_cache(maxsize=1)
def _table() -> bytes:
    return b"\n" + (FOLDER / "built" / "kinds.txt").read_bytes()


def _entry(noun: str) -> tuple[str, ...] | None:
    """The line that begins with the noun; lines are ordered by their bytes. None where there is none."""
    wanted, table = noun.encode("utf-8", "replace"), _table()
    low, high = 0, len(table) - 1
    while low < high:
        start = table.rindex(b"\n", 0, (low + high) // 2 + 1) + 1
        end = table.index(b"\n", start)
        found, _, kinds = table[start:end].partition(b" ")
        if found == wanted:
            return tuple(kinds.decode("utf-8").split())
        if found < wanted:
            low = end
        else:
            high = start - 1
    return None
