"""Who is at a ceremony or banquet besides those who are said to attend it, and which one is meant.

真例：孟云舟举行仪式，欢迎贝林国总统奥雷尔对我国进行访问。| 晚宴在青州宾馆举行。
Rule: `roles.host`.
"""

from __future__ import annotations

import re

from kg.extract.base.occasions import Occasion
from kg.extract.base.people import Occurrence
from kg.extract.events.report import Report, Verb
from kg.model.knowledge import EventType

_CEREMONY = re.compile("仪式|宴会|[晚午国]宴|招待会")
# 举行仪式，|欢迎|贝林国总统奥雷尔
_WELCOMES = re.compile("(?:欢迎|款待)[^，。；]{0,30}$")
# nouns that, before their verb, mean the one that the report has told by its whole name
_SHORT_NOUN = re.compile("[晚午国]?宴会?|酒会|招待会|(?:新闻)?发布会|记者会|集会")
# 孟云舟|在青州|同|行长奥雷尔|等举行
_WITH = re.compile("[同与]")
_WITH_WHOM = re.compile(
    "(?:[和、][^，。；在]{2,16})?(?:等[^，。；]{0,12})?(?:共同|一起|在[^，。；]{2,16})?"
)
# 孟云舟|与村“两委”成员等|召开座谈会
_AND_OTHERS = re.compile(
    "[同与和][^，。；]{2,40}(?:成员|人员|代表|干部|群众|同志|负责人|委员|师生|企业家|专家|职工|"
    "官兵)们?等?(?:在[^，。；]{2,20}|共同|一起)?"
)
# 本届|广交会: 第137届广交会 once that is told
_THIS = re.compile("本届|本次|此次|这次")
_SHORTEST_ACT = 4


def guests_of(report: Report, name: str, clause: int, verb: Verb) -> list[Occurrence]:
    """Return those for whom a ceremony of that name is held, and who holds it for them."""
    guests = _honoured(report, clause, verb) if _CEREMONY.search(name) else []
    if not name.startswith("欢迎"):
        return guests
    hosts = report.findings.groups_in(clause, verb.start)[:1] if "宴" in name else []
    return [
        *guests,
        *(found for group in hosts for found in group.people),
        *_welcomed(report, verb),
    ]


def who_did(report: Report, name: str, verb: Verb) -> list[Occurrence]:
    """Who did before what a ceremony is held for: 孟云舟向委员颁发任命书, 颁发任命书仪式."""
    act = name.removesuffix("仪式")
    offset = report.text.find(act, report.section.body[0], verb.left)
    if act == name or len(act) < _SHORTEST_ACT or offset < 0:
        return []
    sentence = report.findings.reading.sentence_at(offset)[0]
    groups = report.findings.groups_in(sentence, offset)
    return list(groups[0].people) if groups else []


def hosts_with(report: Report, clause: int, verb: Verb) -> list[Occurrence]:
    """Those who hold a meeting together: 孟云舟同行长奥雷尔、总裁杜邦举行圆桌对话会."""
    groups = report.findings.groups_in(clause, verb.start)
    people = [found for group in groups for found in group.people]
    if len(people) == 1 and _AND_OTHERS.fullmatch(report.text, people[0].end, verb.start):
        return people
    if not 1 <= len(groups) <= 2 or len(people) < 2:
        return []
    if not _WITH.search(report.text, people[0].end, people[1].start):
        return []
    return people if _WITH_WHOM.fullmatch(report.text, people[-1].end, verb.start) else []


def told_as(report: Report, noun: str) -> Occasion | None:
    """The banquet or conference with the press that is told by its whole name: 晚宴在…举行."""
    this = _THIS.match(noun)
    if this is None and _SHORT_NOUN.fullmatch(noun) is None:
        return None
    what = noun[this.end() :] if this is not None else noun
    meetings = reversed(report.of_type(EventType.MEETING))
    return next((o for o in meetings if o.names[0].endswith(what)), None)


def _honoured(report: Report, clause: int, verb: Verb) -> list[Occurrence]:
    """Those for whom a ceremony is held, and who holds it: 孟云舟为奥雷尔举行欢迎仪式."""
    groups = report.findings.groups_in(clause, verb.start)
    if not any(report.text[group.start - 1] == "为" for group in groups):
        return []
    return [found for group in groups for found in group.people]


def _welcomed(report: Report, verb: Verb) -> list[Occurrence]:
    """Whom a ceremony welcomes: 孟云舟举行仪式，欢迎贝林国总统奥雷尔对我国进行访问."""
    for group in report.findings.groups_in(verb.end, verb.right)[:1]:
        if _WELCOMES.search(report.text, verb.end, group.start):
            return list(group.people)
    return []
