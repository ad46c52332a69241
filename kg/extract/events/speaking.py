"""Which event a remark belongs to, and who by it becomes a speaker there.

Rule: `roles.remark` (真例：3月5日，云泽市召开防汛会议。孟云舟强调，要落实责任).
"""

from __future__ import annotations

import re

from kg.extract.base.occasions import Occasion, Part, person_id
from kg.extract.events.cited_words import is_cited
from kg.extract.events.inspections import feedback_to
from kg.extract.events.remarks import Remark
from kg.extract.events.report import Report
from kg.extract.found.voice import is_report
from kg.model.knowledge import EventType, Mode, ParticipationRole
from kg.text.sentences import line_start

# 孟云舟告诉记者，…: not at the meeting
_TO_THE_PAPER = ("告诉记者", "告诉", "透露", "坦言", "写道")
# 市民|孟云舟|说: who is asked in passing, not at the meeting unless it is said (在会上, 发言)
_PASSER_BY = re.compile(
    "(?:市民|村民|居民|游客|旅客|乘客|顾客|观众|读者|求职者|患者|家属|家长|商户|摊主|店主|农户|"
    "农民|贫困户|大爷|大妈|大娘|奶奶|爷爷)$"
)
_THERE = re.compile("会上|发言|代表|仪式上")
# 防长温若水|同一天|称，…: elsewhere, and of another paragraph than the meeting
_ON_ITS_OWN = re.compile(
    "(?:同一天|同日|当天|[0-9]{1,2}日|今天(?:（[^（）]{2,8}）)?)还?(?:表示|说|称)(?:道)?[，：“]+"
)
# 座谈会上，他要求，…
_AT_IT = re.compile("(?:在)?[^，。]{0,10}(?:会|仪式|活动)上，")


def goes_on_speaking(report: Report, start: int) -> bool:
    """Tell whether a paragraph carries on the speech of the one before it.

    真例：孟云舟强调，要提高认识。⏎要把握标准要求。
    """
    if not report.remarks:
        return False
    before = [remark for remark in report.remarks if remark.end <= start]
    if not before:
        return False
    last = max(remark.end for remark in before)
    if "\n" not in report.text[last:start]:
        return False
    if any(last <= remark.start < start for remark in report.remarks):
        return False
    between = report.findings.reading.sentences_from(last, start)
    return not any(_reports(report, *sentence) for sentence in between)


def _reports(report: Report, start: int, end: int) -> bool:
    """Tell whether a whole sentence is the paper's own report; each is looked at once."""
    if start not in report.voices:
        report.voices[start] = is_report(report.findings, start, end)
    return report.voices[start]


def take_speakers(report: Report) -> None:
    """Make who speaks at a meeting, on a visit of one's own or in a message a speaker of it.

    Rule: `roles.remark`.
    """
    in_passing = {
        (remark.speaker, line_start(report.text, remark.begin))
        for remark in report.remarks
        if remark.verb in _TO_THE_PAPER or _is_passer_by(report, remark)
    }
    for remark in report.remarks:
        told_later = (remark.speaker, line_start(report.text, remark.begin)) in in_passing
        occasion = None if remark.speaker is None or told_later else occasion_of(report, remark)
        if remark.speaker is None or occasion is None:
            continue
        person = person_id(remark.speaker)
        leads = (person, ParticipationRole.LEAD) in occasion.parts
        if (
            occasion.type is EventType.MEETING
            or (occasion.type is EventType.VISIT and leads)
            or occasion.mode is Mode.MESSAGE
        ):
            speak = ParticipationRole.SPEAK
            occasion.take(
                Part(person, speak, remark.start, "roles.remark", remark.name, remark.basis)
            )


def _is_passer_by(report: Report, remark: Remark) -> bool:
    """Tell whether the speaker only stood there and was asked: 市民孟云舟说，…"""
    if remark.name is None:
        return False
    start, end = remark.name
    before = _PASSER_BY.search(report.text, max(0, start - 4), start)
    return before is not None and not _THERE.search(report.text, end, max(end, remark.begin))


def occasion_of(report: Report, remark: Remark) -> Occasion | None:
    """Return the event at which a remark is made, one in which its speaker has a part."""
    sentence = report.findings.reading.sentence_at(remark.start)[0]
    told = max((start for start in report.told if start <= sentence), default=None)
    if told is None:
        return None
    found = report.told[told]
    for group in report.findings.groups_in(sentence, remark.begin) if remark.name else ():
        if group.start <= remark.start and (whose := feedback_to(report, group)) is not None:
            return whose
    if told == sentence and _AT_IT.match(report.text, sentence, remark.begin):
        return found
    if remark.speaker is None or found.involves(person_id(remark.speaker)):
        return found
    person = person_id(remark.speaker)
    others = (
        o for o in report.opened if o.type is not EventType.PERSONNEL_CHANGE and o.involves(person)
    )
    if remark.name is not None and is_cited(report.findings, remark.name):
        # 孟云舟表示，…。白露主席强调，…: 孟云舟 cites her
        return next(others, None)
    if found.type is EventType.MEETING and _same_line(report, found.start, remark.start):
        return found
    if remark.name and _ON_ITS_OWN.fullmatch(report.text, remark.name[1], remark.begin):
        return next(others, None)
    return next(others, found)


def _same_line(report: Report, start: int, end: int) -> bool:
    return start <= end and "\n" not in report.text[start:end]
