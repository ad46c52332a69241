"""Bodies that an association has for a term: its 第六届理事会, the 十四届执委会 of a union.

Rule: `bodies.board` (真例：云泽市书法家协会换届大会召开。选举产生了第七届理事会 |
程远舟当选云泽市总工会十四届执委会主席团委员).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.base.body_names import BodyName, below
from kg.extract.bodies.own_bodies import own_house
from kg.extract.found.body_mentions import BodyMention, Ground
from kg.text.cues import Cued

# 第七届理事会, 十四届执委会主席团, of which the first elects the second; 第七届委员会 may be of a
# party or a place, unless an association stands before it
_BOARD = Cued(
    "第?(?P<term>[一二三四五六七八九十]{1,3}届)"
    "(?P<board>常务理事会|执行理事会|理事会|监事会|执行委员会|执委会|经费审查委员会|经审会|主席团|"
    "(?P<council>常务委员会|全国委员会|委员会))"
    "(?P<inner>常务理事会|常务委员会|常委会|主席团)?"
)
_FULL = {"执委会": "执行委员会", "经审会": "经费审查委员会", "常委会": "常务委员会"}
_ASSOCIATION = "协会"
"""The word by which `own_house` knows any of them."""
_ENDS = re.compile(
    "(?:协会|学会|商会|联合会|研究会|促进会|联谊会|基金会|总会|工会|妇联|侨联|科协|文联|残联|"
    "工商联|[作书]协)$"
)
# 书协|第七届主席团: the short form that stands before, of whichever association
_SHORT = re.compile("(?:[书作美音剧影舞摄曲杂民视]协|协会|学会|商会|联合会|研究会|促进会)$")
# 云泽市工商联|（商会）|第十三届执行委员会
_OTHER_NAME = re.compile("[（(][一-龥]{2,6}[）)]$")
# 选举产生了|第六届理事会, 代表|第五届理事会, 所作的|第十二届执委会
_BEFORE = frozenset("了为由任向对表生的")


def find_boards(ground: Ground, kept: list[BodyMention]) -> Iterator[BodyMention]:
    """Yield the boards, below the association right before them or the document's one."""
    ends = {body.end: body.name for body in kept}
    own: BodyName | None = None
    for match in ground.reading.cues.finditer(_BOARD):
        owner, basis = _named_before(ground, ends, match.start()), None
        if owner is None and not match["council"] and _may_stand_alone(ground, match.start()):
            own = own or own_house(ground, kept, _ASSOCIATION)
            owner = own
            basis = None if own is None else f"{match.group()}属文中{own.full}"
        if owner is not None:
            yield _board(match, owner, basis)


def _named_before(ground: Ground, ends: dict[int, BodyName], at: int) -> BodyName | None:
    """Return the association whose name, or that and another in brackets, ends at an offset."""
    other = _OTHER_NAME.search(ground.text, max(0, at - 8), at)
    owner = ends.get(at if other is None else other.start())
    return owner if owner is not None and _ENDS.search(owner.full) else None


def _may_stand_alone(ground: Ground, at: int) -> bool:
    """Tell whether what stands before a board is no name of another house."""
    last = ground.text[at - 1 : at]
    if not ground.reading.is_han(at - 1) or last in _BEFORE:
        return True
    return _SHORT.search(ground.text, max(0, at - 3), at) is not None


def _board(match: re.Match[str], owner: BodyName, basis: str | None) -> BodyMention:
    """Name a board by its term, and what it elects: 第十四届执行委员会|主席团."""
    board = _FULL.get(match["board"], match["board"])
    name = below(owner, f"第{match['term']}{board}", "other")
    parents: tuple[BodyName, ...] = (owner,)
    if match["inner"]:
        parents = (name, owner)
        name = below(name, _FULL.get(match["inner"], match["inner"]), "other")
    return BodyMention(*match.span(), name, "bodies.board", parents, base="board", basis=basis)
