"""Seats in the one school, firm or office that a document or a sentence is about.

真例：同校党委书记程远舟、校长叶林川见面: the school that the document names in full;
市教育局召开会议，局长程远舟主持: the body that the sentence begins with.
Rule of its mentions: `bodies.firm` (真例：云启科技股份有限公司召开会议。
云启科技董事长程远舟主持会议).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from kg.extract.base.body_names import BodyName, below, member_discipline, party_group
from kg.extract.base.reading import HAN
from kg.extract.bodies.free_endings import free_kind
from kg.extract.bodies.own_bodies import is_faculty, is_met_by_us, is_named_late
from kg.extract.found.body_mentions import BodyMention
from kg.extract.found.title_mentions import Seat, Setting, Title
from kg.extract.posts.offices import has_office, house_of
from kg.lexicon.words import RoleEntry

# 校党委|书记, 学校|党委, 校|纪委, 公司|董事会: the house by its kind alone, and a unit of it
_GENERIC = re.compile(
    "(?:该|本|我)?(?P<house>校|学校|集团公司|总公司|公司|集团|医院|(?<![察法学究])院|)"
    "(?P<unit>党委|党组|纪委|工会|团委|"
    f"党委[{HAN}]{{2,5}}[部办]|党[委政]办公室|[{HAN}]{{2,4}}(?<!办事)处)?$"
)
# 党委|组织部
_PARTY_UNIT = re.compile("党委(?P<section>.+)")
# what may stand before the office of the house without its name: 同|校长, 、|副校长
_OURS = ("我", "本")
_HEAD = re.compile("[，。；：、和与同由及兼\n（]$")
# 选举程远舟|为|党委书记, 叶林川|当选|纪委书记
_BEFORE_UNIT = re.compile(f"{_HEAD.pattern}|(?:为|当选|同志)$")
_KINDS = {
    "校": "education", "学校": "education", "公司": "enterprise", "集团": "enterprise",
    "集团公司": "enterprise", "总公司": "enterprise",
}  # fmt: skip
# 学院院长|、校党委|常委
_CHAINED = re.compile("[、兼](?P<house>校)(?P<unit>党委|纪委|工会|团委)")
_SCHOOL_OF = re.compile("(?!中国共产党|中共)[一-龥]{2,14}?大学")
_UNIONS = frozenset({"工会", "团委"})
_GROUPS = frozenset({"党委", "党组"})
_SCHOOL = re.compile("校长")
# houses whose head is called by their kind, as are those who assist him
_HEADED = ("院", "矿", "厂")
# 学校召开会议, no 大学校长
_THE_SCHOOL = re.compile("(?<![大中小])学校(?!长)")
# 大队长, 副支队长; 大队|教导员
_UNIT_HEAD = re.compile("副?(?P<unit>大队|支队|总队)长")
_UNIT_BEFORE = re.compile("大队|支队|总队")
_FIRM = frozenset({"firm"})
# ，|总会计师程远舟: offices that departments have too
_OFFICES_OF_FIRMS = frozenset({"总会计师", "总工程师", "总经济师", "总审计师", "安全总监"})
# 云启|科技 董事长, 长岭|重装 总经理: how short names of firms end
_FIRM_END = re.compile(
    f"(?<![{HAN}])(?P<name>[{HAN}]{{2,7}}"
    "(?:科技|股份|重工|重装|装备|电子|电气|电力|汽车|药业|医药|生物|证券|保险|传媒|控股|能源|"
    "石化|石油|集团|城投|"
    "交投|建工|文旅|置业|置地|乳业|酒业|水务|燃气|环保|铁建|城建|建投|国投|产投|农投|旅投|水投|"
    "港务|地铁|船舶|资本|地产|航空|物流|食品|软件|网络|智能|材料|化工|钢铁|矿业|通信|信息|实业|"
    "投资|银行|(?<!集团)(?<!有限)(?<!责任)(?<!股份)公司))$"
)
# 集团公司, 各分公司: any of a kind
_ANY_FIRM = re.compile(
    "^(?:各|该|本|我|其|原|某|多家|有关|相关|上市|集团|央企|国企|民营|旗下|所属)|[总分子]公司$"
)
_LONGEST_NAME = 10
# 3月5日上午，|市教育局召开会议
_DAY = re.compile(
    "[^，。；]{0,4}[0-9]{1,2}[月日][^，。；]{0,8}，|[今昨]天[^，。；]{0,3}，|近日，|日前，"
)
# 对7起典型问题发出通报，其中|青潭县民政局发放月饼，局长程远舟受到处分
_AMONG = "其中"
_WITH_GROUP = frozenset({"department", "court", "procuratorate"})
_GUEST = re.compile("(?:[^，。\n]{0,12}?一行)?(?:[^，。\n]{0,8})?(?:来|到访|莅|赴)")
# what has a 党委 of its own, though it is neither a school nor a firm
_INSTITUTIONS = (
    "医院",
    "卫生院",
    "研究院",
    "研究所",
    "科学院",
    "博物馆",
    "图书馆",
    "报社",
    "电视台",
)
# 云大 is too short to be known for a school
_LEAST_OF_HOUSE = 4
_SCHOOLS = ("大学", "学院", "学校", "中学", "小学", "党校", "分校")


def house_seat(setting: Setting, begin: int, entry: RoleEntry) -> Seat | None:
    """Return the seat in the school or firm that words of its kind stand for, or none."""
    generic = _GENERIC.search(setting.text, max(0, begin - 9), begin)
    if generic is not None and generic["house"] == "":
        # ，党委|副书记: of the one house that the document is about
        left = max(0, generic.start() - 2)
        head = _BEFORE_UNIT.search(setting.text, left, generic.start())
        generic = generic if head is not None and generic["unit"] else None
    if generic is not None:
        # 校长: the role itself begins with the word
        start, word, unit = generic.start(), generic["house"], generic["unit"]
        if word.endswith(("公司", "集团", "院")) and not _is_border(setting, start):
            # 石门|公司总经理, 青阶研究生|院院长: it has a name
            return None
        return _of_house(setting, start, word, unit, entry) or _ours(setting, generic, entry)
    if _HEAD.search(setting.text, max(0, begin - 1), begin) is None and begin > 0:
        return None
    if _SCHOOL.search(entry.form):
        seat = _of_house(setting, begin, "校", None, entry)
        if seat is None and "我校" in setting.text:
            house = BodyName("我校", (), "education")
            seat = Seat(begin, house, unresolved=True, base="free")
        return seat
    for word in _HEADED:
        # 矿长石远山, 院长助理方明达
        if f"{word}长" in entry.form:
            return _of_house(setting, begin, word, None, entry)
    of_firm = entry.kind in _FIRM or entry.form in _OFFICES_OF_FIRMS
    return _of_house(setting, begin, "公司", None, entry) if of_firm else None


def _ours(setting: Setting, generic: re.Match[str], entry: RoleEntry) -> Seat | None:
    """Return the open seat in 我校, which the document names nowhere: 我校党委书记程远舟."""
    words = generic.group()
    if _KINDS.get(generic["house"]) == "enterprise":
        return _open_firm(generic, entry)
    word = next((word for word in ("校", "院") if generic["house"].endswith(word)), None)
    own = words.startswith(_OURS) or f"我{word}" in setting.text
    school = word == "校" and _THE_SCHOOL.search(setting.text) is not None
    if word is None or not (own or school):
        return None
    house = BodyName(f"我{word}", (), "education" if word == "校" else "other")
    if generic["unit"] is None:
        return Seat(generic.start(), house, unresolved=True, base="free")
    # 校党委 and 我校党委 are one body in a document that says 我校
    full = f"{house.full if house.full in setting.text else word}{generic['unit']}"
    body = BodyName(full, () if words == full else (words,), "party")
    return Seat(generic.start(), body, parents=(house,), unresolved=True, base="free")


def _is_border(setting: Setting, start: int) -> bool:
    return (
        not setting.reading.is_han(start - 1) or setting.text[start - 1] in "和与同由及兼为任对向"
    )


def _open_firm(generic: re.Match[str], entry: RoleEntry) -> Seat | None:
    """Return the open seat in a firm that the document names nowhere: 公司党委书记程远舟."""
    house = BodyName(generic["house"], (), "enterprise")
    if generic["unit"] is None:
        seat = Seat(generic.start(), house, unresolved=True, base="free")
        return seat if has_office(house, entry) else None
    kind = "mass-organisation" if generic["unit"] in _UNIONS else "party"
    body = BodyName(generic["house"] + generic["unit"], (), kind)
    return Seat(generic.start(), body, parents=(house,), unresolved=True, base="free")


def _of_house(
    setting: Setting, start: int, word: str, unit: str | None, entry: RoleEntry
) -> Seat | None:
    kind = _KINDS.get(word)
    found = [
        (house_of(body.name, body.parents), body) for body in setting.bodies if not body.unresolved
    ]
    if kind == "education":
        found = [(_whole_school(house, body), body) for house, body in found]
    houses = [(house, body) for house, body in found if _is_house(house, word, kind)]
    houses = [(house, body) for house, body in houses if not _is_guest(setting, house.full)]
    if word == "" and "我校" in setting.text:
        # 我校…，|党委|书记: no institute that the school works with
        houses = [(house, body) for house, body in houses if house.full.endswith(_SCHOOLS)]
    if word == "院":
        # 市检察院 in the news on what the highest one wants
        houses = [(house, body) for house, body in houses if body.level != "central"] or houses
    if kind == "enterprise":
        starts: dict[str, list[int]] = {}
        for house, body in houses:
            starts.setdefault(house.full, []).append(body.start)
        late = {name for name, at in starts.items() if is_named_late(setting.reading, at)}
        houses = [(house, body) for house, body in houses if house.full not in late]
    (first, most), *others = Counter(house.full for house, _ in houses).most_common(2) or [("", 0)]
    # where several are named, the one that the document is about
    if not most:
        return _of_publisher(setting, start, word, unit, entry)
    if others and most < 2 * others[0][1] and not _heads(setting, first):
        return None
    house, body = next((house, body) for house, body in houses if house.full == first)
    if kind == "enterprise" and most == 1 and body.start > start:
        # a firm that the text names once, and only later, is not the one that it is about
        return None
    if unit is not None and unit.endswith("处") and not _is_about(setting, house):
        return None
    basis = f"{word or unit}即文中{house.full}"
    seat = Seat(start, house, place=body.place, basis=basis, level=body.level, base="free")
    return _in_house(seat, unit, entry)


def _whole_school(house: BodyName, body: BodyMention) -> BodyName:
    """Return the university whose college a body is: 云泽大学|医学院 has no 校长 of its own."""
    if house.kind != "education":
        return house
    schools = [above for above in body.parents if above.full.endswith(_SCHOOLS)]
    return schools[-1] if schools else house


def chained_school_seat(
    setting: Setting, begin: int, entry: RoleEntry, previous: Title | None
) -> Seat | None:
    """Return the seat in the school whose faculty the title before names: 院长、|校党委|常委."""
    if previous is None or previous.seat is None:
        return None
    words = _CHAINED.fullmatch(setting.text, previous.end, begin)
    school = None if words is None else _SCHOOL_OF.match(previous.seat.body.full)
    if words is None or school is None:
        return None
    house = BodyName(school.group(), (), "education")
    seat = Seat(words.start("house"), house, basis=f"校承前指{house.full}", base="free")
    return _in_house(seat, words["unit"], entry)


def _is_about(setting: Setting, house: BodyName) -> bool:
    """Tell whether a document is about a house: its headline names it, or it speaks as 我校."""
    left, right = setting.reading.title
    headed = any(setting.text.find(name, left, right) >= 0 for name in (house.full, *house.others))
    return headed or "我校" in setting.text or "我院" in setting.text


def _of_publisher(
    setting: Setting, start: int, word: str, unit: str | None, entry: RoleEntry
) -> Seat | None:
    """Return the seat in the school, hospital or firm that publishes the document."""
    publisher = setting.reading.source.publisher
    if publisher is None or len(publisher) < _LEAST_OF_HOUSE:
        return None
    house = BodyName(publisher, (), free_kind(publisher))
    if not _is_house(house, word, _KINDS.get(word)):
        return None
    return _in_house(Seat(start, house, basis=f"来源：{publisher}", base="free"), unit, entry)


def _in_house(seat: Seat, unit: str | None, entry: RoleEntry) -> Seat | None:
    """Return the seat in a house or in a unit of it, None where the house has no such office."""
    house = seat.body
    if unit is None:
        return seat if has_office(house, entry) else None
    if unit == "纪委":
        name = member_discipline(house)
    elif unit in _UNIONS:
        name = below(house, unit, "mass-organisation")
    elif (section := _PARTY_UNIT.fullmatch(unit)) is not None:
        committee = party_group(house, "党委")
        name = below(committee, section["section"], "department")
        return replace(seat, body=name, parents=(committee, house))
    elif unit not in _GROUPS:
        name = below(house, unit, "department")
    else:
        name = party_group(house, unit)
    return replace(seat, body=name, parents=(house,))


def _is_guest(setting: Setting, house: str) -> bool:
    """Tell whether a school or firm is another one's, or a faculty of the one that is meant."""
    text = setting.text
    return _visits(setting, house) or is_met_by_us(text, house) or is_faculty(text, house)


def _visits(setting: Setting, house: str) -> bool:
    """Tell whether a school or firm comes as a guest: 云泽大学来访."""
    left, right = setting.reading.title
    at = setting.text.find(house, left, right)
    return at >= 0 and _GUEST.match(setting.text, at + len(house)) is not None


def _heads(setting: Setting, house: str) -> bool:
    """Tell whether a school stands in the headline."""
    return setting.text.find(house, *setting.reading.title) >= 0 and house.endswith(_SCHOOLS)


def _is_house(body: BodyName, word: str, kind: str | None) -> bool:
    if word == "":
        return body.kind in ("education", "enterprise") or body.full.endswith(_INSTITUTIONS)
    if word.startswith("集团") and "集团" not in body.full:
        return False
    if kind == "education" and not body.full.endswith(_SCHOOLS):
        return False
    return body.kind == kind if kind else body.full.endswith(word)


def firm_seat(setting: Setting, begin: int, entry: RoleEntry) -> Seat | None:
    """Return the seat in a firm by its short name before the role, None where none stands."""
    if entry.kind not in _FIRM:
        return None
    match = _FIRM_END.search(setting.text, max(0, begin - _LONGEST_NAME), begin)
    if match is None:
        return None
    short = match["name"]
    if short.endswith("公司") and _ANY_FIRM.search(short):
        return None
    full = next((body.name for body in setting.bodies if _is_short(short, body.name.full)), None)
    name = full or BodyName(short, (), "enterprise")
    basis = None if full is None else f"{short}即文中{full.full}"
    mention = BodyMention(match.start(), begin, name, "bodies.firm", base="free", basis=basis)
    return Seat(match.start(), name, mention, basis=basis, base="free")


def _is_short(short: str, full: str) -> bool:
    """Tell whether a short name is made of the characters of a full one, in order."""
    if not full.endswith(("公司", "集团", "银行")) or full[:2] != short[:2]:
        return False
    characters = iter(full)
    return all(char in characters for char in short)


def unit_head_seat(setting: Setting, begin: int, entry: RoleEntry) -> Seat | None:
    """Return the seat in the one unit that the head's office is called by: 大队长程远舟.

    真例：青潭县公安局交通警察大队召开大会，大队长程远舟讲话; 大队教导员程远舟.
    """
    head = _UNIT_HEAD.fullmatch(entry.form)
    before = _UNIT_BEFORE.search(setting.text, max(0, begin - 2), begin)
    unit = head["unit"] if head is not None else before.group() if before is not None else None
    if unit is None:
        return None
    at = begin if before is None else before.start()
    if setting.reading.is_han(at - 1) and setting.text[at - 1] not in "由和与及":
        return None
    named = {
        b.name.full: b for b in setting.bodies if b.end <= begin and b.name.full.endswith(unit)
    }
    if len(named) != 1:
        return None
    (body,) = named.values()
    return Seat(
        begin, body.name, None, body.place, body.parents, f"{unit}即文中{body.name.full}",
        body.unresolved, body.level, body.base,
    )  # fmt: skip


def subject_seat(setting: Setting, begin: int, entry: RoleEntry) -> Seat | None:
    """Return the seat in the body that the sentence begins with: 市教育局…，局长程远舟主持.

    真例：青潭县民政局召开会议，党组书记、局长程远舟主持: the first office is in its 党组.
    """
    left, _ = setting.reading.sentence_at(begin)
    among = setting.text.rfind(_AMONG, left, begin)
    left = among + len(_AMONG) if among >= 0 else left
    unit = setting.text[begin - 2 : begin]
    of_group = unit in _GROUPS and entry.kind in ("party", "member")
    at = begin - len(unit) if of_group else begin
    if at <= left or setting.text[at - 1] not in "，由":
        return None
    body = next((body for body in setting.bodies if body.start >= left), None)
    if body is None or body.end > at or not begins_sentence(setting, left, body.start):
        return None
    name, parents = body.name, body.parents
    if of_group and name.kind in _WITH_GROUP:
        name, parents = party_group(name, unit), (name, *parents)
    elif of_group or not has_office(name, entry):
        return None
    return Seat(
        at, name, None, body.place, parents, f"承前指{name.full}",
        body.unresolved, body.level, body.base,
    )  # fmt: skip


def begins_sentence(setting: Setting, left: int, start: int) -> bool:
    """Tell whether a body begins its sentence, be it behind a day: 11月19日，农业农村部在京召开…"""
    return start == left or _DAY.fullmatch(setting.text, left, start) is not None
