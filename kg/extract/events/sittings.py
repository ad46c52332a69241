"""Meetings that other words than 召开 and 出席 tell of: who decided, deliberated, heard, sat down.

真例：昨天下午，市妇联八届一次执委会议选举…; 孟云舟参加岭东省代表团审议; 校长孟云舟与客人座谈交流;
反馈会由市长孟云舟主持.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.base.clauses import is_quoted
from kg.extract.base.occasions import Occasion, When
from kg.extract.events.meeting_names import behind_byline, is_generic
from kg.extract.events.open_meetings import known_meeting, open_meeting
from kg.extract.events.report import Report, Verb, body_ids
from kg.extract.events.timing import date_near, undated
from kg.model.knowledge import EventType, ParticipationRole
from kg.text.cues import Cued
from kg.text.sentences import line_start

# 市妇联八届一次执委会议选举… | 市政府常务会议审议通过… | 省人大常委会会议上，表决通过…
_ACTS = Cued(
    "(?:[上下]午)?，?(?P<name>(?![决将于在由经])(?:(?!经[^，。；]{2,20}会)[^，。；：“”]){4,40}"
    "(?:会议|全会|大会|全委会))(?:上，)?(?:依法|经|一致|以[^，。；]{2,16}票)?(?:决定|选举|补选|"
    "任命|免去|接受|审议|听取|讨论|传达|表决|通过)"
)
_VERY_EARLY, _EARLY = 10, 24
# 参加他所在的岭东省代表团审议 | 参加工会界委员小组讨论 | 到他所在的岭东省代表团，和代表一起审议
_DELIBERATES = Cued(
    "(?:参加|来到)(?:了)?(?:[他她]所在的)?"
    "(?P<name>(?:[^，。；]{2,40}(?:代表团|小组|界别|联组会?)|[^，。；]{0,12}?(?:分组|各组)|"
    "《[^《》，。；]{2,30}报告》)的?(?:审议和讨论|讨论和审议|审议|讨论))"
    "|(?:来到|到)[他她]所在的(?P<group>[^，。；]{2,20}代表团)，?[^，。；]{0,24}(?:参加|一起|"
    "共同)+审议"
)
# 听取了|岭东省委和省政府|工作汇报
_HEARS = Cued(
    "听取(?:了)?(?P<what>[^，。；、]{2,30}?(?:[省市区州县]党?委)"
    "(?:[和、]?[^，。；、]{0,12}?(?:政府|兵团))*的?工作汇报)"
)
# 3月5日，孟云舟|听取云溪新区建设工作汇报: where nothing else is told
_HEARS_ALONE = Cued(
    "听取(?:了)?(?P<what>[^，。；、]{2,40}?(?:(?:和|、)[^，。；、]{2,12})?工作(?:情况)?(?:的)?"
    "汇报)(?=[，。]|$)"
)
_GOES_ROUND = re.compile("来到|深入|前往|检查|调研|考察|视察|督[导查]|走访|慰问|看望|[察查]看|参观")
_DAY_AND_PLACE = re.compile("(?:^|，)(?:专门|专程)?(?:在[^，。；]{1,20})?(?:专题|集中)?$")
# 与客人座谈交流 | 同班子成员见面沟通; 座谈会 and 座谈时 are no act
_SITS = Cued(
    "(?:与|同)(?P<whom>(?!参加座谈)[^，。；与同]{1,30}?)(?:一起|进行了?|开展了?|举行了?|亲切|"
    "面对面|围坐)*(?P<what>座谈交流|交流座谈|座谈|见面沟通)(?![会时中后]|交流)"
)
# 反馈会由市长孟云舟主持: a meeting that nothing has opened
_PRESIDED = Cued(
    "(?:^|(?<=[。；，\n]))(?P<name>[一-龥“”]{1,20}(?:会|会议|仪式))由(?=[^，。；\n]{2,30}主持)",
    re.M,
)
SITTINGS = (_ACTS, _PRESIDED, _DELIBERATES, _SITS, _HEARS, _HEARS_ALONE)
"""The cues of these meetings."""


def acting(report: Report, start: int, end: int) -> Occasion | None:
    """A meeting that decides on a day: 昨天下午，市妇联八届一次执委会议选举…"""
    if not report.findings.cues.may_match(_ACTS, start, end):
        return None
    days = report.findings.dates_in(start, min(end, start + _EARLY))
    days = [day for day in days if day.is_day or day.start <= start + _VERY_EARLY]
    head = behind_byline(report.text, start, end)
    match = _ACTS.regex.match(report.text, max(days[0].end, head), end) if days else None
    if match is None or is_generic(match["name"]) or report.findings.people_in(*match.span("name")):
        return None
    if "（" in report.text[max(start, head) : match.start()]:
        return None
    known = known_meeting(report, match["name"])
    if known is not None:
        return known
    occasion = Occasion(EventType.MEETING, match.start("name"), [match["name"]], "events.convene")
    occasion.hosts = body_ids(report.findings.bodies_in(*match.span("name"))[:1])
    verb = Verb("审议", match.end(), match.end(), start, end)
    return open_meeting(report, occasion, verb, match.span("name"))


def deliberated(report: Report, start: int, end: int) -> Occasion | None:
    """A delegation's sitting: 孟云舟参加岭东省代表团审议."""
    match = report.findings.cues.search(_DELIBERATES, start, end)
    people = report.findings.people_in(start, match.start()) if match else []
    if match is None or not people:
        return None
    what = match["name"] or f"{match['group']}审议"
    name = people[0].person + (
        match.group().replace("了", "", 1) if match["name"] else f"参加{what}"
    )
    known = known_meeting(report, name)
    if known is not None:
        return known
    occasion = Occasion(EventType.MEETING, match.start(), [name, what], "events.attend")
    for found in report.findings.groups_in(start, match.start())[0].people:
        occasion.involve(found, ParticipationRole.ATTEND, "roles.attend")
    verb = Verb("参加", match.start(), match.end(), start, end)
    return open_meeting(report, occasion, verb, match.span(match.lastgroup or 0))


def heard(report: Report, start: int, end: int) -> Occasion | None:
    """The meeting at which a committee reports on a visit: 孟云舟听取了岭东省委工作汇报.

    Or any body, on a day that the sentence names, where the report has told of nothing else.
    """
    told = report.current
    match = report.findings.cues.search(_HEARS if told else _HEARS_ALONE, start, end)
    people = report.findings.people_in(start, match.start()) if match else []
    if match is None or not people or is_quoted(report.text, start, match.start()):
        return None
    if told is None and not _hears_alone(report, people[-1].end, match.start(), start):
        return None
    if told is not None and told.type is not EventType.VISIT:
        return None
    name = people[0].person + match.group().replace("了", "", 1)
    known = known_meeting(report, name)
    if known is not None:
        return known
    names = [name] if told else [name, "汇报会"]
    occasion = Occasion(EventType.MEETING, match.start(), names, "events.convene")
    occasion.within = told.names[0] if told else None
    occasion.involve(people[0], ParticipationRole.ATTEND, "roles.attend")
    verb = Verb("听取", match.start(), match.end(), start, end)
    return open_meeting(report, occasion, verb, match.span("what"))


def _hears_alone(report: Report, name_end: int, verb: int, start: int) -> bool:
    """Tell whether nothing but day and place stands before 听取, and nobody holds a meeting."""
    days = [date for date in report.findings.dates_in(start, verb) if date.is_day]
    gap = undated(report, name_end, verb)
    held = any(o.rule == "events.convene" and o.start >= start for o in report.opened)
    told = held or _GOES_ROUND.search(gap) is not None
    return bool(days) and not told and _DAY_AND_PLACE.search(gap) is not None


def sat_down(report: Report, start: int, end: int) -> Occasion | None:
    """A talk around a table: 校长孟云舟与客人座谈交流."""
    match = report.findings.cues.search(_SITS, start, end)
    people = report.findings.people_in(start, match.start()) if match else []
    if match is None or not people or is_quoted(report.text, start, match.start()):
        return None
    guests = report.findings.people_in(*match.span("whom"))
    names = [f"{people[0].person}{match.group()}", match["what"]]
    occasion = Occasion(EventType.MEETING, match.start(), names, "events.convene")
    for found in (*people, *guests):
        occasion.involve(found, ParticipationRole.ATTEND, "roles.attend")
    verb = Verb(match["what"], match.start(), match.end(), start, end)
    if occasion.when.is_open and report.current is not None and report.current.when.date:
        occasion.when = date_near(report.findings, verb)
        if occasion.when.is_open:
            occasion.when = replace(report.current.when, basis="与前述活动同日")
    return open_meeting(report, occasion, verb, match.span("whom"))


def presided(report: Report, start: int, end: int) -> Occasion | None:
    """A meeting of which the report tells first who presides: 反馈会由市长孟云舟主持."""
    match = report.findings.cues.search(_PRESIDED, start, end)
    if match is None or report.of_type(EventType.MEETING):
        return None
    if is_generic(match["name"]) and not match["name"].endswith("仪式"):
        return None
    occasion = Occasion(EventType.MEETING, match.start(), [match["name"]], "events.convene")
    verb = Verb("主持", match.end(), match.end(), start, end)
    open_meeting(report, occasion, verb, match.span("name"))
    paragraph = line_start(report.text, start)
    told = [d for d in report.findings.dates_in(paragraph, start) if d.value is not None]
    if occasion.when.is_open and told:
        occasion.when = When(told[-1].value, basis="与前句同日")
    return occasion


def is_sit_down(occasion: Occasion) -> bool:
    """Tell whether it is a talk around a table, which a visit may tell of by the way."""
    return _SITS.regex.search(occasion.names[0]) is not None and len(occasion.names) > 1
