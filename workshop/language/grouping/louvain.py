"""Communities of a weighted graph by modularity (Blondel et al. 2008), the same for the same graph every time.

Nodes move to the neighbouring community that gains most, then communities become the nodes of a smaller graph, and so
on. At the end single nodes get another chance: neither moving one node nor joining two communities gains anything.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Graph = Sequence[Mapping[int, float]]
"""To each node its neighbours with the weight between them, both ways; a loop counts once with its whole weight."""

SMALLEST_GAIN = 1e-9


def communities(graph: Graph, resolution: float = 1.0) -> list[int]:
    """To each node the number of its community; numbers count up in the order of the nodes."""
    labels = list(range(len(graph)))
    while True:
        moved = _move_nodes(graph, labels, resolution)
        joined = _join(graph, labels, resolution)
        if not moved and not joined:
            return _in_order(labels)


def modularity(graph: Graph, labels: Sequence[int], resolution: float = 1.0) -> float:
    """How much more weight lies inside the communities than chance would put there."""
    degrees = _degrees(graph)
    total = sum(degrees)
    if not total:
        return 0.0
    inside = sum(
        weight * (2 if node == other else 1)
        for node, neighbours in enumerate(graph)
        for other, weight in neighbours.items()
        if labels[node] == labels[other]
    )
    sizes: dict[int, float] = {}
    for node, label in enumerate(labels):
        sizes[label] = sizes.get(label, 0.0) + degrees[node]
    return inside / total - resolution * sum((size / total) ** 2 for size in sizes.values())


def _degrees(graph: Graph) -> list[float]:
    return [sum(near.values()) + near.get(node, 0.0) for node, near in enumerate(graph)]


def _move_nodes(graph: Graph, labels: list[int], resolution: float) -> bool:
    """Let each node go where it gains most until none gains by going; changes `labels`."""
    degrees = _degrees(graph)
    total = sum(degrees)
    if not total:
        return False
    sizes: dict[int, float] = {}
    for node, label in enumerate(labels):
        sizes[label] = sizes.get(label, 0.0) + degrees[node]
    alone = max(labels, default=0) + 1
    waiting = list(range(len(graph)))
    is_waiting = [True] * len(graph)
    moved = False
    while waiting:
        again: list[int] = []
        for node in waiting:
            is_waiting[node] = False
            label = labels[node]
            links: dict[int, float] = {}
            for other, weight in graph[node].items():
                if other != node:
                    links[labels[other]] = links.get(labels[other], 0.0) + weight
            share = resolution * degrees[node] / total
            sizes[label] -= degrees[node]
            best, gain = label, links.get(label, 0.0) - share * sizes[label] + SMALLEST_GAIN
            for candidate, weight in links.items():
                gained = weight - share * sizes[candidate]
                if gained > gain:
                    best, gain = candidate, gained
            if gain < 0:
                best, alone = alone, alone + 1
            sizes[best] = sizes.get(best, 0.0) + degrees[node]
            if best != label:
                labels[node] = best
                moved = True
                for other in graph[node]:
                    if labels[other] != best and not is_waiting[other]:
                        is_waiting[other] = True
                        again.append(other)
        waiting = again
    return moved


def _join(graph: Graph, labels: list[int], resolution: float) -> bool:
    """Treat communities as nodes, level upon level; changes `labels`."""
    dense = _in_order(labels)
    smaller = _condensed(graph, dense)
    joined = False
    while True:
        parents = list(range(len(smaller)))
        if not _move_nodes(smaller, parents, resolution):
            return joined
        joined = True
        parents = _in_order(parents)
        dense = [parents[label] for label in dense]
        labels[:] = dense
        smaller = _condensed(smaller, parents)


def _condensed(graph: Graph, labels: Sequence[int]) -> list[dict[int, float]]:
    smaller: list[dict[int, float]] = [{} for _ in range(max(labels, default=-1) + 1)]
    for node, near in enumerate(graph):
        label = labels[node]
        links = smaller[label]
        for other, weight in near.items():
            theirs = labels[other]
            halved = weight / 2 if theirs == label and other != node else weight
            links[theirs] = links.get(theirs, 0.0) + halved
    return smaller


def _in_order(labels: Sequence[int]) -> list[int]:
    numbers: dict[int, int] = {}
    return [numbers.setdefault(label, len(numbers)) for label in labels]
