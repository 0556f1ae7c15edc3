"""Names of people in a child's sentence, in any case and as children spell them.

How this works: `data/built/names.txt` says of each first name how surely a word is one. Some are noticed anywhere, some
only where a name would stand; see `standing`. A word that no list has is noticed where somebody is introduced by it.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..folding import fold
from ..tokens import Token
from .figures import let_through, seen_or_read
from .introductions import NO_NAMES, introduced, last_of_name
from .known import HEARD, HEARD_WHERE_A_NAME_STANDS, KNOWN, PLAIN, SHORT, SURNAMES, SURNAMES_TOO, WORDS_TOO
from .name_keys import name_key
from .standing import after_i_am, loosely, strictly
from .strangers import strangers
from .surnames import surnames

SHORTEST_HEARD = 4
_LOOK_ALIKE = frozenset(("zoo", "zoos", "bären", "beeren", "böse", "fil", "fiel", "poetry"))
"""Words that fold into the same as a name does: „Zoe“ and „Zoo“."""


def names(text: str, words: list[Token]) -> Iterator[tuple[int, int]]:
    """Where names of people stand, from the first character to behind the last."""
    folded = [fold(token.word) for token in words]
    keys = [name_key(token.word) for token in words]
    no_persons = let_through(text, words, folded, keys)
    found = [
        *_listed(text, words, folded, keys, no_persons | seen_or_read(folded)),
        *introduced(text, words, folded, KNOWN),
        *surnames(text, words, folded),
    ]
    for first, last in found:
        if not no_persons.intersection((first, last)):
            yield words[first].start, words[last].end


def _listed(
    text: str, words: list[Token], folded: list[str], keys: list[str], no_persons: set[int]
) -> Iterator[tuple[int, int]]:
    """First and last word of names that a list has."""
    kinds = [
        "" if token.word.lower() in _LOOK_ALIKE else _kind(name, key)
        for token, name, key in zip(words, folded, keys, strict=True)
    ]

    def known(index: int) -> bool:
        return (kinds[index] == "plain" or folded[index] in SHORT) and index not in no_persons

    if _is_full_name_of_a_stranger(kinds[0] if kinds else "", words, folded):
        yield 0, 1
    for index, kind in enumerate(kinds):
        is_name = kind == "plain"
        if kind == "short":
            is_name = loosely(index, text, words, folded, known) or _has_a_surname(index, words, folded)
        elif kind == "word":
            is_name = strictly(index, text, words, folded, known) or _has_a_surname(index, words, folded)
        last = index
        if is_name:
            last = _with_a_surname(index, text, words, folded)
        if kind and after_i_am(index, folded):
            last = max(last, last_of_name(index, text, words, folded))
        if (is_name or last > index) and index not in no_persons:
            yield index, last
    yield from strangers(text, words, folded, known)


def _is_full_name_of_a_stranger(kind: str, words: list[Token], folded: list[str]) -> bool:
    """A card that says no more than „Xenobia Yilmaz“."""
    if len(words) != 2 or kind or folded[0] in NO_NAMES:
        return False
    return folded[1] in SURNAMES and words[0].is_capitalised and words[1].is_capitalised


def _kind(folded: str, key: str) -> str:
    if folded in PLAIN:
        return "plain"
    if folded in WORDS_TOO:
        return "word"
    if folded in SHORT:
        return "" if folded in NO_NAMES else "short"
    if folded in NO_NAMES or len(folded) < SHORTEST_HEARD - 1:
        return ""
    if folded.endswith("s") and len(folded) > 4 and folded[:-1] in PLAIN:
        return "plain"
    if key in HEARD and len(folded) >= SHORTEST_HEARD:
        return "plain"
    return "short" if key in HEARD_WHERE_A_NAME_STANDS else ""


def _with_a_surname(index: int, text: str, words: list[Token], folded: list[str]) -> int:
    """The last word of „Emma Schulze“ and „lina marie brandt“."""
    last = index
    for after in range(index + 1, min(index + 4, len(words))):
        if text[words[last].end : words[after].start].strip(" -") or not (
            folded[after] in PLAIN
            or folded[after] in SURNAMES
            or (folded[after] in SURNAMES_TOO and words[after].is_capitalised)
        ):
            break
        last = after
    return last


def _has_a_surname(index: int, words: list[Token], folded: list[str]) -> bool:
    if index + 1 == len(words):
        return False
    name, surname = words[index], words[index + 1]
    if folded[index + 1] in SURNAMES:
        return name.is_capitalised or len(words) == 2
    both = name.is_capitalised and surname.is_capitalised
    return both and folded[index] in SHORT and folded[index + 1] in SURNAMES_TOO
