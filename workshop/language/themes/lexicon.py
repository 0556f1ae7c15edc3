"""Which words of a statement point to which themes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from ..kinds import kinds_of
from ..reading import Word, fold_lemma, lemma_of
from .model import Hit, Theme, ThemeSet

WEAK = 0.4
HEAD, MODIFIER = 0.6, 0.7
"""Of a compound the beginning says more: „Handyverbot“, „Kletterwand“ and „Ferienangebot“ end in what is everywhere."""
BY_KIND = (0.7, 0.65, 0.6, 0.55, 0.5)
"""What is itself named as a kind weighs most, then what is of it most closely."""
LONGEST_COMPOUND = 6
SHORTEST_STEM = 3
SHORTEST_ROOT = 3
FARTHEST = 8
ENDINGS = ("", "e", "r", "er", "es", "em")
ENDINGS_OF_NOUNS = (*ENDINGS, "en", "n", "s")
ENDINGS_OF_PEOPLE = ("r", "er")
PARTICLES = frozenset({"ab", "an", "auf", "aus", "dazu", "mit", "weg", "weh", "zu", "zurück"})
MOST_REMEMBERED = 50_000
PREFIXES = ("herum", "rum", "weiter", "los", "mit")

_Weights = dict[int, float]
_Found = tuple[tuple[Theme, float], ...]


class Lexicon:
    """The themes of some sets by their words. A word that several themes claim is shared among them."""

    def __init__(self, sets: Sequence[ThemeSet]) -> None:
        self.themes = tuple(theme for one in sets for theme in one.themes)
        self._written: dict[str, _Weights] = {}
        self._whole: dict[str, _Weights] = {}
        self._stems: dict[str, _Weights] = {}
        self._small: set[str] = set()
        self._kinds: dict[str, _Weights] = {}
        self._remembered: dict[tuple[str, str], _Found] = {}
        self._learn()

    def hits(self, words: Sequence[Word]) -> tuple[Hit, ...]:
        """For each word the themes it points to, in the order of the words."""
        parted = self._parted_verb(words) if words and words[-1].meant.lower() in PARTICLES else None
        remembered = self._remembered
        found: list[Hit] = []
        for word in words:
            pointing = remembered.get((word.written, word.meant))
            if pointing is None:
                pointing = self._look_up(word)
            if parted and word is parted[0]:
                pointing = parted[1]
            for theme, weight in pointing:
                found.append(Hit(theme, word, weight))
        return tuple(found)

    def _parted_verb(self, words: Sequence[Word]) -> tuple[Word, _Found] | None:
        """The verb whose beginning stands at the end: „Die hören nie zu“ speaks of „zuhören“."""
        for place in range(len(words) - 2, max(-1, len(words) - 2 - FARTHEST), -1):
            verb = words[-1].meant.lower() + _as_verb(words[place].meant)
            if verb in self._written:
                weights = self._written[verb].items()
                return words[place], tuple((self.themes[index], weight) for index, weight in weights)
        return None

    def _learn(self) -> None:
        """A seed as it is written goes before the lemma of another one."""
        written: defaultdict[str, _Weights] = defaultdict(dict)
        derived: defaultdict[str, _Weights] = defaultdict(dict)
        for index, theme in enumerate(self.themes):
            for weight, seeds in ((1.0, theme.words), (WEAK, theme.weak)):
                for seed in seeds:
                    written[fold_lemma(seed)].setdefault(index, weight)
                    lemma = lemma_of(seed)
                    if lemma[:1].isupper() == seed[:1].isupper():
                        derived[fold_lemma(lemma)].setdefault(index, weight)
                    if seed.islower():
                        self._small.add(fold_lemma(seed))
        self._written = {key: _shared(weights) for key, weights in written.items()}
        self._whole = {key: _shared(weights) for key, weights in derived.items()} | self._written
        kinds: defaultdict[str, _Weights] = defaultdict(dict)
        for index, theme in enumerate(self.themes):
            for kind in theme.kinds:
                kinds[fold_lemma(kind)][index] = 1.0
        self._kinds = {key: _shared(weights) for key, weights in kinds.items()}
        for key in self._whole:
            for stem in _stems_of_verb(key):
                if stem not in self._whole:
                    self._stems[stem] = self._whole[key]

    def _look_up(self, word: Word) -> _Found:
        """Remembered by how it is written and what is meant, since all else follows from that."""
        if len(self._remembered) >= MOST_REMEMBERED:
            self._remembered.clear()
        found = tuple((self.themes[index], weight) for index, weight in self._weights(word).items())
        self._remembered[word.written, word.meant] = found
        return found

    def _weights(self, word: Word) -> _Weights:
        """As it is written goes before what is meant, and that before its lemma: „genervt“ is not „nerven“."""
        meant, lemma = fold_lemma(word.meant), fold_lemma(word.lemma)
        if word.stops:
            return self._written.get(meant, {})
        return (
            self._written.get(fold_lemma(word.written))
            or self._whole.get(meant)
            or self._whole.get(lemma)
            or self._without_ending(word.lemma)
            or (self._by_parts_or_kind(word, meant, lemma) if _may_be_noun(word) else {})
            or self._without_prefix(lemma)
        )

    def _without_ending(self, lemma: str) -> _Weights:
        """„Nette“, „iPads“ and „Verletzte“, where the lemma is not known to be „nett“, „iPad“ and „verletzen“.

        A noun is looked for behind a noun alone: „decken“ is no „Decke“.
        """
        is_noun, form = lemma[:1].isupper(), fold_lemma(lemma)
        for ending in ENDINGS_OF_NOUNS if is_noun else ENDINGS:
            root = form.removesuffix(ending)
            if len(root) < SHORTEST_ROOT or not form.endswith(ending):
                continue
            if self._is_root(root, is_noun, ending):
                return self._whole[root]
            if (ending or root.endswith("t")) and _infinitive(root) in self._small:
                return self._whole[_infinitive(root)]
        return {}

    def _is_root(self, root: str, of_noun: bool, ending: str) -> bool:
        return root in self._small or (of_noun and ending not in ENDINGS_OF_PEOPLE and root in self._whole)

    def _by_parts_or_kind(self, word: Word, meant: str, lemma: str) -> _Weights:
        """What a dictionary calls a piece of furniture is that first: a „Schreibtisch“ is not about writing.

        A weak word in a compound says less than what the compound ends in.
        """
        is_noun = word.lemma[:1].isupper()
        if own := self._by_kind(meant) or (self._by_kind(lemma) if is_noun else {}):
            return own
        by_parts = self._by_parts(word.parts)
        if not is_noun or max(by_parts.values(), default=0.0) > WEAK:
            return by_parts
        return self._by_kind(lemma, word.parts) or by_parts

    def _by_kind(self, lemma: str, parts: tuple[str, ...] = ()) -> _Weights:
        """By the nearest of its kinds that a theme names."""
        for weight, kind in zip(BY_KIND, (lemma, *kinds_of(lemma, parts)), strict=False):
            if kind in self._kinds:
                return {index: share * weight for index, share in self._kinds[kind].items()}
        return {}

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
                part, is_head = "".join(parts[start : start + size]), run.stop == count
                pointing = self._whole.get(part) or (None if is_head else self._stems.get(part))
                if pointing and taken.isdisjoint(run):
                    taken.update(run)
                    _add(found, pointing, HEAD if is_head else MODIFIER)
        return found

    def _without_prefix(self, lemma: str) -> _Weights:
        """„rumschreien“ is a kind of „schreien“."""
        for prefix in PREFIXES:
            rest = self._whole.get(lemma.removeprefix(prefix)) if lemma.startswith(prefix) else None
            if rest and lemma.endswith("n"):
                return {index: weight * HEAD for index, weight in rest.items()}
        return {}


def _may_be_noun(word: Word) -> bool:
    return word.lemma[:1].isupper() or word.written[:1].isupper()


@lru_cache(maxsize=20_000)
def _as_verb(meant: str) -> str:
    return fold_lemma(lemma_of(meant.lower()))


@lru_cache(maxsize=20_000)
def _infinitive(root: str) -> str:
    """„beleidigt“ is „beleidigen“, as far as anybody can tell; empty for what can be no participle."""
    if not root.endswith(("t", "en")):
        return ""
    lemma = fold_lemma(lemma_of(root))
    return f"{root[:-1]}en" if lemma == root and root.endswith("t") else lemma


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
