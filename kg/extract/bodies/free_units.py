"""What stands behind the name of a school, company or association: a unit of it, or its 党委.

Rule: `bodies.free` (真例：青屿大学海洋工程研究院 | 华远公司党委宣传部 | 中共长泽大学委员会).
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.base.body_names import BodyName, below, member_discipline, party_group
from kg.extract.base.reading import HAN
from kg.extract.found.body_mentions import BodyMention, Ground

# 青屿大学海洋工程研究院, 华远公司党委
_UNIT = re.compile(
    f"党委(?![办会])|纪委(?![办会监])|工会(?!法|会员)|团委|董事[会局]|监事会|"
    f"附属[第一二三四五六]{{0,2}}医院|"
    f"[{HAN}]{{1,8}}?(?:学院|研究院|研究中心|研究所|实验室|抢修队|项目部|教研室)"
)
# 青屿大学党委宣传部
_PARTY_UNIT = re.compile(
    "宣传部|组织部|统战部|理论学习中心组|办公室|教师工作部|学生工作部|巡察办|保卫部"
)
_UNIT_NEVER = re.compile(
    "[、和与的]|成立|共建|新增|增设|组建|设立|筹建|新建(?!筑)|举行|举办|召开|开设"
)
_PARTY = ("中国共产党", "中共")


def with_unit(ground: Ground, mention: BodyMention) -> BodyMention:
    """Go on to a unit of a company or school: 长泽大学法学院, 华远公司党委宣传部."""
    committee = committee_of(ground, mention)
    if committee is not None:
        return committee
    match = _UNIT.match(ground.text, mention.end)
    if match is None or _UNIT_NEVER.search(match.group()):
        return mention
    unit = match.group()
    found = replace(
        mention, end=match.end(), name=_unit_name(mention.name, unit), parents=(mention.name,),
        base="unit",
    )  # fmt: skip
    section = _PARTY_UNIT.match(ground.text, found.end) if unit == "党委" else None
    if section is None:
        return found
    name = below(found.name, section.group(), "department")
    return replace(found, end=section.end(), name=name, parents=(found.name, mention.name))


def committee_of(ground: Ground, house: BodyMention) -> BodyMention | None:
    """Return the party committee of a school or firm, named in full: 中共长泽大学委员会."""
    if not ground.text.startswith("委员会", house.end):
        return None
    party = next((w for w in _PARTY if ground.text.endswith(w, 0, house.start)), None)
    if party is None:
        return None
    return replace(
        house, start=house.start - len(party), end=house.end + len("委员会"),
        name=party_group(house.name, "党委"), parents=(house.name,), base="unit",
    )  # fmt: skip


def is_of_party(ground: Ground, start: int) -> bool:
    """Tell whether 中共 or its full name stands before `start`."""
    return ground.text.endswith(_PARTY, 0, start)


def _unit_name(name: BodyName, unit: str) -> BodyName:
    if unit == "党委":
        return party_group(name, unit)
    if unit == "纪委":
        return member_discipline(name)
    kind = "education" if name.kind == "education" else "other"
    return below(name, unit, "mass-organisation" if unit in ("工会", "团委") else kind)
