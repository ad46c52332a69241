"""Talks of which a report names the sides or the subject, not who sits there (谈判, 会谈, 磋商).

Rule: `events.talks` (真例：新一轮伊贝谈判19日在云州举行。 |
伊岭国和贝林国高级代表团11日在云州举行会谈).
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.base.clauses import clause_start
from kg.extract.base.occasions import Occasion
from kg.extract.events.report import Report, find_told_verbs
from kg.extract.events.timing import date_near, place_and_date, undated
from kg.model.knowledge import EventType, Mode
from kg.text.cues import Cued

_KINDS = "谈判|会谈|磋商|会晤"
# 新一轮伊贝|谈判|19日在云州举行 | 伊岭国和贝林国高级代表团|举行会谈
NEGOTIATES = Cued(
    f"(?:{_KINDS})[^，。；：的后前]{{0,24}}?(?:举行|开始|启动|结束|重启)(?=[，。；]|$)"
    f"|(?:举行|展开|开启|进行|结束(?:了)?在[^，。；：的]{{2,12}}的|结束)(?:了)?"
    f"[^，。；：的]{{0,14}}?(?:{_KINDS})(?=[，。；并]|$)"
)
# 伊岭国和贝林国高级代表团 | 多国外长
_SIDES = re.compile(
    "[^，。；：]+[和与同、及][^，。；：]+|[^，。；：]*(?:两国|双方|[三四]方|[多数]国)[^，。；：]*"
)
_NOT_TOLD = re.compile(
    "准备|希望|可能|拟|计划|愿|呼吁|要求|拒绝|无权|同意|曾|多次|未|关于|报道|支持"
)
_SHORTEST, _LONGEST = 4, 40


def find_negotiations(report: Report, start: int, end: int) -> list[Occasion]:
    """Open the talks of a sentence that tells their day and names none of those who talk."""
    for verb in find_told_verbs(report, NEGOTIATES, start, end):
        head = clause_start(report.text, start, verb.start)
        name = undated(report, head, verb.end).replace("了", "", 1).replace("将于", "将")
        if not _SHORTEST <= len(name) <= _LONGEST or _NOT_TOLD.search(name):
            continue
        if not verb.word.startswith(tuple(_KINDS.split("|"))) and not _SIDES.fullmatch(
            report.text, head, verb.start
        ):
            continue
        last = replace(verb, start=verb.end - 2)
        dated = date_near(report.findings, last).date is not None
        if not dated or report.findings.people_in(head, verb.end):
            continue
        occasion = Occasion(
            EventType.TALKS, verb.start, [name], "events.talks", mode=Mode.IN_PERSON
        )
        place_and_date(report, occasion, last)
        report.opened.append(occasion)
        return [occasion]
    return []
