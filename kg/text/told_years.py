"""The year in which an article without a date appeared, from what it tells itself.

真例：青州日报6月14日讯 召开2019年工作会议 is of 2019; so is 1月19日举行 beside 2019年1月17日逝世,
and 10月27日传达学习党的二十届四中全会精神 of 2025, since the session closed on 23 October 2025.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from kg.model.time import DateRange
from kg.text.told_occasions import find_congress_year, find_occasion_year

_MONTH_DAY = r"(?P<m>1[0-2]|[1-9])月(?P<d>[12][0-9]|3[01]|[1-9])日"
# 青州日报6月14日讯 | 新华社青州6月14日电
_DATELINE = re.compile(_MONTH_DAY + "[电讯]")
_OPEN_DAY = re.compile("(?<![年0-9])" + _MONTH_DAY)
# not 自2016年6月25日开通以来
_WHOLE_DAY = re.compile(
    r"(?<![自从])(?P<y>(?:19|20)\d\d)年" + _MONTH_DAY + "(?![^，。；\\n]{0,8}以来)"
)
# 2016-06-25 or 2016/6/25, as the foot of a page has it
_FIGURES = re.compile(
    r"(?<![0-9])(?P<y>(?:19|20)\d\d)[-/.](?P<m>1[0-2]|0?[1-9])[-/.](?P<d>3[01]|[12]\d|0?[1-9])"
    r"(?![0-9])"
)
# 青砚新闻 2014年3月: alone on its line
_HEAD_MONTH = re.compile(r"^[^，。：；\n]{0,16}?(?P<y>(?:19|20)\d\d)年(?P<m>1[0-2]|[1-9])月$", re.M)
_MEETING_KINDS = "(?:会议|大会|会|活动|行动|演练|论坛|典礼|仪式|赛)"
# 召开2019年县级总河长第一次会议, 主持召开区政府2025年第2次常务会议: held in its own year; a
# year's end plans for the next
_MEETING = re.compile(
    r"(?:召开|举行|举办|开展|启动)(?:了)?[^，。；\n0-9]{0,12}?(?P<y>(?:19|20)\d\d)"
    r"年(?!度|以来|的)[^，。；\n]{2,40}?" + _MEETING_KINDS
)
# a headline, 2022年县委议军会议召开
_HEADED = re.compile(
    r"(?<![至到—～~\-])(?P<y>(?:19|20)\d\d)年(?!度|以来|的|前|底)[^，。；\n]{2,30}?"
    + _MEETING_KINDS
)
# 2017级新生开学典礼; 批准2016年预算调整方案; 2020年计划（草案）, 2020年工作要点
_OF_ITS_YEAR = re.compile(
    r"(?P<y>(?:19|20)\d\d)(?:级[^，。；\n]{0,6}(?:新生|研究生)[^，。；\n]{0,6}(?:开学|军训|入学)"
    r"|年[^，。；\n]{0,6}(?:预算调整方案|(?:预算|计划)（草案）|工作要点))"
)
_MONTHS_OF_ITS_OWN = range(2, 12)
# 孟云舟介绍，2024年，全省法院共审结案件1万件，同比下降7%: told once that year was over
_YEAR_OVER = re.compile(
    r"(?:^|[。；\n，“]|介绍|通报|显示)(?P<y>(?:19|20)\d\d)年(?:度|，|全[年市省县区院校])"
    r"[^。\n]{0,80}?"
    "(?:同比|增长|下降|共(?:审|受|办|查|完成|接|争)|累计)"
)
# 总结2023年工作: in the first months of the next year
_SUMS_UP = re.compile(
    r"(?:总结|回顾)(?:了)?[^，。；\n]{0,8}?(?P<y>(?:19|20)\d\d)年(?!上半年|第|"
    r"[0-9一二三四五六七八九十])[^，。；\n]{0,12}?(?:工作|情况|经验|成绩|成效)"
)
_LAST_MONTH = 12
_FIRST_MONTHS = range(1, 4)
_ANY_YEAR = re.compile(r"(?:19|20)\d\d(?=年)")
# how far apart the days of one report lie
_NEAR_DAYS = 45
# where a report names its day
_LEAD = 240


def find_told_year(text: str, occasions: Mapping[str, DateRange]) -> tuple[int, str] | None:
    """Return the year of an article and the words that tell it, None where none do.

    Its day is that of its dateline, else the first day named; a year is told by a whole date
    within 45 days of that day, by the name of the meeting that is held, or by an occasion of
    one time only in whose weeks that day lies.

    Args:
        text: Folded text of an article that has no date of publication.
        occasions: Occasions of one time only, and between which days articles tell of them.
    """
    day = _DATELINE.search(text) or _OPEN_DAY.search(text, 0, _LEAD)
    if day is None:
        return None
    month = int(day["m"])
    told = _year_of_whole_date(text, day)
    if told is None and month in _MONTHS_OF_ITS_OWN:
        told = _year_of_meeting(text) or find_congress_year(text)
    return (
        told
        or find_occasion_year(text, month, int(day["d"]), occasions)
        or _year_after(text, month)
    )


def _year_of_whole_date(text: str, day: re.Match[str]) -> tuple[int, str] | None:
    """Return the year of a whole date near the article's day; none where a later one is told."""
    wholes = [*_WHOLE_DAY.finditer(text), *_FIGURES.finditer(text)]
    last = max((int(whole["y"]) for whole in wholes), default=0)
    for whole in wholes:
        year = _year_near(whole, day)
        if year is not None and year >= last:
            return year, whole.group()
    for head in _HEAD_MONTH.finditer(text):
        if int(day["m"]) in (int(head["m"]), int(head["m"]) - 1):
            return int(head["y"]), head.group()
    return None


def _year_of_meeting(text: str) -> tuple[int, str] | None:
    """Return the year in the name of the meeting that is held, or of its only business."""
    held = (
        _MEETING.search(text)
        or _HEADED.search(text, 0, max(text.find("\n"), 0))
        or _OF_ITS_YEAR.search(text)
    )
    return None if held is None else (int(held["y"]), held.group())


def _year_after(text: str, month: int) -> tuple[int, str] | None:
    """Return the year behind the one of which figures are told or which is summed up.

    真例：1月8日，会议总结2023年工作, where no year but 2023 and 2024 is named.
    """
    if month == _LAST_MONTH:
        return None
    over = list(_YEAR_OVER.finditer(text))
    if month in _FIRST_MONTHS:
        over += _SUMS_UP.finditer(text)
    if not over:
        return None
    last = max(over, key=lambda found: int(found["y"]))
    year = int(last["y"]) + 1
    latest = max(int(named.group()) for named in _ANY_YEAR.finditer(text))
    return (year, text[last.start("y") : last.end()]) if latest <= year else None


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
