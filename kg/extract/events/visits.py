"""Visits (调研, 考察, 慰问, 出访): who goes where to see it.

Rule: `events.visit` (真例：3月5日，市委书记孟云舟到青砚县调研春耕备耕工作。 | 3月5日，
市委书记孟云舟来到云溪村，看望慰问老党员); who goes takes part by `roles.lead` (真例：3月5日，
市委书记孟云舟到青砚县调研).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.base.clauses import find_stop
from kg.extract.base.occasions import Occasion, When, person_id
from kg.extract.base.people import Occurrence
from kg.extract.events.body_visits import read_tour
from kg.extract.events.meetings_attended import attends_ahead
from kg.extract.events.report import Report, Verb, find_told_verbs
from kg.extract.events.sentence_rules import sentence_rule
from kg.extract.events.timing import date_near, in_title, inherited_day, undated
from kg.extract.events.visit_signs import ABOUT, AS_ONE, GOES, is_visit, may_visit, way
from kg.extract.found.findings import Group
from kg.model.ids import entity_id
from kg.model.knowledge import EventType, ParticipationRole
from kg.model.time import DateRange
from kg.text.cues import Cued
from kg.text.sentences import line_start

# 到青砚县实地调研 | 看望慰问困难职工; 慰问电 and 慰问金 are things
_VISIT = Cued(
    "(?:共同|一同|一起)(?:参观|考察|游览)|现场观摩|观摩(?![会活团组点台席摩])|实地调研|"
    "调研(?!室)|考察|视察|督导检查|检查(?![站点岗]|服务[站点])|察看|"
    "查看(?!文件|台账|资料|记录|档案)|督导|督查|暗访|抽查|慰问(?![电信金品])|看望慰问|看望|"
    "走访慰问|走访|拜访|参观|瞻仰|接访(?![日制中室工时])|"
    "接待(?=[^，。；]{0,6}(?:上访|来访(?![客嘉宾者领])|信访))"
    "|巡查|指导(?=[^，。；]{0,12}(?:工作|抢险|救灾|救援|防汛|生产|建设))|访问|造访|"
    "出访(?![期团组前后时])|到访(?=[^，。；])|"
    "访[华日美俄欧德法英韩京沪汉蓉穗杭浙苏粤闽湘鄂川陕港澳](?=[，。；并])|"
    "来访(?=我[校院厂司所局省市县区州国])"
    "|结束(?:了)?对[^，。；]{2,36}?访问(?!时|后|途中|期间|之后|并)|宣讲|祭扫"
    "|巡河|巡湖|巡林|巡山|巡田|夜访|夜查|夜巡|(?<!陪同)下访(?!问)|家访|约访|回访|现场办公|"
    "踏[勘看]|督办|督战|包保|考核(?![组员])|验收(?!组)|招商(?!引资|局|会|项目)|"
    "学习(?=[，。；]|[^，。；]{1,14}(?:经验|做法))|对接(?!会)"
    "|了解|推进|推动|调度|指挥|处置|协调|解决|帮扶|"
    "送(?=[^，。；]{1,12}(?:慰问|祝福|温暖|关怀|清凉|政策))"
    "|(?:开展|进行)(?:了)?(?=[^，。；]{0,16}(?:活动|行动|服务|帮扶|纾困|解困|工作|攻坚|整治|"
    "招商引资|交流|对接|洽谈)[，。；]|招商引资)"
)
# 应贝林国外长奥雷尔邀请，|
_INVITED = Cued("应[^。；]{2,80}?邀请，")
# 来到云溪村，…: a visit where no verb of seeing follows
ARRIVE = Cued(
    "来到|走进|(?:先后|分别|还)到(?:了)?(?![位底会场])|"
    "(?<=[员人长席记行])到了(?=[^，。；]{2,20}[村镇乡园区厂校站所场馆、，])|"
    "(?:连夜|立即|第一时间|迅速|紧急)?(?:赶赴|赶往|赶到(?=现场|事故|灾区))|前往(?!送别|吊唁|悼念)"
    "|(?:乘专机)?(?:飞抵|抵达)(?![，。后时]|[^，。；]{1,12}时，)|(?:离京|启程)(?:前往|赴|去)"
)
_LONGEST_GAP = 30
# 将于8日出席…会议，并|对贝林国进行正式|访问
_TO_STATE = re.compile("对[^，。；对]{2,20}(?:进行|作)[^，。；]{0,6}$")
_GOES_WHERE = re.compile("来到|前往|深入|赴|到|来")
# 来到云溪公园，|参加义务植树活动: what is told is the activity
_TAKES_PART_THERE = re.compile(
    "[^。；]{2,40}，(?:一起|共同|[同与和][^，。；]{1,16}一[起道])?(?:参加|出席)[^，。；]{2,40}"
    "(?:活动|仪式|会议|大会|座谈会|植树|党日|讨论|审议|[晚午]?宴会?|招待会|论坛|晚会|"
    "[开闭]幕[式会])[，。]"
    "|[^，。；]{1,20}(?:举行|出席|参加)[^，。；]{2,30}(?:[晚午]?宴会?|仪式|会议|招待会|晚会)[，。]"
    "|[^。；]{2,60}(?:讲授?|上)(?:了)?(?:一堂)?[^，。；讲上]{0,8}(?:党课|思政课)[，。]|"
    "[^。；]{2,60}参加[^，。；]{0,12}(?:讨论|审议)|[他她]所在的[^，。；]{2,20}"
    "代表团，?[^。；]{0,24}审议"
)
# 孟云舟来到|老同志中间，: within the meeting that is told
_IN_THE_HALL = re.compile(
    "[^，。；]{0,12}(?:中间|会场|现场|身边|主席台|[馆堂厅]|代表们?)(?=[，。]|$)"
)
# 日前，孟云舟到青石镇检查…: on some other day than the visit before
_ANOTHER_DAY = re.compile("日前|近日|连日来|近期")
_SENT = re.compile("(?:总书记|主席|总理|书记|[省市县区州]长|同志)?(?:的)?(?:嘱托|委托|委派|指派)")
_ESCORTS = re.compile("(?:的)?陪同|委托|[^，。；]{0,30}?陪同下")
# 事故发生后，…赶赴现场: on the day of the accident
_AFTER_IT = re.compile(
    "(?:事故|灾害|险情|灾情|地震|火灾|爆炸|案件|事件)发生后|接(?:到)?报(?:告|警)?后"
)
# 孟云舟带领|镇长温若水以及有关人员赴青砚县: who leads goes before
_BRINGS = re.compile("(?:带领|率领?|携)[^，。；]{0,12}$|带队，包括[^，。；]{0,16}$")
# 市长孟云舟、市政府秘书长温若水和区领导程远舟|一行
_TITLE_BETWEEN = re.compile(
    "[，、][^，。；、]{2,24}(?:代表|委员|主任|书记|主席|[长员])|和[^，。；、]{1,10}领导"
)
# 孟云舟在青州应邀|同|贝林国总统奥雷尔|共同|参观
_JOINS = re.compile("[同与]|邀请")
# 与孟云舟一同: the name before goes
_WITH = ("和", "与", "同", "对", "向")
# 此次访问|由|国际教育学院院长孟云舟|带队
_LED_BY = Cued(
    "(?:此次|本次|这次)(?:访问|调研|考察|检查|走访|学习|交流|活动)*由(?P<who>[^，。；]{2,40})"
    "(?:带队|率队|任团长)"
)
_AT_HOME = re.compile("(?:同志|老人|等)?(?:的)?家(?:中|里|，|走访|看望|慰问|探望)")
# 市领导|分别率队|走访慰问, |分三路|走访
_APART = re.compile(
    "分别(?:带队|率队|带领|深入|到|赴|走访|看望)|分头|分(?:[0-9一二两三四五六七八九十多]+)?[路组]"
)
# 市人大常委会主任孟云舟|带队|检查: who leads the team that is told
_HEADS_TEAM = re.compile(
    "(?:[任为](?:团|组)长，?)?(?:并|亲自)?(?:带队|率队|参加|率[^，。；]{0,8}[组团])"
    "(?:进行|开展|实地|，)*"
)
# 调研春耕备耕工作: what the visit is for names it
_OBJECT = re.compile("(?:(?!时(?:强调|指出|要求|表示|说))[^，。；并\n]){0,30}")


@sentence_rule(_VISIT, ARRIVE)
def find_visits(report: Report, start: int, end: int) -> list[Occasion]:
    """Open the visit of a sentence, or find it among those that are open; a sentence has one."""
    led = _led(report, start, end)
    if led is not None:
        return [led]
    for verb in find_told_verbs(report, _VISIT, start, end):
        subject = _visitors(report, verb)
        if verb.word == "拜访" and any(o.start == verb.start for o in report.opened):
            # 孟云舟拜访市长温若水: they meet
            return []
        if subject is not None and is_visit(report, verb, subject):
            return [_visit(report, verb, subject)]
        if subject is None and (tour := read_tour(report, verb)) is not None:
            return [tour]
    arrive = next(iter(find_told_verbs(report, ARRIVE, start, end)), None)
    subject = _visitors(report, arrive) if arrive is not None else None
    if arrive is not None and _TAKES_PART_THERE.match(report.text, arrive.end, end):
        return []
    if arrive is not None and subject is not None and _is_at_meeting(report, arrive, subject):
        return []
    if arrive is not None and subject is not None and may_visit(report, arrive, subject):
        return [_visit(report, arrive, subject)]
    return []


def _is_at_meeting(report: Report, arrive: Verb, subject: Group) -> bool:
    """Tell whether those who are at the meeting told before come to its hall or its guests."""
    meeting = report.current
    if meeting is None or meeting.type is EventType.VISIT:
        return False
    there = meeting.involves(person_id(subject.people[0].person))
    return there and _IN_THE_HALL.match(report.text, arrive.end) is not None


@sentence_rule(_INVITED)
def find_announced(report: Report, start: int, end: int) -> Sequence[Occasion]:
    """Open the visit that somebody announces: 发言人宣布：应…邀请，奥雷尔将于5日访问贝林国."""
    match = report.findings.cues.search(_INVITED, start, end)
    if match is None:
        return []
    return find_visits(report, match.end(), end) or attends_ahead(report, match.end(), end)


def _visitors(report: Report, verb: Verb) -> Group | None:
    """The names that stand last before the verb, not of those who go along or send somebody."""
    groups = report.findings.groups_in(verb.left, verb.start)
    # 应贝林国总统奥雷尔|邀请: who asks somebody to come goes nowhere
    groups = [g for g in groups if not report.text.startswith(("邀请", "的邀请"), g.end)]
    # 受省委书记孟云舟|委托，…: who sends others goes nowhere
    groups = [g for g in groups if not _is_sender(report.text, verb.left, g)]
    # 孟云舟来到村民|龚德高|家中走访: at whose home it is
    groups = [g for g in groups if not _AT_HOME.match(report.text, g.end)] or groups[:1]
    acting = [g for g in groups[1:] if not _ESCORTS.match(report.text, g.end)]
    return [*groups[:1], *acting][-1] if groups else None


def _is_sender(text: str, left: int, group: Group) -> bool:
    """Tell whether others go at somebody's word: 受省委书记孟云舟委托，副省长…."""
    return (
        _SENT.match(text, group.end) is not None
        and "受" in text[max(left, group.start - 24) : group.start]
    )


def _visit(report: Report, verb: Verb, nearest: Group) -> Occasion:
    """Open the visit, or find the one that these people are on already."""
    nearest = _with_those_before(report, verb, nearest)
    subject = _together(report, verb, nearest) or _leading(report, verb, nearest)
    leads = [found.person for found in subject.people]
    when = date_near(report.findings, verb)
    sites = _sites(report, verb, subject.end)
    known = _same_visit(report, leads, when.date, verb)
    if known is not None:
        if known.when.is_open:
            known.when = when
        known.places += [site for site in sites if site not in known.places]
        return known
    team = _of_team(report, verb, subject)
    if team is not None:
        team.principals = leads
        for found in subject.people:
            team.involve(found, ParticipationRole.LEAD, "roles.lead")
        return team
    brings = subject is not nearest and _brings(report, subject, nearest)
    hosts = _showing(report, verb, nearest) if subject is nearest else ()
    names = [_name(report, verb, subject if brings else nearest, leads), f"{leads[0]}{verb.word}"]
    occasion = Occasion(EventType.VISIT, verb.start, names, "events.visit", principals=leads)
    occasion.places = sites
    occasion.when = _when(report, verb, when)
    for found in subject.people:
        occasion.involve(found, ParticipationRole.LEAD, "roles.lead")
    if brings:
        for found in nearest.people:
            occasion.involve(found, ParticipationRole.ACCOMPANY, "roles.accompany")
    for found in hosts:
        occasion.involve(found, ParticipationRole.ACCOMPANY, "roles.accompany")
    report.opened.append(occasion)
    return occasion


def _with_those_before(report: Report, verb: Verb, nearest: Group) -> Group:
    """Put all together who go though an unknown title parts them: 孟云舟，省人大代表温若水."""
    for group in reversed(report.findings.groups_in(verb.left, nearest.start)):
        if not _TITLE_BETWEEN.fullmatch(report.text, group.end, nearest.people[0].start):
            break
        nearest = Group((*group.people, *nearest.people), group.start, nearest.end)
    return nearest


def _together(report: Report, verb: Verb, nearest: Group) -> Group | None:
    """Return both sides that go as one: 孟云舟同贝林国总统奥雷尔共同参观青禾集团."""
    before = report.findings.groups_in(verb.left, nearest.start)
    if not before or not verb.word.startswith(AS_ONE):
        return None
    if not _JOINS.search(report.text, before[-1].end, nearest.people[0].start):
        return None
    return Group((*before[-1].people, *nearest.people), before[-1].start, nearest.end)


def _leading(report: Report, verb: Verb, nearest: Group) -> Group:
    """Who leads: 孟云舟 in 孟云舟与温若水到青砚县调研."""
    before = report.findings.groups_in(verb.left, nearest.start)
    if not before or len(before[-1].people) > 1:
        return nearest
    joined = report.text.endswith(_WITH, 0, nearest.start) and not _shown(report, nearest)
    return before[-1] if joined or _brings(report, before[-1], nearest) else nearest


def _shown(report: Report, nearest: Group) -> bool:
    """Tell whether somebody shows them round: 孟云舟陪同|奥雷尔一行参观…."""
    return report.text.endswith("陪同", 0, nearest.start)


def _showing(report: Report, verb: Verb, nearest: Group) -> tuple[Occurrence, ...]:
    """Return who goes along with those who lead a visit, where he stands before them."""
    before = report.findings.groups_in(verb.left, nearest.start)
    return before[-1].people if before and _shown(report, nearest) else ()


def _brings(report: Report, first: Group, second: Group) -> bool:
    """Tell whether somebody brings others along: 孟云舟带领|区人大代表温若水、程远舟走进…."""
    return _BRINGS.search(report.text, first.end, second.start) is not None


def _name(report: Report, verb: Verb, nearest: Group, leads: list[str]) -> str:
    """Name the visit in the report's words: 孟云舟到青砚县调研春耕备耕工作."""
    gap = way(undated(report, nearest.end, verb.start))
    if len(gap) > _LONGEST_GAP and (state := _TO_STATE.search(gap)):
        gap = state.group()
    gap = ABOUT.sub("", gap, count=1) if len(gap) > _LONGEST_GAP else gap
    if len(gap) > _LONGEST_GAP and (ways := list(_GOES_WHERE.finditer(gap))):
        gap = gap[ways[-1].start() :]
    gap = (
        gap.replace("，", "").replace("将于", "将").removeprefix("还")
        if len(gap) <= _LONGEST_GAP
        else ""
    )
    gap = gap.removesuffix("于")
    words = _OBJECT.match(report.text, verb.start, verb.right)
    return "、".join(leads) + gap + (words.group() if words else verb.word)


def _when(report: Report, verb: Verb, when: When) -> When:
    if when.is_open and _AFTER_IT.match(report.text, line_start(report.text, verb.left)):
        days = report.findings.dates_in(report.section.body[0], verb.left)
        told = [found for found in days if found.is_day and found.value is not None]
        return When(told[0].value, basis="与所述事故同日") if told else when
    if when.is_open:
        return inherited_day(report, verb)
    return when


def _same_visit(
    report: Report, leads: list[str], date: DateRange | None, verb: Verb
) -> Occasion | None:
    """An open visit of the same people, unless this one has a day of its own outside it.

    One of which only the end is told (结束对贝林国的访问) is no other; one of another sentence is,
    where this one begins with 日前.
    """
    ends = verb.word.startswith("结束")
    apart = _ANOTHER_DAY.match(report.text, verb.left) is not None
    for occasion in reversed(report.of_type(EventType.VISIT)):
        if apart and occasion.start < verb.left:
            continue
        known = occasion.when.date
        if ends is not occasion.has_ended or _goes_apart(report, occasion, leads, verb):
            continue
        if set(leads) & set(occasion.principals) and (
            date is None or known is None or _lies_within(date, known)
        ):
            return occasion
    return None


def _led(report: Report, start: int, end: int) -> Occasion | None:
    """Return the visit of a body that a sentence tells to be led: 此次访问由孟云舟带队."""
    match = report.findings.cues.match(_LED_BY, start, end)
    told = report.current
    if match is None or told is None or told.type is not EventType.VISIT or told.principals:
        return None
    groups = report.findings.groups_in(*match.span("who"))
    for found in groups[-1].people if groups else ():
        told.involve(found, ParticipationRole.LEAD, "roles.lead")
        told.principals.append(found.person)
    return told


def _goes_apart(report: Report, told: Occasion, leads: list[str], verb: Verb) -> bool:
    """Tell whether some of those who are told to go apart (分别率队, 分三路) go on their own."""
    if set(leads) == set(told.principals) or told.start >= verb.left:
        return False
    start, end = report.findings.reading.sentence_at(told.start)
    return _APART.search(report.text, start, end) is not None


def _of_team(report: Report, verb: Verb, subject: Group) -> Occasion | None:
    """Return the visit of a body that somebody is told to lead: 主任孟云舟带队检查."""
    told = report.current
    if told is None or told.type is not EventType.VISIT or told.principals:
        return None
    when = date_near(report.findings, verb).date
    if _HEADS_TEAM.fullmatch(report.text, subject.end, verb.start) is None:
        return None
    return told if when in (None, told.when.date) else None


def _lies_within(inner: DateRange, outer: DateRange) -> bool:
    return (
        outer.first.earliest() <= inner.first.earliest()
        and inner.last.latest() <= outer.last.latest()
    )


def _sites(report: Report, verb: Verb, left: int) -> list[str]:
    """Return the places between the visitors and the verb, behind 来到 those of its clause."""
    stop = verb.start
    if ARRIVE.regex.fullmatch(verb.word):
        stop = find_stop(report.text, "，。；", verb.end, verb.right)
    way = GOES.search(report.text, left, stop)
    places = report.findings.places_in(way.end() if way else left, stop)
    return list(
        dict.fromkeys(
            entity_id("place", place.name)
            for place in places
            if not in_title(report.findings, place)
        )
    )
