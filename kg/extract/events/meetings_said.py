"""Meetings that a report names where it tells what was said there.

Rule: `events.convene` (真例：进驻动员会上，孟云舟讲话).
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.base.occasions import Occasion, When
from kg.extract.events.meeting_names import behind_byline, is_generic, object_name
from kg.extract.events.open_meetings import known_meeting, open_meeting
from kg.extract.events.report import Report, Verb, body_ids
from kg.extract.events.timing import inherited_day, undated
from kg.model.knowledge import EventType
from kg.text.cues import Cued

# 在随后召开的座谈会上， | 随后在白石镇召开的汇报会上，
_THERE = Cued(
    "(?:在?(?:随后|其后|接着|同日|当天|会后|[^，。；]{0,8}(?:完毕|结束后))|"
    "(?:随后|其后|接着|会后)，?在[^，。；]{0,16})(?:召开|举行)的"
    "(?P<name>[^，。；]{2,40}?)上，"
)
# 随后召开的|市妇联九届一次执委会议|，选举…
_ELECTS_THERE = Cued(
    "(?:随后|之后|接着|会后)，?(?:在[^，。；]{2,16})?(?:召开|举行)"
    "的(?P<name>[^，。；]{4,40}?(?:会议|全会|全委会))(?:上)?，?"
    "(?=[^，。；]{0,8}(?:选举|推选|审议|表决))"
)
# 11月27日上午|的|开幕会上，: on another day than the closing that was told
_SITTING_ON = Cued(
    "(?P<when>[^，。；]{2,16}?)(?:举行|召开)?的(?P<name>[开闭]幕[会式]|预备会议)上，"
)
# 进驻动员会上，
_AT_IT = Cued("在?(?P<name>(?!在)[一-龥“”、]{2,24}(?:会|会议|仪式))上，")
# 市长孟云舟|出席座谈会: on the visit just told
_SITS_IN = Cued(
    "(?:出席|参加|列席)(?:了)?(?P<name>座谈会|汇报会|反馈会|见面会|交流会)(?=[，。；并])"
)
# 座谈会上，: of the visit just told
_ROUND_TABLE = re.compile("(?:座谈|汇报|反馈|交流|见面|对接|洽谈|调研|恳谈)会")
_GONE_BY = re.compile("[今去前明]年|两会|此前|曾|刚刚|历次|多次|每次|[的在]")
# 在发布会上|向中外记者|宣布, 在记者会上|回答提问时|说
_TO_WHOM = (
    "(?:[向就对][^，。；]{1,20}?)?"
    "(?:作?[^，。；]{0,6}(?:讲话|发言)(?:时还?)?|回答[^，。；]{0,10}(?:问题|提问)时还?)?"
)
# 在昨天上午召开的市政府第12次常务会议上，
_ON_A_DAY = Cued(
    "(?:在|(?=[今昨当]天|[0-9]{1,2}[月日]))(?P<when>[^，。；]{2,30}?)(?:召开|举行)"
    "的(?P<name>[^，。；]{4,50}?|[^，。；]{1,2}会)上"
    f"(?:，|(?={_TO_WHOM}(?:强调|指出|表示|说|称|要求|介绍|透露|通报|宣布|回答)))"
)
# 3月5日，市纪委书记孟云舟|在全市纪检监察系统视频会议上强调，
_SPEAKS_AT = Cued(
    f"在(?P<name>[^，。；在]{{1,50}}?(?:会|会议|仪式|论坛|活动))上{_TO_WHOM}"
    "(?:强调|指出|表示|说|要求|提出|介绍|透露|通报|宣布|宣读|发表[^，。；]{0,10}(?:讲话|演讲|致辞|"
    "演说)|致[辞词]|作(?:了)?[^，。；]{0,10}(?:报告|演讲|发言|讲话|汇报|说明|推介|点评)"
    "|(?:讲话|发言|汇报|述职)(?=[，。；]))"
)
# 3月5日，|在全市防汛工作会议上，|市委书记孟云舟作了讲话
_ON_THAT_DAY = Cued(
    "(?P<when>[^，。；]{2,16})，在(?P<name>[^，。；在]{2,50}?(?:会|会议|仪式|论坛|典礼))上，"
    "(?=[^。]{4})"
)
# 刚刚结束的全省经济工作会议|对做好明年工作作出部署
_JUST_OVER = Cued(
    "(?:刚刚|日前|近日|不久前)(?:结束|召开|闭幕|举行)"
    "的(?P<name>[^，。；的]{4,40}?(?:会议|全会|大会))"
    "(?!精神|上的|期间)"
)
# 中国代表|30日在联合国安理会…公开会上发言时表示
_ENVOY = re.compile("[^，。；]{0,16}(?:代表|大使|发言人|负责人)(?:再次)?")
_OF_LATE = re.compile("近日|日前")
_RECENT_DAYS = 10
# 在省军区党委九届一次全会上，|孟云舟、温若水当选…
_ELECTED_AT = Cued(
    "(?<![一-龥])在(?P<name>[^，。；在]{4,40}?(?:全会|会议|大会))"
    "上，?(?=[^。]{2,120}(?:当选|被选举|被推选))"
)
# 在|中国驻贝林国大使馆|举办的春节招待会上， | 在|…使馆|的春节庆祝活动中，: whose it is
_HELD_BY_BODY = Cued(
    "在(?P<host>[^，。；在]{3,24}?)(?:举办|举行|主办)?的(?P<name>[^，。；的]{2,16}?"
    "(?:招待会|酒会|联欢会|晚会|游园会|庆祝活动|庆典))[上中]，"
)
SAID_THERE = (
    _ELECTED_AT,
    _THERE,
    _ELECTS_THERE,
    _SITTING_ON,
    _AT_IT,
    _SITS_IN,
    _ON_A_DAY,
    _SPEAKS_AT,
    _ON_THAT_DAY,
    _JUST_OVER,
    _HELD_BY_BODY,
)


def find_said_there(report: Report, start: int, end: int) -> list[Occasion | None]:
    """Open the meetings at which a sentence tells that something was said, or find them."""
    return [
        _elected_at(report, start, end),
        _within(report, start, end),
        _sitting_on(report, start, end),
        _sat_in(report, start, end),
        _held_at(report, start, end),
        _held_on(report, start, end),
        _spoken_at(report, start, end),
        _told_on(report, start, end),
        _just_over(report, start, end),
        _held_by_body(report, start, end),
    ]


def _elected_at(report: Report, start: int, end: int) -> Occasion | None:
    """The meeting at which somebody was elected, told after another: 在九届一次全会上，…当选…"""
    match = report.findings.cues.search(_ELECTED_AT, start, end)
    if match is None or report.current is None or is_generic(match["name"]):
        return None
    known = known_meeting(report, match["name"])
    if known is not None:
        return known
    occasion = Occasion(EventType.MEETING, match.start(), [match["name"]], "events.convene")
    verb = Verb("举行", match.start(), match.start("name"), start, match.end())
    return open_meeting(report, occasion, verb, match.span("name"))


def _within(report: Report, start: int, end: int) -> Occasion | None:
    """A meeting held after what was told: 在随后举行的市总工会八届一次全委会上，…"""
    cues = report.findings.cues
    match = cues.search(_THERE, start, end) or cues.search(_ELECTS_THERE, start, end)
    if match is None or report.current is None:
        return None
    verb = Verb("举行", match.start(), match.start("name"), start, match.end())
    named = object_name(report, verb)
    if named is None:
        return None
    name = report.text[slice(*named)]
    if is_generic(name):
        told = [o for o in report.of_type(EventType.MEETING) if o.names[0].endswith(name)]
        if told and told[-1].when.date == report.current.when.date:
            return told[-1]
        people = report.findings.people_in(match.end(), end)
        name = (people[0].person if people else "") + "召开" + name
    known = known_meeting(report, name)
    if known is not None:
        return known
    occasion = Occasion(EventType.MEETING, match.start(), [name], "events.convene")
    occasion.when = replace(report.current.when, basis="与前述活动同日")
    occasion.hosts = body_ids(report.findings.bodies_in(*named)[:1])
    return open_meeting(report, occasion, verb, named)


def _held_at(report: Report, start: int, end: int) -> Occasion | None:
    """A meeting of which the report tells only what was said there: 进驻动员会上，…"""
    match = report.findings.cues.match(_AT_IT, start, end)
    current = report.current
    if match is not None and _ROUND_TABLE.fullmatch(match["name"]):
        return _sat_there(report, match, start)
    if report.text.startswith("在", start):
        # 在广交会上，…: spoken of
        return None
    if match is None or is_generic(match["name"]) or _GONE_BY.search(match["name"]):
        return None
    if current is not None and current.type is EventType.MEETING:
        return None
    if report.findings.people_in(*match.span("name")):
        return None
    known = known_meeting(report, match["name"])
    if known is not None:
        return known
    occasion = Occasion(EventType.MEETING, match.start(), [match["name"]], "events.convene")
    verb = Verb("举行", match.end(), match.end(), start, match.end())
    if current is not None and current.when.date is not None:
        occasion.when = replace(current.when, basis="与前述活动同日")
    elif current is None:
        occasion.when = inherited_day(report, verb)
    return open_meeting(report, occasion, verb, match.span("name"))


def _sitting_on(report: Report, start: int, end: int) -> Occasion | None:
    """A sitting of the congress that is told, on a day of its own: 5日的开幕会上，…"""
    match = report.findings.cues.search(_SITTING_ON, start, end)
    whole = next(iter(report.of_type(EventType.MEETING)), None)
    days = report.findings.dates_in(start, match.end("when")) if match else []
    if match is None or whole is None or not days:
        return None
    day = days[-1].value
    if not days[-1].is_day or day is None or day == whole.when.date:
        return None
    name = whole.names[0] + match["name"]
    known = next((o for o in report.of_type(EventType.MEETING) if name in o.names), None)
    if known is not None:
        return known
    occasion = Occasion(EventType.MEETING, match.start(), [name], "events.convene")
    occasion.when, occasion.within = When(day, basis=days[-1].basis), whole.names[0]
    occasion.hosts = list(whole.hosts)
    report.opened.append(occasion)
    return occasion


def _sat_in(report: Report, start: int, end: int) -> Occasion | None:
    """The 座谈会 of a visit of which the report tells only who attends it."""
    match = report.findings.cues.search(_SITS_IN, start, end)
    if match is None or not report.findings.people_in(start, match.start()):
        return None
    current = report.current
    on_visit = current is not None and current.type is EventType.VISIT
    return _sat_there(report, match, start) if on_visit else None


def _sat_there(report: Report, match: re.Match[str], start: int) -> Occasion | None:
    """A 座谈会 of the visit just told: 座谈会上，孟云舟介绍了…, or the one that is open."""
    for meeting in reversed(report.of_type(EventType.MEETING)):
        if meeting.names[0].endswith(match["name"]):
            return meeting
    visit = report.current  # or the talks, where the guests are received
    if visit is None or visit.type not in (EventType.VISIT, EventType.TALKS):
        return None
    name = "".join(visit.principals[:1]) + "召开" + match["name"]
    occasion = Occasion(EventType.MEETING, match.start(), [name], "events.convene")
    occasion.when = replace(visit.when, basis="与前述活动同日")
    verb = Verb("举行", match.end(), match.end(), start, match.end())
    return open_meeting(report, occasion, verb, match.span("name"))


def _held_on(report: Report, start: int, end: int) -> Occasion | None:
    """A meeting of these days, named where somebody speaks: 在昨天召开的市政府常务会议上，…"""
    match = report.findings.cues.search(_ON_A_DAY, start, end)
    if match is None or not _is_recent(report, start, match.end("when")):
        return None
    hosts = report.findings.bodies_in(*match.span("when"))
    host = report.text[hosts[-1].start : hosts[-1].end] if hosts else ""
    occasion = _named(report, match, start, host)
    if occasion is not None and not occasion.hosts:
        occasion.hosts = body_ids(hosts)
    return occasion


def _spoken_at(report: Report, start: int, end: int) -> Occasion | None:
    """A meeting of these days, told with what somebody said there: 在全省视频会议上强调，"""
    match = report.findings.cues.search(_SPEAKS_AT, start, end)
    if match is None:
        return None
    told = _is_recent(report, start, match.start()) or _is_recent(report, *match.span("name"))
    if not told:
        return None
    people = report.findings.people_in(start, match.start())
    envoy = _ENVOY.fullmatch(undated(report, start, match.start()))
    if not envoy and (not people or "，" in report.text[people[-1].end : match.start()]):
        return None
    return _named(report, match, start)


def _told_on(report: Report, start: int, end: int) -> Occasion | None:
    """A meeting of these days at which somebody acts: 3月5日，在全市工作会议上，孟云舟颁奖."""
    head = behind_byline(report.text, start, end)
    match = report.findings.cues.match(_ON_THAT_DAY, head, end)
    if match is None or not _is_recent(report, *match.span("when")):
        return None
    if not report.findings.people_in(match.end(), end):
        return None
    return _named(report, match, start)


def _just_over(report: Report, start: int, end: int) -> Occasion | None:
    """A meeting that has just ended, where the article tells of no other event."""
    match = report.findings.cues.search(_JUST_OVER, start, end)
    if match is None or report.current is not None:
        return None
    return _named(report, match, start)


def _held_by_body(report: Report, start: int, end: int) -> Occasion | None:
    """A reception or feast that a body gives, told by what went on there."""
    match = report.findings.cues.match(_HELD_BY_BODY, start, end)
    hosts = report.findings.bodies_in(*match.span("host")) if match else []
    if match is None or not hosts or (hosts[0].start, hosts[-1].end) != match.span("host"):
        return None
    host = match["host"]
    names = [f"{host}{match['name']}", f"{host}举办{match['name']}"]
    known = next((o for o in report.opened if names[0] in o.names), None)
    if known is not None:
        return known
    occasion = Occasion(EventType.MEETING, match.start(), names, "events.convene")
    occasion.hosts = body_ids(hosts)
    verb = Verb("举办", match.end(), match.end(), match.start("name"), match.end())
    return open_meeting(report, occasion, verb, match.span("name"))


def _is_recent(report: Report, start: int, end: int) -> bool:
    """Tell whether the last day that a stretch names is of the days before the article: 近日."""
    if _OF_LATE.search(report.text, start, end):
        return True
    published = report.findings.reading.source.published
    days = report.findings.dates_in(start, end)
    day = days[-1].value if days and days[-1].is_day else None
    if published is None or day is None:
        return False
    return 0 <= (published.latest() - day.last.latest()).days <= _RECENT_DAYS


def _named(report: Report, match: re.Match[str], start: int, host: str = "") -> Occasion | None:
    """Open the meeting that a pattern names, or find it; one in general words needs its host."""
    begin = match.start("name")
    for date in report.findings.dates_in(*match.span("name")):
        if date.start == begin and report.text.startswith("的", date.end):
            # 在|5日的|例行记者会上
            begin = date.end + 1
    verb = Verb("召开", begin, begin, start, match.end())
    named = object_name(report, verb) or (begin, match.end("name"))
    name = report.text[slice(*named)]
    if is_generic(name):
        told = report.of_type(EventType.MEETING) if not host else []
        if told:
            return next((o for o in reversed(told) if o.names[0].endswith(name)), None)
        host = host or _speaker_there(report, match, start)
        if not host:
            return None
        name = host + name
    known = known_meeting(report, name)
    if known is not None:
        return known
    occasion = Occasion(EventType.MEETING, match.start(), [name], "events.convene")
    return open_meeting(report, occasion, verb, named)


def _speaker_there(report: Report, match: re.Match[str], start: int) -> str:
    """Return who is told to speak at a meeting that has no other name: 孟云舟出席|新闻发布会."""
    people = report.findings.people_in(start, match.start())
    return f"{people[-1].person}出席" if people else ""
