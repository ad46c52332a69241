"""A meeting that is held, as the words around 召开 and 举行 name it, and who holds it."""

from __future__ import annotations

import re

from kg.extract.base.clauses import clause_start
from kg.extract.events.meeting_names import (
    behind_byline,
    full_name,
    is_generic,
    is_sitting,
    is_yearly,
    object_name,
    subject_name,
    subject_of,
)
from kg.extract.events.report import Report, Verb
from kg.extract.events.timing import undated
from kg.extract.found.body_mentions import BodyMention
from kg.model.record import record
from kg.text.cues import Cued

# 市委召开常委会会议 | 开展集体学习 | 就春耕备耕进行第三次集体学习 | 论坛在青州开幕
CONVENE = Cued(
    "主持召开|召开|(?:组织)?收听收看(?=[^，。；]{4,60}会)|"
    "(?:组织)?开展(?=集体学|[^，。；]{0,40}(?:会|会议|活动|主题党日|集[中体]学习|学习研讨|"
    "培训班?|研讨班|演练|推演|赛|讲座|比武|党课|[汇展]演|庭审观摩)[，。])|"
    "启动(?=[，。]|[^，。；]{2,40}(?:活动|宣传[月周日])[，。])|启幕|举行|举办|"
    "主办(?![、者方权和单]|协办)|开幕(?![式会])|闭幕(?![式会])|闭会|落下帷幕|拉开帷幕|落幕|"
    "开启(?=[，。])|开班(?!式)|结业(?![式生证典])|开赛(?!以来|前|后)"
    "|进行(?=第[0-9一二三四五六七八九十百]+次集体学习)"
)
# 召开的时间, 召开以来: a meeting that is only spoken of
_SPOKEN_OF = ("的", "等", "表示", "以来", "之际", "前夕", "期间", "之后", "之前")
# 会议闭幕|前发表讲话: when somebody speaks
_AROUND_IT = ("前", "后，")
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
# 十二届全国人大五次会议安徽代表团举行全体会议
_DELEGATION = re.compile(
    "(?P<who>[^，。；]{2,24}(?:代表团|主席团|工作组|小组|委员会|党组))(?:在[^，。]{1,16})?$"
)
# 副市长孟云舟宣布|第三届茶业博览会开幕
DECLARED = "宣布"
# 召开|领导干部任职宣布大会
_DECLARING = re.compile("宣布大?会")
# 决定|市人大常委会第三十八次会议于8月下旬召开
_DECIDED = re.compile("(?:会议)?(?:决定|建议|提议)")
# 参加首批活动的百名党员|出席了|会议: who attends is told by what else he takes part in
JOINED = re.compile("出席了|参加了|并(?:出席|参加|见证)|议[程题]的")
# 市委书记、市政府主任: the body belongs to a title and holds nothing; nor does one 在国会前举行集会
_NOT_HOST = re.compile("[，。；]|^[^，。；]{0,4}会议的|^[大门楼]{0,2}前|书记|主任|主席|长")


@record
class Held:
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


def is_spoken_of(text: str, verb: Verb) -> bool:
    """Tell whether a meeting is only spoken of: 召开的时间, 会议召开以来."""
    if text.startswith(_SPOKEN_OF, verb.end) or _HOW_IT_IS_HELD.match(text, verb.end):
        return True
    if verb.word in _OPENS_OR_ENDS and text.startswith(_AROUND_IT, verb.end):
        return True
    return text[verb.start - 1 : verb.start] == "的"


def name_held(report: Report, verb: Verb) -> Held | None:
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
    if DECLARED in text[slice(*named)] and not _declares(
        report, named, clause, is_object=is_object
    ):
        named = text.rindex(DECLARED, *named) + len(DECLARED), named[1]
    if JOINED.search(text, *named) or _is_whose(report, named, verb):
        return None
    decided = _DECIDED.match(text, *named)
    name = _bare_name(text[slice(*named)], decided)
    generic = is_generic(name)
    if generic:
        name = full_name(report, named, verb, _host(report, hosts, clause, verb))
    elif is_yearly(name) and (held_by := _held_by(report, hosts, clause, verb)) is not None:
        name = held_by + name
    bare = generic and name == text[slice(*named)]
    return Held(clause, named, hosts, name, generic, bare, decided is not None)


def _declares(report: Report, named: tuple[int, int], clause: int, *, is_object: bool) -> bool:
    """Tell whether 宣布 is part of a name: 青禾大学宣布大会在…召开, not 孟云舟宣布大会开幕."""
    if _DECLARING.search(report.text, *named) is None:
        return False
    people = report.findings.people_in(clause, named[1])
    return is_object or (not people and bool(report.findings.bodies_in(*named)))


def _is_whose(report: Report, named: tuple[int, int], verb: Verb) -> bool:
    """Tell whether the words before a verb only say who came: 来华出席峰会|的奥雷尔|举行会谈."""
    attributive = report.text.startswith("的", named[1]) and named[1] <= verb.start
    return attributive and bool(report.findings.people_in(named[1], verb.start))


def _bare_name(name: str, decided: re.Match[str] | None) -> str:
    """Leave out what is no part of a name: 决定|市人大会议, and the quote of 举办“|产业推介会”."""
    name = name.removeprefix(decided.group()) if decided else name
    return name if "”" in name else name.removeprefix("“")


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
    head = behind_byline(report.text, clause, verb.start)
    whole = _DELEGATION.search(undated(report, head, verb.start))
    return whole["who"] if whole else report.text[hosts[-1].start : hosts[-1].end]


def _held_by(report: Report, hosts: list[BodyMention], clause: int, verb: Verb) -> str | None:
    """Return who holds a meeting, be it no body that is known: 行署党组召开2024年第9次会议."""
    host = _host(report, hosts, clause, verb)
    return host if host is not None else subject_of(report, clause, verb.start)
