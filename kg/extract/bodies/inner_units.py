"""Names of units that stand right behind the body that has them: 青屿大学|教务处, 医院|护理部.

Whether the characters behind a body name a unit of it, and what the unit is called in full.
"""

from __future__ import annotations

import re

from kg.extract.base.body_names import BodyName, below, member_discipline, party_group
from kg.extract.base.borders import STOP_TAGS
from kg.extract.base.reading import HAN, Reading
from kg.extract.found.body_mentions import BodyMention

RULE = "bodies.inner"
# 教务处, 护理部, 心内科, 综合业务处, 输电运检中心, 党总支, 海洋学院; not 党政领导班子
_UNIT = re.compile(
    f"(?:(?![的了在是由把被将各该本等任为])[{HAN}]){{0,14}}?"
    "(?P<last>处|科|室|部|中心|院|所|系|庭|局|队|站|组|分校|学部|委员会|工委|党支部|党总支|党组|"
    "党委|总支|支部|工会|团委|纪委|"
    "妇联|厂|矿|段|车间|分行|支行|分公司|公司|办|司|班|馆|社|台|园|监区|教研室|编辑部|董事会|"
    "监事会|理事会|主席团)"
)
_PARTY = re.compile(f"(?P<inner>[{HAN}]*?)(?P<group>党组|党委|党总支|党支部|纪委|工会|团委)")
_GROUP_KINDS = {"工会": "mass-organisation", "团委": "mass-organisation", "纪委": "supervision"}
# 省委|书记处, 常务|办, 第一中级: what is a piece of another name; 和|法律委员会
_NO_UNIT = re.compile(
    "^(?:长|常务|和|与|及|以及|等|有关|相关|原|前|新一届|成员|领导|下属|所属|管理局|各)|"
    "领导小组$|领导班子"
)
# 工会|主席|程远舟与岭东证监局: the unit of another office
_OFFICE = re.compile(
    "书记|主任|主席|委员(?!会)|成员|经理|司令(?!部)|政委|"
    "(?<!河)(?<!湖)(?<!林)[局处厅部科院校所队站厂行会司组班]长(?![沙江城春])"
)
_OFFICES_FOR = ("办", "制办", "制工作处")
_KINDS = (
    (
        re.compile("(?:大学|学院|中学|小学|学校|幼儿园|系|学部|教研室|研究院|分校|研究所)$"),
        "education",
    ),
    (re.compile("(?:公司|厂|矿|分行|支行)$"), "enterprise"),
    (re.compile("妇联$"), "mass-organisation"),
    (re.compile("(?:党支部|党总支|总支|支部)$"), "party"),
)
_LEADING = re.compile("(?:组|专班|指挥部)$")


def is_unit(reading: Reading, left: int, end: int) -> bool:
    """Tell whether the characters name a unit: no verb, no office, no other phrase in them."""
    words = reading.text[left:end]
    if _UNIT.fullmatch(words) is None or _NO_UNIT.search(words):
        return False
    lexicon = reading.lexicon
    if _OFFICE.search(words) is not None:
        return False
    for at in range(left, end):
        stop, tag = reading.words[at]
        word = reading.text[at:stop] if stop else ""
        joins = word in ("和", "与", "及") and stop < end
        if not word or joins:
            continue
        if word in lexicon.roles and reading.text.startswith(_OFFICES_FOR, stop):
            # 水利部|河长办: the office for the 河长
            continue
        if word in lexicon.roles or word in lexicon.verbs or tag[0] in STOP_TAGS:
            return False
    return True


def unit_of(reading: Reading, house: BodyMention, end: int) -> BodyMention:
    """Return the unit of a body that ends at an offset; `house.base` is `place` for a division."""
    unit = reading.text[house.end : end]
    parents = () if house.base == "place" else (house.name, *house.parents)
    group = _PARTY.fullmatch(unit)
    above = house.name
    if group is not None and group["inner"]:
        above = _below(house.name, group["inner"])
        parents = (above, *parents)
    if group is None:
        name = _below(house.name, unit)
    elif group["group"] == "纪委":
        name = member_discipline(above)
    elif group["group"] in ("党组", "党委"):
        name = party_group(above, group["group"])
    else:
        name = below(above, group["group"], _GROUP_KINDS.get(group["group"], "party"))
    return BodyMention(
        house.start, end, name, RULE, parents, house.place, "unit", house.basis, level=house.level
    )


def _below(above: BodyName, unit: str) -> BodyName:
    kind = next((kind for pattern, kind in _KINDS if pattern.search(unit)), None)
    if kind is None:
        kind = "leading-group" if _LEADING.search(unit) else "department"
    return below(above, unit, kind)
