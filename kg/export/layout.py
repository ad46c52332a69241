"""Computes where the nodes of a picture stand, the same every time."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import networkx as nx

from kg.export.forces import lay_out_by_forces
from kg.export.page_links import DERIVED_RELATIONS, MENTIONED
from kg.export.picture import Picture

SEED: Final = 20190909
# Pixels at zoom 1: no two nodes stand closer, so that a name fits between them.
SPACING: Final = 62
GAP_BETWEEN_PARTS: Final = 110
# A post belongs to its body more than a meeting to its day.
WEIGHTS: Final[Mapping[str, float]] = {
    "postIn": 3.0,
    "partOf": 2.0,
    "phaseOf": 2.0,
    "holds": 2.0,
    "onDate": 0.5,
    "place": 0.5,
    "jurisdiction": 0.4,
    "within": 0.5,
    MENTIONED: 0.6,
}
Point = tuple[float, float]


def lay_out(picture: Picture) -> dict[str, tuple[int, int]]:
    """Place every node: each connected part by forces, the parts side by side."""
    graph = _graph(picture)
    parts = sorted(nx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    placed = _pack([_lay_out_part(graph.subgraph(sorted(part))) for part in parts])
    return {iri: (round(x), round(y)) for iri, (x, y) in sorted(placed.items())}


def _graph(picture: Picture) -> nx.Graph[str]:
    """Make the undirected graph of forces; what rules derive follows from it and does not pull."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(node.iri for node in picture.nodes)
    for link in picture.links:
        if link.relation not in DERIVED_RELATIONS:
            weight = WEIGHTS.get(link.relation, 1.0)
            if graph.has_edge(link.source, link.target):
                weight = max(weight, graph[link.source][link.target]["weight"])
            graph.add_edge(link.source, link.target, weight=weight)
    return graph


def _lay_out_part(part: nx.Graph[str]) -> dict[str, Point]:
    nodes = sorted(part)
    if len(nodes) == 1:
        return {nodes[0]: (0.0, 0.0)}
    numbers = {iri: number for number, iri in enumerate(nodes)}
    ends = sorted((min(ends), max(ends)) for ends in part.edges)
    edges = [(numbers[a], numbers[b], float(part[a][b]["weight"])) for a, b in ends]
    # 50 rounds over 2,000 nodes take 1.3 s (2026-11); small parts come to rest after more.
    rounds = max(50, min(600, 60_000 // len(nodes)))
    found = lay_out_by_forces(len(nodes), edges, rounds=rounds, seed=SEED)
    points = dict(zip(nodes, found, strict=True))
    return _spread(_scaled(points))


def _scaled(points: Mapping[str, Point]) -> dict[str, Point]:
    """Scale a part so that its area gives each node room."""
    xs, ys = [p[0] for p in points.values()], [p[1] for p in points.values()]
    extent = max(max(xs) - min(xs), max(ys) - min(ys)) or 1.0
    factor = SPACING * 1.9 * math.sqrt(len(points)) / extent
    middle = ((max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2)
    return {
        iri: ((x - middle[0]) * factor * 1.15, (y - middle[1]) * factor)
        for iri, (x, y) in points.items()
    }


def _spread(points: Mapping[str, Point], rounds: int = 80) -> dict[str, Point]:
    """Push nodes apart that stand closer than the spacing."""
    placed = {iri: list(point) for iri, point in points.items()}
    for _ in range(rounds):
        moved = False
        for first, second in _close_pairs(placed):
            a, b = placed[first], placed[second]
            dx, dy = b[0] - a[0], b[1] - a[1]
            distance = math.sqrt(dx * dx + dy * dy)
            if distance >= SPACING - 0.5:
                continue
            # Two nodes on one spot part sideways, in the order of their names.
            ux, uy = (dx / distance, dy / distance) if distance > 0 else (1.0, 0.0)
            push = (SPACING - distance) / 2
            a[0], a[1] = a[0] - ux * push, a[1] - uy * push
            b[0], b[1] = b[0] + ux * push, b[1] + uy * push
            moved = True
        if not moved:
            break
    return {iri: (point[0], point[1]) for iri, point in placed.items()}


def _close_pairs(placed: Mapping[str, Sequence[float]]) -> Iterable[tuple[str, str]]:
    """List the pairs in the same or in touching cells of a grid, in a fixed order."""
    cells: dict[tuple[int, int], list[str]] = {}
    for iri in sorted(placed):
        x, y = placed[iri]
        cells.setdefault((math.floor(x / SPACING), math.floor(y / SPACING)), []).append(iri)
    pairs = []
    for (column, row), here in sorted(cells.items()):
        around = [
            iri
            for dx in (-1, 0, 1)
            for dy in (-1, 0, 1)
            for iri in cells.get((column + dx, row + dy), ())
        ]
        pairs += [(first, second) for first in here for second in around if first < second]
    return pairs


def _pack(parts: Sequence[Mapping[str, Point]]) -> dict[str, Point]:
    """Set the parts in rows beneath the largest, which keeps the middle."""
    placed: dict[str, Point] = {}
    if not parts:
        return placed
    left, top, right, bottom = _box(parts[0])
    placed |= parts[0]
    row_width = max(right - left, 800.0)
    x, y, row_height = left, bottom + GAP_BETWEEN_PARTS, 0.0
    for part in parts[1:]:
        part_left, part_top, part_right, part_bottom = _box(part)
        if x > left and x + part_right - part_left > left + row_width:
            x, y, row_height = left, y + row_height + GAP_BETWEEN_PARTS, 0.0
        shift = (x - part_left, y - part_top)
        placed |= {iri: (px + shift[0], py + shift[1]) for iri, (px, py) in part.items()}
        x += part_right - part_left + GAP_BETWEEN_PARTS
        row_height = max(row_height, part_bottom - part_top)
    return placed


def _box(points: Mapping[str, Point]) -> tuple[float, float, float, float]:
    xs, ys = [p[0] for p in points.values()], [p[1] for p in points.values()]
    return min(xs), min(ys), max(xs), max(ys)
