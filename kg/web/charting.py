"""Makes a chart of an answer where it has numbers or days, and finds the entities in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import quote

from kg.web.facts import Bar, Stretch
from kg.web.views.times import month_bars, stretches

# 2019, 2019-09, 2019-09-08: what a day, month or year is written as.
DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
MONTH = re.compile(r"\d{4}-\d{2}(-\d{2})?")
MOST_ROWS = 60
MOST_NODES = 400
# Columns that count something, and are not a rank or a number of days.
COUNTS = frozenset({"times", "articles", "events", "count", "n"})
# Columns whose days are the two ends of a row's time.
ENDS = (("first", "last"), ("from", "till"), ("since", "till"), ("started", "ended"))


class Shown(Protocol):
    """What a chart needs of a cell: its text, its address, whether it is a number."""

    @property
    def text(self) -> str:
        """Give the words of the cell."""

    @property
    def href(self) -> str | None:
        """Give the page of an entity."""

    @property
    def number(self) -> bool:
        """Tell whether it is a number."""


Row = Sequence[Shown | None]


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a chart: what it is of, and its bar."""

    label: str
    href: str | None
    value: str
    stretch: Stretch


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of an answer.

    Attributes:
        column: The column whose numbers or days it shows, or the first of two.
        lines: Bars with a label each, or
        bars: columns of a histogram.
        ticks: Years below lines of time, with their place in thousandths.
        left_out: How many rows there are beside the first.
    """

    column: str
    lines: tuple[Line, ...] = ()
    bars: tuple[Bar, ...] = ()
    ticks: tuple[tuple[int, str], ...] = ()
    left_out: int = 0


def is_day(text: str) -> bool:
    """Tell whether a text is a day, a month or a year."""
    return DAY.fullmatch(text) is not None


def make_chart(columns: Sequence[str], rows: Sequence[Row]) -> Chart | None:
    """Choose what tells most: counts, lines of time, other numbers, rows by month; else None."""
    if len(rows) < 2:
        return None
    label = _label(columns, rows)
    numbers = [place for place in range(len(columns)) if _is_number(rows, place)]
    counts = [place for place in numbers if columns[place] in COUNTS]
    ends = _ends(columns, rows)
    if label is None or (ends is None and not numbers):
        return _months(columns, rows, None)
    if ends is not None and not counts:
        return _times(rows, label, ends, columns[ends[0]])
    place = (counts or numbers)[0]
    by_month = _months(columns, rows, place)
    if by_month is not None and len({_text(row[label]) for row in rows}) < len(by_month.bars):
        return by_month
    return _numbers(rows, label, place, columns[place])


def _ends(columns: Sequence[str], rows: Sequence[Row]) -> tuple[int, int] | None:
    """Find the two columns that hold the ends of each row's time."""
    for first, last in ENDS:
        if first in columns and last in columns:
            ends = columns.index(first), columns.index(last)
            if any(DAY.fullmatch(_text(row[end])) for row in rows for end in ends):
                return ends
    return None


def _months(columns: Sequence[str], rows: Sequence[Row], number: int | None) -> Chart | None:
    """Count rows by month, or add up a number of theirs, where most rows have one."""
    for place, column in enumerate(columns):
        dated = [row for row in rows if MONTH.fullmatch(_text(row[place]))]
        if len(dated) * 2 <= len(rows):
            continue
        counts = Counter[str]()
        for row in dated:
            amount = 1 if number is None else int(_amount(_text(row[number])) or 0)
            counts[_text(row[place])[:7]] += amount
        bars = month_bars(dict(counts))
        return Chart(column if number is None else columns[number], bars=bars)
    return None


def picture_address(rows: Sequence[Row], asked: Iterable[str], base_iri: str) -> str | None:
    """Give the address of the graph view with the entities of an answer; None without two.

    Args:
        rows: The answer.
        asked: IRIs of the entities that were asked about.
        base_iri: Below which the data lie.
    """
    hrefs = dict.fromkeys(c.href for row in rows for c in row if c is not None and c.href)
    found = [href.removeprefix("/id/") for href in hrefs if href.startswith("/id/")]
    nodes = dict.fromkeys([*(iri.removeprefix(base_iri) for iri in asked), *found])
    if len(nodes) < 2:
        return None
    ends = ",".join(quote(node, safe="") for node in list(nodes)[:MOST_NODES])
    return f"/graph#n={quote(base_iri, safe='')},{ends}"


def _text(cell: Shown | None) -> str:
    return "" if cell is None else cell.text


def _label(columns: Sequence[str], rows: Sequence[Row]) -> int | None:
    """Choose the column that names rows: with most different words, entities before others."""

    def telling(place: int) -> tuple[int, bool]:
        cells = [row[place] for row in rows]
        linked = any(cell is not None and cell.href is not None for cell in cells)
        return len({_text(cell) for cell in cells}), linked

    places = [
        place
        for place in range(len(columns))
        if not _is_number(rows, place) and not any(DAY.fullmatch(_text(row[place])) for row in rows)
    ]
    return max(places, key=telling, default=None)


def _is_number(rows: Sequence[Row], place: int) -> bool:
    cells = [cell for row in rows if (cell := row[place]) is not None]
    return bool(cells) and all(cell.number and _amount(cell.text) is not None for cell in cells)


def _amount(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _numbers(rows: Sequence[Row], label: int, place: int, column: str) -> Chart:
    known = [(row, amount) for row in rows if (amount := _amount(_text(row[place]))) is not None]
    most = max((abs(amount) for _, amount in known), default=0) or 1
    lines = tuple(
        _line(
            row,
            label,
            _text(row[place]),
            Stretch(0, round(abs(amount) * 1000 / most), False, False),
        )
        for row, amount in known[:MOST_ROWS]
    )
    return Chart(column, lines, left_out=len(known) - len(lines))


def _times(rows: Sequence[Row], label: int, ends: tuple[int, int], column: str) -> Chart:
    shown = [row for row in rows if any(True for _ in _days(row, ends))][:MOST_ROWS]
    spans = [tuple(_days(row, ends)) for row in shown]
    bars, ticks = stretches([(min(span), max(span), False, False) for span in spans])
    lines = tuple(
        _line(row, label, " – ".join(dict.fromkeys(span)), bar)
        for row, span, bar in zip(shown, spans, bars, strict=True)
        if bar is not None
    )
    return Chart(column, lines, ticks=ticks, left_out=len(rows) - len(lines))


def _days(row: Row, ends: tuple[int, int]) -> Iterator[str]:
    for end in ends:
        if DAY.fullmatch(_text(row[end])):
            yield _text(row[end])


def _line(row: Row, label: int, value: str, stretch: Stretch) -> Line:
    named = row[label]
    return Line(_text(named), None if named is None else named.href, value, stretch)
