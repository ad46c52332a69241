"""Penalties of the party and the state: 处分, 诫勉, 双开, of each person that a 通报 names.

Rule: `personnel.penalty` (真例：2017年7月，罗青松受到行政记过处分，周立田、田小满被诫勉谈话). Who
loses a post or the party is removed, the others were investigated.
Source of the words: 《中国共产党纪律处分条例》, 《公职人员政务处分法》, 《中国共产党问责条例》.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.base.borders import Ranges
from kg.extract.base.clauses import clause_start
from kg.extract.base.occasions import Occasion, When
from kg.extract.base.people import Occurrence
from kg.extract.found.findings import Findings
from kg.model.knowledge import EventType, ParticipationRole
from kg.text.cues import Cued
from kg.text.sentences import line_start

_RULE = "personnel.penalty"
# 受到党内严重警告处分 | 被诫勉谈话 | 给予罗青松政务记过处分 | 受到诫勉处理
_PENALTY = Cued(
    "(?:(?:受到|受|给予|给以)[^，。；\n]{0,40}?|被(?:给予)?[^，。；\n受]{0,24}?)"
    "(?:处分|处罚|诫勉(?:谈话|处理)?|通报批评|批评教育|组织处理|(?:警告|记过|降级)(?=[，。；]))"
    "(?!决定|条例|期|的|后)"
)
_LOSES_POST = re.compile("开除|撤销|撤职|免职|双开|降职")
_GIVES = re.compile("给[予以]|被给予")
# 民政局局长罗青松、审计局局长周立田|均因严重违纪|受到处分
_ALL_OF_THEM = re.compile("均|分别|都")
_NO_SUBJECT = re.compile("(?:[其他她已也还均并]|本人|因此|为此|同时|并且|随后|最终)*")
_NO_MEASURE = re.compile("受到|给[予以]|被|同志|[受其的了、]")
_NAMELESS = re.compile("[其他她]")


def find_penalties(findings: Findings, spoken: Ranges) -> list[Occasion]:
    """Return an event for each penalty that an article reports, with those who get it."""
    begin, end = findings.reading.body
    found = []
    told: set[tuple[str, frozenset[str]]] = set()
    for penalty in findings.cues.finditer(_PENALTY, begin, end):
        people = _whom(findings, penalty)
        # 决定给予罗青松开除党籍处分 … 常委会确认给予其开除党籍的处分: one penalty
        key = (_measure(penalty, people), frozenset(one.person for one in people))
        if people and key not in told and not spoken.cover(*penalty.span()):
            told.add(key)
            found.append(_event(findings, penalty, people))
    return found


def _measure(penalty: re.Match[str], people: list[Occurrence]) -> str:
    """Return the words of a penalty without its verb and without whom it hits."""
    words = penalty.group()
    for one in people:
        words = words.replace(one.person, "")
    return _NO_MEASURE.sub("", words)


def _whom(findings: Findings, penalty: re.Match[str]) -> list[Occurrence]:
    """Return who gets a penalty: those inside it, before it in the clause, else the one before."""
    start, end = penalty.span()
    if _GIVES.match(findings.text, start):
        inside = findings.people_in(start, end)
        if inside or not _NAMELESS.search(penalty.group()):
            return inside
    clause = clause_start(findings.text, findings.reading.sentence_at(start)[0], start)
    before = findings.people_in(clause, start)
    if before and _ALL_OF_THEM.search(findings.text, before[-1].end, start):
        left = findings.reading.sentence_at(start)[0]
        return findings.people_in(max(left, findings.text.rfind("；", 0, start)), start)
    if before:
        return list(_listed(findings.text, before))
    if _GIVES.match(findings.text, start) and _NAMELESS.search(penalty.group()):
        # 关于罗青松严重违纪问题的审查报告，确认县委作出的给予其开除党籍的处分
        named = findings.people_in(findings.reading.sentence_at(start)[0], start)[-1:]
        if named:
            return named
    # 罗青松身为党员干部，…，受到党内警告处分; whom another subject means stays unread
    if not _NO_SUBJECT.fullmatch(findings.text, clause, start):
        return []
    paragraph = line_start(findings.text, start)
    return findings.people_in(paragraph, start)[-1:]


def _listed(text: str, people: list[Occurrence]) -> Iterator[Occurrence]:
    """Yield the last list of names: 周立田、田小满, not the 其子 or the chief named before."""
    first = len(people) - 1
    while first and text[people[first - 1].end : people[first].start] in ("、", "和", "及"):
        first -= 1
    yield from people[first:]


def _event(findings: Findings, penalty: re.Match[str], people: list[Occurrence]) -> Occasion:
    words = penalty.group()
    who = [found.person for found in people]
    inside = penalty.start() < people[0].start
    name = words if inside else "、".join(who) + words
    if not inside and words.startswith("给") and "其" in words:
        name = words.replace("其", "、".join(who), 1)
    occasion = Occasion(EventType.PERSONNEL_CHANGE, people[0].start, [name], _RULE, principals=who)
    occasion.when = _when(findings, penalty)
    role = (
        ParticipationRole.REMOVED if _LOSES_POST.search(words) else ParticipationRole.INVESTIGATED
    )
    for found in people:
        occasion.involve(found, role, _RULE)
    return occasion


def _when(findings: Findings, penalty: re.Match[str]) -> When:
    """Return the date that stands last before the penalty in its sentence: 2018年1月，….

    Only a day or a month; a year alone is the year of the deed.
    """
    sentence = findings.reading.sentence_at(penalty.start())[0]
    for date in reversed(findings.dates_in(sentence, penalty.start())):
        if date.value is not None and date.value.first.month is not None:
            return When(date.value, basis=date.basis)
    return When()
