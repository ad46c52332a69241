"""Whose words an article only cites: they are studied, or quoted by who speaks at the event.

真例：3月5日，市委召开会议，学习孟云舟总书记在纪念大会上的重要讲话。温若水主持: of the two only
温若水 does something there.
"""

from __future__ import annotations

import re

from kg.extract.found.findings import Findings, Group

# 学习|孟云舟总书记近期关于防汛工作的重要指示精神: whose words are studied does nothing there
_STUDIES = re.compile(
    "(?:学习(?:了)?|(?:在|代表团|全体会议，)审议|贯彻|传达|落实|领会|按照|根据|围绕|遵循|宣讲|"
    "重温)[^，。；]{0,30}$"
)
_TAUGHT = re.compile(
    "(?:总书记|主席|同志)?(?:(?!发表|作出?)[^，。；]){0,40}?(?:重要(?:讲话|指示|批示|论述|思想|"
    "回信|贺信)|讲话(?=精神|以及|[，。；、]))"
    "|(?:总书记|主席|同志)?[^，。；]{0,50}?(?:发表|作出?)的(?:一系列)?重要(?:讲话|指示|批示|论述)"
    "|(?:总书记|主席|同志)?在[^，。；]{2,40}[上时](?:所?[作做])?的(?:重要)?(?:报告|讲话|发言|演讲)"
    "|(?:总书记|同志)?主持(?:召开)?[^，。；《]{2,30}(?:会议|学习)"
    "|(?:总理|检察长|院长|委员长|主席|书记|[省市县区州]长|同志)?(?:所)?[作做]的"
)
# 结合|孟云舟总书记在全会上的重要讲话: a speech given elsewhere, whatever is done with it
_SPEECH_ELSEWHERE = re.compile(
    "(?:总书记|主席|总理|同志)?在(?:(?!听取)[^，。；]){2,40}?[上时中间](?:所?[作做]|(?:所)?发表)?的"
    "(?:一系列)?(?:重要|主旨)?(?:报告|讲话|发言|演讲|致辞)(?![中时后])"
)
# 孟云舟|主席强调: so others call the heads of party, state and government when they cite them
_HIGHEST = (
    "中国共产党中央委员会",
    "中华人民共和国",
    "中华人民共和国国务院",
)


def is_studied(text: str, group: Group) -> bool:
    """Tell whether a meeting studies what somebody has said: 传达学习孟云舟重要讲话精神."""
    if _SPEECH_ELSEWHERE.match(text, group.end):
        return True
    studies = _STUDIES.search(text, max(0, group.start - 40), group.start)
    return studies is not None and _TAUGHT.match(text, group.end) is not None


def is_cited(findings: Findings, name: tuple[int, int]) -> bool:
    """Tell whether a name is followed by the highest offices, as others say it: 孟云舟|总书记."""
    return any(
        held.name == name
        and held.title.start == name[1]
        and held.title.body is not None
        and held.title.body.full in _HIGHEST
        for held in findings.holdings
    )
