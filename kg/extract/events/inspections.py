"""Inspection teams that come and that tell what they found (巡视, 巡察, 督察: 进驻, 反馈).

Rule: `events.inspection` (真例：3月5日，区委第一巡察组向区教育局党组反馈巡察情况。 | 近日，
8个督察组完成进驻工作).
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.base.occasions import Occasion
from kg.extract.events.report import Report, Verb
from kg.extract.events.sentence_rules import sentence_rule
from kg.extract.events.timing import place_and_date
from kg.extract.found.findings import Group
from kg.model.knowledge import EventType, ParticipationRole
from kg.text.cues import Cued

_TEAM = "(?:巡视组|巡察组|督导组|督察组|督查组|指导组|检查组|考核组|巡查组)"
_SOON = "(?:近日|日前|目前|已|将|于)*(?:分别|集中|陆续|全部|全面|全面已)*"
# 区委第一巡察组（组长孟云舟）向区教育局党组反馈巡察情况
_FEEDBACK = Cued(
    # not 孟云舟传达了督导组向本省的反馈意见: somebody tells of what was told
    f"(?P<team>(?:(?!传达|听取|汇报|学习|通报)[^，。；：\n]){{1,40}}{_TEAM})"
    f"(?P<who>[^，。；：\n]{{0,14}}?)，?{_SOON}(?:向|对)"
    "(?P<whom>[^。；：\n]{2,80}?)(?<!的)(?:进行了?)?(?:“一对一”)?反馈(?:了)?"
    "(?P<what>[^，。；：“]{0,12})"
)
# 8个督察组完成对10个地方进驻工作 | 第三督察组进驻青州市
_STATIONED = Cued(
    f"(?P<team>[^，。；：\n]{{1,40}}{_TEAM})"
    f"，?{_SOON}(?P<what>(?:(?:完成|实现)(?:了)?(?:对[^，。；]{{2,24}}?)?)?"
    "(?:督察|巡视|巡察)?进驻(?!期间|时间|以来|前|后|时|现场|动员|见面|[^，。；]{0,8}会)"
    "[^，。；]{0,24})"
)
# 8个督察组完成进驻: the headline tells the same
_OWN = re.compile("进驻|反馈")
# 反馈时指出: what follows says when
_THEN = re.compile("时|会|后|中|的|要求|强调|指出|严肃")

# 区教育局|党组, 白塔街道|党工委
_PARTY_OF = re.compile("(?:党委|党组|党工委|工委)$")
_SEVERAL = 2


@sentence_rule(_FEEDBACK, _STATIONED)
def find_inspections(report: Report, start: int, end: int) -> list[Occasion]:
    """Open what a team does in a sentence; a sentence has one."""
    for pattern, kind in ((_FEEDBACK, EventType.MEETING), (_STATIONED, EventType.OTHER)):
        match = report.findings.cues.search(pattern, start, end)
        if match is not None:
            return [_open(report, match, kind, (start, end))]
    return []


def _open(
    report: Report, match: re.Match[str], kind: EventType, stretch: tuple[int, int]
) -> Occasion:
    begin, team_end = match.span("team")
    for date in report.findings.dates_in(begin, team_end):
        begin = date.end
    team = report.text[begin:team_end].lstrip("，")
    name = team + (_told(match) if kind is EventType.MEETING else match["what"])
    earlier = [o for o in report.opened if o.rule == "events.inspection"]
    known = next((occasion for occasion in earlier if name in occasion.names), None)
    known = known or _told_to(report, match, team, earlier)
    if known is not None:
        _take_speaker(report, known, match)
        return known
    occasion = Occasion(kind, match.start(), [name], "events.inspection")
    rounds = report.findings.things_in(report.findings.campaigns, begin, team_end)
    if rounds and kind is EventType.MEETING:
        occasion.names.append(report.text[rounds[0].start : rounds[0].end] + "反馈")
    headline = report.text[slice(*report.section.title)].strip()
    if not earlier and "\n" not in headline and _OWN.search(headline):
        occasion.names.append(headline)
    occasion.about = [campaign.id for campaign in rounds]
    _take_speaker(report, occasion, match)
    place_and_date(report, occasion, Verb("反馈", match.end(), match.end(), *stretch))
    if occasion.when.is_open and earlier:
        occasion.when = replace(earlier[0].when, basis="与前述同一轮反馈同期")
    report.opened.append(occasion)
    return occasion


def _told_to(
    report: Report, match: re.Match[str], team: str, earlier: list[Occasion]
) -> Occasion | None:
    """Return what a team has told the same body: 向区教育局党组书记孟云舟和党组领导班子反馈."""
    whom = match.span("whom") if "whom" in match.groupdict() else (0, 0)
    for body in report.findings.bodies_in(*whom)[:1]:
        to = f"向{report.text[body.start : body.end]}"
        return next((o for o in earlier if o.names[0].startswith(team + to)), None)
    return None


def feedbacks_to(report: Report, group: Group) -> list[tuple[Group, Occasion | None]]:
    """Return those of a list whose bodies were told something apart, each with that feedback.

    真例：区教育局党组书记孟云舟、白塔街道党工委书记温若水分别作了表态。
    """
    if feedback_to(report, group) is None:
        return [(group, None)]
    parts = []
    start = group.start
    for found in group.people:
        part = Group((found,), start, found.end, group.open)
        parts.append((part, feedback_to(report, part)))
        start = found.end
    return parts


def is_one_of_several(report: Report, occasion: Occasion) -> bool:
    """Tell whether the report tells of other feedbacks too, so that 会上 may mean any of them."""
    told = [o for o in report.of_type(EventType.MEETING) if "反馈" in o.names[0]]
    return len(told) >= _SEVERAL and any(occasion is o for o in told)


def feedback_to(report: Report, group: Group) -> Occasion | None:
    """Return the feedback that the body of these people got, where several got one."""
    told = [o for o in report.of_type(EventType.MEETING) if "反馈" in o.names[0]]
    told = [occasion for occasion in told if "、" not in occasion.names[0]]
    if len(told) < _SEVERAL:
        return None
    for body in report.findings.bodies_in(group.start, group.end):
        whose = _PARTY_OF.sub("", report.text[body.start : body.end])
        meant = [o for o in told if len(whose) > 1 and any(whose in name for name in o.names)]
        if len(meant) == 1:
            return meant[0]
    return None


def _told(match: re.Match[str]) -> str:
    """Write to whom a team tells what: 向区教育局党组反馈巡察情况."""
    what = "" if _THEN.match(match["what"]) else match["what"]
    return f"向{match['whom']}反馈{what}"


def _take_speaker(report: Report, occasion: Occasion, match: re.Match[str]) -> None:
    """Make who tells for the team a speaker: 区委第一巡察组组长|孟云舟|向…反馈."""
    if match.groupdict().get("who"):
        for found in report.findings.people_in(*match.span("who")):
            occasion.involve(found, ParticipationRole.SPEAK, "roles.speak")
