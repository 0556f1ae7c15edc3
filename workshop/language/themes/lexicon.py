"""Which words of a statement point to which themes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from .adapter import Word, fold_lemma, lemma_of
from .model import Hit, Theme, ThemeSet

WEAK = 0.4
HEAD, MODIFIER = 0.7, 0.5
LONGEST_COMPOUND = 6
SHORTEST_STEM = 3
MOST_REMEMBERED = 50_000
PREFIXES = ("herum", "rum", "weiter", "los", "mit", "ver", "vor")

_Weights = dict[int, float]
_Found = tuple[tuple[Theme, float], ...]


class Lexicon:
    """The themes of some sets by their words. A word that several themes claim is shared among them."""

    def __init__(self, sets: Sequence[ThemeSet]) -> None:
        self.themes = tuple(theme for one in sets for theme in one.themes)
        self._whole: dict[str, _Weights] = {}
        self._stems: dict[str, _Weights] = {}
        self._remembered: dict[tuple[str, str, tuple[str, ...]], _Found] = {}
        self._learn()

    def hits(self, words: Sequence[Word]) -> tuple[Hit, ...]:
        """For each word the themes it points to, in the order of the words."""
        return tuple(Hit(theme, word, weight) for word in words for theme, weight in self._themes_of(word))

    def _learn(self) -> None:
        """A seed as it is written goes before the lemma of another one."""
        written: defaultdict[str, _Weights] = defaultdict(dict)
        derived: defaultdict[str, _Weights] = defaultdict(dict)
        for index, theme in enumerate(self.themes):
            for weight, seeds in ((1.0, theme.words), (WEAK, theme.weak)):
                for seed in seeds:
                    written[fold_lemma(seed)].setdefault(index, weight)
                    derived[fold_lemma(lemma_of(seed))].setdefault(index, weight)
        whole = {**derived, **written}
        self._whole = {key: _shared(weights) for key, weights in whole.items()}
        for key in whole:
            for stem in _stems_of_verb(key):
                if stem not in whole:
                    self._stems[stem] = self._whole[key]

    def _themes_of(self, word: Word) -> _Found:
        key = (word.lemma, word.meant, word.parts)
        found = self._remembered.get(key)
        if found is None:
            if len(self._remembered) >= MOST_REMEMBERED:
                self._remembered.clear()
            weights = self._weights(word)
            found = tuple((self.themes[index], weight) for index, weight in weights.items())
            self._remembered[key] = found
        return found

    def _weights(self, word: Word) -> _Weights:
        lemma = fold_lemma(word.lemma)
        whole = self._whole.get(lemma) or self._whole.get(fold_lemma(word.meant))
        return whole or self._by_parts(word.parts) or self._without_prefix(lemma)

    def _by_parts(self, parts: tuple[str, ...]) -> _Weights:
        """The longest runs of parts first: of „Fußball-Platz-Tor“ the „Fußball“ and not the „Ball“."""
        count = len(parts)
        if not 2 <= count <= LONGEST_COMPOUND:
            return {}
        found: _Weights = {}
        taken: set[int] = set()
        for size in range(count - 1, 0, -1):
            for start in range(count - size + 1):
                run = range(start, start + size)
                pointing = self._part("".join(parts[start : start + size]))
                if pointing and taken.isdisjoint(run):
                    taken.update(run)
                    _add(found, pointing, HEAD if run.stop == count else MODIFIER)
        return found

    def _part(self, part: str) -> _Weights | None:
        return self._whole.get(part) or self._stems.get(part)

    def _without_prefix(self, lemma: str) -> _Weights:
        """„rumschreien“ is a kind of „schreien“."""
        for prefix in PREFIXES:
            rest = self._whole.get(lemma.removeprefix(prefix)) if lemma.startswith(prefix) else None
            if rest and lemma.endswith("n"):
                return {index: weight * HEAD for index, weight in rest.items()}
        return {}


def _shared(weights: _Weights) -> _Weights:
    """Together they weigh as much as the strongest."""
    share = max(weights.values()) / sum(weights.values())
    return {index: weight * share for index, weight in weights.items()}


def _add(found: _Weights, pointing: _Weights, share: float) -> None:
    for index, weight in pointing.items():
        found[index] = max(found.get(index, 0.0), weight * share)


def _stems_of_verb(key: str) -> Iterable[str]:
    """How a verb stands in a compound: „Kletter-“ and „Lese-“."""
    if key.endswith("n"):
        stem = key.removesuffix("n").removesuffix("e")
        if len(stem) >= SHORTEST_STEM:
            yield from (stem, f"{stem}e")
