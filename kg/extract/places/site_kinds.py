"""What kinds of sites tell: which stem makes a kind and no site, and which kind alone is a site.

真例：世界一流|强港, 上半年|铁路 are kinds; 宁波|站 and 张店区、|高新区 are sites of a city.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from kg.extract.base.patterns import row_of
from kg.extract.base.reading import Reading, in_dictionary, is_everyday
from kg.extract.places.home import Home
from kg.extract.places.places import DIVISION_LEVELS, PlaceMention
from kg.text.cues import Cued

IS_ZONE = re.compile("开发区|经开区|高新区|保税区|度假区|经济技术开发区|高新技术产业开发区")
# 宁波|站: a station where a sentence speaks of trains
_TRAINS = Cued("铁路|列车|高铁|旅客|客运|火车|动车|车站|春运")
# 考察了|云泽农产品检测中心: behind these stands one site and no kind
_VISITED = re.compile(
    "(?:来到|走进|前往|[在到赴]|考察|参观|调研|[察查]看|瞻仰|走访|视察|登上|步入)了?$"
)
_SHORTEST = len("世界一")


def is_no_line(name: str) -> bool:
    """Tell whether what stands before 铁路 names no line: 上半年, 内陆, 城际, not 防岚."""
    line = name.removesuffix("城际")
    return not line or (is_everyday(line) and in_dictionary(line[:2]))


def is_told(reading: Reading, start: int, stem: str) -> bool:
    """Tell whether words that any news holds make a stem: 世界一流|强港.

    Not behind a verb of going, since nobody visits a kind: 考察|云泽农产品|检测中心.
    """
    lists = reading.lexicon.lists
    several = _several(lists.not_sites, lists.frequent_words)
    if len(stem) < _SHORTEST or several.fullmatch(stem) is None:
        return False
    return _VISITED.search(reading.text, max(0, start - 5), start) is None


@lru_cache(maxsize=4)
def _several(kinds: frozenset[str], frequent: frozenset[str]) -> re.Pattern[str]:
    """Return the pattern of words in a row that name kinds or stand in any news."""
    return row_of(kinds | frequent)


def is_station(reading: Reading, city: PlaceMention, end: int) -> bool:
    """Tell whether 站 behind a city is a station: the sentence speaks of trains."""
    if city.level not in DIVISION_LEVELS:
        return False
    return reading.cues.search(_TRAINS, *reading.sentence_at(end)) is not None


def zone_beside(
    text: str, ends: Mapping[int, PlaceMention], match: re.Match[str], home: Home | None
) -> PlaceMention | None:
    """Return the zone of the document's city that stands behind a district: 张店区、|高新区."""
    beside = ends.get(match.start() - 1)
    if beside is None or beside.level != "county" or text[match.start() - 1] != "、":
        return None
    surface = match.group()
    if IS_ZONE.fullmatch(surface) is None:
        return None
    settled = None if home is None else home.of("市")
    name = surface if settled is None else settled[0] + surface
    return PlaceMention(
        *match.span(), name, tuple(dict.fromkeys((name, surface))), "site",
        rule="places.site", within=None if settled is None else settled[0],
        basis=None if settled is None else f"市指{settled[0]}：{settled[1]}",
    )  # fmt: skip
