"""The sides of talks: who stands before the verb, and whom it means."""

from __future__ import annotations

import re

from kg.extract.base.clauses import clause_start, find_stop
from kg.extract.base.people import Occurrence
from kg.extract.events.report import Report, Verb
from kg.extract.found.findings import Group
from kg.model.knowledge import EventType

# verbs of which both sides are the subject: 孟云舟和奥雷尔举行会谈
MUTUAL = re.compile("会谈|会晤|见面|会面|通|互致|交换意见|谈话|话别|茶叙|共进|记者")
# between the verb and whom it means stand titles only, no second clause
_NOT_OBJECT = re.compile("[，。；]|时|并|强调|祝贺|感谢")
# 来华出席会议并进行访问的贝林国总统奥雷尔: what whom it means came for ends with 的
_RELATIVE = re.compile("(?:作为|来|出席|参加|率|应邀|到|前来|赴)[^，。；]{2,60}的")
# 议长奥雷尔|邀请, 就总统奥雷尔|遇难向…致唁电: who asks somebody to come, or died, is no side
_NO_SIDE = re.compile(
    "的?邀请|[^就，。；向]{0,16}(?:逝世|去世|遇难|身亡|病逝|辞世|罹难)[^，。；]{0,6}向"
)
# 会见孟云舟同志|亲属
_KIN = re.compile("(?:同志)?的?(?:亲属|家属|遗属|遗孀|后代|子女)")
_FARTHEST_OBJECT = 40
# 同卡尔举行会谈: the other side, whose name is not known
WITH = re.compile(
    "(?:(?<!共)同|与|和|跟)(?:[^，。；]{2,40}的)?(?!总[统理]先生|[^，。；]{0,4}阁下|[你您])"
    "(?P<whom>[^，。；的]{2,30}?)(?:举行|进行|共同|集体|再次)*$"
)
SENT_TO = re.compile("向[^，。]{0,40}$")  # 向杜邦总统致慰问电: all names before the verb are sides
# 会见了省委书记孟云舟，省长温若水|一行。
_ENDS_LIST = re.compile("(?:等)?(?:一行)?。")
# 会见了代表团一行: those whose visit the report tells
_DELEGATION = re.compile(
    "(?:[一-龥]{0,12}(?:代表团|考察团|访问团|调研组|考察组|检查组|督导组)|客人|来宾|"
    "来访[一-龥]{0,2}人|外宾|嘉宾)(?:一行)?(?=[，。；并]|$)"
)
_COMES = re.compile("来访|访问|到访")
# 发来贺电或贺函，热烈祝贺|奥雷尔
_CONGRATULATES = re.compile(
    "[^，。；]{0,6}，?(?:对|向)?[^，。；]{0,4}(?:祝贺|慰问|问候)[^，。；]{0,30}"
)
# 感谢主席近日同其通话: spoken of
_FEELS = re.compile("感谢|祝贺|欢迎|赞赏|高度评价")
# not 互致, of which both sides are the subject
SENDS = ("致", "发", "递交")
_AND_WITH_WHOM = re.compile("(?:并|还|又|也|随后)?(?:分别)?[与同][^，。；与同和]{0,24}")

# 考察团一行与|青禾集团董事长|奥雷尔: those whose visit the report tells of
_TEAM_WITH = re.compile(
    "[^，。；]{0,10}(?:考察|代表|访问|参观|调研|学习)[团组](?:一行)?[与同和][^，。；]{0,24}"
)


def find_subjects(report: Report, verb: Verb) -> list[Group]:
    """The names before the verb; where both sides stand in its clause, only those of the clause."""
    before = report.findings.groups_in(verb.left, verb.start)
    before = [group for group in before if not _NO_SIDE.match(report.text, group.end)]
    if not is_mutual(report, verb):
        # 青禾集团董事长奥雷尔来云溪考察，|市长孟云舟会见了奥雷尔
        head = clause_start(report.text, verb.left, verb.start)
        return [group for group in before if group.start >= head] or before
    clause = clause_start(report.text, verb.left, verb.start)
    if _FEELS.match(report.text, clause):
        return []
    near = [group for group in before if group.start >= clause]
    if len(near) == 1 and _TEAM_WITH.fullmatch(report.text, clause, near[0].start):
        return [*_team_leads(report, near[0]), near[0]]
    if len(near) == 1 and _AND_WITH_WHOM.fullmatch(report.text, clause, near[0].start):
        # 钱二江会见了总统奥雷尔，|并与外长|卡尔举行了会谈
        return [before[0], near[0]] if before[0] is not near[0] else near
    if not near and _AND_WITH_WHOM.match(report.text, clause, verb.start):
        # 并与|工商界人士|见面
        return before[:1]
    both = len(near) > 1 or any(WITH.search(report.text, g.end, verb.start) for g in near)
    return near if both else before


def _team_leads(report: Report, partners: Group) -> list[Group]:
    """Return who leads the team whose visit is told: 考察团一行|与董事长奥雷尔举行会谈."""
    visit = report.current
    if visit is None or visit.type is not EventType.VISIT:
        return []
    leads: dict[str, Occurrence] = {}
    for found in report.findings.people:
        if found.person in visit.principals and found.start < partners.start:
            leads.setdefault(found.person, found)
    people = tuple(leads.values())
    return [Group(people, people[0].start, people[-1].end)] if people else []


def find_object(report: Report, verb: Verb) -> Group | None:
    """The names behind 会见: they follow with nothing but titles between."""
    stop = find_stop(report.text, "；。", verb.end, verb.right)
    behind = [_until_comma(report.text, g) for g in report.findings.groups_in(verb.end, stop)]
    if not behind or _KIN.match(report.text, behind[0].end):
        return None
    gap = report.text[verb.end : behind[0].start]
    if _RELATIVE.fullmatch(gap):
        return behind[0]
    return behind[0] if len(gap) <= _FARTHEST_OBJECT and not _NOT_OBJECT.search(gap) else None


def _until_comma(text: str, group: Group) -> Group:
    """Cut a list behind 会见 at its comma: whom, not who else is there.

    Where nothing follows the list, all of it is whom: 会见了省委书记孟云舟，省长温若水。
    """
    if _ENDS_LIST.match(text, group.end):
        return group
    for number, found in enumerate(group.people):
        if number and "，" in text[group.people[number - 1].end : found.start]:
            return Group(group.people[:number], group.start, group.people[number - 1].end)
    return group


def unknown_partner(report: Report, verb: Verb, first: Occurrence) -> str | None:
    """Return who is on the other side where it is no name that is known: 同…客人, 同卡尔."""
    match = WITH.search(report.text, first.end, verb.start)
    return match["whom"] if match else None


def is_mutual(report: Report, verb: Verb) -> bool:
    """Tell whether both sides are the subject of a verb: 同奥雷尔会谈, 同奥雷尔举行会见."""
    held = report.text[verb.left : verb.start].endswith(("举行", "举行了"))
    return held or MUTUAL.search(verb.word) is not None


def find_sides(
    report: Report, verb: Verb, before: list[Group], behind: Group | None
) -> list[Occurrence]:
    """Those who meet: the first names of the sentence, all of them where the verb is mutual."""
    mutual = is_mutual(report, verb)
    sent = (
        verb.word.startswith(SENDS)
        and behind is None
        and SENT_TO.search(report.text, verb.left, verb.start) is not None
    )
    left = before if mutual or sent else before[:1]
    right = (behind,) if behind is not None else ()
    return [found for group in (*left, *right) for found in group.people]


def find_visitors(
    report: Report, verb: Verb, before: list[Group], behind: Group | None
) -> list[Occurrence]:
    """Who leads the delegation that is received, where its visit is what the report tells of."""
    visit = report.current
    if behind is not None or _DELEGATION.match(report.text, verb.end) is None:
        return []
    host = {found.person for group in before for found in group.people}
    head = clause_start(report.text, verb.left, verb.start)
    for group in report.findings.groups_in(verb.left, head)[-1:]:
        # 奥雷尔率团来访我校，|孟云舟会见来宾
        if _COMES.search(report.text, group.end, head) and group.people[0].person not in host:
            return list(group.people[:1])
    if visit is None or visit.type is not EventType.VISIT:
        return []
    leads = [found for found in report.findings.people if found.person in visit.principals[:1]]
    return [found for found in leads[-1:] if found.person not in host]


def find_congratulated(report: Report, verb: Verb, sides: list[Occurrence]) -> list[Occurrence]:
    """Whom a message reaches that tells it only so: 孟云舟发来贺电，热烈祝贺奥雷尔当选."""
    if not verb.word.startswith("发") or SENT_TO.search(report.text, verb.left, verb.start):
        return []
    senders = {found.person for found in sides}
    people = report.findings.people_in(verb.end, verb.right)[:1]
    return [
        found
        for found in people
        if found.person not in senders
        and _CONGRATULATES.fullmatch(report.text, verb.end, found.start)
    ]
