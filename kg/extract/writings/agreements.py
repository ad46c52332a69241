"""Agreements (协议, 备忘录, 联合声明) that two sides sign, named without 《》.

Rule: `documents.signed` (真例：云泽大学与岭东师范学院签署2017年对口支援协议 | 两国总理签署中岭总理
定期会晤联合公报). An agreement is named by its sides, so that no two of them are one; where they
are not told it has to have a name of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model.record import record
from kg.text.cues import Cued, Cues

_SIGNED = Cued(
    "(?:^|(?<=[，。；：\\n]))(?P<sides>[^，。；：《》“”\\n]{2,60}?)(?P<verb>签署|签订)(?:并发表)?"
    "了?(?P<what>(?!的|了|多|一|两项|三项|有关|相关|该|这|上述|双边|系列|[0-9]+[余多项份个])"
    "[^，。；：《》“”的\\n]{0,20}?"
    "(?:关于[^，。；：《》“”\\n]{2,30}?的)?(?:协议书|协议|谅解备忘录|备忘录|联合公报|公报|"
    "联合声明|联合宣言|条约|议定书))(?=[，。；\\n]|仪式|$)"
)
# 云泽大学|与|岭东师范学院, without the day and the place
_BOTH = re.compile("[一-龥（）·]{2,24}(?:、[一-龥]{2,20})*[与同和及][一-龥（）·]{2,24}")
_ADDED = re.compile(
    "（[^）]*）|^.*?[月0-9]日(?:[上下]午)?|今天|昨天|近日|日前|正式|共同|成功|分别|现场|"
    "在[一-龥]{2,16}\\Z"
)
# 市长孟云舟与…: who signs is no side
_PERSONS = re.compile(
    "书记|[省市县区部院校社行]长(?!期)|总理|总统|主席|主任|首相|国王|元首|大使|领导人"
)
# 未|签署, 敦促乌方|签署
_UNSIGNED = re.compile(
    "未|不|拟|将|可能|反对|敦促|要求|计划|见证|希望|推动|出席|参加|举行|尽早|欢迎|应|直接|愿|如果"
)
# 中岭总理定期会晤|联合公报, 2017年对口支援|协议
_OWN = re.compile("^中[一-龥]|^[0-9]{4}年|[与和—－]")
_SHORTEST_OWN = 8


@record
class Agreement:
    """An agreement whose words stand at [start, end)."""

    start: int
    end: int
    name: str


def find_agreements(cues: Cues) -> Iterator[Agreement]:
    """Yield the agreements that are signed, in text order."""
    for match in cues.finditer(_SIGNED):
        if _UNSIGNED.search(match["sides"]):
            continue
        what = match["what"]
        sides = _ADDED.sub("", _ADDED.sub("", match["sides"]))
        if len(what) >= _SHORTEST_OWN and _OWN.search(what):
            yield Agreement(*match.span("what"), what)
        elif _BOTH.fullmatch(sides) and not _PERSONS.search(sides):
            yield Agreement(*match.span("what"), f"{sides}{what}")
