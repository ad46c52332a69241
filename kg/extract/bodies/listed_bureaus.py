"""Bureaus and other bodies of a place that a list names behind the first, which alone has it.

Rule: `bodies.listed` (真例：云泽市发改委、财政局、教育局负责人参加会议 | 县法院、检察院、司法局
派人参加 | 青潭县县长孟云舟带领政府办、住建局、水利局负责人检查). The short form of a central organ
is the place's there (市水利局、发改委、卫健委).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.base.body_names import BodyName
from kg.extract.base.borders import Ranges
from kg.extract.bodies.body_units import COMMITTEES
from kg.extract.bodies.central_bodies import OF_NATION
from kg.extract.bodies.institution_units import is_border
from kg.extract.bodies.place_bodies import bodies_of
from kg.extract.bodies.place_units import Owner
from kg.extract.found.body_mentions import BodyMention, Ground
from kg.text.cues import Cued

_JOINS = ("、", "和", "与", "及", "以及")
_OF_PLACES = frozenset(
    {"bodies.placed", "bodies.generic", "bodies.unit", "bodies.listed", "bodies.league"}
)
_KINDS = frozenset(
    {"department", "government", "party", "congress", "cppcc", "court", "procuratorate",
     "supervision", "mass-organisation"}
)  # fmt: skip
# what every place has beside its committees, and a list names by itself
_ENDS = re.compile(
    "(?:[一-龥]{2}(?:局|厅)|[一-龥]{2}委(?:员会)?|[一-龥]{2}办(?:公室)?|法院|检察院|政府|人大|"
    "人大常委会|政协|纪委|监委|总工会|团委|妇联|残联|科协|侨联|文联|工商联|红十字会)$"
)
_NEVER = re.compile(
    "^(?:[省市县区州旗镇本各]|[乡村](?!村振兴|振兴)|中[央国共]|国家|全国|直属|下属|派出)|分局$|"
    "常委$|党委$"
)
# 带领|政府办、住建局、水利局, ，|发改局、财政局
_BARE = Cued("[一-龥]{2,8}?[局办委]、[一-龥]{2,8}?[局办委](?=[、和等负主有相])")
_LED = re.compile("带领|率领?|组织|会同|陪同|召集|[，；：、由和与及同]")
_STAFF = re.compile(
    "(?:[、和][一-龥]{2,8}?)*等?(?:[0-9]{1,2}个|[一二三四五六七八九十]+个)?(?:县级|市级|区级|"
    "相关|有关|部门|单位)*(?:的)?(?:主要|有关|相关|分管)*(?:负责|领导|部门|单位|同志)"
)
_OFFICE = re.compile("[县市区旗](?=长|委书记|委副书记|委常委|领导|人大|政协)")
_NAMED_AS = re.compile("[，、；][一-龥·]{2,10}?为(?=[一-龥]{3})")
_HOUSE = re.compile("政协|人大|人民代表大会|政治协商")
_LEAST, _FARTHEST = 3, 200
_LONGEST_SHORT = 4
_LEVEL = re.compile("自治区|自治州|自治县|[省市县区州旗]")
# 司法局|分管领导, 财政局|领导
_BORDER = re.compile(
    "领导|分管|班子|派|一把手|干部|高度|多次|精心|积极|认真|主动|立即|把|要|坚持|始终|共同|先后"
)


def with_bureaus(ground: Ground, kept: list[BodyMention]) -> list[BodyMention]:
    """Add the bodies of a place that stand listed behind one of its bodies, or with none."""
    roles = {start for start, _, _ in ground.reading.known.roles}
    kept = _of_neighbours(ground, kept)
    heads = Ranges((body.start, body.start + 1) for body in kept if not _is_bare_organ(body))
    found: list[BodyMention] = []
    for body in kept:
        if ground.text.startswith(_JOINS, body.end):
            found += _behind(ground, _owner(body), body.end, heads, roles)
        if ground.text.endswith("为", 0, body.start):
            found += _appointed(ground, body, heads, roles)
    found += _bare(ground, heads, roles)
    if not found:
        return kept
    taken = Ranges((body.start, body.end) for body in found)
    return [*(body for body in kept if not taken.cover(body.start, body.end)), *found]


def _of_neighbours(ground: Ground, kept: list[BodyMention]) -> list[BodyMention]:
    """Let the level word of a list mean the place of the body before it.

    真例：岭南市政府、市能源局 in the news of 云泽市.
    """
    ends = {body.end: body for body in kept if body.place is not None}
    found: list[BodyMention] = []
    for body in kept:
        before = ends.get(body.start - 1) if ground.text[body.start - 1] in "、和与及" else None
        level = ground.text[body.start]
        if (
            before is not None
            and before.place is not None
            and body.rule in ("bodies.generic", "bodies.unit")
            and level in "省市县区州旗"
            and before.place.endswith(level)
            and (body.unresolved or body.place not in (None, before.place))
        ):
            basis = f"{level}承前指{before.place}"
            owner = Owner(body.start, body.start + 1, before.place, "bodies.generic", basis)
            again = [unit for unit in bodies_of(ground, owner) if unit.end == body.end]
            body = again[0] if len(again) == 1 else body
            ends[body.end] = body
        found.append(body)
    return found


def _is_bare_organ(body: BodyMention) -> bool:
    """Tell whether a central department is named by a short form that a place's has too."""
    return (
        body.base == "organ"
        and body.name.kind == "department"
        and body.end - body.start < len(body.name.full)
        and body.end - body.start <= _LONGEST_SHORT
    )


def _bare(ground: Ground, heads: Ranges, roles: set[int]) -> Iterator[BodyMention]:
    """Yield the bureaus of a list without any place: 县长孟云舟带领|政府办、住建局、水利局."""
    reached = 0
    for match in ground.reading.cues.in_clauses(_BARE):
        at, _ = ground.reading.sentence_at(match.start())
        first_end = ground.text.index("、", match.start())
        led = [border.end() for border in _LED.finditer(ground.text, at, first_end)]
        at = led[-1] if led else at
        owner = _level_before(ground, at) if at >= reached else None
        if owner is None or heads.overlap(at, at + 1) or at in ground.place_at:
            continue
        first = _unit_at(ground, owner, at, roles)
        if first is None:
            continue
        units = [first, *_behind(ground, owner, first.end, heads, roles)]
        reached = units[-1].end
        if len(units) >= _LEAST and _STAFF.match(ground.text, reached) is not None:
            yield from units


def _appointed(
    ground: Ground, first: BodyMention, heads: Ranges, roles: set[int]
) -> Iterator[BodyMention]:
    """Yield the bodies of a list of appointments: 为云泽市教育局局长，叶林川为|财政局局长."""
    owner = _owner(first)
    if owner is None:
        return
    _, right = ground.reading.sentence_at(first.start)
    for match in _NAMED_AS.finditer(ground.text, first.end, right):
        at = match.end()
        if heads.overlap(at, at + 1) or at in ground.place_at:
            continue
        unit = _unit_at(ground, owner, at, roles)
        if unit is not None and unit.end in roles:
            yield unit


def _level_before(ground: Ground, at: int) -> Owner | None:
    """Return the place whose level the text names last before a list: 县长, 区领导."""
    words = list(_OFFICE.finditer(ground.text, max(0, at - _FARTHEST), at))
    if not words:
        return None
    word = words[-1].group()
    settled = ground.home.of(word)
    if settled is None:
        return Owner(0, 0, word, "bodies.generic", unresolved=True)
    return Owner(0, 0, settled[0], "bodies.generic")


def _unit_at(ground: Ground, owner: Owner, at: int, roles: set[int]) -> BodyMention | None:
    return next(iter(_units_at(ground, owner, at, roles)), None)


def _units_at(ground: Ground, owner: Owner, at: int, roles: set[int]) -> list[BodyMention]:
    """Return the bodies of a place whose name without the place stands at an offset: 纪委监委."""
    if _NEVER.match(ground.text, at):
        return []
    units = list(bodies_of(ground, replace(owner, start=at, end=at)))
    return [_listed(ground, owner, unit) for unit in units if _stands(ground, unit, roles)]


def _listed(ground: Ground, owner: Owner, unit: BodyMention) -> BodyMention:
    words = ground.text[unit.start : unit.end]
    if owner.unresolved:
        unit = replace(unit, name=BodyName(owner.place + words, (), unit.name.kind))
    return replace(unit, rule="bodies.listed", basis=f"{words}承前指{unit.name.full}")


def _behind(
    ground: Ground, owner: Owner | None, at: int, heads: Ranges, roles: set[int]
) -> Iterator[BodyMention]:
    while owner is not None:
        join = next((join for join in _JOINS if ground.text.startswith(join, at)), None)
        if join is None:
            return
        at += len(join)
        if heads.overlap(at, at + 1) or at in ground.place_at:
            return
        units = _units_at(ground, owner, at, roles)
        if not units:
            return
        yield from units
        at = units[-1].end


def _owner(first: BodyMention) -> Owner | None:
    """Return the place whose bodies a list goes on with, None where its first is of none."""
    if first.rule not in _OF_PLACES or first.name.kind not in _KINDS:
        return None
    if first.place is not None:
        return Owner(0, 0, first.place, "bodies.generic")
    level = _LEVEL.match(first.name.full) if first.unresolved else None
    return None if level is None else Owner(0, 0, level.group(), "bodies.generic", unresolved=True)


def _stands(ground: Ground, unit: BodyMention, roles: set[int]) -> bool:
    """Tell whether a name is such as a list holds, with a border behind it."""
    words = ground.text[unit.start : unit.end]
    if _ENDS.search(words) is None or _NEVER.search(words) or OF_NATION.match(words):
        return False
    left, right = ground.reading.sentence_at(unit.start)
    if COMMITTEES.fullmatch(words) and _HOUSE.search(ground.text, left, right):
        # 政协…，叶林川为|提案委员会主任
        return False
    end = unit.end
    return end in roles or is_border(ground, end) or _BORDER.match(ground.text, end) is not None
