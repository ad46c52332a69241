"""Offices and bodies of the special administrative regions, which have names of their own.

Rule: `bodies.region` (真例：香港特别行政区召开会议。财政司司长方明达、保安局局长叶林川出席).
Source: 香港特别行政区政府组织图, 澳门第6/1999号行政法规.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from kg.extract.base.body_names import BodyName, below
from kg.extract.found.body_mentions import BodyMention, Ground
from kg.extract.found.title_mentions import Seat, Setting
from kg.extract.places.places import PlaceMention
from kg.lexicon.words import RoleEntry
from kg.text.cues import Cued

_REGIONS = {"香港": "香港特别行政区", "澳门": "澳门特别行政区"}
_HONG_KONG = (
    "政务司|财政司|律政司|公务员事务局|商务及经济发展局|政制及内地事务局|发展局|教育局|环境局|"
    "环境及生态局|财经事务及库务局|食物及卫生局|医务卫生局|民政事务局|民政及青年事务局|创新科技局|"
    "创新科技及工业局|"
    "劳工及福利局|保安局|运输及房屋局|运输及物流局|房屋局|文化体育及旅游局|警务处|入境事务处"
)
_MACAO = "行政法务司|经济财政司|保安司|社会文化司|运输工务司|警察总局"
# those of both regions
_BOTH = "立法会|终审法院|廉政公署|行政会议?|审计署|行政长官办公室|特首办"
# 特区|财政司|司长, 香港特别行政区|保安局|局长
_UNIT = Cued(
    "(?:(?P<region>香港|澳门)?(?:特别行政区|特区)(?:政府)?|(?P<named>香港|澳门)|(?<![一-龥])|"
    f"(?<=[和由与及括]))(?P<unit>{_HONG_KONG}|{_MACAO}|{_BOTH})"
    "(?=副?(?:司长|局长|处长|署长|主席|院长|专员|主任|审计长|议员|召集人)|[举召通表])"
)
# 香港特别行政区|政府新闻网; not 澳门特别行政区|第五届政府就职典礼
_NAMED = re.compile("(?P<region>香港|澳门)(?:特别行政区|特区)(?!第)")
_KINDS = {"立法会": "congress", "终审法院": "court"}
_CHIEF = "行政长官"
# 香港特区|行政长官
_SHORT = ("特别行政区", "特区")


def find_region_units(ground: Ground) -> Iterator[BodyMention]:
    """Yield the departments, the council and the courts of a region that the text names."""
    for match in ground.reading.cues.finditer(_UNIT):
        unit = match["unit"]
        region = _REGIONS.get(match["region"] or match["named"] or "") or _of_unit(
            ground, unit, match.start()
        )
        if region is None:
            continue
        government = _government(region)
        if unit in _KINDS:
            others = (f"{region[:2]}特区{unit}", region[:2] + unit)
            name = BodyName(region + unit, others, _KINDS[unit])
            parents: tuple[BodyName, ...] = ()
        else:
            unit = f"{_CHIEF}办公室" if unit == "特首办" else unit
            name, parents = below(government, unit, "department"), (government,)
            name = BodyName(name.full, (*name.others, region + unit, region[:2] + unit), name.kind)
        yield BodyMention(
            *match.span(), name, "bodies.region", parents, place=region, base="region"
        )


def _of_unit(ground: Ground, unit: str, offset: int) -> str | None:
    """Return the region of a unit that stands alone, if the text tells of that region."""
    told = _told(ground.text, ground.places, offset)
    if unit in _BOTH.split("|"):
        return told
    region = _REGIONS["香港" if unit in _HONG_KONG.split("|") else "澳门"]
    named = {place.name for place in ground.places}
    return region if region in named or told == region else None


def _told(text: str, places: Sequence[PlaceMention], offset: int) -> str | None:
    """Return the region whose full name stands last before an offset, else the one named most.

    None where the text names neither or both alike.
    """
    named = list(_NAMED.finditer(text, 0, offset))
    if named:
        return _REGIONS[named[-1]["region"]]
    counts = Counter(p.name for p in places if p.name in _REGIONS.values())
    (first, most), *others = counts.most_common(2) or [("", 0)]
    return first if most and (not others or most > others[0][1]) else None


def _government(region: str) -> BodyName:
    short = region[:2]
    others = (f"中华人民共和国{region}政府", region, f"{short}特区政府", f"{short}特区", short)
    return BodyName(f"{region}政府", others, "government")


def chief_seat(setting: Setting, begin: int, entry: RoleEntry) -> Seat | None:
    """Return the seat of a chief executive: in the region before, else in that of the text.

    Args:
        setting: The document.
        begin: Where the title begins with its modifiers (候任, 第六任).
        entry: The role.
    """
    if entry.form != _CHIEF:
        return None
    place = setting.place_to.get(begin)
    if place is not None and place.name in _REGIONS.values():
        return Seat(place.start, _government(place.name), place=place.name, base="region")
    region = _told(setting.text, setting.places, begin)
    if region is None:
        return None
    short = next((w for w in _SHORT if setting.text.endswith(w, 0, begin)), "")
    return Seat(
        begin - len(short), _government(region), place=region, base="region",
        basis=f"{_CHIEF}即文中{region}的",
    )  # fmt: skip
