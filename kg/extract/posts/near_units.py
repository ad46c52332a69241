"""Seats in units that a list of people names without their house, which stands before.

真例：云泽海关党委委员、副关长孟云舟，综合业务处处长程远舟参加; 青屿大学副校长孟云舟出席会议。
教务处处长程远舟主持. The house is that of the last office named before in the paragraph, or what a
sentence is about (青屿大学召开会议。教务处处长程远舟主持).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.base.body_names import BodyName, below
from kg.extract.base.reading import HAN, tag_alone
from kg.extract.bodies.body_units import COMMITTEES, PARTY_UNITS
from kg.extract.bodies.free_endings import free_kind
from kg.extract.bodies.inner_units import is_unit
from kg.extract.bodies.institution_units import unit_name
from kg.extract.bodies.unit_patterns import units_of
from kg.extract.found.body_mentions import BodyMention
from kg.extract.found.title_mentions import Seat, Setting, Title, mention_seat
from kg.extract.posts.house_seats import begins_sentence
from kg.extract.posts.offices import COURTS, HOUSES, house_of
from kg.extract.posts.unit_owners import INSTITUTION, named_unit
from kg.lexicon.words import RoleEntry

_UNIT = re.compile(
    f"(?:(?<![{HAN}])|(?<=由))(?P<unit>[{HAN}]{{1,13}}(?P<last>[处科司部室办庭系]|中心|[{HAN}]))$"
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
# 石桥镇镇长温若水，|派出所|所长程远舟: what every township has
_OF_TOWNSHIPS = re.compile(
    f"(?<![{HAN}])(?:派出所|(?:司法|财政|国土|自然资源|市场监管|供电|林业|土地)所|中心卫生院|"
    f"卫生院|中心小学|中心学校|中心校|初级中学|敬老院|(?:农技|畜牧|兽医|文化|水利|林业|农机)站)$"
)
_TOWNSHIPS = ("镇", "乡", "街道")
_LEVELS = frozenset("省市县区州旗盟镇乡村")
_FORCE = re.compile("(?P<unit>[大支中总]队)长")
_SECTIONS = ("处", "科", "室", "司", "庭", "大队", "支队", "中队", "派出所")
# 云泽学院 is a school of its own, 海洋学院 one of a university
_MAY_BE_OWN = re.compile("(?:学院|研究院|研究所|实验室|分院|分公司|分行|支行|分社|总站|医院|公司)$")
_PROPER_TAGS = frozenset({"ns", "nz", "nt", "nr", "nrt", "x", "j"})
_CONGRESSES = frozenset({"congress", "cppcc"})
_COMMITTEE = re.compile("中国共产党.+委员会|[省市县区州旗盟]委")
_COMMITTEE_WORD = re.compile(f"(?:(?<![{HAN}])|(?<=[的由和]))(?P<word>党工委|纪工委|管委会)$")
_FARTHEST = 160
_BODIES_BACK = 4


def near_unit_seat(
    setting: Setting, begin: int, entry: RoleEntry, titles: Sequence[Title], *, sure: bool
) -> Seat | None:
    """Return the seat in a unit of the house that was named last, None without one.

    Args:
        setting: The document.
        begin: Where the title begins.
        entry: The role.
        titles: The titles before it.
        sure: Only units that such a house is known to have; else any section or department.
    """
    if sure:
        told = _same_word_seat(setting, begin) or _of_township(setting, begin, titles)
        if told is not None:
            return told
    match = _UNIT.search(setting.text, max(0, begin - 15), begin)
    if match is None or setting.text[match.start("unit")] in _LEVELS:
        # 县统计局局长、|县经普办|主任: of the county
        return None
    start, unit = match.start("unit"), match["unit"]
    end = begin
    force = _FORCE.fullmatch(entry.form)
    if force is not None and not unit.endswith(force["unit"]):
        # 交警|大队长: the office itself ends the name
        unit, end = unit + force["unit"], begin + len(force["unit"])
    if setting.place_at(start) is not None or _begins_body(setting, start):
        return None
    seat = _last_seat(setting, start, titles)
    if seat is None:
        return None
    house = _house(seat)
    if not (_has(house, unit) if sure else _may_have(setting, house, match, entry, seat)):
        return None
    name, parents = _named(seat, house, unit)
    return mention_seat(
        BodyMention(
            start, end, name, "bodies.unscoped", parents, seat.place, "department",
            f"{unit}承前指{name.full}", seat.unresolved, seat.level,
        )
    )  # fmt: skip


def _same_word_seat(setting: Setting, begin: int) -> Seat | None:
    """Return the seat in the one committee named before by its word: 区党工委…，|党工委|书记."""
    word = _COMMITTEE_WORD.search(setting.text, max(0, begin - 5), begin)
    if word is None:
        return None
    at = bisect_left(setting.bodies, word.start(), key=lambda body: body.start)
    named = {
        body.name.full: body
        for body in setting.bodies[:at]
        if body.end <= word.start() and setting.text.endswith(word["word"], body.start, body.end)
    }
    if len(named) > 1:
        left, _ = setting.reading.sentence_at(begin)
        named = {full: body for full, body in named.items() if body.start >= left}
    if len(named) != 1:
        return None
    ((full, body),) = named.items()
    seat = mention_seat(body)
    return replace(
        seat, start=word.start("word"), mention=None, basis=f"{word['word']}即文中{full}"
    )


def _of_township(setting: Setting, begin: int, titles: Sequence[Title]) -> Seat | None:
    """Return the seat in a unit of the township whose office was named last, None without one."""
    match = _OF_TOWNSHIPS.search(setting.text, max(0, begin - 8), begin)
    seat = None if match is None else _last_seat(setting, match.start(), titles)
    if match is None or seat is None or seat.place is None or not seat.place.endswith(_TOWNSHIPS):
        return None
    unit, place = match.group(), seat.place
    name = BodyName(f"{place}{unit}", (), free_kind(unit))
    return mention_seat(
        BodyMention(
            match.start(), begin, name, "bodies.unscoped", place=place, base="department",
            basis=f"{unit}承前指{name.full}", level=seat.level,
        )
    )  # fmt: skip


def _begins_body(setting: Setting, start: int) -> bool:
    at = bisect_left(setting.bodies, start, key=lambda body: body.start)
    return at < len(setting.bodies) and setting.bodies[at].start == start


def _named(seat: Seat, house: BodyName, unit: str) -> tuple[BodyName, tuple[BodyName, ...]]:
    """Name a unit of a house, with the bodies above it."""
    if house.kind in HOUSES and unit in _OF_COMMITTEES:
        return named_unit(Seat(seat.start, house), unit)
    if house.kind in _CONGRESSES or _COMMITTEE.fullmatch(house.full):
        return below(house, unit, "department"), (house,)
    return unit_name(house, unit), (house,)


def _last_seat(setting: Setting, start: int, titles: Sequence[Title]) -> Seat | None:
    """Return the seat of the last title before an offset, or the body that a sentence is about."""
    found: list[tuple[int, Seat]] = []
    last = next((title for title in reversed(titles) if title.seat is not None), None)
    if last is not None and last.seat is not None:
        found.append((last.end, last.seat))
    at = bisect_left(setting.bodies, start, key=lambda body: body.start)
    for body in reversed(setting.bodies[max(0, at - _BODIES_BACK) : at]):
        left, _ = setting.reading.sentence_at(body.start)
        if body.end <= start and begins_sentence(setting, left, body.start):
            found.append((body.end, mention_seat(body)))
            break
    end, seat = max(found, key=lambda pair: pair[0], default=(0, None))
    near = start - end <= _FARTHEST and "\n" not in setting.text[end:start]
    return seat if near else None


def _house(seat: Seat) -> BodyName:
    """Return the school or firm that a seat is in, or the body whose section it is in."""
    above = next((name for name in (seat.body, *seat.parents) if name.kind in HOUSES), None)
    if above is not None:
        return above
    section = seat.body.full.endswith(_SECTIONS) and seat.parents
    return seat.parents[0] if section else house_of(seat.body, seat.parents)


def _has(house: BodyName, unit: str) -> bool:
    """Tell whether a house is known to have such a unit: a school a 教务处, a 政协 a 提案委."""
    if _MAY_BE_OWN.search(unit) and any(tag in _PROPER_TAGS for _, tag in tag_alone(unit)):
        return False
    if house.kind in _CONGRESSES:
        return COMMITTEES.fullmatch(unit) is not None
    if _COMMITTEE.fullmatch(house.full):
        return PARTY_UNITS.fullmatch(unit) is not None
    units = units_of(house.full, house.kind)
    return units is not None and units.fullmatch(unit) is not None


def _may_have(
    setting: Setting, house: BodyName, match: re.Match[str], entry: RoleEntry, seat: Seat
) -> bool:
    """Tell whether a unit's name and its head's office are such as the house may have."""
    last = match["last"]
    head = _HEADS.get(last)
    if head is None or head.fullmatch(entry.form) is None:
        return False
    return _has_kind(house, last, seat.level) and is_unit(setting.reading, *match.span("unit"))


def _has_kind(whole: BodyName, last: str, level: str | None) -> bool:
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
