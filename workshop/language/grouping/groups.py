"""Texts that belong together, found anew or around what lies already."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import count

from ..themes import Lexicon
from .boards import Board, Card, Pile
from .choosing import spread, voice_for
from .features import Row, Space, Weights
from .louvain import communities
from .nearest import Index, middle_of, nearest_of_each
from .pieces import Piece, piece
from .placing import Placer

NEIGHBOURS = 12
SHARPNESS = 3
"""Ties are similarities to this power, so that one good neighbour counts more than several poor ones."""
MOST_IN_THE_GRAPH = 1_500
"""Of more different texts a spread sample is in the graph."""
SMALLEST_IN_A_SAMPLE = 3
"""Smaller groups of a sample are an accident of sampling."""
TOO_FAR = 0.2
"""Whoever is no more like the middle of any group than this is left out: „noch offen“ rather than anywhere."""
OPEN = -1


def group(texts: Sequence[str], lexicon: Lexicon | None = None) -> list[str | None]:
    """To each text the id of its group, "1", "2" …; none for a text that says nothing or is like nothing else.

    The order of the texts changes nothing but the ids. Without a lexicon the shipped theme set that most texts hit is
    heard, if enough of them do.
    """
    pieces = [piece(text) for text in texts]
    first: dict[tuple[tuple[str, float], ...], Piece] = {}
    for one in pieces:
        if not one.is_empty:
            first[one.terms] = min(one, first.get(one.terms, one))
    alike = {terms: first[terms] for terms in sorted(first)}
    labels = dict(zip(alike, _labels(list(alike.values()), lexicon, pieces), strict=True))
    ids: dict[int, str] = {}
    found = [OPEN if one.is_empty else labels[one.terms] for one in pieces]
    return [None if label == OPEN else ids.setdefault(label, str(len(ids) + 1)) for label in found]


def keep_and_place(
    texts: Sequence[str], previous: Sequence[str | None] | None, lexicon: Lexicon | None = None
) -> list[str | None]:
    """Whatever has an id keeps it, always; the others join what lies there, or found groups of their own.

    What fits nowhere yet and is alone stays without an id, so that it may still join later.
    """
    kept = list(previous or ())[: len(texts)]
    kept += [None] * (len(texts) - len(kept))
    if not any(kept):
        return group(texts, lexicon)
    placer = Placer(_board(texts, kept), lexicon)
    placed = [one or placer.place(text).pile for text, one in zip(texts, kept, strict=True)]
    left = [at for at, one in enumerate(placed) if one is None]
    fresh = group([texts[at] for at in left], lexicon or placer.lexicon)
    sizes = Counter(one for one in fresh if one)
    ids = _fresh_ids({one for one in placed if one})
    named: dict[str, str] = {}
    for at, one in zip(left, fresh, strict=True):
        if one and sizes[one] > 1:
            placed[at] = named[one] if one in named else named.setdefault(one, next(ids))
    return placed


def _board(texts: Sequence[str], ids: Sequence[str | None]) -> Board:
    piles: dict[str, list[Card]] = {}
    for at, (text, one) in enumerate(zip(texts, ids, strict=True)):
        if one:
            piles.setdefault(one, []).append(Card(str(at), text))
    return Board(tuple(Pile(one, "", tuple(cards)) for one, cards in piles.items()))


def _fresh_ids(taken: set[str]) -> Iterator[str]:
    return (str(number) for number in count(1) if str(number) not in taken)


def _labels(pieces: list[Piece], lexicon: Lexicon | None, everyone: list[Piece]) -> list[int]:
    """Each different piece counts once here; how many texts share it counts for the choice of the lexicon only."""
    if not pieces:
        return []
    voice = voice_for(sorted(everyone), lexicon)
    weights = Weights()._replace(themes=Weights().themes * voice.trust)
    space = Space(pieces, voice.lexicon, weights)
    rows = space.rows(pieces)
    sample = spread(len(rows), MOST_IN_THE_GRAPH)
    chosen = [rows[at] for at in sample]
    smallest = 1 if len(chosen) == len(rows) else SMALLEST_IN_A_SAMPLE
    return _nearest_middles(rows, chosen, communities(_graph(chosen)), smallest)


def _graph(rows: Sequence[Row]) -> list[dict[int, float]]:
    graph: list[dict[int, float]] = [{} for _ in rows]
    for at, near in enumerate(nearest_of_each(Index(rows), rows, NEIGHBOURS, itself=True)):
        for other, similarity in near:
            tie = similarity**SHARPNESS
            graph[at][other] = graph[other][at] = graph[at].get(other, 0.0) + tie
    return graph


def _nearest_middles(
    rows: Sequence[Row], chosen: Sequence[Row], labels: Sequence[int], smallest: int
) -> list[int]:
    """To each row the community of the chosen ones, if it is not too small, whose middle is nearest, or OPEN."""
    members: defaultdict[int, list[Row]] = defaultdict(list)
    for row, label in zip(chosen, labels, strict=True):
        members[label].append(row)
    middles = [middle_of(ones) for ones in members.values() if len(ones) >= smallest]
    if not middles:
        return [OPEN] * len(rows)
    near = nearest_of_each(Index(middles), rows, 1, itself=False)
    return [one[0][0] if one and one[0][1] >= TOO_FAR else OPEN for one in near]
