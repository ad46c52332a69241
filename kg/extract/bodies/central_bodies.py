"""Bodies that the lexicon knows by name: 国务院, 中央军委, 全国总工会, 联合国.

Rules: `bodies.organ` (真例：国务院新闻办公室举行新闻发布会), and `bodies.foreign` where another
state stands before a form that else means China's organ (真例：巴西卫生部表示).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from kg.extract.base.body_names import BodyName, place_level, unit_forms
from kg.extract.base.reading import HAN, tag_alone
from kg.extract.bodies.body_units import extend
from kg.extract.bodies.free_units import committee_of
from kg.extract.bodies.one_state import EVERYWHERE, state_before, state_told_of
from kg.extract.found.body_mentions import BodyMention, Ground
from kg.extract.places.places import DIVISION_LEVELS, PlaceMention
from kg.lexicon import Lexicon
from kg.lexicon.organs import Organ
from kg.lexicon.places import CHINA

# 央视网消息（新闻联播）：, 新华社北京6月1日电: the wire that carries the article, no actor of it
_WIRE_HEAD = re.compile(
    "消息（|讯（|[一-龥]{2,6}[0-9]{1,2}月[0-9]{1,2}日电|[一-龥]{2,6}[0-9]{1,2}日电"
)
# 该国外交部, 两国政府: the organ of another state
_OTHERS_BEFORE = re.compile("(?:该国|两国|各国|对方|他国|外国|联邦)$")
# 中共|长泽大学委员会: the school's committee, not the party
_COMMITTEE_BEHIND = re.compile(
    f"[{HAN}]{{2,16}}?(?:大学|学院|学校|公司|集团|医院|研究院)(?:直属机关)?委员会"
)
# 公司|物资部: short forms of former ministries have no more characters
_UNIT_LIKE = 3
# those that ceased later (卫生部, 建设部) are named by short forms in most news
_UNTIL = 2000
_FIRM_BEFORE = re.compile(
    "(?:公司|集团|厂|矿|局|院|校|大学|支队|中心|项目)[一-龥]{0,4}$|(?:公司|集团|厂)[^。；]{0,8}、$"
)
_CAREER = ("原", "任", "国家", "中央", "中国")
# 自然资源与|环境保护部
_FIRST_HALF = re.compile("[一-龥]{2,8}[与和及]$")
# 岭国经济部|和农业部, 岭国媒体|和外交部: no half of a name, but the second is the state's too
_WHOLE_ORGAN = re.compile("(?:[部局署院府党厅军团宫队]|[议国商]会|媒体|组织|委员会|中心)$")
# 民主党, 工党, 保守党: names so short are those of parties of many states
_ANY_PARTY = 3
_PART_OF_NAME = re.compile("[”’》新—]$")
# 据俄|交通部: what may stand before the one character
_BEFORE_ABBREVIATED = frozenset("据与和同对向由及")
_FIRM = re.compile("(?:股份|总)?(?:有限)?(?:责任)?公司")
# 中国贸促会 behind a place is the whole one still
OF_NATION = re.compile("中国|中华|中央|国家|全国|国务院|中共|最高|人民|解放军|联合国")
# 伊朗代理|国防部长, 岚海两国|国防部, 岚国媒体援引|国防部
_IN_OFFICE = re.compile("(?:代理|[新现候前]任|[前原])$")
_NO_HALF = re.compile("代理|[新现候]任|[两三四五六七八九多各]国|媒体|民众|总统|总理|政府|援引")
# 俄武装力量|总参谋部
_FORCES = re.compile("[一-龥]{0,4}(?:武装力量|武装部队|国防军|国防部|(?<![解放全我人陆海空])军)$")
_LEVEL_ENDS = tuple("省市县区州旗盟")
_KINDS_OF_STATES = frozenset(
    {"party", "government", "department", "congress", "cppcc", "supervision"}
)


def find_central(ground: Ground) -> Iterator[BodyMention]:
    """Yield the organs of the lexicon, each with the units behind it (国务院办公厅)."""
    for start, end, organ in ground.reading.known.organs:
        mention = _organ(ground, start, end, organ)
        if mention is None:
            continue
        school = organ.kind == "education"
        committee = committee_of(ground, mention) if school else None
        yield from extend(ground, mention) if committee is None else (committee,)


def _organ(ground: Ground, start: int, end: int, organ: Organ) -> BodyMention | None:
    if _WIRE_HEAD.match(ground.text, end) is not None or organ.name == CHINA:
        return None
    if organ.name == "中国共产党" and _COMMITTEE_BEHIND.match(ground.text, end) is not None:
        return None
    if _is_of_unknown(ground, start, end, organ) or _is_of_home(ground, start, end, organ):
        return None
    if (end - start <= 3 and not _stands(ground, start)) or _cuts_state(ground, start):
        return None
    if _is_another_party(ground, start, end, organ):
        return None
    if organ.until is not None and _is_firm_s(ground, start, end, organ.until):
        return None
    if organ.context and _OTHERS_BEFORE.search(ground.text[max(0, start - 2) : start]):
        return None
    state = ground.place_to.get(start) or _state_of_first_half(ground, start)
    if state is None and organ.country is None and organ.kind in _KINDS_OF_STATES:
        state = _abbreviated(ground, start)
    if state is None and (rank := _IN_OFFICE.search(ground.text, max(0, start - 3), start)):
        # 岚国新任|国家安全部部长
        sent = ground.place_to.get(rank.start())
        abroad = sent is not None and sent.is_other_state
        state = replace(sent, start=start, end=start) if sent is not None and abroad else None
    if _is_of_forces(ground, start, organ):
        return None
    if state is None and ground.text[start:end] in EVERYWHERE:
        if _is_second_half(ground, start):
            return None
        told = state_before(ground.reading, ground.places, start, end)
        told = told or state_told_of(ground.reading, ground.places)
        state = None if told is None else replace(told, start=start, end=start)
    if state is not None and state.is_other_state and organ.kind in _KINDS_OF_STATES:
        return _of_state(ground, state, end)
    if state is not None and state.is_other_state and organ.kind == "education":
        # 吉尔吉斯斯坦|外交学院
        name = BodyName(ground.text[state.start : end], (), "education")
        return BodyMention(state.start, end, name, "bodies.foreign", base="free")
    if organ.kind == "enterprise" and (rest := _FIRM.match(ground.text, end)) is not None:
        # 中国石油天然气集团|公司
        end = rest.end()
        if rest.group().startswith("股份"):
            # 中国中铁|股份有限公司 is a firm of the group
            name = BodyName(ground.text[start:end], (), "enterprise")
            return BodyMention(start, end, name, "bodies.organ", base="organ")
    local = _local(ground, start, end, organ)
    if local is not None:
        return local
    return BodyMention(
        start, end, organ_name(organ), "bodies.organ", parents_of(ground, organ),
        level=organ.level, base="organ",
    )  # fmt: skip


def _is_another_party(ground: Ground, start: int, end: int, organ: Organ) -> bool:
    """Tell whether a short form is part of another party's name: 岚国“光明”民主党, 新|民主党.

    One that does not name its state stands for it only where the text names that state.
    """
    if organ.kind != "party-other" or organ.country is None or end - start > _ANY_PARTY:
        return False
    if organ.country + ground.text[start:end] != organ.name or start in ground.place_to:
        return False
    country = ground.lexicon.country_of.get(organ.country)
    named = country is None or any(place.name == country.full for place in ground.places)
    return not named or _PART_OF_NAME.search(ground.text, max(0, start - 1), start) is not None


def _is_of_unknown(ground: Ground, start: int, end: int, organ: Organ) -> bool:
    """Tell whether a level word stands before a short form, of a place unread: 云泽市|发改委."""
    form = ground.text[start:end]
    if organ.country is not None or form == organ.name or OF_NATION.match(form):
        return False
    before = ground.text[start - 1 : start]
    return (
        before in _LEVEL_ENDS
        and ground.reading.is_han(start - 2)
        and (start not in ground.place_to)
    )


def _is_of_home(ground: Ground, start: int, end: int, organ: Organ) -> bool:
    """Tell whether a bare short form is that of a place's: 卫健委人事科 in news of 市卫健委."""
    form = ground.text[start:end]
    short = organ.kind == "department" and form != organ.name and OF_NATION.match(form) is None
    if not short or organ.country is not None or ground.text[start - 1 : start] in _LEVEL_ENDS:
        return False
    return any(level + form in ground.text for level in _LEVEL_ENDS)


def _local(ground: Ground, start: int, end: int, organ: Organ) -> BodyMention | None:
    """Return the body of a place that has the short form of a central one: 云泽市|卫计委."""
    place = ground.place_to.get(start)
    form = ground.text[start:end]
    if place is None or place.level not in DIVISION_LEVELS or OF_NATION.match(form):
        return None
    whole = ground.text[place.start : start].endswith(_LEVEL_ENDS)
    whole = whole or (place.level == "province" and len(unit_forms(form)) > 1)
    if not whole or organ.country is not None:
        return None
    forms = (f for f in unit_forms(form) if f != form)
    full, *others = dict.fromkeys((*(place.name + f for f in forms), place.name + form))
    name = BodyName(full, tuple(others), organ.kind)
    return BodyMention(
        place.start, end, name, "bodies.placed", place=place.name, base=organ.kind,
        level=place_level(place.name),
    )  # fmt: skip


def _is_firm_s(ground: Ground, start: int, end: int, until: int) -> bool:
    """Tell whether a short form of a former ministry is a firm's department: 公司|物资部部长.

    While the ministry existed, only the firm's name before it tells; of later documents those
    mean the ministry that tell of a career: 原商业部, 任劳动部副部长, not 总经理、物资部部长.
    """
    text = ground.text
    if text.startswith("建设部", start) and text.endswith("工程", 0, start):
        # 工程建设部|经理
        return True
    if end - start > _UNIT_LIKE or until >= _UNTIL or text[end - 1] != "部":
        return False
    before = text[max(0, start - 12) : start]
    if _FIRM_BEFORE.search(before):
        return True
    published = ground.reading.source.published
    if published is not None and published.year <= until + 1:
        return False
    return not before.endswith(_CAREER) and "国务院" not in before


def _stands(ground: Ground, start: int) -> bool:
    """Tell whether a short form begins where the segmenter begins a word or a place ends."""
    reading = ground.reading
    return not reading.is_han(start - 1) or reading.begins_word(start) or start in ground.place_to


def _cuts_state(ground: Ground, start: int) -> bool:
    """Tell whether a form begins inside the name of a state: 俄罗斯国防部 in 白|俄罗斯国防部."""
    text, states = ground.text, _states(ground.lexicon)
    for size in (1, 2):
        if start < size or not ground.reading.is_han(start - size):
            return False
        if any(text[start - size : start + rest] in states for rest in (2, 3, 4)):
            return True
    return False


@lru_cache(maxsize=4)
def _states(lexicon: Lexicon) -> frozenset[str]:
    """Return the forms that name a state."""
    forms = lexicon.places.by_form.items()
    return frozenset(form for form, place in forms if place.level == "country")


def _abbreviated(ground: Ground, start: int) -> PlaceMention | None:
    """Return the state of the document that one character stands for: 俄|交通部说."""
    before = ground.text[start - 2 : start - 1]
    if start < 1 or (ground.reading.is_han(start - 2) and before not in _BEFORE_ABBREVIATED):
        return None
    character = ground.text[start - 1]
    for place in ground.places:
        known = ground.lexicon.country_of.get(place.name) if place.is_other_state else None
        if known is not None and known.abbr == character:
            return replace(place, start=start - 1, end=start)
    return None


def _state_of_first_half(ground: Ground, start: int) -> PlaceMention | None:
    """Return the state whose ministry a form ends: 白俄罗斯自然资源与|环境保护部."""
    if OF_NATION.match(ground.text, start) or start in ground.place_at:
        # 岚国国民议会与|中国全国人大, 岭国外交部与|岚国外交部
        return None
    half = _FIRST_HALF.search(ground.text, max(0, start - 9), start)
    if half is None:
        return None
    for at in range(half.start(), half.end() - 2):
        state = ground.place_to.get(at)
        if state is not None and state.is_other_state:
            whole = _WHOLE_ORGAN.search(ground.text, at, half.end() - 1) is not None
            return replace(state, start=start, end=start) if whole else state
    return None


def _is_second_half(ground: Ground, start: int) -> bool:
    """Tell whether a form ends the name of another state's ministry: 岚国前经济|财政部."""
    for at in range(start - 2, start - 7, -1):
        state = ground.place_to.get(at)
        if state is None or not state.is_other_state:
            continue
        between = ground.text[at:start].lstrip("前原")
        nouns = all(tag[0] in "nb" or tag == "vn" for _, tag in tag_alone(between))
        return nouns and _NO_HALF.search(between) is None
    return False


def _is_of_forces(ground: Ground, start: int, organ: Organ) -> bool:
    """Tell whether another state's forces stand before a staff: 岚军|总参谋部作战局."""
    if organ.kind != "military" or organ.country is not None:
        return False
    forces = _FORCES.search(ground.text, max(0, start - 8), start)
    return forces is not None and not OF_NATION.search(forces.group())


def _of_state(ground: Ground, state: PlaceMention, end: int) -> BodyMention:
    unit = ground.text[state.end : end]
    for form in state.forms:
        known = ground.lexicon.organ_forms.get(form + unit)
        if known is not None:
            parents = parents_of(ground, known)
            return BodyMention(
                state.start, end, organ_name(known), "bodies.foreign", parents,
                place=state.name, level=known.level, base="foreign",
            )  # fmt: skip
    others = tuple(form + unit for form in state.forms if form != state.name)
    name = BodyName(state.name + unit, others, "department")
    return BodyMention(state.start, end, name, "bodies.foreign", place=state.name, base="foreign")


def organ_name(organ: Organ) -> BodyName:
    """Return the names of an organ of the lexicon."""
    return BodyName(organ.name, tuple(f for f in organ.forms if f != organ.name), organ.kind)


def parents_of(ground: Ground, organ: Organ) -> tuple[BodyName, ...]:
    """Return the organs above an organ, the nearest first; the party itself is above none.

    A station is one of the group's (总台) only where the document names that too.
    """
    if not organ.parent or organ.parent == "中国共产党":
        return ()
    above = ground.lexicon.organ_forms.get(organ.parent)
    if above is None or (organ.kind == "media" and above.name not in ground.text):
        return ()
    return (BodyName(above.name, above.forms, above.kind), *parents_of(ground, above))
