"""On which day a decision on posts was taken: its sentence's, its session's, its list's.

真例：3月5日，市人大常委会召开第七次会议。会议决定任命…
"""

from __future__ import annotations

import re

from kg.extract.base.headings import heading_of
from kg.extract.found.findings import Findings
from kg.extract.personnel.elections import ELECTED_THEN
from kg.extract.personnel.personnel_clauses import Clause
from kg.model.time import DateRange
from kg.text.dates import DateExpression
from kg.text.sentences import line_at, line_end, line_start

# 3月5日，市人大常委会召开第七次会议。会议决定任命…: decided on the day of the session
# 3日上午，|会议以无记名投票方式进行选举。孟云舟当选…
_SESSION = re.compile("[^\\n]{0,60}(?:召开|举行|闭幕|进行(?:了)?选举|会议(?:审议|表决|经审议))")
_ANNOUNCED = re.compile("宣布|宣读")
# 常委会组成人员对拟任职进行审议并表决通过，根据表决结果，|任命程远舟为…
_BEFORE_DECIDED = (
    "(?:[一二三四五六七八九十]+、|[0-9]+[.、])?"
    "(?:[^，。；]{2,16}对[^，。；]{2,40}(?:审议|讨论|表决)[^，。；]{0,10}，)?"
    "(?:根据[^，。；]{2,40}，|会上，)?"
)
_DECIDED_THERE = re.compile(
    f"{_BEFORE_DECIDED}(?:会议|大会|全会|[此本]次(?:决定)?任命|"
    f"经[^，。]{{0,10}}(?:表决|选举|投票)|决定|通过|任命|免去|接受|选举|宣布|表决|审议通过|推选|"
    f"推举|补选|增选|增补"
    # 在随后召开的常委会第一次会议上，|孟云舟当选…
    f"|在?(?:随后|其后|接着)(?:召开|举行)的[^，。；]{{2,40}}上，"
    # 孟云舟当选|市人大常委会副主任。: what the session before has chosen
    f"|(?:(?![曾会])[^，。；0-9]){{2,40}}?(?:当选|被选为|被推选为|被聘请?为))"
    # 根据表决结果，|孟云舟、温若水为副主任: what was voted on, without another verb
    "|根据(?:表决|选举|投票|计票)结果，"
)
# 2008年5月|，|程远舟调任合肥市委常委
# 今年1月|，省委决定，|程远舟任云泽市市长
_HEAD_OF_LIFE = re.compile(
    "(?:起|后|底|初|份)?，?(?:经?[^，。；]{2,12}(?:决定|批准|研究|任命|提名)，?)?"
)
_YEAR = re.compile("[0-9]{4}年|[今去前]年")
# 下午，程远舟当选首相: on the day told before
_HALF_DAY = re.compile("(?:当天)?(?:[上下中]午|晚上?|随后)，|随后")
# 大会选举产生了第一届妇联主席。|孟云舟当选主席。
_ELECTS_THERE = re.compile("(?:[^，。；]{2,12}，)?(?:会议|大会|全会)[^。；]{0,20}选举")
# 时间：2022年9月1日 in the head of minutes; not 发布时间
_TIME = re.compile("(?:(?:^|\\n)|会议)时间：$")
# 2023年11月30日岭东省人民代表大会常务委员会第七次会议通过 | 经2021年1月27日…会议研究决定：
_NOTICE = re.compile("(?:任免|任职|免职|任命)[^\\n]{0,12}(?:通知|决定|公告|名单)")
_SESSION_DAY = re.compile("会议(?:审议|表决)?通过|会议闭幕|闭幕|表决通过|决定：")

# 新华社青州3月5日电|省政府任免下列工作人员：, 岭东省人民政府任免工作人员。
_LISTS_BELOW = re.compile(
    "(?![^\\n]*(?:近日|日前|近期))[^。；\\n]*?(?:任免[^，。\\n]{0,24}|(?:任命|免去|决定)[^。\\n]*"
    "：)(?:。|\\n|\\Z)"
)
_WIRED = re.compile("[电讯]|消息")
# 5月7日|发布的通知显示，4月26日，省政府决定…
_REPORTED = ("发布", "公布", "消息", "报道", "综合报道", "专电", "通报称")


def day_in(findings: Findings, start: int, end: int) -> DateExpression | None:
    """Return the first day that a sentence names; one on which it was reported counts least."""
    days = [
        d
        for d in findings.dates_in(start, end)
        if d.is_day and not findings.text.startswith(("讯", "电"), d.end)
    ]
    told = (d for d in days if not findings.text.startswith(_REPORTED, d.end))
    return next(told, next(iter(days), None))


def month_of(clause: Clause) -> DateExpression | None:
    """Return the month or year that a life told names: 1988年1月当选…; 2008年5月，程远舟调任…."""
    if ELECTED_THEN.match(clause.words):
        return next(iter(clause.findings.dates_in(clause.left, clause.right)), None)
    who = clause.people[0].start if clause.people else clause.left
    before = clause.findings.dates_in(clause.start, who)
    if not before or clause.date is not None or before[-1].value is None:
        return None
    told = before[-1].value.first == before[-1].value.last
    near = _HEAD_OF_LIFE.fullmatch(clause.findings.text, before[-1].end, who)
    return before[-1] if told and near and _YEAR.search(_words(clause, before[-1])) else None


def _words(clause: Clause, date: DateExpression) -> str:
    return clause.findings.text[date.start : date.end]


def session_day(clause: Clause) -> DateExpression | None:
    """Return the day of the meeting told before, at which the clause decides."""
    findings = clause.findings
    before = findings.reading.sentence_at(max(clause.start - 1, 0))[0]
    goes_on = _ELECTS_THERE.match(findings.text, before, clause.start) is not None
    if _HALF_DAY.match(findings.text, clause.start):
        return _day_told(clause)
    announced = _ANNOUNCED.search(findings.text, clause.start, clause.left)
    heading = heading_of(findings.text, clause.start)
    decided = goes_on or any(
        _DECIDED_THERE.match(findings.text, at) for at in (clause.start, heading[0]) if at
    )
    if announced is None and not decided:
        return None
    published = findings.reading.source.published
    nearest = None
    for date in reversed(findings.dates):
        value = date.value
        if date.end > clause.start or value is None or not date.is_day:
            continue
        if published is not None and value.last.latest() > published.latest():
            continue
        if nearest is not None and value != nearest:
            return None
        nearest = value
        held = _SESSION.match(findings.text, date.end)
        if held or _TIME.search(findings.text, max(0, date.start - 6), date.start):
            return date
    return None


def _day_told(clause: Clause) -> DateExpression | None:
    """Return the day last named before in the paragraph, or in the one before it."""
    text = clause.findings.text
    begin = line_start(text, max(line_start(text, clause.start) - 1, 0))
    days = [found for found in clause.findings.dates_in(begin, clause.start) if found.is_day]
    return days[-1] if days else None


def decision_day(findings: Findings) -> DateExpression | None:
    """Return the day of the session that a list of appointments names, else of the notice itself.

    真例：《云泽市人民政府关于孟云舟等同志职务任免的通知》, which names no day but its own.
    """
    published = findings.reading.source.published
    notice = _NOTICE.search(findings.text, *findings.reading.title) is not None
    for date in findings.dates:
        value = date.value
        ahead = published and value and value.first.earliest() > published.latest()
        if date.is_day and not ahead and _names_decision(findings, date, notice=notice):
            return date
    title = findings.reading.title
    if published is None or published.day is None:
        return None
    days = (d.value.first for d in findings.dates if d.value is not None and d.is_day)
    if any(day != published for day in days) or not notice:
        return None
    return DateExpression(*title, DateRange.of(published), basis=f"发文日期{published}")


def _names_decision(findings: Findings, date: DateExpression, *, notice: bool) -> bool:
    """Tell whether the line of a day tells of the decision, or is that of a notice alone."""
    text = findings.text
    end = line_end(text, date.end)
    if _WIRED.match(text, date.end):
        if _LISTS_BELOW.match(text, date.end, end):
            return True
        if any(later.is_day for later in findings.dates_in(date.end, end)):
            return False
    return _SESSION_DAY.search(text, date.end, end) is not None or (
        notice and _is_alone(text, date)
    )


def _is_alone(text: str, date: DateExpression) -> bool:
    """Tell whether a day stands alone on its line, as under a notice: 2026年2月26日."""
    begin, end = line_at(text, date.start, date.end)
    line = text[begin : date.start] + text[date.end : end]
    return not line.strip(" （）()")
