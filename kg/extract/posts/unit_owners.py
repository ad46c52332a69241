"""Which body a unit of a chain is of, and its name: 组织部 in 市委常委、组织部|部长 is 市委组织部.

A chain names units without their place. Some stand beside the body of the title before (公安局 of
the same 市), some below it (研究室 of a standing committee), some below the body that has it as its
party group (the 庭 of a court whose 审判委员会 was named).
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.base.body_names import (
    BodyName,
    below,
    member_discipline,
    party_group,
    place_body,
    unit_forms,
)
from kg.extract.base.reading import HAN
from kg.extract.found.title_mentions import Seat
from kg.extract.posts.offices import COURTS, HOUSES, house_of

_SECTIONS = ("处", "科", "队")
# units that stand beside the committee, not below it: 市委常委、公安局局长
_UNITS_OF_PLACES = {
    "党委": "party", "政府": "government", "纪委": "discipline", "监委": "supervision",
    "法院": "court", "检察院": "procuratorate", "办事处": "street-office",
}  # fmt: skip
# 青禾经济开发区管理委员会|: beside the committees of a zone stand its bureaus
ZONE = re.compile(
    "(?:中国共产党)?(?P<zone>.{2,}?[区园港])"
    f"(?:管理委员会|工作委员会|委员会|管委会|党工委|党委|[{HAN}]{{2,8}}(?:局|工委))"
)
# what has a committee of its own, though it is neither a firm nor a school
INSTITUTION = re.compile(
    "(?:医院|卫生院|保健院|妇幼院|研究院|研究所|设计院|科学院|博物馆|图书馆|剧院|电视台|报社|"
    "通讯社|出版社)$"
)
# 统战部|党派处: what has sections
_DEPARTMENT = re.compile("[部局厅委办]$|办公室$|委员会$|[处科]$|法院$|检察院$")
# what is within a court, or in a bureau of it
_OF_COURT = re.compile("庭$|局$")
# 检察委员会委员、|第一检察部|副主任: it has members, and no units
_OF_MEMBERS = re.compile("(?:审判|检察)委员会$")
# 公安局党委委员、|政治处|主任: units of the body, not of its party group
_OF_THE_WHOLE = frozenset(
    {"政治处", "政治部", "政治工作处", "政治工作部", "办公室", "办公厅", "执行局"}
    | {"党组", "党委", "党支部", "党总支"}
)
# 税政司, 政治部: departments of ministries, courts and commands
_BUREAU = re.compile("司$|(?:政治|政治工作|后勤|保障|参谋|装备)[部处]$")
# 市委常委、|公安局|局长: units that stand beside the committee by the end of their name
_BESIDE = re.compile("(?:公安厅|局|人武部|工商联|总工会|管委会|政府办)$")
# 水利厅|党组: what is the party group of the body before it
_UNIONS = ("工会", "团委")
GROUP = re.compile("(?:党组|党委|党支部|党总支|(?<![党团])总支|纪委)$")
# 县公安局|治安大队
_WITH_TEAMS = re.compile("(?:公安|执法|消防|交警|应急).*?(?:厅|局|队|党委)$")
# of the departments, those that are commanded have a 政治部
_WITH_POLITICAL = re.compile("(?:公安|司法|监狱管理|安全)[厅局](?:党委|党组)?$")
# committees that houses have too, and the departments below them
_COMMITTEES = frozenset({"党委", "纪委"})
_OF_COMMITTEES = frozenset({"组织部", "宣传部", "统战部", "统一战线工作部"})
# 政协副主席、|统战部|部长: of the committee of the place, whatever office stands before
_OF_PARTIES = _OF_COMMITTEES | {"政法委", "政法委员会", "社会工作部"}
_NO_PARTIES = frozenset({"cppcc", "cppcc-standing", "congress", "congress-standing", "government"})
# kinds of body with a 党委 of their own
_WITH_COMMITTEES = frozenset({"department", "unit", "free", "other", "mass-organisation"})
# kinds of a place's bodies, beside which its other bodies stand
_BASES_OF_PLACES = frozenset(
    {
        "party", "government", "discipline", "supervision", "congress", "congress-standing",
        "cppcc", "cppcc-standing", "court", "procuratorate", "party-standing",
    }
)  # fmt: skip
_BASES_OF_PARTY = frozenset({"party", "party-standing"})
# departments that only the party's committee has: 区政协副主席、|统战部|部长
_OF_PARTY = frozenset(
    {"组织部", "宣传部", "统战部", "统一战线工作部", "社会工作部", "政法委", "政法委员会"}
)


def named_unit(previous: Seat, unit: str) -> tuple[BodyName, tuple[BodyName, ...]]:
    """Name a unit of the body of a seat or of its place, with the bodies above the unit."""
    if previous.parents and _OF_MEMBERS.search(previous.body.full):
        previous = replace(previous, body=previous.parents[0], parents=previous.parents[1:])
    if unit in _OF_PARTIES and previous.place is not None and previous.base in _NO_PARTIES:
        committee = place_body("party", previous.place)
        previous = replace(previous, body=committee, parents=(), base="party")
    house = house_of(previous.body, previous.parents)
    if unit in _COMMITTEES and house.full.endswith(_UNIONS):
        # 云泽公司工会主席、|纪委|书记: of the firm, not of its union
        house = next((above for above in previous.parents if above.kind in HOUSES), house)
    zone = ZONE.fullmatch(previous.body.full)
    if unit in _COMMITTEES and (house.kind in HOUSES or INSTITUTION.search(house.full)):
        # 校长、|党委|副书记; the 纪委 of a house is under the 纪委 above as well
        if unit == "纪委":
            return member_discipline(house), ()
        return party_group(house, unit), (house,)
    if zone is not None and previous.place is None:
        others = (f"{zone['zone']}管委会{unit}",)
        return BodyName(zone["zone"] + unit, others, _kind_beside(unit)), ()
    if house.kind in HOUSES and unit.removeprefix("党委") in _OF_COMMITTEES:
        # 校党委副书记、组织部|部长, 副校长、党委统战部|部长: of the school's committee
        committee = party_group(house, "党委")
        return _unit_below(committee, unit.removeprefix("党委")), (committee, house)
    beside_party = previous.base in _BASES_OF_PLACES - _BASES_OF_PARTY
    if unit in _OF_PARTY and beside_party and (previous.place or previous.unresolved):
        open_name = BodyName(previous.body.full[:1] + "委", (), "party")
        committee = place_body("party", previous.place) if previous.place else open_name
        return _unit_below(committee, unit), (committee,)
    if unit.endswith("庭") and previous.parents and _OF_COURT.search(house.full):
        # 民事审判庭副庭长、|刑事审判庭|庭长: of the court
        house = previous.parents[0]
    if house.kind in HOUSES or not _is_beside(unit, previous):
        root = house if house.kind in HOUSES | COURTS else _root(previous, unit)
        return _unit_below(root, unit), () if unit == "纪委" else (root,)
    if house.full.startswith("我"):
        # 我院党委副书记、|纪委|书记
        return BodyName(house.full + unit, (), _kind_beside(unit)), ()
    if previous.place is None and not previous.unresolved:
        if unit == "纪委":
            # 中国电信云泽分公司副总经理、|纪委|书记
            return member_discipline(house), ()
        return party_group(house, unit) if unit == "党委" else _unit_below(house, unit), (house,)
    if previous.place is None:
        return BodyName(previous.body.full[:1] + unit, (), _kind_beside(unit)), ()
    return _unit_of_place(previous.place, unit), ()


def _unit_below(root: BodyName, unit: str) -> BodyName:
    name = below(root, unit, "department")
    if unit in ("审判委员会", "检察委员会"):
        return replace(name, kind=root.kind)
    return replace(name, kind="party") if unit == "党组" else name


def _kind_beside(unit: str) -> str:
    kind = _UNITS_OF_PLACES.get(unit)
    return "department" if kind is None else place_body(kind, "").kind


def _unit_of_place(place: str, unit: str) -> BodyName:
    kind = _UNITS_OF_PLACES.get(unit)
    if kind is not None:
        return place_body(kind, place)
    full, *shorter = (place + form for form in unit_forms(unit))
    return BodyName(full, tuple(shorter), "department")


def _is_beside(unit: str, previous: Seat) -> bool:
    """Tell whether a unit is the place's own and not one of the previous title's body."""
    if unit == "党委" and previous.base in _WITH_COMMITTEES:
        # 市教育局局长、|党委|书记: of the 局
        return False
    if unit in _UNITS_OF_PLACES:
        return True
    if unit == "执行局":
        # 法院党组成员、|执行局|局长
        return False
    unscoped = previous.mention is not None and previous.mention.rule == "bodies.unscoped"
    of_place = previous.base in _BASES_OF_PLACES or (unscoped and previous.place is not None)
    # 县政府党组成员、|公安局|局长
    of_place = of_place or house_of(previous.body, previous.parents).kind == "government"
    if unit.endswith("管理局") and previous.place is not None:
        # 卫生健康局局长，|中医药管理局|局长
        return True
    return of_place and _BESIDE.search(unit) is not None


def _root(previous: Seat, unit: str) -> BodyName:
    """Return the body below which a unit stands: the committee, not its 常委会 or a 党委 in it.

    The special committees (专门委员会) are those of the congress itself, the working ones of its
    standing committee (《全国人民代表大会组织法》).
    """
    of_whole = unit.endswith(("处", "科", "庭")) or unit in _OF_THE_WHOLE
    if unit.endswith("庭") and previous.parents and _OF_COURT.search(previous.body.full):
        # 民事审判庭副庭长、|刑事审判庭|庭长: of the court
        return previous.parents[0]
    if of_whole and (group := GROUP.search(previous.body.full)):
        # 公安局党委委员、|政治处|主任: of the 局
        above = previous.parents[0] if previous.parents else None
        whole = previous.body.full[: group.start()]
        return above if above is not None and above.full == whole else house_of(previous.body, ())
    if of_whole and previous.body.kind == "supervision":
        # 公安局纪委书记、|政治处|主任
        return house_of(previous.body, previous.parents)
    if unit.endswith(_SECTIONS):
        # 统战部党派处处长、干部处处长: both of the department
        section = previous.body.full.endswith(_SECTIONS) and previous.parents
        # 护理部主任、|急诊科|护士长: both of the hospital
        hospital = previous.parents and INSTITUTION.search(previous.parents[0].full)
        if section or hospital:
            return previous.parents[0]
        return house_of(previous.body, previous.parents)
    if (
        _BUREAU.search(unit)
        and _BUREAU.search(previous.body.full)
        and previous.parents
        and previous.parents[0].kind != "government"
    ):
        # 财政部社会保障司司长、税政司副司长: of the same ministry
        return previous.parents[0]
    if unit.endswith("司") and previous.parents and previous.parents[0].kind == "department":
        # 水利部河长办主任、|河湖管理司|司长: of the ministry
        return previous.parents[0]
    if _BUREAU.search(unit) and previous.body.kind == "party":
        # 教育部党组成员、人事司司长: of the ministry, not of its 党组
        return house_of(previous.body, previous.parents)
    special = unit.endswith("委员会") and not unit.endswith(("工作委员会", "资格审查委员会"))
    if previous.base == "congress-standing" and previous.parents and special:
        return previous.parents[0]
    if previous.base in ("department", "leading-group") and unit in ("办公室", "办公厅"):
        # 市委财经委员会委员、|办公室|主任: of the commission
        return previous.body
    if previous.base in ("department", "leading-group") and previous.parents:
        return previous.parents[-1]
    return previous.body


def is_section(unit: str, previous: Seat) -> bool:
    """Tell whether a unit is a section of a department: 统战部副部长、|党派处|处长."""
    department = _DEPARTMENT.search(previous.body.full) is not None
    if unit.endswith("队"):
        # 县公安局党委委员、|治安大队|大队长, 县公安局政治处主任、|交警大队|教导员
        bodies = (previous.body, *previous.parents)
        return any(_WITH_TEAMS.search(body.full) for body in bodies)
    return unit.endswith(("处", "科")) and not unit.endswith("办事处") and department


def has_bureaus(previous: Seat, unit: str) -> bool:
    """Tell whether a body has such departments beside or below it: a command has a 政治部."""
    if unit.endswith("司"):
        house = house_of(previous.body, previous.parents)
        ministry = previous.level == "central" and house.kind == "department"
        return ministry or previous.body.full.endswith("司")
    court = house_of(previous.body, previous.parents).kind in COURTS
    if unit == "政治部" and previous.body.kind in ("department", "party"):
        # 司法部党组成员、|政治部|主任
        return _DEPARTMENT.search(house_of(previous.body, previous.parents).full) is not None
    return (
        court
        or previous.body.kind == "military"
        or _BUREAU.search(previous.body.full) is not None
        # 公安局党委委员、|政治部|主任
        or (unit == "政治部" and _WITH_POLITICAL.search(previous.body.full) is not None)
    )
