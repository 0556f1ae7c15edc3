"""From clusters to a draft of a principle, worded from patterns of our own and the clusters' own words.

The draft is a beginning for people to write on. What it can't put into right German for sure, it quotes; and behind
its sentences stands every statement of the clusters.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..language.counting import content
from ..language.folding import fold
from ..language.themes import Lexicon, lexicon
from .model import ClusterWords, Draft, DraftedCommitment, Said
from .phrases import read
from .quoting import pattern_for, quoted
from .shapes import sentence
from .titles import title

__all__ = ["ClusterWords", "Draft", "DraftedCommitment", "Said", "draft"]

MOST_COMMITMENTS = 5


def draft(clusters: Sequence[ClusterWords], themes: Lexicon | None = None) -> Draft:
    """The draft of a principle; the same words give the same draft. Children's words come first."""
    said = [statement for cluster in clusters for statement in cluster.statements if statement.text]
    said.sort(key=lambda statement: statement.perspective != "children")
    first, second = title(clusters, themes or lexicon())
    return Draft(first, second, tuple(_commitments(said)))


def _commitments(said: list[Said]) -> list[DraftedCommitment]:
    worded: dict[frozenset[str], tuple[str, list[Said]]] = {}
    quotes: dict[str, list[Said]] = {}
    for statement in said:
        words = read(statement.text)
        made = sentence(words, statement.kind)
        if made:
            worded.setdefault(_gist(made), (made, []))[1].append(statement)
        else:
            quotes.setdefault(pattern_for(statement, words), []).append(statement)
    ordered = sorted(worded.values(), key=lambda found: -len(found[1]))
    if len(ordered) + len(quotes) > MOST_COMMITMENTS:
        left = [one for _, behind in ordered[MOST_COMMITMENTS - 1 :] for one in behind]
        left += [one for behind in quotes.values() for one in behind]
        ordered, quotes = ordered[: MOST_COMMITMENTS - 1], {"listen": left}
    made = [DraftedCommitment(text, tuple(one.id for one in behind)) for text, behind in ordered]
    return made + [_quoting(pattern, behind) for pattern, behind in quotes.items() if behind]


_OUR_OWN = content("Wir sorgen dafür schaffen kümmern machen möglich achten Kinder alle gibt")


def _gist(sentence: str) -> frozenset[str]:
    """What a sentence says apart from how we frame it: two with the same gist are one."""
    denied = frozenset(word for word in ("weniger", "kein", "nicht", "niemand") if f" {word}" in sentence)
    return (content(sentence) - _OUR_OWN) | denied


def _quoting(pattern: str, behind: list[Said]) -> DraftedCommitment:
    texts: dict[str, str] = {}
    for one in behind:
        texts.setdefault(fold("".join(filter(str.isalnum, one.text))) or one.text, one.text)
    return DraftedCommitment(quoted(pattern, texts.values()), tuple(one.id for one in behind))
