"""Seats in units of a body that the text names right before them: 青屿大学|教务处|处长程远舟.

Any noun that ends as units do counts, since an office stands behind it and the body that has it
before it. Rule of its mentions: `bodies.inner` (真例：云泽市第一人民医院病案室主任程远舟主持 |
海沧水务集团调度室主任程远舟介绍).
"""

from __future__ import annotations

from kg.extract.base.body_names import BodyName
from kg.extract.base.borders import word_before
from kg.extract.bodies.inner_units import RULE, is_unit, unit_of
from kg.extract.found.body_mentions import BodyMention
from kg.extract.found.title_mentions import Seat, Setting, mention_seat
from kg.extract.places.places import DIVISION_LEVELS
from kg.lexicon.words import RoleEntry

_LONGEST = 16
_BEFORE = frozenset("任为由和与对向的是系了原前兼")


def inner_seat(setting: Setting, begin: int, entry: RoleEntry) -> Seat | None:
    """Return the seat in the unit between a body and a title, None where none stands there."""
    ends = (begin, begin + 1) if entry.kind == "ministry" and not entry.deputy else (begin,)
    for end in ends:
        for left in range(end - 2, max(0, end - _LONGEST) - 1, -1):
            house = next((b for b in setting.bodies_to(left) if not b.unresolved), None)
            house = house or _placed(setting, left)
            if house is not None and not _stands(setting, house):
                return None
            if house is None:
                continue
            if is_unit(setting.reading, left, end):
                return mention_seat(unit_of(setting.reading, house, end))
            break
    return None


def _stands(setting: Setting, house: BodyMention) -> bool:
    """Tell whether no noun stands before a central organ's short form: 俄武装力量|总参谋部."""
    if house.base != "organ" or setting.text[house.start - 1 : house.start] in _BEFORE:
        return True
    before = word_before(setting.reading, house.start, longest=4)
    return before is None or before.tag[0] not in "nj" or before.tag in ("nr", "ns")


def _placed(setting: Setting, left: int) -> BodyMention | None:
    """Return the division that ends at an offset as if it were a body: 云泽市|口岸办|主任."""
    place = setting.place_to.get(left)
    if (
        place is None
        or place.level not in DIVISION_LEVELS
        or (left - place.start < 3 and not place.name.endswith("自治区"))
    ):
        return None
    name = BodyName(place.name, place.forms, "government")
    return BodyMention(place.start, left, name, RULE, place=place.name, base="place")
