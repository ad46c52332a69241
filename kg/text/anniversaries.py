"""The year that an anniversary in a text points to: 新中国成立70周年 is 2019."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kg.text.numerals import parse_numeral

# 建党100周年 | 新中国成立七十周年
_YEARS = "(?P<years>[0-9]{2,3}|[一二三四五六七八九十百]{2,5})周年"
# years in which an article can have appeared; 辛亥革命50周年 tells of another time
_FIRST, _LAST = 1990, 2100


def find_anniversary(text: str, foundings: Mapping[str, int]) -> tuple[int, str] | None:
    """Return the year of the first anniversary and the words that say it, None without one.

    Args:
        text: Folded text.
        foundings: What anniversaries are counted from (新中国成立) and its year.
    """
    if "周年" not in text:
        return None
    events = "|".join(re.escape(event) for event in sorted(foundings, key=len, reverse=True))
    found = re.search(f"(?P<what>{events}){_YEARS}", text)
    if found is None:
        return None
    year = foundings[found["what"]] + parse_numeral(found["years"])
    return (year, found.group()) if _FIRST <= year <= _LAST else None
