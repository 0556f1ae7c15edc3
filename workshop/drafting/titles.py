"""The two halves of a title: from the theme that the words speak of, else around the cluster's own title."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from ..language.counting import word_counts
from ..language.reading import Word, fold_lemma, lemma_of, read
from ..language.themes import Lexicon, Theme
from ..messages import say
from .model import ClusterWords
from .quoting import quote

LANGUAGE = "de"
WEIGHT_OF_A_TITLE = 3
LEAST_SHARE = 0.34
LEAST_AMONG_MANY = 1.4
LEAST_ALONE = 0.4


def title(clusters: Sequence[ClusterWords], lexicon: Lexicon) -> tuple[str, str]:
    """Both halves, without the dash between them."""
    theme = _theme(clusters, lexicon)
    wording = _wording(theme, clusters) if theme else None
    if wording:
        return wording
    own = theme.title if theme else _own_title(clusters)
    key = f"drafting.titles.{'other' if own else 'unnamed'}"
    return say(LANGUAGE, f"{key}.first", title=quote(own)), say(LANGUAGE, f"{key}.second")


def _theme(clusters: Sequence[ClusterWords], lexicon: Lexicon) -> Theme | None:
    """What enough of them speak of; the title that people gave counts more than a statement."""
    said = [statement.text for cluster in clusters for statement in cluster.statements]
    points: Counter[Theme] = Counter()
    for text in said:
        points.update(_pointing(text, lexicon))
    for cluster in clusters:
        named = _pointing(cluster.title, lexicon)
        points.update({theme: WEIGHT_OF_A_TITLE * weight for theme, weight in named.items()})
    enough = max(LEAST_AMONG_MANY, LEAST_SHARE * len(said)) if len(said) > 1 else LEAST_ALONE
    best = max(points, key=lambda theme: points[theme], default=None)
    return best if best and points[best] >= enough else None


def _pointing(text: str, lexicon: Lexicon) -> dict[Theme, float]:
    """How surely a text speaks of each theme, at most 1."""
    found: defaultdict[Theme, float] = defaultdict(float)
    for hit in lexicon.hits(read(text)):
        found[hit.theme] = min(1.0, found[hit.theme] + hit.weight)
    return found


def _wording(theme: Theme, clusters: Sequence[ClusterWords]) -> tuple[str, str] | None:
    """The first pattern whose words were said, or that waits for none."""
    texts = [
        text for cluster in clusters for text in (cluster.title, *(one.text for one in cluster.statements))
    ]
    said = {key for text in texts for word in read(text) for key in _keys(word)}
    for draft in theme.drafts:
        if not draft.when or any(fold_lemma(form) in said for word in draft.when for form in _forms(word)):
            return draft.first, draft.second
    return None


def _keys(word: Word) -> tuple[str, ...]:
    return (fold_lemma(word.lemma), fold_lemma(word.meant), *word.parts)


def _forms(word: str) -> tuple[str, str]:
    return word, lemma_of(word)


def _own_title(clusters: Sequence[ClusterWords]) -> str:
    """What the facilitators called it, else the word that most used; empty where each said something else."""
    named = next((cluster.title for cluster in clusters if cluster.title), "")
    if named:
        return named
    said = [statement.text for cluster in clusters for statement in cluster.statements]
    return next((word for word, count in word_counts(said).items() if count > 1), "")
