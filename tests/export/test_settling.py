from __future__ import annotations

import numpy as np

from kg.export.settling import SPACING, settle


def test_two_at_an_edge_come_to_its_length() -> None:
    pairs = np.array([[0, 1]])
    for begin in (SPACING / 10, SPACING * 10):
        points = np.array([[0.0, 0.0], [begin, 0.0]])
        found = settle(points, pairs, np.ones(1), np.arange(2), 200)
        assert SPACING / 2 < np.hypot(*(found[1] - found[0])) < SPACING * 1.5


def test_what_is_joined_stands_nearer_than_what_is_not() -> None:
    points = np.random.default_rng(1).normal(scale=SPACING * 5, size=(200, 2))
    chain = np.array([(number, number + 1) for number in range(199)])
    found = settle(points, chain, np.ones(199), np.arange(200), 150)
    joined = np.hypot(*(found[1:] - found[:-1]).T)
    others = np.hypot(*(found[100:] - found[:100]).T)
    assert joined.mean() * 3 < others.mean()


def test_what_is_not_free_stays_and_no_two_meet() -> None:
    points = np.random.default_rng(1).normal(scale=SPACING, size=(50, 2))
    found = settle(points, np.empty((0, 2), np.int64), np.empty(0), np.arange(10, 50), 150)
    assert (found[:10] == points[:10]).all()
    apart = np.hypot(*(found[:, None] - found[None]).transpose(2, 0, 1)) + np.eye(50) * SPACING
    assert apart[10:].min() > SPACING / 4
