"""Sites (水库, 大剧院, 产业园, 村, 街道) that no list has, by their endings.

Rule: `places.site` (真例：程远舟来到望潮区东沙水库 | 在松河大剧院闭幕). A sure ending makes a site
wherever a name stands before it, a loose one (中心, 路, 村) only behind a place or a verb of
going.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.base.borders import (
    STOP_TAGS_IN_SPACE,
    Ranges,
    Word,
    left_border,
    past_clause,
    past_words,
)
from kg.extract.base.patterns import row_of
from kg.extract.base.reading import Reading, in_dictionary, is_everyday
from kg.extract.places.home import Home
from kg.extract.places.places import DIVISION_LEVELS, PlaceMention
from kg.extract.places.site_kinds import (
    IS_ZONE,
    is_no_line,
    is_station,
    is_told,
    zone_beside,
)
from kg.extract.places.site_words import (
    BEFORE_NAME,
    COUNTED,
    EVERYDAY,
    EVERYDAY_END,
    HOUSES,
    IS_SURE,
    LEAD,
    MEASURE,
    NUMBER_NAME,
    OF_VILLAGES,
    SITE,
    ZONES,
)
from kg.extract.places.township_sites import TOWN_WORDS, TOWNSHIPS, Townships

# 五棵槐村|党支部
_VILLAGE_BEHIND = re.compile("党支部|党总支|村?委会|村民委员会")
_HEADED = TOWN_WORDS | {"苏木"}
_LEVELS = "省市县区州旗"
_OF_BODY = re.compile("管理[处所局](?!处)")
# 区域性综合交通|枢纽, 市场|中心: words that begin like a level
_EVERYDAY_LEVELS = ("区域", "区间", "市场", "市域", "县域", "省域", "省际", "州际", "旗舰")
_TOWARDS = frozenset(f"对{level}" for level in _LEVELS)
_BEFORE_LEVEL = "在到赴和的由从至于名"
# 。红旗社区|对交办的问题…, 。红旗社区|党委书记
_CLAUSE_MARKS = frozenset("，。；：\n")
# 深入|柳塘村检查, 走访了|柳塘村: what stands before a village that somebody sees
_SEEN = (
    "到了", "深入", "走访", "察看", "查看",
    "察看了", "查看了", "走访了", "检查了", "慰问了", "调研了", "视察了", "考察了",
)  # fmt: skip
_COMMUNITY_ACTS = ("对", "党委", "党支部", "党总支", "召开", "组织", "开展", "位于", "是", "联合")
_PROJECTS = frozenset({"工程", "中心", "管廊中心"})
_NAME_TAGS = frozenset({"ns", "nr", "nz", "nt", "nrt", "nrfg", "x", "j"})
# 金岚铁路|木岭|隧道: what lies on a line, behind its name
_WAY = re.compile("[一-龥]*(?:铁路|高铁|城际|高速公路|高速|公路|国道|省道)(?=[一-龥]{2})")
# 以色列|机场: a state has many
_OF_NO_STATE = frozenset(
    {"机场", "港", "码头", "车站", "火车站", "水库", "农场", "广场", "公园", "难民营"}
)
_NEXT_ROAD = re.compile("(?:、|和)[一-龥]{2,5}(?:[路街]|大道)(?:[、和等，。]|改造)")
_ON_WAY = re.compile("隧道|大桥|服务区")
_LONGEST = 20


def find_sites(
    reading: Reading, places: list[PlaceMention], home: Home | None = None
) -> list[PlaceMention]:
    """Find the sites of a document in text order; `home` tells whose 市博物馆 is."""
    endings = [
        match
        for match in reading.cues.finditer(SITE)
        if not EVERYDAY.match(reading.text, match.start())
        or OF_VILLAGES.match(reading.text, match.start())
    ]
    if not endings:
        return []
    sites = _Sites(reading, places, home)
    for match in endings:
        sites.read(match)
    return sorted([*sites.found, *sites.townships.shared(sites.found)], key=lambda site: site.start)


class _Sites:
    """The sites found so far; a site that begins inside the one before it takes its place."""

    def __init__(self, reading: Reading, places: list[PlaceMention], home: Home | None) -> None:
        self.reading = reading
        self.home = home
        self.text = reading.text
        self.ends = {place.end: place for place in places}
        self.known = Ranges((place.start, place.end) for place in places)
        self.found: list[PlaceMention] = []
        self.townships = Townships(reading, self.ends, self.known)
        self.offices = {start for start, _, _ in reading.known.roles}

    def read(self, match: re.Match[str]) -> None:
        """Note the site that ends with an ending, if there is one."""
        if self.known.overlap(*match.span()) or self.townships.in_byline(match):
            return
        if match.group() == "站" and match.start() not in self.ends:
            # 加油站, 网站
            return
        if len(match.group()) == 1 and EVERYDAY_END.match(self.text, match.start() - 1):
            return
        if match.group() in TOWN_WORDS and self.text.startswith("域", match.end()):
            # 车王镇围绕|镇域经济
            return
        if match.group() == "村" and self.text.endswith("村", 0, match.start()):
            # 杨柳村|村主任
            return
        if match.group().endswith("中心") and match.end() in self.offices:
            # 保健中心|主任: who has a head is a body
            return
        township = self.townships.begin(match)
        if EVERYDAY.match(self.text, match.start()) and not (
            township is not None and self.townships.is_one(self.ends.get(township))
        ):
            return
        if township is None:
            township = self.townships.led(match)
        if IS_SURE.fullmatch(match.group()) and _OF_BODY.match(self.text, match.end()):
            # 区综合行政执法局公园|管理处
            return
        if match.group() in _HEADED and self.text[match.start() - 1] == "副":
            # 营厂乡原副|乡长, 敖包苏木副|苏木达
            return
        start = self._left(match.start()) if township is None else township
        stem = self.text[start : match.start()]
        if not stem and start not in self.ends:
            if (zone := zone_beside(self.text, self.ends, match, self.home)) is not None:
                self._put(zone)
            return
        if match.end() - start > _LONGEST:
            return
        if (own := self._of_level(start, match)) is not None:
            self._put(own)
            return
        named = township is not None and NUMBER_NAME.match(stem) is not None
        if COUNTED.match(stem) and not named:
            return
        if stem and township is None and self._is_a_kind(start, stem, match.group()):
            return
        if township is None and start not in self.ends and self._tells_kind(start, stem, match):
            return
        if township is not None or self._fits(start, match, stem):
            self._put(self._with_place(start, match.end(), match.group()))

    def _of_level(self, start: int, match: re.Match[str]) -> PlaceMention | None:
        """Return a venue that a level word gives: 市工人文化宫, 区会议中心, 旗会展中心."""
        level = self.text[start]
        if level not in _LEVELS or start in self.ends or HOUSES.search(match.group()) is None:
            return None
        if self.text.startswith(_EVERYDAY_LEVELS, start):
            return None
        if self.reading.is_han(start - 1) and self.text[start - 1] not in _BEFORE_LEVEL:
            return None
        surface = self.text[start : match.end()]
        settled = None if self.home is None else self.home.of(level)
        name = surface if settled is None else settled[0] + surface[1:]
        return PlaceMention(
            start, match.end(), name, tuple(dict.fromkeys((name, surface))), "site",
            rule="places.site", within=None if settled is None else settled[0],
            basis=None if settled is None else f"{level}指{settled[0]}：{settled[1]}",
        )  # fmt: skip

    def _put(self, site: PlaceMention) -> None:
        town = self.townships.head(site)
        if town is not None:
            # 梅岚镇|千禾村 and 梅岚镇|禾山森林公园 are a township and what lies in it
            self._put(town)
            short = site.name[town.end - town.start :]
            forms = (short, site.name)
            site = replace(site, start=town.end, name=short, forms=forms, within=town.name)
        self.ends[site.end] = site
        while self.found and self.found[-1].end > site.start:
            self.found.pop()
        self.found.append(site)

    def _is_a_kind(self, start: int, stem: str, ending: str) -> bool:
        """Tell whether everyday words make a kind of site: 文化广场, not 云泽文化广场."""
        if row_of(self.reading.lexicon.lists.not_sites).fullmatch(stem) is None:
            return False
        return start not in self.ends or HOUSES.search(ending) is None

    def _tells_kind(self, start: int, stem: str, match: re.Match[str]) -> bool:
        """Tell whether a stem names a kind, which nobody visits and no list of sites holds."""
        if match.group() == "路" and stem.endswith("铁"):
            return is_no_line(stem[:-1])
        beside = self.text[start - 1 : start] == "、" and start - 1 in self.ends
        return not beside and is_told(self.reading, start, stem)

    def _left(self, end: int) -> int:
        """Go back over the words of a site's name, to the place or the verb before it."""
        lexicon, inside = self.reading.lexicon, self.reading.lexicon.lists.verbs_in_sites

        def stops(word: Word) -> bool:
            surface = word.surface
            if word.end in self.ends or surface in lexicon.roles:
                return True
            if surface in inside or (word.tag == "f" and surface.endswith("期")):
                return False
            if word.tag[0] in STOP_TAGS_IN_SPACE:
                return True
            verb = word.tag[0] == "v" and (len(surface) > 1 or surface in "到在赴是有来去为沿")
            return verb or surface in lexicon.verbs

        start = left_border(self.reading, end, longest=14, stops=stops)
        before = BEFORE_NAME.match(self.text, start)
        start = start if before is None or before.end() >= end + 1 else before.end()
        if self.text[start] == "和" and self.reading.is_han(start - 1) and end - start > 2:
            # 新佳超市|和|芳园酒店, but 和平路
            start += not in_dictionary(self.text[start : start + 2])
        if self.text[start : start + 2] in _TOWARDS:
            # 对|区综合行政执法局
            start += 1
        if self.text[start] in "在到" and end - start > 2:
            # 在席|王街道: no name begins with these, whatever words the segmenter sees
            start += 1
        inside_at = self.text.rfind("在", start, end)
        if inside_at > start and end - inside_at > 2 and self.text[inside_at - 1] not in "自存现所":
            # 程远舟在|招商大厦: the segmenter takes the particle into the name before it
            start = inside_at + 1
        start = past_clause(self.reading, start, end)
        if self.text[start - 1 : start].isdigit():
            # 2025|年|国家公园; 10|余座城市公园 are no one of them
            if MEASURE.match(self.text, start, end) is not None:
                return end
            start += self.text[start] in "年月日"
        for organ in ("人大常委会", "政协"):
            # 县人大常委会|三江街道工作委员会
            reached = self.text.rfind(organ, start, end)
            start = start if reached < 0 else reached + len(organ)
        towards = self.text.rfind("对", start, end)
        if towards > start and end - towards > 2 and self.text[towards - 1] not in "应面相反核校配":
            # 监控中心对|藻溪水库
            start = towards + 1
        if (way := _WAY.match(self.text, start, end)) and _ON_WAY.match(self.text, end):
            # 金岚铁路|木岭隧道
            start = way.end()
        for verb in ("运至", "送至", "延伸至", "搬至", "驶至", "控制性工程", "重点工程"):
            reached = self.text.rfind(verb, start, end)
            start = start if reached < 0 else reached + len(verb)
        if ZONES.match(self.text, end):
            # 副市长程远舟任|开发区…, 会议由|青禾开发区…: no part of the name
            start = past_words(self.text, start, end, shortest=0)
        stop, tag = self.reading.words[start]
        # 建设|翠湖科学城, but 建设路
        if stop and self.text[start:stop] in inside and stop + 2 <= end:
            return stop if tag[0] == "v" else start
        return start

    def _fits(self, start: int, match: re.Match[str], stem: str) -> bool:
        """Tell whether stem and ending make a site where they stand."""
        ending, after_place = match.group(), start in self.ends and start > 0
        if not stem:
            if ending in ("社区", "街道", "镇"):
                return not self.townships.is_whole(self.ends.get(start))
            bare = ending in ("中心", "工程", "园", *TOWNSHIPS)
            if ending == "站":
                return is_station(self.reading, self.ends[start], start)
            if self.ends[start].level == "country" and ending in _OF_NO_STATE:
                return False
            house = len(ending) > 2 and HOUSES.search(ending) is not None
            if IS_ZONE.fullmatch(ending):
                # 常州|经开区, but 云泽州
                return house or not self.townships.is_whole(self.ends.get(start))
            return house or (self.text[start - 1] not in "省市县区州国" and not bare)
        if len(stem) == 1 and not after_place:
            return False
        led = after_place or LEAD.search(self.text, max(0, start - 4), start) is not None
        if IS_SURE.fullmatch(ending):
            return after_place or (len(stem) >= 2 and (led or self._begins(start)))
        if ending == "枢纽":
            # 淮安|枢纽, but 交通枢纽 is a kind
            return False
        if ending == "园":
            return after_place and 2 <= len(stem) <= 3
        if (
            ending in ("镇", "乡", "苏木")
            and 2 <= len(stem) <= 3
            and self._is_proper(start, match.start())
        ):
            return (
                led
                or not self.reading.is_han(start - 1)
                or self.text[start - 1] in "赴至由从是对及向的"
            )
        if ending in TOWNSHIPS:
            near = after_place or self.text[start - 1 : start] in "、和到在进往与"
            near = near or self.text.endswith(_SEEN, 0, start)
            if ending == "社区" and self._heads_clause(start, match.end()):
                return 2 <= len(stem) <= 4 and self._is_proper(start, match.start())
            if ending == "村" and _VILLAGE_BEHIND.match(self.text, match.end()):
                return 2 <= len(stem) <= 4
            return led and 2 <= len(stem) <= 5 and near
        proper = self._is_proper(start, match.start())
        listed = self.text[start - 1 : start] == "、" and not after_place
        if listed and ending in ("港", "宫", "寺") and stem[0] in self.reading.lexicon.surnames:
            # 巩宪群、孙积港: a list of names
            return False
        if ending == "路":
            free = led or not self.reading.is_han(start - 1) or self._heads_roads(match.end())
            return 2 <= len(stem) <= 4 and free and proper
        if ending in _PROJECTS:
            return led and len(stem) >= 3 and self._in_list(start, match.end())
        return led and len(stem) >= 2 and (after_place or proper)

    def _heads_clause(self, start: int, end: int) -> bool:
        """Tell whether a community begins a clause as who does something: 红旗社区、铁西社区…."""
        if start and self.text[start - 1] not in _CLAUSE_MARKS:
            return False
        return self.text[end : end + 1] == "、" or self.text.startswith(_COMMUNITY_ACTS, end)

    def _heads_roads(self, end: int) -> bool:
        """Tell whether a list of roads goes on at an offset: 完成文昌路|、十八甫路改造."""
        return _NEXT_ROAD.match(self.text, end) is not None

    def _begins(self, start: int) -> bool:
        return not self.reading.is_han(start - 1) or self.reading.begins_word(start)

    def _is_proper(self, start: int, end: int) -> bool:
        """Tell whether a stem looks like a name: a place, or no everyday word."""
        stop, tag = self.reading.words[start]
        return stop != end or tag in _NAME_TAGS

    def _in_list(self, start: int, end: int) -> bool:
        """Tell whether a site stands in a list of sites: 悦容公园、雄安科创中心、…等地."""
        if self.text[start - 1 : start] != "、" and self.text[end : end + 1] != "、":
            return False
        behind_site = any(site.end == start - 1 for site in self.found)
        return behind_site or self.reading.cues.search(SITE, end, end + 30) is not None

    def _with_place(self, start: int, end: int, ending: str) -> PlaceMention:
        """Join a site to the place before it.

        真例：岭东会堂 and 云泽博物馆 are one name; 望潮区东沙水库 a place and a site, and so is
        云泽梅陂古镇, which keeps the city in its name.
        """
        name = self.text[start:end]
        township = ending in TOWNSHIPS
        level = "township" if township else "site"
        before = self.ends.get(start) if start > 0 else None
        on_way = before is not None and before.name.endswith("路") and _ON_WAY.fullmatch(ending)
        if before is None or on_way:
            return PlaceMention(start, end, name, (name,), level, rule="places.site")
        surface = self.text[before.start : before.end]
        whole = surface + name
        if name != ending and (township or self.townships.is_whole(before)):
            forms = (name, whole)
        elif self._has_own(before, name.removesuffix(ending)):
            forms = (whole, name)
        else:
            level = "township" if name == "街道" else "site"
            # 西安|咸阳国际机场 is named with the city before it too
            above = self.ends.get(before.start) if before.start else None
            led = () if above is None else (self.text[above.start : above.end] + whole,)
            return PlaceMention(before.start, end, whole, (whole, *led), level, rule="places.site")
        return PlaceMention(
            start, end, forms[0], forms, level, rule="places.site", within=before.name
        )

    def _has_own(self, before: PlaceMention, stem: str) -> bool:
        """Tell whether a site has a name of its own behind that of its city: 云泽|梅陂|古镇.

        A county must stand behind what it lies in, since many others bear its short name.
        """
        if before.level not in DIVISION_LEVELS or len(stem) < len("梅陂") or is_everyday(stem):
            return False
        if row_of(self.reading.lexicon.lists.not_sites).fullmatch(stem):
            return False
        above = self.ends.get(before.start)
        led = above is not None and above.level in ("province", "prefecture")
        return before.level != "county" or led
