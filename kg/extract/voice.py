"""Whose voice a sentence is: the paper's own report, or a speech that goes on."""

from __future__ import annotations

import re

from kg.extract.findings import Findings

# 会议还审议了… | 会前，… | 据悉，…
_REPORTS = re.compile(
    "(?:会议|大会)(?:以|还|传达|研究|听取|审议|由)|会上|会前|会后|会见后|会谈后|仪式后|活动开始前|活动前|座谈会上|仪式上|开幕会上"
    "|当天|据悉|据了解|又讯|随后|此外|调研中|期间"
)
# 温若水出席会议。| 孟云舟来到云溪村
_DOES = re.compile(
    "出席|参加|列席|陪同|主持|讲话(?!精神)|就座|到会|宣读|见证|揭牌|颁奖|作(?:了)?[^，。]{0,12}(?:报告|说明)|发言|致辞|来到|考察"
    "|会见|会谈|汇报|通报|调研|在座|签署|召开|率队|视察|检查|看望|慰问|致电|举行"
)
_HEAD_LENGTH = 40


def is_report(findings: Findings, start: int, end: int) -> bool:
    """Tell whether a sentence is the paper's own report and not part of a speech before it."""
    if _REPORTS.match(findings.text, start, end):
        return True
    groups = findings.groups_in(start, end)
    if not groups or _DOES.search(findings.text, groups[-1].end, end) is None:
        return False
    dated = any(found.start <= start + 1 for found in findings.dates_in(start, end))
    return dated or groups[0].start - start <= _HEAD_LENGTH
