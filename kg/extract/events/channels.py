"""Who answers the press in a 通道 of a session (委员通道, 代表通道, 部长通道).

真例：岭东省政协十四届一次会议首场“委员通道”今天开启。省政协委员孟云舟讲述了乡村医生的故事。
Rule: `roles.speak`. Such a report tells of each who came there what he said, in words of any kind.
"""

from __future__ import annotations

import re

from kg.extract.events.report import Report
from kg.model.knowledge import EventType, ParticipationRole
from kg.text.cues import Cued

_CHANNEL = Cued("(?:委员|代表|部长|厅[局]?长|局长|区长|书记|主任)通道")
# 首场“委员通道”开启
_NAMED = re.compile("通道”?(?:开启)?$")
# 全国人大代表|孟云舟, 海关总署署长|温若水
_WHO_COMES = re.compile("(?:委员|代表|[部署局厅行院省市区州县]长|主任|书记|主席)$")


def take_heard(report: Report, start: int, end: int) -> None:
    """Make the member, deputy or minister of whom a sentence first tells a speaker there."""
    told = report.current
    if told is None or told.type is not EventType.MEETING or not _NAMED.search(told.names[0]):
        return
    if not report.findings.cues.may_match(_CHANNEL, *report.section.body):
        return
    for group in report.findings.groups_in(start, end)[:1]:
        first = group.people[0].start
        if _WHO_COMES.search(report.text, max(0, first - 3), first):
            for found in group.people:
                told.involve(found, ParticipationRole.SPEAK, "roles.speak")
