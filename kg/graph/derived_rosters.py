"""What rosters of a series show: who in office is not named, and who moved ahead of whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise

from kg.graph.derivation import Derived
from kg.graph.periods import Period
from kg.model.knowledge import Event, Knowledge, Participation, ParticipationRole, Tenure

# Who speaks or reports is named where that is told, not where the roster would have them.
_LISTED = frozenset({ParticipationRole.ATTEND})
Row = list[tuple[date, Event]]
"""The events of a series with complete rosters whose first day is known, by that day."""


def those_not_named(knowledge: Knowledge) -> Iterator[Derived]:
    """Yield which tenure is not named in which event of a series.

    The event's roster is complete, the holder is named with that tenure at another such event of
    the series, and the tenure was seen before and after the event's day, or on it. It does not
    say that the holder was absent.
    """
    tenures = {tenure.id: tenure for tenure in knowledge.tenures}
    rows = _rows(knowledge.events)
    present = _by_event(knowledge.participations, rows)
    for row in rows.values():
        shown: dict[str, list[Participation]] = defaultdict(list)
        for _, event in row:
            for part in present[event.id]:
                for held in part.capacity:
                    shown[held].append(part)
        limits = {held: _two_events(parts) for held, parts in shown.items()}
        holders = _Holders(tenures[held] for held in shown)
        for day, event in row:
            named = {part.participant for part in present[event.id]}
            for tenure in holders.on(day):
                elsewhere = next((p for p in limits[tenure.id] if p.event != event.id), None)
                if elsewhere is not None and tenure.holder not in named:
                    rests_on = tuple(sorted((tenure.id, elsewhere.id)))
                    yield Derived(
                        tenure.id, "notNamedIn", event.id, rests_on, period=Period(day, day)
                    )


def _two_events(parts: Iterable[Participation]) -> list[Participation]:
    """Return the first participation by id, and the first in another event, if there is one."""
    ordered = sorted(parts, key=lambda part: part.id)
    other = next((part for part in ordered if part.event != ordered[0].event), None)
    return ordered[:1] if other is None else [ordered[0], other]


class _Holders:
    """Tells who was seen before and after a day, or on it; days are asked for in their order."""

    def __init__(self, tenures: Iterable[Tenure]) -> None:
        seen = [
            (first, last, tenure)
            for tenure in tenures
            if (first := tenure.first_observed) is not None
            and (last := tenure.last_observed) is not None
        ]
        self._waiting = sorted(seen, key=lambda row: row[0], reverse=True)
        self._begun: list[tuple[date, date, Tenure]] = []

    def on(self, day: date) -> list[Tenure]:
        while self._waiting and self._waiting[-1][0] <= day:
            self._begun.append(self._waiting.pop())
        self._begun = [row for row in self._begun if row[1] >= day]
        return sorted((tenure for _, _, tenure in self._begun), key=lambda tenure: tenure.id)


def _rows(events: Iterable[Event]) -> Mapping[str, Row]:
    rows: dict[str, Row] = defaultdict(list)
    for event in events:
        if event.series is not None and event.roster_complete and event.date is not None:
            rows[event.series].append((event.date.first.earliest(), event))
    return {s: sorted(rows[s], key=lambda row: (row[0], row[1].id)) for s in sorted(rows)}


def _by_event(
    participations: Iterable[Participation], rows: Mapping[str, Row]
) -> Mapping[str, list[Participation]]:
    """Sort who took part by event, of the events of these rows alone."""
    found: dict[str, list[Participation]] = {e.id: [] for row in rows.values() for _, e in row}
    for part in participations:
        if part.event in found:
            found[part.event].append(part)
    return found


@dataclass(frozen=True, slots=True)
class _Order:
    """The printed order in one paper's report: the places of each participant."""

    paper: str
    places: Mapping[str, tuple[Participation, int]]


def order_changes(knowledge: Knowledge) -> Iterator[Derived]:
    """Yield who moved ahead of whom from one event of a series to the next, in one paper."""
    papers = {
        a.id: a.source.publisher for a in knowledge.articles if a.source.publisher is not None
    }
    rows = _rows(knowledge.events)
    present = _by_event(knowledge.participations, rows)
    moved: dict[tuple[str, str], list[tuple[date, tuple[str, ...]]]] = defaultdict(list)
    for row in rows.values():
        days = [(day, [e for _, e in group]) for day, group in groupby(row, key=lambda r: r[0])]
        for (_, before), (day, after) in pairwise(days):
            earlier = [o for event in before for o in _orders(present[event.id], papers)]
            later = [o for event in after for o in _orders(present[event.id], papers)]
            for was in earlier:
                for now in (order for order in later if order.paper == was.paper):
                    for pair, grounds in _swaps(was, now):
                        moved[pair].append((day, grounds))
    for (ahead, behind), changes in sorted(moved.items()):
        grounds = tuple(sorted({part for _, parts in changes for part in parts}))
        days_of = [day for day, _ in changes]
        yield Derived(
            ahead,
            "movedAheadOf",
            behind,
            grounds,
            count=len(set(days_of)),
            period=Period(min(days_of), max(days_of)),
        )


def _orders(parts: Iterable[Participation], papers: Mapping[str, str]) -> Iterator[_Order]:
    by_article: dict[str, dict[str, tuple[Participation, int]]] = defaultdict(dict)
    for part in sorted(parts, key=lambda part: part.id):
        for article in part.provenance.articles:
            if part.role in _LISTED and part.position is not None and article in papers:
                by_article[article].setdefault(part.participant, (part, part.position))
    for article, places in sorted(by_article.items()):
        yield _Order(papers[article], places)


def _swaps(was: _Order, now: _Order) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    """Yield (who is ahead now, who was ahead) with the four participations."""
    both = sorted(was.places.keys() & now.places.keys())
    for one in both:
        for other in both:
            first, then = was.places[one], now.places[one]
            second, after = was.places[other], now.places[other]
            if second[1] < first[1] and then[1] < after[1]:
                grounds = (first[0].id, then[0].id, second[0].id, after[0].id)
                yield (one, other), grounds
