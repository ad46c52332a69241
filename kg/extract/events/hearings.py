"""Hearings of a court (开庭审理, 公开宣判): the case, who presides and who sits in court.

Rule: `events.hearing` (真例：3月5日，青州市中级人民法院公开开庭审理温某等人污染环境一案，
院长孟云舟担任审判长); the presiding judge has `roles.chair`, who comes has `roles.attend`.
"""

from __future__ import annotations

import re

from kg.extract.base.occasions import Occasion, person_id
from kg.extract.events.report import Report, Verb, body_ids
from kg.extract.events.sentence_rules import sentence_rule
from kg.extract.events.timing import place_and_date
from kg.extract.found.findings import Group
from kg.model.knowledge import EventType, ParticipationRole
from kg.text.cues import Cued

# 公开开庭审理被告人温某等三人污染环境一案 | 对温某等9人恶势力犯罪集团案公开宣判
# 孟云舟受贿案，昨日在青州市中级人民法院公开宣判
_HEARD = Cued(
    "(?P<heard>(?:公开)?(?:开庭审理|开庭宣判|审理并当庭宣判|(?:公开|一审|二审|当庭|集中)+宣判)"
    "(?:了)?(?P<case>[^，。；\n]{2,60}?案)(?:件)?(?=[，。；（]|$))"
    "|对(?P<case2>[^，。；\n]{2,60}?案)(?:件)?(?:依法)?(?P<sentenced>(?:一审|二审|再审)?(?:进行)?"
    "(?:公开|当庭|一审|二审|集中)*(?:开庭审理|宣判))"
    "|(?P<case3>[^，。；\n]{2,40}?案)，?(?:于)?(?:[昨今][日天]|昨|[0-9月]{1,6}日)?(?:上午|下午)?"
    "在(?:[^，。；\n]{4,30}?法院|[^，。；\n]{2,10}?[中高]院|这里|该院|[^，。；\n]{2,20}法庭)"
    "(?P<sentenced3>(?:一审|二审|再审)?(?:公开|当庭)*(?:开庭审理|审理|宣判|受审))"
)
# 由院长孟云舟|担任审判长
_PRESIDES = re.compile("(?:依法)?担任[^，。；]{0,8}审判长")
# 检察长孟云舟|出庭支持公诉; 温若水及部分人大代表|旁听庭审
_COMES = re.compile(
    "(?:(?:以及|[及和与等])[^，。；]{0,40})?(?:作为公诉人|以[^，。；]{2,12}身份)?"
    "(?:现场|全程|共同|到庭|应邀)*(?:出庭|旁听|参加(?:了)?庭审|观摩(?:了)?庭审)"
)
_ABOUT_COURT = Cued("审判长|出庭|旁听|庭审")


@sentence_rule(_HEARD)
def find_hearings(report: Report, start: int, end: int) -> list[Occasion]:
    """Open the hearing of a sentence on a day that it names; an article has one."""
    match = report.findings.cues.search(_HEARD, start, end)
    if match is None or _hearing(report) is not None:
        return []
    case = match["case"] or match["case2"] or match["case3"]
    sentenced = match["sentenced"] or match["sentenced3"]
    heard = f"{case}{sentenced}" if sentenced == "受审" else f"{sentenced}{case}"
    # 开庭审理了孟云舟受贿案
    names = [(match["heard"] or heard).replace("理了", "理", 1).replace("判了", "判", 1)]
    # 孟云舟受贿案昨日在|青州市中级人民法院|公开宣判
    stop = match.start() if match["case3"] is None else match.end()
    bodies = report.findings.bodies_in(start, stop)[-1 if match["case3"] else 0 :][:1]
    occasion = Occasion(EventType.OTHER, match.start(), names, "events.hearing")
    headline = report.text[slice(*report.section.title)].strip().split(" ")[0]
    if "\n" not in headline and ("审" in headline or "判" in headline):
        occasion.names.append(headline)
    occasion.hosts = body_ids(bodies)
    verb = match.start() if match["case3"] is None else match.start("sentenced3")
    place_and_date(report, occasion, Verb("审理", verb, match.end(), start, end))
    if occasion.when.is_open or not bodies:
        return []
    report.opened.append(occasion)
    return [occasion]


def take_court(report: Report, start: int, end: int) -> None:
    """Read who presides over the hearing that is open, and who comes to it."""
    told = report.findings.cues.may_match(_ABOUT_COURT, start, end)
    occasion = _hearing(report) if told else None
    if occasion is None:
        return
    for group in report.findings.groups_in(start, end):
        if _PRESIDES.match(report.text, group.end, end):
            occasion.involve(group.people[0], ParticipationRole.CHAIR, "roles.chair")
        elif _COMES.match(report.text, group.end, end):
            _attend(occasion, group)


def _attend(occasion: Occasion, group: Group) -> None:
    for found in group.people:
        if (person_id(found.person), ParticipationRole.CHAIR) not in occasion.parts:
            occasion.involve(found, ParticipationRole.ATTEND, "roles.attend")


def _hearing(report: Report) -> Occasion | None:
    """Return the hearing that the report tells of."""
    return next((o for o in report.opened if o.rule == "events.hearing"), None)
