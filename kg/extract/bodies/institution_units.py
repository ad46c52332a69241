"""Units of hospitals, universities, courts, firms and offices.

Rule: `bodies.unit` (真例：云泽市人民医院急诊科、云泽大学教务处联合举办活动). What an institution
may have below it is told by what it is; a border behind the unit keeps 医院外科医生 and 大学教授
out.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.base.body_names import BodyName, below, party_group
from kg.extract.base.borders import past_clause
from kg.extract.base.reading import HAN
from kg.extract.bodies.free_endings import free_kind
from kg.extract.bodies.inner_units import is_unit
from kg.extract.bodies.unit_patterns import IN_UNIT, units_of
from kg.extract.found.body_mentions import BodyMention, Ground

# 来到太钢集团精密带钢|生产车间 is where somebody went; 生产车间|主任 is of a unit
_SHOP = re.compile("(?:车间|工区|作业区|区)$")
# 中国疾控中心|应急中心, 中国科学院|昆明植物所, 商务部|研究院
_WITH_UNITS = frozenset({"department", "education", "enterprise", "media", "other"})
_OF_CENTRE = re.compile("中国共产党中央委员会.{2,6}部")
# 高级技师程远舟所, 近日
_NO_NOUNS = frozenset({"nr", "t"})
_RUN = re.compile(f"{IN_UNIT}{{3,24}}")
_ANY_END = re.compile(
    "(?<!会议)(?<!为)中心(?!组)|实验室|研究院|规划院|设计院|分院|研究所|(?<=[一-龥]{2})(?<!厕)"
    "(?<!场)所|[一二三四五六七八九十]?局(?!长|面)|司(?!长)|"
    "(?<=[一-龥])处(?!长|理|于|罚)|学部"
)
_SHORTEST_STEM = 2
_HALLS = ("中心", "馆")
_HELD = re.compile("(?:隆重|顺利|如期|正式|成功)?(?:举行|召开|举办|开幕|闭幕|拉开)")
_ANY_LABORATORY = re.compile("(?:国家|全国|省级|联合|重点|开放|工程)+(?:实验室|研究中心|技术中心)")
# kinds of bodies that act: 联盟党|掌握外交部
_LOOSE = frozenset({"party-other", "international", "media"})
# 教务处|召开…, 急诊科|、…, 教务处|有关负责人
BORDER = re.compile(
    "[，。、；：！？（）\\n]|召开|举行|举办|开展|组织|联合|有关|相关|负责|介绍|表示|获悉|了解到|"
    "发布|印发|牵头|承办|主办|协办|揭牌|挂牌|党支部|党总支|"
    "全体|民警|辅警|干警|官兵|专家|医护|师生|职工|青年|志愿者|干部职工|工作人员|参加|出席|列席|"
    "陪同|派出|会同|配合|近日|日前|今[天日]|昨[天日]|当[天日]|主要|分管|[0-9]|和|与|及|的|等|在|"
    "将|对|向|到|赴|$"
)


# 云泽大学|材料学院: a school of a university, seen as one name
_OF_UNIVERSITY = re.compile(
    f"(?P<whole>[{HAN}]{{2,12}}?(?:大学|学院(?=.*附属)))"
    f"(?:[{HAN}]{{2,14}}?(?:学院|研究院|研究所|研究中心|实验室)|"
    f"(?:第[一二三四五六七八九十]+)?附属[{HAN}]{{0,8}}(?:医院|中学|小学|学校)|"
    f"第[一二三四五六七八九十]+医院)"
)
# 青潭军区|总医院
_OF_COMMAND = re.compile(f"(?P<whole>[{HAN}]{{2,6}}军区)(?:总医院|第[一二三四五六七八九十百]+医院)")
# 云泽铁路公安处|青岚站派出所, 联勤保障部队|第968医院: what ends so needs no border behind it
_WHOLE_UNITS = re.compile("派出所$|第[〇零一二三四五六七八九十百0-9]+医院$")
# 云泽市总工会|第八届委员会
_OF_TERM = re.compile(
    "(?P<whole>.+(?:总工会|联合会|妇联|侨联|工商联|科协|文联|残联|学会|协会))"
    "第[一二三四五六七八九十]{1,3}届(?:执行委员会|委员会|全国委员会|理事会|主席团|常务委员会|"
    "经费审查委员会)"
)


_OF_PLACES = frozenset({"bodies.placed", "bodies.generic"})
_WHOLE = re.compile(
    "(?:总工会|妇联|联合会|科协|医院|大学|科学院|研究院|[厅局]|公司|集团|办事处|人民政府|海关)$"
)
_SHORTEST_WHOLE = 4


def with_units(ground: Ground, kept: list[BodyMention]) -> list[BodyMention]:
    """Go on from each institution to the unit behind it, in whose name it stands.

    A body that was seen inside the unit's name (监察部 in 安全监察部) is dropped.
    """
    roles = {start for start, _, _ in ground.reading.known.roles}
    taken: list[tuple[int, int]] = []
    found: list[BodyMention] = []
    for body in kept:
        unit = _unit_behind(ground, body, roles)
        if unit is not None and _is_venue(ground, body.start, unit.end):
            # 在|云泽大学英杰交流中心|举行
            unit = None
        if unit is not None and past_clause(ground.reading, body.end, unit.end) > body.end:
            # 人民医院|创办儿科
            unit = None
        if unit is not None:
            taken.append((body.end, unit.end))
        found.append(_below_whole(body) if unit is None else unit)
    return [
        body
        for body in found
        if not any(start <= body.start and body.end <= end for start, end in taken)
    ]


def _is_venue(ground: Ground, start: int, end: int) -> bool:
    """Tell whether a house and what is behind it are where something is held."""
    if not ground.text.endswith("在", 0, start) or not ground.text.endswith(_HALLS, 0, end):
        return False
    return _HELD.match(ground.text, end) is not None


def _below_whole(body: BodyMention) -> BodyMention:
    """Put a body below the one whose name its own begins with: a school, a term's committee."""
    term = _OF_TERM.fullmatch(body.name.full)
    if term is not None and not body.parents and not body.unresolved:
        return replace(body, parents=(BodyName(term["whole"], (), body.name.kind),))
    if body.parents:
        return body
    match = _OF_UNIVERSITY.fullmatch(body.name.full)
    if match is not None and body.name.kind == "education":
        return replace(body, parents=(BodyName(match["whole"], (), "education"),))
    command = _OF_COMMAND.fullmatch(body.name.full)
    if command is not None:
        return replace(body, parents=(BodyName(command["whole"], (), "military"),))
    return _below_institution(body) if body.rule in _OF_PLACES else body


def _below_institution(body: BodyMention) -> BodyMention:
    """Put what was read as one department below its institution: 云泽市总工会|办公室."""
    full = body.name.full
    for split in range(len(full) - 2, _SHORTEST_WHOLE - 1, -1):
        whole = _WHOLE.search(full, 0, split)
        units = None if whole is None else units_of(full[:split], body.name.kind)
        if units is not None and units.fullmatch(full, split):
            above = BodyName(full[:split], (), _kind_of_whole(full[:split], body.name.kind))
            return replace(body, parents=(above,))
    return body


def _kind_of_whole(whole: str, kind: str) -> str:
    """Return the kind of an institution: that of its name, or that of its unit."""
    known = free_kind(whole)
    return kind if known == "other" else known


def _unit_behind(ground: Ground, body: BodyMention, roles: set[int]) -> BodyMention | None:
    end = unit_end(ground, body.name, body.end, roles)
    if end is None:
        return None
    unit = ground.text[body.end : end]
    name, parents = unit_name(body.name, unit), (body.name, *body.parents)
    if unit.startswith("党委") and unit != "党委":
        # 医院|党委办公室: of the committee
        above = party_group(body.name, "党委")
        name, parents = below(above, unit.removeprefix("党委"), "department"), (above, *parents)
    return replace(body, end=end, name=name, parents=parents, base=name.kind, rule="bodies.unit")


def unit_end(ground: Ground, whole: BodyName, at: int, roles: set[int]) -> int | None:
    """Return where the name of a unit of an institution ends that begins at an offset, or none.

    Args:
        ground: The document.
        whole: The institution.
        at: Where the unit's name would begin.
        roles: Where offices begin, which stand behind the name of a unit as borders do.
    """
    pattern = units_of(whole.full, whole.kind)
    match = None if pattern is None else pattern.match(ground.text, at)
    if match is not None:
        end = match.end()
        stands = whole.kind not in _LOOSE or _is_noun(ground, at, end)
        whole_word = _WHOLE_UNITS.search(match.group()) is not None
        if stands and (whole_word or end in roles or BORDER.match(ground.text, end) is not None):
            return None if _SHOP.search(match.group()) and end not in roles else end
    return _any_unit_end(ground, whole, at)


def _any_unit_end(ground: Ground, whole: BodyName, at: int) -> int | None:
    """Return where a unit ends that nothing but its last noun and the border behind it shows."""
    if whole.kind not in _WITH_UNITS and not _OF_CENTRE.fullmatch(whole.full):
        return None
    run = _RUN.match(ground.text, at)
    for last in _ANY_END.finditer(run.group()) if run is not None else ():
        end = at + last.end()
        if last.start() >= _SHORTEST_STEM and is_border(ground, end):
            # 国家税务总局|天津市税务局, 工业和信息化部|重点实验室: of a place, or any of a kind
            own = last.group() == "局" and at in ground.place_at
            kind = _ANY_LABORATORY.fullmatch(ground.text, at, end) is not None
            return end if not own and not kind and _is_noun(ground, at, end) else None
    return None


def is_border(ground: Ground, end: int) -> bool:
    """Tell whether a mark or a verb stands at an offset."""
    if BORDER.match(ground.text, end) is not None:
        return True
    stop, tag = ground.reading.words[end]
    return stop - end > 1 and tag == "v"


def _is_noun(ground: Ground, start: int, end: int) -> bool:
    """Tell whether a unit's name holds no verb but such as bodies are called by, and no person."""
    if not is_unit(ground.reading, start, end):
        return False
    allowed = ground.lexicon.lists.verbs_in_bodies
    for at in range(start, end):
        stop, tag = ground.reading.words[at]
        if stop and (tag in _NO_NOUNS or (tag[0] == "v" and tag != "vn")):
            word = ground.text[at:stop]
            if word not in allowed:
                return False
    return True


def unit_name(whole: BodyName, unit: str) -> BodyName:
    """Name a unit of an institution: 青岚理工大学|教务处, 云泽海关|党委."""
    if unit in ("党委", "党组"):
        return party_group(whole, unit)
    return below(whole, unit, _kind(whole, unit))


def _kind(whole: BodyName, unit: str) -> str:
    if unit.endswith(("庭", "检察部")):
        return whole.kind
    if unit.endswith(("工会", "团委", "学生会")):
        return "mass-organisation"
    return "education" if unit.endswith(("学院", "研究生院")) else "department"
