"""Seats in bodies of a place that a list of its leaders names without the place.

Rule: `bodies.unscoped` (真例：青砚县委书记孟云舟，县长程远舟，人大主任万全、政协主席谈笑，
组织部长方晴，法院院长黎明出席).
"""

from __future__ import annotations

import re

from kg.extract.base.body_names import PLACE_BODIES, BodyName, below, place_body
from kg.extract.bodies.place_bodies import court_kind
from kg.extract.found.body_mentions import BodyMention
from kg.extract.found.title_mentions import Seat, Setting, Title
from kg.lexicon.words import RoleEntry

RULE = "bodies.unscoped"
# the bodies that every place has, by what a list calls them, and their kinds
_OF_PLACES = {
    "人大常委会": "congress-standing", "人大": "congress", "政协": "cppcc", "政府": "government",
    "纪委": "discipline", "监委": "supervision", "法院": "court", "人民法院": "court",
    "中级人民法院": "middle-court", "中院": "middle-court",
    "检察院": "procuratorate", "人民检察院": "procuratorate",
}  # fmt: skip
# 人大主任 is who heads its 常委会
_OF_STANDING = ("主任", "秘书长")
_PARTY_UNITS = "组织部|宣传部|统战部|政法委|社会工作部|党校"
_UNIT = re.compile(
    f"(?:(?P<body>{'|'.join(sorted(_OF_PLACES, key=len, reverse=True))})|(?P<party>{_PARTY_UNITS})"
    "|(?P<office>人武部|武装部|总工会|工商联|妇联|团委|公安局|司法局|财政局|教育局|人社局|住建局|"
    "农业农村局))$"
)
_BEFORE = frozenset("和与及由同")
# 县|政协: with what the name of a body begins whose place is open
_LEVELS = frozenset("省市县区州旗盟")
_LONGEST = 8


def beside_seat(setting: Setting, begin: int, entry: RoleEntry, last: Title | None) -> Seat | None:
    """Return the seat in the body of the place whose office the last title of a sentence names."""
    seat = None if last is None else last.seat
    if last is None or seat is None or not _is_of_place(seat):
        return None
    unit = _unit_before(setting, begin, entry)
    if unit is None or unit.start() < last.end:
        return None
    if setting.reading.sentence_at(last.start) != setting.reading.sentence_at(begin):
        return None
    start, end = unit.span()
    if setting.reading.is_han(start - 1) and setting.text[start - 1] not in _BEFORE:
        return None
    name = _open(seat, unit) if seat.place is None else _named(setting, seat.place, unit, entry)
    base = _OF_PLACES.get(unit.group(), "department")
    of_party = unit["party"] and seat.place is not None
    parents = (place_body("party", seat.place or ""),) if of_party else ()
    mention = BodyMention(
        start, end, name, RULE, parents, seat.place, base, f"{unit.group()}承前指{name.full}",
        seat.unresolved, seat.level,
    )  # fmt: skip
    return Seat(
        start, name, mention, mention.place, parents, mention.basis, mention.unresolved,
        mention.level, mention.base,
    )  # fmt: skip


def _is_of_place(seat: Seat) -> bool:
    """Tell whether a seat is in one of the bodies that every place has, or below it."""
    of_place = seat.base in PLACE_BODIES or seat.base == "department"
    return of_place and (
        seat.place is not None or (seat.unresolved and seat.body.full[0] in _LEVELS)
    )


def _unit_before(setting: Setting, begin: int, entry: RoleEntry) -> re.Match[str] | None:
    """Match the unit before a role; 组织部|长 ends inside it."""
    unit = _UNIT.search(setting.text, max(0, begin - _LONGEST), begin)
    if unit is None and entry.kind == "ministry":
        unit = _UNIT.search(setting.text, max(0, begin - _LONGEST), begin + 1)
    return unit


def _open(seat: Seat, unit: re.Match[str]) -> BodyName:
    """Name the body of a place that stays open: 县政协 beside 县委."""
    kind = _OF_PLACES.get(unit.group())
    code = "department" if kind is None else place_body(kind, "").kind
    level = seat.body.full[0]
    return BodyName(f"{level}委{unit.group()}" if unit["party"] else level + unit.group(), (), code)


def _named(setting: Setting, place: str, unit: re.Match[str], entry: RoleEntry) -> BodyName:
    kind = _OF_PLACES.get(unit.group())
    if kind == "congress" and entry.form.endswith(_OF_STANDING):
        kind = "congress-standing"
    if kind == "court":
        kind = court_kind(setting.lexicon, place)
    if kind is not None:
        return place_body(kind, place)
    if unit["party"]:
        return below(place_body("party", place), unit.group(), "department")
    return below(BodyName(place, (), "department"), unit.group(), "department")
