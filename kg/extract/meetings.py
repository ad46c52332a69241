"""Meetings (会议, 仪式, 宴会): opened by 召开 and 举行, named by 出席 and 参加.

Rules: `events.convene` reads a meeting that is held (真例：3月5日，云泽市委召开防汛工作会议),
`events.attend` one that somebody attends (真例：3月5日，孟云舟出席全市防汛工作会议),
`events.noted` the session in the head of a decision (真例：云泽市人民代表大会常务委员会任命名单⏎
（2023年11月30日云泽市第十四届人民代表大会常务委员会第七次会议通过）), `events.referred` (in
`agenda`) one whose speech is passed on.
"""

from __future__ import annotations

import re

from kg.extract.body_mentions import BodyMention
from kg.extract.ceremonies import guests_of, hosts_with, told_as, who_did
from kg.extract.clauses import clause_start
from kg.extract.meeting_names import (
    full_name,
    is_generic,
    is_sitting,
    is_yearly,
    object_name,
    subject_name,
    subject_of,
)
from kg.extract.meetings_said import SAID_THERE, find_said_there
from kg.extract.occasions import Occasion, When, person_id
from kg.extract.open_meetings import known_meeting, open_meeting
from kg.extract.report import Report, Verb, body_ids, find_told_verbs, find_verbs
from kg.extract.sentence_rules import sentence_rule
from kg.extract.sittings import SITTINGS, acting, deliberated, heard, presided, sat_down
from kg.extract.timing import date_near, place_and_date, undated
from kg.extract.visit_signs import is_own_event, is_way
from kg.model.knowledge import EventType, ParticipationRole
from kg.model.record import record
from kg.text.cues import Cued

# 市委召开常委会会议 | 开展集体学习 | 就春耕备耕进行第三次集体学习 | 论坛在青州开幕
_CONVENE = Cued(
    "主持召开|召开|(?:组织)?收听收看(?=[^，。；]{4,60}会)|(?:组织)?开展(?=集体学|[^，。；]{0,40}(?:会|会议|活动|主题党日|集[中体]学习|学习研讨|培训班?|研讨班|演练|推演|赛|讲座|比武|党课|[汇展]演|庭审观摩)[，。])|启动(?=[，。]|[^，。；]{2,40}(?:活动|宣传[月周日])[，。])|启幕|举行|举办|主办|开幕(?![式会])|闭幕(?![式会])|闭会|落下帷幕|拉开帷幕|落幕|开启(?=[，。])|开班(?!式)|结业(?![式生证典])|开赛(?!以来|前|后)"
    "|进行(?=第[0-9一二三四五六七八九十百]+次集体学习)"
)
# 召开的时间, 召开以来: a meeting that is only spoken of
_SPOKEN_OF = ("的", "表示", "以来", "之际", "前夕", "期间", "之后", "之前")
# 座谈会举办形式, not 召开情况反馈会
_HOW_IT_IS_HELD = re.compile("(?:形式|情况|方式|经验)(?![一-龥]{0,6}会)")
_OPENS_OR_ENDS = (
    "开幕",
    "闭幕",
    "闭会",
    "落下帷幕",
    "拉开帷幕",
    "落幕",
    "开班",
    "结业",
    "开赛",
    "启幕",
    "开启",
)
# 会议以视频形式召开: the one told before
_THE_MEETING = ("会议", "大会")
_NEW = ("主持召开", "召开", "举行", "举办")
# 关于召开…的议案, 决定召开, 提议召开: nobody meets as yet
_PLANNED = re.compile(
    "关于|决定|提议|建议|呼吁|筹备|申办|同意|推动|提请|要求|支持|主张|希望|欢迎|敦促|待|研究(?![会院所中生])|讨论"
)
# 揭牌仪式, 开班式
_CEREMONY_OF = re.compile("[一-龥]{2,4}仪式|[开闭结][幕班业]式")
# 十二届全国人大五次会议安徽代表团举行全体会议
_DELEGATION = re.compile(
    "(?P<who>[^，。；]{2,24}(?:代表团|主席团|工作组|小组|委员会|党组))(?:在[^，。]{1,16})?$"
)
# 副市长孟云舟宣布|第三届茶业博览会开幕
_DECLARED = "宣布"
# 召开|领导干部任职宣布大会
_DECLARING = re.compile("宣布大?会")
# 在主席台就座，祝贺|大会召开: the session told before
_MEANS_LAST = (_DECLARED, "祝贺")
_THIS = ("本届", "本次", "此次")
# 决定|市人大常委会第三十八次会议于8月下旬召开
_DECIDED = re.compile("(?:会议)?(?:决定|建议|提议)")
# 应邀出席了岭东经济发展论坛
_ATTEND = Cued("(?:应邀|共同|一同|分别)?(?:出席|参加|列席|主持(?!召开|人|工作|日常|全面))(?:了)?")
# 参加首批活动的百名党员|出席了|会议: who attends is told by what else he takes part in
_JOINED = re.compile("出席了|参加了|并(?:出席|参加|见证)|议[程题]的")
# 为前来出席开幕式的贵宾|举行欢迎晚宴
_BY_THE_WAY = re.compile(f"{_JOINED.pattern}|(?:举行|举办)(?!的)")
# 出席会议并发表讲话的代表, 参加论坛期间: the meeting only says who or when
_ASIDE = re.compile("期间|的(?!讲话)|并[^，。]{2,12}的")
# （2023年11月30日岭东省第十四届人民代表大会常务委员会第七次会议通过）
# 经2021年1月27日青潭县第九届人民政府第63次常务会议研究决定：
# 县人民政府2013年4月25日第3次常务会议研究决定：⏎ | 青潭县…第一次会议于2017年1月12日选出：⏎
_NOTED = Cued(
    "（(?P<name>[^（）\n]{6,60}(?:会议|大会|全会))(?:审议|表决)?通过）|"
    "(?<=经)(?P<decided>[^（），。；\n]{6,60}(?:会议|全会))(?:集体)?(?:研究|讨论|审议)?(?:决定|同意|通过)|"
    "^(?P<heads>[^（），。；：\n]{2,50}第[^（），。；：\n]{1,4}次[^（），。；：\n]{0,6}(?:会议|全会))"
    "(?:于[^，。；：\n]{4,16})?(?:研究|讨论|审议|表决)*(?:选出|选举产生|决定|同意|通过|任命)[^，。；：\n]{0,20}：",
    re.M,
)
_MEETS = (_CONVENE, _ATTEND, _NOTED, *SITTINGS, *SAID_THERE)
# 开展|一次以上宣传活动, 系列活动: no one occasion
_SEVERAL = re.compile(
    "[0-9一两三四五六七八九十多数几]+(?:余)?[次场期](?![常全党会]|主任|理事|代表)|(?:一)?系列|形式多样|丰富多彩|多种"
)
# 副市长孟云舟|迅速|召开会议
_AT_ONCE = re.compile(
    "(?:同志)?(?:迅速|紧急|连夜|立即|随即|专题|再次|分别|先后|在[^，。；]{1,12})*"
)
# 市委书记、市政府主任: the body belongs to a title and holds nothing; nor does one 在国会前举行集会
_NOT_HOST = re.compile("[，。；]|^[^，。；]{0,4}会议的|^[大门楼]{0,2}前|书记|主任|主席|长")


@sentence_rule(*_MEETS)
def find_meetings(report: Report, start: int, end: int) -> list[Occasion]:
    """Open the meetings of a sentence, or find them among those that are open."""
    held = [_convened(report, verb) for verb in find_told_verbs(report, _CONVENE, start, end)]
    joined = [_attended(report, verb) for verb in find_verbs(report, _ATTEND, start, end)]
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


@record
class _Held:
    """A meeting that is held, as the words around the verb name it.

    Attributes:
        clause: Where the clause of the verb begins.
        named: Where the words for it stand.
        hosts: The bodies that hold it.
        name: Its name in full.
        is_generic: The words are those of any meeting: 会议.
        is_bare: So is its name.
        decided: Only that it will be held is told: 决定|市人大会议于8月召开.
    """

    clause: int
    named: tuple[int, int]
    hosts: list[BodyMention]
    name: str
    is_generic: bool
    is_bare: bool
    decided: bool


def _convened(report: Report, verb: Verb) -> Occasion | None:
    """A meeting that is held: 市委召开…工作会议, …会议28日在京召开."""
    if _is_spoken_of(report.text, verb) or _is_done_on_visit(report, verb):
        return None
    held = _held(report, verb)
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
        return known
    return _opened(report, verb, held) if _is_one(report.text, verb, held) else None


def _is_spoken_of(text: str, verb: Verb) -> bool:
    """Tell whether a meeting is only spoken of: 召开的时间, 会议召开以来."""
    if text.startswith(_SPOKEN_OF, verb.end) or _HOW_IT_IS_HELD.match(text, verb.end):
        return True
    return text[verb.start - 1 : verb.start] == "的"


def _held(report: Report, verb: Verb) -> _Held | None:
    """Name the meeting that a verb holds, None where no words stand for one."""
    text, clause = report.text, clause_start(report.text, verb.left, verb.start)
    named = None if verb.word in _OPENS_OR_ENDS else object_name(report, verb)
    if named is not None and is_sitting(text[slice(*named)]):
        named = subject_name(report, verb) or named
    hosts: list[BodyMention] = [] if named is None else _hosts(report, clause, verb)
    named = named or subject_name(report, verb)
    if named is None:
        return None
    is_object = named[0] >= verb.start
    if _DECLARED in text[slice(*named)] and not (is_object and _DECLARING.search(text, *named)):
        named = text.rindex(_DECLARED, *named) + len(_DECLARED), named[1]
    if _JOINED.search(text, *named) or _is_whose(report, named, verb):
        return None
    decided = _DECIDED.match(text, *named)
    name = _bare_name(text[slice(*named)], decided)
    generic = is_generic(name)
    if generic:
        name = full_name(report, named, verb, _host(report, hosts, clause, verb))
    elif is_yearly(name) and (held_by := _held_by(report, hosts, clause, verb)) is not None:
        name = held_by + name
    bare = generic and name == text[slice(*named)]
    return _Held(clause, named, hosts, name, generic, bare, decided is not None)


def _is_whose(report: Report, named: tuple[int, int], verb: Verb) -> bool:
    """Tell whether the words before a verb only say who came: 来华出席峰会|的奥雷尔|举行会谈."""
    attributive = report.text.startswith("的", named[1]) and named[1] <= verb.start
    return attributive and bool(report.findings.people_in(named[1], verb.start))


def _told_before(report: Report, verb: Verb, held: _Held) -> Occasion | None:
    """Return the meeting of the report that is meant, None where none was told."""
    known = None
    if held.is_generic and not held.hosts:
        goes_on = held.name in _THE_MEETING and held.named[1] <= verb.start
        known = _latest(report, verb, sitting=held.is_bare and (goes_on or is_sitting(held.name)))
    if held.named[1] <= verb.start:
        known = known or told_as(report, report.text[slice(*held.named)])
    return known or known_meeting(report, held.name)


def _is_one(text: str, verb: Verb, held: _Held) -> bool:
    """Tell whether the words open one meeting: not 召开了会议, several ones, or one to come."""
    if (held.is_bare and text[verb.start - 1 : verb.start] == "了") or _SEVERAL.match(held.name):
        return False
    start = held.named[0]
    planned = start > verb.start and _PLANNED.search(text, held.clause, verb.start)
    return not planned and not text.startswith(("其", "他", "她"), start)


def _opened(report: Report, verb: Verb, held: _Held) -> Occasion:
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


def _bare_name(name: str, decided: re.Match[str] | None) -> str:
    """Leave out what is no part of a name: 决定|市人大会议, and the quote of 举办“|产业推介会”."""
    name = name.removeprefix(decided.group()) if decided else name
    return name if "”" in name else name.removeprefix("“")


def _is_another_s(report: Report, known: Occasion, hosts: list[BodyMention], verb: Verb) -> bool:
    """Tell whether a meeting of this name is another body's or chair's on another day.

    真例：3月5日，青州市检察院召开党组会议。3月6日，云泽市检察院召开党组会议。
    """
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


def _is_done_on_visit(report: Report, verb: Verb) -> bool:
    """Tell whether somebody goes to do it, so that it is a visit: 到青砚县开展“送温暖”活动."""
    if not verb.word.endswith("开展") or is_own_event(report.text, verb.end):
        return False
    people = report.findings.people_in(verb.left, verb.start)
    if not people:
        return False
    return is_way(undated(report, people[-1].end, verb.start).removesuffix("，"))


def _attended(report: Report, verb: Verb) -> Occasion | None:
    """A meeting that somebody attends: 孟云舟出席岭东经济发展论坛."""
    named = object_name(report, verb)
    if named is None or _ASIDE.match(report.text, named[1]):
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
    if not report.findings.people_in(verb.left, verb.start):
        return None
    known = known_meeting(report, name)
    if known is not None:
        return known
    occasion = Occasion(EventType.MEETING, verb.start, [name], "events.attend")
    for date in report.findings.dates_in(verb.end, named[0])[:1]:
        # 出席27日上午举行的|开幕式
        occasion.when = When(date.value, date.month_day, date.basis)
    hosts = [body for body in report.findings.bodies_in(*named) if body.start == named[0]]
    occasion.hosts = body_ids(hosts[:1])
    open_meeting(report, occasion, verb, named)
    for found in (*report.findings.people_in(*named), *who_did(report, name, verb)):
        occasion.involve(found, ParticipationRole.ATTEND, "roles.host")
    return occasion


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


def find_noted(report: Report, start: int, end: int) -> list[Occasion]:
    """Open the session that the head of a decision names: （…第七次会议通过）."""
    match = report.findings.cues.search(_NOTED, start, end)
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


def _calls_it(report: Report, clause: int, verb: Verb) -> bool:
    """Tell whether somebody holds the meeting: 孟云舟主持召开, 副市长孟云舟迅速召开."""
    text = report.text
    if verb.word == "主持召开" or text[verb.start - 2 : verb.start] in ("主持", "组织", "召集"):
        return True
    people = report.findings.people_in(clause, verb.start) if verb.word == "召开" else []
    gap = undated(report, people[-1].end, verb.start) if people else ""
    return bool(people) and _AT_ONCE.fullmatch(gap) is not None


def _hosts(report: Report, clause: int, verb: Verb) -> list[BodyMention]:
    """The bodies that hold a meeting: those before the verb with little between."""
    hosts: list[BodyMention] = []
    if verb.word.endswith("收看"):
        return hosts
    for body in report.findings.bodies_in(clause, verb.start):
        gap = report.text[body.end : verb.start]
        named = report.findings.people_in(body.end, verb.start)
        if report.text.endswith("在", 0, body.start):
            # 在市委党校|举行开班式: where it is held
            continue
        if len(gap) <= 40 and not named and not _NOT_HOST.search(gap[:6]) and "调研" not in gap:
            hosts.append(body)
    return hosts


def _host(report: Report, hosts: list[BodyMention], clause: int, verb: Verb) -> str | None:
    """Return who holds a meeting in the report's words: 十二届全国人大五次会议安徽代表团."""
    if not hosts:
        return None
    whole = _DELEGATION.search(undated(report, clause, verb.start))
    return whole["who"] if whole else report.text[hosts[-1].start : hosts[-1].end]


def _held_by(report: Report, hosts: list[BodyMention], clause: int, verb: Verb) -> str | None:
    """Return who holds a meeting, be it no body that is known: 行署党组召开2024年第9次会议."""
    host = _host(report, hosts, clause, verb)
    return host if host is not None else subject_of(report, clause, verb.start)


def _latest(report: Report, verb: Verb, *, sitting: bool) -> Occasion | None:
    """The meeting that is meant where 会议 opens or ends and no new one is held."""
    meetings = report.of_type(EventType.MEETING)
    return meetings[-1] if meetings and (sitting or verb.word not in _NEW) else None


def _take_chair(report: Report, occasion: Occasion, clause: int, verb: Verb) -> None:
    """Take down who holds a meeting: the first name of the clause, else one shortly before it."""
    before = [group for group in report.findings.groups if group.end <= verb.start]
    near = [group for group in before if group.start >= clause]
    near = near or [group for group in before if group.end > clause - 30]
    for group in near[:1]:
        occasion.involve(group.people[0], ParticipationRole.CHAIR, "roles.chair")
        occasion.principals.append(group.people[0].person)
