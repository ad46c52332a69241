"""Days told by how far they are off: 昨天, 次日, 今（7）日, 上周五."""

from __future__ import annotations

import re
from datetime import timedelta

from kg.model.time import DateRange
from kg.text.date_context import DateContext, Denoted, day_at, day_of
from kg.text.date_patterns import ANCHORED, RELATIVE_DAYS, SHORT_DAYS, WEEKDAYS
from kg.text.numerals import parse_numeral

# 昨天, 昨: by how many days they are off
_COUNTED = {**RELATIVE_DAYS, **SHORT_DAYS}
_WEEKS = {"上上": -2, "上": -1, "本": 0, "这": 0, "下": 1}


def read_relative(context: DateContext, match: re.Match[str]) -> Denoted | None:
    """Read a day by how far it is off: 昨天, 当晚, 次日, 今（7）日."""
    word = match["word"]
    if word in ANCHORED:
        # 会议翌日: the day after one that is not named
        told = context.anchor is not None or ANCHORED[word] == 0
        base, shift = context.told_day() if told else None, ANCHORED[word]
    else:
        base, shift = context.base, _COUNTED[word]
    if match["gloss"]:
        month, day = parse_numeral(match["gm"]), parse_numeral(match["gd"])
        if context.year is not None:
            glossed = day_at(context.nearest_year(month, day), month, day)
            return None if glossed is None else Denoted(DateRange.of(glossed), context.year_basis)
    if base is None:
        return None
    return Denoted(DateRange.of(day_of(base + timedelta(days=shift))))


def read_week(context: DateContext, match: re.Match[str]) -> Denoted | None:
    """Read a day of a week: 上周五."""
    if context.base is None:
        return None
    weekday = min(WEEKDAYS.index(match["weekday"]), 6)
    monday = context.base - timedelta(days=context.base.weekday())
    return Denoted(
        DateRange.of(day_of(monday + timedelta(days=weekday + 7 * _WEEKS[match["which"]])))
    )
