"""Seats in the 党委 or 党组 that a title names without its body: 董事长金石，|党委|副书记文武.

真例：云泽机床集团董事长金石，党委副书记文武; 法院政治部主任程远舟和党组成员叶林川.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.base.body_names import BodyName, below
from kg.extract.found.title_mentions import Seat, Setting, Title
from kg.extract.names.roll_names import NAMES_BETWEEN
from kg.extract.posts.offices import COURTS, HOUSES, house_of, is_house
from kg.lexicon.words import RoleEntry
from kg.model.knowledge import TenureKind

# bodies that have no 党委 of their own
_NO_GROUP = (
    "监委", "监察委员会", "纪委", "纪律检查委员会", "政府", "政协", "人大", "常委会",
    "检察委员会", "审判委员会", "检察部",
)  # fmt: skip
# 党委|副书记, 党组|书记 of the body named before
_GROUP_ALONE = re.compile("(?P<former>原|前)?(?P<unit>党组|党委|党支部|党总支|纪委)$")


def party_group_seat(
    setting: Setting, begin: int, entry: RoleEntry, titles: Sequence[Title], *, firm: bool = True
) -> Seat | None:
    """Return the seat in the 党委 of the firm or school before: 董事长金石，党委副书记文武.

    Args:
        setting: The document.
        begin: Where the title begins.
        entry: The role.
        titles: The titles before it, the nearest last.
        firm: Only of a firm or school of its sentence; else of any body that the last is in.
    """
    group = _GROUP_ALONE.search(setting.text, max(0, begin - 4), begin)
    if group is None or entry.kind not in ("party", "member"):
        return None
    last = titles[-1]
    if NAMES_BETWEEN.fullmatch(setting.text, last.end, group.start()) is None:
        return None
    found = _house_before(setting, begin, titles) if firm else _whole_of(last)
    if found is None:
        return None
    seat, house = found
    return replace(
        seat, start=group.start(), body=below(house, group["unit"], "party"), mention=None,
        parents=(house,), base="free",
        kind=TenureKind.FORMER if group["former"] else TenureKind.INCUMBENT,
    )  # fmt: skip


def _house_before(
    setting: Setting, begin: int, titles: Sequence[Title]
) -> tuple[Seat, BodyName] | None:
    """Return the firm or school that the sentence names last before an offset, with its seat."""
    left, _ = setting.reading.sentence_at(begin)
    for title in reversed(titles):
        if title.start < left:
            break
        if title.seat is None:
            continue
        wholes = (house_of(body, ()) for body in (title.seat.body, *title.seat.parents))
        house = next((whole for whole in wholes if _is_house_or_hospital(whole)), None)
        if house is not None:
            return (title.seat, house) if is_house(house) else None
    return None


def _is_house_or_hospital(body: BodyName) -> bool:
    return body.kind in HOUSES or body.full.endswith(("医院", "我院", "研究院", "科学院"))


def _whole_of(title: Title) -> tuple[Seat, BodyName] | None:
    """Return the body that a title's office is in, if it may have a 党委, with its seat."""
    if title.seat is None:
        return None
    house = house_of(title.seat.body, title.seat.parents)
    above = title.seat.parents[0] if title.seat.parents else None
    if above is not None and above.kind in HOUSES | COURTS and house is not above:
        # 法院政治部主任程远舟和|党组|成员: the court's
        house = above
    fits = is_house(house) and not house.full.endswith(_NO_GROUP)
    return (title.seat, house) if fits else None
