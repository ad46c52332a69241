"""Who took which part in an event: 主持, 出席, 讲话, 陪同 and what is like them.

真例：区委书记…樊志刚作动员讲话，市委第三巡回指导组组长曲振东到会指导并讲话。
"""

from __future__ import annotations

import re

from kg.extract.findings import Findings, Group
from kg.extract.occasions import Occasion, Part
from kg.model.knowledge import EventType, ParticipationRole

_CHAIR = re.compile("主持")
_SPEAK = re.compile(
    "讲话(?!精神|要求)|致辞|致词|祝酒辞|祝酒词|发言|汇报(?!会)|通报(?!会|前期)|通报前期|宣读|解读|领学|演讲|作(?:了)?[^，。；、]{0,16}?(?:报告|说明|辅导|点评|部署|总结|表态)|作专题|专题辅导|述职|介绍(?:了)?[^，。]{0,12}情况"
)
_ATTEND = re.compile("出席|参加(?!工作)|列席|在座|就座|见证|与会|到会")
_ACCOMPANY = re.compile(
    "陪同|随同|一同(?:调研|考察|参加)|一起(?:调研|考察)|参加(?:调研|会见|会谈|考察|检查|视察|上述活动|活动|有关活动)"
)
_SIGN = re.compile("签署|签约|签订")
_BY_WORDS = (
    (re.compile("(?:参加|出席|陪同)(?:了)?(?:会见|会谈)"), EventType.TALKS),
    (re.compile("(?:参加|陪同)(?:了)?(?:调研|考察|检查|视察)"), EventType.VISIT),
    (re.compile("(?:出席|参加|列席)(?:了)?(?:会议|座谈会|大会)(?=[。，；]|$)"), EventType.MEETING),
)
_PASSIVE = re.compile("由$|请$|邀请$|委托$|向$|对$|据$|受$|与$|同$|和$")
_GROUP_END = "负责同志|负责人|领导成员|领导班子成员|领导|代表|成员|委员|干部|师生|工作人员|人员|嘉宾|使节|会员|群众|亲属|生前友好|人士|党组织"
# 中央第二巡回督导组成员、北京市党政班子领导成员、… 在主会场和分会场参加会议
_GROUP = re.compile(
    f"(?P<label>[^，。；\n]{{2,160}}?(?:{_GROUP_END}))(?:等)?(?=(?:在[^，。；]{{1,24}})?(?:分别|应邀|也|一同)?(?:出席|参加|列席|陪同|与会))"
)
# a list is cut behind the word that ends a group: 、 before it joins the names of one group
_GROUP_CUT = re.compile(f"(?<=同志)、|(?<=成员)、|(?<=领导)、|(?<=代表)、|(?<=人员)、|(?<=人士)、|(?<=负责人)、|(?<=委员)、|(?<=师生)、|(?<=好友)、")


def assign_roles(
    findings: Findings, occasion: Occasion, opened: list[Occasion], start: int, end: int
) -> None:
    """Read the parts that the names of a sentence take in the open event, or in one it names."""
    groups = findings.groups_in(start, end)
    for number, group in enumerate(groups):
        stop = groups[number + 1].start if number + 1 < len(groups) else end
        target = _named(findings.text[group.end : stop], occasion, opened)
        _assign(findings, target, group, group.end, stop)
    assign_groups(findings, occasion, start, end)


def _named(words: str, occasion: Occasion, opened: list[Occasion]) -> Occasion:
    """Choose the event that the words name: 参加会见 belongs to the talks, not to what came after."""
    for pattern, kind in _BY_WORDS:
        if pattern.search(words) and occasion.type is not kind:
            for other in reversed(opened):
                if other.type is kind:
                    return other
    if re.search("(?:参加|出席)(?:了)?(?:上述|有关)?活动", words) and opened:
        return opened[0]
    return occasion


def _assign(findings: Findings, occasion: Occasion, group: Group, start: int, stop: int) -> None:
    text = findings.text
    words = text[start:stop]
    period = min((words.find(mark) for mark in "。！？\n" if mark in words), default=len(words))
    words = words[:period]
    before = text[max(0, group.start - 3) : group.start]
    if _PASSIVE.search(before) and not re.search("(?:与|同|和)$", before):
        if re.search("受$|委托$|据$|对$|向$", before):
            return
        words = words[:24]
    if re.match("(?:同志)?(?:亲属|家属|生前|家乡|身边)", words):
        return
    words = _own_clauses(words)
    roles = _roles(words, occasion)
    if not roles and re.match("等?(?:在主席台就座|同行)", words):
        roles = {ParticipationRole.ATTEND}
    for role in sorted(roles, key=list(ParticipationRole).index):
        _take(findings, occasion, group, role)


def _own_clauses(words: str) -> str:
    """Keep the clauses whose subject is the group: they begin with a verb (并讲话, 主持会议)."""
    remark = re.search("(?:强调|指出|表示|要求|说|称|认为)(?=[，：“])", words)
    return words[: remark.start()] if remark is not None else words


def _roles(words: str, occasion: Occasion) -> set[ParticipationRole]:
    roles: set[ParticipationRole] = set()
    if occasion.type is EventType.MEETING and _CHAIR.search(words):
        roles.add(ParticipationRole.CHAIR)
    if (
        _SPEAK.search(words)
        and not re.search("会见|重要讲话精神", words)
        and occasion.type is EventType.MEETING
    ):
        roles.add(ParticipationRole.SPEAK)
    if occasion.type in (EventType.VISIT, EventType.TALKS):
        if _ACCOMPANY.search(words) or re.match("等?陪同", words) or (
            _ATTEND.search(words) and not re.search("会议|仪式|宴会", words)
        ):
            roles.add(ParticipationRole.ACCOMPANY)
    elif _ATTEND.search(words) or _ACCOMPANY.search(words):
        roles.add(ParticipationRole.ATTEND)
    if _SIGN.search(words) and "见证" not in words and occasion.type is EventType.MEETING:
        roles.add(ParticipationRole.SIGN)
    return roles


def _take(findings: Findings, occasion: Occasion, group: Group, role: ParticipationRole) -> None:
    text = findings.text
    for number, found in enumerate(group.people):
        joined = number and re.search(
            "(?:同|与)[^，。、]{0,20}$", text[group.people[0].end : found.start]
        )
        if joined and role in (ParticipationRole.SPEAK, ParticipationRole.CHAIR):
            break
        principal = {(f"person/{found.person}", r) for r in (ParticipationRole.MEET, ParticipationRole.LEAD)}
        if role is ParticipationRole.ACCOMPANY and principal & occasion.parts.keys():
            continue
        part = Part(
            f"person/{found.person}", role, found.start, f"roles.{role.value.lower()}",
            (found.start, found.end),
        )  # fmt: skip
        occasion.take(part)
    if role in (ParticipationRole.ATTEND, ParticipationRole.ACCOMPANY):
        occasion.listed = occasion.listed or len(group.people) > 1
        occasion.open_list = occasion.open_list or group.open


def assign_groups(findings: Findings, occasion: Occasion, start: int, end: int) -> None:
    """Read attendees that are named only as a group: 市有关单位主要负责同志."""
    text = findings.text
    for match in _GROUP.finditer(text, start, end):
        label_start, label_end = match.span("label")
        people = findings.people_in(label_start, label_end)
        if people:
            label_start = people[-1].end
        for piece in _pieces(text[label_start:label_end]):
            occasion.groups.append((piece, ParticipationRole.ATTEND, match.start("label")))


def _pieces(label: str) -> list[str]:
    """Split a list of groups where each piece names a group of its own."""
    label = re.sub("^(?:等|及其他|和其他|及|和|、|其他)+", "", label)
    return [piece for piece in _GROUP_CUT.split(label) if len(piece) >= 3]
