"""Stretches of days, both ends inclusive, and what tenures show of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TypeVar

from kg.model.knowledge import Tenure
from kg.model.record import record

T = TypeVar("T")


@record
class Period:
    """From `first` to `last` day, both inclusive."""

    first: date
    last: date


def observed_period(tenure: Tenure) -> Period | None:
    """Return the days for which a tenure is sure, None if nobody saw it.

    From the first to the last sighting, and to the reported limits that are given as a day.
    """
    if tenure.first_observed is None or tenure.last_observed is None:
        return None
    first, last = tenure.first_observed, tenure.last_observed
    if tenure.started_on is not None and tenure.started_on.precision == "day":
        first = min(first, tenure.started_on.earliest())
    if tenure.ended_on is not None and tenure.ended_on.precision == "day":
        last = max(last, tenure.ended_on.latest())
    return Period(first, last)


def overlap(one: Period, other: Period) -> Period | None:
    """Return the days that two periods share, None if they share none."""
    first, last = max(one.first, other.first), min(one.last, other.last)
    return Period(first, last) if first <= last else None


def overlapping(rows: Iterable[T], period_of: Callable[[T], Period]) -> Iterator[tuple[T, T]]:
    """Yield each pair of rows whose periods share a day, the one that begins first in front.

    Pairs that share none are not looked at: of a post in a hundred years most holders never met.
    """
    ordered = sorted(((period_of(row), row) for row in rows), key=lambda pair: pair[0].first)
    for index, (period, one) in enumerate(ordered):
        for place in range(index + 1, len(ordered)):
            later, other = ordered[place]
            if later.first > period.last:
                break
            yield one, other
