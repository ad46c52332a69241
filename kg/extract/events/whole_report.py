"""Days of events that only the whole report settles: those of the headline, lead and other events.

真例：省长孟云舟5日向专家颁发聘书。副省长温若水主持颁发聘书仪式: the ceremony is of the 5th.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from kg.extract.base.occasions import Occasion, When
from kg.extract.events.report import Report
from kg.model.knowledge import EventType
from kg.model.time import DateRange
from kg.text.dates import DateExpression

# what tells of a meeting that is held, not of one that is only spoken of
_HELD = ("events.convene", "events.attend")
# 近日，…召开会议; 将举办论坛; 多地举办歌会; 刚刚闭幕的全会: not on the day that the report tells of
_OTHER_TIME = re.compile(
    "将|即将|正在|近日|日前|连日|近期|此前|[之以]前|前夕|曾|每[年月周次逢]|多地|各地|先后|去年|"
    "今年|已[经于]?|刚刚|首次|本届|[明后]年|其中|以来|多[场次]|第[二三]天|期间"
)


def date_by_report(report: Report, changes: Sequence[Occasion]) -> None:
    """Give the events that have no day the one that the report as a whole tells of, if any."""
    _date_headline(report, changes)
    _date_by_lead(report)
    _date_by_others(report)


def _date_headline(report: Report, changes: Sequence[Occasion]) -> None:
    """A change that only the headline tells is of the day of the first event of the report."""
    dated = next((o.when for o in report.opened if o.when.date is not None), None)
    for change in changes:
        if dated is not None and change.when.is_open and change.start < report.section.title[1]:
            change.when = replace(dated, basis="与所报道的活动同日")


def _date_by_lead(report: Report) -> None:
    """A ceremony named only at the end, beside no dated event, is of the day that the lead names.

    真例：省长孟云舟5日向专家颁发聘书。副省长温若水主持颁发聘书仪式。
    """
    if any(occasion.when.date is not None for occasion in report.opened):
        return
    meetings = [o for o in report.of_type(EventType.MEETING) if o.names[0].endswith("仪式")]
    published = report.findings.reading.source.published
    lead = report.findings.reading.sentences_in(*report.section.body)
    for start, end in lead[:1] if len(meetings) == 1 else []:
        days = [d for d in report.findings.dates_in(start, end) if d.is_day and d.value]
        told = [d for d in days if published is None or _by(d, published.latest())]
        if told:
            meetings[0].when = When(told[0].value, basis="导语所述之日")


def _by(found: DateExpression, day: date) -> bool:
    return found.value is not None and found.value.first.earliest() <= day


def _date_by_others(report: Report) -> None:
    """A meeting is of the one day on which all else in the report took place, and its lead names.

    真例：3月5日，省委考核组来校考核。考核会由校长孟云舟主持。
    """
    days = {o.when.date for o in report.opened if o.when.date is not None}
    if len(days) != 1:
        return
    (day,) = days
    lead = report.findings.reading.sentences_in(*report.section.body)[:1]
    named = any(d.value == day for stretch in lead for d in report.findings.dates_in(*stretch))
    if day.precision != "day" or day.first != day.last or not named:
        return
    for occasion in report.opened:
        one = occasion.rule in _HELD and "、" not in occasion.names[0]
        if occasion.when.is_open and not occasion.planned and one:
            start, end = report.findings.reading.sentence_at(occasion.start)
            elsewhere = _OTHER_TIME.search(report.text, start, end)
            if elsewhere is None and _is_of(report, day, start, end):
                occasion.when = When(day, basis="与所报道的活动同日")


def _is_of(report: Report, day: DateRange, start: int, end: int) -> bool:
    """Tell whether a sentence names no date, and the last one that heads a clause is that day."""
    if report.findings.dates_in(start, end):
        return False
    before = [
        found.value
        for found in report.findings.dates_in(report.section.body[0], start)
        if found.value is not None
        and found.value.precision != "year"
        and report.text[found.start - 1] in "，。；：\n"
    ]
    return before[-1:] == [day]
