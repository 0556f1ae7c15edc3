"""Communities of a graph: held to the definition of modularity, not to another program."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from workshop.language.grouping.louvain import communities, modularity

Edges = dict[tuple[int, int], float]


@st.composite
def graphs(draw: st.DrawFn) -> list[dict[int, float]]:
    size = draw(st.integers(1, 9))
    pairs = list(combinations(range(size), 2))
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    return _graph(size, {pair: draw(st.sampled_from((0.1, 0.5, 1.0, 3.0))) for pair in chosen})


def test_two_cliques_on_a_bridge_are_two_communities():
    cliques = {pair: 1.0 for nodes in ((0, 1, 2, 3), (4, 5, 6, 7)) for pair in combinations(nodes, 2)}
    assert communities(_graph(8, {**cliques, (3, 4): 1.0})) == [0, 0, 0, 0, 1, 1, 1, 1]


def test_who_knows_nobody_stays_alone():
    assert communities(_graph(4, {(1, 3): 1.0})) == [0, 1, 2, 1]


def test_no_nodes_are_no_communities():
    assert communities([]) == []


def test_a_higher_resolution_finds_smaller_communities():
    ring = {(at, (at + 1) % 12): 1.0 for at in range(12)}
    few, many = (communities(_graph(12, ring), resolution) for resolution in (0.3, 3.0))
    assert len(set(few)) < len(set(many))


@given(graphs())
def test_modularity_is_what_its_definition_says(graph):
    labels = communities(graph)
    assert abs(modularity(graph, labels) - _by_definition(graph, labels)) < 1e-9


@given(graphs(), st.sampled_from((0.5, 1.0, 1.5)))
def test_moving_one_node_gains_nothing(graph, resolution):
    labels = communities(graph, resolution)
    best = modularity(graph, labels, resolution)
    for node in range(len(graph)):
        for other in {*labels, max(labels) + 1}:
            moved = [other if at == node else label for at, label in enumerate(labels)]
            assert modularity(graph, moved, resolution) <= best + 1e-6


@given(graphs(), st.sampled_from((0.5, 1.0, 1.5)))
def test_joining_two_communities_gains_nothing(graph, resolution):
    labels = communities(graph, resolution)
    best = modularity(graph, labels, resolution)
    for one, other in combinations(set(labels), 2):
        joined = [one if label == other else label for label in labels]
        assert modularity(graph, joined, resolution) <= best + 1e-6


@given(graphs())
def test_the_same_graph_has_the_same_communities_every_time(graph):
    assert communities(graph) == communities([dict(near) for near in graph])


def _graph(size: int, edges: Edges) -> list[dict[int, float]]:
    graph: list[dict[int, float]] = [{} for _ in range(size)]
    for (one, other), weight in edges.items():
        graph[one][other] = graph[other][one] = weight
    return graph


def _by_definition(graph: list[dict[int, float]], labels: list[int]) -> float:
    degrees = [sum(near.values()) for near in graph]
    total = sum(degrees)
    if not total:
        return 0.0
    pairs = ((one, other) for one in range(len(graph)) for other in range(len(graph)))
    return sum(
        (graph[one].get(other, 0.0) - degrees[one] * degrees[other] / total) / total
        for one, other in pairs
        if labels[one] == labels[other]
    )
