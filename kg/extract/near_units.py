"""Seats in units that a list of people names without their house, which stands before.

真例：云泽海关党委委员、副关长孟云舟，综合业务处处长程远舟参加; 青屿大学副校长孟云舟出席会议。
教务处处长程远舟主持. The house is that of the last office named before in the paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.body_mentions import BodyMention
from kg.extract.body_names import BodyName, below
from kg.extract.inner_units import is_unit
from kg.extract.offices import COURTS, HOUSES, house_of
from kg.extract.reading import HAN
from kg.extract.title_mentions import Seat, Setting, Title, mention_seat
from kg.extract.unit_owners import INSTITUTION, named_unit
from kg.lexicon.words import RoleEntry

_UNIT = re.compile(
    f"(?:(?<![{HAN}])|(?<=[和与及由]))(?P<unit>[{HAN}]{{1,11}}(?P<last>[处科司部室办庭系]|中心))$"
)
# by how a unit ends: its head, and which houses have it
_HEADS = {
    "处": re.compile("副?处长"), "科": re.compile("副?科长"), "司": re.compile("副?司长"),
    "部": re.compile("副?(?:部长|主任|经理)"), "室": re.compile("副?主任"),
    "办": re.compile("副?主任"), "中心": re.compile("副?主任"), "庭": re.compile("副?庭长"),
    "系": re.compile("副?主任"),
}  # fmt: skip
# 部长: of a firm or school, for a department of the party's or the state's has other sections
_OF_HOUSES = frozenset({"部", "系"})
_OFFICE = re.compile("[局厅委署部]$|海关$|委员会$")
# 组织部: of the school's party committee
_OF_COMMITTEES = frozenset({"组织部", "宣传部", "统战部", "统一战线工作部"})
_LEVELS = frozenset("省市县区州旗盟镇乡村")
_FARTHEST = 160


def near_unit_seat(
    setting: Setting, begin: int, entry: RoleEntry, titles: Sequence[Title]
) -> Seat | None:
    """Return the seat in a unit of the house whose office was named last, None without one."""
    match = _UNIT.search(setting.text, max(0, begin - 13), begin)
    if match is None or _HEADS[match["last"]].fullmatch(entry.form) is None:
        return None
    start = match.start("unit")
    last = next((title for title in reversed(titles) if title.seat is not None), None)
    if last is None or last.seat is None:
        return None
    if start - last.end > _FARTHEST or "\n" in setting.text[last.end : start]:
        return None
    house = _house(last.seat)
    if not _has(house, match["last"], last.seat.level):
        return None
    if setting.text[start] in _LEVELS or not is_unit(setting.reading, start, begin):
        # 县统计局局长、|县经普办|主任: of the county
        return None
    unit = match["unit"]
    name = below(house, unit, "department")
    parents: tuple[BodyName, ...] = (house,)
    if house.kind in HOUSES and unit in _OF_COMMITTEES:
        name, parents = named_unit(Seat(start, house), unit)
    return mention_seat(
        BodyMention(
            start,
            begin,
            name,
            "bodies.unscoped",
            parents,
            last.seat.place,
            "department",
            f"{unit}承前指{name.full}",
            last.seat.unresolved,
            last.seat.level,
        )  # fmt: skip
    )


def _house(seat: Seat) -> BodyName:
    """Return the school or firm that a seat is in, or the body whose section it is in."""
    above = next((name for name in (seat.body, *seat.parents) if name.kind in HOUSES), None)
    if above is not None:
        return above
    section = seat.body.full.endswith(("处", "科", "室", "司")) and seat.parents
    return seat.parents[0] if section else house_of(seat.body, seat.parents)


def _has(whole: BodyName, last: str, level: str | None) -> bool:
    """Tell whether a house has units that end so: a court a 庭, a school a 部."""
    kind, house = whole.kind, whole.full
    of_house = kind in HOUSES or INSTITUTION.search(house) is not None
    if last in _OF_HOUSES:
        return of_house
    if last == "庭":
        return kind in COURTS
    if last == "司":
        return kind == "department" and level == "central"
    return of_house or kind in COURTS or (kind != "party" and _OFFICE.search(house) is not None)
