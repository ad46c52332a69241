"""Units of hospitals, universities, courts, firms and offices.

Rule: `bodies.unit` (真例：云泽市人民医院急诊科、云泽大学教务处联合举办活动). What an institution
may have below it is told by what it is; a border behind the unit keeps 医院外科医生 and 大学教授
out.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from kg.extract.body_mentions import BodyMention, Ground
from kg.extract.body_names import BodyName, below, party_group
from kg.extract.inner_units import is_unit
from kg.extract.reading import HAN

# what no name of a unit holds
_IN_UNIT = (
    "(?:(?![的了在是和与及对向将被等有从由为各全]|召开|举行|会同|牵头|组织(?!部|人事|宣传|统战)|开展|联合|相关|派出[^所]|所属|下属|干部|教师|医生|负责|"
    f"领导|总部|学生(?!工作|处|资助|社区|就业)|第[一二三四五六七八九十]+届|附属|任命|[局部处科厅庭院所室关]长|兼|主席|书记|主任|院长|校长)[{HAN}])"
)
_PARTY = (
    "党委|纪委|团委|工会|党委办公室|党委宣传部|党委组织部|党委统战部|机关党委|机关党组|党政办公室"
)
_OF_HOSPITALS = re.compile(
    f"(?:{_PARTY}|院办公室|办公室|{_IN_UNIT}{{1,6}}?(?:[内外儿产骨眼]科|医学科|科室|科)(?![学技普研])|护理部|医务[部处科]|门诊部|"
    f"{_IN_UNIT}{{2,6}}?(?:中心|病房|病区))"
)
_OF_SCHOOLS = re.compile(
    f"(?:{_PARTY}|{_IN_UNIT}{{2,10}}?(?:学院|研究生院|研究院|研究所|研究中心|实验室|教学部|工作部|处|(?<![体关联院科])系|"
    "图书馆|博物馆|校友会|基金会|学生会|办公室|中心|分校)|研究生院|图书馆|校友会|学生会|教务处|后勤处)"
)
_OF_COURTS = re.compile(
    f"{_IN_UNIT}{{2,6}}?(?:人民法庭|审判庭)|(?:立案|刑事|民事|行政|执行)[一二三]?庭|办公室|第[一二三四五六七八九十]+检察部|"
    f"{_IN_UNIT}{{2,8}}?(?:处(?![理罚分置境以长])|(?<!会议)(?<!办公)室(?![内外主]))|审管办|研究室|司法警察[支大]队|法警[支大]队"
)
_OF_FIRMS = re.compile(
    f"(?:{_PARTY}|董事会|监事会|办公室|{_IN_UNIT}{{2,8}}?(?:部|办公室|分公司|项目部|研究院|采油厂|车间|工区|作业区|采油[一二三四五六七八九十]区))"
)
# 来到太钢集团精密带钢|生产车间 is where somebody went; 生产车间|主任 is of a unit
_SHOP = re.compile("(?:车间|工区|作业区|区)$")
_OF_CUSTOMS = re.compile(f"(?:{_PARTY}|缉私分局|缉私局|办公室|{_IN_UNIT}{{2,6}}?[处科])")
_OF_OFFICES = re.compile(
    f"(?:机关党委|机关党组|机关工会|机关纪委|{_IN_UNIT}{{2,8}}?(?:[一二三四五六]?[处科](?![学技普研理长室于罚])|执法大队|支队|大队|监测站|"
    "工作站|服务站|服务中心|指挥中心|审计组|办公室)|审计组|监测站|指挥中心)"
)
_TERM = "(?:第[一二三四五六七八九十]{1,3}届)"
_OF_LEAGUES = re.compile(
    f"{_TERM}?(?:执行委员会|主席团|常务委员会|经费审查委员会|全国委员会)|{_TERM}委员会|书记处"
)
_OF_PARLIAMENTS = re.compile(f"{_IN_UNIT}{{2,8}}?委员会")
_OF_MINISTRIES = re.compile(f"{_IN_UNIT}{{2,9}}?(?:司|局)(?![法令机长部])")
# by how an institution's full name ends
_UNITS_OF = (
    (re.compile("医院$"), _OF_HOSPITALS),
    (re.compile("(?:大学|学院|学校|中学|小学)$"), _OF_SCHOOLS),
    (re.compile("(?:法院|检察院)$"), _OF_COURTS),
    (re.compile("(?:公司|集团|厂|矿)$"), _OF_FIRMS),
    (re.compile("海关$"), _OF_CUSTOMS),
    (re.compile("(?:联合会|总工会|妇联|侨联|科协|文联|共青团.*委员会|学会)$"), _OF_LEAGUES),
    (re.compile("(?:议会|国会|众议院|参议院|联邦委员会|国家杜马|议院)$"), _OF_PARLIAMENTS),
    (re.compile("^中华人民共和国.*部$"), _OF_MINISTRIES),
    (re.compile("(?<!分)[局厅]$"), _OF_OFFICES),
    (re.compile("人民代表大会常务委员会$"), re.compile(f"{_IN_UNIT}{{2,6}}?工作室")),
    (re.compile("政治协商会议.*委员会$|政协"), re.compile("机关党组|机关党委")),
)
# 中国疾控中心|应急中心, 中国科学院|昆明植物所, 商务部|研究院
_WITH_UNITS = frozenset({"department", "education", "enterprise", "media", "other"})
_OF_CENTRE = re.compile("中国共产党中央委员会.{2,6}部")
# 高级技师程远舟所, 近日
_NO_NOUNS = frozenset({"nr", "t"})
_RUN = re.compile(f"{_IN_UNIT}{{3,24}}")
_ANY_END = re.compile(
    "(?<!会议)(?<!为)中心(?!组)|实验室|研究院|规划院|设计院|分院|研究所|(?<=[一-龥]{2})(?<!厕)(?<!场)所|[一二三四五六七八九十]?局(?!长|面)|司(?!长)|"
    "(?<=[一-龥])处(?!长|理|于|罚)|学部"
)
_SHORTEST_STEM = 2
# 教务处|召开…, 急诊科|、…, 教务处|有关负责人
BORDER = re.compile(
    "[，。、；：！？）\\n]|召开|举行|举办|开展|组织|联合|有关|相关|负责|介绍|表示|获悉|了解到|发布|印发|牵头|承办|主办|协办|党支部|党总支|"
    "全体|干部职工|工作人员|参加|出席|列席|陪同|派出|会同|配合|近日|日前|今[天日]|昨[天日]|当[天日]|主要|分管|[0-9]|和|与|及|的|等|在|将|对|向|到|赴|$"
)


# 云泽大学|材料学院: a school of a university, seen as one name
_OF_UNIVERSITY = re.compile(
    f"(?P<whole>[{HAN}]{{2,12}}?大学)[{HAN}]{{2,14}}?(?:学院|研究院|研究所|研究中心|实验室|附属[{HAN}]{{0,4}}医院)"
)
# 云泽市总工会|第八届委员会
_OF_TERM = re.compile(
    f"(?P<whole>.+(?:总工会|联合会|妇联|侨联|工商联|科协|文联|残联|学会|协会)){_TERM}"
    "(?:执行委员会|委员会|全国委员会|理事会|主席团|常务委员会|经费审查委员会)"
)


def with_units(ground: Ground, kept: list[BodyMention]) -> list[BodyMention]:
    """Go on from each institution to the unit behind it, in whose name it stands.

    A body that was seen inside the unit's name (监察部 in 安全监察部) is dropped.
    """
    roles = {start for start, _, _ in ground.reading.known.roles}
    taken: list[tuple[int, int]] = []
    found: list[BodyMention] = []
    for body in kept:
        unit = None if body.unresolved else _unit_behind(ground, body, roles)
        if unit is not None:
            taken.append((body.end, unit.end))
        found.append(_below_whole(body) if unit is None else unit)
    return [
        body
        for body in found
        if not any(start <= body.start and body.end <= end for start, end in taken)
    ]


def _below_whole(body: BodyMention) -> BodyMention:
    """Put a body below the one whose name its own begins with: a school, a term's committee."""
    term = _OF_TERM.fullmatch(body.name.full)
    if term is not None and not body.parents and not body.unresolved:
        return replace(body, parents=(BodyName(term["whole"], (), body.name.kind),))
    match = _OF_UNIVERSITY.fullmatch(body.name.full)
    if match is None or body.parents or body.name.kind != "education":
        return body
    return replace(body, parents=(BodyName(match["whole"], (), "education"),))


def _unit_behind(ground: Ground, body: BodyMention, roles: set[int]) -> BodyMention | None:
    end = unit_end(ground, body.name, body.end, roles)
    if end is None:
        return None
    unit = ground.text[body.end : end]
    name, parents = unit_name(body.name, unit), (body.name, *body.parents)
    return replace(body, end=end, name=name, parents=parents, base=name.kind, rule="bodies.unit")


def unit_end(ground: Ground, whole: BodyName, at: int, roles: set[int]) -> int | None:
    """Return where the name of a unit of an institution ends that begins at an offset, or none.

    Args:
        ground: The document.
        whole: The institution.
        at: Where the unit's name would begin.
        roles: Where offices begin, which stand behind the name of a unit as borders do.
    """
    pattern = _units_of(whole.full)
    match = None if pattern is None else pattern.match(ground.text, at)
    if match is not None:
        end = match.end()
        if end in roles or BORDER.match(ground.text, end) is not None:
            return None if _SHOP.search(match.group()) and end not in roles else end
    return _any_unit_end(ground, whole, at)


def _any_unit_end(ground: Ground, whole: BodyName, at: int) -> int | None:
    """Return where a unit ends that nothing but its last noun and the border behind it shows."""
    if whole.kind not in _WITH_UNITS and not _OF_CENTRE.fullmatch(whole.full):
        return None
    run = _RUN.match(ground.text, at)
    for last in _ANY_END.finditer(run.group()) if run is not None else ():
        end = at + last.end()
        if last.start() >= _SHORTEST_STEM and _is_border(ground, end):
            return end if _is_noun(ground, at, end) else None
    return None


def _is_border(ground: Ground, end: int) -> bool:
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


@lru_cache(maxsize=1 << 13)
def _units_of(institution: str) -> re.Pattern[str] | None:
    """Return how the units of an institution are called, by its full name."""
    return next((units for owner, units in _UNITS_OF if owner.search(institution)), None)


def _kind(whole: BodyName, unit: str) -> str:
    if unit.endswith(("庭", "检察部")):
        return whole.kind
    if unit.endswith(("工会", "团委", "学生会")):
        return "mass-organisation"
    return "education" if unit.endswith(("学院", "研究生院")) else "department"
