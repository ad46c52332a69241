"""Units that a list names behind the first, which alone has the body's name before it.

Rule: `bodies.listed` (真例：云泽市委组织部、宣传部、政法委负责人参加会议 | 青屿大学教务处、
科研处、学生工作处联合举办活动).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.base.body_names import BodyName, below
from kg.extract.base.borders import Ranges
from kg.extract.base.reading import HAN
from kg.extract.bodies.body_units import COMMITTEES
from kg.extract.bodies.central_bodies import organ_name
from kg.extract.bodies.institution_units import BORDER, unit_end, unit_name
from kg.extract.bodies.own_bodies import SHORT
from kg.extract.found.body_mentions import BodyMention, Ground

_JOINS = ("、", "和", "与", "及")
_NATIONAL = "中华人民共和国全国人民代表大会"
# former ministries, as whose names those of units end
_LIKE_UNITS = ("人事部", "物资部", "建设部", "监察部", "商业部")
# 市委办公室、市人大办、|组织部: what only a party committee has, be others listed before it
_OF_PARTY = re.compile(
    "组织部|宣传部|统一战线工作部|统战部|政法委员会|政法委|社会工作部|政策研究室|政研室|网信办|"
    "编办|巡视办|巡察办|老干部局|党史研究室|机关工委|直属机关工委|直工委|党校|督查室|改革办|财经办"
)
# 、市人大办, 、云溪区政府: another item of such a list
_OTHER = re.compile(f"[{HAN}]{{2,10}}?(?=[、和与及])")
_CONGRESSES = re.compile("(?:人民代表大会|人大)(?:常务委员会|常委会)?$")
_CPPCC = re.compile("^中国人民政治协商会议|政协")
# 市人大常委会办公室、|研究室
_OFFICES = re.compile("研究室|信访[办室]|办公[厅室]|机关党委")
# 、|中国铁塔云泽分公司, 、|移动公司: no unit of the firm before it
_OWN_NAME = re.compile(r"\A(?:中国|国家|国网|全国)|(?<!分)(?<!供电)公司\Z")
# 组织部|长, 宣传部|门
_GOES_ON = re.compile("[长门分]")


def with_listed(ground: Ground, kept: list[BodyMention]) -> list[BodyMention]:
    """Add the units that stand listed behind one of the same body.

    A body that was seen inside such a unit's name (人事部 in 组织人事部) is dropped.
    """
    roles = {start for start, _, _ in ground.reading.known.roles}
    heads = Ranges((body.start, body.start + 1) for body in kept if not _is_short(body))
    found = [
        unit
        for body in kept
        if body.parents and ground.text[body.end : body.end + 1] in _JOINS
        for unit in _listed(ground, body, roles, heads)
    ]
    if not found:
        return kept
    taken = Ranges((unit.start, unit.end) for unit in found)
    return [*(body for body in kept if not taken.cover(body.start, body.end)), *found]


def _listed(
    ground: Ground, first: BodyMention, roles: set[int], heads: Ranges
) -> Iterator[BodyMention]:
    whole, at = first.parents[0], first.end + 1
    party = whole.kind == "party" and first.base == "department"
    while True:
        end = _party_unit_end(ground, at) if party else _end(ground, whole, at, roles)
        if end is not None and not heads.overlap(at, at + 1):
            unit = ground.text[at:end]
            name = below(whole, unit, "department") if party else _name(ground, whole, unit)
            yield replace(
                first, start=at, end=end, name=name, rule="bodies.listed",
                basis=f"{unit}承前指{name.full}",
            )  # fmt: skip
        else:
            other = _OTHER.match(ground.text, at) if party else None
            end = None if other is None else other.end()
        if end is None or ground.text[end : end + 1] not in _JOINS:
            return
        at = end + 1


def _party_unit_end(ground: Ground, at: int) -> int | None:
    match = _OF_PARTY.match(ground.text, at)
    if match is None or _GOES_ON.match(ground.text, match.end()) is not None:
        return None
    return match.end()


def _end(ground: Ground, whole: BodyName, at: int, roles: set[int]) -> int | None:
    """Return where a unit of a house, congress or 政协 ends, None where none begins."""
    if _CONGRESSES.search(whole.full) is None and _CPPCC.search(whole.full) is None:
        end = unit_end(ground, whole, at, roles)
        own = end is not None and _OWN_NAME.search(ground.text[at:end]) is not None
        return None if own else end
    match = _OFFICES.match(ground.text, at) or COMMITTEES.match(ground.text, at)
    if match is None:
        return None
    end = match.end()
    return end if end in roles or BORDER.match(ground.text, end) is not None else None


def _is_short(body: BodyMention) -> bool:
    """Tell whether a former ministry's short form may be a unit's: 人事部 behind 教务处、."""
    return body.base == "organ" and body.name.full.endswith(_LIKE_UNITS)


def _name(ground: Ground, whole: BodyName, unit: str) -> BodyName:
    if whole.kind not in ("congress", "cppcc"):
        return unit_name(whole, unit)
    organ = ground.lexicon.organ_forms.get(f"全国人大{SHORT.get(unit, unit)}")
    if organ is not None and whole.full == _NATIONAL:
        return organ_name(organ)
    return below(whole, unit, whole.kind)
