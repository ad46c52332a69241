"""Titles that a place strives for as a drive of years: 创建国家园林城市, 双拥模范城创建.

Rule: `campaigns.striven` (真例：全市动员创建国家园林城市和省级节水型城市). Source: the lists of
创建示范活动 that the Central Committee and the State Council keep (2022), and of provinces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.base.reading import Reading
from kg.text.cues import Cued

_LEVEL = "(?:全国|国家级?|省级?|自治区级?)"
_KIND = (
    "文明典范|文明|卫生|园林|生态园林|森林|环保模范|环境保护模范|生态|优秀旅游|全域旅游示范|"
    "食品安全示范|"
    "农产品质量安全|健康|节水型|海绵|智慧|低碳|创新型|双拥模范|民族团结进步示范|安全发展示范|"
    "知识产权示范|法治政府建设示范|社会信用体系建设示范|公交都市建设示范|生态文明建设示范"
)
_PLACE = "(?:城市|县城|城区|乡镇|示范[市县区]|先进[市县区]|城|市|县|区)"
# 创建|全国双拥模范城, not …|“六连冠”; a list goes on: 和|国家卫生城市、园林城市
_STRIVEN = Cued(
    f"(?:创建|争创)(?P<first>{_LEVEL}?(?:{_KIND}){_PLACE})(?![一-龥]{{0,4}}(?:以来的|称号|经验)|"
    f"“?[一-龥]连冠)"
)
_NEXT = re.compile(f"(?:、|和|与|及|以及)(?:创建|争创)?(?P<next>{_LEVEL}?(?:{_KIND}){_PLACE})")
# 国家园林城市|创建|工作
_BEHIND = Cued(f"(?P<first>{_LEVEL}?(?:{_KIND}){_PLACE})创建(?!者|人|以来的)")


def find_striven(reading: Reading) -> Iterator[tuple[str, int, int]]:
    """Yield the name of each drive (国家园林城市创建) and where it stands, in text order."""
    text = reading.text
    for match in reading.cues.finditer(_STRIVEN):
        yield f"{match['first']}创建", *match.span()
        level, end = _level(match["first"]), match.end()
        while more := _NEXT.match(text, end):
            title = more["next"] if _level(more["next"]) else f"{level}{more['next']}"
            level = _level(title)
            yield f"{title}创建", *more.span("next")
            end = more.end()
    for match in reading.cues.finditer(_BEHIND):
        yield match.group(), *match.span()


def _level(title: str) -> str:
    level = re.match(_LEVEL, title)
    return "" if level is None else level.group()
