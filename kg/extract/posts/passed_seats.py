"""Seats that a title passes on to those behind it: 水利厅党组书记、|厅长; 书记方明、|校长|于洋.

In one chain the office behind is in the same body; in the next chain it is in the same body where
the words fit it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.base.body_names import BodyName, place_body, place_level, standing
from kg.extract.bodies.free_endings import free_kind
from kg.extract.bodies.place_seats import same_state_seat
from kg.extract.found.title_mentions import Seat, Setting, Title
from kg.extract.names.roll_names import LINES_BETWEEN, NAMES_BETWEEN
from kg.extract.posts.chain_units import LONGEST_UNIT, UNIT, UNIT_NEVER, unit_seat
from kg.extract.posts.offices import COURTS, HOUSES, has_office, house_of
from kg.extract.posts.party_groups import party_group_seat
from kg.extract.posts.unit_owners import GROUP, ZONE, is_section
from kg.lexicon.words import RoleEntry
from kg.model.knowledge import TenureKind

_HEADS_OF_STANDING = frozenset({"主任", "副主任", "常务副主任"})
# ranks (职级), which are of the body whose office stands before
_RANKS = ("调研员", "巡视员", "主任科员")
# 市|财政局, 县|教育局: levels whose bodies stand unresolved, and levels of places with bureaus
_OPEN_LEVELS = frozenset("省市县区州旗盟")
_WITH_BUREAUS = frozenset({"province", "prefecture", "county"})
# what a title begins behind
_BEFORE_TITLE = frozenset("和与及由同为兼任等以")
# 覃可、尹川|为|副主任, 当选|副主任: kinds of offices that one is elected to
_COMES_TO = frozenset("为选原任")
_ELECTED_KINDS = frozenset({"office", "member", "court", "procuratorate"})
# heads of bodies that have a 秘书长
_WITH_SECRETARY = frozenset({"主任", "主席", "主委", "委员长"})
# who is of the body before in a list of its posts: 副主任：…⏎|委员：…
_MEMBERS = frozenset({"委员", "成员", "组员", "秘书长", "秘书", "顾问"})

# 云泽干部学院|教务处: whose 处 has no 院长
_INSTITUTE_OF = re.compile(
    "[一-龥]{2,24}(?:学院|医院|研究院|科学院|设计院|法院|检察院)(?=[一-龥]{2,}$)(?!党委|党组)"
    "(?!.*院$)"
)
# 北京科技大学|新金属材料国家重点实验室
_SCHOOL_OF = re.compile("(?!中国共产党|中共)[一-龥]{2,14}?大学(?=.{3,})(?!党委|党组)")


def inherit(begin: int, entry: RoleEntry, previous: Seat) -> Seat:
    """Return the seat that a role without a body takes from a title before it.

    真例：水利厅党组书记、厅长: the second office is in the 厅, not in its 党组; 人大党组书记、|主任
    heads its standing committee.
    """
    seat = _inherited(begin, entry, previous)
    if entry.form in _HEADS_OF_STANDING and seat.body.full.endswith("人民代表大会"):
        return replace(
            seat, body=standing(seat.body), parents=(seat.body, *seat.parents),
            mention=None, base="congress-standing",
        )  # fmt: skip
    return seat


def _inherited(begin: int, entry: RoleEntry, previous: Seat) -> Seat:
    seat = replace(previous, start=begin, kind=TenureKind.INCUMBENT)
    if entry.form.endswith("校长") and (school := _SCHOOL_OF.match(previous.body.full)) is not None:
        # 北京科技大学国家重点实验室主任、|副校长
        of_school = BodyName(school.group(), (), "education")
        return replace(seat, body=of_school, parents=(), mention=None)
    if entry.form.endswith("院长") and (institute := _INSTITUTE_OF.match(previous.body.full)):
        # 云泽干部学院教务处处长、|副院长
        body = next((p for p in previous.parents if p.full == institute.group()), None)
        body = body or BodyName(institute.group(), (), free_kind(institute.group()))
        return replace(seat, body=body, parents=(), mention=None)
    if entry.form.endswith("专员") and previous.base == "prefecture-party" and previous.place:
        # 石家庄地委副书记兼代理|专员
        office = place_body("prefecture-office", previous.place)
        return replace(seat, body=office, parents=(), mention=None, base="prefecture-office")
    house = next((above for above in previous.parents if above.kind in HOUSES), None)
    if house is not None and entry.kind in ("firm", "school") and seat.body.kind not in HOUSES:
        # 公司工会主席、职工董事: of the firm, not of its union
        return replace(seat, body=house, parents=(), mention=None)
    of_body = entry.kind not in ("party", "member") or entry.form.startswith("书记处")
    whole = house_of(seat.body, seat.parents)
    if of_body and whole is not seat.body and has_office(whole, entry):
        # 纪委书记程远舟，|副校长|叶林川: of the school
        return replace(seat, body=whole, parents=(), mention=None)
    if of_body and GROUP.search(seat.body.full):
        seat = _above(seat)
    if entry.kind in COURTS and any(above.kind in COURTS for above in seat.parents):
        # 第一检察部副主任、|一级检察官, 审判委员会委员、|审判员: of the whole
        seat = _above(seat)
    return seat


def _above(seat: Seat) -> Seat:
    if seat.parents:
        return replace(seat, body=seat.parents[0], parents=seat.parents[1:], mention=None)
    whole = GROUP.sub("", seat.body.full)
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
    bureau = UNIT.search(setting.text, max(0, begin - LONGEST_UNIT), begin)
    owner = None if bureau is None else _owner(bureau, last.seat)
    if bureau is not None and owner is not None:
        names = NAMES_BETWEEN.fullmatch(setting.text, last.end, bureau.start())
        return None if names is None else unit_seat(setting, begin, entry, owner)
    between = in_list or NAMES_BETWEEN.fullmatch(setting.text, last.end, begin)
    if between and has_office(house, entry):
        return inherit(begin, entry, last.seat)
    if entry.form.endswith(_RANKS) and NAMES_BETWEEN.fullmatch(setting.text, last.end, begin):
        # 管委会副主任程远舟，|二级调研员
        return inherit(begin, entry, last.seat)
    group = party_group_seat(setting, begin, entry, (last,), firm=False)
    if group is not None:
        return group
    elected = same and entry.kind in _ELECTED_KINDS and _is_elected(setting.text, begin)
    return inherit(begin, entry, last.seat) if elected else None


def _is_elected(text: str, begin: int) -> bool:
    """Tell whether somebody is told to come to an office or to have left it: 为|主任, 原主任."""
    former = text[begin : begin + 1] in ("原", "前")
    return former or text.startswith("当选", begin) or text[begin - 1 : begin] in _COMES_TO


def _owner(unit: re.Match[str], seat: Seat) -> Seat | None:
    """Return the seat in whose body or place a unit of `UNIT` is, None where none has it.

    真例：社会保障司司长程远舟、税政司副司长叶林川; 副县长程远舟，财政局局长叶林川.
    """
    of_house = any(above.kind in HOUSES for above in seat.parents)
    if unit["inner"] and not of_house and is_section(unit["inner"], seat):
        return seat
    if _is_of_place(unit.group(), seat):
        return replace(seat, base="government")
    return seat if unit["bureau"] else None


def _is_of_place(unit: str, seat: Seat) -> bool:
    """Tell whether the place or zone of a seat has such a bureau: 副县长程远舟，|财政局|局长."""
    if unit == "办事处":
        return seat.place is not None and seat.place.endswith("街道")
    if not unit.endswith(("局", "工委")) or UNIT_NEVER.search(unit):
        return False
    if ZONE.fullmatch(seat.body.full) or (seat.unresolved and seat.body.full[0] in _OPEN_LEVELS):
        return True
    return seat.place is not None and place_level(seat.place) in _WITH_BUREAUS


def _goes_down(entry: RoleEntry, last: Title) -> bool:
    """Tell whether an office is that of a deputy or secretary to the one before it."""
    rank = last.role.removeprefix("常务").removeprefix("副")
    if entry.form in (f"副{rank}", f"常务副{rank}") or (entry.deputy and entry.form == last.role):
        return True
    return rank in _WITH_SECRETARY and entry.form in ("秘书长", "副秘书长")
