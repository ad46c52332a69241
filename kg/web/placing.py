"""Places new nodes of a picture by forces while those that stand already stay where they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

SEED: Final = 20190909
SPACING: Final = 100.0
"""Length of an edge at rest; the viewer scales it."""
MOST_PAIRS: Final = 4_000_000
"""Pairs that are looked at in one round: 2,000 nodes at once, or 400 new ones beside 10,000."""
LONGEST_STEP: Final = SPACING / 2
Points = NDArray[np.float64]


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
    rounds = 0 if not len(free) else min(200, MOST_PAIRS * 40 // (len(free) * len(nodes)))
    for number in range(rounds):
        step = LONGEST_STEP * (1 - number / rounds) + 0.5
        points[free] += _limited(_forces(points, free, pairs), step)
    return {node: (float(points[i, 0]), float(points[i, 1])) for node, i in index.items()}


def _start(
    nodes: Sequence[str], fixed: Mapping[str, tuple[float, float]], pairs: NDArray[np.int64]
) -> Points:
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


def _forces(points: Points, free: NDArray[np.int64], pairs: NDArray[np.int64]) -> Points:
    """Push all apart, pull the ends of edges together, and everything lightly to the middle."""
    apart = points[free][:, None, :] - points[None, :, :]
    squared = np.maximum((apart**2).sum(axis=2), 1.0)
    forces: Points = (apart * (SPACING**2 / squared)[:, :, None]).sum(axis=1)
    pull = np.zeros_like(points)
    if len(pairs):
        along = points[pairs[:, 1]] - points[pairs[:, 0]]
        length = np.maximum(np.sqrt((along**2).sum(axis=1, keepdims=True)), 1.0)
        np.add.at(pull, pairs[:, 0], along * length / SPACING)
        np.add.at(pull, pairs[:, 1], -along * length / SPACING)
    total: Points = forces + pull[free] - 0.4 * (points[free] - points.mean(axis=0))
    return total


def _limited(forces: Points, step: float) -> Points:
    length = np.maximum(np.sqrt((forces**2).sum(axis=1, keepdims=True)), 1e-9)
    limited: Points = forces / length * np.minimum(length * 0.1, step)
    return limited
