"""Seats that a title passes on to those behind it: 市委常委、组织部部长; 书记方明、校长于洋.

In one chain the office behind is in a unit without its place, or in the same body; in the next
chain it is in the same body where the words fit it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.body_mentions import BodyMention
from kg.extract.body_names import (
    BodyName,
    below,
    member_discipline,
    party_group,
    place_body,
    place_level,
)
from kg.extract.offices import has_office, house_of, is_house
from kg.extract.place_seats import same_state_seat
from kg.extract.reading import HAN
from kg.extract.roll_names import LINES_BETWEEN
from kg.extract.title_mentions import Seat, Setting, Title
from kg.lexicon.words import RoleEntry
from kg.model.knowledge import TenureKind

# 组织部 in 市委常委、组织部部长: units that a chain names without their place
UNIT = re.compile(
    "(?:(?:学校|公司|集团|院长|校长|党政|党委)办公室|校办|党办|政法委员会|政法委|"
    "(?:党委)?(?:组织部|宣传部|统一战线工作部|统战部|社会工作部)|纪委|监委|党委|政府|研究室|办公厅|办公室|政府办|村委会|办事处|"
    "党组|审判委员会|检察委员会|编办|改革办|网信办|人武部|法院|检察院|党校|工商联|总工会|"
    f"教育工委|直属机关工委|纪检监察工委|管委会|[{HAN}]{{2,8}}局(?:党委|党组)?|[{HAN}]{{1,9}}学[院部]党委|"
    f"(?P<bureau>[{HAN}]{{2,8}}司|[{HAN}]{{2,9}}庭|执行局|第[一二三四五六七八九十]+检察部|政治部|政治工作[部处]|后勤部|保障部|参谋部|装备部)|(?P<committee>[{HAN}]{{2,10}}委员会)|(?P<inner>工会|团委|研究生院|[{HAN}]{{2,9}}学院|[{HAN}]{{1,6}}学部|[{HAN}]{{2,6}}(?:处|科|中心|[大支中]队)))$"
)
# 的同志、任公安局: no unit's name holds these
_UNIT_NEVER = re.compile(
    "[的任为在]|[和与](?!.{2,6}学院$)|书记|主任|常委|市长|县长|区长|省长|州长|当局"
)
# units that stand beside the committee, not below it: 市委常委、公安局局长
_UNITS_OF_PLACES = {
    "党委": "party", "政府": "government", "纪委": "discipline", "监委": "supervision",
    "法院": "court", "检察院": "procuratorate", "办事处": "street-office",
}  # fmt: skip
# 青禾经济开发区管理委员会|: beside the committees of a zone stand its bureaus
_ZONE = re.compile(
    "(?:中国共产党)?(?P<zone>.{2,}?[区园港])"
    f"(?:管理委员会|工作委员会|委员会|管委会|党工委|党委|[{HAN}]{{2,8}}(?:局|工委))"
)
# what has a committee of its own, though it is neither a firm nor a school
_INSTITUTION = re.compile(
    "(?:医院|卫生院|保健院|妇幼院|研究院|研究所|设计院|科学院|博物馆|图书馆|剧院|电视台|报社|通讯社|出版社)$"
)
# ranks (职级), which are of the body whose office stands before
_RANKS = ("调研员", "巡视员", "主任科员")
_DEPARTMENT = re.compile("[部局厅委办]$|办公室$|委员会$|[处科]$|法院$|检察院$")
# bodies that have no 党委 of their own
_NO_GROUP = (
    "监委",
    "监察委员会",
    "纪委",
    "纪律检查委员会",
    "政府",
    "政协",
    "人大",
    "常委会",
    "检察委员会",
    "审判委员会",
    "检察部",
)
_OF_COURT = re.compile("审判委员会$|检察委员会$|庭$|局$")
_OF_THE_WHOLE = frozenset(
    {"政治处", "政治部", "政治工作处", "政治工作部", "办公室", "办公厅", "执行局"}
    | {"党组", "党委", "党支部", "党总支"}
)
_OPEN_LEVELS = frozenset("省市县区州旗盟")
_WITH_BUREAUS = frozenset({"province", "prefecture", "county"})
_BUREAU = re.compile("司$|(?:政治|政治工作|后勤|保障|参谋|装备)[部处]$")
_BESIDE = re.compile("(?:局|人武部|工商联|总工会|管委会|政府办)$")
# 党委|副书记, 党组|书记 of the body named before
_GROUP_ALONE = re.compile("(?P<former>原|前)?(?P<unit>党组|党委|党支部|党总支|纪委)$")
_GROUP = re.compile("(?:党组|党委|党支部|党总支|纪委)$")
# 主任|陈某某，|副主任; 主席|陈某某主持会议并讲话，|副主席; 副主任|覃可、尹川，|秘书长
_NAME = f"[{HAN}·]{{2,8}}?(?:（[^）]{{1,12}}）)?"
_NAMES_BETWEEN = re.compile(
    f"{_NAME}(?:[、和]{_NAME})*(?:(?:主持|出席|参加|列席|领学|作)[^，。；、]{{0,14}})?(?:[、，和与及]|以及)"
)
_BEFORE_TITLE = frozenset("和与及由同为兼任等以")
# kinds of bodies that have a union and departments of such names: 校长助理、研究生院院长
_HOUSES = frozenset({"education", "enterprise"})
_COURTS = frozenset({"court", "procuratorate"})
_WITH_TEAMS = re.compile("(?:公安|执法|消防|交警|应急).*?(?:厅|局|队|党委)$")
# of the departments, those that are commanded have a 政治部
_WITH_POLITICAL = re.compile("(?:公安|司法|监狱管理|安全)[厅局](?:党委|党组)?$")
_LONGEST_UNIT = 14
_CONGRESSES = frozenset({"congress", "congress-standing"})
_COMMITTEES = frozenset({"党委", "纪委"})
_OF_COMMITTEES = frozenset({"组织部", "宣传部", "统战部", "统一战线工作部"})
_ELECTED_KINDS = frozenset({"office", "member", "court", "procuratorate"})
_WITH_SECRETARY = frozenset({"主任", "主席", "主委", "委员长"})
# who is of the body before in a list of its posts: 副主任：…⏎|委员：…
_MEMBERS = frozenset({"委员", "成员", "组员", "秘书长", "秘书", "顾问"})


def unit_seat(setting: Setting, begin: int, entry: RoleEntry, previous: Seat) -> Seat | None:
    """Return the seat in a unit without its place, below or beside the previous title's body.

    真例：组织部部长 or 组织部长 behind 市委常委, 研究室主任 behind 省人大常委会副秘书长.
    """
    end = begin
    match = UNIT.search(setting.text, max(0, end - _LONGEST_UNIT), end)
    if match is None and entry.kind == "ministry":
        end = begin + 1
        match = UNIT.search(setting.text, max(0, end - _LONGEST_UNIT), end)
    if match is None or _UNIT_NEVER.search(match.group()):
        return None
    if setting.body_to(match.start()) is not None or setting.place_at(match.start()) is not None:
        # 、清华大学|公共管理学院党委|书记: of the body that stands before it
        return None
    if match.group().endswith(("局党委", "局党组", "学院党委", "学部党委")):
        # 副市长、公安局|党委|书记
        whole = unit_seat(setting, match.end() - 2, entry, previous)
        return None if whole is None else _group_of(whole, match.group()[-2:])
    if match["inner"] and match["inner"].endswith("办事处"):
        # 县发投公司董事长程远舟，|东关办事处|组织委员
        return None
    section = match["inner"] is not None and _is_section(match["inner"], previous)
    if (
        match["inner"]
        and not section
        and house_of(previous.body, previous.parents).kind not in _HOUSES
        and not _INSTITUTION.search(house_of(previous.body, previous.parents).full)
    ):
        return None
    if match["bureau"] and not _has_bureaus(previous, match["bureau"]):
        return None
    if match["committee"] and previous.base not in _CONGRESSES:
        return None
    unit = match.group()
    name, parents = _named_unit(previous, unit)
    mention = BodyMention(
        match.start(), end, name, "bodies.unscoped", parents, previous.place, "department",
        f"{unit}承前指{name.full}", previous.unresolved, previous.level,
    )  # fmt: skip
    return mention_seat(mention)


def _named_unit(previous: Seat, unit: str) -> tuple[BodyName, tuple[BodyName, ...]]:
    """Name a unit of the body of a seat or of its place, with the bodies above the unit."""
    house = house_of(previous.body, previous.parents)
    zone = _ZONE.fullmatch(previous.body.full)
    if unit in _COMMITTEES and (house.kind in _HOUSES or _INSTITUTION.search(house.full)):
        # 校长、|党委|副书记; the 纪委 of a house is under the 纪委 above as well
        if unit == "纪委":
            return member_discipline(house), ()
        return party_group(house, unit), (house,)
    if zone is not None and previous.place is None:
        others = (f"{zone['zone']}管委会{unit}",)
        return BodyName(zone["zone"] + unit, others, _kind_beside(unit)), ()
    if house.kind in _HOUSES and unit.removeprefix("党委") in _OF_COMMITTEES:
        # 校党委副书记、组织部|部长, 副校长、党委统战部|部长: of the school's committee
        committee = party_group(house, "党委")
        return _unit_below(committee, unit.removeprefix("党委")), (committee, house)
    if unit.endswith("庭") and previous.parents and _OF_COURT.search(house.full):
        # 审判委员会委员、|刑事审判庭|庭长: of the court
        house = previous.parents[0]
    if house.kind in _HOUSES or not _is_beside(unit, previous):
        root = house if house.kind in _HOUSES | _COURTS else _root(previous, unit)
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


def _group_of(whole: Seat, unit: str) -> Seat:
    """Return the seat in the 党委 or 党组 of the body of a seat."""
    body, parents = party_group(whole.body, unit), (whole.body, *whole.parents)
    return replace(whole, body=body, mention=None, parents=parents)


def _is_section(unit: str, previous: Seat) -> bool:
    """Tell whether a unit is a section of a department: 统战部副部长、|党派处|处长."""
    department = _DEPARTMENT.search(previous.body.full) is not None
    if unit.endswith("队"):
        # 县公安局党委委员、|治安大队|大队长
        return _WITH_TEAMS.search(previous.body.full) is not None
    return unit.endswith(("处", "科")) and not unit.endswith("办事处") and department


def _has_bureaus(previous: Seat, unit: str) -> bool:
    """Tell whether a body has such departments beside or below it: a command has a 政治部."""
    if unit.endswith("司"):
        house = house_of(previous.body, previous.parents)
        ministry = previous.level == "central" and house.kind == "department"
        return ministry or previous.body.full.endswith("司")
    court = house_of(previous.body, previous.parents).kind in _COURTS
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


# kinds of body with a 党委 of their own
_WITH_COMMITTEES = frozenset({"department", "unit", "free", "other", "mass-organisation"})
# kinds of a place's bodies, beside which its other bodies stand
_BASES_OF_PLACES = frozenset(
    {
        "party", "government", "discipline", "supervision", "congress", "congress-standing",
        "cppcc", "cppcc-standing", "court", "procuratorate", "party-standing",
    }
)  # fmt: skip


def mention_seat(body: BodyMention) -> Seat:
    """Return the seat in a body that the text names."""
    return Seat(
        body.start, body.name, body, body.place, body.parents, body.basis, body.unresolved,
        body.level, body.base,
    )  # fmt: skip


def _kind_beside(unit: str) -> str:
    kind = _UNITS_OF_PLACES.get(unit)
    return "department" if kind is None else place_body(kind, "").kind


def _unit_of_place(place: str, unit: str) -> BodyName:
    kind = _UNITS_OF_PLACES.get(unit)
    return BodyName(place + unit, (), "department") if kind is None else place_body(kind, place)


def _unit_below(root: BodyName, unit: str) -> BodyName:
    name = below(root, unit, "department")
    if unit in ("审判委员会", "检察委员会"):
        return replace(name, kind=root.kind)
    return replace(name, kind="party") if unit == "党组" else name


def _root(previous: Seat, unit: str) -> BodyName:
    """Return the body below which a unit stands: the committee, not its 常委会 or a 党委 in it.

    The special committees (专门委员会) are those of the congress itself, the working ones of its
    standing committee (《全国人民代表大会组织法》).
    """
    of_whole = unit.endswith(("处", "科", "庭")) or unit in _OF_THE_WHOLE
    if unit.endswith("庭") and previous.parents and _OF_COURT.search(previous.body.full):
        # 审判委员会委员、|刑事审判庭|庭长: of the court
        return previous.parents[0]
    if of_whole and (group := _GROUP.search(previous.body.full)):
        # 公安局党委委员、|政治处|主任: of the 局
        above = previous.parents[0] if previous.parents else None
        whole = previous.body.full[: group.start()]
        return above if above is not None and above.full == whole else house_of(previous.body, ())
    if unit.endswith(("处", "科")):
        # 统战部党派处处长、干部处处长: both of the department
        section = previous.body.full.endswith(("处", "科")) and previous.parents
        return previous.parents[0] if section else previous.body
    if (
        _BUREAU.search(unit)
        and _BUREAU.search(previous.body.full)
        and previous.parents
        and previous.parents[0].kind != "government"
    ):
        # 财政部社会保障司司长、税政司副司长: of the same ministry
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


def inherit(begin: int, entry: RoleEntry, previous: Seat) -> Seat:
    """Return the seat that a role without a body takes from a title before it.

    真例：水利厅党组书记、厅长: the second office is in the 厅, not in its 党组.
    """
    seat = replace(previous, start=begin, kind=TenureKind.INCUMBENT)
    house = next((above for above in previous.parents if above.kind in _HOUSES), None)
    if house is not None and entry.kind in ("firm", "school") and seat.body.kind not in _HOUSES:
        # 公司工会主席、职工董事: of the firm, not of its union
        return replace(seat, body=house, parents=(), mention=None)
    of_body = entry.kind not in ("party", "member") or entry.form.startswith("书记处")
    whole = house_of(seat.body, seat.parents)
    if of_body and whole is not seat.body and has_office(whole, entry):
        # 纪委书记程远舟，|副校长|叶林川: of the school
        return replace(seat, body=whole, parents=(), mention=None)
    if of_body and _GROUP.search(seat.body.full):
        seat = _above(seat)
    if entry.kind in ("court", "procuratorate") and seat.body.full.endswith(("庭", "委员会")):
        seat = _above(seat)
    return seat


def _above(seat: Seat) -> Seat:
    if seat.parents:
        return replace(seat, body=seat.parents[0], parents=seat.parents[1:], mention=None)
    whole = _GROUP.sub("", seat.body.full)
    if whole in ("", seat.body.full):
        return seat
    return replace(seat, body=BodyName(whole, (), "department"), mention=None)


def context_seat(setting: Setting, begin: int, entry: RoleEntry, last: Title) -> Seat | None:
    """Return the seat of an office by the title before it, which is of another chain.

    真例：选举陈某某为云泽市人大常委会主任，覃可、尹川为副主任;
    市人大常委会主任陈某某，副主任覃可、尹川，秘书长黎明出席;
    云泽大学党委书记方明、校长于洋.
    """
    state = same_state_seat(setting, begin, entry, last)
    if state is not None:
        return state
    if last.seat is None:
        return None
    reading = setting.reading
    same = reading.sentence_at(last.start) == reading.sentence_at(begin)
    in_list = LINES_BETWEEN.fullmatch(setting.text, last.end, begin) is not None
    # 、永川地委|副书记: a body that no rule reads stands before it
    stem = reading.is_han(begin - 1) and setting.text[begin - 1] not in _BEFORE_TITLE
    listed = in_list and entry.form in _MEMBERS
    if not stem and (listed or ((same or in_list) and _goes_down(entry, last))):
        return inherit(begin, entry, last.seat)
    house = house_of(last.seat.body, last.seat.parents)
    bureau = UNIT.search(setting.text, max(0, begin - _LONGEST_UNIT), begin)
    if bureau is not None and bureau["inner"] and _is_section(bureau["inner"], last.seat):
        names = _NAMES_BETWEEN.fullmatch(setting.text, last.end, bureau.start())
        return None if names is None else unit_seat(setting, begin, entry, last.seat)
    of_place = bureau is not None and _is_of_place(bureau.group(), last.seat)
    if bureau is not None and (bureau["bureau"] or of_place):
        # 社会保障司司长程远舟、|税政司|副司长; 副县长程远舟，|财政局|局长
        names = _NAMES_BETWEEN.fullmatch(setting.text, last.end, bureau.start())
        seat = replace(last.seat, base="government") if of_place else last.seat
        return None if names is None else unit_seat(setting, begin, entry, seat)
    between = in_list or _NAMES_BETWEEN.fullmatch(setting.text, last.end, begin)
    if between and has_office(house, entry):
        return inherit(begin, entry, last.seat)
    if entry.form.endswith(_RANKS) and _NAMES_BETWEEN.fullmatch(setting.text, last.end, begin):
        # 管委会副主任程远舟，|二级调研员
        return inherit(begin, entry, last.seat)
    group = group_seat(setting, begin, entry, (last,), firm=False)
    if group is not None:
        return group
    former = setting.text[begin : begin + 1] in ("原", "前")
    elected = setting.text.startswith("当选", begin)
    if (
        not former
        and not elected
        and setting.text[begin - 1 : begin] not in ("为", "选", "原", "任")
    ):
        return None
    if not same or entry.kind not in _ELECTED_KINDS:
        return None
    return inherit(begin, entry, last.seat)


def _is_of_place(unit: str, seat: Seat) -> bool:
    """Tell whether the place or zone of a seat has such a bureau: 副县长程远舟，|财政局|局长."""
    if unit == "办事处":
        return seat.place is not None and seat.place.endswith("街道")
    if not unit.endswith(("局", "工委")) or _UNIT_NEVER.search(unit):
        return False
    if _ZONE.fullmatch(seat.body.full) or (seat.unresolved and seat.body.full[0] in _OPEN_LEVELS):
        return True
    return seat.place is not None and place_level(seat.place) in _WITH_BUREAUS


def _goes_down(entry: RoleEntry, last: Title) -> bool:
    """Tell whether an office is that of a deputy or secretary to the one before it."""
    rank = last.role.removeprefix("常务").removeprefix("副")
    if entry.form in (f"副{rank}", f"常务副{rank}") or (entry.deputy and entry.form == last.role):
        return True
    return rank in _WITH_SECRETARY and entry.form in ("秘书长", "副秘书长")


def group_seat(
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
    if _NAMES_BETWEEN.fullmatch(setting.text, last.end, group.start()) is None:
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
    return body.kind in _HOUSES or body.full.endswith(("医院", "我院", "研究院", "科学院"))


def _whole_of(title: Title) -> tuple[Seat, BodyName] | None:
    """Return the body that a title's office is in, if it may have a 党委, with its seat."""
    if title.seat is None:
        return None
    house = house_of(title.seat.body, title.seat.parents)
    above = title.seat.parents[0] if title.seat.parents else None
    if above is not None and above.kind in _HOUSES | _COURTS and house is not above:
        # 法院政治部主任程远舟和|党组|成员: the court's
        house = above
    fits = is_house(house) and not house.full.endswith(_NO_GROUP)
    return (title.seat, house) if fits else None
