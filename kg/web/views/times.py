"""Times of tenures and events as they are shown, and bars on a line of time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from kg.graph.vocab import ZP
from kg.model.time import parse_date
from kg.web.facts import Bar, End, Stretch
from kg.web.reading import Reading

LENGTH = 1000
NARROWEST = 6
MOST_TICKS = 8
MOST_BARS = 120


def event_time(reading: Reading, event: str) -> str:
    """Give the day, month or year of an event, or both ends of its days; empty if unknown."""
    dated = reading.object(event, ZP.onDate)
    return written(reading.text(dated, ZP.edtf)) if dated else ""


def written(edtf: str) -> str:
    """Write a date or a range of days; what both ends share is said once: `2026-08-17 – 19`."""
    first, _, last = edtf.partition("/")
    if not last or len(first) != len(last):
        return edtf.replace("/", " – ")
    shared = next((cut for cut in (8, 5) if len(last) > cut and first[:cut] == last[:cut]), 0)
    return f"{first} – {last[shared:]}"


def tenure_ends(reading: Reading, tenure: str) -> tuple[str, str, bool, bool]:
    """Give first and last day as far as known, and whether each is reported, not only seen."""
    started, ended = reading.text(tenure, ZP.startedOn), reading.text(tenure, ZP.endedOn)
    first = started or reading.text(tenure, ZP.firstObserved)
    last = ended or reading.text(tenure, ZP.lastObserved)
    return first or last, last or first, bool(started), bool(ended)


def shown_ends(first: str, last: str, starts: bool, is_ended: bool) -> tuple[End, ...]:
    """Tell of each end of a time whether it was reported or only seen; one end for one day."""
    begin, end = End(first, "started" if starts else "seen"), End(last, "ended")
    if not first:
        return ()
    if not is_ended:
        return (begin,) if first == last else (begin, End(last, "seen"))
    return (end,) if first == last and not starts else (begin, end)


def in_time(ends: tuple[str, str, bool, bool]) -> tuple[bool, str, str]:
    """Sort times by their first day, then their last; what has none comes last."""
    return not ends[0], ends[0], ends[1]


def stretches(
    ends: Sequence[tuple[str, str, bool, bool]],
) -> tuple[list[Stretch | None], tuple[tuple[int, str], ...]]:
    """Place tenures on one line of time; give the bars and the years below them."""
    known = [(_day(first, last=False), _day(last, last=True)) for first, last, *_ in ends if first]
    if not known:
        return [None] * len(ends), ()
    begin = date(min(first for first, _ in known).year, 1, 1)
    finish = date(max(last for _, last in known).year, 12, 31)
    whole = (finish - begin).days

    def place(day: date) -> int:
        return round((day - begin).days * LENGTH / whole)

    bars: list[Stretch | None] = []
    for first, last, starts, is_ended in ends:
        if not first:
            bars.append(None)
            continue
        left = place(_day(first, last=False))
        width = max(NARROWEST, place(_day(last, last=True)) - left)
        bars.append(Stretch(min(left, LENGTH - width), width, starts, is_ended))
    years = range(begin.year, finish.year + 1)
    step = -(-len(years) // MOST_TICKS)
    return bars, tuple((place(date(year, 1, 1)), str(year)) for year in years[::step])


def _day(text: str, *, last: bool) -> date:
    value = parse_date(text)
    return value.latest() if last else value.earliest()


def histogram(days: Iterable[str]) -> tuple[Bar, ...]:
    """Count dates by month (by year, where there are many months); empty months have a bar."""
    months = [day[:7] for day in days if len(day) >= 7]
    if not months:
        return ()
    counts = {month: months.count(month) for month in set(months)}
    return month_bars(counts)


def month_bars(counts: dict[str, int]) -> tuple[Bar, ...]:
    """Make a bar of each month from the first to the last, or of each year."""
    dated = {month: number for month, number in counts.items() if len(month) >= 7}
    if not dated:
        return ()
    spans = _months(min(dated), max(dated))
    if len(spans) > MOST_BARS:
        by_year: dict[str, int] = {}
        for month, number in dated.items():
            by_year[month[:4]] = by_year.get(month[:4], 0) + number
        first, last = int(min(by_year)), int(max(by_year))
        spans, dated = [f"{year:04d}" for year in range(first, last + 1)], by_year
    most = max(dated.values())
    return tuple(_bar(label, dated.get(label, 0), most) for label in spans)


def _bar(label: str, count: int, most: int) -> Bar:
    return Bar(label, count, max(3, round(count * 100 / most)) if count else 0)


def _months(first: str, last: str) -> list[str]:
    begin, end = (int(text[:4]) * 12 + int(text[5:7]) - 1 for text in (first, last))
    return [f"{number // 12:04d}-{number % 12 + 1:02d}" for number in range(begin, end + 1)]
