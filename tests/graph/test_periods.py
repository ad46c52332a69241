"""Pairs of periods that share days are found without a look at those that share none."""

from __future__ import annotations

import random
from datetime import date, timedelta
from itertools import combinations

import pytest

from kg.graph.periods import Period, overlap, overlapping


@pytest.mark.parametrize("seed", range(5))
def test_overlapping_pairs_are_those_that_share_a_day(seed: int) -> None:
    chance = random.Random(seed)
    begins = [date(2020, 1, 1) + timedelta(chance.randrange(60)) for _ in range(30)]
    rows = [(n, Period(b, b + timedelta(chance.randrange(9)))) for n, b in enumerate(begins)]
    found = {frozenset((one[0], other[0])) for one, other in overlapping(rows, lambda r: r[1])}
    wanted = {
        frozenset((one[0], other[0]))
        for one, other in combinations(rows, 2)
        if overlap(one[1], other[1]) is not None
    }
    assert found == wanted


def test_the_last_day_of_one_may_be_the_first_of_the_other() -> None:
    early, late = Period(date(2020, 1, 1), date(2020, 3, 1)), Period(date(2020, 3, 1), date.max)
    assert list(overlapping([late, early], lambda period: period)) == [(early, late)]
