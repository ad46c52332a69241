"""The year that occasions of one time only give the month and day of an article.

真例：10月27日，学校传达学习党的二十届四中全会精神 is of 2025, when it closed on 23 October;
11月20日，县委书记主持党史学习教育推进会 of 2021, the year of that campaign.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from kg.model.time import DateRange
from kg.text.date_context import day_at
from kg.text.numerals import parse_numeral

_MARKS = re.compile("[“”‘’《》、 ]")
# 二十届二中三中全会: the last of them
_SESSIONS_LISTED = re.compile("(?<=届)(?:[一二三四五六七]中)+(?=[一二三四五六七]中全会)")
# 主题教育以来, 巩固…成果: told of long after
_LOOKS_BACK = re.compile("以来|成果|期间")
# 全国政协十四届三次会议, 第十四届全国人民代表大会第三次会议; not 全国人大常委会…会议
_NTH = "(?:第)?(?P<{}>十[一二三四五]?)届"
_CONGRESS = re.compile(
    f"(?:{_NTH.format('a')}(?:全国人(?:大|民代表大会)|全国政协|全国委员会)"
    f"|(?:全国人(?:大|民代表大会)|全国政协|政协全国委员会){_NTH.format('b')})"
    "(?:第)?(?P<session>[一二三四五])次会议"
)
# the tenth congress had its first session in 2003, the next one five years on
_TENTH, _TENTH_YEAR, _TERM = 10, 2003, 5


def find_occasion_year(
    text: str, month: int, day: int, occasions: Mapping[str, DateRange]
) -> tuple[int, str] | None:
    """Return the year that an occasion gives a month and day, and its name; None without one.

    Of several occasions the one that began last counts, and only where the day lies once in
    its time.

    Args:
        text: Folded text.
        month: Month of the article's day.
        day: The article's day.
        occasions: Occasions of one time only, and between which days articles tell of them.
    """
    plain = _SESSIONS_LISTED.sub("", _MARKS.sub("", text))
    told = [
        (span.first.earliest(), name, span)
        for name, span in occasions.items()
        if _tells(plain, name)
    ]
    if not told:
        return None
    _, name, span = max(told)
    days = (day_at(year, month, day) for year in range(span.first.year, span.last.year + 1))
    within = [
        found
        for found in days
        if found and span.first.earliest() <= found.earliest() <= span.last.latest()
    ]
    return (within[0].year, name) if len(within) == 1 else None


def _tells(plain: str, name: str) -> bool:
    """Tell whether a text names an occasion other than to look back at it."""
    at = plain.find(name)
    while at >= 0:
        end = at + len(name)
        if _LOOKS_BACK.search(plain, end, end + 4) is None:
            return True
        at = plain.find(name, end)
    return False


def find_congress_year(text: str) -> tuple[int, str] | None:
    """Return the year of the one session of the national congress or conference that is named."""
    years = {
        _TENTH_YEAR
        + _TERM * (parse_numeral(found["a"] or found["b"]) - _TENTH)
        + parse_numeral(found["session"])
        - 1: found.group()
        for found in _CONGRESS.finditer(text)
    }
    return next(iter(years.items())) if len(years) == 1 else None
