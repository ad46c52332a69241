"""Bodies of zones (开发区, 新区, 高新区): 东湖高新区管委会, 经开区党工委: rule `bodies.zone`.

A zone has no government but a committee (管理委员会) that a government sends, and a working
committee (工作委员会) of the party. 真例：青禾经济开发区党工委、管委会负责人参加.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.body_mentions import BodyMention, Ground
from kg.extract.body_names import BodyName
from kg.extract.body_units import extend
from kg.extract.borders import Word, left_border
from kg.text.cues import Cued

_UNIT = Cued("党工委|纪工委|管委会|管理委员会|工委(?=书记|副书记|委员)")
# 经开区, 高新区: kinds of zone that stand for the one of the document's city
_KIND = re.compile(
    "(?:经济技术开发区|高新技术产业开发区|经济开发区|经开区|高新区|开发区|工业园区|产业园区|化工园区|园区|新区|"
    "示范区|旅游度假区|度假区|保税区|综保区|自贸区|合作区|风景名胜区|名胜区|风景区|景区|工业园|化工园|科技园|产业园|"
    "空港|临港|港区|片区)$"
)
_STOP_TAGS = frozenset("pcudryev")


def find_zones(ground: Ground) -> Iterator[BodyMention]:
    """Yield the committees of zones; 党工委、管委会 are two of one zone."""
    before: tuple[int, int, str, bool] | None = None
    for match in ground.reading.cues.finditer(_UNIT):
        start, end = match.span()
        zone = _zone_before(ground, start)
        if (
            zone is None
            and before is not None
            and ground.text[before[1] : start] in ("、", "和", "")
        ):
            zone = (start, before[2], before[3])
        if zone is None:
            before = None
            continue
        begin, name, named = zone
        before = (begin, end, name, named)
        body = _name(name, match.group())
        if named:
            mention = BodyMention(begin, end, body, "bodies.zone", base=body.kind)
        else:
            open_name = BodyName(name + match.group(), (), body.kind)
            mention = BodyMention(
                begin, end, open_name, "bodies.zone", base=body.kind, unresolved=True
            )
        yield from extend(ground, mention)


def _zone_before(ground: Ground, end: int) -> tuple[int, str, bool] | None:
    """Return where the zone that ends at `end` begins, its name, and whether it is its own."""
    place = ground.place_to.get(end)
    if place is not None and _KIND.search(place.name) is not None:
        return place.start, place.name, True
    kind = _KIND.search(ground.text, max(0, end - 12), end)
    if kind is None:
        return None
    above = ground.place_to.get(kind.start())
    if above is not None:
        return above.start, ground.text[above.start : end], True
    start = left_border(ground.reading, kind.start(), longest=8, stops=_stops)
    if kind.start() - start >= 2:
        return start, ground.text[start:end], True
    return kind.start(), kind.group(), False


def _stops(word: Word) -> bool:
    return word.tag[0] in _STOP_TAGS or len(word.surface) == 1


def _name(zone: str, unit: str) -> BodyName:
    if unit in ("管委会", "管理委员会"):
        return BodyName(f"{zone}管理委员会", (f"{zone}管委会",), "government")
    if unit == "纪工委":
        return BodyName(f"{zone}纪工委", (f"{zone}纪律检查工作委员会",), "supervision")
    others = tuple(
        f"{head}{zone}{tail}"
        for head, tail in (("中共", "工作委员会"), ("", "党工委"), ("中共", "党工委"), ("", "工委"))
    )
    return BodyName(f"中国共产党{zone}工作委员会", others, "party")
