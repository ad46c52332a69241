"""Seats that a place or a state gives: 上海市市长, 省长, 韩国总统, 法国外长, 尼泊尔联邦院主席."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.base.body_names import THE_STATE, BodyName, place_body, place_level
from kg.extract.base.reading import HAN
from kg.extract.found.title_mentions import Seat, Setting, Title, mention_seat
from kg.extract.places.home import is_level_of
from kg.extract.places.places import DIVISION_LEVELS, PlaceMention
from kg.lexicon.places import CHINA
from kg.lexicon.words import RoleEntry
from kg.model.knowledge import TenureKind

# heads of governments, and the level words of the places that have one
_HEADS = {
    "省长": ("省",), "市长": ("市",), "区长": ("区", "新区"), "县长": ("县",),
    "州长": ("自治州", "州"), "盟长": ("盟",), "旗长": ("旗",), "镇长": ("镇",), "乡长": ("乡",),
}  # fmt: skip
# 总河长, 副林长; 县|, 市级|, 副市级|: the level of the place that has one
_GUARDIAN = re.compile("(?:第一)?副?总?(?:河|湖|林|田)长")
_GUARDED = re.compile("(?:副|第一)?(?P<level>自治区|自治州|自治县|[省市县区州旗镇乡村])级?$")
_KINDS_OF_PLACES = frozenset({"state", "congress", "other", "party", "ministry", "court"})
_REGION = "自治区"
# 自治区|主席, 市|长: the level word before the role
_LEVEL_BEFORE = re.compile("(?:自治区|自治州|自治县|[省市县区州])$")
_MINISTRIES = {
    "外长": "外交部", "防长": "国防部", "财长": "财政部", "外相": "外务省", "外交大臣": "外交部",
    "外务大臣": "外务省", "防卫大臣": "防卫省", "防卫相": "防卫省", "财务大臣": "财务省",
    "国防大臣": "国防部",
}  # fmt: skip
# 意大利|前政府|总理
_GOVERNMENT = re.compile("(?P<former>[前原])?(?:新一届|本届|上届)?(?:政府|联邦)?")
# 美国|前运输部长, 伊朗|新一届政府总理, 黎巴嫩真主党|副总书记: what belongs to the office
_OF_OFFICE = re.compile("(?P<former>[前原])?(?:新一届|本届|新任|现任)?")
_RANK_BEHIND = re.compile("(?:第[一二三]|常务)?副$|(?<=[党军队团])总$")
# 美国|叙利亚问题特使, 联合国|也门问题特使: what the envoy is sent for
_LONGEST_QUESTION = 20
_SENDS = re.compile("(?:总统|总理|首相|政府|国务院)?[一-龥]{2,12}问题")
_HOUSES = {"众议长": "国会众议院", "参议长": "国会参议院"}
# 美国|防部部长, 美国|土安全部长: one 国 is written for two
_LESS_STATE = ("防部", "土安全", "务院", "务卿办")
# 联邦院 in 尼泊尔联邦院主席; no unit where another office or a particle stands between
_UNIT = re.compile(f"[{HAN}]+")
_UNIT_NEVER = re.compile(
    "[的和与同对向在驻]|总统|总理|首相|主席|国王|埃米尔|代表(?!团|院|大会)|会[见晤谈]|^内阁$"
)
_LONGEST_UNIT = 8
# 老挝|自然资源与环境部|副部长, 佛得角|外交、合作和侨务|部长; no second office between
_OF_JOINED = f"(?![的向在驻和与长]|对(?!外)|总统|总理|首相|主席|大臣|书记|主任|议员)[{HAN}"
_JOINED_MINISTRY = re.compile(
    f"(?:{_OF_JOINED}、]){{2,12}}[与和](?:{_OF_JOINED}]){{1,8}}(?:部|署|委员会)"
)
# 伊朗驻叙利亚|大使, 驻法国大使馆临时|代办: whom a state sends, and where to
_POSTED = re.compile(f"(?:原|前)?(?:常)?驻[{HAN}·]{{1,12}}?$")
# 大使, 总领事, 公使衔参赞, 商务参赞, 国防武官, 一等秘书
_POSTED_ROLE = re.compile(
    "(?:特命全权)?大使|副?总领事|代办|常驻代表|公使|[一-龥]{0,4}参赞|(?:国防)?武官|[一二三]等秘书"
)
_TO_CHINA = ("驻华", "驻中国")
# 我|驻法国大使
_OURS_POSTED = re.compile("我(?:国)?$")
# 据俄|总统, 与乌|总统: what may stand before the one character
_BEFORE_ABBREVIATED = frozenset("据与和同对向由、及")
_STATES = frozenset({"state", "foreign"})
# 托卡耶夫、 between 哈萨克斯坦总统 and 总理
_NAME_BETWEEN = re.compile(f"[{HAN}·-]{{2,16}}[、，和]")


def place_seat(setting: Setting, begin: int, start: int, entry: RoleEntry) -> Seat | None:
    """Return the seat that the place before a role gives, None where it gives none.

    Args:
        setting: The document.
        begin: Where the title begins with its modifiers (代, 原).
        start: Where the role begins.
        entry: The role.
    """
    head = entry.form.removesuffix("助理").removeprefix("常务").removeprefix("副")
    if _GUARDIAN.fullmatch(entry.form):
        return _guarded(setting, begin)
    if head in _HEADS:
        return _head_seat(setting, begin, start, head)
    place = setting.place_to.get(begin) or setting.place_to.get(start)
    if place is None and setting.text[begin - 1 : begin] == "的":
        place = setting.place_to.get(begin - 1)
    if place is None and head == "主席" and setting.text.endswith(_REGION, 0, begin):
        # 自治区|副主席: who heads the government of the region that the text is about
        return _home_government(setting, begin - len(_REGION), _REGION)
    if place is None and entry.kind in ("state", "congress"):
        place = abbreviated_state(setting, begin)
    if place is None or entry.kind not in _KINDS_OF_PLACES:
        return None
    if place.level == "country":
        return state_seat(place, entry.form)
    if entry.kind == "state" and place.name.endswith(_REGION):
        return _government(place.start, place.name)
    if entry.form == "领导人" or place.level == "state":
        body = BodyName(place.name, place.forms, "other")
        return Seat(place.start, body, place=place.name, base="state")
    return None


def _guarded(setting: Setting, begin: int) -> Seat | None:
    """Return the seat of a guardian of rivers, lakes or woods in the place that has him.

    真例：县总河长, 琴水市级河长, 碧水镇镇级河长 (《关于全面推行河长制的意见》, 2016: 总河长 of a
    province, a 河长 of each level for each river).
    """
    level = _GUARDED.search(setting.text, max(0, begin - 6), begin)
    if level is None:
        return None
    word = level["level"]
    named = setting.place_to.get(level.start()) or setting.place_to.get(level.end("level"))
    if named is not None and is_level_of(word, named.name):
        return Seat(
            named.start, BodyName(named.name, named.forms, "other"), place=named.name, base="state"
        )
    settled = setting.chains.settle(setting.home, level.start(), word)
    if settled is None:
        return None
    place, reason = settled
    basis = f"{word}指{place}：{reason}"
    return Seat(level.start(), BodyName(place, (), "other"), place=place, basis=basis, base="state")


def abbreviated_state(setting: Setting, begin: int) -> PlaceMention | None:
    """Return the state of the document that one character before a role stands for: 俄|总统."""
    character = setting.text[begin - 1 : begin]
    before = setting.text[begin - 2 : begin - 1]
    if setting.reading.is_han(begin - 2) and before not in _BEFORE_ABBREVIATED:
        return None
    states = [
        state
        for state in setting.foreign_states().values()
        if _abbreviation_of(setting, state) == character
    ]
    return replace(states[0], start=begin - 1, end=begin) if len(states) == 1 else None


def _abbreviation_of(setting: Setting, state: PlaceMention) -> str | None:
    country = setting.lexicon.country_of.get(state.name) or next(
        (setting.lexicon.country_of[f] for f in state.forms if f in setting.lexicon.country_of),
        None,
    )
    return None if country is None else country.abbr


def sending_seat(setting: Setting, begin: int, entry: RoleEntry) -> Seat | None:
    """Return the state that an ambassador is sent by: Iran for 伊朗驻叙利亚大使."""
    if _POSTED_ROLE.fullmatch(entry.form) is None:
        return None
    house = setting.body_to(begin)
    if house is not None and house.base == "embassy":
        # 中国驻日本使馆|公使: of the house that stands right before
        return mention_seat(house)
    posted = _POSTED.search(setting.text, max(0, begin - 14), begin)
    if posted is None:
        return None
    if posted.group().endswith(_TO_CHINA):
        # 美国客人有：驻华|大使: of another state, which stands elsewhere
        state = setting.place_to.get(posted.start()) or _only_state(setting)
        return None if state is None else state_seat(state, entry.form)
    state = setting.place_to.get(posted.start())
    if state is not None and state.level == "country":
        return state_seat(state, entry.form)
    ours = _OURS_POSTED.search(setting.text, max(0, posted.start() - 2), posted.start())
    if ours is None and setting.reading.is_han(posted.start() - 1):
        return None
    # |驻法国大使: China's where no other sender stands before it
    return Seat((ours or posted).start(), THE_STATE, place=CHINA, base="state")


def _only_state(setting: Setting) -> PlaceMention | None:
    """Return the one other state of a document, None where it names none or several."""
    states = setting.foreign_states()
    return next(iter(states.values())) if len(states) == 1 else None


def _head_seat(setting: Setting, begin: int, start: int, head: str) -> Seat | None:
    """Return the government that a head (市长) leads; an open one where none is settled."""
    place = setting.place_to.get(begin)
    if place is None and begin == start:
        # 上海市长: the place ends inside the role
        inside = setting.place_to.get(begin + 1)
        place = inside if inside is not None and inside.start < begin else None
    if place is not None and place.level not in ("country", "region"):
        return _government_of(place)
    # 伦敦金融城|市长: a district of another state that no rule reads
    if setting.text[begin - 1 : begin] == "城":
        return None
    generic = _LEVEL_BEFORE.search(setting.text, max(0, begin - 3), begin)
    if generic is not None:
        return _home_government(setting, generic.start(), generic.group())
    for level in _HEADS[head]:
        found = _home_government(setting, begin, level)
        if found is not None:
            return found
    body = BodyName(head[0] + "政府", (), "government")
    return Seat(begin, body, unresolved=True, base="government")


def _government_of(place: PlaceMention) -> Seat:
    """Return the government of a place; that of a foreign city is no 人民政府."""
    if place.level in DIVISION_LEVELS or place.rule != "places.known" or place.adcode is not None:
        return _government(place.start, place.name)
    stem = place.name.removesuffix("市")
    full = f"{place.name}政府" if place.name[-1] in "市州省" else f"{stem}市政府"
    forms = tuple(dict.fromkeys((place.name, stem, f"{stem}市", f"{stem}政府")))
    body = BodyName(full, forms, "government")
    return Seat(place.start, body, place=place.name, base="foreign")


def _home_government(setting: Setting, begin: int, level: str) -> Seat | None:
    settled = setting.chains.settle(setting.home, begin, level)
    if settled is None:
        return None
    place, reason = settled
    return replace(_government(begin, place), basis=f"{level}指{place}：{reason}")


def _government(begin: int, place: str) -> Seat:
    return Seat(
        begin, place_body("government", place), place=place, level=place_level(place),
        base="government",
    )  # fmt: skip


_OF_COUNCIL = frozenset({"总理", "副总理", "国务委员"})


def state_seat(state: PlaceMention, role: str) -> Seat:
    """Return the seat of an office of a state: 塔吉克斯坦总统, 法国外长, 英国国防大臣."""
    forms = tuple(form for form in state.forms if form != state.name)
    body = BodyName(state.name, forms, "state")
    ministry = _MINISTRIES.get(role.removeprefix("副"))
    if role.endswith("议长"):
        body = _parliament(state, _HOUSES.get(role, "议会"))
    elif state.name == CHINA and role in _OF_COUNCIL:
        # 中国总理: of the council, as 国务院总理 is
        body = BodyName(f"{CHINA}国务院", ("国务院",), "government")
    elif ministry is not None:
        others = tuple(form + ministry for form in forms)
        body = BodyName(state.name + ministry, others, "department")
    return Seat(state.start, body, place=state.name, base="state")


def _parliament(state: PlaceMention, house: str) -> BodyName:
    full = state.name + house
    # 国会 is no name of one of its houses
    others = ("国会", "议会", "国民议会") if house == "议会" else (house.removeprefix("国会"),)
    forms = (f + h for f in state.forms for h in (house, *others))
    return BodyName(full, tuple(form for form in forms if form != full), "congress")


def foreign_unit_seat(setting: Setting, begin: int, entry: RoleEntry) -> Seat | None:
    """Return the seat in a body of another state that no list has: 尼泊尔联邦院主席."""
    # 乌克兰能源|部长: the body ends inside the role
    inside = entry.form[0] if entry.kind == "ministry" and not entry.deputy else ""
    for size in range(14, 1, -1):
        state = setting.place_to.get(begin - size)
        if state is None or not state.is_other_state:
            continue
        unit = setting.text[state.end : begin]
        if _is_met(setting, state, unit):
            return state_seat(replace(state, start=begin - 1), entry.form)
        government = _GOVERNMENT.fullmatch(unit)
        if unit and government is not None and entry.kind in ("state", "congress", "other"):
            seat = state_seat(state, entry.form)
            return replace(seat, kind=TenureKind.FORMER) if government["former"] else seat
        office = _OF_OFFICE.match(unit)
        former = office is not None and office["former"] is not None
        unit = unit if office is None else unit[office.end() :]
        if unit == "联邦" and entry.kind in ("state", "other"):
            return state_seat(state, entry.form)
        rank = _RANK_BEHIND.search(unit)
        unit = unit if rank is None else unit[: rank.start()]
        if unit.startswith(("首席", "代理", "副")) or unit.endswith("问题"):
            # 英国|前首席内阁大臣: an office of its own
            return None
        if setting.text[state.end - 1] == "国" and unit.startswith(_LESS_STATE):
            unit = "国" + unit
        ministry = "部" if entry.form == "大臣" else ""
        joined = _JOINED_MINISTRY.fullmatch(unit + (inside or ministry)) is not None
        if size > _LONGEST_UNIT and not joined:
            continue
        if joined or (_UNIT.fullmatch(unit) and not _is_clause(setting, state.end, begin)):
            unit += "" if unit.endswith(inside) else inside
            if entry.form == "大臣" and not unit.endswith(("部", "省", "国务")):
                # 英国财政|大臣, 日本经济产业|大臣
                unit += "省" if state.name == "日本" else "部"
            others = tuple(form + unit for form in state.forms if form != state.name)
            body = BodyName(state.name + unit, others, "other")
            seat = Seat(state.start, body, place=state.name, base="foreign")
            return replace(seat, kind=TenureKind.FORMER) if former else seat
    return None


def _is_met(setting: Setting, state: PlaceMention, unit: str) -> bool:
    """Tell whether the state's character stands behind a verb: 岭国王宫会见|岭|最高元首."""
    country = setting.lexicon.country_of.get(state.name)
    abbreviated = country is not None and country.abbr is not None and unit[-1:] == country.abbr
    return abbreviated and unit[:-1].endswith(("会见", "会晤", "拜会"))


def envoy_seat(setting: Setting, begin: int) -> Seat | None:
    """Return the seat of who is sent for a question by whom stands before it.

    真例：联合国|也门问题|特使, 美国总统|乌克兰问题|特使, 美国|叙利亚问题|特使.
    """
    if not setting.text.endswith("问题", 0, begin):
        return None
    for at in range(begin - len("岚国问题"), begin - _LONGEST_QUESTION, -1):
        body, state = setting.body_to(at), setting.place_to.get(at)
        if body is not None and body.name.kind == "international":
            return mention_seat(body)
        behind = setting.text[at:begin]
        if state is not None and state.level == "country" and _SENDS.match(behind):
            return state_seat(state, "特使")
    return None


def _is_clause(setting: Setting, start: int, end: int) -> bool:
    """Tell whether what stands behind a state says what it does, or of whom: 举行悼念已故."""
    if _UNIT_NEVER.search(setting.text, start, end):
        return True
    words = setting.reading.words
    return any(
        tag in ("v", "p", "d", "vd") and stop - start > 1
        for stop, tag in (words[at] for at in range(start, end))
    )


def same_state_seat(setting: Setting, begin: int, entry: RoleEntry, last: Title) -> Seat | None:
    """Return the seat of the same state as the title before it.

    真例：哈萨克斯坦总统托卡耶夫、总理斯迈洛夫: the second is of the same state.
    """
    if entry.kind not in ("state", "congress") or last.seat is None:
        return None
    if not _NAME_BETWEEN.fullmatch(setting.text, last.end, max(last.end, begin)):
        return None
    if last.seat.base == "embassy" and _POSTED_ROLE.fullmatch(entry.form):
        # 驻俄罗斯大使馆公使衔参赞叶林川、|武官
        return replace(last.seat, start=begin, mention=None, basis=f"承前属{last.seat.body.full}")
    if last.seat.base not in _STATES:
        return None
    for place in setting.places:
        if place.name == last.seat.place and place.level == "country":
            seat = state_seat(place, entry.form)
            return replace(seat, start=begin, basis=f"承前属{place.forms[-1]}")
    return None
