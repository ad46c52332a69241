"""Sessions in the head of a decision.

Rule: `events.noted` (真例：云泽市人民代表大会常务委员会任命名单⏎
（2023年11月30日云泽市第十四届人民代表大会常务委员会第七次会议通过）).
"""

from __future__ import annotations

import re

from kg.extract.base.occasions import Occasion
from kg.extract.events.open_meetings import open_meeting
from kg.extract.events.report import Report, Verb, body_ids
from kg.extract.events.timing import undated
from kg.model.knowledge import EventType
from kg.text.cues import Cued

# （2023年11月30日岭东省第十四届人民代表大会常务委员会第七次会议通过）
# 经2021年1月27日青潭县第九届人民政府第63次常务会议研究决定：
# 县人民政府2013年4月25日第3次常务会议研究决定：⏎ | 青潭县…第一次会议于2017年1月12日选出：⏎
NOTED = Cued(
    "（(?P<name>[^（）\n]{6,60}(?:会议|大会|全会))(?:审议|表决)?通过）|"
    "(?<=经)(?P<decided>[^（），。；\n]{6,60}(?:会议|全会))(?:集体)?(?:研究|讨论|审议|和)*"
    "(?:决定|同意|通过|表决)|"
    "^(?P<heads>[^（），。；：\n]{2,50}第[^（），。；：\n]{1,4}次[^（），。；：\n]{0,6}"
    "(?:会议|全会))"
    "(?:于[^，。；：\n]{4,16})?(?:研究|讨论|审议|表决)*(?:选出|选举产生|决定|同意|通过|任命)"
    "[^，。；：\n]{0,20}：",
    re.M,
)


def find_noted(report: Report, start: int, end: int) -> list[Occasion]:
    """Open the session that the head of a decision names: （…第七次会议通过）."""
    match = report.findings.cues.search(NOTED, start, end)
    if match is None:
        return []
    name_start, name_end = match.span(match.lastgroup or 0)
    for date in report.findings.dates_in(name_start, name_end):
        # 县人民政府|2013年4月25日|第3次常务会议
        if date.start == name_start:
            name_start = date.end
    name = undated(report, name_start, name_end)
    occasion = Occasion(EventType.MEETING, match.start(), [name], "events.noted")
    occasion.hosts = body_ids(report.findings.bodies_in(name_start, name_end)[:1])
    verb = Verb("通过", match.end(), match.end(), start, end)
    return [open_meeting(report, occasion, verb, (name_start, name_end))]
