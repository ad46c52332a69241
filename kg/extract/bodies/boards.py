"""Boards of associations by their term: the 第六届理事会 of the one association of a document.

Rule: `bodies.board` (真例：云泽市书法家协会换届大会召开。选举产生了第七届理事会).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.base.body_names import BodyName, below
from kg.extract.bodies.own_bodies import own_house
from kg.extract.found.body_mentions import BodyMention, Ground
from kg.text.cues import Cued

_BOARD = Cued(
    "(?P<unit>第?(?P<term>[一二三四五六七八九十]{1,3}届)(?P<board>常务理事会|理事会|监事会|主席团))"
)
_ASSOCIATION = "协会"
"""The word by which `own_house` knows any of them."""
_ENDS = re.compile("(?:协会|学会|商会|联合会|研究会|促进会|联谊会)$")
# 书协|第七届主席团: the short form that stands before, of whichever association
_SHORT = re.compile("(?:[书作美音剧影舞摄曲杂民视]协|协会|学会|商会|联合会|研究会|促进会)$")
# 选举产生了|第六届理事会, 代表|第五届理事会
_BEFORE = frozenset("了为由任向对表生")


def find_boards(ground: Ground, kept: list[BodyMention]) -> Iterator[BodyMention]:
    """Yield the boards, below the association right before them or the document's one."""
    ends = {body.end: body.name for body in kept}
    own: BodyName | None = None
    for match in ground.reading.cues.finditer(_BOARD):
        before = ends.get(match.start())
        owner = before if before is not None and _ENDS.search(before.full) else None
        if owner is None:
            short = _SHORT.search(ground.text, max(0, match.start() - 3), match.start())
            last = ground.text[match.start() - 1 : match.start()]
            if short is None and ground.reading.is_han(match.start() - 1) and last not in _BEFORE:
                continue
            own = own or own_house(ground, kept, _ASSOCIATION)
            owner = own
        if owner is None:
            continue
        unit = f"第{match['term']}{match['board']}"
        basis = None if owner is before else f"{match['unit']}属文中{owner.full}"
        yield BodyMention(
            *match.span(), below(owner, unit, "other"), "bodies.board", (owner,), base="board",
            basis=basis,
        )  # fmt: skip
