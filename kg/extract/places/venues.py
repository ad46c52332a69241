"""Places by what is done there: halls where a meeting is held, sites that are visited, rivers.

Rules: `places.venue` (真例：会议在县政府二楼会议室召开 | 孟云舟来到康宁老年公寓、城南水厂) and
`places.river` (真例：梅溪水位上涨 | 青石河两岸). Their endings are everyday words, so that the
frame decides: 在…召开 takes any hall, 来到… any site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.base.borders import Ranges
from kg.extract.base.reading import HAN, Reading, in_dictionary
from kg.extract.places.places import DIVISION_LEVELS, PlaceMention
from kg.extract.places.visited_sites import IN_NAME, SITES, find_visited
from kg.text.cues import Cued

# 会议|在县政府二楼会议室|召开, 仪式|在市民中心|举行
_HELD_IN = Cued(
    f"在(?P<name>(?:{IN_NAME}{{2,18}}?|[省市县区旗镇乡村校])(?:{SITES})|市民中心|体育中心|"
    f"会展中心|(?:工人)?文化宫|青少年宫|影剧院|文化广场|人民广场|烈士陵园|体育馆|大礼堂)"
    "(?=(?:隆重|顺利|如期|正式|成功|胜利|热烈|联合|同步|集中)?(?:举行|召开|举办|开幕|闭幕|启动|"
    "拉开|开班|开讲|进行|会见|接见|主持|"
    "揭牌|上演|落幕|[作祭看察听参]|开展|调研|检查|仔细|实地|详细|向|为|同|与|，))"
)
# 当地一酒店, 多家超市, 田间地头|市场, 全市重点园区: kinds, numbers, all of them
_KIND = re.compile(
    "^(?:[东南西北]?等|我国|首[个家座批条次]|[这那][个座条片家户些]|[百千万余]+亩|建成|建设|打造|"
    "下榻|落户|入驻|新建|当地|附近|震区|"
    "灾区|临时|集中|某|一[个家所座处些]|[两三四五六七八九十几多数各每]+[个家所座处条大]|有关|"
    "相关|部分|重点|一线|基层|现场|全[市县区省国]|"
    "各|多|大型|小型|新建|在建|老旧|田间|线上|线下|国内|国外|室内|室外|该|本|其他|企业|车间|农村|"
    "社区|群众|人员|学校|单位|医院|工地)"
    "|农户|群众|干部|企业和|代表|公司[^大总]|集团[^大总]|(?:大学|学院|法院|检察院|委员会|管委会|"
    "办公室)(?![一-龥0-9A-Za-z]*(?:室|厅|楼|堂|馆))"
)
# 青石河|两岸, 梅溪|水位: what only a river or a lake has
_RIVER = Cued(
    f"(?P<name>[{HAN}]{{1,3}}[河江湖溪])(?=流域|两岸|巡查|沿岸|沿线|畔|水位|水质|河段|干流|支流|"
    f"[上中下]游|特大桥|岸线|河道|大堤|堤防|断面|水系|综合治理|边[，。的])"
)
_NO_RIVER = re.compile(
    "[的了在是和与及对将把被全各该本跨沿入过来到至从为大小内外两条江河湖库省市县区护城运莅]|听取|"
    "[察查]看|检查|视察"
)


_NATURE = frozenset("山湖岛江河")
_COVERED = frozenset({"site", "nature", "area"})
# the places that a site lies in, whose names are no part of its own
_PARTED = DIVISION_LEVELS | {"city", "state"}


def _rivers(reading: Reading, places: list[PlaceMention]) -> list[PlaceMention]:
    """Return the rivers that no known place names."""
    rivers = [
        (head, match.end())
        for match in reading.cues.in_clauses(_RIVER)
        if (head := _river_start(reading, match)) is not None
    ]
    known = Ranges((place.start, place.end) for place in places if rivers)
    return [
        _mention(reading, start, end, "places.river", places)
        for start, end in rivers
        if not known.overlap(start, end)
    ]


def add_venues(reading: Reading, places: list[PlaceMention]) -> list[PlaceMention]:
    """Put halls, visited sites and rivers beside the places, in text order.

    A longer name takes the place of a site within it (科技园 in 科技园D座406会议室), not that of
    a division.
    """
    ends = {place.end: place for place in places}
    starts = {place.start: place for place in places}
    new: list[PlaceMention] = []
    for start, end, rule in [*_halls(reading), *find_visited(reading, starts)]:
        if end in ends or (new and new[-1].end >= end):
            continue
        # 江汀市|翠湖区|一个红酒小镇景区
        stem = start
        while (above := starts.get(stem)) is not None and above.end < end:
            stem = above.end
        if _KIND.search(reading.text[start:end]) or _KIND.search(reading.text[stem:end]):
            continue
        first = starts.get(start)
        if first is not None and first.level == "venue":
            # 人民大会堂|北大厅
            continue
        new.append(_mention(reading, start, end, rule, places))
    new += _rivers(reading, places)
    if not new:
        return places
    taken = Ranges((venue.start, venue.end) for venue in new)
    kept = [
        place
        for place in places
        if place.level not in _COVERED or not taken.cover(place.start, place.end)
    ]
    return sorted([*kept, *new], key=lambda place: (place.start, place.end))


def _halls(reading: Reading) -> Iterator[tuple[int, int, str]]:
    for match in reading.cues.finditer(_HELD_IN):
        yield *match.span("name"), "places.venue"


def _mention(
    reading: Reading, start: int, end: int, rule: str, places: list[PlaceMention]
) -> PlaceMention:
    """Return the site, whose divisions stand before its name: 云泽市|青潭县|康宁老年公寓.

    A mountain or a region before it is a part of its name: 云台山医养中心, 华东烈士陵园.
    """
    name, begins = reading.text[start:end], {place.start: place for place in places}
    forms, above, offset = [name], None, start
    while (place := begins.get(offset)) is not None:
        parted = place.level in _PARTED or place.is_other_state
        shortest = len("南山" if reading.text[end - 1] in _NATURE else "康宁公寓")
        if not parted or end - place.end < shortest:
            break
        above, offset = place, place.end
        forms.insert(0, reading.text[offset:end])
    return PlaceMention(
        offset, end, forms[0], tuple(forms), "site", rule=rule,
        within=None if above is None else above.name,
    )  # fmt: skip


def _river_start(reading: Reading, match: re.Match[str]) -> int | None:
    """Return where the name of a river begins: 以来|沙溪|河水位."""
    end = match.end("name") - 1
    for start in (end - 2, end - 1, end - 3):
        stem = reading.text[start:end]
        if start < match.start() or not stem or _NO_RIVER.search(stem):
            continue
        if in_dictionary(stem + reading.text[end]):
            # 进行|长江: a word of its own, whatever stands before it
            return None
        if not reading.begins_word(start):
            continue
        return start
    return None
