"""Sites (水库, 大剧院, 产业园, 村, 街道) that no list has, by their endings: rule `places.site`.

真例：程远舟来到望潮区东沙水库；在松河大剧院闭幕。 A sure ending makes a site wherever a name
stands before it, a loose one (中心, 路, 村) only behind a place or a verb of going.
"""

from __future__ import annotations

import re

from kg.extract.borders import Word, left_border
from kg.extract.patterns import row_of
from kg.extract.places import PlaceMention
from kg.extract.reading import Reading

# 松河大剧院, 东沙水库
_SURE = (
    "街道|水库|大剧院|剧院|大会堂|会堂|大礼堂|体育馆|体育场|广场|公园|古城|古镇|博物馆|博物院|纪念馆|展览馆|"
    "陈列馆|美术馆|科技馆|图书馆|规划馆|遗址|旧址|旧居|故居|故里|纪念碑|陵园|产业园区|产业园|工业园区|工业园|"
    "科技园|软件园|物流园|科学城|科创中心|规划展示中心|展示中心|调度指挥中心|经济技术开发区|高新技术产业开发区|"
    "开发区|高新区|合作先行区|经济合作区|合作区|自由贸易试验区|自贸试验区|自由贸易港|保税区|新区|港区|机场|"
    "火车站|高铁站|泵站|水电站|核电站|清真寺|大桥|大道|大街|酒店|宾馆|商圈|湿地|林场|农场|牧场|联络站|"
    "示范基地|中试基地"
)
# 到青禾村, 在松河码头
_LOOSE = "村|社区|镇|乡|港|路|寺|宫|码头|车站|管廊中心|中心|旧村|古村|工程"
_SITE = re.compile(f"{_SURE}|{_LOOSE}")
_IS_SURE = re.compile(_SURE)
# 乡镇, 村干部, 中心工作: everyday words that begin with an ending
_EVERYDAY = re.compile(
    "乡镇|(?:村|乡)(?:干部|民|级|容|风|里|上|振兴|委会|支书|医|情|亲|愁|土|间)|(?:镇|街道)(?:干部|级|长)|"
    "社区(?:干部|工作|居民|党|服务|矫正)|港(?:澳|口|珠|元|方|商|股)|路(?:军|上|径|线|子|透|演|政)|"
    "中心(?:工作|任务|城区|组|大局)|工程(?:建设|进度|师|院|承揽|学|项目)|广场舞|新区域|机场路"
)
# 来到|东沙水库, 、|松河码头
_LEAD = re.compile(
    "(?:在|到|赴|来到|走进|前往|深入|考察|参观|瞻仰|调研|察看|位于|、|和|沿|与|是|为|实施|建设|推进|走访|入驻|"
    "登上|抵达|进入|于|离开|从|至|对|将)$"
)
_TOWNSHIPS = ("村", "镇", "乡", "街道", "社区")
_PROJECTS = frozenset({"工程", "中心", "管廊中心"})
_NAME_TAGS = frozenset({"ns", "nr", "nz", "nt", "nrt", "nrfg", "x", "j"})
# parts of speech that end a name going back: particles, conjunctions, adverbs, places in space …
_STOP_TAGS = frozenset("pcudryeof")
_LONGEST = 20


def find_sites(reading: Reading, places: list[PlaceMention]) -> list[PlaceMention]:
    """Find the sites of a document in text order."""
    sites = _Sites(reading, places)
    for match in _SITE.finditer(reading.text):
        if not _EVERYDAY.match(reading.text, match.start()):
            sites.read(match)
    return sites.found


class _Sites:
    """The sites found so far; a site that begins inside the one before it takes its place."""

    def __init__(self, reading: Reading, places: list[PlaceMention]) -> None:
        self.reading = reading
        self.text = reading.text
        self.ends = {place.end: place for place in places}
        self.found: list[PlaceMention] = []

    def read(self, match: re.Match[str]) -> None:
        """Note the site that ends with an ending, if there is one."""
        start, end = self._left(match.start()), match.end()
        stem = self.text[start : match.start()]
        if end - start > _LONGEST or (not stem and start not in self.ends):
            return
        if stem and row_of(self.reading.lexicon.lists.not_sites).fullmatch(stem):
            return
        if self._fits(start, match, stem):
            site = self._with_place(start, end)
            self.ends[end] = site
            while self.found and self.found[-1].end > site.start:
                self.found.pop()
            self.found.append(site)

    def _left(self, end: int) -> int:
        """Go back over the words of a site's name, to the place or the verb before it."""
        lexicon, inside = self.reading.lexicon, self.reading.lexicon.lists.verbs_in_sites

        def stops(word: Word) -> bool:
            surface = word.surface
            if word.end in self.ends or word.tag[0] in _STOP_TAGS or surface in lexicon.roles:
                return True
            if surface in inside:
                return False
            verb = word.tag[0] == "v" and (len(surface) > 1 or surface in "到在赴是有来去为沿")
            return verb or surface in lexicon.verbs

        return left_border(self.reading, end, longest=14, stops=stops)

    def _fits(self, start: int, match: re.Match[str], stem: str) -> bool:
        """Tell whether stem and ending make a site where they stand."""
        ending, after_place = match.group(), start in self.ends and start > 0
        if not stem:
            bare = ending in ("中心", "工程", "村", "乡", "镇")
            return self.text[start - 1] not in "省市县区州国" and not bare
        if len(stem) == 1 and not after_place:
            return False
        led = after_place or _LEAD.search(self.text, max(0, start - 4), start) is not None
        if _IS_SURE.fullmatch(ending):
            return after_place or (len(stem) >= 2 and (led or self._begins(start)))
        if ending in ("村", "社区", "镇", "乡"):
            near = after_place or self.text[start - 1 : start] in "、和到在进往与"
            return led and 2 <= len(stem) <= 5 and near
        proper = self._is_proper(start, match.start())
        if ending == "路":
            free = led or not self.reading.is_han(start - 1)
            return 2 <= len(stem) <= 4 and free and proper
        if ending in _PROJECTS:
            return led and len(stem) >= 3 and self._in_list(start, match.end())
        return led and len(stem) >= 2 and (after_place or proper)

    def _begins(self, start: int) -> bool:
        return not self.reading.is_han(start - 1) or self.reading.begins_word(start)

    def _is_proper(self, start: int, end: int) -> bool:
        """Tell whether a stem looks like a name: a place, or no everyday word."""
        word = self.reading.words.get(start)
        return word is None or word[0] != end or word[1] in _NAME_TAGS

    def _in_list(self, start: int, end: int) -> bool:
        """Tell whether a site stands in a list of sites: 悦容公园、雄安科创中心、…等地."""
        if self.text[start - 1 : start] != "、" and self.text[end : end + 1] != "、":
            return False
        behind_site = any(site.end == start - 1 for site in self.found)
        return behind_site or _SITE.search(self.text, end, end + 30) is not None

    def _with_place(self, start: int, end: int) -> PlaceMention:
        """Join a site to the place before it.

        真例：岭东会堂 is one name; 望潮区东沙水库 a place and a site.
        """
        name = self.text[start:end]
        township = name.endswith(_TOWNSHIPS)
        level = "township" if township else "site"
        before = self.ends.get(start) if start > 0 else None
        if before is None:
            return PlaceMention(start, end, name, (name,), level, rule="places.site")
        surface = self.text[before.start : before.end]
        whole = surface.endswith((*"省市县区州旗盟镇乡村国", "街道", "社区"))
        if whole or (township and len(name) > 2):
            return PlaceMention(
                start, end, name, (name, surface + name), level, rule="places.site",
                within=before.name,
            )  # fmt: skip
        name = surface + name
        return PlaceMention(before.start, end, name, (name,), "site", rule="places.site")
