"""Places new nodes of a picture by forces while those that stand already stay where they are."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kg.export.settling import SEED, SPACING, Pairs, Points, settle

ROUNDS, ROUNDS_BESIDE = 150, 50
"""At once, 5,000 nodes take 1.7 s (28 November 2026, 2 cores); beside others less is enough."""


Point = tuple[float, float]


def place(fixed: Sequence[Point | None], edges: Sequence[tuple[int, int]]) -> list[Point]:
    """Give the place of every node.

    Args:
        fixed: Places of those that shall stay, None of the others.
        edges: Pairs of numbers of nodes.
    """
    pairs = np.array(edges, dtype=np.int64).reshape(-1, 2)
    points = _start(fixed, pairs)
    free = np.array([n for n, point in enumerate(fixed) if point is None], dtype=np.int64)
    if len(free):
        rounds = ROUNDS if len(free) == len(fixed) else ROUNDS_BESIDE
        points = settle(points, pairs, _pulls(pairs, len(points)), free, rounds)
    return [(round(float(x), 1), round(float(y), 1)) for x, y in points]


def spread(begun: Sequence[Point | None], edges: Sequence[tuple[int, int]]) -> list[Point]:
    """Give all a new place, from where those stood that had one: many come, and few make room."""
    known = sum(point is not None for point in begun)
    wider = np.sqrt(len(begun) / max(known, 1))
    wide = [None if point is None else (point[0] * wider, point[1] * wider) for point in begun]
    pairs = np.array(edges, dtype=np.int64).reshape(-1, 2)
    points, free = _start(wide, pairs), np.arange(len(begun), dtype=np.int64)
    points = settle(points, pairs, _pulls(pairs, len(points)), free, ROUNDS)
    return [(round(float(x), 1), round(float(y), 1)) for x, y in points]


def _pulls(pairs: Pairs, size: int) -> Points:
    """Give how strongly each edge pulls: the less, the more its ends have.

    Sixty who were at the same four meetings are else one heap: of the 150 most connected of 2,000
    articles half had another within 55, and have none within 123 so.
    """
    degrees = np.bincount(pairs.ravel(), minlength=size)
    pulls: Points = 1 / np.sqrt(degrees[pairs[:, 0]] * degrees[pairs[:, 1]])
    return pulls


def _start(fixed: Sequence[Point | None], pairs: Pairs) -> Points:
    """Begin near a neighbour that stands already, else around the middle."""
    random = np.random.default_rng(SEED)
    points = random.normal(scale=SPACING * np.sqrt(len(fixed)) / 3, size=(len(fixed), 2))
    for number, point in enumerate(fixed):
        if point is not None:
            points[number] = point
    for first, second in pairs:
        for new, old in ((first, second), (second, first)):
            if fixed[old] is not None and fixed[new] is None:
                points[new] = points[old] + random.normal(scale=SPACING, size=2)
    return points
