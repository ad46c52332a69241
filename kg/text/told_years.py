"""The year in which an article without a date appeared, from what it tells itself.

真例：青州日报6月14日讯 召开2019年工作会议 is of 2019; so is 1月19日举行 beside 2019年1月17日逝世.
"""

from __future__ import annotations

import re
from datetime import date

_MONTH_DAY = r"(?P<m>1[0-2]|[1-9])月(?P<d>[12][0-9]|3[01]|[1-9])日"
# 青州日报6月14日讯 | 新华社青州6月14日电
_DATELINE = re.compile(_MONTH_DAY + "[电讯]")
_OPEN_DAY = re.compile("(?<!年)" + _MONTH_DAY)
_WHOLE_DAY = re.compile(r"(?P<y>(?:19|20)\d\d)年" + _MONTH_DAY)
# 召开2019年县级总河长第一次会议: held in its own year; a year's end plans for the next
_MEETING = re.compile(
    r"(?:召开|举行|举办|开展|启动)(?:了)?(?P<y>(?:19|20)\d\d)年(?!度|以来)[^，。；\n]{2,40}?(?:会议|大会|会|活动|行动|演练|论坛)"
)
_MONTHS_OF_ITS_OWN = range(2, 11)
# how far apart the days of one report lie
_NEAR_DAYS = 45
# where a report names its day
_LEAD = 240


def find_told_year(text: str) -> tuple[int, str] | None:
    """Return the year of an article and the words that tell it, None where none do.

    Its day is that of its dateline, else the first day named; a year is told by a whole date
    within 45 days of that day, or by the name of the meeting that is held.

    Args:
        text: Folded text of an article that has no date of publication.
    """
    day = _DATELINE.search(text) or _OPEN_DAY.search(text, 0, _LEAD)
    if day is None:
        return None
    for whole in _WHOLE_DAY.finditer(text):
        year = _year_near(whole, day)
        if year is not None:
            return year, whole.group()
    meeting = _MEETING.search(text)
    if meeting is not None and int(day["m"]) in _MONTHS_OF_ITS_OWN:
        return int(meeting["y"]), meeting.group()
    return None


def _year_near(whole: re.Match[str], day: re.Match[str]) -> int | None:
    """Return the year in which a month and day lie near a whole date, None where none does."""
    year = int(whole["y"])
    told = _day(year, whole)
    for candidate in (year, year + 1, year - 1):
        other = _day(candidate, day)
        if told is not None and other is not None and abs((other - told).days) <= _NEAR_DAYS:
            return candidate
    return None


def _day(year: int, match: re.Match[str]) -> date | None:
    try:
        return date(year, int(match["m"]), int(match["d"]))
    except ValueError:
        return None
