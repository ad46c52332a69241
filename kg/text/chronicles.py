"""Chronicles (大事记): their headline tells the year, and now and then the month, of their days.

真例：《青砚县2021年3月大事记》⏎1日　县委书记孟云舟主持会议: on 1 March 2021, whenever printed.
"""

from __future__ import annotations

import re

from kg.model.record import record

_KIND = "(?:大事记|大事纪要|大事年表|要事记|要事录|工作纪事)"
# 青砚县2021年3月|大事记, 市委2019年工作|大事记
_DATED = re.compile(
    r"(?P<year>(?:19|20)\d\d)年度?(?:(?P<month>1[0-2]|[1-9])月份?)?[^\n0-9]{0,16}?" + _KIND
)
# 青州大事记（1998年7月）
_DATED_BEHIND = re.compile(
    _KIND + r"（(?P<year>(?:19|20)\d\d)年(?:(?P<month>1[0-2]|[1-9])月份?)?）"
)
_PLAIN = re.compile(_KIND)


@record
class Chronicle:
    """What the headline of a chronicle tells of its days.

    Attributes:
        year, month: None where it names none, and lines of their own do: 1949年.
        basis: The words of the headline.
    """

    year: int | None
    month: int | None
    basis: str


def find_chronicle(headline: str) -> Chronicle | None:
    """Return what a headline tells of a chronicle's days, None where it is no chronicle's."""
    dated = _DATED.search(headline) or _DATED_BEHIND.search(headline)
    if dated is not None:
        month = int(dated["month"]) if dated["month"] else None
        return Chronicle(int(dated["year"]), month, dated.group())
    plain = _PLAIN.search(headline)
    return None if plain is None else Chronicle(None, None, plain.group())
