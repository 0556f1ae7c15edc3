"""The two halves of a title: from the theme that the words speak of, else around the cluster's own title."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ..language.tables import sections
from ..language.tokens import tokens
from ..language.words import stem, word_counts
from ..messages import catalogue, say
from .model import ClusterWords
from .quoting import quote

LANGUAGE = "de"
WEIGHT_OF_A_TITLE = 3
LEAST_SHARE = 0.34
SHORTEST_PART = 4

THEMES = {
    theme: frozenset(stem(word) for line in written for word in line.split())
    for theme, written in sections("themes").items()
}
KEYWORDS = frozenset().union(
    *THEMES.values(),
    (
        stem(word)
        for key in catalogue(LANGUAGE)
        if ".second_if." in key
        for word in key.rpartition(".")[2].split()
    ),
)


def title(clusters: Sequence[ClusterWords]) -> tuple[str, str]:
    """Both halves, without the dash between them."""
    theme = _theme(clusters)
    if theme:
        key = f"drafting.titles.{theme}"
        return say(LANGUAGE, f"{key}.first"), _second(key, clusters)
    own = _own_title(clusters)
    key = f"drafting.titles.{'other' if own else 'unnamed'}"
    return say(LANGUAGE, f"{key}.first", title=quote(own)), say(LANGUAGE, f"{key}.second")


def _theme(clusters: Sequence[ClusterWords]) -> str | None:
    said = [_stems(statement.text) for cluster in clusters for statement in cluster.statements]
    named = [_stems(cluster.title) for cluster in clusters if cluster.title]
    points = {
        theme: sum(not words.isdisjoint(text) for text in said)
        + WEIGHT_OF_A_TITLE * sum(not words.isdisjoint(text) for text in named)
        for theme, words in THEMES.items()
    }
    best = max(points, key=lambda theme: points[theme])
    enough = max(2, LEAST_SHARE * len(said)) if len(said) > 1 else 1
    return best if points[best] >= enough else None


def _stems(text: str) -> frozenset[str]:
    """Of each word, and of what a longer one begins and ends with: „Essenszeit“ also speaks of „Essen“ and „Zeit“."""
    return frozenset(part for token in tokens(text) for part in _parts(stem(token.word)))


@lru_cache(maxsize=5_000)
def _parts(root: str) -> frozenset[str]:
    cuts = range(SHORTEST_PART, len(root) - 1)
    return frozenset({root, *(root[:cut] for cut in cuts), *(root[-cut:] for cut in cuts)}) & KEYWORDS


def _second(key: str, clusters: Sequence[ClusterWords]) -> str:
    texts = [
        text for cluster in clusters for text in (cluster.title, *(one.text for one in cluster.statements))
    ]
    prefix = f"{key}.second_if."
    for known in catalogue(LANGUAGE):
        if known.startswith(prefix):
            words = frozenset(stem(word) for word in known.removeprefix(prefix).split())
            if any(not words.isdisjoint(_stems(text)) for text in texts):
                return say(LANGUAGE, known)
    return say(LANGUAGE, f"{key}.second")


def _own_title(clusters: Sequence[ClusterWords]) -> str:
    """What the facilitators called it, else the word that most used; empty where each said something else."""
    named = next((cluster.title for cluster in clusters if cluster.title), "")
    if named:
        return named
    said = [statement.text for cluster in clusters for statement in cluster.statements]
    return next((word for word, count in word_counts(said).items() if count > 1), "")
