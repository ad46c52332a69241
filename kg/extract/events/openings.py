"""Ceremonies that are told only by what opens, begins or is founded, and by who does it.

Rule: `events.opening` (真例：3月5日，青州市图书馆正式开馆。市长孟云舟宣布开馆，副市长温若水致辞);
who 宣布, 致辞 or 揭牌 there takes part by the rules of `roles`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.base.occasions import Occasion
from kg.extract.events.open_meetings import open_meeting
from kg.extract.events.report import Report, Verb, body_ids
from kg.extract.events.sentence_rules import sentence_rule
from kg.extract.events.timing import date_near, undated
from kg.model.knowledge import EventType
from kg.text.cues import Cued

# 青州市图书馆|正式|开馆, 云溪大桥|建成|通车, 市大数据局|挂牌|成立, 文艺晚会|在市大剧院|上演
_OPENS = Cued(
    "(?P<what>[^，。；：、“”\n]{0,24}[^，。；：\n]{2,24}?)"
    "(?:正式|隆重|盛大|顺利|胜利|全面|全线|建成|挂牌|鸣枪|精彩|圆满|在[^，。；：\n]{2,20}?)*"
    "(?P<verb>开馆|开园|开街|开业|开工|动工|奠基|竣工|通车|通航|开通|开航|首航|投产|投用|启用|"
    "投入使用|投入运营|成立|揭牌|挂牌|上演|首演|首发|开跑|开赛|收官|落幕|合龙|封顶|下水|开机|启航|"
    "启动建设|开镰|开耕)(?:了)?(?=[，。])"
)
# 孟云舟|宣布开馆, 温若水|致辞, 孟云舟|为市大数据局揭牌
_CEREMONIAL = re.compile(
    "(?:等[^，。；]{0,10})?(?:同志)?(?:共同|一起|一同|分别|先后|现场|[与和同][^，。；]{2,20})*"
    "(?:出席(?:并|[，。]|活动|仪式)|参加(?:活动|仪式|[，。])|到[会场]|宣布|"
    "致[^，。；]{0,4}[辞词]|讲话|主持|"
    "剪彩|揭牌|揭幕|鸣[枪锣笛]|发令|推杆|观看|启动|培土|[为向][^，。；]{2,24}(?:揭牌|揭幕|授[牌旗]|"
    "颁[发奖]|赠送|剪彩|发令)|[按触][下动])"
)
# 出席了|揭牌仪式: what has a name of its own is told by that
_NAMED = re.compile(
    "(?!出席|参加|主持|[加席持]仪)[一-龥]{2}仪式|[一-龥]{2}典礼|[一-龥]大会|[一-龥][开闭]幕[式会]"
)
# how far behind its verb people act at the ceremony, in characters
_REACH = 120


@sentence_rule(_OPENS)
def find_openings(report: Report, start: int, end: int) -> Sequence[Occasion]:
    """Open the ceremony that a report begins with, where people are told to act there."""
    match = None if report.opened else report.findings.cues.search(_OPENS, start, end)
    if match is None or report.findings.people_in(*match.span()):
        return ()
    verb = Verb(match["verb"], match.start("verb"), match.end("verb"), start, end)
    if date_near(report.findings, verb).date is None or not _is_ceremony(report, verb):
        return ()
    begin = _name_start(report, *match.span("what"))
    name = undated(report, begin, verb.end).removeprefix("，")
    names = [name, verb.word + "仪式"]
    occasion = Occasion(EventType.MEETING, verb.start, names, "events.opening")
    occasion.hosts = body_ids(report.findings.bodies_in(begin, verb.start)[:1])
    return [open_meeting(report, occasion, verb, (begin, verb.end))]


def _name_start(report: Report, start: int, end: int) -> int:
    """Return where the words behind the day begin: 3月5日上午|青州市图书馆正式开馆."""
    for date in report.findings.dates_in(start, end):
        if date.start <= start + 1:
            start = date.end
    return start


def _is_ceremony(report: Report, verb: Verb) -> bool:
    """Tell whether somebody acts as one does at a ceremony, in the words that follow."""
    offset = verb.end
    line = report.text.find("\n", offset)
    end = min(offset + _REACH, line if line >= 0 else len(report.text))
    named = _NAMED.search(report.text, offset, end)
    if named is not None and named.group() != verb.word + "仪式":
        return False
    return any(
        _CEREMONIAL.match(report.text, group.end, group.end + 40) is not None
        for group in report.findings.groups_in(offset, end)
    )
