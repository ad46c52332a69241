"""Meetings that are told by who attends them.

Rule: `events.attend` (真例：3月5日，孟云舟出席全市防汛工作会议).
"""

from __future__ import annotations

import re

from kg.extract.base.occasions import Occasion, When
from kg.extract.events.ceremonies import who_did
from kg.extract.events.meeting_names import is_generic, object_name
from kg.extract.events.meetings_held import JOINED
from kg.extract.events.open_meetings import known_meeting, open_meeting
from kg.extract.events.report import Report, Verb, body_ids, find_told_verbs
from kg.extract.events.timing import place_and_date
from kg.model.knowledge import EventType, ParticipationRole
from kg.text.cues import Cued

# 揭牌仪式, 开班式
_CEREMONY_OF = re.compile("[一-龥]{2,4}仪式|[开闭结][幕班业]式")
# 应邀出席了岭东经济发展论坛
ATTEND = Cued(
    "(?:应邀|共同|一同|分别)?(?:(?:出席|参加|列席)(?:[并、]?主持(?!召开|人))?|"
    "主持(?!召开|人|工作|日常|全面))(?:了)?(?:指导(?=会议))?"
)
# 300余名职工志愿者
_CROWD = re.compile(
    "[0-9百千万](?:余|多)?[名位人](?![一-龥]{0,12}(?:被|受|因|死|伤))[^。；]{2,60}$"
)
# 为前来出席开幕式的贵宾|举行欢迎晚宴
_BY_THE_WAY = re.compile(f"{JOINED.pattern}|(?:举行|举办)(?!的)")
# 出席会议并发表讲话的代表, 参加论坛期间: the meeting only says who or when
_ASIDE = re.compile("期间|的(?!讲话)|并[^，。]{2,12}的")


def find_attended(report: Report, verb: Verb) -> Occasion | None:
    """A meeting that somebody attends: 孟云舟出席岭东经济发展论坛."""
    named = object_name(report, verb)
    if named is None or _ASIDE.match(report.text, named[1] + report.text.startswith("”", named[1])):
        return None
    name = report.text[slice(*named)]
    told = _is_ceremony_alone(report, name) or not is_generic(name)
    if (
        not told
        or (len(name) <= 3 and name != "联组会")
        or "。" in name
        or name[0] in "其并"
        or _BY_THE_WAY.search(name)
    ):
        return None
    by_many = told and not _CEREMONY_OF.fullmatch(name) and _is_crowd(report, verb)
    days = report.findings.dates_in(verb.end, named[0])[:1]
    nobody = not by_many and not report.findings.people_in(verb.left, verb.start)
    if nobody and not days:
        return None
    known = known_meeting(report, name)
    if known is not None:
        for date in days:
            # 他们出席了10日至12日举办的|岭东论坛
            known.when = When(date.value, date.month_day, date.basis)
        if known.when.is_open:
            place_and_date(report, known, verb)
        return known
    if nobody:
        return None
    occasion = Occasion(EventType.MEETING, verb.start, [name], "events.attend")
    for date in days:
        # 出席27日上午举行的|开幕式
        occasion.when = When(date.value, date.month_day, date.basis)
    hosts = [body for body in report.findings.bodies_in(*named) if body.start == named[0]]
    occasion.hosts = body_ids(hosts[:1])
    open_meeting(report, occasion, verb, named)
    for found in (*report.findings.people_in(*named), *who_did(report, name, verb)):
        occasion.involve(found, ParticipationRole.ATTEND, "roles.host")
    return occasion


def attends_ahead(report: Report, start: int, end: int) -> list[Occasion]:
    """Open the meeting that others are announced to attend: 应邀，孟云舟将于5日出席…会议."""
    for verb in find_told_verbs(report, ATTEND, start, end):
        occasion = find_attended(report, verb)
        if occasion is not None:
            for found in report.findings.people_in(start, verb.start):
                occasion.involve(found, ParticipationRole.ATTEND, "roles.attend")
            return [occasion]
    return []


def _is_crowd(report: Report, verb: Verb) -> bool:
    """Tell whether many attend on a day: 3月5日，300余名职工参加区总工会举办的誓师大会."""
    days = [date for date in report.findings.dates_in(verb.left, verb.start) if date.is_day]
    return bool(days) and _CROWD.search(report.text, days[0].end, verb.start) is not None


def _is_ceremony_alone(report: Report, name: str) -> bool:
    """Tell whether a general name is of a ceremony, and no meeting is told that it could mean.

    真例：青州市数据局正式挂牌。市长孟云舟出席揭牌仪式。
    """
    if report.of_type(EventType.MEETING) or _CEREMONY_OF.fullmatch(name) is None:
        return False
    if name.startswith("签") and report.of_type(EventType.RELEASE):
        # who attends it attends the signing that is told
        return False
    return report.current is None or report.current.type is not EventType.VISIT
