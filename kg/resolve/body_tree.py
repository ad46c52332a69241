"""Which body is above which, as full names say: 云州市教育局 is part of 云州市人民政府.

Documents say it of few bodies; for the others the name is read between the lines. An organ of a
place below the centre is under its government, a unit under the body with whose name its own
begins.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.model.claims import DocumentClaims, RelationClaim
from kg.model.ids import entity_id
from kg.model.knowledge import Body, Place
from kg.model.text import Span
from kg.resolve.jurisdictions import endings

RULE = "resolve.parent"
BASIS = "机构全称所示上级"
_LEVELS = frozenset({"province", "prefecture", "county"})
# 云州市|教育局, 江东省云州市|发展和改革委员会
_ORGAN = re.compile(
    "(?P<place>(?:[一-鿿]{1,8}?(?:省|自治区))?(?:[一-鿿]{1,10}?(?:市|自治州))?"
    "(?:[一-鿿]{1,10}?(?:自治县|县|旗|区|市))?)"
    "(?P<unit>[一-鿿]{2,20}(?:局|厅|委员会|办公厅|办公室))"
)
# Organs that the centre runs in a place, and what is no organ of a place.
_NOT_OF_PLACE = re.compile(
    "海事|海警|海关|税务|铁路|气象|地震|邮|烟草|通信管理|监管局|出入境|边检|测绘|地质|中国|国家|"
    "分局|[省市县区乡镇]|街道|歌剧|音乐|博览|组委会|筹备|居民|村民|专家|管委会|管理委员会|首个"
    "|特别行政|法院|检察院|代表大会|政协"
)
# 云州高新区: it has a committee, but for the few (浦东新区) whose government is named somewhere
_NO_DIVISION = ("新区", "开发区", "地区", "园区", "示范区", "合作区", "试验区")
_GOVERNMENT = "人民政府"
_CONGRESS, _STANDING = "人民代表大会", "常务委员会"
_CENTRE = "body/中国共产党中央委员会"
_GROUP = re.compile("中央[一-鿿“”、]{1,40}(?:领导|协调)小组")
# 中国共产党云州市委员会|宣传部, 全国老龄工作委员会|办公室
_UNIT = re.compile(
    "(?:[\u4e00-\u9fff]{0,12}(?:办公厅|办公室|党组|秘书处|书记处|主席团|宣传部|组织部|研究室|"
    "分局|支队|大队|司|处))"
)
_LONGEST_UNIT, _SHORTEST_WHOLE = 14, 5
# whose unit is 俄罗斯国防部: a state is no body that ministries are part of
_NO_WHOLES = frozenset({"state", "other", "media", "international", "enterprise", "education"})

Parents = Mapping[str, Body]
"""The body above each, by the id of the one below."""


def find_parents(bodies: Mapping[str, Body], places: Sequence[Place]) -> dict[str, Body]:
    """Find the bodies above those of which no document says one.

    A government that no document names is made where one of its organs is named.
    """
    known = {place.id for place in places}
    wholes = {
        body.name: body
        for body in bodies.values()
        if body.kind not in _NO_WHOLES and not body.unresolved
    }
    found = {}
    for body in bodies.values():
        if not body.part_of and not body.unresolved:
            parent = (
                _whole_of(body, wholes)
                or _government_of(body, bodies, known)
                or _congress_of(body, bodies)
                or _committee_of(body, bodies)
            )
            if parent is not None and parent.id != body.id:
                found[body.id] = parent
    return found


def _whole_of(body: Body, wholes: Mapping[str, Body]) -> Body | None:
    """Return the body with whose full name a unit's begins, the longest."""
    name = body.name
    shortest = max(_SHORTEST_WHOLE, len(name) - _LONGEST_UNIT)
    for end in range(len(name) - 1, shortest - 1, -1):
        if name[:end] in wholes and _UNIT.fullmatch(name, end):
            return wholes[name[:end]]
    return None


def _government_of(body: Body, bodies: Mapping[str, Body], places: Container[str]) -> Body | None:
    """Return the government of the place with whose name a department's begins."""
    match = _ORGAN.fullmatch(body.name) if body.kind == "department" else None
    if match is None or body.level not in _LEVELS or _is_no_organ(match):
        return None
    names = [name for name in endings(match["place"]) if name]
    for name in names:
        government = bodies.get(entity_id("body", name + _GOVERNMENT))
        if government is not None:
            return government
    known = [name for name in names if entity_id("place", name) in places]
    if not known or known[0].endswith(_NO_DIVISION):
        return None
    full = known[0] + _GOVERNMENT
    return Body(entity_id("body", full), full, "government", (f"{known[0]}政府",), level=body.level)


def _congress_of(body: Body, bodies: Mapping[str, Body]) -> Body | None:
    """Return the congress of a standing committee: 江东省人民代表大会 of 江东省人大常委会."""
    name = body.name.removesuffix(_STANDING)
    if name == body.name or name == _CONGRESS or not name.endswith(_CONGRESS):
        return None
    identity = entity_id("body", name)
    short = name.removesuffix(_CONGRESS) + "人大"
    return bodies.get(identity) or Body(identity, name, "congress", (short,), level=body.level)


def _committee_of(body: Body, bodies: Mapping[str, Body]) -> Body | None:
    """Return the central committee of a leading group of the party: 中央反腐败协调小组."""
    if body.kind != "leading-group" or body.level != "central":
        return None
    return bodies.get(_CENTRE) if _GROUP.fullmatch(body.name) else None


def _is_no_organ(match: re.Match[str]) -> bool:
    place = match["place"]
    return "特别行政" in place or _NOT_OF_PLACE.search(match["unit"]) is not None


def say_parents(claims: DocumentClaims, found: Parents) -> DocumentClaims:
    """Say of each body, where it is named or a title implies it, what it is part of."""
    own = {body.id for body in claims.bodies if body.id in found}
    passages = dict(_passages(claims, own))
    if not passages:
        return claims
    relations = tuple(
        RelationClaim(body, "partOf", found[body].id, passages[body], RULE, BASIS)
        for body in sorted(passages)
    )
    records = {body.id: body for body in claims.bodies}
    for body in passages:
        parent = found[body]
        records.setdefault(parent.id, replace(parent, part_of=(), jurisdiction=()))
        records[body] = replace(records[body], part_of=(parent.id,))
    return replace(
        claims,
        bodies=tuple(records[key] for key in sorted(records)),
        relations=(*claims.relations, *relations),
    )


def _passages(claims: DocumentClaims, bodies: set[str]) -> Iterator[tuple[str, Span]]:
    """Yield the first passage that names each of the bodies, or a title in it."""
    first: dict[str, list[Span]] = defaultdict(list)
    for body, passage in claims.gist.bodies:
        if body in bodies:
            first[body].append(passage)
    for tenure in claims.tenures:
        if tenure.body in bodies:
            first[tenure.body].append(tenure.passage)
    for body, spans in first.items():
        yield body, spans[0]
