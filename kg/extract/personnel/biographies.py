"""Whose life is told: the person introduced with sex, birth or the word 简历, and these details.

真例：孟云舟，男，汉族，1969年5月生，岭东青砚人。
"""

from __future__ import annotations

import re
from bisect import bisect_left

from kg.extract.base.people import Occurrence
from kg.extract.base.reading import HAN
from kg.extract.found.findings import Findings
from kg.model.time import PartialDate, parse_date
from kg.text.cues import Cued

# sex, birth and ethnicity, each None where the text does not state it
PersonDetails = tuple[str | None, PartialDate | None, str | None]

# 孟云舟，男，汉族，1969年5月生
_PERSON = Cued(
    f"(?P<name>[{HAN}·]{{2,16}})[， ]{{0,2}}(?P<sex>男|女)(?=，)(?:，(?P<ethnic>[{HAN}]{{1,5}}族))?"
    "(?:，(?P<birth>[0-9]{4}年[0-9]{1,2}月)(?:出)?生)?"
)
# what one of these introductions has, and few other sentences
_SEX = Cued("[男女]，")
# 孟云舟|，男 | 孟云舟|同志简历 | 孟云舟|1930年6月生于 | 孟云舟|同志是湖南浏阳人 |
# 纪念孟云舟|同志诞辰100周年 | 孟云舟|同志是中国共产党的优秀党员
_INTRODUCED = re.compile(
    "(?:同志|院士|教授|先生|女士)?(?:（[^）]{1,12}）)?(?:"
    "[， ]{0,2}(?:男|女)(?![一-龥])|(?:的)?(?:简历|生平|小传)|，?(?:汉|[一-龥]{1,5})族，|"
    "，?(?:今年|现年)[0-9]{2}岁|，[一-龥]{2,14}人，[12][0-9]{3}年|"
    "，?则?(?:出?生于|于?[12][0-9]{3}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?(?:出)?生)|"
    "是[一-龥]{2,9}人，|(?:的)?诞辰|是(?:中国共产党|我党|党)的?[一-龥]{0,6}党员)"
)
# 出生于1967年2月的|孟云舟; 现年62岁的|孟云舟
_INTRODUCING = re.compile("(?:生于[^，。；\\n]{4,24}|[0-9]{2}岁)的$")
_REACH = 30


class Biographies:
    """The persons whose lives a document tells, by where it introduces them."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._introduced: list[Occurrence] | None = None
        self._lived: dict[str, dict[str, str]] = {}

    def subject_at(self, offset: int) -> Occurrence | None:
        """Return the person introduced last before an offset, None where there is none."""
        if self._introduced is None:
            found = self._findings
            self._introduced = [
                person
                for person in found.people
                if _INTRODUCED.match(found.text, person.end)
                or _stands_alone(found.text, person)
                or _INTRODUCING.search(found.text, max(0, person.start - _REACH), person.start)
            ]
        at = bisect_left(self._introduced, offset, key=lambda person: person.end)
        return self._introduced[at - 1] if at else None

    def lived(self, person: str) -> dict[str, str]:
        """Return the place last told of for each level word in a person's life, to be kept."""
        return self._lived.setdefault(person, {})


def _stands_alone(text: str, person: Occurrence) -> bool:
    """Tell whether a name is a line of its own, as what heads a life."""
    return text[person.start - 1 : person.start] in ("", "\n") and text[person.end] == "\n"


def find_details(findings: Findings) -> dict[str, PersonDetails]:
    """Return what the text states of each person's sex, birth and ethnicity; the first counts."""
    details: dict[str, PersonDetails] = {}
    if not findings.cues.may_match(_SEX):
        return details
    for match in findings.cues.finditer(_PERSON):
        for found in findings.people_in(*match.span("name")):
            if found.end == match.end("name"):
                birth = _month(match["birth"]) if match["birth"] else None
                details.setdefault(found.person, (match["sex"], birth, match["ethnic"]))
                break
    return details


def _month(words: str) -> PartialDate:
    year, month = re.findall("[0-9]+", words)
    return parse_date(f"{year}-{int(month):02d}")
