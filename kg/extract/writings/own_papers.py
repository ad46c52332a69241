"""The paper (公文) that an article itself is: its headline is the title, a line has its number.

Rule: `documents.own` (真例：岭东省人民政府关于做好防汛工作的通知⏎岭政发〔2021〕3号⏎各市人民政府：).
Source: 《党政机关公文处理工作条例》 (2012) on a paper's parts: issuer, subject and kind in the
title, the number under it, those whom it goes to.
"""

from __future__ import annotations

import re

from kg.extract.base.reading import Reading
from kg.model.record import record
from kg.text.cues import Cued

# 岭东省人民政府|关于做好防汛工作的通知
_TITLE = re.compile(
    "(?P<who>[^\n《》，。：]{4,60}?)?(?P<rest>关于[^\n，。：]{2,100}?(?:通知|意见|决定|决议|通告|"
    "公告|通报|批复|复函|函|请示|报告|办法|规定|方案|细则))(?:（[^（）\n]{1,8}）)?\\s*\\Z"
)
# 岭政发〔2021〕3号 on a line of its own, as folded
_NUMBER_LINE = Cued(
    "^ *(?P<number>[一-龥]{2,14}（(?:19|20)[0-9]{2}）第?[0-9]{1,4}号) *$", re.MULTILINE
)
# 现将有关事项通知如下 | 现印发给你们 | 各市、县人民政府：
_SENT = re.compile(
    "现(?:将|就|予|把|印发)[^\n。]{0,60}(?:如下|印发|公布|给你们)|"
    "现(?:予|将其)?(?:印发|公布|发布)|\n各[^\n。]{2,80}："
)
_HEAD = 1500


@record
class OwnPaper:
    """The paper that an article is.

    Attributes:
        name: Its whole title.
        start, end: Where the title stands from 关于 on: the issuer stands before it.
        number: Where its number stands, None where the article shows none.
    """

    name: str
    start: int
    end: int
    number: tuple[int, int] | None


def find_own_paper(reading: Reading) -> OwnPaper | None:
    """Return the paper that an article is, None where it is an article about something."""
    start, end = reading.title
    title = _TITLE.match(reading.text, start, end)
    if title is None:
        return None
    head = (end, min(len(reading.text), end + _HEAD))
    number = next((m.span("number") for m in reading.cues.at_lines(_NUMBER_LINE, *head)), None)
    if number is None and _SENT.search(reading.text, *head) is None:
        return None
    name = f"{title['who'] or ''}{title['rest']}".strip()
    return OwnPaper(name, title.start("rest"), title.end("rest"), number)
