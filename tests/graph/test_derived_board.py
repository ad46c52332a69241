"""Tenures of two posts that share days are found without looking at every pair."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from kg.graph.derived_board import Held, Pairs, add_below
from kg.graph.periods import Period, overlap
from kg.model.knowledge import Tenure, TenureKind
from tests.factory import make_article, make_provenance

FIRST = date(2020, 1, 1)
PROVENANCE = make_provenance(make_article())
STRETCHES = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 12)), max_size=8)


def held(post: str, stretches: list[tuple[int, int]]) -> list[Held]:
    """Make the tenures of a post, each from a day on for some days, in the board's order."""
    tenures = [
        (
            Tenure(f"tenure/{post}{number}", f"person/{start % 5}", f"post/{post}",
                   TenureKind.INCUMBENT, PROVENANCE),
            Period(FIRST + timedelta(start), FIRST + timedelta(start + length)),
        )
        for number, (start, length) in enumerate(stretches)
    ]  # fmt: skip
    return sorted(tenures, key=lambda row: (row[1].first, row[1].last, row[0].id))


@given(STRETCHES, STRETCHES)
def test_all_pairs_that_share_days_are_found(
    upper: list[tuple[int, int]], lower: list[tuple[int, int]]
) -> None:
    found: Pairs = defaultdict(list)
    chiefs, deputies = held("书记", upper), held("副书记", lower)
    add_below(found, chiefs, deputies)
    pairs = {(one.id, other.id, days) for some in found.values() for one, other, days in some}
    assert pairs == {
        (one.id, other.id, days)
        for (one, first), (other, second) in product(chiefs, deputies)
        if one.holder != other.holder and (days := overlap(first, second)) is not None
    }
