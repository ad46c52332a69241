"""Firms by their brand, without 公司, where the words around them tell that they are firms.

Rule: `bodies.brand` (真例：程远舟走访恒岳重工、青禾制药等企业 | 程远舟先后到岚川客车、恒岳装备进行
调研).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.base.body_names import BodyName
from kg.extract.base.reading import HAN, in_dictionary
from kg.extract.bodies.brands import brand_of, is_brand, may_be_brand
from kg.extract.found.body_mentions import BodyMention, Ground
from kg.text.cues import Cued

# …、…等企业, 等12家公司
_FIRMS = Cued(f"等(?:[{HAN}0-9]{{0,5}}家)?[{HAN}]{{0,6}}?(?:企业|公司)(?![家的])")
# 走访|…, 在|…: what stands before the first of a list
_BEFORE = re.compile(
    "走访了?|走进了?|来到了?|了解了?|考察了?|调研了?|参观了?|前往|深入|察看了?|查看了?|莅临|包括|"
    "以及|引进了?|对接|邀请|现有|拥有|涌现出?|"
    "培育出?|[在到赴与向由对为有如给了：“—]"
)
# 到|…|进行调研: a visit to what is named
_VISIT = Cued(
    "(?:先后)?(?:莅临|走访了?|走进了?|来到了?|前往|深入|参观了?|考察了?|"
    "(?<![签遇达直遭受感看听得收提来])到)"
    f"(?P<list>[{HAN}0-9A-Za-z、（）]{{4,60}}?)(?=进行|开展|实地|调研|考察|检查|指导|视察|走访|"
    f"参观|慰问|等地|[，。；\\n]|$)"
)
# 到|杜岚坪矿，、|玉岚矿党委
_MINE = Cued(
    f"(?:(?<![{HAN}])|(?<=[到在赴和与由对向]))(?P<name>[{HAN}]{{2,3}}矿)"
    f"(?:(?P<office>矿长|党委|领导)|(?=[、，。；和]|调研|检查|督导|等))"
)
_ANY_MINE = re.compile(
    "[煤铁金铜银锌铅铝锰钨锡磷盐石油锂镍气采探办本各该全我两多大小老新露找选洗尾砂稀土富贫开]矿|"
    "到|赴|在|和"
)
_JOIN = re.compile("、|以及|和|与")
# 强科技, 廉政建设: what somebody also goes into
_ABSTRACT = (
    "建设",
    "文化",
    "技术",
    "科技",
    "投资",
    "信息",
    "数据",
    "网络",
    "环境",
    "旅游",
    "农业",
    "体育",
    "制造",
    "材料",
    "物流",
    "传媒",
)
_FIRM_ENDS = ("公司", "集团", "银行", "厂")
_FIELD = 4
_LONGEST = 12
_MARK = re.compile("[，。；：！？\n]")


def find_firms(ground: Ground) -> Iterator[BodyMention]:
    """Yield the firms of all lists, and wherever else the text names them."""
    found: set[str] = set()
    cues = ground.reading.cues
    for match in cues.finditer(_FIRMS):
        found.update(_before(ground, match.start()))
    for match in cues.in_clauses(_VISIT):
        for name in _JOIN.split(match["list"]):
            if _is_firm(ground, name) and not name.endswith(_ABSTRACT):
                found.add(name)
    found.update(_mines(ground))
    for name in sorted(found):
        for start, end in ground.reading.find(name):
            body = BodyName(name, (), "enterprise")
            yield BodyMention(start, end, body, "bodies.brand", base="free")


def _mines(ground: Ground) -> set[str]:
    """Return the mines of a text that tells of several, or of one by its office: 杜岚坪矿."""
    named = {
        match["name"]
        for match in ground.reading.cues.in_clauses(_MINE)
        if _ANY_MINE.search(match["name"]) is None
        and (match["office"] or not in_dictionary(match["name"]))
    }
    told = [name for name in named if ground.text.count(name) > 1]
    return named if len(named) > 1 or told else set()


def _before(ground: Ground, end: int) -> Iterator[str]:
    """Yield the firms of a list that ends before 等企业."""
    marks = [mark.end() for mark in _MARK.finditer(ground.text, max(0, end - 160), end)]
    left = marks[-1] if marks else max(0, end - 160)
    names = _JOIN.split(ground.text[left:end])
    heads = list(_BEFORE.finditer(names[0]))
    first = [names[0][head.end() :] for head in heads] or [names[0]]
    items = [*(name for name in first if _may_be(ground, name))][:1] + names[1:]
    known = [name for name in items if _is_firm(ground, name) or name.endswith(_FIRM_ENDS)]
    if known:
        known += [name for name in items if name not in known and _is_listed(ground, name)]
    if not known or 2 * len(known) < len(items):
        # 钢铁、水泥、恒岳…: words of trades among which a name is chance
        return
    for name in items:
        if name in known or _may_be(ground, name):
            yield name


def _is_listed(ground: Ground, name: str) -> bool:
    """Tell whether an item of a list of firms is a name: one with a trade, or no known words."""
    return _is_firm(ground, name) or (
        len(name) == _FIELD and is_brand(name[:2]) and name not in ground.lexicon.places.by_form
    )


def _may_be(ground: Ground, name: str) -> bool:
    """Tell whether an item among firms is one: an everyday word and a trade (通力电梯)."""
    return _is_listed(ground, name) or (
        may_be_brand(name) and name not in ground.lexicon.lists.not_bodies
    )


def _is_firm(ground: Ground, name: str) -> bool:
    """Tell whether a name is a brand and a trade: 恒岳重工, no 青潭陶瓷 of a place."""
    if not _FIELD <= len(name) <= _LONGEST or name in ground.lexicon.lists.not_bodies:
        return False
    for size in (0, 2, 3):
        # 云泽|三岚重机
        if size and ground.lexicon.places.get(name[:size]) is None:
            continue
        brand = brand_of(name[size:])
        if brand is not None and ground.lexicon.places.get(brand) is None:
            return True
    return False
