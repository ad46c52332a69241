"""What a text has told of days so far, against which its next expression is read.

真例：a yearless 11月30日 is of the year in which it lies nearest to publication; 当年 is the year
named last, 当月 the month of the day named last, 次年 the year behind it.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from kg.model.time import DateRange, PartialDate
from kg.text.chronicles import Chronicle
from kg.text.numerals import parse_numeral

# how many years off the year of publication is
_OF_THIS_YEAR = {"今年": 0, "本年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1, "后年": 2}
# 1941年…，翌年3月: counted from the year last named
_OF_TOLD_YEAR = {"当年": 0, "同年": 0, "次年": 1, "翌年": 1}
_MONTHS_OFF = {"本": 0, "当": 0, "上": -1, "下": 1}
# 98年 is of the last century, 06年 of this
_OF_LAST_CENTURY = 49
# a yearless date is no more days ahead of publication, or behind it
_MOST_AHEAD, _MOST_BEHIND = 180, 300
# 11月30日|前, 9月底|之前, 12月31日|止
_UNTIL_THEN = re.compile("(?:之|以)?前(?![往来去赴])|止")


class Denoted(NamedTuple):
    """What an expression denotes: a stretch of days, or a month and day whose year is open.

    Attributes:
        basis: On what it rests where the expression alone does not settle it.
    """

    value: DateRange | None
    basis: str | None = None
    month_day: tuple[int, int] | None = None


def day_at(year: int, month: int, day: int) -> PartialDate | None:
    """Return a day, None where the calendar has none such."""
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return None


def day_of(day: date) -> PartialDate:
    """Return a day of the calendar."""
    return PartialDate(day.year, day.month, day.day)


class DateContext:
    """The days that a reader of the text has in mind at an expression.

    Attributes:
        base: The day of publication or of the dateline, which 今天 is.
        anchor: The day named last, which 当天 is; `past` the last of them that is no later than
            `base`.
        told_year: The year named last.
        year: The year that stands in where an expression has none, resting on `year_basis`.
        end: Where the last expression ended.
    """

    def __init__(self, published: PartialDate | None, year: int | None, year_basis: str) -> None:
        known = published is not None and published.day is not None
        self.base = published.earliest() if published is not None and known else None
        self.anchor: date | None = None
        self.past: date | None = None
        self.told_year: int | None = None
        self.end = -1
        self.is_chronicle = False
        self.year = published.year if published is not None else year
        self.year_basis = None if published is not None else (year_basis or None)

    def follow(self, chronicle: Chronicle) -> None:
        """Count the days of a chronicle from its headline on."""
        self.is_chronicle = True
        if chronicle.year is not None and chronicle.month is not None:
            self.anchor = date(chronicle.year, chronicle.month, 1)

    def note(self, value: DateRange, match: re.Match[str], *, is_day: bool) -> None:
        """Remember what an expression denotes for those behind it."""
        self.told_year = value.last.year
        if self.is_chronicle:
            self._turn(value, match)
        if not is_day:
            return
        self.anchor = value.first.earliest()
        if self.base is not None and self.anchor <= self.base:
            self.past = self.anchor
        if self.year is None:
            self.year, self.year_basis = value.first.year, str(value)

    def _turn(self, value: DateRange, match: re.Match[str]) -> None:
        """Go on to the year or month that a line of a chronicle begins with: 1949年, 3月."""
        if match.string[: match.start()].rstrip(" ")[-1:] not in ("\n", ""):
            return
        first = value.first
        if match.groupdict().get("year"):
            self.year, self.year_basis = first.year, match.group()
        if first.month is not None and first.day is None:
            self.anchor = date(first.year, first.month, 1)

    def year_of(
        self, word: str, match: re.Match[str] | None = None
    ) -> tuple[int | None, str | None]:
        """Return the year that a word names, and on what it rests: 今年, 次年, 二〇一九年.

        Args:
            word: The word.
            match: The expression, where 上年 may count from the year that its paragraph names.
        """
        if word == "上年" and match is not None and self._in_paragraph(match):
            assert self.told_year is not None
            return self.told_year - 1, None
        if word in _OF_THIS_YEAR:
            if self.year is None:
                return None, None
            return self.year + _OF_THIS_YEAR[word], self.year_basis
        if word in _OF_TOLD_YEAR:
            told = self.told_year
            return (None if told is None else told + _OF_TOLD_YEAR[word]), None
        year = parse_numeral(word[:-1])
        if len(word) == len("98年"):
            year += 1900 if year >= _OF_LAST_CENTURY else 2000
        return year, None

    def _in_paragraph(self, match: re.Match[str]) -> bool:
        """Tell whether the paragraph has named a year: 1993年，产值增长，比|上年|增加."""
        between = match.string[max(self.end, 0) : match.start()]
        return self.told_year is not None and "\n" not in between

    def month_of(self, word: str) -> tuple[int | None, int] | None:
        """Return the year, where the word gives one, and number of a month: 本, 上, 3, 十二."""
        if word in _MONTHS_OFF:
            base = self.anchor if word == "当" else self.base
            if base is None:
                return None
            months = base.year * 12 + base.month - 1 + _MONTHS_OFF[word]
            return months // 12, months % 12 + 1
        # 元月, 首月: January
        return None, 1 if word in "元首" else parse_numeral(word)

    def goes_on(self, match: re.Match[str]) -> bool:
        """Tell whether one mark or word parts an expression from the one before it."""
        return self.end == match.start() - 1

    def told_day(self) -> date | None:
        """Return the day last named, which 当晚 means; not one ahead where one before was named."""
        if self.anchor is None or self.base is None or self.anchor <= self.base:
            return self.anchor or self.base
        return self.past or self.anchor

    def year_near(self, match: re.Match[str], month: int, day: int) -> int:
        """Choose the year of a yearless day; one until which something is to be done lies ahead.

        真例：11月30日前, 12月底前.
        """
        ahead = self.base is not None and (month, day) >= (self.base.month, self.base.day)
        if self.base is not None and ahead and _UNTIL_THEN.match(match.string, match.end()):
            return self.base.year
        return self.nearest_year(month, day if match["day"] else 1)

    def nearest_year(self, month: int, day: int) -> int:
        """Choose the year of a yearless date: this one, or the one before where it lies ahead.

        Papers announce up to some months ahead and look back further.
        """
        assert self.year is not None
        found = day_at(self.year, month, min(day, 28))
        if self.base is not None and found is not None:
            ahead = (found.earliest() - self.base).days
            if ahead > _MOST_AHEAD:
                return self.year - 1
            if ahead < -_MOST_BEHIND:
                return self.year + 1
        return self.year
