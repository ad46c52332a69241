"""Date expressions of a text and the days, months and years that they denote.

An expression is read against the day of publication and the day last named before it (当天, 次日).
What neither settles is left open: a month and day without a year come back as such.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from kg.model.record import record
from kg.model.time import DateRange, PartialDate
from kg.text.chronicles import Chronicle
from kg.text.cues import Cues
from kg.text.date_context import DateContext, Denoted
from kg.text.date_patterns import RawDate, find_raw
from kg.text.month_dates import is_vague, read_day, read_month, read_months, read_until
from kg.text.relative_dates import read_relative, read_week
from kg.text.year_dates import read_dotted, read_half, read_numeric, read_year

# what reads each kind of `date_patterns`
_READERS: Mapping[str, Callable[[DateContext, re.Match[str]], Denoted | None]] = {
    "numeric": read_numeric, "months": read_months, "month": read_month, "day": read_day,
    "until": read_until, "relative": read_relative, "week": read_week, "year": read_year,
    "half": read_half, "dotted": read_dotted,
}  # fmt: skip

# 新华社岭东3月31日电 | 岭东日报2月4日讯: 今天 below it is that day
_DATELINE = re.compile("[电讯](?=[（ ，\n]|记者|通讯员|特约|$)")
# 新华社岭东3月31日电|全国人大…: folding takes the space behind 电, so that press must stand before
_WIRE = re.compile(r"(?:^|[\n【（])\s*(?:新华|[一-龥]{1,8})[社报网][一-龥·]{0,10}$")
_SENT = re.compile("[电讯](?![话视影子力动商梯气器信竞缆台息])")
_LONGEST_WIRE = 24


@record
class DateExpression:
    """A date expression: [start, end) in the folded text, and what it denotes.

    Attributes:
        value: None where only a month and day are known.
        month_day: Set where the year is open.
        basis: On what it rests where the expression alone does not settle it.
        vague: Whether it is a third or the end of a month (8月下旬, 6月底), no event's own day.
    """

    start: int
    end: int
    value: DateRange | None
    month_day: tuple[int, int] | None = None
    basis: str | None = None
    vague: bool = False

    @property
    def is_day(self) -> bool:
        """Tell whether it is a day, or a stretch from one day to another."""
        return self.value is not None and self.value.first.day is not None and not self.vague


def find_dates(
    cues: Cues,
    published: PartialDate | None,
    *,
    year: int | None = None,
    year_basis: str = "",
    chronicle: Chronicle | None = None,
    frame: tuple[int, int] = (0, 0),
) -> list[DateExpression]:
    """Find the date expressions of a text, in order, without overlaps.

    Args:
        cues: Folded text (`kg.text.normal`).
        published: The day of publication, where it is known.
        year: The year that stands in where publication is unknown, resting on `year_basis`.
        chronicle: What the headline tells, where it is a chronicle's: its days are counted from
            there and from lines such as 1949年 and 3月, not from the day of publication.
        frame: Between the headline and the article, [start, end): whose days say when it was
            published and are not what 当年 and 次日 below mean.
    """
    if chronicle is not None:
        context = DateContext(None, chronicle.year, chronicle.basis)
        context.follow(chronicle)
    else:
        context = DateContext(published, year, year_basis)
    start, end = frame
    read = (
        _read(context, raw, noted=not start <= raw.match.start() < end) for raw in find_raw(cues)
    )
    return [found for found in read if found is not None]


def _read(context: DateContext, raw: RawDate, *, noted: bool) -> DateExpression | None:
    """Read the next expression of a text, None where it denotes no date.

    Args:
        context: What the text has told so far.
        raw: The expression.
        noted: Whether those behind it are read against it too.
    """
    denoted, match = _READERS[raw.kind](context, raw.match), raw.match
    if denoted is None:
        return None
    value, basis, month_day = denoted
    found = DateExpression(*match.span(), value, month_day, basis, is_vague(match))
    context.end = match.end()
    if value is not None and noted:
        context.note(value, match, is_day=found.is_day)
        if found.is_day and _is_dateline(match):
            context.base = context.anchor
    return found


def _is_dateline(day: re.Match[str]) -> bool:
    """Tell whether a day is that of a report's dateline: 新华社岭东3月31日电."""
    text = day.string
    if _DATELINE.match(text, day.end()):
        return True
    if _SENT.match(text, day.end()) is None:
        return False
    return _WIRE.search(text[max(0, day.start() - _LONGEST_WIRE) : day.start()]) is not None
