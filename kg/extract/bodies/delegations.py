"""Delegations that a place or a body sends, and missions at or of international organisations.

Rule: `bodies.delegation` (真例：云泽市党政代表团到青潭县考察 | 中国常驻联合国代表团发表声明 |
世界银行驻华代表处举行活动).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from kg.extract.base.body_names import BodyName, below
from kg.extract.found.body_mentions import BodyMention, Ground
from kg.text.cues import Cued

_DELEGATION = Cued("(?:代表团|访问团|考察团|视察团|使团)(?!长(?!江))")
# 岭东省|党政|代表团, 云岚大学|校长|访问团: whom a delegation is made up of
_WHO = re.compile(
    "(?:党政|政府|政协|人大|议会|国会|军事|友好|经贸|经济|工商|企业家|商务|文化|教育|青年|妇女|"
    "作家|记者|艺术家|法院|检察院|校长|教师|学生|主席会议|体育|高级|代表|共产党|党|友城)*"
)
_LONGEST_WHO = 8
# 中国|常驻|联合国|代表团
_SENT_TO = re.compile("常?驻$")
# 联合国粮农组织|（FAO）|驻华代表处
_IN_CHINA = Cued("(?:[（(][A-Za-z]{2,8}[）)])?驻(?:华|中国)(?P<kind>代表处|代表团|办事处)")
_SENDS = frozenset({"international", "enterprise", "other", "mass-organisation"})


def find_delegations(ground: Ground, kept: list[BodyMention]) -> Iterator[BodyMention]:
    """Yield the delegations of both kinds, those sent first."""
    cues = ground.reading.cues
    if not cues.may_match(_DELEGATION) and not cues.may_match(_IN_CHINA):
        return
    ends = {body.end: body for body in kept}
    for match in cues.finditer(_DELEGATION):
        mention = _mission(ground, ends, match) or _sent(ground, ends, match)
        if mention is not None:
            yield mention
    for match in cues.finditer(_IN_CHINA):
        house = ends.get(match.start())
        if house is not None and house.name.kind in _SENDS:
            name = below(house.name, f"驻华{match['kind']}", house.name.kind)
            yield BodyMention(*match.span(), name, "bodies.delegation", (house.name,), base="free")


def _sent(ground: Ground, ends: dict[int, BodyMention], match: re.Match[str]) -> BodyMention | None:
    """Read the delegation of a place or a body: 岭东省党政|代表团, 云岚大学校长|访问团."""
    at = match.start()
    senders = [
        begin
        for begin in range(at, at - _LONGEST_WHO - 1, -1)
        if (begin in ends or begin in ground.place_to) and _WHO.fullmatch(ground.text, begin, at)
    ]
    body = next((ends[begin] for begin in senders if begin in ends), None)
    if body is not None:
        rest = ground.text[body.end : match.end()]
        name = replace(below(body.name, rest, "other"), kind="other")
        return BodyMention(
            body.end, match.end(), name, "bodies.delegation", (body.name,), base="delegation",
            unresolved=body.unresolved,
        )  # fmt: skip
    place = ground.place_to[senders[0]] if senders else None
    if place is None:
        return None
    rest = ground.text[place.end : match.end()]
    forms = (place.name, *place.forms)
    return _named(ground, place.start, match.end(), [form + rest for form in forms])


def _mission(
    ground: Ground, ends: dict[int, BodyMention], match: re.Match[str]
) -> BodyMention | None:
    """Read the mission of a state to an organisation: 中国|常驻|联合国|代表团."""
    host = ends.get(match.start())
    verb = None if host is None else _SENT_TO.search(ground.text, 0, host.start)
    state = None if verb is None else ground.place_to.get(verb.start())
    if host is None or verb is None or state is None:
        return None
    hosts = dict.fromkeys((ground.text[host.start : host.end], host.name.full))
    states = (ground.text[state.start : state.end], state.name, *state.forms)
    kind = match.group()
    forms = [f"{own}{verb.group()}{at}{kind}" for own, at in product(states, hosts)]
    name = BodyName(forms[0], tuple(dict.fromkeys(forms[1:])), "other")
    return BodyMention(*match.span(), name, "bodies.delegation", base="delegation")


def _named(ground: Ground, start: int, end: int, forms: Sequence[str]) -> BodyMention:
    """Name a delegation as it is written, also by the other forms of who sends it."""
    surface = ground.text[start:end]
    others = tuple(form for form in dict.fromkeys(forms) if form != surface)
    name = BodyName(surface, others, "other")
    return BodyMention(start, end, name, "bodies.delegation", base="delegation")
