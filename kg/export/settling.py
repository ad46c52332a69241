"""Places nodes of large graphs by forces, or new ones beside those that stand.

All push each other apart, edges pull their ends together. The pushing is summed over a grid by a
Fourier transform: no pair is looked at, and a round costs as much for 10,000 nodes as for 2,000,
where `forces` looks at each pair, and finds better places for few.
"""

from __future__ import annotations

from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

SPACING: Final = 100.0
"""Length of an edge at rest between two nodes that have no others."""
SEED: Final = 20190909
GRAVITY: Final = 0.4
FINEST, WIDEST_GRID = SPACING / 3, 250
"""Side of a grid's cell, and cells in a row, at which the cells grow instead."""
Points = NDArray[np.float64]
Pairs = NDArray[np.int64]
Waves = NDArray[np.complex128]


def settle(points: Points, pairs: Pairs, weights: Points, free: Pairs, rounds: int) -> Points:
    """Move points until they have found their places.

    Args:
        points: Where they begin, a row of x and y each.
        pairs: The edges, a row of two numbers of points each.
        weights: How strongly each edge pulls.
        free: Numbers of the points that move.
        rounds: How often forces are computed; the steps become shorter towards the end.

    Returns:
        The places; those of points that are not free are the same as before.
    """
    points = points.copy()
    longest = max(SPACING / 2, SPACING * np.sqrt(len(points)) / 8)
    for number in range(rounds):
        step = longest * (1 - number / rounds) ** 2 + 0.5
        forces = _apart(points) + _together(points, pairs, weights)
        forces -= GRAVITY * (points - points.mean(axis=0))
        points[free] += _limited(forces[free], step)
    return points


def _together(points: Points, pairs: Pairs, weights: Points) -> Points:
    pull = np.zeros_like(points)
    if len(pairs):
        along = points[pairs[:, 1]] - points[pairs[:, 0]]
        length = np.maximum(_length(along), 1.0)
        force = along * (length * weights / SPACING)[:, None]
        for axis in (0, 1):
            pull[:, axis] += np.bincount(pairs[:, 0], force[:, axis], len(points))
            pull[:, axis] -= np.bincount(pairs[:, 1], force[:, axis], len(points))
    return pull


def _apart(points: Points) -> Points:
    """Push each point away from all others, as the square of the spacing over the distance."""
    low = points.min(axis=0)
    extent = float((points.max(axis=0) - low).max()) + 1.0
    side = max(FINEST, extent / WIDEST_GRID)
    cells = int(extent / side) + 2
    at = (points - low) / side
    corner = at.astype(np.int64)
    share = at - corner
    # Each point counts in the four cells around it, by nearness, and feels their mean.
    corners = [
        ((corner[:, 0] + x) * cells + corner[:, 1] + y, _part(share, x, y))
        for x in (0, 1)
        for y in (0, 1)
    ]
    mass = np.zeros(cells * cells)
    for place, part in corners:
        mass += np.bincount(place, part, cells * cells)
    push = np.zeros_like(points)
    for axis, field in enumerate(_fields(mass.reshape(cells, cells), side)):
        for place, part in corners:
            push[:, axis] += field.ravel()[place] * part
    return push


def _part(share: Points, x: int, y: int) -> Points:
    across = share[:, 0] if x else 1 - share[:, 0]
    along: Points = share[:, 1] if y else 1 - share[:, 1]
    return across * along


def _fields(mass: Points, side: float) -> tuple[Points, Points]:
    """Give the push in each cell along both axes.

    The grid stands in a corner of one of twice its side; rows beyond it, which hold nothing or are
    not asked for, are left out, half of all.
    """
    cells = len(mass)
    size = 1 << (2 * cells - 1).bit_length()
    rows = np.fft.rfft(mass, size)
    spread = np.fft.fft(rows, size, axis=0) * (SPACING**2 / side)
    first, second = (
        np.fft.irfft(np.fft.ifft(_times(spread, kernel), axis=0)[:cells], size)[:, :cells]
        for kernel in _kernels(size)
    )
    return first, second


def _times(ones: Waves, others: Waves) -> Waves:
    """Multiply in parts: how numpy multiplies complex numbers depends on the processor."""
    product = np.empty_like(ones)
    product.real = ones.real * others.real - ones.imag * others.imag
    product.imag = ones.real * others.imag + ones.imag * others.real
    return product


@cache
def _kernels(size: int) -> tuple[Waves, Waves]:
    """Transform the push of one point along both axes, in cells; weaker within half a cell."""
    away = np.fft.fftfreq(size, 1 / size)
    squared = away[:, None] ** 2 + away[None, :] ** 2 + 1 / 4
    return np.fft.rfft2(away[:, None] / squared), np.fft.rfft2(away[None, :] / squared)


def _limited(forces: Points, step: float) -> Points:
    length = np.maximum(_length(forces), 1e-9)
    limited: Points = forces * (np.minimum(length * 0.1, step) / length)[:, None]
    return limited


def _length(vectors: Points) -> Points:
    length: Points = np.sqrt(vectors[:, 0] ** 2 + vectors[:, 1] ** 2)
    return length
