"""Years and parts of them, and dates in figures: 2019年上半年, 前三季度, 2019-09-08, 1998.03."""

from __future__ import annotations

import re

from kg.model.time import DateRange, PartialDate
from kg.text.date_context import DateContext, Denoted, day_at
from kg.text.numerals import parse_numeral


def read_year(context: DateContext, match: re.Match[str]) -> Denoted | None:
    """Read a year, years or a part of one: 2019年, 2016至2020年, 去年上半年, 2025年前10个月."""
    if match["from"]:
        first, last = parse_numeral(match["from"]), parse_numeral(match["to"])
        if first >= last:
            return None
        month = parse_numeral(match["to_month"]) if match["to_month"] else None
        if month is not None and not 1 <= month <= 12:
            return None
        return Denoted(DateRange(PartialDate(first), PartialDate(last, month)))
    if match["listed"]:
        # 2018、|2019年
        return Denoted(DateRange.of(PartialDate(int(match["listed"]))))
    year, basis = context.year_of(match["year"], match)
    if year is None:
        return None
    if match["half"]:
        return Denoted(_part_of_year(year, match["half"]), basis)
    if match["months"]:
        return _first_months(year, match["months"], basis)
    closes = (match["end"] or "").endswith(("底", "末"))
    return Denoted(DateRange.of(PartialDate(year, 12 if closes else None)), basis)


def read_half(context: DateContext, match: re.Match[str]) -> Denoted | None:
    """Read a half, quarters or months of the year at hand: 上半年, 前三季度, 前4个月."""
    if context.year is None:
        return None
    if match["first"]:
        return _first_months(context.year, match["months"], context.year_basis)
    return Denoted(_part_of_year(context.year, match["half"]), context.year_basis)


def read_numeric(context: DateContext, match: re.Match[str]) -> Denoted | None:
    """Read a date in figures, or two of them: 2019-09-08."""
    day = day_at(int(match["y"]), int(match["m"]), int(match["d"]))
    if day is None:
        return None
    last = day_at(*(int(match[part]) for part in ("y2", "m2", "d2"))) if match["y2"] else None
    later = last is not None and last.earliest() > day.earliest()
    return Denoted(DateRange(day, last) if last and later else DateRange.of(day))


def read_dotted(context: DateContext, match: re.Match[str]) -> Denoted | None:
    """Read the months of a line of a career: 1998.03—2003.01."""
    first = PartialDate(int(match["y"]), int(match["m"]))
    if match["y2"] is None:
        return Denoted(DateRange.of(first))
    last = PartialDate(int(match["y2"]), int(match["m2"]))
    if (last.year, last.month or 0) < (first.year, first.month or 0):
        return Denoted(DateRange.of(first))
    return Denoted(DateRange(first, last))


def _first_months(year: int, number: str, basis: str | None) -> Denoted | None:
    """Return the first months of a year, None where it has not so many: 前4个月."""
    months = parse_numeral(number)
    if not 1 <= months <= 12:
        return None
    return Denoted(DateRange(PartialDate(year, 1), PartialDate(year, months)), basis)


def _part_of_year(year: int, words: str) -> DateRange:
    if words in ("上半年", "下半年"):
        first, last = (1, 6) if words[0] == "上" else (7, 12)
    else:
        number = parse_numeral(words[-3])
        first, last = (1 if words[0] == "前" else 3 * number - 2), 3 * number
    return DateRange(PartialDate(year, first), PartialDate(year, last))
