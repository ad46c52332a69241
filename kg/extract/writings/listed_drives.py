"""Drives that a list of quotes names before their kind: “甲”“乙”等行动.

Rule: `campaigns.listed` (真例：全县开展“党员亮身份”“支部亮承诺”等活动).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.base.reading import HAN, Reading
from kg.text.cues import Cued

# “甲”、“乙”|等主题活动, but not “甲”等|经营活动
_LISTED = Cued(
    f"“[^”\n]{{3,24}}”(?:[、和及与，]?“[^”\n]{{3,24}}”)*等(?:一?系列|主题|特色|品牌|专项|群众性|"
    f"专题|实践)*(?:专项行动|行动|活动)(?![{HAN}]{{0,2}}(?:中心|计划|方案|家))"
)
_QUOTE = re.compile("“(?P<name>[^”\n]{5,24})”")
# “五一”等|节庆活动, “放管服”等改革
_NO_DRIVE = re.compile("[节日会赛展]\\Z|^[0-9]|(?:行动|活动)计划")


def find_listed_drives(reading: Reading) -> Iterator[tuple[str, int, int]]:
    """Yield each quote of such a list by its name in quotes, in text order."""
    for match in reading.cues.finditer(_LISTED):
        for quote in _QUOTE.finditer(match.group()):
            entry = reading.lexicon.formulas.get(quote["name"])
            if entry is None and _NO_DRIVE.search(quote["name"]) is None:
                start = match.start() + quote.start()
                yield quote.group(), start, match.start() + quote.end()
