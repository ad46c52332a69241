"""Which offices a body has, by the end of its name: a 局 has a 局长, a 公司 a 董事长."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.extract.base.body_names import BodyName
from kg.extract.bodies.free_endings import free_kind
from kg.lexicon.words import RoleEntry

_OFFICES = (
    (
        re.compile("公司$|集团$|银行$"),
        re.compile("董事|监事|经理|总裁|行长|总监|总(?:工程|会计|经济|审计)师|总法律顾问"),
    ),
    (
        re.compile("大学$|学校$|学院$|中学$|小学$|党校$|[我本]校$"),
        re.compile("校长|院长|园长|总会计师"),
    ),
    (
        re.compile("医院$|卫生院$|研究院$|科学院$|法院$|检察院$|画院$|我院$"),
        re.compile("院长|检察长"),
    ),
    (
        re.compile("[厅局部署]$|委员会$"),
        re.compile("总(?:工程|经济|农艺|会计|规划|统计|审计)师$|总畜牧师$|总兽医师$|巡视员$|总监$"),
    ),
    (re.compile("矿$"), re.compile("矿长")),
    (re.compile("厂$"), re.compile("厂长")),
    (re.compile("组$"), re.compile("组长$|组员$")),
    (re.compile("厅$"), re.compile("厅长$")),
    (re.compile("署$"), re.compile("署长$|审计长$")),
    (re.compile("[总支大]队$"), re.compile("[总支大]队长$|政委$")),
    (
        re.compile("(?:军区|战区|集团军|部队|军分区|警备区|卫戍区)$"),
        re.compile("司令员$|政委$|政治委员$|参谋长$|军长$"),
    ),
    (re.compile("局$"), re.compile("局长$|政委$")),
    (re.compile("司$"), re.compile("司长$")),
    (re.compile("处$"), re.compile("处长$")),
    (re.compile("所$"), re.compile("所长$")),
    (re.compile("站$"), re.compile("站长$")),
    (
        re.compile(
            "中国?民(?:主|革|盟|建|进).*委员会$|九三学社.*委员会$|农工.*委员会$|致公党.*委员会$"
        ),
        re.compile("主委$|主任委员$"),
    ),
    (re.compile("协会$|学会$|商会$|研究会$|联合会$"), re.compile("会长$|理事长$")),
    (re.compile("部$"), re.compile("部长$|部长助理$")),
    (re.compile("委员会$|委$|办公室$|厅$"), re.compile("主任$|主任委员$")),
    (
        re.compile(
            "总工会$|联合会$|工商联$|妇联$|侨联$|文联$|作协$|科协$|残联$|协会$|政协|"
            "中国人民政治协商会议.*委员会$"
        ),
        re.compile("主席$|秘书长$|常务委员$|常务理事$"),
    ),
    (re.compile("中国共产党.*委员会$|[省市县区州旗]委$|纪委$"), re.compile("书记$|常委$|委员$")),
    (re.compile("政府$"), re.compile("[省市县区州旗镇乡]长$")),
    (re.compile("人大常委会$|人民代表大会常务委员会$"), re.compile("主任$|秘书长$|委员$")),
)
# a 党委 or 党组 is of the body whose name stands before it
_GROUP = re.compile("(?:(?:机关)?(?:党组|党委|党支部|党总支)|(?<![党团])总支)$")
# the 纪委 of a firm, a school or a bureau, which is of no place
_DISCIPLINE = re.compile("中国共产党(?P<house>.+)纪律检查委员会")
_BUREAUS = ("局", "厅", "署")
# kinds of bodies that have a union and departments of their own: 校长助理、研究生院院长
HOUSES = frozenset({"education", "enterprise"})
COURTS = frozenset({"court", "procuratorate"})


def has_office(body: BodyName, entry: RoleEntry) -> bool:
    """Tell whether a body has the office of a role."""
    return any(end.search(body.full) and office.search(entry.form) for end, office in _OFFICES)


def is_house(body: BodyName) -> bool:
    """Tell whether a body is of a kind whose offices are known here."""
    return any(end.search(body.full) for end, _ in _OFFICES)


@lru_cache(maxsize=1 << 13)
def house_of(body: BodyName, parents: tuple[BodyName, ...]) -> BodyName:
    """Return the body that a 党委 or 党组, or the 纪委 of a house or a bureau, is of; else itself.

    真例：公司党委副书记、纪委书记、工会主席: the union is the firm's, not its 纪委's; 县公安局纪委
    书记程远舟、政治处主任叶林川.
    """
    discipline = _DISCIPLINE.fullmatch(body.full)
    if discipline is not None:
        house, kind = discipline["house"], free_kind(discipline["house"])
        if kind in HOUSES or house.endswith(_BUREAUS):
            return BodyName(house, (), kind if kind in HOUSES else "department")
    if not _GROUP.search(body.full):
        return body
    if parents:
        return parents[0]
    whole = _GROUP.sub("", body.full)
    kind = free_kind(whole)
    return BodyName(whole, (), "department" if kind == "other" else kind)
