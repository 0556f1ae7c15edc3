"""Names of people in a child's sentence, in any case: which words may be names, and where one must stand."""

from __future__ import annotations

from collections.abc import Iterator

from ..folding import fold
from ..tables import lines, sections
from ..tokens import Token
from .introductions import ends_sentence, introduced, last_of_name
from .surnames import surnames

_TABLE = sections("names")


def _names(section: str) -> frozenset[str]:
    return frozenset(
        fold(name) for line in _TABLE[section] if not line.startswith("#") for name in line.split()
    )


def _folded(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split())


WORDS_TOO = _names("words")
SHORT = _names("short") - WORDS_TOO
PLAIN = _names("plain") - SHORT - WORDS_TOO
_KNOWN = PLAIN | SHORT | WORDS_TOO
_FIGURES: dict[str, list[tuple[str, ...]]] = {}
for _line in lines("figures"):
    _figure = tuple(fold(word) for word in _line.split())
    _FIGURES.setdefault(_figure[0], []).append(_figure)

_HURTS = _folded(
    "ärgert ärgerte haut schlägt schlug schubst schupst nervt stört beleidigt mobbt tritt klaut lügt beißt kneift "
    "hänselt spuckt boxt kratzt petzt prügelt schreit lacht ärgat gemein blöd doof böse frech dumm fies"
)
_DOES = _HURTS | _folded(
    "ist hat war will soll sollte darf kann muss macht sagt spielt mag hatte wollte bekommt kriegt geht kommt "
    "und oder isst nimmt lässt wird redet sitzt hilft"
)
_BEFORE_NAMES = _folded("mit von bei neben gegen für wie und ohne zu")
_CALLED = _folded("heiße heiß heisse heißt hieß namens")
_IS_MY = _folded(
    "freund freundin bruder schwester cousin cousine lehrer lehrerin erzieher erzieherin betreuer betreuerin"
)
_ARTICLES = _folded("der die den dem")
_GREETED = _folded("hallo hi hey lieber liebe dein deine grüße gruß bins")
_PLACES = frozenset(
    fold(word) for word in ("schule", "straße", "platz", "weg", "haus", "halle", "kita", "gymnasium", "park")
)


def names(text: str, words: list[Token]) -> Iterator[tuple[int, int]]:
    """Where names of people stand, from the first character to behind the last."""
    folded = [fold(token.word) for token in words]
    let_through = _figures(folded) | _in_names_of_places(text, words, folded)
    found = [
        *_listed(text, words, folded),
        *introduced(text, words, folded, _KNOWN),
        *surnames(text, words, folded),
    ]
    for first, last in found:
        if not let_through.intersection((first, last)):
            yield words[first].start, words[last].end


def _listed(text: str, words: list[Token], folded: list[str]) -> Iterator[tuple[int, int]]:
    """First and last word of names that the list has."""
    for index, name in enumerate(folded):
        is_name = _is_name(index, words, folded)
        last = index
        if name in _KNOWN and _after_i_am(index, folded):
            last = last_of_name(index, text, words, folded)
        if is_name or last > index:
            yield index, last


def _figures(folded: list[str]) -> set[int]:
    found: set[int] = set()
    for index, word in enumerate(folded):
        for figure in _FIGURES.get(word, ()):
            if tuple(folded[index : index + len(figure)]) == figure:
                found.update(range(index, index + len(figure)))
    return found


def _in_names_of_places(text: str, words: list[Token], folded: list[str]) -> set[int]:
    """The words of „Anne-Frank-Schule“: joined by hyphens up to a word for a place."""
    found: set[int] = set()
    chain: list[int] = []
    for index, token in enumerate(words):
        joined = bool(chain) and text[words[chain[-1]].end : token.start] == "-"
        chain = [*chain, index] if joined else [index]
        if len(chain) > 1 and folded[index] in _PLACES:
            found.update(chain)
    return found


def _is_name(index: int, words: list[Token], folded: list[str]) -> bool:
    name = folded[index]
    plain, short, word_too = name in PLAIN, name in SHORT, name in WORDS_TOO
    if not (plain or short or word_too) and name.endswith("s") and len(name) > 4:
        plain = name[:-1] in PLAIN
    if plain or not (short or word_too):
        return plain
    before = folded[index - 1] if index else ""
    after = folded[index + 1] if index + 1 < len(words) else ""
    if after in (_DOES if short else _HURTS) or before in _CALLED or before in _IS_MY:
        return True
    if before in _ARTICLES and _hurts_soon(folded, index):
        return True
    if len(words) == 1 or _after_i_am(index, folded) or before in _GREETED:
        return short or words[index].is_capitalised or (index > 0 and ends_sentence(index, words))
    if before not in _BEFORE_NAMES:
        return False
    last = index + 1 == len(words) or not words[index + 1].is_capitalised
    return short or (words[index].is_capitalised and last)


def _hurts_soon(folded: list[str], index: int) -> bool:
    return any(word in _HURTS for word in folded[index + 1 : index + 4])


def _after_i_am(index: int, folded: list[str]) -> bool:
    """„Ich bin …“, „ich bin der …“, „hier ist …“, „das ist die …“."""
    before = folded[max(0, index - 3) : index]
    if before and before[-1] in ("der", "die"):
        before = before[:-1]
    return before[-2:] in (["ik", "bin"], ["ich", "bin"], ["hier", "bin"], ["hier", "ist"], ["das", "ist"])
