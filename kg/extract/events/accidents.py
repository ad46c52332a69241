"""Accidents that the state names by their place and day (“8·29”特别重大瓦斯爆炸事故).

Rule: `events.accident` (真例：青砚县“5·17”较大火灾事故调查组5日召开会议), told once where the
headline or the lead of an article names it.
Source: 《生产安全事故报告和调查处理条例》, with the grades 特别重大 to 一般.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from kg.extract.base.occasions import Occasion, When
from kg.extract.events.report import Report
from kg.extract.events.sentence_rules import sentence_rule
from kg.model.knowledge import EventType
from kg.model.time import DateRange, PartialDate
from kg.text.cues import Cued

# 木岭煤矿“5·16”特别重大瓦斯爆炸事故
_NAMED = Cued(
    "(?P<name>[一-龥（）]{2,30}“(?P<month>[0-9]{1,2})[·.](?P<day>[0-9]{1,2})”"
    "(?:特别重大|重大|较大|一般)[^，。；：“”、\n]{0,16}?事故)"
)
# 经国务院批准成立的|木岭煤矿“5·16”…事故, 会议审议通过了|云溪公司“11·21”…事故调查报告
_NO_PART = re.compile("^[^“]*(?:[的了对]|关于|通过|公布|吸取)")
_LEAD_SENTENCES = 3


RULE = "events.accident"


@sentence_rule(_NAMED, whole=True)
def find_accidents(report: Report, start: int, end: int) -> Sequence[Occasion]:
    """Open the accident that the lead names; the report goes on with what it tells."""
    lead = report.findings.reading.sentences_in(*report.section.body)[:_LEAD_SENTENCES]
    match = report.findings.cues.search(_NAMED, start, end)
    if match is None or all(sentence[0] != start for sentence in lead):
        return ()
    if any(known.rule == RULE for known in report.opened):
        return ()
    name = _NO_PART.sub("", match["name"], count=1).removeprefix("国务院")
    occasion = Occasion(EventType.OTHER, match.start(), [name], RULE)
    occasion.when = _last(report, int(match["month"]), int(match["day"]))
    report.opened.append(occasion)
    return ()


def _last(report: Report, month: int, day: int) -> When:
    """Return the last day of that month and day before the article."""
    published = report.findings.reading.source.published
    if published is None:
        return When(month_day=(month, day))
    try:
        on_or_after = date(published.year, month, day) > published.latest()
    except ValueError:
        return When()
    told = PartialDate(published.year - on_or_after, month, day)
    return When(DateRange.of(told), basis="事故名称中的月日，取见报前最近的一年")
