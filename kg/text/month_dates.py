"""Months, days of months and stretches of them: 3月5日至8日, 8月下旬, 20日, 今年1至10月."""

from __future__ import annotations

import re

from kg.model.time import DateRange, PartialDate
from kg.text.date_context import DateContext, Denoted, day_at, day_of
from kg.text.numerals import parse_numeral

# 将于20日召开: a day that lies ahead of publication
_AHEAD = re.compile(r"将|拟|计划|定于|预计|截至|至迟|议程|日程")
# 峰会20日|将在云泽召开
_WILL = re.compile("(?:[上下中]午|晚上?)?(?:将|拟|起将)")
# 4月1日电 …29日抵达，将于30日: a day of the month before lies so near
_FEW_DAYS = 7
# the days of a third of a month; the last one's end is the month's
_THIRDS: dict[str | None, tuple[int, int | None]] = {
    "上旬": (1, 10), "中旬": (11, 20), "下旬": (21, None), "上中旬": (1, 20), "中下旬": (11, None),
}  # fmt: skip
_ENDS = ("底", "末")


def read_month(context: DateContext, match: re.Match[str]) -> Denoted | None:
    """Read a month or a day of one: 2019年9月8日, 3月5日至8日, 本月20日, 8月下旬."""
    year, basis = context.year_of(match["year"]) if match["year"] else (None, None)
    if match["year"] and year is None:
        return None
    month = context.month_of(match["month"])
    if month is None:
        return None
    if match["month"] in "本上下当":
        return _relative_month(context, match, month)
    if not 1 <= month[1] <= 12:
        return None
    number = month[1]
    if match["day"] is None:
        if year is None and context.told_year is not None and context.goes_on(match):
            # 2016年8月、|12月
            year = context.told_year
        return _whole_month(context, match, year, basis, number)
    day = parse_numeral(match["day"])
    if year is None and context.anchor is not None and context.goes_on(match):
        # 2016年8月15日、|12月11日
        year = context.anchor.year
    if year is None:
        if context.year is None:
            return Denoted(None, month_day=(number, day))
        year, basis = context.year_near(match, number, day), context.year_basis
    first = day_at(year, number, day)
    return None if first is None else Denoted(_up_to(context, match, first), basis)


def read_months(context: DateContext, match: re.Match[str]) -> Denoted | None:
    """Read whole months of one year: 今年1至10月."""
    first, last = parse_numeral(match["from"]), parse_numeral(match["to"])
    named = match["year"]
    year, basis = context.year_of(named) if named else (context.year, context.year_basis)
    if year is None or not 1 <= first < last <= 12:
        return None
    if not named and context.base is not None and last > context.base.month:
        year = context.nearest_year(first, 1)
    return Denoted(DateRange(PartialDate(year, first), PartialDate(year, last)), basis)


def read_until(context: DateContext, match: re.Match[str]) -> Denoted | None:
    """Read the days from the one told, else that of publication, on: 即日起至12月31日."""
    base = context.past or context.base
    if base is None:
        return None
    month, day = parse_numeral(match["month"]), parse_numeral(match["day"])
    ahead = match["next"] is not None or (month, day) < (base.month, base.day)
    last = day_at(base.year + ahead, month, day)
    if last is None:
        return None
    return Denoted(DateRange(day_of(base), last))


def read_day(context: DateContext, match: re.Match[str]) -> Denoted | None:
    """Read a day without its month, of the one named last or that lies nearest: 20日."""
    base = context.base or context.anchor
    day = parse_numeral(match["day"] or match.groupdict()["bare"])
    if context.anchor is not None and context.goes_on(match):
        # 3月5日和|20日: of the same month; not 新华社4月1日电 29日抵达, which lies behind
        base = context.anchor
    if base is None:
        return None
    year, month = base.year, base.month
    if (
        (base is not context.anchor or base == context.base)
        and day > base.day + 1
        and not context.is_chronicle
        and not _lies_ahead(context, match, day)
    ):
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    first = day_at(year, month, day)
    if first is not None and (match["till"] or match["more"]):
        last = day_at(year, month, parse_numeral(match["till"] or match["more"].split("、")[-1]))
        later = last is not None and last.earliest() > first.earliest()
        return Denoted(DateRange(first, last)) if last and later else None
    return None if first is None else Denoted(_up_to(context, match, first))


def _lies_ahead(context: DateContext, match: re.Match[str], day: int) -> bool:
    """Tell whether a day behind that of publication is to come: 将于20日召开, 30日将选出.

    真例：大会29日将开幕，30日选举: behind a day to come it is of the same month. 4月1日电
    代表团29日抵达，将于30日访问: behind one of the month before it is of that.
    """
    last, base = context.anchor, context.base
    if last is not None and base is not None and day >= last.day:
        same_month = last.month == base.month
        if same_month and base < last and last.year == base.year:
            return True
        if not same_month and 0 < (base - last).days <= _FEW_DAYS:
            return False
    return (
        _AHEAD.search(match.string, max(0, match.start() - 12), match.start()) is not None
        or _WILL.match(match.string, match.end()) is not None
    )


def _relative_month(
    context: DateContext, match: re.Match[str], month: tuple[int | None, int]
) -> Denoted | None:
    year, number = month
    assert year is not None
    if match["day"] is None:
        return Denoted(_part_of_month(context, PartialDate(year, number), match["vague"]))
    first = day_at(year, number, parse_numeral(match["day"]))
    return None if first is None else Denoted(_up_to(context, match, first))


def _whole_month(
    context: DateContext, match: re.Match[str], year: int | None, basis: str | None, number: int
) -> Denoted | None:
    if year is None:
        if context.year is None:
            return None
        year, basis = context.year_near(match, number, 28), context.year_basis
    first = PartialDate(year, number)
    if match["month3"]:
        last = parse_numeral(match["month3"])
        until = parse_numeral(match["year3"]) if match["year3"] else year
        if (year, number) <= (until, last) and last <= 12:
            return Denoted(DateRange(first, PartialDate(until, last)), basis)
        return Denoted(DateRange.of(first), basis)
    if match["year4"]:
        until = parse_numeral(match["year4"])
        return Denoted(DateRange(first, PartialDate(max(until, year))), basis)
    return Denoted(_part_of_month(context, first, match["vague"]), basis)


def _part_of_month(context: DateContext, month: PartialDate, words: str | None) -> DateRange:
    """Read a third of a month, or the last day of one by which something is to be done.

    真例：8月下旬 is from the 21st to the last; 6月底前 and, before it came, 6月底 is the 30th.
    The end of a month gone by is only that: 去年12月底.
    """
    last = month.latest()
    ahead = context.base is not None and last > context.base
    if words in _ENDS and ahead:
        return DateRange.of(day_of(last))
    if words not in _THIRDS:
        return DateRange.of(month)
    first_day, last_day = _THIRDS[words]
    end = last if last_day is None else last.replace(day=last_day)
    return DateRange(day_of(last.replace(day=first_day)), day_of(end))


def _up_to(context: DateContext, match: re.Match[str], first: PartialDate) -> DateRange:
    if match["day2"] is None or first.month is None:
        return DateRange.of(first)
    month, year = _last_month(context, match, first)
    last = day_at(year, month, parse_numeral(match["day2"]))
    if last is None or last.earliest() < first.earliest():
        return DateRange.of(first)
    return DateRange(first, last)


def _last_month(context: DateContext, match: re.Match[str], first: PartialDate) -> tuple[int, int]:
    """Return the month and year in which a stretch of days ends: 12月28日至今年1月3日."""
    assert first.month is not None
    word = match["month2"]
    told = context.month_of(word) if word else (None, first.month)
    year, month = told if told is not None else (None, first.month)
    named = match.groupdict().get("year2")
    if named:
        year = context.year_of(named)[0]
    return month, first.year + (month < first.month) if year is None else year


def is_vague(match: re.Match[str]) -> bool:
    """Tell whether an expression is a third or the end of a month: 8月下旬, 6月底."""
    words = match.groupdict().get("vague")
    return words in _THIRDS or words in _ENDS
