"""Places new nodes of a picture by forces while those that stand already stay where they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from kg.export.settling import SEED, SPACING, Pairs, Points, settle

ROUNDS: Final = 150
"""5,000 nodes at once take 1.7 s (28 November 2026, 2 cores)."""


def place(
    nodes: Sequence[str],
    fixed: Mapping[str, tuple[float, float]],
    edges: Sequence[tuple[str, str]],
) -> dict[str, tuple[float, float]]:
    """Give the place of every node.

    Args:
        nodes: All nodes, each once.
        fixed: Places of those that shall stay.
        edges: Pairs of nodes.
    """
    if not nodes:
        return {}
    index = {node: number for number, node in enumerate(nodes)}
    free = np.array([index[node] for node in nodes if node not in fixed], dtype=np.int64)
    pairs = np.array(
        [(index[a], index[b]) for a, b in edges if a in index and b in index], dtype=np.int64
    ).reshape(-1, 2)
    points = _start(nodes, fixed, pairs)
    if len(free):
        points = settle(points, pairs, np.ones(len(pairs)), free, ROUNDS)
    return {node: (float(points[i, 0]), float(points[i, 1])) for node, i in index.items()}


def _start(nodes: Sequence[str], fixed: Mapping[str, tuple[float, float]], pairs: Pairs) -> Points:
    """Begin near a neighbour that stands already, else around the middle."""
    random = np.random.default_rng(SEED)
    points = random.normal(scale=SPACING * np.sqrt(len(nodes)) / 3, size=(len(nodes), 2))
    stands = np.array([node in fixed for node in nodes])
    for number, node in enumerate(nodes):
        if node in fixed:
            points[number] = fixed[node]
    for first, second in pairs:
        for new, old in ((first, second), (second, first)):
            if stands[old] and not stands[new]:
                points[new] = points[old] + random.normal(scale=SPACING, size=2)
    return points
