"""Seats in units that a chain of titles names without their place: 市委常委、|组织部|部长.

Rule of their mentions: `bodies.unscoped` (真例：云泽市委常委、组织部部长程远舟主持会议。 |
云泽市副市长、公安局局长孟云舟出席).
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.base.body_names import BodyName, party_group, unit_forms
from kg.extract.base.reading import HAN
from kg.extract.found.body_mentions import BodyMention
from kg.extract.found.title_mentions import Seat, Setting, mention_seat
from kg.extract.posts.offices import HOUSES, house_of
from kg.extract.posts.unit_owners import INSTITUTION, has_bureaus, is_section, named_unit
from kg.lexicon.words import RoleEntry

# 组织部 in 市委常委、组织部部长: units that a chain names without their place
UNIT = re.compile(
    "(?:(?:学校|公司|集团|院长|校长|党政|党委)办公室|校办|党办|政法委员会|政法委|"
    "(?:党委)?(?:组织部|宣传部|统一战线工作部|统战部|社会工作部)|纪委|监委|党委|政府|研究室|"
    "办公厅|办公室|政府办|村委会|办事处|"
    "党组|机关党[委组]|机关纪委|审判委员会|检察委员会|审委会|检委会|编办|改革办|网信办|人武部|"
    "法院|检察院|党校|工商联|总工会|"
    f"教育工委|直属机关工委|纪检监察工委|管委会|[{HAN}]{{2,8}}局(?:党委|党组)?|公安厅(?:党委)?|"
    f"[{HAN}]{{1,9}}学[院部]党委|"
    f"(?P<bureau>[{HAN}]{{2,8}}司|[{HAN}]{{2,9}}庭|执行局|第[一二三四五六七八九十]+检察部|政治部|"
    f"政治工作[部处]|后勤部|保障部|参谋部|装备部)|(?P<committee>[{HAN}]{{2,10}}委员会)|"
    f"(?P<inner>工会|团委|研究生院|[{HAN}]{{2,9}}学院|[{HAN}]{{1,6}}学部|"
    f"[{HAN}]{{2,6}}(?:处|科|中心|[大支中]队)))$"
)
# 的同志、任公安局: no unit's name holds these
UNIT_NEVER = re.compile(
    "[的任为在]|[和与](?!.{2,6}学院$)|书记|主任|常委|市长|县长|区长|省长|州长|当局"
)
LONGEST_UNIT = 14
# 云泽大学|党委组织部
_PARTY_SECTION = re.compile("党委[一-龥]{2,5}部$")
_CONGRESSES = frozenset({"congress", "congress-standing"})


def unit_seat(setting: Setting, begin: int, entry: RoleEntry, previous: Seat) -> Seat | None:
    """Return the seat in a unit without its place, below or beside the previous title's body.

    真例：组织部部长 or 组织部长 behind 市委常委, 研究室主任 behind 省人大常委会副秘书长.
    """
    end = begin
    match = UNIT.search(setting.text, max(0, end - LONGEST_UNIT), end)
    if match is None and entry.kind == "ministry":
        end = begin + 1
        match = UNIT.search(setting.text, max(0, end - LONGEST_UNIT), end)
    if match is None or UNIT_NEVER.search(match.group()):
        return None
    if setting.body_to(match.start()) is not None or setting.place_at(match.start()) is not None:
        # 、清华大学|公共管理学院党委|书记: of the body that stands before it
        return None
    if match.group().endswith(("局党委", "局党组", "厅党委", "学院党委", "学部党委")):
        # 副市长、公安局|党委|书记
        whole = unit_seat(setting, match.end() - 2, entry, previous)
        return None if whole is None else _group_of(whole, match.group()[-2:])
    if match["inner"] and match["inner"].endswith("办事处"):
        # 县发投公司董事长程远舟，|东关办事处|组织委员
        return None
    if match["inner"] or match.group().endswith(("学院", "学部")):
        previous = _of_house(previous)
    if match["inner"] and not _has_inner(previous, match["inner"]):
        return None
    if match["bureau"] and not has_bureaus(previous, match["bureau"]):
        return None
    if match["committee"] and previous.base not in _CONGRESSES:
        return None
    unit = match.group()
    name, parents = named_unit(previous, unit)
    full_unit = unit_forms(unit)[0]
    if previous.unresolved and name.full.endswith(full_unit):
        # 市委常委、|统战部|部长, of whichever city: as it is written
        name = BodyName(name.full.removesuffix(full_unit) + unit, (), name.kind)
    mention = BodyMention(
        match.start(), end, name, "bodies.unscoped", parents, previous.place, "department",
        f"{unit}承前指{name.full}", previous.unresolved, previous.level,
    )  # fmt: skip
    return mention_seat(mention)


def _has_inner(previous: Seat, unit: str) -> bool:
    """Tell whether a body has such units below it: a 工会 or 学院 of a house, a 处 of a 部."""
    house = house_of(previous.body, previous.parents)
    of_house = house.kind in HOUSES or INSTITUTION.search(house.full) is not None
    return of_house or is_section(unit, previous)


def _of_house(previous: Seat) -> Seat:
    """Return the seat in the school whose party section a title names: 组织部部长、|医学部|主任."""
    house = next((above for above in previous.parents if above.kind in HOUSES), None)
    if house is None or not _PARTY_SECTION.search(previous.body.full):
        return previous
    return replace(previous, body=house, parents=(), mention=None)


def _group_of(whole: Seat, unit: str) -> Seat:
    """Return the seat in the 党委 or 党组 of the body of a seat."""
    body, parents = party_group(whole.body, unit), (whole.body, *whole.parents)
    return replace(whole, body=body, mention=None, parents=parents)
