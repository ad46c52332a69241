"""Who took which part in an event: 主持, 出席, 讲话, 陪同 and what is like them.

Rules: the words behind a list of names give `roles.chair` (真例：3月5日，
市委书记孟云舟主持召开防汛会议), `roles.speak` (真例：3月5日，云泽市召开防汛会议。孟云舟讲话),
`roles.attend` (真例：3月5日，云泽市召开防汛会议。孟云舟出席), `roles.host` (真例：5日，
孟云舟举行宴会，欢迎贝林国总统奥雷尔), `roles.accompany` (真例：3月5日，
市委书记孟云舟到青砚县调研。叶林川陪同) and `roles.sign` (真例：3月5日，省长孟云舟签署省政府令，
公布《岭东省河道条例》); `roles.group` reads those who are named only as a group (真例：3月5日，
云泽市召开防汛会议，市有关单位主要负责同志参加).
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from kg.extract.base.clauses import is_quoted
from kg.extract.base.occasions import Occasion, person_id
from kg.extract.base.predicates import (
    ACCOMPANY,
    ATTEND,
    BESIDE,
    CHAIR,
    LECTURES,
    PASSES_ON,
    PRESENT,
    SIGN,
    SPEAK,
    TELLS,
)
from kg.extract.events.cited_words import is_studied
from kg.extract.events.farewells import is_farewell_to
from kg.extract.events.going_on import goes_on
from kg.extract.events.inspections import feedbacks_to, is_one_of_several
from kg.extract.events.meant import TRAVELS, meant
from kg.extract.events.report import Report
from kg.extract.found.findings import Findings, Group
from kg.model.knowledge import EventType, Mode, ParticipationRole
from kg.model.record import record
from kg.text.cues import Cued

# 孟云舟作工作报告，|军分区政治委员…: what he does is told before the next title
_PREDICATE = re.compile(
    "主持|出席|参加|列席|领学|带领|讲话|致辞|发言|报告|说明|汇报|通报|宣读|颁发"
)
# 会见了孟云舟: nobody of the meeting speaks
_NOT_SPEAK = re.compile("会见")
# 到会|听取大会发言: who hears does not speak
_HEARS = re.compile("听取(?:了)?[^，。；并]{0,24}?(?:发言|汇报|报告|介绍|说明|讲话)")
# 访问期间出席仪式 is no part of the visit
_OTHER_EVENT = re.compile("会议|仪式|宴会|论坛|峰会|大会|年会|典礼|[开闭]幕式|招待会|研讨会")
# 受孟云舟委托, 对孟云舟…, 决定任命|白露为副市长，并颁发任命书
_OBJECT = re.compile(
    "(?:受|委托|据|对|向|从|围绕|(?:评价|肯定|感谢|赞扬|表扬|缅怀)(?:了)?|[并别]代表|任命|免去|"
    "选举|补选|增选|推选|罢免)$"
)
# 副局长（主持工作）: what stands in brackets is not done there
_BRACKETS = re.compile("（[^（）]*）")
# 由孟云舟主持: what it does follows closely
_PASSIVE = re.compile("(?:由|请|邀请)$")
_CLOSE = 24
# 出席会议并在主席台就座的有：|县委书记孟云舟、县长温若水; 参加会议的还有…; 晋升上将军衔的军官是：
_WHO_CAME = Cued(
    "(?:出席|参加|列席|就座|陪同)[^，。；：\n]{0,20}的(?:领导|同志|嘉宾|[一-龥]{2,8}(?=还?有))?"
    "(?:还)?有(?P<below>：\n*)?|(?:发|致)来[^，。；]{0,6}[电信函]的还?有"
    "|(?:(?:主要)?(?:陪同|随行)人员|"
    "(?:(?:代表|考察|访问|工作|考核|督导|调研|检查)[团组]|一行)(?:主要)?(?:成员|团员))(?:还)?"
    "(?:包括|有|是|为)[，：]?|(?:[这此]次)?晋升[^，。；：\n]{2,10}的[^，。；：\n]{0,8}是："
)
_AT_MEETING = re.compile("大会|会议|座谈会|仪式|主席台|典礼")
# 出席座谈会的还有：⏎政协副主席孟云舟、温若水；⏎…负责人方明达。
_LISTED = re.compile("\\s*(?:[^。\n]*；\\s*)*[^。\n]*")
_LONGEST_LIST = 1500
# 出席开幕式的|副市长孟云舟|说，…
_CAME_AS = re.compile(
    "(?:出席|参加)(?:了)?(?:[^，。；的]{0,6}(?:会议|大会|座谈会|论坛|仪式|活动|[开闭]幕[式会]|"
    "典礼))的[^，。；、的]{0,10}$"
)
# 会议听取了|县教育局局长孟云舟关于…的报告: who is heard speaks
_HEARD = re.compile(
    "(?:听取(?:[并和、]?审议)?(?:了)?|(?:批准|审议(?:并?通过|批准)|表决通过)了)[^，。；、]{0,24}$"
)
_REPORTED = re.compile(
    "(?:等)?(?:同志)?(?:受[^，。；]{2,14}委托|代表[^，。；]{2,30}?)?(?:所?作的|关于|就|的)"
    "[^，。；]{0,80}?(?:报告|汇报|说明|通报|介绍|发言)"
)
# 孟云舟主持召开会议，|听取水利工作汇报，通报情况: the meeting does that, not who presides
_AGENDA = re.compile(
    "(?<=[，、])(?:认真|专题|集体|分别)?(?:听取|传达|学习|审议|研究|通报|讨论|分析|部署)"
    "(?!并讲话)[^，。；]*(?:汇报|情况|报告|精神|意见)(?=[，。；、]|$)"
    "|(?<=精神，)[就对][^，。；]{2,60}作出(?:了)?[^，。；]{0,6}(?:安排|部署)"
)
# 孟云舟领学，|其他成员交流发言; 孟云舟出席，|5位代表发言: what others do
_OTHERS = re.compile(
    "，(?:其他|各|与会|大家|双方|全体|有关|相关|新[任当]|[0-9一二三四五六七八九十两]+(?:多|余)?"
    "(?:位|名|个|家))"
    "|，(?![并还也与和同及])[^，。；]{2,60}(?:负责人|负责同志|成员|干部|代表|人员|同志)等?"
    "(?:分别|共?[0-9]+(?:余|多)?人)?(?:在[^，。；]{2,12})?(?:参加|出席|列席)"
)
# 省长|孟云舟在青州调研时的讲话精神: what he said elsewhere
_HIS_SPEECH = re.compile(
    "(?:(?!传达|学习|领学|宣讲|贯彻|解读|主持|出席|参加|并)[^，。；]){0,40}?(?:讲话|指示|批示|"
    "报告)(?:的)?(?:重要)?(?:精神|要求(?=[，。；]|$))"
)
# 在孟云舟主席即将赴贝林国出席峰会之际，: what others do then
_OCCASION = re.compile("[^，。；]{0,60}(?:之际|前夕|之时)，")
# 宣读了市长|孟云舟|提请的任免议案: whose paper it is does nothing there
_MOVED = re.compile("(?:同志)?所?(?:提请[^，。；]{0,20}的|(?:签署|签发|提出|提交)的)")
# 孟云舟同志亲属, 孟云舟同志生平: not the person
_RELATIVES = re.compile(
    "(?:同志|先生|女士|烈士)?(?:在[一-龥]{1,2}|的)?(?:亲属|家属|生前|家乡|身边|生平|遗体|遗像|"
    "逝世|一生|夫人|妻子|丈夫|遗孀|[子儿]女|女儿|儿子|学生|亲友|好友)"
)
# 孟云舟|代表外方发言: of those who are received together
_FOR_A_SIDE = re.compile(
    "代表[^，。；]{1,12}发言|^等[^，。；]{0,6}(?:[0-9]+(?:多|余)?[名位])?(?:嘉宾|来宾|客人)"
    "(?:分别|先后)?(?:莅临|出席|应邀|介绍|表示|说|发言|认为)"
)
# 孟云舟主持会议并强调，要…: the words behind are a remark
_REMARK = re.compile("(?:强调|指出|表示|(?<![出了点条项体关确格的])要求|说|称|认为)(?=[，：“])")
_SENTENCE_END = re.compile("[。！？\n]")
# 孟云舟与贝林国总统|奥雷尔共同主持; 董事长孟云舟、青州重装总经理|温若水先后签约
# 副市长孟云舟及相关部门负责同志，华远集团董事长|方明达参加仪式; 孟云舟、白露丹增，秘书长|温若水出席
# 孟云舟教授，青禾大学院长时小海教授，青禾集团总裁|温若水等参加: though a name is unknown
_LEADS_ON = re.compile(
    "(?:夫妇|教授|院士|研究员|博士|先生|女士|同志|[上中少]将|大校|代表(?=、)|委员(?=、))?"
    "(?:(?:、[一-龥·]{2,12}){1,6}，|(?:及|和|以及|等|、)[^，。；：、]{0,20}(?:负责同志|负责人|"
    "领导|代表|成员|人员|嘉宾|干部|专家|同志)，|、|，|；|和|与|同|及|以及|"
    "，[^，。；：]{2,40}(?:负责同志|负责人|代表|人员|干部|专家|教授|院士|研究员|先生|女士)[，；]|"
    "，[^，。；：]{2,24}(?:会员|社员|[委成]员|代表|教授|书记|主[任席]|"
    "[院局校部会所厅事处科市县区]长)[一-龥]{2,3}，|"
    "代表[^，。；、]{2,30}?[同与和]|"
    "代表(?![^，。；、]*(?:讲话|发言|致[辞词]|表态|汇报|报告|领奖|签|传达|宣读|通报|介绍|听取))"
    "[^，。；、]{1,14}，|(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?[上下晚]?午?(?:在[^，。；、]{1,12})?"
    "[同与])[^，。；：！？\n]{0,30}"
)
_WITH = re.compile("[^，、]*[与同和]")
# 孟云舟|在省长|温若水|等陪同下，|观看演出: what he does stands behind those who escort him
_IN_COMPANY = re.compile("(?:[0-9]{1,2}日)?[上下晚]?午?，?在[^，。；]{0,60}")
_ESCORT = re.compile("(?:等[^，。；]{0,12})?的?陪同下，?")
_TOGETHER = re.compile("共同|一起|一道|先后|分别|一同")
_BESIDE = ParticipationRole.ACCOMPANY
_OF_ONE = (ParticipationRole.CHAIR, ParticipationRole.SPEAK)
# 孟云舟与温若水（共同）
_JOINED = re.compile("(?:同|与)[^，。、]{0,20}$")

_GROUP_END = (
    "负责同志|负责人|领导成员|领导班子成员|领导|代表|成员|委员|干部|师生|工作人员|人员|嘉宾|使节|"
    "会员|群众|亲属|生前友好|人士|党组织"
)
# 中央第二巡回督导组成员、北京市党政班子领导成员、… 在主会场和分会场参加会议
_GROUP = Cued(
    f"(?P<label>[^，。；\n]{{2,160}}?(?:{_GROUP_END}))(?:等)?"
    "(?=(?:在[^，。；]{1,24})?(?:分别|应邀|也|一同)?(?:出席|参加|列席|陪同|与会|参会))"
)
# a list is cut behind the word that ends a group: 、 before it joins the names of one group
_GROUP_CUT = re.compile(
    "(?<=同志)、|(?<=成员)、|(?<=领导)、|(?<=代表)、|(?<=人员)、|(?<=人士)、|(?<=负责人)、|"
    "(?<=委员)、|(?<=师生)、|(?<=好友)、"
)
# 孟云舟、温若水及其他有关单位负责同志
_BEFORE_GROUP = re.compile("^(?:等|及其他|和其他|及|和|、|其他)+")


@record
class _Clause:
    """A list of names with the words behind it, and those that say what its people do.

    Attributes:
        acts: Whether what only one does (主持, 讲话) is theirs; not 温若水's in 孟云舟同温若水….
    """

    group: Group
    behind: str
    words: str
    acts: bool


def assign_roles(report: Report, occasion: Occasion, start: int, end: int) -> None:
    """Read the parts that the names of a sentence take in the open event, or in one it names."""
    groups = _acting(report.text, report.findings.groups_in(start, end), start)
    for clause in _clauses(report.findings, groups, end):
        for part, whose in feedbacks_to(report, clause.group):
            each = clause if part is clause.group else replace(clause, group=part)
            named = [whose] if whose else meant(report, clause.group, clause.behind, occasion)
            for target in named:
                unsure = whose is None and is_one_of_several(report, target)
                for role in _roles(clause.words, target.type):
                    if unsure and PASSES_ON.match(clause.words):
                        continue
                    if role not in _OF_ONE or clause.acts:
                        _take(report.findings, target, each, role)
        if occasion.type is EventType.MEETING and _is_told_there(report.text, clause.group):
            _take(report.findings, occasion, clause, ParticipationRole.ATTEND)
        if occasion.type is EventType.MEETING and _is_heard(report.text, clause):
            _take(report.findings, occasion, clause, ParticipationRole.SPEAK)
    _take_those_behind(report, occasion, start, end)
    assign_groups(report.findings, occasion, start, end)


def _take_those_behind(report: Report, occasion: Occasion, start: int, end: int) -> None:
    """Make those present who are listed behind the words for it: 在主席台就座的有：孟云舟."""
    match = report.findings.cues.search(_WHO_CAME, start, end)
    if match is None or occasion.type not in (EventType.MEETING, *TRAVELS):
        return
    if match["below"] is not None and not report.text[match.end() : end].strip():
        end = max(_list_end(report.text, match.end()), end)
    if occasion.type in TRAVELS and _AT_MEETING.search(match.group()):
        # 会见代表后，出席表彰大会并在主席台就座的还有
        occasion = next(reversed(report.of_type(EventType.MEETING)), occasion)
    elif match.group().startswith("陪同") and occasion.type not in TRAVELS:
        # 机场上举行了欢迎仪式。陪同访问的有
        occasion = next(reversed(report.of_type(EventType.VISIT)), occasion)
    role = _BESIDE if occasion.type in TRAVELS else ParticipationRole.ATTEND
    if match.group()[1:2] == "来":
        # 发来贺电的还有孟云舟、温若水
        sent = [o for o in report.of_type(EventType.TALKS) if o.mode is Mode.MESSAGE]
        occasion, role = (sent or [occasion])[-1], ParticipationRole.MEET
    for group in report.findings.groups_in(match.end(), end):
        _take(report.findings, occasion, _Clause(group, "", "陪同", True), role)


def _list_end(text: str, start: int) -> int:
    """Return where a list on lines of its own ends: at 。, or at a line that ends without ；."""
    listed = _LISTED.match(text, start, start + _LONGEST_LIST)
    return start if listed is None else listed.end()


def _is_told_there(text: str, group: Group) -> bool:
    """Tell whether those people are called by their being there: 出席开幕式的副市长孟云舟说，…"""
    return _CAME_AS.search(text, max(0, group.start - 24), group.start) is not None


def _is_heard(text: str, clause: _Clause) -> bool:
    """Tell whether a meeting hears what those people report."""
    group = clause.group
    heard = _HEARD.search(text, max(0, group.start - 30), group.start) is not None
    return heard and _REPORTED.match(clause.behind) is not None


def _acting(text: str, groups: list[Group], start: int) -> list[Group]:
    """Leave out names in quotes and those to whom something is done: 代表孟云舟讲话, 对孟云舟说."""
    return [
        g
        for g in groups
        if not _OBJECT.search(text, max(0, g.start - 4), g.start)
        and not is_quoted(text, start, g.start)
        and not is_studied(text, g)
        and not _RELATIVES.match(text, g.end)
    ]


def _clauses(findings: Findings, groups: list[Group], end: int) -> list[_Clause]:
    """Find what each list of names does; one that leads on to the next does what that one does."""
    text = findings.text
    clauses: list[_Clause] = []
    behind, words = "", ""
    for index in reversed(range(len(groups))):
        group = groups[index]
        stop = groups[index + 1].start if index + 1 < len(groups) else end
        gap = text[group.end : stop]
        escort = _ESCORT.match(text, groups[index + 1].end) if index + 1 < len(groups) else None
        if escort is not None and _IN_COMPANY.fullmatch(gap):
            clauses[-1] = replace(clauses[-1], words=escort.group(), behind=escort.group())
            words = words.removeprefix(escort.group())
        elif index + 1 == len(groups) or not _LEADS_ON.fullmatch(gap):
            other = findings.title_behind(group.end, stop)
            if _PREDICATE.search(text, group.end, other):
                stop = other
            behind, words = text[group.end : stop], _own_words(text, group, stop)
        led = text[groups[index - 1].end : group.start] if index else ""
        second = _WITH.match(led) is not None and _LEADS_ON.fullmatch(led) is not None
        acts = not second or _TOGETHER.search(words) is not None
        clauses.append(_Clause(group, behind, words, acts))
    return _given_back(text, clauses[::-1])


def _given_back(text: str, clauses: list[_Clause]) -> list[_Clause]:
    """Give to who meets somebody what he goes on to do: 孟云舟会见奥雷尔，并|出席仪式."""
    given = list(clauses)
    for at, (who, whom) in enumerate(pairwise(clauses)):
        if (told := goes_on(text, who.group, whom.group, whom.words)) is None:
            continue
        given[at] = replace(who, words=whom.words, behind=whom.behind)
        given[at + 1] = whom if told["both"] else replace(whom, words="", behind="")
    return given


def _own_words(text: str, group: Group, stop: int) -> str:
    """Return the words behind a list of names that say what those people do, empty if none do.

    They end with the sentence and where somebody's own words begin (强调，…).
    """
    period = _SENTENCE_END.search(text, group.end, stop)
    words = text[group.end : period.start() if period else stop]
    if any(what.match(words) for what in (_HIS_SPEECH, _OCCASION, _MOVED)):
        return ""
    if _PASSIVE.search(text, max(0, group.start - 3), group.start):
        words = words[:_CLOSE].partition("，")[0]
    others = _OTHERS.search(words)
    if others is not None and _PREDICATE.search(words, 0, others.start()):
        words = words[: others.start()]
    words = _AGENDA.sub("", _BRACKETS.sub("", words))
    remark = _REMARK.search(words)
    return words[: remark.start()] if remark else words


def _roles(words: str, kind: EventType) -> list[ParticipationRole]:
    """Return the parts that the words give, in one order whatever they are."""
    meeting = kind is EventType.MEETING
    roles = []
    if meeting and CHAIR.search(words):
        roles.append(ParticipationRole.CHAIR)
    if kind not in (EventType.VISIT, EventType.TALKS) and (
        ATTEND.search(words) or ACCOMPANY.search(words)
    ):
        roles.append(ParticipationRole.ATTEND)
    told = meeting or kind is EventType.OTHER
    said = _HEARS.sub("", words)
    if told and SPEAK.search(said) and not _NOT_SPEAK.search(said):
        roles.append(ParticipationRole.SPEAK)
    if kind in (EventType.VISIT, EventType.TALKS) and _accompanies(words):
        roles.append(ParticipationRole.ACCOMPANY)
    if kind is EventType.TALKS and _FOR_A_SIDE.search(words):
        roles.append(ParticipationRole.MEET)
    if kind is EventType.VISIT and (TELLS.search(words) or LECTURES.search(words)):
        roles.append(ParticipationRole.SPEAK)
    signed = meeting or kind is EventType.RELEASE
    if signed and SIGN.search(words) and "见证" not in words:
        roles.append(ParticipationRole.SIGN)
    if not roles and PRESENT.match(words):
        roles.append(ParticipationRole.ATTEND)
    return roles


def _accompanies(words: str) -> bool:
    if ACCOMPANY.search(words):
        return True
    return BESIDE.search(words) is not None and not _OTHER_EVENT.search(words)


def _take(findings: Findings, occasion: Occasion, clause: _Clause, role: ParticipationRole) -> None:
    """Give a part to the people of a list; who leads a visit or meets accompanies nobody."""
    if role is _BESIDE and occasion.mode is Mode.MESSAGE:
        # nobody goes along to a letter
        return
    group = clause.group
    of_body = occasion.type is EventType.VISIT and not occasion.principals
    headed = occasion.rule == "events.headline"
    if role is _BESIDE and occasion.type is EventType.TALKS and not (occasion.principals or headed):
        # talks told by their subject have no side that others go along with
        role = ParticipationRole.MEET
    hears = occasion.type is EventType.VISIT and "接访" in occasion.names[0]
    if role is _BESIDE and (of_body or hears) and "陪同" not in clause.words:
        # a body's visit has nobody who leads it, and for 接访 nobody travels
        role = ParticipationRole.ATTEND
    alone = role in _OF_ONE and not _TOGETHER.search(clause.words)
    for found in group.people:
        if alone and _is_joined(findings.text, group, found.start):
            break
        if is_farewell_to(occasion, found.person):
            continue
        person = person_id(found.person)
        lead, meet = (person, ParticipationRole.LEAD), (person, ParticipationRole.MEET)
        if role is ParticipationRole.ACCOMPANY and {lead, meet} & occasion.parts.keys():
            continue
        occasion.involve(found, role, f"roles.{role.value.lower()}")
    if role in (ParticipationRole.ATTEND, ParticipationRole.ACCOMPANY):
        occasion.listed = occasion.listed or len(group.people) > 1
        occasion.open_list = occasion.open_list or group.open


def _is_joined(text: str, group: Group, start: int) -> bool:
    """Tell whether 与 joins a later name to the one that acts: 孟云舟与温若水…讲话."""
    first = group.people[0]
    return start > first.start and _JOINED.search(text, first.end, start) is not None


def assign_groups(findings: Findings, occasion: Occasion, start: int, end: int) -> None:
    """Read attendees that are named only as a group: 市有关单位主要负责同志."""
    for match in findings.cues.finditer(_GROUP, start, end):
        label_start, label_end = match.span("label")
        people = findings.people_in(label_start, label_end)
        if people:
            label_start = people[-1].end
        for label in _labels(findings.text[label_start:label_end]):
            occasion.groups.append((label, ParticipationRole.ATTEND, match.start("label")))


def _labels(listed: str) -> list[str]:
    """Split a list of groups where each piece names a group of its own."""
    pieces = _GROUP_CUT.split(_BEFORE_GROUP.sub("", listed))
    return [piece for piece in pieces if len(piece) >= 3]
