"""Meetings (会议, 仪式, 宴会) of a sentence: held, attended, sat or noted.

Rules: `events.convene` reads a meeting that is held (真例：3月5日，云泽市委召开防汛工作会议);
`events.attend` stands in `meetings_attended`, `events.noted` in `meetings_noted`, `events.referred`
(one whose speech is passed on) in `agenda`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.base.clauses import clause_start
from kg.extract.base.occasions import Occasion, When, person_id
from kg.extract.events.ceremonies import guests_of, hosts_with, told_as
from kg.extract.events.meeting_names import is_sitting
from kg.extract.events.meetings_attended import ATTEND, find_attended
from kg.extract.events.meetings_held import CONVENE, DECLARED, Held, is_spoken_of, name_held
from kg.extract.events.meetings_noted import NOTED, find_noted
from kg.extract.events.meetings_said import SAID_THERE, find_said_there
from kg.extract.events.open_meetings import known_meeting, open_meeting
from kg.extract.events.report import Report, Verb, body_ids, find_told_verbs
from kg.extract.events.sentence_rules import sentence_rule
from kg.extract.events.sittings import SITTINGS, acting, deliberated, heard, presided, sat_down
from kg.extract.events.timing import date_near, narrow, place_and_date, undated
from kg.extract.events.visit_signs import is_own_event, is_way
from kg.extract.found.body_mentions import BodyMention
from kg.model.knowledge import EventType, ParticipationRole

# 会议以视频形式召开: the one told before
_THE_MEETING = ("会议", "大会")
_NEW = ("主持召开", "召开", "举行", "举办")
# 关于召开…的议案, 决定召开, 提议召开: nobody meets as yet
_PLANNED = re.compile(
    "关于|决定|提议|建议|呼吁|筹备|申办|同意|推动|提请|要求|支持|主张|希望|欢迎|敦促|待|"
    "研究(?![会院所中生])|讨论"
)
# 在主席台就座，祝贺|大会召开: the session told before
_MEANS_LAST = (DECLARED, "祝贺")
_THIS = ("本届", "本次", "此次")
_MEETS = (CONVENE, ATTEND, NOTED, *SITTINGS, *SAID_THERE)
# 开展|一次以上宣传活动, 系列活动: no one occasion
_SEVERAL = re.compile(
    "[0-9一两三四五六七八九十多数几]+(?:余)?[次场期](?![常全党会]|主任|理事|代表)|又一[场次届]|"
    "(?:一)?系列|形式多样|丰富多彩|多种"
)
_RECEPTION = re.compile("招待会|酒会|[晚午]?宴会?|联欢会")
# 副市长孟云舟|迅速|召开会议
_AT_ONCE = re.compile(
    "(?:同志)?(?:迅速|紧急|连夜|立即|随即|专题|再次|分别|先后|在[^，。；]{1,12})*"
)


@sentence_rule(*_MEETS)
def find_meetings(report: Report, start: int, end: int) -> list[Occasion]:
    """Open the meetings of a sentence, or find them among those that are open."""
    held = [_convened(report, verb) for verb in find_told_verbs(report, CONVENE, start, end)]
    joined = [find_attended(report, verb) for verb in find_told_verbs(report, ATTEND, start, end)]
    if not any(held):
        held = [acting(report, start, end) or presided(report, start, end)]
    opened = [
        *held,
        *joined,
        deliberated(report, start, end),
        heard(report, start, end),
        *find_said_there(report, start, end),
    ]
    sat = sat_down(report, start, end)
    if report.current is None or report.current.type is not EventType.MEETING:
        opened.append(sat)
    return [o for o in opened if o is not None] + find_noted(report, start, end)


def _convened(report: Report, verb: Verb) -> Occasion | None:
    """A meeting that is held: 市委召开…工作会议, …会议28日在京召开."""
    if is_spoken_of(report.text, verb) or _is_done_on_visit(report, verb):
        return None
    held = name_held(report, verb)
    if held is None:
        return None
    this = held.is_generic or held.name.startswith(_THIS)
    if this and report.text.endswith(_MEANS_LAST, 0, held.named[0]):
        return _latest(report, verb, sitting=True)
    if held.is_bare and report.current is None and date_near(report.findings, verb).is_open:
        return None
    known = _told_before(report, verb, held)
    if known is not None and not _is_another_s(report, known, held.hosts, verb):
        place_and_date(report, known, verb)
        narrow(report, known, verb)
        return known
    if not _is_one(report.text, verb, held):
        return None
    return _opened(report, verb, held if known is None else _set_apart(report, verb, held))


def _told_before(report: Report, verb: Verb, held: Held) -> Occasion | None:
    """Return the meeting of the report that is meant, None where none was told."""
    known = None
    if held.is_generic and not held.hosts:
        goes_on = held.name in _THE_MEETING and held.named[1] <= verb.start
        known = _latest(report, verb, sitting=held.is_bare and (goes_on or is_sitting(held.name)))
    if held.named[1] <= verb.start:
        known = known or told_as(report, report.text[slice(*held.named)])
    return known or known_meeting(report, held.name)


def _is_one(text: str, verb: Verb, held: Held) -> bool:
    """Tell whether the words open one meeting: not 召开了会议, several ones, or one to come."""
    if (held.is_bare and text[verb.start - 1 : verb.start] == "了") or _SEVERAL.match(held.name):
        return False
    start = held.named[0]
    planned = start > verb.start and _PLANNED.search(text, held.clause, verb.start)
    return not planned and not text.startswith(("其", "他", "她"), start)


def _opened(report: Report, verb: Verb, held: Held) -> Occasion:
    """Open a meeting with those who hold it."""
    occasion = Occasion(EventType.MEETING, verb.start, [held.name], "events.convene")
    occasion.hosts = body_ids(held.hosts)
    occasion.planned = held.decided
    for date in report.findings.dates_in(held.named[1], verb.start)[:1] if held.decided else []:
        occasion.when = When(date.value, date.month_day, date.basis)
    guests = guests_of(report, held.name, held.clause, verb)
    for guest in (*guests, *hosts_with(report, held.clause, verb)):
        occasion.involve(guest, ParticipationRole.ATTEND, "roles.host")
    if _calls_it(report, held.clause, verb):
        _take_chair(report, occasion, held.clause, verb)
    return open_meeting(report, occasion, verb, held.named)


def _is_another_s(report: Report, known: Occasion, hosts: list[BodyMention], verb: Verb) -> bool:
    """Tell whether a meeting of this name is another body's or chair's on another day.

    真例：3月5日，青州市检察院召开党组会议。3月6日，云泽市检察院召开党组会议。
    """
    if _RECEPTION.search(known.names[0]) and _is_given_by_others(report, known, verb):
        return True
    when = date_near(report.findings, verb)
    if when.date is None or known.when.date in (None, when.date):
        return False
    if known.names[0].endswith("全体会议"):
        # the same delegation meets on several days
        return True
    if hosts and known.hosts:
        return set(known.hosts).isdisjoint(body_ids(hosts))
    clause = clause_start(report.text, verb.left, verb.start)
    people = report.findings.people_in(clause, verb.start)
    chaired = any(role is ParticipationRole.CHAIR for _, role in known.parts)
    return chaired and bool(people) and not known.involves(person_id(people[-1].person))


def _is_given_by_others(report: Report, known: Occasion, verb: Verb) -> bool:
    """Tell whether others give a reception: 驻贝林国大使孟云舟举行招待会。驻岭国大使温若水举行…"""
    hosts = []
    for at in (known.start, verb.start):
        clause = clause_start(report.text, report.findings.reading.sentence_at(at)[0], at)
        people = report.findings.people_in(clause, at)
        hosts.append({found.person for found in people[-1:]})
    return all(hosts) and hosts[0].isdisjoint(hosts[1])


def _set_apart(report: Report, verb: Verb, held: Held) -> Held:
    """Name a reception by who gives it where the report told of another of its name."""
    people = report.findings.people_in(held.clause, verb.start)
    if not people or not _RECEPTION.search(held.name) or people[-1].person in held.name:
        return held
    return replace(held, name=f"{people[-1].person}{verb.word}{held.name}")


def _is_done_on_visit(report: Report, verb: Verb) -> bool:
    """Tell whether somebody goes to do it, so that it is a visit: 到青砚县开展“送温暖”活动."""
    if not verb.word.endswith("开展") or is_own_event(report.text, verb.end):
        return False
    people = report.findings.people_in(verb.left, verb.start)
    if not people:
        return False
    return is_way(undated(report, people[-1].end, verb.start).removesuffix("，"))


def _calls_it(report: Report, clause: int, verb: Verb) -> bool:
    """Tell whether somebody holds the meeting: 孟云舟主持召开, 副市长孟云舟迅速召开."""
    text = report.text
    if verb.word == "主持召开" or text[verb.start - 2 : verb.start] in ("主持", "组织", "召集"):
        return True
    people = report.findings.people_in(clause, verb.start) if verb.word == "召开" else []
    gap = undated(report, people[-1].end, verb.start) if people else ""
    return bool(people) and _AT_ONCE.fullmatch(gap) is not None


def _latest(report: Report, verb: Verb, *, sitting: bool) -> Occasion | None:
    """The meeting that is meant where 会议 opens or ends and no new one is held."""
    meetings = report.of_type(EventType.MEETING)
    return meetings[-1] if meetings and (sitting or verb.word not in _NEW) else None


def _take_chair(report: Report, occasion: Occasion, clause: int, verb: Verb) -> None:
    """Take down who holds a meeting: the first name of the clause, else one shortly before it."""
    before = [group for group in report.findings.groups if group.end <= verb.start]
    near = [group for group in before if group.start >= clause]
    if not near and occasion.hosts:
        # 温若水陪同考察。市政府组织召开汇报会: nobody is named who holds it
        return
    near = near or [group for group in before if group.end > clause - 30]
    for group in near[:1]:
        occasion.involve(group.people[0], ParticipationRole.CHAIR, "roles.chair")
        occasion.principals.append(group.people[0].person)
