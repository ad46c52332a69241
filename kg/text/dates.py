"""Date expressions of a text and the days, months and years that they denote.

An expression is read against the day of publication and the day last named before it (当天, 次日).
What neither settles is left open: a month and day without a year come back as such.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from kg.model.record import record
from kg.model.time import DateRange, PartialDate
from kg.text.chronicles import Chronicle
from kg.text.cues import Cues
from kg.text.date_patterns import (
    ANCHORED,
    RELATIVE_DAYS,
    SHORT_DAYS,
    WEEKDAYS,
    RawDate,
    find_raw,
)
from kg.text.numerals import parse_numeral

# 将于20日召开: a day that lies ahead of publication
_AHEAD = re.compile(r"将|拟|计划|定于|预计|截至|至迟")


# 新华社岭东3月31日电 | 岭东日报2月4日讯: 今天 below it is that day
_DATELINE = re.compile("[电讯](?=[（ ，\n]|记者|通讯员|特约|$)")
# 新华社岭东3月31日电|全国人大…: folding takes the space behind 电, so that press must stand before
_WIRE = re.compile(r"(?:^|[\n【（])\s*(?:新华|[一-龥]{1,8})[社报网][一-龥·]{0,10}$")
_SENT = re.compile("[电讯](?![话视影子力动商梯气器信竞缆台息])")
_LONGEST_WIRE = 24

# 1941年…，翌年3月: counted from the year last named
_OF_TOLD_YEAR = {"当年": 0, "同年": 0, "次年": 1, "翌年": 1}
# 11月30日|前, 9月底|之前, 12月31日|止
_UNTIL_THEN = re.compile("(?:之|以)?前|止")
# the days of a third of a month; the last one's end is the month's
_THIRDS: dict[str | None, tuple[int, int | None]] = {
    "上旬": (1, 10), "中旬": (11, 20), "下旬": (21, None),
}  # fmt: skip

_ENDS = ("底", "末")
# 昨天, 昨: by how many days they are off
_COUNTED = {**RELATIVE_DAYS, **SHORT_DAYS}

# (what it denotes, the month and day of an open year, the basis)
_Value = tuple[DateRange | None, tuple[int, int] | None, str | None]


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
) -> list[DateExpression]:
    """Find the date expressions of a text, in order, without overlaps.

    Args:
        cues: Folded text (`kg.text.normal`).
        published: The day of publication, where it is known.
        year: The year that stands in where publication is unknown, resting on `year_basis`.
        chronicle: What the headline tells, where it is a chronicle's: its days are counted from
            there and from lines such as 1949年 and 3月, not from the day of publication.
    """
    if chronicle is not None:
        reader = _Reader(None, chronicle.year, chronicle.basis)
        reader.follow(chronicle)
    else:
        reader = _Reader(published, year, year_basis)
    return [found for raw in find_raw(cues) if (found := reader.read(raw)) is not None]


def _day(year: int, month: int, day: int) -> PartialDate | None:
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return None


def _of(day: date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)


def _is_dateline(day: re.Match[str]) -> bool:
    """Tell whether a day is that of a report's dateline: 新华社岭东3月31日电."""
    text = day.string
    if _DATELINE.match(text, day.end()):
        return True
    if _SENT.match(text, day.end()) is None:
        return False
    return _WIRE.search(text[max(0, day.start() - _LONGEST_WIRE) : day.start()]) is not None


class _Reader:
    """Reads expressions in text order, remembering the day last named."""

    def __init__(self, published: PartialDate | None, year: int | None, year_basis: str) -> None:
        self.published = published
        self.base = (
            published.earliest() if published is not None and published.day is not None else None
        )
        self.anchor: date | None = None
        self.past: date | None = None
        self.told_year: int | None = None
        self._end = -1
        self.is_chronicle = False
        self.year = published.year if published is not None else year
        self.year_basis = None if published is not None else (year_basis or None)

    def follow(self, chronicle: Chronicle) -> None:
        """Count the days of a chronicle from its headline on."""
        self.is_chronicle = True
        if chronicle.year is not None and chronicle.month is not None:
            self.anchor = date(chronicle.year, chronicle.month, 1)

    def _turn(self, value: DateRange, match: re.Match[str]) -> None:
        """Go on to the year or month that a line of a chronicle begins with: 1949年, 3月."""
        if match.string[: match.start()].rstrip(" ")[-1:] not in ("\n", ""):
            return
        first = value.first
        if match.groupdict().get("year"):
            self.year, self.year_basis = first.year, match.group()
        if first.month is not None and first.day is None:
            self.anchor = date(first.year, first.month, 1)

    def read(self, raw: RawDate) -> DateExpression | None:
        value, month_day, basis = _READERS[raw.kind](self, raw.match)
        if value is None and month_day is None:
            return None
        if value is not None:
            self.told_year = value.last.year
            if self.is_chronicle:
                self._turn(value, raw.match)
        found = DateExpression(*raw.match.span(), value, month_day, basis, _is_vague(raw.match))
        self._end = raw.match.end()
        if value is not None and found.is_day:
            self.anchor = value.first.earliest()
            if self.base is not None and self.anchor <= self.base:
                self.past = self.anchor
            if self.year is None:
                self.year, self.year_basis = value.first.year, str(value)
            if _is_dateline(raw.match):
                self.base = self.anchor
        return found

    def _numeric(self, match: re.Match[str]) -> _Value:
        day = _day(int(match["y"]), int(match["m"]), int(match["d"]))
        if day is None:
            return None, None, None
        last = _day(*(int(match[part]) for part in ("y2", "m2", "d2"))) if match["y2"] else None
        later = last is not None and last.earliest() > day.earliest()
        return (DateRange(day, last) if last and later else DateRange.of(day)), None, None

    def _dotted(self, match: re.Match[str]) -> _Value:
        """1998.03—2003.01: months of a line of a career."""
        first = PartialDate(int(match["y"]), int(match["m"]))
        if match["y2"] is None:
            return DateRange.of(first), None, None
        last = PartialDate(int(match["y2"]), int(match["m2"]))
        if (last.year, last.month or 0) < (first.year, first.month or 0):
            return DateRange.of(first), None, None
        return DateRange(first, last), None, None

    def _year_of(self, word: str) -> tuple[int | None, str | None]:
        shift = {"今年": 0, "本年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1, "后年": 2}
        if word in shift:
            return (None, None) if self.year is None else (self.year + shift[word], self.year_basis)
        if word in _OF_TOLD_YEAR:
            told = self.told_year
            return (None if told is None else told + _OF_TOLD_YEAR[word]), None
        return parse_numeral(word[:-1]), None

    def _month(self, match: re.Match[str]) -> _Value:
        year, basis = self._year_of(match["year"]) if match["year"] else (None, None)
        if match["year"] and year is None:
            return None, None, None
        month = self._month_number(match["month"])
        if month is None:
            return None, None, None
        if match["month"] in "本上下当":
            return self._relative_month(match, month)
        if not 1 <= month[1] <= 12:
            return None, None, None
        number = month[1]
        if match["day"] is None:
            return self._whole_month(match, year, basis, number)
        day = parse_numeral(match["day"])
        if year is None and self.anchor is not None and self._goes_on(match):
            # 2016年8月15日、|12月11日
            year = self.anchor.year
        if year is None:
            if self.year is None:
                return None, (number, day), None
            year, basis = self._year_near(match, number, day), self.year_basis
        first = _day(year, number, day)
        return (self._up_to(match, first) if first else None), None, basis

    def _months(self, match: re.Match[str]) -> _Value:
        """今年1至10月: whole months of one year."""
        first, last = parse_numeral(match["from"]), parse_numeral(match["to"])
        named = match["year"]
        year, basis = self._year_of(named) if named else (self.year, self.year_basis)
        if year is None or not 1 <= first < last <= 12:
            return None, None, None
        if not named and self.base is not None and last > self.base.month:
            year = self._nearest_year(first, 1)
        return DateRange(PartialDate(year, first), PartialDate(year, last)), None, basis

    def _until(self, match: re.Match[str]) -> _Value:
        """即日起至12月31日: from the day told, else that of publication, on."""
        base = self.past or self.base
        if base is None:
            return None, None, None
        month, day = parse_numeral(match["month"]), parse_numeral(match["day"])
        ahead = match["next"] is not None or (month, day) < (base.month, base.day)
        last = _day(base.year + ahead, month, day)
        if last is None:
            return None, None, None
        return DateRange(_of(base), last), None, None

    def _month_number(self, word: str) -> tuple[int | None, int] | None:
        if word in "本上下当":
            base = self.anchor if word == "当" else self.base
            if base is None:
                return None
            months = base.year * 12 + base.month - 1 + {"本": 0, "当": 0, "上": -1, "下": 1}[word]
            return months // 12, months % 12 + 1
        return None, parse_numeral(word)

    def _relative_month(self, match: re.Match[str], month: tuple[int | None, int]) -> _Value:
        year, number = month
        assert year is not None
        if match["day"] is None:
            return self._part_of_month(PartialDate(year, number), match["vague"]), None, None
        first = _day(year, number, parse_numeral(match["day"]))
        return (self._up_to(match, first) if first else None), None, None

    def _whole_month(
        self, match: re.Match[str], year: int | None, basis: str | None, number: int
    ) -> _Value:
        if year is None:
            if self.year is None:
                return None, None, None
            year, basis = self._year_near(match, number, 28), self.year_basis
        first = PartialDate(year, number)
        if match["month3"]:
            last = parse_numeral(match["month3"])
            until = parse_numeral(match["year3"]) if match["year3"] else year
            if (year, number) <= (until, last) and last <= 12:
                return DateRange(first, PartialDate(until, last)), None, basis
            return DateRange.of(first), None, basis
        if match["year4"]:
            until = parse_numeral(match["year4"])
            return DateRange(first, PartialDate(max(until, year))), None, basis
        return self._part_of_month(first, match["vague"]), None, basis

    def _part_of_month(self, month: PartialDate, words: str | None) -> DateRange:
        """Read a third of a month, or the last day of one by which something is to be done.

        真例：8月下旬 is from the 21st to the last; 6月底前 and, before it came, 6月底 is the 30th.
        The end of a month gone by is only that: 去年12月底.
        """
        last = month.latest()
        ahead = self.base is not None and last > self.base
        if words in _ENDS and ahead:
            return DateRange.of(_of(last))
        if words not in _THIRDS:
            return DateRange.of(month)
        first_day, last_day = _THIRDS[words]
        end = last if last_day is None else last.replace(day=last_day)
        return DateRange(_of(last.replace(day=first_day)), _of(end))

    def _year_near(self, match: re.Match[str], month: int, day: int) -> int:
        """Choose the year of a yearless day; one until which something is to be done lies ahead.

        真例：11月30日前, 12月底前.
        """
        ahead = self.base is not None and (month, day) >= (self.base.month, self.base.day)
        if self.base is not None and ahead and _UNTIL_THEN.match(match.string, match.end()):
            return self.base.year
        return self._nearest_year(month, day if match["day"] else 1)

    def _nearest_year(self, month: int, day: int) -> int:
        """Choose the year of a yearless date: this one, or the one before where it lies ahead.

        Papers announce up to some months ahead and look back further: a date more than 180 days
        after publication is last year's.
        """
        assert self.year is not None
        found = _day(self.year, month, min(day, 28))
        if self.base is not None and found is not None:
            ahead = (found.earliest() - self.base).days
            if ahead > 180:
                return self.year - 1
            if ahead < -300:
                return self.year + 1
        return self.year

    def _up_to(self, match: re.Match[str], first: PartialDate) -> DateRange:
        if match["day2"] is None or first.month is None:
            return DateRange.of(first)
        month, year = self._last_month(match, first)
        last = _day(year, month, parse_numeral(match["day2"]))
        if last is None or last.earliest() < first.earliest():
            return DateRange.of(first)
        return DateRange(first, last)

    def _goes_on(self, match: re.Match[str]) -> bool:
        """Tell whether one mark or word parts an expression from the one before it."""
        return self._end == match.start() - 1

    def _last_month(self, match: re.Match[str], first: PartialDate) -> tuple[int, int]:
        """Return the month and year in which a stretch of days ends: 12月28日至今年1月3日."""
        assert first.month is not None
        word = match["month2"]
        told = self._month_number(word) if word else (None, first.month)
        year, month = told if told is not None else (None, first.month)
        named = match.groupdict().get("year2")
        if named:
            year = self._year_of(named)[0]
        return month, first.year + (month < first.month) if year is None else year

    def _day(self, match: re.Match[str]) -> _Value:
        base = self.base or self.anchor
        day = parse_numeral(match["day"])
        if self.anchor is not None and self._goes_on(match):
            # 3月5日和|20日: of the same month
            base = self.anchor
        if base is None:
            return None, None, None
        year, month = base.year, base.month
        if (
            base is not self.anchor
            and day > base.day + 1
            and not self.is_chronicle
            and not _AHEAD.search(match.string, max(0, match.start() - 12), match.start())
        ):
            year, month = (year, month - 1) if month > 1 else (year - 1, 12)
        first = _day(year, month, day)
        if first is not None and match["till"] is not None:
            last = _day(year, month, int(match["till"]))
            later = last is not None and last.earliest() > first.earliest()
            return (DateRange(first, last) if last and later else None), None, None
        return (self._up_to(match, first) if first else None), None, None

    def _relative(self, match: re.Match[str]) -> _Value:
        word = match["word"]
        if word in ANCHORED:
            # 会议翌日: the day after one that is not named
            told = self.anchor is not None or ANCHORED[word] == 0
            base, shift = self._told_day() if told else None, ANCHORED[word]
        else:
            base, shift = self.base, _COUNTED[word]
        if match["gloss"]:
            month, day = parse_numeral(match["gm"]), parse_numeral(match["gd"])
            if self.year is not None:
                glossed = _day(self._nearest_year(month, day), month, day)
                return (DateRange.of(glossed) if glossed else None), None, self.year_basis
        if base is None:
            return None, None, None
        return DateRange.of(_of(base + timedelta(days=shift))), None, None

    def _told_day(self) -> date | None:
        """Return the day last named, which 当晚 means; not one ahead where one before was named."""
        if self.anchor is None or self.base is None or self.anchor <= self.base:
            return self.anchor or self.base
        return self.past or self.anchor

    def _week(self, match: re.Match[str]) -> _Value:
        if self.base is None:
            return None, None, None
        weekday = min(WEEKDAYS.index(match["weekday"]), 6)
        weeks = {"上上": -2, "上": -1, "本": 0, "这": 0, "下": 1}[match["which"]]
        monday = self.base - timedelta(days=self.base.weekday())
        return DateRange.of(_of(monday + timedelta(days=weekday + 7 * weeks))), None, None

    def _year(self, match: re.Match[str]) -> _Value:
        if match["from"]:
            first, last = parse_numeral(match["from"]), parse_numeral(match["to"])
            if first >= last:
                return None, None, None
            month = parse_numeral(match["to_month"]) if match["to_month"] else None
            if month is not None and not 1 <= month <= 12:
                return None, None, None
            return DateRange(PartialDate(first), PartialDate(last, month)), None, None
        year, basis = self._year_of(match["year"])
        if year is None:
            return None, None, None
        if match["half"]:
            return _part_of_year(year, match["half"]), None, basis
        if match["months"]:
            months = parse_numeral(match["months"])
            if not 1 <= months <= 12:
                return None, None, None
            return DateRange(PartialDate(year, 1), PartialDate(year, months)), None, basis
        closes = (match["end"] or "").endswith(("底", "末"))
        return DateRange.of(PartialDate(year, 12 if closes else None)), None, basis

    def _half(self, match: re.Match[str]) -> _Value:
        if self.year is None:
            return None, None, None
        return _part_of_year(self.year, match["half"]), None, self.year_basis


# what reads each kind; of no reader itself, which would then hold itself
_READERS: dict[str, Callable[[_Reader, re.Match[str]], _Value]] = {
    "numeric": _Reader._numeric, "months": _Reader._months, "month": _Reader._month,
    "relative": _Reader._relative, "week": _Reader._week, "year": _Reader._year,
    "half": _Reader._half, "day": _Reader._day, "until": _Reader._until,
    "dotted": _Reader._dotted,
}  # fmt: skip


def _is_vague(match: re.Match[str]) -> bool:
    words = match.groupdict().get("vague")
    return words in _THIRDS or words in _ENDS


def _part_of_year(year: int, words: str) -> DateRange:
    if words in ("上半年", "下半年"):
        first, last = (1, 6) if words[0] == "上" else (7, 12)
    else:
        number = parse_numeral(words[-3])
        first, last = (1 if words[0] == "前" else 3 * number - 2), 3 * number
    return DateRange(PartialDate(year, first), PartialDate(year, last))
