"""Bureaus and other bodies of a place that a list names behind the first, which alone has it.

Rule: `bodies.listed` (真例：云泽市发改委、财政局、教育局负责人参加会议 | 县法院、检察院、司法局
派人参加). The short form of a central organ is the place's there (市水利局、发改委、卫健委).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.body_mentions import BodyMention, Ground
from kg.extract.body_names import BodyName
from kg.extract.borders import Ranges
from kg.extract.central_bodies import OF_NATION
from kg.extract.institution_units import is_border
from kg.extract.place_bodies import bodies_of
from kg.extract.place_units import Owner

_JOINS = ("、", "和", "与", "及", "以及")
_OF_PLACES = frozenset({"bodies.placed", "bodies.generic", "bodies.unit", "bodies.listed"})
_KINDS = frozenset(
    {"department", "government", "party", "congress", "cppcc", "court", "procuratorate",
     "supervision", "mass-organisation"}
)  # fmt: skip
# what every place has beside its committees, and a list names by itself
_ENDS = re.compile(
    "(?:[一-龥]{2}(?:局|厅)|[一-龥]{2}委(?:员会)?|[一-龥]{2}办(?:公室)?|法院|检察院|政府|人大|人大常委会|政协|纪委|监委|"
    "总工会|团委|妇联|残联|科协|侨联|文联|工商联|红十字会)$"
)
_NEVER = re.compile(
    "^(?:[省市县区州旗镇乡村本各]|中[央国共]|国家|全国|直属|下属|派出)|分局$|常委$|党委$"
)
_LONGEST_SHORT = 4
_LEVEL = re.compile("自治区|自治州|自治县|[省市县区州旗]")
# 司法局|分管领导, 财政局|领导
_BORDER = re.compile(
    "领导|分管|班子|派|一把手|干部|高度|多次|精心|积极|认真|主动|立即|把|要|坚持|始终|共同|先后"
)


def with_bureaus(ground: Ground, kept: list[BodyMention]) -> list[BodyMention]:
    """Add the bodies of a place that stand listed behind one of its bodies."""
    roles = {start for start, _, _ in ground.reading.known.roles}
    heads = Ranges((body.start, body.start + 1) for body in kept if not _is_bare_organ(body))
    found: list[BodyMention] = []
    for body in kept:
        if ground.text.startswith(_JOINS, body.end):
            found += _behind(ground, body, heads, roles)
    if not found:
        return kept
    taken = Ranges((body.start, body.end) for body in found)
    return [*(body for body in kept if not taken.cover(body.start, body.end)), *found]


def _is_bare_organ(body: BodyMention) -> bool:
    """Tell whether a central department is named by a short form that a place's has too."""
    return (
        body.base == "organ"
        and body.name.kind == "department"
        and body.end - body.start < len(body.name.full)
        and body.end - body.start <= _LONGEST_SHORT
    )


def _behind(
    ground: Ground, first: BodyMention, heads: Ranges, roles: set[int]
) -> Iterator[BodyMention]:
    owner = _owner(first)
    at = first.end
    while owner is not None:
        join = next((join for join in _JOINS if ground.text.startswith(join, at)), None)
        if join is None:
            return
        at += len(join)
        if heads.overlap(at, at + 1) or at in ground.place_at or _NEVER.match(ground.text, at):
            return
        unit = next(bodies_of(ground, replace(owner, start=at, end=at)), None)
        if unit is None or not _stands(ground, unit, roles):
            return
        words = ground.text[at : unit.end]
        if owner.unresolved:
            unit = replace(unit, name=BodyName(owner.place + words, (), unit.name.kind))
        yield replace(unit, rule="bodies.listed", basis=f"{words}承前指{unit.name.full}")
        at = unit.end


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
    end = unit.end
    return end in roles or is_border(ground, end) or _BORDER.match(ground.text, end) is not None
