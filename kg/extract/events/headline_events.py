"""Reports whose sentences name no event of a kind of their own: what their headline tells.

Rule: `events.headline` (真例：伊岭国发射首颗卫星⏎伊岭国5日发射首颗卫星。 |
岭东省北部发生5.2级地震⏎岭东省北部5日发生5.2级地震。 | 省委组织部划拨专项党费⏎
省委组织部5日划拨专项党费 | 全省信访工作推进会⏎会议指出，要压实责任。孟云舟出席会议并讲话).
"""

from __future__ import annotations

import re

from kg.extract.base.occasions import Occasion, When
from kg.extract.base.reading import HAN
from kg.extract.events.accidents import RULE as ACCIDENT
from kg.extract.events.headline_parts import is_said_deed, told_parts
from kg.extract.events.report import Report
from kg.extract.events.roles import assign_roles
from kg.model.knowledge import EventType, ParticipationRole
from kg.text.cues import Cued
from kg.text.dates import DateExpression

# 【新思想引领新征程】…, 侧记, 评论: features tell of a time, not of an occasion
_FEATURE = Cued(
    "【|简历|简介|分工|名单|快评|侧记|纪实|综述|述评|评论|社论|访谈|巡礼|观察|特写|来信"
)
# 条例, 讲话, 办法: the article is a text, not a report
_TEXT = re.compile(
    "(?:法|条例|规定|办法|意见|方案|规划|讲话|报告|公约|章程|名单|简历|目录|快讯|简讯|要闻[^\n]*)$"
)
# 1990.03—1996.11 水利部规划计划司处长: a line of a life
_LINE = re.compile("[0-9]{4}[.年][0-9]{1,2}")
# 外贸进出口同比增长4.8%, 外资企业持续投资中国: how things go is no occasion
_TREND = Cued(
    "同比|环比|持续(?:推进|投资|增长|扩大|向好|回升|优化|改善|释放|发力|升温|走高|攀升|下降)|"
    "稳[步中定](?:有|向|增|扩|提|回|推|前)|不断(?:提升|扩大|增强|优化|完善|涌现)|"
    "(?:增长?|下?降)[0-9.]+%|加速(?:发展|推进|布局)|跑出"
)
# 航天员|孟云舟、温若水
_CREW = re.compile("航天员(?:乘组)?(?:指令长)?[：:]?$")
# 总理称将提高预算: who says it in the report says what the headline tells
_SAYS = re.compile("称|说|表示|宣布|呼吁|警告|强调|谴责|敦促|认为")
# 青砚县发生山体滑坡 | 云溪市一化工厂爆炸致3人死亡
_ACCIDENT = Cued(
    "(?:事故|爆炸|火灾|起火|坍塌|垮塌|滑坡|泥石流|坠机|坠毁|坠落|相撞|追尾|沉船|翻车|地震|洪灾|"
    "遇袭|袭击)"
    "(?!调查|防|应急|演练|通报|处置|救援|救灾|预案|隐患|[^\n]{0,12}(?:会议|通报|调研|检查))"
)
# 5.沙河乡根山村原党支部书记程远舟违规发包工程问题: an item of a notice
_ITEM = re.compile("[0-9]{1,2}[.、．]|[（(]?[一二三四五六七八九十]{1,2}[）)、]")
# 就岭东发生地震致慰问电: the headline tells what was done then
_TELLS_OF_ACT = re.compile("慰问电|唁电|致[电函信]|指示|会见|通电话|通话")
# 全省信访工作推进会: a headline that is the name of a meeting and no more
_NAMES_MEETING = re.compile(
    f"[{HAN}“”、（）0-9]{{4,40}}(?:会议|大会|[议动推部总座现交报告表进员谈流彰]会|仪式|论坛)"
)
# 会议指出, 出席座谈会, 陪同: what shows that the article tells of it, though it has no day
_TOLD = Cued(
    "(?:会议|大会)(?:指出|强调|要求|认为|听取|传达|审议|还)|会上|"
    "(?:出席|参加)(?:了)?(?:会议|座谈会|活动|仪式)"
    "|座谈会|陪同|参加会见|宣读(?:了)?|颁奖"
)
# the kind of event by the verb of the headline, in the order in which they are tried
_KINDS = (
    (
        re.compile(
            "开幕|闭幕|召开|隆重表彰|(?:会|会议|仪式|论坛|展|节|演出)[^，。\\s]{0,16}(?:举行|举办)"
        ),
        EventType.MEETING,
    ),
    (
        re.compile("(?:会议|大会|[议动推部总座现交报告表进员谈流彰]会|仪式|论坛)$"),
        EventType.MEETING,
    ),
    (
        re.compile(
            "(?:赴|到|来|莅)[^，。\\s]{1,24}(?:调研|考察|交流|学习|视察|检查|督导|慰问|走访|参观)"
        ),
        EventType.VISIT,
    ),
    (
        re.compile(
            "会见|接见|通电话|通话|(?:举行|进行|展开)?[^，。\\s]{0,8}(?:会谈|会晤|谈判|磋商)"
        ),
        EventType.TALKS,
    ),
    (re.compile("访问|访华"), EventType.VISIT),
    (
        re.compile(
            "(?:发布|发表|公布|印发|出台)[^，。\\s]{0,40}(?:报告|意见|方案|规划|办法|条例|声明|"
            "公报|白皮书|通知|指南|标准|目录|名单|数据|公告|措施|》)"
            "|(?:报告|意见|方案|规划|办法|条例|白皮书|通知|指南|标准|目录|名单|数据|》)"
            "[^，。\\s]{0,4}(?:发布|公布|印发|出台)"
        ),
        EventType.RELEASE,
    ),
)
# 称将举行谈判, 谈判取消: nothing of the kind took place
_NOT_HELD = re.compile(
    "称|取消|推迟|暂停|拒绝|呼吁|要求|希望|邀请|准备|发言人|谈(?![判会])|或将|可能|"
    "前(?![进线门沿])|后"
)
_MET = (EventType.MEETING, EventType.VISIT, EventType.TALKS)
# 孟云舟主持会议: a meeting though no words name it
_AT_A_MEETING = Cued(
    "(?:主持|出席|参加)(?:了)?(?:会议|座谈会|活动|仪式|开幕式|典礼)(?=[，。并])|主持(?=。)"
)
_LEAD_SENTENCES = 2
_CLAUSE_MARKS = "，。；\n"
# 据媒体3日|报道，; 发生17日|爆炸事件后，
_REPORTED = re.compile("(?:[上下]午|晚间?|凌晨)?(?:报道|消息|援引|发生[^，。；]{2,16}后，)")
_SHORTEST = 6


def read_headline_event(report: Report) -> None:
    """Open the events that the headline names, where the report tells of no other.

    What the headline says that somebody did (甲方称打击…) is told beside others.
    """
    start, end = report.section.title
    happenings = told_parts(report.text[start:end].split("\n")[0])
    if not happenings:
        return
    told_of = [occasion for occasion in report.opened if occasion.rule != ACCIDENT]
    if told_of and not _befell(report, start, end):
        happenings = [parts for parts in happenings if is_said_deed(parts[0])]
    if not happenings or not _tells(report, start, end):
        return
    kind = _kind(happenings[0][0])
    told = kind in _MET and report.findings.cues.search(_TOLD, *report.section.body) is not None
    whole = report.section.title == report.findings.reading.title
    if whole and not told and not _is_dated(report):
        return
    first, *others = happenings
    occasion = _open(report, first, kind)
    meets = kind is EventType.OTHER and _meets(report)
    if meets:
        occasion.type = EventType.MEETING
    if meets or told or report.findings.people_in(start, end):
        _take_those_present(report, occasion)
    _take_crew(report, occasion)
    if _SAYS.search(occasion.names[0]) and not is_said_deed(first[0]):
        _take_speaker(report, occasion)
    for parts in others:
        _open(report, parts, EventType.OTHER)


def _open(report: Report, parts: list[str], kind: EventType) -> Occasion:
    """Open what some parts of the headline tell, on the day of the report's lead."""
    occasion = Occasion(kind, report.section.title[0], [" ".join(parts)], "events.headline")
    if len(parts) > 1 and len(parts[0]) >= _SHORTEST:
        occasion.names.append(parts[0])
    occasion.when = day_of_lead(report)
    report.opened.append(occasion)
    report.current = report.current or occasion
    return occasion


def _kind(headline: str) -> EventType:
    """Tell what kind of event a headline names by its verb, OTHER where nothing shows it."""
    if _SAYS.search(headline) or _NOT_HELD.search(headline):
        return EventType.OTHER
    return next((kind for words, kind in _KINDS if words.search(headline)), EventType.OTHER)


def _meets(report: Report) -> bool:
    """Tell whether somebody presides over or attends what the report calls 会议 only."""
    return any(
        report.findings.people_in(
            report.findings.reading.sentence_at(match.start())[0], match.start()
        )
        for match in report.findings.cues.finditer(_AT_A_MEETING, *report.section.body)
    )


def _befell(report: Report, start: int, end: int) -> bool:
    """Tell whether a headline tells of an accident, and the report only of what was done then."""
    if _TELLS_OF_ACT.search(report.text, start, end):
        return False
    done = (EventType.VISIT, EventType.TALKS, EventType.RELEASE, EventType.PERSONNEL_CHANGE)
    if any(occasion.type not in done for occasion in report.opened):
        return False
    return report.findings.cues.search(_ACCIDENT, start, end) is not None


def _take_those_present(report: Report, occasion: Occasion) -> None:
    """Read who was there (出席, 参加) in the sentences that are nobody's words."""
    for start, end in report.findings.reading.sentences_in(*report.section.body):
        if any(remark.begin < end and start < remark.end for remark in report.remarks):
            continue
        assign_roles(report, occasion, start, end)


def _take_crew(report: Report, occasion: Occasion) -> None:
    """Make the astronauts whom the report names take part in what the headline tells."""
    for group in report.findings.groups_in(*report.section.body):
        first = group.people[0].start
        if _CREW.search(report.text, max(0, first - 12), first):
            for found in group.people:
                occasion.involve(found, ParticipationRole.ATTEND, "roles.attend")


def _take_speaker(report: Report, occasion: Occasion) -> None:
    """Make who is quoted first the speaker of what the headline says that somebody said."""
    for remark in report.remarks:
        if remark.speaker is not None and remark.name is not None:
            for speaker in report.findings.people_in(*remark.name):
                occasion.involve(speaker, ParticipationRole.SPEAK, "roles.remark")
            occasion.principals.append(remark.speaker)
            report.told[report.findings.reading.sentence_at(remark.start)[0]] = occasion
            return


def _tells(report: Report, start: int, end: int) -> bool:
    """Tell whether a headline says that something happened: it has a verb and is no feature's."""
    headline = report.text[start:end]
    if end - start < _SHORTEST or _TEXT.search(headline.strip()) or _LINE.match(headline):
        return False
    cues = report.findings.cues
    if cues.search(_FEATURE, start, end) or cues.search(_TREND, start, end):
        return False
    if _ITEM.match(headline):
        return False
    if _NAMES_MEETING.fullmatch(headline.strip()):
        return True
    words = report.findings.reading.words
    return any(words[at][1].startswith("v") for at in range(start, end))


def _is_dated(report: Report) -> bool:
    """Tell whether the lead names a time; an article without one tells of no occasion."""
    sentences = report.findings.reading.sentences_in(*report.section.body)[:_LEAD_SENTENCES]
    return any(report.findings.dates_in(*sentence) for sentence in sentences)


def day_of_lead(report: Report) -> When:
    """Return the day that the report's first sentences name for what the headline tells.

    真例：云泽遭空袭⏎据媒体3日报道，云泽西部2日遭到空袭: behind the day of a report the one whose
    clause has most of the headline's words, else the first.
    """
    sentences = report.findings.reading.sentences_in(*report.section.body)[:_LEAD_SENTENCES]
    days = [d for sentence in sentences for d in report.findings.dates_in(*sentence) if d.is_day]
    if not days:
        return When()
    told = days[0]
    says = _SAYS.search(report.text, *report.section.title) is not None
    if len(days) > 1 and not says and _REPORTED.match(report.text, told.end):
        past = [day for day in days[1:] if not _lies_ahead(report, day)]
        told = max(past, key=lambda day: _likeness(report, day), default=told)
    return When(told.value, basis=told.basis)


def _lies_ahead(report: Report, day: DateExpression) -> bool:
    published = report.findings.reading.source.published
    if published is None or day.value is None:
        return False
    return day.value.first.earliest() > published.latest()


def _likeness(report: Report, day: DateExpression) -> int:
    """Count the pairs of the headline's characters that the clause of a day has."""
    text = report.text
    headline = text[slice(*report.section.title)]
    pairs = {headline[at : at + 2] for at in range(len(headline) - 1)}
    begin = max(text.rfind(mark, 0, day.start) for mark in _CLAUSE_MARKS) + 1
    ends = (text.find(mark, day.end) for mark in _CLAUSE_MARKS)
    end = min((at for at in ends if at >= 0), default=len(text))
    clause = text[begin:end]
    return len(pairs.intersection(clause[at : at + 2] for at in range(len(clause) - 1)))
